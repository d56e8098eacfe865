"""M05, exit ticket 1: penalty interest from the text of a contract."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m05_fading import draw_span, draw_terms
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import (
    BASE_RATE_DAYS,
    OVERDUE_TO,
    THEN,
    WITH_GRACE,
    amount_words,
    penalty,
    rate_slips,
    rate_words,
    span_words,
)
from lessons.practice.line import line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]


def _draw_exit(rng: random.Random) -> dict[str, Any]:
    principal, interest = 5_000 * rng.randint(16, 50), 500 * rng.randint(10, 40)
    return {**draw_terms(rng), **draw_span(rng), "principal": principal, "interest": interest,
            "whole": rng.random() < 0.5}  # fmt: skip


EXIT = Family(
    "m05-x1",
    {
        "rate": Fraction(18, 100), "times": Fraction(7, 5), "year": 365, "principal": 110_000, "interest": 17_500,
        "due": date(2026, 4, 8), "grace": 4, "paid": date(2026, 6, 1), "whole": True,
    },
    _draw_exit,
)  # fmt: skip


@asks("m05-x1", mark("Exit 1. Penalty interest"), EXIT, Unit.MONEY)
def exit_interest(g: SimpleNamespace) -> Body:
    """Base, rate, days and year, all from the text of a contract."""
    days = (g.paid - g.due).days - g.grace
    both = g.principal + g.interest
    base, other = (both, g.principal) if g.whole else (g.principal, both)
    right = penalty(base, g.rate, g.times, days, g.year)
    words = {
        **rate_words(g.rate, g.times, g.year),
        **span_words(g.due, g.paid, g.grace),
        **amount_words(both=both, principal=g.principal, interest=g.interest, base=base, right=right),
        "named": line(mark("on the whole late instalment") if g.whole else mark("on the late principal alone")),
    }
    slips = [
        Slip("MC12", penalty(other, g.rate, g.times, days, g.year), line(mark(
            "{answer} takes another base. This contract counts {named}. Next: use the base that it names."
        ), **words)),
        Slip("MC09", penalty(base, g.rate, g.times, days + g.grace, g.year), line(WITH_GRACE, **words)),
        *rate_slips(base, g.rate, g.times, days, g.year),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "An instalment of {both} ({principal} principal, {interest} interest) is due on {due} and paid on "
                    "{paid}. For late days the contract asks for {times} times {rate} a year, {named}. It lets {grace} "
                    "days pass and counts from their end, {year} days to a year."
                ),
                **words,
            ),
            line(mark("How much penalty interest is that, in ¥?")),
        ),
        hints=(
            line(mark("Find four things in the text: base, rate, days, and the days of a year.")),
            line(BASE_RATE_DAYS),
            line(mark("Count from the end of grace to the payment. Raise the rate. Multiply by the base that is named, "
                      "and divide.")),
        ),
        solution=(
            line(mark("1. Base: {base}. Rate: {times} × {rate} = {overdue} a year. Days from {end}: {days}."), **words),
            line(mark("2. {base} × {overdue} × {days} ÷ {year} = {right}."), **words),
        ),
        because=sourced(line(mark("Each of the four stands in the contract; none can be guessed.")), Cited(OVERDUE_TO)),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (exit_interest,)
