"""Right answers on the recall of the true cost once more, from the drawn numbers alone: whole fen, no engine."""

from collections.abc import Callable
from fractions import Fraction
from types import SimpleNamespace

from tests.unit.practice import oracle_m02


def year(g: SimpleNamespace) -> Fraction:
    """Return the growth of twelve months, multiplied out one by one."""
    grown = Fraction(1)
    for _ in range(12):
        grown += grown * g.monthly
    return grown - 1


def all_in(g: SimpleNamespace) -> int:
    """Return interest, guarantee and the fee kept back; every payment is the level one."""
    interest = g.instalments * oracle_m02.whole(oracle_m02.level(g)) - g.amount
    return interest + g.instalments * g.guarantee + g.fee


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {"m03-r1": year, "m03-r3": all_in}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {"m03-r2": lambda g: "shrinks"}
