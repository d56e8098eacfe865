"""Minimum payments, card interest by its variants, late fees by date."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import InputError
from lessons.servicing import CardInterest, LateFee, Minimum, MinimumBasis, late_fee, minimum_path, statement

BALANCE, PLUS_COSTS = MinimumBasis


@pytest.mark.parametrize(
    ("rule", "payments", "interest"),
    [
        # G15: 0.05 % a day for 30 days on 10,000, then 10 % of the balance with its interest, at least 100
        (Minimum(basis=BALANCE, mode=None), 36, "1651.59"),
        (Minimum(basis=BALANCE, mode="half_up"), 36, "1651.60"),
        (Minimum(basis=BALANCE, mode="half_even"), 36, "1651.57"),
        # 10 % of the principal plus all interest
        (Minimum(basis=PLUS_COSTS, mode=None), 32, "1437.97"),
    ],
)
def test_minimum_path(rule: Minimum, payments: int, interest: str) -> None:
    path = minimum_path(1_000_000, "0.05%", rule)
    assert len(path) == payments
    total = sum(month.interest for month in path) / 100
    assert float(total) == pytest.approx(float(interest), abs=0.0051 if rule.mode is None else 1e-9)
    assert path[-1].closing < 10_000 <= path[-1].opening


def test_minimum_path_in_floats() -> None:
    balance, payments, interest = 10_000.0, 0, 0.0
    while balance >= 100:
        grown = balance * 0.015
        paid = max(0.1 * (balance + grown), 100)
        balance, payments, interest = balance + grown - paid, payments + 1, interest + grown
    path = minimum_path(1_000_000, minimum=Minimum(mode=None))
    assert len(path) == payments and float(sum(month.interest for month in path)) / 100 == pytest.approx(interest)


@settings(max_examples=60)
@given(st.integers(10_000, 10**7), st.integers(0, 9), st.integers(1, 100), st.sampled_from(MinimumBasis))
def test_paths_are_conserved(balance: int, rate: int, share: int, basis: MinimumBasis) -> None:
    rule = Minimum(Fraction(share, 100), 10_000, basis)
    try:
        path = minimum_path(balance, Fraction(rate, 10_000), rule)
    except InputError as error:
        assert error.code == "payment_below_interest"
        return
    for month, before in zip(path, [balance, *(month.closing for month in path)], strict=False):
        assert month.opening == before
        assert month.opening + month.interest - month.payment == month.closing >= 0


def test_what_was_overdue_is_added_in_full() -> None:
    # 10 % of 9,000 plus 1,000 overdue
    assert Minimum().payment(1_000_000, 0, 100_000) == 190_000
    assert Minimum().payment(5_000, 0) == 5_000, "never more than is owed"


DAYS = date(2026, 4, 5), date(2026, 4, 25), date(2026, 5, 5)


def test_full_amount_interest_by_hand() -> None:
    # 10,000 posted on 30 March, 9,900 repaid on 24 April, statement of 5 May, 0.05 % a day:
    # on all: 9,900 · 25 days + 100 · 37 days (30 March to 5 May); on the rest: 100 · 37; from the due date: 100 · 11
    bought, paid = [(date(2026, 3, 30), 1_000_000)], [(date(2026, 4, 24), 990_000)]
    by_hand = [990_000 * 25 + 10_000 * 37, 10_000 * 37, 10_000 * 11]
    for how, dollars_days in zip(CardInterest, by_hand, strict=True):
        found = statement(bought, paid, *DAYS, interest=how)
        assert found.interest == round(dollars_days * 0.0005)
        assert (found.balance, found.unpaid, found.minimum, found.short) == (1_000_000, 10_000, 100_000, 0)


def test_paid_in_full_bears_nothing_and_a_day_late_does() -> None:
    bought = [(date(2026, 3, 10), 300_000), (date(2026, 4, 1), 200_000)]
    for how in CardInterest:
        assert statement(bought, [(date(2026, 4, 25), 500_000)], *DAYS, interest=how).interest == 0
    late = statement(bought, [(date(2026, 4, 26), 500_000)], *DAYS)
    # 3,000 · 47 days + 2,000 · 25 days
    assert late.interest == round((300_000 * 47 + 200_000 * 25) * 0.0005)
    assert late.short == 50_000
    assert statement(bought, [], date(2026, 3, 31), *DAYS[1:]).balance == 300_000, "what is posted later waits"


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.dates(date(2026, 3, 6), DAYS[0]), st.integers(1, 10**6)), min_size=1, max_size=5),
    st.lists(st.tuples(st.dates(DAYS[0], DAYS[2]), st.integers(1, 10**6)), max_size=4),
)
def test_variants_in_order(bought, paid) -> None:
    found = [statement(bought, paid, *DAYS, interest=how) for how in CardInterest]
    assert found[0].interest >= found[1].interest >= found[2].interest >= 0
    assert found[0].paid + found[0].unpaid == found[0].balance


def test_late_fee_by_date() -> None:
    # 5 % of what is missing, at least 5; from 2017 on by contract (here: 5 %, at most 500). Day by day
    terms = [LateFee(date(2017, 1, 1), "5%", 1_000, 50_000), LateFee(date(2011, 1, 13), "5%", 500)]
    assert late_fee(100_000, date(2010, 12, 31), terms) == 0
    assert late_fee(100_000, date(2016, 12, 31), terms) == 5_000
    assert late_fee(1_000, date(2016, 12, 31), terms) == 500
    assert late_fee(1_000, date(2017, 1, 1), terms) == 1_000
    assert late_fee(2_000_000, date(2017, 1, 1), terms) == 50_000
    assert late_fee(0, date(2017, 1, 1), terms) == 0


@pytest.mark.parametrize(
    ("make", "code", "field"),
    [
        (lambda: minimum_path(1_000_000, "1%"), "payment_below_interest", "minimum"),
        (lambda: minimum_path(0), "out_of_range", "owed"),
        (lambda: Minimum(basis="all"), "unknown_choice", "minimum_basis"),
        (lambda: Minimum(share=2), "out_of_range", "minimum_share"),
        (lambda: statement([(DAYS[0], -1)], [], *DAYS), "out_of_range", "paid"),
        (lambda: statement([5], [], *DAYS), "wrong_kind", "purchases"),
        (lambda: statement([], [], DAYS[1], DAYS[0], DAYS[2]), "date_order", "charge_due"),
        (lambda: statement([], [], *DAYS, interest="none"), "unknown_choice", "card_interest"),
        (lambda: late_fee(1, DAYS[0], 5), "wrong_kind", "late_fee"),
        (lambda: LateFee(DAYS[0], "200%"), "out_of_range", "late_fee_share"),
    ],
)
def test_refused(make, code: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        make()
    assert (caught.value.code, caught.value.field) == (code, field)
