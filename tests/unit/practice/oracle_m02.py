"""Right answers on plans once more, from the drawn numbers alone: mpmath and whole numbers, no engine."""

from collections.abc import Callable
from types import SimpleNamespace


def on_all_of_it(g: SimpleNamespace) -> object:
    """Return the interest of a loan of which nothing is repaid before its end."""
    return g.amount * g.rate * g.instalments / 12


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m02-predict": on_all_of_it,
}

RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {}
