"""M08, counting: effective calls of a day, who counts together, unanswered attempts over many days."""

import random
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.call_logs import AGENCY, COUNT_AGAIN, contact, judged, made, number, table
from lessons.practice.cited import Cited
from lessons.practice.line import Day, Figure, Grid, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

CALLS, MISSED = "cn.gbt.calls_a_day", "cn.cba26.unanswered_a_day"
WEIGHTS = ("bank", "bank", "agency", "agency", "agency", "missed", "missed", "notice", "text", "inbound", "mother")


def _times(rng: random.Random, count: int, day: int) -> list[datetime]:
    minutes = sorted(rng.sample(range(9 * 60 + 10, 21 * 60, 7), count))
    return [datetime(2026, 3, day, minute // 60, minute % 60) for minute in minutes]


def _draw_day(rng: random.Random) -> dict[str, Any]:
    day = rng.randint(10, 27)
    times = _times(rng, rng.randint(9, 14), day)
    return {"day": day, "rows": tuple((at, rng.choice(WEIGHTS)) for at in times)}


def _first() -> dict[str, Any]:
    kinds = "text bank missed agency notice agency mother bank inbound agency".split()
    return {"day": 11, "rows": tuple(zip(_times(random.Random("f1"), len(kinds), 11), kinds, strict=True))}


DAY = Family("m08-f1", _first(), _draw_day)


@asks("m08-f1", mark("One step missing: which contacts count?"), DAY, Unit.COUNT)
def effective(g: SimpleNamespace) -> Body:
    """Effective interactive calls of a day, by the lender and its agencies together."""
    found = judged([made(kind, at) for at, kind in g.rows], "cn", None, CALLS)
    if len(found) != 1:
        raise Degenerate("m08-f1")
    right = int(found[0].step("count"))  # type: ignore[call-overload]
    kinds = [kind for _, kind in g.rows]
    calls = sum(kind != "text" for kind in kinds)
    answered = sum(kind not in ("text", "missed") for kind in kinds)
    no_notice = sum(kind in ("bank", "agency", "inbound", "mother") for kind in kinds)
    bank = kinds.count("bank")
    slips = [
        Slip(
            "MC19",
            calls,
            line(
                mark(
                    "{answer} counts every call of the day. The standard counts calls that connect and "
                    "in which somebody talks with the debtor. Next: leave out what does not."
                )
            ),
        ),
        Slip(
            "MC19",
            answered,
            line(
                mark(
                    "{answer} counts all that was answered: the notice, the debtor’s own call and the "
                    "mother as well. Next: keep the calls to the debtor in which somebody talks."
                )
            ),
        ),
        Slip(
            "MC21",
            no_notice,
            line(
                mark(
                    "{answer} also counts calls that did not go to the debtor, or came from the debtor. "
                    "Next: keep the calls that were made to the debtor."
                )
            ),
        ),
        Slip(
            "MC17",
            bank,
            line(
                mark(
                    "{answer} counts the bank’s own calls only. The agency calls for the bank, and both "
                    "count together. Next: add the agency’s calls."
                )
            ),
        ),
    ]
    kept = _apart(right, slips)
    if len(kept) < 3:
        raise Degenerate("m08-f1")
    words = {"day": Day(g.rows[0][0]), "right": Figure(right), "limit": Figure(number(CALLS))}
    return Body(
        prompt=(
            line(
                mark(
                    "{day}, one debtor, one online loan of a bank. Hengxin is the bank’s agency. No "
                    "other numbers were agreed."
                ),
                **words,
            ),
            table(g.rows),
            line(
                mark(
                    "The rule is worked out for you: a standard recommends no more than a certain number "
                    "of effective interactive calls to one debtor in a day. The missing step: how many "
                    "such calls does this day have?"
                )
            ),
        ),
        hints=(
            line(mark("Not all of these contacts are calls in which two people talk.")),
            line(mark("Ask three things of each line: did it connect, did somebody talk, was it made to the debtor?")),
            line(
                mark(
                    "Strike the text, the notice, what was not answered, the mother, and the debtor’s "
                    "own call. The agency stays."
                )
            ),
        ),
        solution=(
            line(
                mark(
                    "{right} calls by the bank and its agency connected with the debtor and were a "
                    "conversation; the standard’s number is {limit}."
                ),
                **words,
            ),
            line(mark("{law}"), law=Cited(CALLS)),
        ),
        because=line(
            mark("Bank and agency count together; a notice, a text and a call from the debtor do not count here.")
        ),
        right=right,
        slips=kept,
        then=line(COUNT_AGAIN),
    )


def _apart(right: int, slips: list[Slip]) -> tuple[Slip, ...]:
    seen, kept = {right, 0}, []
    for slip in slips:
        if slip.value not in seen:
            seen.add(int(slip.value))
            kept.append(slip)
    return tuple(kept)


def _draw_share(rng: random.Random) -> dict[str, Any]:
    shares = tuple(rng.randint(1, 3) for _ in range(rng.choice((2, 3))))
    return {"bank": shares[0], "agencies": shares[1:], "day": rng.randint(10, 27), "notices": rng.randint(1, 3)}


SHARES = Family("m08-e2", {"bank": 1, "agencies": (2, 1), "day": 12, "notices": 1}, _draw_share)


@asks("m08-e2a", mark("E2 (a). The fourth connected call"), SHARES)
def shared(g: SimpleNamespace) -> Body:
    """Lender and agencies are counted together."""
    contacts = []
    callers = ["lender"] * g.bank + [
        name for name, count in zip((AGENCY, "Agency East"), g.agencies, strict=False) for _ in range(count)
    ]
    for hour, caller in enumerate(callers, start=9):
        contacts.append(contact(datetime(2026, 3, g.day, hour), answered=True, actor=caller))
    over = bool(judged(contacts, "cn", None, CALLS))
    words = {
        "day": Day(datetime(2026, 3, g.day)),
        "bank": Figure(g.bank),
        "agencies": Figure(sum(g.agencies)),
        "firms": Figure(len(g.agencies)),
        "all": Figure(len(contacts)),
        "notices": Figure(g.notices),
        "limit": Figure(number(CALLS)),
    }
    law = line(mark("{law}"), law=Cited(CALLS))
    over_words = (
        line(mark("Too many: bank and agencies count together, and the text is a standard that recommends")),
        line(mark("Within it: bank and agencies count together, and {all} calls are not too many"), **words),
    )
    right, wrong = (over_words[0], over_words[1]) if over else (over_words[1], over_words[0])
    options = (
        Option("over" if over else "within", right, law),
        Option(
            "within" if over else "over",
            wrong,
            line(
                mark(
                    "The adding up is right, the number it is held against is not. Next: compare {all} "
                    "with the number in the standard."
                ),
                **words,
            ),
            "MC19",
        ),
        Option(
            "each",
            line(mark("Within it, since no single caller made more than {limit}"), **words),
            line(
                mark(
                    "Each caller is looked at alone here. The debtor’s phone rings for all of them. "
                    "Next: ask whose claim all of these calls are about."
                ),
                **words,
            ),
            "MC17",
        ),
        Option(
            "law",
            line(mark("It is illegal: more than {limit} contacts of any kind in a day"), **words),
            line(
                mark(
                    "Two things are off: the text does not count contacts of any kind, and it is no law. "
                    "Next: look at what it counts, and at its rank."
                ),
                **words,
            ),
            "MC27",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{day}: calls to one debtor about an online loan of a bank. By the bank itself: {bank}. By its "
                    "agencies ({firms} of them): {agencies}. All connect, and in all of them they talk. Recorded "
                    "notices on top of that: {notices}."
                ),
                **words,
            ),
            line(mark("What does the national standard on collecting online loans say to this day’s calls?")),
        ),
        hints=(
            line(mark("For whom do the agencies call?")),
            line(
                mark(
                    "The standard counts effective interactive calls to one debtor, whoever of the "
                    "lender’s side makes them."
                )
            ),
            line(
                mark("Add the bank’s and the agencies’ calls. Leave the notices out; they have a count of their own.")
            ),
        ),
        solution=(
            line(
                mark("{bank} by the bank and {agencies} by agencies are {all}; the standard’s number is {limit}."),
                **words,
            ),
            law,
        ),
        options=options,
    )


def _draw_weeks(rng: random.Random) -> dict[str, Any]:
    first = rng.randint(1, 8)
    return {
        "first": first,
        "counts": tuple(rng.choice((2, 3, 4, 5, 6, 6, 7, 7, 8, 9)) for _ in range(rng.randint(10, 18))),
    }


WEEKS = Family("m08-e2b", {"first": 2, "counts": (6, 3, 7, 5, 8, 6, 4, 9, 7, 2)}, _draw_weeks)


@asks("m08-e2b", mark("E2 (b). The seventh unanswered call"), WEEKS, Unit.COUNT)
def unanswered(g: SimpleNamespace) -> Body:
    """Days with more than six unanswered calls to one number."""
    contacts = [
        contact(datetime(2026, 3, g.first + place, 9 + turn))
        for place, count in enumerate(g.counts)
        for turn in range(count)
    ]
    found = judged(contacts, "cn", None, MISSED)
    right = sum(int(one.step("count")) for one in found)  # type: ignore[call-overload]
    limit = number(MISSED)
    slips = _apart(
        right,
        [
            Slip(
                "MC19",
                sum(count for count in g.counts if count >= limit),
                line(
                    mark(
                        "{answer} also counts days with exactly the number in the guideline. It speaks of "
                        "more than that. Next: take the days that go beyond it."
                    )
                ),
            ),
            Slip(
                "MC19",
                sum(count for count in g.counts if count > number(CALLS)),
                line(
                    mark(
                        "{answer} uses the number for effective calls, which stands in another text. Nobody "
                        "talked here. Next: use the guideline’s number for calls that nobody answers."
                    )
                ),
            ),
            Slip(
                "MC19",
                sum(max(count - limit, 0) for count in g.counts),
                line(
                    mark(
                        "{answer} counts only what goes beyond the number. The finding is about all "
                        "unanswered calls of such a day. Next: add up whole days."
                    )
                ),
            ),
            Slip(
                "MC20",
                sum(g.counts),
                line(
                    mark(
                        "{answer} is every call in the table. On some days the number is kept. Next: hold "
                        "each day against the guideline’s number."
                    )
                ),
            ),
        ],
    )
    if len(found) < 2 or len(slips) < 3:
        raise Degenerate("m08-e2b")
    cells = tuple(
        (Day(datetime(2026, 3, g.first + place).date(), short=True), Figure(count))
        for place, count in enumerate(g.counts)
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A bank, a member of the banking association, calls one number of a debtor in March 2026. Nobody "
                    "answers. Nothing else was agreed. The calls of each day:"
                )
            ),
            Grid((line(mark("Day")), line(mark("Unanswered calls"))), cells, words=(0,)),
            line(
                mark(
                    "Take the days on which the association’s guideline finds too many. How many unanswered calls do "
                    "these days hold together?"
                )
            ),
        ),
        hints=(
            line(mark("Unanswered calls have a count of their own; it is not the one for conversations.")),
            line(mark("The guideline speaks of one number on one day, and advises against more than so many.")),
            line(mark("Reaching the number is not yet more than it. Pick the days one by one, then add their calls.")),
        ),
        solution=(
            line(
                mark("More than {limit} unanswered calls to one number: on {days} days, with {right} calls together."),
                limit=Figure(limit),
                days=Figure(len(found)),
                right=Figure(right),
            ),
            line(mark("{law}"), law=Cited(MISSED)),
        ),
        because=line(mark("The wording is advice (“should not exceed”), in the self-regulation of an association.")),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


QUESTIONS: tuple[Question, ...] = (effective, shared, unanswered)
