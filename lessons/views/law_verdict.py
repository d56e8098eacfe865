"""A finding as it is shown: the verdict word its rank allows, the reason, the text it rests on, what can be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from lessons.language import long_date, say
from lessons.language.findings import PROVISIONAL, filled, reason, remedies, verdict_word, written
from lessons.law.citation import Citation
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.views.law_words import CONFIDENCES, named, period, rank_word, words
from lessons.views.layout import plain_markdown

# a sign beside each word, so that a list can be scanned; the word carries the meaning
SIGNS = {
    Verdict.OK: "✓",
    Verdict.NOT_APPLICABLE: "–",
    Verdict.UNSETTLED: "≈",
    Verdict.NEEDS_HUMAN: "?",
    Verdict.DEVIATION: "△",
    Verdict.SUPERVISORY_TARGET: "△",
}
AGAINST = "✗"
# only what binds has the tone of a breach
TONES = {
    Verdict.OK: "good",
    Verdict.NOT_APPLICABLE: "info",
    Verdict.UNSETTLED: "warn",
    Verdict.NEEDS_HUMAN: "warn",
    Verdict.PRESUMED: "warn",
    Verdict.DEVIATION: "warn",
    Verdict.SUPERVISORY_TARGET: "warn",
}


def sign(verdict: Verdict) -> str:
    """Return the sign that stands before the word of a verdict."""
    return SIGNS.get(verdict, AGAINST)


@dataclass(frozen=True)
class VerdictView:
    """One finding in each form a reader may need; `today` [the clock's day] adds the amber line of a live widget.

    Nothing that is compared or kept may be made with `today`.
    """

    finding: Finding
    today: date | None = None

    def head(self) -> str:
        """Return sign, verdict word and rank."""
        found = self.finding
        rank = rank_word(found.citation.instrument)
        return say(
            "{sign} {verdict} ({rank})", sign=sign(found.verdict), verdict=verdict_word(found.verdict), rank=rank
        )

    def lines(self) -> list[str]:
        """Return the reason, then what is missing or not checked, then the computation's own notes."""
        found = self.finding
        lines = [reason(found)]
        if found.missing:
            names = say(", ").join(written(name) for name in found.missing)
            lines.append(say("Missing facts: {names}.", names=names))
        return lines + [filled(PROVISIONAL, code, found.why.values) for code in found.provisional]

    def todo(self) -> tuple[str, ...]:
        """Return who can do what about it, where, by when."""
        return remedies(self.finding)

    def source(self) -> str:
        """Return where it stands: text, article, rank, whom it binds, dates, how sure, when checked."""
        return cited(self.finding.citation)

    def amber(self) -> str:
        """Return the warning of a value that should have been looked at again, or nothing."""
        return overdue(self.finding.citation, self.today)

    def text(self) -> str:
        """Return the finding as plain text."""
        todo = [say("What can be done: {what}", what=what) for what in self.todo()]
        return "\n".join(filter(None, [self.head(), *self.lines(), *todo, self.source(), self.amber()]))

    def markdown(self) -> str:
        """Return the finding as Markdown."""
        todo = [say("What can be done: {what}", what=what) for what in self.todo()]
        plain = [*self.lines(), *todo, self.source(), self.amber()]
        return "\n\n".join([f"**{plain_markdown(self.head())}**", *(plain_markdown(line) for line in plain if line)])

    def html(self) -> str:
        """Return the finding as HTML; every text in it is escaped."""
        tone = TONES.get(self.finding.verdict, "bad")
        parts = [f'<div class="ic-message ic-finding ic-{tone}"><p><strong>{escape(self.head())}</strong></p>']
        parts += [f"<p>{escape(line)}</p>" for line in self.lines()]
        if self.todo():
            items = "".join(f"<li>{escape(what)}</li>" for what in self.todo())
            parts.append(f"<p>{escape(say('What can be done:'))}</p><ul>{items}</ul>")
        parts.append(f'<p class="ic-source">{escape(self.source())}</p>')
        if self.amber():
            parts.append(f'<p class="ic-amber">{escape(self.amber())}</p>')
        return "".join([*parts, "</div>"])


def cited(citation: Citation) -> str:
    """Return a citation in one line: text, article, rank, whom it binds, dates, how sure, the day it was checked."""
    return say(
        "{instrument}, {article} · {rank} · binds: {scope} · in force {period} · {confidence} · checked {day}",
        instrument=named(citation.instrument),
        article=words(citation.article),
        rank=rank_word(citation.instrument),
        scope=words(citation.scope).rstrip(".。"),
        period=period(citation),
        confidence=say(CONFIDENCES[citation.confidence]),
        day=long_date(citation.last_checked),
    )


def overdue(citation: Citation, today: date | None) -> str:
    """Return the amber warning for a value whose review date has passed on `today`; nothing without a day."""
    if today is None or today <= citation.review_by:
        return ""
    return say(
        "⚠ Amber: this value should have been looked at again by {day}. It may have changed since.",
        day=long_date(citation.review_by),
    )


def closing(citations: Iterable[Citation]) -> str:
    """Return the line below legal findings: what they are not, and on which days their values were checked."""
    days = sorted({citation.last_checked for citation in citations})
    if not days:
        return say("Teaching material, not legal advice.")
    if len(days) == 1:
        return say("Teaching material, not legal advice. Checked on {day}.", day=long_date(days[0]))
    first, last = long_date(days[0]), long_date(days[-1])
    return say("Teaching material, not legal advice. Checked between {first} and {last}.", first=first, last=last)
