"""What DisclosureForm works on: a contract made from the controls, and forms that leave one fee out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any

from lessons.credit import CostStatement, FeeKind, LoanTerms, cashflows, cost_statement, yuan
from lessons.data import contract
from lessons.language import mark

EXAMPLE = "form_example"
NONE = "none"
# case -> fee that its form leaves out
LEFT_OUT = {"first": FeeKind.GUARANTEE.value, "second": FeeKind.CONSULTING.value, "third": NONE}
CASES = (("first", mark("Form 1")), ("second", mark("Form 2")), ("third", mark("Form 3")))


@cache
def example() -> LoanTerms:
    """Return the fictional contract that the form starts from."""
    return contract(EXAMPLE)


def fee_of(kind: FeeKind) -> int:
    """Return the amount of a fee of the example [yuan]."""
    return next(fee.amount or 0 for fee in example().fees if fee.kind is kind) // 100


def terms_from(values: Mapping[str, Any]) -> LoanTerms:
    """Return the example with rate, length and both fees as the controls say."""
    amounts = {FeeKind.GUARANTEE: yuan(values["guarantee"]), FeeKind.CONSULTING: yuan(values["consulting"])}
    fees = (replace(fee, amount=amounts[fee.kind]) if fee.kind in amounts else fee for fee in example().fees)
    return replace(
        example(),
        annual_rate=Fraction(values["rate"]) / 100,
        instalments=values["instalments"],
        fees=tuple(fee for fee in fees if fee.contingent or fee.amount != 0),
    )


@dataclass(frozen=True)
class Audit:
    """A form beside the contract that it should describe [amounts in minor units]."""

    case: str
    picked: str
    form: CostStatement
    contract: CostStatement
    start: tuple[int | Fraction, int | Fraction]  # in hand on the first day: by the form, in fact
    payment: tuple[int | Fraction, int | Fraction]  # first payment: by the form, in fact
    cost: tuple[int | Fraction, int | Fraction]  # paid less received: by the form, in fact

    @property
    def missing(self) -> str:
        """Return the fee that the form leaves out, or "none"."""
        return LEFT_OUT[self.case]


def audit(case: str, picked: str) -> Audit:
    """Return the form of a case beside its contract; both follow the example."""
    terms = example()
    kept = tuple(fee for fee in terms.fees if fee.kind.value != LEFT_OUT[case])
    form = replace(terms, fees=kept)
    by_form, in_fact = cashflows(form).amounts, cashflows(terms).amounts
    return Audit(
        case,
        picked,
        cost_statement(form),
        cost_statement(terms),
        (by_form[0], in_fact[0]),
        (-by_form[1], -in_fact[1]),
        (-sum(by_form), -sum(in_fact)),
    )
