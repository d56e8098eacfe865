"""Due dates and the length of time between dates."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.reading import whole

MOST_MONTHS = 12_000


def check_day(day: object, field: str) -> None:
    """Raise InputError unless `day` is a date without a time."""
    if not isinstance(day, date) or isinstance(day, datetime):
        raise InputError("not_a_date", field, day, {"choices": ("dates",)})


def add_months(day: date, months: int, anchor_day: int | None = None) -> date:
    """Return the date `months` later, on `anchor_day` (or the month's last day where the month is shorter).

    The anchor keeps the day of the contract, so that a short month does not shift the later ones.

    >>> [add_months(date(2026, 1, 31), n).isoformat() for n in (1, 2)]
    ['2026-02-28', '2026-03-31']
    """
    check_day(day, "dates")
    months = whole(months, "months_between", -MOST_MONTHS, MOST_MONTHS)
    if anchor_day is not None:
        anchor_day = whole(anchor_day, "dates", 1, 31)
    return _in_month(day.year * 12 + day.month - 1 + months, anchor_day or day.day)


def due_dates(
    drawdown: date,
    instalments: int,
    months: int = 1,
    days: int | None = None,
    first_due: date | None = None,
    half_monthly: bool = False,
) -> tuple[date, ...]:
    """Return the due date of each instalment, `months`, `days` (if given) or half months apart.

    Half months alternate between a day of the month and the one 15 days later or earlier; the 31st stands for the last
    day and alternates with the 15th.

    >>> [d.isoformat() for d in due_dates(date(2026, 1, 10), 2, days=14)]
    ['2026-01-24', '2026-02-07']
    >>> [d.isoformat() for d in due_dates(date(2026, 1, 10), 3, half_monthly=True)]
    ['2026-01-25', '2026-02-10', '2026-02-25']
    """
    instalments = whole(instalments, "instalments", 0, MOST_MONTHS)
    for when in (drawdown, first_due or drawdown):
        check_day(when, "drawdown" if when is drawdown else "first_due")
    anchor, skip = (first_due, 0) if first_due else (drawdown, 1)
    if days is not None:
        days = whole(days, "days_between", 1, 366)
        return tuple(anchor + timedelta(days * number) for number in range(skip, instalments + skip))
    if half_monthly:
        return tuple(half_months(anchor, number) for number in range(skip, instalments + skip))
    months = whole(months, "months_between", -MOST_MONTHS, MOST_MONTHS)
    day, count = anchor.day, anchor.year * 12 + anchor.month - 1 + months * skip
    found: list[date] = []
    for _ in range(instalments):
        found.append(_in_month(count, day))
        count += months
    return tuple(found)


def half_months(anchor: date, number: int) -> date:
    """Return the date `number` half months after (or before) `anchor`.

    >>> [half_months(date(2026, 1, 31), n).isoformat() for n in (-1, 1, 2)]
    ['2026-01-15', '2026-02-15', '2026-02-28']
    """
    months, half = divmod(number, 2)
    day = anchor.day
    if half:
        months += day > 15
        day = 15 if day == 31 else day - 15 if day > 15 else day + 15
    return _in_month(anchor.year * 12 + anchor.month - 1 + months, day)


def _in_month(months: int, day: int) -> date:
    """The day of a month [months since the year 0], or the month's last day."""
    year, month = divmod(months, 12)
    return date(year, month + 1, day if day <= 28 else min(day, monthrange(year, month + 1)[1]))


def year_fraction_act365(start: date, end: date) -> Fraction:
    """Return the years between two dates: actual days / 365, the day count of XIRR.

    >>> year_fraction_act365(date(2026, 1, 1), date(2027, 1, 1))
    Fraction(1, 1)
    """
    for when in (start, end):
        check_day(when, "dates")
    return Fraction((end - start).days, 365)
