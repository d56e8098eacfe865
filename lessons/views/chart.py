"""Chart: a persistent matplotlib figure that becomes SVG text or PNG bytes, the same ones at every run."""

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from io import BytesIO, StringIO
from math import ceil, floor, log10
from typing import Any, ClassVar

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from lessons.language import speaking
from lessons.views import fonts
from lessons.views.palette import AXIS, CARD, GRID, TEXT, Ink

DPI = 72  # one inch is 72 units of the SVG, so a label of 12 pt is 12 units high
PNG_DPI = 144
STYLE: Any = {
    "axes.edgecolor": AXIS,
    "axes.facecolor": "none",
    "axes.labelcolor": TEXT,
    "figure.facecolor": CARD,
    "figure.dpi": DPI,
    "font.family": fonts.FAMILIES,
    "font.size": 12,
    "hatch.linewidth": 1.1,
    "svg.fonttype": "none",
    "svg.hashsalt": "lessons",
    "text.color": TEXT,
    "text.parse_math": False,  # a name such as "$x$" is a name, not a formula
    "xtick.color": AXIS,
    "xtick.labelcolor": TEXT,
    "ytick.color": AXIS,
    "ytick.labelcolor": TEXT,
}
# a white ground behind a text, so that no grid line runs through it
GROUND = {"facecolor": CARD, "edgecolor": "none", "pad": 1}
NO_METADATA = {"Creator": None, "Date": None, "Format": None, "Type": None}
FONTS_IN_SVG = ", ".join(f"'{name}'" for name in fonts.FAMILIES)


class Chart(ABC):
    """A picture that is built once and then only given new values.

    `update` takes the nouns, `svg` and `png` return what it looks like, `words` says the same in sentences.
    """

    size: ClassVar[tuple[float, float]] = (6.8, 3.6)  # inches

    def __init__(self) -> None:
        fonts.install()
        self.figure = Figure(figsize=self.size, dpi=DPI)
        self._canvas = FigureCanvasSVG(self.figure)
        self._built: tuple[object, ...] | None = None
        self.words = ""

    @abstractmethod
    def update(self, noun: Any) -> "Chart":
        """Take new values; errors in them are raised before anything is changed."""

    @abstractmethod
    def _build(self) -> None:
        """Put axes, series and fixed texts on the empty figure."""

    def _ready(self, *key: object, height: float | None = None) -> None:
        """Build anew only where the language or what there is to draw has changed."""
        wanted = (speaking(), *key)
        if wanted != self._built:
            self.figure.clear()
            if height is not None:
                self.figure.set_size_inches(self.size[0], height)
            self._build()
            self._built = wanted

    def svg(self, id_prefix: str, label: str | None = None) -> str:
        """Return an <svg> element for HTML: ids start with `id_prefix`, `label` is its name for screen readers."""
        target = StringIO()
        with mpl.rc_context(STYLE):
            self._canvas.print_svg(target, metadata=NO_METADATA)
        return adopt(target.getvalue(), id_prefix, self.words if label is None else label)

    def png(self) -> bytes:
        """Return the picture as PNG, twice as dense as it is shown."""
        target = BytesIO()
        with mpl.rc_context(STYLE):
            canvas = FigureCanvasAgg(self.figure)
            self.figure.set_dpi(PNG_DPI)
            canvas.print_png(target, metadata={"Software": None})
            self.figure.set_dpi(DPI)
            self.figure.set_canvas(self._canvas)
        return target.getvalue()

    def pixels(self) -> tuple[int, int]:
        """Return width and height at which the picture is meant to be shown [CSS pixels]."""
        width, height = self.figure.get_size_inches()
        return round(width * 96), round(height * 96)


def adopt(svg: str, id_prefix: str, label: str) -> str:
    """Return matplotlib's SVG document as an element that can stand in a page beside others."""
    body = svg[svg.index("<svg") :].rstrip()
    body = _IDS.sub(rf"\g<1>{escape(id_prefix)}-", body)
    body = body.replace(FONTS_IN_SVG, fonts.CSS_FAMILIES)
    body = body.replace('<style type="text/css">*{', f'<style type="text/css">#{escape(id_prefix)} *{{')
    start = (
        f'<svg id="{escape(id_prefix)}" role="img" aria-label="{escape(label)}" '
        'style="max-width:100%;height:auto;background:#fff;border-radius:4px"'
    )
    return start + body[len("<svg") :]


# only inside tags: matplotlib escapes < and > in texts and attributes
_IDS = re.compile(r"""((?<=[\s;"])id="|xlink:href="\#|url\(\#)(?=[^<>]*>)""")


def axes(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """Return axes at a place given in inches, with the left and bottom line only."""
    wide, high = figure.get_size_inches()
    made = figure.add_axes((left / wide, bottom / high, width / wide, height / high))
    for side in ("top", "right"):
        made.spines[side].set_visible(False)
    made.tick_params(length=3, pad=3)
    made.set_axisbelow(True)
    return made


def grid(axis: Axes, direction: str) -> None:
    """Draw faint lines at the ticks of one direction ("x" or "y")."""
    axis.grid(axis=direction, color=GRID, linewidth=0.8)  # type: ignore[arg-type]


def series(axis: Axes, ink: Ink) -> PathPatch:
    """Return an empty series of bars; one path for all its bars keeps redrawing fast."""
    patch = PathPatch(_EMPTY, facecolor=ink.fill, edgecolor=CARD, hatch=ink.hatch or None, linewidth=0.6)
    patch.set_clip_on(False)
    axis.add_patch(patch)
    return patch


_EMPTY = Path(np.zeros((1, 2)))


def bars(places: Sequence[Sequence[float]]) -> Path:
    """Return one path of rectangles, each given as (left, right, low, high); those without area are left out."""
    solid = [place for place in places if place[0] != place[1] and place[2] != place[3]]
    if not solid:
        return _EMPTY
    left, right, low, high = np.asarray(solid, dtype=float).T
    corners = np.stack([left, low, left, high, right, high, right, low, left, low], axis=1).reshape(-1, 2)
    codes = np.tile([Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY], len(solid))
    return Path(corners, codes.astype(Path.code_type))


@lru_cache(maxsize=4096)
def text_width(text: str) -> float:
    """Return the width of a text at 12 pt [inches]."""
    with mpl.rc_context(STYLE):
        figure = Figure(dpi=DPI)
        canvas = FigureCanvasAgg(figure)
        return float(figure.text(0, 0, text).get_window_extent(canvas.get_renderer()).width) / DPI


def key_row(figure: Figure, entries: Sequence[tuple[Ink, str]], left: float, top: float) -> float:
    """Write a legend along a line, breaking it at the right edge; return the height it took [inches]."""
    wide, high = figure.get_size_inches()
    x, y, row = left, top, 0.24
    for ink, label in entries:
        need = 0.26 + text_width(label)
        if x > left and x + need > wide - 0.05:
            x, y = left, y - row
        box = Rectangle(
            (x / wide, (y - 0.16) / high), 0.2 / wide, 0.14 / high,
            facecolor=ink.fill, edgecolor=CARD, hatch=ink.hatch or None, linewidth=0.6, transform=figure.transFigure,
        )  # fmt: skip
        figure.add_artist(box)
        figure.text((x + 0.26) / wide, (y - 0.09) / high, label, va="center_baseline")
        x += need + 0.2
    return top - y + row


def round_ticks(most: float, wanted: int = 3) -> list[float]:
    """Return evenly spaced round numbers from 0 to just above `most`, at least one step.

    >>> round_ticks(536)
    [0.0, 200.0, 400.0, 600.0]
    """
    if not most > 0:
        return [0.0, 1.0]
    raw = most / wanted
    power = 10.0 ** floor(log10(raw))
    step = next(power * unit for unit in (1, 2, 2.5, 5, 10) if power * unit >= raw * 0.999)
    return [step * i for i in range(ceil(most / step - 1e-9) + 1)]


def shorten(text: str, room: float) -> str:
    """Return the text cut to that many inches, with an ellipsis where something is left out."""
    if text_width(text) <= room:
        return text
    while text and text_width(text + "…") > room:
        text = text[:-1]
    return text + "…"
