"""LateEvent <- a LateContract: what can happen to a debt that stays unpaid, on which day, and on what ground."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lessons.servicing.arrears import acceleration
from lessons.servicing.late_contracts import LateContract
from lessons.servicing.late_day import Ground
from lessons.servicing.ledger import ledger
from lessons.servicing.payments import Payment

REASONABLE = 15  # days that a picture gives a buyer after a demand; no text names a number


class Stage(StrEnum):
    """What can happen to a debt that stays unpaid."""

    DUE = "due"
    GRACE_ENDS = "grace_ends"
    CONTACT = "first_contact"
    RECORD = "record"
    ACCELERATION = "acceleration"
    SUIT = "suit"
    WRITE_OFF = "write_off"


@dataclass(frozen=True, slots=True)
class LateEvent:
    """A stage, the day on which it comes [days after the missed due date; None: not in this contract], its ground."""

    stage: Stage
    day: int | None
    ground: Ground


def late_events(contract: LateContract) -> tuple[LateEvent, ...]:
    """Return every stage in order, as if nothing more were paid.

    >>> from lessons.servicing.late_contracts import late_contract
    >>> [one.day for one in late_events(late_contract("lin_course"))]
    [0, 3, 4, 15, 90, 150, 180]
    """
    grace = contract.lateness.grace_days or None
    law = Ground.LAW if contract.is_sale else Ground.CONTRACT
    return (
        LateEvent(Stage.DUE, 0, Ground.CONTRACT),
        LateEvent(Stage.GRACE_ENDS, grace, Ground.CONTRACT),
        LateEvent(Stage.CONTACT, contract.contact_day, Ground.PRACTICE),
        LateEvent(Stage.RECORD, record_day(contract), Ground.PRACTICE),
        LateEvent(Stage.ACCELERATION, _called(contract), law),
        LateEvent(Stage.SUIT, contract.suit_day, Ground.PRACTICE),
        LateEvent(Stage.WRITE_OFF, contract.write_off_day, Ground.PRACTICE),
    )


def record_day(contract: LateContract) -> int | None:
    """Return when this lender reports: the end of the month of the first late day; None: it does not report."""
    if not contract.reported:
        return None
    first = contract.due + timedelta(contract.lateness.grace_days + 1)
    end = date(first.year, first.month, monthrange(first.year, first.month)[1])
    return (end - contract.due).days


def _called(contract: LateContract) -> int | None:
    return one_fifth_day(contract) if contract.is_sale else contract.called_after


def one_fifth_day(contract: LateContract) -> int | None:
    """Return the day on which a seller may ask for the whole price: a fifth is late, a demand, a reasonable time.

    The demand is taken to go out on the day on which a fifth is late. None where that is never so.
    """
    rows = contract.plan.rows
    paid = [Payment(row.due, int(row.payment)) for row in rows[: contract.missed - 1]]
    for row in rows[contract.missed - 1 :]:
        on = row.due + timedelta(contract.lateness.grace_days + 1)
        if acceleration(ledger(contract.plan, paid, penalty=contract.lateness, as_of=on)).reached:
            return (on - contract.due).days + REASONABLE
    return None
