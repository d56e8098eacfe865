"""M08, the same contacts under other law: on another day, and in another place."""

import random
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from lessons.collection import Contact
from lessons.language import mark
from lessons.law.conduct import audit, difference
from lessons.law.rank import Verdict
from lessons.practice.acts import ACTS
from lessons.practice.answer import Unit
from lessons.practice.call_logs import COUNT_AGAIN, DOLLARS, NEW_YORK, contact, judged, log
from lessons.practice.cited import Cited, InForce, Titled
from lessons.practice.line import Day, Figure, Grid, Verbatim, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks

HOURS = ("cn.gbt.quiet_from", "cn.cba26.quiet_from")
WORDS = ("cn.cpl.dignity", "cn.cba26.red_lines")
TEXTS = (*HOURS, *WORDS)
LAWS = tuple(line(mark("{law}"), law=Cited(id)) for id in TEXTS)
KINDS = ("late", "insult", "dinner", "early", "cold")
# a span of days between two changes of the law, for each draw: before the standard, between, after the guideline
SPANS = (
    (date(2019, 3, 1), date(2019, 12, 1)),
    (date(2024, 5, 20), date(2024, 12, 1)),
    (date(2025, 3, 3), date(2025, 12, 1)),
    (date(2026, 2, 2), date(2026, 10, 1)),
)


def _day(rng: random.Random, span: tuple[date, date]) -> date:
    return date.fromordinal(rng.randint(span[0].toordinal(), span[1].toordinal()))


def _draw(rng: random.Random) -> dict[str, Any]:
    first, second = sorted(rng.sample(range(4), 2))
    return {
        "acts": tuple(rng.choice(KINDS) for _ in range(rng.randint(7, 14))),
        "on": _day(rng, rng.choice(SPANS)),
        "first": _day(rng, SPANS[first]),
        "second": _day(rng, SPANS[second]),
    }


FIRST = {
    "acts": tuple("late dinner insult early cold late insult dinner".split()),
    "on": date(2025, 3, 10),
    "first": date(2024, 5, 20),
    "second": date(2026, 2, 9),
}
REPLAY = Family("m08-e7", FIRST, _draw)


def _contacts(g: SimpleNamespace) -> list[Contact]:
    return [ACTS[key].contact(day=place + 1) for place, key in enumerate(g.acts)]


def _prompt(g: SimpleNamespace, *more: Any) -> tuple[Any, ...]:
    said = tuple((line(mark("The agency {act}."), act=line(ACTS[key].said)),) for key in g.acts)
    texts = tuple((Titled(id), InForce(id)) for id in TEXTS)
    return (
        line(
            mark(
                "A log of an online loan of a bank, which is a member of the banking association; "
                "each contact on another day:"
            )
        ),
        Grid((line(mark("Contact")),), said, words=(0,)),
        Grid(
            (line(mark("Text")), line(mark("In force"))),
            texts,
            line(mark("Only these four texts count")),
            (0, 1),
        ),
        *more,
    )


HINTS = (
    line(mark("First ask which of the four texts was in force on the day.")),
    line(mark("Each text that is in force speaks once against each contact that it names.")),
    line(
        mark(
            "Count the contacts outside the hours and those with an insult. Multiply each by the "
            "number of texts that name it."
        )
    ),
)


@asks("m08-e7a", mark("E7 (a). The log under the law of another day"), REPLAY, Unit.COUNT)
def on_a_day(g: SimpleNamespace) -> Body:
    """Findings under the law of one day."""
    contacts = _contacts(g)
    right = len(judged(contacts, "cn", g.on, *TEXTS))
    latest = len(judged(contacts, "cn", SPANS[-1][1], *TEXTS))
    lates, insults = sum(key in ("late", "early") for key in g.acts), g.acts.count("insult")
    slips = _kept(
        right,
        [
            Slip(
                "MC28",
                latest,
                line(
                    mark(
                        "{answer} uses all four texts, as if they had always been there. Next: hold the "
                        "start of each text against the day."
                    )
                ),
            ),
            Slip(
                "MC27",
                lates + insults,
                line(
                    mark(
                        "{answer} counts contacts. The question counts findings: one for each text that "
                        "speaks against a contact. Next: count per text."
                    )
                ),
            ),
            Slip(
                "MC27",
                insults,
                line(
                    mark(
                        "{answer} counts what a statute says alone. Standards and guidelines speak too, each "
                        "with its own word. Next: add the texts of lower rank that were in force."
                    )
                ),
            ),
            Slip(
                "MC20",
                len(g.acts),
                line(
                    mark(
                        "{answer} is every contact in the list. Some break no rule on any day. Next: strike "
                        "the unpleasant ones."
                    )
                ),
            ),
        ],
    )
    if right < 1 or len(slips) < 2:
        raise Degenerate("m08-e7a")
    words = {"on": Day(g.on), "right": Figure(right)}
    return Body(
        prompt=_prompt(
            g, line(mark("The whole log is judged by the law of {on}. How many findings do these texts give?"), **words)
        ),
        hints=HINTS,
        solution=(
            _steps(g.acts, g.on),
            line(mark("On {on} that makes {right} findings."), **words),
            *LAWS,
        ),
        because=line(mark("A rule that was not yet in force says nothing about a contact of that day.")),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


def _steps(acts: tuple[str, ...], *days: date) -> Grid:
    contacts = [ACTS[key].contact(place + 1) for place, key in enumerate(acts)]
    head = (line(mark("Text")), *(Day(day) for day in days))
    cells = tuple((Titled(id), *(Figure(len(judged(contacts, "cn", day, id))) for day in days)) for id in TEXTS)
    return Grid(head, cells, words=(0,))


def _kept(right: int, slips: list[Slip]) -> tuple[Slip, ...]:
    seen, kept = {right, 0}, []
    for slip in slips:
        if slip.value not in seen:
            seen.add(int(slip.value))
            kept.append(slip)
    return tuple(kept)


@asks("m08-e7b", mark("E7 (b). What is new between two days"), REPLAY, Unit.COUNT)
def between_days(g: SimpleNamespace) -> Body:
    """Findings under the later law that the earlier one does not give."""
    contacts = log(_contacts(g))
    apart = difference(audit(contacts, "cn", g.first), audit(contacts, "cn", g.second))
    right = sum(one.step("parameter") in TEXTS for one in apart.new)
    before, after = (len(judged(_contacts(g), "cn", day, *TEXTS)) for day in (g.first, g.second))
    slips = _kept(
        right,
        [
            Slip(
                "MC28",
                after,
                line(
                    mark(
                        "{answer} is all that the later law finds. Some of it was found before as well. "
                        "Next: take away what both days share."
                    )
                ),
            ),
            Slip(
                "MC28",
                before,
                line(
                    mark(
                        "{answer} is what the earlier law finds. The question asks for what comes on top. "
                        "Next: look at texts that began in between."
                    )
                ),
            ),
            Slip(
                "MC27",
                len(set(g.acts)) + before,
                line(
                    mark(
                        "{answer} adds kinds of contacts, not findings. Next: for each new text, count the "
                        "contacts that it names."
                    )
                ),
            ),
            Slip(
                "MC20",
                len(g.acts),
                line(
                    mark(
                        "{answer} is every contact in the list. Some break no rule on any day. Next: look at "
                        "texts that began in between."
                    )
                ),
            ),
        ],
    )
    if right < 1 or len(slips) < 2:
        raise Degenerate("m08-e7b")
    words = {"first": Day(g.first), "second": Day(g.second), "right": Figure(right)}
    return Body(
        prompt=_prompt(
            g,
            line(
                mark(
                    "The whole log is judged by the law of {first}, then by the law of {second}. How "
                    "many findings of these texts are new?"
                ),
                **words,
            ),
        ),
        hints=(HINTS[0], line(mark("Which of the texts began between the two days?")), HINTS[2]),
        solution=(
            _steps(g.acts, g.first, g.second),
            line(mark("New between {first} and {second}: {right} findings."), **words),
            *LAWS,
        ),
        because=line(mark("The contacts are the same; what changed are the texts.")),
        right=right,
        slips=slips,
        then=line(COUNT_AGAIN),
    )


def _draw_hour(rng: random.Random) -> dict[str, Any]:
    hour, low, high = rng.choice(((7, 10, 50), (12, 10, 50), (19, 10, 50), (21, 5, 55), (22, 5, 55)))
    return {"hour": hour, "minute": rng.randint(low, high), "day": rng.randint(2, 26)}


HOUR = Family("m08-border", {"hour": 21, "minute": 30, "day": 10}, _draw_hour)
SAYS: dict[str, dict[str, str]] = {
    "cn": {"ok": mark("China: nothing against it"), "against": mark("China: a deviation")},
    "us": {"ok": mark("United States: nothing against it"), "against": mark("United States: against the regulation")},
    "uk": {
        "ok": mark("United Kingdom: nothing against it"),
        "against": mark("United Kingdom: against the rule"),
        "open": mark("United Kingdom: not settled, no clock hours"),
    },
}
IDS = {"cn": "cn.gbt.quiet_from", "us": "us.regf.convenient_from", "uk": "uk.conc.times"}


def _verdicts(g: SimpleNamespace) -> tuple[str, str, str]:
    found = []
    for place, base, zone in (
        ("cn", None, None),
        ("us", DOLLARS, NEW_YORK),
        ("uk", DOLLARS, ZoneInfo("Europe/London")),
    ):
        at = datetime(2026, 6, g.day, g.hour, g.minute, tzinfo=zone)
        made = contact(at) if base is None else contact(at, base, consumer_zone=zone)
        said = [one.verdict for one in audit(log([made]), place) if one.step("parameter") == IDS[place]]
        found.append("open" if Verdict.UNSETTLED in said else "against" if said else "ok")
    return found[0], found[1], found[2]


@asks("m08-border", mark("Across the border: one evening, three places"), HOUR)
def three_places(g: SimpleNamespace) -> Body:
    """Each place has its own hours, or none."""
    right = _verdicts(g)
    wrong = (
        (
            ("against", "against", "against"),
            "MC33",
            mark(
                "You let all three object. Each place has its own hours, and one has none on the "
                "clock. Next: look up the two hours of each place."
            ),
        ),
        (
            ("ok", "ok", "ok"),
            "MC33",
            mark("You let none object. Two of the three places name hours. Next: look up the two hours of each place."),
        ),
        (
            ("against", "ok", "open"),
            "MC20",
            mark(
                "You let China object and not the United States. Their evening ends are an hour "
                "apart, the other way round. Next: compare both ends with the time."
            ),
        ),
        (
            ("ok", "against", "open"),
            "MC20",
            mark(
                "You let the United States object and not China. Next: compare the time with both "
                "ends of the hours in each place."
            ),
        ),
        (
            ("ok", "ok", "open"),
            "MC33",
            mark(
                "You find only the United Kingdom open. Next: compare the time with the hours that "
                "China and the United States name."
            ),
        ),
        (
            ("against", "against", "open"),
            "MC33",
            mark(
                "You let both China and the United States object. Next: compare the time with the "
                "ends of the hours in each of them."
            ),
        ),
    )
    law = Cited(IDS["uk"] if "open" in right else IDS["us"])
    options = [Option("-".join(right), _label(right), line(mark("{law}"), law=law))]
    options += [Option("-".join(case), _label(case), line(text), name) for case, name, text in wrong if case != right][
        :3
    ]
    words = {"at": Verbatim(f"{g.hour:02d}:{g.minute:02d}"), "day": Day(date(2026, 6, g.day))}
    return Body(
        prompt=(
            line(
                mark(
                    "{day}, {at} where the debtor is. Somebody collects for a lender and calls; nothing "
                    "about times was agreed or said. In China the loan was taken out online. The "
                    "standard for online loans, Regulation F and CONC 7: what do they say to the hour?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Two of the three texts name hours. They are not the same hours.")),
            line(mark("Where a rule says “reasonable times”, a clock alone does not decide.")),
            line(
                mark("Go place by place: is there an evening end, is there a morning end, and is this time beyond it?")
            ),
        ),
        solution=(
            _label(right),
            *(line(mark("{law}"), law=Cited(id)) for id in IDS.values()),
        ),
        options=tuple(options),
    )


def _label(case: tuple[str, str, str]) -> Any:
    cn, us, uk = (line(SAYS[place][said]) for place, said in zip(("cn", "us", "uk"), case, strict=True))
    return line(mark("{cn}. {us}. {uk}."), cn=cn, us=us, uk=uk)


QUESTIONS: tuple[Question, ...] = (on_a_day, between_days, three_places)
