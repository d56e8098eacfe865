"""Catalogs keep what translators wrote, mark what has changed, and are the same bytes every time."""

from io import BytesIO
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po

from lessons.authoring import catalog as catalogs
from lessons.authoring.source import read

FIXTURE = Path(__file__).parents[2] / "gates" / "fixture"
SOURCE = FIXTURE / "source" / "90_sample.md"
CATALOG = FIXTURE / "locale" / "zh_CN" / "90_sample.po"


def updated(text: str, tmp_path: Path, path: Path = CATALOG):
    """Return (catalog, counts) after an update with an edited source."""
    source = tmp_path / "90_sample.md"
    source.write_text(text, encoding="utf-8")
    catalog = catalogs.read_catalog(path, "zh_CN")
    return catalog, catalogs.update(catalog, catalogs.lesson_template(read(source)))


def problems(catalog, text: str, tmp_path: Path) -> list[str]:
    source = tmp_path / "90_sample.md"
    source.write_text(text, encoding="utf-8")
    return [str(p) for p in catalogs.catalog_problems(catalog, catalogs.lesson_template(read(source)), "a.po")]


@pytest.fixture
def text() -> str:
    return SOURCE.read_text(encoding="utf-8")


def test_an_unchanged_source_changes_nothing(text: str, tmp_path: Path) -> None:
    catalog, counts = updated(text, tmp_path)
    assert (counts.new, counts.fuzzy, counts.empty, counts.gone) == (0, 0, 0, 0)
    assert catalogs.catalog_text(catalog, "zh_CN") == CATALOG.read_text(encoding="utf-8")
    assert problems(catalog, text, tmp_path) == []


def test_a_changed_sentence_is_fuzzy_and_keeps_its_translation(text: str, tmp_path: Path) -> None:
    edited = text.replace("What does the fee come to in a year?", "What does this fee come to in one year?")
    catalog, counts = updated(edited, tmp_path)
    assert (counts.new, counts.fuzzy, counts.gone) == (1, 1, 1)
    message = catalog.get("What does this fee come to in one year?", "work")
    assert message.fuzzy and message.string == "一年的费用合计是多少？"
    (told,) = problems(catalog, edited, tmp_path)
    assert "a.po, cell “work”" in told and "fuzzy" in told
    written = catalogs.catalog_text(catalog, "zh_CN")
    assert '#| msgid "What does the fee come to in a year?"' in written
    # polib, an independent reader of the format, sees the same
    assert [entry.msgid for entry in polib.pofile(written).fuzzy_entries()] == [message.id]


def test_a_new_sentence_is_empty_and_a_gone_one_is_kept_aside(text: str, tmp_path: Path) -> None:
    edited = text.replace("Nothing follows.", "Turn the page, please, and take a good long rest.")
    catalog, counts = updated(edited, tmp_path)
    assert (counts.new, counts.empty, counts.gone) == (1, 1, 1)
    assert any("no translation" in told for told in problems(catalog, edited, tmp_path))
    assert '#~ msgid "Nothing follows."' in catalogs.catalog_text(catalog, "zh_CN")
    assert "Nothing follows." not in catalogs.catalog_text(catalog, "zh_CN", prune=True)


def test_a_sentence_that_comes_back_brings_its_translation(text: str, tmp_path: Path) -> None:
    catalog, _counts = updated(text.replace("Nothing follows.", ""), tmp_path)
    path = tmp_path / "a.po"
    catalogs.write_catalog(path, catalog, "zh_CN")
    again, counts = updated(text, tmp_path, path)
    assert (counts.fuzzy, counts.empty) == (0, 0)
    assert again.get("Nothing follows.", "end").string == "到此为止。"
    assert catalogs.catalog_text(again, "zh_CN") == CATALOG.read_text(encoding="utf-8")


def test_a_sentence_that_moves_to_another_cell_keeps_its_translation(text: str, tmp_path: Path) -> None:
    catalog, counts = updated(text.replace('{"id": "end"}', '{"id": "close"}'), tmp_path)
    assert (counts.fuzzy, counts.empty) == (0, 0)
    assert catalog.get("Nothing follows.", "close").string == "到此为止。"


def test_a_message_that_is_not_there_is_told(text: str, tmp_path: Path) -> None:
    catalog = catalogs.read_catalog(CATALOG, "zh_CN")
    catalog.delete("Nothing follows.", "end")
    (told,) = problems(catalog, text, tmp_path)
    assert "is not in the catalog" in told and "“end”" in told


def test_the_file_names_no_day_and_no_place(text: str, tmp_path: Path) -> None:
    written = catalogs.catalog_text(updated(text, tmp_path)[0], "zh_CN")
    assert "Date" not in written and str(tmp_path) not in written and "Babel" not in written
    assert read_po(BytesIO(written.encode())).get("The end", "end").string == "结尾"


def test_a_rooms_messages_are_those_of_say_and_mark(tmp_path: Path) -> None:
    room = tmp_path / "lessons" / "views"
    room.mkdir(parents=True)
    (room / "a.py").write_text('A = mark("Stored {x}")\nsay("Said at 12 % only")\nother("Not this")\nsay(A)\n')
    (room / "law_a.py").write_text('say("Of a law")\nsay(A["key"], x=f"{mark(\'Within\')}")\n')
    template = catalogs.room_template("views", tmp_path / "lessons")
    assert [m.id for m in template if m.id] == ["Stored {x}", "Said at 12 % only"]
    of_law = catalogs.room_template("law", tmp_path / "lessons")
    assert [m.id for m in of_law if m.id] == ["Of a law", "Within"]
    catalog = catalogs.read_catalog(tmp_path / "none.po", "zh_CN")
    assert catalogs.update(catalog, template).new == 2
    written = catalogs.catalog_text(catalog, "zh_CN")
    assert "#: lessons/views/a.py\n" in written and "python-format" not in written


def test_names_in_braces_must_agree(tmp_path: Path) -> None:
    room = tmp_path / "lessons" / "views"
    room.mkdir(parents=True)
    (room / "a.py").write_text('say("From {low} to {high}")\n')
    template = catalogs.room_template("views", tmp_path / "lessons")
    catalog = catalogs.read_catalog(tmp_path / "none.po", "zh_CN")
    catalogs.update(catalog, template)
    catalog["From {low} to {high}"].string = "从 {low} 到 {hihg}"
    (told,) = catalogs.catalog_problems(catalog, template, "views.po")
    assert "different {names}" in str(told)
    catalog["From {low} to {high}"].string = "{high} 以下，{low} 以上"
    assert list(catalogs.catalog_problems(catalog, template, "views.po")) == []
