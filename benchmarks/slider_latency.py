"""How long from a key press on a slider to its new picture in JupyterLab, for each simulator.

    python benchmarks/slider_latency.py [--presses 40] [--language en] [--chromium /usr/bin/chromium]

Starts JupyterLab on a notebook in a temporary folder, opens it in Chromium through Playwright, presses arrow keys on
the first slider, and reads the clock inside the page: from the keydown event to the first frame painted after the
picture changed. Prints a table with the versions that were measured. Ends with 1 if a median reaches the goal.
"""

import argparse
import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

GOAL_MS = 125
# simulator -> its module, and settings under which the first slider changes the picture
SIMULATORS = {
    "TrueCost": ("lessons.simulators.true_cost", ""),
    "ConventionExplorer": ("lessons.simulators.convention_explorer", "annualisation='xirr'"),
    "DisclosureForm": ("lessons.simulators.disclosure_form", ""),
}
REPOSITORY = Path(__file__).resolve().parent.parent
QUIET = {
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "@jupyterlab/extensionmanager-extension/plugin.jupyterlab-settings": {"enabled": False},
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


def notebook(*cells: str) -> dict:
    """Return a notebook of code cells."""
    made = [
        {"id": f"c{n}", "cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
        for n, source in enumerate(cells)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": made, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


@contextmanager
def lab(folder: Path, settings: dict | None = None) -> Iterator[str]:
    """Run JupyterLab on `folder` with its own empty settings; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = Path(tempfile.mkdtemp(prefix="lab-home-"))
    for name, content in {**QUIET, **(settings or {})}.items():
        file = home / "settings" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content), encoding="utf-8")
    places = {"CONFIG_DIR": "config", "DATA_DIR": "data", "RUNTIME_DIR": "runtime"}
    environment = {
        **os.environ,
        **{f"JUPYTER_{key}": str(home / value) for key, value in places.items()},
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "PYTHONPATH": str(REPOSITORY),
    }
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ip=127.0.0.1"]
    options = [f"--port={port}", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}"]
    log = (home / "lab.log").open("w")
    server = subprocess.Popen(
        [*command, *options, "--LabApp.expose_app_in_browser=True"], env=environment, stdout=log, stderr=log
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/api", timeout=1).close()
                break
            except OSError:
                if server.poll() is not None:
                    raise RuntimeError((home / "lab.log").read_text()[-2000:]) from None
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(20)
        log.close()
        shutil.rmtree(home, ignore_errors=True)


def open_notebook(page, address: str, name: str, cards: int = 1) -> None:
    """Open a notebook, run all its cells, and wait until `cards` cards are on the page."""
    page.goto(f"{address}/lab/tree/{name}?reset")
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.wait_for_function(
        "window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'", timeout=60_000
    )
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(f"document.querySelectorAll('.ic-card').length >= {cards}", timeout=60_000)
    page.wait_for_timeout(1000)


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
        browser = playwright.chromium.launch(executable_path=chosen.chromium, args=["--no-sandbox"])
        names = ("jupyterlab", "ipywidgets", "matplotlib", "playwright")
        used = ", ".join(f"{name} {version(name)}" for name in names)
        print(f"Python {platform.python_version()}, {used}, Chromium {browser.version}, {os.cpu_count()} processors")
        print(f"{'simulator':<20}{'presses':>8}{'median':>10}{'90 %':>10}{'worst':>10}   ms; goal: median < {GOAL_MS}")
        for simulator, (module, settings) in SIMULATORS.items():
            speak = f"from lessons.language import speak; speak({chosen.language!r})"
            code = notebook(f"{speak}\nfrom {module} import {simulator}\nit = {simulator}()\nit.set({settings})\nit")
            Path(place, f"{simulator}.ipynb").write_text(json.dumps(code), encoding="utf-8")
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
