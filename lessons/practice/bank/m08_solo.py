"""M08, solo: Regulation F counts calls in a window that rolls, and rests after a conversation."""

import random
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, DOLLARS, NEW_YORK, contact, judged, number
from lessons.practice.cited import Cited
from lessons.practice.line import Day, Figure, Grid, line
from lessons.practice.question import Body, Degenerate, Family, Question, Slip, asks

CALLS, REST = "us.regf.calls", "us.regf.cool_off"


def _draw_window(rng: random.Random) -> dict[str, Any]:
    return {
        "first": date(2026, rng.randint(2, 10), rng.randint(1, 12)),
        "counts": tuple(rng.choice((0, 1, 1, 2, 2, 3)) for _ in range(rng.randint(10, 14))),
    }


WINDOW = Family("m08-solo-a", {"first": date(2026, 6, 1), "counts": (1, 2, 1, 2, 2, 0, 1, 2, 1, 1, 3)}, _draw_window)


@asks("m08-solo-a", mark("Solo (a). Seven in seven"), WINDOW, Unit.COUNT)
def seven_in_seven(g: SimpleNamespace) -> Body:
    """Calls that are one too many in the seven days that end with them."""
    calls = [
        contact(
            datetime.combine(g.first + timedelta(days=place), datetime.min.time(), NEW_YORK).replace(hour=9 + turn),
            DOLLARS,
        )
        for place, count in enumerate(g.counts)
        for turn in range(count)
    ]
    right = len(judged(calls, "us", None, CALLS))
    limit, days = number(CALLS), number("us.regf.call_window")
    blocks = sum(max(sum(g.counts[start : start + days]) - limit, 0) for start in range(0, len(g.counts), days))
    slips = [
        Slip(
            "MC33",
            blocks,
            line(
                mark(
                    "{answer} cuts the list into blocks of seven days. The window rolls: every day ends "
                    "a window of its own. Next: look back seven days from each call."
                )
            ),
        ),
        Slip(
            "MC33",
            len(calls) - limit,
            line(
                mark(
                    "{answer} takes seven off the whole list. Calls drop out of the window after seven "
                    "days. Next: for each day, count only that day and the six before it."
                )
            ),
        ),
        Slip(
            "MC19",
            sum(max(count - 3, 0) for count in g.counts) or len(calls),
            line(
                mark(
                    "{answer} is no count of a rolling week. Days and the whole list do not decide here. "
                    "Next: for each call, count the calls of that day and the six days before it, up to "
                    "that call."
                )
            ),
        ),
    ]
    seen, kept = {right, 0}, []
    for slip in slips:
        if slip.value not in seen and slip.value > 0:
            seen.add(int(slip.value))
            kept.append(slip)
    if right < 2 or len(kept) < 2:
        raise Degenerate("m08-solo-a")
    cells = tuple(
        (Day(g.first + timedelta(days=place), short=True), Figure(count)) for place, count in enumerate(g.counts)
    )
    words = {"limit": Figure(limit), "right": Figure(right)}
    return Body(
        prompt=(
            line(
                mark(
                    "An agency in New York calls Ada Quill about one debt. She never answers, and has "
                    "agreed to nothing. Regulation F presumes too many calls when a call is more than "
                    "the seventh in seven days in a row."
                )
            ),
            Grid((line(mark("Day")), line(mark("Calls"))), cells, words=(0,)),
            line(mark("How many of these calls are one too many, each judged when it is made?")),
        ),
        hints=(
            line(mark("The seven days are not a calendar week. They end on the day of the call.")),
            line(
                mark("Go through the calls in order. For each, count back: that day so far, and the six days before.")
            ),
            line(
                mark(
                    "A call is too many if the count, with it, is above the limit. Days with no call "
                    "still move the window."
                )
            ),
        ),
        solution=(
            line(mark("{right} calls come when more than {limit} lie in the seven days that end with them."), **words),
            line(mark("{law}"), law=Cited(CALLS)),
        ),
        because=line(mark("It is a presumption: either side may show that it is wrong in this case.")),
        right=right,
        slips=tuple(kept),
        then=line(COUNT_AGAIN),
    )


def _draw_rest(rng: random.Random) -> dict[str, Any]:
    return {"talk": date(2026, rng.randint(2, 11), rng.randint(1, 19)), "hour": rng.randint(9, 19)}


RESTING = Family("m08-solo-b", {"talk": date(2026, 6, 10), "hour": 14}, _draw_rest)


def _objects(talk: datetime, day: date) -> bool:
    again = contact(datetime(day.year, day.month, day.day, 12, tzinfo=NEW_YORK), DOLLARS)
    return bool(judged([contact(talk, DOLLARS, answered=True), again], "us", None, REST))


@asks("m08-solo-b", mark("Solo (b). After the conversation"), RESTING, Unit.COUNT)
def after_a_talk(g: SimpleNamespace) -> Body:
    """The day of the conversation is the first of seven."""
    talk = datetime(g.talk.year, g.talk.month, g.talk.day, g.hour, tzinfo=NEW_YORK)
    following = (g.talk + timedelta(days=days) for days in range(1, 15))
    free = next(day for day in following if not _objects(talk, day))
    right, days = free.day, number(REST)
    if free.month != g.talk.month or (g.talk + timedelta(days=days + 1)).month != g.talk.month:
        raise Degenerate("m08-solo-b")
    slips = (
        Slip(
            "MC33",
            right + 1,
            line(
                mark(
                    "{answer} starts to count on the day after the conversation. The day of the "
                    "conversation is the first of the seven. Next: count it in."
                )
            ),
        ),
        Slip(
            "MC19",
            g.talk.day + 1,
            line(
                mark(
                    "{answer} is the next day, as if calls were counted day by day. Here a conversation "
                    "is followed by a week of rest. Next: count seven days."
                )
            ),
        ),
        Slip(
            "MC33", right - 1, line(mark("{answer} is still the last of the seven days. Next: take the day after it."))
        ),
    )
    words = {"talk": Day(g.talk), "free": Day(free), "days": Figure(days)}
    return Body(
        prompt=(
            line(
                mark(
                    "On {talk} the agency reaches Ada Quill in New York and they talk about the debt. "
                    "Nothing is agreed about more calls. After a conversation Regulation F presumes "
                    "every call about this debt to be too many for seven days in a row."
                ),
                **words,
            ),
            line(
                mark(
                    "On which day of the same month may the agency call again for the first time, "
                    "without that presumption?"
                )
            ),
        ),
        hints=(
            line(mark("Seven days in a row need a first day. Which one is it?")),
            line(mark("The day of the conversation itself is the first of them.")),
            line(mark("Count seven days from that day on, with it. The day after the last one is free.")),
        ),
        solution=(
            line(mark("{talk} is the first of {days} days; {free} is the first day after them."), **words),
            line(mark("Day of the month: {right}."), right=Figure(right)),
            line(mark("{law}"), law=Cited(REST)),
        ),
        because=line(mark("The day of the conversation counts as the first of the seven.")),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


QUESTIONS: tuple[Question, ...] = (seven_in_seven, after_a_talk)
