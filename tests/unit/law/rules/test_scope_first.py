"""Whom a text is about is decided by the facts that are known; only then does a rule ask for what is missing."""

from datetime import date

import pytest

from lessons.law import Finding, Verdict
from lessons.law.facts_disclosure import Assisted
from lessons.law.facts_price import APPROVED, SEVEN_LOCAL, Lender, Loan
from lessons.law.price import price_findings
from lessons.law.rules import (
    cn_assisted,
    cn_cost,
    cn_guidance,
    cn_lending,
    cn_overdue,
    cn_price,
    cn_principal,
    cn_scope,
)
from tests.scenarios.judge import CLASSES, RULES, read

SCENARIOS = read("price")["scenarios"]
HELPERS = {"ask", "not_applicable", "not_in_force"}
KINDS = {row["call"]: row.get("class", "Loan") for row in SCENARIOS}
PRIVATE, BANK, PAWN = Lender.PRIVATE, Lender.BANK, Lender.PAWN
MICRO, CONSUMER = Lender.MICROCREDIT, Lender.CONSUMER_FINANCE
# the last day before the Civil Code and the interpretation of 2021
EVE = date(2020, 12, 31)

# rule -> each known fact (or pair of facts) that puts a loan outside its text, whatever else is not known;
# written by hand from the scope and the dates of each text, not from the rules
OUTSIDE: dict[str, list[dict[str, object]]] = {
    "two_lines": [
        {"lender": BANK},
        {"contract": date(2015, 8, 31)},
        {"contract": date(2020, 8, 20)},
        {"filing": date(2020, 8, 21)},
        {"lender": PAWN, "filing": date(2021, 1, 1)},
    ],
    "four_times_lpr": [
        {"lender": BANK},
        {"contract": date(2020, 8, 19)},
        {"lender": PAWN, "contract": date(2021, 1, 1)},
        {"lender": PAWN, "filing": date(2021, 1, 1)},
    ],
    "split_period": [{"lender": BANK}, {"contract": date(2020, 8, 20)}, {"filing": date(2020, 8, 19)}],
    "scope": [{"lender": BANK}, {"lender": PAWN}, {"contract": EVE}, {"filing": EVE}],
    "court_ceiling": [{"lender": PRIVATE}, {"filing": date(2017, 7, 31)}],
    "usury": [{"contract": EVE}],
    "thirty_six": [{"contract": EVE}],
    "microcredit_cost": [{"lender": PRIVATE}, {"lender": BANK}, {"contract": date(2025, 11, 30)}],
    "consumer_finance_cost": [{"lender": PRIVATE}, {"lender": MICRO}, {"contract": date(2025, 12, 31)}],
    "assisted_cost": [
        {"lender": PRIVATE},
        {"lender": CONSUMER},
        {"assisted": False},
        {"lender": BANK, "assisted": False},
        {"contract": date(2025, 9, 30)},
    ],
    "no_interest_agreed": [{"contract": EVE}],
    "private_no_interest_agreed": [{"lender": BANK}, {"contract": EVE}],
    "interest_in_advance": [{"contract": EVE}],
    "principal_received": [{"lender": BANK}, {"contract": EVE}],
    "net_disbursed": [{"lender": PRIVATE}, {"lender": BANK}, {"contract": date(2020, 8, 31)}],
    "rollover_interest": [{"lender": BANK}, {"contract": EVE}],
    "rollover_total": [{"lender": BANK}, {"contract": EVE}],
    "early_repayment": [{"contract": EVE}, {"agreed_otherwise": True}],
    "private_early_repayment": [{"lender": BANK}, {"contract": EVE}],
    "overdue_agreed": [{"lender": BANK}, {"contract": EVE}],
    "overdue_not_agreed": [{"lender": BANK}, {"contract": EVE}],
    "overdue_total": [{"lender": BANK}, {"contract": EVE}],
    "penalty_rate": [{"lender": PRIVATE}, {"lender": PAWN}, {"contract": date(2003, 12, 31)}],
    "misuse_rate": [{"lender": PRIVATE}, {"contract": date(2003, 12, 31)}],
    "compounding": [{"lender": PRIVATE}, {"contract": date(2003, 12, 31)}],
    "overdue_as_agreed": [{"contract": EVE}],
    "void_lending": [{"licensed": True}, {"contract": EVE}],
    "illegal_lending": [{"licensed": True}, {"acts_from": date(2019, 10, 20)}],
    "damages_adjusted": [{"on": EVE}],
    "damages_excessive": [{"on": date(2023, 12, 4)}],
    "adjustment_excluded": [{"on": date(2023, 12, 4)}],
    "burden_of_proof": [{"on": date(2023, 12, 4)}],
    "judgment_late": [{"on": date(2014, 7, 31)}],
    "subsidy": [{"start": date(2025, 8, 31)}],
}
CASES = [(name, facts) for name, rows in OUTSIDE.items() for facts in rows]


def judged(name: str, facts: dict[str, object]) -> Finding:
    rule, kind = RULES[name], KINDS[name]
    if kind == "none":
        return rule(facts.get("on"), None, None)
    extra = {"overdue_not_agreed": [cn_overdue.Late()], "compounding": [None]}.get(name, [])
    return rule(CLASSES[kind](**facts), *extra)


def label(value: object) -> str:
    return " ".join(f"{name}={fact}" for name, fact in value.items()) if isinstance(value, dict) else str(value)


def test_every_rule_on_prices_is_here():
    modules = (cn_price, cn_scope, cn_guidance, cn_principal, cn_overdue, cn_lending, cn_cost)
    assert set(OUTSIDE) == set(RULES) - HELPERS
    assert {RULES[name].__module__ for name in OUTSIDE} == {module.__name__ for module in modules}


@pytest.mark.parametrize(("name", "facts"), CASES, ids=label)
def test_a_known_fact_outside_the_text_is_enough(name, facts):
    found = judged(name, facts)
    assert found.verdict is Verdict.NOT_APPLICABLE, found
    assert found.missing == () and found.remedies == ()


@pytest.mark.parametrize("name", sorted(OUTSIDE))
def test_nothing_known_is_not_outside(name):
    # else the test above could not fail
    assert judged(name, {}).verdict is Verdict.NEEDS_HUMAN


@pytest.mark.parametrize("lender", Lender)
def test_of_a_known_lender_no_rule_for_another_asks_for_facts(lender):
    """For every lender: the rules that are for others say so, although no day and no amount is known."""
    asking = {found.rule for found in price_findings(Loan(lender=lender)) if found.verdict is Verdict.NEEDS_HUMAN}
    everybody = {"RATE-06", "RATE-17"}  # Civil Code: for every loan
    own = {
        PRIVATE: {"RATE-01", "RATE-03", "RATE-04", "RATE-11"},
        BANK: {"RATE-12", "RATE-16"},
        CONSUMER: {"RATE-12", "RATE-15"},
    }
    # before the reply of 2021 it is open whether the rules of private lending are for a local type
    local = {"RATE-01", "RATE-03", "RATE-04", "RATE-12"} | ({"RATE-14"} if lender is MICRO else set())
    expected = own.get(lender, local if lender in SEVEN_LOCAL else {"RATE-12"})
    assert lender in APPROVED | SEVEN_LOCAL | {PRIVATE}
    assert asking == expected | everybody


def test_a_local_type_with_an_old_contract_waits_for_the_day_of_the_case():
    """Filed from 2021 on, the reply takes it out; filed before, it was open: the day of filing decides."""
    loan = Loan(lender=PAWN, contract=EVE, rate=None)
    assert cn_price.four_times_lpr(loan).verdict is Verdict.NEEDS_HUMAN
    known = {"lender": PAWN, "contract": EVE, "rate": 0}
    assert cn_price.four_times_lpr(Loan(**known)).missing == ("filing",)
    assert cn_price.four_times_lpr(Loan(**known, filing=EVE)).verdict is Verdict.UNSETTLED
    assert cn_price.four_times_lpr(Loan(**known, filing=date(2021, 1, 1))).verdict is Verdict.NOT_APPLICABLE


ASSISTED = (
    cn_assisted.platform_charges,
    cn_assisted.partner_listed,
    cn_assisted.other_parties,
    cn_assisted.partners_collection,
)


@pytest.mark.parametrize("rule", ASSISTED, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("facts", [{"lender": MICRO}, {"assisted": False}, {"on": date(2025, 9, 30)}], ids=label)
def test_the_rules_on_assisted_lending_too(rule, facts):
    assert rule(Assisted(**facts)).verdict is Verdict.NOT_APPLICABLE
    assert rule(Assisted()).verdict is Verdict.NEEDS_HUMAN


@pytest.mark.parametrize("facts", [{"lender": BANK}, {"on": date(2025, 11, 30)}], ids=label)
def test_and_the_one_on_unlisted_fees(facts):
    assert cn_assisted.unlisted_fees(Assisted(**facts)).verdict is Verdict.NOT_APPLICABLE
    assert cn_assisted.unlisted_fees(Assisted()).verdict is Verdict.NEEDS_HUMAN
