"""Text <- text with {{placeholders}}: what law files and contact points say is written into a page, never typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from html import escape

from lessons.language import long_date, mark, say, speaking
from lessons.law.as_of import CHECKED
from lessons.law.citation import Citation, Words
from lessons.law.errors import LawFileError
from lessons.law.library import parameter
from lessons.law.parameter import Parameter, Unit
from lessons.law.rank import Rank
from lessons.views import help_box
from lessons.views.law_verdict import closing
from lessons.views.law_words import CONFIDENCES, UNSURE, named, period, rank_word, sentence, words
from lessons.views.layout import plain_markdown

ANY = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
NOTE_ROWS = 5
ONLY_THE_VALUE = Words("{value}", "{value}")

# What kind of text a statement rests on, in the fewest words; what is no law says so.
FORCE = {
    Rank.STATUTE: mark("law"),
    Rank.JUDICIAL_INTERPRETATION: mark("court interpretation"),
    Rank.JUDICIAL_POLICY: mark("court policy, not law"),
    Rank.DIRECTIVE: mark("directive"),
    Rank.REGULATOR_RULE: mark("regulator's rule"),
    Rank.RECOMMENDED_STANDARD: mark("standard, not law"),
    Rank.SELF_REGULATION: mark("guideline, not law"),
    Rank.WINDOW_GUIDANCE: mark("guidance, not law"),
}


class Unknown(Exception):
    """A placeholder that cannot be filled, in words."""


@dataclass
class Filler:
    """Fills the placeholders of one page in the language spoken; counts the sources it names, in order.

    `html` is for a page that is shown as HTML: the numbers of sources are links there, to ids that name the language.
    """

    html: bool = False
    cited: dict[tuple[object, ...], list[Parameter]] = field(default_factory=dict)
    listed: int | None = None
    problems: list[tuple[str, str]] = field(default_factory=list)

    def fill(self, text: str) -> str:
        """Return the text with every placeholder filled; one that cannot be is left in, and told in `problems`."""
        filled = ANY.sub(self._filled, text)
        if len(self.cited) != (self.listed or 0):
            self.problems.append(("{{sources}}", "it is missing, or stands before a {{source …}}"))
        return filled

    def _filled(self, match: re.Match[str]) -> str:
        name, *ids = match[1].split() or [""]
        try:
            if name not in COMMANDS:
                raise Unknown(f"there is: {', '.join(sorted(COMMANDS))}")
            command, least, most = COMMANDS[name]
            if not least <= len(ids) <= most:
                raise Unknown(f"{name} takes {least} to {most} names, here are {len(ids)}")
            return command(self, ids)
        except (LawFileError, Unknown) as problem:
            self.problems.append((match[0], str(problem)))
            return match[0]

    def value(self, ids: Sequence[str]) -> str:
        """Return a legal value as it is written in a sentence."""
        found = _parameter(ids[0])
        if found.unit is Unit.RULE:
            raise Unknown("this rule has no value, only a sentence")
        return plain_markdown(sentence(replace(found, sentence=ONLY_THE_VALUE)))

    def hour(self, ids: Sequence[str]) -> str:
        """Return an hour of the day as a clock shows it."""
        if _parameter(ids[0]).unit is not Unit.HOUR_OF_DAY:
            raise Unknown("this value is no hour of the day")
        return say("{hour}:00", hour=self.value(ids))

    def period(self, ids: Sequence[str]) -> str:
        """Return the dates between which a rule is in force."""
        return plain_markdown(period(_parameter(ids[0]).citation))

    def source(self, ids: Sequence[str]) -> str:
        """Return what kind of text a statement rests on, and the number it has in the list of sources."""
        marks: dict[str, list[str]] = {}
        for value in map(_parameter, ids):
            force = _force(value.citation)
            if value.citation.confidence in UNSURE:
                confidence = say(CONFIDENCES[value.citation.confidence])
                force = say("{force}; {confidence}", force=force, confidence=confidence)
            number = self._number(value)
            if number not in marks.setdefault(force, []):
                marks[force].append(number)
        parts = [f"{plain_markdown(force)} {''.join(numbers)}" for force, numbers in marks.items()]
        found = say("({parts})", parts=say("; ").join(parts))
        return f'<span class="mark">{found}</span>' if self.html else found

    def contact(self, ids: Sequence[str]) -> str:
        """Return the number of a contact point."""
        found = {row[1]: row for row in help_box().pieces[0].rows}  # type: ignore[union-attr]
        if ids[0] not in found:
            raise Unknown(f"there is: {', '.join(found)}")
        return ids[0]

    def contacts(self, ids: Sequence[str]) -> str:
        """Return every contact point with what it can do, its source and how far that was checked."""
        rows = [map(plain_markdown, row) for row in help_box().pieces[0].rows]  # type: ignore[union-attr]
        return "\n".join(
            "- " + say("**{who}: {contact}.** {what} ({checked})", who=who, contact=contact, what=what, checked=checked)
            for who, contact, what, checked in rows
        )

    def notes(self, ids: Sequence[str]) -> str:
        """Return an empty table to be filled in by hand."""
        heads = (
            say("Date"),
            say("Time"),
            say("Who, for which firm, from which number"),
            say("What was said or agreed"),
        )
        if not self.html:
            empty = "|" + "   |" * len(heads)
            return "\n".join([f"| {' | '.join(heads)} |", "|" + "---|" * len(heads), *[empty] * NOTE_ROWS])
        head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
        rows = f"<tr>{'<td></td>' * len(heads)}</tr>" * NOTE_ROWS
        return f'<table class="notes"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'

    def sources(self, ids: Sequence[str]) -> str:
        """Return the numbered list of sources: name, rank, dates, how sure; whom it binds, article."""
        self.listed = len(self.cited)
        days = {value.citation.last_checked for values in self.cited.values() for value in values}
        lines = [_source_line(values, len(days) > 1) for values in self.cited.values()]  # one day stands at the end
        if not self.html:
            return "\n".join(f"{n}. {plain_markdown(line)}" for n, line in enumerate(lines, start=1))
        items = "".join(f'<li id="{_anchor(n)}">{escape(line)}</li>\n' for n, line in enumerate(lines, start=1))
        return f'<ol class="sources">\n{items}</ol>'

    def closing(self, ids: Sequence[str]) -> str:
        """Return what the page is not, when its values were last checked, and from when on they need another look."""
        citations = [value.citation for values in self.cited.values() for value in values]
        if not citations:
            raise Unknown("it belongs below the sources, and there is none")
        again = long_date(min(citation.review_by for citation in citations))
        return plain_markdown(
            say("{closing} After {day}, look for a newer edition.", closing=closing(citations), day=again)
        )

    def _number(self, value: Parameter) -> str:
        key = _key(value)
        self.cited.setdefault(key, []).append(value)
        number = list(self.cited).index(key) + 1
        return f'[<a href="#{_anchor(number)}">{number}</a>]' if self.html else f"[{number}]"


COMMANDS: dict[str, tuple[Callable[[Filler, Sequence[str]], str], int, int]] = {
    "value": (Filler.value, 1, 1),
    "hour": (Filler.hour, 1, 1),
    "period": (Filler.period, 1, 1),
    "source": (Filler.source, 1, 8),
    "contact": (Filler.contact, 1, 1),
    "contacts": (Filler.contacts, 0, 0),
    "notes": (Filler.notes, 0, 0),
    "sources": (Filler.sources, 0, 0),
    "closing": (Filler.closing, 0, 0),
}


def _anchor(number: int) -> str:
    return f"source-{speaking().replace('_', '-')}-{number}"


def _parameter(id: str) -> Parameter:
    # the day of the last reading, not the learner's: a printed page says on which day it was right
    return parameter(id, CHECKED)


def _force(citation: Citation) -> str:
    return _rank(citation) if _of_the_state_council(citation) else say(FORCE[citation.rank])


def _rank(citation: Citation) -> str:
    return rank_word(citation.instrument)


def _of_the_state_council(citation: Citation) -> bool:
    # a regulation ranks with statutes here, yet the page should not call it by the name of one
    return citation.rank is Rank.STATUTE and citation.instrument.issuer.en == "State Council"


def _key(value: Parameter) -> tuple[object, ...]:
    """Return what the values of one numbered source share: text, dates, how sure, when checked, and the doubt."""
    found = value.citation
    note = value.note if found.confidence in UNSURE else None
    return (found.instrument.key, found.start, found.end, found.confidence, found.last_checked, note)


def _source_line(values: Sequence[Parameter], day: bool) -> str:
    """Return one source in one line: its name, rank, dates, how sure; then whom it binds, by which article, in what."""
    citation = values[0].citation
    head = [named(citation.instrument), _rank(citation), say("in force {period}", period=period(citation))]
    head.append(say(CONFIDENCES[citation.confidence]))
    if day:
        head.append(say("checked {day}", day=long_date(citation.last_checked)))
    said: dict[str, dict[str, list[str]]] = {}
    for value in values:
        articles = said.setdefault(words(value.citation.scope).rstrip(".。"), {})
        meanings = articles.setdefault(words(value.citation.article), [])
        if words(value.meaning) not in meanings:
            meanings.append(words(value.meaning))
    parts = [
        say("{scope}: {articles}.", scope=scope, articles=say(", ").join(_article(*pair) for pair in articles.items()))
        for scope, articles in said.items()
    ]
    if citation.confidence in UNSURE and values[0].note is not None:
        parts.append(words(values[0].note))
    together = reduce(lambda first, second: say("{first} {second}", first=first, second=second), parts)
    return say("{source}. {parts}", source=" · ".join(head), parts=together)


def _article(article: str, meanings: Sequence[str]) -> str:
    return say("{article} ({about})", article=article, about=say("; ").join(meanings))
