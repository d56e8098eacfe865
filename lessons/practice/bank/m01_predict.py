"""M01, the loan found on a platform: predict which share of its cost the lender never gets, then explain."""

import random
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import contract_pack
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Line, Share, brief, line
from lessons.practice.parties import split
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

PACK = contract_pack("guaranteed_cash")
RATES, FEES, COUNTS = (12, 30), (4, 16), (6, 9, 12, 18, 24)  # in steps of 0.5 % a year, of 0.05 % a month
STORY = mark(
    "Lin borrows {amount} in an app and pays it back in {count} equal monthly instalments. Deep in the PDF she finds "
    "two prices. The lender takes interest: {rate} a year on what she still owes. Another firm takes a fee: {fee_rate} "
    "of the {amount} every month."
)


def guaranteed(amount: int, instalments: int, rate: Fraction, fee_rate: Fraction) -> dict[str, Any]:
    """Return the terms of the pack with these numbers, and who gets what."""
    fee = replace(PACK.terms.fees[0], rate=fee_rate)
    terms = replace(PACK.terms, amount=amount, instalments=instalments, annual_rate=rate, fees=(fee,))
    return {"_terms": terms, "_split": split(terms), "fee": int(amount * fee_rate)}


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(5, 30),
        "instalments": rng.choice(COUNTS),
        "rate": Fraction(5 * rng.randint(*RATES), 1000),
        "fee_rate": Fraction(5 * rng.randint(*FEES), 10_000),
    }


LOAN = Family(
    "m01-predict",
    {
        "amount": PACK.terms.amount,
        "instalments": PACK.terms.instalments,
        "rate": PACK.terms.annual_rate,
        "fee_rate": PACK.terms.fees[0].rate,
    },
    _draw,
    guaranteed,
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    found = g._split
    return {
        "amount": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.rate),
        "fee_rate": brief(g.fee_rate), "fee": Amount(g.fee), "fees": Amount(found.others),
        "interest": Amount(found.lender), "total": Amount(found.total), "share": Share(found.share),
        "bank": Share(1 - found.share),
    }  # fmt: skip


HINTS = (
    line(mark("One price is counted on what is still owed. The other one is not.")),
    line(mark("Two rates can be compared only when they are counted on the same amount, for the same time.")),
    line(mark("Work out both in ¥ over all months: the fees, and the interest. Divide the fees by the sum of both.")),
)


@asks("m01-predict", mark("Predict: how much never reaches the lender?"), LOAN, Unit.RATE, rolls=False, checked=False)
def predicted(g: SimpleNamespace) -> Body:
    """Which share of the cost goes to somebody other than the lender?"""
    words, right = _words(g), g._split.share
    slips = [
        Slip("MC03", Fraction(0), line(mark(
            "{answer} would mean that all she pays above the loan goes to the lender. The fee of {fee} a month goes to "
            "another firm. Next: look for that firm’s name in the clauses of the lab."
        ), **words)),
        Slip("MC01", 12 * g.fee_rate / (12 * g.fee_rate + g.rate), line(mark(
            "{answer} puts twelve fee rates beside the yearly interest rate. But the fee is counted on {amount} to the "
            "end, and the interest on what is left. Next: compare the two in ¥."
        ), **words)),
        Slip("MC01", g.fee_rate / (g.fee_rate + g.rate), line(mark(
            "{answer} puts a fee for a month beside a rate for a year. Next: bring both to the same time, then to ¥."
        ))),
        Slip("MC03", g._split.others / g.amount, line(mark(
            "{answer} is the fees as a share of the loan. The question asks for their share of the cost. Next: divide "
            "by interest and fees together."
        ))),
        Slip("MC16", 1 - right, line(mark(
            "{answer} is the lender’s own share. The question asks for the rest. Next: see who gets the fee."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "She is never late. Of all that she pays above the {amount}, which share goes to somebody other "
                    "than the lender, in %? Write the number that you would bet on now."
                ),
                **words,
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. Fees: {fee} × {count} = {fees}. They go to the firm that guarantees the loan."), **words),
            line(mark("2. Interest over the {count} months: {interest}. It goes to the lender."), **words),
            line(mark("3. {fees} ÷ ({fees} + {interest}) = {share}."), **words),
        ),
        because=line(
            mark(
                "She pays {total} above the loan: {interest} of interest to the lender and {fees} of fees to the firm "
                "that guarantees. That firm gets {share} of the cost. The app on her screen lends her nothing."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(mark("Next: in the lab, put a name to each role. The first picture shows who gets how much.")),
    )


@asks(
    "m01-explain",
    mark("Explain: your prediction and the flows of money"),
    LOAN,
    rolls=False,
    checked=False,
    explains="m01-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on who gets the fee, and why a small rate weighs so much."""
    words = _words(g)
    story: tuple[Line, ...] = (line(STORY, **words),)
    return Body(
        prompt=(
            *story,
            line(
                mark(
                    "Compare your prediction with the picture of the money. In one sentence: who gets the fee, and why "
                    "does {fee_rate} a month weigh so much beside {rate} a year?"
                ),
                **words,
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "The fee goes to the firm that guarantees the loan and not to the lender; it is counted on the "
                    "full {amount} to the end, while the interest falls with what I owe, so {share} of the cost never "
                    "reaches the lender."
                ),
                **words,
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (predicted, explained)
