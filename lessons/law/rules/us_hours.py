"""United States: at which hours, and at which known times and places, a debt collector may reach a consumer."""

from collections.abc import Iterable, Sequence

from lessons.collection import Consent, ConsentFor, Contact, Tag
from lessons.law.facts_conduct import Sheet
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, number, rule
from lessons.law.rules.us_scope import SUIT, TIMED, answers, to_consumer

HOUR = 3600


@rule("us.regf.convenient_from", to_consumer, SUIT)
def hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(b)(1)(i): before 08:00 or after 21:00 at the consumer's place is inconvenient.

    Both instants themselves are free: that is the wording of the regulation; the statute says after 8 and before 9.
    A contact with more than one possible place, or none, is for the next rule.
    """
    until = number("us.regf.convenient_until", sheet.law[rows[0]]) * HOUR
    for place in _outside(sheet, rows, int(value.number) * HOUR, until):
        contact = sheet.contacts[place]
        if not contact.other_zones and Tag.ZONE_UNKNOWN not in contact.tags:
            yield Hit((place,), "inconvenient_hour", {"at": sheet.moment(place)})


@rule("us.regf.zones", to_consumer, SUIT)
def zones(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Comment 6(b)(1)(i)-2 on 12 CFR 1006.6: with several possible places, the hour must suit in each of them."""
    on = sheet.law[rows[0]]
    start = number("us.regf.convenient_from", on), 0, 0, 0
    until = number("us.regf.convenient_until", on), 0, 0, 0
    unknown = set(sheet.tagged(rows, Tag.ZONE_UNKNOWN))
    for place in rows:
        contact = sheet.contacts[place]
        if not (contact.other_zones or place in unknown) or not _timed(contact):
            continue
        if place in unknown:
            yield Hit((place,), "place_unknown", {}, Verdict.NEEDS_HUMAN, ("consumer_zone",))
            continue
        for zone in (contact.consumer_zone, *contact.other_zones):
            local = contact.at.astimezone(zone)
            if not start <= (local.hour, local.minute, local.second, local.microsecond) <= until:
                values = {"at": local.replace(tzinfo=None), "zone": str(zone)}
                yield Hit((place,), "inconvenient_somewhere", values)
                break


@rule("us.fdcpa.convenient_from", to_consumer, SUIT, stops="us.regf.convenient_from")
def statute_hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(a)(1): convenient is after 8 and before 9 at the consumer's place; used before Regulation F."""
    start = int(value.number) * HOUR
    until = number("us.fdcpa.convenient_until", sheet.law[rows[0]]) * HOUR
    for place in _outside(sheet, rows, start, until):
        yield Hit((place,), "inconvenient_hour", {"at": sheet.moment(place)})
    for place in rows:
        if sheet.second[place] in (start, until) and _timed(sheet.contacts[place]):
            yield Hit((place,), "instant_unsettled", {"at": sheet.moment(place)}, Verdict.UNSETTLED)


@rule("us.regf.known_inconvenient", to_consumer, SUIT)
def known_inconvenient(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(b)(1) and (b)(4): a time or place that the collector knows not to suit.

    One reply on the same day by the same means is free where the consumer began (comment 6(b)(1)-2).
    """
    for place in sheet.tagged(rows, Tag.INCONVENIENT_KNOWN):
        begun = answers(sheet, place)
        replies = begun is not None and sheet.day[begun] == sheet.day[place]
        if not replies and not sheet.contacts[place].agreed(ConsentFor.HOURS, Consent.DIRECT):
            yield Hit((place,), "known_inconvenient")


def _timed(contact: Contact) -> bool:
    return contact.channel in TIMED and not contact.agreed(ConsentFor.HOURS, Consent.DIRECT)


def _outside(sheet: Sheet, rows: Sequence[int], start: int, until: int) -> Iterable[int]:
    second = sheet.second
    for place in rows:
        if (second[place] < start or second[place] > until) and _timed(sheet.contacts[place]):
            yield place
