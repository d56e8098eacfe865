"""Change: what a plan becomes when part of it is paid early, when it is made longer, or drawn up anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.accrual import accrual
from lessons.credit.cashflows import Cashflows, Flow
from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.methods import GraceInterest, RepaymentMethod
from lessons.credit.money import Money, divide
from lessons.credit.reading import Ratio, choice, of_kind, ratio, truth, whole
from lessons.credit.schedule import Row, Schedule, schedule
from lessons.credit.terms import MOST_INSTALMENTS, LoanTerms

FLAT_PRINCIPAL = (RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.FLAT)
AT_THE_END = (RepaymentMethod.INTEREST_ONLY, RepaymentMethod.BULLET)
CHANGEABLE = (RepaymentMethod.EQUAL_INSTALMENT, *FLAT_PRINCIPAL, *AT_THE_END)
MOST_PERSONAL = 60  # instalments a month apart: five years


class Keep(StrEnum):
    """What a partial prepayment leaves as it is: the TERM (payments become smaller) or the PAYMENT (fewer of them)."""

    TERM = "term"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Change:
    """A plan before and after a change on the due date of instalment `after`; `rows` are all rows of the new plan.

    With `after` 0 the change is on the drawdown day, before anything was due. `prepaid` principal and `charge` are paid
    on that date beside the instalment [minor units].
    """

    before: Schedule
    after: int
    prepaid: Money
    charge: Money
    rows: tuple[Row, ...]

    @property
    def on(self) -> date:
        """The day of the change."""
        return self.before.rows[self.after - 1].due if self.after else self.before.terms.drawdown

    @property
    def total_interest(self) -> Money:
        """All interest of the new plan [minor units]."""
        return sum((row.interest for row in self.rows), 0)

    @property
    def total_paid(self) -> Money:
        """All that is paid: instalments, prepayment, its charge and up-front fees [minor units]."""
        return sum((row.payment for row in self.rows), self.prepaid + self.charge + self.before.up_front_fees)

    @property
    def saved(self) -> Money:
        """What is paid less than by the old plan; negative where the change costs money [minor units]."""
        return self.before.total_paid - self.total_paid

    @property
    def cashflows(self) -> Cashflows:
        """The flows of the loan as changed, borrower's view."""
        terms = self.before.terms
        start = self.before.received - self.before.up_front_fees - terms.cash_discount
        flows = [Flow(terms.drawdown, 0, start)]
        flows += [Flow(row.due, row.number, -row.payment) for row in self.rows[: self.after]]
        if self.prepaid + self.charge:
            flows.append(Flow(self.on, self.after, -(self.prepaid + self.charge)))
        flows += [Flow(row.due, row.number, -row.payment) for row in self.rows[self.after :]]
        return Cashflows(tuple(flows), terms.periods_per_year, (), terms.currency)


def prepay(
    plan: Schedule,
    after: int,
    amount: int,
    keep: Keep | str = Keep.TERM,
    percent: Ratio = 0,
    costs_on_rest: bool = True,
) -> Change:
    """Return the plan after part of the principal is paid early with instalment `after`.

    The new payments are level again, or the old ones go on and the last one takes the rest. `percent` of the amount is
    charged for it. Flat interest and fees on the amount borrowed are on what is left from then on, unless not
    `costs_on_rest`. Of a loan repaid at the end, the part prepaid bears interest for its days so far. Raises
    InputError, also for the whole principal (that is a settlement) and where the terms leave open how the rest goes on.

    >>> plan = schedule(LoanTerms(1_000_000, 12, "12%"))
    >>> smaller, shorter = (prepay(plan, 6, 200_000, keep) for keep in Keep)
    >>> len(smaller.rows), smaller.rows[6].payment, len(shorter.rows), shorter.rows[6].payment
    (12, 54339, 10, 88849)
    """
    terms, after = _changeable(plan, after)
    owed = _owed(plan, after)
    amount = whole(amount, "prepaid", 1, int(owed) - 1)
    keep = choice(keep, "keep", Keep)
    share = ratio(percent, "settlement_percent", 0, 1)
    truth(costs_on_rest, "costs_on_rest")
    left = owed - amount
    level: Money | None = None
    if keep is Keep.PAYMENT:
        if terms.method in AT_THE_END or terms.grace >= after + 1:
            raise InputError("conflict", "keep", keep, {"choices": (Keep.TERM.value,)})
        following = plan.rows[after]
        level = following.principal
        if terms.method is RepaymentMethod.EQUAL_INSTALMENT:
            level = following.principal + following.interest
    rows = _continued(terms, after, left, plan.rows, level, costs_on_rest)
    charge = _round(terms, amount * share)
    return Change(plan, after, amount, charge, rows)


def extend(plan: Schedule, after: int, more: int, pause: int = 0) -> Change:
    """Return the plan with `more` instalments, of which the first `pause` after instalment `after` bear interest only.

    What is owed is repaid again in the plan's own way over all instalments left. Raises InputError.

    >>> change = extend(schedule(LoanTerms(1_000_000, 12, "12%")), 6, 6)
    >>> len(change.rows), change.rows[6].payment < change.rows[5].payment, change.saved < 0
    (18, True, True)
    """
    terms, after = _changeable(plan, after)
    more = whole(more, "more_instalments", 0, MOST_INSTALMENTS - terms.instalments)
    longer = replace(terms, instalments=terms.instalments + more)
    pause = whole(pause, "pause", 0, longer.instalments - after - 1)
    rows = _continued(longer, after, _owed(plan, after), plan.rows, None, False, pause)
    return Change(plan, after, 0, 0, rows)


def restructure(
    owed: int,
    on: date,
    instalments: int,
    annual_rate: Ratio = 0,
    most: int = MOST_PERSONAL,
    waived: int = 0,
) -> Schedule:
    """Return a new plan for what is owed, less what is `waived`, in at most `most` monthly instalments.

    Sixty is the limit of a personalised card instalment agreement: five years (Measures for Credit Card Business of
    2011, article 70). Raises InputError.

    >>> restructure(1_200_000, date(2026, 3, 1), 60).rows[0].payment
    20000
    """
    owed = whole(owed, "amount", 1, MOST)
    waived = whole(waived, "waived", 0, owed - 1)
    instalments = whole(instalments, "instalments", 1, whole(most, "most_instalments", 1, MOST_INSTALMENTS))
    return schedule(LoanTerms(owed - waived, instalments, annual_rate, drawdown=on))


def _changeable(plan: Schedule, after: int) -> tuple[LoanTerms, int]:
    of_kind(plan, Schedule, "plan", "Schedule")
    terms = plan.terms
    if terms.method not in CHANGEABLE:
        choices = tuple(one.value for one in CHANGEABLE)
        raise InputError("not_changeable", "method", terms.method, {"choices": choices})
    after = whole(after, "instalments_paid", 0, terms.instalments - 1)
    # a step or a grace period that lies behind leaves a plain loan; what the others do to the rest, no term says
    open_terms = {
        "steps": any(number > after + 1 for number, _ in terms.steps),
        "drawdowns": bool(terms.drawdowns),
        "interest_deducted": terms.interest_deducted,
        "in_advance": terms.in_advance,
        "grace_interest": terms.grace > after and terms.grace_interest is GraceInterest.CAPITALISED,
    }
    for name, is_open in open_terms.items():
        if is_open:
            raise InputError("not_changeable", name, getattr(terms, name))
    return terms, after


def _owed(plan: Schedule, after: int) -> Money:
    return plan.rows[after - 1].closing if after else plan.rows[0].opening


def _round(terms: LoanTerms, amount: Fraction | int, payment: bool = False) -> Money:
    mode = terms.rounding.payment or terms.rounding.mode if payment else terms.rounding.mode
    return amount if mode is None else divide(amount.numerator, amount.denominator, mode)


def _continued(
    terms: LoanTerms,
    after: int,
    owed: Money,
    rows: Sequence[Row],
    level: Money | None,
    costs_on_rest: bool,
    pause: int = 0,
) -> tuple[Row, ...]:
    """The rows so far, then those that repay what is owed: with `level` payments (principal parts), or anew."""
    periods, dated = accrual(terms), terms.dated
    pause = max(pause, terms.grace - after)
    on_balance = terms.method is not RepaymentMethod.FLAT
    financed = owed if costs_on_rest else terms.amount
    found = list(rows[:after])
    last = terms.instalments
    shape = _shape(terms, after + pause, owed) if level is None else level
    balance = owed
    at_once = terms.method is RepaymentMethod.BULLET
    for number in range(after + 1, last + 1):
        interest: Money = periods.interest(number - 1, balance if on_balance else financed)
        if at_once:
            interest = _at_the_end(terms, after, owed, dated) if number == last else 0
        if terms.method is RepaymentMethod.EQUAL_INSTALMENT:
            principal = shape - interest
        elif terms.method in AT_THE_END:
            principal = 0
        else:
            principal = shape
        principal = 0 if number <= after + pause else max(0, min(principal, balance))
        if number == last:
            principal = balance
        fee: Money = 0
        for one in terms.fees:
            if one.falls_on(number):
                fee += _round(terms, one.charge(financed, balance, terms.period_years))  # type: ignore[arg-type]
        due, dating = dated[number - 1]
        payment, closing = principal + interest + fee, balance - principal
        found.append(Row(number, due, balance, interest, principal, fee, payment, closing, dating=dating))
        balance = closing
        if balance == 0 and level is not None:
            break
    return tuple(found)


def _shape(terms: LoanTerms, start: int, owed: Money) -> Money:
    """The level payment, or principal part, that repays what is owed from instalment `start` + 1 on."""
    left = terms.instalments - start
    if terms.method is not RepaymentMethod.EQUAL_INSTALMENT:
        return _round(terms, Fraction(owed - terms.balloon) / left, payment=True)
    periods = accrual(terms)
    # Σ of the discounts of the payments; the balloon is discounted with the last one
    discount, total = Fraction(1), Fraction(0)
    for rate in periods.rates[start:]:
        discount *= Fraction(periods.denominator, periods.denominator + rate)
        total += discount
    return _round(terms, (owed - terms.balloon * discount) / total, payment=True)


def _at_the_end(terms: LoanTerms, after: int, owed: Money, dated: Sequence[tuple[date, object]]) -> Money:
    """The interest of a loan paid at the end, of which all but `owed` was repaid after some periods."""
    full = Fraction(schedule(terms).total_interest)
    day = dated[after - 1][0] if after else terms.drawdown
    share = Fraction((day - terms.drawdown).days, (dated[-1][0] - terms.drawdown).days)
    return _round(terms, full * (owed + (terms.amount - owed) * share) / terms.amount)
