"""CallRoom: one branching case, played as collector or borrower, read as auditor, judged again under another law."""

from collections.abc import Callable

from lessons.collection import Case, Chair, Play, Replay, choose, start, take_back
from lessons.collection import case as named
from lessons.collection.play import log
from lessons.credit.errors import InputError
from lessons.language import say
from lessons.law.as_of import today
from lessons.law.conduct import audit
from lessons.simulators.call_cards import Cards
from lessons.simulators.call_desk import Desk, choices, laid
from lessons.simulators.call_ending import came_to
from lessons.simulators.call_law import Mark
from lessons.simulators.call_pieces import AUDITOR, MOST_SEEDS, Actions, CallPieces
from lessons.simulators.call_replay import again
from lessons.simulators.call_story import story, words
from lessons.simulators.call_told import announced, citations, last_own, past, told_in_full
from lessons.simulators.form import Area
from lessons.simulators.shown import Shown, joined, paragraph
from lessons.views.law_verdict import closing


class CallRoom(CallPieces):
    """One case, three chairs. The other chair and luck are drawn; `seed` is another course of events.

    `case` is the name of a case of the course, or a Case. Raises InputError for a name or seed that is not there.
    """

    name = "call_room"

    def __init__(self, case: str | Case = "first_call", seed: int = 0) -> None:
        self.case = case if isinstance(case, Case) else named(case)
        self._own: Play | None = None  # the last play in which the learner made a move
        self._desk: Desk | None = None
        self._both = False
        self.play = start(self.case, Chair.COLLECTOR, seed)
        self._make(seed)
        super().__init__(words(self.case.title), words(self.case.lead))
        self.add_class("ic-call")
        self._arrange(
            Actions(
                move=self._done,
                take_back=self._taken_back,
                turn=self._turned,
                lay_next=self._laid_next,
                compare=self._held_beside,
                restart=self._restarted,
                judge_again=self._show_replay,
                lay=self._laid,
                note=self._marked,
            )
        )
        self.refresh()

    # -- what a hand does

    def sit(self, chair: str, seed: int | None = None) -> None:
        """Take a chair, and start again from the beginning."""
        if seed is not None:
            self._set(self._seed, value=seed)
        if chair not in ("collector", "borrower", AUDITOR):
            choices = ("collector", "borrower", AUDITOR)
            self.attempt(lambda: _raise(InputError("unknown_choice", "chair", chair, {"choices": choices})))
            return
        self._set(self._chair, value=chair)
        self.attempt(self._restarted)

    def do(self, move: str) -> None:
        """Make a move of the scene, by its id."""
        self.attempt(lambda: self._go(choose(self.play, move)))

    def _restarted(self) -> None:
        self._both = False
        self._set(self._replay, value="")
        if self.chair == AUDITOR:
            self._set(self._log, options=choices(self.case, self._own))  # the first one is on the desk
            self._laid()
            return
        self._desk = None
        self._go(start(self.case, self.chair, self.seed))

    def _done(self) -> None:
        if self.play.over:
            self._set(self._seed, value=(self.seed + 1) % (MOST_SEEDS + 1))
            self._restarted()
            return
        if self._moves.value is None:
            options = tuple(text for text, _ in self._moves.options)
            raise InputError("missing", "move", "", {"choices": options})
        self._go(choose(self.play, str(self._moves.value)))

    def _taken_back(self) -> None:
        if all(step.drawn for step in self.play.steps):
            self.notice.tell(say("There is nothing to take back yet."))
            return
        self._both = False
        self._set(self._replay, value="")
        self._go(take_back(self.play))

    def _turned(self) -> None:
        self._both = not self._both
        self.refresh()

    def _go(self, play: Play) -> None:
        self.play = play
        self.notice.show("")
        if any(not step.drawn for step in play.steps):
            self._own = play
        self.refresh()

    def _laid(self) -> None:
        self._desk = laid(self.case, str(self._log.value), self._own)
        self._set(self._replay, value="")
        self.refresh()

    def _marked(self) -> None:
        if self._desk and self._mark.value is not None:
            self._desk.marks[self._desk.row] = Mark(self._mark.value)
            self.refresh()

    def _laid_next(self) -> None:
        if self._desk:
            self._desk.next()
            self.refresh()

    def _held_beside(self) -> None:
        if self._desk:
            self._desk.compared = not self._desk.compared
            self.refresh()

    # -- what is seen

    def refresh(self) -> None:
        """Show where the play, or the audit, stands."""
        auditing = self._desk is not None
        over = not auditing and self.play.over
        compared = self._desk is not None and self._desk.compared
        self._lay_out(auditing, over, compared)
        if self._desk:
            self._show_desk(self._desk)
        else:
            self._show_play()
        self._show_replay()

    def _show_play(self) -> None:
        told = story(self.play, self._both)
        first = last_own(self.play)
        self._brief.show(told.briefs() if not self.play.steps or self._both or first == 0 else "")
        self._past.show(past(told.turns(0, first, Cards(opened=False))) if first else "")
        latest = len(told.told)
        self._both_forms(self._latest, lambda cards: told.turns(first, latest, cards) if latest > first else "")
        self._announced.show("", on_screen=announced(told, first))  # heard, and already told in the transcript
        self._do.description = say("Play again, another course of events") if self.play.over else say("Do this")
        self._now.show("" if self.play.over else told.scene(self.play.scene))
        self._other.description = say("Hide it again") if self._both else say("Show what the other chair knew")
        options = [(words(move.text), move.id) for move in self.play.scene.moves.values()]
        self._set(self._moves, options=options)
        self._set(self._moves, value=None)
        if self.play.over:
            self._ending.show(came_to(self.play, audit(log(self.play), "cn")))
        self._closing.show(paragraph(closing(citations(told)), "note"))

    def _show_desk(self, desk: Desk) -> None:
        told = story(desk.play)
        self._brief.show("")
        self._sheet.show(joined([past(told.turns(0, len(told.told), None), "from-top"), desk.sheet()]))
        self._top.show(desk.top())
        own = desk.marks.get(desk.row)
        self._set(self._mark, value=str(own) if own else None)
        self._compare.description = say("Mark again") if desk.compared else say("Compare with the rules")
        if desk.compared:
            self._both_forms(self._compared, desk.comparison, opened=False)
        self._closing.show(paragraph(closing(citations(told)), "note"))

    def _show_replay(self) -> None:
        chosen = str(self._replay.value or "")
        if not chosen:
            self._judged.show("")
            return
        play = self._desk.play if self._desk else self.play
        replay: Replay = self.case.replays[int(chosen)]
        self._both_forms(self._judged, lambda cards: again(log(play), replay, cards)[1], opened=False)

    def _both_forms(self, area: Area, made: Callable[[Cards], Shown | str], opened: bool = True) -> None:
        """Show a thing as it is kept, and on screen with the amber lines of the day."""
        kept = made(Cards(opened))
        area.show(kept, on_screen=made(Cards(opened, today())) if kept != "" else None)

    # -- in words

    def key_result(self) -> str:
        """Return the words that the short repr carries."""
        if self._desk:
            marked = f"{len(self._desk.marks)} of {len(self._desk.log)} marked"
            return f"{self.case.id}, auditor, {marked}{', compared' if self._desk.compared else ''}"
        end = f", end: {self.play.scene.id}" if self.play.over else ""
        return f"{self.case.id}, {self.chair}, seed {self.seed}, {len(self.play.steps)} moves{end}"

    @property
    def text(self) -> str:
        """Return all that is shown, as plain text, with the moves that can be made."""
        if self._desk or self.play.over:
            return super().text
        moves = [f"- {text}" for text, _ in self._moves.options]
        return "\n".join([super().text, *moves])

    @property
    def markdown(self) -> str:
        """Return the worked path, told to its end with what the law says; for places where no widget can live."""
        return told_in_full(self.case)


def _raise(error: Exception) -> None:
    raise error
