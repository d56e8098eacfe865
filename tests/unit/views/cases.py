"""Contracts that the tests of this room draw and tabulate; their results are worked out in `known`."""

from dataclasses import replace
from typing import Any

from lessons.credit import (
    UNROUNDED,
    Basis,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    cashflows,
    cost_statement,
    rates,
    schedule,
)

EACH, DEDUCTED, UP_FRONT, EVENT = (
    FeeTiming.EACH_INSTALMENT,
    FeeTiming.DEDUCTED,
    FeeTiming.UP_FRONT,
    FeeTiming.ON_EVENT,
)
PHONE = LoanTerms(
    600_000,
    12,
    method=RepaymentMethod.FLAT,
    fees=(Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, EACH, rate="0.6%"),),
)
NO_INTEREST = LoanTerms(600_000, 12, cash_discount=30_000)
KEPT_BACK = LoanTerms(
    600_000,
    12,
    fees=(
        Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, DEDUCTED, amount=43_200),
        Fee(FeeKind.SERVICE, Payee.PLATFORM, UP_FRONT, amount=1_000),
    ),
)
GUARANTEED = LoanTerms(
    1_200_000,
    12,
    "12%",
    fees=(
        Fee(FeeKind.GUARANTEE, Payee.GUARANTOR, EACH, amount=12_000),
        Fee(FeeKind.LATE_FEE, Payee.LENDER, EVENT, rate="0.05%", basis=Basis.OVERDUE_DAY),
    ),
)
LEVEL = LoanTerms(1_000_000, 12, "18%")
INTEREST_ONLY = LoanTerms(1_200_000, 36, "13%", RepaymentMethod.INTEREST_ONLY)
BULLET = LoanTerms(1_200_000, 12, "13%", RepaymentMethod.BULLET)
EQUAL_PRINCIPAL = LoanTerms(1_200_000, 12, "13.0342%", RepaymentMethod.EQUAL_PRINCIPAL)
EXACT = replace(LEVEL, rounding=UNROUNDED)
FORTNIGHTLY = LoanTerms(1_000_000, 24, "18%", days_between=14)
POUNDS = LoanTerms(1_365_000, 60, "7.8%", currency="GBP")
LARGE = LoanTerms(10**11, 600, "24%")
SMALL = LoanTerms(100, 1, "1%", RepaymentMethod.BULLET)

TERMS = {
    "phone": PHONE,
    "no_interest": NO_INTEREST,
    "kept_back": KEPT_BACK,
    "guaranteed": GUARANTEED,
    "level": LEVEL,
    "interest_only": INTEREST_ONLY,
    "bullet": BULLET,
    "equal_principal": EQUAL_PRINCIPAL,
    "exact": EXACT,
    "fortnightly": FORTNIGHTLY,
    "pounds": POUNDS,
    "large": LARGE,
    "small": SMALL,
}
# a name that tries everything: markup, an id, a formula, a line break, a sign that XML forbids
NASTY = '<script>alert("x")</script> id="a" $x$ & \n\x07\'"'
LONG = {"en": "An offer with a name that does not fit anywhere", "zh_CN": "一个长得在哪里都放不下的分期付款方案名称"}


def nouns() -> dict[str, Any]:
    """Return one noun of each kind that views can show, by name."""
    found: dict[str, Any] = {}
    for name, terms in TERMS.items():
        found |= {
            f"terms-{name}": terms,
            f"schedule-{name}": schedule(terms),
            f"cashflows-{name}": cashflows(terms),
            f"rates-{name}": rates(terms),
            f"statement-{name}": cost_statement(terms),
        }
    found["offers"] = {"A": PHONE, "B": NO_INTEREST, "C": KEPT_BACK, "D": GUARANTEED}
    found["offers-odd"] = {"A": LARGE, LONG["en"]: SMALL, LONG["zh_CN"]: INTEREST_ONLY, NASTY: BULLET}
    found["offers-one"] = {"A": PHONE}
    return found
