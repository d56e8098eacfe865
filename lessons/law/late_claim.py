"""LateClaim <- a ledger on a day, and who lends: what a court would support of what lateness costs by the contract."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.money import Money
from lessons.law.facts_limitation import Creditor, LimitationFacts
from lessons.law.facts_price import Lender, Loan
from lessons.law.finding import Finding
from lessons.law.limitation import limitation
from lessons.law.price import Effect, limits
from lessons.law.rules.cn_cost import Damages, damages_adjusted, damages_excessive
from lessons.law.rules.cn_overdue import Late, overdue_agreed, overdue_as_agreed, overdue_total, penalty_rate
from lessons.law.rules.cn_payment import InstalmentSale, instalment_sale
from lessons.law.rules.cn_scope import court_ceiling
from lessons.law.rules.ground import four_times
from lessons.servicing.arrears import arrears
from lessons.servicing.book import ON_INSTALMENT
from lessons.servicing.charges import Component
from lessons.servicing.ledger import Ledger, check_on
from lessons.servicing.penalty import Penalty, PenaltyBase

TOTAL = "cn.mj20b.overdue_total"
YEAR = 365


@dataclass(frozen=True, kw_only=True)
class LateFacts:
    """What a court would ask for beside the ledger; a fact that is not known is None.

    `lender` None: a seller who sells in instalments, which is no loan. `loss` is the proven loss from lateness [minor
    units]; `demanded` and `time_passed` are those of a sale; `called_on` is the day on which the whole debt was called
    due.
    """

    lender: Lender | None
    requested: bool | None = None
    plainly_above_loss: bool | None = None
    loss: Money | None = None
    demanded: bool | None = None
    time_passed: bool | None = None
    called_on: date | None = None


@dataclass(frozen=True)
class LateClaim:
    """What lateness costs by the contract on a day [minor units], and what of it lies within the line of a court.

    `rate` is what all of it comes to in a year of the late principal [actual days / 365; 1 = 100 %], `line` the line
    that a text sets; None where nothing is late, or no text of the course sets one. Above the line of a private loan a
    court does not support the cost; above that of a licensed lender it can cut it, on request.
    """

    on: date
    charged: int
    damages: Fraction
    rate: Fraction | None
    line: Fraction | None
    within: Fraction
    findings: tuple[Finding, ...]

    @property
    def above(self) -> Fraction:
        """The part above the line [minor units]."""
        return self.charged - self.within


@dataclass(frozen=True)
class _Part:
    """One late instalment: principal, base of the damages, days late, days that the contract counts."""

    principal: int
    base: int
    days: int
    counted: int


def late_claim(found: Ledger, facts: LateFacts, on: date | None = None) -> LateClaim:
    """Return what a court would support on a day, by the rules of mainland China. Raises InputError.

    The ledger holds one debt with terms of lateness, and nothing was paid yet on an instalment that is late. A line
    for the whole cost of a loan is held here against what lateness costs on the late principal: a reading.

    >>> from lessons.servicing.late_contracts import late_contract
    >>> from lessons.servicing.late_day import late_day
    >>> day = late_day(late_contract("colleague"), 90)
    >>> claim = late_claim(day.before, LateFacts(lender=Lender.PRIVATE))
    >>> float(claim.line), claim.above > 0
    (0.12, True)
    """
    found = check_on(found, on)
    penalty = found.penalty
    if len(found.debts) != 1 or penalty is None:
        raise InputError("missing", "penalty", None, {"choices": ("Penalty",)})
    late = arrears(found)
    paid = {one.number for one in found.allocations}
    if paid & set(late.missed):
        raise InputError("conflict", "payments", "late_instalments")
    parts = tuple(_parts(found, penalty, late.missed))
    charged = late.penalty
    damages = sum((penalty.damages(one.base, one.counted) for one in parts), Fraction(0))
    money_years = sum((Fraction(one.principal * one.days, YEAR) for one in parts), Fraction(0))
    rate = Fraction(charged) / money_years if money_years else None
    contract = found.debts[0].plan.terms.drawdown
    line = _line(facts.lender, contract, found.as_of) if parts else None
    within = Fraction(charged) if line is None else min(Fraction(charged), line * money_years)
    findings = (*_costs(found, penalty, facts, parts, charged, damages, money_years), *_debt(found, facts))
    return LateClaim(found.as_of, charged, damages, rate, line, within, findings)


def _parts(found: Ledger, penalty: Penalty, missed: tuple[int, ...]) -> Iterator[_Part]:
    on_base = ON_INSTALMENT.get(penalty.base, (Component.PRINCIPAL,))
    for number in missed:
        mine = [one for one in found.owed if one.charge.number == number]
        mine = [one for one in mine if one.charge.component is not Component.PENALTY]
        due = min(one.charge.due for one in mine)
        principal = sum(one.left for one in mine if one.charge.component is Component.PRINCIPAL)
        base = sum(one.left for one in mine if one.charge.component in on_base)
        if penalty.base is PenaltyBase.OUTSTANDING:
            base = found.left(Component.PRINCIPAL) if number == min(missed) else 0
        days = (found.as_of - due).days
        yield _Part(principal, base, days, max(days - penalty.grace_days, 0))


def _line(lender: Lender | None, contract: date, on: date) -> Fraction | None:
    if lender is None:
        return None
    if lender is Lender.PRIVATE:
        return four_times(TOTAL, contract, contract)[1].rate
    cuts = [one.rate for one in limits(lender, contract, on) if one.effect is Effect.CUT_ON_REQUEST]
    return cuts[0] if cuts else None


def _costs(
    found: Ledger,
    penalty: Penalty,
    facts: LateFacts,
    parts: tuple[_Part, ...],
    charged: int,
    damages: Fraction,
    money_years: Fraction,
) -> tuple[Finding, ...]:
    """What the rules say of what lateness costs."""
    if not parts:
        return ()
    terms = found.debts[0].plan.terms
    rate = Fraction(terms.annual_rate)
    first = parts[0]
    loan = Loan(
        lender=facts.lender,
        contract=terms.drawdown,
        filing=found.as_of,
        rate=rate,
        total_rate=Fraction(charged) / money_years if money_years else None,
        overdue_rate=penalty.annual_rate(rate),
        damages_rate=damages / money_years if money_years else None,
        fees_rate=Fraction(0),
        requested=facts.requested,
        plainly_above_loss=facts.plainly_above_loss,
    )
    since = found.as_of - timedelta(first.days - 1)
    judged: tuple[Finding, ...] = ()
    if facts.lender is Lender.PRIVATE:
        judged = (overdue_as_agreed(loan), overdue_agreed(loan), overdue_total(loan))
    elif facts.lender is not None:
        year = 360 if penalty.day_count.value == "act/360" else YEAR
        late = Late(since=since, amount=first.base, days=first.counted, year=year)
        judged = (overdue_as_agreed(loan), penalty_rate(loan, late), court_ceiling(loan))
    if damages:
        agreed = Damages(on=since, agreed=_whole(damages), loss=facts.loss, requested=facts.requested)
        judged += (damages_adjusted(agreed), damages_excessive(agreed))
    return judged


def _debt(found: Ledger, facts: LateFacts) -> tuple[Finding, ...]:
    """What the rules say of the debt itself: what a seller may ask for, how long the claim lasts."""
    plan, on, late = found.debts[0].plan, found.as_of, arrears(found)
    last = plan.rows[-1].due
    due: tuple[Finding, ...] = ()
    if facts.lender is None:
        price = sum(int(row.payment) for row in plan.rows)
        sale = InstalmentSale(price, late.overdue, len(plan.rows), facts.demanded, facts.time_passed)
        due = (instalment_sale(sale, on),)
    lends = facts.lender not in (None, Lender.PRIVATE)
    creditor = Creditor.FINANCIAL_INSTITUTION if lends else Creditor.OTHER
    clock = limitation(LimitationFacts(last_due=last, creditor=creditor, accelerated=facts.called_on), on)
    return (*due, *clock.findings)


def _whole(amount: Fraction) -> int:
    return round(amount)
