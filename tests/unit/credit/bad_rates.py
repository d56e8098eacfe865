"""Calls of the regimes' rates and forms that are refused."""

from collections.abc import Callable
from datetime import date

from lessons.credit import Cashflows, Convention, LoanTerms, Rate, Status
from lessons.credit.actuarial import UnitFlow, actuarial
from lessons.credit.aprc import annual_rate, aprc
from lessons.credit.chinese_conventions import chinese_rates, daily, from_daily
from lessons.credit.disclosure_eu import credit_form
from lessons.credit.disclosure_us import tila_box
from lessons.credit.payment_lines import payment_lines
from lessons.credit.reg_z import reg_z
from lessons.credit.tolerance import Tolerance, apr_check, within
from lessons.credit.unit_periods import MONTH, Span, UnitPeriod, elapsed
from lessons.credit.years import years_between

TERMS = LoanTerms(1000, 2)
DAYS = [date(2026, 1, 1), date(2026, 2, 1)]


def bad_rate_calls() -> list[tuple[Callable[[], object], str, str]]:
    """(call, field, code)."""
    rate = Rate(0.1, Convention.REG_Z, Status.OK, (0.1,))
    return [
        (lambda: reg_z(DAYS, [1]), "dates", "wrong_length"),
        (lambda: reg_z(DAYS), "flows", "missing"),
        (lambda: reg_z(DAYS, 7), "flows", "wrong_kind"),
        (lambda: reg_z(7, [1]), "dates", "wrong_kind"),
        (lambda: reg_z(["2026-01-01"], [1]), "dates", "not_a_date"),
        (lambda: reg_z(Cashflows(())), "flows", "empty"),
        (lambda: reg_z(TERMS, [1]), "flows", "either"),
        (lambda: reg_z(TERMS, start=date(2030, 1, 1)), "drawdown", "out_of_range"),
        (lambda: reg_z(TERMS, start="x"), "drawdown", "wrong_kind"),
        (lambda: reg_z(TERMS, unit="month"), "unit_period", "wrong_kind"),
        (lambda: UnitPeriod(Span.WEEK, 53), "unit_period", "out_of_range"),
        (lambda: UnitPeriod("fortnight"), "unit_period", "unknown_choice"),
        (lambda: UnitFlow(1, 0, 1), "period", "out_of_range"),
        (lambda: UnitFlow(1, 0, None), "period", "missing"),
        (lambda: UnitFlow(1, -1), "period", "out_of_range"),
        (lambda: actuarial(7, 12), "flows", "wrong_kind"),
        (lambda: actuarial([1], 12), "flows", "wrong_kind"),
        (lambda: actuarial([UnitFlow(1, 0)], 0), "periods_per_year", "out_of_range"),
        (lambda: elapsed(DAYS[1], DAYS[0], MONTH), "dates", "date_order"),
        (lambda: aprc(DAYS, [1, -1], counting="fr"), "counting", "unknown_choice"),
        (lambda: aprc(DAYS, [1, -1], per="decade"), "counting", "unknown_choice"),
        (lambda: annual_rate([0, 1], [1], Convention.APRC_EU), "years", "wrong_length"),
        (lambda: annual_rate([0, "x"], [1, 2], Convention.APRC_EU), "years", "not_a_number"),
        (lambda: years_between(DAYS[1], DAYS[0]), "dates", "date_order"),
        (lambda: Tolerance(-1, 0), "tolerance", "out_of_range"),
        (lambda: apr_check("x", reg_z(TERMS)), "rate", "not_a_number"),
        (lambda: apr_check("10%", rate), "rate", "wrong_kind"),
        (lambda: within("10%", "10%", 0.1), "tolerance", "wrong_kind"),
        (lambda: chinese_rates(7), "terms", "wrong_kind"),
        (lambda: daily(0.1), "rate", "wrong_kind"),
        (lambda: daily(rate, 0), "days_between", "out_of_range"),
        (lambda: from_daily("500%"), "rate", "out_of_range"),
        (lambda: tila_box(7), "terms", "wrong_kind"),
        (lambda: tila_box(TERMS, outside=["x"]), "fee_kind", "unknown_choice"),
        (lambda: tila_box(TERMS, outside="insurance"), "fee_kind", "wrong_kind"),
        (lambda: credit_form(None), "terms", "missing"),
        (lambda: credit_form(TERMS, "fr"), "counting", "unknown_choice"),
        (lambda: credit_form(TERMS, outside=7), "fee_kind", "wrong_kind"),
        (lambda: payment_lines(7), "flows", "wrong_kind"),
    ]
