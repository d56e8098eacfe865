"""M02, E1: find the interest without a rate, and tell a plan from its first three rows."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.contracts import LEFT, MONTH
from lessons.practice.line import Amount, Figure, Gaps, Grid, line
from lessons.practice.plans import LIN, draw_plan, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

TORN = Family("m02-e1a", {"amount": 1_200_000, "instalments": 12, "rate": LIN["rate"]}, draw_plan)


@asks("m02-e1a", mark("E1 (a). The page without a rate"), TORN, Unit.MONEY)
def torn_page(g: SimpleNamespace) -> Body:
    """The interest of a month from two balances and the payment."""
    found = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT, exact=False)
    first, second = found.rows[:2]
    right = Fraction(second.interest)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "payment": Amount(second.payment),
        "before": Amount(second.opening),
        "after": Amount(second.closing),
        "principal": Amount(second.principal),
        "interest": Amount(second.interest),
    }
    slips = [
        Slip(
            "MC13",
            Fraction(second.principal),
            line(
                mark(
                    "{answer} is what the debt falls by: the principal. The rest of the payment is "
                    "interest. Next: take {answer} off the payment."
                )
            ),
        ),
        Slip(
            "MC08",
            Fraction(first.interest),
            line(
                mark(
                    "{answer} is the interest of month 1, when more was owed. Next: do the same with the "
                    "two balances of row 2."
                )
            ),
        ),
        Slip(
            "MC01",
            Fraction(second.payment) - Fraction(g.amount, g.instalments),
            line(
                mark(
                    "{answer} is the payment less an equal part of the loan: the average over all months. "
                    "Interest is higher at the start and lower at the end. Next: use the two balances of "
                    "row 2."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "Lin’s copy of a level plan for {amount} is stained: rate, interest and principal "
                    "cannot be read. What she owes before and after each payment can."
                ),
                **words,
            ),
            Gaps(found, {1: ("interest", "principal"), 2: ("interest", "principal")}, 2),
            line(mark("How much interest is in payment 2, in ¥?")),
        ),
        hints=(
            line(mark("Where does a payment go? There are two places, and you can see one of them in the balances.")),
            line(mark("The debt falls by the principal alone.")),
            line(mark("Owed before − owed after is the principal. The rest of the payment is the answer.")),
        ),
        solution=(
            line(mark("1. Principal: {before} − {after} = {principal}"), **words),
            line(mark("2. Interest: {payment} − {principal} = {interest}"), **words),
            line(
                mark("3. Check it against a rate: {interest} ÷ {before} is the rate of one month, {monthly}."), **words
            ),
        ),
        because=line(
            mark("Every cent of a payment goes to one of two places, so what does not lower the debt is interest.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


LEVEL, PARTS, ONLY = RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY
FLAT, BULLET = RepaymentMethod.FLAT, RepaymentMethod.BULLET
# by method: its name, why rows are of it, what to look at where they are not, and the misconception of its choice
KINDS = {
    LEVEL: (
        mark("Level instalments"),
        mark("The payment stays the same while interest falls and principal rises."),
        mark("In a level plan the payment stays the same and the principal rises. Next: compare both over the rows."),
        "MC05",
    ),
    PARTS: (
        mark("Equal principal parts"),
        mark("The principal is equal, and the interest falls with the debt, so the payment falls."),
        mark(
            "With equal principal parts the principal repeats and the interest falls. Next: look "
            "whether the interest falls here."
        ),
        "MC08",
    ),
    ONLY: (
        mark("Interest only, the loan at the end"),
        mark("Nothing is paid back yet, so the debt and its interest stay as they are."),
        mark("Interest only pays back nothing before the end. Next: look at the column for principal."),
        "MC05",
    ),
    FLAT: (
        mark("A flat charge on the full loan"),
        mark("The debt falls, but the charge does not: it is worked out on the full loan to the end."),
        mark(
            "A flat charge stays the same although the debt falls. Next: look at what is left and "
            "at the interest, side by side."
        ),
        "MC01",
    ),
    BULLET: (
        mark("Everything at the end"),
        mark("Nothing is paid before the end."),
        mark("With everything at the end, these rows would show no payment at all. Next: look at the payments."),
        "MC04",
    ),
}


def _draw_rows(rng: random.Random) -> dict[str, Any]:
    return {**draw_plan(rng), "_method": rng.choice((LEVEL, PARTS, ONLY, FLAT))}


ROWS = Family(
    "m02-e1b", {"amount": 1_200_000, "instalments": 12, "rate": Fraction(9, 100), "_method": FLAT}, _draw_rows
)
INTEREST, PRINCIPAL, PAYMENT = mark("Interest"), mark("Principal"), mark("Payment")


@asks("m02-e1b", mark("E1 (b). Whose rows are these?"), ROWS)
def whose_rows(g: SimpleNamespace) -> Body:
    """The method behind the first three rows of a plan."""
    found = plan(g.amount, g.instalments, g.rate, g._method, exact=False)
    words = plan_words(g.amount, g.instalments, g.rate)
    table = Grid(
        tuple(line(name) for name in (MONTH, INTEREST, PRINCIPAL, PAYMENT, LEFT)),
        tuple(
            (Figure(row.number), *(Amount(part) for part in (row.interest, row.principal, row.payment, row.closing)))
            for row in found.rows[:3]
        ),
    )
    options = tuple(
        Option(
            method.value, line(name), line(why if method is g._method else look), "" if method is g._method else held
        )
        for method, (name, why, look, held) in KINDS.items()
    )
    return Body(
        prompt=(
            line(
                mark("{amount} at {rate} a year over {count} months. These are the first three rows of the plan."),
                **words,
            ),
            table,
            line(mark("Which method is it?")),
        ),
        hints=(
            line(mark("Go down each column. Which ones stay the same, and which ones change?")),
            line(
                mark(
                    "Five methods differ in two things: when the loan is paid back, and what the interest "
                    "is charged on."
                )
            ),
            line(
                mark("Ask first: does the debt fall? Then: does the interest fall with it? Then: is the payment equal?")
            ),
        ),
        solution=(line(mark("{method}. {why}"), method=line(KINDS[g._method][0]), why=line(KINDS[g._method][1])),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (torn_page, whose_rows)
