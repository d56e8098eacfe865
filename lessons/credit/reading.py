"""Inputs read into exact values, or an InputError that says what is allowed."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from numbers import Integral, Rational, Real
from typing import TypeVar

from lessons.credit.errors import InputError

Ratio = Fraction | Decimal | float | int | str
Choice = TypeVar("Choice", bound=StrEnum)

MANY_DIGITS = 400


def of_kind(value: object, kind: type | tuple[type, ...], field: str, *names: str) -> None:
    """Raise InputError unless `value` is of this kind; `names` say in a sentence what is taken."""
    if not isinstance(value, kind):
        raise InputError("missing" if value is None else "wrong_kind", field, value, {"choices": names})


def truth(value: object, field: str) -> None:
    """Raise InputError unless `value` is True or False."""
    if not isinstance(value, bool):
        raise InputError("unknown_choice", field, value, {"choices": (True, False)})


def pairs(value: object, field: str, kind: str) -> Sequence[Sequence[object]]:
    """Return a list of pairs, or raise InputError; `kind` says in a sentence what is taken."""
    if not isinstance(value, (tuple, list)) or not all(
        isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in value
    ):
        raise InputError("wrong_kind", field, value, {"choices": (kind,)})
    return value


def exact(value: object, field: str, allowed: dict[str, object] | None = None) -> Fraction:
    """Return a number as the decimal that is written there, so that 0.12 is 12/100 and not its nearest binary.

    Text, truth values, None and numbers that are not finite are an InputError.

    >>> exact(0.12, "annual_rate")
    Fraction(3, 25)
    """
    if value is None:
        raise InputError("missing", field, value, allowed)
    if isinstance(value, bool) or not isinstance(value, (Real, Decimal)):
        raise InputError("not_a_number", field, value, allowed)
    if isinstance(value, Rational):
        return Fraction(int(value.numerator), int(value.denominator))
    if not is_finite(value):
        raise InputError("not_finite", field, value, allowed)
    # a Decimal of exponent 10**6 is finite, but its whole digits would fill the memory
    if isinstance(value, Decimal) and abs(value.adjusted()) > 400:
        raise InputError("out_of_range", field, value, allowed)
    return Fraction(value) if isinstance(value, Decimal) else Fraction(repr(float(value)))


def is_finite(value: Real | Decimal) -> bool:
    """Return whether a number is neither infinite nor "not a number", also where no float is as large."""
    return value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)


def whole(value: object, field: str, low: int, high: int) -> int:
    """Return a whole number between `low` and `high`, inclusive, or raise InputError."""
    allowed: dict[str, object] = {"low": low, "high": high}
    if type(value) is int or (isinstance(value, Integral) and not isinstance(value, bool)):
        number = int(value)
    else:
        fraction = exact(value, field, allowed)
        if fraction.denominator != 1:
            raise InputError("not_whole", field, value, allowed)
        number = int(fraction)
    if not low <= number <= high:
        raise InputError("out_of_range", field, value, allowed)
    return number


def ratio(
    value: object, field: str, low: Fraction | int, high: Fraction | int, bare: Fraction | int | None = None
) -> Fraction:
    """Return a rate [1 = 100 %] exactly; 0.12, "0.12", "12%" and Fraction(3, 25) are the same.

    Above `bare` a rate needs its per cent sign: 7.2 is rather 7.2 % than 720 %. A Fraction is taken as it stands.

    >>> ratio("12%", "annual_rate", 0, 10) == ratio(0.12, "annual_rate", 0, 10)
    True
    """
    allowed: dict[str, object] = {"low": low, "high": high}
    number = _from_text(value, field, allowed) if isinstance(value, str) else exact(value, field, allowed)
    signed = isinstance(value, Fraction) or (isinstance(value, str) and value.strip().endswith(("%", "％")))
    if bare is not None and bare < number <= 100 and not signed:
        written = value.strip() if isinstance(value, str) else str(value)
        raise InputError("bare_rate", field, number, {**allowed, "written": written + "%"})
    if not low <= number <= high:
        raise InputError("out_of_range", field, value if isinstance(value, (int, float)) else number, allowed)
    return number


def _from_text(text: str, field: str, allowed: dict[str, object]) -> Fraction:
    digits = text.strip().replace("％", "%")  # the full-width sign of Chinese keyboards
    percent = digits.endswith("%")
    if not digits:
        raise InputError("missing", field, text, allowed)
    if len(digits) > MANY_DIGITS:
        raise InputError("not_a_number", field, text, allowed)
    digits = digits.removesuffix("%").strip()
    try:
        # "1/3" is how a rate without a finite decimal is kept in a file
        number = Fraction(digits) if "/" in digits else exact(Decimal(digits), field, allowed)
    except (InvalidOperation, ValueError, ZeroDivisionError) as problem:
        if isinstance(problem, InputError):
            raise InputError(problem.code, field, text, allowed) from None
        raise InputError("not_a_number", field, text, allowed) from None
    return number / 100 if percent else number


def day(value: object, field: str, low: date, high: date, after: bool = False) -> date:
    """Return a date between `low` and `high`; a date or its ISO text is read, anything else is an InputError.

    `after` says that `low` comes from another date, so that an earlier one is a matter of order.
    """
    allowed: dict[str, object] = {"low": low, "high": high}
    if value is None:
        raise InputError("missing", field, value, allowed)
    found = value
    if isinstance(value, str):
        try:
            found = date.fromisoformat(value.strip())
        except ValueError:
            raise InputError("not_a_date", field, value, allowed) from None
    if not isinstance(found, date) or isinstance(found, datetime):
        raise InputError("not_a_date", field, value, allowed)
    if not low <= found <= high:
        raise InputError("date_order" if after and found < low else "out_of_range", field, found, allowed)
    return found


def choice(value: object, field: str, choices: type[Choice]) -> Choice:
    """Return the member of `choices` that has this value, or raise InputError with all of them."""
    if isinstance(value, choices):
        return value
    names = tuple(member.value for member in choices)
    if isinstance(value, str) and value in names:
        return choices(value)
    raise InputError("unknown_choice" if value is not None else "missing", field, value, {"choices": names})
