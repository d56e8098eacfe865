"""What stands on the arrows of a flow chart, and the same in sentences."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons.collection.flows import DataMap, MoneyMap, Paid
from lessons.collection.parties import DataBasis, DataFlow
from lessons.language import mark, money, number, say
from lessons.views.party_words import BASES, MONEY, kinds, name
from lessons.views.sentence import joined

KNOWN, SILENT, LATER = mark("amount by the terms"), mark("amount not in these papers"), mark("only after an event")
RESTS: dict[DataBasis, str] = {
    DataBasis.CONTRACT: mark("Solid arrows ({n}) are what {name} gives for the contract"),
    DataBasis.SEPARATE_CONSENT: mark("dashed ones ({n}) rest on separate consent"),
    DataBasis.ENTRUSTED: mark("dotted ones ({n}) go to somebody who works on orders"),
}


class FlowRow(NamedTuple):
    """One arrow: from and to (ids), what stands on it, and its kind (an English name)."""

    source: str
    target: str
    label: str
    kind: str


def money_rows(noun: MoneyMap) -> list[FlowRow]:
    """Return the arrows of a map of money."""
    return [FlowRow(paid.flow.source, paid.flow.target, paid_label(paid), paid_kind(paid)) for paid in noun.paid]


def data_rows(noun: DataMap) -> list[FlowRow]:
    """Return the arrows of a map of personal data."""
    return [FlowRow(flow.source, flow.target, kinds(flow.kinds), BASES[flow.basis]) for flow in noun.flows]


def paid_kind(paid: Paid) -> str:
    """Return which of the three kinds a flow of money is [English name]."""
    return LATER if paid.on_event else SILENT if paid.amounts is None else KNOWN


def paid_label(paid: Paid) -> str:
    """Return what a flow of money is for, with its amount where the terms give one."""
    what = say(MONEY[paid.flow.what])
    if paid.amounts is None or paid.total is None:
        return what
    if len(paid.amounts) == 1:
        return say("{what}: {total}", what=what, total=money(paid.total))
    return say("{what}: {total} in {n} payments", what=what, total=money(paid.total), n=number(len(paid.amounts)))


def described(noun: MoneyMap | DataMap) -> str:
    """Return what the picture shows, in two to four sentences."""
    rows: Sequence[Paid | DataFlow] = noun.paid if isinstance(noun, MoneyMap) else noun.flows
    first = say(
        "Each party has an upright line; each of the {n} arrows is one flow, numbered from top to bottom.",
        n=number(len(rows)),
    )
    return joined([first, *(_money_words(noun) if isinstance(noun, MoneyMap) else _data_words(noun))])


def _money_words(noun: MoneyMap) -> list[str]:
    parties, borrower = noun.pack.parties, noun.pack.borrower.id
    out = [paid for paid in noun.paid if paid.flow.source == borrower and paid.total is not None and not paid.on_event]
    told = [
        say("{name} pays {total} to {to} ({what})", name=name(noun.pack.borrower), total=money(paid.total or 0),
            to=name(parties[paid.flow.target]), what=say(MONEY[paid.flow.what]))
        for paid in out
    ]  # fmt: skip
    sentences = [say("By the terms, with nothing late: {payments}.", payments=say("; ").join(told))]
    silent = sum(paid.amounts is None and not paid.on_event for paid in noun.paid)
    later = sum(paid.on_event for paid in noun.paid)
    if silent:
        sentences.append(say("Dotted arrows ({n}): the amount is not in these papers.", n=number(silent)))
    if later:
        sentences.append(say("Dashed arrows ({n}) come only after an event.", n=number(later)))
    return sentences


def _data_words(noun: DataMap) -> list[str]:
    found = {basis: sum(flow.basis is basis for flow in noun.flows) for basis in DataBasis}
    parts = [
        say(text, n=number(found[basis]), name=name(noun.pack.borrower))
        for basis, text in RESTS.items()
        if found[basis]
    ]
    who = {flow.target for flow in noun.flows}
    return [
        say("{parts}.", parts=say("; ").join(parts)),
        say(
            "In the end {n} firms have been given personal data. What a firm notes down itself, such as an order or a "
            "payment, is not counted.",
            n=number(len(who)),
        ),
    ]
