"""CallRoom: one branching case, played as collector or borrower, read as auditor, judged again under another law."""

from collections.abc import Callable

import ipywidgets as W

from lessons.collection import Case, Chair, Play, Replay, case, choose, start, take_back
from lessons.collection.play import log
from lessons.credit.errors import InputError
from lessons.language import say
from lessons.law.as_of import today
from lessons.law.conduct import audit
from lessons.simulators.call_cards import Cards
from lessons.simulators.call_desk import MARKS, Desk, choices, laid
from lessons.simulators.call_ending import came_to
from lessons.simulators.call_law import Mark
from lessons.simulators.call_replay import again, label
from lessons.simulators.call_story import story, words
from lessons.simulators.call_told import announced, citations, last_own, past, told_in_full
from lessons.simulators.form import AUTO, LABELLED, Area, Form, choice, hide, row
from lessons.simulators.shown import Shown, joined, paragraph
from lessons.views.law_verdict import closing

AUDITOR = "auditor"
MOST_SEEDS = 9999


class CallRoom(Form):
    """One case, three chairs. The other chair and luck are drawn; `seed` is another course of events.

    `case` is the name of a case of the course, or a Case. Raises InputError for a name or seed that is not there.
    """

    name = "call_room"

    def __init__(self, case: str | Case = "first_call", seed: int = 0) -> None:
        self.case = case if isinstance(case, Case) else _named(case)
        self._own: Play | None = None  # the last play in which the learner made a move
        self._desk: Desk | None = None
        self._both = False
        self.play = start(self.case, Chair.COLLECTOR, seed)
        self._make(seed)
        super().__init__(words(self.case.title), words(self.case.lead))
        self.add_class("ic-call")
        self._arrange()
        self.refresh()

    # -- pieces

    def _make(self, seed: int) -> None:
        chairs = [(say("collector"), "collector"), (say("borrower"), "borrower"), (say("auditor"), AUDITOR)]
        self._chair = choice(say("Your chair"), chairs, "collector")
        self._seed = W.BoundedIntText(
            value=seed, min=0, max=MOST_SEEDS, description=say("Another course of events (number)"), style=LABELLED,
            layout=W.Layout(**AUTO),
        )  # fmt: skip
        self._seed.add_class("ic-field")
        self._brief, self._past, self._latest = Area(), Area(), Area()
        self._now, self._announced = Area(), Area(live=True, look="call-said")
        self._moves = choice(say("What do you do?"), [])
        self._ending, self._judged, self._closing = Area(), Area(), Area()
        replays = [(say("choose a day or a place …"), "")]
        replays += [(label(each), str(place)) for place, each in enumerate(self.case.replays)]
        self._replay = _list(say("The same contacts under another law"), replays)
        self._log = _list(say("The log on your desk"), choices(self.case, None))
        self._sheet, self._top, self._compared = Area(), Area(), Area()
        self._mark = choice(say("This contact is"), [(say(text), str(mark)) for mark, text in MARKS.items()])

    def _arrange(self) -> None:
        self._do = self.button(say("Do this"), self._done, primary=True)
        self._back = self.button(say("Take back one move"), self._taken_back)
        self._other = self.button(say("Show what the other chair knew"), self._turned)
        self._next = self.button(say("Next contact"), self._laid_next)
        self._compare = self.button(say("Compare with the rules"), self._held_beside, primary=True)
        self._watch(self._chair, self._restarted)
        self._watch(self._seed, self._restarted)
        self._watch(self._replay, self._show_replay)
        self._watch(self._log, self._laid)
        self._watch(self._mark, self._marked)
        settings = row(self._chair, self._seed)
        settings.add_class("ic-call-settings")
        played = [self._brief, self._past, self._latest, self._announced, self._now, self._moves]
        audited = [self._log, self._sheet, self._top, self._mark]
        buttons = row(self._do, self._back, self._next, self._compare, self._other)
        rest = [self._ending, self._compared, self._replay, self._judged, self._closing]
        self.children = [self._head, settings, *played, *audited, buttons, self.notice, *rest]

    def _watch(self, piece: W.Widget, action: Callable[[], None]) -> None:
        def changed(_: object) -> None:
            if not self._quiet:
                self.attempt(action)

        piece.observe(changed, names="value")

    _quiet = False

    def _set(self, piece: W.Widget, **values: object) -> None:
        """Change a piece without anything following from it."""
        self._quiet = True
        try:
            for name, value in values.items():
                setattr(piece, name, value)
        finally:
            self._quiet = False

    # -- what a hand does

    @property
    def chair(self) -> str:
        """The learner's chair: collector, borrower or auditor."""
        return str(self._chair.value)

    @property
    def seed(self) -> int:
        """The number of the course of events."""
        return int(self._seed.value)

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
        for piece in (self._brief, self._past, self._latest, self._announced):
            hide(piece, auditing)
        for piece in (self._now, self._moves):
            hide(piece, auditing or over)
        for piece in (self._do, self._back):  # never gone while they may have the focus
            hide(piece, auditing)
        hide(self._seed, auditing or over)
        hide(self._other, not over)
        for piece in (self._log, self._sheet, self._compare):
            hide(piece, not auditing)
        for piece in (self._top, self._mark, self._next):
            hide(piece, not auditing or compared)
        hide(self._ending, not over)
        hide(self._compared, not compared)
        for piece in (self._replay, self._judged):
            hide(piece, not (over or compared) or not self.case.replays)
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


def _named(name: str) -> Case:
    return case(name)


def _raise(error: Exception) -> None:
    raise error


def _list(text: str, options: list[tuple[str, str]]) -> W.Dropdown:
    made = W.Dropdown(options=options, description=text, style=LABELLED, layout=W.Layout(**AUTO))
    made.add_class("ic-field")
    return made
