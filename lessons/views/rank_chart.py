"""How many objections an audit raises, by the rank of the rule, as bars; the words say the same."""

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from lessons.language import mark, number, say
from lessons.law.rank import Rank
from lessons.views import palette
from lessons.views.chart import GROUND, STYLE, Chart, axes, bars, round_ticks, series, text_width
from lessons.views.chart import grid as lines
from lessons.views.palette import Ink

# short enough for a picture and for a cell of a table
RANKS: dict[Rank | None, str] = {
    Rank.STATUTE: mark("Statute"),
    Rank.JUDICIAL_INTERPRETATION: mark("Judicial interpretation"),
    Rank.JUDICIAL_POLICY: mark("Judicial policy"),
    Rank.DIRECTIVE: mark("Directive"),
    Rank.REGULATOR_RULE: mark("Regulator’s rule"),
    Rank.RECOMMENDED_STANDARD: mark("Recommended standard"),
    Rank.SELF_REGULATION: mark("Self-regulation"),
    Rank.WINDOW_GUIDANCE: mark("Unpublished guidance"),
    None: mark("Open: someone must look"),
}
INKS: dict[Rank | None, Ink] = {
    Rank.STATUTE: palette.INTEREST,
    Rank.REGULATOR_RULE: palette.FEE,
    Rank.RECOMMENDED_STANDARD: palette.PRINCIPAL,
    Rank.SELF_REGULATION: palette.EFFECTIVE,
    None: palette.WITHHELD,
}
ROW = 0.4  # inches
LONGEST = mark("There are {every} objections; the longest bar is “{rank}” with {most}. Open questions: {open}.")

Counts = Sequence[tuple[Rank | None, int]]


def rank_name(rank: Rank | None) -> str:
    """Return the short name of a rank; None is what stays open."""
    return say(RANKS[rank]) if rank in RANKS else str(rank).replace("_", " ")


class RankChart(Chart):
    """Objections by rank as bars to the right, each with its number."""

    size = (7.0, 2.4)
    _axis: Axes
    _bars: list[PathPatch]
    _values: list[Text]

    def update(self, noun: Any) -> "RankChart":
        """Take (rank, count) pairs, strongest rank first, with None for open questions at the end."""
        self._counts: Counts = list(noun)
        with mpl.rc_context(STYLE):
            self._ready(tuple(rank for rank, _ in self._counts), height=0.5 + ROW * len(self._counts) + 0.55)
            self._place()
        self.words = described(self._counts)
        return self

    def _build(self) -> None:
        names = [rank_name(rank) for rank, _ in self._counts]
        left = max(map(text_width, names)) + 0.35
        wide, high = self.figure.get_size_inches()
        self._axis = axes(self.figure, left, 0.62, wide - left - 0.6, high - 0.72)
        self._axis.tick_params(axis="y", length=0)
        lines(self._axis, "x")
        self._bars = [series(self._axis, INKS.get(rank, palette.FLAT)) for rank, _ in self._counts]
        self._values = [self._axis.text(0, 0, "", va="center_baseline", bbox=GROUND) for _ in self._counts]
        self._axis.set_yticks([-place for place in range(len(names))], names)
        self._axis.set_ylim(-len(names) + 0.45, 0.55)
        self.figure.text((left + wide - 0.6) / 2 / wide, 0.1 / high, say("Number of findings"), ha="center")

    def _place(self) -> None:
        most = max(size for _, size in self._counts)
        ticks = [tick for tick in round_ticks(max(most, 4), 4) if tick == int(tick)]
        self._axis.set_xlim(0, ticks[-1])
        self._axis.set_xticks(ticks, [number(int(tick)) for tick in ticks])
        for place, ((_, size), patch, text) in enumerate(zip(self._counts, self._bars, self._values, strict=True)):
            patch.set_path(bars([(0, size, -place - 0.3, -place + 0.3)]))
            text.set_text(number(size))
            text.set_position((size + ticks[-1] * 0.012, -place))


def described(counts: Counts) -> str:
    """Return what the picture shows, in sentences."""
    every = sum(size for rank, size in counts if rank is not None)
    first = say("Bars to the right, one for each rank of rule, strongest first; the axis counts findings.")
    if not every:
        none = say("There is no objection of any rank; open questions: {open}.", open=number(counts[-1][1]))
        return say("{first} {second}", first=first, second=none)
    top, most = max(((rank, size) for rank, size in counts if rank is not None), key=lambda pair: pair[1])
    words = {"every": number(every), "most": number(most), "rank": rank_name(top), "open": number(counts[-1][1])}
    rest = say(
        "There are {every} objections; the longest bar is “{rank}” with {most}. Open questions: {open}.", **words
    )
    return say("{first} {second}", first=first, second=rest)
