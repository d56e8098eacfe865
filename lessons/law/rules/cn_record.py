"""Credit records and personal bankruptcy in mainland China."""

from calendar import monthrange
from datetime import date, timedelta

from lessons.law.days_off import corresponding_day
from lessons.law.finding import Amount, Finding, Remedy, Why, needs_human
from lessons.law.library import parameter
from lessons.law.rank import Verdict

YEAR = 12


def adverse_data(ended: date | None, shown: bool | None, on: date) -> Finding:
    """Credit reporting regulation, article 16: kept for five years from the end of the conduct, then deleted.

    `ended` is the day on which the debt was paid or the event ended (none: it goes on, so the time has not begun).
    """
    rule, value = "CR-01", parameter("cn.zx.kept_for", on)
    if ended is None or ended > on:
        return Finding(
            rule, Verdict.OK, Why("debt_still_unpaid"), value.citation, on, remedies=(Remedy("add_statement"),)
        )
    last = corresponding_day(ended, int(value.number) * YEAR)
    values, steps = {"ended": ended, "last": last}, (("ended", ended), ("last", last))
    if on <= last:
        found = Why("record_still_kept", values)
        return Finding(rule, Verdict.OK, found, value.citation, on, steps, remedies=(Remedy("add_statement"),))
    if shown is None:
        return needs_human(rule, value, on, "still_shown")
    if shown:
        why, remedies = Why("record_kept_too_long", values), (Remedy("object_to_record"), Remedy("complain_pbc"))
        return Finding(rule, Verdict.UNLAWFUL, why, value.citation, on, steps, remedies)
    return Finding(rule, Verdict.OK, Why("record_deleted", values), value.citation, on, steps)


def told_first(told: bool | None, public: bool, on: date) -> Finding:
    """Credit reporting regulation, articles 15 and 29: the person is told before adverse data is reported."""
    rule, value = "CR-02", parameter("cn.zx.told_first", on)
    if public:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("data_lawfully_public"), value.citation, on)
    if told is None:
        return needs_human(rule, value, on, "told_before_report")
    if told:
        return Finding(rule, Verdict.OK, Why("told_before_report"), value.citation, on)
    remedies = (Remedy("object_to_record"), Remedy("complain_pbc"))
    return Finding(rule, Verdict.UNLAWFUL, Why("not_told_before_report"), value.citation, on, remedies=remedies)


def own_report(number_this_year: int, charged: bool | None, on: date) -> Finding:
    """Credit reporting regulation, article 17: two free reports a year; `number_this_year` counts the one judged."""
    rule, value = "CR-03", parameter("cn.zx.free_reports", on)
    values = {"number": number_this_year, "free": int(value.number)}
    if number_this_year > value.number:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("beyond_free_reports", values), value.citation, on)
    if charged is None:
        return needs_human(rule, value, on, "charged")
    verdict = Verdict.UNLAWFUL if charged else Verdict.OK
    return Finding(rule, verdict, Why("free_report_charged" if charged else "free_report", values), value.citation, on)


def objection(received: date, answered: date | None, on: date) -> Finding:
    """Credit reporting regulation, article 25: an objection is answered in writing within twenty days."""
    return _answered("cn.zx.objection", "objection", received, answered, on)


def complaint(accepted: date, answered: date | None, on: date) -> Finding:
    """Credit reporting regulation, article 26: a complaint is answered in writing within thirty days."""
    return _answered("cn.zx.complaint", "complaint", accepted, answered, on)


def _answered(id: str, what: str, received: date, answered: date | None, on: date) -> Finding:
    value = parameter(id, on)
    by = received + timedelta(days=int(value.number))
    values = {"what": what, "by": by}
    late = (answered if answered and answered <= on else on) > by
    remedies = (Remedy("record_to_court"), *((Remedy("complain_pbc"),) if what == "objection" else ())) if late else ()
    code = "answer_late" if late else "answer_in_time" if answered and answered <= on else "answer_awaited"
    verdict = Verdict.UNLAWFUL if late else Verdict.OK
    return Finding("CR-04", verdict, Why(code, values), value.citation, on, (("by", by),), remedies)


def one_off_repair(arose: date, amount: int, repaid: date | None, on: date) -> Finding:
    """PBC notice on one-off credit repair: small overdue items of 2020 to 2025, repaid in full by 31 March 2026.

    `amount` is the single overdue item [minor units]. OK: it is, or will be, no longer shown.
    """
    rule = "CR-05"
    low, high, most, by, first = (
        parameter(f"cn.xf25.{name}", on) for name in ("arose_from", "arose_to", "amount", "repaid_by", "first_batch")
    )

    def outside(code: str, **values: object) -> Finding:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why(code, values), by.citation, on)

    if not low.date <= arose <= high.date:
        return outside("overdue_outside_window", arose=arose, low=low.date, high=high.date)
    if amount > most.number * 100:
        return outside("overdue_too_large", amount=Amount(amount), most=Amount(int(most.number * 100)))
    if repaid is None or repaid > on:
        return outside("not_repaid_yet" if on <= by.date else "repair_window_closed", by=by.date)
    if repaid > by.date:
        return outside("repaid_too_late", repaid=repaid, by=by.date)
    hidden = by.citation.instrument.start.day if repaid <= first.date else _end_of_next_month(repaid)
    why = Why("repair_hidden" if on >= hidden else "repair_coming", {"hidden": hidden})
    return Finding(rule, Verdict.OK, why, by.citation, on, (("repaid", repaid), ("hidden", hidden)))


def repair_agent(on: date) -> Finding:
    """PBC notice on one-off credit repair: automatic and free, so nobody needs an agent."""
    value = parameter("cn.xf25.automatic", on)
    remedies = (Remedy("pay_no_agent"),)
    return Finding("CR-05", Verdict.NOT_APPLICABLE, Why("repair_needs_no_agent"), value.citation, on, remedies=remedies)


def _end_of_next_month(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, monthrange(year, month)[1])


def shenzhen_debtor(resident: bool | None, insured_months: int | None, on: date) -> Finding:
    """Shenzhen personal bankruptcy regulation: residence and three consecutive years of social insurance."""
    rule, value = "BK-01", parameter("cn.sz.insurance", on)
    if resident is False:
        return elsewhere(on)
    facts = (("resident", resident), ("insured_months", insured_months))
    missing = [name for name, fact in facts if fact is None]
    if missing or insured_months is None:
        return needs_human(rule, value, on, *missing)
    least = int(value.number) * YEAR
    values = {"months": insured_months, "least": least}
    met = insured_months >= least
    verdict = Verdict.OK if met else Verdict.NOT_APPLICABLE
    return Finding(rule, verdict, Why("may_file" if met else "insured_too_short", values), value.citation, on)


def shenzhen_creditor(claims: int, on: date) -> Finding:
    """Shenzhen personal bankruptcy regulation: a creditor needs due claims of 500,000 yuan [claims: minor units]."""
    value = parameter("cn.sz.creditor_amount", on)
    least = int(value.number * 100)
    return _creditor("BK-01", claims, least, claims >= least, value.id, on)


def xiamen_debtor(months_there: int | None, on: date) -> Finding:
    """Xiamen personal bankruptcy protection regulation: five years of residence or business in the zone."""
    rule, value = "BK-02", parameter("cn.xm.years", on)
    if months_there is None:
        return needs_human(rule, value, on, "months_there")
    least = int(value.number) * YEAR
    met = months_there >= least
    verdict = Verdict.OK if met else Verdict.NOT_APPLICABLE
    why = Why("may_file" if met else "there_too_short", {"months": months_there, "least": least})
    return Finding(rule, verdict, why, value.citation, on)


def xiamen_creditor(claims: int, income_per_head: int | None, on: date) -> Finding:
    """Xiamen personal bankruptcy protection regulation: claims above five times last year's income per head."""
    value = parameter("cn.xm.creditor_times", on)
    if income_per_head is None:
        return needs_human("BK-02", value, on, "income_per_head")
    least = int(value.number * income_per_head)
    return _creditor("BK-02", claims, least, claims > least, value.id, on)


def _creditor(rule: str, claims: int, least: int, met: bool, id: str, on: date) -> Finding:
    why = Why("creditor_may_file" if met else "claims_too_small", {"claims": Amount(claims), "least": Amount(least)})
    return Finding(rule, Verdict.OK if met else Verdict.NOT_APPLICABLE, why, parameter(id, on).citation, on)


def elsewhere(on: date) -> Finding:
    """No national personal bankruptcy law was found: outside the two zones there is no procedure."""
    value = parameter("cn.sz.local_only", on)
    return Finding("BK-03", Verdict.NOT_APPLICABLE, Why("no_personal_bankruptcy_here"), value.citation, on)
