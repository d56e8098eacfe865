"""China, what does not bind like a law: the recommended standard of 2025 and the guidelines of associations."""

from collections.abc import Iterable, Mapping, Sequence

from lessons.collection import Association, Channel, Consent, ConsentFor, Reached, Style, Tag
from lessons.law.facts_conduct import Kind, Sheet, call, outbound, third
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.cn_conduct_law import asked_to_pay
from lessons.law.rules.cn_conduct_scope import any_online, any_personal, card, online, personal
from lessons.law.rules.cn_reach import Reach, reaches
from lessons.law.rules.conduct_rule import Hit, by_tags, daily, number, rule

LENDER, BODY = "complain_lender", "complain_association"
BANKING, INTERNET = Association.BANKING, Association.INTERNET_FINANCE
INSTANT = frozenset(Channel) - {Channel.LETTER}  # a letter has no hour


def quiet(sheet: Sheet, rows: Sequence[int], instrument: str) -> Iterable[int]:
    """Yield contacts at the debtor's place from 22:00:00 on, or before 08:00:00 (numbers of the instrument)."""
    if not rows:
        return
    on = sheet.law[rows[0]]
    start, end = number(f"{instrument}.quiet_from", on) * 3600, number(f"{instrument}.quiet_until", on) * 3600
    second = sheet.second
    for place in rows:
        if (second[place] >= start or second[place] < end) and sheet.contacts[place].channel in INSTANT:
            yield place


@rule("cn.gbt.quiet_from", online, LENDER)
def standard_hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025, clause 5.3: no collection from 22:00 to 08:00 unless a time was agreed."""
    for place in quiet(sheet, rows, "cn.gbt"):
        if not sheet.contacts[place].agreed(ConsentFor.HOURS):
            yield Hit((place,), "quiet_hours", {"at": sheet.moment(place)})


@rule("cn.cba26.quiet_from", personal, LENDER, BODY, member=BANKING)
def guideline_hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): not from 22:00 to 08:00 without consent."""
    for place in quiet(sheet, rows, "cn.cba26"):
        contact = sheet.contacts[place]
        if contact.agreed(ConsentFor.HOURS, Consent.CONTRACT):
            at = {"at": sheet.moment(place)}
            yield Hit((place,), "quiet_hours_by_contract", at, Verdict.NEEDS_HUMAN, ("consent_proof",))
        elif not contact.agreed(ConsentFor.HOURS):
            yield Hit((place,), "quiet_hours", {"at": sheet.moment(place)})


def _to_debtor(sheet: Sheet, rows: Sequence[int], style: Style) -> list[int]:
    contacts = sheet.contacts
    return [
        place
        for place in rows
        if (contact := contacts[place]).answered
        and contact.channel is Channel.CALL
        and contact.style is style
        and contact.reached is Reached.DEBTOR
    ]


def _per_debtor(sheet: Sheet, rows: Sequence[int], limit: int, code: str) -> Iterable[Hit]:
    for places in daily(sheet, rows, sheet.debtors(), limit):
        yield Hit(places, code, {"count": len(places), "limit": limit, "day": sheet.date(places[0])})


@rule("cn.gbt.notices_a_day", online, LENDER)
def standard_notices(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025 (clause not seen): voice notices that connect, lender and agencies together, unless agreed."""
    calls = [p for p in _to_debtor(sheet, rows, Style.NOTIFICATION) if not sheet.contacts[p].agreed(ConsentFor.CALLS)]
    yield from _per_debtor(sheet, calls, int(value.number), "notices_a_day")


@rule("cn.gbt.calls_a_day", online, LENDER)
def standard_calls(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025 (clause not seen): effective interactive calls to one debtor a day."""
    yield from _per_debtor(sheet, _to_debtor(sheet, rows, Style.INTERACTIVE), int(value.number), "calls_a_day")


@rule("cn.cba26.unanswered_a_day", personal, LENDER, BODY, member=BANKING)
def guideline_unanswered(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): unanswered calls to one number a day, advisory."""
    contacts, limit = sheet.contacts, int(value.number)
    missed = [
        place
        for place in rows
        if not (contact := contacts[place]).answered and call(contact) and not contact.agreed(ConsentFor.CALLS)
    ]
    for places in daily(sheet, missed, sheet.dialled(), limit):
        values = {"count": len(places), "limit": limit, "day": sheet.date(places[0])}
        yield Hit(places, "unanswered_a_day", values)


@rule("cn.gbt.debtor_only", online, LENDER)
def standard_debtor_only(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025 (clause not seen): only the debtor and the guarantor are collected from."""
    yield from asked_to_pay(sheet, rows)


def _told_and_refused(sheet: Sheet, rows: Sequence[int]) -> Iterable[Hit]:
    refused: set[tuple[str, str]] = set()
    for place in rows:
        contact = sheet.contacts[place]
        key = contact.lender, contact.number
        if key in refused:
            yield Hit((place,), "after_refusal")
        if Tag.REFUSES in contact.tags:
            refused.add(key)
        if Tag.DEBT_DISCLOSED in contact.tags and Tag.OFFERS_TO_PAY not in contact.tags:
            yield Hit((place,), "debt_told", {"reached": f"reached_{contact.reached}"})


def _online_third(kind: Kind) -> bool:
    return third(kind) and online(kind)


def _personal_third(kind: Kind) -> bool:
    return third(kind) and personal(kind)


def _reached_before(sheet: Sheet, rows: Sequence[int]) -> Iterable[tuple[int, int, int, Reach]]:
    """Yield each contact, the guideline's numbers of calls and days on its day, and what its debtor's log says."""
    seen: dict[int, Mapping[int, Reach]] = {}  # one walk for each number of calls that the law has had
    for place in rows:
        on = sheet.law[place]
        calls = number("cn.cba26.failed_calls", on)
        if calls not in seen:
            seen[calls] = reaches(sheet, rows, calls)
        yield place, calls, number("cn.cba26.days_unreachable", on), seen[calls][place]


@rule("cn.gbt.contact_persons", _online_third, LENDER)
def standard_contact_persons(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025 (clause not seen): a contact person only if the debtor is out of reach, dead or incapable.

    The standard gives no number of attempts. Here one missed call, or none, is not "out of reach"; what meets the
    guideline of 2026 is; between the two it is not settled.
    """
    for place, calls, days, seen in _reached_before(sheet, rows):
        if not seen.trigger(sheet.day[place], calls, days):
            if seen.failed <= 1:
                yield Hit((place,), "debtor_in_reach", {"count": seen.failed})
            else:
                yield Hit((place,), "reach_unsettled", {"count": seen.failed}, Verdict.UNSETTLED)
    yield from _told_and_refused(sheet, rows)


@rule("cn.cba26.third_persons", _personal_third, LENDER, BODY, member=BANKING)
def guideline_third_persons(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): third persons, only after a trigger."""
    for place, calls, days, seen in _reached_before(sheet, rows):
        if not seen.trigger(sheet.day[place], calls, days):
            too_early = seen.failed >= calls
            yield Hit((place,), "trigger_too_early" if too_early else "no_trigger", {"count": seen.failed})
    yield from _told_and_refused(sheet, rows)
    yield from asked_to_pay(sheet, rows)


@rule("cn.cba26.identify", personal, LENDER, BODY, member=BANKING)
def guideline_identify(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): identity at the first contact; calls recorded."""
    suspects = sheet.tagged(rows, Tag.IDENTITY_NOT_STATED, Tag.NOT_RECORDED)
    if not suspects:
        return
    first: dict[tuple[str, str], int] = {}
    for place in sheet.rows(outbound):
        contact = sheet.contacts[place]
        if contact.answered:
            first.setdefault((contact.actor, contact.number), place)
    for place in suspects:
        contact = sheet.contacts[place]
        if Tag.IDENTITY_NOT_STATED in contact.tags and first.get((contact.actor, contact.number), place) == place:
            yield Hit((place,), "identity_not_stated")
        if Tag.NOT_RECORDED in contact.tags and contact.channel is Channel.CALL:
            yield Hit((place,), "not_recorded")


@rule("cn.cba26.visits", personal, LENDER, BODY, member=BANKING)
def guideline_visits(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): visits by more than one, with papers, by consent."""
    visits = [place for place in rows if sheet.contacts[place].channel is Channel.VISIT]
    yield from by_tags(sheet, visits, "acts", Tag.VISITED_ALONE, Tag.NO_PAPERS, Tag.HOME_ENTERED)


@rule("cn.cba26.red_lines", any_personal, LENDER, BODY, member=BANKING)
def guideline_red_lines(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): the acts that it prohibits."""
    one = (Tag.IMPERSONATES_STATE, Tag.THREAT, Tag.INSULT, Tag.VIOLENCE, Tag.FALSE_STATEMENT, Tag.PUBLICISED)
    two = (Tag.PHONE_BOOK, Tag.EXTRA_CHARGE, Tag.BORROW_TO_REPAY, Tag.PRIVATE_ACCOUNT, Tag.HOME_ENTERED)
    yield from by_tags(sheet, rows, "acts", *one, *two)


@rule("cn.cba26.agency_list", personal, LENDER, BODY, member=BANKING)
def guideline_agency_list(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Banking association guideline of 2026 (article not seen): agencies stand on a published list."""
    yield from (Hit((place,), "agency_not_listed") for place in sheet.tagged(rows, Tag.AGENCY_NOT_LISTED))


@rule("cn.gbt.records_kept", online, LENDER)
def standard_records(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """GB/T 45251-2025 (clause not seen): the whole process is recorded."""
    yield from (Hit((place,), "not_recorded") for place in sheet.tagged(rows, Tag.NOT_RECORDED))


def _card(kind: Kind) -> bool:
    return card(kind) and kind.association in (None, BANKING, Association.BOTH)


@rule("cn.cba21.card_collection", _card)
def guideline_2021(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Card collection guideline of 2021, articles 1 to 3: in force, but its rules of conduct were not read."""
    yield Hit(rows, "guideline_not_read", {}, Verdict.NEEDS_HUMAN, ("guideline_text",))


@rule("cn.nifa24.no_subcontracting", online, LENDER, BODY, member=INTERNET)
def no_subcontracting(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Internet finance association guideline of 2024 (article not seen): an agency does not pass cases on."""
    yield from (Hit((place,), "sub_agency") for place in sheet.tagged(rows, Tag.SUB_AGENCY))


@rule("cn.nifa18.conduct", any_online, LENDER, BODY, member=INTERNET, stops="cn.nifa24.no_subcontracting")
def pact_2018(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Internet finance association pact of 2018 (trial): records, no violence, no harassment, no posing as a state."""
    tags = Tag.VIOLENCE, Tag.INSULT, Tag.IMPERSONATES_STATE, Tag.NOT_RECORDED
    yield from by_tags(sheet, rows, "acts", *tags)
    strangers = [place for place in sheet.tagged(rows, Tag.HARASSMENT) if third(sheet.contacts[place])]
    yield from by_tags(sheet, strangers, "acts", Tag.HARASSMENT)
