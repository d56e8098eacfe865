"""M04, the exit ticket: a silent contract, more time, what a minimum payment gives back."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import round_minor
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct
from lessons.servicing import Minimum

FEN = TOLERANCES[Unit.MONEY]


def _draw_early(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(40, 300),
        "rate": Fraction(6 * rng.randint(12, 36), 1000),
        "start": date(2025, rng.randint(1, 12), rng.randint(1, 28)),
        "days": rng.randint(40, 280),
    }


SILENT = Family(
    "m04-x1", {"amount": 1_500_000, "rate": Fraction(108, 1000), "start": date(2025, 9, 3), "days": 146}, _draw_early
)


@asks("m04-x1", mark("Exit 1. The contract says nothing"), SILENT, Unit.MONEY)
def silent(g: SimpleNamespace) -> Body:
    """Interest for the actual time where nothing else is agreed."""
    year = g.amount * g.rate
    right = year * g.days / 365
    words: dict[str, Any] = {
        "amount": Amount(g.amount),
        "rate": brief(g.rate),
        "start": Day(g.start),
        "end": Day(g.start + timedelta(365)),
        "on": Day(g.start + timedelta(g.days)),
        "days": Figure(g.days),
        "right": Amount(right),
    }
    slips = [
        Slip("MC10", year, line(mark(
            "{answer} is the interest of the full year. Where nothing else is agreed, interest "
"runs for the actual time. Next: take {days} days of 365."
        ), **words)),
        Slip("MC10", year - right, line(mark(
            "{answer} is the interest of the time that is saved. Next: take the days in which she "
"had the money."
        ))),
        Slip("MC09", year * g.days / 360, line(mark(
            "{answer} divides by 360. This contract counts actual days / 365. Next: divide by 365."
        ))),
        Slip("MC09", year * round(Fraction(g.days, 30)) / 12, line(mark(
            "{answer} counts whole months. This contract counts days. Next: take {days} days of "
"365."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A tailor borrows {amount} on {start} at {rate} a year. Loan and interest are due on "
                    "{end}; interest counts actual days / 365. Of early repayment the contract says "
                    "nothing. She repays on {on}, after {days} days, and the lender has taken the money."
                ),
                **words,
            ),
            line(mark("How much interest is due by the rule that holds where nothing else is agreed, in ¥?")),
        ),
        hints=(
            line(mark("For how long did she have the money?")),
            line(mark("The law box has a line for early repayment. It applies because the contract is silent.")),
            line(mark("Amount × rate × days that really passed ÷ 365.")),
        ),
        solution=(
            line(mark("{amount} × {rate} × {days} ÷ 365 = {right}"), **words),
            line(mark("{law}"), law=Cited("cn.cc.early_repayment")),
        ),
        because=sourced(
            line(mark("Interest for the actual time. A clause may say otherwise, so read it first.")),
            Cited("cn.cc.early_repayment"),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: count the days in which she had the money, and take that part of a year’s interest.")),
    )


def _draw_more_time(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(30, 200),
        "due": date(2026, rng.randint(1, 12), rng.randint(1, 28)),
        "months": rng.choice((2, 3, 4, 6, 9, 12)),
        "before": rng.randint(5, 40),
    }


TIME = Family("m04-x2", {"amount": 900_000, "due": date(2026, 10, 15), "months": 3, "before": 20}, _draw_more_time)


@asks("m04-x2", mark("Exit 2. More time"), TIME)
def more_time(g: SimpleNamespace) -> Body:
    """An extension takes the lender's consent."""
    words: dict[str, Any] = {
        "amount": Amount(g.amount),
        "due": Day(g.due),
        "asked": Day(g.due - timedelta(g.before)),
        "months": Figure(g.months),
    }
    options = (
        Option(
            "consent",
            line(mark("If the lender agrees, the new day counts")),
            line(mark("{law}"), law=Cited("cn.cc.loan_extension")),
        ),
        Option(
            "asked",
            line(mark("The new day counts as soon as she has asked in time")),
            line(
                mark(
                    "Asking in time opens the way. It does not bind the other side. Next: look in the law "
                    "box at what it takes besides."
                )
            ),
            "MC27",
        ),
        Option(
            "platform",
            line(mark("The platform that arranged the loan decides")),
            line(
                mark("A platform may pass the wish on. The contract is with the lender. Next: ask whose claim it is.")
            ),
            "MC16",
        ),
        Option(
            "free",
            line(mark("The new day counts, and the time between is free of interest")),
            line(
                mark(
                    "More time is more interest, unless the lender lets it go. Next: compare what is owed "
                    "for longer with what is owed today."
                )
            ),
            "MC10",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A potter owes {amount}, due on {due}. On {asked} she asks in writing for {months} "
                    "months more. The contract says nothing of it."
                ),
                **words,
            ),
            line(mark("What follows?")),
        ),
        hints=(
            line(mark("Who would have to wait longer for the money?")),
            line(mark("A contract binds two sides. Changing it takes two as well, unless a rule says otherwise.")),
            line(mark("The law box has a line on extension. Read who may ask, until when, and what it takes.")),
        ),
        solution=(line(mark("{law}"), law=Cited("cn.cc.loan_extension")),),
        options=options,
    )


def _draw_first(rng: random.Random) -> dict[str, Any]:
    return {
        "owed": 10_000 * rng.randint(40, 400),
        "daily": Fraction(rng.randint(6, 10), 20_000),
        "share": Fraction(rng.choice((5, 8, 10, 12)), 100),
        "days": rng.choice((28, 30, 31)),
    }


FIRST = Family(
    "m04-x3", {"owed": 1_800_000, "daily": Fraction(45, 100_000), "share": Fraction(8, 100), "days": 30}, _draw_first
)


@asks("m04-x3", mark("Exit 3. What a minimum payment gives back"), FIRST, Unit.MONEY)
def gives_back(g: SimpleNamespace) -> Body:
    """Principal in the first minimum payment."""
    interest = round_minor(g.owed * g.daily * g.days)
    payment = int(Minimum(g.share).payment(g.owed, interest))
    right = Fraction(payment - interest)
    words: dict[str, Any] = {
        "owed": Amount(g.owed),
        "daily": brief(g.daily),
        "share": brief(g.share),
        "days": Figure(g.days),
        "interest": Amount(interest),
        "payment": Amount(payment),
        "sum": Amount(g.owed + interest),
        "right": Amount(right),
    }
    slips = [
        Slip("MC11", Fraction(payment), line(mark(
            "{answer} is the whole minimum payment. Part of it is the interest of the month. Next: "
"take the interest off."
        ))),
        Slip("MC11", g.owed * g.share, line(mark(
            "{answer} is {share} of the debt, with the interest left out. Next: add the interest, "
"take the share, and take the interest off again."
        ), **words)),
        Slip("MC11", g.owed * g.share - interest, line(mark(
            "{answer} takes the share of the debt alone. This bank takes it of debt and interest "
"together. Next: add the interest before you take the share."
        ))),
        Slip("MC11", Fraction(interest), line(mark(
            "{answer} is the interest of the month. Next: work out the minimum payment and take "
"the interest off."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A card: {owed} are owed, {daily} a day, and the month has {days} days. The interest "
                    "of the month is added, and the minimum payment is {share} of the sum."
                ),
                **words,
            ),
            line(mark("By how much does the debt of {owed} fall with this payment, in ¥?"), **words),
        ),
        hints=(
            line(mark("A payment has two parts. Which of them lowers the debt?")),
            line(mark("Interest first. Only what is left of the payment is paid back.")),
            line(
                mark(
                    "Interest = debt × rate of a day × days. Minimum = share of debt and interest. "
                    "Subtract the interest."
                )
            ),
        ),
        solution=(
            line(mark("1. Interest: {owed} × {daily} × {days} = {interest}"), **words),
            line(mark("2. Minimum: {share} of {sum} = {payment}"), **words),
            line(mark("3. Paid back: {payment} − {interest} = {right}"), **words),
        ),
        because=line(mark("That is why a debt falls slowly while only the minimum is paid.")),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: work out the interest of the month, then the minimum payment, then the difference.")),
    )


QUESTIONS: tuple[Question, ...] = (silent, more_time, gives_back)
