"""What a contract says: terms, schedule, cash flows, rates, cost statement. One loan, pure Python, exact amounts."""

from importlib import import_module
from typing import TYPE_CHECKING

from lessons.credit.add_on import rule_of_78_rebate
from lessons.credit.amortise import level_payment
from lessons.credit.cashflows import Cashflows, Flow, cashflows
from lessons.credit.dates import add_months, due_dates, year_fraction_act365
from lessons.credit.day_count import DayCount, year_fraction
from lessons.credit.day_rule import Calendar, Dating, DayRule, Roll
from lessons.credit.errors import InputError
from lessons.credit.fees import Basis, Fee, FeeKind, FeeTiming, Payee
from lessons.credit.irr import Convention, Rate, Status, irr, xirr
from lessons.credit.money import Money, RoundingMode, round_minor, yuan
from lessons.credit.rates import Rates, effective, nominal, present_value, rates
from lessons.credit.schedule import Row, Schedule, schedule
from lessons.credit.terms import UNROUNDED, GraceInterest, LoanTerms, RepaymentMethod, Residue, Rounding

if TYPE_CHECKING:
    from lessons.credit.claims import Claim, FeePlace, Known
    from lessons.credit.disclosure import CostItem, CostKind, CostStatement, Standard, cost_statement
    from lessons.credit.explanation import Explanation
    from lessons.credit.two_claims import Disagreement, disagreement

# A plan and its rates need none of these, which take as long to import as all the rest: they come when they are asked
# for. No module may have the name of what it holds, as a module that is imported takes its name in the package.
LATER = {
    "claims": ("Claim", "FeePlace", "Known"),
    "disclosure": ("CostItem", "CostKind", "CostStatement", "Standard", "cost_statement"),
    "explanation": ("Explanation",),
    "two_claims": ("Disagreement", "disagreement"),
}

__all__ = [
    "Basis",
    "Calendar",
    "Cashflows",
    "Claim",
    "Convention",
    "CostItem",
    "CostKind",
    "CostStatement",
    "Dating",
    "DayCount",
    "DayRule",
    "Disagreement",
    "Explanation",
    "Fee",
    "FeeKind",
    "FeePlace",
    "FeeTiming",
    "Flow",
    "GraceInterest",
    "InputError",
    "Known",
    "LoanTerms",
    "Money",
    "Payee",
    "Rate",
    "Rates",
    "RepaymentMethod",
    "Residue",
    "Roll",
    "Rounding",
    "RoundingMode",
    "Row",
    "Schedule",
    "Standard",
    "Status",
    "UNROUNDED",
    "add_months",
    "cashflows",
    "cost_statement",
    "disagreement",
    "due_dates",
    "effective",
    "irr",
    "level_payment",
    "nominal",
    "present_value",
    "rates",
    "round_minor",
    "rule_of_78_rebate",
    "schedule",
    "xirr",
    "year_fraction",
    "year_fraction_act365",
    "yuan",
]


def __getattr__(name: str) -> object:
    """Return what is imported late."""
    for module, names in LATER.items():
        if name in names:
            return getattr(import_module(f"lessons.credit.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
