"""On what interest runs in mainland China: nothing agreed, taken first, rolled over, repaid early."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.credit.dates import year_fraction_act365
from lessons.credit.money import Money
from lessons.law.facts_price import Agreement, Lender, Loan
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, base_steps, four_times, not_applicable, not_in_force, text, unsure


def no_interest_agreed(loan: Loan) -> Finding:
    """Civil Code, article 680(2)(3): no interest agreed, no interest owed."""
    return _no_interest("cn.cc.no_interest_agreed", loan)


def private_no_interest_agreed(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 24: no interest agreed, no interest owed."""
    id = "cn.mj20b.no_interest_agreed"
    return _only_private("RATE-05", id, loan) or _no_interest(id, loan)


def interest_in_advance(loan: Loan) -> Finding:
    """Civil Code, article 670: interest taken from the payout; what was really lent is repaid and bears interest."""
    return _net("RATE-06", "cn.cc.interest_in_advance", loan, Verdict.UNENFORCEABLE)


def principal_received(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 26: the principal is what was really lent."""
    rule, id = "RATE-06", "cn.mj20b.principal_received"
    return _only_private(rule, id, loan) or _net(rule, id, loan, Verdict.UNENFORCEABLE)


def net_disbursed(loan: Loan) -> Finding:
    """Notice on the supervision of microcredit companies (2020): nothing is taken from the payout."""
    rule, id = "RATE-18", "cn.xd86.net_amount"
    if loan.lender is not None and loan.lender is not Lender.MICROCREDIT:
        return not_applicable(rule, id, loan.contract, "only_microcredit", lender=loan.lender.value)
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.lender is None:
        return ask(rule, id, loan.contract, lender=None)
    return _net(rule, id, loan, Verdict.NON_COMPLIANT)


@dataclass(frozen=True, kw_only=True)
class Rollover:
    """Interest settled into a new note; `principal` is the old one, `note` what the new note says, [minor units].

    `owed` is what is claimed in the end for `principal`, `end` the last day of the whole time (not counted).
    """

    lender: Lender | None = None
    contract: date | None = None
    principal: Money | None = None
    rate: Fraction | None = None
    settled: date | None = None
    note: Money | None = None
    end: date | None = None
    owed: Money | None = None


def rollover_interest(facts: Rollover) -> Finding:
    """Provisions on private lending cases (2020), article 27(1): which interest becomes principal."""
    rule, id = "RATE-07", "cn.mj20b.rollover_interest"
    principal, rate, settled, note = facts.principal, facts.rate, facts.settled, facts.note
    outside = _outside_private(rule, id, facts.lender, facts.contract)
    if outside:
        return outside
    if principal is None or rate is None or settled is None or note is None:
        return ask(rule, id, facts.contract, principal=principal, rate=rate, settled=settled, note=note)
    if facts.contract is None or facts.lender is None:
        return ask(rule, id, facts.contract, contract=facts.contract, lender=facts.lender)
    base, cap = four_times(id, facts.contract, facts.contract)
    years = year_fraction_act365(facts.contract, settled)
    allowed = Amount(principal + principal * min(rate, cap.rate) * years)
    return _against(rule, id, facts.contract, Amount(note), allowed, "rolled_in", base_steps(base, cap), unsure(base))


def rollover_total(facts: Rollover) -> Finding:
    """Provisions on private lending cases (2020), article 27(2): all notes together against the first principal."""
    rule, id = "RATE-07", "cn.mj20b.rollover_total"
    principal, end, owed = facts.principal, facts.end, facts.owed
    outside = _outside_private(rule, id, facts.lender, facts.contract)
    if outside:
        return outside
    if principal is None or end is None or owed is None or facts.contract is None or facts.lender is None:
        return ask(
            rule,
            id,
            facts.contract,
            principal=principal,
            end=end,
            owed=owed,
            contract=facts.contract,
            lender=facts.lender,
        )
    base, cap = four_times(id, facts.contract, facts.contract)
    allowed = Amount(principal + principal * cap.rate * year_fraction_act365(facts.contract, end))
    return _against(
        rule, id, facts.contract, Amount(owed), allowed, "rolled_total", base_steps(base, cap), unsure(base)
    )


def early_repayment(loan: Loan) -> Finding:
    """Civil Code, article 677: repaid early, a loan bears interest for the actual time, unless agreed otherwise."""
    return _early("cn.cc.early_repayment", loan)


def private_early_repayment(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 30: early repayment, interest for the actual time."""
    id = "cn.mj20b.early_repayment"
    return _only_private("RATE-19", id, loan) or _early(id, loan)


def _early(id: str, loan: Loan) -> Finding:
    rule = "RATE-19"
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.agreed_otherwise:
        return not_applicable(rule, id, loan.contract, "agreed_otherwise")
    if loan.contract is None or loan.repaid is None or loan.amount is None or loan.rate is None:
        facts = {"contract": loan.contract, "repaid": loan.repaid, "amount": loan.amount, "rate": loan.rate}
        return ask(rule, id, loan.contract, **facts)
    if loan.agreed_otherwise is None or loan.interest_paid is None:
        facts = {"agreed_otherwise": loan.agreed_otherwise, "interest_claimed": loan.interest_paid}
        return ask(rule, id, loan.contract, **facts)
    owed = Amount(Fraction(loan.amount) * loan.rate * year_fraction_act365(loan.contract, loan.repaid))
    return _against(rule, id, loan.contract, Amount(loan.interest_paid), owed, "early", (), ())


def _no_interest(id: str, loan: Loan) -> Finding:
    rule = "RATE-05"
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.agreement is None:
        return ask(rule, id, loan.contract, contract=loan.contract, agreement=loan.agreement)
    cited = text(id, loan.contract).citation
    if loan.agreement is Agreement.AGREED:
        return Finding(rule, Verdict.OK, Why("interest_agreed"), cited, loan.contract)
    steps, remedies = (("rate", Percent(Fraction(0))),), (Remedy("refuse_interest"),)
    if loan.agreement is Agreement.NONE:
        why = Why("no_interest_agreed")
        return Finding(rule, Verdict.UNENFORCEABLE, why, cited, loan.contract, steps, remedies)
    if loan.natural_persons is None:
        return ask(rule, id, loan.contract, natural_persons=None)
    if not loan.natural_persons:
        return ask(rule, id, loan.contract, trade_practice=None)
    why = Why("unclear_between_persons")
    return Finding(rule, Verdict.UNENFORCEABLE, why, cited, loan.contract, steps, remedies)


def _net(rule: str, id: str, loan: Loan, against: Verdict) -> Finding:
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.amount is None or loan.deducted is None:
        return ask(rule, id, loan.contract, contract=loan.contract, amount=loan.amount, deducted=loan.deducted)
    cited, net = text(id, loan.contract).citation, Amount(loan.amount - loan.deducted)
    steps: tuple[tuple[str, object], ...] = (("principal", net),)
    if loan.rate is not None and loan.repaid is not None:
        interest = Amount(net.minor * loan.rate * year_fraction_act365(loan.contract, loan.repaid))
        steps += (("interest", interest), ("repay", Amount(net.minor + interest.minor)))
    values = {"named": Amount(loan.amount), "deducted": Amount(loan.deducted), "principal": net}
    if loan.deducted <= 0:
        return Finding(rule, Verdict.OK, Why("nothing_deducted", values), cited, loan.contract, steps)
    remedies: tuple[Remedy, ...] = (Remedy("repay_net", {"principal": net}),)
    remedies += (Remedy("complain_local"),) if against is Verdict.NON_COMPLIANT else ()
    return Finding(rule, against, Why("deducted_first", values), cited, loan.contract, steps, remedies)


def _against(
    rule: str,
    id: str,
    on: date,
    claimed: Amount,
    allowed: Amount,
    code: str,
    steps: tuple[tuple[str, object], ...],
    flags: tuple[str, ...],
) -> Finding:
    cited = text(id, on).citation
    excess = Amount(max(claimed.minor - allowed.minor, Fraction(0)))
    values = {"claimed": claimed, "allowed": allowed, "excess": excess}
    steps += tuple(values.items())
    if claimed.minor <= allowed.minor:
        return Finding(rule, Verdict.OK, Why(f"{code}_ok", values), cited, on, steps, provisional=flags)
    remedies = (Remedy("refuse_amount_above", {"limit": allowed}),)
    return Finding(
        rule, Verdict.UNENFORCEABLE, Why(f"{code}_above", values), cited, on, steps, remedies, provisional=flags
    )


def _only_private(rule: str, id: str, loan: Loan) -> Finding | None:
    """What is said before the facts of a rule on private lending are looked at, if anything."""
    outside = _outside_private(rule, id, loan.lender, loan.contract)
    return outside or (ask(rule, id, loan.contract, lender=None) if loan.lender is None else None)


def _outside_private(rule: str, id: str, lender: Lender | None, contract: date | None) -> Finding | None:
    if lender is not None and lender is not Lender.PRIVATE:
        return not_applicable(rule, id, contract, "not_private", lender=lender.value)
    return not_in_force(rule, id, contract)
