"""What the standard of 2025 asks of a lender about its agencies, and what the guideline of 2026 is about."""

from datetime import date

from lessons.collection import Association, Product
from lessons.law.days_off import corresponding_day
from lessons.law.facts_record import Agency
from lessons.law.finding import Finding
from lessons.law.rules.cn_conduct_scope import PERSONAL
from lessons.law.rules.cn_judged import against, apart, day_of, fine
from lessons.law.rules.ground import ask

REVIEW = "cn.gbt.agency_review"
YEAR = 12  # months


def agency_reviewed(facts: Agency) -> Finding:
    """GB/T 45251-2025 (clause not seen): each agency is evaluated at least once a year."""
    return _yearly(facts, facts.reviewed_on, "agency_reviewed", "agency_not_reviewed")


def staff_trained(facts: Agency) -> Finding:
    """GB/T 45251-2025 (clause not seen): staff are trained at least once a year."""
    return _yearly(facts, facts.trained_on, "staff_trained", "staff_not_trained")


def guideline_covers(facts: Agency) -> Finding:
    """Banking association guideline of 2026 (article not seen): cards and personal consumer loans of members."""
    rule, id = "COL-19", "cn.cba26.scope"
    on = day_of(rule, id, facts.on, product=facts.product, association=facts.association)
    if isinstance(on, Finding):
        return on
    member = facts.association in (Association.BANKING, Association.BOTH)
    if member and facts.product in PERSONAL:
        return fine(rule, id, on, "guideline_covers")
    return apart(rule, id, on, "guideline_does_not_cover" if member else "not_a_member")


def _yearly(facts: Agency, last: date | None, good: str, bad: str) -> Finding:
    rule = "COL-15"
    on = day_of(rule, REVIEW, facts.on, product=facts.product)
    if isinstance(on, Finding):
        return on
    if facts.product is not Product.ONLINE_LOAN:
        return apart(rule, REVIEW, on, "not_this_business")
    if last is None:
        return ask(rule, REVIEW, on, **{good: None})
    until = corresponding_day(last, YEAR)
    if on <= until:
        return fine(rule, REVIEW, on, good, last=last)
    return against(rule, REVIEW, on, bad, "complain_lender", last=last)
