"""Play: one course of a case, from one chair. What others and luck do is drawn by a hash, so that a seed repeats."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from hashlib import sha256

from lessons.collection.case import Case, Chair, Draft, Event, Move, Plan, Scene
from lessons.collection.contacts import Contact, ContactLog
from lessons.credit.errors import InputError

SPAN = 2**64


@dataclass(frozen=True)
class Step:
    """One move that was made: in which scene, and with which chance if it was drawn and not chosen."""

    scene: Scene
    move: Move
    chance: Fraction | None = None

    @property
    def drawn(self) -> bool:
        """Whether somebody else, or luck, made the move."""
        return self.chance is not None


@dataclass(frozen=True)
class Play:
    """A case as far as it was played; `chair` is the learner's, none when every move was given."""

    case: Case
    chair: Chair | None
    seed: int = 0
    steps: tuple[Step, ...] = ()

    @property
    def scene(self) -> Scene:
        """The scene that the story has come to."""
        return self.case.scenes[self.steps[-1].move.to if self.steps else self.case.first]

    @property
    def over(self) -> bool:
        """Whether the story has ended."""
        return self.scene.ending is not None

    @property
    def moves(self) -> tuple[str, ...]:
        """The ids of the moves that were made, in order."""
        return tuple(step.move.id for step in self.steps)


def start(case: Case, chair: Chair | str, seed: int = 0) -> Play:
    """Return a new play from a chair, drawn on to the first scene in which this chair moves.

    Raises InputError for another chair than collector or borrower.
    """
    choices = tuple(str(one) for one in Chair if one is not Chair.LUCK)
    if str(chair) not in choices:
        raise InputError("unknown_choice", "chair", str(chair), {"choices": choices})
    return _drawn_on(Play(case, Chair(str(chair)), seed))


def choose(play: Play, move: str) -> Play:
    """Return the play after the learner's move and all that others and luck do next.

    Raises InputError for a move that the scene does not have.
    """
    return _drawn_on(replace(play, steps=(*play.steps, Step(play.scene, _move(play, move)))))


def take_back(play: Play) -> Play:
    """Return the play as it stood before the learner's last own move; without one, the play as it is."""
    own = [place for place, step in enumerate(play.steps) if not step.drawn]
    return replace(play, steps=play.steps[: own[-1]]) if own else play


def walk(case: Case, moves: Iterable[str], chair: Chair | None = None, seed: int = 0) -> Play:
    """Return the play along given moves, none of them drawn. Raises InputError for a move that is not there."""
    play = Play(case, chair, seed)
    for move in moves:
        play = replace(play, steps=(*play.steps, Step(play.scene, _move(play, move))))
    return play


def spread(case: Case, seed: int) -> Play:
    """Return a play in which both chairs and luck are drawn."""
    return _drawn_on(Play(case, None, seed))


def chance(scene: Scene, move: Move) -> Fraction:
    """Return the chance with which a move is drawn in its scene."""
    return Fraction(move.weight, scene.weights)


def _move(play: Play, id: str) -> Move:
    moves = play.scene.moves
    if id not in moves:
        raise InputError("unknown_choice", "move", id, {"choices": tuple(moves)})
    return moves[id]


def _drawn_on(play: Play) -> Play:
    while not play.over and play.scene.chair is not play.chair:
        scene = play.scene
        move = _draw(play, scene)
        play = replace(play, steps=(*play.steps, Step(scene, move, chance(scene, move))))
    return play


def _draw(play: Play, scene: Scene) -> Move:
    """Return a move by a hash of case, seed, step and scene, so that taking back and going on again gives the same."""
    key = f"{play.case.id}|{play.seed}|{len(play.steps)}|{scene.id}".encode()
    left = int.from_bytes(sha256(key).digest()[:8], "big") * scene.weights // SPAN
    for move in scene.moves.values():
        left -= move.weight
        if left < 0:
            return move
    raise AssertionError("weights are whole numbers from 1, so one move is always drawn")


# -- what a play has come to


@dataclass(frozen=True)
class Record:
    """What is on record after a play: the log; the rows of it that each move made or added to; the clock after each."""

    log: ContactLog
    rows: tuple[tuple[int, ...], ...]
    clocks: tuple[datetime | None, ...]


def record(play: Play) -> Record:
    """Return the record of a play. Contacts are numbered from 1, in the order in which they were made."""
    clock: datetime | None = None
    contacts: list[Contact] = []
    rows: list[tuple[int, ...]] = []
    clocks: list[datetime | None] = []
    for step in play.steps:
        move = step.move
        clock, first = move.at or clock, len(contacts)
        if move.goes_on and contacts:
            last = contacts[-1]
            first = len(contacts) - 1
            contacts[-1] = replace(last, seconds=last.seconds + move.adds_seconds, tags=last.tags | move.adds)
        for draft in move.contacts:
            clock = moment(draft, clock)
            contacts.append(replace(draft.contact, row=len(contacts) + 1, at=clock))
        rows.append(tuple(range(first + 1, len(contacts) + 1)))
        clocks.append(clock)
    return Record(ContactLog(tuple(contacts)), tuple(rows), tuple(clocks))


def moment(draft: Draft, clock: datetime | None) -> datetime:
    """Return when a contact takes place. Raises InputError where it hangs on a clock that is not set."""
    if draft.after is None:
        return draft.contact.at
    if clock is None:
        raise InputError("missing", "time", str(draft.after), {"choices": ("2026-03-09 21:50:00",)})
    return clock + draft.after


def log(play: Play) -> ContactLog:
    """Return the contacts of all moves made."""
    return record(play).log


def events(play: Play) -> tuple[tuple[int, Event, date], ...]:
    """Return place of the move, event and day, in order."""
    return tuple(
        (place, event, clock.date())
        for place, (step, clock) in enumerate(zip(play.steps, record(play).clocks, strict=True))
        for event in step.move.events
        if clock is not None
    )


def harms(play: Play) -> tuple[str, ...]:
    """Return the harms of all moves made, in order; one may come twice."""
    return tuple(harm for step in play.steps for harm in step.move.harms)


def asks(play: Play) -> tuple[str, ...]:
    """Return what the borrower asked for or did, in order, each code once."""
    return tuple(dict.fromkeys(code for step in play.steps for code in step.move.asks))


def plan(play: Play) -> Plan | None:
    """Return the plan that was proposed last, if any; whether it stands, the ending says."""
    proposed = [step.move.plan for step in play.steps if step.move.plan]
    return proposed[-1] if proposed else None


def paid(play: Play) -> int:
    """Return what went to the creditor [minor units]."""
    return sum(step.move.paid for step in play.steps)


def lost(play: Play) -> int:
    """Return what went to somebody else [minor units]."""
    return sum(step.move.lost for step in play.steps)
