"""Right answers of M01 once more, from the drawn numbers and the data files alone; no engine, no pack reader.

Interest is reckoned month by month in whole fen, halves up, with the difference in the last payment: the rule that the
course states for its plans.
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import SimpleNamespace


def fen(value: Fraction) -> int:
    """Return an amount rounded to whole fen, halves up."""
    return int((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def interest(amount: int, yearly: Fraction, count: int) -> int:
    """Return the interest of a level loan over all its months."""
    i, owed, total = yearly / 12, amount, 0
    payment = fen(amount * i / (1 - (1 + i) ** -count)) if i else fen(Fraction(amount, count))
    for month in range(1, count + 1):
        charge = fen(owed * i)
        total += charge
        owed -= owed if month == count else payment - charge
    return total


def share(g: SimpleNamespace) -> Fraction:
    """Return monthly fees on the full amount as a share of fees and interest together."""
    fees = g.amount * g.fee_rate * g.instalments
    return fees / (fees + interest(g.amount, g.rate, g.instalments))


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m01-predict": share,
}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {}
