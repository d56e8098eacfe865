"""Every message of this room has its Chinese, with the same placeholders, and one message has one Chinese."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from lessons import views
from lessons.language import in_language, say
from lessons.language.speech import CATALOGS

ROOM = Path(views.__file__).parent


def messages() -> list[str]:
    found = extract_from_dir(
        ROOM, method_map=[("law_*.py", "ignore"), ("**.py", "python")], keywords={"say": None, "mark": None}
    )
    return sorted({message for _, _, message, *_ in found})


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_messages_are_found():
    assert len(messages()) > 100


@pytest.mark.parametrize("language", ["zh_CN"])
def test_every_message_is_translated_with_its_placeholders(language):
    with (CATALOGS / language / "views.po").open("rb") as file:
        entries = {entry.id: entry for entry in read_po(file, locale=language) if entry.id}
    for message in messages():
        assert message in entries, f"no Chinese for {message!r}"
        entry = entries[message]
        assert entry.string, message
        assert not entry.fuzzy, message
        assert fields(entry.string) == fields(message), message


def test_the_words_on_screen_come_from_the_catalog():
    with in_language("zh_CN"):
        assert say("Effective annual rate") == "有效年利率（实际年化）"
        assert say("Flat charge on the original amount") == "等本等息"


def test_no_two_rooms_give_one_message_two_translations():
    seen: dict[str, tuple[str, str]] = {}
    for path in sorted((CATALOGS / "zh_CN").glob("*.po")):
        with path.open("rb") as file:
            for entry in read_po(file, locale="zh_CN"):
                if entry.id and entry.string:
                    name, text = seen.setdefault(str(entry.id), (path.name, str(entry.string)))
                    assert text == entry.string, f"{entry.id!r} in {name} and {path.name}"


def test_chinese_uses_full_width_punctuation():
    with (CATALOGS / "zh_CN" / "views.po").open("rb") as file:
        for entry in filter(lambda entry: entry.id, read_po(file, locale="zh_CN")):
            plain = re.sub(r"\{\w+\}|\.\.\.", "", str(entry.string))
            assert not re.search(r"[,;:?!()]", plain), entry.string
