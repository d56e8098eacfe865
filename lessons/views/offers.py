"""Offer <- LoanTerms and a name: what a comparison shows of one contract, reckoned once."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lessons.credit import LoanTerms, Rates, Schedule, rates, schedule

Minor = int | Fraction


@dataclass(frozen=True)
class Offer:
    """One contract under its name; `received` is what comes in, less a cash discount that is given up [minor units]."""

    name: str
    terms: LoanTerms
    plan: Schedule
    rates: Rates
    received: Minor

    @property
    def currency(self) -> str:
        """Return the currency code of the contract."""
        return self.terms.currency

    @property
    def payments(self) -> tuple[Minor, ...]:
        """Return the payments after the drawdown day [minor units]; days on which nothing is due are left out."""
        return payments(self.plan)

    @property
    def count(self) -> int:
        """Return the number of payments after the drawdown day."""
        return len(self.payments)

    @property
    def paid(self) -> Minor:
        """Return all that is paid, also fees on the drawdown day [minor units]."""
        return self.plan.total_paid

    @property
    def cost(self) -> Minor:
        """Return what is paid over what is received."""
        return self.paid - self.received

    @property
    def first_payment(self) -> Minor:
        """Return the first payment."""
        return self.payments[0]

    @property
    def last_payment(self) -> Minor:
        """Return the last payment."""
        return self.payments[-1]

    @property
    def level(self) -> bool:
        """Tell whether all payments are equal but for a rounding difference in one of them."""
        return max(self.payments) - min(self.payments) <= max(1, len(self.payments))


def payments(plan: Schedule) -> tuple[Minor, ...]:
    """Return the payments of a plan that are not zero [minor units]."""
    return tuple(row.payment for row in plan.rows if row.payment) or (0,)


def name_of(text: object) -> str:
    """Return a name on one line, without signs that XML forbids."""
    return " ".join("".join(char if char.isprintable() else " " for char in str(text)).split())


def offer(name: str, terms: LoanTerms) -> Offer:
    """Return a contract with everything a comparison shows of it."""
    plan = schedule(terms)
    return Offer(name_of(name), terms, plan, rates(terms), plan.received - terms.cash_discount)


def pairs(noun: Any) -> list[tuple[str, Any]]:
    """Return (name, thing) of a mapping, of pairs, or of things that carry a name."""
    if isinstance(noun, Mapping):
        return [(str(name), thing) for name, thing in noun.items()]
    return [
        (str(item[0]), item[1]) if isinstance(item, tuple) else (str(getattr(item, "name", "")), item) for item in noun
    ]


def offers(named: Mapping[str, "LoanTerms | Offer"]) -> list[Offer]:
    """Return the offers in their given order."""
    return [thing if isinstance(thing, Offer) else offer(name, thing) for name, thing in pairs(named)]
