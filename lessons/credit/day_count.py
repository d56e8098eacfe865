"""DayCount: how the time between two dates becomes years."""

from calendar import isleap
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.dates import check_day
from lessons.credit.errors import InputError
from lessons.credit.reading import choice


class DayCount(StrEnum):
    """How interest counts time.

    PERIOD: every period is the same part of a year, whatever its days. The others count from date to date: ACT_365 and
    ACT_360 actual days over 365 or 360; ACT_ACT_ISDA actual days in leap years over 366, others over 365 (2006 ISDA
    Definitions, 4.16(b)); ACT_ACT_AFB, also called Euro, whole years back from the end, then days over 366 where they
    hold a 29 February, else 365 (Association Française des Banques, as quoted in ISDA, "EMU and Market Conventions",
    1998); THIRTY_360 months of 30 days, bond basis (2006 ISDA Definitions, 4.16(f)); THIRTY_360_US the same with the
    last day of February as the 30th (US (NASD) method); THIRTY_E_360 Eurobond basis (4.16(g)).
    """

    PERIOD = "period"
    ACT_365 = "act/365"
    ACT_360 = "act/360"
    ACT_ACT_ISDA = "act/act_isda"
    ACT_ACT_AFB = "act/act_afb"
    THIRTY_360 = "30/360"
    THIRTY_360_US = "30u/360"
    THIRTY_E_360 = "30e/360"


def year_fraction(start: date, end: date, count: DayCount = DayCount.ACT_365) -> Fraction:
    """Return the years from `start` to `end` by a day count other than PERIOD, exact. Raises InputError.

    >>> year_fraction(date(2026, 1, 31), date(2026, 2, 28), DayCount.THIRTY_E_360)
    Fraction(7, 90)
    >>> year_fraction(date(2003, 11, 1), date(2004, 5, 1), DayCount.ACT_ACT_ISDA)
    Fraction(66491, 133590)
    """
    check_day(start, "dates")
    check_day(end, "dates")
    if end < start:
        raise InputError("date_order", "dates", end, {"low": start})
    count = choice(count, "day_count", DayCount)
    if count is DayCount.PERIOD:
        dated = tuple(one.value for one in DayCount if one is not DayCount.PERIOD)
        raise InputError("unknown_choice", "day_count", count, {"choices": dated})
    if count is DayCount.ACT_365:
        return Fraction((end - start).days, 365)
    if count is DayCount.ACT_360:
        return Fraction((end - start).days, 360)
    if count is DayCount.ACT_ACT_ISDA:
        return _by_calendar_year(start, end)
    if count is DayCount.ACT_ACT_AFB:
        return _years_back(start, end)
    return Fraction(_days_of_thirty(start, end, count), 360)


def _by_calendar_year(start: date, end: date) -> Fraction:
    if start.year == end.year:
        return Fraction((end - start).days, 365 + isleap(start.year))
    first = Fraction((date(start.year + 1, 1, 1) - start).days, 365 + isleap(start.year))
    last = Fraction((end - date(end.year, 1, 1)).days, 365 + isleap(end.year))
    return first + (end.year - start.year - 1) + last


def _years_back(start: date, end: date) -> Fraction:
    years = end.year - start.year
    if _back(end, years) < start:
        years -= 1
    rest = _back(end, years)
    leap = any(isleap(year) and start <= date(year, 2, 29) < rest for year in range(start.year, rest.year + 1))
    return years + Fraction((rest - start).days, 365 + leap)


def _back(end: date, years: int) -> date:
    """The same day of an earlier year; from the end of February always to the end of February."""
    if years and end.month == 2 and end.day >= 28:
        return date(end.year - years, 2, 28 + isleap(end.year - years))
    return end.replace(year=end.year - years)


def _days_of_thirty(start: date, end: date, count: DayCount) -> int:
    first, last = start.day, end.day
    if count is DayCount.THIRTY_E_360:
        first, last = min(first, 30), min(last, 30)
    else:
        if count is DayCount.THIRTY_360_US and _ends_february(start):
            if _ends_february(end):
                last = 30
            first = 30
        if last == 31 and first >= 30:
            last = 30
        first = min(first, 30)
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first


def _ends_february(day: date) -> bool:
    return day.month == 2 and day.day == 28 + isleap(day.year)
