"""Cashflows: what the borrower receives and pays, and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.fees import Fee
from lessons.credit.money import Money
from lessons.credit.reading import exact, of_kind, ratio, whole
from lessons.credit.schedule import schedule
from lessons.credit.terms import CURRENCIES, LoanTerms

MOST_PERIODS = 10**6


def _money(value: object) -> Money:
    if type(value) is int:
        return value
    number = exact(value, "flows", {"choices": ("amounts",)})
    return int(number) if number.denominator == 1 else number


@dataclass(frozen=True, slots=True)
class Flow:
    """One flow, borrower's view [minor units]: + received, − paid; `period` counts from the drawdown.

    Raises InputError.
    """

    date: date
    period: int
    amount: Money

    def __post_init__(self) -> None:
        if not isinstance(self.date, date) or isinstance(self.date, datetime):
            raise InputError("not_a_date", "dates", self.date, {"choices": ("dates",)})
        object.__setattr__(self, "period", whole(self.period, "period", 0, MOST_PERIODS))
        object.__setattr__(self, "amount", _money(self.amount))


@dataclass(frozen=True, slots=True)
class Cashflows:
    """The flows of a loan in order of time; `balances` are the principal owed during each period, where known.

    Raises InputError.
    """

    flows: tuple[Flow, ...]
    periods_per_year: Fraction = Fraction(12)
    balances: tuple[Money, ...] = ()
    currency: str = "CNY"

    def __post_init__(self) -> None:
        for name, kind in (("flows", "Flow"), ("balances", "amounts")):
            of_kind(getattr(self, name), (tuple, list), "flows", kind)
        for flow in self.flows:
            of_kind(flow, Flow, "flows", "Flow")
        object.__setattr__(self, "flows", tuple(self.flows))
        object.__setattr__(self, "balances", tuple(_money(balance) for balance in self.balances))
        if not isinstance(self.currency, str) or self.currency not in CURRENCIES:
            raise InputError("unknown_choice", "currency", self.currency, {"choices": CURRENCIES})
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
    replaces the fees of the terms. Raises InputError.

    >>> cashflows(LoanTerms(600_000, 3, cash_discount=30_000)).amounts
    (570000, -200000, -200000, -200000)
    """
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    if fees is not None:
        of_kind(fees, Iterable, "fee", "list_of_fees")
        terms = replace(terms, fees=tuple(fees))
    plan = schedule(terms)
    start = plan.received - plan.up_front_fees - terms.cash_discount
    flows = [Flow(terms.drawdown, 0, start)]
    flows += [Flow(row.due, row.number, -row.payment) for row in plan.rows]
    return Cashflows(tuple(flows), terms.periods_per_year, tuple(row.opening for row in plan.rows), terms.currency)
