"""The cases of WhyDisagree: a loan, what two calculators show of it, and what the learner types instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lessons.credit import InputError, yuan
from lessons.credit.claims import Claim, FeePlace, Known
from lessons.credit.reading import ratio
from lessons.credit.two_claims import Disagreement, disagreement
from lessons.language import mark

OWN = "own"
FIGURES = {
    "a_payment": mark("A's instalment in yuan"),
    "b_payment": mark("B's instalment in yuan"),
    "a_rate": mark("A's yearly rate in percent"),
    "b_rate": mark("B's yearly rate in percent"),
    "a_cost": mark("A's total cost in yuan"),
    "b_cost": mark("B's total cost in yuan"),
}


@dataclass(frozen=True)
class Case:
    """A loan and two claims about it."""

    key: str
    label: str
    about: str
    known: Known
    a: Claim
    b: Claim


# each instalment and rate is reckoned again by hand in the tests
CASES = (
    Case(
        "flat",
        mark("two yearly rates"),
        mark("{amount} for a course of lessons, {n} instalments of {payment}."),
        Known(500_000, 10, payment=54_000),
        Claim(rate="9.60%"),
        Claim(rate="17.09%"),
    ),
    Case(
        "shortcut",
        mark("almost the same rate"),
        mark("{amount} for a bicycle, {n} instalments of {payment}. Calculator A uses a formula from the web."),
        Known(360_000, 36, payment=12_736),
        Claim(rate="17.747%"),
        Claim(rate="17.744%"),
    ),
    Case(
        "fee",
        mark("a fee taken from the payout"),
        mark("A cash loan of {amount}, {n} instalments of {payment}; a fee of {fee} is kept back from the payout."),
        Known(800_000, 10, payment=83_337, fee=24_000, fee_place=FeePlace.DEDUCTED),
        Claim(rate="9.00%"),
        Claim(rate="15.82%"),
    ),
    Case(
        "days",
        mark("an early first payment"),
        mark("A loan of {amount} paid out on {drawdown}, {n} instalments of {payment}, the first on {first_due}."),
        Known(720_000, 12, payment=63_971, drawdown=date(2026, 3, 2), first_due=date(2026, 3, 20)),
        Claim(rate="12.00%"),
        Claim(rate="13.53%"),
    ),
    Case(
        "hidden",
        mark("two instalments at one rate"),
        mark("A loan of {amount} at {rate} a year, {n} instalments."),
        Known(2_000_000, 24, rate="6%"),
        Claim(88_641),
        Claim(90_237),
    ),
)
BY_KEY = {case.key: case for case in CASES}


@dataclass(frozen=True)
class Why:
    """The case on screen (None: the learner's own figures), and why the two disagree."""

    case: Case | None
    found: Disagreement


def why(values: Mapping[str, Any]) -> Why:
    """Return why two calculators disagree: those of a prepared case, or those typed. Raises InputError."""
    case = BY_KEY.get(values["case"])
    if case is not None:
        return Why(case, disagreement(case.known, case.a, case.b))
    known = Known(yuan(values["amount"]), int(values["instalments"]), fee=yuan(values["fee"]))
    claims = [_claim(values, side) for side in "ab"]
    return Why(None, disagreement(known, *claims))


def _claim(values: Mapping[str, Any], side: str) -> Claim:
    texts = {name: str(values[f"{side}_{name}"]).strip() for name in ("payment", "rate", "cost")}
    labels = {name: FIGURES[f"{side}_{name}"] for name in texts}
    if not any(texts.values()):
        raise InputError("missing", labels["payment"], None)
    payment, cost = (yuan(texts[name], labels[name]) if texts[name] else None for name in ("payment", "cost"))
    return Claim(payment, _rate(texts["rate"], labels["rate"]), cost)


def _rate(text: str, label: str) -> str | None:
    """The rate as typed, in per cent with or without its sign."""
    if not text:
        return None
    written = text.replace("％", "%").removesuffix("%").strip() + "%"
    ratio(written, label, 0, 10)
    return written
