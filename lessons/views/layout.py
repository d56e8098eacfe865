"""A table of finished texts, and the same content as HTML, aligned plain text and Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

if TYPE_CHECKING:
    import pandas as pd

Bundle = dict[str, str]
PADDING = "padding:3px 10px"
RULE = "border-bottom:1px solid currentColor"


@dataclass(frozen=True)
class Table:
    """Texts in rows and columns; `words` are the columns set left, the first column names its row.

    `totals` counts the last rows that sum up; `headings` are rows that only name the group below them.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: frozenset[int] = frozenset({0})
    totals: int = 0
    headings: frozenset[int] = field(default_factory=frozenset)

    def html(self) -> str:
        """Return an HTML table that takes its colours from the page; every text in it is escaped."""
        head = "".join(self._cell("th", "col", i, text) for i, text in enumerate(self.header))
        body = "".join(self._row(n, row) for n, row in enumerate(self.rows))
        style = f"text-align:left;{PADDING};font-weight:bold"
        caption = f'<caption style="{style}">{escape(self.caption)}</caption>' if self.caption else ""
        table = f"{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        return f'<div style="overflow-x:auto"><table style="color:inherit">{table}</table></div>'

    def _row(self, number: int, row: Sequence[str]) -> str:
        if number in self.headings:
            style = f"text-align:left;{PADDING};{RULE}"
            cell = f'<th scope="colgroup" colspan="{len(self.header)}" style="{style}">{escape(row[0])}</th>'
            return f"<tr>{cell}</tr>"
        bold = number >= len(self.rows) - self.totals
        cells = [self._cell("th", "row", 0, row[0], bold)]
        cells += [self._cell("td", "", i, text, bold) for i, text in enumerate(row[1:], start=1)]
        return f"<tr>{''.join(cells)}</tr>"

    def _cell(self, tag: str, scope: str, column: int, text: str, bold: bool = False) -> str:
        style = f"text-align:{'left' if column in self.words else 'right'};{PADDING}"
        if column not in self.words:
            style += ";font-variant-numeric:tabular-nums"
        style += f";{RULE}" if scope == "col" else ""
        style += ";font-weight:bold" if bold else ";font-weight:normal" if scope == "row" else ""
        scoped = f' scope="{scope}"' if scope else ""
        return f'<{tag}{scoped} style="{style}">{escape(text)}</{tag}>'

    def text(self) -> str:
        """Return aligned plain text; a Chinese character counts as two columns wide."""
        full = [row for n, row in enumerate(self.rows) if n not in self.headings]
        widths = [max(width(row[i]) for row in [self.header, *full]) for i in range(len(self.header))]

        def line(row: Sequence[str]) -> str:
            cells = [pad(text, widths[i], left=i in self.words) for i, text in enumerate(row)]
            return "  ".join(cells).rstrip()

        rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
        lines = [*filter(None, [self.caption]), line(self.header), rule]
        for number, row in enumerate(self.rows):
            if self.totals and number == len(self.rows) - self.totals:
                lines.append(rule)
            lines.append(row[0] if number in self.headings else line(row))
        return "\n".join(lines)

    def markdown(self) -> str:
        """Return a Markdown table; nothing in it is read as markup."""
        rule = "|".join(":---" if i in self.words else "---:" for i in range(len(self.header)))
        rows = [f"| {' | '.join(map(plain_markdown, row))} |" for row in [self.header, *map(self._filled, self.rows)]]
        caption = [f"**{plain_markdown(self.caption)}**", ""] if self.caption else []
        return "\n".join([*caption, rows[0], f"|{rule}|", *rows[1:]])

    def _filled(self, row: Sequence[str]) -> list[str]:
        return [*row, *[""] * (len(self.header) - len(row))]

    def to_frame(self) -> "pd.DataFrame":
        """Return the texts as a DataFrame, the first column as index."""
        import pandas as pd  # most readers never need it

        rows = [self._filled(row) for row in self.rows]
        return pd.DataFrame(rows, columns=list(self.header)).set_index(self.header[0])

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Table({len(self.rows)} × {len(self.header)})"

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Bundle:
        return {"text/plain": self.text(), "text/html": self.html(), "text/markdown": self.markdown()}


@dataclass(frozen=True)
class Note:
    """Sentences to be read under a table; `strong` makes it stand out."""

    words: str
    strong: bool = False

    def html(self) -> str:
        """Return a paragraph with every sign escaped."""
        weight = ";font-weight:bold" if self.strong else ""
        lines = "<br>".join(escape(line) for line in self.words.split("\n"))
        return f'<p style="max-width:46em;margin:4px 0 10px{weight}">{lines}</p>'

    def text(self) -> str:
        """Return the sentences as they are."""
        return self.words

    def markdown(self) -> str:
        """Return the sentences with nothing that Markdown would read as markup."""
        return "  \n".join(map(plain_markdown, self.words.split("\n")))

    def __str__(self) -> str:
        return self.words

    def __repr__(self) -> str:
        return f"Note({len(self.words)})"

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Bundle:
        return {"text/plain": self.text(), "text/html": self.html(), "text/markdown": self.markdown()}


def width(text: str) -> int:
    """Return how many columns a text takes in a fixed-width font.

    >>> width("年利率 13%")
    10
    """
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, columns: int, left: bool = True) -> str:
    """Return the text filled with spaces to that many columns."""
    gap = " " * max(0, columns - width(text))
    return text + gap if left else gap + text


def plain_markdown(text: str) -> str:
    """Return text in which Markdown and HTML see nothing but words."""
    safe = escape(text, quote=False).replace("\n", " ")
    for sign in "\\`*_[]#|~":
        safe = safe.replace(sign, "\\" + sign)
    return safe
