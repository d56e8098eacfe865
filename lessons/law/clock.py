"""LimitationClock as a value: when a debt's limitation period ends, and every event that moved that day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.law.citation import Citation
from lessons.law.finding import Finding


class Effect(StrEnum):
    """What an event did to the clock."""

    STARTED = "started"
    RESTARTED = "restarted"
    STOPPED = "stopped"  # proceedings are on
    SUSPENDED = "suspended"  # an obstacle in the last six months is still there
    PROLONGED = "prolonged"  # an obstacle in the last six months has ended
    CONVERTED = "converted"  # from two to three years
    NOT_CONVERTED = "not_converted"  # had run out before the change
    BEFORE_START = "before_start"
    WHILE_STOPPED = "while_stopped"
    NO_EFFECT = "no_effect"
    UNCLEAR = "unclear"
    EXPIRED = "expired"
    TOO_LATE = "too_late"
    GIVEN_UP = "given_up"
    LONGEST = "longest"  # twenty years


class Status(StrEnum):
    """Where the clock stands on the day asked for."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    STOPPED = "stopped"
    EXPIRED = "expired"
    GIVEN_UP = "given_up"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Step:
    """One event of the trail: the day, what happened, what it did, under which article, and the last day since then.

    `expiry` is none while the clock stands still or has not started.
    """

    day: date
    what: str
    effect: Effect
    rule: str
    citation: Citation
    expiry: date | None


@dataclass(frozen=True)
class LimitationClock:
    """The clock of one debt on one day: its trail, where it stands, and the findings that follow."""

    on: date
    status: Status
    start: date | None
    expiry: date | None
    trail: tuple[Step, ...]
    findings: tuple[Finding, ...]

    @property
    def days_left(self) -> int | None:
        """Days until the last day [negative: since]; none while there is no last day."""
        return None if self.expiry is None else (self.expiry - self.on).days
