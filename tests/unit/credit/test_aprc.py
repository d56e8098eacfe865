"""APRC: intervals of the Commission's report and of a peer's tests, dates of the published examples, several rates."""

from datetime import date, timedelta
from fractions import Fraction

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import Convention, LoanTerms, RepaymentMethod, Status, add_months, cashflows, xirr
from lessons.credit.aprc import annual_rate, aprc
from lessons.credit.years import Counting, Per, years_between

# European Commission, "Examples for the calculation of the APRC" (2015), examples 2 and 18; the others: tests of github
# andrewmurphy353/curo, which took most of them from the Commission's guidelines of 2012
INTERVALS = [
    ("2012-01-12", "2012-02-15", Per.MONTH, "1/12", "3/365"),
    ("2013-01-12", "2013-02-15", Per.MONTH, "1/12", "3/366"),  # the year back from 15 January 2013 holds 29 February
    ("2012-01-12", "2012-02-15", Per.YEAR, "0", "34/365"),
    ("2012-03-12", "2012-05-01", Per.MONTH, "1/12", "20/366"),
    ("2015-02-15", "2015-03-01", Per.MONTH, "0", "14/365"),
    ("2019-01-31", "2019-02-28", Per.MONTH, "1/12", "0"),
    ("2019-01-31", "2019-03-01", Per.MONTH, "1/12", "1/365"),
    ("2020-12-31", "2021-03-01", Per.MONTH, "2/12", "1/366"),
    ("2020-03-01", "2021-08-15", Per.MONTH, "17/12", "14/366"),
    ("2026-01-30", "2026-06-30", Per.MONTH, "5/12", "0"),  # by hand: the same day of the month
    ("2013-02-26", "2013-03-29", Per.MONTH, "1/12", "2/366"),
    ("2024-12-31", "2025-02-28", Per.MONTH, "2/12", "0"),
    ("2024-02-28", "2024-03-31", Per.MONTH, "1/12", "1/366"),
    ("2024-01-31", "2025-02-28", Per.MONTH, "13/12", "0"),
    ("2020-01-01", "2021-03-15", Per.YEAR, "1", "74/366"),
    ("2024-02-28", "2025-02-27", Per.YEAR, "0", "365/366"),
    ("2024-02-29", "2025-02-28", Per.YEAR, "1", "0"),
    ("2024-02-29", "2025-03-31", Per.YEAR, "1", "31/366"),
    ("2012-01-12", "2012-01-30", Per.WEEK, "2/52", "4/365"),
    ("2012-01-12", "2013-01-12", Per.WEEK, "1", "2/365"),
    ("2012-01-12", "2013-07-12", Per.DAY, "0", "547/365"),
]


@pytest.mark.parametrize(("start", "end", "per", "whole", "days"), INTERVALS)
def test_european_intervals(start: str, end: str, per: Per, whole: str, days: str) -> None:
    found = years_between(date.fromisoformat(start), date.fromisoformat(end), per)
    assert found == Fraction(whole) + Fraction(days)


@pytest.mark.parametrize(
    ("start", "end", "per", "expected"),
    [
        ("2023-12-15", "2024-02-29", Per.MONTH, ("2/12", "14/366")),  # curo's tests
        ("2020-01-01", "2020-01-23", Per.WEEK, ("3/52", "1/366")),
        ("2024-01-12", "2024-01-30", Per.WEEK, ("2/52", "4/366")),
        ("2025-01-12", "2025-02-15", Per.MONTH, ("1/12", "3/365")),
        ("2025-01-31", "2025-02-28", Per.MONTH, ("1/12", "0")),
        ("2023-01-01", "2024-01-14", Per.WEEK, ("54/52", "0")),
        # by hand: a month to 20 December, 11 days of 2023, 15 of 2024. curo's test has 14: it drops 1 January
        ("2023-11-20", "2024-01-15", Per.MONTH, ("1/12", "11/365", "15/366")),
        ("2023-03-10", "2025-03-09", Per.YEAR, ("1", "296/366", "68/365")),
    ],
)
def test_british_intervals(start: str, end: str, per: Per, expected: tuple[str, ...]) -> None:
    found = years_between(date.fromisoformat(start), date.fromisoformat(end), per, Counting.UK)
    assert found == sum(map(Fraction, expected))


@pytest.mark.parametrize("counting", Counting)
@settings(max_examples=200)
@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 4000), st.sampled_from(Per))
def test_intervals_are_near_the_days_in_them(counting: Counting, start: date, days: int, per: Per) -> None:
    found = years_between(start, start + timedelta(days), per, counting)
    # a week counts 7/364 of a year, a month at most three days more than it has
    assert abs(found - Fraction(days, 365)) <= Fraction(days, 365) / 250 + Fraction(4, 365)
    assert (found == 0) is (days == 0)


# The Commission prints the rate of instalments that are not rounded; to 0.0005 points whole cents do not matter
@pytest.mark.parametrize(
    ("start", "first", "step", "count", "amount", "per", "published"),
    [
        (date(2012, 1, 12), date(2012, 2, 15), 1, 240, 143_357, Per.MONTH, 6.434185),
        (date(2013, 1, 12), date(2013, 2, 15), 1, 240, 143_356, Per.MONTH, 6.434111),
        (date(2012, 1, 12), date(2012, 2, 15), 12, 20, 1_654_186, Per.YEAR, 6.282070),
        (date(2012, 3, 12), date(2012, 5, 1), 1, 240, 143_754, Per.MONTH, 6.432478),
        (date(2012, 1, 12), date(2012, 2, 12), 1, 240, 143_286, Per.MONTH, 6.434412),
    ],
)
def test_the_commission_s_examples_from_their_dates(
    start: date, first: date, step: int, count: int, amount: int, per: Per, published: float
) -> None:
    days = [start, *(add_months(first, step * number) for number in range(count))]
    found = aprc(days, [19_600_000] + [-amount] * count)
    assert found.per is per and found.apr.convention is Convention.APRC_EU
    assert 100 * found.apr.value == pytest.approx(published, abs=0.0005)
    assert float(found.shown) == round(published, 1) / 100


def test_a_charge_before_the_drawdown_and_the_second_rate_it_brings() -> None:
    # the report's example 43 (8.269278 %) from dates: 150 a year before, 29,550 received, 120 instalments of 356.11
    start = date(2012, 1, 12)
    days = [date(2011, 1, 12), start, *(add_months(start, number) for number in range(1, 121))]
    found = aprc(days, [-150, 29_550] + [-356.11] * 120)
    assert found.times[:3] == (-1, 0, Fraction(1, 12))
    assert 100 * found.apr.value == pytest.approx(8.269278, abs=0.0005)
    assert found.apr.status is Status.SEVERAL_ROOTS and len(found.apr.roots) == 2
    for root in found.apr.roots:
        flows = zip(found.times, [-150, 29_550] + [-356.11] * 120, strict=True)
        terms = [amount * mpmath.mpf(1 + root) ** -mpmath.mpf(t.numerator / t.denominator) for t, amount in flows]
        assert abs(mpmath.fsum(terms)) < 1e-6 * mpmath.fsum(map(abs, terms))


def test_of_several_rates_the_british_one_is_the_positive_one_nearest_zero() -> None:
    # −100 + 10·v + 110·v²·… planted at −20 %, 30 % and 60 %: (1 − 0.8 v)(1 − 1.3 v)(1 − 1.6 v), by hand
    amounts = [1000, -3700, 4400, -1664]
    for convention, expected in [(Convention.APR_UK, 0.3), (Convention.APRC_EU, -0.2)]:
        found = annual_rate(range(4), amounts, convention)
        assert found.roots == (pytest.approx(-0.2), pytest.approx(0.3), pytest.approx(0.6))
        assert found.value == pytest.approx(expected)
    # a rate of zero is nearer than any positive one; (1 − v)(1 − 1.5 v)
    assert annual_rate(range(3), [2, -5, 3], Convention.APR_UK).value == 0.0
    # none positive: the negative one nearest zero; (1 − 0.8 v)(1 − 0.9 v)
    assert annual_rate(range(3), [100, -170, 72], Convention.APR_UK).value == pytest.approx(-0.1)


def test_equal_months_are_one_twelfth_whatever_their_days() -> None:
    terms = LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT, drawdown=date(2026, 1, 31))
    found = aprc(terms)
    assert found.times == tuple(Fraction(number, 12) for number in range(13))
    assert found.apr.value == pytest.approx(0.1384178507, abs=1e-10)  # vector cn-nyliu-eff, computed: 13.84178507 %
    assert found == aprc(cashflows(terms))


def test_weeks_and_years_are_counted_where_the_payments_are_so_spaced() -> None:
    weekly = LoanTerms(100_000, 10, 0, days_between=7, drawdown=date(2026, 1, 5))
    assert aprc(weekly).per is Per.WEEK and aprc(weekly).times[-1] == Fraction(10, 52)
    yearly = LoanTerms(100_000, 3, 0, months_between=12, drawdown=date(2026, 1, 5))
    assert aprc(yearly).per is Per.YEAR and aprc(yearly).times == (0, 1, 2, 3)
    assert aprc(weekly, per=Per.DAY).times[-1] == Fraction(70, 365)


def test_days_alone_are_xirr() -> None:
    days, amounts = [date(2012, 10, 10), date(2012, 10, 15), date(2013, 3, 1)], [500, -300, -215]
    assert aprc(days, amounts, per=Per.DAY).apr.roots == xirr(days, amounts).roots
    # 98/7/EC, annex III, first example, read at service.betterregulation.com/document/260747: 12.96 %
    found = aprc([date(1994, 1, 1), date(1995, 7, 1)], [1000, -1200], per=Per.DAY)
    assert round(100 * found.apr.value, 2) == 12.96
    # the second: 950 reach the borrower, 16.9 %
    found = aprc([date(1994, 1, 1), date(1995, 7, 1)], [950, -1200], per=Per.DAY)
    assert float(found.shown) == 0.169
    # and the third: 600 after one and two years, 13.07 % or 13.1 %
    found = aprc([date(1994, 1, 1), date(1995, 1, 1), date(1996, 1, 1)], [1000, -600, -600])
    assert round(100 * found.apr.value, 2) == 13.07 and float(found.shown) == 0.131


@pytest.mark.parametrize("counting", Counting)
def test_what_has_no_rate_says_so(counting: Counting) -> None:
    days = [date(2026, 1, 1), date(2026, 2, 1)]
    assert aprc(days, [1, 1], counting=counting).apr.status is Status.NO_SIGN_CHANGE
    assert aprc(days, [-1, -1], counting=counting).apr.status is Status.NO_SIGN_CHANGE
    assert aprc(days, [1, float("inf")], counting=counting).apr.status is Status.NOT_FINITE
    assert aprc(days, [1, float("inf")]).per is aprc(days, [-1, -1]).per is Per.MONTH
    assert aprc(days, [1, float("inf")], per=Per.WEEK).per is Per.WEEK
    assert aprc(days, [1, -1], counting=counting).shown == 0
    assert aprc(days, [1, 1], counting=counting).shown is None
