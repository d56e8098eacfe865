"""Schedule: what is due when, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from lessons.credit.amortise import parts
from lessons.credit.errors import InputError
from lessons.credit.fees import Fee, FeeTiming
from lessons.credit.money import Money, divide
from lessons.credit.reading import of_kind
from lessons.credit.terms import LoanTerms

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class Row:
    """One instalment [minor units]: payment = principal + interest + fee, closing = opening − principal."""

    number: int
    due: date
    opening: Money
    interest: Money
    principal: Money
    fee: Money
    payment: Money
    closing: Money


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
        """All interest, also what was deducted [minor units]."""
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

    def to_frame(self) -> "pandas.DataFrame":
        """Return the rows as a DataFrame for display: amounts in yuan (float64), indexed by instalment number."""
        import pandas

        names = ("opening", "interest", "principal", "fee", "payment", "closing")
        columns: dict[str, list[object]] = {"due": [row.due for row in self.rows]}
        for name in names:
            columns[name] = [float(Fraction(getattr(row, name)) / 100) for row in self.rows]
        return pandas.DataFrame(columns, index=pandas.RangeIndex(1, len(self.rows) + 1, name="number"))


def schedule(terms: LoanTerms) -> Schedule:
    """Return the plan of a loan.

    Principal parts sum to the amount, the closing balance is zero, no component is negative. Raises InputError where
    given payments do not cover the interest, or nothing would be left of the amount after what is deducted.

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
    balances: list[Money] = [terms.amount]
    for _, principal in split:
        balances.append(balances[-1] - principal)
    fees: list[Money] = [0] * len(balances)
    for fee in terms.fees:
        fees = [one + other for one, other in zip(fees, fee_charges(terms, fee, balances), strict=True)]
    lines = enumerate(zip(terms.due_dates, split, fees[1:], strict=True), 1)
    rows = tuple(
        Row(number, due, balances[number - 1], interest, principal, fee, principal + interest + fee, balances[number])
        for number, (due, (interest, principal), fee) in lines
    )
    up_front = sum((fee_charges(terms, fee, balances)[0] for fee in terms.fees if fee.timing is FeeTiming.UP_FRONT), 0)
    taken = deducted + fees[0] + terms.cash_discount
    if taken >= terms.amount:
        raise InputError("exceeds_amount", "deducted", taken, {"low": 0, "high": terms.amount - 1})
    return Schedule(terms, rows, deducted, fees[0] - up_front, up_front)


def fee_charges(terms: LoanTerms, fee: Fee, balances: Sequence[Money]) -> list[Money]:
    """Return what a fee takes on the drawdown day and with each instalment [minor units]; each charge is rounded.

    `balances` are the balances after the drawdown and after each instalment.
    """
    mode = terms.rounding.mode
    charges: list[Money] = [0] * len(balances)
    for number in range(len(balances)):
        if fee.falls_on(number):
            exact = fee.charge(terms.amount, balances[max(number - 1, 0)], terms.period_years)
            charges[number] = exact if mode is None else divide(exact.numerator, exact.denominator, mode)
    return charges
