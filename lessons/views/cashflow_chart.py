"""CashflowChart: bars up for what is received, bars down for what is paid and for what purpose."""

from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from lessons.language import money, number, say
from lessons.views import palette
from lessons.views.chart import (
    GROUND,
    STYLE,
    Chart,
    axes,
    bars,
    grid,
    key_row,
    round_ticks,
    series,
    shorten,
    text_width,
)
from lessons.views.columns import Column, columns
from lessons.views.describe import describe_columns
from lessons.views.offers import name_of

BAR = 0.8
MANY = 0.04  # inches for a bar and its gap, below which a white edge would eat the colour
RIGHT, BELOW = 0.2, 0.62
ABOVE = ("received", "withheld")
PARTS = ("principal", "interest", "fee", "whole")
Rects = dict[str, list[tuple[float, float, float, float]]]
INKS = {
    "received": palette.RECEIVED,
    "withheld": palette.WITHHELD,
    "principal": palette.PRINCIPAL,
    "interest": palette.INTEREST,
    "fee": palette.FEE,
    "whole": palette.PRINCIPAL,
}


class CashflowChart(Chart):
    """The cash flows of one contract, or of up to four side by side; both halves have a scale of their own.

    `update` takes LoanTerms, a Schedule, Cashflows, an Offer, a mapping of names to any of these, or a list of pairs.
    """

    _up: Axes
    _down: Axes
    _bars: dict[str, PathPatch]
    _names: list[Text]

    def update(self, noun: Any) -> "CashflowChart":
        """Take new values."""
        found = columns(noun)
        used = tuple(part for part in INKS if any(_has(column, part) for column in found))
        with mpl.rc_context(STYLE):
            self._used, self._count = used, len(found)
            self._left = left_margin(found)
            self._ready(used, len(found), self._left)
            self._place(found)
        self.words = describe_columns(found)
        return self

    def _build(self) -> None:
        labels = {
            "received": say("Received"),
            "withheld": say("Kept back"),
            "principal": say("Principal"),
            "interest": say("Interest"),
            "fee": say("Fees"),
            "whole": say("Paid"),
        }
        wide, high = self.figure.get_size_inches()
        left = self._left
        tall = key_row(self.figure, [(INKS[part], labels[part]) for part in self._used], left, high - 0.1)
        room = high - 0.1 - tall - BELOW - 0.08
        upper = room * 0.38
        self._down = axes(self.figure, left, BELOW, wide - left - RIGHT, room - upper)
        self._up = axes(self.figure, left, BELOW + room - upper, wide - left - RIGHT, upper)
        self._up.xaxis.set_visible(False)
        self._up.spines["bottom"].set_linewidth(1.4)
        self._down.spines["bottom"].set_visible(False)
        self._down.tick_params(axis="x", length=0)
        grid(self._down, "y")
        grid(self._up, "y")
        self._bars = {part: series(self._up if part in ABOVE else self._down, INKS[part]) for part in self._used}
        self._names = [
            self._up.text(0, 0, "", va="top", ha="left", linespacing=1.25, bbox=GROUND) for _ in range(self._count)
        ]
        foot = say("Number of the payment. Above and below the line the scale differs.")
        middle = min((left + wide - RIGHT) / 2, wide - RIGHT - text_width(foot) / 2)
        self.figure.text(middle / wide, 0.1 / high, foot, ha="center", va="bottom")

    def _place(self, found: list[Column]) -> None:
        longest = max((column.last for column in found), default=1)
        step = longest + max(2.0, 0.1 * longest)
        starts = [step * i for i in range(len(found))]
        rects: Rects = {part: [] for part in self._used}
        right = starts[-1] + longest + 0.8 if starts else 1
        broad = max(BAR / 2, 0.007 * right)  # the one bar above the line must be seen beside hundreds below it
        for start, column in zip(starts, found, strict=True):
            for up in column.ups:
                x = start + up.period
                self._stack(rects, x - BAR / 2, x + broad, [("received", up.received), ("withheld", up.withheld)], 1)
            for down in column.downs:
                x = start + down.period
                self._stack(rects, x - BAR / 2, x + BAR / 2, [(part, getattr(down, part)) for part in PARTS], -1)
        thin = (self.size[0] - self._left - RIGHT) / (right + 0.8) < MANY
        for part, patch in self._bars.items():
            patch.set_path(bars(rects[part]))
            patch.set_linewidth(0.0 if thin else 0.6)
        currency = found[0].currency if found else "CNY"
        self._scale(self._up, [up.received + up.withheld for c in found for up in c.ups], right, 1, currency)
        self._scale(self._down, [down.total for c in found for down in c.downs], right, -1, currency)
        self._label_columns(found, starts, step, right)

    def _stack(self, rects: Rects, left: float, right: float, parts: list[tuple[str, float]], way: int) -> None:
        base = 0.0
        for part, height in parts:
            if part in rects and height > 0:
                rects[part].append((left, right, way * base, way * (base + height)))
                base += height

    def _scale(self, axis: Axes, heights: list[float], right: float, way: int, currency: str) -> None:
        most = max(heights, default=0.0) or 1.0
        axis.set_xlim(-0.8, right)
        axis.set_ylim(*sorted((0.0, way * most * 1.04)))
        shown = [tick for tick in round_ticks(most, 2 if way > 0 else 3)[1:] if tick <= most * 1.04]
        axis.set_yticks([way * tick for tick in shown], [whole_money(tick, currency) for tick in shown])

    def _label_columns(self, found: list[Column], starts: list[float], step: float, right: float) -> None:
        wide = self.figure.get_size_inches()[0] - self._left - RIGHT
        inch = wide / (right + 0.8)
        top = self._up.get_ylim()[1]
        alone = len(found) == 1
        room = wide * 0.8 if alone else (step - 1) * inch - 0.1
        for text, start, column in zip(self._names, starts, found, strict=False):
            lines = [shorten(name_of(column.name), room)] if column.name else []
            lines += [line for line in amounts(column, alone) if text_width(line) <= room]
            text.set_text("\n".join(lines))
            text.set_position((start + max(BAR / 2, 0.007 * right) + 0.08 / inch, top))
        ticks = [
            (start + period, number(period))
            for start, column in zip(starts, found, strict=True)
            for period in periods(column.last, alone)
            if alone or column.last * inch > 0.3 or start == 0  # no number runs into the one before
        ]
        self._down.set_xticks([x for x, _ in ticks], [label for _, label in ticks])


def _has(column: Column, part: str) -> bool:
    bars_of = column.ups if part in ABOVE else column.downs
    return any(getattr(bar, part) > 0 for bar in bars_of)


def left_margin(found: list[Column]) -> float:
    """Return the room that the longest amount on the scale needs [inches]."""
    sums = [up.received + up.withheld for column in found for up in column.ups]
    sums += [down.total for column in found for down in column.downs]
    currency = found[0].currency if found else "CNY"
    return max(0.92, 0.2 + 0.107 * len(whole_money(max(map(round, sums), default=0), currency)))


def amounts(column: Column, alone: bool) -> list[str]:
    """Return what is written beside the first bar: the amount received and, where there is room, what is kept back."""
    if not column.ups:
        return []
    first = column.ups[0]
    lines = [money(round(first.received * 100), column.currency)]
    if alone and first.withheld > 0:
        lines.append(say("{amount} kept back", amount=money(round(first.withheld * 100), column.currency)))
    return lines


def periods(last: int, alone: bool) -> list[int]:
    """Return the payment numbers to write under the bars: a few of one contract, only the last one of several.

    >>> periods(12, True), periods(36, True), periods(7, True), periods(12, False)
    ([0, 3, 6, 9, 12], [0, 9, 18, 27, 36], [0, 7], [12])
    """
    if not alone:
        return [last]
    parts = next((count for count in (4, 3, 5, 2) if last % count == 0), 1)
    return list(range(0, last + 1, max(1, last // parts)))


def whole_money(amount: float, currency: str) -> str:
    """Return a tick label: an amount in major units, without decimals where it has none."""
    text = money(round(amount * 100), currency)
    return text.removesuffix(".00")
