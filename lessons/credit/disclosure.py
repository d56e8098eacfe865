"""CostStatement: every cost of a loan, who receives it, and what it comes to per year."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.cashflows import cashflows, flows_of
from lessons.credit.fees import Basis, Fee, FeeKind, FeeTiming, Payee
from lessons.credit.irr import Convention, Rate, rate_of, whole_amounts
from lessons.credit.money import Money
from lessons.credit.rates import Rates, nominal, rates
from lessons.credit.reading import of_kind
from lessons.credit.schedule import Schedule, schedule
from lessons.credit.terms import LoanTerms, RepaymentMethod


class CostKind(StrEnum):
    """Costs that are not fees; a cost item's kind is one of these or a `FeeKind`."""

    INTEREST = "interest"
    CASH_DISCOUNT = "cash_discount"


@dataclass(frozen=True, slots=True)
class Standard:
    """How an item is charged: `amount` [minor units] each time, or `rate` of `basis`; `times` it is charged."""

    amount: int | None
    rate: Fraction | None
    basis: Basis
    times: int | None


@dataclass(frozen=True, slots=True)
class CostItem:
    """One cost: `total` [minor units], `per_instalment` where it is the same each time, nominal rate by itself.

    A contingent item has no total and no rate: nobody knows whether it will fall due.
    """

    kind: CostKind | FeeKind
    payee: Payee
    timing: FeeTiming
    total: Money | None
    per_instalment: Money | None
    annualised: Rate | None
    contingent: bool
    standard: Standard


@dataclass(frozen=True, slots=True)
class CostStatement:
    """All-in financing cost: items of normal performance, contingent items apart, the sum and the all-in rates.

    `item_sum` adds the items' nominal rates; `all_in` is solved from all flows together. They differ, because each
    item's rate takes the others as unpaid; which of them a form must show is not settled.
    """

    terms: LoanTerms
    received: Money
    items: tuple[CostItem, ...]
    contingent_items: tuple[CostItem, ...]
    item_sum: float | None
    all_in: Rates


def cost_statement(terms: LoanTerms) -> CostStatement:
    """Return the cost statement of a loan; an item's rate is the nominal IRR of the principal plan with that item only.

    >>> fee = Fee(FeeKind.CONSULTING, Payee.PLATFORM, FeeTiming.UP_FRONT, amount=30_000)
    >>> found = cost_statement(LoanTerms(1_000_000, 12, "6%", fees=(fee,)))
    >>> [(item.kind.value, round(item.annualised.value, 4)) for item in found.items]
    [('interest', 0.06), ('consulting', 0.0561)]
    """
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    plan = schedule(terms)
    items: list[CostItem] = []
    if plan.total_interest:
        items.append(_interest(plan))
    if terms.cash_discount:
        standard = Standard(terms.cash_discount, None, Basis.AMOUNT, 1)
        charges: list[Money] = [terms.cash_discount, *[0] * len(plan.rows)]
        items.append(_item(plan, CostKind.CASH_DISCOUNT, Payee.SELLER, FeeTiming.DEDUCTED, charges, standard))
    items += [_fee(plan, fee) for fee in terms.fees if not fee.contingent]
    contingent = [_contingent(fee) for fee in terms.fees if fee.contingent]
    parts = [item.annualised.value for item in items if item.annualised is not None]
    known = [part for part in parts if part is not None]
    item_sum = sum(known, 0.0) if len(known) == len(parts) else None
    all_in = rates(cashflows(terms))
    return CostStatement(terms, plan.received, tuple(items), tuple(contingent), item_sum, all_in)


def _interest(plan: Schedule) -> CostItem:
    terms = plan.terms
    charges: list[Money] = [plan.deducted_interest, *(row.interest for row in plan.rows)]
    original = terms.method in (RepaymentMethod.FLAT, RepaymentMethod.BULLET, RepaymentMethod.ADD_ON)
    basis = Basis.AMOUNT_YEAR if original else Basis.BALANCE_YEAR
    if terms.interest_deducted:
        timing = FeeTiming.DEDUCTED
    elif terms.method is RepaymentMethod.BULLET:
        timing = FeeTiming.WITH_INSTALMENT
    else:
        timing = FeeTiming.EACH_INSTALMENT
    rate = terms.annual_rate if isinstance(terms.annual_rate, Fraction) else None
    standard = Standard(None, rate or None, basis, sum(1 for charge in charges if charge))
    repaid = [row.principal - row.capitalised for row in plan.rows]
    return _item(plan, CostKind.INTEREST, Payee.LENDER, timing, charges, standard, repaid)


def _fee(plan: Schedule, fee: Fee) -> CostItem:
    charges = plan.charges(fee)
    times = sum(fee.falls_on(number) for number in range(len(charges)))
    return _item(plan, fee.kind, fee.payee, fee.timing, charges, _standard(fee, times))


def _standard(fee: Fee, times: int | None) -> Standard:
    return Standard(fee.amount, fee.rate if isinstance(fee.rate, Fraction) else None, fee.basis, times)


def _contingent(fee: Fee) -> CostItem:
    return CostItem(fee.kind, fee.payee, fee.timing, None, None, None, True, _standard(fee, None))


def _item(
    plan: Schedule,
    kind: CostKind | FeeKind,
    payee: Payee,
    timing: FeeTiming,
    charges: Sequence[Money],
    standard: Standard,
    repaid: Sequence[Money] | None = None,
) -> CostItem:
    """Item with `charges` [0 = drawdown day, then each instalment], annualised on the plan's principal alone.

    `repaid` is that principal, where it is not in proportion to the principal parts: capitalised interest is in them.
    """
    if repaid is None:
        repaid = _principal(plan)
    flows = flows_of(plan, charges[0], [part + charge for part, charge in zip(repaid, charges[1:], strict=True)])
    times, unit = flows.whole_periods
    alone = rate_of(times, whole_amounts(flows.amounts), unit, Convention.PER_PERIOD)
    annualised = nominal(alone, plan.terms.periods_per_year)
    each = set(charges[1:]) if timing is FeeTiming.EACH_INSTALMENT else set()
    same = each.pop() if len(each) == 1 else None
    return CostItem(kind, payee, timing, sum(charges), same, annualised, False, standard)


def _principal(plan: Schedule) -> list[Money]:
    """The amount as it is repaid; a plan with capitalised interest repays more."""
    more = sum(row.capitalised for row in plan.rows)
    if not more:
        return [row.principal for row in plan.rows]
    return [Fraction(row.principal) * plan.terms.amount / (plan.terms.amount + more) for row in plan.rows]
