"""M06, the first two fading steps: the LPR is given; then only a table is given."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons import data
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import sourced
from lessons.practice.lending import (
    IS_FIVE,
    LAST_BEFORE,
    MULTIPLY,
    THEN,
    base_on,
    cited_line,
    law_words,
    line_on,
    line_slips,
    line_steps,
    lpr_table,
    multiple,
    publication,
    quiet_day,
    sure,
)
from lessons.practice.line import Amount, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct

FIRST_DAY, LAST_DAY = date(2021, 1, 4), date(2026, 3, 19)
BP = TOLERANCES[Unit.RATE]
LINE_BECAUSE = mark("The day of the contract picks the LPR, {lpr} of {published}; {times} times that is the line.")


def _draw_given(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(5, 80),
        "rate": Fraction(5 * rng.randint(36, 60), 1000),
        "contract": quiet_day(rng, FIRST_DAY, LAST_DAY),
    }


GIVEN = Family("m06-f1", {"amount": 2_000_000, "rate": Fraction(20, 100), "contract": date(2023, 10, 12)}, _draw_given)


@asks("m06-f1", mark("Step 1. The LPR is given"), GIVEN, Unit.RATE)
def given_lpr(g: SimpleNamespace) -> Body:
    """The last step alone: multiply."""
    words = {**law_words(g.contract), "amount": Amount(g.amount), "rate": brief(g.rate)}
    right, base = line_on(g.contract).rate, base_on(g.contract).one_year
    slips = [
        *line_slips(base),
        Slip(
            "MC15",
            g.rate - right,
            line(
                mark(
                    "{answer} is the part of the agreed rate above the line, and the question asks for the "
                    "line itself. Next: stop one step earlier."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(mark("On {contract} a friend lends Zhou {amount} at {rate} a year."), **words),
            line(
                mark(
                    "Given: lending between friends is private lending, and the one-year LPR that counts on that "
                    "day is {lpr}."
                ),
                **words,
            ),
            line(mark("Missing: the line. Up to which yearly rate does a court support the interest, in %?")),
        ),
        hints=(
            line(mark("You have the base. What does the rule do with it?")),
            line(mark("The line moves with the LPR: it is a fixed multiple of it.")),
            line(MULTIPLY),
        ),
        solution=line_steps(g.contract, words, cited_line(g.contract)),
        because=sourced(line(LINE_BECAUSE, **words), cited_line(g.contract)),
        right=right,
        slips=distinct(right, slips, BP),
        then=line(THEN),
    )


# places in the table at which the one-year LPR moved, under the rules in force since 2021
MOVES = tuple(
    place
    for place, row in enumerate(data.table("lpr"))
    if row["published"] >= FIRST_DAY and row["one_year"] != data.table("lpr")[place - 1]["one_year"]
)


def _draw_table(rng: random.Random) -> dict[str, Any]:
    rows, move, early = data.table("lpr"), rng.choice(MOVES), rng.random() < 0.5
    place = move - 1 if early else move
    first, last = rows[place]["published"], rows[place + 1]["published"]
    day = first + timedelta(days=rng.randint(2, (last - first).days - 1))
    start = max(move - rng.randint(2, 3), 0)
    shown = tuple(rows[start : start + 5])
    if not all(sure(row["published"]) for row in shown):
        raise Degenerate("m06-f2")
    return {"contract": day, "rows": shown, "rate": Fraction(5 * rng.randint(36, 60), 1000)}


TABLE = Family(
    "m06-f2",
    {
        "contract": date(2024, 10, 20),
        "rows": tuple(row for row in data.table("lpr") if date(2024, 7, 1) < row["published"] < date(2024, 12, 1)),
        "rate": Fraction(18, 100),
    },
    _draw_table,
)


@asks("m06-f2", mark("Step 2. A table is given"), TABLE, Unit.RATE)
def given_table(g: SimpleNamespace) -> Body:
    """Two steps: which publication counts, then multiply."""
    words = {**law_words(g.contract), "rate": brief(g.rate)}
    right, base, times = line_on(g.contract).rate, base_on(g.contract), multiple(g.contract)
    rows, place = data.table("lpr"), publication(g.contract)
    after, before = (Fraction(rows[place + step]["one_year"]) / 100 * times for step in (1, -1))
    slips = [
        Slip("MC28", after, line(mark(
            "{answer} comes from the next publication, after the day of the loan. A later LPR does not reach "
            "back. Next: take the last one on or before {contract}."
        ), **words)),
        Slip("MC28", before, line(mark(
            "{answer} comes from an older publication, and a newer one was out by {contract}. Next: take the "
            "last one on or before that day."
        ), **words)),
        Slip("MC34", base.five_year * times, line(IS_FIVE)),
        *line_slips(base.one_year),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(mark("Two neighbours make a private loan on {contract}, at {rate} a year."), **words),
            lpr_table(g.rows),
            line(mark("Missing: which LPR counts, and the line. Up to which yearly rate is the interest supported?")),
        ),
        hints=(
            line(mark("Find the day of the loan between two rows of the table.")),
            line(LAST_BEFORE),
            line(MULTIPLY),
        ),
        solution=line_steps(g.contract, words, cited_line(g.contract)),
        because=sourced(line(LINE_BECAUSE, **words), cited_line(g.contract)),
        right=right,
        slips=distinct(right, slips, BP),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (given_lpr, given_table)
