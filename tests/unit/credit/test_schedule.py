"""Plans: the invariants first, then oracles, then the corners."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import mortgagemath
import numpy_financial
import pytest
from hypothesis import assume, example, given, settings
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
    Residue,
    Rounding,
    RoundingMode,
    level_payment,
    schedule,
)
from tests.unit.credit.contracts import PLANNED, contracts
from tests.unit.credit.invariants import PARTS, broken

HALF_UP = Rounding()


def tiny(method: RepaymentMethod, mode: RoundingMode, residue: Residue, amount: int = 5) -> LoanTerms:
    return LoanTerms(amount, 12, "36%", method, rounding=Rounding(mode, None, residue))


@settings(max_examples=2000, deadline=None)
@given(contracts())
def test_every_plan_holds_its_invariants(terms: LoanTerms) -> None:
    try:
        plan = schedule(terms)
    except InputError as error:
        # several small fees may still use up an amount of a few fen when each is rounded up
        assert error.code == "exceeds_amount" and terms.amount < 1000
        return
    assert broken(plan) == []


@pytest.mark.parametrize("method", PLANNED)
@pytest.mark.parametrize("mode", RoundingMode)
@pytest.mark.parametrize("residue", Residue)
@pytest.mark.parametrize("amount", [1, 5, 11, 12, 13, 99, 1201])
def test_amounts_of_a_few_fen_hold_them_too(method, mode, residue, amount) -> None:
    assert broken(schedule(tiny(method, mode, residue, amount))) == []


@pytest.mark.parametrize("part", PARTS)
def test_a_planted_fen_is_found(part: str) -> None:
    plan = schedule(LoanTerms(1_000_000, 12, "6%"))
    assert broken(plan) == []
    for number, row in enumerate(plan.rows):
        for change in (-1, 1):
            wrong = replace(row, **{part: getattr(row, part) + change})
            rows = (*plan.rows[:number], wrong, *plan.rows[number + 1 :])
            assert broken(replace(plan, rows=rows)), f"{part} of row {row.number} off by {change}"


@pytest.mark.parametrize("planted", ["dropped row", "shifted interest", "one fen from row to row", "date", "fraction"])
def test_planted_faults_that_add_up_are_found(planted: str) -> None:
    plan = schedule(LoanTerms(1_000_000, 12, "6%"))
    rows = list(plan.rows)
    first, second = rows[:2]
    if planted == "dropped row":
        rows.pop()
    elif planted == "shifted interest":  # the row still adds up, the interest is wrong
        rows[0] = replace(first, interest=first.interest + 1, payment=first.payment + 1)
    elif planted == "one fen from row to row":  # principal still sums to the amount
        rows[0] = replace(first, principal=first.principal + 1, payment=first.payment + 1)
        rows[1] = replace(second, principal=second.principal - 1, payment=second.payment - 1)
    elif planted == "date":
        rows[1] = replace(second, due=first.due)
    else:
        rows[0] = replace(first, interest=Fraction(first.interest))
    assert broken(replace(plan, rows=tuple(rows)))


# oracle: mortgagemath, Decimal schedules with the payment and the interest rounded half up, residue in the last row
@settings(max_examples=400, deadline=None)
@given(st.integers(10_000, 100_000_000), st.sampled_from([3, 6, 12, 24, 36, 60]), st.integers(0, 3600))
@example(1_000_000, 12, 600)
@example(1_000_000, 12, 1800)  # 18 %: a third of loans has a half-fen tie somewhere
def test_equal_instalments_agree_with_mortgagemath(amount: int, instalments: int, points: int) -> None:
    half_up = mortgagemath.PaymentRounding.ROUND_HALF_UP
    loan = mortgagemath.LoanParams(
        principal=Decimal(amount) / 100,
        annual_rate=Decimal(points) / 100,
        term_months=instalments,
        payment_rounding=half_up,
        interest_rounding=half_up,
    )
    expected = [row for row in mortgagemath.amortization_schedule(loan) if row.number > 0]
    assume(len(expected) == instalments)
    plan = schedule(LoanTerms(amount, instalments, Fraction(points, 10_000)))
    monthly = Fraction(points, 120_000)
    for row, other in zip(plan.rows, expected, strict=True):
        # the oracle cuts a monthly rate without end (a third) to 28 digits, and so rounds an exact half fen down
        assume(monthly.denominator % 3 or (row.opening * monthly * 2).denominator > 1)
        found = (row.payment, row.interest, row.principal, row.closing)
        assert found == tuple(
            int(value * 100) for value in (other.payment, other.interest, other.principal, other.balance)
        )


@settings(max_examples=300, deadline=None)
@given(st.integers(10_000, 10_000_000), st.integers(1, 60), st.integers(1, 3600))
def test_unrounded_equal_instalments_agree_with_numpy_financial(amount: int, instalments: int, points: int) -> None:
    plan = schedule(LoanTerms(amount, instalments, Fraction(points, 10_000), rounding=UNROUNDED))
    rate = points / 120_000
    assert float(plan.rows[0].payment) == pytest.approx(-numpy_financial.pmt(rate, instalments, amount), rel=1e-9)
    for row in plan.rows:
        interest = -numpy_financial.ipmt(rate, row.number, instalments, amount)
        assert float(row.interest) == pytest.approx(float(interest), rel=1e-6, abs=1e-3)
    assert len({row.payment for row in plan.rows}) == 1


def test_equal_principal_by_hand() -> None:
    # 1,200.00 in 3 at 12 %: 1 % of 1,200, 800, 400 = 12.00, 8.00, 4.00
    rows = schedule(LoanTerms(120_000, 3, "12%", RepaymentMethod.EQUAL_PRINCIPAL)).rows
    assert [(row.principal, row.interest, row.closing) for row in rows] == [
        (40_000, 1_200, 80_000),
        (40_000, 800, 40_000),
        (40_000, 400, 0),
    ]


def test_flat_interest_only_and_bullet_by_hand() -> None:
    # 1,000.00 at 12 % for 3 months: flat 10.00 a month on the original amount; interest only the same; bullet 30.00
    def parts(method: RepaymentMethod) -> list[tuple[object, object]]:
        return [(row.interest, row.principal) for row in schedule(LoanTerms(100_000, 3, "12%", method)).rows]

    assert parts(RepaymentMethod.FLAT) == [(1000, 33_333), (1000, 33_333), (1000, 33_334)]
    assert parts(RepaymentMethod.INTEREST_ONLY) == [(1000, 0), (1000, 0), (1000, 100_000)]
    assert parts(RepaymentMethod.BULLET) == [(0, 0), (0, 0), (3000, 100_000)]


@pytest.mark.parametrize(
    ("residue", "shares"),
    [
        (Residue.LAST, [14, 14, 14, 14, 14, 14, 16]),
        (Residue.FIRST, [16, 14, 14, 14, 14, 14, 14]),
        (Residue.SPREAD, [14, 14, 14, 15, 14, 14, 15]),
    ],
)
def test_the_residue_goes_where_the_rule_says(residue: Residue, shares: list[int]) -> None:
    # 100 fen in 7: 14 each (14.2857 half up) leaves 2
    terms = LoanTerms(100, 7, 0, RepaymentMethod.EQUAL_PRINCIPAL, rounding=Rounding(residue=residue))
    assert [row.principal for row in schedule(terms).rows] == shares


@settings(max_examples=500, deadline=None)
@given(contracts([RepaymentMethod.EQUAL_INSTALMENT], HALF_UP))
def test_other_residue_rules_even_out_the_last_instalment(terms: LoanTerms) -> None:
    terms = replace(terms, fees=())
    level = Fraction(level_payment(terms.amount, terms.period_rate, terms.instalments))

    def off(residue: Residue) -> Fraction:
        plan = schedule(replace(terms, rounding=Rounding(residue=residue)))
        return abs(plan.rows[-1].payment - level)

    assert off(Residue.FIRST) <= off(Residue.LAST) + 1
    assert off(Residue.SPREAD) <= off(Residue.LAST) + 1


def test_residue_rules_of_a_level_payment() -> None:
    terms = LoanTerms(1_000_000, 12, "6%")  # 860.6643: twelve times 0.43 fen are missing
    last = [row.payment for row in schedule(terms).rows]
    first = [row.payment for row in schedule(replace(terms, rounding=Rounding(residue=Residue.FIRST))).rows]
    spread = [row.payment for row in schedule(replace(terms, rounding=Rounding(residue=Residue.SPREAD))).rows]
    assert set(last[:-1]) == {86_066} and last[-1] > 86_066
    assert first[0] > 86_066 and set(first[1:]) == {86_066}
    assert set(spread) == {86_066, 86_067} and sorted(spread, reverse=True) == spread


def test_a_payment_rounded_up_ends_a_tiny_loan_early() -> None:
    rows = schedule(tiny(RepaymentMethod.EQUAL_PRINCIPAL, RoundingMode.UP, Residue.LAST)).rows
    assert [row.principal for row in rows] == [1] * 5 + [0] * 7


def test_a_payment_rounded_below_the_interest_still_pays_it() -> None:
    # 5 fen at 25 % a month: the level payment 1.25 becomes 1, the interest 1.25 becomes 2; nobody owes more than before
    rounding = Rounding(RoundingMode.UP, RoundingMode.DOWN)
    plan = schedule(LoanTerms(5, 60, "300%", rounding=rounding))
    assert broken(plan) == []
    assert [(row.interest, row.principal) for row in plan.rows[:2]] == [(2, 0), (2, 0)]


def test_payment_and_interest_may_round_differently() -> None:
    # mortgagemath's default: payment rounded up, interest half up
    loan = mortgagemath.LoanParams(principal=Decimal("131250.00"), annual_rate=Decimal("4.25"), term_months=360)
    expected = [row for row in mortgagemath.amortization_schedule(loan) if row.number > 0]
    plan = schedule(LoanTerms(13_125_000, 360, "4.25%", rounding=Rounding(payment=RoundingMode.UP)))
    assert [row.payment for row in plan.rows] == [int(row.payment * 100) for row in expected]


@pytest.mark.parametrize("method", PLANNED)
def test_deducted_interest_is_the_plan_s_interest(method: RepaymentMethod) -> None:
    terms = LoanTerms(1_000_000, 12, "10%", method)
    plain, deducted = schedule(terms), schedule(replace(terms, interest_deducted=True))
    assert deducted.deducted_interest == plain.total_interest == deducted.total_interest
    assert deducted.received == 1_000_000 - plain.total_interest
    assert [row.payment for row in deducted.rows] == [row.principal for row in plain.rows]
    assert broken(deducted) == []


def test_the_first_period_counts_as_one_period_whatever_its_days() -> None:
    terms = LoanTerms(1_000_000, 12, "6%", first_due=date(2026, 3, 25))
    assert [row.interest for row in schedule(terms).rows] == [
        row.interest for row in schedule(replace(terms, first_due=None)).rows
    ]
    assert schedule(terms).rows[1].due == date(2026, 4, 25)


def test_fees_fall_where_their_timing_says() -> None:
    def fee(timing: FeeTiming, **values: object) -> Fee:
        return Fee(FeeKind.SERVICE, Payee.PLATFORM, timing, **values)  # type: ignore[arg-type]

    fees = (
        fee(FeeTiming.DEDUCTED, amount=1_000),
        fee(FeeTiming.UP_FRONT, rate="1%"),
        fee(FeeTiming.EACH_INSTALMENT, amount=10),
        fee(FeeTiming.WITH_INSTALMENT, amount=5, instalment=2),
        fee(FeeTiming.EACH_INSTALMENT, rate="1%", basis="balance"),
        fee(FeeTiming.EACH_INSTALMENT, rate="12%", basis="balance_year"),
        fee(FeeTiming.ON_EVENT, amount=99_999),
    )
    plan = schedule(LoanTerms(30_000, 3, 0, RepaymentMethod.FLAT, fees=fees))
    assert (plan.deducted_fees, plan.up_front_fees, plan.received) == (1_000, 300, 29_000)
    # 1 % of 300, 200, 100, twice (12 % a year is 1 % a month), and 10; 5 more with the second
    assert [row.fee for row in plan.rows] == [300 * 2 + 10, 200 * 2 + 10 + 5, 100 * 2 + 10]
    assert plan.total_fees == 1_000 + 300 + 610 + 415 + 210
    assert plan.total_paid == 30_000 + 300 + 610 + 415 + 210


def payments(terms: LoanTerms, amounts: list[int]) -> tuple[tuple[date, int], ...]:
    return tuple((terms.drawdown + timedelta(30 * k), amount) for k, amount in enumerate(amounts, 1))


@settings(max_examples=500, deadline=None)
@given(
    contracts(
        [RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY], HALF_UP
    )
)
def test_given_payments_of_a_plan_give_the_plan_back(terms: LoanTerms) -> None:
    assume(terms.annual_rate > 0)
    plan = schedule(replace(terms, fees=()))
    amounts = [row.payment for row in plan.rows]
    again = schedule(replace(terms, fees=(), method="given", given=payments(terms, amounts)))
    assert [(row.interest, row.principal) for row in again.rows] == [(row.interest, row.principal) for row in plan.rows]
    assert broken(again) == []


@settings(max_examples=500, deadline=None)
@given(st.integers(100, 10_000_000), st.integers(1, 36), st.integers(0, 500_000), st.sampled_from([HALF_UP, UNROUNDED]))
def test_given_payments_with_no_rate_are_split_by_the_rate_they_imply(amount, count, extra, rounding) -> None:
    level = -(-(amount + extra) // count)
    terms = LoanTerms(
        amount, count, rounding=rounding, method="given", given=payments(LoanTerms(1, 1), [level] * count)
    )
    plan = schedule(terms)
    assert broken(plan) == []
    assert plan.total_interest == level * count - amount
    assert [row.payment for row in plan.rows] == [level] * count


def test_frame_shows_yuan() -> None:
    frame = schedule(LoanTerms(600_000, 12, "7.2%", RepaymentMethod.FLAT)).to_frame()
    assert list(frame.columns) == ["due", "opening", "interest", "principal", "fee", "payment", "closing"]
    assert list(frame.index) == list(range(1, 13)) and frame.index.name == "number"
    assert frame["payment"].tolist() == [536.0] * 12 and frame["closing"].iloc[-1] == 0.0
