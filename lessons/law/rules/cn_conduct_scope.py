"""China: which contacts a rule of conduct is about."""

from lessons.collection import LenderType, Product
from lessons.law.facts_conduct import Kind, outbound

PERSONAL = frozenset({Product.CREDIT_CARD, Product.ONLINE_LOAN, Product.CONSUMER_LOAN})


def card(kind: Kind) -> bool:
    """Whether a card debt of a bank is collected."""
    return bank(kind) and kind.product is Product.CREDIT_CARD


def bank(kind: Kind) -> bool:
    """Whether a bank's debt is collected."""
    return kind.lender_type is LenderType.BANK and outbound(kind)


def consumer_finance(kind: Kind) -> bool:
    """Whether a consumer finance company's debt is collected."""
    return kind.lender_type is LenderType.CONSUMER_FINANCE and outbound(kind)


def business(kind: Kind) -> bool:
    """Whether the debt of a business's customer is collected."""
    return kind.lender_type is not LenderType.UNLICENSED and outbound(kind)


def online(kind: Kind) -> bool:
    """Whether a personal loan taken out online is collected: the recommended standard is about these."""
    return kind.product is Product.ONLINE_LOAN and outbound(kind)


def personal(kind: Kind) -> bool:
    """Whether a card debt or personal consumer loan is collected: the guideline of 2026 is about these."""
    return kind.product in PERSONAL and outbound(kind)
