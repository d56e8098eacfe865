"""BalanceChart: what is still owed after each payment, as steps."""

from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from lessons.credit import LoanTerms, Schedule, schedule
from lessons.language import number, say
from lessons.views import palette
from lessons.views.cashflow_chart import periods, whole_money
from lessons.views.chart import STYLE, Chart, axes, bars, grid, round_ticks, shorten
from lessons.views.describe import describe_balances
from lessons.views.offers import Offer, name_of, pairs

LEFT, RIGHT, BELOW = 0.95, 0.2, 0.62
AREA = "#D6E7F3"  # decoration under the line: amount × time is what a rate is reckoned on
DASHES = ("solid", (0, (6, 2)), (0, (2, 1.5)), (0, (6, 2, 1.5, 2)))


class BalanceChart(Chart):
    """The principal owed by one contract, against the original amount, or by up to four contracts.

    `update` takes a Schedule, LoanTerms, an Offer, or a mapping (or pairs) of names to any of these.
    """

    _axis: Axes
    _lines: list[Line2D]
    _area: PathPatch

    def update(self, noun: Any) -> "BalanceChart":
        """Take new values."""
        found = plans(noun)
        with mpl.rc_context(STYLE):
            self._found = found
            most = max(round(plan.terms.amount / 100) for _, plan in found)
            self._left = max(LEFT, 0.2 + 0.107 * len(whole_money(round_ticks(most, 4)[-1], found[0][1].terms.currency)))
            self._ready(self._left, len(found), tuple(name for name, _ in found))
            self._place(found)
        self.words = describe_balances(found)
        return self

    def _build(self) -> None:
        wide, high = self.figure.get_size_inches()
        left = self._left
        count = len(self._found)
        room = (wide - left) / count - 0.85  # for a name, beside its piece of line
        labels = [shorten(name_of(name), room) for name, _ in self._found]
        labels = labels if count > 1 else [say("Principal still owed")]
        inks = [palette.OFFERS[i % len(palette.OFFERS)] for i in range(count)]
        dashes = [DASHES[i % len(DASHES)] for i in range(count)]
        if count == 1:
            labels, inks, dashes = [*labels, say("Original amount")], [*inks, palette.WITHHELD], [*dashes, DASHES[1]]
        self._axis = axes(self.figure, left, BELOW, wide - left - RIGHT, high - BELOW - 0.5)
        grid(self._axis, "y")
        self._area = PathPatch(Path(np.zeros((1, 2))), facecolor=AREA, edgecolor=AREA, linewidth=0.5)
        self._axis.add_patch(self._area)
        self._lines = [
            self._axis.plot(
                [], [], color=ink.fill, linestyle=dash, linewidth=2.2, drawstyle="steps-post", label=label,
                marker=ink.marker if count > 1 else "", markersize=5,
            )[0]
            for label, ink, dash in zip(labels, inks, dashes, strict=True)
        ]  # fmt: skip
        self.figure.legend(
            handles=self._lines, labels=labels, loc="upper left", ncols=len(labels), frameon=False,
            bbox_to_anchor=((left - 0.15) / wide, 1.0), columnspacing=1.4, handlelength=2.6,
        )  # fmt: skip
        foot = say("Number of the payment")
        self.figure.text((left + wide - RIGHT) / 2 / wide, 0.1 / high, foot, ha="center", va="bottom")

    def _place(self, found: list[tuple[str, Schedule]]) -> None:
        longest = max(len(plan.rows) for _, plan in found)
        for line, (_, plan) in zip(self._lines, found, strict=False):
            owed = [plan.terms.amount, *(row.closing for row in plan.rows)]
            line.set_data(np.arange(len(owed)), [float(amount) / 100 for amount in owed])
            line.set_markevery(max(1, len(owed) // 8))
        most = max(float(plan.terms.amount) / 100 for _, plan in found)
        if len(found) == 1:
            self._lines[1].set_data([0, longest], [most, most])
            heights = [float(row.opening) / 100 for row in found[0][1].rows]
            self._area.set_path(bars([(i, i + 1, 0.0, height) for i, height in enumerate(heights)]))
        ticks = round_ticks(most, 4)
        currency = found[0][1].terms.currency
        self._axis.set_ylim(0, ticks[-1] * 1.02)
        self._axis.set_yticks(ticks, [whole_money(tick, currency) for tick in ticks])
        self._axis.set_xlim(0, longest * 1.01)
        shown = periods(longest, True)
        self._axis.set_xticks(shown, [number(period) for period in shown])


def plans(noun: Any) -> list[tuple[str, Schedule]]:
    """Return (name, schedule) of each contract."""
    if isinstance(noun, (Schedule, LoanTerms, Offer)):
        return [("", plan_of(noun))]
    return [(name, plan_of(thing)) for name, thing in pairs(noun)]


def plan_of(noun: Schedule | LoanTerms | Offer) -> Schedule:
    """Return the schedule of a contract, reckoned only where it is not known yet."""
    return noun if isinstance(noun, Schedule) else noun.plan if isinstance(noun, Offer) else schedule(noun)
