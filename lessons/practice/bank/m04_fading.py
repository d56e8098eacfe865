"""M04, fading steps: the sum of the last day, then what a clause makes due, then everything from the contract."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import irr, rates
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m04_predict import value
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
THEN = mark("Next: list what is due on that day, part by part. What the clause drops stays off the list.")


def _settled(numbers: dict[str, Any]) -> dict[str, Any]:
    """Return a month in the first two thirds of the plan, a share that is charged, and a minimum of months."""
    count = numbers["terms"].instalments
    rng = random.Random(f"m04-f/{numbers['payment']}/{count}")
    paid = rng.randint(2, 2 * count // 3)
    return {
        "paid": paid,
        "left": count - paid,
        "owed": numbers["part"] * (count - paid),
        "percent": Fraction(rng.choice((1, 2, 3, 4, 5)), 100),
        "least": rng.randint(paid + 1, count - 1),
    }


OVEN = fee_family("m04-f1", (900_000, 15, Fraction(8, 1000)), (9, 10, 14, 15, 16, 18, 20), also=_settled)
PIANO = fee_family("m04-f2", (1_440_000, 18, Fraction(65, 10_000)), (10, 14, 15, 16, 18, 20), also=_settled)
ROOF = fee_family("m04-f3", (1_120_000, 14, Fraction(85, 10_000)), (9, 10, 14, 15, 16, 18, 20), also=_settled)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "part": Amount(g.part),
        "fee": Amount(g.fee),
        "fees_left": Amount(g.fee * g.left),
        "paid": Figure(g.paid),
        "before": Figure(g.paid - 1),
        "left": Figure(g.left),
        "owed": Amount(g.owed),
        "percent": brief(g.percent),
        "charge": Amount(g.owed * g.percent),
        "least": Figure(g.least),
        "more": Figure(g.least - g.paid),
        "rate": brief(g.fee_rate),
    }


PLAN = mark("{amount} in {count} monthly instalments of {payment}: {part} of what was borrowed and a fee of {fee}.")


@asks("m04-f1", mark("Fading 1. The sum of the last day"), OVEN, Unit.MONEY)
def last_day(g: SimpleNamespace) -> Body:
    """Instalment, principal and charge."""
    words = _words(g)
    right = Fraction(g.payment) + g.owed * (1 + g.percent)
    words["right"] = Amount(right)
    slips = [
        Slip("MC10", Fraction(g.payment + g.owed), line(mark(
            "{answer} leaves out the charge. Next: take {percent} of {owed} and add it."
        ), **words)),
        Slip("MC10", g.owed * (1 + g.percent), line(mark(
            "{answer} ends the loan, but the instalment of the same day is due as well. Next: add "
"{payment}."
        ), **words)),
        Slip("MC10", g.payment + g.owed + g.amount * g.percent, line(mark(
            "{answer} takes the charge on the full {amount}. The clause speaks of what is still "
"owed. Next: take {percent} of {owed}."
        ), **words)),
        Slip("MC10", g.payment + g.owed * (1 + g.percent) + g.fee * g.left, line(mark(
            "{answer} also counts the fees of the months to come. This clause drops them. Next: "
"leave {fees_left} out."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(mark("A cook bought an oven on instalments.")),
            line(PLAN, **words),
            line(
                mark(
                    "She ends the plan with instalment {paid}. After it {owed} are still owed. Her clause: "
                    "“Fees not yet due are not charged; a charge of {percent} of the principal still owed "
                    "is payable.”"
                ),
                **words,
            ),
            line(mark("How much does she pay on that day in all, in ¥?")),
        ),
        hints=(
            line(mark("Three things meet on that day. Which are they?")),
            line(mark("The instalment of the day is due in any case. The clause says what comes on top.")),
            line(mark("Instalment + what is still owed + the charge on what is still owed.")),
        ),
        solution=(line(mark("{payment} + {owed} + {charge} = {right}"), **words),),
        because=line(mark("This is all that she pays on the last day of the cash flows.")),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )


@asks("m04-f2", mark("Fading 2. What the clause makes due"), PIANO, Unit.MONEY)
def clause(g: SimpleNamespace) -> Body:
    """The settlement figure under a minimum of months."""
    words = _words(g)
    fees = g.fee * (g.least - g.paid)
    right = Fraction(g.owed + fees)
    words |= {"fees": Amount(fees), "right": Amount(right)}
    slips = [
        Slip("MC10", Fraction(g.owed), line(mark(
            "{answer} is the principal alone. The clause asks for fees up to month {least}. Next: "
"count the months from {paid} to {least}."
        ), **words)),
        Slip("MC10", Fraction(g.owed + g.fee * g.left), line(mark(
            "{answer} counts the fees of all months to come. The clause stops at month {least}. "
"Next: count only the months up to it."
        ), **words)),
        Slip("MC10", Fraction(g.owed + g.fee * g.least), line(mark(
            "{answer} counts {least} fees, but {paid} of them are paid already. Next: count only "
"those not yet paid."
        ), **words)),
        Slip("MC08", Fraction(g.owed + g.part + fees), line(mark(
            "{answer} counts one part of the principal too many. {paid} are paid, with the one of "
"that day. Next: take {left} parts."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(mark("A music teacher bought a piano on instalments.")),
            line(PLAN, **words),
            line(
                mark(
                    "He pays instalment {paid} and ends the plan on the same day. His clause: “If settled "
                    "within the first {least} months, fees are payable as if these months had passed. "
                    "Later fees are not charged.”"
                ),
                **words,
            ),
            line(mark("How much is due on that day beside the instalment, in ¥?")),
        ),
        hints=(
            line(mark("How much of the price is still owed, and which fees does the clause still ask for?")),
            line(mark("The clause looks at months, not at what is owed. Some of its months are paid already.")),
            line(mark("Parts not yet paid × part, plus the fees of the months that the clause adds.")),
        ),
        solution=(
            line(mark("1. Still owed: {left} × {part} = {owed}"), **words),
            line(mark("2. Fees up to month {least}: {more} × {fee} = {fees}"), **words),
            line(mark("3. Due beside the instalment: {owed} + {fees} = {right}"), **words),
        ),
        because=line(mark("The later he settles within these months, the fewer fees are left to add.")),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )


def _nominal(g: SimpleNamespace, last: Fraction) -> float:
    return 12 * value(irr([g.amount, *[-g.payment] * (g.paid - 1), -last]))


@asks("m04-f3", mark("Fading 3. Only the contract"), ROOF, Unit.RATE)
def only_contract(g: SimpleNamespace) -> Body:
    """The nominal rate of a settled loan, from its contract."""
    words = _words(g)
    last = g.payment + g.owed * (1 + g.percent)
    right = _nominal(g, last)
    waived, full = _nominal(g, Fraction(g.payment + g.owed)), _nominal(g, Fraction(g.payment + g.owed + g.fee * g.left))
    words |= {"last": Amount(last), "period": Share(right / 12, 4), "nominal": Share(right)}
    slips = [
        Slip("MC10", waived, line(mark(
            "{answer} leaves out the charge on what is owed. Next: add {percent} of it to the last "
"day."
        ), **words)),
        Slip("MC10", value(rates(g.terms).nominal), line(mark(
            "{answer} is the rate if the plan runs to its end. Next: stop the cash flows in month "
"{paid}."
        ), **words)),
        Slip("MC10", full, line(mark(
            "{answer} makes all fees due. This clause drops them. Next: read what is due on the "
"last day."
        ))),
        Slip("MC01", 12 * g.fee_rate, line(mark(
            "{answer} is {rate} × 12, on the full amount. Next: write down the cash flows and take "
"their monthly IRR."
        ), **words)),
        Slip("MC04", (1 + right / 12) ** 12 - 1, line(mark(
            "{answer} is the effective rate of the same cash flows. Next: multiply the monthly "
"rate by 12."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(mark("A family repaired its roof on instalments.")),
            line(PLAN, **words),
            line(
                mark(
                    "It ends the plan with instalment {paid}. The clause: “Fees not yet due are not "
                    "charged; a charge of {percent} of the principal still owed is payable.”"
                ),
                **words,
            ),
            line(mark("What did the loan cost a year, as a nominal rate (monthly rate × 12), in %?")),
        ),
        hints=(
            line(mark("Begin with what is owed on the last day.")),
            line(mark("Five steps: owed, due, cash flows, rate, comparison. Here you need the first four.")),
            line(
                mark(
                    "Work out the sum of the last day. Cash flows: plus the amount, the instalments "
                    "before, that sum. IRR × 12."
                )
            ),
        ),
        solution=(
            line(mark("1. Still owed: {left} × {part} = {owed}"), **words),
            line(mark("2. Last day: {payment} + {owed} + {charge} = {last}"), **words),
            line(mark("3. Cash flows: plus {amount}, then {before} × minus {payment}, then minus {last}."), **words),
            line(mark("4. Their monthly rate is {period}; times 12 that is {nominal}."), **words),
        ),
        because=line(mark("Compare it with the rate to the end before you decide.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


QUESTIONS: tuple[Question, ...] = (last_day, clause, only_contract)
