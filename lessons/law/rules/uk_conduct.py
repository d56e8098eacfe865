"""United Kingdom: CONC 7 and the breathing space regulations on contacts with a customer."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, Product, Tag
from lessons.law.facts_conduct import Kind, Sheet, outbound, third
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, by_tags, number, rule

FIRM = "complain_firm"
TIMED = frozenset(Channel) - {Channel.LETTER, Channel.EMAIL}


def consumer(kind: Kind) -> bool:
    """Whether a consumer's debt is collected."""
    return outbound(kind) and kind.product is not Product.OTHER


@rule("uk.conc.times", consumer, FIRM)
def times(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.9.4R: no unreasonable times; the customer's reasonable requests count; there are no clock hours.

    Outside 08:00 to 21:00, the hours that MCOB 13.5.4G gives for mortgages, the course says "not settled".
    """
    known = set(sheet.tagged(rows, Tag.INCONVENIENT_KNOWN))
    on = sheet.law[rows[0]]
    start, end = number("uk.mcob.reasonable_from", on) * 3600, number("uk.mcob.reasonable_until", on) * 3600
    second = sheet.second
    for place in rows:
        if place in known:
            yield Hit((place,), "known_inconvenient")
        elif (second[place] < start or second[place] > end) and sheet.contacts[place].channel in TIMED:
            yield Hit((place,), "no_clock_hours", {"at": sheet.moment(place)}, Verdict.UNSETTLED)


@rule("uk.conc.third_parties", consumer, FIRM)
def third_parties(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.9.6R and 7.9.7R: no unfair disclosure to others, no public embarrassment."""
    for place in sheet.tagged(rows, Tag.DEBT_DISCLOSED, Tag.ASKED_TO_PAY, Tag.PUBLICISED, Tag.POSTCARD):
        contact = sheet.contacts[place]
        if contact.tags & {Tag.PUBLICISED, Tag.POSTCARD}:
            yield Hit((place,), "publicised")
        elif third(contact):
            yield Hit((place,), "debt_told", {"reached": f"reached_{contact.reached}"})


@rule("uk.conc.identity", consumer, FIRM)
def identity(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.9.10R: no details before the identity of the person is established."""
    yield from (Hit((place,), "identity_not_checked") for place in sheet.tagged(rows, Tag.IDENTITY_NOT_CHECKED))


@rule("uk.conc.visits", consumer, FIRM)
def visits(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.9.12R to 7.9.15R: visits without threats; leave when asked; no entry without consent."""
    seen = sheet.tagged(rows, Tag.STAYED, Tag.THREAT, Tag.HOME_ENTERED)
    made = [place for place in seen if sheet.contacts[place].channel is Channel.VISIT]
    yield from by_tags(sheet, made, "acts", Tag.STAYED, Tag.THREAT, Tag.HOME_ENTERED)


@rule("uk.conc.false", consumer, FIRM)
def false(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.11.1R to 7.11.9R: no misstatement of authority or of what will be done."""
    yield from by_tags(sheet, rows, "acts", Tag.FALSE_AUTHORITY, Tag.IMPERSONATES_STATE, Tag.FALSE_STATEMENT)


@rule("uk.conc.pressure", consumer, FIRM)
def pressure(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.3.10R and 7.3.14R: no pressure for too much, too soon, or by borrowing more."""
    yield from by_tags(sheet, rows, "acts", Tag.UNREASONABLE_SUM, Tag.BORROW_TO_REPAY)


@rule("uk.conc.forbearance", consumer, FIRM)
def forbearance(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.3.4R to 7.3.6G: a customer in difficulty is treated with forbearance and due consideration.

    Every plan refused and too much asked at once is against it; a refusal alone may have its reasons.
    """
    for place in sheet.tagged(rows, Tag.PLAN_REFUSED):
        if Tag.UNREASONABLE_SUM in sheet.contacts[place].tags:
            yield Hit((place,), "no_forbearance")
        else:
            yield Hit((place,), "plan_refused", {}, Verdict.NEEDS_HUMAN, ("refusal_reason",))


@rule("uk.conc.statute_barred", consumer, FIRM)
def statute_barred(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """CONC 7.15.4R and 7.15.8R: a statute-barred debt, without regular contact, is not recovered."""
    for place in sheet.tagged(rows, Tag.TIME_BARRED):
        yield Hit((place,), "statute_barred", {}, Verdict.NEEDS_HUMAN, ("regular_contact",))


@rule("uk.bsr.no_contact", consumer, FIRM)
def breathing_space(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Breathing Space Regulations, regulations 7 and 11: no contact to collect during a breathing space."""
    yield from (Hit((place,), "breathing_space") for place in sheet.tagged(rows, Tag.BREATHING_SPACE))
