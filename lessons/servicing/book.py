"""Book: the working state of a ledger, day by day."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lessons.credit.day_count import DayCount, year_fraction
from lessons.credit.money import divide
from lessons.servicing.allocate import Open, among, shares, spread
from lessons.servicing.charges import Component, Debt
from lessons.servicing.order import Order
from lessons.servicing.payments import Payment
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


def _years(start: date, since: date, today: date, count: DayCount) -> Fraction:
    """Years from `since` to a day, as part of those from `start`, so that parts sum to the whole in every count."""
    if count in (DayCount.ACT_360, DayCount.ACT_365):
        return Fraction((today - since).days, 360 if count is DayCount.ACT_360 else 365)
    return year_fraction(start, today, count) - year_fraction(start, since, count)


class Late:
    """How far the penalty of one instalment has grown."""

    def __init__(self, start: date, vests: date, rate: Fraction) -> None:
        self.start, self.vests, self.rate = start, vests, rate
        self.interest = self.damages = Fraction(0)
        self.first_base: int | None = None
        self.item: Open | None = None


class Book:
    """The working state of a ledger."""

    def __init__(self, debts: tuple[Debt, ...], order: Order, penalty: Penalty | None, ahead: bool) -> None:
        self.debts, self.order, self.penalty, self.ahead = debts, order, penalty, ahead
        charges = [charge for index, debt in enumerate(debts) for charge in debt.charges(index)]
        self.items = [Open.of(charge) for charge in sorted(charges, key=lambda one: (one.due, one.plan, one.number))]
        self.credit: dict[str | None, int] = {}
        self.allocations: list[Allocation] = []
        self.late: dict[tuple[int, int], Late] = {}
        self.rows: dict[tuple[int, int], list[Open]] = {}
        for item in self.items:
            if item.component not in (Component.PENALTY, Component.COSTS):
                self.rows.setdefault((item.plan, item.number), []).append(item)

    def run(self, payments: tuple[Payment, ...], as_of: date) -> None:
        by_day: dict[date, list[Payment]] = {}
        for one in payments:
            by_day.setdefault(one.on, []).append(one)
        changed = date.min
        for today in sorted({*by_day, as_of, *(item.due for item in self.items if item.due <= as_of)}):
            came = by_day.get(today, [])
            if not (came or self.credit or today == as_of):
                continue
            if self.penalty is not None:
                self._grow(changed, today, self.penalty)
            for one in came:
                self.credit[one.debt] = self.credit.get(one.debt, 0) + one.amount
            self._apply(today)
            changed = today

    def _apply(self, today: date) -> None:
        for name in [*sorted(name for name in self.credit if name is not None), None]:
            pool = self.credit.pop(name, 0)
            if not pool:
                continue
            mine = {number for number, one in enumerate(self.debts) if name in (None, one.name)}
            due: list[list[Open]] = [[] for _ in self.debts]
            for item in self.items:
                if item.left and item.due <= today and item.plan in mine:
                    due[item.plan].append(item)
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

    def _grow(self, changed: date, today: date, penalty: Penalty) -> None:
        """Let penalties grow to a day; what is left has been the same since the day on which it `changed`."""
        for (plan, number), rows in list(self.rows.items()):
            due = rows[0].due
            if due >= today:
                continue
            left = sum(one.left for one in rows)
            if left <= penalty.tolerance_amount:
                self._forgive(plan, number, changed)
                if not left:
                    del self.rows[plan, number]
                continue
            start = due + timedelta(penalty.grace_days)
            late = self.late.get((plan, number))
            if late is None:
                rate = self.debts[plan].plan.terms.annual_rate
                assert isinstance(rate, Fraction)
                rate = penalty.annual_rate(rate)
                late = self.late[plan, number] = Late(start, start + timedelta(penalty.tolerance_days), rate)
            since = max(changed, start)
            if today <= since:
                continue
            base = self._base(plan, number, rows, penalty.base, today)
            late.interest += base * late.rate * _years(start, since, today, penalty.day_count)
            self._damage(late, base, (today - since).days, penalty)
            if today > late.vests:
                self._charge(plan, number, late, due, penalty)

    def _base(self, plan: int, number: int, rows: list[Open], base: PenaltyBase, today: date) -> int:
        if base is not PenaltyBase.OUTSTANDING:
            return sum(one.left for one in rows if one.component in ON_INSTALMENT[base])
        # the outstanding principal bears a penalty once, with the instalment that is overdue longest
        open_rows = [one for one in self.items if one.plan == plan and one.left]
        overdue = min((one.number for one in open_rows if one.due < today and one.number), default=0)
        return sum(one.left for one in open_rows if one.component is Component.PRINCIPAL) if overdue == number else 0

    @staticmethod
    def _damage(late: Late, base: int, days: int, penalty: Penalty) -> None:
        assert isinstance(penalty.damages_daily, Fraction) and isinstance(penalty.damages_once, Fraction)
        if late.first_base is None and base:
            late.first_base = base
            late.damages += penalty.damages_once * base
        late.damages += penalty.damages_daily * base * days
        if penalty.damages_cap is not None:
            assert isinstance(penalty.damages_cap, Fraction)
            late.damages = min(late.damages, penalty.damages_cap * (late.first_base or 0))

    def _charge(self, plan: int, number: int, late: Late, due: date, penalty: Penalty) -> None:
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
