"""LimitChart: the price lines for one lender over the days of a contract, with an agreed rate and a chosen day."""

from fractions import Fraction
from html import escape
from io import StringIO
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text

from lessons.language import iso_date, percent, say
from lessons.views import palette
from lessons.views.chart import (
    DPI,
    FONTS_IN_SVG,
    GROUND,
    NO_METADATA,
    STYLE,
    Chart,
    adopt,
    axes,
    grid,
    shorten,
    text_width,
)
from lessons.views.limit_tracks import ALL_IN_BESIDE, BESIDE, Lines, Track, track_words, tracks, years
from lessons.views.limit_words import Strength, describe, rate_words, strength

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
AGREED_DASH = (3, 1, 1, 1)
MOVING_DASH = f"stroke-dasharray: {','.join(f'{1.6 * step:g}' for step in AGREED_DASH)}; "
FIRST_WORDS, LEADING = "first-words", 14.3
LOWEST_TOP = 40  # per cent: the scale ends here, or above a higher agreed rate


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
    _still: str  # the SVG of all that stands still

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

    def svg(self, id_prefix: str, label: str | None = None) -> str:
        """Return an <svg> element; what stands still is drawn once, so that a slider does not wait for it."""
        moving = (self._rate, self._day, self._rate_words, self._day_words)
        if not self._still:
            for artist in moving:
                artist.set_visible(False)
            target = StringIO()
            with mpl.rc_context(STYLE):
                self._canvas.print_svg(target, metadata=NO_METADATA)
            self._still = target.getvalue()
            for artist in moving:
                artist.set_visible(True)
        at = self._still.index(f'<g id="{FIRST_WORDS}">')  # below the words, so that they stay readable
        moved = self._still[:at] + self._moving_svg() + self._still[at:]
        return adopt(moved, id_prefix, self.words if label is None else label)

    def _moving_svg(self) -> str:
        """Return the agreed rate and the chosen day, where matplotlib would draw them."""
        height = float(self.figure.get_size_inches()[1]) * DPI
        parts = []
        for line in (self._rate, self._day):
            (x0, y0), (x1, y1) = self._axis.transData.transform(line.get_xydata())
            dash = MOVING_DASH if line is self._rate else ""
            style = f"fill: none; {dash}stroke: {line.get_color()}; stroke-width: {line.get_linewidth()}"
            parts.append(f'<path d="M {x0:.2f} {height - y0:.2f} L {x1:.2f} {height - y1:.2f}" style="{style}"/>')
        for text, anchor, first in ((self._rate_words, "start", -3.3), (self._day_words, "middle", -2.9)):
            x, y = self._axis.transData.transform(text.get_position())
            style = f"font-size: 12px; font-family: {FONTS_IN_SVG}; text-anchor: {anchor}; fill: {palette.TEXT}"
            for row, words in enumerate(text.get_text().split("\n")):
                place = f'x="{x:.2f}" y="{height - y + first + row * LEADING:.2f}"'
                parts.append(f'<text style="{style}" {place}>{escape(words)}</text>')
        return "".join(parts)

    def _build(self) -> None:
        noun, self._still = self._lines, ""
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
        words = [self._draw(track, wide - LEFT - RIGHT) for track in tracks(noun.spans)]
        self._rate = self._axis.plot([], [], color=palette.TEXT, linewidth=1.6, linestyle=(0, AGREED_DASH))[0]
        self._day = self._axis.plot([], [], color=palette.VERMILLION, linewidth=1.6)[0]
        self._rate_words = self._axis.text(0, 0, "", va="center", ha="left", linespacing=1.1)
        self._day_words = self._axis.text(0, 0, "", va="bottom", ha="center")
        none = "" if noun.spans else say("No text of the course sets a line here.")
        words.append(self._axis.text(0.5, 0.5, none, transform=self._axis.transAxes, ha="center", va="center"))
        words[0].set_gid(FIRST_WORDS)

    def _draw(self, track: Track, room: float) -> Text:
        """Draw a line and write beside it what it is; return these words."""
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
        return self._axis.annotate(
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
