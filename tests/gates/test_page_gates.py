"""Each gate of a page without code stops a copy that is broken in one place, and lets the unbroken one through."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lessons.authoring.__main__ import main
from lessons.authoring.gates import handout
from lessons.authoring.house import House
from lessons.authoring.page import read

NAME = "if_you_are_late"
CATALOG = f"locale/zh_CN/{NAME}.po"


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return a copy of the committed page: source, catalog and what was built from them."""
    real, copy = House(), House(tmp_path / "notebooks")
    for path in sorted(real.root.rglob(f"{NAME}.*")):
        target = copy.root / path.relative_to(real.root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return copy


def told(house: House, gate: Callable[..., object] | None = None) -> list[str]:
    """Return what one gate, or all of them, say about the page."""
    path = house.pages()[0]
    found = handout.problems_of_page(path, house) if gate is None else gate(read(path, house), house)
    return [str(problem) for problem in found]  # type: ignore[union-attr]


def edit(house: House, file: str, old: str, new: str) -> None:
    path = house.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_committed_page_passes(house: House) -> None:
    assert told(house) == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_page_edited_by_hand_is_stopped(house: House, language: str, form: str) -> None:
    edit(house, f"{language}/{NAME}.{form}", "110", "111")
    (complaint,) = told(house)
    assert f"notebooks/{language}/{NAME}.{form}" in complaint and "stale or was edited by hand" in complaint


def test_a_changed_source_leaves_every_page_stale_and_the_sentence_untranslated(house: House) -> None:
    edit(house, f"source/{NAME}.md", "Keep every receipt.", "Keep each receipt.")
    complaints = told(house)
    assert sum("stale" in complaint for complaint in complaints) == 4
    assert sum("is not in the catalog" in complaint for complaint in complaints) == 1


def test_an_absent_page_is_stopped(house: House) -> None:
    house.handout(NAME, "en", "md").unlink()
    assert any("it is not there" in complaint for complaint in told(house, handout.fresh))


def test_a_sentence_without_translation_is_stopped(house: House) -> None:
    path = house.root / CATALOG
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'(msgid "Keep evidence"\nmsgstr) "[^"]+"', r'\1 ""', text), encoding="utf-8")
    (complaint,) = told(house, handout.translated)
    assert "“Keep evidence” has no translation" in complaint


def test_a_fuzzy_sentence_is_stopped(house: House) -> None:
    edit(house, CATALOG, 'msgctxt "page"\nmsgid "Keep evidence"', '#, fuzzy\nmsgctxt "page"\nmsgid "Keep evidence"')
    (complaint,) = told(house, handout.translated)
    assert "“Keep evidence” is fuzzy" in complaint


def test_a_translation_that_names_another_value_is_stopped(house: House) -> None:
    path = house.root / CATALOG
    head, _, rest = path.read_text(encoding="utf-8").partition("不超过{{value cn.gbt.calls_a_day}}")
    path.write_text(f"{head}不超过{{{{value cn.gbt.notices_a_day}}}}{rest}", encoding="utf-8")
    (complaint,) = told(house, handout.translated)
    assert "different placeholders" in complaint


@pytest.mark.parametrize(
    ("placeholder", "said"),
    [("{{hours}}", "there is:"), ("{{value cn.gbt.hours}}", "cn.gbt.hours"), ("{{contact 119}}", "there is:")],
)
def test_an_unknown_placeholder_is_stopped(house: House, placeholder: str, said: str) -> None:
    edit(house, f"source/{NAME}.md", "{{notes}}", placeholder)
    complaints = [complaint for complaint in told(house) if placeholder in complaint]
    assert len(complaints) == 2 and all("cannot be filled in" in each and said in each for each in complaints)


def test_a_number_typed_into_the_source_is_stopped(house: House) -> None:
    edit(house, f"source/{NAME}.md", "{{value cn.gbt.calls_a_day}} calls", "3 calls")
    (complaint,) = told(house, handout.typed_numbers)
    assert f"source/{NAME}.md" in complaint and "holds 3, typed by hand" in complaint


def test_a_number_typed_into_the_translation_is_stopped(house: House) -> None:
    edit(house, CATALOG, "不超过{{value cn.gbt.calls_a_day}}次", "不超过３次")
    (complaint,) = told(house, handout.typed_numbers)
    assert CATALOG in complaint and "typed by hand" in complaint


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<main>", '<main><script src="x.js"></script>', "it holds <script"),
        ("<main>", '<main><img alt="a" href="https://example.org/a.png">', "it holds <img"),
        ("<main>", '<main><a href="https://example.org">a</a>', "it holds https://"),
        ("<style>", "<style>@import 'a.css';", "it holds @import"),
        ("<main>", '<main onclick="x()">', "it holds onclick="),
        ("<main>", "<main><h1>Again</h1>", "headings"),
        ("</h1>", "</h1><h3>Deep</h3>", "headings"),
        ('<html lang="en">', '<html lang="fr">', "does not say its language"),
        ('<details lang="zh-CN">', "<details>", "does not hold the other language"),
        ('id="source-en-1"', 'id="source-one"', "#source-en-1 leads nowhere"),
    ],
)
def test_a_page_that_is_not_whole_is_stopped(house: House, old: str, new: str, said: str) -> None:
    assert told(house, handout.whole) == []
    edit(house, f"en/{NAME}.html", old, new)
    (complaint,) = told(house, handout.whole)
    assert said in complaint


def test_check_and_build_take_the_page_by_name(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    root = ["--root", str(house.root)]
    assert main([*root, "check", NAME]) == 0
    edit(house, f"en/{NAME}.html", "110", "111")
    assert main([*root, "check", NAME]) == 1
    assert "stale" in capsys.readouterr().err
    assert main([*root, "build", NAME]) == 0 and main([*root, "check", NAME]) == 0


def test_translate_takes_the_page_by_name_and_changes_nothing_that_is_done(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (house.root / CATALOG).read_text(encoding="utf-8")
    assert main(["--root", str(house.root), "translate", NAME]) == 0
    assert "0 new, 0 fuzzy, 0 empty, 0 gone" in capsys.readouterr().out
    assert (house.root / CATALOG).read_text(encoding="utf-8") == before
