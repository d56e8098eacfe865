"""United States, Regulation F: how often a debt collector may call about one debt."""

from collections import deque
from collections.abc import Hashable, Iterable, Sequence

from lessons.collection import Consent, ConsentFor, Contact, Direction, Tag
from lessons.law.facts_conduct import Sheet
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, number, rule
from lessons.law.rules.us_conduct import CONSUMER, SUIT, calls

PRESUMED = ("presumption",)


def person_and_debt(contact: Contact) -> Hashable:
    """The person called and the particular debt; student loans under one account number carry one debt token."""
    return contact.debtor, "" if contact.reached in CONSUMER else contact.number, contact.debt


def _consented(sheet: Sheet, place: int) -> bool | None:
    """Return whether a call has direct prior consent that still runs; None when its day is not known."""
    contact = sheet.contacts[place]
    if not contact.agreed(ConsentFor.CALLS, Consent.DIRECT):
        return False
    if contact.consent_on is None:
        return None
    after = sheet.day[place] - contact.consent_on.toordinal()
    return 0 <= after <= number("us.regf.consent_days", sheet.law[place])


def _by_person(sheet: Sheet, rows: Sequence[int]) -> Iterable[list[int]]:
    names = sheet.named("person and debt", person_and_debt)
    groups: dict[int, list[int]] = {}
    for place in rows:
        groups.setdefault(names[place], []).append(place)
    return groups.values()


@rule("us.regf.calls", calls, SUIT)
def seven_in_seven(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(b)(2)(i)(A): more than seven calls about a debt within seven consecutive days.

    The window rolls, day by day at the consumer's place. Calls from the consumer, calls that do not connect and calls
    with direct prior consent (for seven days) are not counted.
    """
    limit, days = int(value.number), number("us.regf.call_window", sheet.law[rows[0]])
    day, contacts = sheet.day, sheet.contacts
    for places in _by_person(sheet, rows):
        window: deque[int] = deque()
        for place in places:
            contact = contacts[place]
            if contact.direction is Direction.INBOUND or Tag.NOT_CONNECTED in contact.tags:
                continue
            consented = _consented(sheet, place)
            if consented is None:
                yield Hit((place,), "consent_undated", {}, Verdict.NEEDS_HUMAN, ("consent_on",))
            if consented is not False:
                continue
            window.append(place)
            while day[window[0]] <= day[place] - days:
                window.popleft()
            if len(window) > limit:
                values = {"count": len(window), "limit": limit, "day": sheet.date(place)}
                yield Hit(tuple(window), "calls_in_window", values, provisional=PRESUMED)


@rule("us.regf.cool_off", calls, SUIT)
def after_a_conversation(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(b)(2)(i)(B): no call within seven consecutive days of a conversation, whoever rang.

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
                and _consented(sheet, place) is False
            ):
                values = {"day": sheet.date(talked), "days": days}
                yield Hit((talked, place), "call_after_conversation", values, provisional=PRESUMED)
            if contact.answered:
                talked = place
