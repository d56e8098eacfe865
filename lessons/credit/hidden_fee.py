"""HiddenFee: the fee that nobody named, where no documented convention explains a claim."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.calculator import Calculator
from lessons.credit.claims import FeePlace
from lessons.credit.hypotheses import Setting, settings
from lessons.credit.reckoning import PRICING, Figures, Reckoning, Way

MOST_SHARE = Fraction(1, 2)  # of the amount: beyond it a fee explains nothing any more


class Hiding(StrEnum):
    """Where a hidden fee is: inside the instalments, on top of them, at the start, or lent with the loan."""

    INSIDE = "inside"
    ON_TOP = "on_top"
    START = "start"
    FINANCED = "financed"


@dataclass(frozen=True, slots=True)
class HiddenFee:
    """A fee of unknown amount: where it is and how much in all [minor units], as near as the claim tells.

    Every amount from `low` to `high` gives the claimed figures; `amount` is the one in the middle, or the one that is
    exact.
    """

    hiding: Hiding
    amount: int
    low: int
    high: int


Range = tuple[float, float]


def hidden(calculator: Calculator, reckoning: Reckoning, size: int) -> Iterator[tuple[Setting, HiddenFee, Figures]]:
    """Yield every setting with `size` assumptions that leads to the claim with a hidden fee."""
    ranges = {Way.RATE: _priced, Way.PAYMENT: _rated, Way.INSTALMENT: _counted}[reckoning.way]
    names = PRICING if reckoning.way is not Way.INSTALMENT else ("fee",)
    for setting in settings(calculator.known, names, size):
        for hiding, (low, high), rate in ranges(calculator, reckoning, setting):
            least, most = math.ceil(low - 1e-6), math.floor(high + 1e-6)
            if 1 <= least <= most <= MOST_SHARE * calculator.amount:
                fee = HiddenFee(hiding, (least + most) // 2, least, most)
                yield setting, fee, Figures(reckoning.claim.payment, rate, reckoning.claim.cost)


Found = Iterator[tuple[Hiding, Range, float]]


def _priced(calculator: Calculator, reckoning: Reckoning, setting: Setting) -> Found:
    """Fee ranges where instalment or cost follow from a rate."""
    claim, rate, n = reckoning.claim, float(reckoning.start), calculator.n
    exact = calculator.instalment(setting, rate)
    top, start = calculator.on_top(setting), calculator.outside(setting)
    lent = exact * calculator.annuity(setting, calculator.used(setting, rate))
    plan = n * (exact + top) - calculator.amount + start
    if claim.payment is not None:
        loan = claim.payment - top
        total = n * claim.payment - calculator.amount + start  # the cost if all is in the instalments
        fits = claim.cost is None or abs(claim.cost - total) <= n / 2 + 1
        each = (n * (loan - 0.5 - exact), n * (loan + 0.5 - exact))
        if fits:
            yield Hiding.INSIDE, each, rate
            yield Hiding.FINANCED, ((loan - 0.5) * lent / exact - lent, (loan + 0.5) * lent / exact - lent), rate
        if claim.cost is not None and calculator.payable(setting, exact) == claim.payment:
            rest = claim.cost - calculator.cost(setting, rate, exact)
            yield Hiding.START, (rest, rest), rate
    elif claim.cost is not None:
        over = claim.cost - plan
        yield Hiding.INSIDE, (over - n / 2, over + n / 2), rate
        yield Hiding.START, (over - n / 2, over + n / 2), rate
        share = lent / (n * exact)  # a fee lent with the loan bears interest
        yield Hiding.FINANCED, ((over - n / 2) * share, (over + n / 2) * share), rate


def _rated(calculator: Calculator, reckoning: Reckoning, setting: Setting) -> Found:
    """Fee ranges where a rate follows from instalments."""
    claim = reckoning.claim
    assert isinstance(claim.rate, Fraction) and claim.places is not None
    received, top = calculator.sides(setting)
    paid = float(reckoning.start) + (0 if reckoning.own and setting.fee is FeePlace.EACH else top)
    total = calculator.n * paid - calculator.amount + calculator.outside(setting)
    for low, high in calculator.cells(setting, claim.rate, claim.places):
        most, least = calculator.annuity(setting, low), calculator.annuity(setting, high)
        start = (received - paid * most, received - paid * least)
        on_top = (calculator.n * (received / most - paid), calculator.n * (received / least - paid))
        financed = (-start[1], -start[0])
        own_cost = claim.cost if claim.payment is not None else None
        if own_cost is not None:  # the cost says how much the fee is, or that there is none outside
            rest = own_cost - total
            start = max(start[0], rest - 0.5), min(start[1], rest + 0.5)
            on_top = max(on_top[0], rest - 0.5), min(on_top[1], rest + 0.5)
            if abs(rest) > 0.5:
                financed = (0, 0)
        rate = (low + high) / 2
        yield Hiding.START, start, rate
        yield Hiding.ON_TOP, on_top, rate
        yield Hiding.FINANCED, financed, rate


def _counted(calculator: Calculator, reckoning: Reckoning, setting: Setting) -> Found:
    """Fee ranges where only instalments are compared."""
    claim, n = reckoning.claim, calculator.n
    if setting.fee is FeePlace.FINANCED:
        return
    top = 0 if reckoning.own else calculator.on_top(setting)
    known = float(reckoning.start) + top
    if claim.payment is not None and not reckoning.own:
        rest = n * (claim.payment - known)
        if claim.cost is None or claim.cost == n * claim.payment - calculator.amount + calculator.outside(setting):
            yield Hiding.INSIDE, (rest, rest), math.nan
    elif claim.cost is not None:
        rest = claim.cost - (n * known - calculator.amount + calculator.outside(setting))
        yield Hiding.START, (rest, rest), math.nan
