"""Flows of money or of personal data between parties, as arrows between upright lines; the words say the same.

Every party has a line of its own and every flow a row of its own, so that no arrow crosses a word.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle

from lessons.collection.flows import DataMap, MoneyMap
from lessons.collection.parties import DataBasis, Party
from lessons.language import number, say
from lessons.views.chart import GROUND, STYLE, Chart, text_width
from lessons.views.flow_words import KNOWN, LATER, SILENT, FlowRow, data_rows, described, money_rows
from lessons.views.palette import AXIS, BLUE, GREEN, GRID, PURPLE, QUIET_TEXT, TEXT, VERMILLION
from lessons.views.party_words import BASES, name, roles

# inches: a flow, a line of text in a box, what is left of the first box, the head of an arrow
ROW, LINE, EDGE, HEAD = 0.58, 0.21, 0.34, 0.12


class Stroke(NamedTuple):
    """How a kind of flow is drawn: colour and dashes, both different from every other kind."""

    colour: str
    dashes: str | tuple[float, tuple[float, ...]]


STROKES: dict[str, Stroke] = {
    KNOWN: Stroke(BLUE, "solid"),
    SILENT: Stroke(PURPLE, (0, (1.2, 1.6))),
    LATER: Stroke(VERMILLION, (0, (5, 2.5))),
    BASES[DataBasis.CONTRACT]: Stroke(BLUE, "solid"),
    BASES[DataBasis.SEPARATE_CONSENT]: Stroke(GREEN, (0, (5, 2.5))),
    BASES[DataBasis.ENTRUSTED]: Stroke(PURPLE, (0, (1.2, 1.6))),
}


class FlowChart(Chart):
    """Who pays whom, or who hands whose data to whom: one upright line for each party, one arrow for each flow."""

    size = (8.6, 4.0)
    _axis: Axes

    def update(self, noun: Any) -> "FlowChart":
        """Take a MoneyMap or a DataMap."""
        self._noun: MoneyMap | DataMap = noun
        self._rows = money_rows(noun) if isinstance(noun, MoneyMap) else data_rows(noun)
        ends = {end for row in self._rows for end in (row.source, row.target)}
        self._parties = [party for party in noun.pack.parties.values() if party.id in ends]
        self._texts = [self._lines(party) for party in self._parties]
        self._head = max(len(lines) for lines in self._texts) * LINE + 0.16
        height = 0.1 + self._head + 0.2 + ROW * len(self._rows) + 0.5
        with mpl.rc_context(STYLE):
            self._ready(type(noun), noun.pack.name, tuple(self._texts), tuple(self._rows), height=height)
        self.words = described(noun)
        return self

    def _build(self) -> None:
        wide, high = self.figure.get_size_inches()
        self._axis = self.figure.add_axes((0, 0, 1, 1))
        self._axis.set_xlim(0, wide)
        self._axis.set_ylim(0, high)
        self._axis.axis("off")
        top, bottom = high - 0.1, 0.5
        for n, lines in enumerate(self._texts):
            self._party(n, lines, top, bottom)
        for n, row in enumerate(self._rows):
            self._flow(n, row, top - self._head - 0.2 - ROW * n - 0.42)
        self._key(0.22)

    @property
    def _room(self) -> float:
        """The width that a party has [inches]."""
        return (self.size[0] - EDGE - 0.06) / len(self._parties)

    def _x(self, n: int) -> float:
        return EDGE + self._room * (n + 0.5)

    def _lines(self, party: Party) -> tuple[str, ...]:
        return (*wrapped(name(party), self._room - 0.2), *wrapped(roles(party), self._room - 0.2))

    def _party(self, n: int, lines: Sequence[str], top: float, bottom: float) -> None:
        x, room = self._x(n), self._room
        self._axis.plot([x, x], [bottom, top - self._head], color=GRID, linewidth=1.6, zorder=1)
        box = Rectangle((x - room / 2 + 0.05, top - self._head), room - 0.1, self._head,
                        facecolor="white", edgecolor=AXIS, linewidth=1, zorder=2)  # fmt: skip
        self._axis.add_patch(box)
        names = len(wrapped(name(self._parties[n]), room - 0.2))
        for place, text in enumerate(lines):
            y = top - 0.08 - LINE * (place + 0.5)
            self._axis.text(x, y, text, ha="center", va="center", color=TEXT if place < names else QUIET_TEXT, zorder=3)

    def _flow(self, n: int, row: FlowRow, y: float) -> None:
        ids = [party.id for party in self._parties]
        start, end = self._x(ids.index(row.source)), self._x(ids.index(row.target))
        stroke = STROKES[row.kind]
        back = -HEAD if end > start else HEAD
        self._axis.plot([start, end + back], [y, y], color=stroke.colour, linestyle=stroke.dashes, linewidth=1.8)
        head = [(end, y), (end + back, y + HEAD / 2), (end + back, y - HEAD / 2)]
        self._axis.add_patch(Polygon(head, facecolor=stroke.colour, edgecolor="none", zorder=4))
        half = text_width(row.label) / 2
        middle = min(max((start + end) / 2, EDGE + half), self.size[0] - 0.06 - half)
        self._axis.text(middle, y + 0.2, row.label, ha="center", va="center", bbox=GROUND, zorder=5)
        self._axis.text(0.17, y + 0.02, number(n + 1), ha="center", va="center", color=QUIET_TEXT)

    def _key(self, y: float) -> None:
        x = EDGE
        for kind in dict.fromkeys(row.kind for row in self._rows):
            stroke, label = STROKES[kind], say(kind)
            self._axis.plot([x, x + 0.42], [y, y], color=stroke.colour, linestyle=stroke.dashes, linewidth=1.8)
            self._axis.text(x + 0.5, y, label, va="center_baseline")
            x += 0.5 + text_width(label) + 0.3


def wrapped(text: str, room: float) -> list[str]:
    """Return a text in lines of at most that many inches, broken between words, or between Chinese characters."""
    lines, line = [], ""
    for piece in text.split(" ") if " " in text else [text]:
        longer = f"{line} {piece}".strip()
        if text_width(longer) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        while text_width(piece) > room and len(piece) > 1:
            cut = next(n for n in range(len(piece) - 1, 0, -1) if text_width(piece[:n]) <= room or n == 1)
            lines.append(piece[:cut])
            piece = piece[cut:]
        line = piece
    return [*lines, line]
