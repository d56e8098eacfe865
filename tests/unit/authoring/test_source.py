"""A source is read cell by cell; ids are there, usable and single, and a complaint names the line."""

from pathlib import Path

import pytest

from lessons.authoring.house import AuthoringError, House
from lessons.authoring.source import read

SAMPLE = Path(__file__).parents[2] / "gates" / "fixture" / "source" / "90_sample.md"


def written(tmp_path: Path, old: str, new: str) -> Path:
    text = SAMPLE.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = tmp_path / "91_other.md"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_cells_come_in_order_with_ids_tags_and_lines() -> None:
    lesson = read(SAMPLE)
    assert [cell.id for cell in lesson.cells][:4] == ["title", "language", "setup", "look"]
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    for cell in lesson.cells:
        assert lines[cell.line - 1] == cell.text.splitlines()[0]
    assert next(cell for cell in lesson.cells if cell.id == "e2").tags == ("solution",)
    assert (lesson.name, lesson.title, lesson.locked) == ("90_sample", "A sample", ("13.03", "1.086"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (":id: table\n", "", "code cell at line {line} has no id"),
        ('+++ {"id": "look"}', "+++", "markdown cell at line {line} has no id"),
        (":id: table\n", ":id: figure\n", "and again at line {line}"),
        (":id: table\n", ":id: my table\n", "the id at line {line} has characters"),
    ],
)
def test_a_bad_id_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = written(tmp_path, old, new)
    first = "## Look" if "+++" in old else "show()"
    line = path.read_text(encoding="utf-8").splitlines().index(first) + 1
    with pytest.raises(AuthoringError) as caught:
        read(path)
    assert told.format(line=line) in str(caught.value)


def test_the_language_line_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(AuthoringError, match="language line is missing"):
        read(written(tmp_path, 'speak("en")', 'speak("zh_CN")'))


@pytest.mark.parametrize("old", ["  minutes: 10\n", "  id: sample\n", '  title: "A sample"\n'])
def test_the_front_matter_must_be_whole(tmp_path: Path, old: str) -> None:
    with pytest.raises(AuthoringError, match="front matter has no lesson"):
        read(written(tmp_path, old, ""))


def test_an_unknown_lesson_is_told_with_the_known_ones() -> None:
    house = House(SAMPLE.parents[1])
    assert house.sources(["90"]) == house.sources()
    with pytest.raises(AuthoringError, match=r"no lesson begins with 77.*90_sample"):
        house.sources(["77"])
