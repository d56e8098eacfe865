"""LateChart: what happens to an unpaid debt, stage by stage, on a line of days, with the chosen day."""

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text

from lessons.language import number, say
from lessons.servicing.arrears import BUCKET_DAYS, bucket
from lessons.servicing.late_day import Ground, LateDay
from lessons.servicing.late_events import LateEvent, Stage, late_events
from lessons.views import palette
from lessons.views.chart import GROUND, STYLE, Chart, axes, text_width
from lessons.views.chart import grid as lines
from lessons.views.late_words import GROUNDS, STAGES, day_words, describe_stages

LAST = 180
ROW, TOP, BELOW, RIGHT = 0.36, 0.52, 0.62, 0.25  # inches
MARKERS = {Ground.CONTRACT: "s", Ground.LAW: "D", Ground.PRACTICE: "o"}
INKS = {Ground.CONTRACT: palette.BLUE, Ground.LAW: palette.GREEN, Ground.PRACTICE: palette.PURPLE}


class LateChart(Chart):
    """One row for each stage; a filled mark is reached on the chosen day, a hollow one lies ahead.

    `update` takes a LateDay.
    """

    size = (7.8, 3.6)
    _axis: Axes
    _day: Line2D
    _day_words: Text
    _marks: list[Line2D]

    def update(self, noun: LateDay) -> "LateChart":
        """Take new values."""
        events = late_events(noun.contract)
        there = tuple(event for event in events if event.day is not None and event.day <= LAST)
        with mpl.rc_context(STYLE):
            self._events: tuple[LateEvent, ...] = there
            self._ready(there, height=TOP + ROW * len(there) + BELOW)
            self._place(noun)
        self.words = describe_stages(noun, events, LAST)
        return self

    def _build(self) -> None:
        names = [
            say("{stage} ({ground})", stage=say(STAGES[one.stage]), ground=say(GROUNDS[one.ground]))
            for one in self._events
        ]
        left = max(map(text_width, names)) + 0.2
        wide, high = self.figure.get_size_inches()
        self._axis = axes(self.figure, left, BELOW, wide - left - RIGHT, high - TOP - BELOW)
        self._axis.set_xlim(-3, LAST + 3)
        self._axis.set_ylim(-len(names) + 0.4, 0.6)
        self._axis.set_yticks([-place for place in range(len(names))], names)
        self._axis.tick_params(axis="y", length=0)
        ticks = list(range(0, LAST + 1, BUCKET_DAYS))
        self._axis.set_xticks(ticks, [number(tick) for tick in ticks])
        lines(self._axis, "x")
        self.figure.text(
            (left + wide - RIGHT) / 2 / wide, 0.1 / high, say("Days after the missed due date"), ha="center"
        )
        self._name_buckets()
        self._day = self._axis.plot([], [], color=palette.VERMILLION, linewidth=1.8)[0]
        self._day_words = self._axis.text(0, 0, "", ha="center", va="bottom")
        self._marks = []
        per_day = (wide - left - RIGHT) / (LAST + 6)
        for place, event in enumerate(self._events):
            ink, day = INKS[event.ground], event.day or 0
            mark = self._axis.plot([day], [-place], MARKERS[event.ground], color=ink, markersize=9, zorder=3)[0]
            self._marks.append(mark)
            words = day_words(day)
            near_end = (LAST - day) * per_day < text_width(words) + 0.1
            self._axis.annotate(
                words, (day, -place), (-9 if near_end else 9, 0), textcoords="offset points",
                ha="right" if near_end else "left", va="center_baseline", bbox=GROUND, zorder=2,
            )  # fmt: skip

    def _name_buckets(self) -> None:
        """Buckets count from the end of grace: their borders stand as many days to the right of the grid."""
        grace = next((event.day for event in self._events if event.stage is Stage.GRACE_ENDS), None) or 0
        for start in range(grace, LAST, BUCKET_DAYS):
            end = min(start + BUCKET_DAYS, LAST)
            self._axis.plot([start, start], [0.6, 0.95], color=palette.AXIS, linewidth=0.8, clip_on=False)
            self._axis.text((start + end) / 2, 0.62, bucket(start - grace + 1), ha="center", va="bottom")

    def _place(self, found: LateDay) -> None:
        day = min(found.days, LAST)
        self._day.set_data([day, day], [-len(self._events) + 0.4, 0.6])
        high = self.figure.get_size_inches()[1]
        above = 0.6 + (TOP - 0.24) / (high - TOP - BELOW) * (len(self._events) + 0.2)
        self._day_words.set_position((min(max(day, 9), LAST - 9), above))
        self._day_words.set_text(day_words(found.days))
        for event, mark in zip(self._events, self._marks, strict=True):
            mark.set_markerfacecolor(INKS[event.ground] if (event.day or 0) <= found.days else palette.CARD)
