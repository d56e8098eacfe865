"""Dated amounts: any stream of payments as whole numbers by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from lessons.credit.cashflows import Cashflows, cashflows
from lessons.credit.errors import InputError
from lessons.credit.irr import DATES, NUMBERS, whole_amounts
from lessons.credit.terms import LoanTerms

Subject = LoanTerms | Cashflows | Iterable[date]


@dataclass(frozen=True, slots=True)
class Dated:
    """What is received (+) and paid (−) on each day, ascending, one amount a day, none of them zero.

    `amounts` are whole, in their smallest proportion. `cent` is what one minor unit is in them, or 0 where the unit of
    the amounts given is not known.
    """

    dates: tuple[date, ...]
    amounts: tuple[int, ...]
    cent: float = 0

    @property
    def received(self) -> tuple[date, ...]:
        """Days with something received."""
        return tuple(day for day, amount in zip(self.dates, self.amounts, strict=True) if amount > 0)

    @property
    def paid(self) -> tuple[date, ...]:
        """Days with something paid."""
        return tuple(day for day, amount in zip(self.dates, self.amounts, strict=True) if amount < 0)


def dated(subject: Subject, amounts: Iterable[object] | None = None) -> Dated | None:
    """Return the dated amounts of a loan, of its cash flows, or of dates with amounts; None if one is not finite.

    Raises InputError.

    >>> dated([date(2026, 2, 1), date(2026, 1, 1), date(2026, 2, 1)], [-60, 100, -50]).amounts
    (10, -11)
    """
    if isinstance(subject, (LoanTerms, Cashflows)):
        if amounts is not None:
            raise InputError("either", "flows", amounts, {"other": "terms"})
        flows = subject if isinstance(subject, Cashflows) else cashflows(subject)
        days, listed, known = list(flows.dates), list[object](flows.amounts), True
    else:
        days, listed, known = _days(subject), _listed(amounts), False
    if len(days) != len(listed):
        raise InputError("wrong_length", "dates", len(days), {"low": len(listed), "high": len(listed)})
    numbers = whole_amounts(listed)
    if numbers is None:
        return None
    sums: dict[date, int] = {}
    for day, number in zip(days, numbers, strict=True):
        sums[day] = sums.get(day, 0) + number
    kept = sorted((day, number) for day, number in sums.items() if number)
    factor = next((number / float(amount) for number, amount in zip(numbers, listed, strict=True) if number), 0.0)  # type: ignore[arg-type]
    return Dated(tuple(day for day, _ in kept), tuple(number for _, number in kept), factor if known else 0)


def _days(subject: Iterable[date]) -> list[date]:
    try:
        days = list(subject)
    except TypeError:
        raise InputError("wrong_kind", "dates", subject, {"choices": ("LoanTerms", "Cashflows", "dates")}) from None
    for day in days:
        if not isinstance(day, date) or isinstance(day, datetime):
            raise InputError("not_a_date", "dates", day, DATES)
    return days


def _listed(amounts: Iterable[object] | None) -> list[object]:
    if amounts is None:
        raise InputError("missing", "flows", None, NUMBERS)
    try:
        return list(amounts)
    except TypeError:
        raise InputError("wrong_kind", "flows", amounts, NUMBERS) from None
