"""What nbval needs in order to compare anything: notebooks in both languages, run, with text in every check."""

from pathlib import Path

import nbformat
import pytest

from lessons.authoring.build import LANGUAGES, has_call
from lessons.authoring.gates.case import said
from lessons.authoring.house import House
from lessons.authoring.solutions import asked, checks
from lessons.authoring.source import read

HOUSE = House()
SOURCES = HOUSE.sources()
NOTEBOOKS = [HOUSE.notebook(path.stem, language) for path in SOURCES for language in LANGUAGES]
SHOWS = ("check", "ask", "show", "draw", "law_box", "help_box", "predict", "unlock", "reflect", "passport", "progress")
SHOWS += ("pretest", "course_map", "drill")
# (cells that show something, cells that check): the start page is twenty minutes of looking around
START, LEAST, LEAST_AT_THE_START = "00_start_here", (20, 10), (7, 0)


def code(path: Path) -> list[nbformat.NotebookNode]:
    """Return the code cells of a notebook."""
    found = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    return [cell for cell in found.cells if cell.cell_type == "code"]


def test_every_lesson_is_committed_in_every_language() -> None:
    assert SOURCES
    committed = {path for language in LANGUAGES for path in (HOUSE.root / language).glob("*.ipynb")}
    assert committed == set(NOTEBOOKS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_code_cell_was_run(path: Path) -> None:
    cells = code(path)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_shows_something_has_words_to_compare(path: Path) -> None:
    cells = code(path)
    showing = [cell for cell in cells if any(has_call(cell.source, name) for name in SHOWS)]
    assert len(showing) >= (LEAST_AT_THE_START if path.stem == START else LEAST)[0]
    for cell in showing:
        words = "".join(said(output) for output in cell.outputs if "text/plain" in output.get("data", {}))
        assert len(words.strip()) >= 10, cell.id


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_exercise_of_the_source_is_checked_in_the_notebook(source: Path) -> None:
    wanted = [question for cell in read(source).code for question in asked(cell.text)]
    assert wanted and len(set(wanted)) == len(wanted)
    for language in LANGUAGES:
        cells = code(HOUSE.notebook(source.stem, language))
        assert [question for cell in cells for question in asked(cell.source)] == wanted
        least = (LEAST_AT_THE_START if source.stem == START else LEAST)[1]
        assert sum(bool(checks(cell.source)) for cell in cells) >= least
