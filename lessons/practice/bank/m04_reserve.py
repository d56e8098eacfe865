"""M04, E6: what it costs to keep a reserve in hand and not to put it into the loan."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct


def _draw(rng: random.Random) -> dict[str, Any]:
    kept = 10_000 * rng.randint(15, 60)
    return {
        "kept": kept,
        "cash": kept + 10_000 * rng.randint(20, 70),
        "months": rng.choice((4, 5, 6, 7, 8, 9, 10)),
        "rate": Fraction(6 * rng.randint(14, 36), 1000),
        "saving": Fraction(rng.choice((3, 6, 9, 12, 15, 18)), 1000),
    }


RESERVE = Family(
    "m04-e6",
    {"kept": 300_000, "cash": 800_000, "months": 6, "rate": Fraction(132, 1000), "saving": Fraction(12, 1000)},
    _draw,
)


@asks("m04-e6", mark("E6. The price of a reserve"), RESERVE, Unit.MONEY)
def reserve(g: SimpleNamespace) -> Body:
    """Interest of the loan on the reserve, less what the reserve earns."""
    interest, earned = g.kept * g.rate * g.months / 12, g.kept * g.saving * g.months / 12
    right = interest - earned
    words: dict[str, Any] = {
        "kept": Amount(g.kept),
        "cash": Amount(g.cash),
        "rest": Amount(g.cash - g.kept),
        "months": Figure(g.months),
        "rate": brief(g.rate),
        "saving": brief(g.saving),
        "interest": Amount(interest),
        "earned": Amount(earned),
        "right": Amount(right),
    }
    slips = [
        Slip("MC10", interest, line(mark(
            "{answer} is the interest that the reserve would save in the loan. In her account it "
"also earns a little. Next: take off {saving} a year for {months} months."
        ), **words)),
        Slip("MC04", g.kept * (g.rate - g.saving), line(mark(
            "{answer} counts a whole year. The loan still runs {months} months. Next: take that "
"part of a year."
        ), **words)),
        Slip("MC10", g.cash * (g.rate - g.saving) * g.months / 12, line(mark(
            "{answer} counts all of her {cash}. {rest} goes into the loan either way. Next: take "
"the {kept} that she keeps."
        ), **words)),
        Slip("MC04", earned, line(mark(
            "{answer} is what the reserve earns. Next: work out what it would have saved in the "
"loan, and compare."
        ))),
        Slip("MC04", interest + earned, line(mark(
            "{answer} adds what the reserve earns. Earning lowers the price of keeping it. Next: "
"take it off."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A loan of Lin’s charges {rate} a year on what is owed and ends in {months} months, "
                    "when the principal is due. She may repay any part of it today, free of charge. She "
                    "has {cash}. Her account pays {saving} a year."
                ),
                **words,
            ),
            line(
                mark(
                    "She could put all of it into the loan. Or she keeps {kept} for bad days and repays "
                    "with the rest. What does the reserve cost her until the loan ends, in ¥? Count by "
                    "months, nothing compounded."
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("What would these yuan do in the loan, and what do they do in the account?")),
            line(
                mark("The price of having money at hand is the interest that it could have saved, less what it earns.")
            ),
            line(mark("Reserve × (rate of the loan − rate of the account) × months ÷ 12.")),
        ),
        solution=(
            line(mark("1. In the loan it would save {kept} × {rate} × {months} ÷ 12 = {interest}."), **words),
            line(mark("2. In the account it earns {kept} × {saving} × {months} ÷ 12 = {earned}."), **words),
            line(mark("3. Price of the reserve: {interest} − {earned} = {right}"), **words),
        ),
        because=line(
            mark(
                "Hold {right} against what {kept} would cost on a bad day, if she could borrow it at "
                "all. That is the decision."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(
            mark(
                "Next: set two sums side by side: what the reserve would save in the loan, and what it earns in the "
                "account."
            )
        ),
    )


QUESTIONS: tuple[Question, ...] = (reserve,)
