"""Refinancing: one or more loans ended early with the money of a new one, judged by cash flows."""

from collections.abc import Sequence
from dataclasses import dataclass

from lessons.credit.cashflows import Cashflows, Flow
from lessons.credit.errors import InputError
from lessons.credit.irr import Rate, xirr
from lessons.credit.money import Money
from lessons.credit.reading import of_kind
from lessons.credit.schedule import schedule
from lessons.credit.terms import LoanTerms
from lessons.servicing.settle import Settlement


@dataclass(frozen=True, slots=True)
class Refinancing:
    """Keeping the old loans against changing them for a new one, from the day of the change [minor units].

    Both streams start with the principal owed, as if it were lent on that day. `keep` goes on as planned; `switch` also
    starts with `cash`, what the new loan pays out beyond the settlements (negative: what the borrower adds).
    """

    keep: Cashflows
    switch: Cashflows
    owed: Money
    cash: Money

    @property
    def keep_rate(self) -> Rate:
        """What the old loans cost from now on: the yearly effective rate of their remaining payments, by dates."""
        return xirr(self.keep.dates, self.keep.amounts)

    @property
    def switch_rate(self) -> Rate:
        """What the same money costs after the change, with all charges for ending the old and taking the new loan."""
        return xirr(self.switch.dates, self.switch.amounts)

    @property
    def keep_total(self) -> Money:
        """All payments still to come if nothing changes [minor units]."""
        return -sum(flow.amount for flow in self.keep.flows[1:])

    @property
    def switch_total(self) -> Money:
        """All payments of the new loan, less the cash it brings [minor units]."""
        return -sum(flow.amount for flow in self.switch.flows[1:]) - self.cash

    @property
    def dearer(self) -> Money:
        """How much more is paid in total after the change [minor units]."""
        return self.switch_total - self.keep_total


def refinance(old: Settlement | Sequence[Settlement], new: LoanTerms) -> Refinancing:
    """Return what a new loan changes that pays off one or more old ones (a consolidation) on its drawdown day.

    Raises InputError where a settlement is on another day.

    >>> from datetime import date
    >>> from lessons.credit import schedule
    >>> from lessons.servicing.settle import settle
    >>> old = settle(schedule(LoanTerms(1_000_000, 12, "18%")), date(2026, 7, 10))
    >>> found = refinance(old, LoanTerms(old.total, 12, "12%", drawdown=date(2026, 7, 10)))
    >>> found.keep_rate.value > found.switch_rate.value, found.dearer > 0
    (True, True)
    """
    settlements = (old,) if isinstance(old, Settlement) else old
    of_kind(settlements, (tuple, list), "settlement", "Settlement")
    of_kind(new, LoanTerms, "terms", "LoanTerms")
    if not settlements:
        raise InputError("empty", "settlement", "", {"choices": ("Settlement",)})
    owed: Money = 0
    paid: Money = 0
    rest: list[Flow] = []
    for one in settlements:
        of_kind(one, Settlement, "settlement", "Settlement")
        if one.on != new.drawdown:
            raise InputError("out_of_range", "settled_on", one.on, {"low": new.drawdown, "high": new.drawdown})
        owed, paid = owed + one.principal, paid + one.total
        rows = one.plan.rows[one.paid :]
        rest += [Flow(row.due, number, -row.payment) for number, row in enumerate(rows, 1)]
    plan = schedule(new)
    cash = plan.received - plan.up_front_fees - paid
    payments = [Flow(row.due, row.number, -row.payment) for row in plan.rows]
    per_year = new.periods_per_year
    keep = Cashflows((Flow(new.drawdown, 0, owed), *sorted(rest, key=lambda flow: flow.date)), per_year)
    switch = Cashflows((Flow(new.drawdown, 0, owed + cash), *payments), per_year)
    return Refinancing(keep, switch, owed, cash)
