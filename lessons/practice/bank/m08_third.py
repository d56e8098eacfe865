"""M08, other people: when somebody else may be called, and what may be said."""

import random
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.collection import Contact, Reached, Tag
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, contact, judged, number
from lessons.practice.cited import Cited
from lessons.practice.line import Day, Figure, Grid, Verbatim, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

GUIDELINE, STANDARD, RELATIVE = "cn.cba26.third_persons", "cn.gbt.contact_persons", "cn.cc.no_kinship_debt"
WHO = {
    "mother": mark("the debtor’s mother"),
    "sister": mark("the debtor’s sister"),
    "brother": mark("the debtor’s brother"),
}
TWO = (Tag.DEBT_DISCLOSED, Tag.ASKED_TO_PAY)
# what a collector says, what the record then holds, and the misconception of whoever thinks it is fine
SAYINGS: dict[str, tuple[str, tuple[Tag, ...], str]] = {
    "call_back": (mark("“Please ask your relative to call us back.”"), (Tag.MESSAGE_LEFT,), "MC21"),
    "debt": (mark("“Your relative is late with a loan. Please pass that on.”"), (Tag.DEBT_DISCLOSED,), "MC21"),
    "pay": (mark("“Family stands together. You should pay it.”"), (Tag.ASKED_TO_PAY,), "MC21"),
    "both": (
        mark("“There is a loan, and you had better settle it today.”"),
        (Tag.DEBT_DISCLOSED, Tag.ASKED_TO_PAY),
        "MC21",
    ),
}
WHY_NOT = {
    "debt": mark(
        "This tells a third person about the debt. A statute on personal data speaks here, "
        "not only a guideline. Next: look for words that help to reach the debtor and tell "
        "nothing."
    ),
    "pay": mark("A relative does not owe the debt by being a relative. Next: look for words that ask for no money."),
    "both": mark(
        "This tells of the debt and asks for money: two things that a relative need not "
        "hear. Next: look for words that do neither."
    ),
}


def _missed(days: tuple[date, ...]) -> list[Contact]:
    return [contact(datetime(day.year, day.month, day.day, 10)) for day in days]


def _draw_words(rng: random.Random) -> dict[str, Any]:
    return {
        "who": rng.choice(tuple(WHO)),
        "day": rng.randint(2, 24),
        "hour": rng.randint(9, 19),
        "minute": rng.randint(10, 59),
    }


WORDS = Family("m08-e3a", {"who": "mother", "day": 16, "hour": 10, "minute": 30}, _draw_words)


@asks("m08-e3a", mark("E3 (a). The mother answers"), WORDS)
def what_to_say(g: SimpleNamespace) -> Body:
    """Nothing of the debt, no demand: only a message."""
    day = date(2026, 3, g.day)
    before = _missed(tuple(day - timedelta(days=back) for back in (3, 2, 1)))
    at = datetime(2026, 3, g.day, g.hour, g.minute)

    def objected(tags: tuple[Tag, ...]) -> bool:
        call = contact(at, answered=True, reached=Reached.RELATIVE, number="N-2", tags=frozenset(tags))
        return bool(judged([*before, call]))

    fine = [key for key, (_, tags, _) in SAYINGS.items() if not objected(tags)]
    if len(fine) != 1:
        raise Degenerate("m08-e3a")
    options = tuple(
        Option(key, line(said), line(mark("{law}"), law=Cited(GUIDELINE)))
        if key in fine
        else Option(key, line(said), line(WHY_NOT[key]), misconception)
        for key, (said, _, misconception) in SAYINGS.items()
    )
    words = {"who": line(WHO[g.who]), "day": Day(day), "at": Verbatim(f"{g.hour:02d}:{g.minute:02d}")}
    return Body(
        prompt=(
            line(
                mark(
                    "An online loan of a bank. Three calls to the debtor, one on each of the last three "
                    "days, were not answered. On {day} at {at} the bank calls another number that the debtor "
                    "gave. There {who} answers."
                ),
                **words,
            ),
            line(mark("Which sentence do the standard and the guideline leave room for?")),
        ),
        hints=(
            line(mark("Calling here was allowed. The question is what may be said.")),
            line(mark("A third person may be asked to help reach the debtor, and need not hear why.")),
            line(mark("Strike every sentence from which a stranger could learn that there is a debt.")),
        ),
        solution=(
            line(mark("A message that asks for a call back, and nothing about the debt.")),
            line(mark("{law}"), law=Cited(STANDARD)),
            line(mark("{law}"), law=Cited("cn.pipl.disclosure")),
        ),
        options=options,
    )


def _draw_calls(rng: random.Random) -> dict[str, Any]:
    day = rng.randint(2, 8)
    rows: list[tuple[int, bool]] = []
    for _ in range(rng.randint(1, 2)):
        rows.append((day, False))
        day += rng.choice((0, 1, 2))
    rows.append((day, True))
    for _ in range(3):
        day += rng.choice((0, 0, 1, 1, 2, 3))
        rows.append((day, False))
    return {"rows": tuple(rows), "who": rng.choice(tuple(WHO))}


CALLS = Family(
    "m08-e3b",
    {"rows": ((9, False), (9, False), (10, True), (12, False), (12, False), (13, False)), "who": "sister"},
    _draw_calls,
)


def _log(rows: tuple[tuple[int, bool], ...]) -> list[Contact]:
    turns: dict[int, int] = {}
    found = []
    for day, answered in rows:
        turns[day] = turns.get(day, 8) + 1
        found.append(contact(datetime(2026, 3, day, turns[day]), answered=answered))
    return found


def _free_on(rows: tuple[tuple[int, bool], ...], day: int) -> bool:
    ask = contact(
        datetime(2026, 3, day, 18),
        answered=True,
        reached=Reached.RELATIVE,
        number="N-2",
        tags=frozenset({Tag.MESSAGE_LEFT}),
    )
    return not judged([*_log(rows), ask], "cn", None, GUIDELINE)


def _first_free(rows: tuple[tuple[int, bool], ...]) -> int:
    last = rows[-1][0]
    return next(day for day in range(last, last + 6) if _free_on(rows, day))


@asks("m08-e3b", mark("E3 (b). From which day on?"), CALLS, Unit.COUNT)
def from_when(g: SimpleNamespace) -> Body:
    """Three failed calls in a row, then not before the next day."""
    right, last = _first_free(g.rows), g.rows[-1][0]
    third = [day for day, _ in g.rows][2]
    slips = tuple(
        {
            slip.value: slip
            for slip in (
                Slip(
                    "MC21",
                    third + 1,
                    line(
                        mark(
                            "{answer} is the day after the third call of the list. One of the calls before was "
                            "answered, and the count starts again there. Next: find three failed calls in a row."
                        )
                    ),
                ),
                Slip(
                    "MC21",
                    last,
                    line(
                        mark(
                            "{answer} is the day of the third failed call in a row itself. The guideline asks to "
                            "wait. Next: read from when on a third person may be called."
                        )
                    ),
                ),
                Slip(
                    "MC21",
                    last + 3,
                    line(
                        mark(
                            "{answer} waits three days. Three days count in another way of being out of reach. "
                            "Next: start from the third failed call in a row."
                        )
                    ),
                ),
            )
            if slip.value != right
        }.values()
    )
    if len(slips) < 2 or right <= last:
        raise Degenerate("m08-e3b")
    cells = tuple(
        (
            Day(each.at.date(), short=True),
            Verbatim(f"{each.at:%H:%M}"),
            line(mark("yes") if each.answered else mark("no")),
        )
        for each in _log(g.rows)
    )
    words = {"who": line(WHO[g.who]), "right": Figure(right), "calls": Figure(number("cn.cba26.failed_calls"))}
    return Body(
        prompt=(
            line(
                mark(
                    "A bank of the association calls a debtor. The number is right; nothing else is known. Later it "
                    "wants to ask {who} only for a call back."
                ),
                **words,
            ),
            Grid(tuple(map(line, (mark("Day"), mark("Time"), mark("Answered")))), cells, words=(0, 1, 2)),
            line(
                mark(
                    "No more calls to the debtor follow. On which day of March may the bank make that call for the "
                    "first time, by the guideline of 2026? Give the day of the month."
                )
            ),
        ),
        hints=(
            line(mark("One answered call, and the debtor is in reach again.")),
            line(mark("The guideline wants several failed calls in a row, and then a wait.")),
            line(
                mark(
                    "Find the call that completes the row. The next day is the first on which somebody "
                    "else may be called."
                )
            ),
        ),
        solution=(
            line(
                mark(
                    "The call that makes it {calls} in a row failed on the day before {right} March; the "
                    "next day is the first free one."
                ),
                **words,
            ),
            line(mark("{law}"), law=Cited(GUIDELINE)),
        ),
        because=line(
            mark("After {calls} failed calls in a row the guideline asks to wait until the next day."), **words
        ),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


def _draw_exit(rng: random.Random) -> dict[str, Any]:
    return {
        "who": rng.choice(tuple(WHO)),
        "failed": rng.choice((1, 2, 3, 3, 4)),
        "same_day": rng.random() < 0.5,
        "day": rng.randint(9, 26),
        "hour": rng.randint(14, 20),
    }


EXIT = Family("m08-x2", {"who": "sister", "failed": 3, "same_day": True, "day": 17, "hour": 15}, _draw_exit)


@asks("m08-x2", mark("Exit 2. May somebody else be called now?"), EXIT)
def may_they(g: SimpleNamespace) -> Body:
    """The trigger of the guideline, and its wait."""
    day = date(2026, 3, g.day)
    on = day if g.same_day else day - timedelta(days=1)
    before = [contact(datetime(on.year, on.month, on.day, 9 + turn)) for turn in range(g.failed)]
    ask = contact(
        datetime(2026, 3, g.day, g.hour),
        answered=True,
        reached=Reached.RELATIVE,
        number="N-2",
        tags=frozenset({Tag.MESSAGE_LEFT}),
    )
    found = judged([*before, ask], "cn", None, GUIDELINE)
    right = "yes" if not found else "wait" if found[0].why.code == "trigger_too_early" else "no"
    labels = {
        "yes": mark("Yes: enough calls in a row have failed, and a day has passed"),
        "wait": mark("Not today: enough calls have failed, but the next day must come first"),
        "no": mark("No: too few calls have failed"),
        "never": mark("Never: family may not be called at all"),
    }
    wrong = {
        "yes": mark(
            "One part of the test is missing here: the number of failed calls, or the day in between. Next: check both."
        ),
        "wait": mark(
            "Here it is not the day that decides. Next: count the failed calls in a row first, then look at the days."
        ),
        "no": mark(
            "Count again: the guideline asks for a certain number of failed calls in a row. "
            "Next: compare it with this log."
        ),
        "never": mark(
            "“Never” is too strong: a narrow test allows it, with nothing told of the debt. Next: go through that test."
        ),
    }
    law = line(mark("{law}"), law=Cited(GUIDELINE))
    options = tuple(
        Option(key, line(label), law) if key == right else Option(key, line(label), line(wrong[key]), "MC21")
        for key, label in labels.items()
    )
    words: dict[str, Any] = {
        "who": line(WHO[g.who]),
        "failed": Figure(g.failed),
        "on": Day(on),
        "day": Day(day),
        "at": Verbatim(f"{g.hour}:00"),
    }
    return Body(
        prompt=(
            line(
                mark(
                    "A bank of the association has called the debtor {failed} times on {on}; no call was "
                    "answered. It has not called before. On {day} at {at} it wants to call {who}, only "
                    "to ask for a call back."
                ),
                **words,
            ),
            line(mark("What does the guideline of 2026 say to that call?")),
        ),
        hints=(
            line(mark("The test has two parts: how often, and since when.")),
            line(mark("Count failed calls in a row. Then look at the day on which the last of them was made.")),
            line(mark("A single failed call is not enough, and the same day is not late enough.")),
        ),
        solution=(law,),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (what_to_say, from_when, may_they)
