"""The pieces of CallRoom: what it is put together from, and which of them can be seen when."""

from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets as W

from lessons.collection import Case
from lessons.language import say
from lessons.simulators.call_desk import MARKS, choices
from lessons.simulators.call_replay import label
from lessons.simulators.form import AUTO, LABELLED, Area, Form, choice, hide, row

AUDITOR = "auditor"
MOST_SEEDS = 9999


@dataclass(frozen=True)
class Actions:
    """What follows when a hand presses a button or chooses from a list."""

    move: Callable[[], None]
    take_back: Callable[[], None]
    turn: Callable[[], None]
    lay_next: Callable[[], None]
    compare: Callable[[], None]
    restart: Callable[[], None]
    judge_again: Callable[[], None]
    lay: Callable[[], None]
    note: Callable[[], None]


class CallPieces(Form):
    """The chair, the transcript, the moves, the auditor's desk, the ending and the replay, without what they show.

    At most five controls can be seen at a time.
    """

    case: Case
    _quiet = False

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

    def _arrange(self, does: Actions) -> None:
        self._do = self.button(say("Do this"), does.move, primary=True)
        self._back = self.button(say("Take back one move"), does.take_back)
        self._other = self.button(say("Show what the other chair knew"), does.turn)
        self._next = self.button(say("Next contact"), does.lay_next)
        self._compare = self.button(say("Compare with the rules"), does.compare, primary=True)
        for piece, action in (
            (self._chair, does.restart),
            (self._seed, does.restart),
            (self._replay, does.judge_again),
            (self._log, does.lay),
            (self._mark, does.note),
        ):
            self._watch(piece, action)
        settings = row(self._chair, self._seed)
        settings.add_class("ic-call-settings")
        played = [self._brief, self._past, self._latest, self._announced, self._now, self._moves]
        audited = [self._log, self._sheet, self._top, self._mark]
        buttons = row(self._do, self._back, self._next, self._compare, self._other)
        rest = [self._ending, self._compared, self._replay, self._judged, self._closing]
        self.children = [self._head, settings, *played, *audited, buttons, self.notice, *rest]

    @property
    def chair(self) -> str:
        """The learner's chair: collector, borrower or auditor."""
        return str(self._chair.value)

    @property
    def seed(self) -> int:
        """The number of the course of events."""
        return int(self._seed.value)

    def _lay_out(self, auditing: bool, over: bool, compared: bool) -> None:
        """Hide what is not needed: at the desk, in a play that goes on, or at its end."""
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

    def _watch(self, piece: W.Widget, action: Callable[[], None]) -> None:
        def changed(_: object) -> None:
            if not self._quiet:
                self.attempt(action)

        piece.observe(changed, names="value")

    def _set(self, piece: W.Widget, **values: object) -> None:
        """Change a piece without anything following from it."""
        self._quiet = True
        try:
            for name, value in values.items():
                setattr(piece, name, value)
        finally:
            self._quiet = False


def _list(text: str, options: list[tuple[str, str]]) -> W.Dropdown:
    made = W.Dropdown(options=options, description=text, style=LABELLED, layout=W.Layout(**AUTO))
    made.add_class("ic-field")
    return made
