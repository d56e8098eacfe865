"""M03, faded steps: the worked example again with one step missing, then two, then all, on other goods."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import (
    COMPOUNDED_FEE,
    DOUBLE,
    IS_MONTHLY,
    IS_NOMINAL,
    NUDGE_HALF,
    PRINCIPLE_IRR,
    STEP_EFFECTIVE,
    TIMES_TWELVE,
    fee_reason,
    simple_slip,
)
from lessons.practice.contracts import Cost, compound, cost, solved
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Grid, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Question, Slip, asks, distinct

BP = TOLERANCES[Unit.RATE]


def _monthly(numbers: dict[str, Any]) -> dict[str, Any]:
    # the monthly rate as the card prints it, so that code and calculator start from the same number
    return {"monthly_rate": Fraction(round(cost(numbers["terms"]).period * 1_000_000), 1_000_000)}


# not twelve, so that compounding over the term and over a year differ
LAPTOP = fee_family("m03-f1", (900_000, 18, Fraction(7, 1000)), (6, 9, 10, 15, 18, 24), rates=(8, 21), also=_monthly)
COURSE = fee_family("m03-f2", (480_000, 10, Fraction(8, 1000)), (6, 8, 9, 10, 12, 15), rates=(8, 21))
WASHER = fee_family("m03-f3", (360_000, 9, Fraction(65, 10000)), (6, 9, 10, 12, 15, 18), rates=(8, 21))


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "fee": Amount(g.fee),
        "rate": brief(g.fee_rate),
        "part": Amount(g.part),
    }


@asks("m03-f1", mark("Step missing: from month to year"), LAPTOP, Unit.RATE)
def annualise(g: SimpleNamespace) -> Body:
    """The monthly IRR is given; what is the year?"""
    found, words = cost(g.terms), _words(g)
    slips = [
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip(
            "MC04",
            compound(found.period, g.instalments),
            line(
                mark(
                    "{answer} compounds over all {count} instalments. A year has twelve months, however "
                    "long the contract runs. Next: compound over twelve months."
                ),
                **words,
            ),
        ),
        Slip("MC01", 12 * g.fee_rate, line(TIMES_TWELVE, **words)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(mark("A laptop for {amount}, {count} × {payment}. The first steps are done for you:"), **words),
            line(mark("1. Cash flows: plus {amount}, then {count} times minus {payment}."), **words),
            line(mark("2. Monthly IRR: {period}."), period=Share(found.period, 4)),
            line(mark("3. Your step: what is the effective rate, in % a year?")),
        ),
        hints=(
            line(mark("How many months does a year have? And how many has the contract?")),
            line(mark("The effective rate lets each month’s cost bear cost in the next: it compounds.")),
            line(mark("Compute (1 + i)^12 − 1 with the monthly IRR i.")),
        ),
        solution=(
            line(
                mark("(1 + {period})^12 − 1 = {effective} a year."),
                period=Share(found.period, 4),
                effective=Share(found.effective),
            ),
        ),
        because=line(mark("A year is twelve months, whatever the length of the contract.")),
        right=found.effective,
        slips=distinct(found.effective, slips, BP),
    )


def _left_over(g: SimpleNamespace, monthly: Fraction) -> Fraction:
    """Return what is still owed after the last payment if the month costs `monthly` [fen; below 0: overpaid]."""
    owed = Fraction(g.amount)
    for _ in range(g.instalments):
        owed = owed * (1 + monthly) - g.payment
    return owed


def _trials(found: Cost) -> tuple[Fraction, Fraction]:
    # rates of two decimals around the true one, not centred on it, so that the middle is not the answer
    low = Fraction(int(found.period * 1000), 1000) + Fraction(2, 10000)
    while low > found.period - 0.0006:
        low -= Fraction(2, 10000)
    return low, low + Fraction(3, 1000)


@asks("m03-f2", mark("One step, harder: from trial rates to the monthly rate"), COURSE, Unit.RATE, tolerance=BP / 2)
def interpolate(g: SimpleNamespace) -> Body:
    """Two trial rates and the balance each leaves; which rate leaves nothing?"""
    found, words = cost(g.terms), _words(g)
    low, high = _trials(found)
    over, under = _left_over(g, low), _left_over(g, high)
    line_between = low + (high - low) * -over / (under - over)
    if not over < 0 < under or abs(float(line_between) - found.period) > 0.00002:
        raise Degenerate("m03-f2")
    trial = {"low": Share(low), "high": Share(high), "over": Amount(over), "under": Amount(under)}
    slips = [
        Slip(
            "MC01",
            g.fee_rate,
            line(
                mark(
                    "{answer} is the fee rate. It is charged on the full price, the true rate on what is "
                    "still owed. Next: use the two balances of the table."
                )
            ),
        ),
        Slip(
            "MC06",
            2 * g.fee_rate,
            line(
                mark(
                    "{answer} is twice the fee rate, the rule of thumb. The table lets you do better. "
                    "Next: see how far the zero lies between the two balances."
                )
            ),
        ),
        Slip(
            "MC34",
            low,
            line(
                mark(
                    "{answer} is one of the trial rates. It leaves {over}, not zero, so it is too low. "
                    "Next: go from there towards the other trial."
                ),
                **trial,
            ),
        ),
        Slip(
            "MC34",
            high,
            line(
                mark(
                    "{answer} is one of the trial rates. It leaves {under}, not zero, so it is too high. "
                    "Next: go from there towards the other trial."
                ),
                **trial,
            ),
        ),
        Slip(
            "MC34",
            (low + high) / 2,
            line(
                mark(
                    "{answer} is the middle of the two trials. The zero is not in the middle: the two "
                    "balances differ in size. Next: divide the way in proportion to the balances."
                )
            ),
        ),
        Slip(
            "MC04",
            found.nominal,
            line(
                mark("{answer} is the rate of a year. The question asks for the month. Next: leave out the last step.")
            ),
        ),
    ]
    head = tuple(line(name) for name in (mark("Trial rate a month"), mark("Balance after the last payment")))
    return Body(
        prompt=(
            line(
                mark(
                    "A course for {amount}, {count} × {payment} (the fee is {rate} of the price each "
                    "month). Two trial rates leave these balances after the last payment; below zero means "
                    "too much was paid:"
                ),
                **words,
            ),
            Grid(head, ((Share(low), Amount(over)), (Share(high), Amount(under)))),
            line(mark("Which monthly rate leaves a balance of zero? Answer in % a month.")),
        ),
        hints=(
            line(mark("One trial is too low, the other too high. Which balance is nearer to zero?")),
            line(mark("Between two trials that lie close together, the balance changes almost along a straight line.")),
            line(
                mark(
                    "Start at {low}. Go the share of the way that {over}, without its sign, has in the "
                    "distance from {over} to {under}."
                ),
                **trial,
            ),
        ),
        solution=(
            line(mark("1. From {over} to {under} the balance moves by {all}."), all=Amount(under - over), **trial),
            line(
                mark("2. To zero it must move by {part}: {share} of the way."),
                part=Amount(-over),
                share=Share(-over / (under - over)),
            ),
            line(
                mark("3. {low} + {share} × {step} = {period} a month."),
                low=Share(low),
                share=Share(-over / (under - over)),
                step=Share(high - low),
                period=Share(line_between, 3),
            ),
        ),
        because=line(mark("At this rate the last payment brings the balance to zero. That is what an IRR means.")),
        right=found.period,
        slips=distinct(found.period, slips, BP / 2),
    )


@asks("m03-f3", mark("All steps yours: the washing machine"), WASHER, Unit.RATE)
def whole(g: SimpleNamespace) -> Body:
    """The contract alone is given."""
    found, words = cost(g.terms), _words(g)
    slips = [
        Slip("MC01", 12 * g.fee_rate, line(TIMES_TWELVE, **words)),
        Slip("MC06", 24 * g.fee_rate, line(DOUBLE, **words)),
        Slip("MC01", compound(g.fee_rate), line(COMPOUNDED_FEE, **words)),
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip(
            "MC04",
            compound(found.period, g.instalments),
            line(
                mark(
                    "{answer} compounds over all {count} instalments. A year has twelve months, however "
                    "long the contract runs. Next: compound over twelve months."
                ),
                **words,
            ),
        ),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "A washing machine for {amount}, paid in {count} instalments, with a fee of {rate} of "
                    "the price in each."
                ),
                **words,
            ),
            line(mark("What is the effective rate, in % a year?")),
        ),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_EFFECTIVE)),
        solution=solved(g.amount, Fraction(g.payment), g.instalments, found, effective=True),
        because=fee_reason(g),
        right=found.effective,
        slips=distinct(found.effective, slips, BP),
    )


QUESTIONS: tuple[Question, ...] = (annualise, interpolate, whole)
