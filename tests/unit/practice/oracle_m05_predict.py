"""The right prediction of M05 once more, from the drawn numbers alone: decimals, whole fen, no engine."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from types import SimpleNamespace

COUNT, DAYS, YEAR, TIMES = 24, 180, 360, Decimal("1.5")


def fen(value: Decimal) -> int:
    """Return whole fen, half up."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def lateness(g: SimpleNamespace) -> object:
    """Return penalty interest and the sum asked for once, both on the principal of the instalment that is missed."""
    rate = Decimal(g.rate.numerator) / Decimal(g.rate.denominator)
    month, owed = rate / 12, g.amount
    level = fen(owed * month / (1 - (1 + month) ** -COUNT))
    for _ in range(g.missed):
        principal = level - fen(owed * month)
        owed -= principal
    once = Decimal(g.once.numerator) / Decimal(g.once.denominator)
    return fen(principal * (rate * TIMES * DAYS / YEAR + once))


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {"m05-predict": lateness}
