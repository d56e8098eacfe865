"""Calculator: the figures that one setting gives for one loan, and whether they are the ones claimed."""

import math
from fractions import Fraction
from functools import cache

from lessons.credit.claims import FeePlace, Known
from lessons.credit.day_count import DayCount, year_fraction
from lessons.credit.hypotheses import LINEAR, Cents, MonthRate, Quote, Setting, Start, Total
from lessons.credit.money import RoundingMode, divide

UNIT = 100  # minor units of a whole one
BASIS_POINT = 1e-4
CLOSE = 1e-9  # share of a minor unit, and of an amount, that floats may be off by

MODES = {
    Cents.HALF_UP: (RoundingMode.HALF_UP, 1),
    Cents.HALF_EVEN: (RoundingMode.HALF_EVEN, 1),
    Cents.UP: (RoundingMode.UP, 1),
    Cents.DOWN: (RoundingMode.DOWN, 1),
    Cents.WHOLE: (RoundingMode.HALF_UP, UNIT),
    Cents.WHOLE_UP: (RoundingMode.UP, UNIT),
}


def rounded(value: float, mode: RoundingMode) -> int:
    """Return a float [minor units, not negative] as a whole number; what is a half or whole but for the float is one.

    >>> rounded(0.1 * 3 * 10, RoundingMode.UP), rounded(2.5, RoundingMode.HALF_EVEN)
    (3, 2)
    """
    near = round(2 * value)
    if abs(2 * value - near) <= 2 * (CLOSE + 4e-15 * abs(value)):
        return divide(near, 2, mode)
    low = math.floor(value)
    if mode in (RoundingMode.UP, RoundingMode.DOWN):
        return low + (mode is RoundingMode.UP)
    return low + (value - low > 0.5)


class Calculator:
    """A loan, ready to be reckoned by any setting; `known` says what is known of it."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.amount, self.n, self.fee = known.amount, known.instalments, known.fee
        self._year = float(known.period_years)
        self.spans = cache(self._spans)
        self.factor = cache(self._factor)
        self._weight = cache(self._mean_weight)

    def _spans(self, count: DayCount) -> tuple[float, ...]:
        """Length of each period [years]."""
        dates = self.known.dates
        if count is DayCount.PERIOD or not dates:
            return (self._year * (365 / 360 if count is DayCount.ACT_360 else 1),) * self.n
        return tuple(float(year_fraction(dates[k], dates[k + 1], count)) for k in range(self.n))

    def _mean_weight(self, quote: Quote, count: DayCount, start: Start) -> float:
        """Years for which, on the mean, the amount is owed as a linear quote sees it."""
        spans = self.spans(count)
        if quote is Quote.SIMPLE:
            paid = 1 if start is Start.ADVANCE else 0
            return sum((self.n - k - paid) / self.n * span for k, span in enumerate(spans))
        return sum(spans) * {Quote.FLAT: 1.0, Quote.DOUBLED: 1 / 2, Quote.TIMES_22: 12 / 22}[quote]

    def month(self, setting: Setting, rate: float) -> float:
        """Return a yearly rate as the rate of a month."""
        return math.expm1(math.log1p(rate) / 12) if setting.quote is Quote.EFFECTIVE else rate / 12

    def yearly(self, setting: Setting, month: float) -> float:
        """Return the rate of a month as a yearly one."""
        return math.expm1(math.log1p(month) * 12) if setting.quote is Quote.EFFECTIVE else month * 12

    def used(self, setting: Setting, rate: float) -> float:
        """Return the rate that a calculator prices with when it is given one."""
        if setting.month_rate is MonthRate.EXACT:
            return rate
        return self.yearly(
            setting, rounded(self.month(setting, rate) / BASIS_POINT, RoundingMode.HALF_UP) * BASIS_POINT
        )

    def annuity(self, setting: Setting, rate: float) -> float:
        """Return what a level payment of 1 repays: the amount over the instalment, falling in the rate."""
        return self.factor(setting.quote, setting.count, setting.start, rate)

    def _factor(self, quote: Quote, count: DayCount, start: Start, rate: float) -> float:
        if quote in LINEAR:
            return self.n / (1 + rate * self._weight(quote, count, start))
        growths = self.growths(quote, count, rate)
        if growths[0] == growths[-1] and growths.count(growths[0]) == self.n:
            each = growths[0]
            found = self.n if abs(each) < 1e-13 else -math.expm1(-self.n * math.log1p(each)) / each
            return found * (1 + each) if start is Start.ADVANCE else found
        found, value = 0.0, 1.0
        if start is Start.ADVANCE:
            found, growths = 1.0, growths[:-1]
        for growth in growths:
            value /= 1 + growth
            found += value
        return found

    def growths(self, quote: Quote, count: DayCount, rate: float) -> tuple[float, ...]:
        """Return the interest of each period on 1."""
        spans = self.spans(DayCount.ACT_365 if quote is Quote.DATED else count)
        if quote is Quote.NOMINAL:
            return tuple(rate * span for span in spans)
        log = math.log1p(rate)
        return tuple(math.expm1(log * span) for span in spans)

    def outside(self, setting: Setting) -> int:
        """Return what of the known fee is paid at the start."""
        return self.fee if setting.fee in (FeePlace.UP_FRONT, FeePlace.DEDUCTED) else 0

    def sides(self, setting: Setting) -> tuple[int, float]:
        """Return what a payer gets, and what comes on top of each instalment, for a rate."""
        place = setting.fee
        if place is FeePlace.EACH or (place is FeePlace.UP_FRONT and setting.quote in LINEAR):
            return self.amount, self.fee / self.n  # a linear rate is cost over the amount, whenever the fee is paid
        return self.amount + {FeePlace.LEFT_OUT: 0, FeePlace.FINANCED: self.fee}.get(place, -self.fee), 0.0

    def instalment(self, setting: Setting, rate: float) -> float:
        """Return the instalment of the loan at a rate, exact, without a fee that comes on top."""
        lent = self.amount + (self.fee if setting.fee is FeePlace.FINANCED else 0)
        return lent / self.annuity(setting, self.used(setting, rate))

    def on_top(self, setting: Setting) -> int:
        """Return the part of the known fee in each instalment [whole minor units]."""
        return rounded(self.fee / self.n, RoundingMode.HALF_UP) if setting.fee is FeePlace.EACH else 0

    def payable(self, setting: Setting, exact: float) -> int:
        """Return an exact instalment as it is paid, the fee on top included."""
        mode, unit = MODES[setting.cents]
        return rounded(exact / unit, mode) * unit + self.on_top(setting)

    def cost(self, setting: Setting, rate: float, exact: float) -> int:
        """Return the total cost when the instalment is `exact` before it is rounded, at a rate."""
        start, top = self.outside(setting), self.on_top(setting)
        if setting.total is Total.END:
            fee = self.fee if setting.fee is FeePlace.EACH else 0
            return rounded(max(self.n * exact - self.amount, 0.0), RoundingMode.HALF_UP) + start + fee
        if setting.total is Total.TIMES:
            return self.n * self.payable(setting, exact) - self.amount + start
        lent = self.amount + (self.fee if setting.fee is FeePlace.FINANCED else 0)
        loan = self.payable(setting, exact) - top
        interest = self._interest(setting, self.used(setting, rate), lent, loan)
        return interest + lent - self.amount + start + self.n * top

    def _interest(self, setting: Setting, rate: float, lent: int, payment: int) -> int:
        """All interest of a plan whose last instalment takes the difference."""
        mode = setting.interest
        if setting.quote is Quote.FLAT:
            return sum(rounded(lent * rate * span, mode) for span in self.spans(setting.count))
        if setting.quote in LINEAR:
            return rounded(lent * rate * self._weight(setting.quote, setting.count, setting.start), mode)
        growths = self.growths(setting.quote, setting.count, rate)
        balance, total = lent, 0
        if setting.start is Start.ADVANCE:
            balance, growths = lent - payment, growths[:-1]
        for growth in growths:
            due = rounded(balance * growth, mode)
            total += due
            balance = max(balance + due - payment, 0) if payment > due else balance
        return total

    def cells(self, setting: Setting, rate: Fraction, places: int) -> list[tuple[float, float]]:
        """Return the ranges of the rate before it is rounded to what is shown [low, high)."""
        unit, shown = 10.0 ** -(places + 2), float(rate)
        below = {RoundingMode.DOWN: 0.0, RoundingMode.UP: 1.0}.get(setting.shown_rate, 0.5)
        low, high = shown - below * unit, shown + (1 - below) * unit
        if setting.month_rate is MonthRate.EXACT:
            return [(low, high)]
        first = math.ceil(self.month(setting, low) / BASIS_POINT - CLOSE)
        last = math.ceil(self.month(setting, high) / BASIS_POINT - CLOSE)
        ends = [(number - 0.5, number + 0.5) for number in range(first, min(last, first + 50))]
        return [tuple(self.yearly(setting, end * BASIS_POINT) for end in pair) for pair in ends]  # type: ignore[misc]

    def gives(self, setting: Setting, cell: tuple[float, float], received: float, paid: float) -> bool:
        """Whether equal payments repay what was received at a rate inside the cell."""
        slack = CLOSE * received
        open_low = setting.shown_rate is RoundingMode.UP and setting.month_rate is MonthRate.EXACT
        above = paid * self.annuity(setting, cell[0]) - received
        below = paid * self.annuity(setting, cell[1]) - received
        return above > slack and below <= slack if open_low else above >= -slack and below < -slack

    def solved(self, setting: Setting, cell: tuple[float, float], received: float, paid: float) -> float:
        """Return the rate inside the cell by bisection, its month rounded where the setting says so."""
        low, high = cell
        for _ in range(50):
            middle = (low + high) / 2
            low, high = (middle, high) if paid * self._factor_at(setting, middle) > received else (low, middle)
        return self.used(setting, (low + high) / 2)

    def _factor_at(self, setting: Setting, rate: float) -> float:
        return self._factor(setting.quote, setting.count, setting.start, rate)
