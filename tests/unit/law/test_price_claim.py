"""What of a claim stands above the line: by hand, and against the rule on two periods."""

from datetime import date
from fractions import Fraction

import pytest

from lessons.credit import InputError
from lessons.law.facts_price import Lender, Loan
from lessons.law.finding import Amount
from lessons.law.price_claim import claim
from lessons.law.rules.cn_price import split_period


def loan(**facts) -> Loan:
    """Return a loan of ¥100,000; interest runs to the filing."""
    days = {name: date.fromisoformat(facts.pop(name)) for name in ("contract", "filing")}
    facts = {"amount": 10_000_000, "repaid": days["filing"], "old_rule_requested": True, **facts}
    return Loan(**days, **facts)


def test_one_period_by_hand():
    # ¥100,000 at 20 % for the 365 days from 2023-03-01, LPR 3.65 %: 20,000 claimed, 14,600 within
    found = claim(loan(lender=Lender.PRIVATE, contract="2023-03-01", filing="2024-02-29", rate=Fraction(20, 100)))
    assert (found.claimed, found.above) == (2_000_000, 540_000)
    (period,) = found.periods
    assert (period.days, period.within, period.void) == (365, 1_460_000, 0)


@pytest.mark.parametrize("contract", ["2015-09-01", "2018-01-02", "2019-05-10", "2020-08-19"])
@pytest.mark.parametrize("filing", ["2020-08-21", "2021-03-01", "2022-09-01", "2026-06-01"])
@pytest.mark.parametrize("rate", [8, 24, 30, 40])
def test_two_periods_are_those_of_the_rule(contract, filing, rate):
    facts = loan(lender=Lender.PRIVATE, contract=contract, filing=filing, rate=Fraction(rate, 100))
    found, rule = claim(facts), split_period(facts)
    first, second = found.periods
    assert first.end == second.start == date(2020, 8, 20)
    assert [Amount(first.within), Amount(second.within)] == [rule.step("before"), rule.step("after")]
    assert [Amount(found.claimed), Amount(found.above)] == [rule.step("claimed"), rule.step("excess")]


def test_what_is_void_is_only_above_the_upper_line():
    # fact table, TC-R09: 2016, 40 %, a year: 4 % of 100,000 are void; above 24 % a court does not enforce
    found = claim(loan(lender=Lender.PRIVATE, contract="2017-03-01", filing="2018-03-01", rate=Fraction(40, 100)))
    (period,) = found.periods
    assert (period.void, period.above) == (400_000, 1_600_000)
    fine = claim(loan(lender=Lender.PRIVATE, contract="2017-03-01", filing="2018-03-01", rate=Fraction(36, 100)))
    assert fine.periods[0].void == 0


def test_a_licensed_lenders_total_is_held_against_the_courts_line():
    facts = loan(lender=Lender.BANK, contract="2024-03-01", filing="2025-03-01", rate=Fraction(20, 100),
                 total_rate=Fraction(27, 100))  # fmt: skip
    found = claim(facts)
    assert (found.claimed, found.above) == (2_700_000, 300_000)
    before = claim(loan(lender=Lender.BANK, contract="2015-03-01", filing="2017-07-31", rate=Fraction(40, 100)))
    assert before.line is None and before.above == 0


def test_interest_taken_in_advance_leaves_what_was_lent():
    # fact table, TC-C01: 10,000 less 1,000 for a year at 12 %: 1,080
    facts = {"lender": Lender.PRIVATE, "amount": 1_000_000, "deducted": 100_000, "rate": Fraction(12, 100)}
    found = claim(loan(contract="2023-03-01", filing="2024-02-29", **facts))
    assert (found.net, found.principal, found.claimed) == (True, 900_000, 108_000)
    older = claim(loan(contract="2019-03-01", filing="2020-02-29", **facts))
    assert not older.net and older.principal == 1_000_000  # the article is in force since 2021


@pytest.mark.parametrize("name", ["lender", "amount", "rate", "repaid"])
def test_a_fact_that_is_missing_is_named(name):
    facts = {"lender": Lender.PRIVATE, "rate": Fraction(1, 10), name: None}
    with pytest.raises(InputError) as caught:
        claim(loan(contract="2023-03-01", filing="2024-03-01", **facts))
    assert caught.value.field == name


def test_a_loan_repaid_by_the_day_of_the_change_has_one_period():
    facts = {"lender": Lender.PRIVATE, "contract": "2019-08-20", "filing": "2021-03-01", "rate": Fraction(30, 100)}
    (only,) = claim(loan(**facts, repaid=date(2020, 8, 20))).periods
    assert (only.end, only.days, only.line.rate) == (date(2020, 8, 20), 366, Fraction(24, 100))
    first, second = claim(loan(**facts, repaid=date(2020, 8, 21))).periods
    assert (first.days, second.days, second.line.rate) == (366, 1, Fraction(154, 1000))


def test_at_the_line_nothing_is_above():
    facts = {"lender": Lender.PRIVATE, "contract": "2023-03-01", "filing": "2024-02-29"}
    assert claim(loan(**facts, rate=Fraction(146, 1000))).above == 0  # four times 3.65 %
    assert claim(loan(**facts, rate=Fraction(147, 1000))).above == 10_000
