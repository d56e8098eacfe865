"""Lending without a licence in mainland China: when the contract is void, and when it may be a crime."""

from datetime import date

from lessons.law.facts_price import Lending
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, not_applicable, not_in_force, text

VOID, CRIME = "cn.mj20b.void_lending", "cn.cl.illegal_business"


def void_lending(facts: Lending) -> Finding:
    """Provisions on private lending cases (2020), article 13: when a private loan is void."""
    rule = "RATE-10"
    outside = not_in_force(rule, VOID, facts.contract)
    if outside:
        return outside
    if facts.licensed:
        return not_applicable(rule, VOID, facts.contract, "licensed_to_lend")
    if facts.contract is None or facts.licensed is None:
        return ask(rule, VOID, facts.contract, contract=facts.contract, licensed=facts.licensed)
    grounds = {
        "for_profit_to_public": facts.for_profit_to_public,
        "on_lent_bank_money": facts.on_lent_bank_money,
        "on_lent_raised_money": facts.on_lent_raised_money,
        "known_unlawful_use": facts.known_unlawful_use,
        "against_mandatory_law": facts.against_mandatory_law,
        "against_public_order": facts.against_public_order,
    }
    met = tuple(name for name, ground in grounds.items() if ground)
    cited = text(VOID, facts.contract).citation
    if met:
        remedies = (Remedy("repay_principal_only"),)
        return Finding(
            rule, Verdict.VOID, Why("void_ground", {"grounds": met}), cited, facts.contract, remedies=remedies
        )
    if None in grounds.values():
        return ask(rule, VOID, facts.contract, **grounds)
    return Finding(rule, Verdict.OK, Why("no_void_ground"), cited, facts.contract)


def illegal_lending(facts: Lending) -> Finding:
    """Criminal Law, article 225(4), with the opinions on illegal lending (2019), articles 1 and 2: thresholds.

    Intent, and what else a criminal court looks at, is not judged here.
    """
    rule = "RATE-13"
    outside = not_in_force(rule, CRIME, facts.acts_from)
    if outside:
        return outside
    if facts.licensed:
        return not_applicable(rule, CRIME, facts.acts_from, "licensed_to_lend")
    if facts.acts_from is None or facts.licensed is None or facts.effective_rate is None or facts.loans is None:
        known = {"licensed": facts.licensed, "effective_rate": facts.effective_rate, "loans": facts.loans}
        return ask(rule, CRIME, facts.acts_from, acts_from=facts.acts_from, **known)
    on = facts.acts_from
    line, least, years = (text(f"cn.ff.{name}", on).number for name in ("rate_above", "loans", "years"))
    values: dict[str, object] = {"rate": Percent(facts.effective_rate), "line": Percent(line / 100)}
    if facts.effective_rate <= line / 100:
        return not_applicable(rule, CRIME, on, "rate_not_counted", **values)
    values |= {"loans": facts.loans, "least": int(least), "years": int(years)}
    if facts.loans < least:
        return not_applicable(rule, CRIME, on, "too_few_loans", **values)
    return _serious(rule, facts, on)


def _serious(rule: str, facts: Lending, on: date) -> Finding:
    if facts.unit is None:
        return ask(rule, CRIME, on, unit=None)
    who = "unit" if facts.unit else "person"
    amount, income, borrowers = (text(f"cn.ff.{n}_{who}", on).number for n in ("amount", "income", "borrowers"))
    measured = {
        "lent": None if facts.amount is None else facts.amount >= amount * 100,
        "illegal_income": None if facts.income is None else facts.income >= income * 100,
        "number_of_borrowers": None if facts.borrowers is None else facts.borrowers >= borrowers,
        "grave_result": facts.grave_result,
    }
    met = tuple(name for name, reached in measured.items() if reached)
    limits = {"amount": Amount(amount * 100), "income": Amount(income * 100), "borrowers": int(borrowers)}
    steps = (*limits.items(), ("met", met))
    if met:
        why = Why("serious_illegal_lending", {"met": met})
        remedies = (Remedy("report_to_police"),)
        return Finding(rule, Verdict.UNLAWFUL, why, text(CRIME, on).citation, on, steps, remedies)
    if None in measured.values():
        return ask(rule, CRIME, on, **measured)
    return Finding(rule, Verdict.NOT_APPLICABLE, Why("not_serious", limits), text(CRIME, on).citation, on, steps)
