"""Both languages say the same: every message of the room is translated, with the same names, in Chinese punctuation."""

import ast
import re
from pathlib import Path
from string import Formatter
from types import SimpleNamespace

import pytest
from babel.messages.pofile import read_po

from lessons.language import in_language
from lessons.practice.bank import bank
from lessons.practice.line import as_text
from lessons.practice.question import Variant

ROOM = Path(__file__).parents[3] / "lessons" / "practice"
CATALOG = ROOM.parent / "language" / "locale" / "zh_CN" / "practice.po"


def messages() -> list[str]:
    """Return every message that the room marks or says, read from its code."""
    found: list[str] = []
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("mark", "say")
            if called and node.args and isinstance(node.args[0], ast.Constant):
                found.append(node.args[0].value)
    return found


def translations() -> dict[str, str]:
    """Return the catalog of the room."""
    with CATALOG.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id and not entry.fuzzy}


def names(message: str) -> list[str]:
    """Return the {names} in a message."""
    return sorted({name for _, name, _, _ in Formatter().parse(message) if name})


def test_every_message_is_translated_with_the_same_names() -> None:
    known = translations()
    assert len(messages()) > 300
    for message in messages():
        assert known.get(message), message
        assert names(known[message]) == names(message), message


def test_the_catalog_holds_nothing_else() -> None:
    assert set(translations()) <= set(messages())


def test_chinese_punctuation_and_words() -> None:
    for chinese in translations().values():
        bare = re.sub(r"\{\w+\}", "", chinese)
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]", bare), chinese  # half-width signs after a Chinese character
        assert not re.search(r"[\u4e00-\u9fff]\.(?!\d)", bare), chinese
        assert not re.search("显然|很简单|众所周知|老赖|失信人|您", bare), chinese


def told(variant: Variant) -> str:
    """Return all that a variant can say."""
    body = variant.body
    parts = [*body.prompt, *body.hints, *body.solution, *([body.because] if body.because else [])]
    parts += [option.feedback for option in body.options]
    return as_text(parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("question", bank().values(), ids=lambda question: question.id)
def test_both_languages_show_the_same_numbers(question: SimpleNamespace) -> None:
    for seed in (0, 1, 2):
        shown = []
        for language in ("en", "zh_CN"):
            with in_language(language):
                # amounts and rates, in order of size: sentences are built in another order
                shown.append(sorted(re.findall(r"[¥€]\d[\d,.]*\d|\d+\.\d+%", told(question.variant(seed)))))
        assert shown[0] == shown[1]


@pytest.mark.parametrize("question", bank().values(), ids=lambda question: question.id)
def test_no_english_is_left_in_chinese(question: SimpleNamespace) -> None:
    with in_language("zh_CN"):
        # names of foreign laws and terms stand in brackets behind the Chinese ones
        words = re.findall(r"[A-Za-z]{3,}", re.sub(r"（[^）]*）", "", told(question.variant(0))))
    in_the_file = "values from value citation instrument XDZ confidence secondary source last checked review xdz target"
    in_the_file = in_the_file.split() if question.id == "m06-e4" else []
    assert set(words) <= {"IRR", "XIRR", "LPR", "lpr", "CONC", *in_the_file}


def test_chinese_sentences_are_short() -> None:
    lengths = sorted(
        len(sentence)
        for chinese in translations().values()
        for sentence in re.split("[。？！]", re.sub(r"\{\w+\}", "00", chinese))
        if sentence.strip()
    )
    assert lengths[len(lengths) // 2] <= 30


def test_english_is_plain() -> None:
    """Flesch-Kincaid grade of the bank's own sentences, syllables counted by groups of vowels."""
    text = " ".join(re.sub(r"\{\w+\}", "ten", message) for message in messages() if len(message) > 40)
    sentences = len(re.findall(r"[.?!:](?=\s|$)", text))
    words = re.findall(r"[A-Za-z’]+", text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower())))) for word in words)
    grade = 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    assert grade <= 9
