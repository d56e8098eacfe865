"""China: which contacts a rule of conduct is about.

A rule on hours, counts or whom to reach is about contacts that the collector makes. A rule on what is said or done is
about every contact, also one that the debtor made: a threat is a threat whoever rang.
"""

from lessons.collection import LenderType, Product
from lessons.law.facts_conduct import Kind, outbound

PERSONAL = frozenset({Product.CREDIT_CARD, Product.ONLINE_LOAN, Product.CONSUMER_LOAN})


def any_contact(kind: Kind) -> bool:
    """Every contact on a debt, whoever made it."""
    return True


def any_bank(kind: Kind) -> bool:
    """Whether it is about a bank's debt."""
    return kind.lender_type is LenderType.BANK


def any_card(kind: Kind) -> bool:
    """Whether it is about a card debt of a bank."""
    return any_bank(kind) and kind.product is Product.CREDIT_CARD


def any_consumer_finance(kind: Kind) -> bool:
    """Whether it is about a consumer finance company's debt."""
    return kind.lender_type is LenderType.CONSUMER_FINANCE


def any_business(kind: Kind) -> bool:
    """Whether it is about the debt of a business's customer."""
    return kind.lender_type is not LenderType.UNLICENSED


def any_online(kind: Kind) -> bool:
    """Whether it is about a personal loan taken out online: the recommended standard is about these."""
    return kind.product is Product.ONLINE_LOAN


def any_personal(kind: Kind) -> bool:
    """Whether it is about a card debt or personal consumer loan: the guideline of 2026 is about these."""
    return kind.product in PERSONAL


def card(kind: Kind) -> bool:
    """Whether the collector made a contact on a card debt of a bank."""
    return any_card(kind) and outbound(kind)


def bank(kind: Kind) -> bool:
    """Whether the collector made a contact on a bank's debt."""
    return any_bank(kind) and outbound(kind)


def online(kind: Kind) -> bool:
    """Whether the collector made a contact on a personal loan taken out online."""
    return any_online(kind) and outbound(kind)


def personal(kind: Kind) -> bool:
    """Whether the collector made a contact on a card debt or personal consumer loan."""
    return any_personal(kind) and outbound(kind)
