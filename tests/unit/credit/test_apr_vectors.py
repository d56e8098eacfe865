"""Published annual percentage rates: every vector at its own tolerance, the wrong ones recognised as wrong."""

from collections import Counter

import pytest

from lessons.credit import Status
from tests.unit.credit.published import GOOD, STREAMS, as_published
from tests.unit.credit.published import RATES as VECTORS
from tests.unit.credit.published import annual_percentage as solve


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_published(vector: dict) -> None:
    found = solve(vector)
    # a charge a year before the drawdown: the equation has a second root, and it is said
    assert len(found.roots) == (2 if vector["id"] == "eu-mcd-ex43" else 1) and found.value == found.roots[0]
    assert found.status is (Status.OK if len(found.roots) == 1 else Status.SEVERAL_ROOTS)
    percent = 100 * found.value
    assert percent == pytest.approx(vector["computed"], abs=1e-8)  # sixty-digit arithmetic of whoever collected them
    if vector["use"] in GOOD:
        assert abs(percent - vector["expected"]) <= vector["tolerance"]
    else:
        assert abs(percent - vector["expected"]) > vector["tolerance"] and vector["note"]


def test_every_vector_is_there_and_none_is_left_out() -> None:
    uses = Counter(vector["use"] for vector in VECTORS)
    assert uses == {"test": 38, "memory_check": 7, "illustration": 3, "negative_test": 3}
    assert len({vector["id"] for vector in VECTORS}) == len(VECTORS)


def test_all_of_them_are_counted_as_right_and_a_wrong_one_is_not() -> None:
    assert len(VECTORS) + len(STREAMS) == 92 and all(map(as_published, [*VECTORS, *STREAMS]))
    first = VECTORS[0]
    assert not as_published({**first, "expected": first["expected"] + 0.02})
    solved = next(vector for vector in STREAMS if vector["func"] == "irr" and vector["roots"])
    assert not as_published({**solved, "roots": [*solved["roots"], 7.0]})
    assert not as_published({**solved, "roots": [1.00001 * float(root) for root in solved["roots"]]})


def test_why_the_wrong_figures_are_what_they_are() -> None:
    wrong = {vector["id"]: vector["expected"] for vector in VECTORS if vector["use"] == "negative_test"}
    # the monthly rate was rounded to 1.09 % before it was compounded; the fee of 0.6 % a month was taken 22 times
    assert round(100 * (1.0109**12 - 1), 1) == wrong["cn-nyliu-eff"]
    assert round(22 * 0.6, 1) == wrong["cn-nyliu-nominal"]
    # at the 14.92 % claimed, 12 payments of 175.43 are worth 1,954, not the 2,000 that were lent
    worth = sum(175.43 * 1.1492 ** (-number / 12) for number in range(1, 13))
    assert worth == pytest.approx(1954, abs=1) and wrong["uk-systango-readme"] == 14.92
