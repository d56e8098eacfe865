"""Languages and catalogs."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import lessons.language
from lessons.language import LANGUAGES, in_language, say, speak, speaking

ROOM = Path(lessons.language.__file__).parent
PO = ROOM / "locale" / "zh_CN" / "language.po"


def messages() -> set[str]:
    """Every text that the room passes to say() or mark(), read from its source."""
    found = set()
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "mark"):
                found |= {item.value for item in node.args[:1] if isinstance(item, ast.Constant)}
    return found


def entries() -> dict[str, str]:
    with PO.open("rb") as file:
        catalog = read_po(file, locale="zh_CN")
    assert not any(entry.fuzzy for entry in catalog if entry.id)
    return {str(entry.id): str(entry.string) for entry in catalog if entry.id}


def test_the_chinese_of_the_room_is_complete() -> None:
    assert messages() - set(entries()) == set()
    assert set(entries()) - messages() == set()  # nothing left over
    assert all(entries().values())


def test_both_languages_fill_in_the_same_values() -> None:
    names = re.compile(r"{(\w+)}")
    for english, chinese in entries().items():
        assert set(names.findall(english)) == set(names.findall(chinese)), english


def test_chinese_uses_chinese_punctuation() -> None:
    for chinese in entries().values():
        assert not re.search(r"[,;:?!()]", chinese), chinese
        assert not re.search(r"[a-zA-Z]", re.sub(r"{\w+}", "", chinese)), chinese


def test_speaking() -> None:
    speak("zh_CN")
    assert speaking() == "zh_CN" and say("yes") == "是"
    with in_language("en"):
        assert say("yes") == "yes"
    assert speaking() == "zh_CN"


def test_an_unknown_language_is_refused_in_both() -> None:
    with pytest.raises(ValueError, match="请选择"):
        speak("fr")
    assert speaking() in LANGUAGES


def test_the_language_comes_back_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), in_language("zh_CN"):
        raise ZeroDivisionError
    assert speaking() == "en"


def test_a_text_without_translation_is_shown_in_english() -> None:
    with in_language("zh_CN"):
        assert say("no such message {x}", x=1) == "no such message 1"
