"""Where a value comes from: instrument, article, rank, who is bound, since when, how sure, when checked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.law.rank import Rank


class Confidence(StrEnum):
    """How well a statement was checked; the order is from sure to unsure."""

    VERIFIED_TEXT = "verified_text"  # the provision itself was read
    SECONDARY_SOURCE = "secondary_source"  # press, law firm or official summary; the text was not seen
    WEAK_SOURCE = "weak_source"  # one poor or garbled source
    UNVERIFIED = "unverified"  # from memory
    DOUBTFUL = "doubtful"  # sources conflict, or the decisive part could not be read


class Reading(StrEnum):
    """What was read of a source."""

    TEXT = "text"
    SUMMARY = "summary"
    NOT_READ = "not_read"


@dataclass(frozen=True)
class Words:
    """One text in the languages of the course."""

    en: str
    zh_CN: str  # noqa: N815 - the name of the language everywhere in the course

    def in_language(self, language: str) -> str:
        """Return the text in `language` ("en" or "zh_CN")."""
        return self.zh_CN if language == "zh_CN" else self.en


@dataclass(frozen=True)
class Day:
    """A date as the source gives it: a day, or only a month or a year, which then counts from its first day."""

    day: date
    written: str
    confidence: Confidence | None = None  # None: as sure as the statement it belongs to


@dataclass(frozen=True)
class Source:
    """A publication that was read, or the address where the primary text stands."""

    title: str
    url: str
    read: Reading


@dataclass(frozen=True)
class Instrument:
    """A law, interpretation, rule, standard or guideline, as registered in instruments.yaml."""

    key: str
    name: Words
    issuer: Words
    number: Words | None
    number_confidence: Confidence | None
    rank: Rank
    start: Day
    end: date | None


@dataclass(frozen=True)
class Citation:
    """Everything that must stand beside a legal statement when it is shown."""

    instrument: Instrument
    article: Words
    scope: Words
    start: Day
    end: date | None
    confidence: Confidence
    last_checked: date
    review_by: date
    sources: tuple[Source, ...]

    @property
    def rank(self) -> Rank:
        """The rank of the instrument: an article is never stronger than the text it stands in."""
        return self.instrument.rank
