"""ForeignLoan <- the terms of a contract: what the price limits of another place would look at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from lessons.credit.cashflows import Cashflows, cashflows
from lessons.credit.irr import Rate
from lessons.credit.money import Money
from lessons.credit.rates import rates
from lessons.credit.schedule import Schedule, schedule
from lessons.credit.terms import LoanTerms
from lessons.law.facts_caps import ForeignLoan, Place
from lessons.law.rules.hk_price import schedule_2_rate

MONTHLY = 12
DIGITS = 9  # of a rate; the noise of the solver is far below


def foreign_loan(terms: LoanTerms, place: Place, **known: Any) -> ForeignLoan:
    """Return the facts that follow from the terms; `known` adds those that do not (who lends, who borrows).

    Every fee of normal performance counts as a charge. Amounts keep the currency of the terms. What a plan cannot say
    stays None: the credit outstanding of a loan with interest or fees taken from the payout, and the effective rate of
    Hong Kong for payments that are not monthly.

    >>> found = foreign_loan(LoanTerms(10_000, 1, "24%"), Place.UK)
    >>> found.amount, found.charges, found.balance_days, found.months
    (10000, 200, 310000, 1)
    """
    plan, flows = schedule(terms), cashflows(replace(terms, cash_discount=0))
    found, charges = rates(flows), plan.total_paid - plan.received
    loan = ForeignLoan(
        place=place,
        contract=terms.drawdown,
        amount=plan.received,
        instalments=terms.instalments,
        months=_months(terms.drawdown, plan.rows[-1].due),
        mapr=_exact(found.nominal),
        apr=_exact(found.effective),
        effective_rate=_schedule_2(plan, flows),
        finance_charge=charges > 0,
        charges=charges,
        balance_days=sum(_balance_days(plan)) if plan.received == terms.amount else None,
        total_charges=charges,
        currency=terms.currency,
    )
    return replace(loan, **known)


def _balance_days(plan: Schedule) -> Iterator[Money]:
    start = plan.terms.drawdown
    for row in plan.rows:
        yield row.opening * (row.due - start).days
        start = row.due


def _months(first: date, last: date) -> int:
    """Return the months of a term, a part of a month counted as one."""
    return (last.year - first.year) * 12 + last.month - first.month + (last.day > first.day)


def _exact(rate: Rate) -> Fraction | None:
    return None if rate.value is None else Fraction(str(round(rate.value, DIGITS)))


def _schedule_2(plan: Schedule, flows: Cashflows) -> Fraction | None:
    """Return interest over the principal outstanding, each payment taken to repay principal in the same proportion."""
    if flows.periods_per_year != MONTHLY:
        return None
    start, paid = flows.amounts[0], [-amount for amount in flows.amounts[1:]]
    total, left, outstanding = sum(paid), Fraction(1), []
    for payment in paid:
        outstanding.append(start * left)
        left -= Fraction(payment, total) if total else 0
    return schedule_2_rate(outstanding, total - start)
