"""Rounding with the decimal module: an independent computation of lessons.credit.money."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext
from fractions import Fraction

from lessons.credit import RoundingMode

DECIMAL_MODES = {
    RoundingMode.HALF_UP: ROUND_HALF_UP,
    RoundingMode.HALF_EVEN: ROUND_HALF_EVEN,
    RoundingMode.UP: ROUND_UP,
    RoundingMode.DOWN: ROUND_DOWN,
}


def rounded(value: Fraction, mode: RoundingMode | None) -> Fraction | int:
    """Round an exact amount; unchanged without a mode."""
    if mode is None:
        return value
    with localcontext() as context:
        context.prec = 40
        whole, rest = divmod(value, 1)
        # only the comparison of the rest with a half counts, so a short stand-in has the same rounding
        stand_in = {True: "0.25", False: "0.75"}[rest < Fraction(1, 2)] if rest not in (0, Fraction(1, 2)) else None
        part = Decimal(stand_in) if stand_in else Decimal(rest.numerator) / rest.denominator
        return int((Decimal(int(whole)) + part).quantize(Decimal(1), DECIMAL_MODES[mode]))
