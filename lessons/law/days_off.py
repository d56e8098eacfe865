"""The last day of a period: how it is counted, and what happens when it is a day off."""

import calendar
import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lessons import data

FILE = "days_off/days_off.json"
WEEKEND = "weekend_is_day_off"
WORKING_WEEKEND = "working_weekend"
UNKNOWN = "days_off_unknown"


@dataclass(frozen=True)
class DaysOff:
    """The public holidays that are known, the weekend days worked instead, and the days between which both are."""

    first: date
    last: date
    off: frozenset[date]
    work: frozenset[date]

    def known(self, day: date) -> bool:
        """Whether holidays are known on this day; weekends always are."""
        return self.first <= day <= self.last

    def is_off(self, day: date) -> bool:
        """Whether this is a day off, as far as it is known."""
        return day in self.off or (day.weekday() >= 5 and day not in self.work)


@dataclass(frozen=True)
class LastDay:
    """The last day of a period, the corresponding day before any rolling, and what the answer rests on."""

    day: date
    nominal: date
    provisional: tuple[str, ...] = ()


@cache
def days_off() -> DaysOff:
    """Return the days off of mainland China that the course knows."""
    known = json.loads(data.read(FILE))
    spans = [tuple(map(date.fromisoformat, span)) for year in known["years"].values() for span in year["off"]]
    off = {first + timedelta(n) for first, last in spans for n in range((last - first).days + 1)}
    work = {date.fromisoformat(day) for year in known["years"].values() for day in year["work"]}
    first, last = (date.fromisoformat(known[name]) for name in ("verified_from", "verified_through"))
    return DaysOff(first, last, frozenset(off), frozenset(work))


def corresponding_day(start: date, months: int) -> date:
    """Return the day of the same number `months` later, or the end of a month that has none.

    Civil Code, articles 201 and 202: the day on which a period starts is not counted.

    >>> corresponding_day(date(2024, 2, 29), 36)
    datetime.date(2027, 2, 28)
    """
    count = start.year * 12 + start.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def last_day(start: date, months: int) -> LastDay:
    """Return the last day of a period of `months` that starts on `start`; a day off rolls to the day after it.

    Civil Code, article 203. Weekends are always known; holidays only between two dates, outside which the answer says
    that it rests on them.

    >>> last_day(date(2022, 3, 15), 36).day
    datetime.date(2025, 3, 17)
    """
    known = days_off()
    nominal = day = corresponding_day(start, months)
    while known.is_off(day):
        day += timedelta(1)
    open_points = []
    if nominal.weekday() >= 5 and nominal not in known.off:
        open_points.append(WORKING_WEEKEND if nominal in known.work else WEEKEND)
    if not (known.known(nominal) and known.known(day)):
        open_points.append(UNKNOWN)
    return LastDay(day, nominal, tuple(open_points))
