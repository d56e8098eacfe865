"""The picture of price lines: labels fit and keep apart, gaps where no text sets a line, ranks told apart by dashes."""

import re
from datetime import date
from fractions import Fraction
from itertools import combinations
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.text import Text

from lessons.language import in_language
from lessons.law.facts_price import Lender
from lessons.law.price_dates import spans
from lessons.views.chart import Chart
from lessons.views.limit_chart import DASHES, LimitChart
from lessons.views.limit_tracks import Lines, tracks, years
from lessons.views.limit_words import Strength

FIRST, LAST = date(2014, 1, 1), date(2028, 12, 31)
KINDS = [(Lender.PRIVATE, False), (Lender.BANK, False), (Lender.BANK, True), (Lender.CONSUMER_FINANCE, False),
         (Lender.MICROCREDIT, False), (Lender.PAWN, False)]  # fmt: skip
FILINGS = ("2016-06-01", "2021-03-01", "2024-11-01")
MOVES = ((0, "2014-01-01"), ("15.4", "2019-05-10"), (24, "2026-04-01"), (60, "2028-12-31"))


def lines(lender=Lender.PRIVATE, assisted=False, filing="2021-03-01", rate=24, day="2019-05-10") -> Lines:
    filed = date.fromisoformat(filing)
    found = spans(lender, filed, assisted, FIRST, LAST)
    return Lines(found, lender.value, filed, Fraction(rate) / 100, date.fromisoformat(day), FIRST, LAST)


def boxes(chart: LimitChart) -> list[tuple[str, object]]:
    renderer = FigureCanvasAgg(chart.figure).get_renderer()
    chart.figure.draw(renderer)
    texts = [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    assert min(text.get_fontsize() for text in texts) >= 12
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(("lender", "assisted"), KINDS)
def test_labels_stay_inside_and_off_each_other(lender, assisted, filing, language):
    with in_language(language):
        chart = LimitChart()
        for rate, day in MOVES:
            chart.update(lines(lender, assisted, filing, rate, day))
            found = boxes(chart)
            width, height = chart.figure.get_size_inches() * chart.figure.dpi
            for text, box in found:
                inside = box.x0 >= 0 and box.y0 >= 0 and box.x1 <= width and box.y1 <= height
                assert inside, (text, box.bounds)
                assert "…" not in text
            for (one, first), (other, second) in combinations(found, 2):
                wide = min(first.x1, second.x1) - max(first.x0, second.x0)
                high = min(first.y1, second.y1) - max(first.y0, second.y0)
                assert wide <= 2 or high <= 3, (one, other, rate, day)


def drawn(chart: LimitChart) -> list[Line2D]:
    return [line for line in chart.figure.axes[0].lines if line.get_linewidth() == 2.4]


def test_each_day_is_drawn_at_its_rate_and_a_gap_is_no_line():
    chart = LimitChart().update(lines())
    low, high, cap, later = tracks(chart._lines.spans)
    assert {float(track.spans[0].rate) for track in (low, high)} == {0.24, 0.36}
    for track, line in zip((low, high, cap, later), drawn(chart), strict=True):
        xs, ys = np.asarray(line.get_xdata()), np.asarray(line.get_ydata())
        assert xs[0] == pytest.approx(years(track.spans[0].start)) and xs[-1] == pytest.approx(
            years(track.spans[-1].end)
        )
        assert set(np.round(ys[~np.isnan(ys)], 6)) == {round(float(span.rate) * 100, 6) for span in track.spans}
    assert min(np.nanmin(line.get_xdata()) for line in drawn(chart)) == pytest.approx(years(date(2015, 9, 1)))


def test_lines_at_the_same_rate_stand_beside_each_other():
    chart = LimitChart().update(lines(Lender.BANK, True))
    one, two = (line.get_ydata()[0] for line in drawn(chart))
    assert one == 24 and 22.5 < two < 23.5
    assert "24%: supervisor's rule" in chart.words


def test_what_only_guides_is_not_solid():
    chart = LimitChart().update(lines(Lender.MICROCREDIT, False))
    styles = {line.get_linestyle() for line in drawn(chart)}
    assert styles == {"--"} and DASHES[Strength.BINDS] == "solid"  # matplotlib calls any dashes "--"
    dashes = {str(line._unscaled_dash_pattern) for line in drawn(chart)}
    assert len(dashes) == 2  # an opinion that guides courts, and a target
    private = LimitChart().update(lines())
    assert {line.get_linestyle() for line in drawn(private)} == {"-"}


def test_a_lender_without_any_line_has_words_instead():
    empty = Lines((), "x", FIRST, Fraction(1, 4), FIRST, FIRST, LAST)
    chart = LimitChart().update(empty)
    assert "No text of the course sets a line here." in [text for text, _ in boxes(chart)]
    assert "There is no line" in chart.words and "On 2014-01-01 no line holds." in chart.words


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_words_hold_the_numbers_in_two_to_four_sentences(language):
    with in_language(language):
        words = LimitChart().update(lines(rate="24.5")).words
    for shown in ("24%", "36%", "15.4%", "12%", "24.5%", "2019-05-10", "2021-03-01", "2015-09-01", "2020-08-19"):
        assert shown in words
    ends = words.count("。") if language == "zh_CN" else words.replace(". ", ".\n").count("\n") + 1
    assert 2 <= ends <= 4


def test_moving_the_day_changes_the_svg_and_keeps_the_axes():
    chart = LimitChart().update(lines())
    axis, before = chart.figure.axes[0], chart.svg("a")
    still = chart._still
    after = chart.update(lines(day="2019-06-10")).svg("a")
    assert chart.figure.axes[0] is axis and before != after and chart._still is still
    assert 'role="img"' in after and "2019-06-10" in after
    assert chart.update(lines(day="2019-05-10")).svg("a") == before


def places(svg: str) -> tuple[list[list[float]], dict[str, tuple[float, float]]]:
    """Return the ends of the two moving lines, and where each word stands."""
    paths = re.findall(r'<path d="([^"]*)"[^>]*stroke-width: 1.6', svg)
    words = {}
    for attributes, text in re.findall(r"<text ([^>]*)>([^<]*)</text>", svg):
        x, y = re.search(r'x="([\d.]+)" y="([\d.]+)"|translate\(([\d.]+) ([\d.]+)\)', attributes).groups()[:2]
        if x is None:
            x, y = re.search(r"translate\(([\d.]+) ([\d.]+)\)", attributes).groups()
        words[text] = (float(x), float(y))
    return [[float(number) for number in re.findall(r"[\d.]+", path)] for path in paths], words


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize(("rate", "day"), [(24, "2019-05-10"), ("15.4", "2014-01-01"), (60, "2028-12-31")])
def test_what_moves_is_where_matplotlib_draws_it(language, rate, day):
    with in_language(language):
        chart = LimitChart().update(lines(rate=24, day="2021-01-01"))
        chart.svg("a")
        chart.update(lines(rate=rate, day=day))
        quick, full = places(chart.svg("a")), places(Chart.svg(chart, "a"))
    assert len(quick[0]) == len(full[0]) == 2
    for one, other in zip(quick[0], full[0], strict=True):
        assert one == pytest.approx(other, abs=0.01)
    assert set(quick[1]) == set(full[1])
    for text, place in quick[1].items():
        assert place == pytest.approx(full[1][text], abs=1.5), text


def test_a_word_of_a_lender_is_only_words():
    svg = LimitChart().update(lines()).svg("a")
    ElementTree.fromstring(svg)
    assert svg.index("2019-05-10</text>") < svg.index("first period</text>")  # words lie above the lines
