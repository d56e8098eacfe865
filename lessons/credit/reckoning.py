"""Reckoning: what a calculator starts from, and which settings lead from there to what it claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.calculator import UNIT, Calculator
from lessons.credit.claims import Claim, FeePlace
from lessons.credit.hypotheses import Cents, Setting, Total, settings

PRICING = ("quote", "count", "start", "month_rate", "fee")


class Way(StrEnum):
    """From what a claim is reckoned.

    RATE: instalment and cost from a rate. PAYMENT: a rate (and the cost) from instalments. INSTALMENT: another
    instalment or the cost from the instalment known. GIVEN: not at all, the other claim is measured against it.
    """

    RATE = "rate"
    PAYMENT = "payment"
    INSTALMENT = "instalment"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an explanation: instalment and cost [minor units], yearly rate as it comes before rounding."""

    payment: int | None = None
    rate: float | None = None
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A way from `start` [a rate, or an instalment in minor units] to a claim.

    `own`: the claim's own instalment holds whatever is paid with it.
    """

    way: Way
    start: Fraction
    claim: Claim
    own: bool = False

    @property
    def conventions(self) -> tuple[str, ...]:
        """The conventions that can make a difference on this way."""
        if self.way is Way.PAYMENT:
            return (*PRICING, "shown_rate")
        if self.way is Way.INSTALMENT:
            return ("fee", "cents")
        return (*PRICING, "cents", *(("total", "interest") if self.claim.cost is not None else ()))

    def found(self, calculator: Calculator, size: int) -> Iterator[tuple[Setting, Figures]]:
        """Yield every setting with `size` assumptions that leads to the claim, and its figures."""
        reckon = {Way.RATE: self.priced, Way.PAYMENT: self.rated, Way.INSTALMENT: self.counted}[self.way]
        for setting in settings(calculator.known, self.conventions, size):
            figures = reckon(calculator, setting)
            if figures is not None:
                yield setting, figures

    def priced(self, calculator: Calculator, setting: Setting) -> Figures | None:
        """Return the figures if the claimed instalment and cost follow from the rate."""
        rate, claim = float(self.start), self.claim
        exact = calculator.instalment(setting, rate)
        payment = calculator.payable(setting, exact)
        if claim.payment is not None and payment != claim.payment:
            return None
        cost = None
        if claim.cost is not None:
            if not _near(calculator, setting, exact, claim.cost):
                return None
            cost = calculator.cost(setting, rate, exact)
            if cost != claim.cost:
                return None
        return Figures(payment, rate, cost)

    def rated(self, calculator: Calculator, setting: Setting) -> Figures | None:
        """Return the figures if the claimed rate is that of the instalments, and the claimed cost their sum."""
        claim = self.claim
        assert isinstance(claim.rate, Fraction) and claim.places is not None
        received, top = calculator.sides(setting)
        if self.own and setting.fee is FeePlace.EACH:
            top = 0.0
        paid = float(self.start) + top
        cost = _sum(calculator, setting, self.start, self.own)
        if claim.cost is not None and claim.payment is not None and cost != claim.cost:
            return None
        for cell in calculator.cells(setting, claim.rate, claim.places):
            if calculator.gives(setting, cell, received, paid):
                return Figures(round(self.start), calculator.solved(setting, cell, received, paid), cost)
        return None

    def counted(self, calculator: Calculator, setting: Setting) -> Figures | None:
        """Return the figures if the claimed instalment or cost is the known instalment, rounded, with the fee."""
        if setting.fee is FeePlace.FINANCED:
            return None  # what a fee adds to a loan needs a rate
        payment = self.claim.payment if self.own else calculator.payable(setting, float(self.start))
        assert payment is not None
        top = 0 if self.own or setting.fee is not FeePlace.EACH else calculator.on_top(setting)
        cost = calculator.n * payment - calculator.amount + calculator.outside(setting)
        if self.claim.payment is not None and payment != self.claim.payment:
            return None
        if self.claim.cost is not None and cost != self.claim.cost:
            return None
        return Figures(payment if not self.own else payment + top, None, cost)


def _sum(calculator: Calculator, setting: Setting, payment: Fraction, own: bool) -> int:
    inside = setting.fee is FeePlace.EACH and not own
    total = calculator.n * payment - calculator.amount + calculator.outside(setting)
    return round(total + (calculator.fee if inside else 0))


def _near(calculator: Calculator, setting: Setting, exact: float, cost: int) -> bool:
    """Whether rounding alone could make the claimed cost of an instalment: spares the plan where it could not."""
    fees = calculator.outside(setting) + calculator.n * calculator.on_top(setting)
    interest = calculator.n * exact - calculator.amount
    unit = UNIT if setting.cents in (Cents.WHOLE, Cents.WHOLE_UP) else 1
    growth = max(1.0, calculator.n * exact / calculator.amount) ** 2
    slack = (unit + 1) * calculator.n * growth if setting.total is not Total.END else 2.0
    return abs(cost - interest - fees) <= slack + abs(calculator.fee - calculator.n * calculator.on_top(setting))
