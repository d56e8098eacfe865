"""The loan prime rate on a date: the last one published on or before it."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons import data
from lessons.law.citation import Confidence
from lessons.law.errors import LawFileError

FILE = "datasets/lpr/lpr.csv"


@dataclass(frozen=True)
class Lpr:
    """The LPR [1 = 100 %] that counts on a day, and how sure it is."""

    on: date
    published: date
    one_year: Fraction
    five_year: Fraction
    value_confidence: Confidence
    date_confidence: Confidence
    verified_through: date

    @property
    def provisional(self) -> bool:
        """Whether a later value, which nobody checked, may have been published by then."""
        return self.on > self.verified_through

    @property
    def published_that_day(self) -> bool:
        """Whether the day is a publication day; the new value is then taken to hold for the whole day."""
        return self.on == self.published


def lpr(on: date) -> Lpr:
    """Return the LPR that counts on a day: the last one published on or before it.

    Raises LawFileError before 20 August 2019, when there was no such rate.

    >>> lpr(date(2024, 10, 20)).one_year, lpr(date(2024, 10, 21)).one_year
    (Fraction(67, 2000), Fraction(31, 1000))
    >>> lpr(date(2026, 3, 20)).provisional, lpr(date(2026, 3, 21)).provisional
    (False, True)
    """
    rows = data.table("lpr")
    before = bisect_right(rows, on, key=lambda row: row["published"])
    if before == 0:
        raise LawFileError("date_order", FILE, "on", on, {"low": rows[0]["published"]})
    row = rows[before - 1]
    return Lpr(
        on,
        row["published"],
        Fraction(row["one_year"]) / 100,
        Fraction(row["five_year"]) / 100,
        Confidence(row["value_confidence"]),
        Confidence(row["date_confidence"]),
        date.fromisoformat(data.about("lpr")["verified_through"]),
    )


def lpr_changes() -> tuple[Lpr, ...]:
    """Return the LPR of each day on which the one-year rate became another, oldest first.

    >>> [(one.published.isoformat(), float(one.one_year)) for one in lpr_changes()][-2:]
    [('2024-10-21', 0.031), ('2025-05-20', 0.03)]
    """
    found: list[Lpr] = []
    for row in data.table("lpr"):
        now = lpr(row["published"])
        if not found or found[-1].one_year != now.one_year:
            found.append(now)
    return tuple(found)
