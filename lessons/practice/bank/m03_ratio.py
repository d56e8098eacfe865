"""M03, E2: how far the rule of thumb "times two" is off, and for which number of instalments."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.contracts import cost, fee_loan
from lessons.practice.line import Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Slip, asks, distinct

SETS = ((3, 6, 12, 24, 36), (6, 12, 18, 36, 60), (3, 9, 18, 30, 48), (6, 10, 20, 36, 60), (4, 12, 16, 24, 48))
RATIO = mark("nominal rate ÷ (fee rate × 12)")


def _draw_ratio(rng: random.Random) -> dict[str, Any]:
    rate = Fraction(5 * rng.randint(6, 34), 10000)
    return {
        "fee_rate": rate,
        "instalments": rng.choice((3, 4, 5, 6, 8, 9, 10, 12, 15, 18, 24, 30, 36)),
        "choices": rng.choice(SETS),
    }


def _ratio(rate: Fraction, count: int) -> float:
    # the ratio does not depend on the price; this one divides evenly by every number of instalments used here
    return cost(fee_loan(72_000_000, count, rate)).nominal / float(12 * rate)


THUMB = Family("m03-e2", {"fee_rate": Fraction(6, 1000), "instalments": 12, "choices": SETS[0]}, _draw_ratio)


@asks("m03-e2a", mark("E2 (a). How good is “times two”?"), THUMB, Unit.RATIO, places=3)
def ratio(g: SimpleNamespace) -> Body:
    """Nominal rate over twelve fee rates."""
    found = cost(fee_loan(72_000_000, g.instalments, g.fee_rate))
    twelve = 12 * g.fee_rate
    right = found.nominal / float(twelve)
    average = Fraction(2 * g.instalments, g.instalments + 1)
    slips = [
        Slip(
            "MC06",
            Fraction(2),
            line(
                mark(
                    "{answer} is the rule of thumb itself. You owe a little more than half on average, "
                    "because you owe the full price in the first month. Next: find the nominal rate and "
                    "divide it by {twelve}."
                ),
                twelve=Share(twelve),
            ),
        ),
        Slip(
            "MC01",
            Fraction(1),
            line(
                mark(
                    "{answer} would mean that fee rate × 12 is the rate. That holds only if nothing is "
                    "paid back before the end. Next: find the nominal rate of the cash flows and divide."
                )
            ),
        ),
        Slip(
            "MC04",
            found.effective / float(twelve),
            line(
                mark(
                    "{answer} puts the effective rate on top. The question asks for the nominal rate, "
                    "monthly IRR × 12. Next: put the nominal rate in the place of {effective}."
                ),
                effective=Share(found.effective),
            ),
        ),
        Slip(
            "MC06",
            average,
            line(
                mark(
                    "{answer} is 2n ÷ (n + 1), the shortcut with the average balance. It is close, but it "
                    "spreads the cost evenly over the months. Next: use the monthly IRR."
                )
            ),
        ),
    ]
    words = {"rate": brief(g.fee_rate), "count": Figure(g.instalments), "twelve": Share(twelve)}
    return Body(
        prompt=(
            line(
                mark(
                    "A shop asks for a fee of {rate} of the price with each of {count} monthly "
                    "instalments. Fee rate × 12 gives {twelve}. A rule of thumb says: take that times two."
                ),
                **words,
            ),
            line(mark("What is the true ratio, nominal rate ÷ {twelve}? Two decimals are enough."), **words),
        ),
        hints=(
            line(mark("The price does not matter here. Choose an easy one, such as 100 for each instalment.")),
            line(
                mark(
                    "The ratio is about 1 ÷ the average share of the price that is still owed: a half would make it 2."
                )
            ),
            line(mark("Write the cash flows, take the monthly IRR times 12, then divide by {twelve}."), **words),
        ),
        solution=(
            line(
                mark("1. The monthly IRR of {count} payments with a fee of {rate} each is {period}."),
                period=Share(found.period, 4),
                **words,
            ),
            line(mark("2. Times 12: {nominal} a year."), nominal=Share(found.nominal)),
            line(mark("3. Divided by {twelve}: {ratio}."), ratio=Figure(right, 3), **words),
        ),
        because=line(
            mark("“Times two” is a guess. The true ratio depends on the number of instalments and on the fee.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATIO]),
    )


@asks("m03-e2b", mark("E2 (b). Where is “times two” nearest?"), THUMB)
def peak(g: SimpleNamespace) -> Body:
    """Which number of instalments has the largest ratio?"""
    ratios = {count: _ratio(g.fee_rate, count) for count in g.choices}
    best = max(ratios, key=lambda count: ratios[count])
    if sorted(ratios.values())[-1] - sorted(ratios.values())[-2] < 0.003:
        raise Degenerate("m03-e2b")

    def option(count: int) -> Option:
        words = {"count": Figure(count), "ratio": Figure(ratios[count], 2), "best": Figure(best)}
        label = line(mark("{count} instalments"), count=Figure(count))
        if count == best:
            return Option(
                str(count),
                label,
                line(
                    mark(
                        "With {count} instalments the ratio is {ratio}, the largest of these. It rises at "
                        "first, reaches a peak, then falls, and it never gets to 2 here."
                    ),
                    **words,
                ),
            )
        if count < best:
            return Option(
                str(count),
                label,
                line(
                    mark(
                        "With {count} instalments the ratio is only {ratio}. With fewer instalments you hold "
                        "more of the price on average, so the ratio is lower. Next: try a longer term."
                    ),
                    **words,
                ),
                "MC06",
            )
        return Option(
            str(count),
            label,
            line(
                mark(
                    "With {count} instalments the ratio is {ratio}, already past its peak. Longer is not "
                    "always worse: over many months compounding pulls the rate down again. Next: try a "
                    "shorter term."
                ),
                **words,
            ),
            "MC06",
        )

    return Body(
        prompt=(
            line(
                mark(
                    "A fee of {rate} of the price is due with each instalment. For which number of "
                    "instalments is the ratio nominal rate ÷ (fee rate × 12) the largest?"
                ),
                rate=brief(g.fee_rate),
            ),
        ),
        hints=(
            line(mark("Start with the shortest and the longest. Is the answer at one of the ends?")),
            line(
                mark(
                    "The ratio is about 1 ÷ the average share of the price that is still owed. That share "
                    "falls towards a half; over many months compounding pulls the other way."
                )
            ),
            line(mark("Compute the ratio for each number of instalments and put the five results in a table.")),
        ),
        solution=(
            *(
                line(mark("{count} instalments: {ratio}"), count=Figure(count), ratio=Figure(ratios[count], 3))
                for count in g.choices
            ),
            line(mark("The largest is at {count} instalments."), count=Figure(best)),
        ),
        options=tuple(option(count) for count in g.choices),
    )


QUESTIONS = (ratio, peak)
