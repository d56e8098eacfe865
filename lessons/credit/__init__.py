"""What a contract says: terms, schedule, cash flows, rates, cost statement. One loan, pure Python, exact amounts."""

from lessons.credit.amortise import level_payment
from lessons.credit.cashflows import Cashflows, Flow, cashflows
from lessons.credit.dates import add_months, due_dates, year_fraction_act365
from lessons.credit.disclosure import CostItem, CostKind, CostStatement, Standard, cost_statement
from lessons.credit.errors import InputError
from lessons.credit.fees import Basis, Fee, FeeKind, FeeTiming, Payee
from lessons.credit.irr import Convention, Rate, Status, irr, xirr
from lessons.credit.money import Money, RoundingMode, round_minor, yuan
from lessons.credit.rates import Rates, effective, nominal, present_value, rates
from lessons.credit.schedule import Row, Schedule, schedule
from lessons.credit.terms import UNROUNDED, LoanTerms, RepaymentMethod, Residue, Rounding

__all__ = [
    "UNROUNDED",
    "Basis",
    "Cashflows",
    "Convention",
    "CostItem",
    "CostKind",
    "CostStatement",
    "Fee",
    "FeeKind",
    "FeeTiming",
    "Flow",
    "InputError",
    "LoanTerms",
    "Money",
    "Payee",
    "Rate",
    "Rates",
    "RepaymentMethod",
    "Residue",
    "Rounding",
    "RoundingMode",
    "Row",
    "Schedule",
    "Standard",
    "Status",
    "add_months",
    "cashflows",
    "cost_statement",
    "due_dates",
    "effective",
    "irr",
    "level_payment",
    "nominal",
    "present_value",
    "rates",
    "round_minor",
    "schedule",
    "xirr",
    "year_fraction_act365",
    "yuan",
]
