"""A rule never says more than its rank allows."""

import pytest

from lessons.law import Rank, Verdict, verdicts
from lessons.law.rank import AGAINST, ALWAYS

# from the course's fact sheet of 2026-11-22, table "Force" (last column); directive added: it binds states;
# presumed added: 12 CFR 1006.14(b)(2)(ii), Money Lenders Ordinance section 25(3) presume, and can be rebutted
WORDS = {
    Rank.STATUTE: {"unlawful", "unenforceable", "void", "reducible", "presumed"},
    Rank.JUDICIAL_INTERPRETATION: {"unenforceable", "reducible", "void"},
    Rank.JUDICIAL_POLICY: {"reducible"},
    Rank.DIRECTIVE: set(),
    Rank.REGULATOR_RULE: {"non_compliant", "presumed"},
    Rank.RECOMMENDED_STANDARD: {"deviation"},
    Rank.SELF_REGULATION: {"deviation"},
    Rank.WINDOW_GUIDANCE: {"supervisory_target"},
}


@pytest.mark.parametrize("rank", Rank)
def test_verdict_words_of_each_rank(rank):
    assert {str(verdict) for verdict in AGAINST[rank]} == WORDS[rank]
    assert verdicts(rank) == ALWAYS | AGAINST[rank]


@pytest.mark.parametrize("rank", [rank for rank in Rank if rank is not Rank.STATUTE])
def test_only_a_statute_makes_something_unlawful(rank):
    assert Verdict.UNLAWFUL not in verdicts(rank)


def test_unsettled_and_needs_a_human_are_always_possible():
    assert all({Verdict.UNSETTLED, Verdict.NEEDS_HUMAN} <= verdicts(rank) for rank in Rank)
