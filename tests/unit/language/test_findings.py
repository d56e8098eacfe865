"""Findings in words: every value is written by its type, in both languages."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from fractions import Fraction

import pytest

from lessons.language import in_language
from lessons.language.findings import FACTS, VERDICTS, explain_finding, verdict_word, written
from lessons.law import Amount, Percent, Verdict, Words


@dataclass(frozen=True)
class Said:
    """A reason or remedy."""

    code: str
    values: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Judged:
    """As much of a finding as is read."""

    verdict: str = "needs_human"
    why: Said = Said("facts_missing")
    remedies: tuple = ()
    missing: tuple = ()
    provisional: tuple = ()


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (Amount(52740), "¥527.40", "¥527.40"),
        (Amount(100, "USD"), "$1.00", "$1.00"),
        (Percent(Fraction(154, 1000)), "15.4%", "15.4%"),
        (Percent(Fraction(24, 100)), "24%", "24%"),
        (Percent(Fraction(175, 1000000)), "0.0175%", "0.0175%"),
        (Percent(Fraction(1, 3)), "33.33%", "33.33%"),
        (date(2026, 8, 1), "1 August 2026", "2026年8月1日"),
        (datetime(2026, 8, 1, 22, 0), "2026-08-01 22:00", "2026-08-01 22:00"),
        (time(7, 59, 59), "07:59:59", "07:59:59"),
        (True, "yes", "是"),
        (12, "12", "12"),
        (Fraction(3, 2), "1.5", "1.5"),
        (Words("rent", "租金"), "rent", "租金"),
        (("lender", "rate"), "who lends, agreed rate per year", "贷款人是谁、约定年利率"),
        ("Ms Lin", "Ms Lin", "Ms Lin"),
    ],
)
def test_a_value_is_written_by_its_type(value, english, chinese):
    assert written(value) == english
    with in_language("zh_CN"):
        assert written(value) == chinese


def test_every_verdict_has_its_word():
    assert set(VERDICTS) == {str(verdict) for verdict in Verdict}
    assert [verdict for verdict in Verdict if "nlawful" in verdict_word(verdict)] == [Verdict.UNLAWFUL]
    with in_language("zh_CN"):
        assert [verdict for verdict in Verdict if "违法" in verdict_word(verdict)] == [Verdict.UNLAWFUL]


def test_missing_facts_are_named():
    text = explain_finding(Judged(missing=("lender", "rate")))
    assert text.splitlines()[1] == "Missing facts: who lends, agreed rate per year."
    assert "贷款人是谁" in explain_finding(Judged(missing=("lender",)), "zh_CN")


def test_each_remedy_and_reservation_has_its_line():
    judged = Judged(
        "unenforceable",
        Said("overdue_rate_above", {"total": Percent(Fraction(1, 5)), "cap": Percent(Fraction(3, 20)), "excess": "x"}),
        (Said("claim_back", {"amount": Amount(400000)}), Said("complain_supervisor")),
        provisional=("that_time_read",),
    )
    lines = explain_finding(judged).splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Not enforceable: The agreed overdue rate of 20%")
    assert "¥4,000.00" in lines[2]


def test_names_of_facts_end_without_a_stop():
    assert not [name for name in FACTS.values() if name.endswith(".")]
