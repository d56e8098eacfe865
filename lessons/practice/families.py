"""The story that most questions of M03 share: a price in equal parts, each with a fee on the full price."""

import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from lessons.practice.contracts import fee_loan
from lessons.practice.question import Degenerate, Family

# (instalments, fee rate) that a lesson solves in the open: Lin’s phone, the worked example, Zhou’s fee plan
SHOWN = ((12, Fraction(6, 1000)), (12, Fraction(75, 10000)), (24, Fraction(45, 10000)))


def fee_family(
    name: str,
    first: tuple[int, int, Fraction],
    counts: tuple[int, ...],
    rates: tuple[int, int] = (8, 19),
    parts: tuple[int, int] = (10, 40),
    also: Callable[[dict[str, Any]], dict[str, Any]] = lambda numbers: {},
) -> Family:
    """Return a family of flat-fee contracts.

    `first` is (amount [fen], instalments, fee rate) of seed 0; others draw from `counts`, a fee rate in steps of
    0.05 % and a part of the price in steps of 20 yuan, so that every fee is a whole number of fen. `also` adds numbers.
    """

    def draw(rng: random.Random) -> dict[str, Any]:
        count = rng.choice(counts)
        amount = 2000 * rng.randint(*parts) * count
        rate = Fraction(5 * rng.randint(*rates), 10000)
        if (count, rate) in SHOWN:
            raise Degenerate(name)
        return {"amount": amount, "instalments": count, "fee_rate": rate}

    def complete(amount: int, instalments: int, fee_rate: Fraction) -> dict[str, Any]:
        fee, part = int(amount * fee_rate), amount // instalments
        terms = fee_loan(amount, instalments, fee_rate)
        numbers = {"fee": fee, "part": part, "payment": part + fee, "terms": terms}
        return {**numbers, **also(numbers)}

    names = ("amount", "instalments", "fee_rate")
    return Family(name, dict(zip(names, first, strict=True)), draw, complete)
