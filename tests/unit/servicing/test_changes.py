"""Plans that change: worked values, oracles, and what must hold for every plan."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import mortgagemath
import numpy_financial
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import (
    UNROUNDED,
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    rates,
    rule_of_78_rebate,
    schedule,
)
from lessons.language import explain
from lessons.servicing import Owing, Strategy, extend, payoff, prepay, refinance, restructure, settle

FEE = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%")
LIN = schedule(LoanTerms(1_200_000, 12, fees=(FEE,)))
FLAT = schedule(LoanTerms(1_200_000, 12, "7.2%", RepaymentMethod.FLAT))
SIXTH = date(2026, 7, 10)
METHODS = [RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.FLAT]


@pytest.mark.parametrize("plan", [LIN, FLAT], ids=["fee", "flat interest"])
@pytest.mark.parametrize(
    ("rule", "total", "percent"),
    [
        (("waived",), 600_000, 9.0738),
        (("percent_of_outstanding", "3%"), 618_000, 12.7435),
        (("all_due",), 643_200, 17.7781),
        (("minimum_months", 0, 8), 614_400, None),  # two more fees of 72
        (("minimum_months", 0, 3), 600_000, 9.0738),  # the minimum has passed
    ],
)
def test_settled_with_instalment_six(plan, rule, total: int, percent: float | None) -> None:
    # G09: nominal, 12 · i, monthly periods, the settlement paid on the day of instalment 6
    found = settle(plan, SIXTH, *rule)
    assert found.total == total
    if percent:
        assert 100 * rates(found.cashflows).nominal.value == pytest.approx(percent, abs=5e-5)
        stream = [12_000, *[-1_072] * 5, -1_072 - total / 100]
        assert rates(found.cashflows).per_period.value == pytest.approx(numpy_financial.irr(stream), rel=1e-9)


def test_early_settlement_figure_is_the_value_of_what_is_left() -> None:
    # Consumer Credit (Early Settlement) Regulations 2004 (UK), regulation 4, for a settlement on a due date: amounts
    # lent and repaid, brought to that day at the annual percentage rate; 5,000 at 14 % in 48 payments of 134.57
    monthly = 1.14 ** (1 / 12) - 1
    rate = Fraction(monthly).limit_denominator(10**14) * 12
    plan = schedule(LoanTerms(500_000, 48, rate, rounding=UNROUNDED))
    assert round(float(plan.rows[0].payment)) == 13_457
    figure = 5_000 * 1.14 ** (13 / 12) - sum(
        float(plan.rows[0].payment) / 100 * 1.14 ** ((13 - k) / 12) for k in range(1, 14)
    )
    assert float(settle(plan, plan.rows[12].due).total) / 100 == pytest.approx(figure, rel=1e-9)


def test_settled_within_a_period_by_days() -> None:
    # ten of thirty-one days from 10 July: 72 · 10/31 = 23.23
    found = settle(LIN, SIXTH + timedelta(10))
    assert (found.principal, found.fee, found.total) == (600_000, 2_323, 602_323)
    assert settle(LIN, SIXTH + timedelta(10), running="whole").total == 607_200
    assert found.waived == 6 * 7_200 - 2_323
    # simple interest of a loan repaid at the end: 181 of 365 days
    bullet = schedule(LoanTerms(1_000_000, 1, "12%", RepaymentMethod.BULLET, months_between=12))
    assert settle(bullet, SIXTH).total == 1_000_000 + round(120_000 * 181 / 365)


def test_add_on_is_settled_by_the_rule_of_78() -> None:
    # 7,500 of interest over 60 payments, 35 left: rebate 35·36/(60·61) · 7,500 = 2,581.97
    plan = schedule(LoanTerms(5_000_000, 60, "3%", RepaymentMethod.ADD_ON))
    assert plan.total_interest == 750_000
    on = plan.rows[24].due
    rest = sum(row.payment for row in plan.rows[25:])
    assert settle(plan, on).total == rest - 258_197
    assert rule_of_78_rebate(750_000, 60, 25) == 258_197


# repaykit 1.0.0, LoanAccount.full_settlement after six payments made in time, 12,000 at 7.2 % (flat, rule of 78)
# it rounds the interest of each month by the rule of 78, the engine what is earned so far: 6 · 7/156 · 864 = 232.615
@pytest.mark.parametrize(("method", "payable", "rounding"), [("flat", 600_000, 0), ("add_on", 619_939, 1)])
def test_as_repaykit(method: str, payable: int, rounding: int) -> None:
    found = settle(schedule(LoanTerms(1_200_000, 12, "7.2%", RepaymentMethod(method))), SIXTH).total
    assert abs(found - payable) <= rounding


def test_outstanding_as_mortgagemath() -> None:
    loan = mortgagemath.LoanParams(principal=Decimal(200_000), annual_rate=Decimal("4.5"), term_months=120)
    rows = mortgagemath.amortization_schedule(loan)
    plan = schedule(LoanTerms(20_000_000, 120, "4.5%"))
    balances = {row.number: int(row.balance * 100) for row in rows if row.number}
    for number in (1, 12, 60, 119):
        assert settle(plan, plan.rows[number - 1].due).principal == balances[number]


@st.composite
def plans(draw):
    return schedule(
        LoanTerms(
            amount=draw(st.integers(50_000, 5_000_000)),
            instalments=draw(st.integers(2, 24)),
            annual_rate=Fraction(draw(st.integers(0, 3600)), 10_000),
            method=draw(st.sampled_from(METHODS)),
            day_count=draw(st.sampled_from(["period", "act/365"])),
            drawdown=date(2026, 1, 31) - timedelta(draw(st.integers(0, 30))),
            fees=(FEE,) if draw(st.booleans()) else (),
        )
    )


@settings(max_examples=80)
@given(plans(), st.data())
def test_settlement_rules_in_order(plan, data) -> None:
    last = plan.rows[-1].due
    on = data.draw(st.dates(plan.terms.drawdown, last))
    waived, all_due = settle(plan, on), settle(plan, on, "all_due")
    months = data.draw(st.integers(0, 24))
    minimum = settle(plan, on, "minimum_months", months=months)
    assert waived.total <= minimum.total <= all_due.total
    assert all_due.total == sum(row.payment for row in plan.rows if row.due > on) and all_due.waived == 0
    assert minimum.total + minimum.waived == all_due.total
    end = settle(plan, last)
    assert (end.total, end.paid) == (0, len(plan.rows))
    assert end.cashflows.amounts == tuple(flow.amount for flow in settle(plan, last, "all_due").cashflows.flows)
    assert -sum(end.cashflows.amounts[1:]) == plan.total_paid


@settings(max_examples=80)
@given(plans(), st.data())
def test_changed_plans_repay_what_is_owed(plan, data) -> None:
    after = data.draw(st.integers(1, plan.terms.instalments - 1))
    owed = plan.rows[after - 1].closing
    amount = data.draw(st.integers(1, max(owed - 1, 1)))
    changes = [extend(plan, after, data.draw(st.integers(0, 24)))]
    if owed > amount:
        changes += [
            prepay(plan, after, amount, keep, "1%", rest) for keep in ("term", "payment") for rest in (False, True)
        ]
    for change in changes:
        assert change.rows[:after] == plan.rows[:after]
        assert sum(row.principal for row in change.rows) + change.prepaid == plan.terms.amount
        balance = owed - change.prepaid
        for row in change.rows[after:]:
            assert row.opening == balance and row.payment == row.principal + row.interest + row.fee
            assert min(row.principal, row.interest, row.fee, row.closing) >= 0
            balance = row.closing
        assert balance == 0
        assert change.saved == plan.total_paid - change.total_paid
        assert -sum(change.cashflows.amounts[1:]) == change.total_paid


@settings(max_examples=40)
@given(plans(), st.data())
def test_no_extension_is_the_plan(plan, data) -> None:
    after = data.draw(st.integers(1, plan.terms.instalments - 1))
    change = extend(plan, after, 0)
    assert [row.due for row in change.rows] == [row.due for row in plan.rows]
    # the level payment is worked out again from a rounded balance, so it may differ by a little
    assert abs(change.total_paid - plan.total_paid) <= 3 * plan.terms.instalments


def test_prepayment_as_numpy_financial() -> None:
    # 10,000 at 12 % in 12; 2,000 prepaid with instalment 6
    plan = schedule(LoanTerms(1_000_000, 12, "12%"))
    owed = plan.rows[5].closing - 200_000
    smaller, shorter = prepay(plan, 6, 200_000), prepay(plan, 6, 200_000, "payment")
    assert smaller.rows[6].payment == round(-numpy_financial.pmt(0.01, 6, owed))
    assert len(shorter.rows) - 6 == -(-numpy_financial.nper(0.01, -88_849, owed) // 1) == 4
    assert shorter.rows[6].payment == 88_849 and shorter.rows[-1].payment < 88_849
    assert shorter.saved > smaller.saved > 0
    assert prepay(plan, 6, 200_000, percent="1%").charge == 2_000


def test_flat_fees_after_a_part_is_prepaid() -> None:
    # 3,000 of the 6,000 left: fees go on at 72, or at 0.6 % of the 3,000 that is left
    on_all, on_rest = (prepay(LIN, 6, 300_000, costs_on_rest=rest) for rest in (False, True))
    assert {row.fee for row in on_all.rows[6:]} == {7_200}
    assert {row.fee for row in on_rest.rows[6:]} == {1_800}
    assert on_rest.rows[6].payment == 51_800


def test_extension_and_pause() -> None:
    plan = schedule(LoanTerms(1_000_000, 12, "12%"))
    change = extend(plan, 6, 6, pause=3)
    owed = plan.rows[5].closing
    assert [row.payment for row in change.rows[6:9]] == [round(owed * 0.01)] * 3
    assert change.rows[9].payment == round(-numpy_financial.pmt(0.01, 9, owed))
    assert len(change.rows) == 18 and change.saved < 0


def test_restructuring() -> None:
    assert restructure(1_200_000, date(2026, 3, 1), 60).rows[-1].due == date(2031, 3, 1)
    assert restructure(1_200_000, date(2026, 3, 1), 10, waived=200_000).rows[0].payment == 100_000
    with pytest.raises(InputError) as caught:
        restructure(1_200_000, date(2026, 3, 1), 61)
    assert (caught.value.field, caught.value.allowed["high"]) == ("instalments", 60)


def test_consolidation_lower_payment_more_in_total() -> None:
    first = schedule(LoanTerms(1_000_000, 12, "18%"))
    second = schedule(LoanTerms(600_000, 12, "15%"))
    ends = [settle(plan, SIXTH) for plan in (first, second)]
    new = LoanTerms(ends[0].total + ends[1].total, 24, "17%", drawdown=SIXTH)
    found = refinance(ends, new)
    before = first.rows[6].payment + second.rows[6].payment
    after = schedule(new).rows[0].payment
    assert after < before and found.dearer > 0 and found.cash == 0
    by_hand = sum(row.payment for row in schedule(new).rows) - sum(
        row.payment for plan in (first, second) for row in plan.rows[6:]
    )
    assert found.dearer == by_hand


def test_refinancing_at_the_same_rate_changes_nothing_but_a_charge_does() -> None:
    plan = schedule(LoanTerms(1_000_000, 12, "18%", rounding=UNROUNDED))
    free, charged = settle(plan, SIXTH), settle(plan, SIXTH, "percent_of_outstanding", "3%")
    new = LoanTerms(int(free.total), 6, "18%", drawdown=SIXTH, rounding=UNROUNDED)
    assert refinance(free, new).switch_rate.value == pytest.approx(refinance(free, new).keep_rate.value, rel=1e-5)
    assert refinance(charged, new).switch_rate.value > refinance(charged, new).keep_rate.value


def by_hand_payoff(debts, budget: int, first) -> tuple[int, int]:
    """Months and interest of a payoff plan, in floats and with dictionaries."""
    left, months, interest = {debt.name: debt.balance / 1 for debt in debts}, 0, 0.0
    while sum(left.values()) > 0.5:
        months, pool = months + 1, float(budget)
        for debt in debts:
            grown = float(int(left[debt.name] * float(debt.annual_rate) / 12 + 0.5))
            left[debt.name] += grown
            interest += grown
        for debt in debts:
            part = min(debt.minimum, left[debt.name])
            left[debt.name] -= part
            pool -= part
        for debt in sorted(debts, key=lambda debt: first(debt, left)):
            part = min(pool, left[debt.name])
            left[debt.name] -= part
            pool -= part
    return months, round(interest)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(1_000, 900_000), st.integers(1, 36), st.integers(100, 9_000)), min_size=1, max_size=4
    )
)
def test_avalanche_costs_least(lines) -> None:
    debts = [Owing(str(k), balance, f"{rate}.{k}%", minimum) for k, (balance, rate, minimum) in enumerate(lines)]
    budget = sum(debt.minimum for debt in debts) + sum(debt.balance for debt in debts) // 20
    found = {strategy: payoff(debts, budget, strategy) for strategy in Strategy}
    # rounding of a month's interest may turn the last fen either way
    assert found[Strategy.AVALANCHE].interest <= found[Strategy.SNOWBALL].interest + found[Strategy.SNOWBALL].months
    orders = {
        Strategy.AVALANCHE: lambda debt, left: (-debt.annual_rate, left[debt.name]),
        Strategy.SNOWBALL: lambda debt, left: (left[debt.name], -debt.annual_rate),
    }
    for strategy, plan in found.items():
        assert (plan.months, plan.interest) == by_hand_payoff(debts, budget, orders[strategy])
        assert sorted(name for name, _ in plan.done) == sorted(debt.name for debt in debts)


@pytest.mark.parametrize(
    ("make", "code", "field"),
    [
        (lambda: settle(LIN, date(2026, 1, 9)), "date_order", "settled_on"),
        (lambda: settle(LIN, date(2028, 1, 9)), "out_of_range", "settled_on"),
        (lambda: settle(LIN, SIXTH, "free"), "unknown_choice", "settlement_fees"),
        (lambda: prepay(LIN, 6, 600_000), "out_of_range", "prepaid"),
        (lambda: prepay(LIN, 12, 1), "out_of_range", "instalments_paid"),
        (lambda: prepay(LIN, 6, 1, "both"), "unknown_choice", "keep"),
        (lambda: extend(LIN, 6, -1), "out_of_range", "more_instalments"),
        (lambda: payoff([Owing("a", 1000, "12%", 500)], 400), "out_of_range", "budget"),
        (lambda: payoff([Owing("a", 100_000, "120%", 0)], 9_000), "out_of_range", "budget"),
        (lambda: refinance(settle(LIN, SIXTH), LoanTerms(600_000, 6)), "out_of_range", "settled_on"),
    ],
)
def test_refused(make, code: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        make()
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_flat_fee_weighs_more_as_the_principal_shrinks() -> None:
    # G16: the fee of 72 as a share of the principal owed in month 1, 6 and 12, for one month
    shares = [100 * LIN.rows[month - 1].fee / LIN.rows[month - 1].opening for month in (1, 6, 12)]
    assert [f"{share:.2f}" for share in shares] == ["0.60", "1.03", "7.20"]


def bullet(**more) -> LoanTerms:
    return LoanTerms(1_000_000, 12, "12%", RepaymentMethod.BULLET, **more)


def test_a_loan_repaid_at_the_end_can_be_prepaid_and_extended() -> None:
    plan = schedule(bullet())
    # 10,000 at 12 % for a year, 2,500 of it back after 181 of 365 days: 7,500 · 12 % + 2,500 · 12 % · 181/365
    change = prepay(plan, 6, 250_000)
    assert change.total_interest == 90_000 + round(30_000 * 181 / 365)
    assert [row.payment for row in change.rows[:-1]] == [0] * 11 and change.rows[-1].closing == 0
    # the same as settling it, if all but a cent were prepaid
    assert abs(prepay(plan, 6, 999_999).total_interest - settle(plan, SIXTH).interest) <= 1
    assert extend(plan, 6, 6).rows[-1].payment == 1_000_000 + 180_000  # a year and a half
    one = schedule(LoanTerms(1_000_000, 1, "12%", RepaymentMethod.BULLET, months_between=12))
    assert extend(one, 0, 1).rows[-1].payment == 1_000_000 + 240_000


def test_a_change_before_the_first_instalment_is_a_loan_on_other_terms() -> None:
    plan, longer = schedule(LoanTerms(1_000_000, 12, "12%")), schedule(LoanTerms(1_000_000, 18, "12%"))
    assert [row.payment for row in extend(plan, 0, 6).rows] == [row.payment for row in longer.rows]
    smaller = prepay(plan, 0, 400_000)
    less = schedule(LoanTerms(600_000, 12, "12%"))
    assert [row.payment for row in smaller.rows] == [row.payment for row in less.rows]
    assert smaller.on == plan.terms.drawdown
    assert rates(smaller.cashflows).nominal.value == pytest.approx(0.12, abs=1e-5)


def test_what_lies_behind_does_not_stand_in_the_way() -> None:
    # a step to half as much again with instalment 4, and a capitalised grace period of three: both over by then
    for terms in (
        LoanTerms(1_000_000, 12, "12%", steps=((4, "150%"),)),
        LoanTerms(1_000_000, 12, "12%", grace=3, grace_interest="capitalised"),
    ):
        plan = schedule(terms)
        owed = int(plan.rows[5].closing)
        level = numpy_financial.pmt(0.01, 6, -(owed - 200_000))
        assert prepay(plan, 6, 200_000).rows[6].payment == pytest.approx(level, abs=1)
        with pytest.raises(InputError) as told:
            prepay(plan, 2, 200_000)
        assert told.value.code == "not_changeable" and told.value.field in ("steps", "grace_interest")


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (LoanTerms(1_000_000, 12, "12%", RepaymentMethod.ADD_ON), "method"),
        (LoanTerms(1_000_000, 12, "12%", in_advance=True), "in_advance"),
        (LoanTerms(1_000_000, 12, "12%", RepaymentMethod.FLAT, interest_deducted=True), "interest_deducted"),
    ],
)
def test_what_cannot_be_changed_says_why_and_what_can_be_done(terms: LoanTerms, field: str) -> None:
    for change in (lambda plan: prepay(plan, 6, 100_000), lambda plan: extend(plan, 6, 6)):
        with pytest.raises(InputError) as told:
            change(schedule(terms))
        assert (told.value.code, told.value.field) == ("not_changeable", field)
        assert "An early settlement or a new loan" in explain(told.value)
