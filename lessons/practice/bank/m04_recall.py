"""M04, three questions to recall: what a clause makes due, a lower payment, a minimum payment."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.plans import draw_plan, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct


def _paid(numbers: dict[str, Any]) -> dict[str, Any]:
    count = numbers["terms"].instalments
    paid = random.Random(f"m04-r1/{numbers['payment']}/{count}").randint(2, count - 2)
    return {"paid": paid, "left": count - paid}


ALL_DUE = fee_family("m04-r1", (750_000, 15, Fraction(7, 1000)), (9, 10, 14, 15, 16, 18, 20), also=_paid)


@asks("m04-r1", mark("Recall M04: what is due on the last day?"), ALL_DUE, Unit.MONEY)
def due(g: SimpleNamespace) -> Body:
    """Settlement with all fees due, beside the instalment."""
    right = Fraction(g.left * (g.part + g.fee))
    words: dict[str, Any] = {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "part": Amount(g.part),
        "fee": Amount(g.fee),
        "paid": Figure(g.paid),
        "left": Figure(g.left),
        "owed": Amount(g.part * g.left),
        "fees": Amount(g.fee * g.left),
        "right": Amount(right),
    }
    slips = [
        Slip("MC10", Fraction(g.part * g.left), line(mark(
            "{answer} is the principal alone. This clause makes the fees of the months to come due "
"as well. Next: add them."
        ))),
        Slip("MC10", Fraction(g.part * g.left + g.fee * g.instalments), line(mark(
            "{answer} counts the fees of all months, also of those already paid. Next: count only "
"the months to come."
        ))),
        Slip("MC08", right + g.payment, line(mark(
            "{answer} also holds the instalment of the day, which is already paid. Next: count the "
"months after it."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} in {count} instalments of {payment}: {part} of what was borrowed and a fee "
                    "of {fee}. {paid} are paid. The clause: “On early settlement all fees of the contract "
                    "become due at once.”"
                ),
                **words,
            ),
            line(mark("How much ends the loan today, in ¥?")),
        ),
        hints=(
            line(mark("Does this clause let anything go?")),
            line(mark("Two things are still open: what was borrowed and not yet paid back, and fees.")),
            line(mark("Months left × part, plus months left × fee.")),
        ),
        solution=(line(mark("{left} × {part} + {left} × {fee} = {owed} + {fees} = {right}"), **words),),
        because=line(mark("Under such a clause early settlement saves nothing in yuan.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


def _draw_longer(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng, (6, 8, 9, 10, 12))
    return {**numbers, "longer": numbers["instalments"] * rng.choice((2, 3))}


LONGER = Family(
    "m04-r2", {"amount": 1_000_000, "instalments": 9, "rate": Fraction(168, 1000), "longer": 27}, _draw_longer
)


@asks("m04-r2", mark("Recall M04: a lower payment"), LONGER)
def lower(g: SimpleNamespace) -> Body:
    """A lower payment over a longer time is a larger total."""
    short, long = (
        plan(g.amount, count, g.rate, RepaymentMethod.EQUAL_INSTALMENT) for count in (g.instalments, g.longer)
    )
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "longer": Figure(g.longer),
        "high": Amount(Fraction(short.rows[0].payment)),
        "low": Amount(Fraction(long.rows[0].payment)),
        "little": Amount(Fraction(short.total_interest)),
        "much": Amount(Fraction(long.total_interest)),
    }
    options = (
        Option(
            "same_rate",
            line(mark("Not cheaper: the same rate for longer, so more interest in all")),
            line(mark("Interest in all: {little} over {count} months, {much} over {longer}."), **words),
        ),
        Option(
            "cheaper",
            line(mark("Cheaper: she pays less every month")),
            line(mark("Less each month, but for {longer} months. Next: add up all payments of both plans."), **words),
            "MC05",
        ),
        Option(
            "equal",
            line(mark("The same: the rate is the same, so the interest is the same")),
            line(mark("Interest is rate × what is owed × time. Next: compare how long the debt lives in both plans.")),
            "MC04",
        ),
        Option(
            "rate_up",
            line(mark("Dearer by the year: a longer loan always has a higher rate")),
            line(
                mark(
                    "Both plans charge {rate} a year. What grows is the time. Next: keep the cost of a "
                    "year apart from the sum."
                ),
                **words,
            ),
            "MC04",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} at {rate} a year: {count} level payments of {high}, or {longer} level "
                    "payments of {low}. “The second is cheaper,” says a friend."
                ),
                **words,
            ),
            line(mark("What is right?")),
        ),
        hints=(
            line(mark("How long does she owe money in each plan?")),
            line(mark("A payment is not a price. The price has a rate and a sum.")),
            line(mark("Multiply each payment by its number, and take the loan off.")),
        ),
        solution=(line(mark("Interest in all: {little} against {much}. The rate is {rate} in both."), **words),),
        options=options,
    )


def _draw_card(rng: random.Random) -> dict[str, Any]:
    return {
        "owed": 10_000 * rng.randint(40, 300),
        "daily": Fraction(rng.randint(6, 10), 20_000),
        "share": Fraction(rng.choice((5, 8, 10)), 100),
    }


CARD = Family("m04-r3", {"owed": 700_000, "daily": Fraction(4, 10_000), "share": Fraction(10, 100)}, _draw_card)


@asks("m04-r3", mark("Recall M04: only the minimum"), CARD)
def only_minimum(g: SimpleNamespace) -> Body:
    """The account is in order, and interest runs on what is left."""
    words: dict[str, Any] = {
        "owed": Amount(g.owed),
        "daily": brief(g.daily),
        "share": brief(g.share),
        "month": Amount(g.owed * g.daily * 30),
    }
    options = (
        Option(
            "order",
            line(mark("It keeps the account in order, while interest runs on what is left and the debt falls slowly")),
            line(
                mark(
                    "A month of 30 days on {owed} costs {month}. The payment shrinks with the debt, so the "
                    "end is far off."
                ),
                **words,
            ),
        ),
        Option(
            "free",
            line(mark("It keeps the account in order, and no interest runs as long as it is paid")),
            line(
                mark("Interest runs on what is left: {daily} a day. Next: work out the interest of one month."), **words
            ),
            "MC11",
        ),
        Option(
            "ten",
            line(mark("It ends the debt after as many months as the share goes into the whole")),
            line(
                mark(
                    "That would need equal payments and no interest. The minimum falls with the debt. "
                    "Next: write the first three months."
                ),
                **words,
            ),
            "MC11",
        ),
        Option(
            "late",
            line(mark("It counts as a late payment, because the full sum is not paid")),
            line(
                mark(
                    "Whoever pays the minimum in time is not late with it. Next: keep apart what is due "
                    "today and what is owed in all."
                )
            ),
            "MC12",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A card: {owed} are owed at {daily} a day. The minimum payment is {share} of what is "
                    "owed with its interest. Only that is paid, every month."
                ),
                **words,
            ),
            line(mark("What does it do?")),
        ),
        hints=(
            line(mark("Two questions: is anything late, and what becomes of the debt?")),
            line(mark("A share of a shrinking debt is a shrinking payment.")),
            line(mark("Work out one month: interest, payment, what is left. Then the next one.")),
        ),
        solution=(
            line(
                mark(
                    "Interest of the first month: {owed} × {daily} × 30 = {month}. It is added before the "
                    "share is taken."
                ),
                **words,
            ),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (due, lower, only_minimum)
