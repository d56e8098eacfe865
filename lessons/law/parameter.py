"""A legal value on a date, and the record of all its dated values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.law.citation import Citation, Confidence, Day, Words
from lessons.law.errors import LawFileError


class Unit(StrEnum):
    """What a value counts; `rule` has no value, only a sentence."""

    RULE = "rule"
    DATE = "date"
    PERCENT_PER_YEAR = "percent_per_year"
    PERCENTAGE_POINTS = "percentage_points"
    PERCENT_PER_DAY = "percent_per_day"
    PERCENT = "percent"
    TIMES_LPR_1Y = "times_lpr_1y"
    TIMES = "times"
    COUNT = "count"
    HOUR_OF_DAY = "hour_of_day"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    CNY = "cny"
    USD = "usd"
    EUR = "eur"
    GBP = "gbp"


# counted in whole steps; every other number may have decimals
WHOLE = frozenset({Unit.COUNT, Unit.HOUR_OF_DAY, Unit.DAYS, Unit.MONTHS, Unit.YEARS})
LAST_HOUR = 24  # midnight at the end of a day


@dataclass(frozen=True)
class Parameter:
    """One legal value as it stands on one day, with its citation."""

    id: str
    file: str
    rules: tuple[str, ...]
    meaning: Words
    unit: Unit
    value: str
    sentence: Words
    settled: bool
    note: Words | None
    citation: Citation

    @property
    def number(self) -> Fraction:
        """The value as an exact number [of the unit]; raises LawFileError for a rule or a date."""
        if self.unit in (Unit.RULE, Unit.DATE):
            raise LawFileError("not_a_number", self.file, "value", self.value)
        return Fraction(self.value)

    @property
    def date(self) -> date:
        """The value as a date; raises LawFileError when the unit is another one."""
        if self.unit is not Unit.DATE:
            raise LawFileError("not_a_date", self.file, "value", self.value)
        return date.fromisoformat(self.value)

    def certain(self) -> bool:
        """Whether the text was read and nothing about it is open."""
        return self.settled and self.citation.confidence is Confidence.VERIFIED_TEXT


@dataclass(frozen=True)
class Record:
    """All dated values of one law file, oldest first."""

    id: str
    file: str
    values: tuple[Parameter, ...]

    def on(self, as_of: date) -> Parameter:
        """Return the value in force on `as_of`.

        Raises LawFileError, which names the file, on a day before the first value, after the last, or in a gap.
        """
        for value in self.values:
            if value.citation.start.day <= as_of and (value.citation.end is None or as_of <= value.citation.end):
                return value
        first, last = self.values[0].citation.start.day, self.values[-1].citation.end
        if as_of < first:
            raise LawFileError("date_order", self.file, "as_of", as_of, {"low": first})
        raise LawFileError("out_of_range", self.file, "as_of", as_of, {"low": first, "high": last})

    def nearest(self, as_of: date) -> Parameter:
        """Return the value in force on `as_of`, else the first one to come, else the last one that ended."""
        current = [v for v in self.values if v.citation.start.day <= as_of]
        return current[-1] if current else self.values[0]

    @property
    def review_by(self) -> date:
        """The day after which someone should look at the sources again."""
        return self.values[0].citation.review_by

    def starts(self) -> tuple[Day, ...]:
        """Return the days on which the value changed."""
        return tuple(value.citation.start for value in self.values)
