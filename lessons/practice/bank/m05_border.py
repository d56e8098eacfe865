"""M05, across the border: what a British short-term loan may cost when it is late."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF, parameter
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, asks

FEES, DAILY = "uk.conc.default_fees", "uk.conc.default_interest"


def _draw_border(rng: random.Random) -> dict[str, Any]:
    return {
        "borrowed": 1_000 * rng.randint(10, 40),
        "days": rng.randint(6, 24),
        "fee": 100 * rng.choice((18, 20, 22, 24, 25)),
        "times": 2,
        "daily": Fraction(rng.choice((9, 10, 11, 12)), 1000),
    }


BORDER = Family(
    "m05-border", {"borrowed": 20_000, "days": 10, "fee": 2_000, "times": 2, "daily": Fraction(1, 100)}, _draw_border
)


@asks("m05-border", mark("Across the border: a late short-term loan in the United Kingdom"), BORDER)
def border(g: SimpleNamespace) -> Body:
    """Default fees to a cap in all, interest after default to a cap a day."""
    most, rate = int(parameter(FEES, AS_OF).number * 100), parameter(DAILY, AS_OF).number / 100
    interest = g.borrowed * rate * g.days
    sums = {
        "cap": most + interest,
        "each": g.times * most + interest,
        "contract": g.times * g.fee + g.borrowed * g.daily * g.days,
        "interest": interest,
    }
    if min(abs(a - b) for n, a in enumerate(sums.values()) for b in list(sums.values())[n + 1 :]) < 100:
        raise Degenerate("m05-border")
    words: dict[str, Any] = {
        "borrowed": Amount(g.borrowed, "GBP"), "fee": Amount(g.fee, "GBP"), "most": Amount(most, "GBP"),
        "interest": Amount(interest, "GBP"), "right": Amount(sums["cap"], "GBP"), "days": Figure(g.days),
        "asked": brief(g.daily), "capped": Share(rate, 1),
    }  # fmt: skip
    labels = {name: Amount(value, "GBP") for name, value in sums.items()}
    options = (
        Option("cap", labels["cap"], sourced(
            line(mark("The fees have one cap in all, the interest a cap for each day; both together make it.")),
            Cited(FEES, noted=True))),
        Option("each", labels["each"], line(mark(
            "This allows the capped fee twice. The cap is for all default fees of the loan. Next: take it once."
        )), "MC33"),
        Option("contract", labels["contract"], line(mark(
            "This is what the contract asks for. There the regulator caps both parts. Next: look up both caps in the "
            "box."
        )), "MC33"),
        Option("interest", labels["interest"], line(mark(
            "This leaves the fee out. A default fee may be asked for, up to its cap. Next: add it."
        )), "MC12"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A firm in the United Kingdom lent {borrowed} as high-cost short-term credit. All of it is {days} "
                    "days late. The contract asks for {fee} for each of two reminders, and {asked} a day on the sum."
                ),
                **words,
            ),
            line(mark("How much may the firm ask for lateness so far? The cap on the whole cost of the loan is far "
                      "away here.")),
        ),
        hints=(
            line(mark("Two parts of the claim, two caps.")),
            line(mark("One cap is for all default fees together, the other for each day of interest.")),
            line(mark("Take the lower of cap and claim for each part. Add the two.")),
        ),
        solution=(
            line(mark("1. Default fees: {most} at most in all."), **words),
            line(mark("2. Interest: {borrowed} × {capped} × {days} = {interest}."), **words),
            line(mark("3. Together: {right}."), **words),
            line(mark("{law}"), law=Cited(FEES, noted=True)),
            line(mark("{law}"), law=Cited(DAILY, noted=True)),
        ),
        options=options,
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (border,)
