"""What a court enforces of a private loan's price in mainland China: two lines, four times LPR, two periods."""

from datetime import date, timedelta
from fractions import Fraction

from lessons.credit.dates import year_fraction_act365
from lessons.law.facts_price import APPROVED, Lender, Loan
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why
from lessons.law.rank import Verdict
from lessons.law.rules.ground import ask, base_steps, four_times, not_applicable, not_in_force, text, unsure

PROTECTED, VOID_ABOVE = "cn.mj15.protected", "cn.mj15.void_above"
FIRST_CAP, CAP = "cn.mj20a.private_lending_cap", "cn.mj20b.private_lending_cap"
SPLIT = "cn.mj20b.split_period"
LOCAL_OUT = "cn.pf.seven_local_types"


def two_lines(loan: Loan) -> Finding:
    """Provisions on private lending cases (2015), article 26: two lines, three zones.

    For contracts to 19 August 2020 in cases filed before 20 August 2020. With the amount, the interest paid and the
    days it is for (contract to `repaid`), the computation says what can be claimed back.
    """
    rule, new_rules = "RATE-01", change_day()
    outside = not_in_force(rule, PROTECTED, loan.contract) or not_private(rule, PROTECTED, loan, loan.contract)
    if outside:
        return outside
    if loan.filing is not None and loan.filing > new_rules:
        return not_applicable(rule, PROTECTED, loan.contract, "two_periods_apply", filing=loan.filing)
    if loan.contract is None or loan.lender is None or loan.rate is None or loan.filing is None:
        return ask(
            rule,
            PROTECTED,
            loan.contract,
            contract=loan.contract,
            lender=loan.lender,
            rate=loan.rate,
            filing=loan.filing,
        )
    unsettled = _local_before_reply(rule, PROTECTED, loan, loan.contract)
    if unsettled:
        return unsettled
    if loan.filing == new_rules:
        return _on_the_day(rule, PROTECTED, loan.contract, loan.filing)
    lower, upper = text(PROTECTED, loan.contract), text(VOID_ABOVE, loan.contract)
    low, high = lower.number / 100, upper.number / 100
    values = {"rate": Percent(loan.rate), "low": Percent(low), "high": Percent(high)}
    steps: tuple[tuple[str, object], ...] = tuple(values.items())
    if loan.rate <= low:
        return Finding(rule, Verdict.OK, Why("below_lower_line", values), lower.citation, loan.contract, steps)
    if loan.rate <= high:
        why, refuse = Why("between_lines", values), (Remedy("refuse_above", {"limit": Percent(low)}),)
        return Finding(rule, Verdict.UNENFORCEABLE, why, lower.citation, loan.contract, steps, refuse)
    void = Percent(loan.rate - high)
    steps += (("void", void), *_refund(loan, low, high))
    remedies: tuple[Remedy, ...] = (Remedy("refuse_above", {"limit": Percent(low)}),)
    back = dict(steps).get("refundable")
    if isinstance(back, Amount) and back.minor > 0:
        remedies += (Remedy("claim_back", {"amount": back}),)
    why = Why("above_upper_line", {**values, "void": void})
    return Finding(rule, Verdict.VOID, why, upper.citation, loan.contract, steps, remedies)


def change_day() -> date:
    """Return 20 August 2020, the day between the old and the new rules on private lending."""
    return text(SPLIT, date(2021, 1, 1)).date


def four_times_lpr(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020), article 25 (first revision: 26): four times the one-year LPR."""
    later = loan.contract is None or loan.contract >= text(CAP, date(2021, 1, 1)).citation.start.day
    rule, id = ("RATE-03", CAP) if later else ("RATE-02", FIRST_CAP)
    if loan.contract is not None and loan.contract < change_day():
        return not_applicable(rule, id, loan.contract, "older_contract", contract=loan.contract)
    outside = not_private(rule, id, loan, loan.contract)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or loan.rate is None:
        return ask(rule, id, loan.contract, contract=loan.contract, lender=loan.lender, rate=loan.rate)
    unsettled = _local_before_reply(rule, id, loan, loan.contract)
    if unsettled:
        return unsettled
    base, cap = four_times(id, loan.contract, loan.contract)
    excess = Percent(max(loan.rate - cap.rate, Fraction(0)))
    values = {
        "rate": Percent(loan.rate),
        "cap": cap,
        "lpr": Percent(base.one_year),
        "published": base.published,
        "excess": excess,
        "times": text(id, loan.contract).number,
        "verified": base.verified_through,
    }
    steps = (*base_steps(base, cap), ("rate", Percent(loan.rate)), ("excess", excess))
    cited = text(id, loan.contract).citation
    if loan.rate <= cap.rate:
        why = Why("within_four_times", values)
        return Finding(rule, Verdict.OK, why, cited, loan.contract, steps, provisional=unsure(base))
    why, remedies = Why("above_four_times", values), (Remedy("refuse_above", {"limit": cap}),)
    return Finding(rule, Verdict.UNENFORCEABLE, why, cited, loan.contract, steps, remedies, provisional=unsure(base))


def split_period(loan: Loan) -> Finding:
    """Provisions on private lending cases (2020, second revision), article 31(2): old contract, new case, two periods.

    Interest is simple, actual days / 365, on the whole amount; the first day counts, `repaid` does not.
    """
    rule, change = "RATE-04", change_day()
    if loan.contract is not None and loan.contract >= change:
        return not_applicable(rule, SPLIT, loan.filing, "newer_contract", contract=loan.contract)
    if loan.filing is not None and loan.filing < change:
        return not_applicable(rule, SPLIT, loan.filing, "filed_before", filing=loan.filing)
    outside = not_private(rule, SPLIT, loan, loan.filing)
    if outside:
        return outside
    if loan.contract is None or loan.lender is None or loan.filing is None:
        return ask(rule, SPLIT, loan.filing, contract=loan.contract, lender=loan.lender, filing=loan.filing)
    unsettled = _local_before_reply(rule, SPLIT, loan, loan.filing)
    if unsettled:
        return unsettled
    if loan.filing == change:
        return _on_the_day(rule, SPLIT, loan.filing, loan.filing)
    asked = {"rate": loan.rate, "amount": loan.amount, "repaid": loan.repaid, "old_rule": loan.old_rule_requested}
    if loan.rate is None or loan.amount is None or loan.repaid is None or None in asked.values():
        return ask(rule, SPLIT, loan.filing, **asked)
    if loan.contract < text(PROTECTED, loan.contract).citation.start.day:
        return ask(rule, SPLIT, loan.filing, rule_before_2015=None)
    base, cap = four_times(CAP, loan.filing, loan.filing)
    low = text(PROTECTED, change - timedelta(days=1)).number / 100
    first, second = min(loan.rate, low), min(loan.rate, cap.rate)
    before = _interest(loan, loan.contract, min(change, loan.repaid), first)
    after = _interest(loan, change, max(change, loan.repaid), second)
    claimed = _interest(loan, loan.contract, loan.repaid, loan.rate)
    values = {
        "rate": Percent(loan.rate),
        "low": Percent(low),
        "cap": cap,
        "before": Amount(before),
        "after": Amount(after),
        "total": Amount(before + after),
        "change": change,
        "filing": loan.filing,
        "published": base.published,
        "verified": base.verified_through,
    }
    steps = (*base_steps(base, cap), ("first_rate", Percent(first)), ("second_rate", Percent(second)))
    steps += (("before", Amount(before)), ("after", Amount(after)), ("total", Amount(before + after)))
    steps += (("claimed", Amount(claimed)), ("excess", Amount(claimed - before - after)))
    early = ("text_of_2021",) if loan.filing < text(SPLIT, loan.filing).citation.start.day else ()
    cited, flags = text(SPLIT, loan.filing).citation, (*unsure(base), *early)
    if not loan.old_rule_requested:
        why = Why("old_rule_not_requested", values)
        return Finding(rule, Verdict.UNSETTLED, why, cited, loan.filing, steps, provisional=flags)
    if claimed <= before + after:
        return Finding(
            rule, Verdict.OK, Why("within_both_periods", values), cited, loan.filing, steps, provisional=flags
        )
    remedies = (Remedy("refuse_amount_above", {"limit": Amount(before + after)}),)
    why = Why("above_in_two_periods", values)
    return Finding(rule, Verdict.UNENFORCEABLE, why, cited, loan.filing, steps, remedies, provisional=flags)


def not_private(rule: str, id: str, loan: Loan, day: date | None) -> Finding | None:
    """Licensed lenders are outside; the seven local types too, by a reply that is in force since 2021.

    None for a private lender, and where the known facts do not decide it.
    """
    if loan.lender is None or loan.lender is Lender.PRIVATE:
        return None
    if loan.lender in APPROVED:
        return not_applicable(rule, id, day, "approved_lender", lender=loan.lender.value)
    known = [each for each in (loan.contract, loan.filing) if each is not None]
    if known and max(known) >= text(LOCAL_OUT, max(known)).citation.start.day:
        return not_applicable(rule, id, day, "local_type", lender=loan.lender.value)
    return None


def _local_before_reply(rule: str, id: str, loan: Loan, day: date) -> Finding | None:
    """A local type that the reply does not reach: open, as far as the day of the case is known."""
    if loan.lender is None or loan.lender is Lender.PRIVATE:
        return None
    if loan.filing is None:
        return ask(rule, id, day, filing=None)
    why = Why("local_type_before_reply", {"lender": loan.lender.value})
    return Finding(rule, Verdict.UNSETTLED, why, text(id, day).citation, day)


def _on_the_day(rule: str, id: str, on: date, filing: date) -> Finding:
    return Finding(rule, Verdict.UNSETTLED, Why("filed_on_the_day", {"filing": filing}), text(id, on).citation, on)


def _interest(loan: Loan, start: date, end: date, rate: Fraction) -> Fraction:
    assert loan.amount is not None
    return Fraction(loan.amount) * rate * max(year_fraction_act365(start, end), Fraction(0))


def _refund(loan: Loan, low: Fraction, high: Fraction) -> tuple[tuple[str, object], ...]:
    """What of the interest paid is given back, and what is not although it could not have been claimed."""
    if loan.amount is None or loan.interest_paid is None or loan.repaid is None or loan.contract is None:
        return ()
    enforced, tolerated = (_interest(loan, loan.contract, loan.repaid, line) for line in (low, high))
    paid = Fraction(loan.interest_paid)
    kept = max(min(paid, tolerated) - enforced, Fraction(0))
    return (("refundable", Amount(max(paid - tolerated, Fraction(0)))), ("not_refundable", Amount(kept)))
