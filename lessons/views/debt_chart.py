"""DebtChart: what is still owed month by month, on up to three ways of paying it off."""

from collections.abc import Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from lessons.language import money, number, say
from lessons.views import palette
from lessons.views.balance_chart import BELOW, DASHES, LEFT, RIGHT
from lessons.views.cashflow_chart import periods, whole_money
from lessons.views.chart import STYLE, Chart, axes, grid, round_ticks
from lessons.views.offers import name_of
from lessons.views.sentence import joined

Path = tuple[str, Sequence[int]]


class DebtChart(Chart):
    """Balances [minor units] by month, the first one at the start, one line for each name.

    `update` takes (name, balances) pairs.
    """

    size = (7.8, 3.7)
    _axis: Axes
    _lines: list[Line2D]

    def update(self, paths: Sequence[Path]) -> "DebtChart":
        """Take new values."""
        with mpl.rc_context(STYLE):
            most = max(amount for _, path in paths for amount in path) / 100
            ticks = round_ticks(most, 4)
            self._left = max(LEFT, 0.2 + 0.107 * len(whole_money(ticks[-1], "CNY")))
            self._labels = tuple(name_of(name) for name, _ in paths)
            self._ready(self._left, self._labels)
            self._place(paths, ticks)
        self.words = describe(paths)
        return self

    def _build(self) -> None:
        wide, high = self.figure.get_size_inches()
        self._axis = axes(self.figure, self._left, BELOW, wide - self._left - RIGHT, high - BELOW - 0.5)
        grid(self._axis, "y")
        self._lines = [
            self._axis.plot(
                [], [], color=ink.fill, linestyle=dash, linewidth=2.2, label=label, marker=ink.marker, markersize=5
            )[0]
            for label, ink, dash in zip(self._labels, palette.OFFERS, DASHES, strict=False)
        ]
        self.figure.legend(
            handles=self._lines, labels=list(self._labels), loc="upper left", ncols=len(self._labels), frameon=False,
            bbox_to_anchor=((self._left - 0.15) / wide, 1.0), columnspacing=1.4, handlelength=2.6,
        )  # fmt: skip
        middle = (self._left + wide - RIGHT) / 2 / wide
        self.figure.text(middle, 0.1 / high, say("Months from today"), ha="center", va="bottom")

    def _place(self, paths: Sequence[Path], ticks: list[float]) -> None:
        longest = max(len(path) for _, path in paths) - 1
        for line, (_, path) in zip(self._lines, paths, strict=True):
            line.set_data(np.arange(len(path)), [amount / 100 for amount in path])
            line.set_markevery(max(1, len(path) // 8))
        self._axis.set_ylim(0, ticks[-1] * 1.02)
        self._axis.set_yticks(ticks, [whole_money(tick, "CNY") for tick in ticks])
        self._axis.set_xlim(0, longest * 1.01)
        shown = periods(longest, True)
        self._axis.set_xticks(shown, [number(month) for month in shown])


def describe(paths: Sequence[Path]) -> str:
    """Return what the picture shows: kind, axes, range, and where each line ends."""
    longest = max(len(path) for _, path in paths) - 1
    most = max(amount for _, path in paths for amount in path)
    lines = [
        say("{name}: from {first} to {last} in {n} months.", name=name_of(name), first=money(path[0]),
            last=money(path[-1]), n=number(len(path) - 1))
        for name, path in paths
    ]  # fmt: skip
    return joined(
        [
            say("Line chart of what is still owed."),
            say("Across: months 0 to {last}; up: yuan owed, from 0 to {most}.", last=number(longest), most=money(most)),
            *lines,
        ]
    )
