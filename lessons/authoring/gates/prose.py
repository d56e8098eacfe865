"""Numbers and times in the text: worked out by a cell, given by a contract, or named in the front matter."""

import json
import re
from collections.abc import Iterator
from fractions import Fraction

from lessons.authoring.gates.case import NUMBER, Case, bare, plain, said
from lessons.authoring.gates.case import numbers as numbers_of
from lessons.authoring.house import REPOSITORY, Problem
from lessons.authoring.source import Lesson

CODE = re.compile(r"`[^`]*`|\]\([^)]*\)|https?://\S+")
AMOUNT_OR_RATE = re.compile(rf"[¥$€£]\s?({NUMBER})|({NUMBER})\s?(?:%|percent|per cent|bp\b|个?基点|元)")


def timing(lesson: Lesson) -> Iterator[Problem]:
    """Yield a teaching plan whose minutes do not add up to the lesson's."""
    rows = lesson.teach.get("timing", ())
    total = sum(row[0] for row in rows)  # type: ignore[attr-defined]
    if rows and total != lesson.front["minutes"]:
        wrong = f"the plan's minutes add up to {total}, the lesson has {lesson.front['minutes']}"
        yield Problem(lesson.file, "", wrong, "Mend teach: timing or minutes in the front matter")


def numbers_given(lesson: Lesson) -> set[str]:
    """Return the numbers that the text may name: the front matter's, and those of the fictional contracts."""
    given = {number for text in lesson.given_numbers for number in numbers_of(text)}
    given |= {number for text in lesson.shown_answers for number in numbers_of(text)}
    path = REPOSITORY / "datasets" / "contracts" / "contracts.json"
    return given | (set(_in_contract(json.loads(path.read_text(encoding="utf-8")))) if path.exists() else set())


def _in_contract(value: object) -> Iterator[str]:
    """Yield the numbers of a data set: as they stand, minor units as yuan, shares as per cent."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _in_contract(item)
    elif isinstance(value, list):
        for item in value:
            yield from _in_contract(item)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from (str(value), _decimal(Fraction(value, 100)))
    elif isinstance(value, str):
        yield from numbers_of(value)
        if re.fullmatch(r"\d*\.?\d+", value):
            yield _decimal(Fraction(value) * 100)


def _decimal(value: Fraction) -> str:
    return bare(f"{float(value):.6f}")


def numbers_in(text: str) -> Iterator[str]:
    """Yield amounts and rates of a text, as written.

    >>> list(numbers_in("A fee of 0.75 % on ¥9,600, written `0.0075`, in 12 months"))
    ['0.75', '9,600']
    """
    for match in AMOUNT_OR_RATE.finditer(CODE.sub(" ", plain(text))):
        yield match[1] or match[2]


def numbers(case: Case) -> Iterator[Problem]:
    """Yield amounts and rates in the text that nothing in the notebook produces."""
    given = numbers_given(case.built.lesson)
    for edition in case.editions:
        shown = {number for cell in edition.code for output in cell.outputs for number in numbers_of(said(output))}
        for cell in edition.notebook.cells:
            if cell.cell_type != "markdown":
                continue
            for number in dict.fromkeys(numbers_in(cell.source)):
                if bare(number) not in shown | given:
                    wrong = f"the text names {number}, which no cell shows"
                    remedy = "Let a cell show it, or list it under given_numbers if it is part of the story"
                    yield Problem(edition.file, cell.id, wrong, remedy)
