"""The published vectors, and what the engine makes of each; no test, so that benchmarks can count them too."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from lessons.credit import Convention, Rate, effective, irr, nominal, xirr
from lessons.credit.actuarial import UnitFlow, actuarial
from lessons.credit.aprc import annual_rate

HOME = Path(__file__).parents[2] / "vectors"
RATES: list[dict[str, Any]] = json.loads((HOME / "apr_vectors.json").read_text(encoding="utf-8"))["vectors"]
STREAMS: list[dict[str, Any]] = json.loads((HOME / "irr_vectors.json").read_text(encoding="utf-8"))["vectors"]
GOOD = ("test", "memory_check")


def flows_of(vector: dict[str, Any]) -> list[tuple[Fraction, Fraction, Fraction]]:
    """Time, fraction of a period and amount of each flow, as the decimals and fractions that are meant."""
    flows = []
    for leg in vector["legs"]:
        amounts = leg.get("amounts") or [leg["amount"]] * leg["n"]
        first, step, part = (Fraction(leg[name]).limit_denominator(400_000) for name in ("t0", "step", "f"))
        flows += [(first + step * number, part, Fraction(str(amount))) for number, amount in enumerate(amounts)]
    return flows


def annual_percentage(vector: dict[str, Any]) -> Rate:
    """The rate of a vector of apr_vectors.json, by its convention."""
    flows = flows_of(vector)
    if vector["convention"] == "us_regz_actuarial":
        return actuarial([UnitFlow(amount, time, part) for time, part, amount in flows], vector["periods_per_year"])
    if vector["convention"] == "effective_annual":
        return annual_rate([time for time, _, _ in flows], [amount for *_, amount in flows], Convention.APRC_EU)
    assert [time for time, _, _ in flows] == list(range(len(flows)))
    per_period = irr(amount for *_, amount in flows)
    annualised = {"effective_from_periodic": effective, "nominal_periodic": nominal}[vector["convention"]]
    return annualised(per_period, vector["periods_per_year"])


def annuity(values: dict[str, Any]) -> list[float]:
    """The flows of an annuity vector: present value, payments at the beginning or the end, future value."""
    flows = [0.0] * (values["nper"] + 1)
    flows[0] += values["pv"]
    flows[-1] += values["fv"]
    for period in range(values["nper"]):
        flows[period + (values["when"] == "end")] += values["pmt"]
    return flows


def stream_rate(vector: dict[str, Any]) -> Rate:
    """The rate of a vector of irr_vectors.json."""
    if vector["func"] == "rate":
        return irr(annuity(vector["inputs"]))
    values = vector["inputs"]["values"]
    if vector["func"] == "irr":
        return irr(values)
    return xirr([date.fromisoformat(day) for day in vector["inputs"]["dates"]], values)


def as_published(vector: dict[str, Any]) -> bool:
    """Whether a vector comes out as it must: at its tolerance, or for a wrong figure, beyond it."""
    if "use" in vector:
        near = abs(100 * (annual_percentage(vector).value or 0.0) - vector["expected"]) <= vector["tolerance"]
        return near == (vector["use"] in GOOD)
    found = stream_rate(vector)
    if vector["func"] == "rate":
        reported = vector["reported"]
        return found.value is not None and (reported is None or abs(found.value - reported) <= vector["tol"])
    roots = [float(root) for root in vector["roots"]]
    return len(found.roots) == len(roots) and all(
        abs(one - root) <= 1e-12 * abs(root) for one, root in zip(found.roots, roots, strict=True)
    )
