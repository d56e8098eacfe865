"""M02, E4: the first payment after 15, 31 or 46 days. The same payments on other days cost another rate."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import (
    UNROUNDED,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    rates,
)
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Day, Figure, Grid, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

DRAWDOWN = date(2026, 1, 10)
EARLY, MONTH_ON, LATE = "early", "month", "late"


def _draw_days(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 9, 10, 12, 15, 18))
    return {
        "amount": 2000 * rng.randint(20, 90) * count,
        "instalments": count,
        "fee_rate": Fraction(5 * rng.randint(9, 19), 10000),
        "drawdown": date(2026, rng.randint(1, 11), rng.randint(5, 13)),
        "early": rng.randint(9, 18),
        "late": rng.randint(42, 55),
        "_asked": rng.choice((EARLY, LATE)),
        "dearest": rng.random() < 0.5,
    }


def _complete_days(
    amount: int, instalments: int, fee_rate: Fraction, drawdown: date, early: int, late: int, **_asked: object
) -> dict[str, Any]:
    fee = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate=fee_rate)
    month = (
        drawdown.replace(month=drawdown.month + 1) if drawdown.month < 12 else date(drawdown.year + 1, 1, drawdown.day)
    )
    firsts = {EARLY: drawdown + timedelta(early), MONTH_ON: month, LATE: drawdown + timedelta(late)}
    found = {
        key: rates(
            LoanTerms(
                amount,
                instalments,
                0,
                RepaymentMethod.FLAT,
                drawdown,
                first_due=day,
                fees=(fee,),
                rounding=UNROUNDED,
            )
        )
        for key, day in firsts.items()
    }
    return {
        "firsts": firsts,
        "_by_days": {key: one.xirr.value for key, one in found.items()},
        "_by_months": found[MONTH_ON].effective.value,
        "nominal": found[MONTH_ON].nominal.value,
        "payment": Fraction(amount, instalments) + amount * fee_rate,
    }


DATES = Family(
    "m02-e4",
    {
        "amount": 1_200_000,
        "instalments": 12,
        "fee_rate": Fraction(6, 1000),
        "drawdown": DRAWDOWN,
        "early": 15,
        "late": 46,
        "_asked": EARLY,
        "dearest": True,
    },
    _draw_days,
    _complete_days,
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "drawdown": Day(g.drawdown),
        **{key: Day(day) for key, day in g.firsts.items()},
        **{f"{key}_days": Figure((day - g.drawdown).days) for key, day in g.firsts.items()},
        **{f"{key}_rate": Share(rate) for key, rate in g._by_days.items()},
    }


STORY = mark(
    "On {drawdown} Lin receives {amount}. She pays {count} × {payment}, one payment a "
    "month. Three versions of the contract differ in one thing: the day of the first "
    "payment. It is {early} (after {early_days} days), {month} (after {month_days} days) "
    "or {late} (after {late_days} days)."
)
DEAREST, CHEAPEST = (
    mark("Which version costs most per year, counted by days?"),
    mark("Which version costs least per year, counted by days?"),
)
FIRST_ON = mark("First payment on {day}")


@asks("m02-e4a", mark("E4 (a). Does the first day matter?"), DATES)
def first_day(g: SimpleNamespace) -> Body:
    """The same payments sooner cost more per year."""
    words = _words(g)
    right = EARLY if g.dearest else LATE
    wrong = LATE if g.dearest else EARLY
    options = (
        Option(
            right,
            line(FIRST_ON, day=words[right]),
            line(
                mark(
                    "The payments are the same in ¥, so the sooner they are made, the less time she has "
                    "the money. By days: {early_rate}, {month_rate} and {late_rate} a year."
                ),
                **words,
            ),
        ),
        Option(
            wrong,
            line(FIRST_ON, day=words[wrong]),
            line(
                mark(
                    "This version pays sooner than the others, so she has the money for less time. Next: "
                    "ask what the same cost means for less time."
                )
                if wrong == EARLY
                else mark(
                    "This version pays later than the others, and not a fen more. She has the money for "
                    "longer at the same cost. Next: ask what that does to the cost of a year."
                ),
            ),
            "MC09",
        ),
        Option(
            MONTH_ON,
            line(FIRST_ON, day=words[MONTH_ON]),
            line(
                mark(
                    "A month is the usual distance, and it lies between the two others here. Next: order "
                    "the three versions by the time for which she has the money."
                )
            ),
            "MC09",
        ),
        Option(
            "same",
            line(mark("All three cost the same: the payments are the same")),
            line(
                mark(
                    "In ¥ they cost the same. A yearly rate also counts the time, and that is not the "
                    "same. Next: think of her paying all of it on the day after she gets it."
                )
            ),
            "MC09",
        ),
    )
    return Body(
        prompt=(line(STORY, **words), line(DEAREST if g.dearest else CHEAPEST)),
        hints=(
            line(mark("For how long does she have the use of the money in each version?")),
            line(mark("A yearly rate sets a cost against an amount and a time. Which of the three differs here?")),
            line(mark("Draw the payments on a line of days for each version. Look which line begins soonest.")),
        ),
        solution=(_table(g),),
        options=options,
    )


def _table(g: SimpleNamespace) -> Grid:
    header = tuple(line(name) for name in (FIRST_PAYMENT, DAYS, XIRR))
    rows = tuple(
        (Day(day, short=True), Figure((day - g.drawdown).days), Share(g._by_days[key], 4))
        for key, day in g.firsts.items()
    )
    return Grid(header, rows, line(mark("The same payments from three first days")))


FIRST_PAYMENT, DAYS = mark("First payment"), mark("Days after the payout")
XIRR = mark("Yearly rate by days (XIRR, actual days / 365)")


@asks("m02-e4b", mark("E4 (b). The rate by days"), DATES, Unit.RATE)
def by_days(g: SimpleNamespace) -> Body:
    """XIRR of one of the versions."""
    words = _words(g)
    right, other = g._by_days[g._asked], LATE if g._asked == EARLY else EARLY
    words |= {"day": words[g._asked], "right": Share(right), "other": words[other], "flat": brief(12 * g.fee_rate)}
    slips = [
        Slip(
            "MC09",
            g._by_days[MONTH_ON],
            line(
                mark(
                    "{answer} belongs to the first payment on {month}. Next: move the first date to {day}, "
                    "and the later ones with it."
                ),
                **words,
            ),
        ),
        Slip(
            "MC09",
            g._by_days[other],
            line(
                mark("{answer} belongs to the first payment on {other}. Next: use the dates that start on {day}."),
                **words,
            ),
        ),
        Slip(
            "MC09",
            g._by_months,
            line(
                mark(
                    "{answer} counts twelve equal months and does not look at the dates. Next: give each "
                    "payment its own date, and count days."
                )
            ),
        ),
        Slip(
            "MC04",
            g.nominal,
            line(
                mark(
                    "{answer} is the rate of a month × 12, with equal months. Rates by days are compounded "
                    "and use the dates. Next: use XIRR, with the date of each payment."
                )
            ),
        ),
        Slip(
            "MC01",
            12 * g.fee_rate,
            line(
                mark(
                    "{answer} is the cost of twelve months over the full loan. It sees neither the falling "
                    "debt nor the dates. Next: list dates and cash flows, and take their XIRR."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "What is the yearly rate by days (XIRR: compounded, actual days / 365) if she first "
                    "pays on {day}, in %? Use the lab of this lesson, or XIRR in a spreadsheet."
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("The amounts do not change between the versions. What does?")),
            line(mark("XIRR weighs each cash flow by its days from the start. Each needs its own date.")),
            line(
                mark(
                    "First line: the payout with its date, positive. Then each payment with its date, "
                    "negative, a month apart from the first."
                )
            ),
        ),
        solution=(
            line(
                mark("1. Cash flows: plus {amount} on {drawdown}, then {count} × minus {payment}, the first on {day}."),
                **words,
            ),
            line(mark("2. The rate at which they balance, by actual days / 365, is {right} a year."), **words),
            _table(g),
        ),
        because=line(
            mark(
                "The same payments from {early}: {early_rate}. From {month}: {month_rate}. From "
                "{late}: {late_rate}. Dates are part of the price."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


QUESTIONS: tuple[Question, ...] = (first_day, by_days)
