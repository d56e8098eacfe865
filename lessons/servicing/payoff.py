"""Payoff: several debts paid off with one monthly sum, dearest first or smallest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.money import RoundingMode, divide
from lessons.credit.reading import Ratio, choice, of_kind, ratio, whole

LONGEST = 1200  # months


class Strategy(StrEnum):
    """Which debt gets what the minimum payments leave: AVALANCHE the highest rate, SNOWBALL the smallest balance."""

    AVALANCHE = "avalanche"
    SNOWBALL = "snowball"


@dataclass(frozen=True, slots=True)
class Owing:
    """A debt with its yearly rate and fixed minimum payment [minor units]. Raises InputError."""

    name: str
    balance: int
    annual_rate: Ratio
    minimum: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "balance", whole(self.balance, "owed", 1, MOST))
        object.__setattr__(self, "annual_rate", ratio(self.annual_rate, "annual_rate", 0, 10, 3))
        object.__setattr__(self, "minimum", whole(self.minimum, "minimum", 0, MOST))


@dataclass(frozen=True, slots=True)
class Payoff:
    """How long it takes and what it costs; `done` are (name, month) in the order in which debts are gone.

    `balances` are the sums owed after each month, the first at the start [minor units].
    """

    strategy: Strategy
    interest: int
    done: tuple[tuple[str, int], ...]
    balances: tuple[int, ...]

    @property
    def months(self) -> int:
        """Months until nothing is owed."""
        return len(self.balances) - 1


def payoff(debts: Sequence[Owing], budget: int, strategy: Strategy | str = Strategy.AVALANCHE) -> Payoff:
    """Return how debts are paid off with the same sum every month.

    Each month interest (yearly rate / 12, half up) is added, every debt gets its minimum, and the rest goes to one
    debt, then to the next. Raises InputError for a sum below the minimums, or one that never pays off the debts.

    >>> debts = [Owing("card", 1_000_000, "24%", 10_000), Owing("phone", 200_000, "12%", 10_000)]
    >>> [payoff(debts, 100_000, one).done[0] for one in Strategy]
    [('card', 13), ('phone', 3)]
    """
    of_kind(debts, (tuple, list), "owing", "Owing")
    if not debts:
        raise InputError("empty", "owing", "", {"choices": ("Owing",)})
    for one in debts:
        of_kind(one, Owing, "owing", "Owing")
    least = sum(one.minimum for one in debts)
    budget = whole(budget, "budget", max(least, 1), 1000 * MOST)
    strategy = choice(strategy, "strategy", Strategy)
    left = [one.balance for one in debts]
    interest, balances = 0, [sum(left)]
    done: list[tuple[str, int]] = []
    gone: set[int] = set()
    while any(left):
        if len(balances) > LONGEST:
            raise InputError("out_of_range", "budget", budget, {"low": _lowest(debts)})
        pool = budget
        for k, one in enumerate(debts):
            assert isinstance(one.annual_rate, Fraction)
            grown = divide(left[k] * one.annual_rate.numerator, 12 * one.annual_rate.denominator, RoundingMode.HALF_UP)
            interest, left[k] = interest + grown, left[k] + grown
        for k, one in enumerate(debts):
            part = min(one.minimum, left[k])
            left[k], pool = left[k] - part, pool - part
        for k in _turns(debts, left, strategy):
            part = min(pool, left[k])
            left[k], pool = left[k] - part, pool - part
        new = [k for k in range(len(debts)) if not left[k] and k not in gone]
        gone.update(new)
        done += [(debts[k].name, len(balances)) for k in new]
        balances.append(sum(left))
    return Payoff(strategy, interest, tuple(done), tuple(balances))


def _turns(debts: Sequence[Owing], left: Sequence[int], strategy: Strategy) -> list[int]:
    if strategy is Strategy.AVALANCHE:
        return sorted(range(len(debts)), key=lambda k: (-Fraction(debts[k].annual_rate), left[k]))
    return sorted(range(len(debts)), key=lambda k: (left[k], -Fraction(debts[k].annual_rate)))


def _lowest(debts: Sequence[Owing]) -> int:
    """A sum that is more than the interest of the first month, and so pays off the debts."""
    return int(sum(one.balance * Fraction(one.annual_rate) / 12 for one in debts)) + 1 + len(debts)
