"""Case: a branching story about contacts, as data. It knows what people do and say; it knows no law."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property

from lessons.collection.contact_words import Tag
from lessons.collection.contacts import Contact


class Chair(StrEnum):
    """Who chooses in a scene; luck is drawn and never chosen."""

    COLLECTOR = "collector"
    BORROWER = "borrower"
    LUCK = "luck"


PEOPLE = (Chair.COLLECTOR, Chair.BORROWER)


class Event(StrEnum):
    """What a move can mean for the debt's clock."""

    DEMAND = "demand"
    CONSENT = "consent"  # a promise, or a plan
    PART_PAYMENT = "part_payment"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in the languages of the course."""

    en: str
    zh_CN: str  # noqa: N815 - the name of the language everywhere in the course

    def in_language(self, language: str) -> str:
        """Return the text in `language` ("en" or "zh_CN")."""
        return self.zh_CN if language == "zh_CN" else self.en


@dataclass(frozen=True, slots=True)
class Plan:
    """A repayment plan as agreed: `payment` a month [minor units], for so many `months`."""

    payment: int
    months: int

    @property
    def total(self) -> int:
        """Everything paid under the plan [minor units]."""
        return self.payment * self.months


@dataclass(frozen=True, slots=True)
class Debt:
    """The debt: what is `overdue`, what one `instalment` is [minor units], when the last one is due."""

    overdue: int
    instalment: int
    last_due: date


@dataclass(frozen=True, slots=True)
class Draft:
    """A contact as a case has it: at its own time, or so long `after` the story's clock when the move is made."""

    contact: Contact
    after: timedelta | None = None


@dataclass(frozen=True)
class Move:
    """One thing that can be done in a scene.

    `weight` counts when the move is drawn. `at` sets the story's clock; `contacts` are added to the log and move the
    clock on; `adds` are tags, and `adds_seconds` a duration [s], of a last contact that goes on. `asks` are plain codes
    for what the borrower asks for or does. `paid` goes to the creditor, `lost` to somebody else [minor units].
    `speaker` is who speaks, when it is not the person in the scene's chair.
    """

    id: str
    text: Wording
    to: str
    says: Wording | None = None
    then: Wording | None = None
    speaker: str = ""
    weight: int = 1
    at: datetime | None = None
    contacts: tuple[Draft, ...] = ()
    adds: frozenset[Tag] = frozenset()
    adds_seconds: int = 0
    events: tuple[Event, ...] = ()
    asks: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()
    plan: Plan | None = None
    paid: int = 0
    lost: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether the move adds to the last contact of the log."""
        return bool(self.adds or self.adds_seconds)


@dataclass(frozen=True)
class Scene:
    """A point of the story: somebody moves, or the story ends here.

    `aside` is what only one chair sees. An ending has a title, and neither chair nor moves; `agreed` says whether the
    last plan of the path then stands.
    """

    id: str
    text: Wording
    chair: Chair | None = None
    moves: Mapping[str, Move] = field(default_factory=dict, hash=False)
    aside: Mapping[Chair, Wording] = field(default_factory=dict, hash=False)
    ending: Wording | None = None
    agreed: bool = False

    @property
    def weights(self) -> int:
        """The sum of the weights of the moves."""
        return sum(move.weight for move in self.moves.values())


@dataclass(frozen=True, slots=True)
class Replay:
    """Under which law a played log is judged again: a place, and a day; none: each contact by its own day."""

    place: str
    on: date | None = None


@dataclass(frozen=True)
class Case:
    """A branching story. Every path through `scenes` from `first` comes to an ending; `example` is one such path.

    `briefs` is what one chair knows at the start; `free` is what the borrower can spare a month [minor units].
    """

    id: str
    title: Wording
    lead: Wording
    briefs: Mapping[Chair, Wording] = field(hash=False)
    people: Mapping[str, Wording] = field(hash=False)
    free: int
    debt: Debt
    first: str
    example: tuple[str, ...]
    scenes: Mapping[str, Scene] = field(hash=False)
    harm_words: Mapping[str, Wording] = field(hash=False)
    replays: tuple[Replay, ...] = ()

    def speaker(self, chair: Chair, move: Move) -> Wording | None:
        """Return the name of who moves; none for luck.

        That is whom the move names, else the first of the people for the collector, the second for the borrower.
        """
        if move.speaker:
            return self.people[move.speaker]
        names = list(self.people.values())
        place = PEOPLE.index(chair) if chair in PEOPLE else len(names)
        return names[place] if place < len(names) else None

    @cached_property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """Every path from the first scene to an ending, as ids of moves."""
        return tuple(self._from(self.first))

    def _from(self, scene: str) -> Iterator[tuple[str, ...]]:
        if self.scenes[scene].ending is not None:
            yield ()
        for move in self.scenes[scene].moves.values():
            for rest in self._from(move.to):
                yield (move.id, *rest)
