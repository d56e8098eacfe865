"""Payment: money that came in on a day, perhaps for a named debt, perhaps taken back later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.reading import day, of_kind, whole
from lessons.credit.terms import FIRST_DAY, LAST_DUE


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment [minor units]. `debt` is the one that the debtor names for it; `reversed_on` the day it bounced.

    Raises InputError, also for a payment of nothing or less.

    >>> Payment(date(2026, 2, 10), 107_200).amount
    107200
    """

    on: date
    amount: int
    debt: str | None = None
    reversed_on: date | None = None

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "on", day(self.on, "paid_on", FIRST_DAY, LAST_DUE))
        put(self, "amount", whole(self.amount, "paid", 1, 1000 * MOST))
        if self.debt is not None and not isinstance(self.debt, str):
            raise InputError("wrong_kind", "designated", self.debt, {"choices": ("text",)})
        if self.reversed_on is not None:
            put(self, "reversed_on", day(self.reversed_on, "reversed_on", self.on, LAST_DUE, after=True))


def payments_of(payments: Sequence[Payment], first_day: date, names: tuple[str, ...]) -> tuple[Payment, ...]:
    """Return payments by date. Raises InputError for one before the drawdown, or for a debt that there is not."""
    of_kind(payments, (tuple, list), "payments", "list_of_payments")
    for row, one in enumerate(payments, 1):
        of_kind(one, Payment, "payments", "Payment")
        if one.on < first_day:
            raise InputError("date_order", "paid_on", one.on, {"low": first_day, "row": row})
        if one.debt is not None and one.debt not in names:
            raise InputError("unknown_choice", "designated", one.debt, {"choices": names, "row": row})
    return tuple(sorted(payments, key=lambda one: one.on))
