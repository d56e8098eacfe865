"""M02, three questions to recall: how interest falls, which method starts lowest, why totals differ."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod, Schedule
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, line
from lessons.practice.plans import plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct


def _draw(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 10, 12, 18, 24))
    return {
        "amount": 6000 * rng.randint(8, 40) * count // 2,
        "instalments": count,
        "rate": Fraction(6 * rng.randint(10, 30), 1000),
    }


def _family(name: str, amount: int, instalments: int, rate: Fraction) -> Family:
    return Family(name, {"amount": amount, "instalments": instalments, "rate": rate}, _draw)


SECOND = _family("m02-r1", 1_200_000, 12, Fraction(12, 100))
LOWEST = _family("m02-r2", 1_200_000, 12, Fraction(96, 1000))
TOTALS = _family("m02-r3", 1_800_000, 18, Fraction(108, 1000))


def _plan(g: SimpleNamespace, method: RepaymentMethod) -> Schedule:
    return plan(g.amount, g.instalments, g.rate, method)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {**plan_words(g.amount, g.instalments, g.rate)}


@asks("m02-r1", mark("Recall M02: the interest of the second month"), SECOND, Unit.MONEY)
def second_interest(g: SimpleNamespace) -> Body:
    """The interest part falls, because the debt falls."""
    level, words = _plan(g, RepaymentMethod.EQUAL_INSTALMENT), _words(g)
    first, second = level.rows[0], level.rows[1]
    right = Fraction(second.interest)
    equal_parts = (g.amount - Fraction(g.amount, g.instalments)) * g.rate / 12
    words |= {
        "first": Amount(first.interest),
        "principal": Amount(first.principal),
        "left": Amount(second.opening),
        "payment": Amount(first.payment),
        "second": Amount(right),
    }
    slips = [
        Slip(
            "MC08",
            Fraction(first.interest),
            line(
                mark(
                    "{answer} is the interest of the first month. In the second month she owes {principal} "
                    "less. Next: take the rate of a month on what is left."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            equal_parts,
            line(
                mark(
                    "{answer} belongs to equal principal parts. With level instalments the first principal "
                    "part is {principal}. Next: take it off the loan and charge the rate of a month."
                ),
                **words,
            ),
        ),
        Slip(
            "MC04",
            (g.amount - Fraction(first.principal)) * g.rate,
            line(mark("{answer} charges the rate of a whole year. Next: divide the yearly rate by 12 first.")),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "Lin borrows {amount} at {rate} a year (nominal), {count} level monthly instalments of {payment}."
                ),
                **words,
            ),
            line(mark("How much interest is in the second instalment, in ¥?")),
        ),
        hints=(
            line(mark("Interest is charged on what is owed. Does she owe the same in both months?")),
            line(mark("Each instalment pays the interest of its month first; the rest lowers the debt.")),
            line(mark("Interest of month one, then principal of month one, then the rate of a month on what is left.")),
        ),
        solution=(
            line(
                mark(
                    "1. Month one: {amount} at {monthly} is {first} of interest; {principal} of {payment} is principal."
                ),
                **words,
            ),
            line(mark("2. Month two: {left} at {monthly} is {second}."), **words),
        ),
        because=line(mark("The interest part falls every month, because the debt falls.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


METHODS = {
    "interest_only": (
        RepaymentMethod.INTEREST_ONLY,
        mark("interest only, the loan at the end"),
        "",
        mark("Its first payment is {payment}: interest and nothing else. The whole loan is still owed at the end."),
    ),
    "level": (
        RepaymentMethod.EQUAL_INSTALMENT,
        mark("level instalments"),
        "MC05",
        mark(
            "Its first payment is {payment}, because it pays back part of the loan from the start. "
            "Next: look for the method that pays back nothing at first."
        ),
    ),
    "principal": (
        RepaymentMethod.EQUAL_PRINCIPAL,
        mark("equal principal parts"),
        "MC08",
        mark(
            "Its first payment is {payment}: a full part of the loan and the interest on all of "
            "it. Next: ask which method pays back nothing at first."
        ),
    ),
    "flat": (
        RepaymentMethod.FLAT,
        mark("equal parts with a flat charge"),
        "MC01",
        mark(
            "Its first payment is {payment}: a part of the loan and a charge on all of it. Next: "
            "ask which method pays back nothing at first."
        ),
    ),
}


@asks("m02-r2", mark("Recall M02: the lowest first payment"), LOWEST)
def lowest_first(g: SimpleNamespace) -> Body:
    """Interest-only starts lowest."""
    words = _words(g)
    options = tuple(
        Option(
            key, line(name), line(feedback, payment=Amount(Fraction(_plan(g, method).rows[0].payment))), misconception
        )
        for key, (method, name, misconception, feedback) in METHODS.items()
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Four plans for {amount} over {count} months, each with a payment every month and each "
                    "at {rate} a year."
                ),
                **words,
            ),
            line(mark("Which of them has the lowest first payment?")),
        ),
        hints=(
            line(mark("What can a first payment consist of?")),
            line(mark("The less of the loan a payment gives back, the lower it is.")),
            line(mark("Compute interest of the first month for all four, then add what each pays back in month one.")),
        ),
        solution=tuple(
            line(
                mark("{method}: first payment {payment}"),
                method=name,
                payment=Amount(Fraction(_plan(g, method).rows[0].payment)),
            )
            for method, name, _, _ in METHODS.values()
        ),
        options=options,
    )


@asks("m02-r3", mark("Recall M02: one rate, two totals"), TOTALS)
def two_totals(g: SimpleNamespace) -> Body:
    """Totals differ because balance times time differs."""
    level, parts = (
        Amount(Fraction(_plan(g, method).total_interest))
        for method in (RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL)
    )
    words = {**_words(g), "level": level, "parts": parts}
    options = (
        Option(
            "time",
            line(mark("With equal principal parts she owes less, month after month")),
            line(mark("Interest is rate × what is owed × time. She pays back sooner, so she owes less for less time.")),
        ),
        Option(
            "rate",
            line(mark("Equal principal parts have a lower rate")),
            line(
                mark(
                    "Both plans charge {rate} on what is owed. The sum is smaller because she holds the "
                    "money for less time. Next: compare what is owed in the middle month."
                ),
                **words,
            ),
            "MC08",
        ),
        Option(
            "error",
            line(mark("One total must be wrong: one rate gives one sum of interest")),
            line(
                mark(
                    "Both totals are right. A rate alone gives no sum; it needs what is owed and for how "
                    "long. Next: compare what is owed in the middle month."
                )
            ),
            "MC04",
        ),
        Option(
            "payment",
            line(mark("Its payments are lower from the start")),
            line(
                mark(
                    "Its first payment is higher, not lower. That is how the debt falls faster. Next: "
                    "write the first row of both plans."
                )
            ),
            "MC05",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} over {count} months at {rate} a year. Level instalments cost {level} of "
                    "interest in all, equal principal parts cost {parts}."
                ),
                **words,
            ),
            line(mark("Why do the totals differ?")),
        ),
        hints=(
            line(mark("After half the time, in which plan does she owe more?")),
            line(mark("Interest depends on three things: the rate, what is owed, and for how long.")),
            line(mark("Write down what is owed in each month for both plans and add the two columns up.")),
        ),
        solution=(line(mark("Same rate, but balance × time differs: {level} against {parts}."), **words),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (second_interest, lowest_first, two_totals)
