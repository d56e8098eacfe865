"""LateDay <- a LateContract, a number of days: what is owed, what lateness has cost, what a payment of the day pays."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lessons.credit.day_count import DayCount
from lessons.credit.fees import MOST
from lessons.credit.reading import choice, whole
from lessons.servicing.arrears import Arrears, arrears
from lessons.servicing.book import ON_INSTALMENT
from lessons.servicing.charges import Charge, Component, Debt
from lessons.servicing.late_contracts import LONGEST, LateContract
from lessons.servicing.ledger import Ledger, ledger
from lessons.servicing.order import OrderName
from lessons.servicing.payments import Payment
from lessons.servicing.penalty import Penalty, PenaltyBase


class Ground(StrEnum):
    """What something rests on: the CONTRACT, the LAW, or PRACTICE, which is neither."""

    CONTRACT = "contract"
    LAW = "law"
    PRACTICE = "practice"


class Cost(StrEnum):
    """A cost of lateness: of the instalment missed first, of LATER ones together, CLAIMED for enforcing the debt."""

    PENALTY_INTEREST = "penalty_interest"
    DAMAGES_DAILY = "damages_daily"
    DAMAGES_ONCE = "damages_once"
    LATER = "later_instalments"
    CLAIMED = "claimed_costs"


@dataclass(frozen=True, slots=True)
class CostLine:
    """One cost so far [minor units, exact], with what it is counted on.

    `base` [minor units], `rate` [1 = 100 %; per year with a `count`, per day for daily damages, else once], `days`.
    None where a cost has none of its own.
    """

    cost: Cost
    amount: Fraction
    ground: Ground
    base: int | None = None
    rate: Fraction | None = None
    days: int | None = None
    count: DayCount | None = None


@dataclass(frozen=True, slots=True)
class LateDay:
    """A contract `days` after the due date of the instalment missed first, nothing having been paid since.

    `before` and `after` are the ledgers without and with the payment of the day [minor units]. `called_on` is the day
    on which the whole loan was called due, None while it was not.
    """

    contract: LateContract
    penalty: Penalty
    days: int
    on: date
    called_on: date | None
    before: Ledger
    after: Ledger
    payment: int
    costs: tuple[CostLine, ...]

    @property
    def arrears(self) -> Arrears:
        """What is overdue before the payment."""
        return arrears(self.before)

    @property
    def lateness_cost(self) -> int:
        """All penalties so far [minor units], on every instalment that is late."""
        return self.before.left(Component.PENALTY)

    @property
    def first_cost(self) -> int:
        """The penalties so far on the instalment missed first [minor units]."""
        return sum(
            one.left
            for one in self.before.owed
            if one.charge.component is Component.PENALTY and one.charge.number == self.contract.missed
        )


def late_day(
    contract: LateContract,
    days: int,
    payment: int = 0,
    order: OrderName | str | None = None,
    count: DayCount | str | None = None,
    claimed: int = 0,
    called_after: int | None = None,
) -> LateDay:
    """Return a contract so many days after the first missed due date. Raises InputError.

    `order` and `count` take the place of those of the contract. `claimed` [minor units] are costs that the creditor
    claims for enforcing the debt. `called_after`: the loan was called due in full after so many days.

    >>> from lessons.servicing.late_contracts import late_contract
    >>> found = late_day(late_contract("lin_course"), 33)
    >>> found.on, found.arrears.days_past_due, found.arrears.missed
    (datetime.date(2026, 5, 18), 30, (3,))
    """
    days = whole(days, "days", 0, LONGEST)
    payment, claimed = whole(payment, "paid", 0, MOST), whole(claimed, "charge", 0, MOST)
    own = contract.lateness
    penalty = own if count is None else replace(own, day_count=choice(count, "day_count", DayCount))
    on = contract.due + timedelta(days)
    called_on = None
    if called_after is not None and days >= whole(called_after, "days", 1, LONGEST):
        called_on = contract.due + timedelta(called_after)
    extra = (Charge(contract.due, Component.COSTS, claimed),) if claimed and days else ()
    debt = Debt(contract.plan, extra=extra, called_on=called_on)
    paid = [Payment(row.due, int(row.payment)) for row in contract.plan.rows[: contract.missed - 1]]
    rule = contract.order if order is None else order
    before = ledger(debt, paid, rule, penalty, on)
    after = ledger(debt, [*paid, Payment(on, payment)], rule, penalty, on) if payment else before
    return LateDay(contract, penalty, days, on, called_on, before, after, payment, _costs(contract, penalty, before))


def _costs(contract: LateContract, penalty: Penalty, found: Ledger) -> tuple[CostLine, ...]:
    late = max((found.as_of - contract.due).days - penalty.grace_days, 0)
    start = contract.due + timedelta(penalty.grace_days)
    base = _base(contract, penalty, found)
    rate = penalty.annual_rate(Fraction(contract.terms.annual_rate))
    lines = []
    if rate:
        grown = penalty.interest(base, start, max(found.as_of, start), contract.terms.annual_rate)
        lines.append(CostLine(Cost.PENALTY_INTEREST, grown, Ground.CONTRACT, base, rate, late, penalty.day_count))
    daily, once = Fraction(penalty.damages_daily), Fraction(penalty.damages_once)
    if once:
        amount = base * once if late else Fraction(0)
        lines.append(CostLine(Cost.DAMAGES_ONCE, amount, Ground.CONTRACT, base, once))
    if daily:
        amount = penalty.damages(base, late) - (base * once if late else 0)
        lines.append(CostLine(Cost.DAMAGES_DAILY, amount, Ground.CONTRACT, base, daily, late))
    of_later = [
        one.left
        for one in found.owed
        if one.charge.component is Component.PENALTY and one.charge.number != contract.missed
    ]
    if of_later:
        lines.append(CostLine(Cost.LATER, Fraction(sum(of_later)), Ground.CONTRACT))
    claimed = found.left(Component.COSTS)
    if claimed:
        lines.append(CostLine(Cost.CLAIMED, Fraction(claimed), Ground.PRACTICE))
    return tuple(lines)


def _base(contract: LateContract, penalty: Penalty, found: Ledger) -> int:
    if penalty.base is PenaltyBase.OUTSTANDING:
        return found.left(Component.PRINCIPAL)
    return sum(
        one.left
        for one in found.owed
        if one.charge.number == contract.missed and one.charge.component in ON_INSTALMENT[penalty.base]
    )
