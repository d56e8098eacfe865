"""China: when a debtor counts as out of reach, so that somebody else may be asked (guideline of 2026, COL-08)."""

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


def reach(sheet: Sheet, place: int, calls: int) -> Reach:
    """Return what the log says of the debtor's reach before the contact at `place`.

    A call that fails is outbound, to the debtor, and not answered. Any contact in which the debtor took part starts
    the count again. `calls` is the number of failed calls after which a third person may be asked the next day; the
    day that counts is that of the call which made it so.
    """
    invalid = incapable = False
    failed, days, made_on, last_failed = 0, 0, 0, 0
    for before in sheet.history(place):
        if before >= place:
            break
        contact = sheet.contacts[before]
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
        today = sheet.day[before]
        if today != last_failed:
            days = days + 1 if today == last_failed + 1 else 1
            last_failed = today
        if failed == calls:
            made_on = today
    incapable = incapable or Tag.DEBTOR_DEAD_OR_INCAPABLE in sheet.contacts[place].tags
    return Reach(invalid, incapable, failed, made_on or last_failed, days)
