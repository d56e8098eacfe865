"""What is asked and checked: question cards, predictions and gates, sentences, the passport.

A notebook calls these functions by question id; each returns a card that shows itself, with a text twin for places
where no widget can live. A card, `check` included, reports; it never raises for an answer.
"""

import json
import os
from collections.abc import Callable
from functools import wraps
from typing import Any

from lessons.credit.errors import InputError
from lessons.language import explain
from lessons.practice.bank import find, parts, questions
from lessons.practice.card import QuestionCard
from lessons.practice.course import course_map
from lessons.practice.desk import DrillCard, PassportCard, ProgressCard
from lessons.practice.overview import OverviewCard, own
from lessons.practice.passport import current
from lessons.practice.prediction import Gate, PredictionCard
from lessons.practice.pretest import PretestCard
from lessons.practice.reflection import ReflectionCard
from lessons.practice.sheet import Given, seed_of
from lessons.simulators.panel import Form

__all__ = [
    "ask",
    "check",
    "course_map",
    "drill",
    "given",
    "passport",
    "predict",
    "pretest",
    "progress",
    "reflect",
    "unlock",
]


class Cards(Form):
    """Several question cards, one under the other."""

    def __init__(self, cards: list[QuestionCard]) -> None:
        self.cards = cards
        super().__init__(pieces=cards)

    def key_result(self) -> str:
        """Return the ids of the questions and their verdicts."""
        return ", ".join(f"{card.sheet.question.id}: {card.report.verdict.value}" for card in self.cards)


class NoCard(Form):
    """What is shown in the place of a card that cannot be made; `.error` says why."""

    def __init__(self, error: InputError) -> None:
        super().__init__()
        self.error = error
        self.notice.tell(explain(error), "bad")

    def key_result(self) -> str:
        """Return the id that is not known."""
        return f"{self.error}"


def _spoken(make: Callable[..., Any]) -> Callable[..., Any]:
    """Return `make` with an unknown id said in a card in place of a traceback."""

    @wraps(make)
    def card(*arguments: object, **named: object) -> Form:
        try:
            return make(*arguments, **named)
        except InputError as error:
            return NoCard(error)

    return card


@_spoken
def ask(*ids: str) -> Form:
    """Return the card of a question, or several cards; the id of an exercise stands for all its parts."""
    cards = [QuestionCard(question, current()) for name in ids for question in parts(name)]
    return cards[0] if len(cards) == 1 else Cards(cards)


@_spoken
def check(id: str, answer: object = ...) -> QuestionCard:
    """Return the card of a question with the report on an answer computed in the notebook.

    `...` means: no answer yet. A rate may be 0.0825, "8.25 %", "825 bp" or a Rate; an amount is in yuan (or fen).
    """
    card = QuestionCard(find(id), current(), in_code=True)
    card.answer(answer)
    _report(id, card.report.verdict.value)
    return card


def _report(id: str, verdict: str) -> None:
    """Append the verdict to the file that LESSONS_REPORT names: the build reads there whether solutions are right."""
    if path := os.environ.get("LESSONS_REPORT"):
        with open(path, "a", encoding="utf-8") as file:
            print(json.dumps({"id": id, "verdict": verdict}), file=file)


def given(id: str) -> Given:
    """Return the numbers of a question or exercise as the learner has them: `given("m03-e1").amount` [fen]."""
    question = parts(id)[0]
    seed = seed_of(question, current())
    return Given(id, seed, dict(question.variant(seed).numbers))


@_spoken
def predict(id: str) -> PredictionCard:
    """Return the card that asks for a prediction and a confidence, and stores both."""
    return PredictionCard(find(id), current())


@_spoken
def unlock(id: str, factory: Callable[[], Any]) -> Gate:
    """Return a gate that shows what `factory()` makes once a prediction for `id` is stored, live."""
    return Gate(find(id), current(), factory)


@_spoken
def reflect(id: str) -> ReflectionCard:
    """Return the card that asks for one sentence and then shows a model sentence."""
    question = find(id)
    return ReflectionCard(question, current(), find(question.explains) if question.explains else None)


def passport() -> PassportCard:
    """Return the card that downloads the passport or brings one back."""
    return PassportCard(current())


@_spoken
def pretest(form: str = "a") -> PretestCard:
    """Return the ten questions before the first lesson; form "b" is the post-test, the same with other figures."""
    return PretestCard(current(), form)


@_spoken
def drill(lesson: str = "") -> DrillCard:
    """Return a card with a question drawn from a lesson's bank, or from all lessons begun; a button draws another."""
    return DrillCard(lesson, questions(lesson) if lesson else [], current())


@_spoken
def progress(lesson: str = "") -> Form:
    """Return a table of what is done in a lesson, or in the whole course."""
    return ProgressCard(lesson, own(lesson), current()) if lesson else OverviewCard(current())
