"""ClaimDay <- ContractPack: the days on which something happens to the claim, who is owed on each, who may call."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lessons.collection.parties import Change, ContractPack, Party, creditor, may_call


class ClaimEvent(StrEnum):
    """What happens to a claim, or to the right to ask for it."""

    SIGNED = "signed"
    MANDATE = "mandate"
    MANDATE_ENDS = "mandate_ends"
    ASSIGNED = "assigned"
    GUARANTOR_PAID = "guarantor_paid"
    BEFORE_NOTICE = "before_notice"  # the last day on which the borrower knows nothing of it
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class ClaimDay:
    """A day, what happens on it and to whom (parties), who is owed as the borrower may take it, and who may call."""

    day: date
    event: ClaimEvent
    party: Party
    owed: Party
    callers: tuple[Party, ...]


def claim_days(pack: ContractPack) -> tuple[ClaimDay, ...]:
    """Return the days of a pack in order; the last day before a notice is one of them.

    >>> from lessons.collection.packs import contract_pack
    >>> [(one.day.isoformat(), one.owed.id) for one in claim_days(contract_pack("sold_loan"))][-3:]
    [('2026-05-07', 'chengqiao'), ('2026-05-08', 'beian'), ('2026-05-11', 'beian')]
    """
    found = [(pack.signed, ClaimEvent.SIGNED, pack.first_creditor)]
    for change in pack.changes:
        sold = change.by is Change.ASSIGNMENT
        found.append((change.on, ClaimEvent.ASSIGNED if sold else ClaimEvent.GUARANTOR_PAID, change.to))
        if change.notified is not None:
            if change.notified > change.on:
                found.append((change.notified - timedelta(days=1), ClaimEvent.BEFORE_NOTICE, change.to))
            found.append((change.notified, ClaimEvent.NOTICE, change.to))
    for mandate in pack.mandates:
        found.append((mandate.since, ClaimEvent.MANDATE, mandate.taker))
        if mandate.until is not None:
            found.append((mandate.until, ClaimEvent.MANDATE_ENDS, mandate.taker))
    order = list(ClaimEvent)
    return tuple(
        ClaimDay(day, event, pack.parties[id], creditor(pack, day), may_call(pack, day))
        for day, event, id in sorted(found, key=lambda each: (each[0], order.index(each[1])))
    )
