"""M03, costs that hide: a "0%" plan with a cash price beside it (E3), a fee kept back on the first day (E4)."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import IS_EFFECTIVE, IS_MONTHLY, simple_slip
from lessons.practice.contracts import (
    cost,
    deducted_fee_loan,
    fee_loan,
    solved,
    zero_rate,
)
from lessons.practice.line import Amount, Figure, line
from lessons.practice.question import TOLERANCES, Body, Family, Slip, asks, distinct

BP = TOLERANCES[Unit.RATE]

# E3: "0%"


def _draw_zero(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 10, 12, 18, 24))
    price = 2000 * rng.randint(10, 40) * count
    return {"price": price, "discount": 1000 * round(price * rng.randint(30, 80) / 1_000_000), "instalments": count}


def _complete_zero(price: int, discount: int, instalments: int) -> dict[str, Any]:
    terms = zero_rate(price, instalments, discount)
    return {"cash_price": price - discount, "payment": price // instalments, "terms": terms}


ZERO = Family("m03-e3", {"price": 600_000, "discount": 30_000, "instalments": 12}, _draw_zero, _complete_zero)


@asks("m03-e3", mark("E3. What does “0%” cost?"), ZERO, Unit.RATE)
def interest_free(g: SimpleNamespace) -> Body:
    """The discount forgone is the cost of a plan at 0%."""
    found = cost(g.terms)
    words = {"price": Amount(g.price), "cash": Amount(g.cash_price), "discount": Amount(g.discount)}
    plan = {"count": Figure(g.instalments), "payment": Amount(g.payment)}
    slips = [
        Slip(
            "MC02",
            0,
            line(
                mark(
                    "{answer} is what the page calls it. But whoever pays at once pays {discount} less. "
                    "The plan costs that discount. Next: start the cash flows with {cash}, the value that "
                    "you get on the first day."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.discount, g.price),
            line(
                mark(
                    "{answer} is the discount over the price, {discount} ÷ {price}. It treats the whole "
                    "price as owed until the end. Next: start the cash flows with {cash} and follow the "
                    "balance down."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.discount, g.cash_price),
            line(
                mark(
                    "{answer} is the discount over the cash price, {discount} ÷ {cash}. The base is right, "
                    "the time is not: the debt shrinks every month. Next: look for the monthly rate that "
                    "fits the payments."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.discount * 12, g.price * g.instalments),
            line(
                mark(
                    "{answer} is the discount over the price, brought to twelve months. It treats the "
                    "whole price as owed until the end. Next: start the cash flows with {cash} and follow "
                    "the balance down."
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
                    "A phone costs {price} in {count} instalments of {payment}, “0% interest, no fee”. "
                    "The same shop sells it for {cash} to those who pay at once."
                ),
                **words,
                **plan,
            ),
            line(mark("What is the nominal rate of the plan, in % a year?")),
        ),
        hints=(
            line(mark("What would you pay today for the same phone? That is the value you get on the first day.")),
            line(mark("A price that you give up is a cost, whatever it is called.")),
            line(
                mark(
                    "Cash flows: plus the cash price at the start, minus one instalment each month. "
                    "Monthly IRR, then times 12."
                )
            ),
        ),
        solution=solved(g.cash_price, Fraction(g.payment), g.instalments, found, effective=False),
        because=line(
            mark("You get a phone worth {cash} today and pay {price} over time. The {discount} are the cost."), **words
        ),
        right=found.nominal,
        slips=distinct(found.nominal, slips, BP),
    )


# E4: the fee on the first day


def _draw_early(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 10, 12, 18, 24))
    rate = Fraction(5 * rng.randint(8, 19), 10000)
    return {"amount": 2000 * rng.randint(10, 40) * count, "instalments": count, "fee_rate": rate}


def _complete_early(amount: int, instalments: int, fee_rate: Fraction) -> dict[str, Any]:
    fee = int(amount * fee_rate * instalments)
    terms = deducted_fee_loan(amount, instalments, fee)
    return {"fee": fee, "payment": amount // instalments, "terms": terms}


EARLY = Family(
    "m03-e4", {"amount": 600_000, "instalments": 12, "fee_rate": Fraction(6, 1000)}, _draw_early, _complete_early
)


@asks("m03-e4", mark("E4. The same fee, taken on the first day"), EARLY, Unit.RATE)
def early_fee(g: SimpleNamespace) -> Body:
    """A fee up front costs more than the same fee spread over the instalments."""
    found, spread = cost(g.terms), cost(fee_loan(g.amount, g.instalments, g.fee_rate))
    received = g.amount - g.fee
    words = {"amount": Amount(g.amount), "fee": Amount(g.fee), "received": Amount(received)}
    plan = {"count": Figure(g.instalments), "payment": Amount(g.payment)}
    slips = [
        Slip(
            "MC07",
            spread.nominal,
            line(
                mark(
                    "{answer} is the rate when the same {fee} is spread over the instalments. Kept back on "
                    "the first day, it leaves you the use of {received} only. Next: start the cash flows "
                    "with {received}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.fee * 12, g.amount * g.instalments),
            line(
                mark(
                    "{answer} is the fee over {amount}, brought to twelve months. It treats the full "
                    "amount as owed until the end. Next: write the cash flows month by month, starting "
                    "with {received}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.fee * 12, received * g.instalments),
            line(
                mark(
                    "{answer} is the fee over {received}, brought to twelve months. You saw that you hold "
                    "less; the debt also shrinks every month. Next: look for the monthly rate that fits "
                    "the payments."
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
                    "Lin compares a second offer, a loan of {amount}. The whole fee of {fee} is kept back "
                    "on the first day, so {received} reaches her. After that she pays {count} × {payment}, "
                    "with no more fees."
                ),
                **words,
                **plan,
            ),
            line(mark("What is the nominal rate, in % a year?")),
        ),
        hints=(
            line(mark("How much money does she really have the use of after the first day?")),
            line(mark("The same amount of fee costs more, the earlier it is taken.")),
            line(
                mark("Cash flows: the amount less the fee at the start, then the payments. Monthly IRR, then times 12.")
            ),
        ),
        solution=solved(received, Fraction(g.payment), g.instalments, found, effective=False),
        because=line(
            mark("The fee is the same {fee}, but she has the use of {received} instead of {amount}."), **words
        ),
        right=found.nominal,
        slips=distinct(found.nominal, slips, BP),
    )


QUESTIONS = (interest_free, early_fee)
