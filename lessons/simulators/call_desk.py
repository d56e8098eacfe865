"""The auditor's desk: a log, one contact after the other marked by hand, then held beside what the rules say."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lessons.collection import Case, ContactLog, Play, walk
from lessons.collection.play import log, spread
from lessons.language import mark, say
from lessons.law import Finding
from lessons.simulators.call_cards import SIGN, Cards
from lessons.simulators.call_law import Mark, strength, strongest
from lessons.simulators.call_slips import Slip, keyed, looked_at, slip
from lessons.simulators.call_story import contact_line
from lessons.simulators.shown import Shown, folded, grid, joined, message

WEEKS = 3
TRIES = 24
MOST = 12  # contacts that one sitting can take
MARKS = {
    Mark.WITHIN: mark("within the rules"),
    Mark.BINDING: mark("against a rule that binds (statute, regulator)"),
    Mark.SOFT: mark("departs from a standard or guideline"),
    Mark.LOOK: mark("open: someone must look"),
}
SLIPS = {
    Slip.RIGHT: mark("As the findings have it."),
    Slip.OVERLOOKED: mark("Overlooked: a rule speaks against this contact."),
    Slip.OVERLOOKED_COUNT: mark("Overlooked: this contact alone is fine, but the rule counts it with others."),
    Slip.NO_BREACH: mark(
        "You saw a breach where none is. Perhaps it is unpleasant; no rule of the course speaks against it."
    ),
    Slip.GUIDELINE_FOR_LAW: mark("You took a standard or guideline for law. Its word is “deviates”, not “unlawful”."),
    Slip.LAW_FOR_GUIDELINE: mark(
        "You took a rule that binds for a guideline. A statute or a regulator’s rule speaks against this."
    ),
    Slip.HALF: mark(
        "Half of it: a standard or guideline speaks against it, as you say, and so does a rule that binds."
    ),
    Slip.TOO_SURE: mark("Too sure: a fact is missing, or the law is not settled. The record alone does not decide it."),
    Slip.NOT_SURE: mark("The record is enough here: the rule needs no further fact."),
    Slip.NOTHING_OPEN: mark("Nothing is open here: the rules looked and found nothing."),
    Slip.UNMARKED: mark("Not marked."),
    Slip.NOT_JUDGED: mark("No rule of the course looks at this contact; your mark is neither right nor wrong."),
}


@dataclass
class Desk:
    """A log on the auditor's desk: which contact lies on top, and the marks so far, by row."""

    play: Play
    place: int = 0
    marks: dict[int, Mark] = field(default_factory=dict)
    compared: bool = False

    @property
    def log(self) -> ContactLog:
        """The contacts to be marked."""
        return log(self.play)

    @property
    def row(self) -> int:
        """The row of the contact on top."""
        return self.log.contacts[self.place].row

    def next(self) -> None:
        """Lay the next contact on top; after the last comes the first."""
        self.place = (self.place + 1) % len(self.log)

    def sheet(self) -> Shown:
        """Return the log with the marks so far; an arrow shows the contact on top."""
        rows = []
        for contact in self.log.contacts:
            own = self.marks.get(contact.row)
            here = "▶ " if contact.row == self.row and not self.compared else ""
            rows.append(
                (
                    f"{here}{contact.row}",
                    contact_line(self.play.case, contact, day=True),
                    say(MARKS[own]) if own else "–",
                )
            )
        return grid([say("Row"), say("On record"), say("Your mark")], rows, say("The log"), words=(0, 1, 2))

    def top(self) -> Shown:
        """Return the contact on top, and how many there are."""
        contact = self.log.contacts[self.place]
        line = say("Contact {n} of {count}", n=self.place + 1, count=len(self.log))
        return message(f"{line}\n{contact_line(self.play.case, contact, day=True)}")

    def comparison(self, cards: Cards) -> Shown:
        """Return each contact with the own mark beside what the rules say, and what kind of slip it is, if any."""
        key = keyed(self.log)
        looked = looked_at(self.log)
        slips = Counter(slip(self.marks.get(row), found, row in looked) for row, found in key.items())
        parts: list[Shown] = [_counted(slips, len(key))]
        for contact in self.log.contacts:
            parts.append(self._compared(contact.row, key, contact.row in looked, cards))
        return joined(parts)

    def _compared(self, row: int, key: Mapping[int, tuple[Finding, ...]], looked: bool, cards: Cards) -> Shown:
        contact, found, own = self.log.by_row[row], key[row], self.marks.get(row)
        which = slip(own, found, looked)
        against = tuple(each for each in found if strength(each) is not Mark.WITHIN)
        right = strongest(found)
        line = contact_line(self.play.case, contact, day=True)
        lines = [
            say("Contact {n} of {count}: {what}", n=row, count=len(key), what=line),
            say(
                "You: {own}. The findings: {sign} {right}.",
                own=say(MARKS[own]) if own else "–",
                sign=SIGN[right] if looked else "–",
                right=say(MARKS[right]) if looked else say("none"),
            ),
            say(SLIPS[which]),
        ]
        tones = {Slip.RIGHT: "good", Slip.NOT_JUDGED: "info"}
        box = message("\n".join(lines), tones.get(which, "warn"))
        return joined([box, *(cards.finding(each) for each in against), cards.todo(against)])


def _counted(slips: Mapping[Slip, int], count: int) -> Shown:
    head = say(
        "{right} of {count} contacts marked as the findings have them.", right=slips.get(Slip.RIGHT, 0), count=count
    )
    lines = [
        say("{n}: {what}", n=n, what=say(SLIPS[which])) for which, n in slips.items() if which is not Slip.RIGHT and n
    ]
    return joined([message(head, "info"), folded(say("Where they differ"), lines) if lines else None])


def weeks(case: Case) -> tuple[Play, ...]:
    """Return drawn courses of events that are worth an audit: of several, the one with most kinds of finding each."""
    return tuple(_week(case, number) for number in range(WEEKS))


def _week(case: Case, number: int) -> Play:
    def worth(play: Play) -> tuple[int, int, int]:
        contacts = log(play)
        if not 0 < len(contacts) <= MOST:
            return (0, 0, 0)
        key = keyed(contacts)
        kinds = {strongest(found) for found in key.values()}
        texts = {each.step("parameter") for found in key.values() for each in found}
        return (len(kinds), len(texts), len(contacts))

    drawn = (spread(case, number * TRIES + attempt) for attempt in range(TRIES))
    return max(drawn, key=worth)


def choices(case: Case, own: Play | None) -> list[tuple[str, str]]:
    """Return the logs that can lie on the desk, as (label, key)."""
    drawn = [(say("a week drawn by chance, number {n}", n=n + 1), f"week{n}") for n in range(WEEKS)]
    others = {"example": (say("the worked path"), walk(case, case.example)), "own": (say("your own last play"), own)}
    return [*drawn, *((text, key) for key, (text, play) in others.items() if play and len(log(play)))]


def laid(case: Case, key: str, own: Play | None) -> Desk:
    """Return the desk with a log on it, by its key."""
    if key == "own" and own is not None:
        return Desk(own)
    if key == "example":
        return Desk(walk(case, case.example))
    return Desk(_week(case, int(key.removeprefix("week"))))
