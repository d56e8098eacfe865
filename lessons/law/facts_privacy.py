"""Facts on personal information, privacy and reputation. A fact that is not known is None."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.credit.money import Money


class Basis(StrEnum):
    """Why personal information may be processed; none: no ground of the law is met."""

    CONSENT = "consent"
    CONTRACT = "contract_needs_it"  # needed for a contract to which the person is a party
    OTHER_GROUND = "other_ground"  # a legal duty, an emergency, news, data lawfully public
    NO_GROUND = "no_ground"


class EntrustPart(StrEnum):
    """What a contract on entrusted processing settles."""

    PURPOSE = "entrust_purpose"
    PERIOD = "entrust_period"
    METHOD = "entrust_method"
    DATA = "entrust_data"
    SAFEGUARDS = "entrust_safeguards"
    DUTIES = "entrust_duties"


class Right(StrEnum):
    """What a person may ask of whoever processes the data."""

    ACCESS = "access"
    COPY = "copy"
    CORRECT = "correct"
    DELETE = "delete"


@dataclass(frozen=True, kw_only=True)
class Processing:
    """One use of a person's data; `ended` says whether the purpose of keeping them has gone, `kept` that they are."""

    on: date | None = None
    basis: Basis | None = None
    needed: bool | None = None
    ended: bool | None = None
    kept: bool | None = None
    sensitive: bool | None = None
    strictly_needed: bool | None = None
    separate_consent: bool | None = None
    leaked: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Passing:
    """Data that one firm passes to another.

    `own_purpose`: the other firm decides itself what the data are for (a debt buyer, a platform); else it works on
    behalf of the first (a collection agency). `ended`: the work on behalf is over; `returned`: the data went back, or
    were deleted.
    """

    on: date | None = None
    own_purpose: bool | None = None
    told: bool | None = None
    separate_consent: bool | None = None
    settled: frozenset[EntrustPart] | None = None
    supervised: bool | None = None
    ended: bool | None = None
    returned: bool | None = None
    assessed: bool | None = None
    months_kept: int | None = None


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a person asked for, and the answer; `ground`: to delete; `excepted`: a law allows to refuse."""

    on: date | None = None
    right: Right | None = None
    ground: bool | None = None
    granted: bool | None = None
    reasons: bool | None = None
    excepted: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Decision:
    """A decision that a computer made; `asked`: the person asked for reasons, or refused to be judged by it alone."""

    on: date | None = None
    automated_only: bool | None = None
    major_effect: bool | None = None
    asked: bool | None = None
    met: bool | None = None
    unfair_terms: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Harm:
    """Harm done with personal data, or to a person's name; `not_at_fault`: who processed them proved it.

    `refused`: it did not put right what the authority told it to; `going_on`: it happens, or is about to;
    `beyond_repair`: without an order, damage could not be made good.
    """

    on: date | None = None
    breach: bool | None = None
    damage: bool | None = None
    not_at_fault: bool | None = None
    refused: bool | None = None
    serious: bool | None = None
    insulted: bool | None = None
    rating_wrong: bool | None = None
    objected: bool | None = None
    corrected: bool | None = None
    asks_to_stop: bool | None = None
    going_on: bool | None = None
    beyond_repair: bool | None = None


@dataclass(frozen=True, kw_only=True)
class DataTrade:
    """Personal data that somebody unlawfully got, sold or gave away.

    `close` counts items on location, content of messages, credit record or property; `middling` those on lodging,
    records of calls, health or transactions; `other` all others. `gain` [minor units] was made by it; `on_duty`: the
    data were obtained at work and then passed on.
    """

    on: date | None = None
    unlawful: bool | None = None
    close: int | None = None
    middling: int | None = None
    other: int | None = None
    gain: Money | None = None
    on_duty: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Fraud:
    """A business that deceived a consumer; `price` [minor units] is what was paid for the goods or the service."""

    on: date | None = None
    consumer: bool | None = None
    deceived: bool | None = None
    price: Money | None = None
