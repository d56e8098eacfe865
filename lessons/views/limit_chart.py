"""LimitChart: the price lines for one lender over the days of a contract, with an agreed rate and a chosen day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text

from lessons.language import iso_date, mark, number, percent, say
from lessons.law.price import Effect
from lessons.law.price_dates import Part, Span
from lessons.views import palette
from lessons.views.chart import GROUND, STYLE, Chart, axes, grid, shorten, text_width
from lessons.views.limit_words import Strength, describe, family, rate_words, short, strength

LEFT, RIGHT, ABOVE, BELOW = 0.62, 0.95, 0.34, 0.6  # inches around the axes
DASHES: dict[str, Any] = {
    Strength.BINDS: "solid",
    Strength.GUIDES_COURTS: (0, (6, 2)),
    Strength.GUIDANCE: (0, (1.2, 1.6)),
}
INKS = {
    Strength.BINDS: palette.BLUE,
    Strength.GUIDES_COURTS: palette.GREEN,
    Strength.GUIDANCE: palette.PURPLE,
}
ASIDE = 0.009  # of 100 %: how far apart lines at the same rate are drawn
# a loan of two periods: its lines share a small place
PARTS = {
    (Part.BEFORE, Effect.NOT_SUPPORTED): mark("{rate}: first period"),
    (Part.BEFORE, Effect.VOID): mark("{rate}: first period, void above"),
    (Part.AFTER, Effect.NOT_SUPPORTED): mark("{rate}: second period"),
}
AGREED, BESIDE = mark("The agreed rate stands at {rate}."), mark("agreed:\n{rate}")
ALL_IN = mark("The agreed rate and all fees come to {rate}.")
ALL_IN_BESIDE = mark("with fees:\n{rate}")
SPLIT = (Part.BEFORE, Part.AFTER)
LOWEST_TOP = 40  # per cent: the scale ends here, or above a higher agreed rate


@dataclass(frozen=True)
class Lines:
    """What the chart shows: spans of one lender, a rate [1 = 100 %], the day of the contract and of filing.

    `all_in`: the rate holds the fees as well, as it does where a line is for the whole cost.
    """

    spans: tuple[Span, ...]
    lender: str
    filing: date
    rate: Fraction
    day: date
    first: date
    last: date
    all_in: bool = False

    def rate_sentence(self) -> str:
        """Return what rate is drawn."""
        told = ALL_IN if self.all_in else AGREED
        return say(told, rate=rate_words(self.rate))


@dataclass(frozen=True)
class Track:
    """The spans that are one line in the picture; `aside` counts the lines at the same rate that came before it."""

    spans: tuple[Span, ...]
    aside: int

    def height(self, span: Span) -> float:
        """Return where a span of this line is drawn [per cent]."""
        return (float(span.rate) - self.aside * ASIDE) * 100

    @property
    def below(self) -> bool:
        """Whether the words stand below the line: those above it are another line's."""
        return self.aside > 0 or self.spans[0].part is Part.AFTER or self.spans[0].effect is Effect.TARGET


class LimitChart(Chart):
    """Steps: binding lines solid, opinions dashed, guidance dotted; a gap is a day without a line.

    `update` takes Lines.
    """

    size = (7.8, 3.9)
    _axis: Axes
    _rate: Line2D
    _day: Line2D
    _rate_words: Text
    _day_words: Text

    def update(self, noun: Lines) -> "LimitChart":
        """Take new values; only the agreed rate and the chosen day move while the lines stay the same."""
        top = max(LOWEST_TOP, -(-int(noun.rate * 115) // 10) * 10)
        with mpl.rc_context(STYLE):
            self._lines = noun
            self._top = top
            self._ready(noun.spans, noun.first, noun.last, top)
            self._place(noun)
        ends = (noun.first, noun.last)
        self.words = describe(noun.spans, noun.lender, noun.filing, noun.rate_sentence(), noun.day, ends)
        return self

    def _build(self) -> None:
        noun = self._lines
        wide, high = self.figure.get_size_inches()
        self._axis = axes(self.figure, LEFT, BELOW, wide - LEFT - RIGHT, high - BELOW - ABOVE)
        self._axis.set_xlim(years(noun.first), years(noun.last))
        self._axis.set_ylim(0, self._top)
        ticks = range(0, self._top + 1, 10 if self._top <= 60 else 20)
        self._axis.set_yticks(list(ticks), [percent(Fraction(tick, 100), 0) for tick in ticks])
        even = [year for year in range(noun.first.year, noun.last.year + 2) if year % 2 == 0]
        even = [year for year in even if years(noun.first) <= year <= years(noun.last)]
        self._axis.set_xticks(even, [str(year) for year in even])
        self._axis.tick_params(axis="x", pad=7)  # the first year stands clear of the lowest rate
        grid(self._axis, "y")
        self.figure.text(
            (LEFT + wide - RIGHT) / 2 / wide, 0.1 / high, say("Day on which the contract was made"), ha="center"
        )
        for track in tracks(noun.spans):
            self._draw(track, wide - LEFT - RIGHT)
        self._rate = self._axis.plot([], [], color=palette.TEXT, linewidth=1.6, linestyle=(0, (3, 1, 1, 1)))[0]
        self._day = self._axis.plot([], [], color=palette.VERMILLION, linewidth=1.6)[0]
        self._rate_words = self._axis.text(0, 0, "", va="center", ha="left", linespacing=1.1)
        self._day_words = self._axis.text(0, 0, "", va="bottom", ha="center")
        self._axis.text(
            0.5, 0.5, "" if noun.spans else say("No text of the course sets a line here."),
            transform=self._axis.transAxes, ha="center", va="center",
        )  # fmt: skip

    def _draw(self, track: Track, room: float) -> None:
        rank = strength(track.spans[0].parameter.citation.rank)
        xs: list[float] = []
        ys: list[float] = []
        for span in track.spans:
            if xs and years(span.start) - xs[-1] > 0.01:
                xs, ys = [*xs, float("nan")], [*ys, float("nan")]
            xs += [years(span.start), years(span.end)]
            ys += [track.height(span)] * 2
        self._axis.plot(xs, ys, color=INKS[rank], linestyle=DASHES[rank], linewidth=2.4, solid_capstyle="butt")
        words = shorten(track_words(track), room)
        start, end = self._axis.get_xlim()
        per_year = room / (end - start)
        fits = years(track.spans[0].start) + (text_width(words) + 0.05) / per_year <= end
        place, side = (years(track.spans[0].start) + 0.06, "left") if fits else (end - 0.06, "right")
        height = track.height(track.spans[0])
        self._axis.annotate(
            words, (place, height), (0, -4 if track.below else 4), textcoords="offset points",
            ha=side, va="top" if track.below else "bottom", bbox={**GROUND, "pad": 0},
        )  # fmt: skip

    def _place(self, noun: Lines) -> None:
        start, end = self._axis.get_xlim()
        height, place = float(noun.rate) * 100, years(noun.day)
        self._rate.set_data([start, end], [height, height])
        self._rate_words.set_text(say(ALL_IN_BESIDE if noun.all_in else BESIDE, rate=rate_words(noun.rate)))
        low, high = 0.08 * self._top, 0.94 * self._top
        self._rate_words.set_position((end + 0.012 * (end - start), min(max(height, low), high)))
        self._day.set_data([place, place], [0, self._top])
        self._day_words.set_text(iso_date(noun.day))
        margin = 0.075 * (end - start)  # half of a written day
        self._day_words.set_position((min(max(place, start + margin), end - margin), self._top * 1.015))


def tracks(spans: tuple[Span, ...]) -> list[Track]:
    """Return the lines of the picture; those at the rate of an earlier one, on the same days, stand aside."""
    groups: dict[str, list[Span]] = {}
    for span in spans:
        groups.setdefault(family(span), []).append(span)
    found: list[Track] = []
    for group in groups.values():
        met = [other for other in found if any(_meet(span, one) for span in group for one in other.spans)]
        found.append(Track(tuple(group), len(met)))
    return found


def _meet(one: Span, other: Span) -> bool:
    return one.rate == other.rate and one.start <= other.end and other.start <= one.end


def track_words(track: Track) -> str:
    """Return what is written beside a line."""
    first = track.spans[0]
    if len({span.rate for span in track.spans}) > 1:
        return say("{times} × LPR: court supports no more", times=number(first.parameter.number))
    return say(PARTS[first.part, first.effect], rate=rate_words(first.rate)) if first.part in SPLIT else short(first)


def years(day: date) -> float:
    """Return a day as a number of years on the scale of the picture.

    >>> years(date(2024, 1, 1)), round(years(date(2024, 12, 31)), 2)
    (2024.0, 2025.0)
    """
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / ((date(day.year + 1, 1, 1) - first).days)
