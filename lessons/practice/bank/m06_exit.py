"""M06, the exit ticket begins: how much of a rate is not supported, from two dates alone."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import sourced
from lessons.practice.lending import (
    LAST_BEFORE,
    THEN,
    WHO_AND_WHEN,
    base_on,
    cited_line,
    law_words,
    line_on,
    line_slips,
    line_steps,
    multiple,
    quiet_day,
)
from lessons.practice.line import Day, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct


def _draw_dates(rng: random.Random) -> dict[str, Any]:
    return {
        "contract": quiet_day(rng, date(2020, 9, 1), date(2025, 3, 14)),
        "filing": quiet_day(rng, date(2025, 6, 2), date(2026, 3, 19)),
        "rate": Fraction(rng.randint(176, 239), 1000),
    }


DATES = Family(
    "m06-x1",
    {"contract": date(2023, 7, 11), "filing": date(2025, 9, 9), "rate": Fraction(193, 1000)},
    _draw_dates,
)


@asks("m06-x1", mark("Exit 1. How much of the rate is not supported?"), DATES, Unit.RATE)
def exit_line(g: SimpleNamespace) -> Body:
    """From two dates to the part of the rate above the line."""
    cap, at_filing = line_on(g.contract).rate, base_on(g.filing).one_year * multiple(g.filing)
    right = g.rate - cap
    words = {**law_words(g.contract), "rate": brief(g.rate), "filing": Day(g.filing), "right": Share(right)}
    slips = [
        Slip("MC28", g.rate - at_filing, line(mark(
            "{answer} uses the LPR of the day of filing. For a loan of this age the day of the contract counts. "
            "Next: look up the LPR of {contract}."
        ), **words)),
        Slip("MC15", cap, line(mark(
            "{answer} is the line, up to which a court supports interest. The question asks for the rest. Next: take "
            "it off the agreed rate."
        ))),
        Slip("MC15", g.rate - base_on(g.contract).one_year, line(mark(
            "{answer} takes off the LPR itself. The line is a multiple of it. Next: multiply before you subtract."
        ))),
        *line_slips(base_on(g.contract).one_year),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A hairdresser lends her sister-in-law money on {contract}, at {rate} a year. The case is filed on "
                    "{filing}."
                ),
                **words,
            ),
            line(
                mark(
                    "How many percentage points of the agreed rate does a court not support? Write 2.5 points as "
                    "2.5 %. The LPR table in lesson M06 lists every change."
                )
            ),
        ),
        hints=(
            line(WHO_AND_WHEN),
            line(LAST_BEFORE),
            line(mark("Work out the line of the day of the contract, then take it off the agreed rate.")),
        ),
        solution=(
            *line_steps(g.contract, words, cited_line(g.contract)),
            line(mark("3. {rate} − {cap} = {right}."), **words),
        ),
        because=sourced(
            line(mark("A private loan, and its own day: the line is {cap}."), **words), cited_line(g.contract)
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (exit_line,)
