"""M02, across the border: a bank that counts actual days over a year of 360."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct


def _draw_border(rng: random.Random) -> dict[str, Any]:
    return {"rate": Fraction(rng.randint(310, 1490), 10_000), "leap": rng.random() < 0.3}


BORDER = Family("m02-border", {"rate": Fraction(72, 1000), "leap": False}, _draw_border)


@asks("m02-border", mark("Across the border. A year of 360 days"), BORDER, Unit.RATE, places=3)
def short_year(g: SimpleNamespace) -> Body:
    """Interest of a calendar year by actual days over 360."""
    days = 366 if g.leap else 365
    right = g.rate * days / 360
    words: dict[str, Any] = {"rate": brief(g.rate), "days": Figure(days), "right": Share(right, 3)}
    slips = [
        Slip("MC33", g.rate, line(mark(
            "{answer} is the printed rate. It would be the cost of 360 days; the year has {days}. "
"Next: count how many days are charged, and divide by 360."
        ), **words)),
        Slip("MC33", g.rate * 360 / days, line(mark(
            "{answer} turns the fraction round. More days are charged than the year of the "
"contract has, so the cost is higher. Next: multiply by {days}, divide by 360."
        ), **words)),
        Slip("MC04", (1 + float(g.rate) / 12) ** 12 - 1, line(mark(
            "{answer} compounds the rate over twelve months. No interest is added to the loan "
"here. Next: take the days of the year over 360."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A bank abroad lends for a calendar year of {days} days at {rate} a year. Its contract "
                    "counts “actual days / 360”, a habit of some markets. The full loan is owed all year, "
                    "and the interest is paid at the end."
                ),
                **words,
            ),
            line(mark("How much interest does the year cost, in % of the loan? Give three decimals.")),
        ),
        hints=(
            line(mark("How many days are charged, and how many days does the year of this contract have?")),
            line(mark("One rate, two ways to count time: the printed rate belongs to the contract’s own year.")),
            line(mark("Divide the rate by 360 to get one day. Multiply by the days that really pass.")),
        ),
        solution=(line(mark("{rate} × {days} ÷ 360 = {right}"), **words),),
        because=line(
            mark("The printed rate hides a few days. Before you compare two offers, ask how each of them counts days.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


QUESTIONS: tuple[Question, ...] = (short_year,)
