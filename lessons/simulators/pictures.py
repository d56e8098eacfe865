"""Pictures in panels, as SVG inside HTML: cash-flow bars, and a ruler on which two calculators stand."""

from collections.abc import Sequence
from html import escape
from itertools import count

from lessons.language import percent
from lessons.simulators.shown import Shown
from lessons.views.cashflow_chart import CashflowChart
from lessons.views.chart import round_ticks
from lessons.views.offers import Offer
from lessons.views.palette import BLUE, GREEN, PURPLE, VERMILLION

INKS = (BLUE, PURPLE, GREEN, VERMILLION)
WHOLE = "#4D4D4D"

_numbers = count(1)  # ids in one page must differ, also between two panels of the same kind


class WideChart(CashflowChart):
    """The cash-flow chart at the width of a card."""

    size = (7.8, 3.7)


class Bars:
    """Cash-flow bars of one panel; the figure is kept and redrawn."""

    def __init__(self, name: str) -> None:
        self._chart: WideChart | None = None
        self._prefix = f"{name}-{next(_numbers)}"

    def of(self, offers: Sequence[Offer]) -> Shown:
        """Return the bars of up to four contracts, the last one among them, with their description as text."""
        self._chart = self._chart or WideChart()
        self._chart.update(offers if len(offers) <= 4 else [*offers[:3], offers[-1]])
        return Shown(self._chart.svg(self._prefix), self._chart.words)


LEFT, RIGHT, LINE = 30, 610, 58  # ends and height of the number line, in units of the picture


def ruler(marks: Sequence[tuple[str, float, str]], tick: str, label: str) -> Shown:
    """Return a number line with two marks, (name, value, value as text): the first above it, the second below.

    `tick` formats a tick, as in "{:g}%"; `label` says what the picture shows.
    """
    ticks = _ticks([value for _, value, _ in marks])
    scale = (RIGHT - LEFT) / (ticks[-1] - ticks[0])
    parts = [f'<path d="M{LEFT} {LINE}H{RIGHT}" stroke="currentColor" stroke-width="2"/>']
    for value in ticks:
        x = LEFT + (value - ticks[0]) * scale
        parts.append(f'<path d="M{x:.1f} {LINE - 6}v12" stroke="currentColor"/>')
        parts.append(f'<text x="{x:.1f}" y="{LINE + 22}" text-anchor="middle">{escape(tick.format(value))}</text>')
    for (name, value, written), above in zip(marks, (True, False), strict=True):
        parts.append(_mark(LEFT + (value - ticks[0]) * scale, f"{name} {written}", above))
    html = f'<svg role="img" aria-label="{escape(label)}" viewBox="0 0 640 124" class="ic-ruler">{"".join(parts)}</svg>'
    return Shown(html, label)


def _ticks(values: Sequence[float]) -> list[float]:
    below = [-tick for tick in reversed(round_ticks(-min(values), 2)[1:])] if min(values) < 0 else []
    return below + round_ticks(max(*values, 1e-9), 4)


def _mark(x: float, words: str, above: bool) -> str:
    anchor, shift = ("start", -9) if x < 150 else ("end", 9) if x > RIGHT - 120 else ("middle", 0)
    tip, base, text = (LINE - 3, LINE - 19, LINE - 27) if above else (LINE + 28, LINE + 42, LINE + 58)
    stem = "" if above else f'<path d="M{x:.1f} {LINE}V{tip}" stroke="currentColor" stroke-dasharray="3 3"/>'
    corners = f"{x:.1f},{tip} {x - 9:.1f},{base} {x + 9:.1f},{base}"
    return (
        f'{stem}<polygon class="ic-{"a" if above else "b"}" points="{corners}"/>'
        f'<text class="ic-mark" x="{x + shift:.1f}" y="{text}" text-anchor="{anchor}">{escape(words)}</text>'
    )


def stack(rows: Sequence[tuple[str, Sequence[tuple[str, float]]]], label: str) -> Shown:
    """Return horizontal bars, each made of named parts [shares], on one scale; a part too narrow has no words in it."""
    most = max((sum(max(size, 0) for _, size in parts) for _, parts in rows), default=0) or 1
    drawn = []
    for n, (name, parts) in enumerate(rows):
        top, x = n * 62 + 4, 136.0
        drawn.append(f'<text x="{x - 12}" y="{top + 28}" text-anchor="end">{escape(name)}</text>')
        for i, (part, size) in enumerate(parts):
            width = max(size, 0) / most * 500
            drawn.append(_part(x, top, width, INKS[i % len(INKS)] if len(parts) > 1 else WHOLE, [part, percent(size)]))
            x += width
    head = f'<svg role="img" aria-label="{escape(label)}" viewBox="0 0 640 {len(rows) * 62 - 6}" class="ic-ruler">'
    return Shown(f"{head}{''.join(drawn)}</svg>", "")


def _part(x: float, top: float, width: float, ink: str, words: Sequence[str]) -> str:
    fits = [text for text in words if width > 8 + sum(15 if ord(sign) > 0x2E80 else 8.0 for sign in text)]
    first = top + (20 if len(fits) == 2 else 29)
    texts = "".join(
        f'<text class="ic-in" x="{x + width / 2:.1f}" y="{first + 18 * i}" text-anchor="middle">{escape(text)}</text>'
        for i, text in enumerate(fits)
    )
    return f'<rect x="{x:.1f}" y="{top}" width="{max(width - 2, 0):.1f}" height="46" fill="{ink}"/>{texts}'
