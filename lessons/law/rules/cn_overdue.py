"""What lateness may cost in mainland China: private lending, and the penalty rates of licensed lenders."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.money import Money
from lessons.law.facts_price import APPROVED, Lender, Loan
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.lpr import lpr
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, base_steps, four_times, not_applicable, not_in_force, text, unsure

OVERDUE_CAP, NOT_AGREED = "cn.mj20b.overdue_cap", "cn.mj20b.overdue_not_agreed"


@dataclass(frozen=True, kw_only=True)
class Late:
    """A sum that is late: `since` its first late day, `days` how many, `year` the days of a year [365 or 360]."""

    since: date | None = None
    amount: Money | None = None
    days: int | None = None
    year: int = 365

    def interest(self, rate: Fraction) -> Amount | None:
        """Return the interest at a yearly rate, None where amount or days are not known."""
        if self.amount is None or self.days is None:
            return None
        return Amount(Fraction(self.amount) * rate * self.days / self.year)


def overdue_agreed(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 28(1): an agreed overdue rate, up to four times LPR."""
    rule, id = "RATE-08", OVERDUE_CAP
    outside = _private(rule, id, loan.lender, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or loan.overdue_rate is None:
        return ask(rule, id, loan.contract, contract=loan.contract, lender=loan.lender, overdue_rate=loan.overdue_rate)
    return _capped(rule, id, loan.contract, {"overdue": loan.overdue_rate}, "overdue_rate")


def overdue_not_agreed(loan: Loan, late: Late) -> Finding:
    """Provisions on private lending cases (2020), article 28(2): no overdue rate was agreed.

    `loan.rate` None means here that no rate was agreed at all. "The LPR of that time" is read as that of the first
    late day.
    """
    rule, id = "RATE-08", NOT_AGREED
    outside = _private(rule, id, loan.lender, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None:
        return ask(rule, id, loan.contract, contract=loan.contract, lender=loan.lender)
    cited = text(id, loan.contract).citation
    if loan.rate is not None:
        base, cap = four_times(OVERDUE_CAP, loan.contract, loan.contract)
        rate, code, flags = min(loan.rate, cap.rate), "agreed_rate_runs_on", unsure(base)
    elif late.since is None:
        return ask(rule, id, loan.contract, late_since=None)
    else:
        base = lpr(late.since)
        rate, code, flags = base.one_year, "lpr_of_that_time", ("that_time_read", *unsure(base))
    values = {"rate": Percent(rate), "verified": base.verified_through, "published": base.published}
    steps: tuple[tuple[str, object], ...] = (("rate", Percent(rate)),)
    owed = late.interest(rate)
    if owed is not None:
        steps += (("interest", owed),)
    return Finding(rule, Verdict.OK, Why(code, values), cited, loan.contract, steps, provisional=flags)


def overdue_total(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 29: overdue interest, damages and fees together."""
    rule, id = "RATE-09", "cn.mj20b.overdue_total"
    parts = {"overdue_rate": loan.overdue_rate, "damages_rate": loan.damages_rate, "fees_rate": loan.fees_rate}
    known = {name: rate for name, rate in parts.items() if rate is not None}
    outside = _private(rule, id, loan.lender, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or len(known) < len(parts):
        return ask(rule, id, loan.contract, contract=loan.contract, lender=loan.lender, **parts)
    return _capped(rule, id, loan.contract, known, "overdue_total")


def penalty_rate(loan: Loan, late: Late | None = None) -> Finding:
    """Notice on renminbi loan rates (2003), paragraph 3: overdue rate 1.3 to 1.5 times the contract rate."""
    ends = ("cn.pbc251.overdue_from", "cn.pbc251.overdue_to")
    return _corridor("PEN-01", ends, loan, "penalty", late or Late())


def misuse_rate(loan: Loan) -> Finding:
    """Notice on renminbi loan rates (2003), paragraph 3: 1.5 to 2 times the contract rate for misuse of the money.

    `loan.overdue_rate` is the rate demanded for the misuse.
    """
    return _corridor("PEN-02", ("cn.pbc251.misuse_from", "cn.pbc251.misuse_to"), loan, "misuse", Late())


def compounding(loan: Loan, compound_rate: Fraction | None) -> Finding:
    """Notice on renminbi loan rates (2003), paragraph 3: interest not paid compounds at the penalty rate."""
    rule, id = "PEN-03", "cn.pbc251.compounding"
    outside = _approved(rule, id, loan.lender, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or loan.overdue_rate is None or compound_rate is None:
        facts = {"lender": loan.lender, "overdue_rate": loan.overdue_rate, "compound_rate": compound_rate}
        return ask(rule, id, loan.contract, contract=loan.contract, **facts)
    cited = text(id, loan.contract).citation
    values = {"compound": Percent(compound_rate), "penalty": Percent(loan.overdue_rate)}
    if compound_rate <= loan.overdue_rate:
        return Finding(rule, Verdict.OK, Why("compounds_at_penalty", values), cited, loan.contract)
    why, remedies = Why("compounds_above_penalty", values), (Remedy("complain_supervisor"),)
    return Finding(rule, Verdict.NON_COMPLIANT, why, cited, loan.contract, remedies=remedies)


def overdue_as_agreed(loan: Loan) -> Finding:
    """Civil Code, article 676: overdue interest as agreed, or as the rules of the state say."""
    rule, id = "PEN-08", "cn.cc.overdue_interest"
    if loan.contract is None:
        return ask(rule, id, None, contract=None)
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    code = "overdue_by_state_rules" if loan.overdue_rate is None else "overdue_by_contract"
    return Finding(rule, Verdict.OK, Why(code), text(id, loan.contract).citation, loan.contract)


def _private(rule: str, id: str, lender: Lender | None, contract: date | None) -> Finding | None:
    if lender is not None and lender is not Lender.PRIVATE:
        return not_applicable(rule, id, contract, "not_private", lender=lender.value)
    return not_in_force(rule, id, contract)


def _approved(rule: str, id: str, lender: Lender | None, contract: date | None) -> Finding | None:
    if lender is not None and lender not in APPROVED:
        return not_applicable(rule, id, contract, "not_approved_lender", lender=lender.value)
    return not_in_force(rule, id, contract)


def _capped(rule: str, id: str, contract: date, parts: dict[str, Fraction], code: str) -> Finding:
    base, cap = four_times(id, contract, contract)
    total = sum(parts.values(), Fraction(0))
    excess = Percent(max(total - cap.rate, Fraction(0)))
    values = {"total": Percent(total), "cap": cap, "excess": excess, "verified": base.verified_through}
    values["published"] = base.published
    steps = (*base_steps(base, cap), ("total", Percent(total)), ("excess", excess))
    cited, flags = text(id, contract).citation, unsure(base)
    if total <= cap.rate:
        return Finding(rule, Verdict.OK, Why(f"{code}_ok", values), cited, contract, steps, provisional=flags)
    why, remedies = Why(f"{code}_above", values), (Remedy("refuse_above", {"limit": cap}),)
    return Finding(rule, Verdict.UNENFORCEABLE, why, cited, contract, steps, remedies, provisional=flags)


def _corridor(rule: str, ends: tuple[str, str], loan: Loan, code: str, late: Late) -> Finding:
    outside = _approved(rule, ends[1], loan.lender, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or loan.rate is None or loan.overdue_rate is None:
        facts = {"lender": loan.lender, "rate": loan.rate, "overdue_rate": loan.overdue_rate}
        return ask(rule, ends[1], loan.contract, contract=loan.contract, **facts)
    low, high = (loan.rate * text(id, loan.contract).number for id in ends)
    values = {"demanded": Percent(loan.overdue_rate), "rate": Percent(loan.rate)}
    values |= {"low": Percent(low), "high": Percent(high)}
    steps: tuple[tuple[str, object], ...] = tuple(values.items())
    owed = late.interest(min(loan.overdue_rate, high))
    if owed is not None:
        steps += (("interest", owed),)
    cited = text(ends[1], loan.contract).citation
    if loan.overdue_rate > high:
        remedies = (Remedy("refuse_above", {"limit": Percent(high)}), Remedy("complain_supervisor"))
        why = Why(f"{code}_above", values)
        return Finding(rule, Verdict.NON_COMPLIANT, why, cited, loan.contract, steps, remedies)
    if loan.overdue_rate < low:
        return Finding(rule, Verdict.UNSETTLED, Why(f"{code}_below", values), cited, loan.contract, steps)
    return Finding(rule, Verdict.OK, Why(f"{code}_ok", values), cited, loan.contract, steps)
