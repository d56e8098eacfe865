"""M02, the exit ticket: everything at the end, a few fen left over, one payment of a falling row."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, line
from lessons.practice.plans import draw_plan, interest, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

LEVEL, PARTS, ONLY = RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY
FEN = TOLERANCES[Unit.MONEY]

END = Family(
    "m02-x1",
    {"amount": 900_000, "instalments": 8, "rate": Fraction(132, 1000)},
    lambda rng: draw_plan(rng, (5, 6, 7, 8, 9, 10, 15, 18)),
)


@asks("m02-x1", mark("Exit 1. Everything at the end"), END, Unit.MONEY)
def at_the_end(g: SimpleNamespace) -> Body:
    """What falls due at the end of a loan that pays nothing before."""
    cost = interest(g.amount, g.instalments, g.rate, RepaymentMethod.BULLET)
    right = g.amount + cost
    level = interest(g.amount, g.instalments, g.rate, LEVEL)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "cost": Amount(cost),
        "right": Amount(right),
    }
    slips = [
        Slip("MC03", cost, line(mark(
            "{answer} is the interest alone. Next: add the loan, which is due on the same day."
        ))),
        Slip("MC04", g.amount * (1 + g.rate), line(mark(
            "{answer} adds the interest of a whole year. The loan runs {count} months. Next: take "
"that part of the year."
        ), **words)),
        Slip("MC08", g.amount + level, line(mark(
            "{answer} adds the interest of a level plan. Here nothing is paid back on the way. "
"Next: charge the full loan for every month."
        ))),
        Slip("MC04", g.amount * (1 + float(g.rate) / 12) ** g.instalments, line(mark(
            "{answer} charges interest on interest. The contract says that there is none. Next: "
"take the same interest for each month and add it up."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A baker borrows {amount} at {rate} a year for {count} months. Loan and interest are "
                    "due together at the end, with no interest on interest."
                ),
                **words,
            ),
            line(mark("How much falls due on that day, in ¥?")),
        ),
        hints=(
            line(mark("How much is owed in the first month, and how much in the last?")),
            line(mark("If the full loan is owed all the time, every month costs the same.")),
            line(mark("Rate of a month × loan × months. Then do not forget the loan itself.")),
        ),
        solution=(
            line(mark("1. Interest: {amount} × {monthly} × {count} = {cost}"), **words),
            line(mark("2. Due at the end: {amount} + {cost} = {right}"), **words),
        ),
        because=line(mark("The full loan was owed in every month.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


def _draw_residue(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng)
    rows = plan(**numbers, method=LEVEL, exact=False).rows
    if rows[0].payment == rows[-1].payment:
        raise Degenerate("m02-x2")
    return numbers


RESIDUE = Family("m02-x2", {"amount": 700_000, "instalments": 9, "rate": Fraction(114, 1000)}, _draw_residue)


@asks("m02-x2", mark("Exit 2. A few fen at the end"), RESIDUE)
def few_fen(g: SimpleNamespace) -> Body:
    """Rounding differences belong where the contract puts them."""
    rows = plan(g.amount, g.instalments, g.rate, LEVEL, exact=False).rows
    payment, last = int(rows[0].payment), int(rows[-1].payment)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "before": Figure(g.instalments - 1),
        "payment": Amount(payment),
        "last": Amount(last),
        "fen": Amount(abs(last - payment)),
    }
    options = (
        Option(
            "rounding",
            line(mark("What rounding left over in the payments before; the contract lets the last one take it")),
            line(
                mark(
                    "Each rounded payment is off by a part of a fen. The last one takes what is left, so "
                    "that the debt ends at zero."
                )
            ),
        ),
        Option(
            "fee",
            line(mark("A small fee or rebate of the lender")),
            line(
                mark(
                    "A fee would be named in the contract. {fen} over {count} payments is what rounding "
                    "leaves. Next: work out the last balance and its interest, and add them."
                ),
                **words,
            ),
            "MC03",
        ),
        Option(
            "rate",
            line(mark("The rate has changed in the last month")),
            line(
                mark(
                    "The rate is the same to the end. The last payment is made of what is owed and its "
                    "interest. Next: work out both and compare."
                )
            ),
            "MC04",
        ),
        Option(
            "mistake",
            line(mark("A mistake: all payments of a level plan must be equal to the fen")),
            line(
                mark(
                    "Payments in whole fen rarely repay a loan to the fen. Something must take the rest. "
                    "Next: read what the contract says about the last payment."
                )
            ),
            "MC34",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A level plan for {amount}: {before} payments of {payment}, and a last one of {last}. "
                    "The contract says: “The last payment takes what is left.”"
                ),
                **words,
            ),
            line(mark("What is the difference of {fen}?"), **words),
        ),
        hints=(
            line(mark("Can every payment be a whole number of fen and still repay the loan exactly?")),
            line(mark("Each row is rounded. Small parts add up, and the debt must end at zero.")),
            line(mark("Ask where the contract puts what is left over.")),
        ),
        solution=(
            line(mark("It is the residue of rounding. The contract puts it into the last payment: {last}."), **words),
        ),
        options=options,
    )


def _draw_late_part(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng, (8, 10, 12, 15, 18, 20, 24))
    return {**numbers, "number": rng.randint(4, numbers["instalments"])}


FALLING = Family(
    "m02-x3", {"amount": 1_500_000, "instalments": 20, "rate": Fraction(96, 1000), "number": 11}, _draw_late_part
)


@asks("m02-x3", mark("Exit 3. One payment of a falling row"), FALLING, Unit.MONEY)
def falling(g: SimpleNamespace) -> Body:
    """A later payment of a plan with equal principal parts."""
    row = plan(g.amount, g.instalments, g.rate, PARTS).rows[g.number - 1]
    part, owed = Fraction(g.amount, g.instalments), Fraction(row.opening)
    right = Fraction(row.payment)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "number": Figure(g.number),
        "before": Figure(g.number - 1),
        "owed": Amount(owed),
        "interest": Amount(Fraction(row.interest)),
        "right": Amount(right),
    }
    slips = [
        Slip("MC08", Fraction(plan(g.amount, g.instalments, g.rate, LEVEL).rows[0].payment), line(mark(
            "{answer} is the payment of a level plan. Here the principal is equal and the payment "
"falls. Next: find what is owed before payment {number}."
        ), **words)),
        Slip("MC01", part + g.amount * g.rate / 12, line(mark(
            "{answer} charges interest on the full loan, as in month 1. Next: take off the "
"{before} parts that are paid back."
        ), **words)),
        Slip("MC08", part + (owed - part) * g.rate / 12, line(mark(
            "{answer} takes off one part too many. Before payment {number}, {before} parts are "
"paid back. Next: charge interest on the rest."
        ), **words)),
        Slip("MC03", part, line(mark("{answer} is the part of the loan alone. Next: add the interest of that month."))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A tailor repays {amount} in {count} months with equal principal parts, at {rate} a "
                    "year on what is owed."
                ),
                **words,
            ),
            line(mark("How much is payment {number}, in ¥?"), **words),
        ),
        hints=(
            line(mark("How much of the loan is paid back before this payment?")),
            line(mark("A payment is an equal part of the loan plus the interest on what is owed before it.")),
            line(
                mark(
                    "Loan ÷ months is the part. Take the parts already paid off the loan, charge the rate "
                    "of a month, add one part."
                )
            ),
        ),
        solution=(
            line(mark("1. Owed before payment {number}: {amount} − {before} × {part} = {owed}"), **words),
            line(mark("2. {part} + {owed} × {monthly} = {right}"), **words),
        ),
        because=line(mark("Equal part, falling interest: the payment falls month by month.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


QUESTIONS: tuple[Question, ...] = (at_the_end, few_fen, falling)
