"""Claim <- Loan: the interest a lender claims, period by period, and what of it stands above the line."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.dates import year_fraction_act365
from lessons.credit.errors import InputError
from lessons.law.facts_price import Lender, Loan
from lessons.law.price import Effect, Limit, limits
from lessons.law.rank import Verdict
from lessons.law.rules.cn_price import change_day
from lessons.law.rules.cn_principal import interest_in_advance


@dataclass(frozen=True)
class Period:
    """Simple interest from `start` to `end` (not counted), actual days / 365 [minor units]; `line` None: no line."""

    start: date
    end: date
    rate: Fraction
    principal: Fraction
    line: Limit | None
    void_line: Limit | None = None

    @property
    def days(self) -> int:
        """Days that bear interest."""
        return (self.end - self.start).days

    @property
    def claimed(self) -> Fraction:
        """Interest at the rate claimed."""
        return self._interest(self.rate)

    @property
    def within(self) -> Fraction:
        """Interest up to the line."""
        return self._interest(self.rate if self.line is None else min(self.rate, self.line.rate))

    @property
    def above(self) -> Fraction:
        """Interest above the line."""
        return self.claimed - self.within

    @property
    def void(self) -> Fraction:
        """The part of `above` that is void, not only unenforceable."""
        return (
            Fraction(0) if self.void_line is None else self._interest(max(self.rate - self.void_line.rate, Fraction(0)))
        )

    def _interest(self, rate: Fraction) -> Fraction:
        return self.principal * rate * year_fraction_act365(self.start, self.end)


@dataclass(frozen=True)
class Claim:
    """The periods of a claim, in order; `net`: interest was taken first, so what was really lent counts."""

    periods: tuple[Period, ...]
    principal: Fraction
    net: bool

    @property
    def claimed(self) -> Fraction:
        """All interest claimed [minor units]."""
        return sum((period.claimed for period in self.periods), Fraction(0))

    @property
    def above(self) -> Fraction:
        """All interest above the lines [minor units]."""
        return sum((period.above for period in self.periods), Fraction(0))

    @property
    def line(self) -> Limit | None:
        """The line of the last period, None where no text sets one."""
        return self.periods[-1].line


def claim(loan: Loan) -> Claim:
    """Return what is claimed for a loan of which nothing has been repaid, up to `loan.repaid`.

    A private lender's agreed rate is held against the line of a court; of any other lender it is the total cost, and
    the line above which a court cuts on request. Raises InputError for a fact that is not there.
    """
    lender, contract, amount, end, agreed = loan.lender, loan.contract, loan.amount, loan.repaid, loan.rate
    if lender is None or contract is None or amount is None or end is None or agreed is None:
        facts = {"lender": lender, "contract": contract, "amount": amount, "repaid": end, "rate": agreed}
        raise InputError("missing", next(name for name, fact in facts.items() if fact is None), None)
    taken = interest_in_advance(loan)
    net = bool(loan.deducted) and taken.verdict is Verdict.UNENFORCEABLE
    principal = Fraction(amount - (loan.deducted or 0) if net else amount)
    private = lender is Lender.PRIVATE
    rate = agreed if private or loan.total_rate is None else loan.total_rate
    court = Effect.NOT_SUPPORTED if private else Effect.CUT_ON_REQUEST
    found = limits(lender, contract, loan.filing or end, bool(loan.assisted))
    lines = [limit for limit in found if limit.effect is court]
    void = next((limit for limit in found if limit.effect is Effect.VOID), None)
    change = change_day()
    if len(lines) == 2 and end > change:
        before, after = lines
        return Claim(
            (
                Period(contract, change, rate, principal, before, void),
                Period(change, end, rate, principal, after),
            ),
            principal,
            net,
        )
    return Claim((Period(contract, end, rate, principal, lines[0] if lines else None, void),), principal, net)
