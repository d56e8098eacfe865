"""Help: the box, and the same contact points in both READMEs."""

import json
from pathlib import Path

import pytest

from lessons.data import read
from lessons.language import in_language
from lessons.views import help_box
from lessons.views.help_box import Link

ROOT = Path(__file__).resolve().parents[3]
READMES = {"en": "README.md", "zh_CN": "README.zh_CN.md"}


@pytest.mark.parametrize("language", READMES)
def test_box_and_readme_name_every_contact_point_alike(language: str) -> None:
    with in_language(language):
        rows = help_box().pieces[0].rows
    contacts = json.loads(read("help_contacts/contacts.json"))
    assert len(rows) == len(contacts) >= 5
    readme = (ROOT / READMES[language]).read_text(encoding="utf-8")
    for row, contact in zip(rows, contacts, strict=True):
        assert contact["contact"][language] == row[1]
        assert "| " + " | ".join(row) + " |" in readme


def test_what_is_not_verified_is_shown_as_not_verified() -> None:
    shown = help_box().text()
    unverified = [contact for contact in json.loads(read("help_contacts/contacts.json")) if not contact["verified"]]
    assert unverified and shown.count("not verified; read") == len(unverified)


@pytest.mark.parametrize("language", READMES)
def test_the_box_leads_to_the_page_beside_the_lesson(language: str) -> None:
    with in_language(language):
        box = help_box()
        link = box.pieces[-1]
    title = {"en": "If you are late or someone is calling", "zh_CN": "如果你逾期了，或者有人来催"}[language]
    assert f'<a href="if_you_are_late.html">{title}</a>' in box.html()
    assert f"[{title}](if_you_are_late.html)" in box.markdown()
    assert title in box.text() and "if_you_are_late.html" in box.text()
    assert str(link) == link.text()


def test_the_link_shows_nothing_as_markup() -> None:
    link = Link("<b>", title="a & [b]", address='x"y.html')
    assert link.html().count("<") == 4 and "&lt;b&gt;" in link.html() and 'x"y' not in link.html()
    assert link.markdown().startswith("&lt;b&gt; [a &amp; \\[b\\]](")
