"""Rates as they are shown: per cent with so many decimals."""

from decimal import Decimal
from fractions import Fraction

from lessons.credit.money import RoundingMode, divide
from lessons.credit.reading import exact

MOST_PLACES = 15


def rounded_rate(rate: float | Decimal | Fraction, places: int) -> Fraction:
    """Return a rate [1 = 100 %] rounded half up to so many decimals of a per cent.

    >>> float(rounded_rate(0.06434, 1)), float(rounded_rate(0.0645, 1))
    (0.064, 0.065)
    """
    unit = 10 ** (2 + places)
    number = exact(rate, "rate") * unit
    return Fraction(divide(number.numerator, number.denominator, RoundingMode.HALF_UP), unit)


def decimals(rate: Fraction) -> int:
    """Return with how many decimals of a per cent a rate is written, at most 15.

    >>> decimals(Fraction(64, 1000)), decimals(Fraction(6434, 100_000))
    (1, 3)
    """
    percent = rate * 100
    return next((places for places in range(MOST_PLACES) if (percent * 10**places).denominator == 1), MOST_PLACES)
