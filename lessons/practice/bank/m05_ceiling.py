"""M05, E3: overdue interest, liquidated damages and a fee on one private loan: what a court holds against the line."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.rules.ground import four_times, text
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import amount_words
from lessons.practice.lending import LAST_BEFORE, base_on, lpr_notes, quiet_day
from lessons.practice.line import Day, Figure, Line, Share, brief, line, plainly
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
TOTAL, OF_RATE = "cn.mj20b.overdue_total", "cn.mj20b.overdue_cap"
BANK = "cn.jr22.court_ceiling"


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "contract": quiet_day(rng, date(2021, 2, 1), date(2025, 11, 30)),
        "principal": 100_000 * rng.randint(6, 40),
        "days": 5 * rng.randint(8, 24),
        "overdue": Fraction(5 * rng.randint(14, 23), 1000),
        "daily": Fraction(rng.randint(15, 30), 100_000),
        "fee": 1_000 * rng.randint(5, 20),
    }


def _complete(
    contract: date, principal: int, days: int, overdue: Fraction, daily: Fraction, fee: int
) -> dict[str, Any]:
    cap = four_times(TOTAL, contract, contract)[1].rate
    each, both = max(overdue, daily * 365), overdue + daily * 365
    if not each < cap < both - Fraction(1, 200) or sum_rate(principal, days, overdue, daily, fee) >= Fraction(24, 100):
        raise Degenerate("m05-e3")
    return {"_cap": cap}


def sum_rate(principal: int, days: int, overdue: Fraction, daily: Fraction, fee: int) -> Fraction:
    """Return all costs of lateness in a year of the late principal, by actual days over 365."""
    return overdue + daily * 365 + Fraction(fee * 365, principal * days)


FIRST = {
    "contract": date(2024, 3, 5), "principal": 1_200_000, "days": 60, "overdue": Fraction(11, 100),
    "daily": Fraction(2, 10_000), "fee": 10_000,
}  # fmt: skip
PRIVATE = Family("m05-e3", FIRST, _draw, _complete)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    interest, damages = g.principal * g.overdue * g.days / 365, g.principal * g.daily * g.days
    charged = interest + damages + g.fee
    within = g._cap * g.principal * g.days / 365
    base = base_on(g.contract)
    return {
        **amount_words(
            principal=g.principal, fee=g.fee, interest=interest, damages=damages, charged=charged, within=within,
            above=charged - within,
        ),
        "contract": Day(g.contract),
        "days": Figure(g.days),
        "overdue": brief(g.overdue),
        "daily": brief(g.daily),
        "by_year": Share(g.daily * 365),
        "lpr": Share(base.one_year),
        "published": Day(base.published),
        "times": plainly(text(TOTAL, g.contract).number),
        "cap": Share(g._cap),
    }  # fmt: skip


def _story(words: dict[str, Any]) -> Line:
    return line(
        mark(
            "On {contract} a tailor borrowed from a former classmate, privately. {principal} of principal is {days} "
            "days late. The contract asks for overdue interest of {overdue} a year, damages of {daily} a day, and a "
            "late fee of {fee}. Interest and damages are simple, on the late principal; a year has 365 days."
        ),
        **words,
    )


HINTS = (
    line(mark("Three things are asked for. Does the text look at each alone?")),
    line(LAST_BEFORE),
    line(mark("Work out the three amounts. Find the line in the LPR of the contract day. Take the line of the late "
              "principal for these days off their sum.")),
)  # fmt: skip


@asks("m05-e3a", mark("E3 (a). What is held against the line?"), PRIVATE)
def against_line(g: SimpleNamespace) -> Body:
    """All three together."""
    words = _words(g)
    options = (
        Option("all", line(mark("Interest, damages and fee together, against one line")), sourced(
            line(mark("They can be asked for side by side, but the sum of them meets one line.")),
            Cited(TOTAL, g.contract),
        )),
        Option("each", line(mark("Each of the three alone, against a line of its own")), line(mark(
            "Then a claim could be split until each part fits. The text adds them up. Next: ask what the three come to "
            "in sum."
        )), "MC15"),
        Option("interest", line(mark("The overdue interest alone; damages and fee are another matter")), line(mark(
            "A fee is a price of lateness too, whatever its name is. Next: read which three things the text names."
        )), "MC03"),
        Option("nothing", line(mark("Nothing: what private people agree on stands as it is")), line(mark(
            "For private lending the courts have a line, also for lateness. Next: look at the part of the law box on "
            "private lending."
        )), "MC15"),
        Option("bank", line(mark("All of it, against the line for licensed lenders, {line} a year"),
                            line=brief(Fraction(text(BANK, g.contract).number, 100))), line(mark(
            "That line is for loans of licensed lenders. A classmate is none. Next: look for the line of private "
            "lending."
        )), "MC15"),
    )  # fmt: skip
    return Body(
        prompt=(_story(words), line(mark("What does a court hold against the line?"))),
        hints=HINTS,
        solution=(
            line(mark("The interest is below the line by itself, and so are the damages: {overdue} and {by_year} a "
                      "year. What counts is the sum."), **words),
            line(mark("{law}"), law=Cited(OF_RATE, g.contract)),
            line(mark("{law}"), law=Cited(TOTAL, g.contract)),
        ),
        options=options,
    )  # fmt: skip


@asks("m05-e3b", mark("E3 (b). What a court does not support"), PRIVATE, Unit.MONEY)
def above_line(g: SimpleNamespace) -> Body:
    """The sum of the three, less the line."""
    words = _words(g)
    money_year = Fraction(g.principal * g.days, 365)
    interest, damages = g.overdue * money_year, g.principal * g.daily * g.days
    charged = interest + damages + g.fee
    right = charged - g._cap * money_year
    slips = [
        Slip("MC15", g._cap * money_year, line(mark(
            "{answer} is what the line leaves room for. The question asks for the rest. Next: take it off the sum of "
            "the three."
        ))),
        Slip("MC15", charged, line(mark(
            "{answer} is all that is asked for. A part of it lies within the line. Next: work out the line for these "
            "days and take it off."
        ))),
        Slip("MC15", charged - base_on(g.contract).one_year * money_year, line(IS_LPR_HERE)),
        Slip("MC12", interest + damages - g._cap * money_year, line(mark(
            "{answer} leaves the fee of {fee} out. It counts as well. Next: add it before you compare."
        ), **words)),
        Slip("MC12", interest + g.fee - g._cap * money_year, line(mark(
            "{answer} leaves the damages out. Next: add {daily} a day for {days} days before you compare."
        ), **words)),
    ]  # fmt: skip
    slips = [one for one in slips if one.value > 0]
    return Body(
        prompt=(
            _story(words),
            line(
                mark(
                    "How much of this does a court not support, in ¥? Hold the sum against the line for the late "
                    "principal and these days, as this course does; that is a reading of the text. The LPR of the time "
                    "was {lpr}."
                ),
                **words,
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. Interest {interest}, damages {damages}, fee {fee}: {charged} in all."), **words),
            line(mark("2. LPR of {published}: {lpr}. The line: {times} × {lpr} = {cap} a year."), **words),
            line(mark("3. {principal} × {cap} × {days} ÷ 365 = {within}."), **words),
            line(mark("4. {charged} − {within} = {above}."), **words),
            *lpr_notes(g.contract),
            line(mark("{law}"), law=Cited(TOTAL, g.contract)),
        ),
        because=sourced(
            line(mark("Of {charged}, {within} lies within the line; a court does not support the rest."), **words),
            Cited(TOTAL, g.contract),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: write the three amounts one under the other, then the line for the same days.")),
    )


IS_LPR_HERE = mark(
    "{answer} takes the one-year LPR itself as the line. The line is a multiple of it. Next: look up the multiple in "
    "the law box."
)

QUESTIONS: tuple[Question, ...] = (against_line, above_line)
