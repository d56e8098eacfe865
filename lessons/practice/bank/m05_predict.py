"""M05, Zhou's missed instalment: predict what half a year of lateness costs on it, then explain."""

import random
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, Line, brief, line, plainly
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct
from lessons.servicing.late_contracts import LateContract, late_contract
from lessons.servicing.late_day import Cost, late_day

DAYS = 180
OVERDUE_TO = "cn.pbc251.overdue_to"


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(12, 40),
        "rate": Fraction(rng.randint(50, 90) * 2, 1000),
        "once": Fraction(rng.randint(1, 3), 100),
        "missed": rng.randint(3, 8),
    }


def _complete(amount: int, rate: Fraction, once: Fraction, missed: int) -> dict[str, Any]:
    known = late_contract("zhou_engine")
    contract = replace(
        known,
        terms=replace(known.terms, amount=amount, annual_rate=rate),
        lateness=replace(known.lateness, damages_once=once),
        missed=missed,
    )
    return {"contract": contract, "row": contract.plan.rows[missed - 1]}


_KNOWN = late_contract("zhou_engine")
ENGINE = Family(
    "m05-predict",
    {
        "amount": _KNOWN.terms.amount,
        "rate": Fraction(_KNOWN.terms.annual_rate),
        "once": Fraction(_KNOWN.lateness.damages_once),
        "missed": _KNOWN.missed,
    },
    _draw,
    _complete,
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    contract: LateContract = g.contract
    found = late_day(contract, DAYS)
    parts = {one.cost: one for one in found.costs}
    interest = parts[Cost.PENALTY_INTEREST]
    return {
        "payment": Amount(int(g.row.payment)),
        "principal": Amount(int(g.row.principal)),
        "due": Day(contract.due),
        "rate": brief(g.rate),
        "times": plainly(1 + Fraction(contract.lateness.surcharge)),
        "overdue": brief(Fraction(interest.rate or 0)),
        "once": brief(g.once),
        "days": Figure(DAYS),
        "year": Figure(360),
        "interest": Amount(interest.amount),
        "fee": Amount(parts[Cost.DAMAGES_ONCE].amount),
        "right": Amount(found.first_cost),
        "all": Amount(found.lateness_cost),
        "missed": Figure(len(found.arrears.missed)),
    }


def _story(words: dict[str, Any]) -> Line:
    return line(
        mark(
            "Zhou's engine fails and he cannot drive. He misses the instalment of {due}: {payment}, of which "
            "{principal} is principal. The loan costs {rate} a year. For lateness the contract asks for {times} times "
            "that rate on the late principal, by the day, {year} days to a year, and once {once} of the late principal."
        ),
        **words,
    )


HINTS = (
    line(mark("Lateness has more than one price in this contract. Count how many the story names.")),
    line(mark("Penalty interest is late principal × overdue rate × days ÷ days of a year.")),
    line(mark("Raise the rate first. Work out the interest for the days, then add what the contract asks for once.")),
)


@asks("m05-predict", mark("Predict: what does half a year of lateness cost?"), ENGINE, Unit.MONEY, rolls=False,
      checked=False)  # fmt: skip
def predicted(g: SimpleNamespace) -> Body:
    """What one late instalment costs in 180 days: penalty interest and what the contract adds."""
    found = late_day(g.contract, DAYS)
    right = Fraction(found.first_cost)
    parts = {one.cost: one.amount for one in found.costs}
    interest, once = parts[Cost.PENALTY_INTEREST], parts[Cost.DAMAGES_ONCE]
    if abs(interest - once) < 500:
        raise Degenerate("m05-predict")
    words = _words(g)
    whole = Fraction(int(g.row.payment), int(g.row.principal))
    slips = (
        Slip(
            "MC12",
            once,
            line(mark("{answer} is what the contract asks for once. Interest on the late sum runs beside it, day by "
                      "day. Next: add the penalty interest.")),
        ),
        Slip(
            "MC12",
            interest,
            line(mark("{answer} is the penalty interest alone. The contract also asks for a sum once. Next: look for "
                      "every price of lateness that it names.")),
        ),
        Slip(
            "MC12",
            interest / (1 + Fraction(g.contract.lateness.surcharge)) + once,
            line(mark("{answer} uses the contract rate of {rate}. For late days the contract sets a higher one. Next: "
                      "raise the rate first."), **words),
        ),
        Slip(
            "MC12",
            interest * whole + once * whole,
            line(mark("{answer} counts on the whole instalment. This contract counts on the late principal only. "
                      "Next: look for the base that it names.")),
        ),
        Slip(
            "MC04",
            interest * 360 / 365 + once,
            line(mark("{answer} counts 365 days to a year; this contract counts {year}. Next: use the day count that "
                      "is named."), **words),
        ),
    )  # fmt: skip
    overdue_to = Cited(OVERDUE_TO, g.contract.terms.drawdown)
    return Body(
        prompt=(
            _story(words),
            line(
                mark(
                    "Nothing is paid for {days} days. What has the lateness of this one instalment cost him by then, "
                    "in ¥, on top of the instalment itself? Write the number you would tell a friend now."
                ),
                **words,
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. The overdue rate: {times} × {rate} = {overdue} a year."), **words),
            line(mark("2. Penalty interest: {principal} × {overdue} × {days} ÷ {year} = {interest}."), **words),
            line(mark("3. Once: {once} of {principal} = {fee}."), **words),
            line(mark("4. Together: {right}."), **words),
            line(mark("{law}"), law=overdue_to),
        ),
        because=sourced(
            line(
                mark(
                    "By the contract: {interest} of penalty interest and {fee} once, {right} together. By then "
                    "{missed} instalments are late, and lateness has cost {all} on all of them."
                ),
                **words,
            ),
            overdue_to,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(
            mark("Next: write down each price of lateness in the story, with what it is counted on, then add them up.")
        ),
    )


@asks("m05-explain", mark("Explain: your prediction and the clock"), ENGINE, rolls=False, checked=False,
      explains="m05-predict")  # fmt: skip
def explained(g: SimpleNamespace) -> Body:
    """One sentence on what lateness costs beside a late fee."""
    words = _words(g)
    return Body(
        prompt=(
            _story(words),
            line(
                mark(
                    "Compare your prediction with what the clock showed. In one sentence: what does a late day cost "
                    "beside the fee that is asked for once, and what changes that is not counted in yuan?"
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "Beside the {fee} asked for once, interest at {overdue} runs on the late principal every day, "
                    "{interest} by day {days}, and a late day can also mean a line in the credit report and a loan "
                    "called due as a whole."
                ),
                **words,
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (predicted, explained)
