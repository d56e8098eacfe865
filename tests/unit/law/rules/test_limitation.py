"""The limitation clock and the articles behind it, from scenarios; what moves the last day is in the trail."""

from datetime import date

import pytest

from lessons.language.findings import explain_finding
from lessons.law import LawFileError, Rank, Verdict
from lessons.law.clock import Effect, Status
from lessons.law.facts_limitation import (
    Arrival,
    Creditor,
    Event,
    Guarantee,
    GuaranteeFacts,
    Happening,
    LimitationFacts,
)
from lessons.law.limitation import limitation
from lessons.law.rules import cn_limitation as rules
from tests.scenarios.judge import clock as judged
from tests.scenarios.judge import read

SCENARIOS = read("limitation")["scenarios"]
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["id"])
def test_scenario(case):
    clock = judged(case)
    (finding,) = clock.findings
    assert clock.status == case["status"]
    assert clock.expiry == case.get("expiry")
    for name, found in {
        "verdict": finding.verdict,
        "rule": finding.rule,
        "missing": list(finding.missing),
        "provisional": list(finding.provisional),
        "effects": [step.effect for step in clock.trail],
        "rules": [step.rule for step in clock.trail],
        "days": finding.why.values.get("days"),
    }.items():
        if name in case:
            assert found == case[name], name
    assert finding.citation.start.day <= case["day"]


def test_scenarios_name_every_status_and_effect():
    clocks = [judged(case) for case in SCENARIOS]
    assert {clock.status for clock in clocks} == set(Status)
    assert {step.effect for clock in clocks for step in clock.trail} == set(Effect)
    assert len({case["id"] for case in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_a_clock_says_can_be_said(language):
    for case in SCENARIOS:
        text = explain_finding(judged(case).findings[0], language)
        assert "{" not in text and "_" not in text, text


def test_the_order_in_which_events_are_given_does_not_matter():
    events = (
        Event(Happening.PROMISE, date(2023, 1, 9)),
        Event(Happening.DEMAND, date(2024, 5, 6), Arrival.REACHED),
        Event(Happening.SUIT, date(2025, 2, 3), ended=date(2025, 8, 4)),
    )
    there = limitation(LimitationFacts(date(2022, 3, 14), events=events), TODAY)
    back = limitation(LimitationFacts(date(2022, 3, 14), events=events[::-1]), TODAY)
    assert there == back
    assert there.expiry == date(2028, 8, 4) and there.days_left == (date(2028, 8, 4) - TODAY).days


def test_the_civil_code_answers_from_its_first_day_on():
    facts = LimitationFacts(date(2019, 3, 14))
    assert limitation(facts, date(2021, 1, 1)).status is Status.RUNNING
    with pytest.raises(LawFileError, match="parameters/cn/cc"):
        limitation(facts, date(2020, 12, 31))


@pytest.mark.parametrize(
    ("event", "creditor", "on", "rule", "verdict"),
    [
        (Event(Happening.DEMAND, date(2024, 5, 6), Arrival.REACHED), "other", TODAY, "LIM-07", "ok"),
        (Event(Happening.DEMAND, date(2024, 5, 6), Arrival.NOT_REACHED), "other", TODAY, "LIM-07", "not_applicable"),
        (Event(Happening.DEMAND, date(2024, 5, 6)), "other", TODAY, "LIM-07", "needs_human"),
        # a card message that is known not to have been sent to the contact left with the bank is judged like any other
        (
            Event(Happening.DEMAND, date(2024, 5, 6), Arrival.NOT_REACHED),
            "card_issuer",
            TODAY,
            "LIM-07",
            "not_applicable",
        ),
        (Event(Happening.POLICE_REPORT, date(2024, 5, 6)), "card_issuer", TODAY, "CARD-13", "ok"),
        (Event(Happening.POLICE_REPORT, date(2024, 5, 6)), "financial_institution", TODAY, "LIM-06", "ok"),
        (Event(Happening.SUIT, date(2024, 5, 6)), "card_issuer", TODAY, "LIM-06", "ok"),
        (Event(Happening.PART_PAYMENT, date(2024, 5, 6)), "card_issuer", TODAY, "LIM-08", "ok"),
        (Event(Happening.ASSIGNMENT_NOTICE, date(2024, 5, 6), Arrival.REACHED), "other", TODAY, "LIM-09", "ok"),
    ],
)
def test_what_interrupts(event, creditor, on, rule, verdict):
    found = rules.interruption(event, Creditor(creditor), on)
    assert (found.rule, found.verdict) == (rule, verdict)


def test_a_clause_on_limitation_is_void():
    # TC-L10: "limitation 10 years", "the debtor waives limitation"
    found = rules.agreement(True, TODAY)
    assert (found.verdict, found.rule, found.citation.rank) == (Verdict.VOID, "LIM-11", Rank.STATUTE)
    assert rules.agreement(False, TODAY).verdict is Verdict.NOT_APPLICABLE
    assert rules.agreement(None, TODAY).missing == ("clause_on_limitation",)
    with pytest.raises(LawFileError):
        rules.agreement(True, date(2020, 12, 31))


DUE = date(2024, 1, 31)  # six months later: Wednesday 31 July 2024


@pytest.mark.parametrize(
    ("facts", "on", "verdict", "end"),
    [
        (GuaranteeFacts(DUE, Guarantee.GENERAL), date(2024, 7, 31), "ok", date(2024, 7, 31)),
        (GuaranteeFacts(DUE, Guarantee.GENERAL), date(2024, 8, 1), "unenforceable", date(2024, 7, 31)),
        (GuaranteeFacts(DUE, Guarantee.GENERAL, sued_debtor=date(2024, 7, 31)), TODAY, "ok", date(2024, 7, 31)),
        (
            GuaranteeFacts(DUE, Guarantee.GENERAL, sued_debtor=date(2024, 8, 1)),
            TODAY,
            "unenforceable",
            date(2024, 7, 31),
        ),
        # a general guarantor is not bound by a claim on him, a joint one not by a suit against the debtor
        (GuaranteeFacts(DUE, Guarantee.GENERAL, claimed=date(2024, 3, 1)), TODAY, "unenforceable", date(2024, 7, 31)),
        (GuaranteeFacts(DUE, Guarantee.JOINT, sued_debtor=date(2024, 3, 1)), TODAY, "unenforceable", date(2024, 7, 31)),
        (GuaranteeFacts(DUE, Guarantee.JOINT, claimed=date(2024, 3, 1)), TODAY, "ok", date(2024, 7, 31)),
        # an agreed end counts if it is later than the due day; one not later counts as none
        (GuaranteeFacts(DUE, Guarantee.JOINT, date(2025, 1, 31)), date(2025, 1, 31), "ok", date(2025, 1, 31)),
        (GuaranteeFacts(DUE, Guarantee.JOINT, date(2025, 1, 31)), date(2025, 2, 1), "unenforceable", date(2025, 1, 31)),
        (GuaranteeFacts(DUE, Guarantee.JOINT, DUE), date(2024, 7, 31), "ok", date(2024, 7, 31)),
        # 28 February 2025 is a Friday: 31 August has no corresponding day in February
        (GuaranteeFacts(date(2024, 8, 31), Guarantee.JOINT), date(2025, 2, 28), "ok", date(2025, 2, 28)),
    ],
)
def test_guarantee_period(facts, on, verdict, end):
    found = rules.guarantee(facts, on)
    assert (found.verdict, found.step("end")) == (verdict, end)
    assert explain_finding(found, "zh_CN")


def test_guarantee_needs_its_kind_and_the_due_day():
    assert rules.guarantee(GuaranteeFacts(None, None), TODAY).missing == ("main_due", "guarantee_kind")
    assert rules.guarantee(GuaranteeFacts(DUE, None), TODAY).missing == ("guarantee_kind",)


def test_what_to_do_about_an_expired_debt():
    (found,) = limitation(LimitationFacts(date(2022, 3, 14)), TODAY).findings
    assert [remedy.code for remedy in found.remedies] == ["raise_defence", "sign_nothing_unread", "paid_is_kept"]
    assert "first instance" in explain_finding(found, "en")
