"""Rates: conventions, status, and what flat and simple mean."""

import math
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import (
    Cashflows,
    Convention,
    Fee,
    FeeKind,
    FeeTiming,
    Flow,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Status,
    cashflows,
    effective,
    irr,
    nominal,
    rates,
    schedule,
)
from tests.unit.credit.contracts import PLANNED

PHONE = LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT)
NAMES = ("per_period", "nominal", "effective", "simple", "flat", "xirr")


def flows(*amounts: int) -> Cashflows:
    return Cashflows(tuple(Flow(date(2026, 1 + k, 1), k, amount) for k, amount in enumerate(amounts)))


def test_every_answer_carries_its_convention_and_status() -> None:
    found = rates(PHONE)
    for name in NAMES:
        rate = getattr(found, name)
        assert rate.convention is Convention(name) and rate.status is Status.OK and rate.roots == (rate.value,)


def test_flat_and_simple_by_hand() -> None:
    # ¥432 on ¥6,000 for a year is 7.2 %; owed on average 6,000·(12 + … + 1)/12/12 = 3,250 for a year: 432 / 3,250
    found = rates(PHONE)
    assert found.flat.value == 0.072
    assert found.simple.value == pytest.approx(432 / 3250, rel=1e-15)


def test_simple_rate_of_an_interest_loan_is_its_contract_rate() -> None:
    # interest is balance · rate each month, so cost over balance-years gives the rate back (fen rounding aside)
    for method in (RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY):
        assert rates(LoanTerms(100_000_000, 24, "13%", method)).simple.value == pytest.approx(0.13, rel=1e-6)


def test_the_terms_and_their_cash_flows_have_the_same_rates() -> None:
    assert rates(PHONE) == rates(cashflows(PHONE))


def test_without_a_plan_payments_repay_in_proportion() -> None:
    by_hand = Cashflows(cashflows(PHONE).flows)
    assert rates(by_hand).simple.value == pytest.approx(432 / 3250, rel=1e-15)
    assert rates(by_hand).flat.value == 0.072


def test_two_drawdowns_by_hand() -> None:
    # 100 for 12 months, 100 more for the 6 last ones, 230 back: 30 / (200 · 1 − 100 · 0.5) = 20 %; flat 30 / 200
    days = (date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1))
    cash = Cashflows(tuple(map(Flow, days, (0, 6, 12), (100, 100, -230))))
    assert rates(cash).simple.value == pytest.approx(0.2, rel=1e-15)
    assert rates(cash).flat.value == pytest.approx(0.15, rel=1e-15)


def test_rates_beyond_the_floats_are_not_finite() -> None:
    huge = rates(flows(1, -(10**400)))
    assert {getattr(huge, name).status for name in NAMES} == {Status.NOT_FINITE}


@settings(max_examples=300)
@given(st.floats(-0.5, 2), st.sampled_from([1, 4, 12, 26, Fraction(365, 14)]))
def test_nominal_and_effective_are_the_textbook_formulas(rate: float, times: Fraction) -> None:
    period = irr([-1.0, 1.0 + rate])
    assert nominal(period, times).value == pytest.approx(float(times) * period.value, rel=1e-15)
    assert effective(period, times).value == pytest.approx((1 + period.value) ** float(times) - 1, rel=1e-9, abs=1e-12)


def test_periods_per_year_follow_the_spacing() -> None:
    fortnightly = LoanTerms(100_000, 26, "13%", days_between=14)
    assert fortnightly.periods_per_year == Fraction(365, 14)
    assert rates(fortnightly).nominal.value == pytest.approx(0.13, abs=1e-5)
    quarterly = LoanTerms(100_000, 8, "12%", months_between=3)
    assert quarterly.period_rate == Fraction(3, 100)
    assert rates(quarterly).effective.value == pytest.approx(1.03**4 - 1, abs=2e-5)


@pytest.mark.parametrize("method", PLANNED)
def test_a_loan_without_cost_has_rate_zero(method: RepaymentMethod) -> None:
    found = rates(LoanTerms(100_000, 6, 0, method))
    assert {getattr(found, name).value for name in NAMES} == {0.0}


def test_several_roots_are_kept_in_every_convention() -> None:
    # a deposit is refunded at the end: −5, 10.5, 1, −8, 1 (numpy-financial's own test)
    cash = flows(-50, 105, 10, -80, 10)
    found = rates(cash)
    for name, times in (("per_period", 1), ("nominal", 12)):
        rate = getattr(found, name)
        assert rate.status is Status.SEVERAL_ROOTS and len(rate.roots) == 3
        assert rate.value == pytest.approx(0.0885983385277553 * times)
    assert found.effective.status is Status.SEVERAL_ROOTS


def test_no_answer_is_said_in_every_convention() -> None:
    found = rates(flows(100, 100))
    assert {getattr(found, name).status for name in ("per_period", "nominal", "effective", "xirr")} == {
        Status.NO_SIGN_CHANGE
    }
    assert all(getattr(found, name).value is None for name in ("per_period", "nominal", "effective", "xirr"))
    huge = rates(flows(1, -(10**40)))
    assert huge.per_period.status is Status.OK and huge.effective.status is Status.NOT_FINITE  # (10^40)^12
    assert nominal(irr([1, -(10**308)]), 366).status is Status.NOT_FINITE


def test_paid_up_front_costs_more_than_paid_along() -> None:
    def with_fee(timing: FeeTiming, amount: int) -> float:
        fee = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, timing, amount=amount)
        return rates(LoanTerms(600_000, 12, fees=(fee,))).nominal.value

    along, at_once = with_fee(FeeTiming.EACH_INSTALMENT, 3_600), with_fee(FeeTiming.UP_FRONT, 43_200)
    assert along == pytest.approx(rates(PHONE).nominal.value, rel=1e-14)
    assert at_once > along
    assert with_fee(FeeTiming.DEDUCTED, 43_200) == at_once
    assert with_fee(FeeTiming.ON_EVENT, 43_200) == 0.0


def test_cash_flows_of_a_loan() -> None:
    fee = Fee(FeeKind.SERVICE, Payee.PLATFORM, FeeTiming.DEDUCTED, amount=1_000)
    terms = LoanTerms(30_000, 3, fees=(fee,), cash_discount=500)
    found = cashflows(terms)
    assert found.amounts == (30_000 - 1_000 - 500, -10_000, -10_000, -10_000)
    assert found.periods == (0, 1, 2, 3) and found.dates == (terms.drawdown, *terms.due_dates)
    assert found.balances == tuple(row.opening for row in schedule(terms).rows)
    assert cashflows(terms, ()).amounts[0] == 29_500


@pytest.mark.parametrize("bad", [0, -12, math.nan, "x", None])
def test_periods_per_year_are_checked(bad: object) -> None:
    with pytest.raises(InputError) as error:
        Cashflows((), bad)  # type: ignore[arg-type]
    assert error.value.field == "periods_per_year"


def test_no_cash_flows_at_all_are_an_input_error() -> None:
    with pytest.raises(InputError) as error:
        rates(Cashflows(()))
    assert (error.value.code, error.value.field) == ("empty", "flows")
