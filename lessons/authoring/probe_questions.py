"""Looks <- the question bank."""

from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any

from lessons.authoring.answer_key import right, wrongs
from lessons.authoring.probe import Look, Place, table
from lessons.law import library
from lessons.law.library import reading
from lessons.practice.bank import bank
from lessons.practice.line import as_text
from lessons.practice.question import Family, Question, Variant


def questions(place: Place) -> Iterator[Look]:
    """Every question of the bank at each seed: what it asks, its answers, what a wrong one is told, hints, solution."""
    for question in bank().values():
        for seed in place.seeds:
            yield from _question(question, seed)


def _question(question: Question, seed: int) -> Iterator[Look]:
    @cache
    def asked() -> Variant:
        numbers, ids = _drawn(question.family, seed)
        for id in ids:
            library().record(id)
        return Variant(question, seed, numbers, question.body(numbers, seed))

    def right_answer() -> str | None:
        body = asked().body
        if body.options:
            return right(asked()) if any(not option.misconception for option in body.options) else None
        return asked().written(asked().right, exact=True).text() if body.right is not None else None

    def wrong_answers() -> str:
        return table((wrong.misconception, wrong.said) for wrong in wrongs(asked()))

    def feedback() -> str:
        because = asked().body.because
        fine = [option.feedback for option in asked().body.options if not option.misconception]
        told = [wrong.feedback for wrong in wrongs(asked())]
        return "\n".join([*(line.text() for line in (because, *fine) if line), *told])

    parts: dict[str, Callable[[], str | None]] = {
        "working": lambda: "" if asked() else None,
        "prompt": lambda: as_text(asked().body.prompt),
        "right answer": right_answer,
        "wrong answers": wrong_answers,
        "feedback": feedback,
        "hints": lambda: as_text(asked().body.hints),
        "solution": lambda: as_text(asked().body.solution),
    }
    return (Look((question.id, str(seed)), part, text) for part, text in parts.items())


@cache
def _drawn(family: Family, seed: int) -> tuple[Any, frozenset[str]]:
    """Return the numbers of a family and what was read for them, apart from what the questions tried on them read."""
    write = Question.body

    @wraps(write)
    def apart(*arguments: Any) -> Any:
        with reading():
            return write(*arguments)

    Question.body = apart  # type: ignore[method-assign, assignment]
    try:
        with reading() as ids:
            return family.numbers(seed), frozenset(ids)
    finally:
        Question.body = write  # type: ignore[method-assign]
