"""Money: whole minor units, and the one place that rounds."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.credit import InputError, RoundingMode, round_minor, yuan

DECIMAL = {
    RoundingMode.HALF_UP: ROUND_HALF_UP,
    RoundingMode.HALF_EVEN: ROUND_HALF_EVEN,
    RoundingMode.UP: ROUND_UP,
    RoundingMode.DOWN: ROUND_DOWN,
}


@given(st.integers(-(10**9), 10**9), st.sampled_from(RoundingMode))
def test_rounding_agrees_with_the_decimal_module(thousandths: int, mode: RoundingMode) -> None:
    # tenths make one in ten cases a tie
    for number in (thousandths, 5 * thousandths):
        expected = int((Decimal(number) / 10).quantize(Decimal(1), DECIMAL[mode]))
        assert round_minor(Fraction(number, 10), mode) == expected


@given(st.fractions(), st.sampled_from(RoundingMode))
def test_rounding_moves_by_less_than_a_unit(amount: Fraction, mode: RoundingMode) -> None:
    found = round_minor(amount, mode)
    assert (
        abs(found - amount) < 1
        if mode in (RoundingMode.UP, RoundingMode.DOWN)
        else abs(found - amount) <= Fraction(1, 2)
    )
    assert type(found) is int


@pytest.mark.parametrize(
    ("major", "minor"),
    [
        (6000, 600_000),
        ("860.66", 86_066),
        ("6,000.50", 600_050),
        ("¥12", 1_200),
        (Decimal("0.01"), 1),
        (0.29, 29),
        (-3, -300),
    ],
)
def test_yuan_is_exact(major: object, minor: int) -> None:
    assert yuan(major) == minor and type(yuan(major)) is int


@pytest.mark.parametrize(
    ("major", "code"),
    [
        ("0.005", "sub_unit"),
        (1.005, "sub_unit"),
        ("six", "not_a_number"),
        ("", "not_a_number"),
        (True, "not_a_number"),
        (None, "missing"),
        (float("nan"), "not_finite"),
        ("Infinity", "not_finite"),
        ("1e999999999", "out_of_range"),
    ],
)
def test_what_is_no_amount_is_an_input_error(major: object, code: str) -> None:
    with pytest.raises(InputError) as error:
        yuan(major, "cash_discount")
    assert (error.value.code, error.value.field) == (code, "cash_discount")
