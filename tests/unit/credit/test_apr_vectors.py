"""Published annual percentage rates: every vector at its own tolerance, the wrong ones recognised as wrong."""

import json
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from lessons.credit import Convention, Rate, Status, effective, irr, nominal
from lessons.credit.actuarial import UnitFlow, actuarial
from lessons.credit.aprc import annual_rate

FILE = Path(__file__).parents[2] / "vectors" / "apr_vectors.json"
VECTORS = json.loads(FILE.read_text(encoding="utf-8"))["vectors"]
GOOD = ("test", "memory_check")


def stream(vector: dict) -> list[tuple[Fraction, Fraction, Fraction]]:
    """Time, fraction of a period and amount of each flow, as the decimals and fractions that are meant."""
    flows = []
    for leg in vector["legs"]:
        amounts = leg.get("amounts") or [leg["amount"]] * leg["n"]
        first, step, part = (Fraction(leg[name]).limit_denominator(400_000) for name in ("t0", "step", "f"))
        flows += [(first + step * number, part, Fraction(str(amount))) for number, amount in enumerate(amounts)]
    return flows


def solve(vector: dict) -> Rate:
    flows = stream(vector)
    if vector["convention"] == "us_regz_actuarial":
        return actuarial([UnitFlow(amount, time, part) for time, part, amount in flows], vector["periods_per_year"])
    if vector["convention"] == "effective_annual":
        return annual_rate([time for time, _, _ in flows], [amount for *_, amount in flows], Convention.APRC_EU)
    assert [time for time, _, _ in flows] == list(range(len(flows)))
    per_period = irr(amount for *_, amount in flows)
    annualised = {"effective_from_periodic": effective, "nominal_periodic": nominal}[vector["convention"]]
    return annualised(per_period, vector["periods_per_year"])


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


def test_why_the_wrong_figures_are_what_they_are() -> None:
    wrong = {vector["id"]: vector["expected"] for vector in VECTORS if vector["use"] == "negative_test"}
    # the monthly rate was rounded to 1.09 % before it was compounded; the fee of 0.6 % a month was taken 22 times
    assert round(100 * (1.0109**12 - 1), 1) == wrong["cn-nyliu-eff"]
    assert round(22 * 0.6, 1) == wrong["cn-nyliu-nominal"]
    # at the 14.92 % claimed, 12 payments of 175.43 are worth 1,954, not the 2,000 that were lent
    worth = sum(175.43 * 1.1492 ** (-number / 12) for number in range(1, 13))
    assert worth == pytest.approx(1954, abs=1) and wrong["uk-systango-readme"] == 14.92
