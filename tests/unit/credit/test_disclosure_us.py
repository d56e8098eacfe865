"""The box of the Truth in Lending Act: the regulation's examples, what is counted, what adds up."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings

from lessons.credit import (
    Calendar,
    CostKind,
    DayRule,
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    add_months,
    cashflows,
    cost_statement,
)
from lessons.credit.disclosure_eu import credit_form
from lessons.credit.disclosure_us import tila_box
from lessons.credit.payment_lines import PaymentLine
from lessons.credit.reg_z import reg_z
from tests.unit.credit.contracts import contracts

START = date(2026, 1, 10)
FEE = Fee(FeeKind.SERVICE, Payee.LENDER, FeeTiming.DEDUCTED, amount=10_000)
INSURANCE = Fee(FeeKind.INSURANCE, Payee.INSURER, FeeTiming.EACH_INSTALMENT, amount=500)
LATE = Fee(FeeKind.LATE_FEE, Payee.LENDER, FeeTiming.ON_EVENT, amount=2_500)


def given_loan(amount: int, payments: list[int]) -> LoanTerms:
    pairs = tuple((add_months(START, number), payment) for number, payment in enumerate(payments, 1))
    return LoanTerms(amount, len(payments), method=RepaymentMethod.GIVEN, given=pairs, drawdown=START, currency="USD")


# 12 CFR 1026, Appendix J (c)(1)(i), (c)(2)(i), (c)(3)(i), (c)(4)(i): $5,000, monthly payments in dollars, and the rate.
# Finance charge and total by hand: the payments added up, less 5,000.
@pytest.mark.parametrize(
    ("payments", "published", "charge", "total"),
    [
        ([230] * 24, "9.69", 520, 5520),
        ([250] + [230] * 23, "10.08", 540, 5540),
        ([230] * 23 + [280], "10.50", 570, 5570),
        ([250] + [230] * 22 + [280], "10.90", 590, 5590),
    ],
)
def test_the_regulation_s_examples(payments: list[int], published: str, charge: int, total: int) -> None:
    box = tila_box(given_loan(500_000, [100 * payment for payment in payments]))
    assert 100 * box.apr_shown == Fraction(published)
    found = (box.finance_charge, box.amount_financed, box.total_of_payments, box.prepaid)
    assert found == (100 * charge, 500_000, 100 * total, 0)
    assert not box.apr.irregular


def test_the_payment_schedule_is_listed_as_the_form_has_it() -> None:
    box = tila_box(given_loan(500_000, [25_000] + [23_000] * 22 + [28_000]))
    assert box.payments == (
        PaymentLine(1, 25_000, date(2026, 2, 10), date(2026, 2, 10)),
        PaymentLine(22, 23_000, date(2026, 3, 10), date(2027, 12, 10)),
        PaymentLine(1, 28_000, date(2028, 1, 10), date(2028, 1, 10)),
    )


def test_a_prepaid_charge_lowers_the_amount_financed_by_hand() -> None:
    # 5,000 at 24 × 230, 100 of them kept back: financed 4,900, charge 620, payments 5,520
    terms = replace(given_loan(500_000, [23_000] * 24), fees=(FEE,))
    for timing in (FeeTiming.DEDUCTED, FeeTiming.UP_FRONT):
        box = tila_box(replace(terms, fees=(replace(FEE, timing=timing),)))
        found = (box.amount_financed, box.finance_charge, box.total_of_payments, box.prepaid)
        assert found == (490_000, 62_000, 552_000, 10_000)
        # the rate that 4,900 received and 24 payments of 230 imply, by the examples' own method
        days = [START, *(add_months(START, number) for number in range(1, 25))]
        assert box.apr.apr == reg_z(days, [4900] + [-230] * 24).apr


def test_what_is_outside_the_finance_charge() -> None:
    terms = replace(given_loan(500_000, [23_000] * 24), fees=(INSURANCE, LATE))
    box = tila_box(terms)
    assert box.finance_charge == 52_000 + 24 * 500 and [item.kind for item in box.items] == [
        CostKind.INTEREST,
        FeeKind.INSURANCE,
    ]
    without = tila_box(terms, outside=[FeeKind.INSURANCE])
    assert without.finance_charge == 52_000 and 100 * without.apr_shown == Fraction("9.69")
    assert without.payments[0].amount == 23_000
    for found in (box, without):  # a late charge is no finance charge, whichever way
        assert [item.kind for item in found.contingent] == [FeeKind.LATE_FEE]


def test_a_discount_for_cash_is_a_finance_charge() -> None:
    # 12 CFR 1026.4(b)(9); $10,000 on credit or $9,000 for cash: the 1,000 are a finance charge (the commentary's case)
    box = tila_box(LoanTerms(1_000_000, 10, cash_discount=100_000, currency="USD"))
    assert (box.finance_charge, box.amount_financed, box.total_of_payments) == (100_000, 900_000, 1_000_000)


def test_weekends_do_not_change_the_rate() -> None:
    terms = LoanTerms(120_000, 24, "12%", drawdown=START, currency="USD")
    year = Calendar(date(2026, 1, 1), date(2028, 12, 31))
    moved = replace(terms, day_rule=DayRule(year))
    assert reg_z(moved).irregular  # its dates are no longer a month apart
    assert tila_box(moved).apr == tila_box(terms).apr == reg_z(terms)
    assert tila_box(moved).payments[0].first_due == date(2026, 2, 10)  # a Tuesday
    assert tila_box(moved).payments[-1].last_due == date(2028, 1, 10) and not tila_box(moved).apr.irregular
    early = replace(moved, in_advance=True, drawdown=date(2026, 1, 9))
    assert tila_box(early).apr == tila_box(replace(early, day_rule=None)).apr
    assert credit_form(moved).aprc == credit_form(terms).aprc


def test_other_shapes_of_a_loan_by_hand() -> None:
    # 1,000 in two parts, 600 and 400 a month later; two payments of 520: charge 40, several advances
    pairs = ((date(2026, 3, 10), 52_000), (date(2026, 4, 10), 52_000))
    two = LoanTerms(100_000, 2, method="given", given=pairs, drawdown=START, currency="USD")
    assert tila_box(two).finance_charge == 4_000
    parts = LoanTerms(100_000, 10, 0, drawdown=START, drawdowns=((date(2026, 2, 20), 40_000),), fees=(FEE,))
    box = tila_box(parts)
    assert (box.amount_financed, box.prepaid, box.total_of_payments) == (90_000, 10_000, 100_000)
    assert box.apr.irregular and box.finance_charge == 10_000
    # the first of ten payments of 100 at once: 10 payments, 1,000 provided
    at_once = tila_box(LoanTerms(100_000, 10, 0, drawdown=START, in_advance=True, fees=(FEE,)))
    assert (at_once.amount_financed, at_once.total_of_payments) == (90_000, 100_000)
    assert at_once.payments[0].number == 10 and at_once.payments[0].first_due == START
    assert credit_form(parts).total_credit == 90_000 == credit_form(replace(parts, in_advance=False)).total_credit


@settings(max_examples=150, deadline=None)
@given(contracts())
def test_what_adds_up(terms: LoanTerms) -> None:
    try:
        flows = cashflows(terms)
    except InputError:
        assume(False)
    box = tila_box(terms)
    assert box.finance_charge + box.amount_financed == box.total_of_payments
    assert sum(line.number * line.amount for line in box.payments) == box.total_of_payments
    assert sum(item.total for item in box.items) == box.finance_charge
    assert box.finance_charge == -sum(flows.amounts)
    assert box.apr == reg_z(flows) and box.items == cost_statement(terms).items
    days = [line.first_due for line in box.payments]
    assert days == sorted(days) and all(line.first_due <= line.last_due for line in box.payments)
