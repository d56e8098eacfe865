"""M03, the exit ticket: another flat fee, which costs count, interest taken out first."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import (
    COMPOUNDED_FEE,
    DOUBLE,
    IS_EFFECTIVE,
    IS_MONTHLY,
    IS_NOMINAL,
    NUDGE_HALF,
    PRINCIPLE_IRR,
    STEP_EFFECTIVE,
    TIMES_TWELVE,
    fee_reason,
    simple_slip,
)
from lessons.practice.cited import Cited
from lessons.practice.contracts import (
    compound,
    cost,
    deducted_interest,
    fee_loan,
    solved,
)
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

BP = TOLERANCES[Unit.RATE]

SCOOTER = fee_family("m03-x1", (450_000, 15, Fraction(55, 10000)), (6, 9, 10, 12, 15, 18), rates=(8, 21))


@asks("m03-x1", mark("Exit 1. The scooter"), SCOOTER, Unit.RATE)
def scooter(g: SimpleNamespace) -> Body:
    """Effective rate of another flat fee."""
    found = cost(g.terms)
    words = {"amount": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.fee_rate)}
    slips = [
        Slip("MC01", 12 * g.fee_rate, line(TIMES_TWELVE, **words)),
        Slip("MC06", 24 * g.fee_rate, line(DOUBLE, **words)),
        Slip("MC01", compound(g.fee_rate), line(COMPOUNDED_FEE, **words)),
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(
                mark("A scooter for {amount} in {count} instalments, each with a fee of {rate} of the price."), **words
            ),
            line(mark("What is the effective rate, in % a year?")),
        ),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_EFFECTIVE)),
        solution=solved(g.amount, Fraction(g.payment), g.instalments, found, effective=True),
        because=fee_reason(g),
        right=found.effective,
        slips=distinct(found.effective, slips, BP),
    )


def _draw_items(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(5, 30),
        "instalments": rng.choice((6, 12, 18, 24)),
        "rate": Fraction(rng.randint(6, 15), 100),
        "fee": 500 * rng.randint(4, 30),
        "guarantee": 500 * rng.randint(4, 30),
    }


ITEMS = Family(
    "m03-x2",
    {"amount": 800_000, "instalments": 12, "rate": Fraction(9, 100), "fee": 3_000, "guarantee": 4_500},
    _draw_items,
)


@asks("m03-x2", mark("Exit 2. Which costs count?"), ITEMS)
def items(g: SimpleNamespace) -> Body:
    """The costs of normal performance."""
    counted = mark("interest, instalment fee and guarantee fee")
    options = (
        Option(
            "all_three",
            line(counted),
            line(mark("All three fall due even if every payment is on time. {law}"), law=Cited("cn.msz.cost_means")),
        ),
        Option(
            "interest",
            line(mark("the interest alone")),
            line(
                mark(
                    "The two fees are left out, though Lin must pay them every month. What a cost is "
                    "called does not change what it costs. Next: list everything that leaves her account "
                    "when all goes well."
                )
            ),
            "MC03",
        ),
        Option(
            "lender_only",
            line(mark("interest and instalment fee")),
            line(
                mark(
                    "The guarantee fee is left out because another firm receives it. Lin pays it all the "
                    "same. Next: ask who pays, not who receives."
                )
            ),
            "MC03",
        ),
        Option(
            "everything",
            line(mark("all of them, penalty interest included")),
            line(
                mark(
                    "Penalty interest falls due only when a payment is late. It is a cost that may arise, "
                    "so it stands apart. Next: take out what is not due when all goes well."
                )
            ),
            "MC12",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin’s next contract: {amount} over {count} months; {rate} interest a year; an "
                    "instalment fee of {fee} a month to the lender; a guarantee fee of {guarantee} a month "
                    "to another firm; penalty interest when a payment is late."
                ),
                amount=Amount(g.amount),
                count=Figure(g.instalments),
                rate=brief(g.rate),
                fee=Amount(g.fee),
                guarantee=Amount(g.guarantee),
            ),
            line(mark("Which of these make up the cost in normal performance, when every payment is on time?")),
        ),
        hints=(
            line(mark("Go through one month in which all goes well. What leaves her account?")),
            line(mark("Neither the name of a cost nor its receiver decides. What decides is whether she must pay it.")),
            line(mark("Sort the costs into two heaps: due in any case, and due only if something happens.")),
        ),
        solution=(
            line(mark("Due in any case: {counted}. Due only if something happens: penalty interest."), counted=counted),
        ),
        options=options,
    )


def _draw_deducted(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 10, 12, 15, 18, 24))
    amount = 2000 * rng.randint(10, 40) * count
    return {"amount": amount, "instalments": count, "flat_rate": Fraction(6 * rng.randint(8, 20), 1000)}


def _complete_deducted(amount: int, instalments: int, flat_rate: Fraction) -> dict[str, Any]:
    interest = amount * flat_rate * instalments / 12
    terms = deducted_interest(amount, instalments, flat_rate)
    return {
        "interest": interest,
        "received": amount - interest,
        "payment": amount // instalments,
        "terms": terms,
    }


ADVANCE = Family(
    "m03-x3",
    {"amount": 1_000_000, "instalments": 10, "flat_rate": Fraction(9, 100)},
    _draw_deducted,
    _complete_deducted,
)


@asks("m03-x3", mark("Exit 3. Interest taken out first"), ADVANCE, Unit.RATE)
def advance(g: SimpleNamespace) -> Body:
    """Nominal rate of a loan whose interest is deducted from the payout."""
    found = cost(g.terms)
    later = cost(fee_loan(g.amount, g.instalments, g.flat_rate / 12))
    words = {
        "amount": Amount(g.amount),
        "interest": Amount(g.interest),
        "received": Amount(g.received),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "rate": brief(g.flat_rate),
    }
    slips = [
        Slip(
            "MC07",
            later.nominal,
            line(
                mark(
                    "{answer} comes out if the interest is paid along with the instalments. It was taken "
                    "first: only {received} reached her. Next: start the cash flows with {received}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            g.flat_rate,
            line(
                mark(
                    "{answer} is {interest} over {amount}, brought to twelve months. She never had "
                    "{amount}, and she owes less every month. Next: write the cash flows month by month."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            g.interest * 12 / (g.received * g.instalments),
            line(
                mark(
                    "{answer} is {interest} over {received}, brought to twelve months. The start is right, "
                    "but the debt shrinks. Next: look for the monthly rate that fits the payments."
                ),
                **words,
            ),
        ),
        Slip("MC04", found.effective, line(IS_EFFECTIVE)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "A contract says {amount}. Interest of {interest} is taken out first, so {received} "
                    "arrives. Then she pays back {count} × {payment}."
                ),
                **words,
            ),
            line(mark("What is the nominal rate on what she really had, in % a year?")),
        ),
        hints=(
            line(mark("Which amount could she really spend on the first day?")),
            line(mark("The cash flows start with the money that arrives, not with the number in the contract.")),
            line(mark("Plus what arrived, minus one payment each month: monthly IRR, then times 12.")),
        ),
        solution=solved(g.received, Fraction(g.payment), g.instalments, found, effective=False),
        because=line(mark("She pays for {amount} but has the use of {received} only."), **words),
        right=found.nominal,
        slips=distinct(found.nominal, slips, BP),
    )


QUESTIONS: tuple[Question, ...] = (scooter, items, advance)
