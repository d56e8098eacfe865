"""Hong Kong: effective rates as banks print them, and Schedule 2 by hand and by its Irish model."""

from datetime import date
from fractions import Fraction

import pytest

from lessons.credit import (
    Convention,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Status,
    add_months,
    rates,
)
from lessons.credit.hong_kong import apr_hk, schedule_2

START = date(2026, 1, 5)


def months(count: int) -> list[date]:
    return [add_months(START, number) for number in range(count + 1)]


def test_a_bank_s_printed_rate() -> None:
    # Chong Hing Bank, calculator's default: 20,000 in 12 payments of 5,666.67: 1606.98 %
    found = apr_hk(months(12), [20_000] + [-5666.67] * 12)
    assert found.convention is Convention.APR_HK and round(100 * found.value, 2) == 1606.98


def test_monthly_payments_are_the_effective_rate() -> None:
    terms = LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT)
    assert apr_hk(terms).value == pytest.approx(rates(terms).effective.value, rel=1e-14)


@pytest.mark.parametrize("count", [1, 2, 12, 24, 60])
@pytest.mark.parametrize("flat", [Fraction(3, 1000), Fraction(15, 1000), Fraction(1, 10)])
def test_schedule_2_of_equal_payments(count: int, flat: Fraction) -> None:
    # principal outstanding falls from P by P/n a month: Σ = P·(n + 1)/2 months; interest n·f·P: 12·n·f·2/(n + 1)
    payment = (1 + flat * count) / count
    found = schedule_2(months(count), [1] + [-payment] * count)
    assert found.value == pytest.approx(float(24 * flat * count / (count + 1)), rel=1e-15)
    assert found.convention is Convention.SCHEDULE_2 and found.roots == (found.value,)


def test_schedule_2_by_hand_with_days_and_deductions() -> None:
    assert schedule_2(months(1), [1, -2]).value == 12.0  # 1 for a month on 1
    # 1,000 lent, 100 kept back: principal 900. 500 after a month, 600 after a month and 15 days more.
    # interest 200; 900/1100 of each payment repays principal: 900, then 900 − 409.09 = 490.91 outstanding
    days = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 16)]
    aggregate = 900 + (900 - 500 * Fraction(9, 11)) * Fraction(3, 2)
    assert schedule_2(days, [900, -500, -600]).value == pytest.approx(float(12 * 200 / aggregate), rel=1e-15)
    kept = Fee(FeeKind.SERVICE, Payee.LENDER, FeeTiming.DEDUCTED, amount=10_000)
    terms = LoanTerms(100_000, 10, 0, fees=(kept,), drawdown=START)
    assert schedule_2(terms).value == pytest.approx(float(12 * 100 / (900 * Fraction(11, 2))), rel=1e-15)


def test_schedule_2_is_the_simple_rate_of_flows_without_a_plan() -> None:
    from lessons.credit import Cashflows, cashflows

    flows = cashflows(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT))
    by_hand = Cashflows(flows.flows)
    assert schedule_2(by_hand).value == pytest.approx(rates(by_hand).simple.value, rel=1e-15)


def test_what_has_no_rate_says_so() -> None:
    days = months(1)
    assert schedule_2(days, [1, 1]).status is Status.NO_SIGN_CHANGE
    assert schedule_2(days, [1, float("nan")]).status is Status.NOT_FINITE
    assert schedule_2(days, [-1, 1]).status is Status.NO_ROOT
    assert schedule_2(days, [1, -(10**400)]).status is Status.NOT_FINITE
    assert schedule_2(days, [1, -1]).value == 0.0
    assert apr_hk(days, [1, 1]).status is Status.NO_SIGN_CHANGE
    assert apr_hk(days, [-1, -1]).status is Status.NO_SIGN_CHANGE
    assert apr_hk(days, [1, float("nan")]).status is Status.NOT_FINITE
