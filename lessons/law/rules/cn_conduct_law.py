"""China, what binds: statutes and regulators' rules on collecting a consumer's debt."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, ConsentFor, LenderType, Reached, Tag
from lessons.law.facts_conduct import THIRD, Kind, Sheet, outbound, third
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.cn_conduct_scope import (
    any_bank,
    any_business,
    any_card,
    any_consumer_finance,
    any_contact,
    bank,
    card,
)
from lessons.law.rules.conduct_rule import Hit, by_tags, rule

LENDER, SUPERVISOR, POLICE, COURT = "complain_lender", "call_supervisor", "report_police", "ask_court"
ACTS = (Tag.VIOLENCE, Tag.THREAT, Tag.HARASSMENT, Tag.STALKING, Tag.HOME_ENTERED, Tag.RESTRAINT)


def asked_to_pay(sheet: Sheet, rows: Sequence[int]) -> Iterable[Hit]:
    """Yield third persons who were told to pay; for a spouse it hangs on what the debt was for."""
    for place in sheet.tagged(rows, Tag.ASKED_TO_PAY):
        reached = sheet.contacts[place].reached
        if reached is Reached.SPOUSE:
            yield Hit((place,), "spouse_asked", {}, Verdict.NEEDS_HUMAN, ("family_need",))
        elif reached in THIRD:
            yield Hit((place,), "third_person_asked", {"reached": f"reached_{reached}"})


@rule("cn.xyk11.debtor_only", card, LENDER, SUPERVISOR)
def card_debtor_only(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Credit Card Business Measures, article 68: collect from debtor and guarantor only."""
    yield from asked_to_pay(sheet, rows)


@rule("cn.xyk11.no_violence", any_card, LENDER, SUPERVISOR)
def card_no_violence(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Credit Card Business Measures, article 68: no violence, coercion, intimidation or abuse."""
    yield from by_tags(sheet, rows, "acts", Tag.VIOLENCE, Tag.THREAT, Tag.INSULT, Tag.RESTRAINT)


@rule("cn.xyk11.recordings_kept", card, LENDER, SUPERVISOR)
def card_recorded(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Credit Card Business Measures, article 68: collection calls are recorded."""
    calls = [p for p in sheet.tagged(rows, Tag.NOT_RECORDED) if sheet.contacts[p].channel is Channel.CALL]
    yield from (Hit((place,), "not_recorded") for place in calls)


@rule("cn.xyk11.letter", card, LENDER, SUPERVISOR)
def card_letter(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Credit Card Business Measures, article 69: what a collection letter shows."""
    letters = [p for p in sheet.tagged(rows, Tag.LETTER_INCOMPLETE) if sheet.contacts[p].channel is Channel.LETTER]
    yield from (Hit((place,), "letter_incomplete") for place in letters)


@rule("cn.xyk11.plan_stops_collection", card, LENDER, SUPERVISOR)
def card_plan(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Credit Card Business Measures, article 70: while an agreed plan is kept, collection stops."""
    yield from (Hit((place,), "plan_kept") for place in sheet.tagged(rows, Tag.PLAN_KEPT))


@rule("cn.xb9.announce_agency", bank, LENDER, SUPERVISOR)
def announce_agency(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Consumer Rights Measures for Banking and Insurance, article 41: tell the debtor before an agency collects."""
    yield from (Hit((place,), "agency_not_announced") for place in sheet.tagged(rows, Tag.AGENCY_NOT_ANNOUNCED))


@rule("cn.xb9.no_state_name", any_bank, LENDER, SUPERVISOR)
def no_state_name(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Consumer Rights Measures for Banking and Insurance, article 41: not in the name of a state organ."""
    yield from by_tags(sheet, rows, "acts", Tag.IMPERSONATES_STATE)


@rule("cn.xb9.no_violence", any_bank, LENDER, SUPERVISOR)
def no_violence(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Consumer Rights Measures for Banking and Insurance, article 41: no violence, intimidation or fraud."""
    yield from by_tags(sheet, rows, "acts", Tag.VIOLENCE, Tag.THREAT, Tag.FALSE_STATEMENT)


@rule("cn.xj24.conduct", any_consumer_finance, LENDER, SUPERVISOR)
def consumer_finance_conduct(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Consumer Finance Company Measures (article not seen): no violence, threat or harassment; no third party."""
    yield from by_tags(sheet, rows, "acts", Tag.VIOLENCE, Tag.THREAT, Tag.HARASSMENT)
    yield from asked_to_pay(sheet, rows)


@rule("cn.cc.private_peace", any_contact, LENDER, COURT)
def private_peace(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Civil Code, articles 1032 and 1033: private peace, and the home."""
    yield from by_tags(sheet, rows, "acts", Tag.HARASSMENT, Tag.STALKING, Tag.HOME_ENTERED)


def _relative(kind: Kind) -> bool:
    return outbound(kind) and kind.reached is Reached.RELATIVE


@rule("cn.cc.no_kinship_debt", _relative)
def no_kinship_debt(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Civil Code, articles 551, 552, 1064 and 1161: a relative owes nothing by kinship."""
    for place in sheet.tagged(rows, Tag.ASKED_TO_PAY):
        yield Hit((place,), "kinship", {}, Verdict.UNENFORCEABLE)


@rule("cn.pipl.sub_entrusting", outbound, LENDER, SUPERVISOR)
def sub_entrusting(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Personal Information Protection Law, article 21(3): an agency does not pass the data on without consent."""
    yield from (Hit((place,), "sub_agency") for place in sheet.tagged(rows, Tag.SUB_AGENCY))


@rule("cn.pipl.phone_book", outbound, LENDER, SUPERVISOR, COURT)
def phone_book(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Personal Information Protection Law, articles 6 and 13: people found in a phone's address book."""
    yield from (Hit((place,), "phone_book") for place in sheet.tagged(rows, Tag.PHONE_BOOK))


@rule("cn.pipl.disclosure", outbound, LENDER, SUPERVISOR, COURT)
def disclosure(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Personal Information Protection Law, articles 10 and 25: no illegal disclosure, no publicising."""
    for place in sheet.tagged(rows, Tag.DEBT_DISCLOSED, Tag.PUBLICISED):
        contact = sheet.contacts[place]
        if Tag.PUBLICISED in contact.tags:
            yield Hit((place,), "publicised")
        elif third(contact) and Tag.OFFERS_TO_PAY not in contact.tags and not contact.agreed(ConsentFor.THIRD_PARTY):
            yield Hit((place,), "debt_told", {"reached": f"reached_{contact.reached}"})


@rule("cn.cpl.dignity", any_business, LENDER, SUPERVISOR, COURT)
def dignity(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Consumer Rights Protection Law, articles 14, 27 and 29: no insult, no restraint of the person."""
    yield from by_tags(sheet, rows, "acts", Tag.INSULT, Tag.RESTRAINT)


def _threats(sheet: Sheet, rows: Sequence[int], *tags: Tag) -> Iterable[Hit]:
    yield from by_tags(sheet, rows, "acts", *tags)
    for place in sheet.tagged(rows, Tag.INSULT):
        if sheet.contacts[place].tags.isdisjoint(tags):
            yield Hit((place,), "insult_in_public", {}, Verdict.NEEDS_HUMAN, ("in_public",))


@rule("cn.za12.threats_and_messages", any_contact, POLICE)
def public_security_2012(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Public Security Administration Punishments Law (2012), article 42: threats, insult, repeated messages."""
    yield from _threats(sheet, rows, Tag.THREAT, Tag.HARASSMENT)


@rule("cn.za25.threats_and_pestering", any_contact, POLICE)
def public_security_2025(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Public Security Administration Punishments Law (2025), article 50: threats, messages, pestering, stalking."""
    yield from _threats(sheet, rows, Tag.THREAT, Tag.HARASSMENT, Tag.STALKING)


@rule("cn.cl.unlawful_debts", any_contact, POLICE)
def unlawful_debts(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Criminal Law, article 293-1: collecting debts that the law does not protect, by force or harassment."""
    for place in sheet.tagged(rows, *ACTS):
        contact = sheet.contacts[place]
        if Tag.UNLAWFUL_DEBT in contact.tags:
            yield Hit((place,), "unlawful_debt", {}, Verdict.NEEDS_HUMAN, ("gravity",))
        elif contact.lender_type is LenderType.UNLICENSED:
            yield Hit((place,), "debt_unclear", {}, Verdict.NEEDS_HUMAN, ("lawful_debt", "gravity"))
        else:
            yield Hit((place,), "lawful_debt", {}, Verdict.NOT_APPLICABLE)


@rule("cn.cl.detention", any_contact, POLICE)
def detention(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Criminal Law, article 238(3): detaining a person to collect a debt, even a lawful one."""
    yield from (Hit((place,), "detained") for place in sheet.tagged(rows, Tag.RESTRAINT))


@rule("cn.cl.other_crimes", any_contact, POLICE)
def other_crimes(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Criminal Law, articles 245, 246, 274 and 293: intrusion, insult, extortion, picking quarrels."""
    for place in sheet.tagged(rows, Tag.HOME_ENTERED, Tag.VIOLENCE):
        yield Hit((place,), "maybe_crime", {}, Verdict.NEEDS_HUMAN, ("gravity",))
