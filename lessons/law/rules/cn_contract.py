"""The loan contract itself: its form, when it is repaid, how much one borrower may owe, and the lender's books."""

from datetime import date

from lessons.law.facts_contract import Agreement, Exposure
from lessons.law.facts_price import Lender
from lessons.law.finding import Amount, Finding
from lessons.law.rank import Verdict
from lessons.law.rules.cn_judged import against, apart, day_of, fine, said
from lessons.law.rules.ground import ask, text

CAPS = {
    Lender.CONSUMER_FINANCE: "cn.xj24.one_borrower",
    Lender.MICROCREDIT: "cn.xd26.one_borrower",
    Lender.BANK: "cn.hlw20.one_borrower",
}
GRADES = ("loss", "doubtful", "substandard")  # from the worst


def in_writing(facts: Agreement) -> Finding:
    """Civil Code, article 668: a loan contract is in writing, unless natural persons agree otherwise."""
    rule, id = "INST-02", "cn.cc.loan_in_writing"
    on = day_of(rule, id, facts.on, loan_written=facts.written)
    if isinstance(on, Finding):
        return on
    if facts.written:
        return fine(rule, id, on, "loan_written")
    if facts.natural_persons is None or (facts.natural_persons and facts.otherwise is None):
        return ask(rule, id, on, natural_persons=facts.natural_persons, other_form_agreed=facts.otherwise)
    if facts.natural_persons and facts.otherwise:
        return apart(rule, id, on, "other_form_agreed")
    return said(rule, id, on, Verdict.UNSETTLED, "loan_not_written")


def time_of_repayment(facts: Agreement) -> Finding:
    """Civil Code, articles 674 and 675: repaid when agreed; with no time agreed, after a call and a reasonable time.

    The verdict is on the lender's claim for the money on the day.
    """
    rule, id = "INST-02", "cn.cc.loan_repayment"
    on = day_of(rule, id, facts.on)
    if isinstance(on, Finding):
        return on
    if facts.due is not None:
        if on < facts.due:
            return said(rule, id, on, Verdict.UNENFORCEABLE, "not_due_yet", due=facts.due)
        return fine(rule, id, on, "due_now", due=facts.due)
    if not facts.no_term:
        return ask(rule, id, on, due_day=None)
    if facts.called is False or facts.time_passed is False:
        return said(rule, id, on, Verdict.UNENFORCEABLE, "not_called_in_time")
    if facts.called is None or facts.time_passed is None:
        return ask(rule, id, on, called_for_payment=facts.called, time_passed=facts.time_passed)
    return fine(rule, id, on, "called_in_time")


def full_performance(facts: Agreement) -> Finding:
    """Civil Code, article 509: both sides perform in full and in good faith; other articles say what follows if not."""
    rule, id = "INST-03", "cn.cc.full_performance"
    on = day_of(rule, id, facts.on, performed_in_full=facts.performed)
    if isinstance(on, Finding):
        return on
    if facts.performed:
        return fine(rule, id, on, "performed_in_full")
    return said(rule, id, on, Verdict.UNSETTLED, "not_performed_in_full")


def one_borrower(facts: Exposure) -> Finding:
    """Measures on consumer finance (2024), microcredit (2025) and banks' internet loans (2020): one borrower's limit.

    For banks a notice of 2025 is said to have raised it for some time; for microcredit companies two years were left to
    come down to it. Neither text was read, so what lies above the limit is then not settled.
    """
    rule, id = "INST-05", CAPS.get(facts.lender or Lender.PRIVATE, "cn.xj24.one_borrower")
    on = day_of(rule, id, facts.on, lender=facts.lender, for_consumption=facts.consumption, balance=facts.balance)
    if isinstance(on, Finding):
        return on
    assert facts.lender is not None and facts.balance is not None
    if facts.lender not in CAPS or not facts.consumption:
        return apart(rule, id, on, "no_limit_for_this", lender=facts.lender.value)
    if facts.lender is not Lender.CONSUMER_FINANCE and facts.online is None:
        return ask(rule, id, on, lent_online=None)
    if facts.lender is not Lender.CONSUMER_FINANCE and not facts.online:
        return apart(rule, id, on, "no_limit_for_this", lender=facts.lender.value)
    limit = text(id, on).number * 100
    values = {"balance": Amount(facts.balance), "limit": Amount(limit)}
    if facts.balance <= limit:
        return fine(rule, id, on, "within_borrower_limit", **values)
    if _eased(facts.lender, on):
        return said(rule, id, on, Verdict.UNSETTLED, "above_eased_limit", **values)
    return against(rule, id, on, "above_borrower_limit", "complain_supervisor", **values)


def _eased(lender: Lender, on: date) -> bool:
    if lender is Lender.MICROCREDIT:
        return on < text("cn.xd26.transition_until", on).date
    return lender is Lender.BANK and on >= text("cn.hlw20.eased_from", on).date


def risk_class(facts: Exposure) -> Finding:
    """Measures on the risk classification of banks' financial assets (2023): the grade by days overdue."""
    rule, id = "INST-06", "cn.fxfl.substandard"
    on = day_of(rule, id, facts.on, lender=facts.lender, days_overdue=facts.days_overdue)
    if isinstance(on, Finding):
        return on
    assert facts.lender is not None and facts.days_overdue is not None
    if facts.lender is not Lender.BANK:
        return apart(rule, id, on, "not_a_bank", lender=facts.lender.value)
    for name in GRADES:
        if facts.days_overdue > text(f"cn.fxfl.{name}", on).number:
            return fine(rule, f"cn.fxfl.{name}", on, f"grade_{name}", days=facts.days_overdue)
    return fine(rule, id, on, "grade_above_substandard", days=facts.days_overdue)
