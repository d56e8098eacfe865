"""M05, E1: the same twenty days under two day counts."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.contracts import cost, fee_loan
from lessons.practice.lateness import (
    BASE_RATE_DAYS,
    OVERDUE_TO,
    THEN,
    amount_words,
    other_year,
    penalty,
    rate_slips,
    rate_words,
)
from lessons.practice.line import Figure, Line, line
from lessons.practice.question import Body, Family, Question, Slip, asks, distinct

ONE_FEN = Fraction(1)  # the two day counts lie a few fen apart: a wider tolerance would let one pass for the other


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "part": 10_000 * rng.randint(8, 25),
        "count": rng.choice((6, 9, 12, 15, 18, 24)),
        "fee_rate": Fraction(5 * rng.randint(10, 18), 10000),
        "times": Fraction(rng.choice((13, 14, 15)), 10),
        "days": rng.randint(20, 60),
    }


def _complete(part: int, count: int, fee_rate: Fraction, times: Fraction, days: int) -> dict[str, Any]:
    rate = cost(fee_loan(part * count, count, fee_rate)).nominal
    return {
        "payment": part + int(part * count * fee_rate),
        "rate": Fraction(round(rate * 1_000_000), 1_000_000),  # as the lesson on the true cost writes it
    }


LATE = Family(
    "m05-e1",
    {"part": 100_000, "count": 12, "fee_rate": Fraction(6, 1000), "times": Fraction(3, 2), "days": 20},
    _draw,
    _complete,
)
HINTS = (
    line(mark("How many days does this contract give a year?")),
    line(BASE_RATE_DAYS),
    line(mark("Raise the rate first. The base is the whole instalment here. Multiply by the late days, divide by the "
              "days of this contract's year.")),
)  # fmt: skip


def _story(words: dict[str, Any]) -> Line:
    return line(
        mark(
            "An instalment of {payment} is {days} days late; {part} of it is principal. For late days the contract "
            "asks for {times} times {rate} a year, on the whole instalment. That rate was worked out from the cash "
            "flows, as in M03. To take it as the rate of the contract is an assumption of this card."
        ),
        **words,
    )


def _days(g: SimpleNamespace, year: int, question: str, because: str) -> Body:
    right = penalty(g.payment, g.rate, g.times, g.days, year)
    other = penalty(g.payment, g.rate, g.times, g.days, other_year(year))
    words = {
        **rate_words(g.rate, g.times, year),
        **amount_words(payment=g.payment, part=g.part, right=right, difference=abs(right - other)),
        "days": Figure(g.days),
    }
    slips = [
        *rate_slips(g.payment, g.rate, g.times, g.days, year),
        Slip("MC12", penalty(g.part, g.rate, g.times, g.days, year), line(mark(
            "{answer} counts on the principal of {part} alone. This contract counts on the whole instalment. Next: "
            "take {payment} as the base."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(_story(words), line(question, **words)),
        hints=HINTS,
        solution=(
            line(mark("1. The overdue rate: {times} × {rate} = {overdue} a year."), **words),
            line(mark("2. {payment} × {overdue} × {days} ÷ {year} = {right}."), **words),
        ),
        because=sourced(line(because, **words), Cited(OVERDUE_TO)),
        right=right,
        slips=distinct(right, slips, ONE_FEN),
        then=line(THEN),
    )


@asks("m05-e1a", mark("E1 (a). A year of 360 days"), LATE, Unit.MONEY, tolerance=ONE_FEN)
def short_year(g: SimpleNamespace) -> Body:
    """Penalty interest with 360 days to a year."""
    return _days(
        g,
        360,
        mark("The contract counts {year} days to a year. How much penalty interest is that, in ¥, to the fen?"),
        mark("Dividing by {year} makes each day a little dearer than dividing by {other}."),
    )


@asks("m05-e1b", mark("E1 (b). A year of 365 days"), LATE, Unit.MONEY, tolerance=ONE_FEN)
def long_year(g: SimpleNamespace) -> Body:
    """The same days with 365 days to a year."""
    return _days(
        g,
        365,
        mark("Now the same contract counts {year} days to a year. How much is it, in ¥, to the fen?"),
        mark("Nothing but the day count has changed. It is worth {difference} here."),
    )


QUESTIONS: tuple[Question, ...] = (short_year, long_year)
