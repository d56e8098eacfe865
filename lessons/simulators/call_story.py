"""The transcript of a play: who did what, when and how, the words spoken, what was luck; the law beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from html import escape

from lessons.collection import LENDER, Case, Chair, Channel, Contact, Direction, Play, Scene, Step, Wording
from lessons.collection.play import Record, chance, record
from lessons.language import mark, say, speaking
from lessons.simulators.call_cards import Cards
from lessons.simulators.call_law import Heard, heard
from lessons.simulators.shown import Shown, joined
from lessons.views.contact_words import WEEKDAYS, means, person, tag
from lessons.views.layout import plain_markdown

CHAIRS = {
    Chair.COLLECTOR: mark("the collector"),
    Chair.BORROWER: mark("the borrower"),
    Chair.LUCK: mark("luck"),
}
# the shape of a message or call beside its words; the words say the same
SHAPES = {Channel.CALL: "☎", Channel.MESSAGE: "✉", Channel.TEXT: "✉", Channel.LETTER: "✉", Channel.EMAIL: "✉"}


def words(text: Wording | None) -> str:
    """Return a text of the case in the current language."""
    return text.in_language(speaking()) if text else ""


def when(moment: datetime) -> str:
    """Return weekday, day and time of a moment."""
    return say(
        "{day} {weekday} {clock}",
        day=f"{moment:%Y-%m-%d}",
        weekday=say(WEEKDAYS[moment.weekday()]),
        clock=f"{moment:%H:%M}",
    )


def odds(share: Fraction) -> str:
    """Return a chance in words."""
    return say("{n} in {of}", n=share.numerator, of=share.denominator)


def contact_line(case: Case, contact: Contact, day: bool = False) -> str:
    """Return a contact in one line: time, means, person, whether it was answered, what the record says."""
    collector = words(next(iter(case.people.values())))
    named = contact if contact.actor == LENDER else replace(contact, actor=collector)
    took = say("answered") if contact.answered else say("not answered")
    if contact.channel in (Channel.LETTER, Channel.MESSAGE, Channel.TEXT, Channel.EMAIL) and not contact.answered:
        took = say("sent, no reply")
    length = say("{n} s", n=contact.seconds) if contact.seconds else ""
    how = say("call to the lender") if inbound_to_lender(contact) else means(named)
    whom = "" if contact.direction is Direction.INBOUND else say("to: {who}", who=person(contact))
    said = say("record: {notes}", notes=say("; ").join(map(tag, sorted(contact.tags)))) if contact.tags else ""
    shape = SHAPES.get(contact.channel, "·")
    time = when(contact.local) if day else f"{contact.local:%H:%M}"
    return f"{shape} " + " · ".join(filter(None, [time, how, whom, took, length, said]))


def inbound_to_lender(contact: Contact) -> bool:
    """Return whether the borrower rang the lender itself."""
    return contact.direction is Direction.INBOUND and contact.actor == LENDER and contact.channel is Channel.CALL


@dataclass(frozen=True)
class Story:
    """A play as it is told: from one chair's side, or, with `both`, with what either chair alone knew."""

    play: Play
    told: tuple[Heard, ...]
    kept: Record
    chair: Chair | None
    both: bool = False

    def turns(self, first: int, last: int, cards: Cards | None) -> Shown:
        """Return the moves number `first` to `last` - 1; without cards, without what the law says."""
        turns = [self.turn(place, cards) for place in range(first, last)]
        html = f'<ol class="ic-call-turns">{"".join(turn.html for turn in turns)}</ol>' if turns else ""
        return Shown(html, *_texts(turns))

    def turn(self, place: int, cards: Cards | None) -> Shown:
        """Return one move: the scene, who moved, the words, the contacts, what followed; the law beside it."""
        step = self.told[place].step
        scene, move = step.scene, step.move
        told = self.told[place]
        parts = [self.scene(scene, quiet=True), self._clock(place), self._mover(step), self._words(step)]
        parts += [self._contacts(told), self._luck(step)]
        if move.then:
            parts.append(_line("ic-call-then", words(move.then)))
        story = joined([part for part in parts if part is not None])
        law = cards.law(told) if cards else Shown("", "")
        side = scene.chair.value if scene.chair else ""
        beside = f'<div class="ic-call-law">{law.html}</div>' if cards else ""
        html = f'<li class="ic-call-turn ic-call-{side}"><div class="ic-call-act">{story.html}</div>{beside}</li>'
        return Shown(html, *_texts([story, law]))

    def scene(self, scene: Scene, quiet: bool = False) -> Shown:
        """Return what happens in a scene, and what the chair alone knows of it."""
        parts = [_line("ic-call-scene" if quiet else "ic-call-now", words(scene.text))]
        for chair, aside in scene.aside.items():
            if self.both or chair is self.chair:
                said = say("Only {chair} knows: {text}", chair=say(CHAIRS[chair]), text=words(aside))
                parts.append(_line("ic-call-aside", said))
        return joined(parts)

    def briefs(self) -> Shown:
        """Return what a chair alone knows at the start."""
        parts = []
        for chair, brief in self.play.case.briefs.items():
            if self.both or chair is self.chair:
                said = say("Only {chair} knows: {text}", chair=say(CHAIRS[chair]), text=words(brief))
                parts.append(_line("ic-call-aside", said))
        return joined(parts)

    def name(self, step: Step) -> str:
        """Return who moved."""
        speaker = self.play.case.speaker(step.scene.chair, step.move) if step.scene.chair else None
        name = words(speaker) or say("Luck")
        return say("{name} (you)", name=name) if step.scene.chair is self.chair and not step.drawn else name

    def _clock(self, place: int) -> Shown | None:
        now = self.kept.clocks[place]
        before = self.kept.clocks[place - 1] if place else None
        return _line("ic-call-clock", when(now)) if now is not None and now != before else None

    def _mover(self, step: Step) -> Shown:
        name = self.name(step)
        return Shown(f'<p class="ic-call-who">{escape(name)}</p>', "", "")

    def _words(self, step: Step) -> Shown:
        """Return what was done, and the words spoken; the plain forms begin with the name."""
        name, deed = self.name(step), words(step.move.text)
        said = say("“{words}”", words=words(step.move.says)) if step.move.says else ""
        looks = ("ic-call-deed ic-call-small", "ic-call-words") if said else ("ic-call-deed",)
        html = "".join(_line(look, line).html for look, line in zip(looks, filter(None, (deed, said)), strict=True))
        plain = " ".join(filter(None, (deed, said)))
        text = say("{who}: {what}", who=name, what=plain)
        head = say("{who}: {what}", who=f"**{plain_markdown(name)}**", what=plain_markdown(plain))
        return Shown(html, text, head)

    def _contacts(self, told: Heard) -> Shown | None:
        if told.contacts:
            return joined([_line("ic-call-contact", contact_line(self.play.case, each)) for each in told.contacts])
        if not told.step.move.adds:
            return None
        notes = say("; ").join(map(tag, sorted(told.step.move.adds)))
        return _line("ic-call-contact", say("The same contact goes on · record: {notes}", notes=notes))

    def _luck(self, step: Step) -> Shown | None:
        if step.chance is None:
            return None
        if len(step.scene.moves) == 1:
            return _line("ic-call-luck", say("There was no other way."))
        title = say("Drawn by chance: {odds}", odds=odds(step.chance))
        others = [
            say("{what} ({odds})", what=words(move.text), odds=odds(chance(step.scene, move)))
            for move in step.scene.moves.values()
            if move.id != step.move.id
        ]
        head = say("It could also have been:")
        items = "".join(f"<li>{escape(other)}</li>" for other in others)
        html = f'<details class="ic-call-luck"><summary>⚄ {escape(title)}</summary>'
        html += f"<p>{escape(head)}</p><ul>{items}</ul></details>"
        return Shown(html, title, f"*{plain_markdown(title)}*")


def story(play: Play, both: bool = False, on: date | None = None) -> Story:
    """Return a play ready to be told, with what the law says to each move."""
    return Story(play, heard(play, on=on), record(play), play.chair, both)


def _line(look: str, text: str) -> Shown:
    return Shown(f'<p class="{look}">{escape(text)}</p>', text, plain_markdown(text))


def _texts(parts: Sequence[Shown]) -> tuple[str, str]:
    text = "\n".join(part.text for part in parts if part.text)
    return text, "\n\n".join(part.static for part in parts if part.text)
