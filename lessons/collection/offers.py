"""CreditOffer <- the data set `offers`: a fictional offer as advertised, its terms, and its rules for early and late.

It stands in this room because it says what the lender is, and what lateness costs. The true cost is never stored: it
is worked out from the terms.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any

from lessons.collection.contact_words import LenderType
from lessons.credit import Basis, Fee, FeeKind, FeeTiming, InputError, LoanTerms, Payee, Rates, rates, schedule
from lessons.credit.reading import choice, ratio, whole
from lessons.data import fields_are, named, read
from lessons.servicing.penalty import Penalty

SIGN = "%"


class HeadlineConvention(StrEnum):
    """What the number in a headline counts."""

    FEE_PER_INSTALMENT = "fee_per_instalment"  # share of the amount, each time
    FEE_ONCE = "fee_once"  # share of the amount, on the first day
    TOTAL_COST = "total_cost"  # yuan of interest and fees, in all
    INSTALMENT = "instalment"  # yuan, the first one
    ANNUAL_RATE = "annual_rate"  # of the contract, without fees
    MONTHLY_RATE = "monthly_rate"  # annual rate / 12
    DAILY_RATE = "daily_rate"  # annual rate / 365
    YUAN_A_DAY = "yuan_a_day"  # daily rate on 10,000 yuan
    SIMPLE_RATE = "simple_rate"  # all costs / (principal owed × years)
    NOMINAL_RATE = "nominal_rate"  # internal rate of return × periods a year
    EFFECTIVE_RATE = "effective_rate"  # internal rate of return, compounded
    DAYS_TO_FIRST = "days_to_first"  # days from the payout to the first payment


class FutureFees(StrEnum):
    """What becomes of fees that are not yet due when the loan is paid back early."""

    WAIVED = "waived"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Headline:
    """What the advertisement says: the number as written, by its convention, and the words around it by language."""

    convention: HeadlineConvention
    number: str
    words: Mapping[str, str]

    @property
    def value(self) -> Fraction:
        """Return the number: a share for a per cent, else what is written (yuan, days)."""
        bare = Fraction(self.number.removesuffix(SIGN))
        return bare / 100 if self.number.endswith(SIGN) else bare

    @property
    def unit(self) -> Fraction:
        """Return the value of the last digit written."""
        places = len(self.number.removesuffix(SIGN).partition(".")[2])
        return Fraction(1, 10**places * (100 if self.number.endswith(SIGN) else 1))

    def text(self, language: str) -> str:
        """Return the headline in a language ("en", "zh_CN")."""
        return self.words[language].format(number=self.number)


@dataclass(frozen=True, slots=True)
class Prepayment:
    """Rules for paying back early: fees to come, and a charge [share of the principal still owed].

    The charge is taken up to instalment `charge_through`; None: to the end.
    """

    fees: FutureFees
    charge: Fraction = Fraction(0)
    charge_through: int | None = None


@dataclass(frozen=True, slots=True)
class CreditOffer:
    """One fictional offer. `terms` carry the costs of lateness as contingent fees; names are by language."""

    name: str
    label: Mapping[str, str]
    lender_type: LenderType
    lender: Mapping[str, str]
    platform: Mapping[str, str] | None
    headline: Headline
    terms: LoanTerms
    prepayment: Prepayment
    lateness: Penalty

    @property
    def true_cost(self) -> Rates:
        """Return the rates of the offer, by every convention, worked out from its terms."""
        return rates(self.terms)

    @property
    def follows(self) -> bool:
        """Tell whether the number of the headline follows from the terms by its own convention, as it is rounded."""
        return abs(headline_value(self.headline.convention, self.terms) - self.headline.value) <= self.headline.unit / 2


def headline_value(convention: HeadlineConvention, terms: LoanTerms) -> Fraction:
    """Return what a headline of this convention would say of these terms: a share, or yuan, or days.

    >>> terms = LoanTerms(600_000, 12, "7.2%")
    >>> headline_value(HeadlineConvention.MONTHLY_RATE, terms)
    Fraction(3, 500)
    """
    return READ[choice(convention, "record", HeadlineConvention)](terms)


def credit_offer(name: str) -> CreditOffer:
    """Return the offer of that name. Raises UnknownName.

    >>> offer = credit_offer("laptop_12")
    >>> offer.headline.text("en"), offer.lender_type.value
    ('Take the laptop home: 0.6% a month.', 'consumer_finance')
    """
    return named(credit_offers(), name)


@cache
def credit_offers() -> Mapping[str, CreditOffer]:
    """Return every offer by name, in the order of the file."""
    return {name: read_offer(name, record) for name, record in json.loads(read("offers/offers.json")).items()}


def read_offer(name: str, record: Mapping[str, Any]) -> CreditOffer:
    """Return the offer of a JSON record; raises InputError for what it lacks or what cannot be."""
    fields_are(record, FIELDS, {"platform"})
    terms = LoanTerms.from_dict(record["terms"])
    lateness = Penalty(**record["lateness"])
    head = record["headline"]
    return CreditOffer(
        name,
        record["label"],
        choice(record["lender_type"], "record", LenderType),
        record["lender"],
        record.get("platform"),
        Headline(choice(head["convention"], "record", HeadlineConvention), head["number"], head["words"]),
        replace(terms, fees=(*terms.fees, *late_costs(lateness))),
        _prepayment(record["prepayment"], terms),
        lateness,
    )


def late_costs(rule: Penalty) -> tuple[Fee, ...]:
    """Return what lateness costs as contingent fees, as a cost form lists them."""
    found = (
        (FeeKind.PENALTY_INTEREST, rule.surcharge, Basis.CONTRACT_RATE),
        (FeeKind.LATE_FEE, rule.damages_daily, Basis.OVERDUE_DAY),
        (FeeKind.LATE_FEE, rule.damages_once, Basis.OVERDUE),
    )
    return tuple(
        Fee(kind, Payee.LENDER, FeeTiming.ON_EVENT, rate=rate, basis=basis) for kind, rate, basis in found if rate
    )


FIELDS = ("label", "lender_type", "lender", "platform", "headline", "terms", "prepayment", "lateness")


def _prepayment(record: Mapping[str, Any], terms: LoanTerms) -> Prepayment:
    through = record.get("charge_through")
    return Prepayment(
        choice(record["fees"], "record", FutureFees),
        ratio(record.get("charge", 0), "fee_rate", 0, 1),
        None if through is None else whole(through, "fee_instalment", 1, terms.instalments),
    )


def _fees(terms: LoanTerms, *timings: FeeTiming) -> Fraction:
    """The fees of these timings, all together, as a share of the amount."""
    found = [fee for fee in terms.fees if fee.timing in timings and not fee.contingent]
    charges = (fee.charge(terms.amount, terms.amount, terms.period_years) for fee in found)
    return sum(charges, Fraction(0)) / terms.amount


def _annual(terms: LoanTerms) -> Fraction:
    assert isinstance(terms.annual_rate, Fraction)
    return terms.annual_rate


def _solved(name: str) -> Callable[[LoanTerms], Fraction]:
    def read(terms: LoanTerms) -> Fraction:
        rate = getattr(rates(terms), name)
        if rate.value is None:
            raise InputError("out_of_range", "record", name, {})
        return Fraction(rate.value)

    return read


def _cost(terms: LoanTerms) -> Fraction:
    plan = schedule(terms)
    return Fraction(plan.total_interest + plan.total_fees) / 100


READ: dict[HeadlineConvention, Callable[[LoanTerms], Fraction]] = {
    HeadlineConvention.FEE_PER_INSTALMENT: lambda terms: _fees(terms, FeeTiming.EACH_INSTALMENT),
    HeadlineConvention.FEE_ONCE: lambda terms: _fees(terms, FeeTiming.DEDUCTED, FeeTiming.UP_FRONT),
    HeadlineConvention.TOTAL_COST: _cost,
    HeadlineConvention.INSTALMENT: lambda terms: Fraction(schedule(terms).rows[0].payment) / 100,
    HeadlineConvention.ANNUAL_RATE: _annual,
    HeadlineConvention.MONTHLY_RATE: lambda terms: _annual(terms) / 12,
    HeadlineConvention.DAILY_RATE: lambda terms: _annual(terms) / 365,
    HeadlineConvention.YUAN_A_DAY: lambda terms: _annual(terms) / 365 * 10_000,
    HeadlineConvention.SIMPLE_RATE: _solved("simple"),
    HeadlineConvention.NOMINAL_RATE: _solved("nominal"),
    HeadlineConvention.EFFECTIVE_RATE: _solved("effective"),
    HeadlineConvention.DAYS_TO_FIRST: lambda terms: Fraction((terms.due_dates[0] - terms.drawdown).days),
}
