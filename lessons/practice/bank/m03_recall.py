"""M03, three questions to recall: from a month to a year, why a fee times twelve is too low, what all of it costs."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.contracts import compound, cost, fee_loan
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.plans import draw_plan, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct


def _draw_month(rng: random.Random) -> dict[str, Any]:
    return {"monthly": Fraction(rng.randint(70, 240), 10_000)}


YEAR = Family("m03-r1", {"monthly": Fraction(15, 1000)}, _draw_month)


@asks("m03-r1", mark("Recall M03: from a month to a year"), YEAR, Unit.RATE)
def to_a_year(g: SimpleNamespace) -> Body:
    """The effective rate compounds the month."""
    right = compound(g.monthly)
    words = {"monthly": brief(g.monthly), "nominal": Share(12 * g.monthly), "right": Share(right)}
    slips = [
        Slip(
            "MC04",
            12 * g.monthly,
            line(
                mark(
                    "{answer} is the nominal rate, {monthly} × 12. The effective rate lets every month "
                    "build on the months before. Next: raise 1 plus the rate of a month to the power of "
                    "twelve."
                ),
                **words,
            ),
        ),
        Slip(
            "MC04",
            g.monthly,
            line(mark("{answer} is the rate of one month. Next: let it compound over twelve months.")),
        ),
        Slip(
            "MC04",
            compound(g.monthly, 11),
            line(mark("{answer} compounds eleven months. Next: count all twelve months of the year.")),
        ),
        Slip(
            "MC06",
            24 * g.monthly,
            line(
                mark(
                    "{answer} doubles the year. Doubling is a rule of thumb for fees on the full price, "
                    "and here the rate is known already. Next: compound the rate of a month."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(mark("The cash flows of a loan balance at {monthly} a month."), **words),
            line(mark("What is its effective rate, in % a year?")),
        ),
        hints=(
            line(mark("Two yearly rates can describe one loan. Which of them lets months build on each other?")),
            line(mark("The nominal rate multiplies the month, the effective rate compounds it.")),
            line(mark("Work out 1 plus the rate of a month, take it twelve times as a factor, and subtract 1.")),
        ),
        solution=(line(mark("(1 + {monthly})^12 − 1 = {right}. The nominal rate would be {nominal}."), **words),),
        because=line(mark("Always say which one you mean: nominal and effective describe the same payments.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


def _draw_fee(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 10, 12, 15, 18, 24))
    rate = Fraction(5 * rng.choice([step for step in range(8, 20) if step not in (9, 12, 15)]), 10_000)
    return {"amount": 2000 * rng.randint(10, 40) * count, "instalments": count, "fee_rate": rate}


FEE = Family("m03-r2", {"amount": 480_000, "instalments": 10, "fee_rate": Fraction(65, 10_000)}, _draw_fee)


@asks("m03-r2", mark("Recall M03: a fee times twelve"), FEE)
def times_twelve(g: SimpleNamespace) -> Body:
    """The fee stays on the full price while the debt shrinks."""
    words: dict[str, Any] = {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "rate": brief(g.fee_rate),
        "twelve": brief(12 * g.fee_rate),
        "double": brief(24 * g.fee_rate),
        "nominal": Share(cost(fee_loan(g.amount, g.instalments, g.fee_rate)).nominal),
    }
    options = (
        Option(
            "shrinks",
            line(mark("Too low: the fee stays as it is, while she owes less every month")),
            line(mark("By the cash flows the nominal rate is {nominal} a year, for what she really holds."), **words),
        ),
        Option(
            "right",
            line(mark("Right: twelve months make a year, so twelve fees make the yearly rate")),
            line(
                mark(
                    "That would fit if she held the full {amount} all the time. She gives a part back "
                    "every month. Next: compare the first fee and the last fee with what is owed then."
                ),
                **words,
            ),
            "MC01",
        ),
        Option(
            "double",
            line(mark("Too low: the true rate is exactly twice that, {double}"), **words),
            line(
                mark(
                    "Twice is a rule of thumb. The true multiple depends on the number of instalments. "
                    "Next: take the monthly IRR of the cash flows."
                )
            ),
            "MC06",
        ),
        Option(
            "no_interest",
            line(mark("Too high: a fee is not interest, so the yearly rate is zero")),
            line(
                mark(
                    "What she pays for having the money is its cost, whatever it is called. Next: write "
                    "down what she gets and what she pays."
                )
            ),
            "MC03",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} in {count} equal parts, each with a fee of {rate} of the full price. A "
                    "friend says: “{rate} times 12, so {twelve} a year.”"
                ),
                **words,
            ),
            line(mark("What do you say to that?")),
        ),
        hints=(
            line(mark("What is the fee worked out on, in the first month and in the last?")),
            line(mark("A rate compares a cost with the money that is really held, and for how long.")),
            line(mark("Write down what is owed before each payment, and set the same fee beside it.")),
        ),
        solution=(
            line(mark("{rate} × 12 = {twelve} takes the full price as owed all year. IRR × 12 is {nominal}."), **words),
        ),
        options=options,
    )


def _draw_all(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng, (6, 9, 10, 12, 15, 18))
    return {**numbers, "fee": 1000 * rng.randint(5, 40), "guarantee": 100 * rng.randint(10, 90)}


ALL_IN = Family(
    "m03-r3",
    {"amount": 900_000, "instalments": 10, "rate": Fraction(84, 1000), "fee": 18_000, "guarantee": 4_500},
    _draw_all,
)


@asks("m03-r3", mark("Recall M03: what does all of it cost?"), ALL_IN, Unit.MONEY)
def all_of_it(g: SimpleNamespace) -> Body:
    """Everything that is paid, less what is received."""
    level = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT, exact=False).rows[0].payment
    paid, received = g.instalments * (level + g.guarantee), g.amount - g.fee
    right = Fraction(paid - received)
    guarantees = g.instalments * g.guarantee
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "payment": Amount(level),
        "fee": Amount(g.fee),
        "guarantee": Amount(g.guarantee),
        "each": Amount(level + g.guarantee),
        "paid": Amount(paid),
        "received": Amount(received),
        "right": Amount(right),
    }
    slips = [
        Slip(
            "MC03",
            right - guarantees - g.fee,
            line(
                mark(
                    "{answer} is the interest alone. The fee and the guarantee are paid for the same loan. "
                    "Next: set all that she pays against what reaches her."
                )
            ),
        ),
        Slip(
            "MC07",
            right - g.fee,
            line(
                mark(
                    "{answer} leaves out the fee of {fee} on the first day. It never reaches her, so it is "
                    "a cost. Next: start with what she really receives."
                ),
                **words,
            ),
        ),
        Slip(
            "MC03",
            right - guarantees,
            line(
                mark("{answer} leaves out the guarantee, {guarantee} each month. Next: add it to every payment."),
                **words,
            ),
        ),
        Slip(
            "MC03",
            Fraction(paid),
            line(mark("{answer} is all that she pays, the loan included. Next: take off what she received.")),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "A loan of {amount}: {fee} of it are kept back as a service fee on the first day. Then "
                    "{count} payments of {payment}, and with each of them {guarantee} for a guarantee."
                ),
                **words,
            ),
            line(mark("What does the loan cost in all, in ¥, if every payment is made on time?")),
        ),
        hints=(
            line(mark("What reaches her, and what leaves her account?")),
            line(mark("Cost is all that is paid less what is received. The name of an item does not matter.")),
            line(mark("Add payment and guarantee, times the months. Take off the loan less the fee kept back.")),
        ),
        solution=(
            line(mark("1. She receives {amount} − {fee} = {received}."), **words),
            line(mark("2. She pays {count} × {each} = {paid}."), **words),
            line(mark("3. Cost: {paid} − {received} = {right}"), **words),
        ),
        because=line(mark("Interest, fee and guarantee all count. What is kept back on the first day counts too.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


QUESTIONS: tuple[Question, ...] = (to_a_year, times_twelve, all_of_it)
