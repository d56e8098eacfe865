"""China, what a contact log does not show: how long records are kept, and how collectors are paid."""

from datetime import date

from lessons.collection import LenderType, Product
from lessons.law.finding import Finding, Why, needs_human
from lessons.law.library import parameter
from lessons.law.rank import Verdict
from lessons.law.rules.conduct_rule import AGAINST


def records_of_cards(months: int | None, product: Product, lender: LenderType, on: date) -> Finding:
    """Credit Card Business Measures, article 68: recordings kept at least two years."""
    applies = product is Product.CREDIT_CARD and lender is LenderType.BANK
    return _kept("cn.xyk11.recordings_kept", months, applies, on)


def records_of_online_loans(months: int | None, product: Product, on: date) -> Finding:
    """GB/T 45251-2025 (clause not seen): records kept at least two years."""
    return _kept("cn.gbt.records_kept", months, product is Product.ONLINE_LOAN, on)


def records_of_consumer_finance(months: int | None, lender: LenderType, on: date) -> Finding:
    """Consumer Finance Company Measures (article not seen): records kept at least five years, from a weak source."""
    return _kept("cn.xj24.records_kept", months, lender is LenderType.CONSUMER_FINANCE, on)


def agency_pay(by_results_only: bool | None, product: Product, lender: LenderType, on: date) -> Finding:
    """Credit Card Business Measures, article 66: collectors are not paid solely by a share of what they recover."""
    value = parameter("cn.xyk11.agency_pay", on)
    rule = value.rules[0]
    if product is not Product.CREDIT_CARD or lender is not LenderType.BANK:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("not_this_business"), value.citation, on)
    if by_results_only is None:
        return needs_human(rule, value, on, "pay_of_collectors")
    if by_results_only:
        return Finding(rule, Verdict.NON_COMPLIANT, Why("paid_by_results_only"), value.citation, on)
    return Finding(rule, Verdict.OK, Why("not_paid_by_results_only"), value.citation, on)


def _kept(id: str, months: int | None, applies: bool, on: date) -> Finding:
    """Return whether records kept for so many months meet the years of a law value."""
    value = parameter(id, on)
    rule, limit = value.rules[0], int(value.number) * 12
    if not applies:
        return Finding(rule, Verdict.NOT_APPLICABLE, Why("not_this_business"), value.citation, on)
    if months is None:
        return needs_human(rule, value, on, "months_kept")
    short = months < limit
    verdict = AGAINST[value.citation.rank] if short else Verdict.OK
    why = Why("kept_too_short" if short else "kept_long_enough", {"months": months, "limit": limit})
    return Finding(rule, verdict, why, value.citation, on, (("months", months), ("limit", limit)))
