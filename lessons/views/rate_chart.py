"""RateChart: one contract's annual rates by convention, or those of several contracts in groups."""

from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from lessons.credit import CostStatement, LoanTerms, Rate, Rates, Status, rates
from lessons.language import percent, say
from lessons.views import palette
from lessons.views.cashflow_chart import Rects
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
from lessons.views.describe import describe_rates
from lessons.views.offers import Offer, name_of, pairs
from lessons.views.table import rate_text
from lessons.views.words import CONVENTIONS, COSTS, word

INKS = {
    "flat": palette.FLAT,
    "simple": palette.SIMPLE,
    "nominal": palette.NOMINAL,
    "effective": palette.EFFECTIVE,
    "interest": palette.INTEREST,
    "item": palette.FEE,
    "sum": palette.WITHHELD,
}
BELOW = 0.6
ROW, GAP = 0.27, 0.16  # inches: one bar, and the space between groups
ROOM_FOR_NAMES = 2.9


@dataclass(frozen=True)
class Line:
    """One bar: which convention, its rate [1 = 100 %, None: there is none], and what is written beside it."""

    kind: str
    rate: float | None
    text: str
    label: str = ""


@dataclass(frozen=True)
class Group:
    """The bars of one contract under its name."""

    name: str
    lines: tuple[Line, ...]


class RateChart(Chart):
    """Annual rates as bars to the right, each with its number.

    `update` takes Rates, LoanTerms, a CostStatement, or a mapping (or pairs) of names to terms, rates or offers.
    """

    _axis: Axes
    _bars: dict[str, PathPatch]
    _names: list[Text]
    _values: list[Text]

    def update(self, noun: Any) -> "RateChart":
        """Take new values."""
        found = groups(noun)
        shape = tuple((group.name, tuple((line.kind, line.label) for line in group.lines)) for group in found)
        count = sum(len(group.lines) for group in found)
        with mpl.rc_context(STYLE):
            self._found = found
            self._alone = len(found) == 1
            key_room = 0.0 if self._alone else 0.34
            height = 0.12 + key_room + count * ROW + GAP * len(found) + BELOW
            longest = max(len(line.text) for one in found for line in one.lines)
            self._right = max(0.8, 0.2 + 0.107 * longest)
            self._ready(shape, self._right, height=height)
            self._place(found)
        self.words = describe_rates(found)
        return self

    def _build(self) -> None:
        found = self._found
        wide, high = self.figure.get_size_inches()
        kinds = list(dict.fromkeys(line.kind for group in found for line in group.lines))
        labels = [self._label(group, line) for group in found for line in group.lines]
        if self._alone:
            top = 0.12
        else:
            entries = [(INKS[kind], word(CONVENTIONS, kind)) for kind in kinds]
            top = 0.1 + key_row(self.figure, entries, 0.12, high - 0.1)
            labels = [name_of(group.name) for group in found]
        left = min(ROOM_FOR_NAMES, max((text_width(label) for label in labels), default=0) + 0.3)
        self._axis = axes(self.figure, left, BELOW, wide - left - self._right, high - BELOW - top)
        self._axis.tick_params(axis="y", length=0)
        grid(self._axis, "x")
        self._bars = {kind: series(self._axis, INKS[kind]) for kind in kinds}
        count = sum(len(group.lines) for group in found)
        self._values = [self._axis.text(0, 0, "", va="center_baseline", ha="left", bbox=GROUND) for _ in range(count)]
        middle = (left + wide - self._right) / 2 / wide
        self.figure.text(middle, 0.1 / high, say("Rate per year, in per cent"), ha="center")
        places, names, y = [], [], 0.0
        for group in found:
            start = y
            for line in group.lines:
                if self._alone:
                    places.append(-(y + ROW / 2))
                    names.append(shorten(self._label(group, line), left - 0.15))
                y += ROW
            if not self._alone:
                places.append(-(start + y) / 2)
                names.append(shorten(name_of(group.name), left - 0.15))
            y += GAP
        self._axis.set_yticks(places, names)
        self._axis.set_ylim(-y, GAP / 2)

    def _label(self, group: Group, line: Line) -> str:
        return name_of(line.label or word(CONVENTIONS, line.kind))

    def _place(self, found: list[Group]) -> None:
        every = [line.rate for group in found for line in group.lines if line.rate is not None]
        low, high = min([0.0, *every]), max([0.0, *every])
        ticks = round_ticks(max(high, -low), 4)
        floor = -ticks[-1] if low < 0 else 0.0
        top = ticks[-1] if high > 0 or low >= 0 else ticks[1]
        shown = sorted({*ticks, *((-tick for tick in ticks) if low < 0 else ())})
        shown = [tick for tick in shown if floor <= tick <= top]
        self._axis.set_xlim(floor, top)
        places = max(0, min(2, 1 - _exponent(ticks[1])))
        self._axis.set_xticks(shown, [percent(tick, places) for tick in shown])
        rects: Rects = {kind: [] for kind in self._bars}
        y, texts = 0.0, iter(self._values)
        for group in found:
            for line in group.lines:
                rate = line.rate or 0.0
                rects[line.kind].append((min(0.0, rate), max(0.0, rate), -(y + ROW * 0.92), -(y + ROW * 0.08)))
                text = next(texts)
                text.set_text(line.text)
                text.set_position((max(0.0, rate) + 0.008 * (top - floor), -(y + ROW / 2)))
                y += ROW
            y += GAP
        for kind, patch in self._bars.items():
            patch.set_path(bars(rects[kind]))


def _exponent(step: float) -> int:
    """Return the power of ten of a tick step in per cent: 5 % gives 1, 0.5 % gives 0."""
    exponent = 1
    while step * 100 < 10 ** (exponent - 1) * 0.999 and exponent > -4:
        exponent -= 1
    return exponent


def groups(noun: Any) -> list[Group]:
    """Return what a rate picture draws, group by group."""
    if isinstance(noun, Rates):
        return [group("", noun, ("flat", "simple", "nominal", "effective"))]
    if isinstance(noun, LoanTerms):
        return groups(rates(noun))
    if isinstance(noun, CostStatement):
        return [statement_group(noun)]
    kinds = ("flat", "nominal", "effective")
    return [group(name, rates_of(thing), kinds) for name, thing in pairs(noun)]


def rates_of(thing: Any) -> Rates:
    """Return the rates of a contract, reckoned only where they are not known yet."""
    return thing if isinstance(thing, Rates) else thing.rates if isinstance(thing, Offer) else rates(thing)


def group(name: str, found: Rates, kinds: tuple[str, ...]) -> Group:
    """Return the bars of one contract."""
    return Group(name, tuple(line(kind, getattr(found, kind)) for kind in kinds))


def statement_group(noun: CostStatement) -> Group:
    """Return the bars of a cost statement: each item, their sum, and all costs at once."""
    lines = [
        line("interest" if item.kind == "interest" else "item", item.annualised, word(COSTS, item.kind))
        for item in noun.items
        if item.annualised is not None
    ]
    item_sum = say("none") if noun.item_sum is None else percent(noun.item_sum)
    lines.append(Line("sum", noun.item_sum, item_sum, say("Sum of the items")))
    lines.append(line("nominal", noun.all_in.nominal, say("All costs at once, nominal")))
    lines.append(line("effective", noun.all_in.effective, say("All costs at once, effective")))
    return Group("", tuple(lines))


def line(kind: str, rate: Rate, label: str = "") -> Line:
    """Return the bar of one rate; a rate that is not unique has none."""
    ok = rate.status is Status.OK
    return Line(kind, rate.value if ok else None, rate_text(rate) if ok else say("none"), label)
