"""Hong Kong: how much anyone may charge, from where a loan is presumed extortionate, and what banks keep to."""

from collections.abc import Sequence
from fractions import Fraction

from lessons.credit.money import Money
from lessons.law.facts_caps import ForeignLender, ForeignLoan
from lessons.law.finding import Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

CAP, EXTORTIONATE = "hk.mlo.rate_cap", "hk.mlo.extortionate"
COMPOUND, BANK = "hk.mlo.compound", "hk.cobp.rate"
MEASURE = ("schedule_2_measure",)
MONTHS = 12


def rate_cap(loan: ForeignLoan) -> Finding:
    """Money Lenders Ordinance, section 24(1): an effective rate above the cap is an offence by anyone."""
    rule, on, rate = "HK-CAP-1", loan.contract, loan.effective_rate
    outside = _outside(rule, CAP, loan)
    if outside:
        return outside
    assert on is not None and rate is not None
    value = text(CAP, on)
    values = {"rate": Percent(rate), "limit": Percent(value.number / 100)}
    above = rate > value.number / 100
    verdict, code = (Verdict.UNLAWFUL, "hk_above") if above else (Verdict.OK, "hk_within")
    remedies = (Remedy("tell_hong_kong_police"),) if above else ()
    steps = tuple(values.items())
    return Finding(rule, verdict, Why(code, values), value.citation, on, steps, remedies, provisional=MEASURE)


def extortionate(loan: ForeignLoan) -> Finding:
    """Money Lenders Ordinance, section 25(3): from which effective rate a loan is presumed extortionate."""
    rule, on, rate = "HK-CAP-2", loan.contract, loan.effective_rate
    outside = _outside(rule, EXTORTIONATE, loan)
    if outside:
        return outside
    assert on is not None and rate is not None
    value = text(EXTORTIONATE, on)
    values = {"rate": Percent(rate), "limit": Percent(value.number / 100)}
    if rate > text(CAP, on).number / 100:
        return not_applicable(rule, EXTORTIONATE, on, "hk_cap_decides", **values)
    above = rate > value.number / 100
    verdict, code = (Verdict.PRESUMED, "hk_extortionate") if above else (Verdict.OK, "hk_not_extortionate")
    remedies = (Remedy("ask_court_reopen"),) if above else ()
    steps = tuple(values.items())
    return Finding(rule, verdict, Why(code, values), value.citation, on, steps, remedies, provisional=MEASURE)


def bank_rate(loan: ForeignLoan) -> Finding:
    """Code of Banking Practice, section 12.3: a bank justifies a retail rate above the ordinance's thresholds."""
    rule, on = "HK-AI-1", loan.contract
    if on is None or loan.lender is None:
        return ask(rule, BANK, on, contract=on, lender=loan.lender)
    outside = not_in_force(rule, BANK, on)
    if outside:
        return outside
    if loan.lender is not ForeignLender.BANK:
        return not_applicable(rule, BANK, on, "hk_not_a_bank")
    if loan.effective_rate is None:
        return ask(rule, BANK, on, effective_rate=None)
    limit = text(EXTORTIONATE, on).number / 100
    values = {"rate": Percent(loan.effective_rate), "limit": Percent(limit)}
    cited = text(BANK, on).citation
    if loan.effective_rate <= limit:
        return Finding(rule, Verdict.OK, Why("hk_bank_within", values), cited, on, tuple(values.items()))
    if loan.justified is None:
        return ask(rule, BANK, on, justified=None)
    verdict, code = (Verdict.OK, "hk_bank_justified") if loan.justified else (Verdict.DEVIATION, "hk_bank_above")
    return Finding(rule, verdict, Why(code, values), cited, on, tuple(values.items()))


def compound(loan: ForeignLoan) -> Finding:
    """Money Lenders Ordinance, section 22: compound interest of a money lender."""
    rule, on = "HK-CAP-4", loan.contract
    if on is None or loan.lender is None or loan.compound is None:
        return ask(rule, COMPOUND, on, contract=on, lender=loan.lender, compound=loan.compound)
    outside = not_in_force(rule, COMPOUND, on)
    if outside:
        return outside
    if loan.lender is not ForeignLender.MONEY_LENDER:
        return not_applicable(rule, COMPOUND, on, "not_a_money_lender")
    verdict, code = (Verdict.UNENFORCEABLE, "compounds") if loan.compound else (Verdict.OK, "does_not_compound")
    return Finding(rule, verdict, Why(code), text(COMPOUND, on).citation, on)


def schedule_2_rate(outstanding: Sequence[Money], interest: Money) -> Fraction:
    """Return the effective rate [per year] as Schedule 2 is remembered: interest over the principal outstanding.

    `outstanding` is the principal in each month. Unverified; the same method stands in the schedule of Ireland's
    Moneylenders Act 1933: interest divided by a twelfth of the sum of principal times months.

    >>> payments = 12
    >>> round(float(schedule_2_rate([100 * left // payments for left in range(12, 0, -1)], 18)), 2)
    0.33
    """
    return MONTHS * Fraction(interest) / sum(map(Fraction, outstanding))


def _outside(rule: str, id: str, loan: ForeignLoan) -> Finding | None:
    on = loan.contract
    if on is None or loan.lender is None:
        return ask(rule, id, on, contract=on, lender=loan.lender)
    outside = not_in_force(rule, id, on)
    if outside:
        return outside
    if loan.lender is ForeignLender.BANK:
        return not_applicable(rule, id, on, "hk_bank_outside")
    return ask(rule, id, on, effective_rate=None) if loan.effective_rate is None else None
