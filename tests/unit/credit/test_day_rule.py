"""Due dates off days off: rules by hand, a search in a list of working days, and where the data end."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons import data
from lessons.credit import Calendar, Dating, DayRule, LoanTerms, Roll, schedule
from tests.unit.credit import plan_oracle

YEAR = Calendar(date(2026, 1, 1), date(2026, 12, 31), frozenset({date(2026, 5, 1)}))
# Saturday 31 January; Sunday 1 March; Friday 1 May, a holiday before a weekend
BY_HAND = [
    ("2026-01-31", Roll.FOLLOWING, "2026-02-02"),
    ("2026-01-31", Roll.MODIFIED_FOLLOWING, "2026-01-30"),
    ("2026-01-31", Roll.PRECEDING, "2026-01-30"),
    ("2026-03-01", Roll.FOLLOWING, "2026-03-02"),
    ("2026-03-01", Roll.MODIFIED_FOLLOWING, "2026-03-02"),
    ("2026-03-01", Roll.PRECEDING, "2026-02-27"),
    ("2026-05-01", Roll.FOLLOWING, "2026-05-04"),
    ("2026-05-01", Roll.PRECEDING, "2026-04-30"),
]


@pytest.mark.parametrize(("day", "roll", "expected"), BY_HAND)
def test_rules_by_hand(day: str, roll: Roll, expected: str) -> None:
    assert YEAR.moved(date.fromisoformat(day), roll) == (date.fromisoformat(expected), Dating.MOVED)


def test_a_working_weekend_and_another_weekend() -> None:
    saturday = date(2026, 1, 31)
    working = Calendar(YEAR.first, YEAR.last, work=[saturday])
    assert working.moved(saturday, Roll.FOLLOWING) == (saturday, Dating.NOMINAL)
    gulf = Calendar(YEAR.first, YEAR.last, weekend=(4, 5))
    assert gulf.moved(saturday, Roll.FOLLOWING) == (date(2026, 2, 1), Dating.MOVED)


@pytest.mark.parametrize(
    ("day", "roll", "dating"),
    [
        ("2025-12-31", Roll.FOLLOWING, Dating.UNKNOWN),
        ("2027-01-01", Roll.FOLLOWING, Dating.UNKNOWN),
        ("2027-01-02", Roll.PRECEDING, Dating.UNKNOWN),
        ("2026-12-31", Roll.FOLLOWING, Dating.NOMINAL),
    ],
)
def test_where_the_data_end_the_date_stays_and_is_flagged(day: str, roll: Roll, dating: Dating) -> None:
    assert YEAR.moved(date.fromisoformat(day), roll) == (date.fromisoformat(day), dating)


def test_a_search_that_leaves_the_known_days_is_not_guessed() -> None:
    # Saturday 26 December with nothing known after Sunday 27: Monday is not known to be a working day
    short = Calendar(date(2026, 1, 1), date(2026, 12, 27))
    saturday = date(2026, 12, 26)
    for roll in (Roll.FOLLOWING, Roll.MODIFIED_FOLLOWING):
        assert short.moved(saturday, roll) == (saturday, Dating.UNKNOWN)
    assert short.moved(saturday, Roll.PRECEDING) == (date(2026, 12, 25), Dating.MOVED)
    late = Calendar(saturday, date(2027, 12, 31))
    assert late.moved(saturday, Roll.PRECEDING) == (saturday, Dating.UNKNOWN)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_list_of_working_days_gives_the_same(draw: st.DataObject) -> None:
    first = date(2024, 1, 1) + timedelta(draw.draw(st.integers(0, 40)))
    last = first + timedelta(draw.draw(st.integers(0, 120)))
    span = st.integers(-10, 130).map(lambda days: first + timedelta(days))
    calendar = Calendar(first, last, draw.draw(st.frozensets(span)), draw.draw(st.frozensets(span, max_size=5)))
    calendar = Calendar(first, last, calendar.off, calendar.work - calendar.off)
    for roll in Roll:
        terms = LoanTerms(
            600, 100, drawdown=first - timedelta(9), days_between=1, first_due=first - timedelta(3),
            day_rule=DayRule(calendar, roll),
        )  # fmt: skip
        found = [row.due for row in schedule(terms).rows]
        assert found == [plan_oracle.moved(terms, day) for day in terms.nominal_dates]
        assert all(one <= other for one, other in pairwise(found))
        for row, nominal in zip(schedule(terms).rows, terms.nominal_dates, strict=True):
            assert (row.dating is Dating.MOVED) == (row.due != nominal)
            assert row.dating is not Dating.UNKNOWN or row.due == nominal
            if row.dating is not Dating.UNKNOWN:
                assert not calendar.is_off(row.due) and first <= row.due <= last


def test_a_loan_across_the_spring_festival_and_past_the_end_of_the_data() -> None:
    # days off in 2026: 15 to 23 February, 1 to 7 October, by the notice of the General Office of the State Council
    # for 2026 (see the card of the data set); nothing is published yet for 2027
    terms = LoanTerms(
        1_200_000, 13, "12%", drawdown=date(2026, 1, 17), day_rule=DayRule(data.calendar(), Roll.FOLLOWING)
    )
    rows = schedule(terms).rows
    assert (rows[0].due, rows[0].dating) == (date(2026, 2, 24), Dating.MOVED)
    assert (rows[1].due, rows[1].dating) == (date(2026, 3, 17), Dating.NOMINAL)
    assert [row.dating for row in rows[-2:]] == [Dating.UNKNOWN] * 2
    assert rows[-1].due == date(2027, 2, 17)
    october = LoanTerms(1_200, 1, drawdown=date(2026, 9, 1), day_rule=DayRule(data.calendar(), Roll.FOLLOWING))
    assert schedule(october).rows[0].due == date(2026, 10, 8)


def test_interest_runs_to_the_moved_date_only_where_that_is_agreed() -> None:
    # ¥10,000.00 at 36.5 %: ¥10.00 a day; Saturday 31 January moves to Monday 2 February, 28 February to 2 March
    def interest(moves: bool) -> list[object]:
        rule = DayRule(YEAR, Roll.FOLLOWING, moves)
        terms = LoanTerms(
            1_000_000, 2, "36.5%", "interest_only", date(2025, 12, 31), day_count="act/365", day_rule=rule
        )
        return [row.interest for row in schedule(terms).rows]

    assert interest(False) == [31_000, 28_000]
    assert interest(True) == [33_000, 28_000]
