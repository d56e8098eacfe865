"""United States: the Fair Debt Collection Practices Act and Regulation F on contacts with a consumer."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, Consent, ConsentFor, Direction, Product, Reached, Tag
from lessons.law.facts_conduct import Kind, Sheet
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, by_tags, number, rule

SUIT = "sue_collector"
CONSUMER = frozenset({Reached.DEBTOR, Reached.SPOUSE, Reached.GUARANTOR})
STRANGER = frozenset({Reached.CONTACT, Reached.RELATIVE, Reached.OTHER})
ELECTRONIC = frozenset({Channel.TEXT, Channel.EMAIL, Channel.MESSAGE})
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


def to_stranger(kind: Kind) -> bool:
    """Whether a debt collector contacted a third party."""
    return placed(kind) and kind.reached in STRANGER


def calls(kind: Kind) -> bool:
    """Whether it is a telephone call about a debt that a debt collector collects, in either direction."""
    return kind.channel is Channel.CALL and collector(kind) and kind.reached is not Reached.ATTORNEY


def everyone(kind: Kind) -> bool:
    """Every contact on a consumer's debt: what a consumer says also reaches the collector through the creditor."""
    return kind.product is not Product.OTHER


@rule("us.fdcpa.scope", creditor)
def scope(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692a(5), (6): a creditor that collects in its own name is not a debt collector."""
    yield Hit(rows, "not_a_debt_collector", {"count": len(rows)}, Verdict.NOT_APPLICABLE)


@rule("us.regf.convenient_from", placed, SUIT)
def hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(b)(1)(i): before 08:00 or after 21:00 at the consumer's place is inconvenient.

    Both instants themselves are free: that is the wording of the regulation; the statute says after 8 and before 9.
    """
    until = number("us.regf.convenient_until", sheet.law[rows[0]]) * 3600
    yield from _inconvenient(sheet, rows, int(value.number) * 3600, until)


@rule("us.fdcpa.convenient_from", placed, SUIT, stops="us.regf.convenient_from")
def statute_hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(a)(1): convenient is after 8 and before 9 at the consumer's place; used before Regulation F."""
    start = int(value.number) * 3600
    until = number("us.fdcpa.convenient_until", sheet.law[rows[0]]) * 3600
    yield from _inconvenient(sheet, rows, start, until)
    for place in rows:
        if sheet.second[place] in (start, until) and sheet.contacts[place].channel in TIMED:
            yield Hit((place,), "instant_unsettled", {"at": sheet.moment(place)}, Verdict.UNSETTLED)


def _inconvenient(sheet: Sheet, rows: Sequence[int], start: int, until: int) -> Iterable[Hit]:
    second = sheet.second
    for place in rows:
        if second[place] < start or second[place] > until:
            contact = sheet.contacts[place]
            if contact.channel in TIMED and not contact.agreed(ConsentFor.HOURS, Consent.DIRECT):
                yield Hit((place,), "inconvenient_hour", {"at": sheet.moment(place)})


@rule("us.regf.known_inconvenient", placed, SUIT)
def known_inconvenient(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(b)(1) and (b)(4): a time or place that the collector knows not to suit."""
    for place in sheet.tagged(rows, Tag.INCONVENIENT_KNOWN):
        if not sheet.contacts[place].agreed(ConsentFor.HOURS, Consent.DIRECT):
            yield Hit((place,), "known_inconvenient")


def _after(sheet: Sheet, rows: Sequence[int], said: Tag, channel: bool = False) -> Iterable[int]:
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


@rule("us.regf.channel_stop", to_consumer, SUIT)
def channel_stop(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.14(h): no contact by a means that the person asked to have stopped."""
    yield from (Hit((place,), "channel_stopped") for place in _after(sheet, rows, Tag.STOP_CHANNEL, channel=True))


@rule("us.regf.opt_out", placed, SUIT)
def opt_out(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.6(e): every e-mail and text carries a way out."""
    written = [p for p in sheet.tagged(rows, Tag.NO_OPT_OUT) if sheet.contacts[p].channel in ELECTRONIC]
    yield from (Hit((place,), "no_opt_out") for place in written)


@rule("us.regf.time_barred", placed, SUIT)
def time_barred(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """12 CFR 1006.26(b): no suit, and no threat of one, on a time-barred debt."""
    for place in sheet.tagged(rows, Tag.TIME_BARRED):
        if Tag.SUIT_THREATENED in sheet.contacts[place].tags:
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
    told = set(_after(sheet, rows, Tag.EMPLOYER_FORBIDS))
    for place in sheet.tagged(rows, Tag.WORKPLACE):
        if place in told or Tag.EMPLOYER_FORBIDS in sheet.contacts[place].tags:
            yield Hit((place,), "at_work")


@rule("us.fdcpa.attorney", to_consumer, SUIT)
def attorney(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(a)(2): a represented consumer is reached through the attorney."""
    yield from (Hit((place,), "has_attorney") for place in _after(sheet, rows, Tag.HAS_ATTORNEY))


@rule("us.fdcpa.cease", to_consumer, SUIT)
def cease(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692c(c): after a written stop, nothing but a notice that efforts end or a remedy is used."""
    for place in _after(sheet, rows, Tag.STOP_WRITTEN):
        if Tag.REMEDY_NOTICE not in sheet.contacts[place].tags:
            yield Hit((place,), "after_written_stop")


@rule("us.fdcpa.dispute", to_consumer, SUIT)
def dispute(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """15 USC 1692g(b): after a written dispute, no collection until verification is sent."""
    verified: dict[tuple[str, str], int] = {}
    for place in sheet.tagged(rows, Tag.VERIFICATION_SENT):
        verified.setdefault((sheet.contacts[place].debtor, sheet.contacts[place].debt), place)
    for place in _after(sheet, rows, Tag.DISPUTES):
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
