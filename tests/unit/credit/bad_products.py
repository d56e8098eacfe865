"""What cannot go together: contracts that the engine must refuse, with the field and the code."""

from collections.abc import Callable
from datetime import date

from lessons.credit import Calendar, DayCount, DayRule, LoanTerms, rule_of_78_rebate, schedule, year_fraction

GOOD = {"amount": 600_000, "instalments": 12, "annual_rate": "12%"}
DAY = date(2026, 1, 10)
SUNDAYS = {"first": "2026-01-01", "last": "2026-12-31"}
LATER = [["2026-03-01", 100_000]]


def bad_products() -> list[tuple[dict[str, object], str, str]]:
    """(changes to good terms, field, code)."""
    return [
        ({"balloon": 600_000}, "balloon", "out_of_range"),
        ({"balloon": -1}, "balloon", "out_of_range"),
        ({"balloon": "much"}, "balloon", "not_a_number"),
        ({"balloon": 1, "method": "interest_only"}, "balloon", "only_with"),
        ({"balloon": 1, "method": "bullet"}, "balloon", "only_with"),
        ({"balloon": 1, "method": "add_on"}, "balloon", "only_with"),
        ({"grace": 12}, "grace", "out_of_range"),
        ({"grace": 0.5}, "grace", "not_whole"),
        ({"grace": 1, "method": "bullet"}, "grace", "only_with"),
        ({"grace": 1, "in_advance": True}, "grace", "only_with"),
        ({"grace_interest": "forgiven"}, "grace_interest", "unknown_choice"),
        ({"grace_interest": "capitalised"}, "grace", "out_of_range"),
        ({"grace_interest": "capitalised", "grace": 1, "method": "flat"}, "grace_interest", "only_with"),
        ({"grace_interest": "capitalised", "grace": 1, "interest_deducted": True}, "grace_interest", "only_with"),
        ({"steps": 7}, "steps", "wrong_kind"),
        ({"steps": [[2]]}, "steps", "wrong_kind"),
        ({"steps": [[1, 1]]}, "steps", "out_of_range"),
        ({"steps": [[13, 1]]}, "steps", "out_of_range"),
        ({"steps": [[3, 1], [3, 2]]}, "steps", "out_of_range"),
        ({"steps": [[3, 1]], "grace": 2}, "steps", "out_of_range"),
        ({"steps": [[3, "-1"]]}, "step_factor", "out_of_range"),
        ({"steps": [[3, 101]]}, "step_factor", "out_of_range"),
        ({"steps": [[3, None]]}, "step_factor", "missing"),
        ({"steps": [[3, 1.1]], "method": "equal_principal"}, "steps", "only_with"),
        ({"steps": [[2, 10]]}, "payment", "payment_below_interest"),
        ({"in_advance": "yes"}, "in_advance", "unknown_choice"),
        ({"in_advance": True, "first_due": "2026-02-01"}, "first_due", "either"),
        ({"in_advance": True, "instalments": 1}, "instalments", "out_of_range"),
        ({"in_advance": True, "method": "flat"}, "in_advance", "only_with"),
        ({"half_monthly": 1}, "half_monthly", "unknown_choice"),
        ({"half_monthly": True, "days_between": 7}, "half_monthly", "either"),
        ({"half_monthly": True, "months_between": 3}, "half_monthly", "either"),
        ({"day_count": "by guess"}, "day_count", "unknown_choice"),
        ({"day_count": None}, "day_count", "missing"),
        ({"first_count": "by guess"}, "first_count", "unknown_choice"),
        ({"first_count": "period", "first_due": "2026-02-01"}, "first_count", "unknown_choice"),
        ({"first_count": "act/365"}, "first_due", "missing"),
        (
            {"first_count": "act/365", "first_due": "2026-02-01", "day_count": "act/360"},
            "first_count",
            "only_with",
        ),
        ({"drawdowns": 7}, "drawdowns", "wrong_kind"),
        ({"drawdowns": [["2026-03-01", 600_000]]}, "drawdowns", "out_of_range"),
        ({"drawdowns": [["2026-03-01", 0]]}, "drawdowns", "out_of_range"),
        ({"drawdowns": [["2026-01-10", 1]]}, "later_drawdown", "date_order"),
        ({"drawdowns": [*LATER, *LATER]}, "later_drawdown", "date_order"),
        ({"drawdowns": [["2027-01-10", 1]]}, "later_drawdown", "out_of_range"),
        ({"drawdowns": [["soon", 1]]}, "later_drawdown", "not_a_date"),
        ({"drawdowns": LATER, "method": "flat"}, "drawdowns", "only_with"),
        ({"drawdowns": LATER, "interest_deducted": True}, "drawdowns", "only_with"),
        # 10.00 owed until most of it is drawn; the level payment is far above that
        ({"drawdowns": [["2026-12-01", 599_000]]}, "payment", "out_of_range"),
        ({"drawdowns": [["2026-12-01", 599_000]], "method": "equal_principal"}, "payment", "out_of_range"),
        ({"day_rule": "following"}, "day_rule", "wrong_kind"),
        ({"day_rule": {"calendar": SUNDAYS, "roll": "sideways"}}, "roll", "unknown_choice"),
        ({"day_rule": {"calendar": SUNDAYS, "interest_moves": 1}}, "interest_moves", "unknown_choice"),
        ({"day_rule": {"calendar": "sundays"}}, "calendar", "wrong_kind"),
        ({"day_rule": {}}, "calendar", "missing"),
        ({"day_rule": {"calendar": {**SUNDAYS, "off": "2026-01-01"}}}, "calendar", "wrong_kind"),
        ({"day_rule": {"calendar": {**SUNDAYS, "off": ["new year"]}}}, "calendar", "not_a_date"),
        ({"day_rule": {"calendar": {**SUNDAYS, "last": "2025-01-01"}}}, "calendar", "date_order"),
        ({"day_rule": {"calendar": {**SUNDAYS, "weekend": [7]}}}, "calendar", "out_of_range"),
        ({"day_rule": {"calendar": {**SUNDAYS, "weekend": [0.5]}}}, "calendar", "not_whole"),
        # drawn on a Saturday, due the day after: the working day before both is no due date
        (
            {"day_rule": {"calendar": SUNDAYS, "roll": "preceding"}, "days_between": 1, "drawdown": "2026-01-10"},
            "first_due",
            "date_order",
        ),
        # the rule of 78 gives the first of 60 instalments 60/1830 of 1.2 times the amount: more than it is
        ({"method": "add_on", "annual_rate": "24%", "instalments": 60}, "payment", "payment_below_interest"),
    ]


def refused(changes: dict[str, object]) -> Callable[[], object]:
    return lambda: schedule(LoanTerms.from_dict({**GOOD, **changes}))


def bad_calls() -> list[tuple[Callable[[], object], str, str]]:
    """(call, field, code)."""
    return [
        *((refused(changes), field, code) for changes, field, code in bad_products()),
        (lambda: year_fraction("x", DAY), "dates", "not_a_date"),
        (lambda: year_fraction(DAY, date(2025, 1, 1)), "dates", "date_order"),
        (lambda: year_fraction(DAY, DAY, "by guess"), "day_count", "unknown_choice"),
        (lambda: year_fraction(DAY, DAY, DayCount.PERIOD), "day_count", "unknown_choice"),
        (lambda: Calendar(DAY, DAY, work=7), "calendar", "wrong_kind"),
        (lambda: DayRule(None), "calendar", "missing"),
        (lambda: LoanTerms(600_000, 12, day_rule=Calendar(DAY, DAY)), "day_rule", "wrong_kind"),
        (lambda: rule_of_78_rebate(-1, 12, 3), "amount", "out_of_range"),
        (lambda: rule_of_78_rebate(100, 0, 0), "instalments", "out_of_range"),
        (lambda: rule_of_78_rebate(100, 12, 13), "instalments_paid", "out_of_range"),
        (lambda: rule_of_78_rebate(100, 12, 1, "magic"), "rounding", "unknown_choice"),
    ]
