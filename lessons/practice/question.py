"""A question is an object: seeded numbers, the right answer, the wrong answers that known misconceptions give.

Questions that share one story share one `Family`, so that part a and part b of an exercise speak of the same contract.
Seed 0 is the case that the course solves in public; every other seed draws its own numbers.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Block, Figure, Line, Share, Words, as_text, decimals

TOLERANCES: dict[Unit, Fraction] = {
    Unit.RATE: Fraction(1, 10000),  # one basis point
    Unit.MONEY: Fraction(5),  # five fen
    Unit.RATIO: Fraction(5, 1000),
    Unit.COUNT: Fraction(0),
}
# how far apart the right answer and the known wrong ones must lie, so that one feedback fits one answer
APART = 4
TRIES = 2000


class Degenerate(Exception):
    """Drawn numbers that make no fair question; the family draws again."""


@dataclass(frozen=True)
class Slip:
    """The wrong answer that a misconception gives at these numbers, and what its holder is told.

    `feedback` may use {answer}; it is filled with the number that the learner gave.
    """

    misconception: str
    value: Fraction | float
    feedback: Line


@dataclass(frozen=True)
class Option:
    """One option of a choice. A wrong one names its misconception; each has feedback of its own."""

    key: str
    label: Words
    feedback: Line
    misconception: str = ""


@dataclass(frozen=True)
class Body:
    """What a question says for one set of numbers. A choice has `options`, the right one without misconception.

    `then` is what someone may do next whose wrong number is none of the slips.
    """

    prompt: tuple[Block, ...]
    hints: tuple[Line, Line, Line]
    solution: tuple[Block, ...]
    because: Line | None = None
    right: Fraction | float | None = None
    slips: tuple[Slip, ...] = ()
    options: tuple[Option, ...] = ()
    shuffled: bool = True  # False where the options have an order of their own that the draw already varies
    then: Line | None = None


@dataclass(frozen=True)
class Variant:
    """A question with the numbers of one seed."""

    question: "Question"
    seed: int
    numbers: Mapping[str, Any]
    body: Body

    @property
    def right(self) -> Fraction:
        """Return the right number, exact [unit of the question]."""
        assert self.body.right is not None
        return Fraction(self.body.right)

    @property
    def right_place(self) -> int:
        """Return the position of the right option."""
        return next(place for place, option in enumerate(self.body.options) if not option.misconception)

    @property
    def letter(self) -> str:
        """Return the letter of the right option."""
        return letter(self.right_place)

    def written(self, value: Fraction | float, exact: bool = False) -> Words:
        """Return a value in the unit of the question as text; `exact` shows as many decimals as were given."""
        return self.question.written(value, exact)


class Family:
    """The numbers of one story: a fixed first case, a way to draw others, and what follows from them (contracts)."""

    def __init__(
        self,
        name: str,
        first: Mapping[str, Any],
        draw: Callable[[random.Random], dict[str, Any]],
        complete: Callable[..., dict[str, Any]] = lambda **raw: {},
    ) -> None:
        self.name = name
        self._first, self._draw, self._complete = dict(first), draw, complete
        self.questions: list[Question] = []
        self._drawn: dict[int, Mapping[str, Any]] = {}

    def numbers(self, seed: int) -> Mapping[str, Any]:
        """Return the numbers of `seed`: the first case for 0, else the first draw that is fair to every part."""
        if seed not in self._drawn:
            self._drawn[seed] = self._whole(self._first) if seed == 0 else self._fair(seed)
        return self._drawn[seed]

    def _whole(self, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        return {**raw, **self._complete(**raw)}

    def _fair(self, seed: int) -> Mapping[str, Any]:
        for attempt in range(TRIES):
            try:
                numbers = self._whole(self._draw(random.Random(f"{self.name}/{seed}/{attempt}")))
                for question in self.questions:
                    question.body(numbers, seed)
            except Degenerate:
                continue
            return numbers
        raise RuntimeError(f"{self.name}: no fair numbers for seed {seed} in {TRIES} draws")


@dataclass(frozen=True)
class Question:
    """One question of the bank; `write` turns drawn numbers into prompt, answer, hints and feedback."""

    id: str
    title: str
    family: Family
    write: Callable[[SimpleNamespace], Body]
    unit: Unit | None = None  # None: a choice
    tolerance: Fraction = Fraction(0)
    places: int = 2
    rolls: bool = True  # whether the card offers new numbers
    checked: bool = True  # False for a prediction or a sentence, which nobody marks
    explains: str = ""  # for a sentence: the prediction that it looks back on
    _bodies: dict[int, Variant] = field(default_factory=dict, compare=False, repr=False)

    @property
    def lesson(self) -> str:
        """Return the lesson that the id begins with."""
        return self.id.split("-")[0]

    @property
    def kind(self) -> str:
        """Return "number", "choice" or "sentence"."""
        return "sentence" if self.explains else "choice" if self.unit is None else "number"

    def variant(self, seed: int) -> Variant:
        """Return the question with the numbers of `seed`."""
        if seed not in self._bodies:
            numbers = self.family.numbers(seed)
            self._bodies[seed] = Variant(self, seed, numbers, self.body(numbers, seed))
        return self._bodies[seed]

    def body(self, numbers: Mapping[str, Any], seed: int) -> Body:
        """Return the text and answers for these numbers; Degenerate when they make no fair question."""
        body = self.write(SimpleNamespace(**numbers))
        if self.unit is None:
            return _shuffled(body, random.Random(f"{self.id}/{seed}/order")) if body.shuffled else body
        self._hold_apart(body)
        self._give_nothing_away(body)
        return body

    def _hold_apart(self, body: Body) -> None:
        assert body.right is not None
        values = [Fraction(body.right), *(Fraction(slip.value) for slip in body.slips)]
        gap = APART * self.tolerance
        for place, value in enumerate(values):
            if any(abs(value - other) <= gap for other in values[place + 1 :]):
                raise Degenerate(self.id)

    def _give_nothing_away(self, body: Body) -> None:
        # by chance a price or a payment may be the very number that is asked for
        assert body.right is not None
        printed = re.sub(r"[^\d.,]", "", self.written(body.right).text())
        if printed in re.findall(r"\d[\d,]*(?:\.\d+)?", as_text((*body.prompt, *body.hints))):
            raise Degenerate(self.id)

    def written(self, value: Fraction | float, exact: bool = False) -> Words:
        """Return a value in the unit of the question as text; `exact` adds decimals where rounding would hide some."""
        if self.unit is Unit.RATE:
            return Share(value, decimals(Fraction(value) * 100, self.places) if exact else self.places)
        if self.unit is Unit.MONEY:
            return Amount(Fraction(value))
        if self.unit is Unit.COUNT:
            return Figure(value)
        return Figure(value, decimals(Fraction(value), self.places) if exact else self.places)


def asks(
    id: str,
    title: str,
    family: Family,
    unit: Unit | None = None,
    *,
    tolerance: Fraction | None = None,
    places: int = 2,
    rolls: bool = True,
    checked: bool = True,
    explains: str = "",
) -> Callable[[Callable[[SimpleNamespace], Body]], Question]:
    """Return a decorator that makes a question of the function that writes its body."""
    allowed = tolerance if tolerance is not None else TOLERANCES[unit] if unit else Fraction(0)

    def made(write: Callable[[SimpleNamespace], Body]) -> Question:
        question = Question(id, title, family, write, unit, allowed, places, rolls, checked, explains)
        family.questions.append(question)
        return question

    return made


def letter(place: int) -> str:
    """Return the letter of an option: 0 is A."""
    return chr(ord("A") + place)


def distinct(right: Fraction | float, slips: Sequence[Slip], tolerance: Fraction) -> tuple[Slip, ...]:
    """Return the slips that say something of their own: one that lands on an earlier one, or on the right answer, goes.

    For slips that coincide by arithmetic (a fee per month times 12 is the total fee when there are 12 months).
    """
    kept: list[Slip] = []
    for slip in slips:
        others = [Fraction(right), *(Fraction(one.value) for one in kept)]
        if all(abs(Fraction(slip.value) - other) > APART * tolerance for other in others):
            kept.append(slip)
    return tuple(kept)


def _shuffled(body: Body, rng: random.Random) -> Body:
    options = list(body.options)
    rng.shuffle(options)
    return replace(body, options=tuple(options))
