"""Cashflows: what the borrower receives and pays, and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from lessons.credit.fees import Fee
from lessons.credit.money import Money
from lessons.credit.reading import ratio
from lessons.credit.schedule import schedule
from lessons.credit.terms import LoanTerms


@dataclass(frozen=True, slots=True)
class Flow:
    """One flow, borrower's view [minor units]: + received, − paid; `period` counts from the drawdown."""

    date: date
    period: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Cashflows:
    """The flows of a loan in order of time; `balances` are the principal owed during each period, where known."""

    flows: tuple[Flow, ...]
    periods_per_year: Fraction = Fraction(12)
    balances: tuple[Money, ...] = ()
    currency: str = "CNY"

    def __post_init__(self) -> None:
        object.__setattr__(self, "flows", tuple(self.flows))
        times = ratio(self.periods_per_year, "periods_per_year", Fraction(1, 10), 366)
        object.__setattr__(self, "periods_per_year", times)

    @property
    def amounts(self) -> tuple[Money, ...]:
        """Amounts [minor units], + received, − paid."""
        return tuple(flow.amount for flow in self.flows)

    @property
    def dates(self) -> tuple[date, ...]:
        """Date of each flow."""
        return tuple(flow.date for flow in self.flows)

    @property
    def periods(self) -> tuple[int, ...]:
        """Period of each flow, 0 = drawdown."""
        return tuple(flow.period for flow in self.flows)


def cashflows(terms: LoanTerms, fees: Iterable[Fee] | None = None) -> Cashflows:
    """Return the flows of a loan in normal performance: contingent fees are left out.

    The first flow is the amount less deducted interest and fees, up-front fees and the cash discount forgone. `fees`
    replaces the fees of the terms.

    >>> cashflows(LoanTerms(600_000, 3, cash_discount=30_000)).amounts
    (570000, -200000, -200000, -200000)
    """
    plan = schedule(terms if fees is None else replace(terms, fees=tuple(fees)))
    start = plan.received - plan.up_front_fees - terms.cash_discount
    flows = [Flow(terms.drawdown, 0, start)]
    flows += [Flow(row.due, row.number, -row.payment) for row in plan.rows]
    return Cashflows(tuple(flows), terms.periods_per_year, tuple(row.opening for row in plan.rows), terms.currency)
