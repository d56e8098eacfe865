"""Contacts and logs of contacts: who reached whom, when, how, about which debt, and what was said or done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cached_property

from lessons.collection.contact_words import (
    Association,
    Channel,
    Consent,
    ConsentFor,
    Direction,
    LenderType,
    Product,
    Reached,
    Style,
    Tag,
    Voice,
)
from lessons.credit.errors import InputError

LENDER = "lender"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact, or one attempt.

    `row` is its number in the log, from 1. `at` knows its zone; `consumer_zone` is where the person reached is.
    `actor` is "lender", or the name of the agency that acts for it. `number` is a token for the number dialled or
    the address used. `answered` says whether the person took part; `seconds` is the duration [s].
    `consent_on` is the day on which the agreement was given.
    `other_zones` are further places where the person may be, when what is known of that does not agree.
    """

    row: int
    at: datetime
    consumer_zone: tzinfo
    debtor: str
    debt: str
    product: Product
    lender: str
    lender_type: LenderType
    association: Association | None
    actor: str
    number: str
    channel: Channel
    direction: Direction
    answered: bool
    seconds: int = 0
    style: Style = Style.INTERACTIVE
    voice: Voice = Voice.HUMAN
    reached: Reached = Reached.DEBTOR
    consent: Consent = Consent.NONE
    consent_for: frozenset[ConsentFor] = frozenset()
    consent_on: date | None = None
    tags: frozenset[Tag] = frozenset()
    other_zones: tuple[tzinfo, ...] = ()

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise InputError("missing", "zone", "", {"row": self.row})
        if self.seconds < 0:
            raise InputError("out_of_range", "seconds", self.seconds, {"low": 0, "row": self.row})

    @property
    def local(self) -> datetime:
        """The moment at the place of the person reached."""
        return self.at.astimezone(self.consumer_zone)

    def agreed(self, purpose: ConsentFor, *kinds: Consent) -> bool:
        """Return whether there is agreement of one of these kinds (any, when none is named) for this purpose."""
        return purpose in self.consent_for and self.consent is not Consent.NONE and (not kinds or self.consent in kinds)


@dataclass(frozen=True)
class ContactLog:
    """Contacts in the order of the log; they need not stand in the order of time."""

    contacts: tuple[Contact, ...]

    def __len__(self) -> int:
        return len(self.contacts)

    @cached_property
    def by_row(self) -> Mapping[int, Contact]:
        """Contacts by their number in the log."""
        return {contact.row: contact for contact in self.contacts}
