"""Contracts that questions speak of, what they cost, and the pieces of text that many of them share."""

from dataclasses import dataclass
from fractions import Fraction

from lessons.credit import (
    UNROUNDED,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    rates,
    schedule,
)
from lessons.language import mark
from lessons.practice.line import Amount, Figure, Grid, Line, Share, line


@dataclass(frozen=True)
class Cost:
    """What a contract costs [1 = 100 %]: per month; per year nominal, effective and simple."""

    period: float
    nominal: float
    effective: float
    simple: float


def cost(terms: LoanTerms) -> Cost:
    """Return the rates of a contract, solved by the engine."""
    found = rates(terms)
    period, nominal, effective = found.per_period.value, found.nominal.value, found.effective.value
    simple = found.simple.value
    assert period is not None and nominal is not None and effective is not None and simple is not None
    return Cost(period, nominal, effective, simple)


def fee_loan(amount: int, instalments: int, fee_rate: Fraction) -> LoanTerms:
    """Return equal parts of the amount [fen] plus a fee, a share of the full amount, with each instalment."""
    fee = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate=fee_rate)
    return LoanTerms(amount, instalments, 0, fees=(fee,), rounding=UNROUNDED)


def deducted_fee_loan(amount: int, instalments: int, fee: int, rate: Fraction | int = 0) -> LoanTerms:
    """Return a level loan whose fee [fen] is kept back from the payout."""
    charge = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.DEDUCTED, amount=fee)
    return LoanTerms(amount, instalments, rate, fees=(charge,), rounding=UNROUNDED)


def guaranteed_loan(amount: int, instalments: int, rate: Fraction, guarantee: int) -> LoanTerms:
    """Return a level loan with a guarantee fee [fen] on top of each instalment."""
    fee = Fee(FeeKind.GUARANTEE, Payee.GUARANTOR, FeeTiming.EACH_INSTALMENT, amount=guarantee)
    return LoanTerms(amount, instalments, rate, fees=(fee,), rounding=UNROUNDED)


def zero_rate(price: int, instalments: int, discount: int) -> LoanTerms:
    """Return a plan at 0 % whose buyer forgoes the discount [fen] for paying at once."""
    return LoanTerms(price, instalments, 0, cash_discount=discount, rounding=UNROUNDED)


def deducted_interest(amount: int, instalments: int, flat_rate: Fraction) -> LoanTerms:
    """Return a loan repaid in equal parts, whose interest, flat on the amount, is taken out of the payout."""
    return LoanTerms(amount, instalments, flat_rate, RepaymentMethod.FLAT, interest_deducted=True, rounding=UNROUNDED)


def first_payment(terms: LoanTerms) -> Amount:
    """Return the first payment of a contract as text in waiting."""
    return Amount(Fraction(schedule(terms).rows[0].payment))


def compound(monthly: Fraction | float, months: int = 12) -> float:
    """Return the rate of a year that a monthly rate compounds to."""
    return float((1 + Fraction(monthly)) ** months - 1)


def effective_to_nominal(effective: Fraction | float) -> float:
    """Return the nominal rate [12 months] of an effective rate."""
    return float(12 * ((1 + float(effective)) ** (1 / 12) - 1))


BALANCES = mark("What is owed, month by month, at {rate} a month")
MONTH, OWED = mark("Month"), mark("Owed before")
COST_OF_MONTH, PAID, LEFT = mark("Cost of the month"), mark("Paid that month"), mark("Left")


def balance_table(
    start: Fraction | int, payment: Fraction, instalments: int, monthly: float, currency: str = "CNY"
) -> Grid:
    """Return the balances of a level payment at a monthly rate: the first three months and the last.

    The balance that is left at the end shows whether the rate fits.
    """
    rows = []
    owed = Fraction(start)
    for month in range(1, instalments + 1):
        charge = owed * Fraction(monthly)
        left = owed + charge - payment
        if abs(left) < Fraction(1, 100):
            left = Fraction(0)
        if month <= 3 or month == instalments:
            cells = (
                Amount(owed, currency),
                Amount(charge, currency),
                Amount(payment, currency),
                Amount(left, currency),
            )
            rows.append((Figure(month), *cells))
        owed = left
    head = tuple(line(name) for name in (MONTH, OWED, COST_OF_MONTH, PAID, LEFT))
    return Grid(head, tuple(rows), line(BALANCES, rate=Share(monthly, 4)))


def solved(
    received: Fraction | int, payment: Fraction, instalments: int, found: Cost, effective: bool
) -> tuple[Line | Grid, ...]:
    """Return the steps from cash flows to a yearly rate, with their numbers."""
    steps: list[Line | Grid] = [
        line(
            mark("1. Write down the cash flows: you get {received} of value now and pay {count} × {payment}."),
            received=Amount(received),
            count=Figure(instalments),
            payment=Amount(payment),
        ),
        line(
            mark("2. Find the monthly rate at which the balance is zero after the last payment. It is {rate} a month."),
            rate=Share(found.period, 4),
        ),
        balance_table(received, payment, instalments, found.period),
        line(
            mark("3. Nominal rate: {rate} × 12 = {nominal} a year."),
            rate=Share(found.period, 4),
            nominal=Share(found.nominal),
        ),
    ]
    if effective:
        steps.append(
            line(
                mark("4. Effective rate: compound the month twelve times, (1 + {rate})^12 − 1 = {effective} a year."),
                rate=Share(found.period, 4),
                effective=Share(found.effective),
            )
        )
    return tuple(steps)
