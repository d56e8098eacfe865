"""Amounts in whole minor units [fen, cents]; the one place that rounds."""

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from lessons.credit.errors import InputError
from lessons.credit.reading import choice, exact

Money: TypeAlias = int | Fraction


class RoundingMode(StrEnum):
    """Which whole minor unit an exact amount becomes."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    UP = "up"
    DOWN = "down"


def divide(numerator: int, denominator: int, mode: RoundingMode) -> int:
    """Return numerator / denominator (denominator > 0) as a whole number, rounded by its size, sign kept.

    >>> [divide(5, 2, mode) for mode in RoundingMode]
    [3, 2, 3, 2]
    """
    if numerator < 0:
        return -divide(-numerator, denominator, mode)
    quotient, remainder = divmod(numerator, denominator)
    if mode is RoundingMode.HALF_UP:
        up = 2 * remainder >= denominator
    elif mode is RoundingMode.HALF_EVEN:
        up = 2 * remainder + (quotient & 1) > denominator
    else:
        up = mode is RoundingMode.UP and remainder > 0
    return quotient + up


def round_minor(amount: Fraction | int, mode: RoundingMode = RoundingMode.HALF_UP) -> int:
    """Return an exact amount [minor units] as a whole number of minor units.

    >>> round_minor(Fraction(1001, 2)), round_minor(Fraction(1001, 2), RoundingMode.HALF_EVEN)
    (501, 500)
    """
    number = exact(amount, "amount", {"step": 1})
    return divide(number.numerator, number.denominator, choice(mode, "rounding", RoundingMode))


def yuan(amount: int | float | str | Decimal, field: str = "amount") -> int:
    """Return an amount in yuan (or another major unit of 100) as minor units; a part of a fen is an InputError.

    >>> yuan(6000), yuan("860.66"), yuan("6,000.50")
    (600000, 86066, 600050)
    """
    value: object = amount
    if isinstance(amount, str):
        try:
            value = Decimal(amount.replace(",", "").replace("¥", "").strip())
        except InvalidOperation:
            raise InputError("not_a_number", field, amount, {"step": 1}) from None
    minor = exact(value, field, {"step": 1}) * 100
    if minor.denominator != 1:
        raise InputError("sub_unit", field, minor, {"step": 1})
    return int(minor)
