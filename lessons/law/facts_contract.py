"""Facts on the contract, on who owns the claim, and on the lender's books. A fact that is not known is None."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.credit.money import Money
from lessons.law.facts_price import Lender


class Instance(StrEnum):
    """Before which court."""

    FIRST = "first_instance"
    APPEAL = "on_appeal"
    RETRIAL = "on_retrial"


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """A claim that was passed on; `notified` says whether the debtor was told, `notified_on` the day he learned of it.

    `paid_on` is the day on which he paid the first creditor, `served_on` the day on which the new creditor's suit
    reached him. `undone`: the first creditor now says that the assignment is void; `notice_withdrawn`: the notice was
    lawfully withdrawn.
    """

    on: date | None = None
    notified: bool | None = None
    notified_on: date | None = None
    paid_on: date | None = None
    served_on: date | None = None
    undone: bool | None = None
    notice_withdrawn: bool | None = None


@dataclass(frozen=True, kw_only=True)
class BulkSale:
    """Personal bad loans of a licensed lender that were sold in bulk."""

    on: date | None = None
    personal: bool | None = None
    licensed_buyer: bool | None = None  # an asset-management company that may buy
    registered: bool | None = None  # through the registration centre of the pilot
    sold_on: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """A loan contract; `otherwise`: natural persons chose another form; `called`: the lender asked for the money."""

    on: date | None = None
    written: bool | None = None
    natural_persons: bool | None = None
    otherwise: bool | None = None
    due: date | None = None
    no_term: bool | None = None  # no time of repayment was agreed
    called: bool | None = None
    time_passed: bool | None = None  # a reasonable time since
    performed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Exposure:
    """What one borrower owes one lender for consumption [minor units]; `online`: lent over the internet."""

    on: date | None = None
    lender: Lender | None = None
    consumption: bool | None = None
    online: bool | None = None
    balance: Money | None = None
    days_overdue: int | None = None


@dataclass(frozen=True, kw_only=True)
class Lawsuit:
    """How limitation came up in court, and when a judgment was paid."""

    on: date | None = None
    debtor_raised: bool | None = None
    raised_at: Instance | None = None
    new_evidence: bool | None = None
    paid_late: bool | None = None


@dataclass(frozen=True, kw_only=True)
class CardBill:
    """What a card bill shows and charges; `short_by` [minor units] and `days_late` of the payment for it.

    `as_interest`: the cost of instalments stands there as interest, not as a fee; `treated_late`: the bank counts the
    payment as late or short.
    """

    on: date | None = None
    surcharge: bool | None = None
    over_limit_fee: bool | None = None
    as_interest: bool | None = None
    highest_rate_shown: bool | None = None
    days_late: int | None = None
    short_by: Money | None = None
    treated_late: bool | None = None
