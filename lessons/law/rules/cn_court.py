"""Limitation in court, and judgments that are not paid in time."""

from lessons.law.facts_contract import Instance, Lawsuit
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import apart, day_of, fine, said
from lessons.law.rules.ground import ask


def court_hint(facts: Lawsuit) -> Finding:
    """Limitation provisions (SPC), article 2: limitation that was not raised is not explained."""
    rule, id = "LIM-04", "cn.sx.no_hint"
    on = day_of(rule, id, facts.on, debtor_raised=facts.debtor_raised)
    if isinstance(on, Finding):
        return on
    return apart(rule, id, on, "limitation_raised") if facts.debtor_raised else fine(rule, id, on, "court_stays_silent")


def raised_in_time(facts: Lawsuit) -> Finding:
    """Limitation provisions (SPC), article 3: limitation belongs in the first instance; later only on new evidence.

    The verdict is on the defence.
    """
    rule, id = "LIM-04", "cn.sx.first_instance"
    on = day_of(rule, id, facts.on, raised_at=facts.raised_at)
    if isinstance(on, Finding):
        return on
    if facts.raised_at is Instance.FIRST:
        return fine(rule, id, on, "raised_at_first")
    if facts.raised_at is Instance.RETRIAL:
        return said(rule, id, on, Verdict.UNENFORCEABLE, "raised_on_retrial")
    if facts.new_evidence is None:
        return ask(rule, id, on, new_evidence=None)
    if facts.new_evidence:
        return fine(rule, id, on, "raised_on_new_evidence")
    return said(rule, id, on, Verdict.UNENFORCEABLE, "raised_too_late")


def doubled_interest(facts: Lawsuit) -> Finding:
    """Civil Procedure Law, article 264: who pays a judgment late owes doubled interest for the delay."""
    rule, id = "PEN-07", "cn.mssf.delayed_performance"
    on = day_of(rule, id, facts.on, judgment_paid_late=facts.paid_late)
    if isinstance(on, Finding):
        return on
    return fine(rule, id, on, "doubled_interest") if facts.paid_late else apart(rule, id, on, "judgment_paid_in_time")
