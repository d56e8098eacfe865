"""M03, E6: two pages, one loan, two payments. How large is the fee that each of them hides?"""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RoundingMode, level_payment, present_value, round_minor
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.contracts import effective_to_nominal
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import Body, Degenerate, Family, Question, Slip, asks, distinct

TOLERANCE = Fraction(10)  # ten fen: room for a payment factor rounded to six decimals


def _draw(rng: random.Random) -> dict[str, Any]:
    amount, count = 5000 * rng.randint(100, 600), rng.choice((24, 36, 48, 60))
    rate = Fraction(12 * rng.randint(35, 100), 10000)  # a whole hundredth of a percent each month
    low, high = rng.randint(150, 300), rng.randint(400, 700)
    payments = [
        round_minor(level_payment(amount + amount * share // 10000, rate / 12, count), RoundingMode.HALF_UP)
        for share in (low, high)
    ]
    return {"amount": amount, "instalments": count, "rate": rate, "first": payments[0], "second": payments[1]}


def _complete(amount: int, instalments: int, rate: Fraction, first: int, second: int) -> dict[str, Any]:
    return {"plain": level_payment(amount, rate / 12, instalments)}


PAGES = Family(
    "m03-e6",
    {"amount": 1_365_000, "instalments": 60, "rate": Fraction(78, 1000), "first": 28_133, "second": 29_015},
    _draw,
    _complete,
)


def _worth(g: SimpleNamespace, payment: int, monthly: Fraction) -> Fraction:
    return present_value([Fraction(0)] + [Fraction(payment)] * g.instalments, monthly)


def _body(g: SimpleNamespace, payment: int, ask: str) -> Body:
    monthly = g.rate / 12
    worth = _worth(g, payment, monthly)
    right = worth - g.amount
    if any(abs(right - shown) <= 2 * TOLERANCE for shown in (g.first, g.second, g.plain)):
        raise Degenerate("m03-e6")  # a number of the prompt must not pass for the answer
    words = {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "rate": brief(g.rate),
        "monthly": brief(monthly),
        "plain": Amount(g.plain),
        "payment": Amount(payment),
        "worth": Amount(worth),
        "first": Amount(g.first),
        "second": Amount(g.second),
        "more": Amount(payment - g.plain),
    }
    as_effective = _worth(g, payment, Fraction(effective_to_nominal(g.rate)) / 12) - g.amount
    slips = [
        Slip(
            "MC34",
            Fraction(0),
            line(
                mark(
                    "{answer} is what the page says. A number does not become true by standing on a page: "
                    "without a fee the payment would be {plain}. Next: ask what {count} payments of "
                    "{payment} are worth today at {rate}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC09",
            (payment - g.plain) * g.instalments,
            line(
                mark(
                    "{answer} adds the difference of {more} over {count} months. Money paid in later "
                    "months is worth less than money today. Next: bring the payments to today at {monthly} "
                    "a month."
                ),
                **words,
            ),
        ),
        Slip(
            "MC04",
            as_effective,
            line(
                mark(
                    "{answer} comes out if {rate} is read as an effective rate. Both pages use it as a "
                    "nominal rate: {rate} ÷ 12 a month. Next: use {monthly} a month."
                ),
                **words,
            ),
        ),
        Slip(
            "MC05",
            payment - g.plain,
            line(
                mark(
                    "{answer} is the difference of one month’s payment. A small difference each month can "
                    "hide a large fee. Next: bring all {count} payments to today."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou asks two pages about the same loan: {amount}, {count} months, {rate} a year "
                    "(nominal). Page one says {first} a month, page two {second}. Both write “no fees”. "
                    "Without any fee the payment would be {plain}."
                ),
                **words,
            ),
            line(ask, **words),
        ),
        hints=(
            line(mark("If the rate is true, which loan would such a payment repay?")),
            line(mark("A payment that is too high repays a larger loan. The part that you did not get is the fee.")),
            line(
                mark("Bring all payments to today at the monthly rate, {monthly}. Take off the amount that you get."),
                **words,
            ),
        ),
        solution=(
            line(mark("1. The monthly rate is {rate} ÷ 12 = {monthly}."), **words),
            line(mark("2. {count} payments of {payment} are worth {worth} today at that rate."), **words),
            line(
                mark("3. He gets {amount}. The rest, {fee}, is in the loan without being named."),
                fee=Amount(right),
                **words,
            ),
        ),
        because=line(mark("At the stated rate these payments repay {worth}; he gets {amount}."), **words),
        right=right,
        slips=distinct(right, slips, TOLERANCE),
    )


FIRST = mark("Which fee, added to the loan, would explain the {first} of page one? Answer in ¥.")
SECOND = mark("Which fee, added to the loan, would explain the {second} of page two? Answer in ¥.")


@asks("m03-e6a", mark("E6 (a). The fee behind page one"), PAGES, Unit.MONEY, tolerance=TOLERANCE)
def behind_first(g: SimpleNamespace) -> Body:
    """Present value of the payments less the amount received."""
    return _body(g, g.first, FIRST)


@asks("m03-e6b", mark("E6 (b). The fee behind page two"), PAGES, Unit.MONEY, tolerance=TOLERANCE)
def behind_second(g: SimpleNamespace) -> Body:
    """Present value of the payments less the amount received."""
    return _body(g, g.second, SECOND)


QUESTIONS: tuple[Question, ...] = (behind_first, behind_second)
