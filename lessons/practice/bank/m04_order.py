"""M04, E5: three debts, one monthly sum. The dearest first or the smallest first, and the price of the second."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Grid, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct
from lessons.servicing import Owing, Strategy, payoff

NAMES = {"card": mark("Credit card"), "repair": mark("Repair on instalments"), "phone": mark("Phone on instalments")}


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "balances": (10_000 * rng.randint(60, 140), 10_000 * rng.randint(30, 70), 10_000 * rng.randint(10, 30)),
        "rates": tuple(
            Fraction(12 * part, 1000) for part in (rng.randint(14, 20), rng.randint(8, 13), rng.randint(3, 7))
        ),
        "minimums": (rng.randint(20, 40) * 1000, rng.randint(10, 20) * 1000, rng.randint(10, 15) * 1000),
        "budget": rng.randint(100, 180) * 1000,
    }


def _complete(
    balances: tuple[int, ...], rates: tuple[Fraction, ...], minimums: tuple[int, ...], budget: int
) -> dict[str, Any]:
    debts = [Owing(*one) for one in zip(NAMES, balances, rates, minimums, strict=True)]
    dearest, smallest = payoff(debts, budget, Strategy.AVALANCHE), payoff(debts, budget, Strategy.SNOWBALL)
    if smallest.interest - dearest.interest < 2_000 or dearest.done[0][1] <= smallest.done[0][1]:
        raise Degenerate("m04-e5")
    return {"dearest": dearest, "smallest": smallest}


DEBTS = Family(
    "m04-e5",
    {
        "balances": (900_000, 500_000, 200_000),
        "rates": (Fraction(216, 1000), Fraction(12, 100), Fraction(6, 100)),
        "minimums": (30_000, 15_000, 10_000),
        "budget": 150_000,
    },
    _draw,
    _complete,
)
STORY = mark(
    "Zhou has three debts and {budget} a month for them. Each month interest is added "
    "(yearly rate ÷ 12), every debt gets its minimum, and the rest goes to one debt; when "
    "that is gone, to the next."
)
HEADER = (mark("Debt"), mark("Owed"), mark("Rate a year"), mark("Minimum a month"))


def _table(g: SimpleNamespace) -> Grid:
    rows = zip(NAMES.values(), g.balances, g.rates, g.minimums, strict=True)
    cells = tuple((line(name), Amount(owed), brief(rate), Amount(least)) for name, owed, rate, least in rows)
    return Grid(tuple(line(name) for name in HEADER), cells)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    one, other = g.dearest, g.smallest
    return {
        "budget": Amount(g.budget),
        "low": Amount(one.interest),
        "high": Amount(other.interest),
        "price": Amount(other.interest - one.interest),
        "low_first": Figure(one.done[0][1]),
        "high_first": Figure(other.done[0][1]),
        "low_months": Figure(one.months),
        "high_months": Figure(other.months),
    }


HINTS = (
    line(mark("Where does a yuan of the rest save more interest: on the dearest debt or on the smallest?")),
    line(
        mark("Each month of a dear debt costs more than a month of a cheap one. The order decides how long each lives.")
    ),
    line(
        mark(
            "Run both orders on the page for several debts in the lab. Compare all interest, and "
            "the month in which the first debt ends."
        )
    ),
)


@asks("m04-e5a", mark("E5 (a). The price of an early success"), DEBTS, Unit.MONEY)
def price(g: SimpleNamespace) -> Body:
    """How much more interest the smallest-first order costs."""
    words, right = _words(g), Fraction(g.smallest.interest - g.dearest.interest)
    slips = [
        Slip("MC04", Fraction(0), line(mark(
            "{answer} would mean that the order does not matter because the monthly sum is the "
"same. It matters which debt lives longer. Next: run both orders."
        ))),
        Slip("MC04", Fraction(g.smallest.interest), line(mark(
            "{answer} is all interest of the order smallest first. Next: take off all interest of "
"the other order."
        ))),
        Slip("MC04", Fraction(g.dearest.interest), line(mark(
            "{answer} is all interest of the order dearest first. Next: take it off all interest "
"of the other order."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(STORY, **words),
            _table(g),
            line(
                mark(
                    "How much more interest does he pay in all if the rest goes to the smallest debt "
                    "first, and not to the dearest, in ¥?"
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. Dearest first: {low} of interest, all gone after {low_months} months."), **words),
            line(mark("2. Smallest first: {high} of interest, all gone after {high_months} months."), **words),
            line(mark("3. Difference: {price}"), **words),
        ),
        because=line(
            mark("For {price} he sees the first debt end in month {high_first} and not in month {low_first}."), **words
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: run both orders on the page for several debts in the lab, with these numbers.")),
    )


@asks("m04-e5b", mark("E5 (b). Which order would you advise?"), DEBTS)
def advice(g: SimpleNamespace) -> Body:
    """Both orders can be reasonable; the price must be named."""
    words = _words(g)
    options = (
        Option(
            "named",
            line(
                mark(
                    "Dearest first costs least; smallest first can be right if an early success keeps him "
                    "going, and its price is known"
                )
            ),
            line(
                mark(
                    "Here the price is {price}. The first debt ends in month {high_first} in place of "
                    "month {low_first}. A plan that is kept beats a cheaper one that is given up; the "
                    "choice is his."
                ),
                **words,
            ),
        ),
        Option(
            "always_small",
            line(mark("Always the smallest first: what counts is the number of debts")),
            line(
                mark(
                    "Here that costs {price} more interest. Next: name the price before you give such "
                    "advice, and ask whether he needs it."
                ),
                **words,
            ),
            "MC05",
        ),
        Option(
            "always_dear",
            line(mark("Always the dearest first: nothing counts but the interest")),
            line(
                mark(
                    "It costs the least, that is true. But people stop plans in which nothing ends for "
                    "long: here until month {low_first}. Next: set the price of the other order against "
                    "that risk."
                ),
                **words,
            ),
            "MC31",
        ),
        Option(
            "no_matter",
            line(mark("The order does not matter: he pays the same sum every month")),
            line(
                mark(
                    "He pays {high} or {low} of interest, as the order goes. Next: compare how long the "
                    "dearest debt lives in each order."
                ),
                **words,
            ),
            "MC04",
        ),
    )
    return Body(
        prompt=(
            line(STORY, **words),
            _table(g),
            line(mark("Twice he has begun a plan and stopped when nothing seemed to move. Which advice is fair?")),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "Dearest first saves {price}. Smallest first ends a debt in month {high_first}, not "
                    "{low_first}. Say both."
                ),
                **words,
            ),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (price, advice)
