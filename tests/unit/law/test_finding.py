"""A finding says no more than the rank of its text allows, and names what it lacks."""

import copy
import pickle
from datetime import date
from fractions import Fraction

import pytest

from lessons.credit import InputError
from lessons.law import AS_OF, Amount, Finding, Percent, Rank, Remedy, Verdict, Why, library, needs_human, parameter
from lessons.law.rank import AGAINST

OF_RANK = {record.values[-1].citation.rank: record.values[-1] for record in library().records.values()}


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.NEEDS_HUMAN])
@pytest.mark.parametrize("rank", sorted(OF_RANK))
def test_a_verdict_needs_a_rank_that_holds_it(rank, verdict):
    citation = OF_RANK[rank].citation
    always = {Verdict.OK, Verdict.NOT_APPLICABLE, Verdict.UNSETTLED}
    if verdict in always or verdict in AGAINST[rank]:
        assert Finding("X", verdict, Why("x"), citation, AS_OF).verdict is verdict
    else:
        with pytest.raises(InputError) as caught:
            Finding("X", verdict, Why("x"), citation, AS_OF)
        assert caught.value.field == "verdict"
        assert "ok" in caught.value.allowed["choices"]


def test_only_a_statute_says_unlawful():
    for rank in set(OF_RANK) - {Rank.STATUTE}:
        with pytest.raises(InputError):
            Finding("X", Verdict.UNLAWFUL, Why("x"), OF_RANK[rank].citation, AS_OF)


def test_needs_human_names_the_missing_fact():
    value = parameter("cn.cc.usury", date(2022, 1, 4))
    found = needs_human("RATE-17", value, date(2022, 1, 4), "rate", "contract")
    assert (found.verdict, found.missing) == (Verdict.NEEDS_HUMAN, ("rate", "contract"))
    with pytest.raises(InputError):
        needs_human("RATE-17", value, date(2022, 1, 4))
    with pytest.raises(InputError):
        Finding("RATE-17", Verdict.OK, Why("x"), value.citation, AS_OF, missing=("rate",))


def test_a_finding_is_a_value():
    value = parameter("cn.cc.usury", date(2022, 1, 4))
    made = [
        Finding(
            "RATE-17",
            Verdict.OK,
            Why("x", {"rate": Percent(Fraction(1, 8))}),
            value.citation,
            AS_OF,
            (("cap", Percent(Fraction(1, 4))),),
            (Remedy("y", {"amount": Amount(100)}),),
        )
        for _ in range(2)
    ]
    assert made[0] == made[1] == copy.deepcopy(made[0]) == pickle.loads(pickle.dumps(made[0]))
    assert hash(made[0].why) == hash(made[1].why)
    with pytest.raises(TypeError):
        made[0].why.values["rate"] = 0  # type: ignore[index]
    assert made[0].step("cap") == Percent(Fraction(1, 4))
    with pytest.raises(InputError) as caught:
        made[0].step("top")
    assert caught.value.allowed["choices"] == ("cap",)
    assert Remedy("y") != Why("y")
