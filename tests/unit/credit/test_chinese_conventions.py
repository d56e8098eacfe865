"""Conventions of mainland China: by hand, from the articles that use them, and what each rests on."""

from fractions import Fraction

import pytest

from lessons.credit import (
    Basis,
    Convention,
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Status,
    cashflows,
    cost_statement,
    rates,
)
from lessons.credit.chinese_conventions import Practice, Standing, chinese_rates, daily, from_daily

# nyliu.cn/loan/4832.html: 12,000 in 12 payments of 1,000 and a fee of 72 (0.6 % a month)
ARTICLE = LoanTerms(1_200_000, 12, "7.2%", RepaymentMethod.FLAT)


def by_practice(subject) -> dict[Practice, float | None]:
    return {found.practice: found.rate.value for found in chinese_rates(subject)}


def test_the_article_s_loan_by_every_convention() -> None:
    found = by_practice(ARTICLE)
    assert round(100 * found[Practice.IRR_TIMES], 2) == 13.03  # the article's loan, exact: 13.03 % and 13.84 %
    assert round(100 * found[Practice.IRR_COMPOUNDED], 2) == 13.84
    assert round(100 * found[Practice.ROUNDED_MONTH], 1) == 13.9  # what it prints: (1.0109)^12 − 1
    assert found[Practice.TIMES_22] == pytest.approx(0.132)  # its rule of thumb
    assert found[Practice.DOUBLED] == pytest.approx(24 * 0.006 * 12 / 13)  # 13.29 %, as forums have it
    assert found[Practice.FLAT_YEAR] == pytest.approx(0.072) and found[Practice.FLAT_MONTH] == pytest.approx(0.006)
    assert found[Practice.SIMPLE] == pytest.approx(864 / 6500)  # 864 over 12,000·(12 + … + 1)/12/12


def test_a_flat_one_and_a_half_a_month_three_ways() -> None:
    # the course's law notes: 31.72 % nominal, 33.23 % by the rule of thumb, 36.76 % effective
    found = by_practice(LoanTerms(100_000_000, 12, "18%", RepaymentMethod.FLAT))
    ways = (Practice.IRR_TIMES, Practice.DOUBLED, Practice.IRR_COMPOUNDED)
    assert [round(100 * found[way], 2) for way in ways] == [31.72, 33.23, 36.76]


def test_the_items_are_annualised_and_added() -> None:
    guarantee = Fee(FeeKind.GUARANTEE, Payee.GUARANTOR, FeeTiming.EACH_INSTALMENT, amount=4_000)
    consulting = Fee(FeeKind.CONSULTING, Payee.PLATFORM, FeeTiming.UP_FRONT, amount=30_000)
    terms = LoanTerms(1_000_000, 12, "6%", fees=(guarantee, consulting))
    found = by_practice(terms)
    assert round(100 * found[Practice.ITEM_SUM], 2) == 20.28  # the law notes' case: 6.00 + 8.67 + 5.61
    assert found[Practice.ITEM_SUM] == cost_statement(terms).item_sum
    assert round(100 * found[Practice.IRR_TIMES], 2) == 20.45
    assert Practice.ITEM_SUM not in by_practice(cashflows(terms))


def test_what_each_convention_rests_on() -> None:
    standing = {found.practice: found.standing for found in chinese_rates(ARTICLE)}
    assert set(standing) == set(Practice)
    assert [name for name, rests in standing.items() if rests is Standing.RULE] == [Practice.SIMPLE]
    assert standing[Practice.IRR_TIMES] is standing[Practice.IRR_COMPOUNDED] is Standing.UNREAD


def test_conventions_that_do_not_apply_are_left_out() -> None:
    assert Practice.TIMES_22 not in by_practice(LoanTerms(100_000, 24, "7.2%", RepaymentMethod.FLAT))
    weekly = by_practice(LoanTerms(100_000, 12, "7.2%", days_between=7))
    assert Practice.ROUNDED_MONTH not in weekly and Practice.IRR_TIMES in weekly


def test_rates_of_a_day() -> None:
    # five in ten thousand a day: 18 % over 360 days, 18.25 % over 365, (1.0005)^365 − 1 compounded
    plain, compounded = from_daily("0.05%")
    assert (plain.value, plain.convention) == (0.1825, Convention.NOMINAL)
    assert compounded.value == pytest.approx(1.0005**365 - 1) and compounded.convention is Convention.EFFECTIVE
    assert from_daily(Fraction(5, 10_000), 360)[0].value == 0.18
    assert daily(plain, 365).value == 0.0005 and daily(plain).value == pytest.approx(0.1825 / 360)
    assert daily(rates(ARTICLE).nominal).convention is Convention.PER_PERIOD


def test_what_has_no_rate_says_so() -> None:
    hidden = Fee(FeeKind.OTHER, Payee.OTHER, FeeTiming.EACH_INSTALMENT, rate="100%", basis=Basis.AMOUNT)
    assert all(found.rate.status is Status.OK for found in chinese_rates(LoanTerms(1000, 12, fees=(hidden,))))
    with pytest.raises(InputError) as error:
        chinese_rates(7)
    assert error.value.field == "terms"
    with pytest.raises(InputError):
        from_daily("500%")
