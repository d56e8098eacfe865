"""The audit as a whole: replay under another day or place, what changed, what a rule looked at, words for all."""

from dataclasses import replace
from datetime import date

import pytest

from lessons.collection import ContactLog, LenderType, Product, Tag, contact
from lessons.credit import InputError
from lessons.language import LANGUAGES, in_language
from lessons.language.findings import FACTS, WHY, conduct, explain_finding, foreign
from lessons.language.speech import catalog
from lessons.law import Amount, Rank, Verdict, library
from lessons.law.conduct import RULES, audit, difference, rows
from lessons.law.rules.cn_collectors import (
    agency_pay,
    records_of_cards,
    records_of_consumer_finance,
    records_of_online_loans,
)
from tests.scenarios.judge import contact_log
from tests.unit.law.rules.test_conduct import CASES

BASE = CASES[0].values[1]
ON = date(2026, 3, 2)


def log(*changes: dict[str, str]) -> ContactLog:
    return ContactLog(tuple(contact({**BASE, **change}, row) for row, change in enumerate(changes, start=1)))


NIGHT = log({"time": "2026-03-02 22:30:00", "product": "consumer_loan"}, {"time": "2026-03-02 10:00:00"})


def test_replay_under_another_day() -> None:
    now = audit(NIGHT, "cn")
    before = audit(NIGHT, "cn", date(2026, 1, 29))
    assert [(f.rule, rows(f), f.on) for f in now] == [("COL-02", (1,), ON)]
    assert before == () and audit(NIGHT, "cn", ON) == now
    changed = difference(before, now)
    assert (changed.gone, changed.new) == ((), now)
    assert difference(now, before).gone == now and difference(now, now).new == ()


def test_replay_in_another_place() -> None:
    changed = difference(audit(NIGHT, "cn"), audit(NIGHT, "us"))
    assert [f.rule for f in changed.gone] == ["COL-02"] and [f.rule for f in changed.new] == ["US-TIME-1"]
    with pytest.raises(InputError) as caught:
        audit(NIGHT, "atlantis")
    assert caught.value.allowed["choices"] == ("cn", "us", "uk", "eu", "hk")


def test_every_adds_what_was_looked_at_and_found_in_order() -> None:
    found = audit(NIGHT, "cn", every=True)
    said = {(f.rule, rows(f)): f.verdict for f in found}
    assert said["COL-02", (1,)] is Verdict.DEVIATION and said["COL-02", (2,)] is Verdict.OK
    assert ("COL-01", (1,)) not in said  # the standard is about online loans
    assert [f for f in found if f.verdict is not Verdict.OK] == list(audit(NIGHT, "cn"))


def test_rows_need_not_stand_in_order_of_time() -> None:
    calls = [{"time": f"2026-03-02 {hour}:00:00"} for hour in ("15", "09", "11", "10", "13", "12", "14")]
    (found,) = audit(log(*calls), "cn")
    assert rows(found) == (2, 4, 3, 6, 5, 7, 1) and found.step("count") == 7 and found.step("limit") == 6


def test_an_empty_log_has_no_findings() -> None:
    assert [audit(ContactLog(()), place) for place in RULES] == [()] * len(RULES)


def test_zones_that_put_days_out_of_order() -> None:
    # the same moment is the 30th in Shanghai and still the 29th in New York
    contacts = log(
        {"time": "2026-01-30 06:00:00"}, {"time": "2026-01-30 06:30:00", "consumer_zone": "America/New_York"}
    )
    by_rule = {(f.rule, rows(f)) for f in audit(contacts, "cn")}
    assert by_rule == {("COL-01", (1,)), ("COL-02", (1,))}
    assert contacts.contacts[1].local.date() == date(2026, 1, 29)


def test_each_rule_has_its_article_and_its_value() -> None:
    for place, rules in RULES.items():
        assert len({rule.id for rule in rules}) == len(rules) > 3
        for rule in rules:
            assert rule.id.startswith(place) and rule.id in library().records
            assert ":" in rule.citation and rule.citation[0].isupper() or rule.citation[0].isdigit(), rule.id


def test_all_rules_are_heard_in_the_scenarios() -> None:
    heard = set()
    for case in CASES:
        place, base, facts = case.values
        heard |= {f.step("parameter") for f in audit(contact_log(base, facts), place) if f.verdict is not Verdict.OK}
    assert {rule.id for rules in RULES.values() for rule in rules} - heard == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_of_the_scenarios_has_words(language: str) -> None:
    for case in CASES:
        place, base, facts = case.values
        for finding in audit(contact_log(base, facts), place, every=True)[:40]:
            with in_language(language):
                told = explain_finding(finding)
            assert "{" not in told and "tag_" not in told and "reached_" not in told, told
            assert finding.why.code in WHY and set(finding.missing) <= set(FACTS)


def test_every_sentence_is_translated() -> None:
    known = catalog("zh_CN")
    for table in (conduct.WHY, conduct.REMEDIES, conduct.FACTS, foreign.WHY, foreign.FACTS):
        assert [message for message in table.values() if known.get(message, message) == message] == []


def test_no_guideline_says_unlawful() -> None:
    worst = " ".join(tag for tag in Tag if tag not in (Tag.OFFERS_TO_PAY, Tag.NOT_CONNECTED))
    for place in RULES:
        for finding in audit(log({"tags": worst, "answered": "yes", "channel": "visit", "association": "both"}), place):
            if finding.citation.rank not in (Rank.STATUTE,):
                assert finding.verdict is not Verdict.UNLAWFUL


CARD, BANK = Product.CREDIT_CARD, LenderType.BANK


def test_how_long_records_are_kept() -> None:
    # TC-K09, TC-D18
    assert records_of_cards(18, CARD, BANK, ON).verdict is Verdict.NON_COMPLIANT
    assert records_of_cards(23, CARD, BANK, ON).verdict is Verdict.NON_COMPLIANT
    assert records_of_cards(24, CARD, BANK, ON).verdict is Verdict.OK
    assert records_of_cards(18, Product.ONLINE_LOAN, BANK, ON).verdict is Verdict.NOT_APPLICABLE
    assert records_of_cards(None, CARD, BANK, ON).missing == ("months_kept",)
    assert records_of_online_loans(18, Product.ONLINE_LOAN, ON).verdict is Verdict.DEVIATION
    assert records_of_online_loans(24, Product.ONLINE_LOAN, ON).verdict is Verdict.OK
    company = LenderType.CONSUMER_FINANCE
    assert records_of_consumer_finance(36, company, ON).verdict is Verdict.NON_COMPLIANT
    assert records_of_consumer_finance(60, company, ON).verdict is Verdict.OK
    assert records_of_consumer_finance(36, BANK, ON).verdict is Verdict.NOT_APPLICABLE


def test_how_collectors_are_paid() -> None:
    # TC-D31
    assert agency_pay(True, CARD, BANK, ON).verdict is Verdict.NON_COMPLIANT
    assert agency_pay(False, CARD, BANK, ON).verdict is Verdict.OK
    assert agency_pay(None, CARD, BANK, ON).missing == ("pay_of_collectors",)
    assert agency_pay(True, Product.ONLINE_LOAN, BANK, ON).verdict is Verdict.NOT_APPLICABLE


def test_a_finding_is_the_same_when_built_from_a_replaced_contact() -> None:
    moved = ContactLog(tuple(replace(contact, row=contact.row + 10) for contact in NIGHT.contacts))
    assert [rows(f) for f in audit(moved, "cn")] == [(11,)]


def test_what_a_consumer_in_the_united_states_can_do() -> None:
    # 15 USC 1692k(a), (d): a year, and up to 1,000 dollars; also for a presumption
    (found,) = audit(log(*[{"time": "2026-03-02 10:00:00"}] * 8), "us")
    assert found.verdict is Verdict.PRESUMED
    (remedy,) = found.remedies
    assert (remedy.code, remedy.values["years"]) == ("sue_collector", 1)
    assert remedy.values["damages"] == Amount(100_000, "USD")


def test_what_is_open_has_no_remedy() -> None:
    (found,) = audit(log({"time": "2026-03-02 10:00:00", "channel": "call"}), "eu")
    assert found.verdict is Verdict.NEEDS_HUMAN and found.remedies == ()
