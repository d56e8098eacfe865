"""Which ceiling a loan in mainland China is under, and the line above which a court cuts a licensed lender's claim."""

from lessons.law.facts_price import APPROVED, SEVEN_LOCAL, Lender, Loan
from lessons.law.finding import Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.cn_price import LOCAL_OUT, change_day
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

APPROVED_OUT = "cn.mj20b.not_for_licensed_lenders"
COURT_LINE = "cn.jr22.court_ceiling"


def scope(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 1(2), and the Reply on their scope: who is outside."""
    rule = "RATE-11"
    day = loan.filing or loan.contract
    id = LOCAL_OUT if loan.lender in SEVEN_LOCAL else APPROVED_OUT
    outside = not_in_force(rule, id, day)
    if outside:
        return outside
    if loan.lender is not None and loan.lender is not Lender.PRIVATE:
        code = "local_type" if loan.lender in SEVEN_LOCAL else "approved_lender"
        return not_applicable(rule, id, day, code, lender=loan.lender.value)
    if loan.lender is None or day is None:
        return ask(rule, id, day, lender=loan.lender, contract=day)
    values = {"lender": loan.lender.value}
    return Finding(rule, Verdict.OK, Why("is_private_lending", values), text(id, day).citation, day)


def court_ceiling(loan: Loan) -> Finding:
    """Opinions on strengthening financial adjudication, article 2, item 2: a cut on the borrower's request."""
    rule, day = "RATE-12", loan.filing
    outside = not_in_force(rule, COURT_LINE, day)
    if outside:
        return outside
    if loan.lender is Lender.PRIVATE:
        return not_applicable(rule, COURT_LINE, day, "private_lender", lender=loan.lender.value)
    if loan.lender is None or day is None or loan.total_rate is None:
        return ask(rule, COURT_LINE, day, lender=loan.lender, filing=day, total_rate=loan.total_rate)
    line = text(COURT_LINE, day)
    limit = line.number / 100
    values = {"total": Percent(loan.total_rate), "limit": Percent(limit), "excess": Percent(loan.total_rate - limit)}
    steps = tuple(values.items())
    if loan.total_rate <= limit:
        return Finding(rule, Verdict.OK, Why("within_court_line", values), line.citation, day, steps[:2])
    if loan.lender not in APPROVED:
        return Finding(rule, Verdict.UNSETTLED, Why("court_line_local_type", values), line.citation, day, steps)
    if loan.plainly_above_loss is None or loan.requested is None:
        return ask(rule, COURT_LINE, day, plainly_above_loss=loan.plainly_above_loss, requested=loan.requested)
    if not loan.plainly_above_loss:
        return Finding(rule, Verdict.OK, Why("not_plainly_above_loss", values), line.citation, day, steps)
    code = "court_cuts" if loan.requested else "court_needs_request"
    remedies = (Remedy("ask_court_to_cut", {"limit": Percent(limit)}),)
    return Finding(rule, Verdict.REDUCIBLE, Why(code, values), line.citation, day, steps, remedies)


def usury(loan: Loan) -> Finding:
    """Civil Code, article 680(1): usury is prohibited, and a rate may not breach the rules of the state."""
    rule, id = "RATE-17", "cn.cc.usury"
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.rate is None:
        return ask(rule, id, loan.contract, contract=loan.contract, rate=loan.rate)
    cited = text(id, loan.contract).citation
    if loan.rate <= 0:
        return Finding(rule, Verdict.OK, Why("no_interest"), cited, loan.contract)
    return Finding(rule, Verdict.UNSETTLED, Why("usury_has_no_number"), cited, loan.contract)


def thirty_six(loan: Loan) -> Finding:
    """Derived from the provisions on private lending cases (2020), article 25: no 36 % line for newer contracts."""
    rule, id = "RATE-20", "cn.mj20b.no_36_line"
    if loan.contract is None:
        return ask(rule, id, None, contract=None)
    code = "no_36_line" if loan.contract >= change_day() else "36_line_of_old_contract"
    return not_applicable(rule, id, loan.contract, code, contract=loan.contract)
