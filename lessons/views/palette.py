"""Colours, hatches and markers: safe for colour-blind readers, and never alone in carrying a meaning."""

from typing import NamedTuple


class Ink(NamedTuple):
    """How one series is drawn: fill colour, hatch and marker differ from every other series."""

    fill: str
    hatch: str
    marker: str


# Okabe and Ito (2008), "Color Universal Design"; the two light tones are darkened to reach 3:1 on white
BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY = "#0072B2", "#D55E00", "#00805D", "#A8437F", "#A66F00", "#2A7FB0"

TEXT = "#1A1A1A"
QUIET_TEXT = "#4D4D4D"
AXIS = "#595959"
GRID = "#D9D9D9"  # decoration: values are labelled as well, so it may be faint
CARD = "#FFFFFF"  # pictures keep a white card, so that they read the same in a dark theme

PRINCIPAL = Ink(BLUE, "", "o")
INTEREST = Ink(VERMILLION, "//", "s")
FEE = Ink(PURPLE, "xx", "^")
RECEIVED = Ink(GREEN, "", "D")
WITHHELD = Ink("#6B6B6B", "--", "v")

FLAT = Ink(ORANGE, "--", "v")
SIMPLE = Ink(PURPLE, "xx", "^")
NOMINAL = Ink(BLUE, "", "o")
EFFECTIVE = Ink(GREEN, "\\\\", "s")

# one for each offer of a comparison, in order
OFFERS = (Ink(BLUE, "", "o"), Ink(VERMILLION, "//", "s"), Ink(GREEN, "||", "^"), Ink(PURPLE, "xx", "D"))


def contrast(colour: str, other: str = CARD) -> float:
    """Return the contrast ratio of two colours "#RRGGBB", from 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast("#000000"), 1)
    21.0
    """
    bright, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
