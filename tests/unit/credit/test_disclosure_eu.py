"""The European and the British form: the Commission's examples, what is credit and what is cost, what adds up."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings

from lessons.credit import (
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    add_months,
    cashflows,
)
from lessons.credit.aprc import aprc
from lessons.credit.disclosure_eu import credit_form
from lessons.credit.disclosure_us import tila_box
from lessons.credit.years import Counting
from tests.unit.credit.contracts import contracts

COST = Fee(FeeKind.OTHER, Payee.LENDER, FeeTiming.UP_FRONT, amount=400_000)
HOME_INSURANCE = Fee(FeeKind.INSURANCE, Payee.INSURER, FeeTiming.EACH_INSTALMENT, amount=1_667)
LATE = Fee(FeeKind.LATE_FEE, Payee.LENDER, FeeTiming.ON_EVENT, amount=2_500)
# European Commission, "Examples for the calculation of the APRC" (2015), example 1: 200,000 at 6 % over 240 months,
# costs of 4,000, instalment 1,432.86, APRC 6.434412 %, to be shown as 6.4 %
LOAN = LoanTerms(20_000_000, 240, "6%", fees=(COST,), currency="EUR", drawdown=date(2012, 1, 12))


def test_the_commission_s_first_example() -> None:
    form = credit_form(LOAN)
    assert form.instalments[0].amount == 143_286 and form.instalments[0].number == 239
    assert 100 * form.aprc.apr.value == pytest.approx(6.434412, abs=0.0005)
    assert 100 * form.aprc_shown == Fraction("6.4")
    assert (form.total_credit, form.borrowing_rate) == (20_000_000, Fraction(6, 100))
    # by hand: 4,000 and 240 instalments of 1,432.86; the last one takes the cents that rounding leaves
    assert form.total_payable == pytest.approx(400_000 + 240 * 143_286, abs=240)
    assert form.total_cost == form.total_payable - 20_000_000
    assert form.last_due == date(2032, 1, 12)


def test_its_variants() -> None:
    # example 3: home insurance that must be taken out, 16.67 a month: 1,449.53, 6.588554 %
    insured = credit_form(replace(LOAN, fees=(COST, HOME_INSURANCE)))
    assert insured.instalments[0].amount == 144_953
    assert 100 * insured.aprc.apr.value == pytest.approx(6.588554, abs=0.0005)
    # voluntary insurance is no cost of the credit
    assert credit_form(insured.terms, outside=[FeeKind.INSURANCE]).aprc == credit_form(LOAN).aprc
    # example 2: payments on the 15th from 15 February, 1,433.57; as dated payments
    pairs = tuple((add_months(date(2012, 2, 15), number), 143_357) for number in range(240))
    dated = LoanTerms(20_000_000, 240, 0, RepaymentMethod.GIVEN, date(2012, 1, 12), fees=(COST,), given=pairs)
    assert 100 * credit_form(dated).aprc.apr.value == pytest.approx(6.434185, abs=0.0005)
    assert credit_form(dated).borrowing_rate is None
    # example 13: equal capital, 6.476009 %
    falling = credit_form(replace(LOAN, method=RepaymentMethod.EQUAL_PRINCIPAL))
    assert 100 * falling.aprc.apr.value == pytest.approx(6.476009, abs=0.0005)


def test_a_fee_kept_back_is_no_credit() -> None:
    # 10,000 at no interest, a fee of 500: kept back, 9,500 are made available; paid from the purse, 10,000
    fee = Fee(FeeKind.SERVICE, Payee.LENDER, FeeTiming.DEDUCTED, amount=50_000)
    kept = credit_form(LoanTerms(1_000_000, 10, fees=(fee,)))
    assert (kept.total_credit, kept.total_cost, kept.total_payable) == (950_000, 50_000, 1_000_000)
    paid = credit_form(LoanTerms(1_000_000, 10, fees=(replace(fee, timing=FeeTiming.UP_FRONT),)))
    assert (paid.total_credit, paid.total_cost, paid.total_payable) == (1_000_000, 50_000, 1_050_000)
    assert kept.aprc == paid.aprc
    cheaper = credit_form(LoanTerms(1_000_000, 10, cash_discount=50_000))
    assert (cheaper.total_credit, cheaper.total_cost) == (950_000, 50_000) and cheaper.aprc == kept.aprc


def test_costs_on_default_stand_apart() -> None:
    form = credit_form(replace(LOAN, fees=(COST, LATE)))
    assert [item.kind for item in form.on_default] == [FeeKind.LATE_FEE]
    assert form.aprc == credit_form(LOAN).aprc and form.total_cost == credit_form(LOAN).total_cost


def test_the_british_form_counts_as_the_british_rule_does() -> None:
    terms = LoanTerms(500_000, 6, "30%", first_due=date(2026, 2, 26), drawdown=date(2026, 1, 10), currency="GBP")
    british = credit_form(terms, Counting.UK)
    assert british.aprc == aprc(terms, counting=Counting.UK)
    assert british.aprc.times[1] == Fraction(1, 12) + Fraction(16, 365)  # a month to 10 February, 16 days
    assert credit_form(terms).aprc.times[1] == Fraction(1, 12) + Fraction(16, 365)  # back to 26 January, 16 days
    assert british.total_payable == credit_form(terms).total_payable


@settings(max_examples=100, deadline=None)
@given(contracts())
def test_what_adds_up(terms: LoanTerms) -> None:
    try:
        flows = cashflows(terms)
    except InputError:
        assume(False)
    form, box = credit_form(terms), tila_box(terms)
    assert form.total_credit + form.total_cost == form.total_payable
    assert form.total_cost == -sum(flows.amounts) == box.finance_charge == sum(item.total for item in form.costs)
    assert form.instalments == box.payments and form.aprc == aprc(flows)
    assert form.total_credit >= box.amount_financed  # what is paid from the purse on the drawdown day is no less credit
    assert form.last_due == max(flows.dates)
