"""Given payments: how each splits into interest and principal, by the contract's rate or by the one they imply."""

import math
from collections.abc import Sequence
from fractions import Fraction

from lessons.credit.accrual import accrual
from lessons.credit.errors import InputError
from lessons.credit.level import Part, wrong_payment
from lessons.credit.money import Money, round_minor
from lessons.credit.solver import log_roots
from lessons.credit.terms import LoanTerms


def given_payments(terms: LoanTerms) -> list[Part]:
    """Return (interest, principal) of each given payment.

    Raises InputError for payments that do not cover their interest or do not repay the loan.
    """
    payments = [amount for _, amount in terms.given]
    if sum(payments) < terms.amount:
        raise InputError("out_of_range", "given_total", sum(payments), {"low": terms.amount})
    if terms.annual_rate == 0:
        return _implied(terms, payments)
    interest = accrual(terms).interest
    rows: list[Part] = []
    balance: Money = terms.amount
    for number, payment in enumerate(payments[:-1], 1):
        due = interest(number - 1, balance)
        if not due <= payment <= due + balance:
            raise wrong_payment(number, payment, due, balance)
        rows.append((due, payment - due))
        balance -= payment - due
    # the last payment closes the loan; where a contract rounds otherwise, its interest takes the difference
    last, due = payments[-1], interest(len(payments) - 1, balance)
    if last < balance or abs(Fraction(last - balance - due)) > len(payments):
        allowed = {"low": balance + due, "high": balance + due, "instalment": len(payments)}
        raise InputError("out_of_range", "payment", last, allowed)
    return [*rows, (last - balance, balance)]


def _implied(terms: LoanTerms, payments: Sequence[int]) -> list[Part]:
    """Split payments by the rate that they imply: the balance is the present value of what is still to be paid."""
    balances: list[Money] = [0]
    if sum(payments) == terms.amount:
        for payment in reversed(payments):
            balances.append(balances[-1] + payment)
    else:
        times = [0, *(number for number, payment in enumerate(payments, 1) if payment)]
        roots = log_roots(times, [terms.amount, *(-payment for payment in payments if payment)])
        value, discount = 0.0, math.exp(-roots[0])
        for payment in reversed(payments):
            value = (value + payment) * discount
            balances.append(Fraction(value) if terms.rounding.exact else round_minor(Fraction(value)))
    rows: list[Part] = []
    opening: Money = terms.amount
    for number, (payment, later) in enumerate(zip(payments, balances[-2::-1], strict=True), 1):
        # present values are floats: what they are off by must not make a part negative
        closing = max(later, opening - payment)
        if closing > opening:
            if closing - opening > 1 + opening * Fraction(1, 10**9):
                allowed = {"low": payment + closing - opening, "instalment": number}
                raise InputError("payment_below_interest", "payment", payment, allowed)
            closing = opening
        rows.append((payment - opening + closing, opening - closing))
        opening = closing
    return rows
