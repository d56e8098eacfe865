"""Schedule: what is due when, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from lessons.credit.accrual import accrual
from lessons.credit.amortise import parts
from lessons.credit.day_rule import Dating
from lessons.credit.errors import InputError
from lessons.credit.fees import Fee, FeeTiming
from lessons.credit.level import Part
from lessons.credit.methods import GraceInterest
from lessons.credit.money import Money, divide
from lessons.credit.reading import of_kind
from lessons.credit.terms import LoanTerms

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class Row:
    """One instalment [minor units].

    payment = principal + interest − capitalised + fee; closing = opening + drawn + capitalised − principal. `drawn` is
    paid out during the period, `capitalised` is interest that is not paid but owed from then on. `dating` tells whether
    the due date was moved off a day off, or could not be, because the calendar ends before.
    """

    number: int
    due: date
    opening: Money
    interest: Money
    principal: Money
    fee: Money
    payment: Money
    closing: Money
    drawn: Money = 0
    capitalised: Money = 0
    dating: Dating = Dating.NOMINAL


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan of a loan: one row for each instalment, and what is settled on the drawdown day.

    `deducted_interest`, `deducted_fees` never reach the borrower; `up_front_fees` are paid on the drawdown day.
    """

    terms: LoanTerms
    rows: tuple[Row, ...]
    deducted_interest: Money = 0
    deducted_fees: Money = 0
    up_front_fees: Money = 0

    @property
    def total_interest(self) -> Money:
        """All interest, also what was deducted or capitalised [minor units]."""
        return sum((row.interest for row in self.rows), self.deducted_interest)

    @property
    def total_fees(self) -> Money:
        """All fees of normal performance, also those of the drawdown day [minor units]."""
        return sum((row.fee for row in self.rows), self.deducted_fees + self.up_front_fees)

    @property
    def total_paid(self) -> Money:
        """Everything the borrower pays: instalments and up-front fees [minor units]."""
        return sum((row.payment for row in self.rows), self.up_front_fees)

    @property
    def received(self) -> Money:
        """What reaches the borrower: the amount less what is deducted [minor units]."""
        return self.terms.amount - self.deducted_interest - self.deducted_fees

    def charges(self, fee: Fee) -> list[Money]:
        """Return what a fee takes on the drawdown day and with each instalment [minor units]."""
        start = self.terms.amount - sum(row.drawn for row in self.rows)
        return fee_charges(self.terms, fee, [start, *(row.closing for row in self.rows)])

    def to_frame(self) -> "pandas.DataFrame":
        """Return the rows as a DataFrame for display: amounts in yuan (float64), indexed by instalment number."""
        import pandas

        names = ["opening", "interest", "principal", "fee", "payment", "closing"]
        # what most loans do not have is shown only where there is some
        names += [name for name in ("drawn", "capitalised") if any(getattr(row, name) for row in self.rows)]
        columns: dict[str, list[object]] = {"due": [row.due for row in self.rows]}
        for name in names:
            columns[name] = [float(Fraction(getattr(row, name)) / 100) for row in self.rows]
        return pandas.DataFrame(columns, index=pandas.RangeIndex(1, len(self.rows) + 1, name="number"))


def schedule(terms: LoanTerms) -> Schedule:
    """Return the plan of a loan.

    Principal parts sum to the amount (and the interest that is capitalised), the closing balance is zero, no component
    is negative. Raises InputError where payments do not cover their interest, or nothing would be left of the payout
    after what is deducted.

    >>> plan = schedule(LoanTerms(1_000_000, 12, "6%"))
    >>> plan.rows[0].payment, plan.rows[-1].payment, plan.total_interest
    (86066, 86070, 32796)
    """
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    split = parts(terms)
    deducted: Money = 0
    if terms.interest_deducted:
        deducted = sum((interest for interest, _ in split), 0)
        split = [(0, principal) for _, principal in split]
    drawn = draws(terms)
    balances = _balances(terms, split, drawn)
    fees: list[Money] = [0] * len(balances)
    for fee in terms.fees:
        fees = [one + other for one, other in zip(fees, fee_charges(terms, fee, balances), strict=True)]
    rows = _rows(terms, split, balances, fees, drawn)
    up_front = sum((fee_charges(terms, fee, balances)[0] for fee in terms.fees if fee.timing is FeeTiming.UP_FRONT), 0)
    taken = deducted + fees[0] + terms.cash_discount
    if taken >= balances[0]:
        raise InputError("exceeds_amount", "deducted", taken, {"low": 0, "high": balances[0] - 1})
    return Schedule(terms, rows, deducted, fees[0] - up_front, up_front)


def draws(terms: LoanTerms) -> Sequence[int]:
    """Return what is drawn during each period [minor units]."""
    return accrual(terms).drawn if terms.drawdowns else (0,) * terms.instalments


def _capitalised(terms: LoanTerms) -> int:
    """The number of first instalments whose interest is capitalised."""
    return terms.grace if terms.grace_interest is GraceInterest.CAPITALISED else 0


def _balances(terms: LoanTerms, split: Sequence[Part], drawn: Sequence[int]) -> list[Money]:
    """What is owed after the drawdown and after each instalment."""
    balance: Money = terms.amount - sum(drawn)
    balances = [balance]
    owing = _capitalised(terms)
    for number, (interest, principal) in enumerate(split):
        balance += drawn[number] - principal
        if number < owing:
            balance += interest
        balances.append(balance)
    return balances


def _rows(
    terms: LoanTerms, split: Sequence[Part], balances: Sequence[Money], fees: Sequence[Money], drawn: Sequence[int]
) -> tuple[Row, ...]:
    if terms.day_rule is None and not terms.grace and not terms.drawdowns:
        lines = zip(terms.due_dates, split, fees[1:], balances, balances[1:], strict=False)
        return tuple(
            Row(number, due, opening, interest, principal, fee, principal + interest + fee, closing)
            for number, (due, (interest, principal), fee, opening, closing) in enumerate(lines, 1)
        )
    owing = _capitalised(terms)
    rows: list[Row] = []
    for number, ((due, dating), (interest, principal)) in enumerate(zip(terms.dated, split, strict=True), 1):
        added = interest if number <= owing else 0
        payment = principal + interest - added + fees[number]
        opening, closing = balances[number - 1], balances[number]
        paid = (opening, interest, principal, fees[number], payment, closing)
        rows.append(Row(number, due, *paid, drawn[number - 1], added, dating))
    return tuple(rows)


def fee_charges(terms: LoanTerms, fee: Fee, balances: Sequence[Money]) -> list[Money]:
    """Return what a fee takes on the drawdown day and with each instalment [minor units]; each charge is rounded.

    `balances` are the balances after the drawdown and after each instalment. A fee on the balance is on what is owed
    before the instalment, a fee per year on one regular period.
    """
    mode, drawn = terms.rounding.mode, draws(terms)
    charges: list[Money] = [0] * len(balances)
    for number in range(len(balances)):
        if fee.falls_on(number):
            owed = balances[number - 1] + drawn[number - 1] if number else balances[0]
            exact = fee.charge(terms.amount, owed, terms.period_years)
            charges[number] = exact if mode is None else divide(exact.numerator, exact.denominator, mode)
    return charges
