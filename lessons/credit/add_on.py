"""Add-on interest and the rule of 78: interest on the original amount, and how much of it is earned by when."""

from fractions import Fraction

from lessons.credit.accrual import whole_time
from lessons.credit.errors import InputError
from lessons.credit.money import Money, RoundingMode, divide, round_minor
from lessons.credit.reading import choice, exact, whole
from lessons.credit.terms import MOST_INSTALMENTS, LoanTerms


def rule_of_78_rebate(
    interest: Money, instalments: int, paid: int, mode: RoundingMode | None = RoundingMode.HALF_UP
) -> Money:
    """Return the interest not yet earned after `paid` instalments: interest · left · (left + 1) / (n · (n + 1)).

    Of 12 instalments the first earns 12/78 of the interest, the last 1/78. Rounded by `mode`, exact if that is None.
    Raises InputError. In the United States the rule is forbidden for loans of more than 61 months (15 U.S.C. 1615(b)).

    >>> rule_of_78_rebate(10_000, 12, 3)
    5769
    """
    owed = exact(interest, "amount", {"low": 0})
    if owed < 0:
        raise InputError("out_of_range", "amount", interest, {"low": 0})
    instalments = whole(instalments, "instalments", 1, MOST_INSTALMENTS)
    left = instalments - whole(paid, "instalments_paid", 0, instalments)
    found = owed * left * (left + 1) / (instalments * (instalments + 1))
    return found if mode is None else divide(found.numerator, found.denominator, choice(mode, "rounding", RoundingMode))


def add_on_interest(terms: LoanTerms) -> Fraction:
    """Return amount · annual rate · years, exact [minor units]."""
    assert isinstance(terms.annual_rate, Fraction)
    return terms.amount * terms.annual_rate * whole_time(terms, terms.drawdown)


def add_on(terms: LoanTerms, total: Money, payments: list[Money]) -> list[tuple[Money, Money]]:
    """Return (interest, principal) of level `payments` that repay the amount and the `total` interest.

    Raises InputError where the first payment is less than the interest that the rule gives it.
    """
    n, mode = terms.instalments, terms.rounding.mode
    first, level = Fraction(2 * total, n + 1), Fraction(terms.amount + total, n)
    if first > level:
        allowed: dict[str, object] = {"low": round_minor(first, RoundingMode.UP), "instalment": 1}
        raise InputError("payment_below_interest", "payment", round_minor(level), allowed)
    rows: list[tuple[Money, Money]] = []
    earned: Money = 0
    left: Money = terms.amount + total
    for number, payment in enumerate(payments, 1):
        left -= payment
        # payments of a few minor units are rounded so coarsely that what is earned must wait, or come early
        due = max(min(total - rule_of_78_rebate(total, n, number, mode), earned + payment), total - left)
        rows.append((due - earned, payment - due + earned))
        earned = due
    return rows
