"""The steps that rules of one duty share: is the day known, was the text in force, is the fact known, is it met."""

from datetime import date

from lessons.law.finding import Finding, Remedy, Why
from lessons.law.rank import Rank, Verdict
from lessons.law.rules.ground import ask, not_in_force, text

AGAINST = {
    Rank.STATUTE: Verdict.UNLAWFUL,
    Rank.JUDICIAL_INTERPRETATION: Verdict.UNENFORCEABLE,
    Rank.REGULATOR_RULE: Verdict.NON_COMPLIANT,
    Rank.RECOMMENDED_STANDARD: Verdict.DEVIATION,
    Rank.SELF_REGULATION: Verdict.DEVIATION,
    Rank.WINDOW_GUIDANCE: Verdict.SUPERVISORY_TARGET,
}


def day_of(rule: str, id: str, on: date | None, **facts: object) -> date | Finding:
    """Return the day, or the finding that the text was not in force on it, or that a fact is not known."""
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if on is None or None in facts.values():
        return ask(rule, id, on, day_judged=on, **facts)
    return on


def duty(
    rule: str,
    id: str,
    on: date | Finding,
    met: bool | None,
    good: str,
    bad: str,
    *remedies: str,
    verdict: Verdict | None = None,
) -> Finding:
    """Return OK for a duty that was met, else `verdict`, or without one the word against that the rank allows.

    `on` may be the finding of an earlier step, which then is the answer. `good` names the fact where it is not known.
    """
    if isinstance(on, Finding):
        return on
    if met is None:
        return ask(rule, id, on, **{good: None})
    if met:
        return fine(rule, id, on, good)
    return said(rule, id, on, verdict, bad, *remedies) if verdict else against(rule, id, on, bad, *remedies)


def unless(fact: bool | None) -> bool | None:
    """Return the opposite; what is not known stays so."""
    return None if fact is None else not fact


def said(rule: str, id: str, on: date, verdict: Verdict, code: str, *remedies: str, **values: object) -> Finding:
    """Return a finding with a verdict, a reason and the codes of remedies."""
    made = tuple(Remedy(remedy) for remedy in remedies)
    return Finding(rule, verdict, Why(code, values), text(id, on).citation, on, tuple(values.items()), made)


def fine(rule: str, id: str, on: date, code: str, **values: object) -> Finding:
    """Return the finding that a rule is met."""
    return said(rule, id, on, Verdict.OK, code, **values)


def apart(rule: str, id: str, on: date, code: str, **values: object) -> Finding:
    """Return the finding that a rule is not about these facts."""
    return said(rule, id, on, Verdict.NOT_APPLICABLE, code, **values)


def against(rule: str, id: str, on: date, code: str, *remedies: str, **values: object) -> Finding:
    """Return the finding against, in the word that the rank of the text allows."""
    return said(rule, id, on, AGAINST[text(id, on).citation.rank], code, *remedies, **values)
