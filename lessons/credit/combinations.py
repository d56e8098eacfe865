"""What cannot go together in one contract."""

from datetime import timedelta
from typing import TYPE_CHECKING

from lessons.credit.day_count import DayCount
from lessons.credit.errors import InputError
from lessons.credit.methods import GraceInterest, RepaymentMethod

if TYPE_CHECKING:
    from lessons.credit.terms import LoanTerms

LEVEL, PRINCIPAL, FLAT = RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.FLAT
INTEREST_ONLY, BULLET = RepaymentMethod.INTEREST_ONLY, RepaymentMethod.BULLET
PLANNED = tuple(method for method in RepaymentMethod if method is not RepaymentMethod.GIVEN)

# field -> the repayment methods that can have it
METHODS: dict[str, tuple[RepaymentMethod, ...]] = {
    "balloon": (LEVEL, PRINCIPAL, FLAT),
    "grace": (LEVEL, PRINCIPAL, FLAT),
    "steps": (LEVEL,),
    "in_advance": (LEVEL, PRINCIPAL),
    "drawdowns": (LEVEL, PRINCIPAL, INTEREST_ONLY, BULLET),
    "first_count": PLANNED,
    "day_rule": PLANNED,
}


def check(terms: "LoanTerms") -> None:
    """Raise InputError for terms that are each possible but not together."""
    for field, methods in METHODS.items():
        if getattr(terms, field) and terms.method not in methods:
            raise only_with(terms, field, "method", *(method.value for method in methods))
    if terms.half_monthly and (terms.days_between is not None or terms.months_between != 1):
        other = "days_between" if terms.days_between is not None else "months_between"
        raise InputError("either", "half_monthly", True, {"other": other})
    if terms.first_count is not None:
        _check_first_count(terms)
    if terms.grace_interest is GraceInterest.CAPITALISED:
        _check_capitalised(terms)
    if terms.in_advance:
        _check_in_advance(terms)
    if terms.drawdowns:
        _check_drawdowns(terms)
    if terms.day_rule is not None and terms.due_dates[0] <= terms.drawdown and not terms.in_advance:
        raise InputError("date_order", "first_due", terms.due_dates[0], {"low": terms.drawdown + timedelta(1)})


def only_with(terms: "LoanTerms", field: str, other: str, *choices: object) -> InputError:
    """Return the error for a field that needs another choice for `other`."""
    return InputError("only_with", field, getattr(terms, field), {"other": other, "choices": choices})


def _check_first_count(terms: "LoanTerms") -> None:
    if terms.first_count is DayCount.PERIOD:
        dated = tuple(count.value for count in DayCount if count is not DayCount.PERIOD)
        raise InputError("unknown_choice", "first_count", terms.first_count, {"choices": dated})
    if terms.day_count is not DayCount.PERIOD:
        raise only_with(terms, "first_count", "day_count", DayCount.PERIOD.value)
    if terms.first_due is None:
        raise InputError("missing", "first_due", None, {"low": terms.drawdown + timedelta(1)})


def _check_capitalised(terms: "LoanTerms") -> None:
    if not terms.grace:
        raise InputError("out_of_range", "grace", 0, {"low": 1, "high": terms.instalments - 1})
    if terms.method is FLAT:
        raise only_with(terms, "grace_interest", "method", LEVEL.value, PRINCIPAL.value)
    if terms.interest_deducted:
        raise only_with(terms, "grace_interest", "interest_deducted", False)


def _check_in_advance(terms: "LoanTerms") -> None:
    if terms.first_due is not None:
        raise InputError("either", "first_due", terms.first_due, {"other": "in_advance"})
    if terms.instalments < 2:
        raise InputError("out_of_range", "instalments", terms.instalments, {"low": 2})
    if terms.grace:
        raise only_with(terms, "grace", "in_advance", False)


def _check_drawdowns(terms: "LoanTerms") -> None:
    if terms.interest_deducted:
        raise only_with(terms, "drawdowns", "interest_deducted", False)
    last, when = terms.nominal_dates[-1], terms.drawdowns[-1][0]
    if when >= last:
        raise InputError("out_of_range", "later_drawdown", when, {"high": last - timedelta(1)})
