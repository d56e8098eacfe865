"""Interest and principal of each instalment, for every repayment method."""

from collections.abc import Sequence
from fractions import Fraction

from lessons.credit.accrual import Accrual, accrual, is_regular, whole_time
from lessons.credit.add_on import add_on, add_on_interest
from lessons.credit.given_payments import given_payments
from lessons.credit.level import Part, grace_rows, level, wrong_payment
from lessons.credit.methods import RepaymentMethod
from lessons.credit.money import Money, divide
from lessons.credit.reading import exact, ratio, whole
from lessons.credit.rounding import Residue, Rounding
from lessons.credit.terms import MOST_INSTALMENTS, MOST_RATE, LoanTerms


def level_payment(amount: Money, rate: Fraction, instalments: int) -> Fraction:
    """Return the level payment of an annuity, exact: amount · rate / (1 − (1 + rate)^−instalments).

    >>> float(level_payment(10_000_00, Fraction(6, 1200), 12))
    86066.42970708066
    """
    owed = exact(amount, "amount", {"low": 0})
    rate = ratio(rate, "annual_rate", 0, MOST_RATE)
    instalments = whole(instalments, "instalments", 1, MOST_INSTALMENTS)
    if rate == 0:
        return owed / instalments
    growth = (1 + rate) ** instalments
    return owed * rate * growth / (growth - 1)


def parts(terms: LoanTerms) -> list[Part]:
    """Return (interest, principal) of each instalment [minor units; exact fractions if terms are unrounded].

    The interest of a grace period that is capitalised is among them. No part is negative, and the principal parts sum
    to the amount and what is capitalised. Raises InputError for payments that do not cover their interest or do not
    repay the loan.
    """
    method = terms.method
    if method is RepaymentMethod.GIVEN:
        return given_payments(terms)
    if method is RepaymentMethod.EQUAL_INSTALMENT:
        return level(terms)
    if method in (RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY):
        return _on_balance(terms)
    if method is RepaymentMethod.ADD_ON:
        total = _rounded(terms, add_on_interest(terms))
        return add_on(terms, total, equal_shares(terms.amount + total, terms.instalments, terms.rounding))
    n = terms.instalments
    if method is RepaymentMethod.FLAT:
        return list(zip(_flat_interest(terms), _principals(terms, terms.amount), strict=True))
    # bullet: simple interest for the whole time, paid with the principal
    return [(0, 0)] * (n - 1) + [(_simple_interest(terms), terms.amount)]


def equal_shares(amount: Money, n: int, rounding: Rounding) -> list[Money]:
    """Return an amount in `n` equal parts, the residue where the rounding rule puts it."""
    if rounding.mode is None:
        return [Fraction(amount) / n] * n
    shares: list[Money] = []
    whole_amount = int(amount)
    if rounding.residue is Residue.SPREAD:
        shares.extend(whole_amount * (k + 1) // n - whole_amount * k // n for k in range(n))
        return shares
    share = divide(whole_amount, n, rounding.payment or rounding.mode)
    left = whole_amount
    for _ in range(n - 1):
        shares.append(min(share, left))  # rounding up may repay a tiny amount before the last instalment
        left -= min(share, left)
    shares.append(left)
    return shares[::-1] if rounding.residue is Residue.FIRST else shares


def _principals(terms: LoanTerms, owed: Money) -> list[Money]:
    """Principal parts of what is owed after the grace period: equal, the balloon on top of the last one."""
    if terms.method is RepaymentMethod.INTEREST_ONLY:
        return [*[0] * (terms.instalments - 1), owed]
    shares = equal_shares(owed - terms.balloon, terms.instalments - terms.grace, terms.rounding)
    shares[-1] += terms.balloon
    return [0] * terms.grace + shares


def _rounded(terms: LoanTerms, value: Fraction) -> Money:
    mode = terms.rounding.mode
    return value if mode is None else divide(value.numerator, value.denominator, mode)


def _flat_interest(terms: LoanTerms) -> list[Money]:
    if is_regular(terms):
        return [_rounded(terms, terms.amount * terms.period_rate)] * terms.instalments
    periods = accrual(terms)
    return [periods.interest(number, terms.amount) for number in range(terms.instalments)]


def _simple_interest(terms: LoanTerms) -> Money:
    assert isinstance(terms.annual_rate, Fraction)
    if is_regular(terms):
        return _rounded(terms, terms.amount * terms.period_rate * terms.instalments)
    later = sum(amount for _, amount in terms.drawdowns)
    tranches = [(terms.drawdown, terms.amount - later), *terms.drawdowns]
    years = sum((amount * whole_time(terms, when) for when, amount in tranches), Fraction(0))
    return _rounded(terms, years * terms.annual_rate)


def _on_balance(terms: LoanTerms) -> list[Part]:
    periods: Accrual = accrual(terms)
    rows, owed = grace_rows(terms, periods)
    to_come = sum(periods.drawn[terms.grace :])
    principals: Sequence[Money] = _principals(terms, owed + to_come)
    for number in range(terms.grace, terms.instalments):
        due, principal = periods.interest(number, owed), principals[number]
        owed, to_come = owed + periods.drawn[number], to_come - periods.drawn[number]
        if principal > owed:
            raise wrong_payment(number + 1, due + principal, due, owed)
        rows.append((due, principal))
        owed -= principal
    return rows
