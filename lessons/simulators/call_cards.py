"""What the law says to one move, as cards: a word for the whole, findings, rules that found nothing, clock, answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape

from lessons.collection import Chair, Direction
from lessons.language import mark, say, speaking
from lessons.language.findings import written
from lessons.law import Citation, Finding, parameter
from lessons.law.clock import Effect
from lessons.law.conduct import rows
from lessons.simulators.call_clock import ClockMove, clock_sentence
from lessons.simulators.call_law import Answer, Heard, Mark, strength, strongest
from lessons.simulators.shown import Shown, joined
from lessons.views.law_verdict import AGAINST, TONES, VerdictView, cited, overdue
from lessons.views.law_words import named, sentence, words
from lessons.views.layout import plain_markdown

# when the period starts, and what starts it afresh
CLOCK = ("cn.cc.limitation_last_instalment", "cn.cc.limitation_interruption")
SIGN = {Mark.WITHIN: "✓", Mark.BINDING: AGAINST, Mark.SOFT: "△", Mark.LOOK: "?"}
TONE = {Mark.WITHIN: "good", Mark.BINDING: "bad", Mark.SOFT: "soft", Mark.LOOK: "warn"}


@dataclass(frozen=True)
class Line:
    """A line of a card; its look is "", "source" or "amber"."""

    text: str
    look: str = ""


@dataclass(frozen=True)
class Cards:
    """How cards are made: `opened` shows all of a card; `today` [the clock's day] adds amber lines, on screen only."""

    opened: bool = True
    today: date | None = None

    def finding(self, found: Finding, wider: bool = False, at: str = "") -> Shown:
        """Return a finding: verdict, rank and reason first; then where it stands.

        `wider` says that it takes in an earlier one; `at` stands beside the text when the card is closed.
        """
        view = VerdictView(found, self.today)
        tone = "soft" if strength(found) is Mark.SOFT else TONES.get(found.verdict, "bad")
        reason, *notes = view.lines()
        if len(rows(found)) > 1:
            notes.insert(0, say("Counted over the contacts {rows}.", rows=say(", ").join(map(str, rows(found)))))
        if wider:
            notes.insert(0, say("This takes in what was found before."))
        more = [
            *(Line(note) for note in notes),
            Line(_source(found.citation, speaking()), "source"),
            Line(view.amber(), "amber"),
        ]
        if not self.opened:  # several texts may say the same: closed, a card still tells them apart
            citation = found.citation
            where = say("{name}, {article}", name=named(citation.instrument), article=words(citation.article))
            return self._card(tone, view.head(), reason, more, " · ".join(filter(None, [at, where])))
        return self._card(tone, view.head(), reason, more)

    def todo(self, found: Iterable[Finding]) -> Shown | None:
        """Return what can be done about findings, each once."""
        lines = list(dict.fromkeys(line for each in found for line in VerdictView(each).todo()))
        if not lines:
            return None
        title = say("What can be done:")
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        html = f'<details class="ic-call-clean"><summary>{escape(title)}</summary><ul>{items}</ul></details>'
        marked = "\n".join(f"- {plain_markdown(line)}" for line in lines)
        return Shown(html, "\n".join([title, *(f"  {line}" for line in lines)]), f"{plain_markdown(title)}\n\n{marked}")

    def clock(self, moved: ClockMove) -> Shown:
        """Return what a move does to the limitation period, with the articles behind it; in short, the second time."""
        head = say("The debt’s clock: {what}.", what=written(moved.step.what))
        if moved.again and moved.step.effect is Effect.BEFORE_START:
            return self._card("info", head, say("Again nothing yet: the period has not started."), [])
        citations = [moved.step.citation, *(parameter(id, moved.step.day).citation for id in CLOCK)]
        return self._card("info", head, clock_sentence(moved), self._cited(citations))

    def answer(self, answer: Answer) -> Shown:
        """Return what the borrower asks for, and the law behind it; or that no rule of the course speaks of it."""
        head = say("The borrower {what}.", what=say(answer.ask.label))
        note = say(answer.ask.note) if answer.ask.note else ""
        if not answer.values:
            note = " ".join(filter(None, [say("No rule of this course speaks of it."), note]))
            return self._card("info", head, note, [])
        pairs = [(Line(sentence(value)), *self._cited([value.citation])) for value in answer.values]
        lines = [line for pair in pairs for line in pair]
        return self._card("info", head, note or lines.pop(0).text, lines)

    def _cited(self, citations: Iterable[Citation]) -> list[Line]:
        """Return a line for each citation, and an amber line below it where its review is overdue."""
        lines = []
        for citation in citations:
            lines += [Line(_source(citation, speaking()), "source"), Line(overdue(citation, self.today), "amber")]
        return lines

    def clean(self, found: Iterable[Finding]) -> Shown | None:
        """Return one line for the rules that looked and found nothing; opened, it lists them."""
        found = tuple(found)
        if not found:
            return None
        title = clean_line(len(found))
        lines = [_source(each.citation, speaking()) for each in found]
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        html = f'<details class="ic-call-clean"><summary>{escape(title)}</summary><ul>{items}</ul></details>'
        return Shown(html, title, plain_markdown(title))

    def law(self, told: Heard) -> Shown:
        """Return everything the law says to a move; nothing, where it says nothing."""
        parts: list[Shown | None] = []
        line = verdict_line(told)
        if line:
            key = strongest(told.found)
            plain = key is Mark.WITHIN and line not in (say(FINE),)
            head = f"{'○' if plain else SIGN[key]} {line}"
            html = f'<p class="ic-call-word ic-call-{"plain" if plain else TONE[key]}">{escape(head)}</p>'
            parts.append(Shown(html, head, f"**{plain_markdown(head)}**"))
        parts += [self.finding(found, told.wider(found)) for found in told.found]
        parts += [self.todo(told.found), self.clean(told.clean) if collectors(told) or told.found else None]
        parts += [self.clock(moved) for moved in told.clock]
        parts += [self.answer(answer) for answer in told.answers]
        return joined([part for part in parts if part is not None])

    def _card(self, tone: str, head: str, reason: str, more: Iterable[Line], where: str = "") -> Shown:
        more = [line for line in more if line.text]
        is_open = " open" if self.opened or any(line.look == "amber" for line in more) else ""
        html = f'<details class="ic-call-card ic-{tone}"{is_open}><summary><strong>{escape(head)}</strong> '
        html += f"<span>{escape(reason)}</span>{f'<small>{escape(where)}</small>' if where else ''}</summary>"
        for line in more:
            look = f' class="ic-{line.look}"' if line.look else ""
            html += f"<p{look}>{escape(line.text)}</p>"
        text = "\n".join(
            [say("{label}: {value}", label=head.rstrip(".。"), value=reason), *(f"  {line.text}" for line in more)]
        )
        bullet = f"- **{plain_markdown(head)}** {plain_markdown(reason)}"
        marked = "\n".join([bullet, *(f"  - {plain_markdown(line.text)}" for line in more)])
        return Shown(html + "</details>", text, marked)


@lru_cache(maxsize=1024)
def _source(citation: Citation, language: str) -> str:
    """Return a citation in one line; kept, because dates in words take a while and a play shows dozens of them."""
    return cited(citation)


FINE = mark("Nothing here is against a rule of this course.")


def verdict_line(told: Heard) -> str:
    """Return one sentence for all findings on a move; it tells law from guideline, and unpleasant from forbidden."""
    if not told.rows:
        return ""
    marks = [strength(found) for found in told.found]
    against, soft, look = (marks.count(each) for each in (Mark.BINDING, Mark.SOFT, Mark.LOOK))
    if against:
        return say("This is against a rule that binds.")
    if soft:
        return say("Against no law that this course holds. It departs from a standard or guideline, which is no law.")
    if look:
        return say("The record does not settle it. Someone must look.")
    if not collectors(told):
        return ""
    if not told.clean:
        return say("No rule of the course looks at this contact.")
    if told.step.move.harms or told.step.move.adds:
        return say("Unpleasant, but against no rule of this course.")
    return say(FINE)


def collectors(told: Heard) -> bool:
    """Return whether a move is an act of the collector: one of that chair's, or one that tells of its contact."""
    made = any(contact.direction is Direction.OUTBOUND for contact in told.contacts)
    return told.step.scene.chair is Chair.COLLECTOR or made


def clean_line(count: int) -> str:
    """Return how many rules looked and found nothing."""
    if count == 1:
        return say("Looked at under 1 rule, nothing against it")
    return say("Looked at under {count} rules, nothing against it", count=count)
