"""Colours can be told from the ground, and no series differs from another by colour alone."""

import pytest

from lessons.views import balance_chart, cashflow_chart, palette, rate_chart

INKS = {**cashflow_chart.INKS, **rate_chart.INKS}


def test_contrast_is_that_of_wcag():
    # WCAG 2.2: black on white 21:1; #767676 on white is the lightest grey above 4.5:1, #777777 just below
    assert palette.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert palette.contrast("#767676") >= 4.5 > palette.contrast("#777777")


@pytest.mark.parametrize("name", ["TEXT", "QUIET_TEXT"])
def test_text_has_contrast(name):
    assert palette.contrast(getattr(palette, name), palette.CARD) >= 4.5


@pytest.mark.parametrize("name", INKS)
def test_graphics_have_contrast(name):
    assert palette.contrast(INKS[name].fill, palette.CARD) >= 3
    assert palette.contrast(palette.AXIS) >= 3


@pytest.mark.parametrize(
    "together",
    [
        ("received", "withheld"),
        ("principal", "interest", "fee"),
        ("flat", "simple", "nominal", "effective"),
        ("item", "sum", "nominal", "effective"),
    ],
)
def test_series_of_one_picture_differ_in_colour_and_hatch(together):
    inks = [INKS[name] for name in together]
    assert len({ink.fill for ink in inks}) == len({ink.hatch for ink in inks}) == len(inks)


def test_lines_of_one_picture_differ_in_dash_and_marker():
    assert len({ink.marker for ink in palette.OFFERS}) == len(palette.OFFERS) == len(set(balance_chart.DASHES))
