"""Due dates."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lessons.credit import LoanTerms, add_months, due_dates, year_fraction_act365

DAYS = st.dates(date(1990, 1, 1), date(2199, 12, 31))


@given(DAYS, st.integers(0, 600))
def test_a_month_later_is_in_that_month_on_the_day_or_its_last(day: date, months: int) -> None:
    found = add_months(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == min(day.day, monthrange(found.year, found.month)[1])


def test_the_31st_comes_back_after_a_short_month() -> None:
    # by the calendar; 2028 is a leap year
    found = due_dates(date(2026, 1, 31), 4)
    assert [day.isoformat() for day in found] == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    assert due_dates(date(2027, 11, 30), 3)[2] == date(2028, 2, 29)


def test_a_first_due_date_sets_the_day() -> None:
    found = due_dates(date(2026, 1, 31), 3, first_due=date(2026, 2, 28))
    assert [day.isoformat() for day in found] == ["2026-02-28", "2026-03-28", "2026-04-28"]


@given(DAYS, st.integers(1, 366), st.integers(1, 60))
def test_days_between(day: date, gap: int, count: int) -> None:
    found = due_dates(day, count, days=gap)
    assert found == tuple(day + timedelta(gap * k) for k in range(1, count + 1))


def test_the_last_possible_loan_has_its_dates() -> None:
    terms = LoanTerms(1, 600, drawdown=date(2199, 12, 31), months_between=12)
    assert terms.due_dates[-1] == date(2799, 12, 31)


def test_a_year_is_365_days() -> None:
    assert year_fraction_act365(date(2027, 12, 31), date(2028, 12, 31)) == Fraction(366, 365)


def test_an_anchor_brings_the_day_back() -> None:
    assert add_months(date(2026, 2, 28), 1, anchor_day=31) == date(2026, 3, 31)
    assert add_months(date(2026, 3, 31), 11, anchor_day=30) == date(2027, 2, 28)
