"""Plans that questions speak of: one amount, one rate, one of the methods."""

import random
from fractions import Fraction
from functools import cache
from typing import Any

from lessons.credit import UNROUNDED, LoanTerms, RepaymentMethod, Schedule, schedule
from lessons.practice.line import Amount, Figure, Words, brief

# Lin's cash loan; the rate is the one at which 12 × ¥1,072 repay ¥12,000 (worked value G10 of the course)
LIN = {"amount": 1_200_000, "instalments": 12, "rate": Fraction("0.1303422")}


@cache
def plan(amount: int, instalments: int, rate: Fraction, method: RepaymentMethod, exact: bool = True) -> Schedule:
    """Return a plan, interest by the month; `exact` rounds nothing, else every amount is rounded to the fen."""
    terms = LoanTerms(amount, instalments, rate, method)
    return schedule(LoanTerms(amount, instalments, rate, method, rounding=UNROUNDED) if exact else terms)


def interest(amount: int, instalments: int, rate: Fraction, method: RepaymentMethod) -> Fraction:
    """Return all interest of a plan [fen], nothing rounded."""
    return Fraction(plan(amount, instalments, rate, method).total_interest)


def draw_plan(rng: random.Random, counts: tuple[int, ...] = (6, 8, 9, 10, 12, 15, 18, 24)) -> dict[str, Any]:
    """Return the numbers of another plan: whole hundreds of yuan, rate in steps of 0.6 % (a tidy rate of a month)."""
    rate = Fraction(6 * rng.randint(12, 36), 1000)
    return {"amount": 10_000 * rng.randint(40, 300), "instalments": rng.choice(counts), "rate": rate}


def plan_words(amount: int, instalments: int, rate: Fraction) -> dict[str, Words]:
    """Return the numbers of a plan as text in waiting."""
    return {
        "amount": Amount(amount),
        "count": Figure(instalments),
        "rate": brief(rate),
        "monthly": brief(rate / 12),
        "part": Amount(Fraction(amount, instalments)),
    }
