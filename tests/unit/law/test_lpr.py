"""The loan prime rate on a date, and the table behind it."""

import hashlib
from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from lessons import data
from lessons.law import LawFileError, lpr

# change days, one-year, five-year: copied by hand from the course's fact sheet of 22 November 2026
CHANGES = """
2019-08-20 4.25 4.85 | 2019-09-20 4.20 4.85 | 2019-11-20 4.15 4.80 | 2020-02-20 4.05 4.75 | 2020-04-20 3.85 4.65
2021-12-20 3.80 4.65 | 2022-01-20 3.70 4.60 | 2022-05-20 3.70 4.45 | 2022-08-22 3.65 4.30 | 2023-06-20 3.55 4.20
2023-08-21 3.45 4.20 | 2024-02-20 3.45 3.95 | 2024-07-22 3.35 3.85 | 2024-10-21 3.10 3.60 | 2025-05-20 3.00 3.50
"""
FROM_MEMORY = {"2024-12-20", "2025-02-20", "2025-03-20", "2025-08-20", "2026-01-20", "2026-02-24"}


def changes() -> list[tuple[date, Decimal, Decimal]]:
    """Return the rows of the table above."""
    cells = [cell.split() for line in CHANGES.strip().splitlines() for cell in line.split("|")]
    return [(date.fromisoformat(day), Decimal(one), Decimal(five)) for day, one, five in cells]


def test_the_table_changes_where_the_fact_sheet_says():
    found, last = [], None
    for row in data.table("lpr"):
        if (row["one_year"], row["five_year"]) != last:
            last = (row["one_year"], row["five_year"])
            found.append((row["published"], *last))
    assert found == changes()


def test_one_publication_a_month_and_nothing_after_the_last_one_checked():
    days = [row["published"] for row in data.table("lpr")]
    assert days == sorted(days) and len(days) == 80
    assert set(Counter((day.year, day.month) for day in days).values()) == {1}
    assert all(20 <= day.day <= 24 and day.weekday() < 5 or day == date(2021, 2, 20) for day in days)
    assert days[-1] == date(2026, 3, 20) == date.fromisoformat(data.about("lpr")["verified_through"])


def test_marks_are_those_of_the_fact_sheet():
    rows = data.table("lpr")
    assert {row["published"].isoformat() for row in rows if row["value_confidence"] == "unverified"} == FROM_MEMORY
    doubtful = {row["published"].isoformat() for row in rows if row["date_confidence"] == "doubtful"}
    assert doubtful == {"2021-02-20", "2021-09-22"}
    full = [row for row in rows if row["published"] <= date(2024, 11, 30)]
    assert {row["value_confidence"] for row in full} == {"verified_text"} and len(full) == 64
    later = {row["value_confidence"] for row in rows[64:]}
    assert later == {"secondary_source", "unverified"}


def test_the_file_is_the_one_that_was_checked():
    text = data.read("lpr/lpr.csv")
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert digest == "240400bc91539d5522289a9bfbdf516978dc1884a79b2f536e634457041a5f9b"
    assert digest in data.read("lpr/card.md")


def test_columns_have_their_types():
    row = data.table("lpr")[0]
    assert [type(value) for value in row.values()] == [date, Decimal, Decimal, str, str]


@pytest.mark.parametrize(("day", "one", "five"), changes())
def test_a_value_holds_from_its_day_and_not_before(day, one, five):
    now = lpr(day)
    assert (now.one_year, now.five_year) == (Fraction(one) / 100, Fraction(five) / 100)
    assert now.published_that_day
    if day > date(2019, 8, 20):
        before = lpr(date.fromordinal(day.toordinal() - 1))
        assert (before.one_year, before.five_year) != (now.one_year, now.five_year)
        assert not before.published_that_day


def test_before_the_first_publication_there_is_none():
    with pytest.raises(LawFileError) as caught:
        lpr(date(2019, 8, 19))
    assert caught.value.allowed["low"] == date(2019, 8, 20)


def test_after_the_last_check_it_is_provisional():
    assert not lpr(date(2026, 3, 20)).provisional
    assert lpr(date(2026, 3, 21)).provisional
    assert lpr(date(2028, 1, 5)).one_year == Fraction(3, 100)
