"""Payments, cards, credit records and bankruptcy from scenarios: facts -> verdict, in words that the rank allows."""

import inspect
from datetime import date
from fractions import Fraction

import pytest

from lessons.language.findings import explain_finding
from lessons.law import LawFileError
from lessons.law.rules import cn_payment
from tests.scenarios.judge import ROOMS, read, simple

CASES = [(topic, case) for topic in ROOMS for case in read(topic)["scenarios"]]


@pytest.mark.parametrize(("topic", "case"), CASES, ids=lambda value: value["id"] if isinstance(value, dict) else value)
def test_scenario(topic, case):
    if "error" in case:
        with pytest.raises(LawFileError, match=f"parameters/{case['error']}"):
            simple(topic, case)
        return
    findings = simple(topic, case)
    assert [finding.verdict for finding in findings] == case.get("verdicts", [case.get("verdict")])
    finding = findings[-1]
    for name, found in {
        "rule": finding.rule,
        "why": finding.why.code,
        "missing": list(finding.missing),
        "remedies": [remedy.code for remedy in finding.remedies],
    }.items():
        if name in case:
            assert found == case[name], name
    for name, value in case.get("steps", {}).items():
        assert finding.step(name) == value
    for name, minor in case.get("money", {}).items():
        assert finding.step(name).minor == minor
    for name, rate in case.get("percent", {}).items():
        assert finding.step(name).rate == Fraction(rate)
    for language in ("en", "zh_CN"):
        for each in findings:
            text = explain_finding(each, language)
            assert "{" not in text and "_" not in text, text


def test_ids_are_unique_and_every_rule_has_a_case():
    ids = [(topic, case["id"]) for topic, case in CASES]
    assert len(set(ids)) == len(ids)
    for topic, room in ROOMS.items():
        public = {
            name
            for name, rule in inspect.getmembers(room, inspect.isfunction)
            if rule.__module__ == room.__name__ and not name.startswith("_")
        }
        assert public == {case["call"] for there, case in CASES if there == topic}


def test_the_first_line_of_a_rule_names_what_it_rests_on():
    for room in ROOMS.values():
        for name, rule in inspect.getmembers(room, inspect.isfunction):
            if rule.__module__ == room.__name__ and not name.startswith("_"):
                first = (rule.__doc__ or "").splitlines()[0]
                assert ":" in first and first.endswith("."), name


def test_a_payment_is_spread_to_the_fen():
    debts = tuple(
        cn_payment.OtherDebt(name, amount, date(2026, 1, 5)) for name, amount in zip("abc", (1, 1, 1), strict=True)
    )
    for payment in range(5):
        found = cn_payment.several_debts(debts, payment, date(2026, 11, 22))
        assert sum(step.minor for _, step in found.computation) == min(payment, 3)
