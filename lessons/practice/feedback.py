"""What an answer is told: a report that names the learner's number, says what happened and what to do next."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.language import mark
from lessons.practice.answer import HOW_TO_WRITE, Reading, Unit, Unreadable, no_answer, read_choice, read_number
from lessons.practice.line import Block, Explained, Line, Verbatim, Words, as_text, line
from lessons.practice.question import Slip, Variant, letter

NEAR = 10  # an answer within this many tolerances is told to look at its rounding


class Verdict(StrEnum):
    """What became of an answer."""

    RIGHT = "right"
    WRONG = "wrong"
    NO_ANSWER = "no answer yet"
    UNREADABLE = "not readable"
    TROUBLE = "trouble"  # the fault is the course's, not the learner's


@dataclass(frozen=True)
class Report:
    """The verdict on one answer, and what is said about it."""

    verdict: Verdict
    lines: tuple[Block, ...]
    said: str = ""  # the answer as given
    value: str = ""  # the answer as read: an exact number, or the key of an option
    misconception: str = ""

    @property
    def right(self) -> bool:
        """Return whether the answer is right."""
        return self.verdict is Verdict.RIGHT

    @property
    def text(self) -> str:
        """Return the report as plain text in the current language."""
        return as_text(self.lines)


NO_ANSWER = mark("No answer yet. Write yours in the box.")
IN_CODE = mark("No answer yet. Write yours in the box, or put it in the place of “...” in the cell and run it again.")
NO_CHOICE = mark("No answer yet. Choose an option, then press “Check”.")
RIGHT = mark("This answer is right: {answer}.")
RIGHT_OPTION = mark("This answer is right: {letter}.")
WRONG_OPTION = mark("{letter} is not the right answer.")
WRONG = mark("Your answer {answer} is not right yet.")
NEAR_MISS = mark(
    "Your answer {answer} is close, but outside the tolerance. Keep more decimals in the "
    "steps between, and round only at the end."
)
TOO_LOW = mark("It is too low. Next: open a hint, then follow the money month by month.")
TOO_HIGH = mark("It is too high. Next: open a hint, then follow the money month by month.")
TOO_LOW_THEN, TOO_HIGH_THEN = mark("It is too low. {then}"), mark("It is too high. {then}")
TROUBLE = mark(
    "Error: the course itself failed while it read this answer ({kind}: {detail}). It is "
    "not your mistake, and your answer is kept."
)


def judge(variant: Variant, answer: object) -> Report:
    """Return the report on an answer to `variant`; whatever the answer is, this reports and never raises."""
    said = "" if no_answer(answer) else _said(answer)
    try:
        if no_answer(answer):
            return Report(Verdict.NO_ANSWER, (line(NO_ANSWER if variant.question.unit else NO_CHOICE),))
        if variant.question.unit is None:
            return _judge_choice(variant, answer, said)
        return _judge_number(variant, answer, said)
    except Exception as error:  # reported as our own failure: a lesson must not end in a traceback
        detail = Verbatim(f"{error}"[:120])
        return Report(Verdict.TROUBLE, (line(TROUBLE, kind=Verbatim(type(error).__name__), detail=detail),), said=said)


def readable(answer: object, unit: Unit) -> Reading | Report:
    """Return how a number is read, or the report that says why it cannot be."""
    found = _readings(answer, unit)
    return found if isinstance(found, Report) else found[0]


def _readings(answer: object, unit: Unit) -> tuple[Reading, ...] | Report:
    try:
        return read_number(answer, unit)
    except InputError as error:
        why: Block = Explained(error)
    except Unreadable as error:
        why = error.line
    return Report(Verdict.UNREADABLE, (why, line(HOW_TO_WRITE[unit])), said=_said(answer))


def _judge_number(variant: Variant, answer: object, said: str) -> Report:
    unit = variant.question.unit
    assert unit is not None
    found = _readings(answer, unit)
    if isinstance(found, Report):
        return found
    judges: tuple[Callable[[Variant, Reading, str], Report | None], ...] = (_if_right, _if_slip)
    for judgement in judges:  # first whether any reading is right, then whether any is a known slip
        for reading in found:
            report = judgement(variant, reading, said)
            if report is not None:
                return report
    return _otherwise(variant, found[0], said)


def _if_right(variant: Variant, reading: Reading, said: str) -> Report | None:
    if abs(reading.value - variant.right) > variant.question.tolerance:
        return None
    lines = [line(RIGHT, answer=variant.written(reading.value, exact=True)), reading.note, variant.body.because]
    return _report(Verdict.RIGHT, lines, reading, said)


def _if_slip(variant: Variant, reading: Reading, said: str) -> Report | None:
    slip = _slip(variant, reading.value)
    if slip is None:
        return None
    answer = variant.written(reading.value, exact=True)
    lines = [line(WRONG, answer=answer), reading.note, _filled(slip.feedback, answer)]
    return _report(Verdict.WRONG, lines, reading, said, slip.misconception)


def _slip(variant: Variant, value: Fraction) -> Slip | None:
    # a learner may round a wrong answer too: twice the tolerance, still far from every other known answer
    close = [slip for slip in variant.body.slips if abs(Fraction(slip.value) - value) <= 2 * variant.question.tolerance]
    return min(close, key=lambda slip: abs(Fraction(slip.value) - value), default=None)


def _otherwise(variant: Variant, reading: Reading, said: str) -> Report:
    off = reading.value - variant.right
    answer = variant.written(reading.value, exact=True)
    if abs(off) <= NEAR * variant.question.tolerance:
        return _report(Verdict.WRONG, [line(NEAR_MISS, answer=answer), reading.note], reading, said)
    lines = [line(WRONG, answer=answer), reading.note, _direction(variant, off < 0)]
    return _report(Verdict.WRONG, lines, reading, said)


def _direction(variant: Variant, low: bool) -> Line:
    then = variant.body.then
    if then is None:
        return line(TOO_LOW if low else TOO_HIGH)
    return line(TOO_LOW_THEN if low else TOO_HIGH_THEN, then=then)


def _report(verdict: Verdict, lines: list[Line | None], reading: Reading, said: str, misconception: str = "") -> Report:
    return Report(verdict, tuple(one for one in lines if one), said, str(reading.value), misconception)


def _judge_choice(variant: Variant, answer: object, said: str) -> Report:
    options = variant.body.options
    try:
        place = read_choice(answer, [option.key for option in options], [option.label.text() for option in options])
    except InputError as error:
        return Report(Verdict.UNREADABLE, (Explained(error),), said=said)
    option = options[place]
    name = Verbatim(letter(place))
    if option.misconception:
        lines = (line(WRONG_OPTION, letter=name), option.feedback)
        return Report(Verdict.WRONG, lines, said, option.key, option.misconception)
    return Report(Verdict.RIGHT, (line(RIGHT_OPTION, letter=name), option.feedback), said, option.key)


def _filled(feedback: Line, answer: Words) -> Line:
    return Line(feedback.message, (*feedback.values, ("answer", answer)))


def _said(answer: object) -> str:
    try:
        return " ".join(str(answer).split())[:60]
    except Exception:  # its own text fails; the report still names the type
        return type(answer).__name__
