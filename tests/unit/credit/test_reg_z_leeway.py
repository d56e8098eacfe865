"""What Regulation Z lets pass: at the bounds, on both sides of them."""

from datetime import date, timedelta

import pytest

from lessons.credit import InputError, LoanTerms
from lessons.credit.disclosure_us import tila_box
from lessons.credit.reg_z import reg_z
from lessons.credit.reg_z_leeway import charge_check, with_regular_first

SMALL = tila_box(LoanTerms(100_000, 12, "12%", "flat", currency="USD"))  # charge $120.00 on $1,000.00
LARGE = tila_box(LoanTerms(100_001, 12, "12%", "flat", currency="USD"))


@pytest.mark.parametrize(
    ("off", "small", "large", "dwelling"),
    [
        (0, True, True, True),
        (500, True, True, True),
        (-500, True, True, True),
        (501, False, True, True),
        (-501, False, True, True),
        (1_000, False, True, True),
        (1_001, False, False, True),
        (-1_001, False, False, True),
        (-10_000, False, False, True),
        (-10_001, False, False, False),
    ],
)
def test_the_finance_charge_at_the_bounds(off: int, small: bool, large: bool, dwelling: bool) -> None:
    for box, expected in ((SMALL, small), (LARGE, large)):
        found = charge_check(box.finance_charge + off, box)
        assert found.accurate is expected and found.off == off
    assert charge_check(SMALL.finance_charge + off, SMALL, dwelling=True).accurate is dwelling


def test_bad_charges_are_input_errors() -> None:
    for call, field in (
        (lambda: charge_check("5", SMALL), "flows"),
        (lambda: charge_check(5, LoanTerms(100, 1)), "terms"),
        (lambda: charge_check(5, SMALL, dwelling=1), "dwelling"),
        (lambda: charge_check(5, tila_box(LoanTerms(100_000, 12, "12%"))), "currency"),
        (lambda: with_regular_first(SMALL), "terms"),
    ):
        with pytest.raises(InputError) as error:
            call()  # type: ignore[no-untyped-call]
        assert error.value.field == field


def odd(months: int, days: int) -> LoanTerms:
    """A monthly loan, its first period longer (+) or shorter (−) by some days than the month before 1 March."""
    return LoanTerms(
        500_000, months, "9.69%", drawdown=date(2026, 2, 1) - timedelta(days), first_due=date(2026, 3, 1),
        currency="USD",
    )  # fmt: skip


# the three cases of the rule; a term is counted from the drawdown to the last payment
@pytest.mark.parametrize(("months", "shorter", "longer"), [(10, 6, 13), (24, 11, 21), (130, None, 32)])
def test_first_periods_at_the_bounds(months: int, shorter: int | None, longer: int) -> None:
    assert with_regular_first(odd(months, longer)) is not None
    assert with_regular_first(odd(months, longer + 1)) is None
    if shorter is None:
        assert with_regular_first(odd(months, -27)) is not None
    else:
        assert with_regular_first(odd(months, -shorter)) is not None
        assert with_regular_first(odd(months, -shorter - 1)) is None


def test_the_rate_is_that_of_the_regular_loan() -> None:
    # Appendix J, example (c)(1)(i): 5,000 in 24 payments of 230 a month after one another is 9.69 %
    for days in (-11, -3, 0, 5, 21):
        found = with_regular_first(odd(24, days))
        assert found is not None and float(found.shown or 0) == 0.0969
    assert float(reg_z(odd(24, 21)).shown or 0) < 0.0925 and float(reg_z(odd(24, -11)).shown or 0) > 0.0995


def test_weeks_and_half_months_and_what_is_left_out() -> None:
    weekly = LoanTerms(100_000, 10, "20%", days_between=7, drawdown=date(2026, 1, 10), first_due=date(2026, 1, 30))
    found = with_regular_first(weekly)
    assert found is not None and found.flows[1].full == 1 and found.flows[1].fraction == 0
    half = LoanTerms(100_000, 10, "20%", half_monthly=True, drawdown=date(2026, 1, 12), first_due=date(2026, 1, 31))
    assert with_regular_first(half) is not None
    assert with_regular_first(LoanTerms(1_000, 4, in_advance=True)) is None
    twice = LoanTerms(1_000, 4, drawdown=date(2026, 1, 10), drawdowns=[(date(2026, 1, 20), 100)])
    assert with_regular_first(twice) is None
