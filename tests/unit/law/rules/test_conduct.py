"""Contact logs as scenarios: facts -> the verdict of every rule that speaks."""

from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml

from lessons.collection import ContactLog, contact
from lessons.law import Rank, Verdict
from lessons.law.conduct import audit

SCENARIOS = yaml.safe_load((Path(__file__).parents[3] / "scenarios" / "conduct.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(place, {**part["base"]}, case, id=f"{place} {case['case']}")
    for place, part in SCENARIOS.items()
    for case in part["cases"]
]


def log_of(base: dict, case: dict) -> ContactLog:
    """Return the log of a case; repeated rows come minutes, or days, apart."""
    contacts = []
    for turn in range(case.get("repeat", case.get("days", 1))):
        for row in case["rows"]:
            cells = {**base, **row}
            if turn:
                step = timedelta(days=turn) if "days" in case else timedelta(minutes=turn)
                cells["time"] = str(datetime.fromisoformat(cells["time"]) + step)
            contacts.append(contact(cells, len(contacts) + 1))
    return ContactLog(tuple(contacts))


@pytest.mark.parametrize(("place", "base", "case"), CASES)
def test_every_rule_says_what_the_facts_expect(place: str, base: dict, case: dict) -> None:
    found = defaultdict(set)
    for finding in audit(log_of(base, case), place):
        found[finding.rule].add(str(finding.verdict))
        if finding.citation.rank in (Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION):
            assert finding.verdict not in (Verdict.UNLAWFUL, Verdict.NON_COMPLIANT)
    assert found == {rule: {verdict} for rule, verdict in case["expect"].items()}
