"""The fonts of the course: a bundled Chinese face for pictures, family lists, and a check for missing glyphs."""

from functools import cache
from pathlib import Path

from matplotlib import font_manager

FILE = Path(__file__).parent / "LessonsSansSC-Regular.otf"
LATIN = "DejaVu Sans"
CHINESE = "Lessons Sans SC"

# matplotlib takes the first family that holds a glyph, so Latin letters, digits and the minus sign stay DejaVu
FAMILIES = [LATIN, CHINESE]

# a browser does not see the bundled file: it gets the Chinese face each system brings
CSS_FAMILIES = (
    "'DejaVu Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, "
    "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif"
)


@cache
def install() -> None:
    """Make the bundled face known to matplotlib, once per process."""
    font_manager.fontManager.addfont(str(FILE))


@cache
def glyphs() -> frozenset[int]:
    """Return the code points that the two faces of `FAMILIES` can draw."""
    install()
    files = [font_manager.findfont(name, fallback_to_default=False) for name in FAMILIES]
    return frozenset(code for file in files for code in font_manager.get_font(file).get_charmap())


def missing_glyphs(text: str) -> set[str]:
    """Return the characters of `text` that would be drawn as an empty box.

    >>> sorted(missing_glyphs("Annual rate 年利率 13.03%"))
    []
    """
    known = glyphs()
    return {char for char in text if ord(char) not in known and not char.isspace()}
