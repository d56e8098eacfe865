"""M00: everyday sums from the drawn numbers; each choice by a computation or by what the fact sheet says. No engine."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace

from tests.unit.practice.oracle import flat_fee, level, year


def dearer(g: SimpleNamespace) -> str:
    """Return where the rate on what is owed lies beside the fee rate times twelve."""
    ratio = flat_fee(g) / float(g.fee_rate)
    return "more" if ratio > 1.4 else "twelve" if ratio > 0.95 else "less"


def two_ways(g: SimpleNamespace) -> str:
    """Return "both" where times twelve and month upon month differ by enough to be seen on a screen."""
    i = flat_fee(g)
    return "both" if round(year(i), 4) > round(12 * i, 4) else "one_wrong"


def cheaper(g: SimpleNamespace) -> str:
    """Return which plan costs less interest."""
    few, many = (count * level(g.amount, g.rate, count) for count in (g.few, g.many))
    return "first" if many - few > 1 else "second" if few - many > 1 else "same"


def tail(g: SimpleNamespace) -> str:
    """Return how long a tenth, at least 100 yuan, takes to bring a debt below 100 yuan; no rounding."""
    owed, months = Fraction(g.owed), 0
    while owed >= 10_000:
        owed += owed * g.daily * 30
        paid = min(max(owed / 10, Fraction(10_000)), owed)
        if paid <= owed * g.daily * 30:
            return "never"
        owed, months = owed - paid, months + 1
    return "years" if months > 24 else "year" if months > 10 else "ten"


def hours(g: SimpleNamespace) -> str:
    """Return "texts": on that day both texts are in force, and their hours begin at ten in the evening."""
    # fact sheet: GB/T 45251 since 2025-02-28, the guideline since 2026-01-30, both from 22:00
    assert g.day >= date(2026, 1, 30) and g.hour < 22
    return "texts"


def too_late(g: SimpleNamespace) -> str:
    """Return "objection" where three years have passed since the last instalment, under the Civil Code."""
    assert g.last >= date(2021, 1, 1)
    return "objection" if g.letter > g.last + timedelta(days=3 * 366) else "running"


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m00-try": lambda g: Fraction(g.price, g.count) + g.fee,
    "m00-try2": lambda g: g.price * g.rate,
}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m00-p1": lambda g: "contract",
    "m00-p2": lambda g: "given_up" if g.off > 0 else "nothing",
    "m00-p3": dearer,
    "m00-p4": two_ways,
    "m00-p5": cheaper,
    "m00-p6": lambda g: "agreed",
    "m00-p7": tail,
    "m00-p8": lambda g: "ask_three",
    "m00-p9": hours,
    "m00-p10": too_late,
}
