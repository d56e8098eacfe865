"""nbval, which compares the committed outputs, sees a changed number; it is tried on the start of a lesson."""

import copy
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from lessons.authoring.execute import environment
from lessons.authoring.house import REPOSITORY, House

OPTIONS = ["--nbval", "--nbval-current-env", f"--nbval-sanitize-with={REPOSITORY / 'tests' / 'sanitize.cfg'}"]


@pytest.fixture(scope="module")
def beginning() -> nbformat.NotebookNode:
    """Return a committed notebook up to its first table of numbers: what nbval needs, and no more."""
    house = House()
    found = nbformat.read(house.notebook(house.sources(["03"])[0].stem, "zh_CN"), as_version=nbformat.NO_CONVERT)
    cells = [cell for cell in found.cells if cell.cell_type == "code"]
    last = next(number for number, cell in enumerate(cells) if number_output(cell) is not None)
    kept = [cell for cell in cells[: last + 1] if cell.id in ("language", "setup") or "contract(" in cell.source]
    found.cells = kept if kept[-1] is cells[last] else [*kept, cells[last]]
    return found


def number_output(cell: nbformat.NotebookNode) -> nbformat.NotebookNode | None:
    """Return the output of a cell that shows a schedule, flows or rates, if it has one."""
    if not cell.source.startswith("show("):
        return None
    return next((output for output in cell.outputs if re.search(r"\d\.\d\d", output.data["text/plain"])), None)


def nbval(found: nbformat.NotebookNode, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "lesson.ipynb"
    nbformat.write(found, path)
    (folder / "pytest.ini").write_text("[pytest]\n")
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *OPTIONS, str(path)]
    inside = {**os.environ, **environment(folder)}
    return subprocess.run(run, cwd=folder, env=inside, capture_output=True, text=True, check=False)


def test_nbval_passes_what_is_committed(beginning: nbformat.NotebookNode, tmp_path: Path) -> None:
    done = nbval(beginning, tmp_path)
    assert done.returncode == 0, done.stdout


def test_nbval_stops_at_one_changed_digit(beginning: nbformat.NotebookNode, tmp_path: Path) -> None:
    spoilt = copy.deepcopy(beginning)
    data = number_output(spoilt.cells[-1]).data
    digit = re.search(r"\d(?=\.\d\d)", data["text/plain"])
    other = str((int(digit[0]) + 1) % 10)
    data["text/plain"] = data["text/plain"][: digit.start()] + other + data["text/plain"][digit.end() :]
    done = nbval(spoilt, tmp_path)
    assert done.returncode == 1, done.stdout
    assert "mismatch 'text/plain'" in done.stdout
    assert f"{len(spoilt.cells) - 1} passed" in done.stdout
