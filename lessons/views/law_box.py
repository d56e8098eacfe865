"""The law box of a lesson: plain sentences under the text they come from, with rank, scope, dates and confidence."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from lessons.language import long_date, say, speaking
from lessons.law.as_of import AS_OF
from lessons.law.citation import Confidence, Words
from lessons.law.library import Box, Library, library
from lessons.law.parameter import Parameter
from lessons.views.law_verdict import closing
from lessons.views.law_words import CONFIDENCES, named, period, rank_word, sentence, words


@dataclass(frozen=True)
class Rule:
    """One rule as shown: its status where there is one, the plain sentence, and what belongs to this sentence alone."""

    status: str
    sentence: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Rules of one instrument with the same dates: its name, what they share, and the rules."""

    name: str
    lines: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, repr=False)
class LawBox:
    """A law box; it is written in the language spoken when it is shown."""

    box: Box
    shelf: Library
    as_of: date

    def parameters(self) -> tuple[Parameter, ...]:
        """Return the values shown, in order: in force on the day, else the nearest, which is then marked as such."""
        return tuple(self._shown(id) for id in self.box.ids)

    def parts(self) -> list[tuple[str, list[Group]]]:
        """Return heading and groups of each part, in the current language."""
        return [
            (words(part.heading), _groups([self._shown(id) for id in part.entries], self.as_of))
            for part in self.box.parts
        ]

    def closing(self) -> str:
        """Return the last line: what this is not, and when the values were checked."""
        return closing(value.citation for value in self.parameters())

    def text(self) -> str:
        """Return the box as plain text."""
        text = [words(self.box.title), self._stated()]
        for heading, groups in self.parts():
            text += ["", heading]
            for group in groups:
                text += ["", f"  {group.name}", *(f"  {line}" for line in group.lines)]
                for rule in group.rules:
                    text.append("  - " + " ".join(filter(None, [rule.status, rule.sentence])))
                    text += [f"    {line}" for line in rule.lines]
        return "\n".join([*text, "", self.closing()])

    def html(self) -> str:
        """Return the box as HTML: headings and lists only, no colour that carries meaning."""
        title = escape(words(self.box.title))
        language = speaking().replace("_", "-")
        text = [f'<section class="lessons-law-box" lang="{language}" aria-label="{title}">', f"<h3>{title}</h3>"]
        text.append(f"<p>{escape(self._stated())}</p>")
        for heading, groups in self.parts():
            text.append(f"<h4>{escape(heading)}</h4>")
            for group in groups:
                text.append(f"<p><strong>{escape(group.name)}</strong><br/>{_small(group.lines)}</p>")
                text += ["<ul>", *(_item(rule) for rule in group.rules), "</ul>"]
        return "\n".join([*text, f"<p><em>{escape(self.closing())}</em></p>", "</section>"])

    def _shown(self, id: str) -> Parameter:
        return self.shelf.record(id).nearest(self.as_of)

    def _stated(self) -> str:
        return say("As the rules stood on {day}.", day=long_date(self.as_of))

    def __repr__(self) -> str:
        return f"LawBox({self.box.name!r}, as_of={self.as_of.isoformat()})"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/plain": self.text(), "text/html": self.html()}


def law_box(name: str, as_of: date = AS_OF, shelf: Library | None = None) -> LawBox:
    """Return the law box `name` (boxes.yaml) as the rules stood on `as_of`; `shelf` is another set of law files.

    Raises LawFileError for a name that is not there.

    >>> law_box("m03", date(2026, 11, 22))
    LawBox('m03', as_of=2026-11-22)
    """
    shelf = shelf or library()
    return LawBox(shelf.box(name), shelf, as_of)


def _groups(values: list[Parameter], as_of: date) -> list[Group]:
    def shared(value: Parameter) -> tuple[object, ...]:
        return (value.citation.instrument, value.citation.start, value.citation.end)

    return [_group(list(together), as_of) for _, together in groupby(values, key=shared)]


def _group(values: list[Parameter], as_of: date) -> Group:
    citation = values[0].citation
    scope = _repeated([value.citation.scope for value in values])
    note = _repeated([value.note for value in values if value.note is not None])
    lines = [
        _line((say("Issued by:"), words(citation.instrument.issuer)), (say("Rank:"), rank_word(citation.instrument)))
    ]
    lines.append(_line((say("In force:"), period(citation))))
    # what most rules of the group share is said once, above them; a rule that differs says its own
    shared = [(say("Binds:"), scope), (say("Note:"), note)]
    lines += [_line((label, words(text))) for label, text in shared if text is not None]
    rules = tuple(_rule(value, as_of, scope, note) for value in values)
    return Group(named(citation.instrument), tuple(lines), rules)


def _repeated(texts: list[Words]) -> Words | None:
    text, times = Counter(texts).most_common(1)[0] if texts else (None, 0)
    return text if times > 1 else None


def _rule(value: Parameter, as_of: date, said_scope: Words | None, said_note: Words | None) -> Rule:
    citation = value.citation
    lines = [
        _line(
            (say("Provision:"), words(citation.article)),
            (say("How sure:"), say(CONFIDENCES[citation.confidence])),
            (say("Last checked:"), long_date(citation.last_checked)),
        )
    ]
    if citation.scope != said_scope:
        lines.append(_line((say("Binds:"), words(citation.scope))))
    if value.note is not None and value.note != said_note:
        lines.append(_line((say("Note:"), words(value.note))))
    return Rule(_status(value, as_of), sentence(value), tuple(lines))


def _status(value: Parameter, as_of: date) -> str:
    citation = value.citation
    said = []
    if as_of < citation.start.day:
        said.append(say("Not yet in force on {day}.", day=long_date(as_of)))
    elif citation.end is not None and citation.end < as_of:
        said.append(say("No longer in force on {day}.", day=long_date(as_of)))
    if not value.settled:
        said.append(say("Unsettled."))
    if citation.confidence is Confidence.UNVERIFIED:
        said.append(say("Unverified."))
    return " ".join(said)


def _line(*parts: tuple[str, str]) -> str:
    return " · ".join(say("{label} {text}", label=label, text=text) for label, text in parts)


def _small(lines: tuple[str, ...]) -> str:
    return "<small>" + "<br/>\n".join(escape(line) for line in lines) + "</small>"


def _item(rule: Rule) -> str:
    status = f"<strong>{escape(rule.status)}</strong> " if rule.status else ""
    return f'<li style="margin-bottom: 0.5em">{status}{escape(rule.sentence)}<br/>\n{_small(rule.lines)}</li>'
