"""Minimum payments of revolving credit, month after month."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.money import Money, RoundingMode, divide
from lessons.credit.reading import Ratio, choice, of_kind, ratio, whole

LONGEST = 12_000  # payments


class MinimumBasis(StrEnum):
    """What the minimum payment is a share of.

    BALANCE: the whole statement balance, with its interest and fees. PRINCIPAL_PLUS_COSTS: a share of the principal,
    plus all interest and fees.
    """

    BALANCE = "share_of_balance"
    PRINCIPAL_PLUS_COSTS = "share_of_principal_plus_costs"


@dataclass(frozen=True, slots=True)
class Minimum:
    """The rule of a minimum payment: `share` of its basis, at least `floor` [minor units], never more than is owed.

    What was overdue or beyond the limit before is added in full. Raises InputError.

    >>> [Minimum(basis=one).payment(1_000_000, 15_000) for one in MinimumBasis]
    [101500, 115000]
    """

    share: Ratio = Fraction(1, 10)
    floor: int = 10_000
    basis: MinimumBasis = MinimumBasis.BALANCE
    mode: RoundingMode | None = RoundingMode.HALF_UP

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "share", ratio(self.share, "minimum_share", 0, 1))
        put(self, "floor", whole(self.floor, "minimum", 0, MOST))
        put(self, "basis", choice(self.basis, "minimum_basis", MinimumBasis))
        if self.mode is not None:
            put(self, "mode", choice(self.mode, "rounding", RoundingMode))

    def payment(self, principal: Money, costs: Money, overdue: Money = 0) -> Money:
        """Return the minimum payment for principal and costs (interest and fees) of a statement [minor units]."""
        assert isinstance(self.share, Fraction)
        owed = principal + costs
        if self.basis is MinimumBasis.BALANCE:
            found = rounded(self.share * (owed - overdue), self.mode)
        else:
            found = rounded(self.share * (principal - min(overdue, principal)), self.mode) + costs
        return min(max(found + overdue, self.floor), owed)


@dataclass(frozen=True, slots=True)
class Month:
    """One month of minimum payments [minor units]: closing = opening + interest − payment."""

    number: int
    opening: Money
    interest: Money
    payment: Money
    closing: Money


def minimum_path(
    balance: int,
    daily_rate: Ratio = Fraction(5, 10_000),
    minimum: Minimum | None = None,
    below: int = 10_000,
    days: int = 30,
) -> tuple[Month, ...]:
    """Return the months until less than `below` is owed, when only the minimum is paid and nothing is bought.

    Interest of `days` at the daily rate is added to the balance, then the minimum is paid. The mode of the minimum
    rounds interest too; None rounds nothing. Raises InputError where the balance does not fall.

    >>> path = minimum_path(1_000_000)
    >>> len(path), sum(month.interest for month in path)
    (36, 165160)
    """
    opening: Money = whole(balance, "owed", 1, MOST)
    rate = ratio(daily_rate, "daily_rate", 0, 1) * whole(days, "days", 1, 366)
    rule = Minimum() if minimum is None else minimum
    of_kind(rule, Minimum, "minimum_basis", "Minimum")
    below = whole(below, "below", 1, MOST)
    months: list[Month] = []
    while opening >= below:
        interest = rounded(opening * rate, rule.mode)
        payment = rule.payment(opening, interest)
        closing = opening + interest - payment
        if closing >= opening or len(months) >= LONGEST:
            raise InputError("payment_below_interest", "minimum", payment, {"low": int(interest) + 1})
        months.append(Month(len(months) + 1, opening, interest, payment, closing))
        opening = closing
    return tuple(months)


def rounded(amount: Fraction | int, mode: RoundingMode | None) -> Money:
    return amount if mode is None else divide(amount.numerator, amount.denominator, mode)
