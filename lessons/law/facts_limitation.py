"""Facts that the limitation rules ask for: the debt, what happened to it, what kept the creditor from claiming."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Creditor(StrEnum):
    """Who the creditor is, as far as limitation asks."""

    CARD_ISSUER = "card_issuer"  # a bank, for a debt on its credit card
    FINANCIAL_INSTITUTION = "financial_institution"
    OTHER = "other"


class Happening(StrEnum):
    """What can happen to a debt."""

    DEMAND = "demand"  # letter, message, call: anything that asks for payment
    ACCOUNT_DEBIT = "account_debit"  # the creditor takes money from the debtor's account, as agreed
    PART_PAYMENT = "part_payment"
    PROMISE = "promise"  # a repayment plan, a request for more time, security
    SUIT = "suit"  # a lawsuit, arbitration, payment order, application for enforcement
    POLICE_REPORT = "police_report"
    ASSIGNMENT_NOTICE = "assignment_notice"
    SIGNED_NOTICE = "signed_notice"  # the debtor signs a notice that demands payment


class Arrival(StrEnum):
    """What became of a demand or notice."""

    REACHED = "reached"
    SHOULD_HAVE_REACHED = "should_have_reached"
    RESERVED_CONTACT = "reserved_contact"  # sent to the number or address that the debtor left; arrival not known
    NOT_REACHED = "not_reached"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Event:
    """Something that happened to the debt.

    `on` is the day of it; for a demand or notice the day on which it reached the debtor, or should have. `ended` is the
    day on which proceedings ended (none: they go on). `agrees` is whether the debtor thereby agreed to pay an expired
    debt (none: not known).
    """

    what: Happening
    on: date
    arrival: Arrival = Arrival.UNKNOWN
    ended: date | None = None
    agrees: bool | None = None


@dataclass(frozen=True)
class Obstacle:
    """Force majeure or another obstacle that kept the creditor from claiming; no last day: it is still there."""

    first: date
    last: date | None = None


@dataclass(frozen=True)
class LimitationFacts:
    """One debt: when its last instalment is due, and everything that happened to it.

    `accelerated` is the day on which the whole debt was validly called due. `defence_raised` is whether the debtor
    relies on limitation in court (none: no case yet).
    """

    last_due: date | None
    creditor: Creditor = Creditor.OTHER
    accelerated: date | None = None
    events: tuple[Event, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    defence_raised: bool | None = None


class Guarantee(StrEnum):
    """The two kinds of guarantee."""

    GENERAL = "general"
    JOINT = "joint"


@dataclass(frozen=True)
class GuaranteeFacts:
    """A guarantee: when the main debt is due, what period was agreed, what the creditor did and when.

    `agreed_until` is the agreed last day (none: nothing clear was agreed). `sued_debtor` is the day on which the
    creditor sued the debtor or went to arbitration, `claimed` the day on which he claimed from the guarantor.
    """

    main_due: date | None
    kind: Guarantee | None
    agreed_until: date | None = None
    sued_debtor: date | None = None
    claimed: date | None = None
