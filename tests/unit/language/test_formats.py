"""How amounts, rates, numbers and dates are written."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.language import in_language, iso_date, long_date, money, number, percent


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_rounding_agrees_with_the_decimal_module(millionths: int, places: int) -> None:
    expected = (Decimal(millionths) / 1000).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{abs(expected):,.{places}f}"
    assert number(Fraction(millionths, 1000), places) == ("−" if expected < 0 else "") + text


@pytest.mark.parametrize(
    ("minor", "text"),
    [
        (0, "¥0.00"),
        (1, "¥0.01"),
        (600_000, "¥6,000.00"),
        (-5, "−¥0.05"),
        (Fraction(1, 2), "¥0.01"),
        (Fraction(-1, 3), "¥0.00"),
    ],
)
def test_money(minor: Fraction, text: str) -> None:
    assert money(minor) == text


def test_currencies() -> None:
    assert (money(100, "USD"), money(-100, "EUR"), money(100, "SEK")) == ("$1.00", "−€1.00", "SEK 1.00")


def test_percent_of_floats_and_fractions() -> None:
    assert percent(0.130342) == "13.03%"
    assert percent(Fraction(1, 8), 1) == "12.5%"
    assert percent(-0.00001) == "0.00%"  # no minus before nothing


def test_numbers() -> None:
    assert (number(12), number(1.5), number(1234567), number(Fraction(1, 3), 4)) == (
        "12",
        "1.50",
        "1,234,567",
        "0.3333",
    )


def test_numbers_nobody_can_count_have_an_exponent() -> None:
    assert number(10**30) == "1.000e+30"
    assert number(-(10**5000)) == "−1.000e+5000"
    assert money(12 * 10**31) == "¥1.200e+30"


def test_dates() -> None:
    day = date(2026, 1, 31)
    assert (iso_date(day), long_date(day)) == ("2026-01-31", "31 January 2026")
    with in_language("zh_CN"):
        assert (iso_date(day), long_date(day)) == ("2026-01-31", "2026年1月31日")
