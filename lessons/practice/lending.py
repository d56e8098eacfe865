"""Private loans that questions speak of: the line on a day, the LPR around it, and the words that they share."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from lessons import data
from lessons.language import mark
from lessons.law import parameter
from lessons.law.citation import Confidence
from lessons.law.facts_price import Lender
from lessons.law.lpr import Lpr, lpr
from lessons.law.price import Limit, limits
from lessons.law.rules.cn_price import CAP, PROTECTED, VOID_ABOVE, change_day
from lessons.practice.cited import Cited
from lessons.practice.line import Day, Figure, Grid, Line, Share, brief, line
from lessons.practice.question import Slip
from lessons.views.law_words import CONFIDENCES, UNSURE

# the last publication that was confirmed; a later day would rest on a value that nobody checked
FIRST = data.table("lpr")[0]["published"]
LAST = date.fromisoformat(data.about("lpr")["verified_through"])
YEAR = timedelta(days=365)


@cache
def line_on(contract: date, filing: date | None = None) -> Limit:
    """Return the newest line of a private loan: for interest from the change day on, where the contract is older."""
    return limits(Lender.PRIVATE, contract, filing or contract)[-1]


@cache
def base_on(day: date) -> Lpr:
    """Return the LPR that counts on a day; kept, because a question looks at its few days again and again."""
    return lpr(day)


def old_line(id: str = PROTECTED) -> Fraction:
    """Return a line of 2015 as it stood on its last day [1 = 100 %, per year]."""
    return parameter(id, change_day() - timedelta(days=1)).number / 100


def multiple(on: date) -> Fraction:
    """Return how many times the LPR the line is, as the text in force since 2021 says."""
    return parameter(CAP, max(on, parameter(CAP, LAST).citation.start.day)).number


def quiet_day(rng: random.Random, first: date, last: date) -> date:
    """Return a random day on which no LPR was published (20 to 24 of a month), and whose LPR is not in doubt."""
    while True:
        day = first + timedelta(days=rng.randint(0, (last - first).days))
        if not 20 <= day.day <= 24 and sure(day):
            return day


@cache
def sure(day: date) -> bool:
    """Return whether the LPR of a day, if there was one, was read or reported: neither from memory nor disputed."""
    if day < FIRST:
        return True
    return not {base_on(day).value_confidence, base_on(day).date_confidence} & set(UNSURE)


def lpr_notes(*days: date) -> tuple[Line, ...]:
    """Return what must be said of the LPR of these days where it is known from a secondary source alone."""
    bases = {base_on(day).published: base_on(day) for day in days}
    return tuple(
        line(
            mark("How sure the LPR of {published} is: {confidence}."),
            published=Day(published),
            confidence=CONFIDENCES[base.value_confidence],
        )
        for published, base in bases.items()
        if base.value_confidence is not Confidence.VERIFIED_TEXT
    )


def law_words(contract: date, filing: date | None = None) -> dict[str, Any]:
    """Return the dated numbers that sentences about a private loan use."""
    rate_day = max(contract, filing or contract) if contract < change_day() else contract
    base = base_on(rate_day)
    return {
        "contract": Day(contract),
        "filing": Day(filing or contract),
        "change": Day(change_day()),
        "eve": Day(change_day() - timedelta(days=1)),
        "times": Figure(multiple(rate_day)),
        "published": Day(base.published),
        "lpr": Share(base.one_year),
        "cap": Share(line_on(contract, filing).rate),
        "low": brief(old_line()),
        "high": brief(old_line(VOID_ABOVE)),
    }


def cited_line(contract: date, filing: date | None = None) -> Cited:
    """Return the text that the newest line of a private loan stands in, as it was on the day that counts for it."""
    found = line_on(contract, filing).parameter
    return Cited(found.id, max(found.citation.start.day, filing or contract))


TABLE = mark("Publications of the LPR, in % a year")
PUBLISHED, ONE_YEAR, FIVE_YEAR = mark("Published"), mark("One year"), mark("More than five years")


def lpr_table(rows: Sequence[Mapping[str, Any]]) -> Grid:
    """Return publications of the LPR as a table."""
    cells = [
        (
            Day(row["published"], short=True),
            Share(Fraction(row["one_year"]) / 100),
            Share(Fraction(row["five_year"]) / 100),
        )
        for row in rows
    ]
    return Grid(tuple(line(name) for name in (PUBLISHED, ONE_YEAR, FIVE_YEAR)), tuple(cells), line(TABLE))


def publication(on: date) -> int:
    """Return the place in the table of the LPR that counts on a day."""
    published = base_on(on).published
    return next(n for n, row in enumerate(data.table("lpr")) if row["published"] == published)


THEN = mark("Next: open a hint. Ask who lends, on which day, and which number counts on that day.")
IS_LPR = mark(
    "{answer} is the one-year LPR itself. The line is a multiple of it. Next: look up the "
    "multiple in the law box, then multiply."
)
IS_LOW = mark(
    "{answer} is the lower line of the rules of 2015. They ended for private loans made "
    "from {change} on. Next: look for the rule that holds for this loan."
)
IS_HIGH = mark(
    "{answer} is the upper line of the rules of 2015. It never was a rate that a court "
    "supported in full, and it has ended. Next: look for the rule that holds for this loan."
)
IS_LATEST = mark(
    "{answer} comes from the latest LPR, not from the one that counts here. A line keeps the "
    "date of its loan. Next: find the day that decides, then the LPR of that day."
)
IS_FIVE = mark(
    "{answer} comes from the LPR for more than five years. The page is right, the column is "
    "not. Next: take the column for one year."
)
WHO_AND_WHEN = mark("Two things decide: who lends, and which day counts. Write both down before any number.")
LAST_BEFORE = mark(
    "On a given day, the LPR that counts is the last one published on or before it. A later one does not reach back."
)
MULTIPLY = mark("Find the one-year LPR of the day that counts. Multiply it by the number that the law box gives.")


def line_slips(base: Fraction) -> list[Slip]:
    """Return wrong lines that rest on the LPR alone, on the old rules, or on the latest LPR."""
    change = Day(change_day())
    return [
        Slip("MC15", base, line(IS_LPR)),
        Slip("MC28", old_line(), line(IS_LOW, change=change)),
        Slip("MC28", old_line(VOID_ABOVE), line(IS_HIGH)),
        Slip("MC28", base_on(LAST).one_year * multiple(LAST), line(IS_LATEST)),
    ]


def line_steps(contract: date, words: dict[str, Any], cited: Cited) -> tuple[Line, ...]:
    """Return the two steps from a day to its line, how sure its LPR is, and the text that the line stands in."""
    return (
        line(mark("1. The last LPR published by then is that of {published}: {lpr} for one year."), **words),
        line(mark("2. The line is {times} times that: {times} × {lpr} = {cap} a year."), **words),
        *lpr_notes(contract),
        line(mark("{law}"), law=cited),
    )
