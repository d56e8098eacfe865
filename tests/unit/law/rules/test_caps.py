"""Prices in other places: the compiled cases and the boundaries around them, the lines, one contract elsewhere."""

from datetime import date
from fractions import Fraction

import pytest

from lessons.credit import Fee, FeeKind, FeeTiming, LoanTerms, Payee, RepaymentMethod
from lessons.language import LANGUAGES, in_language
from lessons.language.findings import FACTS, PROVISIONAL, REMEDIES, WHY, explain_finding
from lessons.language.findings import caps as words
from lessons.language.speech import catalog
from lessons.law import Amount, Rank, Verdict
from lessons.law.caps import CAPS, cap_findings, elsewhere, foreign_limits
from lessons.law.elsewhere import foreign_loan
from lessons.law.facts_caps import ForeignLender, ForeignLoan, Place
from lessons.law.rules import eu_price, hk_price, uk_price, us_notice, us_price
from tests.scenarios.judge_foreign import RULES, WITHOUT_LOAN, WORDS_OF_YAML, everything, judged

SCENARIOS = list(everything())


@pytest.mark.parametrize("row", SCENARIOS, ids=[f"{row['id']}-{row['call']}" for row in SCENARIOS])
def test_the_rule_says_what_the_scenario_expects(row):
    found, expected = judged(row), row["expected"]
    assert found.verdict == expected["verdict"], found.why
    assert list(found.missing) == expected.get("missing", [])
    for name, value in expected.get("steps", {}).items():
        assert found.step(WORDS_OF_YAML.get(name, name)).rate * 100 == Fraction(value), name
    for name, value in expected.get("money", {}).items():
        assert found.step(name).minor == Fraction(value) * 100, name
    for key, told in (("code", found.why.code), ("rule", found.rule), ("cited", found.citation.instrument.key)):
        assert told == expected.get(key, told)
    for key, told in (("remedies", [each.code for each in found.remedies]), ("provisional", list(found.provisional))):
        assert told == expected.get(key, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language):
    with in_language(language):
        for row in SCENARIOS:
            told = explain_finding(judged(row))
            assert "{" not in told and "None" not in told and "_" not in told, told


def test_every_code_is_reached_and_every_word_is_there():
    found = [judged(row) for row in SCENARIOS]
    assert set(words.WHY) - {finding.why.code for finding in found} == set()
    assert set(words.REMEDIES) - {remedy.code for finding in found for remedy in finding.remedies} == set()
    assert {finding.why.code for finding in found} <= set(WHY)
    assert {remedy.code for finding in found for remedy in finding.remedies} <= set(REMEDIES)
    assert {code for finding in found for code in finding.provisional} <= set(PROVISIONAL)
    assert {name for finding in found for name in finding.missing} <= set(FACTS)


def test_every_sentence_is_translated():
    known = catalog("zh_CN")
    for table in (words.WHY, words.REMEDIES, words.FACTS, words.PROVISIONAL):
        assert [message for message in table.values() if known.get(message, message) == message] == []


def test_every_rule_has_its_scenarios():
    assert {row["call"] for row in SCENARIOS} == set(RULES) | set(WITHOUT_LOAN)
    for name in RULES:
        verdicts = {judged(row).verdict for row in SCENARIOS if row["call"] == name}
        assert len(verdicts) >= 2 and Verdict.NOT_APPLICABLE in verdicts, name


def test_the_compiled_cases_are_all_here():
    # those of the fact sheet on price and scope; the rest are about contacts, or are not rules of this room
    cases = {row["id"].split()[0] for row in SCENARIOS if row["id"][:2].isupper()}
    united_states = {f"US-{number}" for number in (54, 55, 59, 61)}
    kingdom = {f"UK-{number:02}" for number in (1, 2, 3, 4, 6, 7, 22, 23, 24, 25)}
    union = {f"EU-{number:02}" for number in (1, 2, 4, 5, 12)}
    assert cases == united_states | kingdom | union | {f"HK-{number:02}" for number in (3, 5, 6, 7)}


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_without_facts_names_what_it_needs(name):
    place = next(place for place, rules in CAPS.items() if RULES[name] in rules)
    finding = RULES[name](ForeignLoan(place=place))
    assert finding.verdict is Verdict.NEEDS_HUMAN
    assert "contract" in finding.missing and set(finding.missing) <= set(FACTS)


def test_a_rule_on_rates_without_facts_names_what_it_needs():
    assert us_price.apr_accuracy(None, None, None, None).missing == ("true_apr", "shown_apr", "contract")
    assert eu_price.printed_apr(None, None).missing == ("apr", "contract")


@pytest.mark.parametrize("rule", [*RULES.values(), *WITHOUT_LOAN.values(), us_notice.validation_period])
def test_the_first_line_of_a_rule_is_its_citation(rule):
    first = (rule.__doc__ or "").splitlines()[0]
    assert ":" in first and first.endswith(".") and any(character.isdigit() for character in first)


# place, day -> (law value, number, word for above); by hand from the fact sheet
LINES = [
    ("us", "2016-10-02", []),
    ("us", "2016-10-03", [("us.mla.rate_cap", "36", "unlawful")]),
    ("us", "2025-05-08", [("us.mla.rate_cap", "36", "unlawful")]),
    ("us", "2025-05-09", [("us.mla.rate_cap", "36", "unlawful"), ("us.ny14b.rate_cap", "16", "unsettled")]),
    ("uk", "2015-01-01", []),
    (
        "uk",
        "2015-01-02",
        [
            ("uk.conc.initial_cap", "0.8", "non_compliant"),
            ("uk.conc.total_cap", "100", "non_compliant"),
            ("uk.conc.default_fees", "15", "non_compliant"),
            ("uk.conc.default_interest", "0.8", "non_compliant"),
        ],
    ),
    ("eu", "2026-11-19", []),
    ("eu", "2026-11-20", [("eu.ccd2.caps", "", "needs_human")]),
    ("hk", "2022-12-29", [("hk.mlo.rate_cap", "60", "unlawful"), ("hk.mlo.extortionate", "48", "presumed")]),
    ("hk", "2022-12-30", [("hk.mlo.rate_cap", "48", "unlawful"), ("hk.mlo.extortionate", "36", "presumed")]),
]


@pytest.mark.parametrize(("place", "day", "lines"), LINES)
def test_the_lines_of_a_place_on_a_day(place, day, lines):
    found = foreign_limits(Place(place), date.fromisoformat(day))
    assert [(limit.parameter.id, limit.parameter.value, limit.above) for limit in found] == lines
    for limit in found:
        assert limit.rule in limit.parameter.rules and limit.citation is limit.parameter.citation


FLAT = LoanTerms(1_200_000, 12, "18%", RepaymentMethod.FLAT, drawdown=date(2026, 3, 2))


def test_one_contract_elsewhere():
    loan = foreign_loan(FLAT, Place.HK, lender=ForeignLender.MONEY_LENDER, covered=True, excluded=False)
    # 1.5 % a month flat over 12 months: nominal 31.72, effective 36.76, by the formula of Schedule 2 33.23
    # (fact sheet of 22 November 2026, 2.3 note 6)
    assert [round(float(rate) * 100, 2) for rate in (loan.mapr, loan.apr, loan.effective_rate)] == [31.72, 36.76, 33.23]
    found = elsewhere(loan)
    assert list(found) == list(Place)
    said = {finding.rule: finding.verdict for findings in found.values() for finding in findings}
    assert said["US-MLA-1"] is Verdict.OK and said["HK-CAP-2"] is Verdict.OK
    assert said["UK-CAP-1"] is Verdict.NOT_APPLICABLE and said["EU-CAP-1"] is Verdict.NOT_APPLICABLE
    # the amounts are yuan: a limit in dollars is not compared with them
    (disclosure,) = [finding for finding in found[Place.US] if finding.rule == "US-TILA-1"]
    assert disclosure.missing == ("amount_in_local_money",)
    assert cap_findings(loan) == found[Place.HK]


def test_facts_follow_from_the_terms():
    loan = foreign_loan(
        LoanTerms(10_000, 1, "288%", drawdown=date(2026, 4, 1), currency="GBP"), Place.UK, excluded=False
    )
    # 100 pounds for the 30 days of April at 24 % a month
    assert (loan.amount, loan.charges, loan.balance_days, loan.months) == (10_000, 2_400, 300_000, 1)
    assert loan.finance_charge and loan.local
    first = uk_price.initial_cap(loan)
    assert first.verdict is Verdict.OK and first.step("limit") == Amount(Fraction(2_400), "GBP")
    # 31 days of May: a day more, 0.80 more
    later = foreign_loan(
        LoanTerms(10_000, 1, "288%", drawdown=date(2026, 5, 1), currency="GBP"), Place.UK, excluded=False
    )
    assert uk_price.initial_cap(later).step("limit") == Amount(Fraction(2_480), "GBP")


def test_what_a_plan_cannot_say_stays_open():
    fee = Fee(FeeKind.GUARANTEE, Payee.LENDER, FeeTiming.DEDUCTED, amount=10_000)
    taken = foreign_loan(LoanTerms(100_000, 3, "12%", fees=(fee,)), Place.UK)
    assert taken.amount == 90_000 and taken.balance_days is None
    assert foreign_loan(LoanTerms(100_000, 3, "12%", days_between=7), Place.HK).effective_rate is None
    free = foreign_loan(LoanTerms(100_000, 3), Place.US)
    assert free.finance_charge is False and free.charges == 0 and free.mapr == 0
    assert free.months == 3
    cent = Fee(FeeKind.GUARANTEE, Payee.LENDER, FeeTiming.UP_FRONT, amount=1)
    assert foreign_loan(LoanTerms(100_000, 3, fees=(cent,)), Place.US).finance_charge is True


def test_months_of_a_term_are_rounded_up():
    def months(last: date) -> int | None:
        terms = LoanTerms(100_000, 1, drawdown=date(2026, 1, 10), first_due=last)
        return foreign_loan(terms, Place.UK).months

    assert months(date(2027, 1, 10)) == 12 and months(date(2027, 1, 11)) == 13 and months(date(2026, 1, 20)) == 1


def test_schedule_2_is_24_f_n_over_n_plus_1():
    # equal instalments at flat rate f a month (fact sheet, HK-CAP-3); 1 % a month over 12 months
    outstanding = [Fraction(120_000 * left, 12) for left in range(12, 0, -1)]
    assert hk_price.schedule_2_rate(outstanding, 14_400) == Fraction(24 * 12, 13 * 100)


def test_no_code_or_directive_says_unlawful():
    for row in SCENARIOS:
        finding = judged(row)
        if finding.citation.rank is not Rank.STATUTE:
            assert finding.verdict not in (Verdict.UNLAWFUL, Verdict.VOID, Verdict.UNENFORCEABLE)


def test_validation_period():
    # US-43: mailed on Monday 15 June 2026, 19 June is a federal holiday
    holidays = frozenset({date(2026, 6, 19)})
    found = us_notice.validation_period(date(2026, 6, 15), holidays)
    assert (found.rule, found.step("received"), found.step("ends")) == (
        "US-VAL-2",
        date(2026, 6, 23),
        date(2026, 7, 23),
    )
    assert us_notice.validation_period(date(2026, 6, 15), frozenset()).step("received") == date(2026, 6, 22)
    # sent on a Saturday; the next five weekdays
    assert us_notice.validation_period(date(2026, 6, 6), frozenset()).step("received") == date(2026, 6, 12)
    assert us_notice.validation_period(date(2026, 6, 15), None).missing == ("legal_holidays",)
    assert us_notice.validation_period(None, holidays).missing == ("sent",)
    assert us_notice.validation_period(date(2021, 11, 29), holidays).verdict is Verdict.NOT_APPLICABLE
    assert us_notice.validation_period(date(2021, 11, 30), holidays).verdict is Verdict.OK
    for language in LANGUAGES:
        assert "2026" in explain_finding(found, language)
