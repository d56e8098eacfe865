"""A played log under the law of another day, or of another place: what is gone, what is new, what stays, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape

from lessons.collection import ContactLog, Replay
from lessons.language import long_date, mark, say
from lessons.law import AS_OF, Finding, library
from lessons.law.conduct import Difference, audit, difference, rows
from lessons.simulators.call_cards import Cards
from lessons.simulators.call_law import Mark, in_order, strength
from lessons.simulators.shown import Shown, grid, joined, paragraph
from lessons.views.law_words import named

PLACES = {
    "cn": mark("mainland China"),
    "us": mark("the United States (Regulation F)"),
    "uk": mark("the United Kingdom"),
}
# why another place finds what it finds; the numbers are its own law's
NEW = {
    "us.regf.convenient_from": mark(
        "Other hours: there a contact is inconvenient before {open}:00 and after {close}:00."
    ),
    "us.fdcpa.convenient_from": mark("Other hours: there the convenient time is between {open}:00 and {close}:00."),
    "us.regf.calls": mark(
        "Another count: calls about one debt in {days} days, answered or not; up to {calls} are presumed fine."
    ),
    "us.regf.cool_off": mark(
        "A pause that the Chinese rules do not have: {pause} days without a call after a conversation."
    ),
    "us.fdcpa.third_parties": mark("A third person may be asked only where the debtor is, and only once."),
    "us.regf.channel_stop": mark("Whoever asks not to be contacted by some means is not contacted by it any more."),
    "us.regf.known_inconvenient": mark("A time known to be inconvenient is barred, whatever the clock says."),
    "us.fdcpa.false": mark("A statute of its own bars false and misleading statements in collection."),
    "us.fdcpa.fee": mark("A statute of its own bars charges that neither contract nor law allows."),
    "us.regf.harassment": mark("A rule of its own bars harassment and abuse in collection."),
}


@dataclass(frozen=True)
class Replayed:
    """A played log under another law: what is found no longer, what is new, what stays."""

    place: str
    on: date | None
    before: tuple[Finding, ...]
    after: tuple[Finding, ...]

    @property
    def change(self) -> Difference:
        """What the two audits do not share."""
        return difference(self.before, self.after)

    @property
    def stays(self) -> tuple[Finding, ...]:
        """What both audits find, as the second one says it."""
        new = list(self.change.new)
        return tuple(found for found in self.after if found not in new)


def replayed(log: ContactLog, place: str, on: date | None) -> Replayed:
    """Return a log under the law of its own days in mainland China, and under that of a place and a day."""
    return Replayed(place, on, audit(log, "cn"), audit(log, place, on))


def later(finding: Finding, on: date | None) -> bool:
    """Return whether a rule came into force only after a day."""
    return on is not None and on < finding.citation.start.day


def label(replay: Replay) -> str:
    """Return the words for the law of a replay."""
    place = say(PLACES[replay.place])
    if replay.on is None:
        return say("{place}, each contact on its own day", place=place)
    return say("{place}, law of {day}", place=place, day=long_date(replay.on))


def why_gone(found: Finding, again: Replayed) -> str:
    """Return why a finding is no longer there."""
    if again.place != "cn":
        return say("It rests on a rule of mainland China, which does not apply there.")
    if later(found, again.on) and again.on is not None:
        return say(
            "{name} was not yet in force: it applies from {start}.",
            name=named(found.citation.instrument),
            start=long_date(found.citation.start.day),
        )
    return say("On that day the rule was not applied, or in another form.")


def why_new(found: Finding, again: Replayed) -> str:
    """Return why a finding is there only now."""
    name = str(found.step("parameter"))
    if name in NEW:
        return say(NEW[name], **_numbers())
    if again.place != "cn":
        return say("A rule of that place; the course’s Chinese rules do not find this here.")
    end = found.citation.end
    if end is not None:
        name = named(found.citation.instrument)
        return say("{name} was still in force: it ended on {end}.", name=name, end=long_date(end))
    return say("On that day another rule stood in its place.")


def _numbers() -> dict[str, int]:
    """Return the numbers of Regulation F that the reasons name."""
    ids = {
        "open": "us.regf.convenient_from",
        "close": "us.regf.convenient_until",
        "days": "us.regf.call_window",
        "calls": "us.regf.calls",
        "pause": "us.regf.cool_off",
    }
    return {key: int(library().record(id).nearest(AS_OF).number) for key, id in ids.items()}


def again(log: ContactLog, replay: Replay, cards: Cards) -> tuple[Replayed, Shown]:
    """Return a log under another law, and how that is shown: counts, then what is gone, new, and what stays."""
    made = replayed(log, replay.place, replay.on)
    change = made.change
    counts = grid(
        [say("Findings"), say("In the play"), label(replay)],
        [
            (say(name), str(_count(made.before, which)), str(_count(made.after, which)))
            for which, name in COUNTED.items()
        ],
        say("The same contacts, judged again"),
        words=(0,),
    )
    parts = [
        counts,
        _list(say("Gone ({n})", n=len(change.gone)), change.gone, lambda found: why_gone(found, made), cards),
        _list(say("New ({n})", n=len(change.new)), change.new, lambda found: why_new(found, made), cards),
        _list(say("Stays ({n})", n=len(made.stays)), made.stays, lambda _: "", cards),
    ]
    if replay.place != "cn":
        parts.append(paragraph(say(ELSEWHERE), "note"))
    elif change.gone and not change.new:
        parts.append(paragraph(say(EARLIER), "note"))
    return made, joined(parts)


ELSEWHERE = mark(
    "A thought experiment: the same calls, as if the debtor lived there. The clock shows the same; the rules, their "
    "rank and what can be done are others."
)
EARLIER = mark("That no rule spoke of it on that day does not make it right.")
COUNTED = {
    Mark.BINDING: mark("against a rule that binds"),
    Mark.SOFT: mark("departs from a standard or guideline"),
    Mark.LOOK: mark("someone must look"),
}


def _count(found: tuple[Finding, ...], which: Mark) -> int:
    return sum(strength(each) is which for each in found)


def _list(title: str, found: tuple[Finding, ...], why: Callable[[Finding], str], cards: Cards) -> Shown | None:
    """Return findings under a title, each with why it is there; each reason once."""
    if not found:
        return None
    groups: dict[str, list[Finding]] = {}
    for each in in_order(found):
        groups.setdefault(why(each), []).append(each)
    parts = [Shown(f'<p class="ic-group-title">{escape(title)}</p>', title, f"**{title}**")]
    for reason, together in groups.items():
        if reason:
            parts.append(paragraph(reason, "call-why"))
        parts += [cards.finding(each, at=_at(each)) for each in together]
    return joined(parts)


def _at(found: Finding) -> str:
    numbers = say(", ").join(map(str, rows(found)))
    return say("Contacts {rows}", rows=numbers) if len(rows(found)) > 1 else say("Contact {rows}", rows=numbers)
