"""Aprc: the annual percentage rate of charge of the European Union and of the United Kingdom.

Equation: Σ drawn / (1 + X)^t = Σ paid / (1 + X)^s, times in years from the first drawdown: Directive 2008/48/EC,
Annex I, part I (applied to agreements made until 19 November 2026), Directive (EU) 2023/2225 (from 20 November 2026,
the same equation), Directive 2014/17/EU, Annex I; United Kingdom: FCA Handbook, CONC App 1.2 (SI 2010/1011, Schedule).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.dated import Dated, Subject, dated
from lessons.credit.errors import InputError
from lessons.credit.irr import Convention, Rate, Status, rate_of, whole_amounts
from lessons.credit.percent import rounded_rate
from lessons.credit.reading import choice, exact
from lessons.credit.unit_periods import Span, anchor_day, unit_period
from lessons.credit.years import Counting, Per, years_between


@dataclass(frozen=True, slots=True)
class Aprc:
    """An annual percentage rate of charge: the rate, what its intervals are whole numbers of, and each flow's time.

    `times` [years from the first drawdown] go with the flows in order of date, one a day.
    """

    apr: Rate
    per: Per
    times: tuple[Fraction, ...]

    @property
    def shown(self) -> Fraction | None:
        """The rate as a share of 1, rounded half up to one decimal of a per cent (Annex I, part I, remark (d))."""
        return None if self.apr.value is None else rounded_rate(self.apr.value, 1)


def aprc(
    subject: Subject,
    amounts: Iterable[object] | None = None,
    *,
    counting: Counting = Counting.EU,
    per: Per | None = None,
) -> Aprc:
    """Return the annual percentage rate of charge of a loan, its cash flows, or dates with amounts.

    `per` says what the intervals are counted in; without it, weeks where most intervals are whole weeks, years where
    they are years, months otherwise. In the United Kingdom several rates leave the positive one nearest zero, or else
    the negative one nearest zero (FCA Handbook, MCOB 10.3.1B R (2), as for CONC App 1.1). Raises InputError.

    >>> found = aprc([date(2025, 1, 12), date(2025, 7, 12), date(2026, 1, 12)], [1000, -530, -530])
    >>> found.per.value, round(found.apr.value, 5), float(found.shown)
    ('month', 0.08106, 0.081)
    """
    rule = choice(counting, "counting", Counting)
    convention = Convention.APRC_EU if rule is Counting.EU else Convention.APR_UK
    unit = None if per is None else choice(per, "counting", Per)
    stream = dated(subject, amounts)
    if stream is None:
        return Aprc(Rate(None, convention, Status.NOT_FINITE), unit or Per.MONTH, ())
    if not stream.received:
        return Aprc(Rate(None, convention, Status.NO_SIGN_CHANGE), unit or Per.MONTH, ())
    unit = unit or counted_in(stream)
    times = times_in_years(stream, unit, rule)
    return Aprc(annual_rate(times, stream.amounts, convention), unit, times)


def annual_rate(times: Iterable[object], amounts: Iterable[object], convention: Convention) -> Rate:
    """Return the yearly effective rate of amounts at times [years, also before 0], with all roots. Raises InputError.

    >>> annual_rate([0, 1], [100, -110], Convention.APRC_EU).value
    0.1
    """
    years = [exact(time, "years", {"choices": ("years",)}) for time in times]
    listed = list(amounts)
    if len(years) != len(listed):
        raise InputError("wrong_length", "years", len(years), {"low": len(listed), "high": len(listed)})
    unit = math.lcm(*(time.denominator for time in years))
    whole_times = [int(time * unit) for time in years]
    found = rate_of(whole_times, whole_amounts(listed), unit, convention)
    return _nearest_positive(found) if convention in (Convention.APR_UK, Convention.APR_HK) else found


def _nearest_positive(found: Rate) -> Rate:
    if found.status is not Status.SEVERAL_ROOTS:
        return found
    value = min(found.roots, key=lambda root: (root < 0, abs(root)))
    return Rate(value, found.convention, found.status, found.roots)


def times_in_years(stream: Dated, per: Per, counting: Counting) -> tuple[Fraction, ...]:
    """Return the time of each flow [years] from the first day on which something is received."""
    start = stream.received[0]
    anchors = {True: anchor_day([start, *stream.received]), False: anchor_day([start, *stream.paid])}

    def time(day: date, anchor: int | None) -> Fraction:
        if day < start:
            return -years_between(day, start, per, counting)
        return years_between(start, day, per, counting, anchor)

    pairs = zip(stream.dates, stream.amounts, strict=True)
    return tuple(time(day, anchors[amount > 0]) for day, amount in pairs)


def counted_in(stream: Dated) -> Per:
    """Return what most intervals of a stream are a whole number of: weeks, years, or else months."""
    if not stream.paid or not stream.received:
        return Per.MONTH
    found = unit_period(stream.dates[0], stream.received, stream.paid)
    return {Span.WEEK: Per.WEEK, Span.YEAR: Per.YEAR}.get(found.span, Per.MONTH)
