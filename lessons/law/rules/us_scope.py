"""Who the debt-collection law of the United States binds, and towards whom."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, Contact, Direction, Product, Reached, Tag
from lessons.law.facts_conduct import Kind, Sheet

SUIT = "sue_collector"
CONSUMER = frozenset({Reached.DEBTOR, Reached.SPOUSE, Reached.GUARANTOR})
STRANGER = frozenset({Reached.CONTACT, Reached.RELATIVE, Reached.OTHER})
ELECTRONIC = frozenset({Channel.TEXT, Channel.EMAIL, Channel.MESSAGE})
WRITTEN = ELECTRONIC | {Channel.LETTER}
TIMED = frozenset(Channel) - {Channel.LETTER}


def collector(kind: Kind) -> bool:
    """Whether the contact is by somebody the Act calls a debt collector, on a consumer's debt."""
    return not kind.own_name and kind.product is not Product.OTHER


def placed(kind: Kind) -> bool:
    """Whether a debt collector made the kind."""
    return kind.direction is Direction.OUTBOUND and collector(kind)


def creditor(kind: Kind) -> bool:
    """Whether the creditor made the contact in its own name, or the debt is not a consumer's."""
    return kind.direction is Direction.OUTBOUND and not collector(kind)


def to_consumer(kind: Kind) -> bool:
    """Whether a debt collector contacted the consumer."""
    return placed(kind) and kind.reached in CONSUMER


def voicemail(kind: Kind) -> bool:
    """Whether a debt collector rang the consumer and nobody answered: a message may have been left."""
    return to_consumer(kind) and kind.channel is Channel.CALL and not kind.answered


def to_stranger(kind: Kind) -> bool:
    """Whether a debt collector contacted a third party."""
    return placed(kind) and kind.reached in STRANGER


def with_consumer(kind: Kind) -> bool:
    """Whether a debt collector and the consumer are in contact, whoever began."""
    return collector(kind) and kind.reached in CONSUMER


def everyone(kind: Kind) -> bool:
    """Every contact on a consumer's debt: what a consumer says also reaches the collector through the creditor."""
    return kind.product is not Product.OTHER


def spoken(contact: Contact) -> bool:
    """Whether people talked, by telephone or in person."""
    return contact.answered and contact.channel in (Channel.CALL, Channel.VISIT)


def after(sheet: Sheet, rows: Sequence[int], said: Tag, channel: bool = False) -> Iterable[int]:
    """Yield contacts that come after the consumer said something (about this means, when `channel`)."""
    since: dict[tuple[str, str, Channel | None], int] = {}
    for place in sheet.tagged(sheet.rows(everyone), said):
        contact = sheet.contacts[place]
        since.setdefault((contact.debtor, contact.debt, contact.channel if channel else None), place)
    if since:
        for place in rows:
            contact = sheet.contacts[place]
            key = contact.debtor, contact.debt, contact.channel if channel else None
            if since.get(key, place) < place:
                yield place


def answers(sheet: Sheet, place: int) -> int | None:
    """Return the contact to which this one is the first reply by the same means; None when it is no reply."""
    contact = sheet.contacts[place]
    for before in reversed(sheet.history(place)):
        other = sheet.contacts[before]
        if before < place and (other.debt, other.channel) == (contact.debt, contact.channel):
            return before if other.direction is Direction.INBOUND else None
    return None
