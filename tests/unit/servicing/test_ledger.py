"""Every cent that was paid went somewhere; the same money on the same day goes to the same things."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import (
    UNROUNDED,
    Calendar,
    DayRule,
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    schedule,
)
from lessons.servicing import Charge, Component, Debt, Order, OrderName, Payment, Penalty, ledger
from lessons.servicing.penalty import PenaltyBase

START = date(2026, 1, 10)
FEE = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%")
LIN = schedule(LoanTerms(1_200_000, 12, fees=(FEE,)))  # 12 × (1,000 + 72)
METHODS = [RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.FLAT]


@st.composite
def plans(draw):
    fees = (replace(FEE, rate=Fraction(draw(st.integers(0, 100)), 10_000)),)
    terms = LoanTerms(
        amount=draw(st.integers(1_000, 5_000_000)),
        instalments=draw(st.integers(1, 8)),
        annual_rate=Fraction(draw(st.integers(0, 3600)), 10_000),
        method=draw(st.sampled_from(METHODS)),
        drawdown=START + timedelta(draw(st.integers(0, 60))),
        fees=fees,
    )
    return schedule(terms)


@st.composite
def debts(draw):
    found = []
    for number in range(draw(st.integers(1, 3))):
        plan = draw(plans())
        costs = draw(st.lists(st.integers(1, 9_000), max_size=2))
        extra = tuple(Charge(plan.rows[0].due + timedelta(9), Component.COSTS, one) for one in costs)
        security = draw(st.sampled_from([0, 0, 100_000]))
        found.append(Debt(plan, f"loan {number}", security, draw(st.sampled_from([None, "10%"])), extra))
    return tuple(found)


@st.composite
def cases(draw):
    owed = draw(debts())
    first = max(one.first_day for one in owed)
    payments = []
    for _ in range(draw(st.integers(0, 7))):
        on = first + timedelta(draw(st.integers(0, 300)))
        name = draw(st.sampled_from([None, None, *(one.name for one in owed)]))
        back = on + timedelta(draw(st.integers(0, 20))) if draw(st.integers(0, 4)) == 0 else None
        payments.append(Payment(on, draw(st.integers(1, 900_000)), name, back))
    penalty = None
    if draw(st.booleans()):
        penalty = Penalty(
            base=draw(st.sampled_from(PenaltyBase)),
            day_count=draw(st.sampled_from(["act/360", "act/365", "30e/360", "act/act_isda"])),
            grace_days=draw(st.sampled_from([0, 3])),
            tolerance_days=draw(st.sampled_from([0, 3])),
            damages_daily=draw(st.sampled_from([0, "0.05%"])),
            damages_cap=draw(st.sampled_from([None, "2%"])),
        )
    return owed, payments, draw(st.sampled_from(OrderName)), penalty, draw(st.booleans())


@settings(max_examples=120)
@given(cases())
def test_money_in_is_allocations_and_credit(case) -> None:
    owed, payments, order, penalty, ahead = case
    found = ledger(owed, payments, order, penalty, ahead=ahead)
    standing = [one for one in payments if one.reversed_on is None or one.reversed_on > found.as_of]
    assert found.money_in == sum(one.amount for one in standing) == found.applied() + found.credit
    assert all(one.amount > 0 and type(one.amount) is int for one in found.allocations)
    assert all(0 <= one.left <= one.charge.amount for one in found.owed) and found.credit >= 0
    for index in range(len(owed)):
        for component in Component:
            charged = sum(
                one.charge.amount
                for one in found.owed
                if one.charge.plan == index and one.charge.component is component
            )
            assert charged == found.applied(component, index) + found.left(component, index)
    if found.credit and not any(one.debt for one in standing):
        assert found.left(due_only=True) == 0, "nobody has credit while something is due"


@settings(max_examples=60)
@given(cases(), st.randoms(use_true_random=False))
def test_payments_of_one_day_in_any_order(case, luck) -> None:
    owed, payments, order, penalty, ahead = case
    same_day = [replace(one, on=payments[0].on, debt=None, reversed_on=None) for one in payments]
    mixed = luck.sample(same_day, len(same_day))
    one = [Payment(payments[0].on, sum(one.amount for one in same_day))] if same_day else []
    found = [ledger(owed, some, order, penalty, ahead=ahead) for some in (same_day, mixed, one)]
    assert found[0].allocations == found[1].allocations == found[2].allocations
    assert found[0].owed == found[1].owed == found[2].owed


@settings(max_examples=60)
@given(plans(), st.sampled_from(OrderName), st.booleans())
def test_who_pays_on_time_sees_the_schedule(plan, order, late_terms) -> None:
    payments = [Payment(row.due, row.payment) for row in plan.rows if row.payment]
    found = ledger(plan, payments, order, Penalty() if late_terms else None)
    assert found.credit == 0 and found.left() == 0
    parts = {Component.FEE: "fee", Component.INTEREST: "interest", Component.PRINCIPAL: "principal"}
    for row in plan.rows:
        assert {component: found.applied(component, 0, row.number) for component in parts} == {
            component: getattr(row, name) for component, name in parts.items()
        }
        assert found.settled_on(row.number) == (row.due if row.payment else None)


@settings(max_examples=40)
@given(cases())
def test_a_look_in_between_changes_nothing(case) -> None:
    owed, payments, order, penalty, ahead = case
    whole = ledger(owed, payments, order, penalty, ahead=ahead)
    first = min(one.first_day for one in owed)
    between = first + (whole.as_of - first) / 2
    seen = whole.at(between)
    assert seen.at(whole.as_of) == whole
    standing = [one for one in payments if one.reversed_on is None]
    early = ledger(owed, standing, order, penalty, between, ahead)
    late = ledger(owed, standing, order, penalty, whole.as_of, ahead)
    assert late.allocations[: len(early.allocations)] == early.allocations


def paid(found, on: date) -> dict[str, int]:
    sums: dict[str, int] = {}
    for one in found.allocations:
        if one.on == on:
            sums[one.component.value] = sums.get(one.component.value, 0) + one.amount
    return sums


def one_debt(costs: int, interest: int, principal: int) -> Debt:
    """A bullet loan with this much interest, and costs of enforcement due with it."""
    rate = Fraction(interest, principal)
    plan = schedule(LoanTerms(principal, 1, rate, months_between=12, drawdown=START))
    assert (plan.rows[0].interest, plan.rows[0].principal) == (interest, principal)
    return Debt(plan, extra=(Charge(plan.rows[0].due, Component.COSTS, costs),) if costs else ())


DUE = date(2027, 1, 10)


def test_civil_code_561() -> None:
    # 50 costs, 300 interest, 5,000 principal, 1,000 paid: 50 / 300 / 650, principal left 4,350 (hand computation)
    found = ledger(one_debt(5_000, 30_000, 500_000), [Payment(DUE, 100_000)])
    assert paid(found, DUE) == {"costs": 5_000, "interest": 30_000, "principal": 65_000}
    assert found.left(Component.PRINCIPAL) == 435_000
    # 500 against fees 50, interest 130, principal 1,000 leaves 680
    found = ledger(one_debt(5_000, 13_000, 100_000), [Payment(DUE, 50_000)])
    assert found.left(Component.PRINCIPAL) == 68_000


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (60, {"interest": 40_000, "principal": 60_000}),
        (90, {"interest": 40_000, "principal": 60_000}),
        (91, {"principal": 100_000}),
        (120, {"principal": 100_000}),
    ],
)
def test_card_more_than_ninety_days_overdue(days: int, expected: dict[str, int]) -> None:
    # Measures for Credit Card Business, article 57: 1,000 paid, interest 400, principal 8,000
    on = DUE + timedelta(days)
    assert paid(ledger(one_debt(0, 40_000, 800_000), [Payment(on, 100_000)], "card"), on) == expected


def test_oldest_first_against_component_first() -> None:
    # two instalments of 1,000 + 72 due; 1,500 paid
    on = LIN.rows[1].due
    oldest = ledger(LIN, [Payment(on, 150_000)], "oldest_first", as_of=on)
    assert [(one.number, one.component.value, one.amount) for one in oldest.allocations] == [
        (1, "fee", 7_200),
        (1, "principal", 100_000),
        (2, "fee", 7_200),
        (2, "principal", 35_600),
    ]
    by_component = ledger(LIN, [Payment(on, 150_000)], "by_component", as_of=on)
    assert [(one.number, one.component.value, one.amount) for one in by_component.allocations] == [
        (1, "fee", 7_200),
        (2, "fee", 7_200),
        (1, "principal", 100_000),
        (2, "principal", 35_600),
    ]


def two(**of_second) -> tuple[Debt, Debt]:
    plan = schedule(LoanTerms(100_000, 1, drawdown=START))
    return Debt(plan, "a", 0, "10%"), Debt(plan, "b", **{"security": 0, "burden": "10%", **of_second})


@pytest.mark.parametrize(
    ("second", "first_paid"),
    [
        ({}, (25_000, 25_000)),  # all equal: in proportion
        ({"security": 1}, (50_000, 0)),  # the unsecured one first
        ({"burden": "11%"}, (0, 50_000)),  # then the more burdensome
        ({"security": 1, "burden": "11%"}, (50_000, 0)),  # security counts before burden
    ],
)
def test_civil_code_560_without_designation(second: dict, first_paid: tuple[int, int]) -> None:
    found = ledger(two(**second), [Payment(date(2026, 2, 10), 50_000)])
    assert (found.applied(plan=0), found.applied(plan=1)) == first_paid


def test_civil_code_560_designation_due_and_earlier() -> None:
    a, b = two(security=1)
    assert ledger((a, b), [Payment(date(2026, 2, 10), 50_000, "b")]).applied(plan=1) == 50_000
    later = Debt(schedule(LoanTerms(100_000, 1, drawdown=START, first_due=date(2026, 2, 1))), "c", 0, "10%")
    # due longest before in proportion; what is not due waits
    assert ledger((a, later), [Payment(date(2026, 2, 10), 50_000)]).applied(plan=1) == 50_000
    assert ledger((a, later), [Payment(date(2026, 2, 5), 150_000)], as_of=date(2026, 2, 5)).credit == 50_000


def test_in_proportion_of_what_is_due() -> None:
    # 300 and 100 due on one day: 101 cents are shared 76 : 25 (75.75 : 25.25, the rest to the larger remainder)
    found = ledger(
        [Debt(schedule(LoanTerms(amount, 1, drawdown=START)), name) for name, amount in (("a", 300), ("b", 100))],
        [Payment(date(2026, 2, 10), 101)],
    )
    assert (found.applied(plan=0), found.applied(plan=1)) == (76, 25)


def test_early_money_waits_and_too_much_is_credit() -> None:
    early, due = date(2026, 2, 1), date(2026, 2, 10)
    found = ledger(LIN, [Payment(early, 110_000)], as_of=early)
    assert (found.credit, found.allocations) == (110_000, ())
    assert found.at(due).credit == 2_800 and found.at(due).settled_on(1) == due
    ahead = ledger(LIN, [Payment(early, 110_000)], as_of=early, ahead=True)
    assert ahead.credit == 0 and ahead.settled_on(1) == early and ahead.applied(number=2) == 2_800
    assert ledger(LIN, [Payment(early, 2_000_000)]).credit == 2_000_000 - 12 * 107_200


def test_a_payment_that_bounces_counts_as_never_made() -> None:
    due, back = date(2026, 2, 10), date(2026, 2, 13)
    payments = [Payment(due, 107_200, reversed_on=back)]
    assert ledger(LIN, payments, as_of=due).settled_on(1) == due
    found = ledger(LIN, payments, as_of=back)
    assert (found.money_in, found.reversed, found.allocations) == (0, tuple(payments), ())


def test_a_due_date_on_a_day_off() -> None:
    # 2026-02-28 is a Saturday: by a day rule it moves to Monday, 2 March; a payment counts on the day it comes
    plain = LoanTerms(100_000, 1, drawdown=date(2026, 1, 31))
    moved = replace(plain, day_rule=DayRule(Calendar(date(2026, 1, 1), date(2026, 12, 31))))
    paid = [Payment(date(2026, 3, 2), 100_000)]
    penalty = Penalty(0, rate="36%")
    assert ledger(schedule(moved), paid, penalty=penalty).applied(Component.PENALTY) == 0
    late = ledger(schedule(plain), paid, penalty=penalty)
    assert late.applied(Component.PENALTY) == 200 and late.left() == 200, "two days at 0.1 %, paid before principal"
    # money that comes on the Saturday waits for the Monday
    early = ledger(schedule(moved), [Payment(date(2026, 2, 28), 100_000)])
    assert early.settled_on(1) == date(2026, 3, 2)


def bad(code: str, field: str, make) -> InputError:
    with pytest.raises(InputError) as caught:
        make()
    assert (caught.value.code, caught.value.field) == (code, field)
    return caught.value


def test_what_cannot_be_a_ledger() -> None:
    early = [Payment(date(2026, 2, 1), 1), Payment(date(2026, 1, 9), 1)]
    assert bad("date_order", "paid_on", lambda: ledger(LIN, early)).allowed["row"] == 2
    bad("out_of_range", "paid", lambda: Payment(START, -5))
    bad("out_of_range", "paid", lambda: Payment(START, 0))
    bad("not_whole", "paid", lambda: Payment(START, 1.5))
    bad("unknown_choice", "order", lambda: ledger(LIN, [], "newest_first"))
    bad("conflict", "order", lambda: Order(((Component.COSTS,),)))
    bad("unknown_choice", "designated", lambda: ledger(LIN, [Payment(START, 1, "car")]))
    bad("overlap", "debt", lambda: ledger([Debt(LIN), Debt(LIN)]))
    dollars = schedule(LoanTerms(100_000, 2, drawdown=START, currency="USD"))
    bad("mixed", "currency", lambda: ledger([Debt(LIN), Debt(dollars, "abroad")]))
    bad("sub_unit", "payment", lambda: ledger(schedule(LoanTerms(100, 3, rounding=UNROUNDED))))
    bad("date_order", "reversed_on", lambda: Payment(START, 1, None, date(2026, 1, 9)))
    bad("date_order", "as_of", lambda: ledger(LIN, as_of=date(2026, 1, 9)))
    bad("wrong_kind", "debt", lambda: ledger("LIN"))
    bad("wrong_kind", "payments", lambda: ledger(LIN, [5]))


def test_one_name_after_the_other_is_no_overlap() -> None:
    first = schedule(LoanTerms(100_000, 1, drawdown=START))
    second = schedule(LoanTerms(100_000, 1, drawdown=date(2026, 2, 10)))
    assert ledger([Debt(first, "car"), Debt(second, "car")]).left() == 200_000
