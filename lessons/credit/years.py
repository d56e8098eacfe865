"""Intervals in years, as the European and the British rules count them: whole periods, and days.

European Union: whole weeks, months or years counted back from the later date, then days, each 1/365 of a year, or 1/366
where the year that ends with them holds a 29 February (Directive 2014/17/EU, Annex I, part I, remark (c), as the
Commission's "Examples for the calculation of the APRC", 2015, examples 2 and 18, apply it; 2008/48/EC says only that a
year has 365 or 366 days, 52 weeks or 12 equal months). United Kingdom: whole months or weeks from the earlier date on,
then days, each 1/365, or 1/366 in a leap year (read in another program's tests, not in CONC App 1).
"""

from calendar import isleap
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lessons.credit.dates import add_months
from lessons.credit.errors import InputError


class Counting(StrEnum):
    """Whose rule turns dates into years."""

    EU = "eu"
    UK = "uk"


class Per(StrEnum):
    """What an interval is a whole number of before days are counted; DAY: days / 365 alone."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


PER_YEAR = {Per.WEEK: 52, Per.MONTH: 12, Per.YEAR: 1}


def years_between(
    start: date, end: date, per: Per = Per.MONTH, counting: Counting = Counting.EU, anchor: int | None = None
) -> Fraction:
    """Return the time from `start` to `end` [years]; `anchor` is the day of the month that a series keeps to.

    Without an anchor the last day of a month is measured to the last day of another, unless the days of the month
    agree. Raises InputError.

    >>> years_between(date(2012, 1, 12), date(2012, 2, 15)) == Fraction(1, 12) + Fraction(3, 365)
    True
    >>> years_between(date(2013, 1, 12), date(2013, 2, 15)) == Fraction(1, 12) + Fraction(3, 366)
    True
    """
    if end < start:
        raise InputError("date_order", "dates", end, {"low": start})
    if per is Per.DAY:
        return Fraction((end - start).days, 365)
    if counting is Counting.UK:
        return _forward(start, end, per)
    return _back(start, end, per, anchor)


def _back(start: date, end: date, per: Per, anchor: int | None) -> Fraction:
    if per is Per.WEEK:
        number = (end - start).days // 7
        begin = end - timedelta(7 * number)
    else:
        day = _day(start, end, anchor)
        step = 12 // PER_YEAR[per]
        number = _months(start, end) // step
        begin = add_months(end, -number * step, day)
        if begin < start:
            number -= 1
            begin = add_months(end, -number * step, day)
    year = (begin - add_months(begin, -12)).days
    return Fraction(number, PER_YEAR[per]) + Fraction((begin - start).days, year)


def _day(start: date, end: date, anchor: int | None) -> int:
    """The day of the month to count back with: where the month of `end` is too short for it, `end` stands for it."""
    if anchor is None:
        anchor = start.day if add_months(end, 0, start.day) == end else 31
    return anchor if add_months(end, 0, anchor) == end else end.day


def _forward(start: date, end: date, per: Per) -> Fraction:
    if per is Per.WEEK:
        number = (end - start).days // 7
        begin = start + timedelta(7 * number)
    else:
        step = 12 // PER_YEAR[per]
        number = _months(start, end) // step
        if add_months(start, number * step) > end:
            number -= 1
        begin = add_months(start, number * step)
    days = Fraction(0)
    for year in range(begin.year, end.year + 1):
        first, last = max(begin, date(year - 1, 12, 31)), min(end, date(year, 12, 31))
        days += Fraction((last - first).days, 366 if isleap(year) else 365)
    return Fraction(number, PER_YEAR[per]) + days


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month
