"""Rate: the internal rate of return of a stream of payments, with a status."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from numbers import Rational, Real
from typing import TypeVar

from lessons.credit.errors import InputError
from lessons.credit.reading import is_finite
from lessons.credit.single import single_rate
from lessons.credit.solver import log_roots, rate_from_log, sign_changes

T = TypeVar("T")

NUMBERS = {"choices": ("amounts",)}
DATES = {"choices": ("dates",)}
LONGEST = 5000  # digits of a Decimal that is still expanded into a whole number


class Status(StrEnum):
    """Whether a rate was found, and if not, why."""

    OK = "ok"
    NO_SIGN_CHANGE = "no_sign_change"
    SEVERAL_ROOTS = "several_roots"
    NO_ROOT = "no_root"
    NOT_FINITE = "not_finite"


class Convention(StrEnum):
    """How a rate is annualised (or not)."""

    PER_PERIOD = "per_period"
    NOMINAL = "nominal"
    EFFECTIVE = "effective"
    SIMPLE = "simple"
    FLAT = "flat"
    XIRR = "xirr"
    REG_Z = "reg_z"
    US_RULE = "us_rule"
    APRC_EU = "aprc_eu"
    APR_UK = "apr_uk"
    APR_HK = "apr_hk"
    SCHEDULE_2 = "schedule_2"


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate [1 = 100 %] with its convention and status.

    `roots` are all rates that discount the stream to zero, ascending. With several, `value` is the one nearest zero in
    growth, smallest |ln(1 + rate)|. Without any, `value` is None: NO_SIGN_CHANGE (nothing is paid back, or nothing
    received), NO_ROOT (the signs change, yet no rate fits) or NOT_FINITE (an amount is not finite, or the rate is
    beyond what a float can hold).
    """

    value: float | None
    convention: Convention
    status: Status
    roots: tuple[float, ...] = ()


def irr(amounts: Iterable[object]) -> Rate:
    """Return the internal rate of return per period; `amounts` are one period apart, the first at time 0.

    Any sign convention, unit and scale; text, truth values and None are an InputError.

    >>> rate = irr([6000] + [-536] * 12)
    >>> round(rate.value, 8), rate.status.value
    (0.01086185, 'ok')
    >>> irr([-5, 10.5, 1, -8, 1]).status.value
    'several_roots'
    """
    listed = _list(amounts, "flows", NUMBERS)
    # whole numbers need not be made smaller to be solved quickly
    numbers = listed if listed and set(map(type, listed)) == {int} else whole_amounts(listed)
    return rate_of(range(len(listed)) if numbers else (), numbers, 1, Convention.PER_PERIOD)  # type: ignore[arg-type]


def xirr(dates: Iterable[date], amounts: Iterable[object]) -> Rate:
    """Return the yearly effective rate of dated amounts, actual days / 365, in any order of dates.

    >>> round(xirr([date(2016, 1, 1), date(2017, 5, 5)], [-10000, 11000]).value, 6)
    0.073577
    """
    days, listed = _list(dates, "dates", DATES), _list(amounts, "flows", NUMBERS)
    if len(days) != len(listed):
        raise InputError("wrong_length", "dates", len(days), {"low": len(listed), "high": len(listed)})
    for day in days:
        if not isinstance(day, date) or isinstance(day, datetime):
            raise InputError("not_a_date", "dates", day, DATES)
    numbers = whole_amounts(listed)
    if numbers is None:
        return rate_of((), None, 365, Convention.XIRR)
    return rate_of([day.toordinal() for day in days], numbers, 365, Convention.XIRR)


def whole_amounts(amounts: Iterable[object]) -> list[int] | None:
    """Return amounts as the smallest whole numbers in the same proportion, or None if one is not finite.

    Floats are taken as the binary numbers that they are; nothing is lost, and the same loan in another unit is the
    same list.

    >>> whole_amounts([600_000, -53_600]), whole_amounts([0.5, -0.75])
    ([750, -67], [2, -3])
    """
    listed = _list(amounts, "flows", NUMBERS)
    if not listed:
        raise InputError("empty", "flows", "", NUMBERS)
    if all(type(amount) is int for amount in listed):
        return _smallest(listed)  # type: ignore[arg-type]
    numbers: list[tuple[int, int]] = []
    for amount in listed:
        if type(amount) is float and math.isfinite(amount):
            numbers.append(amount.as_integer_ratio())
            continue
        if amount is None or isinstance(amount, bool) or not isinstance(amount, (Real, Decimal)):
            raise InputError("missing" if amount is None else "not_a_number", "flows", amount, NUMBERS)
        if isinstance(amount, Rational):
            numbers.append((int(amount.numerator), int(amount.denominator)))
            continue
        if not is_finite(amount) or (isinstance(amount, Decimal) and abs(amount.adjusted()) > LONGEST):
            return None
        numbers.append((amount if isinstance(amount, Decimal) else float(amount)).as_integer_ratio())
    factor = math.lcm(*(denominator for _, denominator in numbers))
    return _smallest([numerator * (factor // denominator) for numerator, denominator in numbers])


def _smallest(numbers: list[int]) -> list[int]:
    common = math.gcd(*numbers)
    return [number // common for number in numbers] if common > 1 else numbers


def _list(values: Iterable[T], field: str, allowed: dict[str, tuple[str]]) -> list[T]:
    try:
        return list(values)
    except TypeError:
        raise InputError("wrong_kind", field, values, allowed) from None


def rate_of(times: Sequence[int], numbers: Sequence[int] | None, unit: int, convention: Convention) -> Rate:
    """Return the rate per `unit` of time of whole amounts at whole times; None in place of the amounts: not finite."""
    if numbers is None:
        return Rate(None, convention, Status.NOT_FINITE)
    if unit == 1 and (type(times) is range or tuple(times) == tuple(range(len(times)))):
        quick = single_rate(numbers)
        if quick is not None:
            return Rate(quick, convention, Status.OK, (quick,))
    sums: dict[int, int] = {}
    for time, number in zip(times, numbers, strict=True):
        sums[time] = sums.get(time, 0) + number
    kept = sorted((time, number) for time, number in sums.items() if number)
    amounts = [number for _, number in kept]
    changes = sign_changes(amounts)
    if changes == 0:
        return Rate(None, convention, Status.NO_SIGN_CHANGE)
    roots = tuple(rate_from_log(root) for root in log_roots([time for time, _ in kept], amounts, unit))
    if not roots:
        # an odd number of sign changes promises a root, so it lies beyond the floats
        return Rate(None, convention, Status.NOT_FINITE if changes % 2 else Status.NO_ROOT)
    return chosen(roots, convention)


def chosen(roots: tuple[float, ...], convention: Convention) -> Rate:
    """Return the rate of one or more roots, ascending: the only one, or of several the one nearest zero in growth."""
    if len(roots) == 1:
        return Rate(roots[0], convention, Status.OK, roots)
    return Rate(min(roots, key=lambda root: abs(math.log1p(root))), convention, Status.SEVERAL_ROOTS, roots)
