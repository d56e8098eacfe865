"""M06, the last fading step: two loans of one day. Who lends, which day counts, which LPR, what lies above the line?"""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m06_fading import FIRST_DAY, LAST_DAY
from lessons.practice.cited import Cited, sourced
from lessons.practice.lending import (
    LAST_BEFORE,
    THEN,
    WHO_AND_WHEN,
    base_on,
    cited_line,
    law_words,
    line_on,
    line_steps,
    multiple,
    quiet_day,
)
from lessons.practice.line import Amount, Day, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]

PRIVATE = (
    mark("a cousin"),
    mark("a former colleague"),
    mark("a building-materials firm that he works for"),
    mark("a neighbour"),
)


def _draw_two(rng: random.Random) -> dict[str, Any]:
    return {
        "contract": quiet_day(rng, FIRST_DAY, date(2024, 12, 31)),
        "filing": quiet_day(rng, date(2025, 6, 2), LAST_DAY),
        "who": rng.choice(PRIVATE),
        "amount": 100_000 * rng.randint(8, 60),
        "rate": Fraction(5 * rng.randint(35, 50), 1000),
        "pawned": 100_000 * rng.randint(3, 30),
        "pawn_rate": Fraction(5 * rng.randint(36, 47), 1000),
    }


TWO = Family(
    "m06-f3",
    {
        "contract": date(2022, 9, 5),
        "filing": date(2025, 11, 3),
        "who": PRIVATE[1],
        "amount": 1_500_000,
        "rate": Fraction(21, 100),
        "pawned": 800_000,
        "pawn_rate": Fraction(22, 100),
    },
    _draw_two,
)


@asks("m06-f3", mark("Step 3. Only the dates and the lenders are given"), TWO, Unit.MONEY)
def given_dates(g: SimpleNamespace) -> Body:
    """All steps: who lends, which day, which LPR, the line, the interest above it."""
    cap, late = line_on(g.contract).rate, base_on(g.filing).one_year * multiple(g.filing)
    right, pawned = g.amount * (g.rate - cap), g.pawned * (g.pawn_rate - cap)
    if pawned <= 0 or right <= 0:
        raise Degenerate("m06-f3")
    words = {
        **law_words(g.contract),
        "amount": Amount(g.amount), "rate": brief(g.rate), "pawned": Amount(g.pawned), "pawn": brief(g.pawn_rate),
        "who": line(g.who), "filing": Day(g.filing), "over": Share(g.rate - cap), "right": Amount(right),
    }  # fmt: skip
    slips = [
        Slip("MC15", pawned, line(mark(
            "{answer} belongs to the pawnshop’s loan. The pawnshop is one of seven kinds of lender that this "
            "rule is not for. Next: work out the other loan."
        ))),
        Slip("MC15", right + pawned, line(mark(
            "{answer} adds up both loans. The rule is for one of the two lenders. Next: ask which of them is no "
            "licensed or local financial body."
        ))),
        Slip("MC28", g.amount * (g.rate - late), line(mark(
            "{answer} uses the LPR of {filing}, the day of filing. For a loan of this age the day of the "
            "contract counts. Next: look up the LPR of {contract}."
        ), **words)),
        Slip("MC15", g.amount * cap, line(mark(
            "{answer} is the interest that a court does support. The question asks for the rest. Next: take it "
            "off the interest agreed."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "On {contract} Zhou borrows twice: {pawned} from a pawnshop at {pawn} a year, and {amount} "
                    "from {who} at {rate} a year. Both cases are filed on {filing}."
                ),
                **words,
            ),
            line(
                mark(
                    "For one of the two loans, a multiple of the LPR is the line. How much of its interest for one "
                    "year of 365 days does a court not support, in ¥? The LPR table in lesson M06 lists every change."
                )
            ),
        ),
        hints=(
            line(WHO_AND_WHEN),
            line(LAST_BEFORE),
            line(mark("Pick the private loan. Agreed rate minus line, times the amount, for one year.")),
        ),
        solution=(
            line(mark("The pawnshop is outside: {law}"), law=Cited("cn.pf.seven_local_types", g.filing)),
            *line_steps(g.contract, words, cited_line(g.contract)),
            line(mark("3. {rate} − {cap} = {over}; {amount} × {over} = {right} for one year."), **words),
        ),
        because=sourced(
            line(mark("Only the loan from {who} is private lending; its line is that of {contract}."), **words),
            cited_line(g.contract),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (given_dates,)
