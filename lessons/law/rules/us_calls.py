"""United States, Regulation F: how often a debt collector may call about one debt. Both limits are presumptions."""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence

from lessons.collection import Channel, Consent, ConsentFor, Contact, Direction, Reached, Tag
from lessons.law.facts_conduct import Kind, Sheet
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, number, rule
from lessons.law.rules.us_scope import SUIT, collector

# calls to these never count (12 CFR 1006.14(b)(3)(iii))
NOT_COUNTED = frozenset({Reached.ATTORNEY, Reached.BUREAU})
ONE_OF_EACH = frozenset({Reached.SPOUSE, Reached.GUARANTOR})


def calls(kind: Kind) -> bool:
    """Whether it is a telephone call about a debt that a debt collector collects, in either direction."""
    return kind.channel is Channel.CALL and collector(kind) and kind.reached not in NOT_COUNTED


def person_and_debt(contact: Contact) -> Hashable:
    """The person called and the particular debt; student loans under one account number carry one debt token."""
    if contact.reached is Reached.DEBTOR:
        return contact.debtor, contact.debt
    return contact.debtor, contact.debt, contact.reached, "" if contact.reached in ONE_OF_EACH else contact.number


def _by_person(sheet: Sheet, rows: Sequence[int]) -> Iterable[list[int]]:
    contacts = sheet.contacts
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place in rows:
        groups[person_and_debt(contacts[place])].append(place)
    return groups.values()


def _misdirected(sheet: Sheet, rows: Sequence[int]) -> dict[tuple[str, str], list[int]]:
    """Return the days on which each number of a debtor turned out to be somebody else's."""
    learned: dict[tuple[str, str], list[int]] = {}
    for place in sheet.tagged(rows, Tag.NUMBER_INVALID):
        contact = sheet.contacts[place]
        learned.setdefault((contact.debtor, contact.number), []).append(sheet.day[place])
    return learned


def _consented(sheet: Sheet, place: int, talked: int | None) -> bool | None:
    """Return whether a call has direct prior consent that still runs; None when its day is not known.

    The day of the consent is the first of seven; a conversation on a later day ends it (comment 14(b)(3)(i)-2).
    """
    contact = sheet.contacts[place]
    if not contact.agreed(ConsentFor.CALLS, Consent.DIRECT):
        return False
    if contact.consent_on is None:
        return None
    given = contact.consent_on.toordinal()
    if talked is not None and sheet.day[talked] > given:
        return False
    return 0 <= sheet.day[place] - given < number("us.regf.consent_days", sheet.law[place])


@rule("us.regf.calls", calls, SUIT)
def seven_in_seven(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(b)(2)(i)(A), (ii): more than seven calls about a debt within seven consecutive days.

    The window rolls, day by day at the consumer's place. Not counted are calls from the consumer, calls that do not
    connect, calls to a number found within seven days to be another person's, and calls with direct prior consent.
    """
    limit, days = int(value.number), number("us.regf.call_window", sheet.law[rows[0]])
    day, contacts = sheet.day, sheet.contacts
    learned = _misdirected(sheet, rows)
    for places in _by_person(sheet, rows):
        window: deque[int] = deque()
        talked: int | None = None
        for place in places:
            contact = contacts[place]
            before = talked
            if contact.answered:
                talked = place
            if contact.direction is Direction.INBOUND or Tag.NOT_CONNECTED in contact.tags:
                continue
            if learned and any(0 <= on - day[place] < days for on in learned.get((contact.debtor, contact.number), ())):
                continue
            consented = _consented(sheet, place, before)
            if consented is None:
                yield Hit((place,), "consent_undated", {}, Verdict.NEEDS_HUMAN, ("consent_on",))
            if consented is not False:
                continue
            window.append(place)
            while day[window[0]] <= day[place] - days:
                window.popleft()
            if len(window) > limit:
                values = {"count": len(window), "limit": limit, "day": sheet.date(place)}
                yield Hit(tuple(window), "calls_in_window", values, Verdict.PRESUMED)


@rule("us.regf.cool_off", calls, SUIT)
def after_a_conversation(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(b)(2)(i)(B), (ii): no call within seven consecutive days of a conversation, whoever rang.

    The day of the conversation is the first of the seven.
    """
    days, contacts = int(value.number), sheet.contacts
    for places in _by_person(sheet, rows):
        talked: int | None = None
        for place in places:
            contact = contacts[place]
            if (
                talked is not None
                and contact.direction is Direction.OUTBOUND
                and Tag.NOT_CONNECTED not in contact.tags
                and sheet.day[place] - sheet.day[talked] < days
                and _consented(sheet, place, talked) is False
            ):
                values = {"day": sheet.date(talked), "days": days}
                yield Hit((talked, place), "call_after_conversation", values, Verdict.PRESUMED)
            if contact.answered:
                talked = place
