"""Right answers on contacts once more, from the drawn numbers alone; no rule of the law room is asked.

Hours and numbers: fact sheets of the course (GB/T 45251-2025: 22 to 8, three effective calls; guideline of 2026: six
unanswered, three failed calls and the next day; Regulation F: 8 to 21, seven in seven, seven days of rest).
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

STATUTE = {"insult", "phone_book", "told", "posted"}
RULE = {"unannounced", "court", "plan", "unrecorded", "half_letter"}
SOFT = {"late", "early", "borrow", "private", "fee"}
GBT, CBA26 = date(2025, 2, 28), date(2026, 1, 30)


def quiet(at: datetime) -> bool:
    """Return whether a time lies from 22:00 to before 08:00."""
    return at.hour >= 22 or at.hour < 8


def rank(act: str) -> str:
    """Return the strongest rank that speaks against an act, as the fact sheet has it."""
    return "statute" if act in STATUTE else "rule" if act in RULE else "soft" if act in SOFT else "none"


def seconds(at: datetime, hour: int) -> int:
    """Return the seconds from a time of day to an hour."""
    return hour * 3600 - (at.hour * 3600 + at.minute * 60 + at.second)


def inconvenient(g: SimpleNamespace) -> int:
    """Return how many calls fall before 8 or after 21 at the person's place."""
    office = ZoneInfo("America/New_York")
    found = 0
    for hour, minute, zone in g.calls:
        local = datetime(2026, 6, g.day, hour, minute, tzinfo=office).astimezone(ZoneInfo(zone))
        minutes = local.hour * 60 + local.minute
        found += minutes < 8 * 60 or minutes > 21 * 60
    return found


def failed_in_a_row(g: SimpleNamespace) -> int:
    """Return the day after the third failed call in a row."""
    row = 0
    for day, answered in g.rows:
        row = 0 if answered else row + 1
        if row == 3:
            return day + 1
    raise AssertionError


def rolling(g: SimpleNamespace) -> int:
    """Return how many calls are more than the seventh in seven days."""
    found = 0
    for place, count in enumerate(g.counts):
        before = sum(g.counts[max(0, place - 6) : place])
        found += sum(before + turn > 7 for turn in range(1, count + 1))
    return found


def findings(acts: tuple[str, ...], on: date) -> int:
    """Return what hours and words give on a day: the standard, the guideline twice, the statute."""
    hours, insults = sum(act in ("late", "early") for act in acts), acts.count("insult")
    return hours * (on >= GBT) + (hours + insults) * (on >= CBA26) + insults


def may_call(g: SimpleNamespace) -> str:
    """Return what the guideline says to a call to a relative after failed calls on one day."""
    return "no" if g.failed < 3 else "wait" if g.same_day else "yes"


def two(g: SimpleNamespace) -> str:
    """Return to which of two calls the standard objects."""
    case = quiet(g.one), quiet(g.two)
    return {(True, True): "both", (True, False): "first", (False, True): "second", (False, False): "neither"}[case]


def places(g: SimpleNamespace) -> str:
    """Return what China, the United States and the United Kingdom say to an hour."""
    minutes = g.hour * 60 + g.minute
    us = "against" if minutes < 480 or minutes > 1260 else "ok"
    return "-".join(("against" if minutes < 480 or minutes >= 1320 else "ok", us, "open" if us == "against" else "ok"))


def after_stop(g: SimpleNamespace) -> int:
    """Return the agency's contacts after the written stop that are no notice of a remedy."""
    after = g.rows[g.rows.index("stop") + 1 :]
    return sum(kind in ("call", "text", "letter") for kind in after)


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    # borderline_counts, keyed by hand: rows 4 to 7, 8 to 11, 18 to 24, 26, 29 and 30
    "m08-predict": lambda g: 4 + 4 + 7 + 3,
    "m08-f1": lambda g: sum(kind in ("bank", "agency") for _, kind in g.rows),
    "m08-f2": inconvenient,
    "m08-e1b": lambda g: seconds(g.at, 22),
    "m08-x1": lambda g: seconds(g.at, 8),
    "m08-e2b": lambda g: sum(count for count in g.counts if count > 6),
    "m08-e3b": failed_in_a_row,
    "m08-e5b": after_stop,
    "m08-e6b": lambda g: sum(rank(act) in ("statute", "rule") for act in g.acts),
    "m08-e7a": lambda g: findings(g.acts, g.on),
    "m08-e7b": lambda g: findings(g.acts, g.second) - findings(g.acts, g.first),
    "m08-solo-a": rolling,
    "m08-solo-b": lambda g: (g.talk + timedelta(days=7)).day,
}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m07-r1": lambda g: "lender",
    "m07-r2": lambda g: "notice",
    "m07-r3": lambda g: "yearly",
    "m08-f3": lambda g: rank(g.act),
    "m08-e1a": two,
    "m08-e2a": lambda g: "over" if g.bank + sum(g.agencies) > 3 else "within",
    "m08-e3a": lambda g: "call_back",
    "m08-x2": may_call,
    "m08-e4": lambda g: "found",
    "m08-e5a": lambda g: "limits",
    "m08-e6a": lambda g: next(act for act in g.acts if rank(act) == "statute"),
    "m08-e8": lambda g: "two",
    "m08-border": places,
    "m08-x3": lambda g: rank(g.act),
}
