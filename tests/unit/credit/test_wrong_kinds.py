"""Public functions given what they do not take: an InputError, never a traceback of their insides."""

import math
from collections.abc import Callable
from datetime import date, datetime

import numpy
import pytest

from lessons.credit import (
    Cashflows,
    Flow,
    InputError,
    LoanTerms,
    add_months,
    cashflows,
    cost_statement,
    due_dates,
    effective,
    irr,
    level_payment,
    nominal,
    present_value,
    rates,
    round_minor,
    schedule,
    year_fraction_act365,
)
from tests.unit.credit.bad_rates import bad_rate_calls

DAY = date(2026, 1, 10)
TERMS = LoanTerms(600_000, 12)


def bad_calls() -> list[tuple[Callable[[], object], str, str]]:
    """(call, field, code)."""
    rate = irr([100, -101])
    calls: list[tuple[Callable[[], object], str, str]] = []
    for function in (schedule, cashflows, rates, cost_statement):
        calls.append((lambda function=function: function(None), "terms", "missing"))
        calls += [
            (lambda function=function, bad=bad: function(bad), "terms", "wrong_kind") for bad in ([1, -1], {}, "x", 7)
        ]
    for function in (nominal, effective):
        calls.append((lambda function=function: function(None, 12), "rate", "missing"))
        calls.append((lambda function=function: function(0.01, 12), "rate", "wrong_kind"))
        for bad, code in (
            ("abc", "not_a_number"),
            (-5, "out_of_range"),
            (0, "out_of_range"),
            (math.nan, "not_finite"),
            (None, "missing"),
        ):
            calls.append((lambda function=function, bad=bad: function(rate, bad), "periods_per_year", code))
    calls += [
        (lambda: cashflows(TERMS, 7), "fee", "wrong_kind"),
        (lambda: cashflows(TERMS, [7]), "fee", "wrong_kind"),
        (lambda: Cashflows(True), "flows", "wrong_kind"),
        (lambda: Cashflows(None), "flows", "missing"),
        (lambda: Cashflows([1, -1]), "flows", "wrong_kind"),
        (lambda: Cashflows((), balances=7), "flows", "wrong_kind"),
        (lambda: Cashflows((), balances=("x",)), "flows", "not_a_number"),
        (lambda: Cashflows((), currency=["x"]), "currency", "unknown_choice"),
        (lambda: Flow(DAY, 0, math.nan), "flows", "not_finite"),
        (lambda: Flow(DAY, 0, "x"), "flows", "not_a_number"),
        (lambda: Flow(DAY, 1.5, 1), "period", "not_whole"),
        (lambda: Flow(DAY, -1, 1), "period", "out_of_range"),
        (lambda: Flow("2026-01-10", 0, 1), "dates", "not_a_date"),
        (lambda: LoanTerms(600_000, 12, given=numpy.array([1, 2])), "given", "only_with"),
        (lambda: LoanTerms(600_000, 12, method="given", given=numpy.array([1, 2])), "given", "wrong_kind"),
        (lambda: LoanTerms(600_000, 12, currency=numpy.array(["CNY", "USD"])), "currency", "unknown_choice"),
        (lambda: LoanTerms(600_000, 12, rounding=None), "rounding", "missing"),
        (lambda: present_value(None, 0), "flows", "missing"),
        (lambda: present_value(["x"], 0), "flows", "not_a_number"),
        (lambda: present_value([1], -1), "rate", "out_of_range"),
        (lambda: present_value([1], None), "rate", "missing"),
        (lambda: level_payment("x", 0, 1), "amount", "not_a_number"),
        (lambda: level_payment(1, 0, 0), "instalments", "out_of_range"),
        (lambda: round_minor(None), "amount", "missing"),
        (lambda: round_minor(1, "magic"), "rounding", "unknown_choice"),
        (lambda: add_months("x", 1), "dates", "not_a_date"),
        (lambda: add_months(DAY, None), "months_between", "missing"),
        (lambda: due_dates(None, 2), "drawdown", "not_a_date"),
        (lambda: due_dates(DAY, "x"), "instalments", "not_a_number"),
        (lambda: due_dates(DAY, 2, first_due=datetime(2026, 2, 1)), "first_due", "not_a_date"),
        (lambda: year_fraction_act365(DAY, None), "dates", "not_a_date"),
    ]
    return calls + bad_rate_calls()


@pytest.mark.parametrize(("call", "field", "code"), bad_calls())
def test_what_a_function_does_not_take_is_an_input_error(call: Callable[[], object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        call()
    assert (error.value.field, error.value.code) == (field, code)
    assert str(error.value)
