"""United States: what a debt collector must have told a consumer, and when, before it goes on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lessons.collection import Channel, Contact, Direction, Tag
from lessons.law.facts_conduct import Kind, Sheet
from lessons.law.finding import Finding, Why
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, rule
from lessons.law.rules.ground import ask, not_in_force, text
from lessons.law.rules.us_scope import CONSUMER, SUIT, WRITTEN, everyone, placed, spoken, to_consumer, with_consumer

SATURDAY = 5


def texted(kind: Kind) -> bool:
    """Whether the consumer sent a text message."""
    return kind.direction is Direction.INBOUND and kind.channel is Channel.TEXT and everyone(kind)


def _told(contact: Contact) -> bool:
    """Whether a contact told the consumer something of the debt: an unanswered call does not."""
    return spoken(contact) or (contact.direction is Direction.OUTBOUND and contact.channel in WRITTEN)


@rule("us.fdcpa.validation_notice", with_consumer, SUIT)
def validation_notice(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692g(a): the validation information comes with the first communication, or within five days of it.

    Not needed once the debt is paid. A log without any notice is left alone: nothing follows from what is not in it.
    """
    days = int(value.number)
    noted = sheet.tagged(rows, Tag.VALIDATION_NOTICE)
    cases = {_case(sheet.contacts[place]) for place in noted}
    first: dict[tuple[str, str, str], int] = {}
    for place in rows if noted else ():
        contact = sheet.contacts[place]
        if _case(contact) in cases and _told(contact):
            first.setdefault(_case(contact), place)
    paid = {_case(sheet.contacts[p])[1:]: sheet.day[p] for p in reversed(sheet.tagged(sheet.rows(everyone), Tag.PAID))}
    seen = set()
    for place in noted:
        case = _case(sheet.contacts[place])
        if case in seen:
            continue
        seen.add(case)
        start = first.get(case, place)
        last = sheet.day[start] + days
        if sheet.day[place] > last and paid.get(case[1:], last + 1) > last:
            values = {"day": sheet.date(start), "sent": sheet.date(place), "days": days}
            yield Hit((start, place), "validation_late", values)


def _case(contact: Contact) -> tuple[str, str, str]:
    return contact.actor, contact.debtor, contact.debt


@rule("us.regf.furnishing", placed, SUIT)
def furnishing(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.30(a)(1): before reporting a debt, speak to the consumer, or write and wait for a failed delivery.

    Fourteen consecutive days after sending are a reasonable wait (comment 30(a)(1)-2); a shorter one must be judged.
    """
    days = int(value.number)
    for place in sheet.tagged(rows, Tag.FURNISHED):
        contact = sheet.contacts[place]
        before = [sheet.contacts[p] for p in sheet.history(place) if p < place]
        days_of = [sheet.day[p] for p in sheet.history(place) if p < place]
        own = [(other, day) for other, day in zip(before, days_of, strict=True) if _case(other) == _case(contact)]
        if any(spoken(other) and other.reached in CONSUMER for other, _ in own):
            continue
        sent: dict[tuple[Channel, str], int] = {}
        for other, day in own:
            address = other.channel, other.number
            if Tag.UNDELIVERABLE in other.tags:
                sent.pop(address, None)
            elif other.direction is Direction.OUTBOUND and other.channel in WRITTEN and other.reached in CONSUMER:
                sent.setdefault(address, day)
        waited = sheet.day[place] - min(sent.values(), default=sheet.day[place] + 1)
        if waited < 0:
            yield Hit((place,), "furnished_first", {"days": days})
        elif waited < days:
            values = {"waited": waited, "days": days}
            yield Hit((place,), "furnished_early", values, Verdict.NEEDS_HUMAN, ("reasonable_period",))


def _texts(kind: Kind) -> bool:
    return to_consumer(kind) and kind.channel is Channel.TEXT


@rule("us.regf.text_number", _texts, SUIT)
def text_number(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(d)(5): texts are safe for sixty days after a text from, or a check of, the number.

    Only the safe harbour is lost after that. A log that shows neither a text nor a check is left alone.
    """
    days = int(value.number)
    sure: dict[str, list[int]] = {}
    known = {*sheet.rows(texted), *sheet.tagged(sheet.rows(everyone), Tag.NUMBER_CONFIRMED)}
    for place in sorted(known):
        sure.setdefault(sheet.contacts[place].number, []).append(place)
    for place in rows if sure else ():
        places = sure.get(sheet.contacts[place].number, [])
        last = bisect_left(places, place)
        if place in known or not last:
            continue
        age = sheet.day[place] - sheet.day[places[last - 1]]
        if age > days:
            yield Hit((place,), "number_not_confirmed", {"age": age, "days": days}, Verdict.NEEDS_HUMAN, ("who_reads",))


def validation_period(sent: date | None, holidays: frozenset[date] | None) -> Finding:
    """12 CFR 1006.34(b)(5): the validation period ends thirty days after the notice is, or may be taken as, received.

    It may be taken as received five days after it was sent; Saturdays, Sundays and legal public holidays (5 USC
    6103(a)) do not count. `holidays` are those days, as far as the notice is concerned.
    """
    rule, id = "US-VAL-2", "us.regf.validation_days"
    if sent is None or holidays is None:
        return ask(rule, id, sent, sent=sent, legal_holidays=holidays)
    outside = not_in_force(rule, id, sent)
    if outside:
        return outside
    value, left, received = text(id, sent), int(text("us.regf.assumed_receipt", sent).number), sent
    while left:
        received += timedelta(1)
        left -= received.weekday() < SATURDAY and received not in holidays
    ends = received + timedelta(int(value.number))
    steps = {"sent": sent, "received": received, "ends": ends}
    return Finding(rule, Verdict.OK, Why("validation_period", steps), value.citation, sent, tuple(steps.items()))
