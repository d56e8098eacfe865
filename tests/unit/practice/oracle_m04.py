"""Right answers of M04 once more, from the drawn numbers alone: flows written down here, rates found by pyxirr."""

from collections.abc import Callable
from types import SimpleNamespace

from tests.unit.practice.oracle import monthly


def all_fees_at_once(g: SimpleNamespace) -> float:
    """Return the nominal rate of a fee loan settled half-way, with every fee of the months to come."""
    part, fee, paid = g.amount / g.instalments, float(g.amount * g.fee_rate), g.instalments // 2
    left = g.instalments - paid
    return 12 * monthly([g.amount, *[-(part + fee)] * (paid - 1), -(part + fee + left * (part + fee))])


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {"m04-predict": all_fees_at_once}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {}
