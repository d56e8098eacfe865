"""The United States Rule: by hand, against the actuarial method, against an account kept in exact fractions."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessons.credit import Convention, LoanTerms, Status, add_months
from lessons.credit.reg_z import reg_z
from lessons.credit.unit_periods import Span, UnitPeriod
from lessons.credit.us_rule import us_rule

START = date(2026, 1, 1)


def months(count: int) -> list[date]:
    return [add_months(START, number) for number in range(count + 1)]


def test_where_every_payment_covers_its_interest_both_methods_agree() -> None:
    # 12 CFR 1026, Appendix J (a)(3): only a payment below the interest tells them apart; (c)(1)(i): 9.69 %
    days, amounts = months(24), [5000] + [-230] * 24
    found = us_rule(days, amounts)
    assert found.convention is Convention.US_RULE and found.status is Status.OK
    assert found.value == pytest.approx(reg_z(days, amounts).apr.value, rel=1e-14)
    assert round(100 * found.value, 2) == 9.69


def test_interest_that_waits_earns_nothing_by_hand() -> None:
    # 1,000 at 1 % a month: 10 is due, 5 is paid, 5 waits; then 10 more: 1,015 settles, 12 % a year
    assert us_rule(months(2), [1000, -5, -1015]).value == pytest.approx(0.12, rel=1e-15)
    # by the actuarial method the 5 that were not paid would earn interest too: 1,005 · 1.01 = 1,015.05
    assert reg_z(months(2), [1000, -5, -1015.05]).apr.value == pytest.approx(0.12, rel=1e-14)
    # a token payment, then twelve real ones: the rule's rate is the higher one
    amounts = [10_000, -1] + [-950] * 12
    assert us_rule(months(13), amounts).value > reg_z(months(13), amounts).apr.value + 0.0001


def test_waiting_can_last_over_several_payments() -> None:
    # 1,000 at 2 %: 20 a month; 10, 10, 10 are paid, 30 wait; 1,050 settle
    assert us_rule(months(4), [1000, -10, -10, -10, -1050]).value == pytest.approx(0.24, rel=1e-15)
    # 10, then 30 (what waits and the interest: nothing left to wait), then 1,020
    assert us_rule(months(3), [1000, -10, -30, -1020]).value == pytest.approx(0.24, rel=1e-15)


def test_time_between_payments_is_simple() -> None:
    # two months without a payment: 1,000 · (1 + 2 · 1 %), counted in months
    days = [START, add_months(START, 2)]
    found = us_rule(days, [1000, -1020], unit=UnitPeriod(Span.MONTH))
    assert found.value == pytest.approx(0.12, rel=1e-15)
    # odd days: a month and 15/30
    found = us_rule([START, date(2026, 2, 16)], [1000, -1015], unit=UnitPeriod(Span.MONTH))
    assert found.value == pytest.approx(0.12, rel=1e-15)


def test_a_second_advance_by_hand() -> None:
    # 1,000 for a month at 1 %, then 1,000 more: 10 waits, 20 is added, 2,030 settle
    found = us_rule(months(2), [1000, 1000, -2030], unit=UnitPeriod(Span.MONTH))
    assert found.value == pytest.approx(0.12, rel=1e-15)


def account(amounts: list[int], rate: Fraction) -> Fraction:
    principal, waiting = Fraction(amounts[0]), Fraction(0)
    for amount in amounts[1:]:
        due = waiting + principal * rate
        if amount < 0:
            covered = min(-amount, due)
            waiting, principal = due - covered, principal - (-amount - covered)
        else:
            waiting, principal = due, principal + amount
    return principal + waiting


@settings(max_examples=150, deadline=None)
@given(st.integers(100, 10**6), st.lists(st.integers(0, 10**5), min_size=1, max_size=24), st.integers(0, 10**5))
def test_the_account_closes_at_the_rate_found(amount: int, payments: list[int], cost: int) -> None:
    last = amount + cost - sum(payments)
    assume(last > 0)
    amounts = [amount, *(-payment for payment in payments), -last]
    found = us_rule(months(len(amounts) - 1), amounts, unit=UnitPeriod(Span.MONTH))
    if cost == 0:
        assert found.value == 0.0
        return
    if found.value is None:
        assert found.status is Status.NO_ROOT  # a payment along the way overpaid the loan
        return
    rate = Fraction(found.value) / 12
    width = rate * Fraction(1, 10**14)
    assert account(amounts, rate - width) < 0 < account(amounts, rate + width)


def test_terms_and_sizes() -> None:
    terms = LoanTerms(10**9, 12, "12%")
    assert us_rule(terms).value == pytest.approx(0.12, abs=1e-8)
    days, amounts = months(3), [1000, -5, -5, -1015]
    for power in range(-12, 16):
        assert us_rule(days, [Fraction(10) ** power * amount for amount in amounts]) == us_rule(days, amounts)


def test_what_has_no_rate_says_so() -> None:
    days = months(1)
    assert us_rule(days, [1000, 1000]).status is Status.NO_SIGN_CHANGE
    assert us_rule(days, [1000, float("nan")]).status is Status.NOT_FINITE
    assert us_rule(days, [1000, -999]).status is Status.NO_ROOT  # below zero
    assert us_rule(days, [-1000, 1001]).status is Status.NO_ROOT  # a payment first
    assert us_rule(months(2), [1000, -2000, 1000]).status is Status.NO_ROOT  # overpaid on the way
    assert us_rule(days, [1, -(10**400)]).status is Status.NOT_FINITE
    assert us_rule(days, [1000, -1000]).value == 0.0
