"""PaymentLine: equal payments in a row, as the forms of the United States and of Europe list them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from lessons.credit.cashflows import Cashflows
from lessons.credit.errors import InputError
from lessons.credit.fees import FeeKind
from lessons.credit.money import Money
from lessons.credit.reading import choice, of_kind
from lessons.credit.terms import LoanTerms


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """`number` payments of the same `amount` [minor units], the first and the last day on which one is due."""

    number: int
    amount: Money
    first_due: date
    last_due: date


def payment_lines(flows: Cashflows) -> tuple[PaymentLine, ...]:
    """Return the payments of a loan [minor units], equal ones that follow each other in one line; zeros are left out.

    >>> from lessons.credit.cashflows import cashflows
    >>> [(line.number, line.amount) for line in payment_lines(cashflows(LoanTerms(1_000_000, 12, "6%")))]
    [(11, 86066), (1, 86070)]
    """
    of_kind(flows, Cashflows, "flows", "Cashflows")
    lines: list[PaymentLine] = []
    for flow in sorted((flow for flow in flows.flows if flow.amount < 0), key=lambda flow: flow.date):
        if lines and lines[-1].amount == -flow.amount:
            lines[-1] = replace(lines[-1], number=lines[-1].number + 1, last_due=flow.date)
        else:
            lines.append(PaymentLine(1, -flow.amount, flow.date, flow.date))
    return tuple(lines)


def as_contracted(terms: LoanTerms, flows: Cashflows) -> Cashflows:
    """Return the flows of a loan on the due dates that its contract names, before a day rule moves them.

    A rate that is disclosed should not depend on how the weekends fall.
    """
    if terms.day_rule is None:
        return flows
    nominal, shift = terms.nominal_dates, int(terms.in_advance)
    # the flow of instalment k is the one of period k, or k − 1 where the first is due at once; drawdowns are received
    found = (
        flow if flow.amount > 0 else replace(flow, date=nominal[int(flow.period) + shift - 1]) for flow in flows.flows
    )
    return replace(flows, flows=tuple(found))


def without_fees(terms: LoanTerms, outside: Iterable[FeeKind]) -> LoanTerms:
    """Return the terms without the fees of these kinds. Raises InputError."""
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    if isinstance(outside, str) or not isinstance(outside, Iterable):
        raise InputError("wrong_kind", "fee_kind", outside, {"choices": tuple(kind.value for kind in FeeKind)})
    kinds = {choice(kind, "fee_kind", FeeKind) for kind in outside}
    return replace(terms, fees=tuple(fee for fee in terms.fees if fee.kind not in kinds))
