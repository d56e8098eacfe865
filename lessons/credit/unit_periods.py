"""UnitPeriod: the interval in which Regulation Z counts time, and time counted in it.

Source: 12 CFR 1026, Appendix J, paragraphs (b)(3) to (b)(5).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from lessons.credit.dates import add_months
from lessons.credit.errors import InputError
from lessons.credit.reading import choice, whole

YEAR_DAYS = 365
MONTH_DAYS = 30  # all months are equal, (b)(3)(iv); 30 days, (b)(5)(ii) and (iii)
SEMIMONTH_DAYS = 15


class Span(StrEnum):
    """What a unit-period is a multiple of."""

    DAY = "day"
    WEEK = "week"
    SEMIMONTH = "semimonth"
    MONTH = "month"
    YEAR = "year"


MOST = {Span.DAY: 365, Span.WEEK: 52, Span.SEMIMONTH: 1, Span.MONTH: 11, Span.YEAR: 1}


@dataclass(frozen=True, slots=True)
class UnitPeriod:
    """A number of days, weeks or months, a semimonth or a year. Raises InputError.

    >>> UnitPeriod(Span.WEEK, 4).per_year, UnitPeriod(Span.MONTH, 3).per_year
    (Fraction(13, 1), Fraction(4, 1))
    """

    span: Span
    count: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", choice(self.span, "unit_period", Span))
        object.__setattr__(self, "count", whole(self.count, "unit_period", 1, MOST[self.span]))

    @property
    def per_year(self) -> Fraction:
        """Unit-periods in a year: 365 days, 52 weeks, 24 semimonths or 12 months, (b)(5)(ii) to (vii)."""
        whole_year = {Span.DAY: 365, Span.WEEK: 52, Span.SEMIMONTH: 24, Span.MONTH: 12, Span.YEAR: 1}
        return Fraction(whole_year[self.span], self.count)

    @property
    def days(self) -> int:
        """Length [days], months as 30: tells which of two is the smaller."""
        each = {Span.DAY: 1, Span.WEEK: 7, Span.SEMIMONTH: SEMIMONTH_DAYS, Span.MONTH: MONTH_DAYS, Span.YEAR: YEAR_DAYS}
        return each[self.span] * self.count


MONTH, YEAR = UnitPeriod(Span.MONTH), UnitPeriod(Span.YEAR)

# (b)(3)(iii): a day, week, semimonth, month, or a multiple of a week or a month up to one year
STANDARD = (
    UnitPeriod(Span.DAY),
    UnitPeriod(Span.SEMIMONTH),
    YEAR,
    *(UnitPeriod(Span.WEEK, count) for count in range(1, 53)),
    *(UnitPeriod(Span.MONTH, count) for count in range(1, 12)),
)


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Time in unit-periods: `full` ones and a `fraction` of one, 0 ≤ fraction < 1."""

    full: int
    fraction: Fraction


def anchor_day(dates: Sequence[date]) -> int | None:
    """Return the day from the 28th on that a series falls on most often, so that short months keep to it, or None.

    (b)(3)(iv): payments on the last day of each month are measured from last day to last day; for payments on the 29th
    or 30th the last day of February stands in.

    >>> anchor_day([date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)])
    31
    """
    late = Counter(day.day for day in dates if day.day >= 28)
    return max(late, key=lambda number: (late[number], number), default=None)


def elapsed(start: date, end: date, unit: UnitPeriod, anchor: int | None = None) -> Elapsed:
    """Return the time from `start` to `end`: full months back from the later date, then days from the earlier one.

    `anchor` is the day of the month that the series keeps to (see `anchor_day`). Paragraph (b)(5); for a unit-period of
    several days, which it does not name, days are divided by their number as for weeks.

    >>> elapsed(date(1978, 2, 10), date(1978, 4, 1), MONTH)
    Elapsed(full=1, fraction=Fraction(19, 30))
    """
    if end < start:
        raise InputError("date_order", "dates", end, {"low": start})
    if unit.span in (Span.DAY, Span.WEEK):
        return _elapsed(Fraction((end - start).days, unit.days))
    months, begin = _months_back(start, end, anchor)
    if unit.span is not Span.YEAR:
        return _elapsed(Fraction(MONTH_DAYS * months + (begin - start).days, unit.days))
    years, rest = divmod(months, 12)
    if begin == start:
        return Elapsed(years, Fraction(rest, 12))
    first = add_months(begin, rest, _label(end, anchor))
    return _elapsed(years + Fraction((first - start).days, YEAR_DAYS))


def unit_period(start: date, received: Sequence[date], paid: Sequence[date]) -> UnitPeriod:
    """Return the unit-period of a transaction, (b)(4): the period that occurs most often, the smaller of two.

    `start` is the day from which the finance charge is earned, `received` and `paid` the days of advances and payments,
    ascending. Without a period that occurs twice it is the average, rounded to a standard interval; for one advance
    and one payment it is the term, at most a year, in months where they are whole.

    >>> unit_period(date(1978, 1, 10), [date(1978, 1, 10)], [date(1978, 3, 1), date(1978, 5, 1), date(1978, 7, 1)])
    UnitPeriod(span=<Span.MONTH: 'month'>, count=2)
    """
    if len(received) == 1 and len(paid) == 1:
        return _term(min(start, received[0]), max(received[0], paid[0]))
    series = [_from(start, received), _from(start, paid)]
    anchors = [anchor_day(dates) for dates in series]
    periods = [
        (former, later, anchor)
        for dates, anchor in zip(series, anchors, strict=True)
        for former, later in pairwise(dates)
    ]
    common = Counter(name for former, later, anchor in periods for name in _names(former, later, anchor))
    often = max(common.values(), default=0)
    if often > 1:
        return min((name for name in common if common[name] == often), key=lambda name: name.days)
    if not periods:
        return MONTH
    average = Fraction(sum((later - former).days for former, later, _ in periods), len(periods))
    return min(STANDARD, key=lambda name: (abs(name.days - average), name.days))


def is_one(former: date, later: date, unit: UnitPeriod, anchor: int | None) -> bool:
    """Return whether the time between two dates is exactly this unit-period."""
    return unit in _names(former, later, anchor)


def _from(start: date, dates: Sequence[date]) -> list[date]:
    later = [day for day in dates if day > start]
    return [start, *later] if later else list(dates)


def _term(start: date, end: date) -> UnitPeriod:
    anchor = anchor_day([start, end])
    months, begin = _months_back(start, end, anchor)
    if months >= 12:
        return YEAR
    return UnitPeriod(Span.MONTH, months) if begin == start and months else UnitPeriod(Span.DAY, (end - start).days)


def _names(former: date, later: date, anchor: int | None) -> list[UnitPeriod]:
    """Every unit-period that the time between two dates exactly is, up to one year."""
    days = (later - former).days
    one, other = _label(former, anchor), _label(later, anchor)
    months = _months(former, later)
    names: list[UnitPeriod] = []
    if one == other and 1 <= months <= 12:
        names.append(YEAR if months == 12 else UnitPeriod(Span.MONTH, months))
    if months in (0, 1) and _half_apart(*((one, other) if months == 0 else (other, one))):
        names.append(UnitPeriod(Span.SEMIMONTH))
    if days % 7 == 0 and days <= 364:
        names.append(UnitPeriod(Span.WEEK, days // 7))
    elif days <= 365:
        names.append(UnitPeriod(Span.DAY, days))
    return names


def _half_apart(low: int, high: int) -> bool:
    """Whether two days of the month are half a month apart; with the 15th goes the last day, whichever it is."""
    return high - low == SEMIMONTH_DAYS or (low == SEMIMONTH_DAYS and high >= 28)


def _label(day: date, anchor: int | None) -> int:
    """The day of the month that a date stands for: the anchor, where the month is too short for it."""
    if anchor is None or day.day < 28 or day.day > anchor:
        return day.day
    return anchor if add_months(day, 0, anchor) == day else day.day


def _months(former: date, later: date) -> int:
    return (later.year - former.year) * 12 + later.month - former.month


def _months_back(start: date, end: date, anchor: int | None) -> tuple[int, date]:
    """Full months from `end` back, and the day at which they begin, on or after `start`."""
    months, label = _months(start, end), _label(end, anchor)
    begin = add_months(end, -months, label)
    if begin < start:
        months -= 1
        begin = add_months(end, -months, label)
    return months, begin


def _elapsed(units: Fraction) -> Elapsed:
    full = units.numerator // units.denominator
    return Elapsed(full, units - full)
