"""What a payment pays in mainland China, set-off, and sales by instalments."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from lessons.law.finding import Amount, Finding, Percent, Why, needs_human
from lessons.law.library import parameter
from lessons.law.rank import Verdict


@dataclass(frozen=True)
class Debt:
    """What is owed on one debt [minor units]."""

    costs: int = 0
    interest: int = 0
    principal: int = 0


@dataclass(frozen=True)
class OtherDebt:
    """One of several debts to a creditor: amount and security [minor units], due day, yearly rate [1 = 100 %]."""

    name: str
    amount: int
    due: date
    security: int = 0
    rate: Fraction = Fraction(0)


@dataclass(frozen=True)
class InstalmentSale:
    """A sale by instalments: price and unpaid due amount [minor units]; `payments` is how many the price is paid in.

    `demanded` is whether the seller asked for what is due, `time_passed` whether a reasonable time passed in vain.
    """

    price: int
    unpaid: int
    payments: int
    demanded: bool | None = None
    time_passed: bool | None = None


def _spread(payment: int, parts: tuple[tuple[str, int], ...]) -> tuple[tuple[str, Amount], ...]:
    paid = []
    for name, owed in parts:
        part = min(payment, owed)
        payment -= part
        paid.append((name, Amount(part)))
    return tuple(paid)


def one_debt(debt: Debt, payment: int, other_order_agreed: bool | None, on: date) -> Finding:
    """Civil Code, article 561: costs, then interest, then principal, unless agreed otherwise."""
    rule, value = "ALLOC-01", parameter("cn.cc.allocation_one_debt", on)
    if other_order_agreed is None:
        return needs_human(rule, value, on, "other_order_agreed")
    if other_order_agreed:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("other_order_agreed"), value.citation, on)
    steps = _spread(payment, (("costs", debt.costs), ("interest", debt.interest), ("principal", debt.principal)))
    left = Amount(debt.principal - int(steps[-1][1].minor))
    why = Why("payment_allocated", {**dict(steps), "left": left})
    return Finding(rule, Verdict.OK, why, value.citation, on, (*steps, ("principal_left", left)))


def card_debt(debt: Debt, payment: int, days_overdue: int, on: date) -> Finding:
    """Credit card measures (CBRC), article 57: from the 91st day overdue, principal comes first."""
    value = parameter("cn.xyk11.principal_first", on)
    charges, principal = ("interest", debt.interest + debt.costs), ("principal", debt.principal)
    late = days_overdue >= value.number
    steps = dict(_spread(payment, (principal, charges) if late else (charges, principal)))
    why = Why("card_principal_first" if late else "card_interest_first", {**steps, "days": days_overdue})
    return Finding("ALLOC-03", Verdict.OK, why, value.citation, on, tuple(steps.items()))


def several_debts(debts: tuple[OtherDebt, ...], payment: int, on: date, chosen: str | None = None) -> Finding:
    """Civil Code, article 560: the debtor chooses; else due, least secured, heaviest, earliest, in proportion."""
    value = parameter("cn.cc.allocation_several", on)

    def order(debt: OtherDebt) -> tuple[bool, bool, int, Fraction, date]:
        return debt.name != chosen, debt.due > on, debt.security, -debt.rate, debt.due

    steps: list[tuple[str, object]] = []
    for _, alike in groupby(sorted(debts, key=order), key=order):
        group = list(alike)
        owed = sum(debt.amount for debt in group)
        share = min(payment, owed)
        payment -= share
        for debt in group:
            part = share * debt.amount // owed if debt is not group[-1] else share
            share, owed = share - part, owed - debt.amount
            steps.append((debt.name, Amount(part)))
    why = Why("debtor_chose" if chosen else "debts_in_order", {"first": steps[0][0]} if steps else {"first": ""})
    return Finding("ALLOC-02", Verdict.OK, why, value.citation, on, tuple(steps))


def set_off(notified: bool | None, conditional: bool | None, on: date) -> Finding:
    """Civil Code, article 568: set-off takes a notice, without condition or term."""
    rule, value = "ALLOC-04", parameter("cn.cc.set_off", on)
    missing = [
        name for name, fact in (("set_off_notice", notified), ("set_off_condition", conditional)) if fact is None
    ]
    if missing:
        return needs_human(rule, value, on, *missing)
    if not notified or conditional:
        code = "set_off_conditional" if conditional else "set_off_not_notified"
        return Finding(rule, Verdict.UNENFORCEABLE, Why(code), value.citation, on)
    return Finding(rule, Verdict.OK, Why("set_off_notified"), value.citation, on)


def instalment_sale(sale: InstalmentSale, on: date) -> Finding:
    """Civil Code, article 634: one fifth unpaid, a demand, a reasonable time: then the whole price or rescission.

    What a sale by instalments is stands in the sale-contract interpretation (SPC), article 27.
    """
    rule, value, count = (
        "INST-01",
        parameter("cn.cc.instalment_sale_share", on),
        parameter("cn.mmj.instalment_sale_count", on),
    )
    if sale.payments < count.number:
        why = Why("too_few_instalments", {"payments": sale.payments, "least": int(count.number)})
        return Finding(rule, Verdict.NOT_APPLICABLE, why, count.citation, on)
    share = Fraction(sale.unpaid, sale.price)
    values = {"share": Percent(share), "least": Percent(value.number / 100)}
    steps = (("share", Percent(share)),)
    if share < value.number / 100:
        return Finding(rule, Verdict.UNENFORCEABLE, Why("below_one_fifth", values), value.citation, on, steps)
    facts = (("demanded", sale.demanded), ("time_passed", sale.time_passed))
    if False in dict(facts).values():
        return Finding(rule, Verdict.UNENFORCEABLE, Why("no_demand_in_vain", values), value.citation, on, steps)
    missing = [name for name, fact in facts if fact is None]
    if missing:
        return needs_human(rule, value, on, *missing)
    return Finding(rule, Verdict.OK, Why("one_fifth_reached", values), value.citation, on, steps)


def extension(lender_agrees: bool | None, on: date) -> Finding:
    """Civil Code, article 678: an extension takes the lender's consent."""
    rule, value = "INST-02", parameter("cn.cc.loan_extension", on)
    if lender_agrees is None:
        return needs_human(rule, value, on, "lender_agrees")
    verdict, code = (Verdict.OK, "extended") if lender_agrees else (Verdict.NOT_APPLICABLE, "no_right_to_extension")
    return Finding(rule, verdict, Why(code), value.citation, on)


def changed_circumstances(income_loss_only: bool | None, on: date) -> Finding:
    """Civil Code, article 533: change of circumstances; what counts is not settled by the text."""
    rule, value = "INST-04", parameter("cn.cc.change_of_circumstances", on)
    if income_loss_only is None:
        return needs_human(rule, value, on, "what_changed")
    code = "income_loss_seldom_counts" if income_loss_only else "circumstances_for_a_court"
    return Finding(rule, Verdict.UNSETTLED, Why(code), value.citation, on)
