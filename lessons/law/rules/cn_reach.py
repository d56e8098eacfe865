"""China: when a debtor counts as out of reach, so that somebody else may be asked (guideline of 2026, COL-08)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lessons.collection import Channel, Direction, Reached, Tag
from lessons.law.facts_conduct import Sheet


@dataclass(frozen=True)
class Reach:
    """What had happened with the debtor before a third person was contacted.

    `failed` calls in a row, the last of them on `last_day` [ordinal]; `days` in a row with failed calls only.
    """

    invalid: bool
    incapable: bool
    failed: int
    last_day: int
    days: int

    def trigger(self, day: int, calls: int, days: int) -> bool:
        """Return whether a third person may be contacted on `day`, given the numbers of the guideline."""
        if self.invalid or self.incapable or self.days >= days:
            return True
        return self.failed >= calls and day > self.last_day


def reaches(sheet: Sheet, rows: Sequence[int], calls: int) -> Mapping[int, Reach]:
    """Return what the log says of the debtor's reach before each of the contacts `rows` [places].

    A call that fails is outbound, to the debtor, and not answered. Any contact in which the debtor took part starts
    the count again. `calls` is the number of failed calls after which a third person may be asked the next day; the
    day that counts is that of the call which made it so. Each debtor's history is walked once, however many of the
    contacts are his.
    """
    wanted = set(rows)
    names = sheet.debtors()
    found: dict[int, Reach] = {}
    for place in {names[place]: place for place in rows}.values():
        _walk(sheet, sheet.history(place), wanted, calls, found)
    return found


def _walk(sheet: Sheet, history: Sequence[int], wanted: set[int], calls: int, found: dict[int, Reach]) -> None:
    """Go through one debtor's contacts in order of time, and note the reach before each that is wanted."""
    invalid = incapable = False
    failed, days, made_on, last_failed = 0, 0, 0, 0
    for place in history:
        contact = sheet.contacts[place]
        if place in wanted:
            now = incapable or Tag.DEBTOR_DEAD_OR_INCAPABLE in contact.tags
            found[place] = Reach(invalid, now, failed, made_on or last_failed, days)
        if contact.reached is not Reached.DEBTOR:
            continue
        if contact.answered or contact.direction is Direction.INBOUND:
            invalid, failed, days, made_on, last_failed = False, 0, 0, 0, 0
            continue
        invalid = invalid or Tag.NUMBER_INVALID in contact.tags
        incapable = incapable or Tag.DEBTOR_DEAD_OR_INCAPABLE in contact.tags
        if contact.channel is not Channel.CALL:
            continue
        failed += 1
        today = sheet.day[place]
        if today != last_failed:
            days = days + 1 if today == last_failed + 1 else 1
            last_failed = today
        if failed == calls:
            made_on = today
