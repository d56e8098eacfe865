"""United States: what credit may cost, and which credit must show its rate."""

from datetime import date
from fractions import Fraction

from lessons.law.facts_caps import ForeignLoan
from lessons.law.finding import Amount, Finding, Percent, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

MAPR, VOID = "us.mla.rate_cap", "us.mla.void"
NEW_YORK = "us.ny14b.rate_cap"
THRESHOLD, INSTALMENTS = "us.regz.threshold", "us.regz.instalments"


def mapr_cap(loan: ForeignLoan) -> Finding:
    """10 USC 987(b) and 32 CFR 232.4(b): the all-in rate of credit to service members."""
    return _mapr(loan, "US-MLA-1", MAPR, Verdict.UNLAWFUL)


def void_contract(loan: ForeignLoan) -> Finding:
    """10 USC 987(f)(3): credit to service members that the law prohibits is void from the start."""
    return _mapr(loan, "US-MLA-2", VOID, Verdict.VOID)


def _mapr(loan: ForeignLoan, rule: str, id: str, against: Verdict) -> Finding:
    on = loan.contract
    if on is None or loan.covered is None:
        return ask(rule, id, on, contract=on, covered=loan.covered)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if not loan.covered:
        return not_applicable(rule, id, on, "not_covered")
    if loan.mapr is None:
        return ask(rule, id, on, mapr=None)
    values = {"rate": Percent(loan.mapr), "limit": Percent(text(MAPR, on).number / 100)}
    above = values["rate"].rate > values["limit"].rate
    code = ("void_from_start" if against is Verdict.VOID else "mapr_above") if above else "mapr_within"
    verdict = against if above else Verdict.OK
    return Finding(rule, verdict, Why(code, values), text(id, on).citation, on, tuple(values.items()))


def state_cap(loan: ForeignLoan) -> Finding:
    """New York Banking Law, Article 14-B: a cap on buy now, pay later that was enacted and not seen in force."""
    rule, id, on = "US-BNPL-2", NEW_YORK, loan.contract
    if on is None or loan.state is None:
        return ask(rule, id, on, contract=on, state=loan.state)
    if loan.state != "NY":
        return not_applicable(rule, id, on, "no_state_cap_here", state=loan.state)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if loan.purchase is None:
        return ask(rule, id, on, purchase=None)
    if not loan.purchase:
        return not_applicable(rule, id, on, "not_a_purchase")
    value = text(id, on)
    why = Why("ny_not_in_force", {"limit": Percent(value.number / 100)})
    return Finding(rule, Verdict.UNSETTLED, why, value.citation, on)


def disclosure(loan: ForeignLoan) -> Finding:
    """Regulation Z, 1026.2(a)(17) and 1026.3(b): which closed-end credit must show its cost."""
    rule, id, on = "US-TILA-1", INSTALMENTS, loan.contract
    if on is None:
        return ask(rule, id, on, contract=None)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    limit = text(id, on)
    if not loan.finance_charge and (loan.instalments is None or loan.instalments <= limit.number):
        if loan.finance_charge is None or loan.instalments is None:
            return ask(rule, id, on, finance_charge=loan.finance_charge, instalments=loan.instalments)
        return not_applicable(rule, id, on, "regz_outside", instalments=loan.instalments, most=int(limit.number))
    if loan.always_covered:
        return Finding(rule, Verdict.OK, Why("regz_applies"), limit.citation, on)
    threshold = text(THRESHOLD, on)
    if on < threshold.citation.start.day:
        return ask(rule, THRESHOLD, on, threshold_of_year=None)
    if loan.amount is None or not loan.local:
        return ask(rule, THRESHOLD, on, **{"amount" if loan.local else "amount_in_local_money": None})
    values = {"amount": Amount(loan.amount, loan.money), "limit": Amount(threshold.number * 100, loan.money)}
    if values["amount"].minor <= values["limit"].minor:
        return Finding(rule, Verdict.OK, Why("regz_applies"), limit.citation, on)
    if loan.always_covered is None:
        return ask(rule, THRESHOLD, on, always_covered=None)
    return not_applicable(rule, THRESHOLD, on, "regz_above", **values)


def apr_accuracy(true: Fraction | None, shown: Fraction | None, irregular: bool | None, on: date | None) -> Finding:
    """Regulation Z, 1026.22(a)(2) and (3): how far a disclosed APR may be from the true one [rates: 1 = 100 %]."""
    rule, regular = "US-APR-2", "us.regz.accuracy_regular"
    if true is None or shown is None or on is None:
        return ask(rule, regular, on, true_apr=true, shown_apr=shown, contract=on)
    off = abs(true - shown)
    least, most = (text(f"us.regz.accuracy_{kind}", on) for kind in ("regular", "irregular"))
    if irregular is None and least.number / 100 < off <= most.number / 100:
        return ask(rule, regular, on, irregular=None)
    value = most if irregular else least
    inside = off <= value.number / 100
    told = {"true": Percent(true), "shown": Percent(shown), "off": off * 100, "limit": value.number}
    steps = (("off", Percent(off)), ("limit", Percent(value.number / 100)))
    why = Why("apr_accurate" if inside else "apr_inaccurate", told)
    return Finding(rule, Verdict.OK if inside else Verdict.NON_COMPLIANT, why, value.citation, on, steps)
