"""M00, two everyday sums on which a newcomer tries out a card: one payment, and the fee of one month."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import Body, Family, Question, Slip, asks


def _draw_payment(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((3, 4, 5, 6))
    return {"price": 100 * count * rng.randint(12, 90), "count": count, "fee": 50 * rng.randint(2, 9)}


PAYMENT = Family("m00-try", {"price": 8_400, "count": 3, "fee": 200}, _draw_payment)


@asks("m00-try", mark("Try a card: one payment"), PAYMENT, Unit.MONEY)
def payment(g: SimpleNamespace) -> Body:
    """One part of the price and the fee that comes with it."""
    part = Fraction(g.price, g.count)
    words: dict[str, Any] = {"price": Amount(g.price), "count": Figure(g.count), "fee": Amount(g.fee)}
    words |= {"part": Amount(part), "right": Amount(part + g.fee)}
    slips = (
        Slip(
            "MC03",
            part,
            line(
                mark(
                    "{answer} is the part of the price alone. A fee comes with it, and it is paid as well. Next: add "
                    "the fee of {fee}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC03",
            part + Fraction(g.fee, g.count),
            line(
                mark(
                    "{answer} shares one fee among all payments. Here each payment carries a fee of its own. Next: add "
                    "the whole {fee} to one part."
                ),
                **words,
            ),
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A phone case costs {price}. Lin pays in {count} equal parts. With each part she pays a fee of "
                    "{fee}."
                ),
                **words,
            ),
            line(mark("How much is one payment, in ¥?")),
        ),
        hints=(
            line(mark("What does Lin hand over on one day? There are two pieces.")),
            line(mark("One piece is a share of the price, the other comes with every payment.")),
            line(mark("Divide the price by the number of parts. Then add one fee.")),
        ),
        solution=(
            line(mark("1. One part of the price: {price} ÷ {count} = {part}."), **words),
            line(mark("2. With the fee: {part} + {fee} = {right}."), **words),
        ),
        because=line(mark("One part of the price is {part}; the fee comes on top."), **words),
        right=part + g.fee,
        slips=slips,
        then=line(mark("Next: divide the price by the number of parts, then add one fee.")),
    )


def _draw_fee(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((3, 4, 5, 6, 8, 10))
    return {"price": 2_000 * count * rng.randint(3, 40), "count": count, "rate": Fraction(rng.randint(8, 30), 2000)}


FEE = Family("m00-try2", {"price": 90_000, "count": 3, "rate": Fraction(2, 100)}, _draw_fee)


@asks("m00-try2", mark("Try a card: the fee of one month"), FEE, Unit.MONEY)
def fee(g: SimpleNamespace) -> Body:
    """A share of the full price."""
    right = g.price * g.rate
    words: dict[str, Any] = {"price": Amount(g.price), "count": Figure(g.count), "rate": brief(g.rate)}
    words |= {"right": Amount(right), "part": Amount(Fraction(g.price, g.count))}
    slips = (
        Slip(
            "MC01",
            right / g.count,
            line(
                mark(
                    "{answer} is {rate} of one part, {part}. The fee is worked out on the full price. Next: take the "
                    "share of {price}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            right * g.count,
            line(
                mark(
                    "{answer} is the fee of all {count} months together. The question asks for one month. Next: take "
                    "the share once."
                ),
                **words,
            ),
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A bicycle costs {price} and is paid in {count} monthly parts. Each month there is a fee of {rate} "
                    "of the full price."
                ),
                **words,
            ),
            line(mark("How much is the fee of one month, in ¥?")),
        ),
        hints=(
            line(mark("Of which amount is the fee a share?")),
            line(mark("One per cent is one part in a hundred.")),
            line(mark("Divide the full price by a hundred. Then multiply by the number before the per cent sign.")),
        ),
        solution=(line(mark("{price} × {rate} = {right}."), **words),),
        because=line(mark("The fee is a share of the full price, each month the same."), **words),
        right=right,
        slips=slips,
        then=line(mark("Next: take one hundredth of the full price, then multiply.")),
    )


QUESTIONS: tuple[Question, ...] = (payment, fee)
