"""Accrual: what interest each period of a loan bears, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import lcm

from lessons.credit.dates import add_months, half_months
from lessons.credit.day_count import DayCount, year_fraction
from lessons.credit.money import Money, RoundingMode, divide
from lessons.credit.terms import LoanTerms


@dataclass(frozen=True, slots=True)
class Accrual:
    """The interest of each period, in whole numbers over one `denominator`.

    A unit owed from the start of period k to its end bears `rates[k]`; what is drawn during it comes to `drawn[k]`
    [minor units] and bears `extra[k]` to its end.
    """

    rates: tuple[int, ...]
    denominator: int
    drawn: tuple[int, ...]
    extra: tuple[int, ...]
    mode: RoundingMode | None

    def interest(self, number: int, opening: Money) -> Money:
        """Return the interest of period `number` (from 0) on what is owed at its start, rounded [minor units]."""
        if self.mode is None:
            return Fraction(opening * self.rates[number] + self.extra[number]) / self.denominator
        return divide(int(opening) * self.rates[number] + self.extra[number], self.denominator, self.mode)


def is_regular(terms: LoanTerms) -> bool:
    """Return whether every period bears the same rate on one balance, which is counted by the period."""
    return (
        terms.day_count is DayCount.PERIOD
        and terms.first_count is None
        and not terms.in_advance
        and not terms.drawdowns
    )


def accrual(terms: LoanTerms) -> Accrual:
    """Return the accrual of a loan.

    >>> from datetime import date
    >>> found = accrual(LoanTerms(100_000, 2, "36.5%", day_count="act/365", drawdown=date(2026, 1, 10)))
    >>> [found.interest(number, 100_000) for number in (0, 1)]  # 31 and 28 days at 0.1 % a day
    [3100, 2800]
    """
    assert isinstance(terms.annual_rate, Fraction)
    if is_regular(terms):
        each, nothing = terms.period_rate, (0,) * terms.instalments
        rates = (each.numerator,) * terms.instalments
        return Accrual(rates, each.denominator, nothing, nothing, terms.rounding.mode)
    rate, ends = terms.annual_rate, accrual_dates(terms)
    lengths = _lengths(terms, ends)
    drawn, extra = [0] * len(lengths), [Fraction(0)] * len(lengths)
    for when, amount in terms.drawdowns:
        number = next(k for k, end in enumerate(ends[1:]) if when < end)
        drawn[number] += amount
        extra[number] += amount * rate * _from(terms, when, ends[number], ends[number + 1], lengths[number])
    exact = [rate * length for length in lengths]
    common = lcm(*(one.denominator for one in (*exact, *extra)))
    return Accrual(_over(exact, common), common, tuple(drawn), _over(extra, common), terms.rounding.mode)


def _over(values: Sequence[Fraction], denominator: int) -> tuple[int, ...]:
    return tuple(value.numerator * (denominator // value.denominator) for value in values)


def accrual_dates(terms: LoanTerms) -> tuple[date, ...]:
    """Return the day from which interest runs and the days to which it is counted."""
    moves = terms.day_rule is not None and terms.day_rule.interest_moves
    return (terms.drawdown, *(terms.due_dates if moves else terms.nominal_dates))


def _lengths(terms: LoanTerms, ends: Sequence[date]) -> list[Fraction]:
    """Length of each period [years]."""
    if terms.day_count is not DayCount.PERIOD:
        return [year_fraction(start, end, terms.day_count) for start, end in pairwise(ends)]
    lengths = [terms.period_years] * terms.instalments
    if terms.in_advance:
        lengths[0] = Fraction(0)
    elif terms.first_count is not None and terms.first_due is not None:
        lengths[0] = _first_length(terms, terms.first_due, terms.first_count)
    return lengths


def _first_length(terms: LoanTerms, first_due: date, count: DayCount) -> Fraction:
    """Whole periods counted back from the first due date, then days."""
    number, start = 0, first_due
    if first_due == _first_regular(terms):
        return terms.period_years
    while (earlier := _back(terms, first_due, number + 1)) >= terms.drawdown:
        number, start = number + 1, earlier
    return number * terms.period_years + year_fraction(terms.drawdown, start, count)


def _first_regular(terms: LoanTerms) -> date:
    return _back(terms, terms.drawdown, -1)


def _back(terms: LoanTerms, day: date, number: int) -> date:
    """The day `number` periods before another."""
    if terms.days_between is not None:
        return day - timedelta(terms.days_between * number)
    if terms.half_monthly:
        return half_months(day, -number)
    return add_months(day, -terms.months_between * number)


def _from(terms: LoanTerms, when: date, start: date, end: date, length: Fraction) -> Fraction:
    """Time from a day within a period to its end [years]; by the period, its share of the days."""
    if terms.day_count is DayCount.PERIOD:
        return length * Fraction((end - when).days, (end - start).days)
    return year_fraction(when, end, terms.day_count)


def whole_time(terms: LoanTerms, start: date) -> Fraction:
    """Return the time from a drawdown on the day `start` to the last due date [years]."""
    ends = accrual_dates(terms)
    if terms.day_count is not DayCount.PERIOD:
        return year_fraction(start, ends[-1], terms.day_count)
    lengths = _lengths(terms, ends)
    number = next(k for k, end in enumerate(ends[1:]) if start < end)
    return sum(lengths[number + 1 :], _from(terms, start, ends[number], ends[number + 1], lengths[number]))
