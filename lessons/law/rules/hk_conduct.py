"""Hong Kong: the Code of Banking Practice and the conditions of a money lender's licence on contacts."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, Consent, ConsentFor, LenderType, Product, Reached, Tag
from lessons.law.facts_conduct import Kind, Sheet, outbound, third
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, by_tags, rule

FIRM = "complain_firm"
MONEY_LENDERS = frozenset({LenderType.CONSUMER_FINANCE, LenderType.MICROCREDIT, LenderType.OTHER_LICENSED})
IMPROPER = (
    *(Tag.VIOLENCE, Tag.THREAT, Tag.INSULT, Tag.HARASSMENT, Tag.STALKING, Tag.PUBLICISED, Tag.POSTCARD),
    *(Tag.OTHER_NAME, Tag.IDENTITY_NOT_STATED, Tag.FALSE_STATEMENT, Tag.FALSE_AUTHORITY, Tag.IMPERSONATES_STATE),
)


def bank(kind: Kind) -> bool:
    """Whether a bank, or an agency for it, collects a consumer's debt."""
    return outbound(kind) and kind.lender_type is LenderType.BANK and kind.product is not Product.OTHER


def money_lender(kind: Kind) -> bool:
    """Whether a licensed money lender, or somebody for it, collects."""
    return outbound(kind) and kind.lender_type in MONEY_LENDERS


def _rings(kind: Kind) -> bool:
    return bank(kind) and kind.channel in (Channel.CALL, Channel.VISIT)


def _bank_to_third(kind: Kind) -> bool:
    return bank(kind) and third(kind)


def _to_referee(kind: Kind) -> bool:
    return money_lender(kind) and kind.reached is Reached.CONTACT


@rule("hk.cobp.conduct", bank, FIRM)
def conduct(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Code of Banking Practice, sections 43.1 and 43.2: no violence, intimidation, harassment or false names."""
    yield from by_tags(sheet, rows, "acts", *IMPROPER)


@rule("hk.cobp.no_number", _rings)
def no_number(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Code of Banking Practice, section 43.2: persistent calls and unreasonable hours are named without a number."""
    yield Hit(rows, "no_number", {"count": len(rows)}, Verdict.NEEDS_HUMAN, ("persistence",))


@rule("hk.cobp.third_parties", _bank_to_third, FIRM)
def third_parties(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Code of Banking Practice, section 43.3: nothing from third persons who did not guarantee."""
    asked = set(sheet.tagged(rows, Tag.ASKED_TO_PAY, Tag.HARASSMENT))
    for place in rows:
        contact = sheet.contacts[place]
        if place in asked:
            yield Hit((place,), "third_person_asked", {"reached": f"reached_{contact.reached}"})
        elif contact.reached is Reached.CONTACT and contact.actor != "lender":
            yield Hit((place,), "referee_of_agency", {}, Verdict.NEEDS_HUMAN, ("number_source",))


@rule("hk.cobp.bankruptcy", bank, FIRM)
def bankruptcy(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Code of Banking Practice (section not seen): collection stops once a bankruptcy order is made."""
    yield from (Hit((place,), "bankrupt") for place in sheet.tagged(rows, Tag.BANKRUPT))


@rule("hk.mlc.conduct", money_lender, FIRM)
def lender_conduct(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Money lender licensing conditions 13 to 15: the lender sees to the proper conduct of its collectors."""
    yield from by_tags(sheet, rows, "acts", *IMPROPER)


@rule("hk.mlc.referees", _to_referee, FIRM)
def referees(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Money lender licensing condition 8: a referee agrees in writing beforehand and is not liable."""
    asked = set(sheet.tagged(rows, Tag.ASKED_TO_PAY))
    for place in rows:
        contact = sheet.contacts[place]
        if place in asked:
            yield Hit((place,), "third_person_asked", {"reached": f"reached_{contact.reached}"})
        elif not contact.agreed(ConsentFor.THIRD_PARTY, Consent.DIRECT, Consent.CONTRACT):
            yield Hit((place,), "referee_consent_unknown", {}, Verdict.NEEDS_HUMAN, ("referee_consent",))
