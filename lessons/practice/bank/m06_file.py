"""M06, E4: keep the rule file right. End the old value, add the new one, and say how it is known."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.library import library
from lessons.practice.answer import Unit
from lessons.practice.cited import sourced
from lessons.practice.lending import (
    IS_LPR,
    LAST,
    LAST_BEFORE,
    MULTIPLY,
    THEN,
    base_on,
    cited_line,
    multiple,
    old_line,
)
from lessons.practice.line import Code, Day, Figure, Line, Share, brief, line, plainly
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

TARGET = "cn.xdz.target"
OTHER = "MJ20b"  # the judicial interpretation that names a multiple of the LPR too
FAULTS = ("overlap", "unchecked", "history", "rank")


def _draw(rng: random.Random) -> dict[str, Any]:
    kinds = ("right", *rng.sample(FAULTS, 3))
    start = date(rng.choice((2027, 2028)), rng.randint(2, 12), 1)
    return {
        "start": start,
        "checked": start - timedelta(days=rng.randint(4, 24)),
        "new": rng.choice(("3.5", "3", "2.5", "3.2", "3.8")),
        "_order": tuple(rng.sample(kinds, 4)),
    }


FIRST = {
    "start": date(2027, 3, 1),
    "checked": date(2027, 2, 18),
    "new": "3.5",
    "_order": ("history", "right", "overlap", "rank"),
}
FILE = Family("m06-e4", FIRST, _draw)


def fragment(kind: str, start: date, checked: date, new: str) -> str:
    """Return the values and the citation of a law file after a change, right or with one fault."""
    old = library().record(TARGET).values[-1]
    written, cited = old.citation.start.written, old.citation
    end = start if kind == "overlap" else start - timedelta(days=1)
    if kind == "history":
        values = [f'  - from: "{written}"', f'    value: "{new}"']
    else:
        values = [f'  - from: "{written}"', f'    to: "{end}"', f'    value: "{old.value}"']
        values += [f'  - from: "{start}"', f'    value: "{new}"']
    citation = [
        f"  instrument: {OTHER if kind == 'rank' else cited.instrument.key}",
        f"  confidence: {cited.confidence.value}",
        *([] if kind == "unchecked" else [f'  last_checked: "{checked}"']),
        f'  review_by: "{checked + timedelta(days=181)}"',
    ]
    return "\n".join(["values:", *values, "citation:", *citation])


def _name(g: SimpleNamespace, kind: str) -> Line:
    return line(mark("Fragment {number}"), number=Figure(g._order.index(kind) + 1))


@asks("m06-e4", mark("E4. Change the rule file"), FILE)
def rule_file(g: SimpleNamespace) -> Body:
    """The old value ends the day before, the new one begins, the source stays what it is."""
    old = parameter(TARGET, LAST)
    words: dict[str, Any] = {
        "start": Day(g.start), "checked": Day(g.checked), "eve": Day(g.start - timedelta(days=1)),
        "new": plainly(Fraction(g.new)), "old": plainly(old.number),
    }  # fmt: skip
    feedback = {
        "right": (mark(
            "The old value ends on {eve}, the new one begins on {start}. Rank and confidence stay as they are, and "
            "the day of checking is new."
        ), ""),
        "overlap": (mark(
            "Two values would be in force on {start}: the old one ends on the day the new one begins. Next: let it "
            "end one day earlier."
        ), "MC28"),
        "unchecked": (mark(
            "There is no last_checked: nobody could tell on which day someone looked. Next: write the day on which "
            "you read the report."
        ), "MC34"),
        "history": (mark(
            "The old value is gone, so loans of last year would be judged by a number of this year. Next: keep the "
            "old value, give it an end, and add the new one below it."
        ), "MC28"),
        "rank": (mark(
            "The citation now names a judicial interpretation. The new number stands in guidance, and a citation "
            "gives the file its rank. Next: leave the instrument as it was."
        ), "MC27"),
    }  # fmt: skip
    options = tuple(
        Option(kind, _name(g, kind), line(feedback[kind][0], **words), feedback[kind][1]) for kind in g._order
    )
    return Body(
        prompt=(
            line(
                mark(
                    "An invented case: on {checked} the press reports that, from {start}, the target for microcredit "
                    "is {new} times the one-year LPR in place of {old}. The text is not published. Four people change "
                    "the file “{id}”."
                ),
                id=line(mark("cn/xdz/target")),
                **words,
            ),
            *(Code(_name(g, kind), fragment(kind, g.start, g.checked, g.new)) for kind in g._order),
            line(mark("Which fragment is right?")),
        ),
        hints=(
            line(mark("Take one loan from before the change and one from after. What does each fragment say?")),
            line(mark("A file keeps its past. It says where a value stands, how it is known and when someone looked.")),
            line(
                mark("Check four things: no overlap, the old value still there, the instrument, the line last_checked.")
            ),
        ),
        solution=(
            line(mark("1. End the old value on {eve}."), **words),
            line(mark("2. Add the new value below it, from {start}."), **words),
            line(mark("3. Set the day on which you checked, and the day to look again.")),
            line(mark("4. Leave instrument and confidence: a press report is no law, and nobody has read the text.")),
            line(mark("{name} does all four."), name=_name(g, "right")),
            line(
                mark(
                    "The check of the law files refuses an overlap, a missing day and an instrument from elsewhere. It "
                    "cannot see a past that was written over; that is left to people."
                )
            ),
        ),
        options=options,
        shuffled=False,
    )


def _draw_new(rng: random.Random) -> dict[str, Any]:
    published = date(2027, rng.randint(1, 12), 20)
    return {
        "published": published,
        "new": Fraction(5 * rng.choice([n for n in range(46, 72) if n != 60]), 10000),
        "contract": published + timedelta(days=rng.choice((-9, -6, -3, -2, 3, 4, 7, 11))),
    }


NEW = Family(
    "m06-e4b",
    {"published": date(2027, 1, 20), "new": Fraction(285, 10000), "contract": date(2027, 1, 25)},
    _draw_new,
)


@asks("m06-e4b", mark("E4 (b). The LPR moves"), NEW, Unit.RATE)
def moved(g: SimpleNamespace) -> Body:
    """The line moves with the LPR, for contracts from the day of publication on."""
    old, times = base_on(LAST).one_year, multiple(LAST)
    later = g.contract >= g.published
    base, other = (g.new, old) if later else (old, g.new)
    right = base * times
    words: dict[str, Any] = {
        "published": Day(g.published), "contract": Day(g.contract), "old": Share(old), "new": Share(g.new),
        "lpr": Share(base), "times": Figure(times), "cap": Share(right), "low": brief(old_line()),
    }  # fmt: skip
    wrong_side = (
        mark(
            "{answer} comes from the older LPR. The new one was out by {contract}. Next: take the last one published "
            "on or before that day."
        )
        if later
        else mark(
            "{answer} comes from the new LPR. It was not out yet on {contract}. Next: take the last one published on "
            "or before that day."
        )
    )
    slips = [
        Slip("MC28", other * times, line(wrong_side, **words)),
        Slip("MC15", base, line(IS_LPR)),
        Slip("MC28", old_line(), line(mark(
            "{answer} was a fixed line of older rules. This one moves with the LPR. Next: multiply the LPR that counts."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "An invented case: the one-year LPR has been {old}. On {published} it is published at {new}. Two "
                    "friends make a private loan on {contract}; the rules stay as they are."
                ),
                **words,
            ),
            line(mark("Up to which yearly rate does a court support the interest of this loan, in %?")),
        ),
        hints=(line(mark("Put the two days in a row: publication and contract.")), line(LAST_BEFORE), line(MULTIPLY)),
        solution=(
            line(mark("1. On {contract} the LPR that counts is {lpr}."), **words),
            line(mark("2. {times} × {lpr} = {cap}. Contracts made before keep the line of their own day."), **words),
            line(mark("{law}"), law=cited_line(LAST)),
        ),
        because=sourced(
            line(mark("A new LPR moves the line for contracts from its day on, and for no older one.")),
            cited_line(LAST),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (rule_file, moved)
