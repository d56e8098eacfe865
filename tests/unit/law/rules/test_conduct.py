"""Contact logs as scenarios: facts -> the verdict of every rule that speaks."""

from collections import defaultdict

import pytest

from lessons.law import Rank, Verdict
from lessons.law.conduct import audit
from tests.scenarios.judge import contact_log, read

CASES = [
    pytest.param(place, {**part["base"]}, case, id=f"{place} {case['case']}")
    for place, part in read("conduct").items()
    for case in part["cases"]
]


@pytest.mark.parametrize(("place", "base", "case"), CASES)
def test_every_rule_says_what_the_facts_expect(place: str, base: dict, case: dict) -> None:
    found, codes = defaultdict(set), set()
    for finding in audit(contact_log(base, case), place):
        found[finding.rule].add(str(finding.verdict))
        codes.add((finding.rule, finding.why.code))
        if finding.citation.rank in (Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION):
            assert finding.verdict not in (Verdict.UNLAWFUL, Verdict.NON_COMPLIANT)
    assert found == {rule: {verdict} for rule, verdict in case["expect"].items()}
    assert set(case.get("codes", {}).items()) <= codes
