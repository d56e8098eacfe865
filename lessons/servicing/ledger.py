"""Ledger: what became of every cent that was paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.money import divide
from lessons.credit.reading import day, of_kind, truth
from lessons.credit.schedule import Schedule
from lessons.credit.terms import LAST_DUE
from lessons.servicing.allocate import Open, among, shares, spread
from lessons.servicing.charges import Charge, Component, Debt, debts_of
from lessons.servicing.order import Order, OrderName, order_of
from lessons.servicing.payments import Payment, payments_of
from lessons.servicing.penalty import Penalty, PenaltyBase

ON_INSTALMENT = {
    PenaltyBase.PRINCIPAL: (Component.PRINCIPAL,),
    PenaltyBase.PRINCIPAL_AND_INTEREST: (Component.PRINCIPAL, Component.INTEREST),
    PenaltyBase.INSTALMENT: (Component.PRINCIPAL, Component.INTEREST, Component.FEE),
}


@dataclass(frozen=True, slots=True)
class Allocation:
    """What was applied on a day to a charge [minor units]; `plan` counts the debts from 0, `debt` is its name."""

    on: date
    debt: str
    plan: int
    number: int
    component: Component
    amount: int


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
    book = _Book(debts, order_of(order), penalty, ahead)
    taken_back = tuple(one for one in entries if one.reversed_on is not None and one.reversed_on <= as_of)
    standing = tuple(one for one in entries if one.on <= as_of and one not in taken_back)
    book.run(standing, as_of)
    owed = tuple(
        Owed(Charge(item.due, item.component, item.amount, item.plan, item.number), item.left) for item in book.items
    )
    credit = sum(book.credit.values())
    done = tuple(book.allocations)
    return Ledger(debts, entries, book.order, penalty, ahead, as_of, standing, taken_back, done, owed, credit)


class _Late:
    """How far the penalty of one instalment has grown."""

    def __init__(self, start: date, vests: date, contract_rate: Fraction) -> None:
        self.start, self.vests, self.contract_rate = start, vests, contract_rate
        self.interest = self.damages = Fraction(0)
        self.first_base: int | None = None
        self.item: Open | None = None


class _Book:
    """The working state of a ledger."""

    def __init__(self, debts: tuple[Debt, ...], order: Order, penalty: Penalty | None, ahead: bool) -> None:
        self.debts, self.order, self.penalty, self.ahead = debts, order, penalty, ahead
        charges = [charge for index, debt in enumerate(debts) for charge in debt.charges(index)]
        self.items = [Open.of(charge) for charge in sorted(charges, key=lambda one: (one.due, one.plan, one.number))]
        self.credit: dict[str | None, int] = {}
        self.allocations: list[Allocation] = []
        self.late: dict[tuple[int, int], _Late] = {}
        self.rows: dict[tuple[int, int], list[Open]] = {}
        for item in self.items:
            if item.component not in (Component.PENALTY, Component.COSTS):
                self.rows.setdefault((item.plan, item.number), []).append(item)

    def run(self, payments: tuple[Payment, ...], as_of: date) -> None:
        days = {one.on for one in payments} | {item.due for item in self.items if item.due <= as_of} | {as_of}
        if self.penalty is not None:
            ends = timedelta(self.penalty.grace_days + self.penalty.tolerance_days + 1)
            days |= {item.due + ends for item in self.items if item.due + ends <= as_of}
        before = min(days)
        by_day: dict[date, list[Payment]] = {}
        for one in payments:
            by_day.setdefault(one.on, []).append(one)
        for today in sorted(days):
            if self.penalty is not None:
                self._grow(before, today, self.penalty)
            for one in by_day.get(today, []):
                self.credit[one.debt] = self.credit.get(one.debt, 0) + one.amount
            self._apply(today)
            before = today

    def _apply(self, today: date) -> None:
        for name in [*sorted(name for name in self.credit if name is not None), None]:
            pool = self.credit.pop(name, 0)
            if not pool:
                continue
            mine = [number for number, one in enumerate(self.debts) if name in (None, one.name)]
            due = [
                [item for item in self.items if item.plan == number and item.left and item.due <= today]
                if number in mine
                else []
                for number in range(len(self.debts))
            ]
            for group in among(self.debts, due):
                parts = shares(pool, [sum(item.left for item in due[number]) for number in group])
                for number, part in zip(group, parts, strict=True):
                    self._pay(part, due[number], today)
                    pool -= part
            if pool and self.ahead:
                for item in [item for item in self.items if item.plan in mine and item.due > today and item.left]:
                    part = min(pool, item.left)
                    if part:
                        self._note(item, part, today)
                        pool -= part
            if pool:
                self.credit[name] = pool

    def _pay(self, pool: int, items: list[Open], today: date) -> None:
        overdue = (today - min(item.due for item in items)).days
        spread(pool, items, self.order, overdue, lambda item, part: self._note(item, part, today))

    def _note(self, item: Open, part: int, today: date) -> None:
        item.left -= part
        name = self.debts[item.plan].name
        self.allocations.append(Allocation(today, name, item.plan, item.number, item.component, part))

    def _grow(self, before: date, today: date, penalty: Penalty) -> None:
        """Let penalties grow from one day to the next; what was left on the day before bore them."""
        for (plan, number), rows in self.rows.items():
            if rows[0].due > before:
                continue
            if sum(one.left for one in rows) <= penalty.tolerance_amount:
                self._forgive(plan, number, before)
                continue
            start = rows[0].due + timedelta(penalty.grace_days)
            key = plan, number
            if key not in self.late:
                rate = self.debts[plan].plan.terms.annual_rate
                assert isinstance(rate, Fraction)
                self.late[key] = _Late(start, start + timedelta(penalty.tolerance_days), rate)
            late = self.late[key]
            since = max(before, start)
            if today <= since:
                continue
            base = self._base(plan, number, rows, penalty.base, before)
            grown = penalty.interest(base, start, today, late.contract_rate)
            late.interest += grown - penalty.interest(base, start, since, late.contract_rate)
            self._damage(late, base, (today - since).days, penalty)
            if today > late.vests:
                self._charge(plan, number, late, rows[0].due, penalty)

    def _base(self, plan: int, number: int, rows: list[Open], base: PenaltyBase, before: date) -> int:
        if base is not PenaltyBase.OUTSTANDING:
            return sum(one.left for one in rows if one.component in ON_INSTALMENT[base])
        # the outstanding principal bears a penalty once, with the instalment that is overdue longest
        open_rows = [one for one in self.items if one.plan == plan and one.left]
        overdue = min((one.number for one in open_rows if one.due <= before and one.number), default=0)
        return sum(one.left for one in open_rows if one.component is Component.PRINCIPAL) if overdue == number else 0

    @staticmethod
    def _damage(late: _Late, base: int, days: int, penalty: Penalty) -> None:
        assert isinstance(penalty.damages_daily, Fraction) and isinstance(penalty.damages_once, Fraction)
        if late.first_base is None and base:
            late.first_base = base
            late.damages += penalty.damages_once * base
        late.damages += penalty.damages_daily * base * days
        if penalty.damages_cap is not None:
            assert isinstance(penalty.damages_cap, Fraction)
            late.damages = min(late.damages, penalty.damages_cap * (late.first_base or 0))

    def _charge(self, plan: int, number: int, late: _Late, due: date, penalty: Penalty) -> None:
        exact = late.interest + late.damages
        total = divide(exact.numerator, exact.denominator, penalty.mode)
        if late.item is None:
            if not total:
                return
            late.item = Open(due, Component.PENALTY, 0, plan, number, 0)
            self.items.append(late.item)
        more = total - late.item.amount
        late.item.amount += more
        late.item.left += more

    def _forgive(self, plan: int, number: int, before: date) -> None:
        """What was paid within the tolerance leaves no penalty."""
        late = self.late.get((plan, number))
        if late is not None and late.item is None and before <= late.vests:
            del self.late[plan, number]


def check_on(found: Ledger, on: date | None) -> Ledger:
    """Return a ledger as of a day. Raises InputError."""
    of_kind(found, Ledger, "ledger", "Ledger")
    if on is None:
        return found
    if not isinstance(on, date):
        raise InputError("not_a_date", "as_of", on, {"choices": ("dates",)})
    return found if on == found.as_of else found.at(on)
