"""Settlement: what it takes to end a loan before its time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.cashflows import Cashflows, Flow
from lessons.credit.errors import InputError
from lessons.credit.methods import RepaymentMethod
from lessons.credit.money import Money, divide
from lessons.credit.reading import Ratio, choice, day, of_kind, ratio, whole
from lessons.credit.schedule import Row, Schedule


class SettlementFees(StrEnum):
    """What becomes of interest and fees that are not due yet.

    ALL_DUE: all of them are due. WAIVED: none. PERCENT: none, but a share of the principal that is left.
    MINIMUM: those of the first months (instalments) are due whatever happens.
    """

    ALL_DUE = "all_due"
    WAIVED = "waived"
    PERCENT = "percent_of_outstanding"
    MINIMUM = "minimum_months"


class Running(StrEnum):
    """What is due of the period in which a loan is settled: its DAYS so far, or the WHOLE of it."""

    DAYS = "days"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Settlement:
    """The end of a loan on a day, after the instalments due by then were `paid` [minor units].

    `interest` and `fee` are those of the running period and of later ones that the rule makes due, `charge` is the
    percentage, `waived` what need not be paid any more.
    """

    plan: Schedule
    on: date
    paid: int
    principal: Money
    interest: Money
    fee: Money
    charge: Money
    waived: Money

    @property
    def total(self) -> Money:
        """What is paid on the day, beside an instalment due on it [minor units]."""
        return self.principal + self.interest + self.fee + self.charge

    @property
    def cashflows(self) -> Cashflows:
        """The flows of the loan as it went, borrower's view."""
        terms, rows = self.plan.terms, self.plan.rows
        shift = int(terms.in_advance)
        start = self.plan.received - self.plan.up_front_fees - terms.cash_discount
        flows = [Flow(terms.drawdown, 0, start)]
        flows += [Flow(row.due, row.number - shift, -row.payment) for row in rows[: self.paid]]
        share = _elapsed(self.plan, self.paid, self.on)
        at: int | Fraction = max(self.paid - shift, 0) + share
        if self.total:
            flows.append(Flow(self.on, int(at) if at == int(at) else at, -self.total))
        return Cashflows(tuple(flows), terms.periods_per_year, (), terms.currency)


def settle(
    plan: Schedule,
    on: date,
    fees: SettlementFees | str = SettlementFees.WAIVED,
    percent: Ratio = 0,
    months: int = 0,
    running: Running | str = Running.DAYS,
) -> Settlement:
    """Return what ends a loan on a day, under a rule for interest and fees not due yet.

    The borrower is up to date: what is due on the day is paid as planned. Interest for the actual time only is the rule
    of the Civil Code of the PRC where nothing else is agreed (article 677). The running period bears its share of
    interest and fee by days. Interest earned is that of the plan: for ADD_ON by the rule of 78. Interest that was taken
    from the payout is not refunded. Raises InputError.

    >>> from lessons.credit import LoanTerms, RepaymentMethod, schedule
    >>> plan = schedule(LoanTerms(1_200_000, 12, "7.2%", RepaymentMethod.FLAT))
    >>> [settle(plan, date(2026, 7, 10), *rule).total for rule in (("waived",), ("percent_of_outstanding", "3%"))]
    [600000, 618000]
    >>> settle(plan, date(2026, 7, 10), "all_due").total
    643200
    """
    of_kind(plan, Schedule, "plan", "Schedule")
    fees, running = choice(fees, "settlement_fees", SettlementFees), choice(running, "running", Running)
    share = ratio(percent, "settlement_percent", 0, 1)
    months = whole(months, "settlement_months", 0, 600)
    terms = plan.terms
    if terms.drawdowns:
        raise InputError("conflict", "terms", "drawdowns")
    on = day(on, "settled_on", terms.drawdown, max(row.due for row in plan.rows), after=True)
    paid = sum(row.due <= on for row in plan.rows)
    rest = plan.rows[paid:]
    owed: Money = rest[0].opening if rest else 0
    interest: Money = 0
    fee: Money = 0
    for row in rest:
        whole_row = fees is SettlementFees.ALL_DUE or (fees is SettlementFees.MINIMUM and row.number <= months)
        part = Fraction(1) if whole_row else _part(plan, row, paid, on, running)
        interest += _rounded(plan, row.interest * part)
        fee += _rounded(plan, row.fee * part)
    charge = _rounded(plan, owed * share) if fees is SettlementFees.PERCENT else 0
    to_come = sum((row.interest + row.fee for row in rest), Fraction(0))
    waived = to_come - interest - fee
    return Settlement(plan, on, paid, owed, interest, fee, charge, waived if terms.rounding.exact else int(waived))


def _part(plan: Schedule, row: Row, paid: int, on: date, running: Running) -> Fraction:
    """The share of a row's interest and fee that has run."""
    bullet = plan.terms.method is RepaymentMethod.BULLET and row.interest
    if not bullet and row.number != paid + 1:
        return Fraction(0)
    if bullet:
        start = plan.terms.drawdown
        share = Fraction((on - start).days, (row.due - start).days)
    else:
        share = _elapsed(plan, paid, on)
    return Fraction(1) if share and running is Running.WHOLE else share


def _elapsed(plan: Schedule, paid: int, on: date) -> Fraction:
    """How much of the running period has gone by."""
    if paid == len(plan.rows):
        return Fraction(0)
    start, end = plan.rows[paid - 1].due if paid else plan.terms.drawdown, plan.rows[paid].due
    return Fraction((on - start).days, (end - start).days)


def _rounded(plan: Schedule, amount: Fraction | int) -> Money:
    mode = plan.terms.rounding.mode
    return amount if mode is None else divide(amount.numerator, amount.denominator, mode)
