"""Ledger: what became of every cent that was paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lessons.credit.errors import InputError
from lessons.credit.reading import day, of_kind, truth
from lessons.credit.schedule import Schedule
from lessons.credit.terms import LAST_DUE
from lessons.servicing.book import Allocation, Book
from lessons.servicing.charges import Charge, Component, Debt, debts_of
from lessons.servicing.order import Order, OrderName, order_of
from lessons.servicing.payments import Payment, payments_of
from lessons.servicing.penalty import Penalty


@dataclass(frozen=True, slots=True)
class Owed:
    """A charge and what is left of it [minor units]."""

    charge: Charge
    left: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Plans, what was paid, and what it went to, as of a day.

    `payments` are those that came in by then, without those taken back by then (`reversed`). `credit` is money not
    applied to anything [minor units]: money_in = Σ allocations + credit. `owed` are all charges of the plans, due or
    not, with penalties as far as they have grown.
    """

    debts: tuple[Debt, ...]
    entries: tuple[Payment, ...]
    order: Order
    penalty: Penalty | None
    ahead: bool
    as_of: date
    payments: tuple[Payment, ...]
    reversed: tuple[Payment, ...]
    allocations: tuple[Allocation, ...]
    owed: tuple[Owed, ...]
    credit: int

    @property
    def money_in(self) -> int:
        """What came in and stayed [minor units]."""
        return sum(one.amount for one in self.payments)

    def applied(self, component: Component | None = None, plan: int | None = None, number: int | None = None) -> int:
        """Return what was applied [minor units], to one component, debt or instalment, or to all."""
        return sum(
            one.amount
            for one in self.allocations
            if component in (None, one.component) and plan in (None, one.plan) and number in (None, one.number)
        )

    def left(self, component: Component | None = None, plan: int | None = None, due_only: bool = False) -> int:
        """Return what is still to be paid [minor units], of one component or debt, or of all; perhaps only if due."""
        return sum(
            one.left
            for one in self.owed
            if component in (None, one.charge.component)
            and plan in (None, one.charge.plan)
            and (one.charge.due <= self.as_of or not due_only)
        )

    def settled_on(self, number: int, plan: int = 0) -> date | None:
        """Return the day on which an instalment was paid in full, or None."""
        if any(one.left for one in self.owed if (one.charge.plan, one.charge.number) == (plan, number)):
            return None
        days = [one.on for one in self.allocations if (one.plan, one.number) == (plan, number)]
        return max(days) if days else None

    def at(self, on: date) -> "Ledger":
        """Return the same ledger as of another day. Raises InputError."""
        return ledger(self.debts, self.entries, self.order, self.penalty, on, self.ahead)


def ledger(
    subject: Schedule | Debt | Sequence[Debt],
    payments: Sequence[Payment] = (),
    order: Order | OrderName | str = OrderName.CIVIL_CODE_561,
    penalty: Penalty | None = None,
    as_of: date | None = None,
    ahead: bool = False,
) -> Ledger:
    """Return what became of dated payments, conserved to the minor unit.

    A payment goes to what is due on its day: first to the debt that the debtor names for it, else among the debts by
    article 560 of the Civil Code (least secured, most burdensome, due longest, in proportion), in a debt by `order`.
    What is left is credit and is applied as more falls due, or with `ahead` at once to the next instalments. Money
    without a name that comes on one day is one sum, so its parts may come in any order. A payment taken back counts as
    never made from the day on which it bounces. `as_of` is the last payment or due date unless given; later payments
    are left out. With `penalty` the cost of lateness grows by the day and becomes due as it grows. Raises InputError.

    >>> from lessons.credit import LoanTerms, schedule
    >>> plan = schedule(LoanTerms(200_000, 2, "12%", drawdown=date(2026, 1, 10)))
    >>> found = ledger(plan, [Payment(date(2026, 2, 10), 50_000)], as_of=date(2026, 2, 10))
    >>> [(one.component.value, one.amount) for one in found.allocations], found.left(due_only=True)
    ([('interest', 2000), ('principal', 48000)], 51502)
    """
    debts = debts_of(subject)
    entries = payments_of(payments, min(one.first_day for one in debts), tuple(one.name for one in debts))
    if penalty is not None:
        of_kind(penalty, Penalty, "penalty", "Penalty")
    truth(ahead, "ahead")
    first = min(one.first_day for one in debts)
    if as_of is None:
        as_of = max([one.last_day for one in debts] + [one.on for one in entries])
    as_of = day(as_of, "as_of", first, LAST_DUE, after=True)
    book = Book(debts, order_of(order), penalty, ahead)
    taken_back = tuple(one for one in entries if one.reversed_on is not None and one.reversed_on <= as_of)
    standing = tuple(one for one in entries if one.on <= as_of and one not in taken_back)
    book.run(standing, as_of)
    owed = tuple(
        Owed(Charge(item.due, item.component, item.amount, item.plan, item.number), item.left) for item in book.items
    )
    credit = sum(book.credit.values())
    done = tuple(book.allocations)
    return Ledger(debts, entries, book.order, penalty, ahead, as_of, standing, taken_back, done, owed, credit)


def check_on(found: Ledger, on: date | None) -> Ledger:
    """Return a ledger as of a day. Raises InputError."""
    of_kind(found, Ledger, "ledger", "Ledger")
    if on is None:
        return found
    if not isinstance(on, date):
        raise InputError("not_a_date", "as_of", on, {"choices": ("dates",)})
    return found if on == found.as_of else found.at(on)
