"""Plans of the wider products: published examples, other programs' values, and hand computation."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy_financial
import pytest

from lessons.credit import (
    UNROUNDED,
    LoanTerms,
    cashflows,
    cost_statement,
    irr,
    nominal,
    rates,
    rule_of_78_rebate,
    schedule,
)

DAY = date(2026, 1, 10)


def payments(terms: LoanTerms) -> list[object]:
    return [row.payment for row in schedule(terms).rows]


def test_balloon_as_published() -> None:
    # =PMT(0.045/12, 120, -200000, 120000) is 1,279.11, in an answer on spreadsheets (pullrequest.ru/3693324)
    terms = LoanTerms(20_000_000, 120, "4.5%", balloon=12_000_000)
    assert payments(terms)[0] == 127_911
    assert abs(payments(terms)[-1] - 12_000_000 - 127_911) <= 120
    expected = numpy_financial.pmt(0.045 / 12, 120, -200_000, 120_000)
    assert float(payments(LoanTerms(20_000_000, 120, "4.5%", balloon=12_000_000, rounding=UNROUNDED))[0]) == (
        pytest.approx(100 * expected, rel=1e-12)
    )


def test_first_payment_at_once_as_published() -> None:
    # Microsoft's page on PMT: =PMT(8%/12, 10, 10000, 0, 1) is −1,030.16
    terms = LoanTerms(1_000_000, 10, "8%", in_advance=True)
    rows = schedule(terms).rows
    assert (rows[0].payment, rows[0].interest, rows[0].due) == (103_016, 0, terms.drawdown)
    assert rows[9].due == date(2026, 10, 10)
    assert nominal(irr([Fraction(1_000_000 - 103_016), *[-row.payment for row in rows[1:]]]), 12).value == (
        pytest.approx(rates(terms).nominal.value, rel=1e-12)
    )
    assert rates(terms).nominal.value == pytest.approx(0.08, abs=1e-5)


def test_rule_of_78_as_published() -> None:
    # finance charge 100.00, 12 months, paid off after 3: refund 57.69 (easycalculation.com, "Rule of 78")
    assert rule_of_78_rebate(10_000, 12, 3) == 5_769
    # 1,700.00 at 12 % add-on for 18 months: charge 306.00; earned 32.21, 30.42, 28.63, …, 3.58, 1.79 (jiskha.com)
    rows = schedule(LoanTerms(170_000, 18, "12%", "add_on")).rows
    assert sum(row.interest for row in rows) == 30_600
    earned = [row.interest for row in rows]
    for found, published in zip([*earned[:3], *earned[-2:]], [3_221, 3_042, 2_863, 358, 179], strict=True):
        assert abs(found - published) <= 1  # the rows are differences of rounded sums
    assert [row.payment for row in rows] == [11_144] * 17 + [200_600 - 17 * 11_144]
    # what the rebate leaves to pay is the balance that the plan shows
    paid = sum(row.payment for row in rows[:5])
    assert rows[4].closing == 170_000 + 30_600 - paid - rule_of_78_rebate(30_600, 18, 5)


def test_the_rule_of_78_is_exact_at_its_ends_and_in_twelfths() -> None:
    assert rule_of_78_rebate(78, 12, 0) == 78 and rule_of_78_rebate(78, 12, 12) == 0
    earned = [rule_of_78_rebate(78, 12, k) - rule_of_78_rebate(78, 12, k + 1) for k in range(12)]
    assert earned == list(range(12, 0, -1))
    assert rule_of_78_rebate(Fraction(1), 2, 1, None) == Fraction(1, 3)


def test_four_payments_the_first_at_once() -> None:
    # 99.99 in four: 25.00 three times (24.9975 half up), then 24.99
    rows = schedule(LoanTerms(9_999, 4, drawdown=DAY, days_between=14, in_advance=True)).rows
    assert [row.payment for row in rows] == [2_500, 2_500, 2_500, 2_499]
    assert [row.due.isoformat() for row in rows] == ["2026-01-10", "2026-01-24", "2026-02-07", "2026-02-21"]
    found = rates(LoanTerms(9_999, 4, drawdown=DAY, days_between=14, in_advance=True))
    assert found.nominal.value == 0.0 and found.xirr.value == 0.0


def test_stepped_payments_by_hand() -> None:
    # 1,000.00 at 10 % a year in two yearly payments, the second 1.1 times the first: P/1.1 + 1.1·P/1.21 = 2·P/1.1
    terms = LoanTerms(100_000, 2, "10%", months_between=12, steps=((2, "1.1"),))
    assert payments(terms) == [55_000, 60_500]
    # a third payment that falls back: P/1.1 + 1.1·P/1.21 + 0.5·P/1.331
    first = Decimal(100_000) / (2 / Decimal("1.1") + Decimal("0.5") / Decimal("1.331"))
    found = payments(LoanTerms(100_000, 3, "10%", months_between=12, steps=((2, "110%"), (3, 0.5))))
    assert found[:2] == [round(first), round(first * Decimal("1.1"))]


def test_grace_by_hand() -> None:
    # 1,000.00 at 1 % a month: two months of 10.00, then 1,000.00 in two (507.512… half up 507.51)
    paid = schedule(LoanTerms(100_000, 4, "12%", grace=2)).rows
    assert [(row.payment, row.principal) for row in paid[:2]] == [(1_000, 0)] * 2
    assert paid[2].payment == round(Decimal(100_000) * Decimal("0.010201") / Decimal("0.0201")) == 50_751
    # capitalised: 10.00 and 10.10 are added, 1,020.10 is repaid in two
    added = schedule(LoanTerms(100_000, 4, "12%", grace=2, grace_interest="capitalised"))
    assert [(row.payment, row.capitalised, row.closing) for row in added.rows[:2]] == [
        (0, 1_000, 101_000),
        (0, 1_010, 102_010),
    ]
    assert added.rows[2].payment == round(Decimal(102_010) * Decimal("0.010201") / Decimal("0.0201"))
    assert added.total_interest == added.total_paid - 100_000


def test_several_drawdowns_by_hand() -> None:
    # 1,000.00 on 10 January and 500.00 on 10 February, on the first due date, after it; 1 % a month on what is owed
    later = LoanTerms(150_000, 3, "12%", "interest_only", DAY, drawdowns=(("2026-02-10", 50_000),))
    rows = schedule(later).rows
    assert [(row.opening, row.drawn, row.interest, row.payment) for row in rows] == [
        (100_000, 0, 1_000, 1_000),
        (100_000, 50_000, 1_500, 1_500),
        (150_000, 0, 1_500, 151_500),
    ]
    flows = cashflows(later)
    assert [(flow.period, flow.amount) for flow in flows.flows] == [
        (0, 100_000),
        (1, -1_000),
        (1, 50_000),
        (2, -1_500),
        (3, -151_500),
    ]
    assert rates(later).nominal.value == pytest.approx(0.12, rel=1e-12)
    # 7 of the 28 days of a period before the end: a quarter of its interest
    within = LoanTerms(150_000, 3, "12%", "interest_only", DAY, drawdowns=(("2026-03-03", 50_000),))
    assert schedule(within).rows[1].interest == 1_000 + 125
    assert cashflows(within).flows[2].period == Fraction(7, 4)


def test_half_months_by_hand() -> None:
    # 24 % a year is 1 % a half month
    rows = schedule(LoanTerms(100_000, 4, "24%", "equal_principal", date(2026, 1, 31), half_monthly=True)).rows
    assert [row.due.isoformat() for row in rows] == ["2026-02-15", "2026-02-28", "2026-03-15", "2026-03-31"]
    assert [row.interest for row in rows] == [1_000, 750, 500, 250]


def test_a_statement_of_wider_products_adds_up() -> None:
    for changes in (
        {"balloon": 50_000},
        {"grace": 2, "grace_interest": "capitalised"},
        {"in_advance": True},
        {"steps": ((7, "1.5"),)},
        {"drawdowns": (("2026-01-20", 40_000),)},
        {"method": "add_on"},
    ):
        terms = LoanTerms(100_000, 12, "12%", drawdown=DAY, **changes)
        found = cost_statement(terms)
        assert sum(item.total for item in found.items) == -sum(found.all_in.cashflows.amounts)
        (interest,) = found.items
        assert interest.annualised.value == pytest.approx(found.all_in.nominal.value, rel=1e-12)
