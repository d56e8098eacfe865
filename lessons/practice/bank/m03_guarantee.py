"""M03, E5: interest, and a guarantee fee on top of it."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import level_payment
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import IS_EFFECTIVE, IS_MONTHLY, IS_NOMINAL, simple_slip
from lessons.practice.contracts import compound, cost, guaranteed_loan, solved
from lessons.practice.line import Amount, Figure, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Slip, asks, distinct

BP = TOLERANCES[Unit.RATE]


def _draw_guarantee(rng: random.Random) -> dict[str, Any]:
    amount = 100_000 * rng.randint(6, 30)
    return {
        "amount": amount,
        "instalments": rng.choice((6, 12, 18, 24)),
        "rate": Fraction(5 * rng.randint(12, 36), 1000),
        "guarantee": amount * rng.randint(4, 12) // 1000,
    }


def _complete_guarantee(amount: int, instalments: int, rate: Fraction, guarantee: int) -> dict[str, Any]:
    level = level_payment(amount, rate / 12, instalments)
    terms = guaranteed_loan(amount, instalments, rate, guarantee)
    return {"level": level, "payment": level + guarantee, "terms": terms}


GUARANTEE = Family(
    "m03-e5",
    {"amount": 1_200_000, "instalments": 12, "rate": Fraction(12, 100), "guarantee": 12_000},
    _draw_guarantee,
    _complete_guarantee,
)

GUARANTEE_STORY = mark(
    "Lin takes a cash loan of {amount} over {count} months at {rate} a year, level "
    "instalments of {level}. A guarantee company charges {guarantee} more each month. "
    "Together she pays {payment} a month."
)
GUARANTEE_HINTS = (
    mark("What leaves her account each month? Does her account care about the name of each part?"),
    mark("Cost is what you pay and when. A guarantee fee that you must pay counts like interest."),
    mark("Cash flows: plus the loan at the start, minus the whole monthly payment. Take the IRR of all of it at once."),
)
ADDED = mark(
    "{answer} adds the guarantee fee × 12 to the rate: {rate} + {yearly}. But {yearly} is "
    "a share of the full loan, and she owes less every month. Next: put interest and fee "
    "into one row of cash flows."
)
GUARANTEE_REASON = mark("She pays {guarantee} a month on a debt that shrinks, as with any flat fee.")


def _guarantee_words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "rate": brief(g.rate),
        "level": Amount(g.level),
        "guarantee": Amount(g.guarantee),
        "payment": Amount(g.payment),
        "yearly": brief(_yearly(g)),
    }


def _yearly(g: SimpleNamespace) -> Fraction:
    return Fraction(12 * g.guarantee, g.amount)


@asks("m03-e5a", mark("E5 (a). Interest and a guarantee fee: nominal"), GUARANTEE, Unit.RATE)
def guaranteed_nominal(g: SimpleNamespace) -> Body:
    """Nominal rate of all that is paid."""
    found, words = cost(g.terms), _guarantee_words(g)
    slips = [
        Slip(
            "MC03",
            g.rate,
            line(
                mark(
                    "{answer} is the interest alone. The guarantee fee leaves her account as well, "
                    "{guarantee} every month. Next: take the whole payment of {payment} into the cash "
                    "flows."
                ),
                **words,
            ),
        ),
        Slip("MC01", g.rate + _yearly(g), line(ADDED, **words)),
        Slip("MC04", found.effective, line(IS_EFFECTIVE)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(GUARANTEE_STORY, **words),
            line(mark("What is the all-in nominal rate, interest and fee together, in % a year?")),
        ),
        hints=tuple(line(hint) for hint in GUARANTEE_HINTS),
        solution=solved(g.amount, g.payment, g.instalments, found, effective=False),
        because=line(GUARANTEE_REASON, **words),
        right=found.nominal,
        slips=distinct(found.nominal, slips, BP),
    )


@asks("m03-e5b", mark("E5 (b). Interest and a guarantee fee: effective"), GUARANTEE, Unit.RATE)
def guaranteed_effective(g: SimpleNamespace) -> Body:
    """Effective rate of all that is paid."""
    found, words = cost(g.terms), _guarantee_words(g)
    monthly = g.rate / 12 + Fraction(g.guarantee, g.amount)
    slips = [
        Slip(
            "MC03",
            compound(g.rate / 12),
            line(
                mark(
                    "{answer} is the effective rate of the interest alone. The guarantee fee of "
                    "{guarantee} a month is missing. Next: take the whole payment of {payment} into the "
                    "cash flows."
                ),
                **words,
            ),
        ),
        Slip(
            "MC03",
            g.rate,
            line(
                mark(
                    "{answer} is the contract rate. It holds no guarantee fee, and it is not compounded. "
                    "Next: take the IRR of the whole payment of {payment}, then compound it."
                ),
                **words,
            ),
        ),
        Slip("MC01", g.rate + _yearly(g), line(ADDED, **words)),
        Slip(
            "MC01",
            compound(monthly),
            line(
                mark(
                    "{answer} compounds the interest of a month plus the fee of a month over the full "
                    "loan. The fee weighs more than that, because the debt shrinks. Next: take the IRR of "
                    "the cash flows, then compound it."
                )
            ),
        ),
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(GUARANTEE_STORY, **words),
            line(mark("What is the all-in effective rate, interest and fee together, in % a year?")),
        ),
        hints=tuple(line(hint) for hint in GUARANTEE_HINTS),
        solution=solved(g.amount, g.payment, g.instalments, found, effective=True),
        because=line(GUARANTEE_REASON, **words),
        right=found.effective,
        slips=distinct(found.effective, slips, BP),
    )


QUESTIONS = (guaranteed_nominal, guaranteed_effective)
