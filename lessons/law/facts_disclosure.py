"""Facts on how the cost of a loan was shown, and by whom it was charged. A fact that is not known is None."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.terms import LoanTerms
from lessons.law.facts_price import Lender


class Setting(StrEnum):
    """How a loan or an instalment plan is taken out."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    CHECKOUT = "checkout"  # as the way to pay for an online purchase


class Charge(StrEnum):
    """What a borrower may be charged."""

    INTEREST = "interest"
    INSTALMENT_FEE = "instalment_fee"
    CREDIT_ENHANCEMENT = "credit_enhancement"
    SERVICE_FEE = "service_fee"
    MEMBERSHIP = "membership"
    PENALTY_INTEREST = "penalty_interest"
    MISUSE_INTEREST = "misuse_interest"


class FormPart(StrEnum):
    """What the cost disclosure form must show."""

    PRINCIPAL = "form_principal"
    ITEMS = "form_items"
    HOW = "form_how"
    STANDARD = "form_standard"
    PAYEE = "form_payee"
    ANNUAL = "form_annual"  # each item of normal performance as a yearly rate
    TOTAL = "form_total"  # the yearly total
    CONTINGENT = "form_contingent"


@dataclass(frozen=True, kw_only=True)
class Advert:
    """How a rate is shown, in marketing or in the contract: by the lender, or by a platform that displays loans."""

    on: date | None = None
    lender: Lender | None = None
    platform: bool | None = None
    annual_rate_shown: bool | None = None
    other_rate_stands_out: bool | None = None  # a daily or monthly rate is the more conspicuous one


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A yearly rate as quoted [1 = 100 %], and the loan that it is said of."""

    on: date | None = None
    quoted: Fraction | None = None
    terms: LoanTerms | None = None
    labelled_simple: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Disclosure:
    """How the cost of one loan was shown; `on` is the day of the contract, or on which the instalments were taken.

    `contents` are the parts of the form, `on_form` the charges that it lists, `charges` all that the borrower bears or
    may have to bear; `for_loan` says whether a service fee or membership among them belongs to the loan. `later` says
    whether something that the form does not list was charged afterwards. `total` is the yearly total on the form.
    """

    on: date | None = None
    lender: Lender | None = None
    personal: bool | None = None
    setting: Setting | None = None
    form_shown: bool | None = None
    contents: frozenset[FormPart] | None = None
    on_form: frozenset[Charge] | None = None
    charges: frozenset[Charge] | None = None
    for_loan: bool | None = None
    signed_first: bool | None = None
    popup: bool | None = None
    reading_time: bool | None = None
    confirmed: bool | None = None
    on_order_page: bool | None = None
    nothing_else_said: bool | None = None
    later: bool | None = None
    terms: LoanTerms | None = None
    total: Fraction | None = None


@dataclass(frozen=True, kw_only=True)
class Assisted:
    """A loan that a platform brought to a lender, and who was paid for it.

    `charged` says whether the platform charged the borrower anything, `for_loan` whether that belongs to the loan;
    `adviser_fee` whether anybody took a consulting or adviser fee; `unlisted_fee` whether a fee was charged that had
    not been shown; `listed` whether the partner is on the bank's published list. `partner_at_fault`: a partner broke
    the rules when collecting; `corrected`: the bank found it and had it put right.
    """

    on: date | None = None
    lender: Lender | None = None
    assisted: bool | None = None
    charged: bool | None = None
    for_loan: bool | None = None
    adviser_fee: bool | None = None
    unlisted_fee: bool | None = None
    listed: bool | None = None
    partner_at_fault: bool | None = None
    corrected: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term of a contract, and how the other side learned of it.

    `weighty`: it matters greatly to the other side; `noticed`: the other side noticed and understood it all the same;
    `click_only`: in an electronic contract, a tick-box or pop-up is all that was done to point it out.
    """

    on: date | None = None
    standard: bool | None = None
    weighty: bool | None = None
    pointed_out: bool | None = None
    noticed: bool | None = None
    click_only: bool | None = None
    unfair: bool | None = None
    two_readings: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Service:
    """What a business tells a consumer about a financial service."""

    on: date | None = None
    consumer: bool | None = None
    facts_told: bool | None = None
    misleading: bool | None = None
    price_marked: bool | None = None
    terms_stand_out: bool | None = None
    costs_and_risks_told: bool | None = None
