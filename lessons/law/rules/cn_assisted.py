"""Assisted lending: what a platform and other parties may charge, and what the bank answers for."""

from datetime import date

from lessons.law.facts_disclosure import Assisted
from lessons.law.facts_price import Lender
from lessons.law.finding import Finding
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, unless
from lessons.law.rules.ground import ask, not_applicable

SUPERVISOR, REFUSE = "complain_supervisor", "refuse_unlisted"


def platform_charges(facts: Assisted) -> Finding:
    """Notice on internet-assisted lending by commercial banks (2025, article not seen): platforms charge nothing."""
    rule, id = "COST-10", "cn.zd9.platform_charges"
    on = _assisted(rule, id, facts)
    if isinstance(on, Finding):
        return on
    if facts.charged is None:
        return ask(rule, id, on, platform_charged=None)
    if not facts.charged:
        return fine(rule, id, on, "platform_took_nothing")
    if facts.for_loan is None:
        return ask(rule, id, on, charge_for_loan=None)
    if not facts.for_loan:
        return apart(rule, id, on, "charge_not_for_loan")
    return against(rule, id, on, "platform_charged", REFUSE, SUPERVISOR)


def partner_listed(facts: Assisted) -> Finding:
    """Notice on internet-assisted lending by commercial banks (2025, article not seen): partners on a public list."""
    rule, id = "COST-10", "cn.zd9.partner_list"
    on = _assisted(rule, id, facts)
    return duty(rule, id, on, facts.listed, "partner_listed", "partner_not_listed", SUPERVISOR)


def other_parties(facts: Assisted) -> Finding:
    """Notice on internet-assisted lending by commercial banks (2025), article 6: no consulting or adviser fees."""
    rule, id = "RATE-16", "cn.zd9.other_parties"
    on, kept = _assisted(rule, id, facts), unless(facts.adviser_fee)
    return duty(rule, id, on, kept, "no_adviser_fee", "adviser_fee_taken", REFUSE, SUPERVISOR)


def partners_collection(facts: Assisted) -> Finding:
    """Notice on internet-assisted lending by commercial banks (2025, article not seen): the bank corrects partners."""
    rule, id = "COL-18", "cn.zd9.partners_collection"
    on = _assisted(rule, id, facts)
    if isinstance(on, Finding):
        return on
    if facts.partner_at_fault is None:
        return ask(rule, id, on, partner_at_fault=None)
    if not facts.partner_at_fault:
        return apart(rule, id, on, "partner_not_at_fault")
    return duty(rule, id, on, facts.corrected, "partner_corrected", "partner_not_corrected", SUPERVISOR)


def unlisted_fees(facts: Assisted) -> Finding:
    """Guidance on the overall financing cost of microcredit companies (2025), sections 1 and 2: no fee not shown."""
    rule, id = "RATE-14", "cn.xdz.unlisted_fees"
    if facts.lender is not None and facts.lender is not Lender.MICROCREDIT:
        return not_applicable(rule, id, facts.on, "only_microcredit_guided", lender=facts.lender.value)
    on = day_of(rule, id, facts.on, lender=facts.lender)
    kept = unless(facts.unlisted_fee)
    return duty(rule, id, on, kept, "no_unlisted_fee", "unlisted_fee_taken", "complain_local")


def _assisted(rule: str, id: str, facts: Assisted) -> date | Finding:
    if facts.lender is not None and (facts.lender is not Lender.BANK or facts.assisted is False):
        return not_applicable(rule, id, facts.on, "not_assisted", lender=facts.lender.value)
    if facts.assisted is False:
        return not_applicable(rule, id, facts.on, "no_platform_assists")
    return day_of(rule, id, facts.on, lender=facts.lender, assisted=facts.assisted)
