"""Reading an answer: what a learner types or computes becomes exact readings in the unit of the question."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from numbers import Rational

from lessons.credit.errors import InputError
from lessons.language import mark
from lessons.practice.line import Figure, Line, Share, Verbatim, decimals, line

LONGEST = 80  # characters; a number is shorter, and a huge exponent must not stall the lesson
LARGEST = 10**12


class Unit(StrEnum):
    """What a question asks for. Readings are kept as: rate 1 = 100 %, money in fen, ratio and count as they are."""

    RATE = "rate"
    MONEY = "money"
    RATIO = "ratio"
    COUNT = "count"


@dataclass(frozen=True)
class Reading:
    """One way to read an answer: the exact value in the unit of the question, and what had to be assumed."""

    value: Fraction
    note: Line | None = None


class Unreadable(Exception):
    """An answer that is of the wrong kind for its question; `line` says why in plain words."""

    def __init__(self, why: Line) -> None:
        super().__init__(why.message)
        self.line = why


HOW_TO_WRITE = {
    Unit.RATE: mark("You can write a rate as 8.25 %, 0.0825 or 825 bp."),
    Unit.MONEY: mark("You can write an amount as 1234.50, 1,234.50 or ¥1,234.50."),
    Unit.RATIO: mark("You can write a ratio as 1.25."),
    Unit.COUNT: mark("You can write a count as a whole number, such as 7."),
}

_PERCENT, _PERMILLE, _POINTS, _WHOLE = "percent", "permille", "points", "whole"
_MONEY, _TIMES, _COUNT = "money", "times", "count"
# longest word first, so that "basis points" is not read as "points"
_BEHIND = (
    (_POINTS, r"(?:bps?|basis\s*points?|个?基点)"),
    (_PERCENT, r"(?:%|per\s?cent|pct)"),
    (_PERMILLE, r"‰"),
    (_MONEY, r"(?:yuan|cny|rmb|元|块|eur|euros?|€)"),
    (_TIMES, r"(?:x|times|倍)"),
    (_COUNT, r"(?:instal?lments?|months?|periods?|payments?|期|个月|次)"),
)
_AHEAD = (
    (_PERCENT, r"百分之"),
    (_PERMILLE, r"千分之"),
    (_MONEY, r"(?:[¥€]|cny|rmb|人民币)"),
    (_TIMES, r"[x×]"),
)
_ABOUT = re.compile(r"^\s*(?:about|approx(?:\.|imately)?|roughly|ca\.|大约|约)\s*(?=\S)", re.IGNORECASE)
_YEARLY = re.compile(
    r"(?<=\S)\s*(?:p\.?\s?a\.?|(?:a|per|/)\s*(?:year|yr|annum)|yearly|annually|/\s?年|每年|年化|一年)[.。]?\s*$"
    r"|^\s*(?:每年|年化)\s*(?=\S)",
    re.IGNORECASE,
)
_FITS = {
    Unit.RATE: {None, _PERCENT, _PERMILLE, _POINTS, _WHOLE},
    Unit.MONEY: {None, _MONEY},
    Unit.RATIO: {None, _TIMES, _PERCENT},
    Unit.COUNT: {None, _COUNT},
}
_SCALE = {_PERCENT: Fraction(1, 100), _PERMILLE: Fraction(1, 1000), _POINTS: Fraction(1, 10000), _WHOLE: Fraction(1)}
_WRONG_UNIT = {
    Unit.RATE: mark("Error: this question asks for a rate, and {answer} is written as something else."),
    Unit.MONEY: mark("Error: this question asks for an amount of money, and {answer} is written as something else."),
    Unit.RATIO: mark("Error: this question asks for a ratio, and {answer} is written as something else."),
    Unit.COUNT: mark("Error: this question asks for a count, and {answer} is written as something else."),
}


def no_answer(answer: object) -> bool:
    """Return whether nothing was answered yet: `...`, None or an empty box."""
    return answer is Ellipsis or answer is None or (isinstance(answer, str) and not answer.strip(" .…\u3000\t\n"))


def read_number(answer: object, unit: Unit) -> tuple[Reading, ...]:
    """Return the readings of an answer in `unit`, the likeliest first.

    Raises InputError for what is no finite number, Unreadable for a number in another unit than the question's.

    >>> [float(reading.value) for reading in read_number("8.25 %", Unit.RATE)]
    [0.0825]
    >>> float(read_number("1,234.50 元", Unit.MONEY)[0].value)
    123450.0
    """
    try:
        value, written, comma = _amount_and_unit(_bare(answer, unit))
    except InputError as error:
        raise InputError(error.code, error.field, _short(answer), error.allowed) from None  # named as it was given
    if written not in _FITS[unit]:
        raise Unreadable(line(_WRONG_UNIT[unit], answer=Verbatim(_short(answer))))
    if abs(value) > LARGEST:
        raise InputError("out_of_range", "answer", _short(answer), {"low": -LARGEST, "high": LARGEST})
    if unit is Unit.COUNT and value.denominator != 1:
        raise InputError("not_whole", "answer", _short(answer), {})
    readings = _readings(value, written, unit)
    if unit is Unit.RATE and isinstance(answer, str) and not written and 0 < abs(value) < 1:
        readings = (_as_share(value), *readings[1:])  # typed beside a per cent sign: say that it was not added
    if not comma:
        return readings
    read = line(mark("The comma was read as a decimal point."))
    return tuple(Reading(reading.value, reading.note or read) for reading in readings)


def read_choice(answer: object, keys: Sequence[str], texts: Sequence[str]) -> int:
    """Return the position of the option that an answer names: by letter, position, key or its own words.

    Raises InputError for anything else.

    >>> read_choice("选 b", ["x", "y"], ["left", "right"])
    1
    """
    letters = [chr(ord("A") + place) for place in range(len(keys))]
    if isinstance(answer, int) and not isinstance(answer, bool) and 1 <= answer <= len(keys):
        return answer - 1
    if isinstance(answer, str):
        said = unicodedata.normalize("NFKC", answer).strip()
        if said in keys:
            return list(keys).index(said)
        if said in texts:
            return list(texts).index(said)
        found = re.fullmatch(r"(?:option|answer|选项?|答案)?[\s:]*\(?([A-Za-z]|\d)\)?[.、。)]?", said, re.IGNORECASE)
        if found:
            name = found[1].upper()
            if name in letters:
                return letters.index(name)
            if name.isdigit() and 1 <= int(name) <= len(keys):
                return int(name) - 1
    raise InputError("unknown_choice", "answer", _short(answer), {"choices": letters})


def _readings(value: Fraction, written: str | None, unit: Unit) -> tuple[Reading, ...]:
    if unit is Unit.MONEY:
        fen = Reading(value, line(mark("{x} was read as fen, the whole minor units of the engine."), x=Figure(value)))
        return (Reading(value * 100),) if written else (Reading(value * 100), fen)
    if unit is Unit.COUNT or (unit is Unit.RATIO and written != _PERCENT):
        return (Reading(value),)
    if written:
        return (Reading(value * _SCALE[written]),)
    as_percent = Reading(value / 100, line(mark("A bare number: it was read as {rate}."), rate=_rate(value / 100)))
    if abs(value) >= 100:
        in_points = line(mark("A bare number: it was read as basis points, {rate}."), rate=_rate(value / 10000))
        return (as_percent, Reading(value / 10000, in_points))
    return (as_percent,) if abs(value) >= 1 else (Reading(value), as_percent)


def _as_share(value: Fraction) -> Reading:
    words = {"x": Figure(value, decimals(value, 1)), "rate": _rate(value)}
    return Reading(value, line(mark("{x} was read as a share, {rate}; write {x}% if you meant that."), **words))


def _rate(value: Fraction) -> Share:
    places = next((n for n in (2, 3, 4) if (value * 100 * 10**n).denominator == 1), 4)
    return Share(value, places)


def _amount_and_unit(answer: object) -> tuple[Fraction, str | None, bool]:
    """Return the number, the unit written with it, and whether a comma had to be read as a decimal point."""
    if isinstance(answer, str):
        return _from_text(answer)
    if hasattr(answer, "convention") and hasattr(answer, "status"):  # a Rate of the engine
        if answer.value is None:
            status = Verbatim(str(answer.status))
            raise Unreadable(line(mark("Error: this rate has no value; its status is “{status}”."), status=status))
        return Fraction(answer.value), _WHOLE, False  # a Rate says itself that 1 = 100 %
    if hasattr(answer, "item") and getattr(answer, "ndim", 1) == 0:  # a NumPy scalar
        answer = answer.item()
    if isinstance(answer, bool) or not isinstance(answer, (Rational, float, Decimal)):
        raise InputError("not_a_number", "answer", _short(answer), {})
    if answer != answer or answer in (float("inf"), float("-inf")):
        raise InputError("not_finite", "answer", _short(answer), {})
    if isinstance(answer, Decimal) and abs(answer.adjusted()) > LONGEST:
        raise InputError("out_of_range", "answer", _short(answer), {"low": -LARGEST, "high": LARGEST})
    # a float is read as the decimal that is written there, as the engine does
    return Fraction(repr(answer)) if isinstance(answer, float) else Fraction(answer), None, False


def _from_text(answer: str) -> tuple[Fraction, str | None, bool]:
    said = unicodedata.normalize("NFKC", answer).strip().lower().replace("−", "-").replace("–", "-")
    said = said.strip("\"'“”‘’").lstrip("≈~=约 ").rstrip("。 ;").strip()
    if not said:
        raise InputError("empty", "answer", _short(answer), {})
    if len(said) > LONGEST:
        raise InputError("not_a_number", "answer", _short(answer), {})
    if said.lstrip("+-") in ("nan", "inf", "infinity"):
        raise InputError("not_finite", "answer", _short(answer), {})
    said, sign = (said[1:].strip(), -1) if said.startswith("-") else (said.lstrip("+").strip(), 1)
    said, written = _unit_of(said)
    tens = 1
    if said.endswith("万"):
        said, tens, written = said[:-1].strip(), 10000, written or _MONEY
    if said.startswith("-") and sign == 1:
        said, sign = said[1:].strip(), -1
    value, comma = _digits(said, answer)
    return sign * tens * value, written, comma


def _bare(answer: object, unit: Unit) -> object:
    """Return a typed answer without “about” and, for a rate, without “a year”."""
    if not isinstance(answer, str) or len(answer) > LONGEST:
        return answer
    said = _ABOUT.sub("", unicodedata.normalize("NFKC", answer))
    return _YEARLY.sub("", said) if unit is Unit.RATE else said


def _unit_of(said: str) -> tuple[str, str | None]:
    for name, pattern in _BEHIND:
        found = re.fullmatch(rf"(.*?\S)\s*{pattern}\.?", said)
        if found:
            rest = re.sub(r"^(?:[¥€]|cny|rmb)\s*", "", found[1]) if name == _MONEY else found[1]
            return rest, name
    for name, pattern in _AHEAD:
        found = re.fullmatch(rf"(-?)\s*{pattern}\s*(.+)", said)
        if found:
            return found[1] + found[2], name
    return said, None


def _digits(said: str, answer: str) -> tuple[Fraction, bool]:
    compact = re.sub(r"(?<=\d)[\s_'](?=\d{3}(?!\d))", "", said)
    comma = False
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d*)?", compact):
        compact = compact.replace(",", "")
    elif re.fullmatch(r"\d+,\d+", compact):
        compact, comma = compact.replace(",", "."), True
    try:
        if re.fullmatch(r"\d+\s*/\s*\d+", compact):
            over, under = (int(part) for part in compact.split("/"))
            return Fraction(over, under), comma
        if not re.fullmatch(r"(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?", compact):
            raise InputError("not_a_number", "answer", _short(answer), {})
        return Fraction(Decimal(compact)), comma
    except (ZeroDivisionError, InvalidOperation):
        raise InputError("not_a_number", "answer", _short(answer), {}) from None


def _short(answer: object) -> str:
    try:
        text = answer if isinstance(answer, str) else f"{answer!s}"
    except Exception:  # an object whose own text fails is still only an unreadable answer
        text = type(answer).__name__
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
