"""Cost disclosure, personal data, contract: every case of the scenario files, the days on which texts begin and end."""

from datetime import timedelta
from fractions import Fraction

import pytest

from lessons.credit import InputError
from lessons.language import LANGUAGES, in_language
from lessons.language.findings import FACTS, PROVISIONAL, REMEDIES, WHY, contract, disclosure, explain_finding, privacy
from lessons.language.speech import catalog
from lessons.law import library
from lessons.law.rank import verdicts
from lessons.law.record_rules import record_findings, record_rules
from tests.scenarios.judge_records import TOPICS, everything, fen, groups, judged

RULES = record_rules()

GROUPS = [group for topic in TOPICS for group in groups(topic)]
CASES = [(group, case) for _, group, case in everything()]


@pytest.mark.parametrize(("group", "case"), CASES, ids=lambda value: value.get("id", value.get("call")))
def test_scenario(group, case):
    found = judged(group, case)
    assert found.verdict == case["verdict"], found.why
    assert found.verdict in verdicts(found.citation.rank)
    assert list(found.missing) == case.get("missing", list(found.missing))
    if found.verdict == "needs_human":
        assert "missing" in case or "cited" in case
    elif "rule" in case or found.why.code not in ("no_personal_loan", "private_needs_no_form"):
        assert found.rule == case.get("rule", group["rule"])
    for name, value in {
        "why": found.why.code,
        "remedies": [remedy.code for remedy in found.remedies],
        "provisional": list(found.provisional),
    }.items():
        if name in case:
            assert value == case[name], name
    for name, rate in case.get("percent", {}).items():
        assert found.step(name).rate * 100 == Fraction(rate), name
    for name, yuan in case.get("money", {}).items():
        assert found.step(name).minor == fen(yuan), name
    for name, number in case.get("numbers", {}).items():
        assert found.step(name) == number, name
    if "parts" in case:
        lists = [value for value in found.why.values.values() if isinstance(value, tuple)]
        assert lists == [tuple(case["parts"])]
    if "cited" in case:
        assert found.citation == library().record(case["cited"]).nearest(found.on).citation


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["call"])
def test_a_text_holds_from_its_first_day_to_its_last(group):
    case, first = group["cases"][0], group["begins"]
    # what happened before the first day is not in the facts of these cases, but dates in them must not be too late
    same = case["verdict"]
    at = judged(group, case, on=first)
    assert at.verdict == same or group["call"] in (
        "agency_reviewed",
        "staff_trained",
        "inspection_period",
        "suit_as_notice",
    )
    assert at.why.code not in ("not_yet_in_force", "no_longer_in_force")
    before = judged(group, case, on=first - timedelta(days=1))
    assert before.verdict == group.get("before", "not_applicable")
    assert "before" in group or before.why.code == "not_yet_in_force"
    if "ends" in group:
        assert judged(group, case, on=group["ends"]).verdict == same
        after = judged(group, case, on=group["ends"] + timedelta(days=1))
        assert (after.verdict, after.why.code) == ("not_applicable", "no_longer_in_force")


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["call"])
def test_with_one_fact_less_a_rule_still_answers(group):
    for case in group["cases"]:
        for name in {**group["base"], **case.get("facts", {})}:
            if name != "charges":  # of a card debt: an amount, not a fact that may be unknown
                found = judged(group, case, **{name: None})
                assert set(found.missing) <= set(FACTS)
        # without the day a rule asks for it, unless the other facts are outside its text already
        assert judged(group, case, on=None).verdict in {"needs_human", case["verdict"]} - {"ok", "non_compliant"}


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_without_facts_names_what_it_needs(name):
    record, rule = RULES[name]
    found = rule(record())
    assert found.verdict == "needs_human" and "day_judged" in found.missing
    assert set(found.missing) <= set(FACTS)


def test_every_rule_has_its_cases_and_more_than_one_verdict():
    assert {group["call"] for group in GROUPS} == set(RULES)
    assert len({group["call"] for group in GROUPS}) == len(GROUPS)
    ids = [case["id"] for _, case in CASES]
    assert len(set(ids)) == len(ids)
    for group in GROUPS:
        said = {case["verdict"] for case in group["cases"]}
        assert "needs_human" in said and len(said) >= 2, group["call"]


def test_every_code_is_reached_and_has_words():
    found = [judged(group, case) for group, case in CASES]
    topics = (disclosure, privacy, contract)
    told = {finding.why.code for finding in found}
    assert {code for topic in topics for code in topic.WHY} - told == set()
    assert told <= set(WHY)
    given = {remedy.code for finding in found for remedy in finding.remedies}
    assert {code for topic in topics for code in topic.REMEDIES} - given == set() and given <= set(REMEDIES)
    unsure = {code for finding in found for code in finding.provisional}
    assert unsure == set(disclosure.PROVISIONAL) and unsure <= set(PROVISIONAL)
    assert {name for finding in found for name in finding.missing} <= set(FACTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language):
    with in_language(language):
        for group, case in CASES:
            text = explain_finding(judged(group, case))
            assert "{" not in text and "_" not in text and "None" not in text, text


def test_every_sentence_is_translated():
    known = catalog("zh_CN")
    for topic in (disclosure, privacy, contract):
        for table in (topic.WHY, topic.FACTS, topic.REMEDIES):
            assert [message for message in table.values() if known.get(message, message) == message] == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_first_line_of_a_rule_is_its_citation(name):
    first = (RULES[name][1].__doc__ or "").splitlines()[0]
    assert ":" in first and first.endswith(".")


def test_the_compiled_cases_on_disclosure_are_all_here():
    cases = {case["id"].split()[0] for _, case in CASES if case["id"].startswith("TC-C")}
    assert cases == {"TC-C02", "TC-C03", "TC-C05", "TC-C08", "TC-C11", "TC-C12", "TC-C13"}


def test_all_rules_of_a_record_at_once():
    kinds = {kind for kind, _ in RULES.values()}
    assert sum(len(record_findings(kind())) for kind in kinds) == len(RULES) > 60
    with pytest.raises(InputError) as caught:
        record_findings("a loan")
    assert "Disclosure" in caught.value.allowed["choices"]
