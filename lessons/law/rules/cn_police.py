"""What the police or a criminal court can impose on whoever threatens or harasses a person over a debt."""

from lessons.law.facts_record import Act, Disturbance
from lessons.law.finding import Amount, Finding
from lessons.law.rules.cn_judged import against, apart, day_of
from lessons.law.rules.ground import ask, text

POLICE = "report_police"
NEW = "cn.za25.fine"


def penalty(facts: Disturbance) -> Finding:
    """Public Security Administration Punishments Law, article 42 (2012) or 50 (2025): fine or detention."""
    new = facts.on is None or facts.on >= text(NEW, facts.on).citation.start.day
    rule, law = ("CRIM-05", "cn.za25") if new else ("CRIM-04", "cn.za12")
    id = f"{law}.fine"
    on = day_of(rule, id, facts.on, act_done=facts.act)
    if isinstance(on, Finding):
        return on
    if facts.act is Act.PESTERING and not new:
        return apart(rule, id, on, "act_not_named_yet")
    if facts.serious is None:
        return ask(rule, id, on, case_serious=None)
    most = Amount(text(id, on).number * 100)
    days = int(text(f"{law}.serious_days" if facts.serious else f"{law}.days", on).number)
    code = "penalty_serious" if facts.serious else "penalty"
    return against(rule, id, on, code, POLICE, most=most, days=days)


def no_contact_order(facts: Disturbance) -> Finding:
    """Public Security Administration Punishments Law (2025), article 50: an order not to make contact."""
    rule, id = "CRIM-05", "cn.za25.no_contact_order"
    on = day_of(rule, id, facts.on, act_done=facts.act)
    if isinstance(on, Finding):
        return on
    if facts.act is not Act.PESTERING:
        return apart(rule, id, on, "order_is_for_pestering")
    if facts.order_broken is None:
        return ask(rule, id, on, order_broken=None)
    days = int(text(id, on).number)
    return against(rule, id, on, "order_broken" if facts.order_broken else "order_possible", POLICE, days=days)


def unlawful_debt(facts: Disturbance) -> Finding:
    """Criminal Law, article 293-1: what collecting a debt that the law does not protect, by force, can bring.

    Whether a case is serious enough is for a criminal court; the fact is what such a court found.
    """
    rule, id = "CRIM-01", "cn.cl.unlawful_debts_years"
    on = day_of(rule, id, facts.on, lawful_debt=facts.protected, forced=facts.forced)
    if isinstance(on, Finding):
        return on
    if facts.protected or not facts.forced:
        return apart(rule, id, on, "not_this_crime")
    if facts.serious is None:
        return ask(rule, id, on, case_serious=None)
    if not facts.serious:
        return apart(rule, id, on, "not_this_crime")
    return against(rule, id, on, "unlawful_debt_crime", POLICE, years=int(text(id, on).number))
