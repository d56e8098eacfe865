"""M06, the old loan: predict the line that counts for the newer part of it, then explain."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.rules.cn_price import change_day
from lessons.practice.answer import Unit
from lessons.practice.cited import sourced
from lessons.practice.lending import (
    THEN,
    WHO_AND_WHEN,
    base_on,
    cited_line,
    law_words,
    line_on,
    line_slips,
    lpr_notes,
    multiple,
    old_line,
    quiet_day,
)
from lessons.practice.line import Amount, Day, Line, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

STORY = mark(
    "On {contract} Zhou borrows {amount} from an acquaintance, at {rate} a year. He has not "
    "paid it back when the lender goes to court; the case is filed on {filing}."
)


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(10, 60),
        "rate": Fraction(5 * rng.randint(40, 71), 1000),
        "contract": quiet_day(rng, date(2018, 1, 2), date(2020, 7, 31)),
        "filing": quiet_day(rng, date(2020, 9, 1), date(2026, 3, 19)),
    }


FIRST = {
    "amount": 3_000_000,
    "rate": Fraction(24, 100),
    "contract": date(2019, 5, 10),
    "filing": date(2022, 3, 1),
}
OLD_LOAN = Family("m06-predict", FIRST, _draw)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {**law_words(g.contract, g.filing), "amount": Amount(g.amount), "rate": brief(g.rate)}


def _story(g: SimpleNamespace) -> tuple[Line, ...]:
    return (line(STORY, **_words(g)),)


HINTS = (
    line(WHO_AND_WHEN),
    line(mark("The rules changed while the loan was running. A new rule may count from a day on, not for all of it.")),
    line(mark("For the time after the change, look at the day of filing: find its LPR, then multiply.")),
)


@asks(
    "m06-predict",
    mark("Predict: which line counts for the newer part?"),
    OLD_LOAN,
    Unit.RATE,
    rolls=False,
    checked=False,
)
def predicted(g: SimpleNamespace) -> Body:
    """Up to which rate does a court support interest for the time after the change?"""
    words, right = _words(g), line_on(g.contract, g.filing).rate
    on_change = base_on(change_day()).one_year * multiple(change_day())
    slips = [
        Slip(
            "MC28",
            g.rate,
            line(
                mark(
                    "{answer} is what the contract says. For the older time a court may still go by the older "
                    "rules; the newer time has a line of its own. Next: find the day that decides it."
                )
            ),
        ),
        *(slip for slip in line_slips(base_on(g.filing).one_year) if slip.value != old_line()),
        Slip(
            "MC28",
            old_line(),
            line(
                mark(
                    "{answer} is the lower line of the rules of 2015. For an old loan it may still count for the time "
                    "before {change}, not from then on. Next: find the line of the newer time."
                ),
                change=Day(change_day()),
            ),
        ),
        Slip(
            "MC15",
            on_change,
            line(
                mark(
                    "{answer} is a number that many pages repeat: it comes from the LPR of the day of the "
                    "change, {change}. Next: ask which day the rule names for an old loan."
                ),
                change=Day(change_day()),
            ),
        ),
    ]
    return Body(
        prompt=(
            *_story(g),
            line(
                mark(
                    "The rules on private loans changed on {change}. For the time from that day on, up to "
                    "which yearly rate does a court support his interest, in %? Write the number you would "
                    "tell a friend now."
                ),
                **words,
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. The contract is older than {change}, the case is newer: the time is cut in two."), **words),
            line(mark("2. From {change} on, the LPR at the time of filing counts: {lpr}, of {published}."), **words),
            line(mark("3. {times} × {lpr} = {cap} a year."), **words),
            *lpr_notes(g.filing),
            line(mark("{law}"), law=cited_line(g.contract, g.filing)),
        ),
        because=sourced(
            line(
                mark(
                    "For the time from {change} on, the line is {times} × {lpr} = {cap}, from the LPR at the time of "
                    "filing. For the time before, a party may ask for the older rules, with their line of {low}."
                ),
                **words,
            ),
            cited_line(g.contract, g.filing),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(THEN),
    )


@asks(
    "m06-explain",
    mark("Explain: your prediction and the law on that day"),
    OLD_LOAN,
    rolls=False,
    checked=False,
    explains="m06-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on why one loan has two lines."""
    words = _words(g)
    return Body(
        prompt=(
            *_story(g),
            line(
                mark(
                    "Compare your prediction with what you saw. In one sentence: why does one loan have two lines, "
                    "and which day decides the second one?"
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "The loan is older than the change of {change} and the case is newer, so a court cuts the time in "
                    "two: before that day the older line of {low} may count if a party asks for it, and from then on "
                    "{times} times the LPR at the time of filing, {cap}."
                ),
                **words,
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (predicted, explained)
