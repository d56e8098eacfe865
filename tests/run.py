"""Every check of the course, one after another: `python3 start.py test [NAME …]` calls this in the environment it made.

A step passes, fails, or says NOT RUN and why; a skipped test counts as NOT RUN too. NOT RUN is no failure at a desk
without a browser, and one with --all-must-run, as .ci/run has it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


@dataclass
class Outcome:
    """What became of one step."""

    verdict: str = "PASS"
    why: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True)
class Step:
    """A named check: what it looks at, and the commands that look."""

    name: str
    about: str
    needs: Sequence[str]  # paths or patterns under the root that must exist, else NOT RUN
    commands: Callable[[], list[list[str]]]
    missing: Callable[[], str] = lambda: ""  # one more reason not to run


# ------------------------------------------------------------------------------------------------- the steps


def python(*arguments: str) -> list[str]:
    """Return a command of this very environment."""
    return [sys.executable, *arguments]


def pytest(*arguments: str) -> list[str]:
    """Return a pytest command whose skipped tests are counted."""
    return python("-m", "pytest", "-q", *arguments)


def strict_types() -> list[list[str]]:
    """Return mypy over the rooms that are checked strictly, as far as they exist."""
    rooms = [room for room in ("credit", "servicing", "collection", "law") if (ROOT / "lessons" / room).is_dir()]
    return [python("-m", "mypy", "--strict", *(f"lessons/{room}" for room in rooms))]


def import_contracts() -> list[list[str]]:
    """Return import-linter over the contracts of pyproject.toml."""
    return [python("-c", "from importlinter.cli import lint_imports_command as lint; lint()")]


def test_folders() -> list[list[str]]:
    """Return pytest over every folder of tests but those with a step of their own."""
    apart = ("tests/browser", "tests/project/test_environment.py")
    options = "-n 2 --dist loadfile --continue-on-collection-errors tests".split()
    return [pytest(*options, *(f"--ignore={path}" for path in apart))]


def nbval() -> list[list[str]]:
    """Return nbval over the notebooks: strict, in this environment, one notebook per worker, each with a passport."""
    options = "--nbval --nbval-current-env --nbval-sanitize-with tests/sanitize.cfg --nbval-cell-timeout=120"
    return [pytest(*options.split(), *"-p fresh_passport -n 2 --dist loadfile notebooks/en notebooks/zh_CN".split())]


def browser() -> str:
    """Return the path of a Chromium-like browser of this machine, or "" (LESSONS_BROWSER names one, or "none")."""
    named = os.environ.get("LESSONS_BROWSER")
    if named:
        return "" if named == "none" else named
    return next(filter(None, map(shutil.which, BROWSERS)), "")


def no_browser() -> str:
    """Return why the browser tests cannot run, or ""."""
    return "" if browser() else "this machine has no Chromium, Chrome or Edge (or name one in LESSONS_BROWSER)"


def package_doctests() -> list[list[str]]:
    """Return the examples in docstrings."""
    return [pytest("--doctest-modules", "lessons")]


STEPS = (
    Step("lint", "style of the code", ["lessons"], lambda: [python("-m", "ruff", "check", ".")]),
    Step("format", "layout of the code", ["lessons"], lambda: [python("-m", "ruff", "format", "--check", ".")]),
    Step("types", "strict types in credit, servicing and law", ["lessons/credit"], strict_types),
    Step("imports", "the one-way order of the rooms", ["lessons"], import_contracts),
    Step("tests", "units, scenarios, gates, notebooks, project", ["tests/**/test_*.py"], test_folders),
    Step("doctests", "the examples in the code", ["lessons"], package_doctests),
    Step("readme", "the examples in README.md", ["README.md"], lambda: [pytest("--doctest-glob=*.md", "README.md")]),
    Step(
        "lessons",
        "notebooks are what their source says, in both languages",
        ["lessons/authoring/__main__.py", "notebooks/source/[0-9]*.md"],
        lambda: [python("-m", "lessons.authoring", "check")],
    ),
    Step(
        "notebooks",
        "notebooks still print what was committed",
        ["notebooks/en/[0-9]*.ipynb", "notebooks/zh_CN/[0-9]*.ipynb"],
        nbval,
    ),
    Step(
        "browser",
        "lessons in JupyterLab, by keyboard",
        ["tests/browser/test_*.py"],
        lambda: [pytest(*"-n 2 --dist loadfile tests/browser".split())],
        missing=no_browser,
    ),
    Step(
        "environment",
        "environment.yml, pyproject.toml and the lock agree, install, and suit Binder",
        ["tests/project/test_environment.py"],
        lambda: [pytest("tests/project/test_environment.py")],
    ),
)


def warnings() -> Iterator[str]:
    """Yield what deserves a look but turns nothing red: law values past their review date."""
    if (ROOT / "lessons" / "law" / "__main__.py").exists():
        report = subprocess.run(python("-m", "lessons.law"), cwd=ROOT, capture_output=True, text=True)
        yield from (line for line in report.stdout.splitlines() if line.startswith("review since"))


# ----------------------------------------------------------------------------------------------- running them


def environment(scratch: Path) -> dict[str, str]:
    """Return the environment of every step: an empty passport of its own, and nothing of the learner's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LESSONS_")}
    scripts = str(Path(sys.executable).parent)
    return {
        **kept,
        "LESSONS_PASSPORT": str(scratch / "passport.json"),
        "LESSONS_BROWSER": browser() or "none",
        "PATH": scripts + os.pathsep + kept.get("PATH", ""),
        "PYTHONPATH": str(ROOT / "tests" / "plugins"),
        "PYTHONUTF8": "1",
        "IPYTHONDIR": str(scratch / "ipython"),
    }


def skipped(report: Path) -> list[str]:
    """Return each test that a pytest report says was skipped, with its reason."""
    if not report.exists():
        return []
    return [
        f"{case.get('classname')}::{case.get('name')}: {mark.get('message')}"
        for case in ElementTree.parse(report).iter("testcase")
        for mark in case.iter("skipped")
        if mark.get("type") != "pytest.xfail"
    ]


def run(step: Step, scratch: Path) -> Outcome:
    """Run one step to its end."""
    absent = [pattern for pattern in step.needs if not any(ROOT.glob(pattern))]
    reason = f"{', '.join(absent)} is not there" if absent else step.missing()
    if reason:
        return Outcome("NOT RUN", [reason])
    outcome = Outcome()
    start = time.monotonic()
    for number, command in enumerate(step.commands()):
        report = scratch / f"{step.name}-{number}.xml"
        tests = command[1:3] == ["-m", "pytest"]
        extra = [f"--junitxml={report}", f"--basetemp={scratch / step.name}"] if tests else []
        code = subprocess.call([*command, *extra], cwd=ROOT, env=environment(scratch))
        if code == 5 and tests:
            outcome.verdict = "NOT RUN" if outcome.verdict == "PASS" else outcome.verdict
            outcome.why.append("no test was found")
        elif code:
            outcome.verdict = "FAIL"
            outcome.why.append(f"exit code {code}: {' '.join(command[1:])}")
        left_out = skipped(report)
        if left_out and outcome.verdict == "PASS":
            outcome.verdict = "NOT RUN"
        outcome.why += left_out
    outcome.seconds = time.monotonic() - start
    return outcome


def summary(outcomes: dict[str, Outcome], all_must_run: bool) -> int:
    """Print what became of every step and return the exit code."""
    print("\n" + "=" * 100)
    for name, outcome in outcomes.items():
        print(f"{outcome.verdict:8} {name:12} {outcome.seconds:6.1f} s", *outcome.why[:1])
        for line in outcome.why[1:]:
            print(" " * 31, line)
    count = {verdict: sum(o.verdict == verdict for o in outcomes.values()) for verdict in ("PASS", "FAIL", "NOT RUN")}
    for line in warnings():
        print("WARNING ", line)
    print(", ".join(f"{number} {verdict}" for verdict, number in count.items()))
    if count["NOT RUN"]:
        print("NOT RUN counts as a failure here." if all_must_run else "NOT RUN is no failure, but it checked nothing.")
    return 1 if count["FAIL"] or (all_must_run and count["NOT RUN"]) else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the named steps, or all, and return the exit code."""
    parser = argparse.ArgumentParser(prog="start.py test", description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="NAME", help=", ".join(step.name for step in STEPS))
    parser.add_argument("--all-must-run", action="store_true", help="NOT RUN is a failure")
    options = parser.parse_args(arguments)
    unknown = set(options.steps) - {step.name for step in STEPS}
    if unknown:
        parser.error(f"no check is called {', '.join(sorted(unknown))}; there are {', '.join(s.name for s in STEPS)}")
    outcomes = {}
    with tempfile.TemporaryDirectory(prefix="lessons-") as scratch:
        for step in STEPS:
            if not options.steps or step.name in options.steps:
                print(f"\n== {step.name}: {step.about}", flush=True)
                outcomes[step.name] = run(step, Path(scratch))
    return summary(outcomes, options.all_must_run)


if __name__ == "__main__":
    sys.exit(main())
