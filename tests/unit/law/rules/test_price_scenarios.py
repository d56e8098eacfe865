"""Every compiled case on prices, and the boundaries around it: facts -> verdict, computation, missing facts."""

from fractions import Fraction

import pytest

from lessons.language import LANGUAGES, in_language
from lessons.language.findings import FACTS, PROVISIONAL, REMEDIES, WHY, explain_finding
from lessons.law import Amount, Percent
from lessons.law.rules import cn_overdue
from tests.scenarios.judge import CLASSES, RULES, read
from tests.scenarios.judge import price as judged

SCENARIOS = read("price")["scenarios"]
HELPERS = {"ask", "not_applicable", "not_in_force"}


def shown(value: object) -> object:
    """Return a step as the scenario writes it: percent, or yuan to the fen."""
    if isinstance(value, Percent):
        return value.rate * 100
    assert isinstance(value, Amount)
    return Fraction(round(value.minor), 100)


@pytest.mark.parametrize("row", SCENARIOS, ids=[f"{row['id']}-{row['call']}-{n}" for n, row in enumerate(SCENARIOS)])
def test_the_rule_says_what_the_scenario_expects(row):
    found, expected = judged(row), row["expected"]
    assert found.verdict == expected["verdict"], found.why
    assert list(found.missing) == expected.get("missing", [])
    for name, value in expected.get("steps", {}).items():
        assert shown(found.step(name)) == Fraction(value), name
    for name, value in expected.get("shows", {}).items():
        assert found.why.values[name] == value, name
    if "code" in expected:
        assert found.why.code == expected["code"]
    if "rule" in expected:
        assert found.rule == expected["rule"]
    if "cited" in expected:
        assert found.citation.instrument.key == expected["cited"]
    if "provisional" in expected:
        assert list(found.provisional) == expected["provisional"]
    if "remedies" in expected:
        assert [remedy.code for remedy in found.remedies] == expected["remedies"]


def test_with_one_fact_less_a_rule_still_answers():
    for row in SCENARIOS:
        for part in ("facts", "late"):
            for name in row.get(part, {}):
                less = {other: fact for other, fact in row[part].items() if other != name}
                assert set(judged({**row, part: less}).missing) <= set(FACTS), (row["id"], name)
        for name in row.get("more", {}):
            assert set(judged({**row, "more": {**row["more"], name: None}}).missing) <= set(FACTS), (row["id"], name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said(language):
    with in_language(language):
        for row in SCENARIOS:
            text = explain_finding(judged(row))
            assert "{" not in text and "None" not in text, text
            assert "_" not in text, text


def test_every_code_of_the_rules_is_reached_by_a_scenario():
    found = [judged(row) for row in SCENARIOS]
    from lessons.language.findings import price

    assert set(price.WHY) - {finding.why.code for finding in found} == set()
    assert set(price.REMEDIES) - {remedy.code for finding in found for remedy in finding.remedies} == set()
    reached = {code for finding in found for code in finding.provisional}
    assert set(price.PROVISIONAL) - reached == {"court_line_not_uniform"}  # of a limit, not of a finding
    assert {finding.why.code for finding in found} <= set(WHY)
    assert {remedy.code for finding in found for remedy in finding.remedies} <= set(REMEDIES)
    assert reached <= set(PROVISIONAL)
    assert {name for finding in found for name in finding.missing} <= set(FACTS)


def test_every_rule_has_its_scenarios():
    used = {row["call"] for row in SCENARIOS}
    assert used == set(RULES) - HELPERS
    for name in used:
        verdicts = {judged(row).verdict.value for row in SCENARIOS if row["call"] == name}
        assert len(verdicts) >= 2 or name in {"thirty_six"}, name


def test_the_compiled_cases_are_all_here():
    # private lending R01 ... R17 and licensed lenders C01 ... C25, as far as they are about price
    cases = {row["id"] for row in SCENARIOS if row["id"].startswith("TC-")}
    private = {f"TC-R{number:02}" for number in (1, 4, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17)}
    licensed = {f"TC-C{number:02}" for number in (1, 15, 16, 18, 19, 21, 25)}
    assert cases == private | licensed


@pytest.mark.parametrize("name", sorted(set(RULES) - HELPERS))
def test_a_rule_without_facts_names_what_it_needs(name):
    kind = next(row.get("class", "Loan") for row in SCENARIOS if row["call"] == name)
    if kind == "none":
        finding = RULES[name](None, None, None)
    else:
        extra = {"overdue_not_agreed": [cn_overdue.Late()], "compounding": [None]}.get(name, [])
        finding = RULES[name](CLASSES[kind](), *extra)
    assert finding.verdict == "needs_human"
    assert finding.missing and set(finding.missing) <= set(FACTS)
    assert finding.citation.sources


@pytest.mark.parametrize("name", sorted(set(RULES) - HELPERS))
def test_the_first_line_of_a_rule_is_its_citation(name):
    first = (RULES[name].__doc__ or "").splitlines()[0]
    assert ":" in first and first.endswith(".")
    assert any(word in first for word in ("article", "paragraph", "section", "Notice", "guidance", "subsidy"))
