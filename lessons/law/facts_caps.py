"""The facts that price limits of other places look at. A fact that is not known is None; a rule then asks for it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.money import Money


class Place(StrEnum):
    """Where the loan is made."""

    US = "us"
    UK = "uk"
    EU = "eu"
    HK = "hk"


CURRENCIES = {Place.US: "USD", Place.UK: "GBP", Place.EU: "EUR", Place.HK: "HKD"}


class ForeignLender(StrEnum):
    """Who lends: a bank, another lender in the business, the seller itself, or anybody else."""

    BANK = "bank"
    MONEY_LENDER = "money_lender"
    SELLER = "seller"
    PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class ForeignLoan:
    """A loan as the price limits of a place see it; rates [1 = 100 %], amounts [minor units of `currency`].

    `contract` is the day of the agreement, `amount` what was really advanced, `months` the term. Rates per year, each
    as its place measures it: `mapr` (United States, with insurance and ancillary products), `apr` (United Kingdom,
    European Union), `effective_rate` (Hong Kong, Schedule 2). `finance_charge`: interest or any charge for the credit.
    `purchase`: it pays for a purchase, in parts (buy now, pay later). `currency`: empty for that of the place.

    US: `covered` is a service member or dependant, `always_covered` a loan on a dwelling or a private student loan.
    UK: `excluded` is credit outside the high-cost kind (secured, overdraft, home-collected, community lender);
    `charges` those up to the due date, `balance_days` the credit outstanding added up over the days [minor units x
    days], `total_charges` all charges, `default_fees`, `default_rate` [per day], `refinanced` how many times, `helped`
    at no extra cost. EU: `delivery_days` from delivery to the last payment, `large_online` a large online seller,
    `renovation` of a home. HK: `compound` interest, `justified` a rate that the bank can justify.
    """

    place: Place
    contract: date | None = None
    lender: ForeignLender | None = None
    amount: Money | None = None
    instalments: int | None = None
    months: int | None = None
    mapr: Fraction | None = None
    apr: Fraction | None = None
    effective_rate: Fraction | None = None
    finance_charge: bool | None = None
    purchase: bool | None = None
    currency: str = ""
    covered: bool | None = None
    always_covered: bool | None = None
    state: str | None = None
    excluded: bool | None = None
    charges: Money | None = None
    balance_days: Money | None = None
    total_charges: Money | None = None
    default_fees: Money | None = None
    default_rate: Fraction | None = None
    refinanced: int | None = None
    helped: bool | None = None
    checked: bool | None = None
    delivery_days: int | None = None
    large_online: bool | None = None
    renovation: bool | None = None
    compound: bool | None = None
    justified: bool | None = None

    @property
    def money(self) -> str:
        """The currency of the amounts."""
        return self.currency or CURRENCIES[self.place]

    @property
    def local(self) -> bool:
        """Whether the amounts are in the currency of the place: only then can a limit in money be compared."""
        return self.money == CURRENCIES[self.place]
