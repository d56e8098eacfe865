"""M04, solo: a hairdresser with some savings. Go on, end the loan, or take a new one, with a reserve to keep."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod, round_minor
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.plans import plan
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

LEVEL = RepaymentMethod.EQUAL_INSTALMENT


def _draw(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((18, 24, 30, 36))
    rate = Fraction(6 * rng.randint(18, 36), 1000)
    return {
        "amount": 100_000 * rng.randint(12, 40),
        "instalments": count,
        "rate": rate,
        "paid": rng.randint(count // 4, 2 * count // 3),
        "percent": Fraction(rng.choice((1, 2, 3, 4, 5, 6)), 100),
        "reserve": 100_000 * rng.randint(2, 5),
        "new": rate - Fraction(6 * rng.randint(2, 10), 1000),
        "fee": 1000 * rng.randint(5, 60),
        "spare": Fraction(rng.randint(-30, 60), 100),
    }


def _complete(
    amount: int,
    instalments: int,
    rate: Fraction,
    paid: int,
    percent: Fraction,
    reserve: int,
    new: Fraction,
    fee: int,
    spare: Fraction,
) -> dict[str, Any]:
    rows = plan(amount, instalments, rate, LEVEL, exact=False).rows
    owed, left = int(rows[paid - 1].closing), instalments - paid
    to_come = int(sum(row.payment for row in rows[paid:]))
    charge = round_minor(owed * percent)
    settlement = owed + charge
    joined = plan(owed, left, new, LEVEL, exact=False).rows
    # the new loan pays the principal; its fee and the charge for ending the old loan come out of her savings
    renewed = int(sum(row.payment for row in joined)) + fee + charge
    cash = round((settlement + reserve) * (1 + spare) / 10_000) * 10_000
    ways = {"keep": to_come, "renew": renewed}
    if cash - settlement >= reserve:
        ways["end"] = settlement
    ordered = sorted(ways.values())
    fits = cash - fee - charge >= reserve
    near = ordered[1] - ordered[0] < 3_000 or abs(cash - settlement - reserve) < 5_000
    if near or not fits or abs(to_come - settlement) < 3_000 or cash <= 0 or new <= 0:
        raise Degenerate("m04-solo")
    return {
        "owed": owed,
        "left": left,
        "payment": int(rows[0].payment),
        "to_come": to_come,
        "charge": charge,
        "_settlement": settlement,
        "joined": int(joined[0].payment),
        "joined_all": int(sum(row.payment for row in joined)),
        "renewed": renewed,
        "cash": cash,
        "_best": min(ways, key=lambda way: ways[way]),
    }


SALON = Family(
    "m04-solo",
    {
        "amount": 2_000_000,
        "instalments": 24,
        "rate": Fraction(156, 1000),
        "paid": 12,
        "percent": Fraction(3, 100),
        "reserve": 400_000,
        "new": Fraction(96, 1000),
        "fee": 8_000,
        "spare": Fraction(-15, 100),
    },
    _draw,
    _complete,
)

STORY = mark(
    "A hairdresser borrowed {amount} for her salon: {count} level payments of {payment}, "
    "{rate} a year on what is owed. {paid} are paid, {left} are left, {to_come} in all. "
    "{owed} of the loan are still owed. Her clause: “On early settlement a charge of "
    "{percent} of the principal still owed is payable; interest not yet due is not "
    "charged.”"
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    amounts = (
        "amount",
        "payment",
        "owed",
        "to_come",
        "charge",
        "reserve",
        "cash",
        "joined",
        "joined_all",
        "fee",
        "renewed",
    )
    return {
        **{name: Amount(getattr(g, name)) for name in amounts},
        "settlement": Amount(g._settlement),
        "count": Figure(g.instalments),
        "rate": brief(g.rate),
        "new": brief(g.new),
        "paid": Figure(g.paid),
        "left": Figure(g.left),
        "percent": brief(g.percent),
        "saved": Amount(g.to_come - g._settlement),
        "rest": Amount(g.cash - g._settlement),
    }


@asks("m04-solo-a", mark("Solo (a). What does it take to end the loan?"), SALON, Unit.MONEY)
def to_end(g: SimpleNamespace) -> Body:
    """The settlement figure: principal and charge."""
    words = _words(g)
    slips = [
        Slip("MC10", Fraction(g.to_come), line(mark(
            "{answer} is the sum of the payments that are left. It holds interest not yet due, "
"which this clause drops. Next: begin with what is still owed."
        ))),
        Slip("MC10", Fraction(g.owed), line(mark(
            "{answer} is the principal alone. Next: add the charge of {percent} of it."
        ), **words)),
        Slip("MC10", g.owed + g.amount * g.percent, line(mark(
            "{answer} takes the charge on the amount of the first day. The clause speaks of what "
"is still owed. Next: take {percent} of {owed}."
        ), **words)),
        Slip("MC10", g.to_come * (1 + g.percent), line(mark(
            "{answer} adds the charge to the sum of all payments left. Next: take what is still "
"owed, and the charge on it."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(STORY, **words),
            line(mark("How much ends the loan today, in ¥? The instalment of the day is already paid.")),
        ),
        hints=(
            line(mark("Which part of the payments to come is interest that has not run yet?")),
            line(mark("The clause drops interest to come and adds a charge. What is the charge a share of?")),
            line(mark("What is still owed, plus its share that is charged.")),
        ),
        solution=(line(mark("{owed} + {percent} × {owed} = {owed} + {charge} = {settlement}"), **words),),
        because=line(mark("Going on would ask for {to_come}. Compare the two before you look at any rate."), **words),
        right=Fraction(g._settlement),
        slips=distinct(g._settlement, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: list what is due on the day, part by part: principal, then the charge.")),
    )


@asks("m04-solo-b", mark("Solo (b). Which way?"), SALON)
def which_way(g: SimpleNamespace) -> Body:
    """The cheapest way that leaves the reserve in hand."""
    words = _words(g)
    can_end = g.cash - g._settlement >= g.reserve
    short = (
        mark("Ending it takes {settlement}, more than the {cash} that she has. Next: look at the other two ways.")
        if g.cash < g._settlement
        else mark(
            "Ending it takes {settlement} and leaves {rest} in hand, less than the {reserve} that "
            "she wants to keep. Next: look at the other two ways."
        )
    )
    rights = {
        "keep": mark("Going on asks for {to_come}, ending it for {settlement}, the new loan for {renewed} in all.")
        if can_end
        else mark(
            "Going on asks for {to_come}, the new loan for {renewed} in all. Ending it takes {settlement} of her "
            "{cash}, and then less than {reserve} is in hand."
        ),
        "end": mark(
            "Ending it takes {settlement} and leaves {rest} in hand. Going on asks for {to_come}, "
            "a new loan for {renewed} in all."
        ),
        "renew": mark(
            "The new loan asks for {renewed} in all with its fee and the charge, going on for "
            "{to_come}. Her reserve stays in hand."
        ),
    }
    wrongs = {
        "keep": mark(
            "Going on asks for {to_come}. Another way that leaves her the reserve asks for less. "
            "Next: add up all three ways."
        ),
        "renew": mark(
            "With its fee and the charge the new loan asks for {renewed} in all. Another way asks "
            "for less. Next: add up all three ways."
        ),
        "end": mark("Ending it takes {settlement}. Another way asks for less in all. Next: add up all three ways.")
        if can_end
        else short,
    }
    labels = {
        "keep": mark("Go on as planned"),
        "end": mark("End the loan with her savings"),
        "renew": mark("End it with the new loan"),
    }
    held = {"keep": "MC10", "end": "MC10", "renew": "MC04"}
    options = tuple(
        Option(
            key,
            line(label),
            line((rights if key == g._best else wrongs)[key], **words),
            "" if key == g._best else held[key],
        )
        for key, label in labels.items()
    )
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "She has {cash} and wants to keep at least {reserve} in hand. A bank would lend her "
                    "{owed} at {new} a year: {left} payments of {joined}, {joined_all} in all, and {fee} for its "
                    "work on the first day. With it she would end the old loan; the charge and the fee come from her "
                    "savings."
                ),
                **words,
            ),
            line(mark("Which way costs her the least in all from today, with the reserve kept?")),
        ),
        hints=(
            line(mark("First strike out a way that leaves her less in hand than she wants to keep.")),
            line(mark("All ways end in the same month or sooner, so here the sums can be compared as they are.")),
            line(
                mark(
                    "Go on: payments left. End: what ends the loan. New loan: its payments, its fee, and "
                    "the charge of the old one."
                )
            ),
        ),
        solution=(
            line(mark("Go on: {to_come}."), **words),
            line(mark("End it now: {settlement}, which leaves {rest} in hand."), **words)
            if g.cash >= g._settlement
            else line(mark("End it now: {settlement}, more than her {cash}."), **words),
            line(mark("New loan: {renewed} with its fee and the charge."), **words),
            line(mark("With {reserve} to keep: {way}."), reserve=words["reserve"], way=line(labels[g._best])),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (to_end, which_way)
