"""What an auditor's mark says beside the findings on a contact: right, or which kind of slip."""

from collections.abc import Iterable
from enum import StrEnum

from lessons.collection import ContactLog
from lessons.law import Finding
from lessons.law.conduct import audit, rows
from lessons.simulators.call_law import Mark, in_order, strength, strongest


def keyed(log: ContactLog) -> dict[int, tuple[Finding, ...]]:
    """Return the findings about each contact of a log, by row; a window is found at each contact in it."""
    found = audit(log, "cn")
    return {contact.row: in_order(each for each in found if contact.row in rows(each)) for contact in log.contacts}


class Slip(StrEnum):
    """How an auditor's mark differs from what the findings say."""

    RIGHT = "right"
    OVERLOOKED = "overlooked"
    OVERLOOKED_COUNT = "overlooked_count"  # only counting several contacts shows it
    NO_BREACH = "no_breach"
    GUIDELINE_FOR_LAW = "guideline_for_law"
    LAW_FOR_GUIDELINE = "law_for_guideline"
    HALF = "half"  # a guideline as well, but a rule that binds comes first
    TOO_SURE = "too_sure"
    NOT_SURE = "not_sure"
    NOTHING_OPEN = "nothing_open"
    UNMARKED = "unmarked"
    NOT_JUDGED = "not_judged"  # no rule of the course looks at such a contact


def looked_at(log: ContactLog) -> frozenset[int]:
    """Return the rows that any rule looked at; no rule looks at most contacts that the borrower starts."""
    return frozenset(row for found in audit(log, "cn", every=True) for row in rows(found))


def slip(own: Mark | None, found: Iterable[Finding], looked: bool = True) -> Slip:
    """Return the kind of slip, if any, of a mark beside the findings on that contact.

    `looked` is whether any rule looked at it at all.
    """
    found = tuple(found)
    key = strongest(found)
    if own is None:
        return Slip.UNMARKED
    if not looked:
        return Slip.NOT_JUDGED
    if own is key:
        return Slip.RIGHT
    if key is Mark.WITHIN:
        return Slip.NOTHING_OPEN if own is Mark.LOOK else Slip.NO_BREACH
    if own is Mark.WITHIN:
        counted = all(len(rows(each)) > 1 for each in found if strength(each) is not Mark.WITHIN)
        return Slip.OVERLOOKED_COUNT if counted else Slip.OVERLOOKED
    if own is Mark.LOOK:
        return Slip.NOT_SURE
    if key is Mark.LOOK:
        return Slip.TOO_SURE
    if own is Mark.BINDING:
        return Slip.GUIDELINE_FOR_LAW
    return Slip.HALF if any(strength(each) is Mark.SOFT for each in found) else Slip.LAW_FOR_GUIDELINE
