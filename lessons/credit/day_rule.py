"""DayRule: what happens to a due date that falls on a day off."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lessons.credit.errors import InputError
from lessons.credit.reading import choice, day, of_kind, whole

ONE = timedelta(1)
WEEKEND = (5, 6)  # Saturday and Sunday, as date.weekday() counts


class Roll(StrEnum):
    """To which working day a due date moves; MODIFIED_FOLLOWING stays in its month."""

    FOLLOWING = "following"
    MODIFIED_FOLLOWING = "modified_following"
    PRECEDING = "preceding"


class Dating(StrEnum):
    """What a due date rests on: the contract alone, a move, or (UNKNOWN) a calendar that does not reach so far."""

    NOMINAL = "nominal"
    MOVED = "moved"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off that are known, as plain data, from the day `first` to the day `last`.

    `off` are holidays, `work` weekend days on which people work; `weekend` counts Monday as 0. Raises InputError.

    >>> new_year = Calendar(date(2026, 1, 1), date(2026, 12, 31), off=[date(2026, 1, 1)])
    >>> new_year.is_off(date(2026, 1, 1)), new_year.is_off(date(2026, 1, 2))
    (True, False)
    """

    first: date
    last: date
    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    weekend: tuple[int, ...] = WEEKEND

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "first", day(self.first, "calendar", date.min, date.max))
        put(self, "last", day(self.last, "calendar", self.first, date.max, after=True))
        for name in ("off", "work"):
            put(self, name, frozenset(day(one, "calendar", date.min, date.max) for one in _days(getattr(self, name))))
        put(self, "weekend", tuple(whole(one, "calendar", 0, 6) for one in _days(self.weekend)))

    def is_off(self, when: date) -> bool:
        """Return whether a day is off; only days between `first` and `last` are known."""
        return when in self.off or (when.weekday() in self.weekend and when not in self.work)

    def moved(self, when: date, roll: Roll) -> tuple[date, Dating]:
        """Return the day to which a due date moves, and what that rests on.

        Where the search for a working day leaves the known days the date stays as it is and is UNKNOWN.

        >>> year = Calendar(date(2026, 1, 1), date(2026, 12, 31))
        >>> year.moved(date(2026, 1, 31), Roll.FOLLOWING)[0].isoformat()
        '2026-02-02'
        >>> year.moved(date(2027, 1, 2), Roll.FOLLOWING)[1].value
        'unknown'
        """
        if not self.first <= when <= self.last:
            return when, Dating.UNKNOWN
        if not self.is_off(when):
            return when, Dating.NOMINAL
        if roll is Roll.PRECEDING:
            found = self._working(when, -ONE, self.first)
        else:
            month_end = when.replace(day=monthrange(when.year, when.month)[1])
            if roll is Roll.MODIFIED_FOLLOWING and month_end <= self.last:
                found = self._working(when, ONE, month_end) or self._working(when, -ONE, self.first)
            else:
                found = self._working(when, ONE, self.last)
        return (when, Dating.UNKNOWN) if found is None else (found, Dating.MOVED)

    def _working(self, when: date, step: timedelta, stop: date) -> date | None:
        """The next working day up to and with `stop`."""
        while self.is_off(when):
            if when == stop:
                return None
            when += step
        return when


def _days(value: object) -> Iterable[object]:
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise InputError("wrong_kind", "calendar", value, {"choices": ("list_of_days",)})
    return value


@dataclass(frozen=True, slots=True)
class DayRule:
    """Due dates that fall on a day off move by `roll`; `interest_moves`: interest is counted to the moved date.

    Raises InputError.
    """

    calendar: Calendar
    roll: Roll = Roll.FOLLOWING
    interest_moves: bool = False

    def __post_init__(self) -> None:
        of_kind(self.calendar, Calendar, "calendar", "Calendar")
        object.__setattr__(self, "roll", choice(self.roll, "roll", Roll))
        if not isinstance(self.interest_moves, bool):
            allowed = {"choices": (True, False)}
            raise InputError("unknown_choice", "interest_moves", self.interest_moves, allowed)

    def moved(self, when: date) -> tuple[date, Dating]:
        """Return the day to which a due date moves, and what that rests on."""
        return self.calendar.moved(when, self.roll)
