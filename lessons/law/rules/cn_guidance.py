"""What supervisors in mainland China ask of prices: assisted lending, microcredit, consumer finance."""

from fractions import Fraction

from lessons.law.facts_price import Lender, Loan
from lessons.law.finding import Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, base_steps, four_times, not_applicable, not_in_force, text, unsure


def microcredit_cost(loan: Loan) -> Finding:
    """Guidance on the overall financing cost of microcredit companies (2025), sections 1 and 2: 24 %, then four LPR."""
    rule, stop, target = "RATE-14", "cn.xdz.stop_above", "cn.xdz.target"
    if loan.lender is not None and loan.lender is not Lender.MICROCREDIT:
        return not_applicable(rule, stop, loan.contract, "only_microcredit_guided", lender=loan.lender.value)
    outside = not_in_force(rule, stop, loan.contract)
    if outside:
        return outside
    if loan.lender is None or loan.contract is None or loan.total_rate is None:
        return ask(rule, stop, loan.contract, lender=loan.lender, contract=loan.contract, total_rate=loan.total_rate)
    limit, by = text(stop, loan.contract).number / 100, text("cn.xdz.target_by", loan.contract).date
    base, cap = four_times(target, loan.contract, loan.contract)
    values = {"total": Percent(loan.total_rate), "limit": Percent(limit), "cap": cap, "by": by}
    values |= {"verified": base.verified_through, "published": base.published}
    steps = (*base_steps(base, cap), ("total", Percent(loan.total_rate)), ("limit", Percent(limit)), ("by", by))
    cited, flags, remedies = text(stop, loan.contract).citation, unsure(base), (Remedy("complain_local"),)
    if loan.total_rate > limit:
        why = Why("above_stop", values)
        return Finding(rule, Verdict.SUPERVISORY_TARGET, why, cited, loan.contract, steps, remedies, provisional=flags)
    cited = text(target, loan.contract).citation
    if loan.total_rate <= cap.rate:
        return Finding(rule, Verdict.OK, Why("meets_target", values), cited, loan.contract, steps, provisional=flags)
    if loan.contract <= by:
        return Finding(rule, Verdict.OK, Why("target_to_come", values), cited, loan.contract, steps, provisional=flags)
    why = Why("above_target", values)
    return Finding(rule, Verdict.SUPERVISORY_TARGET, why, cited, loan.contract, steps, remedies, provisional=flags)


def consumer_finance_cost(loan: Loan, average: Fraction | None = None) -> Finding:
    """Oral guidance to consumer-finance companies (reported in 2025): each loan 24 %, new loans 20 % on average.

    `average` is the average cost of the company's new loans.
    """
    rule, each = "RATE-15", "cn.xj20.each_loan"
    if loan.lender is not None and loan.lender is not Lender.CONSUMER_FINANCE:
        return not_applicable(rule, each, loan.contract, "only_consumer_finance", lender=loan.lender.value)
    outside = not_in_force(rule, each, loan.contract)
    if outside:
        return outside
    if loan.lender is None or loan.contract is None or loan.total_rate is None:
        return ask(rule, each, loan.contract, lender=loan.lender, contract=loan.contract, total_rate=loan.total_rate)
    limit = text(each, loan.contract)
    mean = text("cn.xj20.average", loan.contract)
    values = {"total": Percent(loan.total_rate), "limit": Percent(limit.number / 100)}
    if loan.total_rate > limit.number / 100:
        why = Why("above_each_loan", values)
        return Finding(rule, Verdict.SUPERVISORY_TARGET, why, limit.citation, loan.contract, tuple(values.items()))
    if average is None:
        return ask(rule, "cn.xj20.average", loan.contract, average=None)
    values |= {"average": Percent(average), "mean": Percent(mean.number / 100)}
    over = average > mean.number / 100
    verdict, code = (Verdict.SUPERVISORY_TARGET, "above_average") if over else (Verdict.OK, "within_oral_guidance")
    return Finding(rule, verdict, Why(code, values), mean.citation, loan.contract, tuple(values.items()))


def assisted_cost(loan: Loan) -> Finding:
    """Notice on internet-assisted lending by commercial banks (2025), article 6: overall cost of a loan."""
    rule, id = "RATE-16", "cn.zd9.overall_cost"
    if loan.lender is not None and (loan.lender is not Lender.BANK or loan.assisted is False):
        return not_applicable(rule, id, loan.contract, "not_assisted", lender=loan.lender.value)
    if loan.assisted is False:
        return not_applicable(rule, id, loan.contract, "no_platform_assists")
    outside = not_in_force(rule, id, loan.contract)
    if outside:
        return outside
    if loan.lender is None or loan.contract is None or loan.assisted is None or loan.total_rate is None:
        facts = {"contract": loan.contract, "assisted": loan.assisted, "total_rate": loan.total_rate}
        return ask(rule, id, loan.contract, lender=loan.lender, **facts)
    line = text(id, loan.contract)
    values = {"total": Percent(loan.total_rate), "limit": Percent(line.number / 100)}
    steps, flags = tuple(values.items()), ("limit_is_a_reading",)
    if loan.total_rate <= line.number / 100:
        why = Why("assisted_within", values)
        return Finding(rule, Verdict.OK, why, line.citation, loan.contract, steps, provisional=flags)
    why, remedies = Why("assisted_above", values), (Remedy("complain_supervisor"),)
    return Finding(rule, Verdict.NON_COMPLIANT, why, line.citation, loan.contract, steps, remedies, provisional=flags)
