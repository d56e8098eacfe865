"""Damages, judgments paid late and the interest subsidy in mainland China."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.money import Money
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text


@dataclass(frozen=True, kw_only=True)
class Damages:
    """Liquidated damages and the proven loss [minor units]; `on` is the day of the breach."""

    on: date | None = None
    agreed: Money | None = None
    loss: Money | None = None
    requested: bool | None = None
    malicious: bool | None = None
    no_adjustment_clause: bool | None = None
    proved: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Subsidy:
    """A loan that may be subsidised: `start` and `days` of the use, `others` what the same bank paid that year."""

    start: date | None = None
    days: int | None = None
    amount: Money | None = None
    bill_instalment: bool | None = None
    rate: Fraction | None = None
    others: Money = 0


def damages_adjusted(facts: Damages) -> Finding:
    """Civil Code, article 585: damages above the loss are reduced on request where excessive, raised where too low."""
    rule, id = "PEN-04", "cn.cc.damages_adjusted"
    outside = not_in_force(rule, id, facts.on)
    if outside:
        return outside
    if facts.on is None or facts.agreed is None or facts.loss is None:
        return ask(rule, id, facts.on, breach=facts.on, agreed=facts.agreed, loss=facts.loss)
    values = {"agreed": Amount(facts.agreed), "loss": Amount(facts.loss)}
    cited = text(id, facts.on).citation
    if facts.agreed == facts.loss:
        return Finding(rule, Verdict.OK, Why("damages_equal_loss", values), cited, facts.on)
    if facts.agreed < facts.loss:
        return Finding(rule, Verdict.OK, Why("damages_below_loss", values), cited, facts.on)
    return Finding(rule, Verdict.UNSETTLED, Why("damages_above_loss", values), cited, facts.on)


def damages_excessive(facts: Damages) -> Finding:
    """Interpretation on the general part of contracts, article 65: above 1.3 times the loss, generally excessive."""
    rule, id = "PEN-05", "cn.htj.excessive"
    outside = not_in_force(rule, id, facts.on)
    if outside:
        return outside
    if facts.on is None or facts.agreed is None or facts.loss is None:
        return ask(rule, id, facts.on, breach=facts.on, agreed=facts.agreed, loss=facts.loss)
    line = text(id, facts.on)
    limit = Amount(facts.loss * line.number)
    values = {"agreed": Amount(facts.agreed), "loss": Amount(facts.loss), "limit": limit}
    steps = tuple(values.items())
    if facts.agreed <= limit.minor:
        return Finding(rule, Verdict.OK, Why("damages_not_excessive", values), line.citation, facts.on, steps)
    if facts.malicious is None:
        return ask(rule, id, facts.on, malicious=None)
    if facts.malicious:
        cited = text("cn.htj.malicious", facts.on).citation
        return Finding(rule, Verdict.OK, Why("damages_malicious", values), cited, facts.on, steps)
    code = "damages_cut_requested" if facts.requested else "damages_excessive"
    remedies = (Remedy("ask_court_to_reduce_damages", {"limit": limit}),)
    return Finding(rule, Verdict.REDUCIBLE, Why(code, values), line.citation, facts.on, steps, remedies)


def adjustment_excluded(facts: Damages) -> Finding:
    """Interpretation on the general part of contracts, articles 64 and 66: a clause against adjustment is void."""
    rule, id = "PEN-06", "cn.htj.no_adjustment_clause"
    outside = not_in_force(rule, id, facts.on)
    if outside:
        return outside
    if facts.on is None or facts.no_adjustment_clause is None:
        return ask(rule, id, facts.on, breach=facts.on, no_adjustment_clause=facts.no_adjustment_clause)
    cited = text(id, facts.on).citation
    if not facts.no_adjustment_clause:
        return Finding(rule, Verdict.OK, Why("no_such_clause"), cited, facts.on)
    remedies = (Remedy("ask_court_although_excluded"),)
    return Finding(rule, Verdict.VOID, Why("adjustment_excluded"), cited, facts.on, remedies=remedies)


def burden_of_proof(facts: Damages) -> Finding:
    """Interpretation on the general part of contracts, article 64: the side in breach proves the excess."""
    rule, id = "PEN-06", "cn.htj.burden"
    outside = not_in_force(rule, id, facts.on)
    if outside:
        return outside
    if facts.on is None or facts.proved is None:
        return ask(rule, id, facts.on, breach=facts.on, proved=facts.proved)
    code = "excess_proved" if facts.proved else "excess_not_proved"
    return Finding(rule, Verdict.OK, Why(code), text(id, facts.on).citation, facts.on)


def judgment_late(on: date | None, debt: Money | None, days: int | None, claimed: Money | None = None) -> Finding:
    """Interpretation on interest for late performance in enforcement, article 1: extra interest by the day.

    `on` is the first late day, `debt` the money debt without its ordinary interest [minor units].
    """
    rule, id = "PEN-07", "cn.cy.daily_rate"
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if on is None or debt is None or days is None:
        return ask(rule, id, on, late_since=on, debt=debt, days=days)
    daily = text(id, on)
    extra = Amount(Fraction(debt) * daily.number / 100 * days)
    values = {"debt": Amount(debt), "days": days, "daily": Percent(daily.number / 100), "extra": extra}
    steps = (("daily", Percent(daily.number / 100)), ("extra", extra))
    if claimed is None or claimed <= extra.minor:
        return Finding(rule, Verdict.OK, Why("judgment_late", values), daily.citation, on, steps)
    remedies = (Remedy("object_in_enforcement", {"limit": extra}),)
    why = Why("judgment_late_above", {**values, "claimed": Amount(claimed)})
    return Finding(rule, Verdict.UNENFORCEABLE, why, daily.citation, on, steps, remedies)


def subsidy(facts: Subsidy) -> Finding:
    """Interest subsidy for personal consumer loans (2025, 2026): a share of the interest, up to a cap."""
    rule, id = "SUB-01", "cn.tx.points"
    outside = not_in_force(rule, id, facts.start)
    if outside:
        return outside
    if facts.start is None or facts.days is None or facts.amount is None or facts.bill_instalment is None:
        known = {"days": facts.days, "amount": facts.amount, "bill_instalment": facts.bill_instalment}
        return ask(rule, id, facts.start, contract=facts.start, **known)
    second = text("cn.tx.bill_instalments", facts.start)
    first_notice = facts.start < second.citation.start.day
    if facts.bill_instalment and first_notice:
        return not_applicable(rule, second.id, facts.start, "bill_instalments_later", start=second.citation.start.day)
    if first_notice and facts.amount < text("cn.tx.small_loan", facts.start).number * 100:
        return ask(rule, "cn.tx.cap", facts.start, first_notice_cap=None)
    points, cap = text(id, facts.start), text("cn.tx.cap", facts.start).number * 100
    share = Fraction(facts.amount) * points.number / 100 * facts.days / 365
    paid = Amount(max(min(share, cap - facts.others), Fraction(0)))
    values = {"points": Percent(points.number / 100), "share": Amount(share), "cap": Amount(cap), "subsidy": paid}
    low = facts.rate is not None and facts.rate < 2 * points.number / 100
    flags = ("half_of_rate_from_memory",) if low else ()
    why, steps = Why("subsidised", values), tuple(values.items())
    return Finding(rule, Verdict.OK, why, points.citation, facts.start, steps, provisional=flags)
