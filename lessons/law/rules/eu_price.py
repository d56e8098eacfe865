"""European Union: which credit the directives cover, that no number caps it, and how its rate is printed."""

from datetime import date
from fractions import Fraction
from math import floor

from lessons.law.facts_caps import ForeignLender, ForeignLoan
from lessons.law.finding import Amount, Finding, Percent, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

LEAST, MOST, NEW = "eu.ccd1.least", "eu.ccd1.most", "eu.ccd2.scope"
DAYS, ONLINE_DAYS = "eu.ccd2.supplier_days", "eu.ccd2.online_days"
CAPS = "eu.ccd2.caps"


def old_scope(loan: ForeignLoan) -> Finding:
    """Directive 2008/48/EC, Article 2(2)(c) and (f): which credit the old directive covers."""
    rule, on = "EU-SCOPE-1", loan.contract
    if on is None:
        return ask(rule, LEAST, on, contract=None)
    outside = not_in_force(rule, LEAST, on)
    if outside:
        return outside
    if loan.amount is None or not loan.local:
        return ask(rule, LEAST, on, **{"amount" if loan.local else "amount_in_local_money": None})
    for id, sign in ((LEAST, 1), (MOST, -1)):
        limit = text(id, on).number * 100
        if sign * (loan.amount - limit) < 0:
            values = {"amount": Amount(loan.amount, loan.money), "limit": Amount(limit, loan.money)}
            return not_applicable(rule, id, on, "below_scope" if sign > 0 else "above_scope", **values)
    if loan.finance_charge is None:
        return ask(rule, LEAST, on, finance_charge=None)
    if not loan.finance_charge:
        return not_applicable(rule, LEAST, on, "free_credit_outside")
    return Finding(rule, Verdict.OK, Why("directive_applies"), text(LEAST, on).citation, on)


def new_scope(loan: ForeignLoan) -> Finding:
    """Directive (EU) 2023/2225, Article 2(2)(c) and (h): which credit the new directive covers."""
    rule, on = "EU-SCOPE-2", loan.contract
    if on is None:
        return ask(rule, NEW, on, contract=None)
    outside = not_in_force(rule, NEW, on)
    if outside:
        return outside
    if loan.amount is None or loan.lender is None or not loan.local:
        money = {"amount" if loan.local else "amount_in_local_money": loan.amount if loan.local else None}
        return ask(rule, NEW, on, **money, lender=loan.lender)
    limit = text(NEW, on).number * 100
    if loan.amount > limit:
        if loan.renovation is None:
            return ask(rule, NEW, on, renovation=None)
        if not loan.renovation:
            values = {"amount": Amount(loan.amount, loan.money), "limit": Amount(limit, loan.money)}
            return not_applicable(rule, NEW, on, "above_scope", **values)
    return _suppliers(loan, on) or Finding(rule, Verdict.OK, Why("directive_applies"), text(NEW, on).citation, on)


def _suppliers(loan: ForeignLoan, on: date) -> Finding | None:
    """Return the finding for a seller's own deferred payment; None for other credit, which is covered."""
    if loan.lender is not ForeignLender.SELLER or loan.finance_charge:
        return None
    if loan.finance_charge is None or loan.delivery_days is None or loan.large_online is None:
        facts = {"finance_charge": loan.finance_charge, "delivery_days": loan.delivery_days}
        return ask("EU-BNPL-1", DAYS, on, **facts, large_online=loan.large_online)
    rule, id = ("EU-BNPL-2", ONLINE_DAYS) if loan.large_online else ("EU-BNPL-1", DAYS)
    values = {"days": loan.delivery_days, "limit": int(text(id, on).number)}
    if loan.delivery_days <= values["limit"]:
        return not_applicable(rule, id, on, "supplier_outside", **values)
    return Finding(rule, Verdict.OK, Why("supplier_inside", values), text(id, on).citation, on)


def caps(loan: ForeignLoan) -> Finding:
    """Directive (EU) 2023/2225, Article 31: states set the caps, the Union sets no number."""
    rule, on = "EU-CAP-1", loan.contract
    if on is None:
        return ask(rule, CAPS, on, contract=None)
    return not_in_force(rule, CAPS, on) or ask(rule, CAPS, on, member_state_cap=None)


def printed_apr(apr: Fraction | None, on: date | None) -> Finding:
    """Directives 2008/48/EC, Annex I, and (EU) 2023/2225: the APR to one decimal, half up [1 = 100 %]."""
    rule, id = "EU-APR-1", "eu.ccd2.annual_rate"
    if apr is None or on is None:
        return ask(rule, id, on, apr=apr, contract=on)
    if on < text(id, on).citation.start.day:
        id = "eu.ccd1.annual_rate"
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    shown = Percent(Fraction(floor(apr * 1000 + Fraction(1, 2)), 1000))
    values = {"rate": Percent(apr), "shown": shown}
    return Finding(rule, Verdict.OK, Why("apr_printed", values), text(id, on).citation, on, tuple(values.items()))
