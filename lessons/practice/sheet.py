"""A question sheet: one question, one learner's passport, and what may be opened when. No widgets here."""

import os
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.feedback import Report, Verdict, judge
from lessons.practice.line import Amount, Block, Figure, Line, decimals, line
from lessons.practice.passport import Passport
from lessons.practice.question import Question, Variant

SEED_VARIABLE = "LESSONS_SEED"
HINTS = 3

TOLERANCE = {
    Unit.RATE: mark("An answer within {tolerance} of a percentage point counts as right."),
    Unit.MONEY: mark("An answer within {tolerance} counts as right."),
    Unit.RATIO: mark("An answer within {tolerance} counts as right."),
    Unit.COUNT: mark("The answer is a whole number."),
}
EXACT = mark("Only the exact answer counts as right.")
FIRST_TRY = mark("The solution opens after your first try. A wrong try counts: it shows which step to look at.")
NEW_NUMBERS = mark("New numbers. If you answer in code, run the cell with “given” again.")


def base_seed() -> int:
    """Return the seed of this class or learner: LESSONS_SEED, or 0."""
    try:
        return abs(int(os.environ.get(SEED_VARIABLE, "0")))
    except ValueError:
        return 0


def seed_of(question: Question, passport: Passport) -> int:
    """Return the seed of the numbers before the learner; a prediction keeps to the case of the story, seed 0."""
    return base_seed() + passport.roll(question.family.name) if question.rolls else 0


class Sheet:
    """A question as one learner meets it: numbers, hints opened so far, the last report."""

    def __init__(self, question: Question, passport: Passport, own_seed: int | None = None) -> None:
        self.question, self.passport = question, passport
        self._own_seed = own_seed  # a drill has numbers of its own; None: those of the lesson
        self.notice: Line | None = None
        self.report = self._remembered()

    @property
    def seed(self) -> int:
        """Return the seed in use."""
        return self._own_seed if self._own_seed is not None else seed_of(self.question, self.passport)

    @property
    def variant(self) -> Variant:
        """Return the question with the numbers in use."""
        return self.question.variant(self.seed)

    @property
    def prompt(self) -> tuple[Block, ...]:
        """Return the prompt with the tolerance at its end."""
        unit, tolerance = self.question.unit, self.question.tolerance
        if unit is None:
            return self.variant.body.prompt
        if unit is not Unit.COUNT and not tolerance:
            return (*self.variant.body.prompt, line(EXACT))
        margin = tolerance * 100 if unit is Unit.RATE else tolerance
        shown = Amount(margin) if unit is Unit.MONEY else Figure(margin, decimals(margin, 2))
        return (
            *self.variant.body.prompt,
            line(TOLERANCE[unit], **({} if unit is Unit.COUNT else {"tolerance": shown})),
        )

    def check(self, answer: object) -> Report:
        """Return the report on an answer; an answer that can be read is noted in the passport."""
        self.notice = None
        report = judge(self.variant, answer)
        if report.verdict is Verdict.NO_ANSWER:
            self.report = self._remembered()
            return self.report
        self.report = report
        if report.verdict in (Verdict.RIGHT, Verdict.WRONG):
            attempt = {"said": self._as_typed(answer, report), "value": report.value, "verdict": report.verdict.value}
            if report.misconception:
                attempt["misconception"] = report.misconception
            self.passport.add_answer(self.question.id, self.seed, attempt)
        return report

    def _as_typed(self, answer: object, report: Report) -> str:
        """Return the answer as text that can be read again; what was computed is written in the question's unit."""
        if isinstance(answer, str):
            return report.said
        if self.question.unit is None:
            return report.value
        scale = {Unit.RATE: Fraction(100), Unit.MONEY: Fraction(1, 100)}.get(self.question.unit, Fraction(1))
        digits = f"{float(Fraction(report.value) * scale):.6f}".rstrip("0").rstrip(".") or "0"
        return digits + "%" if self.question.unit is Unit.RATE else digits

    def _remembered(self) -> Report:
        attempts = self.passport.answers(self.question.id, self.seed)
        if not attempts:
            return judge(self.variant, ...)
        said = attempts[-1]["said"]
        report = judge(self.variant, said if self.question.unit else attempts[-1]["value"])
        return replace(report, said=said)

    @property
    def tried(self) -> bool:
        """Return whether these numbers were tried."""
        return bool(self.passport.answers(self.question.id, self.seed))

    @property
    def solved(self) -> bool:
        """Return whether these numbers were answered right."""
        return any(one["verdict"] == "right" for one in self.passport.answers(self.question.id, self.seed))

    @property
    def hints(self) -> tuple[Line, ...]:
        """Return the hints opened so far."""
        return self.variant.body.hints[: self.passport.hints(self.question.id, self.seed)]

    def open_hint(self) -> None:
        """Open the next hint, if there is one."""
        self.passport.open_hint(self.question.id, self.seed, min(HINTS, len(self.hints) + 1))

    @property
    def solution(self) -> tuple[Block, ...]:
        """Return the worked solution if it was opened, else nothing."""
        opened = self.passport.solution_open(self.question.id, self.seed)
        return self.variant.body.solution if opened else ()

    def open_solution(self) -> None:
        """Open the solution, once these numbers were tried."""
        self.notice = None
        if self.tried:
            self.passport.open_solution(self.question.id, self.seed)
        else:
            self.notice = line(FIRST_TRY)

    def renew(self) -> None:
        """Go to the numbers of the next seed."""
        if self._own_seed is not None:
            self._own_seed += 1
        else:
            family = self.question.family.name
            self.passport.set_roll(family, self.passport.roll(family) + 1)
        self.look_again()
        self.notice = line(NEW_NUMBERS)

    def look_again(self) -> None:
        """Forget the last report; take the one that belongs to the numbers now in use."""
        self.notice = None
        self.report = self._remembered()


class Given(SimpleNamespace):
    """The numbers of a question, as a namespace: amounts in fen, rates as exact fractions of 1, contracts as terms."""

    def __init__(self, question: str, seed: int, numbers: dict[str, object]) -> None:
        # a name that begins with an underscore belongs to the answer
        super().__init__(**{name: value for name, value in numbers.items() if not name.startswith("_")})
        self._question, self.seed = question, seed

    def __repr__(self) -> str:
        """Return one short line with the plain numbers."""
        plain = {name: value for name, value in vars(self).items() if isinstance(value, (int, str)) and name[0] != "_"}
        plain.pop("seed", None)
        text = ", ".join(f"{name}={value!r}" for name, value in plain.items())
        whole = f"given({self._question!r}, seed {self.seed}: {text})"
        return whole if len(whole) <= 110 else whole[:108] + "…)"
