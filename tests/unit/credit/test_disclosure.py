"""Cost statement: every item with payee, time and rate, the sum and the all-in rate."""

from dataclasses import replace
from fractions import Fraction

import pytest

from lessons.credit import (
    Basis,
    CostKind,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Standard,
    Status,
    cost_statement,
    rates,
)
from tests.unit.credit import oracle

GUARANTEE = Fee(FeeKind.GUARANTEE, Payee.GUARANTOR, FeeTiming.EACH_INSTALMENT, amount=4_000)
CONSULTING = Fee(FeeKind.CONSULTING, Payee.PLATFORM, FeeTiming.UP_FRONT, amount=30_000)
LATE = Fee(FeeKind.PENALTY_INTEREST, Payee.LENDER, FeeTiming.ON_EVENT, rate="0.5", basis=Basis.CONTRACT_RATE)
# ¥10,000, 12 months, 6 % equal instalments (860.66), guarantee ¥40 a month, ¥300 consulting up front: the test case
# that the course's law notes give for the disclosure form, computed there independently
TERMS = LoanTerms(1_000_000, 12, "6%", fees=(GUARANTEE, CONSULTING, LATE))


def percent(value: float) -> float:
    return round(100 * value, 2)


def test_the_law_notes_case() -> None:
    found = cost_statement(TERMS)
    assert [(item.kind, item.payee, percent(item.annualised.value)) for item in found.items] == [
        (CostKind.INTEREST, Payee.LENDER, 6.00),
        (FeeKind.GUARANTEE, Payee.GUARANTOR, 8.67),
        (FeeKind.CONSULTING, Payee.PLATFORM, 5.61),
    ]
    assert percent(found.item_sum) == 20.28
    assert (percent(found.all_in.nominal.value), percent(found.all_in.effective.value)) == (20.45, 22.48)
    gap = found.all_in.nominal.value - found.item_sum
    assert gap == pytest.approx(0.0018, abs=0.0001)  # 0.17 points between the rounded 20.28 and 20.45
    assert found.received == 1_000_000


def test_the_same_in_forty_digits() -> None:
    # principal parts from an exact recursion of balances in whole fen, written out here
    balance, principals, interests = 1_000_000, [], []
    for _ in range(11):
        interest = (balance * 5 + 500) // 1000  # half up
        principals.append(86_066 - interest)
        interests.append(interest)
        balance -= principals[-1]
    principals.append(balance)
    interests.append((balance * 5 + 500) // 1000)

    def alone(start: int, extra: list[int]) -> float:
        amounts = [1_000_000 - start, *(-part - more for part, more in zip(principals, extra, strict=True))]
        return float(12 * oracle.rate(range(13), amounts, 0, 1))

    expected = [alone(0, interests), alone(0, [4_000] * 12), alone(30_000, [0] * 12)]
    found = cost_statement(TERMS)
    assert [item.annualised.value for item in found.items] == [pytest.approx(value, rel=1e-13) for value in expected]
    assert found.item_sum == pytest.approx(sum(expected), rel=1e-13)


def test_items_carry_total_time_and_standard_as_data() -> None:
    interest, guarantee, consulting = cost_statement(TERMS).items
    assert (guarantee.total, guarantee.per_instalment, guarantee.timing) == (48_000, 4_000, FeeTiming.EACH_INSTALMENT)
    assert guarantee.standard == Standard(4_000, None, Basis.AMOUNT, 12)
    assert (consulting.total, consulting.per_instalment, consulting.timing) == (30_000, None, FeeTiming.UP_FRONT)
    assert interest.standard == Standard(None, Fraction(6, 100), Basis.BALANCE_YEAR, 12)
    assert interest.per_instalment is None and not interest.contingent


def test_contingent_items_stand_apart_without_total_or_rate() -> None:
    found = cost_statement(TERMS)
    (item,) = found.contingent_items
    assert item.contingent and item.total is None and item.annualised is None
    assert item.standard == Standard(None, Fraction(1, 2), Basis.CONTRACT_RATE, None)
    assert found.items == cost_statement(replace(TERMS, fees=(GUARANTEE, CONSULTING))).items
    assert found.all_in == rates(replace(TERMS, fees=(GUARANTEE, CONSULTING)))


def test_totals_are_what_the_borrower_pays() -> None:
    for terms in (TERMS, replace(TERMS, interest_deducted=True), replace(TERMS, cash_discount=5_000)):
        found = cost_statement(terms)
        paid = -sum(found.all_in.cashflows.amounts)
        assert sum(item.total for item in found.items) == paid


def test_flat_interest_is_charged_on_the_original_amount() -> None:
    (item,) = cost_statement(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT)).items
    assert item.standard == Standard(None, Fraction(72, 1000), Basis.AMOUNT_YEAR, 12)
    assert (item.total, item.per_instalment) == (43_200, 3_600)
    assert percent(item.annualised.value) == 13.03  # G01


def test_bullet_and_deducted_interest_say_when() -> None:
    bullet = cost_statement(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.BULLET)).items[0]
    assert (bullet.timing, bullet.standard.times, bullet.standard.basis) == (
        FeeTiming.WITH_INSTALMENT,
        1,
        Basis.AMOUNT_YEAR,
    )
    deducted = cost_statement(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT, interest_deducted=True)).items[0]
    assert deducted.timing is FeeTiming.DEDUCTED and percent(deducted.annualised.value) == 14.02  # G06


def test_a_cash_discount_forgone_is_a_cost_paid_to_the_seller() -> None:
    found = cost_statement(LoanTerms(600_000, 12, cash_discount=30_000))
    (item,) = found.items
    assert (item.kind, item.payee, item.total) == (CostKind.CASH_DISCOUNT, Payee.SELLER, 30_000)
    assert percent(item.annualised.value) == percent(found.all_in.nominal.value) == 9.58  # G05


def test_a_loan_without_cost_has_no_items() -> None:
    found = cost_statement(LoanTerms(600_000, 12))
    assert found.items == () and found.item_sum == 0.0 and found.all_in.nominal.status is Status.OK


def test_one_item_alone_is_the_all_in_rate() -> None:
    found = cost_statement(replace(TERMS, annual_rate=0, fees=(GUARANTEE,)))
    assert found.item_sum == pytest.approx(found.all_in.nominal.value, rel=1e-15)


def test_a_contingent_fee_is_in_no_flow_whatever_its_timing() -> None:
    for timing in (FeeTiming.DEDUCTED, FeeTiming.UP_FRONT, FeeTiming.EACH_INSTALMENT, FeeTiming.ON_EVENT):
        fee = Fee(FeeKind.LATE_FEE, Payee.LENDER, timing, amount=5_000, contingent=True)
        found = cost_statement(replace(TERMS, fees=(fee,)))
        assert found.all_in == rates(replace(TERMS, fees=())) and found.received == 1_000_000
        assert [item.kind for item in found.contingent_items] == [FeeKind.LATE_FEE]
