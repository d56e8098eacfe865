"""M02, E6: a fee beside what is still owed, for one month. The bridge to the true cost."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Option, Question, Slip, asks, distinct

STORY = mark(
    "Lin’s fee plan: {amount} in {count} payments of {payment}. Each payment gives back "
    "{part} and has a fee of {fee}, which is {rate} of the full {amount}."
)


def _month(numbers: dict[str, Any]) -> dict[str, Any]:
    """Return the month that is looked at: the last, or one late in the plan that the numbers themselves pick."""
    count = round(Fraction(numbers["terms"].amount, numbers["part"]))
    if numbers["payment"] == 107_200:
        return {"month": count}
    return {"month": random.Random(f"m02-e6/{numbers['payment']}/{count}").randint((count + 1) // 2, count)}


FEE = fee_family("m02-e6", (1_200_000, 12, Fraction(6, 1000)), (6, 8, 9, 10, 15, 18, 24), also=_month)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    owed = g.amount - (g.month - 1) * g.part
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "part": Amount(g.part),
        "fee": Amount(g.fee),
        "rate": brief(g.fee_rate),
        "month": Figure(g.month),
        "paid": Figure(g.month - 1),
        "owed": Amount(owed),
        "right": Share(Fraction(g.fee, owed)),
        "a_year": Share(Fraction(12 * g.fee, owed)),
    }


@asks("m02-e6a", mark("E6 (a). The fee beside what is owed"), FEE, Unit.RATE)
def beside(g: SimpleNamespace) -> Body:
    """The fee of a month as a share of what is owed in it."""
    words = _words(g)
    owed = g.amount - (g.month - 1) * g.part
    right = Fraction(g.fee, owed)
    slips = [
        Slip(
            "MC01",
            g.fee_rate,
            line(
                mark(
                    "{answer} is the fee over the full {amount}. In month {month} less is owed. Next: take "
                    "off what was paid back in {paid} months."
                ),
                **words,
            ),
        ),
        Slip(
            "MC03",
            Fraction(g.fee, g.payment),
            line(
                mark(
                    "{answer} is the share of the fee in the payment. Next: divide by what is still owed "
                    "before payment {month}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            Fraction(g.fee, owed + g.part),
            line(
                mark(
                    "{answer} divides by what was owed a month earlier. Next: count how many parts are "
                    "paid back before payment {month}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            12 * g.fee_rate,
            line(
                mark(
                    "{answer} is {rate} × 12, on the full loan. The question is about one month and what "
                    "is owed then. Next: divide {fee} by what is owed before payment {month}."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "How large is the fee of month {month}, as a share of what is owed before that "
                    "payment? Give the share for this one month, in %."
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("The fee stays. What has become of the debt by then?")),
            line(mark("A share needs a base. Here the base is what is still owed in that month.")),
            line(
                mark(
                    "Count the parts paid back before this payment and take them off the loan. Divide the "
                    "fee by the rest."
                )
            ),
        ),
        solution=(
            line(mark("1. Owed before payment {month}: {amount} − {paid} × {part} = {owed}"), **words),
            line(mark("2. {fee} ÷ {owed} = {right}, for this one month."), **words),
        ),
        because=line(
            mark(
                "In month 1 the same fee was {rate} of what she owed. The fee stayed, the debt fell. "
                "It is the share of one month, not a yearly rate."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


@asks("m02-e6b", mark("E6 (b). What does this number say?"), FEE)
def reading(g: SimpleNamespace) -> Body:
    """It is the cost of one month on what is owed then."""
    words = _words(g)
    options = (
        Option(
            "month",
            line(mark("What this one month costs her, on what she still owes in it")),
            line(
                mark(
                    "In month 1 it was {rate}, in month {month} it is {right}. The fee does not follow the "
                    "debt down. What the whole loan costs a year is the question of lesson M03."
                ),
                **words,
            ),
        ),
        Option(
            "year",
            line(mark("What the whole loan costs a year")),
            line(
                mark(
                    "It is the fee of one month over the debt of that month. The other months had other "
                    "shares. Next: work out the share of month 1, and compare."
                )
            ),
            "MC01",
        ),
        Option(
            "times_twelve",
            line(mark("One twelfth of what the loan costs a year, so a year costs {a_year}"), **words),
            line(
                mark(
                    "Twelve times would fit if every month had this share. The first month had {rate}. "
                    "Next: list the shares of the first, a middle and the last month."
                ),
                **words,
            ),
            "MC04",
        ),
        Option(
            "raised",
            line(mark("That the lender has raised the fee since month 1")),
            line(
                mark(
                    "The fee is {fee} in every month. What changed is what she owes. Next: compare the "
                    "debt of month 1 and of month {month}."
                ),
                **words,
            ),
            "MC03",
        ),
    )
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "Before payment {month} she owes {owed}. The fee of that month is {right} of it. What "
                    "does this number tell?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Which time does the fee belong to, and which time does the debt belong to?")),
            line(mark("A number that changes from month to month cannot stand for the whole loan.")),
            line(
                mark("Work out the same share for month 1 and for a month in the middle. Then read the options again.")
            ),
        ),
        solution=(
            line(mark("{fee} ÷ {owed} = {right}: the share of this one month. In month 1 it was {rate}."), **words),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (beside, reading)
