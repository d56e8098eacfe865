"""M05, fading steps: one step is missing, then two, then only the story is left."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
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
from lessons.practice.line import Figure, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]


def draw_terms(rng: random.Random) -> dict[str, Any]:
    """Return rate, raised by how much, and the days of a year."""
    return {
        "rate": Fraction(6 * rng.randint(14, 30), 1000),
        "times": Fraction(rng.choice((13, 14, 15)), 10),
        "year": rng.choice((360, 365)),
    }


def draw_span(rng: random.Random) -> dict[str, Any]:
    """Return a due date, days of grace and the day of payment."""
    due, grace = date(2026, 1, 5) + timedelta(rng.randint(0, 200)), rng.randint(2, 7)
    return {"due": due, "grace": grace, "paid": due + timedelta(grace + rng.randint(25, 95))}


def _draw_one(rng: random.Random) -> dict[str, Any]:
    return {**draw_terms(rng), "base": 5_000 * rng.randint(16, 60), "days": rng.randint(21, 110)}


ONE = Family(
    "m05-f1",
    {"rate": Fraction(144, 1000), "times": Fraction(3, 2), "year": 360, "base": 150_000, "days": 40},
    _draw_one,
)


@asks("m05-f1", mark("Fading 1. One step is missing"), ONE, Unit.MONEY)
def one_step(g: SimpleNamespace) -> Body:
    """Base, overdue rate and days are given."""
    right = penalty(g.base, g.rate, g.times, g.days, g.year)
    words = {**rate_words(g.rate, g.times, g.year), **amount_words(base=g.base, right=right), "days": Figure(g.days)}
    slips = [
        Slip("MC09", g.base * g.rate * g.times, line(mark(
            "{answer} is the penalty interest of a whole year. The sum is {days} days late. Next: multiply by these "
            "days and divide by the days of a year."
        ), **words)),
        rate_slips(g.base, g.rate, g.times, g.days, g.year)[2],
        Slip("MC12", right * g.times, line(mark(
            "{answer} raises the rate a second time. {overdue} is already the raised rate. Next: use it as it stands."
        ), **words)),
        rate_slips(g.base, g.rate, g.times, g.days, g.year)[0],
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A nurse could not pay {base} of principal on the due date. The contract rate is {rate} a year. "
                    "For late days the contract asks for {times} times that, which is {overdue}. It counts {year} days "
                    "to a year."
                ),
                **words,
            ),
            line(mark("She pays after {days} late days. How much penalty interest has grown, in ¥?"), **words),
        ),
        hints=(
            line(mark("Four things decide: what it is counted on, the rate, the days, and the days of a year.")),
            line(BASE_RATE_DAYS),
            line(mark("Multiply the late principal by the overdue rate. Multiply by the late days. Divide by the days "
                      "that this contract gives a year.")),
        ),
        solution=(line(mark("{base} × {overdue} × {days} ÷ {year} = {right}"), **words),),
        because=line(mark("The late sum bears the overdue rate, day by day, with the day count of the contract.")),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )  # fmt: skip


def _draw_two(rng: random.Random) -> dict[str, Any]:
    return {**draw_terms(rng), **draw_span(rng), "base": 5_000 * rng.randint(16, 60)}


TWO = Family(
    "m05-f2",
    {
        "rate": Fraction(12, 100), "times": Fraction(13, 10), "year": 365, "base": 200_000,
        "due": date(2026, 3, 20), "grace": 3, "paid": date(2026, 5, 12),
    },
    _draw_two,
)  # fmt: skip


@asks("m05-f2", mark("Fading 2. Two steps are missing"), TWO, Unit.MONEY)
def two_steps(g: SimpleNamespace) -> Body:
    """The overdue rate and the days have to be found first."""
    days = (g.paid - g.due).days - g.grace
    right = penalty(g.base, g.rate, g.times, days, g.year)
    words = {
        **rate_words(g.rate, g.times, g.year),
        **span_words(g.due, g.paid, g.grace),
        **amount_words(base=g.base, right=right),
    }
    slips = [
        Slip("MC09", penalty(g.base, g.rate, g.times, days + g.grace, g.year), line(WITH_GRACE, **words)),
        *rate_slips(g.base, g.rate, g.times, days, g.year),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "A courier misses {base} of principal, due on {due}, and pays it on {paid}. The contract rate is "
                    "{rate} a year; for late days it asks for {times} times that. The contract lets {grace} days pass: "
                    "lateness counts from their end. It counts {year} days to a year."
                ),
                **words,
            ),
            line(mark("How much penalty interest does he owe, in ¥?")),
        ),
        hints=(
            line(mark("Which rate holds for late days, and on which day does lateness begin?")),
            line(BASE_RATE_DAYS),
            line(mark("Add the days of grace to the due date. Count from there to the payment. Raise the rate. Then "
                      "multiply and divide.")),
        ),
        solution=(
            line(mark("1. The overdue rate: {times} × {rate} = {overdue} a year."), **words),
            line(mark("2. Lateness counts from {end}. From there to {paid} there are {days} days."), **words),
            line(mark("3. {base} × {overdue} × {days} ÷ {year} = {right}."), **words),
        ),
        because=sourced(
            line(mark("Raise the rate, take off the days of grace, then count base × rate × days.")),
            Cited(OVERDUE_TO),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )  # fmt: skip


def _draw_story(rng: random.Random) -> dict[str, Any]:
    interest, principal = 500 * rng.randint(12, 40), 5_000 * rng.randint(20, 60)
    return {
        **draw_terms(rng),
        **draw_span(rng),
        "interest": interest,
        "principal": principal,
        "part": interest + 5_000 * rng.randint(4, 12),
    }


STORY = Family(
    "m05-f3",
    {
        "rate": Fraction(15, 100), "times": Fraction(3, 2), "year": 360, "interest": 15_000, "principal": 180_000,
        "part": 60_000, "due": date(2026, 2, 25), "grace": 5, "paid": date(2026, 5, 6),
    },
    _draw_story,
)  # fmt: skip


@asks("m05-f3", mark("Fading 3. Only the story is left"), STORY, Unit.MONEY)
def only_story(g: SimpleNamespace) -> Body:
    """A part payment first, then penalty interest on the principal that stays late."""
    days, late = (g.paid - g.due).days - g.grace, g.principal - (g.part - g.interest)
    if late < 50_000:
        raise Degenerate("m05-f3")
    right = penalty(late, g.rate, g.times, days, g.year)
    amounts = amount_words(
        interest=g.interest, principal=g.principal, part=g.part, late=late, paid_off=g.part - g.interest, right=right,
        whole=g.principal + g.interest,
    )  # fmt: skip
    words = {**rate_words(g.rate, g.times, g.year), **span_words(g.due, g.paid, g.grace), **amounts}

    def on(base: int) -> Fraction:
        return penalty(base, g.rate, g.times, days, g.year)

    slips = [
        Slip("MC13", on(g.principal - g.part), line(mark(
            "{answer} takes all of {part} off the principal. The interest comes first. Next: see what is left of the "
            "payment after the interest."
        ), **words)),
        Slip("MC12", on(g.principal), line(mark(
            "{answer} counts on all of the principal. A part of it was paid on the due date. Next: find the principal "
            "that stays late."
        ))),
        Slip("MC12", on(g.principal + g.interest), line(mark(
            "{answer} counts on the whole instalment. This contract counts on the late principal. Next: look for the "
            "base that the contract names."
        ))),
        Slip("MC09", penalty(late, g.rate, g.times, days + g.grace, g.year), line(WITH_GRACE, **words)),
        *rate_slips(late, g.rate, g.times, days, g.year),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A teacher owes an instalment of {whole} on {due}: {interest} of interest and {principal} of "
                    "principal. On the due date she can pay {part}. No order was agreed. She pays the rest on {paid}."
                ),
                **words,
            ),
            line(
                mark(
                    "The contract: {rate} a year; {times} times that on late principal; {grace} days of grace, and "
                    "lateness counts from their end; {year} days to a year. How much penalty interest falls due, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("What does her first payment pay, and what stays late?")),
            line(mark("Interest before principal. Then base × overdue rate × days ÷ days of a year.")),
            line(mark("Take the interest off the payment, and the rest of it off the principal. That is the base. Then "
                      "raise the rate and count the days after grace.")),
        ),
        solution=(
            line(mark("1. The payment: {part} − {interest} = {paid_off} goes to principal."), **words),
            line(mark("2. Late principal: {principal} − {paid_off} = {late}."), **words),
            line(mark("3. From {end} to {paid}: {days} days, at {times} × {rate} = {overdue} a year."), **words),
            line(mark("4. {late} × {overdue} × {days} ÷ {year} = {right}."), **words),
            line(mark("{law}"), law=Cited("cn.cc.allocation_one_debt")),
        ),
        because=sourced(
            line(mark("The payment goes to interest first, so {late} of principal stays late for {days} days."),
                 **words),
            Cited("cn.cc.allocation_one_debt"),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (one_step, two_steps, only_story)
