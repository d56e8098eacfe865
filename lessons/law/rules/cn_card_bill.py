"""What a card bill may charge, how it names the cost of instalments, and a payment that is a little late or short."""

from dataclasses import replace

from lessons.law.facts_contract import CardBill
from lessons.law.facts_record import CardDebt
from lessons.law.finding import Amount, Finding, Why
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, unless
from lessons.law.rules.ground import ask, text

SUPERVISOR = "complain_supervisor"


def late_fee(facts: CardBill) -> Finding:
    """PBC notice [2016] 111: no surcharge for lateness; what the contract agrees on as damages takes its place."""
    rule, id = "CARD-03", "cn.pbc111.late_fee"
    on = day_of(rule, id, facts.on)
    return duty(rule, id, on, unless(facts.surcharge), "no_surcharge", "surcharge_taken", SUPERVISOR)


def over_limit_fee(facts: CardBill) -> Finding:
    """PBC notice [2016] 111: no fee for going over the limit."""
    rule, id = "CARD-03", "cn.pbc111.late_fee"
    on = day_of(rule, id, facts.on)
    return duty(rule, id, on, unless(facts.over_limit_fee), "no_over_limit_fee", "over_limit_fee_taken", SUPERVISOR)


def shown_as_interest(facts: CardBill) -> Finding:
    """Credit card notice of 2022: the cost of instalments is shown as interest, with the highest yearly rate."""
    rule, id = "CARD-04", "cn.xyk22.instalment_as_interest"
    on = day_of(rule, id, facts.on)
    first = duty(rule, id, on, facts.as_interest, "cost_as_interest", "cost_as_fee", SUPERVISOR)
    if first.verdict is not Verdict.OK:
        return first
    return duty(rule, id, on, facts.highest_rate_shown, "highest_rate_shown", "highest_rate_hidden", SUPERVISOR)


def small_lapse(facts: CardBill) -> Finding:
    """Bank card industry pact (2013, from memory): some days of grace, and a small sum short, do not count as late."""
    rule, id = "CARD-15", "cn.hyzl.grace_days"
    on = day_of(rule, id, facts.on, days_late=facts.days_late, short_by=facts.short_by)
    if isinstance(on, Finding):
        return on
    assert facts.days_late is not None and facts.short_by is not None
    days, sum_ = int(text(id, on).number), text("cn.hyzl.tolerance", on).number * 100
    values = {"days": facts.days_late, "most": days, "short": Amount(facts.short_by), "tolerance": Amount(sum_)}
    if facts.days_late > days or facts.short_by > sum_:
        return apart(rule, id, on, "more_than_small_lapse", **values)
    if facts.treated_late is None:
        return ask(rule, id, on, treated_late=None)
    if facts.treated_late:
        return against(rule, id, on, "small_lapse_counted", "complain_lender", **values)
    return fine(rule, id, on, "small_lapse_let_pass", **values)


def overdraft_size(facts: CardDebt) -> Finding:
    """Credit card crime interpretation (SPC and SPP), articles 8 and 9: which amount, counted on principal alone.

    Whether the debtor meant to keep the money decides, and that is never computed here.
    """
    rule, id = "CARD-14", "cn.xf09.large"
    on = day_of(rule, id, facts.on, principal=facts.principal)
    if isinstance(on, Finding):
        return on
    assert facts.principal is not None
    least = text(id, on).number * 100
    values = {"principal": Amount(facts.principal), "least": Amount(least)}
    if facts.principal < least <= facts.principal + facts.charges:
        return apart(rule, "cn.xf09.principal_only", on, "charges_do_not_count", **values)
    if facts.principal < least:
        return apart(rule, id, on, "principal_below_threshold", **values)
    for size in ("especially_huge", "huge", "large"):
        least = text(f"cn.xf09.{size}", on).number * 100
        if facts.principal >= least:
            break
    why = Why(f"overdraft_{size}", {"principal": Amount(facts.principal), "least": Amount(least)})
    return replace(ask(rule, f"cn.xf09.{size}", on, intent=None), why=why)
