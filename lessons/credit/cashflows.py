"""Cashflows: what the borrower receives and pays, and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from math import lcm

from lessons.credit.accrual import accrual_dates
from lessons.credit.errors import InputError
from lessons.credit.fees import Fee
from lessons.credit.money import Money
from lessons.credit.reading import exact, of_kind, ratio, whole
from lessons.credit.schedule import Schedule, schedule
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

    It is whole, or a Fraction for what is drawn within a period. Raises InputError.
    """

    date: date
    period: int | Fraction
    amount: Money

    def __post_init__(self) -> None:
        if not isinstance(self.date, date) or isinstance(self.date, datetime):
            raise InputError("not_a_date", "dates", self.date, {"choices": ("dates",)})
        if not (type(self.period) is Fraction and 0 <= self.period <= MOST_PERIODS):
            object.__setattr__(self, "period", whole(self.period, "period", 0, MOST_PERIODS))
        object.__setattr__(self, "amount", _money(self.amount))


@dataclass(frozen=True, slots=True)
class Cashflows:
    """The flows of a loan in order of time.

    `balances` are the principal owed during each period, where known (the mean over its time, where some is drawn
    within it), `financed` is the amount, where that is not what is owed in the first period. Raises InputError.
    """

    flows: tuple[Flow, ...]
    periods_per_year: Fraction = Fraction(12)
    balances: tuple[Money, ...] = ()
    currency: str = "CNY"
    financed: Money | None = None

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
        if self.financed is not None:
            object.__setattr__(self, "financed", _money(self.financed))

    @property
    def amounts(self) -> tuple[Money, ...]:
        """Amounts [minor units], + received, − paid."""
        return tuple(flow.amount for flow in self.flows)

    @property
    def dates(self) -> tuple[date, ...]:
        """Date of each flow."""
        return tuple(flow.date for flow in self.flows)

    @property
    def periods(self) -> tuple[int | Fraction, ...]:
        """Period of each flow, 0 = drawdown."""
        return tuple(flow.period for flow in self.flows)

    @property
    def whole_periods(self) -> tuple[tuple[int, ...], int]:
        """Time of each flow as a whole number of equal parts of a period, and how many parts a period has."""
        parts = lcm(*(flow.period.denominator for flow in self.flows))
        return tuple(int(flow.period * parts) for flow in self.flows), parts


def cashflows(terms: LoanTerms, fees: Iterable[Fee] | None = None) -> Cashflows:
    """Return the flows of a loan in normal performance: contingent fees are left out.

    The first flow is the payout less deducted interest and fees, up-front fees and the cash discount forgone; a first
    instalment on the same day stands by itself. `fees` replaces the fees of the terms. Raises InputError.

    >>> cashflows(LoanTerms(600_000, 3, cash_discount=30_000)).amounts
    (570000, -200000, -200000, -200000)
    """
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    if fees is not None:
        of_kind(fees, Iterable, "fee", "list_of_fees")
        terms = replace(terms, fees=tuple(fees))
    plan = schedule(terms)
    taken = plan.terms.amount - plan.received + plan.up_front_fees + terms.cash_discount
    return flows_of(plan, taken, [row.payment for row in plan.rows])


def flows_of(plan: Schedule, taken: Money, paid: Sequence[Money]) -> Cashflows:
    """Return the flows of a plan with what is `taken` from the payout or paid on that day, and `paid` with each row."""
    terms = plan.terms
    later = sum(amount for _, amount in terms.drawdowns)
    # with a first instalment on the drawdown day, row k is due after k − 1 periods
    shift = int(terms.in_advance)
    flows = [Flow(terms.drawdown, 0, terms.amount - later - taken)]
    flows += [Flow(row.due, row.number - shift, -amount) for row, amount in zip(plan.rows, paid, strict=True)]
    balances: list[Money] = [row.opening for row in plan.rows[shift:]]
    if terms.drawdowns:
        flows += _later_drawdowns(terms, balances, shift)
        flows.sort(key=lambda flow: (flow.date, flow.period))
    financed = terms.amount if shift or later else None
    return Cashflows(tuple(flows), terms.periods_per_year, tuple(balances), terms.currency, financed)


def _later_drawdowns(terms: LoanTerms, balances: list[Money], shift: int) -> list[Flow]:
    """Flows of later drawdowns, which also raise the mean balances of their periods."""
    ends = accrual_dates(terms)[shift:]
    flows: list[Flow] = []
    for when, amount in terms.drawdowns:
        number = next(k for k, end in enumerate(ends[1:]) if when < end)
        passed = Fraction((when - ends[number]).days, (ends[number + 1] - ends[number]).days)
        balances[number] += amount * (1 - passed)
        flows.append(Flow(when, number + passed, amount))
    return flows
