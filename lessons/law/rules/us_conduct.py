"""United States: the Fair Debt Collection Practices Act and Regulation F on contacts with a consumer."""

from collections.abc import Iterable, Sequence

from lessons.collection import Consent, ConsentFor, Tag
from lessons.law.facts_conduct import Sheet
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, by_tags, number, rule
from lessons.law.rules.us_scope import (
    ELECTRONIC,
    SUIT,
    after,
    answers,
    creditor,
    placed,
    to_consumer,
    to_stranger,
    voicemail,
)


@rule("us.fdcpa.scope", creditor)
def scope(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692a(5), (6): a creditor that collects in its own name is not a debt collector."""
    yield Hit(rows, "not_a_debt_collector", {"count": len(rows)}, Verdict.NOT_APPLICABLE)


@rule("us.regf.channel_stop", to_consumer, SUIT)
def channel_stop(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(h): no contact by a means that the person asked to have stopped.

    Free are a confirmation of the request itself, and one reply where the person began by that means.
    """
    for place in after(sheet, rows, Tag.STOP_CHANNEL, channel=True):
        contact = sheet.contacts[place]
        if Tag.STOP_CONFIRMED in contact.tags and contact.channel in ELECTRONIC:
            continue
        begun = answers(sheet, place)
        if begun is None or Tag.STOP_CHANNEL in sheet.contacts[begun].tags:
            yield Hit((place,), "channel_stopped")


@rule("us.regf.opt_out", placed, SUIT)
def opt_out(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(e): every e-mail and text carries a way out."""
    written = [p for p in sheet.tagged(rows, Tag.NO_OPT_OUT) if sheet.contacts[p].channel in ELECTRONIC]
    yield from (Hit((place,), "no_opt_out") for place in written)


@rule("us.regf.time_barred", placed, SUIT)
def time_barred(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.26(b): no suit, and no threat of one, on a time-barred debt."""
    for place in sheet.tagged(rows, Tag.TIME_BARRED):
        if sheet.contacts[place].tags & {Tag.SUIT_THREATENED, Tag.SUIT_FILED}:
            yield Hit((place,), "suit_on_time_barred")


@rule("us.regf.harassment", placed, SUIT)
def harassment(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(a): no harassment; messages are not counted as calls, but many may be too many."""
    yield from by_tags(sheet, rows, "acts", Tag.HARASSMENT, Tag.INSULT, Tag.VIOLENCE)
    on = sheet.law[rows[0]]
    limit, days = number("us.regf.calls", on), number("us.regf.call_window", on)
    recent: dict[tuple[str, str], list[int]] = {}
    for place in rows:
        contact = sheet.contacts[place]
        if contact.channel in ELECTRONIC:
            recent.setdefault((contact.debtor, contact.debt), []).append(place)
    for places in recent.values():
        for last, place in enumerate(places):
            window = [p for p in places[max(0, last - 60) : last + 1] if sheet.day[p] > sheet.day[place] - days]
            if len(window) > limit:
                yield Hit(window, "many_messages", {"count": len(window)}, Verdict.NEEDS_HUMAN, ("effect",))
                break


@rule("us.fdcpa.workplace", placed, SUIT)
def workplace(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(a)(3): not at work if the employer is known to forbid it."""
    told = set(after(sheet, rows, Tag.EMPLOYER_FORBIDS))
    for place in sheet.tagged(rows, Tag.WORKPLACE):
        if place in told or Tag.EMPLOYER_FORBIDS in sheet.contacts[place].tags:
            yield Hit((place,), "at_work")


@rule("us.fdcpa.attorney", to_consumer, SUIT)
def attorney(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(a)(2): a represented consumer is reached through the attorney."""
    yield from (Hit((place,), "has_attorney") for place in after(sheet, rows, Tag.HAS_ATTORNEY))


@rule("us.fdcpa.cease", to_consumer, SUIT)
def cease(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(c): after a written stop, nothing but a notice that efforts end or a remedy is used."""
    for place in after(sheet, rows, Tag.STOP_WRITTEN):
        if Tag.REMEDY_NOTICE not in sheet.contacts[place].tags:
            yield Hit((place,), "after_written_stop")


@rule("us.fdcpa.dispute", to_consumer, SUIT)
def dispute(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692g(b): after a written dispute, no collection until verification is sent."""
    verified: dict[tuple[str, str], int] = {}
    for place in sheet.tagged(rows, Tag.VERIFICATION_SENT):
        verified.setdefault((sheet.contacts[place].debtor, sheet.contacts[place].debt), place)
    for place in after(sheet, rows, Tag.DISPUTES):
        contact = sheet.contacts[place]
        if place < verified.get((contact.debtor, contact.debt), len(sheet.contacts)):
            yield Hit((place,), "disputed")


@rule("us.fdcpa.third_parties", to_stranger, SUIT)
def third_parties(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692b and 1692c(b), (d): third parties only for location information, once, and nothing of the debt."""
    met: set[tuple[str, str, str]] = set()
    for place in rows:
        contact = sheet.contacts[place]
        if contact.agreed(ConsentFor.THIRD_PARTY, Consent.DIRECT):
            continue
        key = contact.actor, contact.debtor, contact.number
        if contact.tags & {Tag.DEBT_DISCLOSED, Tag.ASKED_TO_PAY, Tag.PUBLICISED}:
            yield Hit((place,), "debt_told", {"reached": f"reached_{contact.reached}"})
        elif contact.answered and key in met:
            yield Hit((place,), "asked_again")
        elif contact.answered and Tag.ASKED_LOCATION not in contact.tags:
            yield Hit((place,), "purpose_unknown", {}, Verdict.NEEDS_HUMAN, ("purpose",))
        if contact.answered:
            met.add(key)


# what a call-back message would not hold; only what the record shows counts
MORE = (Tag.DEBT_DISCLOSED, Tag.ASKED_TO_PAY, Tag.SETTLEMENT_OFFER, Tag.SUIT_THREATENED, Tag.THREAT, Tag.REMEDY_NOTICE)


@rule("us.regf.limited_content", voicemail)
def limited_content(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.2(j): a voicemail with only the limited content is no communication; with more, it is one.

    A message that says more is no violation by itself; who could hear it decides, and no log shows that.
    """
    for place in sheet.tagged(rows, Tag.MESSAGE_LEFT):
        if any(tag in sheet.contacts[place].tags for tag in MORE):
            yield Hit((place,), "message_says_more", {}, Verdict.NEEDS_HUMAN, ("who_hears",))


@rule("us.fdcpa.postcard", placed, SUIT)
def postcard(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692f(7), (8): no postcards."""
    yield from by_tags(sheet, rows, "acts", Tag.POSTCARD)


@rule("us.fdcpa.false", placed, SUIT)
def false(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692e(4), (5), (11): no threat of an unlawful step, no false statement; say what you are."""
    tags = Tag.THREAT, Tag.IMPERSONATES_STATE, Tag.FALSE_AUTHORITY, Tag.FALSE_STATEMENT, Tag.IDENTITY_NOT_STATED
    yield from by_tags(sheet, rows, "acts", *tags)


@rule("us.fdcpa.fee", placed, SUIT)
def fee(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692f(1): no amount that the agreement or the law does not allow."""
    yield from by_tags(sheet, rows, "acts", Tag.EXTRA_CHARGE)
