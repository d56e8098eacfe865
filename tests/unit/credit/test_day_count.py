"""Day counts: published examples, another program, and a count day by day."""

from datetime import date
from fractions import Fraction

import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import DayCount, LoanTerms, schedule, year_fraction
from tests.unit.credit import plan_oracle

DATED = [count for count in DayCount if count is not DayCount.PERIOD]
DAYS = st.dates(date(1990, 1, 1), date(2110, 12, 31))

# ISDA, "EMU and Market Conventions: Recent Developments" (1998), the examples with their values to ten digits as they
# stand in QuantLib's test-suite/daycounters.cpp: start, end, act/act ISDA, act/act AFB
ACT_ACT = [
    ("2003-11-01", "2004-05-01", 0.497724380567, 0.497267759563),
    ("1999-02-01", "1999-07-01", 0.410958904110, 0.410958904110),
    ("1999-07-01", "2000-07-01", 1.001377348600, 1.000000000000),
    ("2002-08-15", "2003-07-15", 0.915068493151, 0.915068493151),
    ("2003-07-15", "2004-01-15", 0.504004790778, 0.504109589041),
    ("1999-07-30", "2000-01-30", 0.503892506924, 0.504109589041),
    ("2000-01-30", "2000-06-30", 0.415300546448, 0.415300546440),
]

# ISDA, "30/360 day count conventions" (2008), as they stand in the same file: start, end, days by the bond basis
# (30/360), days by the Eurobond basis (30E/360)
THIRTY = [
    ("2006-08-20", "2007-02-20", 180, 180),
    ("2008-02-20", "2008-08-20", 180, 180),
    ("2006-08-31", "2007-02-28", 178, 178),
    ("2007-02-28", "2007-08-31", 183, 182),
    ("2007-08-31", "2008-02-29", 179, 179),
    ("2008-02-29", "2008-08-31", 182, 181),
    ("2006-01-31", "2006-02-28", 28, 28),
    ("2006-01-30", "2006-02-28", 28, 28),
    ("2006-02-28", "2006-03-03", 5, 5),
    ("2006-02-14", "2006-02-28", 14, 14),
    ("2006-09-30", "2006-10-31", 30, 30),
    ("2006-10-31", "2006-11-28", 28, 28),
    ("2008-02-28", "2008-08-30", 182, 182),
    ("2007-02-26", "2008-02-29", 363, 363),
    ("2008-02-29", "2009-02-28", 359, 359),
    ("2008-02-28", "2008-03-30", 32, 32),
    ("2008-02-28", "2008-03-31", 33, 32),
]


@pytest.mark.parametrize(("start", "end", "isda", "afb"), ACT_ACT)
def test_published_examples_of_actual_days(start: str, end: str, isda: float, afb: float) -> None:
    days = date.fromisoformat(start), date.fromisoformat(end)
    assert float(year_fraction(*days, DayCount.ACT_ACT_ISDA)) == pytest.approx(isda, abs=1e-10)
    assert float(year_fraction(*days, DayCount.ACT_ACT_AFB)) == pytest.approx(afb, abs=1e-10)


@pytest.mark.parametrize(("start", "end", "bond", "eurobond"), THIRTY)
def test_published_examples_of_thirty_day_months(start: str, end: str, bond: int, eurobond: int) -> None:
    days = date.fromisoformat(start), date.fromisoformat(end)
    assert year_fraction(*days, DayCount.THIRTY_360) == Fraction(bond, 360)
    assert year_fraction(*days, DayCount.THIRTY_E_360) == Fraction(eurobond, 360)


PYXIRR = {
    DayCount.ACT_365: pyxirr.DayCount.ACT_365F,
    DayCount.ACT_360: pyxirr.DayCount.ACT_360,
    DayCount.ACT_ACT_ISDA: pyxirr.DayCount.ACT_ACT_ISDA,
    DayCount.THIRTY_360: pyxirr.DayCount.THIRTY_360_ISDA,
    DayCount.THIRTY_360_US: pyxirr.DayCount.THIRTY_U_360,
    DayCount.THIRTY_E_360: pyxirr.DayCount.THIRTY_E_360,
}


@settings(max_examples=600, deadline=None)
@given(DAYS, st.integers(0, 5000), st.sampled_from(list(PYXIRR)))
def test_pyxirr_counts_the_same(start: date, days: int, count: DayCount) -> None:
    end = date.fromordinal(start.toordinal() + days)
    expected = pyxirr.year_fraction(start, end, PYXIRR[count])
    assert float(year_fraction(start, end, count)) == pytest.approx(expected, rel=1e-12, abs=1e-15)


@settings(max_examples=500, deadline=None)
@given(DAYS, st.integers(0, 2500), st.sampled_from(DATED))
def test_a_count_day_by_day_is_the_same(start: date, days: int, count: DayCount) -> None:
    end = date.fromordinal(start.toordinal() + days)
    assert year_fraction(start, end, count) == plan_oracle.years(start, end, count)


@pytest.mark.parametrize("end", ["2004-02-28", "2004-02-29", "2005-02-28", "2008-02-29", "2001-03-01"])
@pytest.mark.parametrize("count", DATED)
def test_ends_of_february(count: DayCount, end: str) -> None:
    last = date.fromisoformat(end)
    for days in [*range(5), 28, 29, 30, 31, 59, 60, 364, 365, 366, 367, 730, 731, 1095, 1096, 1460, 1461, 1462]:
        start = date.fromordinal(last.toordinal() - days)
        assert year_fraction(start, last, count) == plan_oracle.years(start, last, count)


@given(DAYS, st.lists(st.integers(0, 900), min_size=2, max_size=2))
def test_what_adds_up(start: date, gaps: list[int]) -> None:
    middle = date.fromordinal(start.toordinal() + gaps[0])
    end = date.fromordinal(middle.toordinal() + gaps[1])
    for count in (DayCount.ACT_365, DayCount.ACT_360, DayCount.ACT_ACT_ISDA, DayCount.THIRTY_E_360):
        parts = year_fraction(start, middle, count) + year_fraction(middle, end, count)
        assert parts == year_fraction(start, end, count)


def test_interest_of_one_month_by_every_count() -> None:
    # ¥10,000.00 at 12 % from 31 January to 29 February 2028, a leap year: 29 days, or 29 of 30-day months; by hand
    def interest(count: str) -> object:
        terms = LoanTerms(
            1_000_000, 1, "12%", "bullet", date(2028, 1, 31), first_due=date(2028, 2, 29), day_count=count
        )
        return schedule(terms).rows[0].interest

    assert interest("period") == 10_000
    assert interest("act/365") == round(1_000_000 * 0.12 * 29 / 365) == 9_534
    assert interest("act/360") == round(1_000_000 * 0.12 * 29 / 360) == 9_667
    assert interest("act/act_isda") == round(1_000_000 * 0.12 * 29 / 366) == 9_508
    assert interest("act/act_afb") == 9_534  # 29 February itself is not passed
    assert interest("30/360") == interest("30e/360") == interest("30u/360") == 9_667


def test_an_odd_first_period_is_whole_periods_and_days() -> None:
    # ¥10,000.00 at 12 %, drawn on 10 January, first due 25 February: one month and 15 days; by hand 100.00 + 49.32
    terms = LoanTerms(
        1_000_000, 6, "12%", "interest_only", date(2026, 1, 10), first_due=date(2026, 2, 25), first_count="act/365"
    )
    assert [row.interest for row in schedule(terms).rows] == [
        10_000 + round(1_000_000 * 0.12 * 15 / 365),
        *[10_000] * 5,
    ]
    # and only 15 days where the first due date is 25 January
    early = LoanTerms(
        1_000_000, 6, "12%", "interest_only", date(2026, 1, 10), first_due=date(2026, 1, 25), first_count="act/360"
    )
    assert schedule(early).rows[0].interest == 5_000
