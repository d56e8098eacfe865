"""Price limits on a date: which lines there are, and that every number of them is a law file's."""

from datetime import date
from fractions import Fraction

import pytest

from lessons.language.findings import PROVISIONAL
from lessons.law.facts_price import APPROVED, SEVEN_LOCAL, Lender, Loan
from lessons.law.price import Effect, limits, price_findings

# lender, contract, filing, assisted -> (rule, percent, effect) of each line; worked out by hand from the articles
LINES = [
    ("private", "2015-08-31", "2016-03-01", False, []),
    ("private", "2015-09-01", "2016-03-01", False, [("RATE-01", "24", "not_supported"), ("RATE-01", "36", "void")]),
    ("private", "2020-08-19", "2020-08-19", False, [("RATE-01", "24", "not_supported"), ("RATE-01", "36", "void")]),
    ("private", "2020-08-19", "2020-08-20", False, []),
    (
        "private",
        "2020-08-19",
        "2020-08-21",
        False,
        [("RATE-01", "24", "not_supported"), ("RATE-01", "36", "void"), ("RATE-04", "15.4", "not_supported")],
    ),
    (
        "private",
        "2018-01-02",
        "2022-09-01",
        False,
        [("RATE-01", "24", "not_supported"), ("RATE-01", "36", "void"), ("RATE-04", "14.6", "not_supported")],
    ),
    ("private", "2020-08-20", "2021-09-01", False, [("RATE-02", "15.4", "not_supported")]),
    ("private", "2020-12-31", "2021-09-01", False, [("RATE-02", "15.4", "not_supported")]),
    ("private", "2021-01-01", "2021-09-01", False, [("RATE-03", "15.4", "not_supported")]),
    ("private", "2024-10-20", "2025-09-01", False, [("RATE-03", "13.4", "not_supported")]),
    ("private", "2024-10-21", "2025-09-01", False, [("RATE-03", "12.4", "not_supported")]),
    ("bank", "2016-03-01", "2017-07-31", False, []),
    ("bank", "2016-03-01", "2017-08-01", False, [("RATE-12", "24", "cut_on_request")]),
    ("bank", "2025-09-30", "2026-03-02", True, [("RATE-12", "24", "cut_on_request")]),
    ("bank", "2025-10-01", "2026-03-02", True, [("RATE-12", "24", "cut_on_request"), ("RATE-16", "24", "supervisor")]),
    ("bank", "2025-10-01", "2026-03-02", False, [("RATE-12", "24", "cut_on_request")]),
    ("consumer_finance", "2026-03-31", "2026-06-01", False, [("RATE-12", "24", "cut_on_request")]),
    (
        "consumer_finance",
        "2026-04-01",
        "2026-06-01",
        False,
        [("RATE-12", "24", "cut_on_request"), ("RATE-15", "24", "target")],
    ),
    ("microcredit", "2016-03-01", "2017-07-31", False, []),
    ("microcredit", "2025-11-30", "2026-06-01", False, [("RATE-12", "24", "cut_on_request")]),
    (
        "microcredit",
        "2025-12-01",
        "2026-06-01",
        False,
        [("RATE-12", "24", "cut_on_request"), ("RATE-14", "24", "target")],
    ),
    (
        "microcredit",
        "2027-12-31",
        "2028-06-01",
        False,
        [("RATE-12", "24", "cut_on_request"), ("RATE-14", "24", "target")],
    ),
    (
        "microcredit",
        "2028-01-01",
        "2028-06-01",
        False,
        [("RATE-12", "24", "cut_on_request"), ("RATE-14", "24", "target"), ("RATE-14", "12", "target")],
    ),
    ("pawn", "2025-12-01", "2026-06-01", False, [("RATE-12", "24", "cut_on_request")]),
]


@pytest.mark.parametrize(("lender", "contract", "filing", "assisted", "lines"), LINES)
def test_the_lines_a_loan_is_under(lender, contract, filing, assisted, lines):
    found = limits(Lender(lender), date.fromisoformat(contract), date.fromisoformat(filing), assisted)
    assert [(line.rule, line.rate * 100, line.effect.value) for line in found] == [
        (rule, Fraction(rate), effect) for rule, rate, effect in lines
    ]
    assert all(flag in PROVISIONAL for line in found for flag in line.provisional)


def test_the_two_periods_meet_at_the_change():
    old, void, new = limits(Lender.PRIVATE, date(2018, 1, 2), date(2022, 9, 1))
    assert (old.start, old.end) == (void.start, void.end) == (date(2018, 1, 2), date(2020, 8, 19))
    assert (new.start, new.end) == (date(2020, 8, 20), None)
    assert new.citation.instrument.key == "MJ20b" and new.parameter.rules == ("RATE-04",)


def test_what_is_not_sure_is_marked():
    assert limits(Lender.PRIVATE, date(2026, 11, 1), date(2026, 11, 20))[0].provisional == ("lpr_not_verified",)
    assert "text_of_2021" in limits(Lender.PRIVATE, date(2018, 1, 2), date(2020, 12, 31))[-1].provisional
    assert "text_of_2021" not in limits(Lender.PRIVATE, date(2018, 1, 2), date(2021, 1, 1))[-1].provisional
    assert limits(Lender.PAWN, date(2026, 1, 5), date(2026, 2, 2))[0].provisional == ("court_line_not_uniform",)
    assert limits(Lender.TRUST, date(2026, 1, 5), date(2026, 2, 2))[0].provisional == ()


def test_the_two_ceilings_never_mix():
    for lender in Lender:
        rules = {line.rule for line in limits(lender, date(2026, 2, 2), date(2026, 3, 2), assisted=True)}
        assert ("RATE-03" in rules) == (lender is Lender.PRIVATE)
        assert ("RATE-12" in rules) == (lender is not Lender.PRIVATE)


def test_lenders_are_sorted_into_three_kinds():
    assert len(SEVEN_LOCAL) == 7  # the reply names seven
    assert not APPROVED & SEVEN_LOCAL
    assert set(Lender) == APPROVED | SEVEN_LOCAL | {Lender.PRIVATE}


def test_all_rules_answer_for_any_lender():
    for lender in (None, *Lender):
        loan = Loan(lender=lender, contract=date(2026, 2, 2), filing=date(2026, 3, 2), rate=Fraction(1, 4))
        findings = price_findings(loan)
        assert {finding.rule for finding in findings} >= {"RATE-01", "RATE-03", "RATE-04", "RATE-11", "RATE-12"}
    assert {Effect.NOT_SUPPORTED, Effect.VOID, Effect.CUT_ON_REQUEST} < set(Effect)
