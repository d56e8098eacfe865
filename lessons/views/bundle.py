"""Shown and Picture <- nouns: what a notebook cell ends with, the same bytes at every run."""

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from typing import Any

from lessons.collection import ContactLog
from lessons.credit import InputError
from lessons.language import explain, say
from lessons.law.finding import Finding
from lessons.law.lpr import Lpr
from lessons.law.price import Limit
from lessons.servicing.credit_record import CreditReport
from lessons.servicing.late_day import LateDay
from lessons.views import flow_tables  # noqa: F401  teaches `table` and `sentence` the maps of a contract pack
from lessons.views.contact_words import log_table
from lessons.views.credit_report import report_pieces
from lessons.views.late_words import late_pieces
from lessons.views.law_tables import finding_pieces, limit_pieces, lpr_changes_pieces, lpr_pieces, nothing
from lessons.views.law_verdict import VerdictView
from lessons.views.layout import Bundle, Note, Table
from lessons.views.sentence import sentence
from lessons.views.table import table

Piece = Table | Note | VerdictView


@dataclass(frozen=True)
class Shown:
    """Tables and sentences one under the other, as plain text and HTML."""

    pieces: tuple[Piece, ...]

    def html(self) -> str:
        """Return the pieces as HTML."""
        return "\n".join(piece.html() for piece in self.pieces)

    def text(self) -> str:
        """Return the pieces as plain text."""
        return "\n\n".join(piece.text() for piece in self.pieces)

    def markdown(self) -> str:
        """Return the pieces as Markdown."""
        return "\n\n".join(piece.markdown() for piece in self.pieces)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Shown({', '.join(map(repr, self.pieces))})"[:110]

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Bundle:
        return {"text/plain": self.text(), "text/html": self.html()}


@dataclass(frozen=True)
class Picture:
    """A picture [PNG] and what it shows in words; the words are its alternative text as well."""

    png: bytes
    words: str
    width: int
    height: int

    def text(self) -> str:
        """Return the description."""
        return self.words

    def html(self) -> str:
        """Return the picture as an HTML image with alternative text."""
        data = b64encode(self.png).decode("ascii")
        return f'<img src="data:image/png;base64,{data}" alt="{escape(self.words)}" width="{self.width}">'

    def __str__(self) -> str:
        return self.words

    def __repr__(self) -> str:
        return f"Picture({self.width} × {self.height})"

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[Bundle, dict[str, dict[str, str | int]]]:
        data = {"image/png": b64encode(self.png).decode("ascii"), "text/plain": self.words}
        return data, {"image/png": {"alt": self.words, "width": self.width, "height": self.height}}


def show(*nouns: Any) -> Shown:
    """Return the table and the sentences of each noun; a text is shown as it is.

    A noun may be a function without arguments, so that an input error inside it is told in words.
    """
    return Shown(tuple(piece for noun in nouns for piece in _pieces(noun)))


def _pieces(noun: Any) -> tuple[Piece, ...]:
    if noun is Ellipsis or noun is None:
        return (Note(unanswered()),)
    if isinstance(noun, (Table, Note, VerdictView)):
        return (noun,)
    if isinstance(noun, Shown):
        return noun.pieces
    if isinstance(noun, str):
        return (Note(noun),)
    if isinstance(noun, InputError):
        return (Note(explain(noun), strong=True),)
    if (legal := _legal(noun)) is not None:
        return legal
    try:
        value = noun() if callable(noun) else noun
        if value is not noun:
            return _pieces(value)
        return table(value), Note(sentence(value))
    except InputError as error:
        return (Note(explain(error), strong=True),)


def _legal(noun: Any) -> tuple[Piece, ...] | None:
    """Return the pieces of a log, credit report, late debt or what the law room returned, None for anything else."""
    if isinstance(noun, Lpr):
        return lpr_pieces(noun)
    if isinstance(noun, ContactLog):
        return (log_table(noun),)
    if isinstance(noun, CreditReport):
        return report_pieces(noun)
    if isinstance(noun, LateDay):
        return late_pieces(noun)
    nouns = noun if isinstance(noun, tuple) else (noun,)
    if not nouns:
        return nothing()
    if all(isinstance(each, Lpr) for each in nouns):
        return lpr_changes_pieces(nouns)
    if all(isinstance(each, Limit) for each in nouns):
        return limit_pieces(nouns)
    if all(isinstance(each, Finding) for each in nouns):
        return finding_pieces(nouns)
    return None


def unanswered() -> str:
    """Return the sentence for a place that the learner has not filled in yet."""
    return say("Nothing to show yet: replace ... with your answer, then run the cell again.")


def draw(noun: Any) -> Picture | Shown:
    """Return the picture of a noun with its description, or the sentence for an input error in it."""
    from lessons.views.picture import picture  # matplotlib is slow to import and not every cell draws

    if noun is Ellipsis or noun is None or isinstance(noun, InputError):
        return show(noun)
    try:
        return picture(noun() if callable(noun) else noun)
    except InputError as error:
        return show(error)


def note(text: str) -> Note:
    """Return a text to be shown as a paragraph."""
    return Note(text)
