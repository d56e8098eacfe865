"""M08, the clock: quiet hours at the debtor's place, to the second, and over time zones."""

import random
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, DOLLARS, NEW_YORK, TIME_AGAIN, clock, contact, judged, number
from lessons.practice.cited import Cited
from lessons.practice.line import Day, Figure, Grid, Verbatim, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

STANDARD = "cn.gbt.quiet_from"
HOUR = 3600
WHERE = mark("The clock that counts is the one at the place of the person who is called.")


def _at(hour: int, minute: int, second: int = 0, day: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, minute, second)


def quiet(at: datetime) -> bool:
    """Return whether the audit finds the hour of an unagreed call against the standard."""
    return bool(judged((contact(at),), "cn", None, STANDARD))


def _draw_two(rng: random.Random) -> dict[str, Any]:
    return {
        "one": _at(rng.choice((7, 8, 20, 21)), rng.randint(10, 59), day=rng.randint(3, 27)),
        "two": _at(rng.choice((6, 7, 21, 22)), rng.randint(10, 59), day=rng.randint(3, 27)),
    }


TWO = Family("m08-e1", {"one": _at(21, 50), "two": _at(22, 5, day=4)}, _draw_two)
LABELS = {
    (False, True): mark("To the call at {two} only"),
    (True, False): mark("To the call at {one} only"),
    (True, True): mark("To both calls"),
    (False, False): mark("To neither call"),
}
KEYS = {(False, True): "second", (True, False): "first", (True, True): "both", (False, False): "neither"}


@asks("m08-e1a", mark("E1 (a). Two calls, early or late"), TWO)
def two_calls(g: SimpleNamespace) -> Body:
    """The quiet hours run from 22:00 to 08:00."""
    words: dict[str, Any] = {"one": clock(g.one), "two": clock(g.two), "first": Day(g.one), "second": Day(g.two)}
    words |= {
        "from": Verbatim(f"{number(STANDARD):02d}:00"),
        "until": Verbatim(f"{number('cn.gbt.quiet_until'):02d}:00"),
    }
    right = quiet(g.one), quiet(g.two)
    law = line(mark("{law}"), law=Cited(STANDARD))
    wrong = {
        "both": mark(
            "You object to both. That fits earlier hours than the text names. Next: put each "
            "time beside the two ends of the quiet hours."
        ),
        "neither": mark(
            "You object to neither. The text does name hours. Next: put each time beside the two "
            "ends of the quiet hours."
        ),
        "first": mark(
            "You object to the call at {one} alone. Next: ask for each of the two times whether "
            "it lies between the two ends."
        ),
        "second": mark(
            "You object to the call at {two} alone. Next: ask for each of the two times whether "
            "it lies between the two ends."
        ),
    }
    options = tuple(
        Option(KEYS[case], line(label, **words), law, "")
        if case == right
        else Option(KEYS[case], line(label, **words), line(wrong[KEYS[case]], **words), "MC20")
        for case, label in LABELS.items()
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A bank collects an online loan. It calls the debtor on {first} at {one} and on "
                    "{second} at {two}, at the debtor’s place. No other time was agreed. Nobody is asked "
                    "for anything wrong."
                ),
                **words,
            ),
            line(mark("To which call does the national standard for online consumer loans object?")),
        ),
        hints=(
            line(mark("On the web you find 20:00, 21:00 and 22:00. Only one of them stands in the standard.")),
            line(mark("Quiet hours have two ends, one in the evening and one in the morning.")),
            line(
                mark(
                    "Write down both ends. A call at the evening end itself already falls in, one at the "
                    "morning end no longer."
                )
            ),
        ),
        solution=(law, line(mark("The quiet hours run from {from} to {until}."), **words)),
        options=options,
    )


def _draw_second(rng: random.Random) -> dict[str, Any]:
    return {"at": _at(21, rng.randint(3, 57), rng.randint(1, 59), rng.randint(3, 27))}


SECONDS = Family("m08-e1b", {"at": _at(21, 50, 20)}, _draw_second)


def _until_quiet(at: datetime) -> int:
    """Return the seconds until the quiet hours begin, as the law room has their first second."""
    start = at.replace(hour=number(STANDARD), minute=0, second=0)
    assert quiet(start) and not quiet(start - timedelta(seconds=1))
    return int((start - at).total_seconds())


@asks("m08-e1b", mark("E1 (b). How long is left?"), SECONDS, Unit.COUNT)
def seconds_left(g: SimpleNamespace) -> Body:
    """Seconds from a call to the first quiet second."""
    right = _until_quiet(g.at)
    past = HOUR - right
    words: dict[str, Any] = {"at": clock(g.at), "start": Verbatim(f"{number(STANDARD):02d}:00:00"), "day": Day(g.at)}
    slips = (
        Slip(
            "MC20",
            past,
            line(
                mark(
                    "{answer} is the time since 21:00. The standard does not name 21:00. Next: count "
                    "forward to the hour that it does name."
                )
            ),
        ),
        Slip(
            "MC20",
            past + HOUR,
            line(
                mark(
                    "{answer} is the time since 20:00, as if collecting ended then. Next: count forward "
                    "to the hour that the standard names."
                )
            ),
        ),
        Slip(
            "MC20",
            right + HOUR,
            line(
                mark(
                    "{answer} counts to 23:00. The quiet hours begin earlier. Next: take the evening end "
                    "of the quiet hours."
                )
            ),
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{day}, {at} at the debtor’s place. An agency that collects an online loan for a "
                    "bank is about to call. No other time was agreed."
                ),
                **words,
            ),
            line(mark("How many whole seconds are left until the quiet hours of the standard begin?")),
        ),
        hints=(
            line(mark("At which hour of the evening do the quiet hours begin?")),
            line(mark("Count from the time of the call to that hour. An hour has 3,600 seconds.")),
            line(mark("Take the minutes to the full hour, times 60, and add the seconds to the full minute.")),
        ),
        solution=(
            line(mark("From {at} to {start} there are {right} seconds."), **words, right=Figure(right)),
            line(mark("{law}"), law=Cited(STANDARD)),
        ),
        because=line(mark("The quiet hours begin at {start}, and that second already belongs to them."), **words),
        right=right,
        slips=slips,
        then=line(TIME_AGAIN),
    )


def _draw_early(rng: random.Random) -> dict[str, Any]:
    return {"at": _at(rng.choice((6, 7)), rng.randint(2, 58), rng.randint(1, 59), rng.randint(3, 27))}


EARLY = Family("m08-x1", {"at": _at(7, 41, 22, 12)}, _draw_early)


@asks("m08-x1", mark("Exit 1. How much too early?"), EARLY, Unit.COUNT)
def too_early(g: SimpleNamespace) -> Body:
    """Seconds from a call to the end of the quiet hours."""
    end = g.at.replace(hour=number("cn.gbt.quiet_until"), minute=0, second=0)
    assert quiet(g.at) and not quiet(end) and quiet(end - timedelta(seconds=1))
    right = int((end - g.at).total_seconds())
    words: dict[str, Any] = {"at": clock(g.at), "end": Verbatim(f"{end:%H:%M:%S}"), "day": Day(g.at)}
    slips = (
        Slip(
            "MC20",
            right + HOUR,
            line(
                mark(
                    "{answer} counts to 09:00. The quiet hours end earlier. Next: take the morning end "
                    "that the standard names."
                )
            ),
        ),
        Slip(
            "MC20",
            abs(right - HOUR),
            line(
                mark(
                    "{answer} counts to 07:00. The quiet hours last longer. Next: take the morning end "
                    "that the standard names."
                )
            ),
        ),
        Slip(
            "MC20",
            right + 2 * HOUR,
            line(
                mark(
                    "{answer} counts to 10:00. The quiet hours end earlier. Next: take the morning end "
                    "that the standard names."
                )
            ),
        ),
    )
    values = [right, *(int(slip.value) for slip in slips)]
    if len(set(values)) < len(values) or 0 in values:
        raise Degenerate("m08-x1")
    return Body(
        prompt=(
            line(
                mark(
                    "{day}: a bank’s agency calls about an online loan at {at}, at the debtor’s place. No other time "
                    "was agreed."
                ),
                **words,
            ),
            line(mark("How many seconds later would the standard’s quiet hours have been over?")),
        ),
        hints=(
            line(mark("The quiet hours have an end in the morning.")),
            line(mark("Count forward from the call to that end.")),
            line(mark("Whole hours first, then minutes, then seconds; turn all of it into seconds.")),
        ),
        solution=(
            line(mark("From {at} to {end} there are {right} seconds."), **words, right=Figure(right)),
            line(mark("{law}"), law=Cited("cn.gbt.quiet_until")),
        ),
        because=line(mark("At {end} sharp a call is free again."), **words),
        right=right,
        slips=slips,
        then=line(TIME_AGAIN),
    )


ZONES = {
    "America/New_York": mark("New York"),
    "America/Chicago": mark("Chicago"),
    "America/Denver": mark("Denver"),
    "America/Los_Angeles": mark("Los Angeles"),
    "America/Anchorage": mark("Anchorage"),
    "Pacific/Honolulu": mark("Honolulu"),
}
REGULATION = "us.regf.convenient_from"
HEAD = (mark("New York time"), mark("The person is in"))


def _draw_zones(rng: random.Random) -> dict[str, Any]:
    hours = (*(8, 9, 10, 11, 12, 13), *(19, 20, 21, 22, 23))
    calls = tuple((rng.choice(hours), rng.randint(10, 59), rng.choice(tuple(ZONES))) for _ in range(rng.randint(8, 12)))
    return {"calls": tuple(sorted(calls)), "day": rng.randint(1, 26)}


FIRST_ZONES = (
    (8, 30, "America/New_York"),
    (9, 15, "America/Los_Angeles"),
    (10, 20, "America/Denver"),
    (11, 30, "Pacific/Honolulu"),
    (12, 10, "America/Chicago"),
    (20, 40, "America/New_York"),
    (21, 25, "America/New_York"),
    (22, 15, "America/Chicago"),
    (23, 30, "America/Los_Angeles"),
)
CLOCKS = Family("m08-f2", {"calls": FIRST_ZONES, "day": 16}, _draw_zones)


def _zoned(g: SimpleNamespace) -> list[Any]:
    return [
        contact(
            datetime(2026, 6, g.day, hour, minute, tzinfo=NEW_YORK),
            DOLLARS,
            consumer_zone=ZoneInfo(zone),
            debtor=f"{n}",
            number=f"N-{n}",
            debt=f"{n}",
        )
        for n, (hour, minute, zone) in enumerate(g.calls)
    ]


@asks("m08-f2", mark("Two steps missing: first the clock, then the rule"), CLOCKS, Unit.COUNT)
def clocks(g: SimpleNamespace) -> Body:
    """Inconvenient hours are those at the consumer's place."""
    contacts = _zoned(g)
    right = len(judged(contacts, "us", None, REGULATION))
    first, last = number(REGULATION), number("us.regf.convenient_until")
    by_office = sum(not first * 60 <= hour * 60 + minute <= last * 60 for hour, minute, _ in g.calls)
    local = [each.local for each in contacts]
    chinese = sum(at.hour >= number(STANDARD) or at.hour < number("cn.gbt.quiet_until") for at in local)
    early = sum(at.hour < first for at in local)
    words: dict[str, Any] = {"n": Figure(len(contacts)), "right": Figure(right)}
    slips = [
        Slip(
            "MC33",
            by_office,
            line(
                mark(
                    "{answer} goes by the clock of the agency in New York. The regulation asks what time "
                    "it is for the consumer. Next: turn each time into the time at the consumer’s place."
                )
            ),
        ),
        Slip(
            "MC20",
            chinese,
            line(
                mark(
                    "{answer} uses the evening end of the Chinese standard. Here another rule speaks, "
                    "with another hour. Next: look up the two hours of Regulation F."
                )
            ),
        ),
        Slip(
            "MC20",
            early,
            line(
                mark(
                    "{answer} counts the early calls only. The evening has an end as well. Next: look at "
                    "the late calls, again at the consumer’s place."
                )
            ),
        ),
        Slip(
            "MC33",
            len(contacts),
            line(
                mark(
                    "{answer} is every call in the list. Some of them reach people in the middle of "
                    "their day. Next: turn each time into the time at the consumer’s place."
                )
            ),
        ),
    ]
    values = {right}
    kept = [slip for slip in slips if slip.value not in values and not values.add(int(slip.value))]  # type: ignore[func-returns-value]
    if len(kept) < 3 or not right >= 2:
        raise Degenerate("m08-f2")
    cells = tuple((Verbatim(f"{hour:02d}:{minute:02d}"), line(ZONES[zone])) for hour, minute, zone in g.calls)
    steps = tuple(
        (Verbatim(f"{hour:02d}:{minute:02d}"), line(ZONES[zone]), Verbatim(f"{at:%H:%M}"))
        for (hour, minute, zone), at in zip(g.calls, local, strict=True)
    )
    return Body(
        prompt=(
            line(
                mark(
                    "An agency in New York collects for others. On one day in June it calls people in "
                    "other time zones; all use summer time but Honolulu. Regulation F calls a time "
                    "before 8 in the morning or after 9 in the evening inconvenient, unless something "
                    "else is known."
                )
            ),
            Grid(tuple(map(line, HEAD)), cells, words=(0, 1)),
            line(mark("How many of these calls fall at an inconvenient time?")),
        ),
        hints=(
            line(WHERE),
            line(
                mark("Chicago is an hour behind New York, Denver two, Los Angeles three, Anchorage four, Honolulu six.")
            ),
            line(
                mark("Take the hours off each time. Then count those before the morning end or after the evening end.")
            ),
        ),
        solution=(
            Grid((*map(line, HEAD), line(mark("Time there"))), steps, words=(0, 1, 2)),
            line(mark("{right} of {n} calls fall at an inconvenient time."), **words),
            line(mark("{law}"), law=Cited(REGULATION)),
        ),
        because=line(WHERE),
        right=right,
        slips=tuple(kept),
        then=line(COUNT_AGAIN),
    )


QUESTIONS: tuple[Question, ...] = (clocks, two_calls, seconds_left, too_early)
