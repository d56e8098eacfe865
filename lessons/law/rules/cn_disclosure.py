"""The cost disclosure form of personal loans, from 1 August 2026: when it is due, what it shows, how it is read."""

from datetime import date
from fractions import Fraction

from lessons.credit.disclosure import cost_statement
from lessons.law.facts_disclosure import Charge, Disclosure, FormPart, Setting
from lessons.law.facts_price import Lender
from lessons.law.finding import Finding, Percent
from lessons.law.rank import Verdict
from lessons.law.rules.cn_annual_rate import percent, same
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, said, unless
from lessons.law.rules.ground import ask, text

START, WHO, ITEMS = "cn.msz.start", "cn.msz.lenders", "cn.msz.item_by_item"
NAMED = frozenset(
    {
        Lender.BANK,
        Lender.CONSUMER_FINANCE,
        Lender.AUTO_FINANCE,
        Lender.GROUP_FINANCE,
        Lender.TRUST,
        Lender.MICROCREDIT,
    }
)
ASIDE = frozenset({Charge.SERVICE_FEE, Charge.MEMBERSHIP})  # a cost of the loan only where they belong to it
SUPERVISOR, REFUSE = "complain_supervisor", "refuse_unlisted"


def lenders(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): which lenders."""
    rule = "COST-02"
    on = day_of(rule, WHO, facts.on, lender=facts.lender, personal_loan=facts.personal)
    if isinstance(on, Finding):
        return on
    assert facts.lender is not None
    if not facts.personal:
        return apart(rule, WHO, on, "no_personal_loan")
    if facts.lender is Lender.PRIVATE:
        return apart(rule, WHO, on, "private_needs_no_form")
    if facts.lender not in NAMED:
        return said(rule, WHO, on, Verdict.UNSETTLED, "lender_not_named_for_form", lender=facts.lender.value)
    return fine(rule, WHO, on, "form_is_due")


def form_shown(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): new business only."""
    rule = "COST-01"
    if facts.on and facts.on < text(START, facts.on).date:
        return fine(rule, START, facts.on, "business_before_form", start=text(START, facts.on).date)
    return duty(rule, START, _due(facts), facts.form_shown, "form_shown", "form_not_shown", SUPERVISOR)


def form_content(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): what the form shows."""
    rule, id = "COST-04", "cn.msz.form_content"
    on = _due(facts)
    if isinstance(on, Finding):
        return on
    if facts.contents is None:
        return ask(rule, id, on, form_contents=None)
    absent = tuple(part.value for part in FormPart if part not in facts.contents)
    if absent:
        return against(rule, id, on, "form_incomplete", SUPERVISOR, parts=absent)
    return fine(rule, id, on, "form_complete")


def all_costs(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): what counts as cost.

    Normal costs and contingent ones alike; a service fee or membership counts where it belongs to the loan.
    """
    rule, id = "COST-03", "cn.msz.cost_means"
    on = _due(facts)
    if isinstance(on, Finding):
        return on
    if facts.charges is None or facts.on_form is None:
        return ask(rule, id, on, charges_borne=facts.charges, charges_on_form=facts.on_form)
    left = facts.charges - facts.on_form
    if left & ASIDE and facts.for_loan is None:
        return ask(rule, id, on, charge_for_loan=None)
    counted = left if facts.for_loan else left - ASIDE
    if counted:
        names = tuple(charge.value for charge in Charge if charge in counted)
        return against(rule, id, on, "cost_left_out", REFUSE, SUPERVISOR, charges=names)
    return fine(rule, id, on, "all_costs_listed")


def signed_in_person(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): in person, signed beforehand."""
    rule, id = "COST-05", "cn.msz.in_person"
    on = _setting(rule, id, facts, Setting.IN_PERSON)
    return duty(rule, id, on, facts.signed_first, "form_signed_first", "form_not_signed_first", SUPERVISOR)


def confirmed_online(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): online, in three steps."""
    rule, id = "COST-06", "cn.msz.online"
    steps = {"popup": facts.popup, "reading_time": facts.reading_time, "confirmed": facts.confirmed}
    on = _setting(rule, id, facts, Setting.ONLINE)
    if isinstance(on, Finding):
        return on
    absent = tuple(name for name, step in steps.items() if step is False)
    if absent:
        return against(rule, id, on, "online_steps_left_out", SUPERVISOR, steps=absent)
    return ask(rule, id, on, **steps) if None in steps.values() else fine(rule, id, on, "online_steps_taken")


def order_page(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): on the order payment page."""
    rule, id = "COST-07", "cn.msz.order_page"
    on = _setting(rule, id, facts, Setting.CHECKOUT)
    return duty(rule, id, on, facts.on_order_page, "on_order_page", "not_on_order_page", SUPERVISOR)


def nothing_else_said(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): nothing else, the form says."""
    codes = ("nothing_else_said", "nothing_else_not_said")
    return duty("COST-08", "cn.msz.nothing_else", _due(facts), facts.nothing_else_said, *codes, SUPERVISOR)


def charged_later(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans (article not seen): nothing unlisted is charged."""
    codes = ("only_listed_charges", "unlisted_charge")
    return duty("COST-08", "cn.msz.nothing_else", _due(facts), unless(facts.later), *codes, REFUSE, SUPERVISOR)


def item_by_item(facts: Disclosure) -> Finding:
    """Provisions on disclosing the overall cost of personal loans, with the official answers: each item, then the sum.

    The wording is known from garbled copies only, so this rule finds nothing against: it shows the sum of the items'
    yearly rates beside the rate of all payments together.
    """
    rule = "COST-09"
    on = _due(facts)
    if isinstance(on, Finding):
        return on
    if facts.terms is None:
        return ask(rule, ITEMS, on, terms=None)
    statement = cost_statement(facts.terms)
    nominal, effective = statement.all_in.nominal.value, statement.all_in.effective.value
    if statement.item_sum is None or nominal is None or effective is None:
        return ask(rule, ITEMS, on, one_rate=None)
    total, together = percent(statement.item_sum), percent(nominal)
    values = {"items": total, "together": together, "effective": percent(effective)}
    gap = Percent(abs(together.rate - total.rate))
    if facts.total is not None and same(facts.total, total):
        return fine(rule, ITEMS, on, "total_is_item_sum", **values, gap=gap)
    code = "two_totals" if facts.total is None else "total_is_not_item_sum"
    shown = {} if facts.total is None else {"shown": Percent(Fraction(facts.total))}
    return said(rule, ITEMS, on, Verdict.UNSETTLED, code, **values, gap=gap, **shown)


def _due(facts: Disclosure) -> date | Finding:
    found = lenders(facts)
    return found.on if found.verdict is Verdict.OK else found


def _setting(rule: str, id: str, facts: Disclosure, setting: Setting) -> date | Finding:
    on = _due(facts)
    if isinstance(on, Finding) or facts.setting is setting:
        return on
    return ask(rule, id, on, setting=None) if facts.setting is None else apart(rule, id, on, "another_setting")
