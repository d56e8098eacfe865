"""Way <- a loan and what is done on the day of an instalment: go on, settle, prepay, extend, take another loan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from lessons.credit import Cashflows, Fee, FeeKind, FeeTiming, LoanTerms, Payee, Rate, Schedule, rates, schedule, yuan
from lessons.credit.cashflows import Flow
from lessons.credit.reading import whole
from lessons.data import contract
from lessons.servicing import Keep, Settlement, SettlementFees, extend, prepay, refinance, settle

Money = int | Fraction

KEEP, SETTLE, SMALLER, SHORTER, EXTEND, REFINANCE = "keep", "settle", "smaller", "shorter", "extend", "refinance"


@dataclass(frozen=True)
class Way:
    """One way on from a day: what is paid on the day beside the instalment, and after it [minor units].

    `whole` are the flows of the loan from its first day; `rest` those from the day on, with what is owed as if it were
    lent on that day.
    """

    owed: Money
    today: Money
    payments: tuple[tuple[date, Money], ...]
    whole: Cashflows
    rest: Cashflows | None

    @property
    def to_pay(self) -> Money:
        """All that is still to pay."""
        return self.today + sum(amount for _, amount in self.payments)

    @property
    def cost(self) -> Money:
        """What is still to pay beyond what is owed."""
        return self.to_pay - self.owed

    @property
    def whole_rate(self) -> Rate:
        """What the loan costs from its first day to its last: nominal, monthly rate × 12."""
        return rates(self.whole).nominal

    @property
    def rest_rate(self) -> Rate | None:
        """What the same money costs from the day on: nominal, monthly rate × 12; None where nothing runs on."""
        return rates(self.rest).nominal if self.rest else None


@dataclass(frozen=True)
class Comparison:
    """A loan on the day of an instalment: going on as planned, and a change of it where one is chosen.

    `settlement` is what ended the old loan, where something did; `cash` is the money in hand on the day.
    """

    what: str
    plan: Schedule
    after: int
    cash: int
    clause: SettlementFees
    keep: Way
    change: Way | None
    settlement: Settlement | None

    @property
    def on(self) -> date:
        """The day of the change."""
        return self.plan.rows[self.after - 1].due

    @property
    def chosen(self) -> Way:
        """The way that is chosen."""
        return self.change or self.keep

    @property
    def saved(self) -> Money:
        """What is paid less than by going on; negative where the change costs money."""
        return self.keep.to_pay - self.chosen.to_pay

    @property
    def left_in_hand(self) -> Money:
        """What is left of the money in hand after the day, the instalment of the day paid from other money."""
        return self.cash - self.chosen.today


def compare(values: Mapping[str, Any]) -> Comparison:
    """Return the loan and the change that the controls describe. Raises InputError."""
    plan = schedule(contract(values["contract"]))
    what, clause = values["what"], SettlementFees(values["clause"])
    after = whole(values["after"], "instalments_paid", 1, len(plan.rows) - 1)
    settlement = _settled(plan, after, clause, values)
    paid = plan.rows[: settlement.paid]
    keep = _way(plan, paid, 0, [(row.due, row.payment) for row in plan.rows[after:]])
    change = None
    if what == SETTLE:
        change = _way(plan, paid, settlement.total, [])
    elif what in (SMALLER, SHORTER):
        change = _prepaid(plan, after, what, clause, values)
    elif what == EXTEND:
        longer = extend(plan, after, values["more"], values["pause"])
        change = _way(plan, paid, 0, [(row.due, row.payment) for row in longer.rows[after:]])
    elif what == REFINANCE:
        change = _refinanced(plan, settlement, values)
    ended = settlement if what in (SETTLE, REFINANCE) else None
    return Comparison(what, plan, after, yuan(values["cash"]), clause, keep, change, ended)


def _settled(plan: Schedule, after: int, clause: SettlementFees, values: Mapping[str, Any]) -> Settlement:
    return settle(plan, plan.rows[after - 1].due, clause, Fraction(values["percent"]) / 100, values["months"])


def _prepaid(plan: Schedule, after: int, what: str, clause: SettlementFees, values: Mapping[str, Any]) -> Way:
    """A part prepayment: fees go on in full where the clause keeps them, and shrink with the debt where it does not."""
    keeps = clause is SettlementFees.ALL_DUE or (clause is SettlementFees.MINIMUM and after < values["months"])
    percent = Fraction(values["percent"]) / 100 if clause is SettlementFees.PERCENT else 0
    keep = Keep.TERM if what == SMALLER else Keep.PAYMENT
    change = prepay(plan, after, yuan(values["amount"]), keep, percent, costs_on_rest=not keeps)
    rows = [(row.due, row.payment) for row in change.rows[after:]]
    return _way(plan, plan.rows[:after], change.prepaid + change.charge, rows)


def _refinanced(plan: Schedule, old: Settlement, values: Mapping[str, Any]) -> Way:
    """A new level loan of the sum that ends the old one; its fee is paid on the day."""
    rate = Fraction(values["fee"]) / 100
    fee = Fee(FeeKind.SERVICE, Payee.LENDER, FeeTiming.UP_FRONT, rate=rate)
    new = LoanTerms(
        int(old.total), values["count"], Fraction(values["rate"]) / 100, drawdown=old.on, fees=(fee,) if rate else ()
    )
    found = refinance(old, new)
    payments = [(flow.date, -flow.amount) for flow in found.switch.flows[1:]]
    return _way(plan, plan.rows[: old.paid], -found.cash, payments)


def _way(plan: Schedule, paid: Any, today: Money, payments: list[tuple[date, Money]]) -> Way:
    after, owed, on = len(paid), paid[-1].closing, paid[-1].due
    start = plan.received - plan.up_front_fees - plan.terms.cash_discount
    later = [(n, day, -amount) for n, (day, amount) in enumerate(payments, 1)]
    flows = [Flow(plan.terms.drawdown, 0, start), *(Flow(row.due, row.number, -row.payment) for row in paid[:-1])]
    flows.append(Flow(on, after, -paid[-1].payment - today))
    flows += [Flow(day, after + n, amount) for n, day, amount in later]
    rest = [Flow(on, 0, owed - today), *(Flow(day, n, amount) for n, day, amount in later)]
    per_year = plan.terms.periods_per_year
    running = Cashflows(tuple(rest), per_year) if later else None
    return Way(owed, today, tuple(payments), Cashflows(tuple(flows), per_year), running)
