"""Limitation of actions in mainland China: what interrupts, what an expired debt still is, guarantee periods."""

from datetime import date

from lessons.law.days_off import last_day
from lessons.law.facts_limitation import (
    Arrival,
    Creditor,
    Event,
    Guarantee,
    GuaranteeFacts,
    Happening,
    LimitationFacts,
)
from lessons.law.finding import Finding, Remedy, Why, needs_human
from lessons.law.library import parameter
from lessons.law.rank import Verdict

CARD_RULES = "cn.yhk.interruption"
ARRIVED = (Arrival.REACHED, Arrival.SHOULD_HAVE_REACHED)


def _told(rule: str, id: str, on: date, verdict: Verdict, code: str, event: Event) -> Finding:
    why = Why(code, {"what": event.what.value, "day": event.on})
    return Finding(rule, verdict, why, parameter(id, on).citation, on)


def demand(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), article 8: a demand counts if it reached the debtor, or should have."""
    if event.arrival in ARRIVED or event.what is Happening.SIGNED_NOTICE:
        return _told("LIM-07", "cn.sx.demand", on, Verdict.OK, "interrupts", event)
    if event.arrival is Arrival.NOT_REACHED:
        return _told("LIM-07", "cn.sx.demand", on, Verdict.NOT_APPLICABLE, "demand_did_not_arrive", event)
    return needs_human("LIM-07", parameter("cn.sx.demand", on), on, "arrival")


def debit(event: Event, creditor: Creditor, on: date) -> Finding:
    """Provisions on limitation (SPC), article 8(1)(3): a financial institution debits the account as agreed."""
    if creditor is Creditor.OTHER:
        return _told("LIM-07", "cn.sx.demand", on, Verdict.NOT_APPLICABLE, "debit_by_other", event)
    return _told("LIM-07", "cn.sx.demand", on, Verdict.OK, "interrupts", event)


def suit(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), articles 10 and 11: from the day of filing."""
    return _told("LIM-06", "cn.sx.suit", on, Verdict.OK, "interrupts", event)


def report(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), article 13: a report to the police that asks for protection of the right."""
    return _told("LIM-06", "cn.sx.police_report", on, Verdict.OK, "interrupts", event)


def consent(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), article 14: part payment, security, a request for time or a plan."""
    return _told("LIM-08", "cn.sx.consent", on, Verdict.OK, "interrupts", event)


def assignment(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), article 17(1): the notice of assignment reaches the debtor."""
    if event.arrival is Arrival.REACHED:
        return _told("LIM-09", "cn.sx.assignment", on, Verdict.OK, "interrupts", event)
    if event.arrival is Arrival.NOT_REACHED:
        return _told("LIM-09", "cn.sx.assignment", on, Verdict.NOT_APPLICABLE, "demand_did_not_arrive", event)
    return needs_human("LIM-09", parameter("cn.sx.assignment", on), on, "arrival")


def card(event: Event, creditor: Creditor, on: date) -> Finding | None:
    """Bank card provisions (SPC), article 3: debit, message to the contact left with the bank, report to the police.

    Returns nothing where the article does not speak of the event, or was not yet in force on `on`.
    """
    sent = event.what is Happening.DEMAND and event.arrival in (*ARRIVED, Arrival.RESERVED_CONTACT)
    named = event.what in (Happening.ACCOUNT_DEBIT, Happening.POLICE_REPORT) or sent
    in_force = on >= parameter(CARD_RULES, date.max).citation.start.day
    if creditor is not Creditor.CARD_ISSUER or not named or not in_force:
        return None
    return _told("CARD-13", CARD_RULES, on, Verdict.OK, "interrupts", event)


def interruption(event: Event, creditor: Creditor, on: date) -> Finding:
    """Civil Code, article 195, with the articles of the court's provisions that spell it out.

    OK: the event starts the period afresh. NOT_APPLICABLE: it does not. NEEDS_HUMAN: it depends on a missing fact.
    """
    special = card(event, creditor, on)
    if special is not None:
        return special
    if event.what is Happening.ACCOUNT_DEBIT:
        return debit(event, creditor, on)
    by_kind = {
        Happening.DEMAND: demand,
        Happening.SIGNED_NOTICE: demand,
        Happening.PART_PAYMENT: consent,
        Happening.PROMISE: consent,
        Happening.SUIT: suit,
        Happening.POLICE_REPORT: report,
        Happening.ASSIGNMENT_NOTICE: assignment,
    }
    return by_kind[event.what](event, on)


def after_expiry(event: Event, on: date) -> Finding:
    """Provisions on limitation (SPC), article 19: agreeing to pay, paying or signing after the time has run out.

    OK: the debtor may no longer object. NOT_APPLICABLE: he still may. NEEDS_HUMAN: it depends on what he agreed to.
    """
    agrees = True if event.what is Happening.PROMISE else event.agrees
    if event.what not in (Happening.PROMISE, Happening.PART_PAYMENT, Happening.SIGNED_NOTICE):
        return _told("LIM-03", "cn.cc.limitation_defence", on, Verdict.NOT_APPLICABLE, "too_late", event)
    if agrees is None:
        missing = "meaning_of_signature" if event.what is Happening.SIGNED_NOTICE else "meaning_of_payment"
        return needs_human("LIM-10", parameter("cn.sx.after_expiry", on), on, missing)
    code = "defence_given_up" if agrees else "defence_kept"
    verdict = Verdict.OK if agrees else Verdict.NOT_APPLICABLE
    return _told("LIM-10", "cn.sx.after_expiry", on, verdict, code, event)


def defence(facts: LimitationFacts, expired_on: date, on: date) -> Finding:
    """Civil Code, articles 192 and 193: the debtor may refuse an expired debt; a court does not raise it for him."""
    values = {"expiry": expired_on, "days": (on - expired_on).days}
    if facts.defence_raised is False:
        cited = parameter("cn.cc.limitation_not_of_own_motion", on).citation
        return Finding("LIM-04", Verdict.OK, Why("defence_not_raised", values), cited, on)
    remedies = (Remedy("raise_defence"), Remedy("sign_nothing_unread"), Remedy("paid_is_kept"))
    cited = parameter("cn.cc.limitation_defence", on).citation
    return Finding("LIM-03", Verdict.UNENFORCEABLE, Why("limitation_expired", values), cited, on, remedies=remedies)


def longest(expired_on: date, on: date) -> Finding:
    """Civil Code, article 188(2): twenty years after the harm a court no longer protects the right."""
    cited = parameter("cn.cc.limitation_maximum", on).citation
    why = Why("limitation_longest", {"expiry": expired_on, "days": (on - expired_on).days})
    return Finding("LIM-01", Verdict.UNENFORCEABLE, why, cited, on, remedies=(Remedy("paid_is_kept"),))


def agreement(changes_limitation: bool | None, on: date) -> Finding:
    """Civil Code, article 197: a clause that changes limitation or waives it in advance is void."""
    rule, value = "LIM-11", parameter("cn.cc.limitation_no_agreement", on)
    if changes_limitation is None:
        return needs_human(rule, value, on, "clause_on_limitation")
    if not changes_limitation:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("no_clause_on_limitation"), value.citation, on)
    return Finding(rule, Verdict.VOID, Why("clause_on_limitation_void"), value.citation, on)


def guarantee(facts: GuaranteeFacts, on: date) -> Finding:
    """Civil Code, articles 692 and 693: a guarantor is free unless the creditor acts within the guarantee period.

    Nothing suspends, interrupts or extends it: a demand on the debtor does not help the creditor.
    """
    months = parameter("cn.cc.guarantee_period", on)
    lapse = parameter("cn.cc.guarantee_lapse", on)
    missing = [name for name, value in (("main_due", facts.main_due), ("guarantee_kind", facts.kind)) if value is None]
    if missing or facts.main_due is None:
        return needs_human("LIM-14", months, on, *missing)
    agreed = facts.agreed_until if facts.agreed_until and facts.agreed_until > facts.main_due else None
    counted = last_day(facts.main_due, int(months.number))
    end, provisional = (agreed, ()) if agreed else (counted.day, counted.provisional)
    acted = facts.sued_debtor if facts.kind is Guarantee.GENERAL else facts.claimed
    values = {"end": end, "kind": f"guarantee_{facts.kind}"}
    steps = (("main_due", facts.main_due), ("end", end))
    if acted is not None and acted <= min(end, on):
        why = Why("guarantee_claimed_in_time", {**values, "day": acted})
        return Finding("LIM-14", Verdict.OK, why, lapse.citation, on, steps, provisional=provisional)
    if on <= end:
        return Finding(
            "LIM-14", Verdict.OK, Why("guarantee_running", values), months.citation, on, steps, provisional=provisional
        )
    why = Why("guarantee_lapsed", values)
    return Finding("LIM-14", Verdict.UNENFORCEABLE, why, lapse.citation, on, steps, provisional=provisional)
