"""Pictures: well-formed, safe to put beside others, named for screen readers, labels inside, and the right bars."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.text import Text

from lessons.credit import Rates, cashflows, cost_statement, irr, rates, schedule
from lessons.language import in_language
from lessons.views.balance_chart import BalanceChart
from lessons.views.cashflow_chart import CashflowChart
from lessons.views.chart import bars, round_ticks
from lessons.views.offers import offers
from lessons.views.picture import chart_of, describe
from lessons.views.rate_chart import RateChart, line
from tests.unit.views.cases import (
    BULLET,
    GUARANTEED,
    INTEREST_ONLY,
    KEPT_BACK,
    LARGE,
    LONG,
    NASTY,
    NO_INTEREST,
    PHONE,
    SMALL,
    nouns,
)

NOUNS = nouns()
LANGUAGES = ("en", "zh_CN")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart, noun):
    return chart.update(noun).svg("p1", "label")


def some(language: str) -> list[tuple[type, object]]:
    four = {"甲": PHONE, LONG[language]: NO_INTEREST, "C": KEPT_BACK, "我的数字": GUARANTEED}
    wild = {"A": LARGE, "B": SMALL, LONG[language]: INTEREST_ONLY, "D": BULLET}
    cases: list[tuple[type, object]] = [(kind, noun) for kind in CHARTS for noun in (four, wild)]
    cases += [(CashflowChart, terms) for terms in (PHONE, KEPT_BACK, LARGE, SMALL, INTEREST_ONLY, cashflows(PHONE))]
    cases += [(BalanceChart, schedule(terms)) for terms in (PHONE, LARGE, SMALL)]
    cases += [(RateChart, noun) for noun in (rates(PHONE), rates(LARGE), cost_statement(GUARANTEED))]
    return cases


CHARTS = (CashflowChart, RateChart, BalanceChart)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", range(len(some("en"))))
def test_no_label_leaves_the_picture(language, case):
    with in_language(language):
        kind, noun = some(language)[case]
        chart = kind().update(noun)
    renderer = FigureCanvasAgg(chart.figure).get_renderer()
    chart.figure.draw(renderer)
    width, height = chart.figure.get_size_inches() * chart.figure.dpi
    labels = [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    assert labels
    for text in labels:
        box = text.get_window_extent(renderer)
        inside = box.x0 >= 0 and box.y0 >= 0 and box.x1 <= width and box.y1 <= height
        assert inside, f"{text.get_text()!r} at {box.bounds} leaves {width} × {height}"


@pytest.mark.parametrize("kind", CHARTS)
def test_labels_are_twelve_points_or_more(kind):
    chart = kind().update({"A": PHONE, "B": GUARANTEED})
    assert min(text.get_fontsize() for text in chart.figure.findobj(Text)) >= 12


@pytest.mark.parametrize("kind", CHARTS)
def test_svg_is_one_named_element(kind):
    svg = kind().update({"A": PHONE, "B": GUARANTEED}).svg("card-1", 'cost & "time"')
    assert svg.startswith("<svg")
    assert svg.endswith("</svg>")
    root = ElementTree.fromstring(svg)
    assert root.tag == SVG + "svg"
    assert root.get("role") == "img"
    assert root.get("aria-label") == 'cost & "time"'
    assert "<dc:date" not in svg
    assert "metadata" not in svg


def test_the_label_is_the_description_where_none_is_given():
    chart = CashflowChart().update(PHONE)
    assert ElementTree.fromstring(chart.svg("a")).get("aria-label") == chart.words


@pytest.mark.parametrize("kind", CHARTS)
def test_two_pictures_on_a_page_share_no_id(kind):
    noun = {"A": PHONE, "B": GUARANTEED}
    first, second = (kind().update(noun).svg(prefix) for prefix in ("one", "two"))
    ids = [set(re.findall(r'\sid="([^"]+)"', svg)) for svg in (first, second)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for svg, prefix in ((first, "one"), (second, "two")):
        known = set(re.findall(r'\sid="([^"]+)"', svg))
        used = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', svg))
        targets = {target for pair in used for target in pair if target}
        assert targets <= known
        assert all(name == prefix or name.startswith(prefix + "-") for name in known)


@pytest.mark.parametrize("kind", CHARTS)
def test_its_style_reaches_nothing_else_on_the_page(kind):
    svg = kind().update({"A": PHONE, "B": GUARANTEED}).svg("one")
    for rule in re.findall(r"<style[^>]*>([^<]*)</style>", svg):
        assert rule.startswith("#one ")


@pytest.mark.parametrize("kind", CHARTS)
def test_names_are_text_not_markup(kind):
    svg = drawn(kind(), {NASTY: PHONE, "B": GUARANTEED})
    assert "<script" not in svg
    root = ElementTree.fromstring(svg)
    texts = ["".join(node.itertext()) for node in root.iter(SVG + "text")]
    assert any(text.startswith("<scr") for text in texts)
    hostile = kind().update(PHONE).svg('"><script>', '"><script>alert(1)</script>')
    assert "<script" not in hostile
    ElementTree.fromstring(hostile)


@pytest.mark.parametrize("kind", CHARTS)
def test_texts_stay_texts_in_a_font_the_reader_has(kind):
    root = ElementTree.fromstring(drawn(kind(), {"甲": PHONE, "B": GUARANTEED}))
    texts = list(root.iter(SVG + "text"))
    assert any("".join(node.itertext()) == "甲" for node in texts)
    for node in texts:
        style = node.get("style")
        assert "PingFang SC" in style
        assert "Lessons Sans SC" not in style


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", CHARTS)
def test_redrawing_leaves_no_trace_of_what_was_drawn_before(kind, language):
    one, other = {"A": PHONE, "B": GUARANTEED}, {"A": KEPT_BACK, "B": INTEREST_ONLY, "C": BULLET}
    with in_language(language):
        fresh = drawn(kind(), one)
        used = kind()
        used.update(other).svg("p1")
        used.update(PHONE).svg("p1")
        assert drawn(used, one) == fresh
        assert used.update(one).png() == kind().update(one).png()
        assert drawn(used, one) == fresh, "a PNG in between changes nothing"


def test_the_language_may_change_between_two_updates():
    chart = CashflowChart().update(PHONE)
    with in_language("zh_CN"):
        assert "到手" in chart.update(PHONE).svg("a")
    assert "Received" in chart.update(PHONE).svg("a")


def test_cash_flow_bars_have_the_heights_of_the_schedule():
    # by hand: 6,000 up; twelve times 500 of principal and 36 of fees down
    chart = CashflowChart().update(PHONE)
    heights = {part: patch.get_path().vertices[:, 1] for part, patch in chart._bars.items()}
    assert set(heights) == {"received", "principal", "fee"}
    assert (heights["received"].min(), heights["received"].max()) == (0, 6000)
    assert (heights["principal"].min(), heights["principal"].max()) == (-500, 0)
    assert (heights["fee"].min(), heights["fee"].max()) == (-536, -500)
    assert len(heights["principal"]) == 12 * 5


def test_what_is_kept_back_stands_on_what_is_received():
    chart = CashflowChart().update(KEPT_BACK)
    withheld = chart._bars["withheld"].get_path().vertices[:, 1]
    assert (withheld.min(), withheld.max()) == (5568, 6000)


def test_rate_bars_are_as_long_as_the_rates():
    found = rates(PHONE)
    chart = RateChart().update(found)
    for kind in ("flat", "simple", "nominal", "effective"):
        assert chart._bars[kind].get_path().vertices[:, 0].max() == getattr(found, kind).value


def test_a_rate_that_is_not_unique_has_no_bar():
    several = irr([-5, 10.5, 1, -8, 1])
    assert line("nominal", several).rate is None
    none = Rates(*[several] * 6)
    chart = RateChart().update(none)
    assert "no bars" in chart.words
    ElementTree.fromstring(chart.svg("a"))


def test_balances_step_down_to_zero():
    chart = BalanceChart().update(PHONE)
    assert list(chart._lines[0].get_ydata()) == [6000 - 500 * paid for paid in range(13)]
    assert list(chart._lines[1].get_ydata()) == [6000, 6000]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(NOUNS))
def test_descriptions_are_two_to_four_sentences(name, language):
    with in_language(language):
        words = describe(NOUNS[name])
    count = len(re.findall(r"。|[.](?=\s|$)", words))
    assert 2 <= count <= (4 if language == "en" else 5), words
    assert not re.search(r"[{}]", words)


def test_a_description_has_kind_axes_range_and_trend():
    words = describe(schedule(PHONE))
    for piece in ("Step chart", "Across", "from 0 to ¥6,000.00", "It falls by ¥500.00 with each payment"):
        assert piece in words


def test_what_has_no_picture_says_so():
    with pytest.raises(TypeError, match="no picture for object"):
        chart_of(object())


def test_an_error_in_new_values_leaves_the_old_picture():
    chart = CashflowChart().update(PHONE)
    before = chart.svg("a")
    with pytest.raises(TypeError):
        chart.update([("A", object())])
    assert chart.svg("a") == before


def test_empty_bars_and_ticks():
    assert len(bars([]).vertices) == 1
    assert len(bars([(0, 1, 2, 2)]).vertices) == 1
    assert round_ticks(0) == [0, 1]
    assert round_ticks(12_000, 2) == [0, 10_000, 20_000]


@pytest.mark.parametrize("kind", CHARTS)
def test_redrawing_builds_nothing_new_and_sends_little(kind):
    # what makes a slider quick, without a clock: the same artists, one path for each series, a small text to send
    chart, artists = kind(), []
    for amount in (600_000, 700_000):
        noun = offers({"A": replace(PHONE, amount=amount), "B": NO_INTEREST, "C": KEPT_BACK, "D": GUARANTEED})
        chart.update(noun)
        artists.append(chart.figure.findobj(PathPatch) + chart.figure.findobj(Line2D)[:1])
        assert len(chart.svg("a")) < 40_000
    assert len(artists[0]) < 40
    assert all(one is other for one, other in zip(*artists, strict=True))
