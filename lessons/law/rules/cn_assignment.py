"""A claim that is passed on: from when the debtor must pay the new creditor, and which loans may be sold at all."""

from datetime import date

from lessons.law.facts_contract import Assignment, BulkSale
from lessons.law.finding import Finding
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import apart, day_of, duty, fine, said, unless
from lessons.law.rules.ground import ask

RULE = "COL-20"


def assignment_notice(facts: Assignment) -> Finding:
    """Civil Code, article 546(1): without a notice, the assignment has no effect on the debtor."""
    id = "cn.cc.assignment_notice"
    on = day_of(RULE, id, facts.on)
    if isinstance(on, date) and facts.notified is False and facts.served_on is not None and facts.served_on <= on:
        return apart(RULE, id, on, "suit_came_instead", served=facts.served_on)
    verdict = Verdict.UNENFORCEABLE
    return duty(
        RULE, id, on, facts.notified, "debtor_notified", "debtor_not_notified", "ask_for_notice", verdict=verdict
    )


def paid_first_creditor(facts: Assignment) -> Finding:
    """Interpretation on the general part of contracts, article 48(1): paid before the notice.

    The verdict is on the new creditor's claim for the same money.
    """
    id = "cn.htj.paid_before_notice"
    on = day_of(RULE, id, facts.on)
    if isinstance(on, Finding):
        return on
    if facts.paid_on is None:
        return ask(RULE, id, on, paid_on=None)
    if facts.notified is False:
        return said(RULE, id, on, Verdict.UNENFORCEABLE, "paid_before_notice", "keep_receipt", paid=facts.paid_on)
    if facts.notified_on is None:
        return ask(RULE, id, on, notified_on=None)
    values = {"paid": facts.paid_on, "notified": facts.notified_on}
    if facts.paid_on < facts.notified_on:
        return said(RULE, id, on, Verdict.UNENFORCEABLE, "paid_before_notice", "keep_receipt", **values)
    if facts.paid_on == facts.notified_on:
        return ask(RULE, id, on, hour_of_notice=None)
    return fine(RULE, id, on, "paid_after_notice", **values)


def suit_as_notice(facts: Assignment) -> Finding:
    """Interpretation on the general part of contracts, article 48(2): the suit, once served, is notice."""
    id = "cn.htj.suit_is_notice"
    on = day_of(RULE, id, facts.on, notified=facts.notified)
    if isinstance(on, Finding):
        return on
    if facts.notified:
        return apart(RULE, id, on, "notified_before_suit")
    if facts.served_on is None:
        return ask(RULE, id, on, served_on=None)
    if facts.served_on > on:
        return said(RULE, id, on, Verdict.UNENFORCEABLE, "suit_not_served", served=facts.served_on)
    return fine(RULE, id, on, "suit_served", served=facts.served_on)


def assignment_undone(facts: Assignment) -> Finding:
    """Interpretation on the general part of contracts, article 49(1): the first creditor has no claim."""
    id = "cn.htj.assignment_undone"
    on = day_of(RULE, id, facts.on, notified=facts.notified, assignment_undone=facts.undone)
    if isinstance(on, date) and not (facts.notified and facts.undone):
        return apart(RULE, id, on, "first_creditor_silent")
    codes = ("notice_withdrawn", "notice_stands")
    return duty(RULE, id, on, facts.notice_withdrawn, *codes)


def bulk_sale(facts: BulkSale) -> Finding:
    """Notices on the pilot of bulk transfer of bad loans (2021, 2022): licensed buyers, through the pilot."""
    rule, id = "COL-24", "cn.blt.licensed_buyers"
    on = _personal(rule, id, facts)
    first = duty(rule, id, on, facts.licensed_buyer, "buyer_licensed", "buyer_not_licensed", "ask_who_owns")
    if first.verdict is not Verdict.OK:
        return first
    return duty(rule, id, on, facts.registered, "sale_registered", "sale_not_registered", "ask_who_owns")


def sold_again(facts: BulkSale) -> Finding:
    """Notices on the pilot of bulk transfer of bad loans (2021, 2022): the buyer does not sell them on."""
    rule, id = "COL-24", "cn.blt.no_onward_sale"
    on = _personal(rule, id, facts)
    return duty(rule, id, on, unless(facts.sold_on), "not_sold_again", "sold_again", "ask_who_owns")


def _personal(rule: str, id: str, facts: BulkSale) -> date | Finding:
    on = day_of(rule, id, facts.on, personal_loan=facts.personal)
    return on if isinstance(on, Finding) or facts.personal else apart(rule, id, on, "no_personal_loan")
