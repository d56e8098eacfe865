"""Personal bankruptcy in Shenzhen and Xiamen: what the debtor keeps, and how long the inspection lasts."""

from lessons.law.days_off import corresponding_day
from lessons.law.facts_record import Estate, Zone
from lessons.law.finding import Amount, Finding
from lessons.law.rules.cn_judged import apart, day_of, fine
from lessons.law.rules.ground import ask, text


def exempt_property(facts: Estate) -> Finding:
    """Personal bankruptcy regulations of Shenzhen and Xiamen (articles not seen): property that the debtor keeps."""
    xiamen = facts.zone is Zone.XIAMEN
    rule, id = ("BK-02", "cn.xm.exempt_times") if xiamen else ("BK-01", "cn.sz.exempt")
    on = day_of(rule, id, facts.on, zone=facts.zone, exempt_property=facts.exempt)
    if isinstance(on, Finding):
        return on
    assert facts.exempt is not None
    if xiamen and facts.income_per_head is None:
        return ask(rule, id, on, income_per_head=None)
    most = text(id, on).number * (facts.income_per_head if xiamen and facts.income_per_head is not None else 100)
    values = {"exempt": Amount(facts.exempt), "most": Amount(most)}
    if facts.exempt <= most:
        return fine(rule, id, on, "within_exemption", **values)
    return apart(rule, id, on, "beyond_exemption", **values)


def inspection_period(facts: Estate) -> Finding:
    """Shenzhen personal bankruptcy regulation (article not seen): three years before what is left is discharged."""
    rule, id = "BK-01", "cn.sz.inspection"
    on = day_of(rule, id, facts.on, zone=facts.zone, inspected_from=facts.inspected_from)
    if isinstance(on, Finding):
        return on
    assert facts.inspected_from is not None
    if facts.zone is not Zone.SHENZHEN:
        return apart(rule, id, on, "inspection_of_shenzhen")
    last = corresponding_day(facts.inspected_from, int(text(id, on).number) * 12)
    if on <= last:
        return apart(rule, id, on, "inspection_runs", last=last)
    return fine(rule, id, on, "inspection_over", last=last)
