"""M06, E3 (c): the target of the guidance for microcredit, in percentage points."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.practice.answer import Unit
from lessons.practice.bank.m06_micro import AFTER, BY, TARGET, cited, finding, target_words
from lessons.practice.cited import sourced
from lessons.practice.lending import LAST_BEFORE, MULTIPLY, THEN, base_on, lpr_notes, quiet_day
from lessons.practice.line import Day, Share, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct


def _draw_gap(rng: random.Random) -> dict[str, Any]:
    return {"contract": quiet_day(rng, *AFTER), "total": Fraction(rng.randint(148, 238), 1000)}


GAP = Family("m06-e3c", {"contract": date(2026, 1, 8), "total": Fraction(198, 1000)}, _draw_gap)


@asks("m06-e3c", mark("E3 (c). How far is it to the target?"), GAP, Unit.RATE)
def gap(g: SimpleNamespace) -> Body:
    """Overall cost less the target at the LPR of the day."""
    found, base = finding(g.contract, g.total), base_on(g.contract)
    target: Fraction = found.step("cap").rate  # type: ignore[attr-defined]
    stop: Fraction = found.step("limit").rate  # type: ignore[attr-defined]
    times, right = parameter(TARGET, g.contract).number, g.total - target
    if right <= 0:
        raise Degenerate("m06-e3c")
    words = {**target_words(g), "published": Day(base.published), "lpr": Share(base.one_year), "cap": Share(target)}
    words |= {"right": Share(right)}
    slips = [
        Slip("MC15", g.total - base.one_year, line(mark(
            "{answer} is the way down to the LPR itself. The target is a multiple of it. Next: multiply first, then "
            "subtract."
        ))),
        Slip("MC28", stop - g.total, line(mark(
            "{answer} is the room up to {stop}, the stop for new loans. The question is about the target. Next: work "
            "out the target from the LPR."
        ), **words)),
        Slip("MC34", g.total - base.five_year * times, line(mark(
            "{answer} rests on the LPR for more than five years. The target is a multiple of the one for one year. "
            "Next: take the other column."
        ))),
        Slip("MC27", target, line(mark(
            "{answer} is the target itself. The question asks how far the cost is above it. Next: subtract it from "
            "the cost."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A new loan of Kuaidui Microcredit costs {total} a year in all. It is made on {contract}, when the "
                    "one-year LPR that counts is {lpr}."
                ),
                **words,
            ),
            line(
                mark(
                    "Had the target of the guidance to be met that day, by how many percentage points would the cost "
                    "have to fall? Write 2.5 points as 2.5 %."
                )
            ),
        ),
        hints=(
            line(LAST_BEFORE),
            line(MULTIPLY),
            line(mark("Work out the target, then take it off the overall cost.")),
        ),
        solution=(
            line(mark("1. The target on that day: {times} × {lpr} = {cap}."), **words),
            line(mark("2. {total} − {cap} = {right}."), **words),
            *lpr_notes(g.contract),
            line(mark("{law}"), law=cited(TARGET)),
            line(mark("{law}"), law=cited(BY)),
        ),
        because=sourced(
            line(mark("It is a target by {by}, from unpublished guidance; until then the LPR may move."), **words),
            cited(TARGET),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (gap,)
