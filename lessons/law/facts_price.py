"""The facts that the rules on price look at. A fact that is not known is None; a rule that needs it then says so."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.money import Money


class Lender(StrEnum):
    """Who lends: a private person or firm, an approved financial institution, or one of seven local types."""

    PRIVATE = "private"
    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    AUTO_FINANCE = "auto_finance"
    GROUP_FINANCE = "group_finance"
    TRUST = "trust"
    MICROCREDIT = "microcredit"
    FINANCING_GUARANTEE = "financing_guarantee"
    REGIONAL_EQUITY_MARKET = "regional_equity_market"
    PAWN = "pawn"
    FINANCIAL_LEASING = "financial_leasing"
    FACTORING = "factoring"
    LOCAL_ASSET_MANAGEMENT = "local_asset_management"


APPROVED = frozenset({Lender.BANK, Lender.CONSUMER_FINANCE, Lender.AUTO_FINANCE, Lender.GROUP_FINANCE, Lender.TRUST})
SEVEN_LOCAL = frozenset(Lender) - APPROVED - {Lender.PRIVATE}


class Agreement(StrEnum):
    """What the contract says of interest."""

    NONE = "none"
    UNCLEAR = "unclear"
    AGREED = "agreed"


@dataclass(frozen=True, kw_only=True)
class Loan:
    """A loan as the price rules see it; rates are per year [1 = 100 %], amounts in minor units.

    `contract` is the day the contract was made, `filing` the day on which a court of first instance accepted the case,
    `repaid` the first day without interest. `rate` is the agreed interest, `total_rate` everything the borrower bears.
    `requested`: the borrower asks the court for a cut; `old_rule_requested`: a party asks for the interpretation of the
    time; `plainly_above_loss`: the total is plainly above the lender's actual loss, as the court sees it.
    """

    lender: Lender | None = None
    contract: date | None = None
    filing: date | None = None
    repaid: date | None = None
    amount: Money | None = None
    deducted: Money | None = None
    rate: Fraction | None = None
    total_rate: Fraction | None = None
    overdue_rate: Fraction | None = None
    damages_rate: Fraction | None = None
    fees_rate: Fraction | None = None
    interest_paid: Money | None = None
    agreement: Agreement | None = None
    natural_persons: bool | None = None
    assisted: bool | None = None
    requested: bool | None = None
    old_rule_requested: bool | None = None
    plainly_above_loss: bool | None = None
    agreed_otherwise: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Lending:
    """What is known of someone who lends without being a licensed lender; amounts in minor units.

    `acts_from` is the day of the first act that is judged; `loans` counts loans to unspecified people at
    `effective_rate` within the period that the opinion looks at.
    """

    acts_from: date | None = None
    contract: date | None = None
    licensed: bool | None = None
    unit: bool | None = None
    for_profit_to_public: bool | None = None
    on_lent_bank_money: bool | None = None
    on_lent_raised_money: bool | None = None
    known_unlawful_use: bool | None = None
    against_mandatory_law: bool | None = None
    against_public_order: bool | None = None
    effective_rate: Fraction | None = None
    loans: int | None = None
    amount: Money | None = None
    income: Money | None = None
    borrowers: int | None = None
    grave_result: bool | None = None
