"""Harm done with personal data or to a person's name: who answers for it, what a court or the police can do."""

from datetime import date
from fractions import Fraction

from lessons.law.facts_privacy import DataTrade, Fraud, Harm, Processing
from lessons.law.finding import Amount, Finding, Percent
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, unless
from lessons.law.rules.ground import ask, text

DATA, COURT, POLICE = "complain_data", "ask_court", "report_to_police"
LEVELS = ("close", "middling", "other")


def reputation(facts: Harm) -> Finding:
    """Civil Code, article 1024: no insult or defamation; a person's name includes the person's credit."""
    rule, id = "PI-02", "cn.cc.reputation"
    on = day_of(rule, id, facts.on)
    return duty(rule, id, on, unless(facts.insulted), "name_not_harmed", "name_harmed", COURT)


def credit_rating(facts: Harm) -> Finding:
    """Civil Code, article 1029: a wrong credit evaluation is checked and put right when the person objects."""
    rule, id = "PI-02", "cn.cc.credit_rating"
    on = day_of(rule, id, facts.on, rating_wrong=facts.rating_wrong, objected=facts.objected)
    if isinstance(on, date) and not (facts.rating_wrong and facts.objected):
        return apart(rule, id, on, "nothing_to_correct")
    return duty(rule, id, on, facts.corrected, "rating_corrected", "rating_not_corrected", "object_to_record", COURT)


def claim_to_stop(facts: Harm) -> Finding:
    """Civil Code, article 995: to have it stopped, or an apology, limitation does not stand in the way."""
    rule, id = "PI-02", "cn.cc.no_limitation_to_stop"
    on = day_of(rule, id, facts.on, asks_to_stop=facts.asks_to_stop)
    if isinstance(on, Finding):
        return on
    code = "no_limitation_to_stop" if facts.asks_to_stop else "limitation_for_money"
    return fine(rule, id, on, code) if facts.asks_to_stop else apart(rule, id, on, code)


def injunction(facts: Harm) -> Finding:
    """Civil Code, article 997: a court can order it to stop at once, where damage could not be made good later."""
    rule, id = "PI-02", "cn.cc.injunction"
    on = day_of(rule, id, facts.on, going_on=facts.going_on, beyond_repair=facts.beyond_repair)
    if isinstance(on, Finding):
        return on
    if facts.going_on and facts.beyond_repair:
        return fine(rule, id, on, "order_can_be_asked")
    return apart(rule, id, on, "no_order")


def not_leaked(facts: Processing) -> Finding:
    """Civil Code, articles 1034 to 1038: lawful, proper and necessary use; no leaking, no passing on unlawfully."""
    rule, id = "PI-03", "cn.cc.personal_information"
    on = day_of(rule, id, facts.on)
    return duty(rule, id, on, unless(facts.leaked), "data_not_leaked", "data_leaked", DATA, COURT)


def liable_for_data(facts: Harm) -> Finding:
    """Personal Information Protection Law, article 69: who cannot prove to be without fault answers for the damage."""
    rule, id = "PI-11", "cn.pipl.fault_presumed"
    on = day_of(rule, id, facts.on, damage=facts.damage)
    if isinstance(on, date) and not facts.damage:
        return apart(rule, id, on, "no_damage")
    return duty(rule, id, on, facts.not_at_fault, "proved_not_at_fault", "liable_for_data", DATA, COURT)


def data_fine(facts: Harm) -> Finding:
    """Personal Information Protection Law, article 66: fines, by the authority, for processing against the law."""
    rule, id = "PI-11", "cn.pipl.fine"
    on = day_of(rule, id, facts.on, breach_of_law=facts.breach)
    if isinstance(on, Finding):
        return on
    if not facts.breach:
        return apart(rule, id, on, "no_breach")
    if facts.serious:
        most, share = text("cn.pipl.fine_serious", on).number, text("cn.pipl.fine_share", on).number
        values = {"most": Amount(most * 100), "share": Percent(share / 100)}
        return against(rule, "cn.pipl.fine_serious", on, "fine_for_serious", DATA, **values)
    if facts.serious is None or facts.refused is None:
        return ask(rule, id, on, breach_serious=facts.serious, correction_refused=facts.refused)
    most = text(id, on).number if facts.refused else Fraction(0)
    code = "fine_for_refusal" if facts.refused else "warning_first"
    return against(rule, id, on, code, DATA, most=Amount(most * 100))


def data_crime(facts: DataTrade) -> Finding:
    """Criminal Law, article 253-1, with the interpretation on personal-information crime (2017), article 5: thresholds.

    Items of several kinds count together, each as its share of its own threshold; for data that came from the work
    itself, half is enough. Intent, and the other grounds of the article, are not judged here.
    """
    rule, id = "PI-13", "cn.cl.personal_information"
    on = day_of(rule, id, facts.on, unlawful=facts.unlawful)
    if isinstance(on, Finding):
        return on
    if not facts.unlawful:
        return apart(rule, id, on, "data_lawfully_passed")
    counts = {"close": facts.close, "middling": facts.middling, "other": facts.other}
    limits = {name: text(f"cn.gr17.items_{name}", on).number for name in LEVELS}
    line = text("cn.gr17.on_duty", on).number / 100 if facts.on_duty else Fraction(1)
    share = sum((Fraction(count) / limits[name] for name, count in counts.items() if count), Fraction(0))
    values = {"share": Percent(share), "line": Percent(line)}
    if share >= line:
        return against(rule, id, on, "data_crime_threshold", POLICE, **values)
    least = text("cn.gr17.gain", on).number * 100 * line
    if facts.gain is not None and facts.gain >= least:
        return against(rule, id, on, "data_crime_gain", POLICE, gain=Amount(facts.gain), least=Amount(least))
    if None in counts.values() or facts.gain is None or facts.on_duty is None:
        known = {f"items_{name}": count for name, count in counts.items()}
        return ask(rule, id, on, **known, gain=facts.gain, on_duty=facts.on_duty)
    return apart(rule, id, on, "below_data_threshold", **values)


def fraud_damages(facts: Fraud) -> Finding:
    """Consumer Rights Protection Law, article 55(1): fraud, three times the price, at least 500 yuan."""
    rule, id = "CONS-02", "cn.cpl.fraud_times"
    on = day_of(rule, id, facts.on, consumer=facts.consumer, deceived=facts.deceived)
    if isinstance(on, Finding):
        return on
    if not facts.consumer:
        return apart(rule, id, on, "no_consumer")
    if not facts.deceived:
        return apart(rule, id, on, "no_fraud")
    if facts.price is None:
        return ask(rule, id, on, price_paid=None)
    least = text("cn.cpl.fraud_least", on).number * 100
    added = max(facts.price * text(id, on).number, least)
    return against(rule, id, on, "fraud_damages", "complain_market", COURT, added=Amount(added), least=Amount(least))
