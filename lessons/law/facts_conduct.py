"""A contact log laid out for the rules: in order of time, with the day and second at the consumer's place."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, datetime
from operator import le
from typing import NamedTuple

from lessons.collection import (
    LENDER,
    Association,
    Channel,
    Contact,
    ContactLog,
    Direction,
    LenderType,
    Product,
    Reached,
    Style,
    Tag,
)


class Kind(NamedTuple):
    """What a scope may look at. A log holds few kinds, so that a scope is asked once for each, not for each row.

    `own_name` says that the creditor itself made the contact, under its own name.
    """

    direction: Direction
    channel: Channel
    product: Product
    lender_type: LenderType
    association: Association | None
    reached: Reached
    style: Style
    answered: bool
    own_name: bool


Scope = Callable[[Kind], bool]

# not the debtor, nor somebody who owes with him
THIRD = frozenset({Reached.SPOUSE, Reached.CONTACT, Reached.RELATIVE, Reached.OTHER})


class Sheet:
    """Columns of a log, each as long as the log and in order of time; places in them are whole numbers from 0.

    `day` and `law` are ordinals of dates: the day at the consumer's place, and the day whose law is asked for.
    """

    def __init__(self, log: ContactLog, on: date | None = None) -> None:
        moments = [contact.at.timestamp() for contact in log.contacts]
        order = sorted(range(len(moments)), key=moments.__getitem__)
        self.on = on
        self.contacts: list[Contact] = [log.contacts[place] for place in order]
        self.day: list[int] = []
        self.second: list[float] = []
        self._tags: dict[Tag, list[int]] = defaultdict(list)
        self._kinds: dict[Kind, list[int]] = defaultdict(list)
        self._rows: dict[Scope, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        self._histories: dict[int, list[int]] | None = None
        for place, contact in enumerate(self.contacts):
            local: datetime = contact.at if contact.at.tzinfo is contact.consumer_zone else contact.local
            self.day.append(local.toordinal())
            self.second.append(local.hour * 3600 + local.minute * 60 + local.second + local.microsecond / 1e6)
            tags = contact.tags
            for tag in tags:
                self._tags[tag].append(place)
            self._kinds[
                Kind(
                    contact.direction,
                    contact.channel,
                    contact.product,
                    contact.lender_type,
                    contact.association,
                    contact.reached,
                    contact.style,
                    contact.answered,
                    contact.actor == LENDER and Tag.OTHER_NAME not in tags,
                )
            ].append(place)
        self.law = self.day if on is None else [on.toordinal()] * len(order)
        self._in_order = all(map(le, self.law, self.law[1:]))

    def rows(self, scope: Scope) -> list[int]:
        """Return the places of the contacts in a scope."""
        if scope not in self._rows:
            found = [places for kind, places in self._kinds.items() if scope(kind)]
            self._rows[scope] = sorted(place for places in found for place in places)
        return self._rows[scope]

    def under(self, scope: Scope, first: int, last: int) -> list[int]:
        """Return the places in a scope whose law is that of a day from `first` to `last` [ordinals]."""
        rows, law = self.rows(scope), self.law
        if not self._in_order:
            return [place for place in rows if first <= law[place] <= last]
        if not law or law[-1] < first or law[0] > last:
            return []
        if first <= law[0] and law[-1] <= last:
            return rows
        start = bisect_left(rows, first, key=law.__getitem__)
        return rows[start : bisect_right(rows, last, key=law.__getitem__)]

    def debtors(self) -> list[int]:
        """Return a number for each place: the same for one debtor of one lender."""
        return self.named("debtor", lambda contact: (contact.lender, contact.debtor))

    def dialled(self) -> list[int]:
        """Return a number for each place: the same for one number that one lender or its agencies dial."""
        return self.named("number", lambda contact: (contact.lender, contact.number))

    def named(self, name: str, key: Callable[[Contact], Hashable]) -> list[int]:
        """Return a number for each place, the same for contacts with the same key; `name` is what it is kept under."""
        if name not in self._names:
            known: dict[Hashable, int] = {}
            self._names[name] = [known.setdefault(key(contact), len(known)) for contact in self.contacts]
        return self._names[name]

    def history(self, place: int) -> list[int]:
        """Return the places of all contacts with the debtor of a contact, and by him, for the same lender."""
        names = self.debtors()
        if self._histories is None:
            self._histories = defaultdict(list)
            for each, name in enumerate(names):
                self._histories[name].append(each)
        return self._histories[names[place]]

    def tagged(self, rows: Sequence[int], *tags: Tag) -> list[int]:
        """Return those of the places, in order, whose contact has one of the tags."""
        found = {place for tag in tags for place in self._tags.get(tag, ())}
        return sorted(found.intersection(rows)) if found else []

    def numbers(self, places: Iterable[int]) -> tuple[int, ...]:
        """Return the row numbers of places, as the log counts them."""
        return tuple(self.contacts[place].row for place in places)

    def date(self, place: int) -> date:
        """Return the day of a contact at the consumer's place."""
        return date.fromordinal(self.day[place])

    def moment(self, place: int) -> datetime:
        """Return the moment of a contact at the consumer's place."""
        return self.contacts[place].local.replace(tzinfo=None)


def outbound(kind: Kind | Contact) -> bool:
    """Whether the collector made the contact."""
    return kind.direction is Direction.OUTBOUND


def call(kind: Kind | Contact) -> bool:
    """Whether the collector dialled."""
    return kind.direction is Direction.OUTBOUND and kind.channel is Channel.CALL


def third(kind: Kind | Contact) -> bool:
    """Whether the collector went to a person who does not owe."""
    return kind.direction is Direction.OUTBOUND and kind.reached in THIRD
