"""What a learner has done stays out of everything compared; and what a learner does opens the gate."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from lessons.authoring.build import LANGUAGES
from lessons.authoring.execute import Job, run_all
from lessons.authoring.gates.case import said
from lessons.authoring.house import REPOSITORY, House
from lessons.authoring.normalise import normalise
from lessons.authoring.source import read

HOUSE = House()
LESSON = read(HOUSE.sources(["03"])[0])
WIDGET_ATTEMPTS = {"said": "7.2%", "value": "9/125", "verdict": "wrong", "misconception": "MC01"}

# Runs in a copy of the course, so that its usual place is the copy's and never this learner's own.
RUN = """\
import json, os, sys, nbformat
from pathlib import Path
from lessons.authoring import execute
from lessons.practice.passport import usual_path

if sys.argv[2] == "usual":
    isolated = execute.environment
    execute.environment = lambda *given: {**isolated(*given), "LESSONS_PASSPORT": str(usual_path())}
notebook = nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT)
execute.run_all([execute.Job(notebook, "copy")])
Path(sys.argv[3]).write_text(nbformat.writes(notebook), encoding="utf-8")
"""


def words(found: nbformat.NotebookNode) -> dict[str, str]:
    """Return what each code cell says."""
    plain = normalise(found, {})
    return {cell.id: "\n".join(map(said, cell.outputs)) for cell in plain.cells if cell.cell_type == "code"}


def full_passport(path: Path) -> None:
    """Write the passport of somebody who has tried, predicted and written everything."""
    from lessons.practice.bank import questions
    from lessons.practice.passport import Passport

    passport = Passport(path)
    for question in questions(str(LESSON.front["id"])):
        for seed in (0, 1):
            passport.open_hint(question.id, seed, 3)
            passport.add_answer(question.id, seed, WIDGET_ATTEMPTS)
            passport.open_solution(question.id, seed)
            passport.add_prediction(question.id, seed, "7.2%", "9/125", 90)
            passport.add_reflection(question.id, seed, "The debt falls and the fee does not.")
        passport.set_roll(question.family.name, 1)


@pytest.fixture(scope="module")
def copied_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the course whose usual passport is full."""
    root = tmp_path_factory.mktemp("course")
    for name in ("lessons", "datasets"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "pyproject.toml", root)
    full_passport(root / "my-work" / "passport.json")
    assert len(json.loads((root / "my-work" / "passport.json").read_text(encoding="utf-8"))["answers"]) > 10
    return root


@pytest.mark.parametrize("passport", ["empty", "usual"])
def test_a_full_passport_changes_no_compared_output(copied_course: Path, tmp_path: Path, passport: str) -> None:
    committed = HOUSE.notebook(LESSON.name, "en")
    inside = {name: value for name, value in os.environ.items() if not name.startswith("LESSONS_")}
    inside["PYTHONPATH"] = str(copied_course)
    before = (copied_course / "my-work" / "passport.json").read_bytes()
    run = [sys.executable, "-c", RUN, str(committed), passport, str(tmp_path / "out.ipynb")]
    subprocess.run(run, env=inside, cwd=tmp_path, check=True)
    got = words(nbformat.read(tmp_path / "out.ipynb", as_version=nbformat.NO_CONVERT))
    expected = words(nbformat.read(committed, as_version=nbformat.NO_CONVERT))
    if passport == "empty":
        assert got == expected
        assert (copied_course / "my-work" / "passport.json").read_bytes() == before
    else:  # the same notebook does read a passport when it is told to: the comparison above means something
        assert got["predict-phone"] != expected["predict-phone"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stored_prediction_opens_the_gate(language: str) -> None:
    committed = nbformat.read(HOUSE.notebook(LESSON.name, language), as_version=nbformat.NO_CONVERT)
    locked = next(cell for cell in committed.cells if cell.cell_type == "code" and "unlock(" in cell.source)
    shut = "\n".join(map(said, locked.outputs))
    assert not any(number in shut for number in LESSON.locked)
    # first the gate as it is committed, then a prediction, and the very same gate is asked again, not run again
    setup = [cell for cell in committed.cells if cell.id in ("language", "setup")]
    cells = [
        *setup,
        new_code_cell(
            "card = predict('m03-predict')\n" + locked.source.replace("unlock(", "gate = unlock("), id="gate"
        ),
        new_code_cell("gate", id="before"),
        new_code_cell("card.predict('7.2%', 80)", id="predict"),
        new_code_cell("gate", id="after"),
    ]
    run = nbformat.v4.new_notebook(cells=cells)
    run_all([Job(run, "gate")])
    seen = words(run)
    assert seen["before"] == shut
    assert seen["after"] != shut
    assert LESSON.locked[0] in seen["after"]
