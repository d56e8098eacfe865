"""The yearly rate of a loan: who must show it, how, and whether a quoted rate is one."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from lessons.credit.rates import rates
from lessons.law.facts_disclosure import Advert, Quote
from lessons.law.facts_price import Lender
from lessons.law.finding import Finding, Percent
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, said, unless
from lessons.law.rules.ground import ask

BOUND = frozenset({Lender.BANK, Lender.AUTO_FINANCE, Lender.CONSUMER_FINANCE, Lender.MICROCREDIT})
SHOWN, WHO, MEANS = "cn.pbc3.annual_rate_shown", "cn.pbc3.who_is_bound", "cn.pbc3.annual_rate_means"
ANNEX, SUPERVISOR = ("annex_not_read",), "complain_supervisor"
STEP = Fraction(1, 10_000)  # two decimals of a percentage; the text has no tolerance


def who_is_bound(facts: Advert) -> Finding:
    """Announcement [2021] No. 3 of the PBC, articles 2 and 5: who must show the yearly rate."""
    rule = "APR-02"
    on = day_of(rule, WHO, facts.on)
    if isinstance(on, Finding):
        return on
    if facts.platform or facts.lender in BOUND:
        return fine(rule, WHO, on, "must_show_annual_rate")
    if facts.platform is None or facts.lender is None:
        return ask(rule, WHO, on, platform=facts.platform, lender=facts.lender)
    if facts.lender is Lender.PRIVATE:
        return apart("APR-05", "cn.pbc3.private_lending", on, "private_encouraged")
    return said(rule, WHO, on, Verdict.UNSETTLED, "lender_not_named", lender=facts.lender.value)


def annual_rate_shown(facts: Advert) -> Finding:
    """Announcement [2021] No. 3 of the PBC, article 1: in advert and contract, and nothing more conspicuous."""
    rule, bound = "APR-01", who_is_bound(facts)
    if bound.verdict is not Verdict.OK:
        return bound
    first = duty(rule, SHOWN, bound.on, facts.annual_rate_shown, "annual_rate_plain", "annual_rate_hidden", SUPERVISOR)
    if first.verdict is not Verdict.OK:
        return first
    kept = unless(facts.other_rate_stands_out)
    return duty(rule, SHOWN, bound.on, kept, "annual_rate_leads", "other_rate_stands_out", SUPERVISOR)


def quoted_rate(facts: Quote) -> Finding:
    """Announcement [2021] No. 3 of the PBC, articles 3 and 4: all costs over the principal still in use, per year.

    The annex, which would say how a monthly rate becomes a yearly one, was not read: the nominal and the effective
    rate both pass, and the finding says so.
    """
    rule = "APR-03"
    on = day_of(rule, MEANS, facts.on, quoted=facts.quoted, terms=facts.terms)
    if isinstance(on, Finding):
        return on
    assert facts.quoted is not None and facts.terms is not None
    all_in = rates(facts.terms)
    if all_in.nominal.value is None or all_in.effective.value is None or all_in.simple.value is None:
        return ask(rule, MEANS, on, one_rate=None)
    values = {
        "quoted": Percent(facts.quoted),
        "nominal": percent(all_in.nominal.value),
        "effective": percent(all_in.effective.value),
        "simple": percent(all_in.simple.value),
    }
    if same(facts.quoted, values["nominal"]) or same(facts.quoted, values["effective"]):
        return replace(fine(rule, MEANS, on, "quote_is_annual", **values), provisional=ANNEX)
    if same(facts.quoted, values["simple"]):
        return _simple(facts, on, values)
    if facts.quoted < min(values["nominal"].rate, values["simple"].rate):
        return against(rule, MEANS, on, "quote_too_low", SUPERVISOR, **values)
    return said(rule, MEANS, on, Verdict.UNSETTLED, "quote_is_another", **values)


def _simple(facts: Quote, on: date, values: dict[str, Percent]) -> Finding:
    rule, id = "APR-04", "cn.pbc3.two_methods"
    if facts.labelled_simple is None:
        return ask(rule, id, on, labelled_simple=None)
    if facts.labelled_simple:
        return fine(rule, id, on, "quote_is_simple", **values)
    return against(rule, id, on, "simple_not_labelled", SUPERVISOR, **values)


def percent(rate: float) -> Percent:
    """Return a computed rate to two decimals of a percentage."""
    return Percent(Fraction(round(rate * 10_000), 10_000))


def same(quoted: Fraction, rate: Percent) -> bool:
    """Whether a rate on paper is this one, to two decimals of a percentage."""
    return abs(quoted - rate.rate) < STEP / 2
