"""Penalty: what lateness costs by the contract: penalty interest on a stated base, and liquidated damages."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.day_count import DayCount, year_fraction
from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.money import RoundingMode
from lessons.credit.reading import Ratio, choice, ratio, whole


class PenaltyBase(StrEnum):
    """What penalty interest is counted on: overdue principal, also overdue interest, the whole overdue instalment.

    OUTSTANDING: all principal still owed, due or not, for as long as an instalment is overdue.
    """

    PRINCIPAL = "overdue_principal"
    PRINCIPAL_AND_INTEREST = "overdue_principal_and_interest"
    INSTALMENT = "overdue_instalment"
    OUTSTANDING = "outstanding_principal"


@dataclass(frozen=True, slots=True)
class Penalty:
    """Terms of lateness. The penalty rate is `rate` · (1 + `surcharge`); `rate` None: the contract rate of the plan.

    Chinese lenders add 30 % to 50 % for lateness and 50 % to 100 % for misuse (People's Bank of China, notice
    Yinfa [2003] No. 251, paragraph 3); any surcharge can be computed here. `grace_days` move the day from which
    lateness counts; `tolerance_days` forgive lateness that ends within them, and count from the due date otherwise;
    `tolerance_amount` is a rest that counts as paid [minor units]. `damages_daily` is a share of the base per day,
    `damages_once` a share of it, both of each instalment's base when it becomes late, `damages_cap` the most of both as
    a share of it. Whole units by `mode`, each instalment by itself. No interest runs on penalties. Raises InputError.

    >>> terms = Penalty("50%", rate="13.0342%", base="overdue_instalment", day_count="act/360")
    >>> float(round(terms.interest(107_200, date(2026, 2, 10), date(2026, 3, 2)), 2))
    1164.39
    """

    surcharge: Ratio = Fraction(1, 2)
    rate: Ratio | None = None
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    day_count: DayCount = DayCount.ACT_360
    grace_days: int = 0
    tolerance_days: int = 0
    tolerance_amount: int = 0
    damages_daily: Ratio = 0
    damages_once: Ratio = 0
    damages_cap: Ratio | None = None
    mode: RoundingMode = RoundingMode.HALF_UP

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "surcharge", ratio(self.surcharge, "surcharge", 0, 100))
        if self.rate is not None:
            put(self, "rate", ratio(self.rate, "annual_rate", 0, 10, 3))
        put(self, "base", choice(self.base, "penalty_base", PenaltyBase))
        put(self, "day_count", choice(self.day_count, "day_count", DayCount))
        if self.day_count is DayCount.PERIOD:
            dated = tuple(one.value for one in DayCount if one is not DayCount.PERIOD)
            raise InputError("unknown_choice", "day_count", self.day_count, {"choices": dated})
        put(self, "grace_days", whole(self.grace_days, "grace_days", 0, 366))
        put(self, "tolerance_days", whole(self.tolerance_days, "tolerance_days", 0, 366))
        put(self, "tolerance_amount", whole(self.tolerance_amount, "tolerance_amount", 0, MOST))
        put(self, "damages_daily", ratio(self.damages_daily, "damages", 0, 1))
        put(self, "damages_once", ratio(self.damages_once, "damages", 0, 10))
        if self.damages_cap is not None:
            put(self, "damages_cap", ratio(self.damages_cap, "damages", 0, 100))
        put(self, "mode", choice(self.mode, "rounding", RoundingMode))

    def annual_rate(self, contract_rate: Fraction) -> Fraction:
        """Return the penalty rate per year."""
        assert isinstance(self.surcharge, Fraction)
        own = self.rate if isinstance(self.rate, Fraction) else contract_rate
        return own * (1 + self.surcharge)

    def interest(self, base: Fraction | int, start: date, end: date, contract_rate: Ratio = 0) -> Fraction:
        """Return the penalty interest on a base from one day to another, exact [minor units]."""
        rate = self.annual_rate(ratio(contract_rate, "annual_rate", 0, 10))
        return base * rate * year_fraction(start, end, self.day_count)

    def damages(self, base: Fraction | int, days: int) -> Fraction:
        """Return the liquidated damages for `days` of lateness of a base that stays the same, exact [minor units].

        >>> float(Penalty(damages_daily="0.05%", damages_cap="1%").damages(100_000, 30))
        1000.0
        """
        days = whole(days, "days", 0, 100_000)
        assert isinstance(self.damages_daily, Fraction) and isinstance(self.damages_once, Fraction)
        found = (self.damages_daily * days + (self.damages_once if days else 0)) * base
        return found if self.damages_cap is None else min(found, self._cap(base))

    def _cap(self, base: Fraction | int) -> Fraction:
        assert isinstance(self.damages_cap, Fraction)
        return self.damages_cap * base
