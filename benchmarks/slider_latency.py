"""How long from a key press on a slider to its new picture in JupyterLab, for each simulator.

    python benchmarks/slider_latency.py [--presses 40] [--language en] [--chromium /usr/bin/chromium]

Runs in the environment that `start.py test` makes. Opens a notebook in a JupyterLab of its own, presses arrow keys on
the first slider, and reads the clock inside the page: from the keydown event to the first frame painted after the
picture changed. Prints a table with the versions that were measured. Ends with 1 if a median reaches the goal.
"""

import argparse
import os
import platform
import shutil
import statistics
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import nbformat

from lessons.authoring.lab import CHROMIUM, lab, open_notebook

GOAL_MS = 125
# simulator -> its module, and settings under which the first slider changes the picture
SIMULATORS = {
    "TrueCost": ("lessons.simulators.true_cost", ""),
    "ConventionExplorer": ("lessons.simulators.convention_explorer", "annualisation='xirr'"),
    "DisclosureForm": ("lessons.simulators.disclosure_form", ""),
    "LawTimeMachine": ("lessons.simulators.law_time_machine", "lender='private', filing='2026-06-01'"),
}
# The clock of the page: keydown, then the first frame after the picture's element changed.
CLOCK = """() => {
  window.waits = []; let pressed = null;
  document.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(changes => {
    if (pressed === null) return;
    if (!changes.some(c => [...c.addedNodes].some(n => n.querySelector?.('svg[role=img]')))) return;
    const start = pressed; pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - start), 0));
  }).observe(document.body, {childList: true, subtree: true});
}"""


def measure(page, address: str, name: str, presses: int) -> list[float]:
    """Return the waits [ms] of arrow-key presses on the first slider of a notebook's first card."""
    open_notebook(page, address, name)
    page.wait_for_selector(".ic-card svg[role=img]")
    page.evaluate(CLOCK)
    handle = page.locator(".ic-card .noUi-handle:visible").first
    handle.focus()
    for n in range(presses + 3):
        before = page.evaluate("window.waits.length")
        page.keyboard.press("ArrowRight" if n % 8 < 4 else "ArrowLeft")
        page.wait_for_function(f"window.waits.length > {before}", timeout=10_000, polling=5)
        page.wait_for_timeout(60)
    return page.evaluate("window.waits")[3:]  # the first presses warm caches up


def main() -> int:
    """Measure each simulator and print the table."""
    from playwright.sync_api import sync_playwright

    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--presses", type=int, default=40)
    options.add_argument("--language", default="en")
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chromium-browser"))
    chosen = options.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as place, lab(Path(place)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=list(CHROMIUM))
        names = ("jupyterlab", "ipywidgets", "matplotlib", "playwright")
        used = ", ".join(f"{name} {version(name)}" for name in names)
        print(f"Python {platform.python_version()}, {used}, Chromium {browser.version}, {os.cpu_count()} processors")
        print(f"{'simulator':<20}{'presses':>8}{'median':>10}{'90 %':>10}{'worst':>10}   ms; goal: median < {GOAL_MS}")
        for simulator, (module, settings) in SIMULATORS.items():
            speak = f"from lessons.language import speak; speak({chosen.language!r})"
            code = f"{speak}\nfrom {module} import {simulator}\nit = {simulator}()\nit.set({settings})\nit"
            kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
            book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)], metadata=kernel)
            nbformat.write(book, Path(place, f"{simulator}.ipynb"))
            page = browser.new_page(viewport={"width": 1400, "height": 1000})
            waits = sorted(measure(page, address, f"{simulator}.ipynb", chosen.presses))
            page.close()
            median, ninth = statistics.median(waits), waits[int(len(waits) * 0.9)]
            slow = slow or median >= GOAL_MS
            print(f"{simulator:<20}{len(waits):>8}{median:>10.1f}{ninth:>10.1f}{waits[-1]:>10.1f}")
        browser.close()
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
