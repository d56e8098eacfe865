"""United Kingdom: the cost caps of high-cost short-term credit, and interest-free credit by a third party."""

from fractions import Fraction

from lessons.law.facts_caps import ForeignLender, ForeignLoan
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

INITIAL, TOTAL = "uk.conc.initial_cap", "uk.conc.total_cap"
FEES, INTEREST = "uk.conc.default_fees", "uk.conc.default_interest"
REFINANCING, VOID = "uk.conc.refinancing", "uk.fsma.unenforceable"
DEFERRED, CHECK = "uk.dpco.instalments", "uk.conc.dpc_check"
BACK = (Remedy("ask_charges_back"),)


def high_cost(loan: ForeignLoan) -> bool | None:
    """FCA Glossary: whether credit is high-cost short-term credit; None when a fact that decides is missing."""
    if loan.contract is None:
        return None
    rate = text("uk.conc.hcstc_rate", loan.contract).number / 100
    months = text("uk.conc.hcstc_months", loan.contract).number
    parts = (
        None if loan.apr is None else loan.apr >= rate,
        None if loan.months is None else loan.months <= months,
        None if loan.excluded is None else not loan.excluded,
    )
    return False if False in parts else None if None in parts else True


def initial_cap(loan: ForeignLoan) -> Finding:
    """CONC 5A.3.3R and 5A.3.7R: charges to the due date against 0.8 % a day of the credit outstanding that day."""
    outside = _outside("UK-CAP-1", INITIAL, loan)
    if outside:
        return outside
    assert loan.contract is not None
    if loan.charges is None or loan.balance_days is None:
        facts = {"charges": loan.charges, "balance_days": loan.balance_days}
        return ask("UK-CAP-1", INITIAL, loan.contract, **facts)
    limit = loan.balance_days * text(INITIAL, loan.contract).number / 100
    return _against("UK-CAP-1", INITIAL, loan, Fraction(loan.charges), limit, "initial_cap")


def total_cap(loan: ForeignLoan) -> Finding:
    """CONC 5A.3.2R and 5A.3.6R: all charges together against the credit that was advanced."""
    outside = _outside("UK-CAP-2", TOTAL, loan)
    if outside:
        return outside
    assert loan.contract is not None
    if loan.total_charges is None or loan.amount is None:
        return ask("UK-CAP-2", TOTAL, loan.contract, total_charges=loan.total_charges, amount=loan.amount)
    limit = loan.amount * text(TOTAL, loan.contract).number / 100
    return _against("UK-CAP-2", TOTAL, loan, Fraction(loan.total_charges), limit, "total_cap")


def default_fees(loan: ForeignLoan) -> Finding:
    """CONC 5A.3.18R: default fees in all."""
    outside = _outside("UK-CAP-3", FEES, loan)
    if outside:
        return outside
    assert loan.contract is not None
    if loan.default_fees is None or not loan.local:
        name = "default_fees" if loan.local else "amount_in_local_money"
        return ask("UK-CAP-3", FEES, loan.contract, **{name: None})
    limit = text(FEES, loan.contract).number * 100
    return _against("UK-CAP-3", FEES, loan, Fraction(loan.default_fees), limit, "default_fees")


def default_interest(loan: ForeignLoan) -> Finding:
    """CONC 5A.3.18R: interest after default, a day."""
    outside = _outside("UK-CAP-3", INTEREST, loan)
    if outside:
        return outside
    assert loan.contract is not None
    if loan.default_rate is None:
        return ask("UK-CAP-3", INTEREST, loan.contract, default_rate=None)
    value = text(INTEREST, loan.contract)
    values = {"rate": Percent(loan.default_rate), "limit": Percent(value.number / 100)}
    above = values["rate"].rate > values["limit"].rate
    verdict = Verdict.NON_COMPLIANT if above else Verdict.OK
    why = Why("default_interest_above" if above else "default_interest_within", values)
    remedies = BACK if above else ()
    return Finding("UK-CAP-3", verdict, why, value.citation, loan.contract, tuple(values.items()), remedies)


def refinancing(loan: ForeignLoan) -> Finding:
    """CONC 6.7.23R: how often high-cost short-term credit may be refinanced."""
    outside = _outside("UK-ROLL-1", REFINANCING, loan)
    if outside:
        return outside
    assert loan.contract is not None
    if loan.refinanced is None:
        return ask("UK-ROLL-1", REFINANCING, loan.contract, refinanced=None)
    value = text(REFINANCING, loan.contract)
    values = {"count": loan.refinanced, "limit": int(value.number)}
    above = loan.refinanced > value.number
    if above and loan.helped is None:
        return ask("UK-ROLL-1", REFINANCING, loan.contract, helped=None)
    if above and not loan.helped:
        why = Why("refinanced_above", values)
        return Finding("UK-ROLL-1", Verdict.NON_COMPLIANT, why, value.citation, loan.contract)
    code = "refinanced_to_help" if above else "refinanced_within"
    return Finding("UK-ROLL-1", Verdict.OK, Why(code, values), value.citation, loan.contract)


def unenforceable(loan: ForeignLoan) -> Finding:
    """Financial Services and Markets Act 2000, section 137C, with CONC 5A.5.2R: credit above a cost cap."""
    rule = "UK-CAP-4"
    outside = _outside(rule, VOID, loan)
    if outside:
        return outside
    assert loan.contract is not None
    found = [cap(loan) for cap in (initial_cap, total_cap, default_fees, default_interest)]
    cited = text(VOID, loan.contract).citation
    if any(finding.verdict is Verdict.NON_COMPLIANT for finding in found):
        why = Why("above_a_cost_cap")
        return Finding(rule, Verdict.UNENFORCEABLE, why, cited, loan.contract, remedies=BACK)
    missing = dict.fromkeys(name for finding in found for name in finding.missing)
    if missing:
        return ask(rule, VOID, loan.contract, **missing)
    return Finding(rule, Verdict.OK, Why("below_the_cost_caps"), cited, loan.contract)


def deferred_payment(loan: ForeignLoan) -> Finding:
    """Regulated Activities (Amendment) Order 2025: interest-free credit of a third party in up to twelve parts."""
    rule, id, on = "UK-DPC-1", DEFERRED, loan.contract
    if on is None or loan.lender is None:
        return ask(rule, id, on, contract=on, lender=loan.lender)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if loan.lender is ForeignLender.SELLER:
        return not_applicable(rule, id, on, "seller_exempt")
    if loan.finance_charge:
        return not_applicable(rule, id, on, "not_interest_free")
    parts, months = int(text(id, on).number), int(text("uk.dpco.months", on).number)
    if (loan.instalments or 0) > parts or (loan.months or 0) > months:
        return not_applicable(rule, id, on, "not_deferred_payment", parts=parts, limit=months)
    if loan.finance_charge is None or loan.instalments is None or loan.months is None:
        facts = {"finance_charge": loan.finance_charge, "instalments": loan.instalments, "months": loan.months}
        return ask(rule, id, on, **facts)
    return Finding(rule, Verdict.OK, Why("deferred_payment"), text(id, on).citation, on)


def deferred_check(loan: ForeignLoan) -> Finding:
    """FCA PS26/1 and CONC 7.20.1R: a creditworthiness check before every deferred payment credit."""
    rule, id, on = "UK-DPC-2", CHECK, loan.contract
    first = deferred_payment(loan)
    if on is None or first.missing:
        return ask(rule, id, on, **dict.fromkeys(first.missing))
    cited = text(id, on).citation
    if first.verdict is not Verdict.OK:
        return Finding(rule, first.verdict, first.why, cited, on)
    if loan.checked is None:
        return ask(rule, id, on, checked=None)
    verdict = Verdict.OK if loan.checked else Verdict.NON_COMPLIANT
    return Finding(rule, verdict, Why("dpc_checked" if loan.checked else "dpc_not_checked"), cited, on)


def _outside(rule: str, id: str, loan: ForeignLoan) -> Finding | None:
    on = loan.contract
    if on is None:
        return ask(rule, id, on, contract=None)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    kind = high_cost(loan)
    if kind is None:
        return ask(rule, id, on, apr=loan.apr, months=loan.months, excluded=loan.excluded)
    return None if kind else not_applicable(rule, id, on, "not_high_cost")


def _against(rule: str, id: str, loan: ForeignLoan, claimed: Fraction, limit: Fraction, code: str) -> Finding:
    assert loan.contract is not None
    values = {"charged": Amount(claimed, loan.money), "limit": Amount(limit, loan.money)}
    above = claimed > limit
    verdict = Verdict.NON_COMPLIANT if above else Verdict.OK
    why = Why(f"{code}_above" if above else f"{code}_within", values)
    cited = text(id, loan.contract).citation
    return Finding(rule, verdict, why, cited, loan.contract, tuple(values.items()), BACK if above else ())
