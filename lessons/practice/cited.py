"""What the law says, in an answer's feedback: the law room's sentence with where it stands; nothing is typed here."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from lessons.language import long_date, mark, say, speaking
from lessons.law import AS_OF, parameter
from lessons.practice.line import Line, line
from lessons.views.law_verdict import overdue
from lessons.views.law_words import CONFIDENCES, named, period, rank_word, sentence, words

CITED = mark(
    "{sentence} Where it stands: {instrument}, {article}. Rank: {rank}. Binds: {scope} In "
    "force: {period}. How sure: {confidence}. Last checked: {checked}. Not legal advice."
)
NOTED = mark("{cited} Note: {note}")
SOURCE = mark(
    "Where it stands: {instrument}, {article}. Rank: {rank}. Binds: {scope} In force: {period}. "
    "How sure: {confidence}. Last checked: {checked}. Not legal advice."
)
SOURCED = mark("{why} {source}")
TITLED = mark("{instrument}: {sentence}")


@dataclass(frozen=True)
class Cited:
    """A legal statement by its id, as it stands on the course's as-of date, or on the day `on` of a case.

    `noted` adds what is doubtful about it, where the law files say so.
    """

    id: str
    on: date | None = None
    noted: bool = False

    def text(self) -> str:
        """Return the sentence with instrument, article and dates in the current language."""
        return self._written(CITED)

    def source(self) -> str:
        """Return where it stands, without the sentence."""
        return self._written(SOURCE)

    def _written(self, message: str) -> str:
        found = parameter(self.id, self.on or AS_OF)
        language, citation = speaking(), found.citation
        cited = say(
            message,
            sentence=sentence(found),
            instrument=named(citation.instrument),
            article=citation.article.in_language(language),
            rank=rank_word(citation.instrument),
            scope=citation.scope.in_language(language),
            period=period(citation),
            confidence=say(CONFIDENCES[citation.confidence]),
            checked=long_date(citation.last_checked),
        )
        return say(NOTED, cited=cited, note=words(found.note)) if self.noted and found.note else cited


@dataclass(frozen=True)
class Source:
    """Where a legal statement stands, for a reason in the course's own words."""

    cited: Cited

    def text(self) -> str:
        """Return instrument, article, rank and dates in the current language."""
        return self.cited.source()


def sourced(why: Line, cited: Cited) -> Line:
    """Return a reason, with the text that it rests on."""
    return line(SOURCED, why=why, source=Source(cited))


@dataclass(frozen=True)
class InForce:
    """The time in which a legal statement is in force, as the law files give it."""

    id: str
    on: date | None = None

    def text(self) -> str:
        """Return the first day and, where there is one, the last."""
        return period(parameter(self.id, self.on or AS_OF).citation)


@dataclass(frozen=True)
class Sentence:
    """A legal statement alone, without its source: for a question that asks what the source is."""

    id: str
    on: date | None = None

    def text(self) -> str:
        """Return the sentence in the current language."""
        return sentence(parameter(self.id, self.on or AS_OF))


@dataclass(frozen=True)
class Titled(Sentence):
    """A legal statement with the name of its text before it: a reader must know a law from a standard."""

    def text(self) -> str:
        """Return instrument and sentence in the current language."""
        found = parameter(self.id, self.on or AS_OF)
        return say(TITLED, instrument=named(found.citation.instrument), sentence=sentence(found))


def amber(shown: object, today: date) -> tuple[str, ...]:
    """Return one warning for each law value cited in what is shown whose review date has passed on `today`."""
    named = {(one.id, one.on): parameter(one.id, one.on or AS_OF).citation for one in _found(shown)}
    return tuple(dict.fromkeys(filter(None, (overdue(citation, today) for citation in named.values()))))


def _found(thing: object) -> Iterator[Cited | InForce | Sentence]:
    if isinstance(thing, (Cited, InForce, Sentence)):
        yield thing
    elif isinstance(thing, (tuple, list)):
        for part in thing:
            yield from _found(part)
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from _found(getattr(thing, part.name))
