"""Due dates and the length of time between dates."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.reading import whole

MOST_MONTHS = 12_000


def _check_day(day: object, field: str) -> None:
    if not isinstance(day, date) or isinstance(day, datetime):
        raise InputError("not_a_date", field, day, {"choices": ("dates",)})


def add_months(day: date, months: int, anchor_day: int | None = None) -> date:
    """Return the date `months` later, on `anchor_day` (or the month's last day where the month is shorter).

    The anchor keeps the day of the contract, so that a short month does not shift the later ones.

    >>> [add_months(date(2026, 1, 31), n).isoformat() for n in (1, 2)]
    ['2026-02-28', '2026-03-31']
    """
    _check_day(day, "dates")
    months = whole(months, "months_between", -MOST_MONTHS, MOST_MONTHS)
    if anchor_day is not None:
        anchor_day = whole(anchor_day, "dates", 1, 31)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(anchor_day or day.day, monthrange(year, month + 1)[1]))


def due_dates(
    drawdown: date, instalments: int, months: int = 1, days: int | None = None, first_due: date | None = None
) -> tuple[date, ...]:
    """Return the due date of each instalment, `months` (or `days`, if given) apart.

    >>> [d.isoformat() for d in due_dates(date(2026, 1, 10), 2, days=14)]
    ['2026-01-24', '2026-02-07']
    """
    instalments = whole(instalments, "instalments", 0, MOST_MONTHS)
    for when in (drawdown, first_due or drawdown):
        _check_day(when, "drawdown" if when is drawdown else "first_due")
    if days is not None:
        days = whole(days, "days_between", 1, 366)
        first = first_due or drawdown + timedelta(days)
        return tuple(first + timedelta(days * number) for number in range(instalments))
    anchor, skip = (first_due, 0) if first_due else (drawdown, 1)
    return tuple(add_months(anchor, months * (number + skip)) for number in range(instalments))


def year_fraction_act365(start: date, end: date) -> Fraction:
    """Return the years between two dates: actual days / 365, the day count of XIRR.

    >>> year_fraction_act365(date(2026, 1, 1), date(2027, 1, 1))
    Fraction(1, 1)
    """
    for when in (start, end):
        _check_day(when, "dates")
    return Fraction((end - start).days, 365)
