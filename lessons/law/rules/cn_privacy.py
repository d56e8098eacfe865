"""Personal information: why it may be used, how much, passed to whom, and what the person may ask."""

from datetime import date

from lessons.law.facts_privacy import Basis, Decision, EntrustPart, Passing, Processing, Request, Right
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import against, apart, day_of, duty, fine, said, unless
from lessons.law.rules.ground import ask, text

DATA = "complain_data"


def lawful_ground(facts: Processing) -> Finding:
    """Personal Information Protection Law, article 13: consent, need for the contract, or another ground of the law."""
    rule, id = "PI-04", "cn.pipl.lawful_ground"
    on = day_of(rule, id, facts.on, ground_of_use=facts.basis)
    if isinstance(on, Finding):
        return on
    assert facts.basis is not None
    if facts.basis is Basis.NO_GROUND:
        return against(rule, id, on, "no_lawful_ground", DATA)
    return fine(rule, id, on, "lawful_ground", ground=facts.basis.value)


def no_more_than_needed(facts: Processing) -> Finding:
    """Personal Information Protection Law, articles 5 and 6: tied to the purpose, the least that is needed."""
    rule, id = "PI-04", "cn.pipl.least_data"
    return duty(rule, id, day_of(rule, id, facts.on), facts.needed, "data_needed", "data_not_needed", DATA)


def no_longer_than_needed(facts: Processing) -> Finding:
    """Personal Information Protection Law, article 19: kept for the shortest time that the purpose needs."""
    rule, id = "PI-04", "cn.pipl.shortest_time"
    on = day_of(rule, id, facts.on, purpose_gone=facts.ended)
    if isinstance(on, date) and not facts.ended:
        return fine(rule, id, on, "purpose_goes_on")
    return duty(rule, id, on, unless(facts.kept), "data_gone", "data_kept_on", DATA)


def sensitive_data(facts: Processing) -> Finding:
    """Personal Information Protection Law, articles 28 and 29: sensitive data, strict need and separate consent."""
    rule, id = "PI-07", "cn.pipl.sensitive"
    on = day_of(rule, id, facts.on, sensitive=facts.sensitive)
    if isinstance(on, date) and not facts.sensitive:
        return apart(rule, id, on, "data_not_sensitive")
    first = duty(rule, id, on, facts.strictly_needed, "sensitive_needed", "sensitive_not_needed", DATA)
    if first.verdict is not Verdict.OK:
        return first
    return duty(rule, id, on, facts.separate_consent, "separate_consent", "no_separate_consent", DATA)


def entrusted(facts: Passing) -> Finding:
    """Personal Information Protection Law, article 21(1): work on another's behalf takes a contract and supervision."""
    rule, id = "PI-05", "cn.pipl.entrusting"
    on = _on_behalf(rule, id, facts)
    if isinstance(on, Finding):
        return on
    absent = () if facts.settled is None else tuple(part.value for part in EntrustPart if part not in facts.settled)
    if absent:
        return against(rule, id, on, "entrusting_incomplete", DATA, parts=absent)
    if facts.settled is None:
        return ask(rule, id, on, contract_on_data=None, agency_supervised=facts.supervised)
    return duty(rule, id, on, facts.supervised, "agency_supervised", "agency_not_supervised", DATA)


def given_back(facts: Passing) -> Finding:
    """Personal Information Protection Law, article 21(2): when the work ends, data go back or are deleted."""
    rule, id = "PI-05", "cn.pipl.given_back"
    on = _on_behalf(rule, id, facts)
    if isinstance(on, date) and facts.ended is None:
        return ask(rule, id, on, work_ended=None)
    if isinstance(on, date) and not facts.ended:
        return apart(rule, id, on, "work_goes_on")
    return duty(rule, id, on, facts.returned, "data_given_back", "data_not_given_back", DATA)


def handed_over(facts: Passing) -> Finding:
    """Personal Information Protection Law, article 23: another handler gets data only with separate consent."""
    rule, id = "PI-06", "cn.pipl.another_handler"
    on = day_of(rule, id, facts.on, own_purpose=facts.own_purpose)
    if isinstance(on, date) and not facts.own_purpose:
        return apart(rule, id, on, "works_on_behalf")
    first = duty(rule, id, on, facts.told, "told_who_gets_data", "not_told_who_gets_data", DATA)
    if first.verdict is not Verdict.OK:
        return first
    return duty(rule, id, on, facts.separate_consent, "separate_consent", "no_separate_consent", DATA)


def assessed_first(facts: Passing) -> Finding:
    """Personal Information Protection Law, articles 55 and 56: assess beforehand; keep the report three years."""
    rule, id = "PI-10", "cn.pipl.assessment_kept"
    on = day_of(rule, id, facts.on)
    first = duty(rule, id, on, facts.assessed, "assessed_first", "not_assessed_first", DATA)
    return first if first.verdict is not Verdict.OK else _kept(rule, id, facts)


def record_of_passing(facts: Passing) -> Finding:
    """Network Data Security Regulation, article 12: records of data that were passed on are kept three years."""
    return _kept("PI-10", "cn.wstl.record_kept", facts)


def answer_to_request(facts: Request) -> Finding:
    """Personal Information Protection Law, articles 44 to 47 and 50: see, copy, correct, delete, or be told why not."""
    rule, id = "PI-08", "cn.pipl.rights"
    on = day_of(rule, id, facts.on, right=facts.right, request_granted=facts.granted)
    if isinstance(on, Finding):
        return on
    assert facts.right is not None
    values = {"right": facts.right.value}
    if facts.granted:
        return fine(rule, id, on, "request_granted", **values)
    if facts.right is Right.DELETE and facts.ground is not True:
        return ask(rule, id, on, ground_to_delete=None) if facts.ground is None else apart(rule, id, on, "no_ground")
    if facts.reasons is False:
        return against(rule, id, on, "refused_without_reasons", DATA, "ask_court", **values)
    if facts.excepted is False:
        return against(rule, id, on, "refused_without_exception", DATA, "ask_court", **values)
    if facts.reasons is None or facts.excepted is None:
        return ask(rule, id, on, refusal_reasons=facts.reasons, refusal_excepted=facts.excepted)
    return fine(rule, id, on, "refused_by_exception", **values)


def automated_decision(facts: Decision) -> Finding:
    """Personal Information Protection Law, article 24: fair terms, reasons, and a way out of the machine alone."""
    rule, id = "PI-09", "cn.pipl.automated"
    on = day_of(rule, id, facts.on, unfair_terms=facts.unfair_terms)
    if isinstance(on, Finding):
        return on
    if facts.unfair_terms:
        return against(rule, id, on, "terms_by_person_unfair", DATA)
    if facts.automated_only is False or facts.major_effect is False or facts.asked is False:
        return apart(rule, id, on, "no_claim_to_reasons")
    if facts.automated_only is None or facts.major_effect is None or facts.asked is None:
        known = {"major_effect": facts.major_effect, "person_asked": facts.asked}
        return ask(rule, id, on, automated_only=facts.automated_only, **known)
    return duty(rule, id, on, facts.met, "machine_explained", "machine_not_explained", DATA)


def _on_behalf(rule: str, id: str, facts: Passing) -> date | Finding:
    on = day_of(rule, id, facts.on, own_purpose=facts.own_purpose)
    return on if isinstance(on, Finding) or not facts.own_purpose else apart(rule, id, on, "has_own_purpose")


def _kept(rule: str, id: str, facts: Passing) -> Finding:
    on = day_of(rule, id, facts.on, data_months_kept=facts.months_kept)
    if isinstance(on, Finding):
        return on
    assert facts.months_kept is not None
    values = {"months": facts.months_kept, "limit": int(text(id, on).number) * 12}
    if facts.months_kept < values["limit"]:
        return against(rule, id, on, "kept_too_short", DATA, **values)
    return said(rule, id, on, Verdict.OK, "kept_long_enough", **values)
