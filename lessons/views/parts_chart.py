"""PartsChart: every payment split into what it is for, and below it what is owed before that payment."""

from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch

from lessons.credit import Schedule
from lessons.credit.money import Money
from lessons.language import money, number, say
from lessons.views import palette
from lessons.views.cashflow_chart import periods, whole_money
from lessons.views.chart import STYLE, Chart, axes, bars, grid, key_row, round_ticks, series, text_width
from lessons.views.sentence import joined
from lessons.views.words import inline, listed

BAR = 0.8
MANY = 24  # payments, beyond which a white edge would eat the colour
RIGHT, BELOW, BETWEEN = 0.2, 0.62, 0.3
UPPER = 0.62  # share of the height for the payments
PARTS = {"principal": palette.PRINCIPAL, "interest": palette.INTEREST, "fee": palette.FEE}
OWED = palette.Ink(palette.WITHHELD.fill, "", "v")  # bars of their own below the others: no hatch is needed
HEADROOM = 1.15  # above the highest bar, for the mark


class PartsChart(Chart):
    """The payments of one schedule as stacked bars, over bars of what is owed before each of them.

    `update` takes a Schedule, or (Schedule, number of a payment) to set a mark above that payment.
    """

    size = (7.4, 4.3)
    _pay: Axes
    _owe: Axes
    _bars: dict[str, PathPatch]
    _owed: PathPatch
    _mark: Line2D

    def update(self, noun: Any) -> "PartsChart":
        """Take new values."""
        plan, marked = noun if isinstance(noun, tuple) else (noun, 0)
        used = tuple(part for part in PARTS if any(getattr(row, part) for row in plan.rows))
        ticks = [whole_money(tick, plan.terms.currency) for tick in (*_ticks(_payments(plan)), *_ticks(_before(plan)))]
        with mpl.rc_context(STYLE):
            self._left = 0.2 + max(map(text_width, ticks))
            self._used = used
            self._ready(used, self._left)
            self._place(plan, marked)
        self.words = words(plan)
        return self

    def _build(self) -> None:
        wide, high = self.figure.get_size_inches()
        labels = {"principal": say("Principal"), "interest": say("Interest"), "fee": say("Fees")}
        entries = [(PARTS[part], labels[part]) for part in self._used]
        tall = key_row(self.figure, [*entries, (OWED, say("Owed before"))], self._left, high - 0.1)
        room = high - 0.1 - tall - BELOW - BETWEEN - 0.1
        width = wide - self._left - RIGHT
        self._owe = axes(self.figure, self._left, BELOW, width, room * (1 - UPPER))
        self._pay = axes(self.figure, self._left, BELOW + room * (1 - UPPER) + BETWEEN, width, room * UPPER)
        self._pay.tick_params(axis="x", length=0, labelbottom=False)
        for axis in (self._pay, self._owe):
            grid(axis, "y")
        self._bars = {part: series(self._pay, PARTS[part]) for part in self._used}
        self._owed = series(self._owe, OWED)
        self._mark = self._pay.plot([], [], marker="v", markersize=9, color=palette.TEXT, linestyle="", clip_on=False)[
            0
        ]
        foot = say("Number of the payment. Above and below the scale differs.")
        middle = min((self._left + wide - RIGHT) / 2, wide - RIGHT - text_width(foot) / 2)
        self.figure.text(middle / wide, 0.1 / high, foot, ha="center", va="bottom")

    def _place(self, plan: Schedule, marked: int) -> None:
        bases = [0.0] * len(plan.rows)
        for part, patch in self._bars.items():
            rects = []
            for place, row in enumerate(plan.rows):
                top = bases[place] + float(getattr(row, part)) / 100
                rects.append((row.number - BAR / 2, row.number + BAR / 2, bases[place], top))
                bases[place] = top
            patch.set_path(bars(rects))
        owed = _before(plan)
        self._owed.set_path(bars([(k - BAR / 2, k + BAR / 2, 0.0, height) for k, height in enumerate(owed, 1)]))
        for patch in (*self._bars.values(), self._owed):
            patch.set_linewidth(0.0 if len(plan.rows) > MANY else 0.6)
        shown = [period for period in periods(len(plan.rows), True) if period] or [1]
        shown = shown if 1 in shown or shown[0] < 3 else [1, *shown]
        for axis, heights in ((self._pay, _payments(plan)), (self._owe, owed)):
            top = max(heights) * HEADROOM
            ticks = [tick for tick in _ticks(heights) if tick <= top]
            axis.set_xlim(0.4, len(plan.rows) + 0.6)
            axis.set_ylim(0, top)
            axis.set_yticks(ticks, [whole_money(tick, plan.terms.currency) for tick in ticks])
            axis.set_xticks(shown, [number(period) for period in shown])
        at = [marked] if marked else []
        self._mark.set_data(at, [bases[marked - 1] + self._pay.get_ylim()[1] * 0.05 for _ in at])


def _payments(plan: Schedule) -> list[float]:
    return [float(row.payment) / 100 for row in plan.rows]


def _before(plan: Schedule) -> list[float]:
    return [float(row.opening) / 100 for row in plan.rows]


def _ticks(heights: list[float]) -> list[float]:
    return round_ticks(max(heights), 3)


def words(plan: Schedule) -> str:
    """Return what the picture shows: kind, axes, range, trend."""
    currency, rows = plan.terms.currency, plan.rows

    def amount(value: Money) -> str:
        return money(value, currency)

    kind = say("Bar chart in two parts: above, each payment and what it is for; below, what is owed before it.")
    scale = say(
        "Across: payments 1 to {last}. Up: payments of at most {most}; owed at most {owed}.",
        last=number(len(rows)),
        most=amount(max(row.payment for row in rows)),
        owed=amount(max(row.opening for row in rows)),
    )
    names = {"principal": say("Principal"), "interest": say("Interest"), "fee": say("Fees")}
    trends = []
    for part in (part for part in names if any(getattr(row, part) for row in rows)):
        name = inline(names[part]) if trends else names[part]
        ends = {"first": amount(getattr(rows[0], part)), "last": amount(getattr(rows[-1], part))}
        trends.append(say("{part} goes from {first} to {last}", part=name, **ends))
    fall = say(
        "What is owed before a payment goes from {first} to {last}.",
        first=amount(rows[0].opening),
        last=amount(rows[-1].opening),
    )
    return joined([kind, scale, say("{clauses}.", clauses=listed(trends)), fall])
