"""Days off and last days; weekdays below were read off a wall calendar, holidays off the yearly notices' wording."""

from datetime import date, timedelta
from hashlib import sha256

import pytest

from lessons import data
from lessons.law.days_off import UNKNOWN, WEEKEND, WORKING_WEEKEND, corresponding_day, days_off, last_day

# from the notice on holidays in 2026, as reprinted: spans off, and weekend days worked instead
OFF_2026 = "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07"
WORK_2026 = "01-04 02-14 02-28 05-09 09-20 10-10"


def day_2026(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def test_2026_is_as_the_notice_says():
    off = set()
    for span in OFF_2026.split():
        first, last = map(day_2026, span.split("/"))
        off |= {first + timedelta(n) for n in range((last - first).days + 1)}
    known = days_off()
    assert {day for day in known.off if day.year == 2026} == off
    assert {day for day in known.work if day.year == 2026} == set(map(day_2026, WORK_2026.split()))
    assert known.last == date(2026, 12, 31) and known.first == date(2017, 1, 1)


def test_every_day_worked_instead_is_a_weekend_day_and_every_year_is_there():
    known = days_off()
    assert all(day.weekday() >= 5 for day in known.work)
    assert not known.off & known.work
    assert {day.year for day in known.off} == set(range(2017, 2027))
    # eleven statutory days a year until 2024, thirteen since; some years join two feasts, weekends fall in between
    assert all(24 <= len([day for day in known.off if day.year == year]) <= 33 for year in range(2017, 2027))


def test_the_file_is_the_one_that_was_compared():
    # compared day by day for 2017 to 2026 with chinesecalendar 1.11.0 and holidays 0.109 on 22 November 2026
    found = sha256(data.read("days_off/days_off.json").encode()).hexdigest()
    assert found == "9f16a600c81b913e11a6316506379390e4f7604486c8e038078d9615d2da044d"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2022-03-14", 36, "2025-03-14"),
        ("2024-08-31", 6, "2025-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2025-12-31", 1, "2026-01-31"),
        ("2025-06-30", 6, "2025-12-30"),
    ],
)
def test_corresponding_day(start, months, end):
    assert corresponding_day(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "months", "end", "provisional"),
    [
        ("2022-03-14", 36, "2025-03-14", ()),
        ("2022-03-15", 36, "2025-03-17", (WEEKEND,)),
        ("2022-03-16", 36, "2025-03-17", (WEEKEND,)),
        ("2023-02-16", 36, "2026-02-24", ()),  # the Spring Festival of 2026 ends on Monday the 23rd
        ("2023-02-14", 36, "2026-02-14", (WORKING_WEEKEND,)),  # a Saturday that was worked
        ("2023-10-01", 36, "2026-10-08", ()),
        ("2023-12-31", 36, "2026-12-31", ()),
        ("2024-01-04", 36, "2027-01-04", (UNKNOWN,)),
        ("2024-01-02", 36, "2027-01-04", (WEEKEND, UNKNOWN)),  # beyond the data weekends still count
        ("2014-01-01", 36, "2017-01-03", ()),  # the first day of the data
        ("2013-05-06", 24, "2015-05-06", (UNKNOWN,)),
    ],
)
def test_last_day(start, months, end, provisional):
    found = last_day(date.fromisoformat(start), months)
    assert (found.day, found.provisional) == (date.fromisoformat(end), provisional)
