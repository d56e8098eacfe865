"""Each tag alone, at each place abroad: which rule speaks, with which word; tables by hand from the articles."""

from collections import defaultdict

import pytest

from lessons.collection import ContactLog, Tag, contact
from lessons.law.conduct import audit
from tests.unit.law.rules.test_conduct import CASES

BASES = {case.values[0]: case.values[1] for case in CASES}
LETTER = {"channel": "letter"}
RELATIVE = {"channel": "letter", "reached": "relative", "number": "N2"}
VISIT = {"channel": "visit", "answered": "yes"}
MONEY_LENDER = {"channel": "letter", "lender_type": "other_licensed"}
IMPROPER = (
    "violence threat insult harassment stalking publicised postcard other_name identity_not_stated false_statement "
    "false_authority impersonates_state"
)

# place, contact, (tags, rule, verdict) ...; a tag that is not named finds nothing
TABLE = [
    (
        "us",
        LETTER,
        ("harassment insult violence", "US-CALL-6", "non_compliant"),
        ("threat impersonates_state false_authority false_statement identity_not_stated", "US-FALSE-1", "unlawful"),
        ("extra_charge", "US-FEE-1", "unlawful"),
        ("postcard", "US-POST-1", "unlawful"),
        ("inconvenient_known", "US-TIME-3", "non_compliant"),
        ("furnished", "US-PASSIVE-1", "non_compliant"),
        ("no_opt_out", "", ""),
    ),
    (
        "us",
        RELATIVE,
        ("debt_disclosed asked_to_pay publicised", "US-3P-1", "unlawful"),
        ("harassment insult violence", "US-CALL-6", "non_compliant"),
        ("threat impersonates_state false_authority false_statement identity_not_stated", "US-FALSE-1", "unlawful"),
        ("extra_charge", "US-FEE-1", "unlawful"),
        ("postcard", "US-POST-1", "unlawful"),
        ("furnished", "US-PASSIVE-1", "non_compliant"),
    ),
    (
        "uk",
        LETTER,
        ("inconvenient_known", "UK-TIME-1", "non_compliant"),
        ("publicised postcard", "UK-3P-1", "non_compliant"),
        ("identity_not_checked", "UK-3P-1", "non_compliant"),
        ("false_authority impersonates_state false_statement", "UK-FALSE-1", "non_compliant"),
        ("unreasonable_sum borrow_to_repay", "UK-PRESS-1", "non_compliant"),
        ("plan_refused", "UK-FORB-1", "needs_human"),
        ("time_barred", "UK-SB-1", "needs_human"),
        ("breathing_space", "UK-BS-1", "unlawful"),
    ),
    (
        "uk",
        RELATIVE,
        ("debt_disclosed asked_to_pay publicised postcard identity_not_checked", "UK-3P-1", "non_compliant"),
        ("inconvenient_known", "UK-TIME-1", "non_compliant"),
        ("false_authority impersonates_state false_statement", "UK-FALSE-1", "non_compliant"),
        ("unreasonable_sum borrow_to_repay", "UK-PRESS-1", "non_compliant"),
        ("plan_refused", "UK-FORB-1", "needs_human"),
        ("time_barred", "UK-SB-1", "needs_human"),
        ("breathing_space", "UK-BS-1", "unlawful"),
    ),
    (
        "uk",
        VISIT,
        ("stayed threat home_entered", "UK-VISIT-1", "non_compliant"),
        ("inconvenient_known", "UK-TIME-1", "non_compliant"),
        ("publicised postcard identity_not_checked", "UK-3P-1", "non_compliant"),
        ("false_authority impersonates_state false_statement", "UK-FALSE-1", "non_compliant"),
        ("unreasonable_sum borrow_to_repay", "UK-PRESS-1", "non_compliant"),
        ("plan_refused", "UK-FORB-1", "needs_human"),
        ("time_barred", "UK-SB-1", "needs_human"),
        ("breathing_space", "UK-BS-1", "unlawful"),
    ),
    (
        "eu",
        LETTER,
        ("harassment threat insult violence stalking publicised debt_disclosed", "EU-COLL-1", "needs_human"),
        ("false_statement false_authority impersonates_state borrow_to_repay", "EU-COLL-1", "needs_human"),
    ),
    ("hk", LETTER, (IMPROPER, "HK-DC-1", "deviation"), ("bankrupt", "HK-DC-3", "deviation")),
    (
        "hk",
        RELATIVE,
        (IMPROPER, "HK-DC-1", "deviation"),
        ("asked_to_pay harassment", "HK-DC-2", "deviation"),
        ("bankrupt", "HK-DC-3", "deviation"),
    ),
    ("hk", MONEY_LENDER, (IMPROPER, "HK-ML-1", "non_compliant")),
]


@pytest.mark.parametrize("tag", Tag)
def test_which_rules_speak_of_a_tag(tag: Tag) -> None:
    for place, change, *lines in TABLE:
        found = defaultdict(set)
        for finding in audit(ContactLog((contact({**BASES[place], **change, "tags": tag}),)), place):
            found[finding.rule].add(str(finding.verdict))
        expected = {rule: {verdict} for tags, rule, verdict in lines if rule and tag in tags.split()}
        assert found == expected, (place, change)


def test_every_tag_of_the_tables_is_one() -> None:
    named = {tag for _, _, *lines in TABLE for tags, *_ in lines for tag in tags.split()}
    assert named <= set(map(str, Tag))
