"""M06, E5: date a claim from the web. When was the number right, for whom, and what does it cost to trust it later?"""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons import data
from lessons.language import mark
from lessons.law.rules.cn_price import change_day
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lending import (
    LAST_BEFORE,
    THEN,
    WHO_AND_WHEN,
    cited_line,
    law_words,
    line_on,
    lpr_notes,
    multiple,
    old_line,
    quiet_day,
)
from lessons.practice.line import Amount, Day, Line, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

SITES = (
    mark("A video"),
    mark("A lawyer’s blog"),
    mark("A forum post"),
    mark("A page that looks official"),
    mark("A reader’s letter"),
    mark("An app’s help page"),
)
Spell = tuple[Fraction, date, date]  # a line, the first day of its LPR, the last day


def spells() -> tuple[Spell, ...]:
    """Return each time in which the one-year LPR stood still and that is over, with the line it gave."""
    rows, found = data.table("lpr"), []
    starts = [n for n, row in enumerate(rows) if n == 0 or row["one_year"] != rows[n - 1]["one_year"]]
    for place, after in zip(starts, starts[1:], strict=False):
        end = rows[after]["published"] - timedelta(days=1)
        rate = Fraction(rows[place]["one_year"]) / 100 * multiple(end)
        found.append((rate, rows[place]["published"], end))
    return tuple(found)


SPELLS = tuple(spell for spell in spells() if spell[2] >= change_day())
PLACES = {spell[0]: place for place, spell in enumerate(SPELLS)}


def _draw_claim(rng: random.Random) -> dict[str, Any]:
    drawn = {"site": rng.choice(SITES), "claim": rng.choice(SPELLS)[0]}
    return {**drawn, "read": quiet_day(rng, date(2026, 4, 1), date(2026, 11, 19))}


def _complete(site: str, claim: Fraction, read: date) -> dict[str, Any]:
    _, start, end = SPELLS[PLACES[claim]]
    return {"_from": max(start, change_day()), "_to": end, "_first": start}


FIRST_CLAIM = {"site": SITES[3], "claim": Fraction(154, 1000), "read": date(2026, 10, 12)}
CLAIM = Family("m06-e5", FIRST_CLAIM, _draw_claim, _complete)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    words = law_words(g._to)
    return words | {
        "site": line(g.site), "claim": brief(g.claim), "read": Day(g.read),
        "from": Day(g._from), "to": Day(g._to), "first": Day(g._first),
    }  # fmt: skip


def _claim(g: SimpleNamespace) -> Line:
    return line(
        mark("{site}, read on {read}: “Nobody may charge above {claim} a year: that is {times} times the LPR.”"),
        **_words(g),
    )


HINTS = (
    line(mark("The claim has no date, no lender and no source. Which of the three does the number depend on?")),
    line(mark("The LPR moves. A multiple of it is right from one change of the LPR to the next.")),
    line(mark("Divide the number by the multiple. Find the rows with that LPR: the first, and the first of the next.")),
)


@asks("m06-e5a", mark("E5 (a). From when to when was it right?"), CLAIM)
def dated(g: SimpleNamespace) -> Body:
    """The spell of one LPR, cut at the day on which the rule began."""
    words, place = _words(g), PLACES[g.claim]
    spell = mark("For contracts from {from} to {to}")
    after = SPELLS[place + 1] if place + 1 < len(SPELLS) else SPELLS[place - 1]
    # the first spell began before there was such a line; later ones have a neighbour to be confused with
    other = (g._first, g._to) if g._first < g._from else (after[1], after[2])
    options = (
        Option("right", line(spell, **words), sourced(line(mark(
            "In that time the one-year LPR stood at {lpr}, and {times} times that is {claim}."
        ), **words), cited_line(g._to))),
        Option("other", line(spell, **{**words, "from": Day(other[0]), "to": Day(other[1])}), line(mark(
            "The LPR did stand there from {first} on. A line by LPR begins only on {change}. Next: cut the time there."
        ) if g._first < g._from else mark(
            "In that time the LPR gave another line. Next: divide {claim} by {times}, then find that LPR in the table."
        ), **words), "MC34"),
        Option("open", line(mark("For contracts from {from} on, to this day"), **words), line(mark(
            "The LPR moved on after {to}, and the line with it. Next: look for the next change in the table."
        ), **words), "MC28"),
        Option("always", line(mark("Always: the law names this number")), line(mark(
            "No text names this number. The text names a multiple, and the number is worked out for a day. Next: "
            "read what the rule says."
        )), "MC34"),
    )  # fmt: skip
    return Body(
        prompt=(
            _claim(g),
            line(
                mark(
                    "Take the number alone, as a line for new private loans. When was it exactly right? The LPR table "
                    "in lesson M06 lists every change; a new LPR is taken to count from its first day."
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. {claim} ÷ {times} = {lpr}. That LPR was first published on {first}."), **words),
            line(mark("2. There has been a line by LPR since {change}, so the number holds from {from} on."), **words),
            line(mark("3. The LPR moved on the day after {to}."), **words),
            *lpr_notes(g._to, g._to + timedelta(days=1)),
            line(mark("{law}"), law=cited_line(g._to)),
        ),
        options=options,
    )


@asks("m06-e5b", mark("E5 (b). Who was bound?"), CLAIM)
def whom(g: SimpleNamespace) -> Body:
    """Private lending, on that day; and old loans in cases of that time, for the newer part."""
    words = _words(g)
    options = (
        Option("private", line(mark(
            "Private lenders: loans made in that time, and the newer part of older loans in cases filed in it"
        )), sourced(line(mark(
            "Both groups, and nobody else. A claim needs a date and a lender before its number says anything."
        )), cited_line(g._to))),
        Option("everybody", line(mark("Everybody who lends money")), line(mark(
            "Licensed lenders and seven local types are outside this rule. Next: read the two texts on its scope."
        )), "MC15"),
        Option("banks", line(mark("Banks and consumer-finance companies first of all")), line(mark(
            "They are the very ones that the rule leaves out. Next: read whose loans it speaks of."
        )), "MC15"),
        Option("now", line(mark("Every private loan, whenever it was made")), line(mark(
            "A loan keeps the line of its own day, and an older one may have two. Next: put the date of the loan "
            "beside the number."
        )), "MC28"),
    )  # fmt: skip
    return Body(
        prompt=(_claim(g), line(mark("While the number was right, from {from} to {to}: for whom?"), **words)),
        hints=(
            line(WHO_AND_WHEN),
            line(mark("“Nobody” is a word about scope. Look for the texts that say who is outside.")),
            line(mark("Strike out the licensed lenders and the local types. Then ask which loans of the rest.")),
        ),
        solution=(
            line(mark("{law}"), law=cited_line(g._to)),
            line(mark("{law}"), law=Cited("cn.mj20b.not_for_licensed_lenders")),
            line(mark("{law}"), law=Cited("cn.pf.seven_local_types")),
            line(mark("Older loans: {law}"), law=Cited("cn.mj20b.split_period")),
        ),
        options=options,
    )


def _draw_trust(rng: random.Random) -> dict[str, Any]:
    contract = quiet_day(rng, date(2022, 1, 24), date(2026, 3, 19))
    earlier = [spell[0] for spell in SPELLS if spell[2] < contract and spell[0] > line_on(contract).rate]
    if not earlier:
        raise Degenerate("m06-e5c")
    return {
        "site": rng.choice(SITES),
        "claim": rng.choice(earlier),
        "contract": contract,
        "amount": 100_000 * rng.randint(10, 90),
    }


TRUST = Family(
    "m06-e5c",
    {"site": SITES[0], "claim": Fraction(154, 1000), "contract": date(2024, 12, 3), "amount": 2_500_000},
    _draw_trust,
)


@asks("m06-e5c", mark("E5 (c). What does it cost to trust it later?"), TRUST, Unit.MONEY)
def trusted(g: SimpleNamespace) -> Body:
    """Interest agreed by an old number, above the line of the day."""
    cap = line_on(g.contract).rate
    right, over = g.amount * (g.claim - cap), g.claim - cap
    words: dict[str, Any] = {
        **law_words(g.contract), "site": line(g.site), "claim": brief(g.claim), "amount": Amount(g.amount),
        "over": Share(over), "right": Amount(right),
    }  # fmt: skip
    slips = [
        Slip("MC15", g.amount * cap, line(mark(
            "{answer} is the interest that a court does support. The question asks for the rest. Next: take it off "
            "the interest agreed."
        ))),
        Slip("MC28", g.amount * g.claim, line(mark(
            "{answer} is all of the interest. The agreement holds up to the line of the day. Next: take the line off "
            "the rate first."
        ))),
        Slip("MC28", g.amount * (old_line() - g.claim), line(
            mark("{answer} measures the room to a line of older rules. Next: find the line of {contract}."), **words
        )),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "{site} says: “Up to {claim} a year, any private loan is safe.” Lin’s uncle believes it. On "
                    "{contract} he lends a workmate {amount} for one year of 365 days, at {claim}."
                ),
                **words,
            ),
            line(mark("How much of his interest does a court not support, in ¥?")),
        ),
        hints=(
            line(mark("The number was right once. Was it right on the day of this loan?")),
            line(LAST_BEFORE),
            line(mark("Work out the line of that day. The gap between rate and line, times the amount, for one year.")),
        ),
        solution=(
            line(mark("1. On {contract} the LPR that counts is {lpr}; {times} times that is {cap}."), **words),
            line(mark("2. {claim} − {cap} = {over}; {amount} × {over} = {right}."), **words),
            *lpr_notes(g.contract),
            line(mark("{law}"), law=cited_line(g.contract)),
        ),
        because=sourced(
            line(mark("The page gave a number without its date. On {contract} the line was {cap}."), **words),
            cited_line(g.contract),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (dated, whom, trusted)
