"""M02, E3: the missing cent. What the last payment takes over, and two ways to round a half."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import LoanTerms, Rounding, RoundingMode, round_minor, schedule
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Gaps, Line, line
from lessons.practice.plans import plan_words
from lessons.practice.question import Body, Family, Option, Question, Slip, asks, distinct

ROUNDED = {
    RoundingMode.HALF_UP: mark("rounded to the fen, halves up"),
    RoundingMode.UP: mark("rounded up to the next fen"),
    RoundingMode.DOWN: mark("cut off to the fen"),
}


def _draw_cent(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(8, 90),
        "instalments": rng.choice((3, 4)),
        "rate": Fraction(6 * rng.randint(12, 36), 1000),
        "rule": rng.choice(tuple(ROUNDED)),
    }


def _complete_cent(amount: int, instalments: int, rate: Fraction, rule: RoundingMode) -> dict[str, Any]:
    return {"plan": schedule(LoanTerms(amount, instalments, rate, rounding=Rounding(payment=rule)))}


CENT = Family(
    "m02-e3a",
    {"amount": 100_000, "instalments": 3, "rate": Fraction(12, 100), "rule": RoundingMode.HALF_UP},
    _draw_cent,
    _complete_cent,
)


@asks("m02-e3a", mark("E3 (a). The last payment"), CENT, Unit.MONEY, tolerance=Fraction(0))
def last_payment(g: SimpleNamespace) -> Body:
    """What is left, and its interest, in whole fen."""
    rows, n = g.plan.rows, g.instalments
    level, last = rows[0].payment, rows[-1]
    right = Fraction(last.payment)
    words: dict[str, Any] = {
        **plan_words(g.amount, n, g.rate),
        "rule": line(ROUNDED[g.rule]),
        "payment": Amount(level),
        "before": Figure(n - 1),
        "owed": Amount(last.opening),
        "interest": Amount(last.interest),
        "last": Amount(last.payment),
    }
    slips = [
        Slip(
            "MC34",
            Fraction(level),
            line(
                mark(
                    "{answer} is printed for the other payments. Rounding has left a few fen over, and "
                    "they fall on the last one. Next: work out the interest of the last month on what is "
                    "owed, and add the two."
                )
            ),
        ),
        Slip(
            "MC09",
            Fraction(last.opening),
            line(
                mark(
                    "{answer} is what is owed before the last payment. One more month passes, and it has "
                    "its interest. Next: add the interest of that month."
                )
            ),
        ),
        Slip(
            "MC34",
            Fraction(2 * level - last.payment),
            line(
                mark(
                    "{answer} moves the missing fen to the wrong side. Next: add what is owed and its "
                    "interest again, and compare with {payment}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            Fraction(last.opening + rows[-2].interest),
            line(
                mark(
                    "{answer} uses the interest of the month before, when more was owed. Next: charge the "
                    "rate of a month, {monthly}, on what is owed now."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} at {rate} a year, {count} monthly payments. The level payment is {rule}: "
                    "{payment}. Interest is rounded to the fen, halves up. The contract says: “The last "
                    "payment takes what is left.”"
                ),
                **words,
            ),
            Gaps(g.plan, {n: ("interest", "principal", "payment")}, n),
            line(mark("How much is the last payment, to the fen, in ¥?")),
        ),
        hints=(
            line(mark("After the last payment nothing may be left. What has to be paid for that?")),
            line(
                mark("Two things are due at the end: all that is still owed, and the interest of the last month on it.")
            ),
            line(mark("Charge the rate of a month on the last balance, round it to the fen, and add the balance.")),
        ),
        solution=(
            line(mark("1. Interest of the last month: {owed} × {monthly} = {interest}, rounded to the fen."), **words),
            line(mark("2. Last payment: {owed} + {interest} = {last}. The other payments are {payment}."), **words),
        ),
        because=line(
            mark("The difference from {payment} is what rounding left over. It is no fee and no mistake."), **words
        ),
        right=right,
        slips=distinct(right, slips, Fraction(0)),
    )


# (rate a year, step and start of amounts [fen] whose interest of a month ends in half a fen after an even one)
TIES = (
    (Fraction(12, 100), 200, 50),
    (Fraction(6, 100), 400, 100),
    (Fraction(24, 100), 100, 25),
)


def _draw_tie(rng: random.Random) -> dict[str, Any]:
    rate, step, start = rng.choice(TIES)
    return {"owed": start + step * rng.randint(100_000 // step, 2_000_000 // step), "rate": rate}


TIE = Family("m02-e3b", {"owed": 1_060_050, "rate": Fraction(12, 100)}, _draw_tie)


def _labels() -> dict[str, Line]:
    return {
        "both": line(
            mark(
                "Both: each follows a rule for halves. The contract should name its rule, and the last "
                "payment takes up the difference."
            )
        ),
        "school": line(mark("The first app: a half always goes up, everywhere.")),
        "bank": line(mark("The second app: the other one puts a fen into its own pocket.")),
        "rate": line(mark("Neither can be told: the two apps must be using different yearly rates.")),
    }


@asks("m02-e3b", mark("E3 (b). Two apps, one fen apart"), TIE)
def two_apps(g: SimpleNamespace) -> Body:
    """Half up and half to even are both rules."""
    exact = g.owed * g.rate / 12
    words: dict[str, Any] = {
        "owed": Amount(g.owed),
        "rate": plan_words(g.owed, 1, g.rate)["rate"],
        "monthly": plan_words(g.owed, 1, g.rate)["monthly"],
        "exact": Figure(exact / 100, 3),
        "up": Amount(round_minor(exact, RoundingMode.HALF_UP)),
        "even": Amount(round_minor(exact, RoundingMode.HALF_EVEN)),
    }
    labels = _labels()
    options = (
        Option(
            "both",
            labels["both"],
            line(
                mark(
                    "The exact interest is {exact}. Halves up gives {up}. Halves to the even fen gives "
                    "{even}. Over a whole plan the last payment settles the fen."
                ),
                **words,
            ),
        ),
        Option(
            "school",
            labels["school"],
            line(
                mark(
                    "Halves up is one habit, common in schools and contracts. Programs also use halves to "
                    "the even digit, so that ups and downs balance. Next: look for the rule that the "
                    "contract names."
                )
            ),
            "MC27",
        ),
        Option(
            "bank",
            labels["bank"],
            line(
                mark(
                    "The fen is not lost: it stays in the debt or leaves it, and the last payment settles "
                    "it. Next: follow the fen to the last row of both plans."
                )
            ),
            "MC34",
        ),
        Option(
            "rate",
            labels["rate"],
            line(
                mark(
                    "{owed} × {monthly} = {exact}: it lies halfway between the two amounts. One rate "
                    "explains both. Next: ask how each app treats a half."
                ),
                **words,
            ),
            "MC04",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin owes {owed} at {rate} a year. Two apps show the interest of the month: {up} and "
                    "{even}. The exact amount is ¥{exact}."
                ),
                **words,
            ),
            line(mark("Which app is right?")),
        ),
        hints=(
            line(mark("Where does the exact amount lie between the two?")),
            line(mark("A half can be rounded in more than one way. Who says which way counts?")),
            line(
                mark(
                    "Look at the last digit of each amount: one rule goes up at every half, one goes to the even digit."
                )
            ),
        ),
        solution=(
            line(mark("{owed} × {monthly} = ¥{exact}. Halves up: {up}. Halves to the even fen: {even}."), **words),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (last_payment, two_apps)
