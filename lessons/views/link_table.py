"""A table in which some cells lead to a page beside the lesson."""

from dataclasses import dataclass
from html import escape

from lessons.views.layout import Table


class Linked(str):
    """The text of a cell that leads to `address`."""

    address: str

    def __new__(cls, text: str, address: str) -> "Linked":
        made = super().__new__(cls, text)
        made.address = address
        return made


@dataclass(frozen=True)
class LinkTable(Table):
    """A table whose `Linked` cells are links in HTML; in plain text they are words."""

    def _cell(self, tag: str, scope: str, column: int, text: str, bold: bool = False) -> str:
        cell = super()._cell(tag, scope, column, text, bold)
        if not isinstance(text, Linked):
            return cell
        words = f">{escape(text)}</{tag}>"
        return cell.removesuffix(words) + f'><a href="{escape(text.address)}">{escape(text)}</a></{tag}>'
