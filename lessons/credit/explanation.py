"""Explanation: a smallest set of conventions that leads to a claim.

Documented conventions are tried first, fewest first, at most `MOST` for one claim (more would explain any number by
chance); a fee of unknown amount is the last resort.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.credit.calculator import Calculator
from lessons.credit.hidden_fee import HiddenFee, hidden
from lessons.credit.hypotheses import Assumption, Setting, assumptions
from lessons.credit.reckoning import Figures, Reckoning, Way

MOST = 2
HIDDEN_FEE = "hidden_fee"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A smallest set of conventions that leads to a claim; with none, the plain reckoning does.

    `figures` are what these conventions give. `hidden` is the fee of unknown amount, also among the assumptions.
    """

    way: Way
    setting: Setting
    assumptions: tuple[Assumption, ...]
    figures: Figures
    hidden: HiddenFee | None = None

    @property
    def size(self) -> int:
        """How many conventions it takes."""
        return len(self.assumptions)


def documented(calculator: Calculator, ways: list[Reckoning]) -> tuple[Explanation, ...]:
    """Return all smallest explanations of a claim by documented conventions alone."""
    for size in range(MOST + 1):
        found = [
            Explanation(way.way, setting, assumptions(setting, calculator.known), figures)
            for way in ways
            for setting, figures in way.found(calculator, size)
        ]
        if found:
            return _distinct(found)
    return ()


def last_resort(calculator: Calculator, ways: list[Reckoning]) -> tuple[Explanation, ...]:
    """Return all smallest explanations of a claim by a fee of unknown amount, alone or with one convention."""
    for size in range(MOST):
        found = []
        for way in ways:
            for setting, fee, figures in hidden(calculator, way, size):
                named = (*assumptions(setting, calculator.known), Assumption(HIDDEN_FEE, fee.hiding.value))
                kept = Figures(figures.payment, None if math.isnan(figures.rate or 0) else figures.rate, figures.cost)
                found.append(Explanation(way.way, setting, named, kept, fee))
        if found:
            return _distinct(found)
    return ()


def _distinct(found: Iterable[Explanation]) -> tuple[Explanation, ...]:
    kept: dict[tuple[Assumption, ...], Explanation] = {}
    for each in found:
        kept.setdefault(each.assumptions, each)
    return tuple(kept.values())
