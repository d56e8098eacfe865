"""European Union: two directives on contacts with a consumer. They bind states; the answer is in national law."""

from collections.abc import Iterable, Sequence

from lessons.collection import Channel, Product, Tag
from lessons.law.facts_conduct import Kind, Sheet, outbound
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import Hit, acts, rule

NATIONAL = "national_law"


def servicer(kind: Kind) -> bool:
    """Whether somebody other than the creditor collects a consumer's debt."""
    return outbound(kind) and not kind.own_name and kind.product is not Product.OTHER


def creditor(kind: Kind) -> bool:
    """Whether the creditor itself collects, or the debt is not a consumer's."""
    return outbound(kind) and not servicer(kind)


def consumer(kind: Kind) -> bool:
    """Whether a consumer's debt is collected, by whomever."""
    return outbound(kind) and kind.product is not Product.OTHER


def _rings(kind: Kind) -> bool:
    return servicer(kind) and kind.channel in (Channel.CALL, Channel.VISIT)


@rule("eu.csd.conduct", servicer)
def conduct(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Directive (EU) 2021/2167, Article 10(1): no misleading information, harassment, coercion or undue influence."""
    tags = (
        *(Tag.HARASSMENT, Tag.THREAT, Tag.INSULT, Tag.VIOLENCE, Tag.STALKING, Tag.PUBLICISED, Tag.DEBT_DISCLOSED),
        *(Tag.FALSE_STATEMENT, Tag.FALSE_AUTHORITY, Tag.IMPERSONATES_STATE, Tag.BORROW_TO_REPAY),
    )
    for place, found in acts(sheet, rows, *tags):
        yield Hit((place,), "directive_acts", {"acts": found}, Verdict.NEEDS_HUMAN, (NATIONAL,))


@rule("eu.csd.hours", _rings)
def hours(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Directive (EU) 2021/2167, Article 10: neither hours nor a number of calls; both are for national law."""
    yield Hit(rows, "no_common_hours", {"count": len(rows)}, Verdict.NEEDS_HUMAN, (NATIONAL,))


@rule("eu.csd.scope", creditor)
def scope(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Directive (EU) 2021/2167, Article 2(1): it binds those who buy bank debts and their servicers, not creditors."""
    yield Hit(rows, "not_a_credit_servicer", {"count": len(rows)}, Verdict.NOT_APPLICABLE)


@rule("eu.ccd2.forbearance", consumer)
def forbearance(sheet: Sheet, rows: Sequence[int], value: Parameter) -> Iterable[Hit]:
    """Directive (EU) 2023/2225, Article 35(1): reasonable forbearance, where appropriate, before enforcement."""
    refused: dict[tuple[str, str], int] = {}
    for place in sheet.tagged(rows, Tag.PLAN_REFUSED, Tag.SUIT_FILED):
        contact = sheet.contacts[place]
        case = contact.debtor, contact.debt
        if Tag.PLAN_REFUSED in contact.tags:
            refused.setdefault(case, place)
        if Tag.SUIT_FILED in contact.tags and case in refused:
            places = tuple(dict.fromkeys((refused[case], place)))
            yield Hit(places, "suit_without_forbearance", {}, Verdict.NEEDS_HUMAN, ("appropriate", NATIONAL))
