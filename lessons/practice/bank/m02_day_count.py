"""M02, E4, third part: a contract that counts the days of its first period."""

import random
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.credit import (
    DayCount,
    year_fraction,
)
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Day, Figure, line
from lessons.practice.plans import LIN, draw_plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

BASES = {365: (DayCount.ACT_365, mark("actual days / 365")), 360: (DayCount.ACT_360, mark("actual days / 360"))}


def _draw_long(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng)
    start = date(2026, rng.randint(1, 10), rng.randint(3, 27))
    days = rng.choice((*range(12, 26), *range(38, 58)))
    return {**numbers, "drawdown": start, "days": days, "base": rng.choice((365, 360))}


LONG = Family("m02-e4c", {**LIN, "drawdown": date(2026, 1, 10), "days": 46, "base": 365}, _draw_long)


@asks("m02-e4c", mark("E4 (c). A contract that counts the days"), LONG, Unit.MONEY)
def long_period(g: SimpleNamespace) -> Body:
    """Interest of an odd first period, by days."""
    due = g.drawdown + timedelta(g.days)
    count, name = BASES[g.base]
    other = 360 if g.base == 365 else 365
    a_day = g.amount * g.rate / g.base
    right = g.amount * g.rate * year_fraction(g.drawdown, due, count)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "drawdown": Day(g.drawdown),
        "due": Day(due),
        "days": Figure(g.days),
        "counted": line(name),
        "base": Figure(g.base),
        "other": Figure(other),
        "right": Amount(right),
    }
    slips = [
        Slip(
            "MC09",
            g.amount * g.rate / 12,
            line(
                mark(
                    "{answer} is the interest of one month. The first period has {days} days, and this "
                    "contract counts them. Next: take {days} days over {base}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC09",
            g.amount * g.rate * g.days / other,
            line(
                mark(
                    "{answer} divides by {other} days. This contract divides by {base}. Next: read how it "
                    "counts the days."
                ),
                **words,
            ),
        ),
        Slip(
            "MC09",
            a_day * (g.days + 1),
            line(
                mark(
                    "{answer} counts one day more: the first and the last day both. Next: count the nights "
                    "between the two dates."
                )
            ),
        ),
        Slip(
            "MC04",
            g.amount * g.rate,
            line(mark("{answer} is the interest of a whole year. Next: take only {days} of {base} days."), **words),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "Another contract lends {amount} on {drawdown} at {rate} a year. The first payment is "
                    "on {due}. For this first period it counts interest by days: {counted}."
                ),
                **words,
            ),
            line(mark("How much interest is in the first payment, in ¥?")),
        ),
        hints=(
            line(mark("Is the time from the payout to the first payment one month here?")),
            line(
                mark(
                    "Interest is rate × what is owed × time. The contract says how it turns days into a part of a year."
                )
            ),
            line(
                mark(
                    "Count the days from the payout to the first payment. Divide by the days that the "
                    "contract gives a year."
                )
            ),
        ),
        solution=(
            line(mark("1. From {drawdown} to {due}: {days} days."), **words),
            line(mark("2. {amount} × {rate} × {days} ÷ {base} = {right}"), **words),
        ),
        because=line(
            mark("A longer first period has more interest, a shorter one less, where a contract counts days.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


QUESTIONS: tuple[Question, ...] = (long_period,)
