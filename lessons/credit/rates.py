"""Rates: what a loan costs, annualised by every named convention."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lessons.credit.cashflows import Cashflows, cashflows
from lessons.credit.errors import InputError
from lessons.credit.irr import Convention, Rate, Status, rate_of, whole_amounts, xirr
from lessons.credit.reading import exact, of_kind, ratio
from lessons.credit.terms import LoanTerms

ABOVE_MINUS_ONE = Fraction(-9999, 10_000)


@dataclass(frozen=True, slots=True)
class Rates:
    """The six rates of one stream, and the stream itself."""

    per_period: Rate
    nominal: Rate
    effective: Rate
    simple: Rate
    flat: Rate
    xirr: Rate
    cashflows: Cashflows | None = None


def rates(subject: LoanTerms | Cashflows) -> Rates:
    """Return all rates of a loan or of its cash flows (borrower's view).

    nominal = periods per year · i; effective = (1 + i)^periods per year − 1; flat = total cost ÷ (amount · years);
    simple = total cost ÷ Σ(principal owed · years it is owed), principal as in the plan (People's Bank of China,
    Announcement 2021 No. 3, paragraphs 3 and 4); xirr = by the dates. Where the plan is not known (hand-made cash
    flows), every payment is taken to repay principal in the same proportion. Raises InputError.

    Principal still owed × time is the course's reading of these paragraphs. A third party's copy of the annex (100,000
    lent, 1,000 up front, 12 payments of 8,833.3) calls 12 · i the simple rate; the annex itself was not read.

    Per period, nominal and effective rates count periods of equal length. Where the dates are not evenly spaced (a
    late first payment, dated payments of GIVEN) only XIRR sees the time that passes.

    >>> from lessons.credit.terms import RepaymentMethod
    >>> found = rates(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT))
    >>> [round(rate.value, 4) for rate in (found.flat, found.nominal, found.effective)]
    [0.072, 0.1303, 0.1384]
    """
    of_kind(subject, (LoanTerms, Cashflows), "terms", "LoanTerms", "Cashflows")
    flows = subject if isinstance(subject, Cashflows) else cashflows(subject)
    times, unit = flows.whole_periods
    period = rate_of(times, whole_amounts(flows.amounts), unit, Convention.PER_PERIOD)
    flat, simple = _plain_rates(flows)
    return Rates(
        per_period=period,
        nominal=nominal(period, flows.periods_per_year),
        effective=effective(period, flows.periods_per_year),
        simple=simple,
        flat=flat,
        xirr=xirr(flows.dates, flows.amounts),
        cashflows=flows,
    )


def nominal(rate: Rate, periods_per_year: Fraction | int) -> Rate:
    """Return a rate per period as the nominal annual rate: periods per year · i. Raises InputError.

    >>> from lessons.credit.irr import irr
    >>> nominal(irr([100, -101]), 12).value
    0.12
    """
    times = _times(rate, periods_per_year)
    return _mapped(rate, Convention.NOMINAL, lambda root: root * times)


def effective(rate: Rate, periods_per_year: Fraction | int) -> Rate:
    """Return a rate per period as the effective annual rate: (1 + i)^periods per year − 1. Raises InputError.

    >>> from lessons.credit.irr import irr
    >>> round(effective(irr([100, -101]), 12).value, 6)
    0.126825
    """
    times = _times(rate, periods_per_year)
    return _mapped(rate, Convention.EFFECTIVE, lambda root: math.expm1(times * math.log1p(root)))


def present_value(amounts: Sequence[Fraction | int], rate: Fraction | int) -> Fraction:
    """Return Σ amount / (1 + rate)^k, exact, for amounts one period apart, the first at time 0. Raises InputError.

    >>> float(present_value([0, 110], Fraction(1, 10)))
    100.0
    """
    allowed: dict[str, object] = {"choices": ("amounts",)}
    of_kind(amounts, Sequence, "flows", "amounts")
    growth = 1 + exact(rate, "rate", {"low": ABOVE_MINUS_ONE})
    if growth < 1 + ABOVE_MINUS_ONE:
        raise InputError("out_of_range", "rate", rate, {"low": ABOVE_MINUS_ONE})
    value = Fraction(0)
    for amount in reversed(amounts):
        value = value / growth + exact(amount, "flows", allowed)
    return value


def _times(rate: Rate, periods_per_year: Fraction | int) -> float:
    of_kind(rate, Rate, "rate", "Rate")
    return float(ratio(periods_per_year, "periods_per_year", Fraction(1, 10), 366))


def _mapped(rate: Rate, convention: Convention, change: Callable[[float], float]) -> Rate:
    if rate.value is None:
        return Rate(None, convention, rate.status)
    try:
        value, roots = change(rate.value), tuple(change(root) for root in rate.roots)
    except OverflowError:
        return Rate(None, convention, Status.NOT_FINITE)
    if not all(map(math.isfinite, roots)):
        return Rate(None, convention, Status.NOT_FINITE)
    return Rate(value, convention, rate.status, roots)


def _plain_rates(flows: Cashflows) -> tuple[Rate, Rate]:
    """Flat and simple rate: total cost over amount · years, and over principal owed · years."""
    cost = Fraction(-sum(flows.amounts))
    years = max(flows.periods) / flows.periods_per_year
    amount: Fraction | int
    if flows.balances:
        amount = flows.balances[0] if flows.financed is None else flows.financed
        owed = Fraction(sum(flows.balances)) / flows.periods_per_year
    else:
        amount = sum(flow.amount for flow in flows.flows if flow.amount > 0)
        owed = _proportional(flows, amount)
    return _quotient(cost, amount * years, Convention.FLAT), _quotient(cost, owed, Convention.SIMPLE)


def _proportional(flows: Cashflows, amount: Fraction | int) -> Fraction:
    paid = Fraction(-sum(flow.amount for flow in flows.flows if flow.amount < 0))
    if paid == 0:
        return Fraction(0)
    drawn = sum(flow.amount * flow.period for flow in flows.flows if flow.amount > 0)
    repaid = -sum(flow.amount * flow.period for flow in flows.flows if flow.amount < 0)
    return Fraction(amount / paid * repaid - drawn) / flows.periods_per_year


def _quotient(cost: Fraction, owed: Fraction | int, convention: Convention) -> Rate:
    if owed <= 0:
        return Rate(None, convention, Status.NO_SIGN_CHANGE)
    try:
        value = float(Fraction(cost) / owed)
    except OverflowError:
        return Rate(None, convention, Status.NOT_FINITE)
    return Rate(value, convention, Status.OK, (value,))
