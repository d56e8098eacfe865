"""Standard terms, and what a consumer of a financial service is told."""

from datetime import date

from lessons.law.facts_disclosure import Service, Term
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import apart, day_of, duty, fine, said, unless
from lessons.law.rules.ground import ask

SAY, COURT, MARKET = "say_not_pointed_out", "ask_court", "complain_market"
CLEAR = "cn.cpl.clear_price"


def term_pointed_out(facts: Term) -> Finding:
    """Civil Code, article 496(2): weighty standard terms are pointed out, or the other side may say no."""
    rule, id = "COST-12", "cn.cc.standard_terms_notice"
    on = _standard(id, facts)
    if isinstance(on, Finding):
        return on
    if facts.weighty is False:
        return apart(rule, id, on, "term_not_weighty")
    if facts.weighty is None or facts.pointed_out is None:
        return ask(rule, id, on, term_weighty=facts.weighty, term_pointed_out=facts.pointed_out)
    if facts.pointed_out:
        return fine(rule, id, on, "term_pointed_out")
    if facts.noticed is None:
        return ask(rule, id, on, term_noticed=None)
    if facts.noticed:
        return fine(rule, id, on, "term_noticed")
    return said(rule, id, on, Verdict.UNENFORCEABLE, "term_not_pointed_out", SAY)


def click_only(facts: Term) -> Finding:
    """Interpretation on the general part of contracts, article 10: a tick-box or pop-up alone is not enough."""
    id = "cn.htj.tick_box"
    on, kept = _standard(id, facts), unless(facts.click_only)
    return duty("COST-12", id, on, kept, "more_than_a_click", "click_proves_nothing", SAY)


def term_unfair(facts: Term) -> Finding:
    """Civil Code, article 497: a standard term that takes too much from the other side is void."""
    rule, id = "COST-12", "cn.cc.standard_terms_void"
    on = _standard(id, facts)
    return duty(rule, id, on, unless(facts.unfair), "term_not_unfair", "term_void", COURT, verdict=Verdict.VOID)


def two_readings(facts: Term) -> Finding:
    """Civil Code, article 498: a standard term with two readings is read against the side that drafted it."""
    rule, id = "COST-12", "cn.cc.standard_terms_reading"
    on = _standard(id, facts)
    codes, verdict = ("one_reading", "read_against_drafter"), Verdict.UNENFORCEABLE
    return duty(rule, id, on, unless(facts.two_readings), *codes, COURT, verdict=verdict)


def told_the_facts(facts: Service) -> Finding:
    """Consumer Rights Protection Law, article 8: the right to know the true facts, the price included."""
    id = "cn.cpl.right_to_know"
    return duty("COST-11", id, _consumer(id, facts), facts.facts_told, "facts_told", "facts_not_told", MARKET)


def not_misled(facts: Service) -> Finding:
    """Consumer Rights Protection Law, article 20: nothing false or misleading in what a business tells."""
    return duty("COST-11", CLEAR, _consumer(CLEAR, facts), unless(facts.misleading), "not_misled", "misled", MARKET)


def price_marked(facts: Service) -> Finding:
    """Consumer Rights Protection Law, article 20(3): prices are marked clearly."""
    on = _consumer(CLEAR, facts)
    return duty("COST-11", CLEAR, on, facts.price_marked, "price_marked", "price_not_marked", MARKET)


def terms_stand_out(facts: Service) -> Finding:
    """Consumer Rights Protection Law, article 26: standard terms on price, risk and liability stand out."""
    id, codes = "cn.cpl.standard_terms", ("terms_stand_out", "terms_do_not_stand_out")
    return duty("COST-11", id, _consumer(id, facts), facts.terms_stand_out, *codes, MARKET)


def costs_and_risks_told(facts: Service) -> Finding:
    """Consumer Rights Protection Law, article 28: a financial business tells costs, risks and liability."""
    id, codes = "cn.cpl.financial_information", ("costs_and_risks_told", "costs_and_risks_not_told")
    return duty("COST-11", id, _consumer(id, facts), facts.costs_and_risks_told, *codes, MARKET)


def _standard(id: str, facts: Term) -> date | Finding:
    on = day_of("COST-12", id, facts.on, standard_term=facts.standard)
    return on if isinstance(on, Finding) or facts.standard else apart("COST-12", id, on, "no_standard_term")


def _consumer(id: str, facts: Service) -> date | Finding:
    on = day_of("COST-11", id, facts.on, consumer=facts.consumer)
    return on if isinstance(on, Finding) or facts.consumer else apart("COST-11", id, on, "no_consumer")
