"""A sentence that waits for its language: message and values are kept, the text is made when it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from html import escape
from typing import Protocol

from lessons.credit import Schedule
from lessons.language import explain, iso_date, long_date, money, number, percent, say
from lessons.language.errors import Complaint
from lessons.simulators.shown import Shown, grid, joined, paragraph, shown
from lessons.views.blanked import blanked
from lessons.views.layout import plain_markdown


class Words(Protocol):
    """Anything that becomes text in the current language."""

    def text(self) -> str:
        """Return the text in the current language."""


@dataclass(frozen=True)
class Amount:
    """An amount of money [minor units]."""

    minor: int | Fraction
    currency: str = "CNY"

    def text(self) -> str:
        """Return the amount as the course writes it."""
        return money(self.minor, self.currency)


@dataclass(frozen=True)
class Share:
    """A rate [1 = 100 %]."""

    value: float | Fraction
    places: int = 2

    def text(self) -> str:
        """Return the rate with its per cent sign."""
        return percent(self.value, self.places)


def decimals(value: Fraction, least: int) -> int:
    """Return how many decimals, from `least` to 4, write a value without rounding; 4 if none does."""
    return next((n for n in range(least, 5) if (value * 10**n).denominator == 1), max(least, 4))


def brief(rate: Fraction) -> Share:
    """Return a rate with no more decimals than it has: 12%, 0.6%, 0.65%.

    >>> brief(Fraction(6, 1000)).text()
    '0.6%'
    """
    return Share(rate, decimals(rate * 100, 0))


@dataclass(frozen=True)
class Figure:
    """A plain number; `places` None leaves whole numbers whole."""

    value: float | Fraction | int
    places: int | None = None

    def text(self) -> str:
        """Return the number."""
        return number(self.value, self.places)


@dataclass(frozen=True)
class Day:
    """A date: in words in a sentence, `short` (2026-01-31) in a table."""

    day: date
    short: bool = False

    def text(self) -> str:
        """Return the date in the current language."""
        return iso_date(self.day) if self.short else long_date(self.day)


@dataclass(frozen=True)
class Verbatim:
    """Text of the learner or of a program: never translated, never read as markup."""

    content: str

    def text(self) -> str:
        """Return the content as it is."""
        return self.content


@dataclass(frozen=True)
class Explained:
    """An input error, said by the one function that words input errors."""

    error: Complaint

    def text(self) -> str:
        """Return the sentence for the error."""
        return explain(self.error)

    def shown(self) -> Shown:
        """Return the sentence as a paragraph."""
        return paragraph(self.text())


@dataclass(frozen=True)
class Line:
    """One message of the catalog with the values that fill its {names}."""

    message: str
    values: tuple[tuple[str, Words], ...] = ()

    def text(self) -> str:
        """Return the sentence in the current language."""
        return say(self.message, **{name: value.text() for name, value in self.values})

    def shown(self) -> Shown:
        """Return the sentence as a paragraph."""
        return paragraph(self.text())


def plainly(value: Fraction) -> Figure:
    """Return a plain number with no more decimals than it has: 4, 1.5.

    >>> plainly(Fraction(3, 2)).text(), plainly(Fraction(4)).text()
    ('1.5', '4')
    """
    return Figure(value, decimals(value, 0))


def line(message: str, /, **values: Words | str) -> Line:
    """Return `message` (marked for translation) with values that are written when it is shown.

    A value that is a str is itself a message.

    >>> line("Pay {amount} now.", amount=Amount(53600)).text()
    'Pay ¥536.00 now.'
    """
    filled = {name: line(value) if isinstance(value, str) else value for name, value in values.items()}
    return Line(message, tuple(filled.items()))


@dataclass(frozen=True)
class Grid:
    """A small table in a prompt or a solution; header and cells become text when it is shown."""

    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: Line | None = None
    words: tuple[int, ...] = (0,)  # columns of words, set left

    def text(self) -> str:
        """Return the table as plain lines."""
        return self.shown().text

    def shown(self) -> Shown:
        """Return the table."""
        return grid(
            [cell.text() for cell in self.header],
            [[cell.text() for cell in row] for row in self.rows],
            caption=self.caption.text() if self.caption else "",
            words=self.words,
        )


@dataclass(frozen=True)
class Code:
    """Lines of a file, under a title, shown as they are."""

    title: Line
    content: str

    def text(self) -> str:
        """Return title and lines."""
        return f"{self.title.text()}\n{self.content}"

    def shown(self) -> Shown:
        """Return the lines with their spaces kept."""
        title = self.title.text()
        # several stand side by side where there is room, so that they can be compared
        html = f"<p><strong>{escape(title)}</strong></p><pre>{escape(self.content)}</pre>"
        html = f'<div style="display:inline-block;vertical-align:top;margin:0 2.5em 0.8em 0">{html}</div>'
        return Shown(html, self.text(), f"**{plain_markdown(title)}**\n\n```yaml\n{self.content}\n```")


@dataclass(frozen=True)
class Gaps:
    """The first rows of a plan, with gaps to fill: the parts that are hidden, by instalment."""

    plan: Schedule
    hidden: Mapping[int, Sequence[str]]
    rows: int

    def text(self) -> str:
        """Return the table as plain lines."""
        return self.shown().text

    def shown(self) -> Shown:
        """Return the table."""
        return shown(blanked(self.plan, self.hidden, self.rows))


Block = Line | Grid | Code | Explained | Gaps


def as_shown(blocks: Sequence[Block]) -> Shown:
    """Return blocks one under the other, in every form a reader may need."""
    return joined(block.shown() for block in blocks)


def as_text(blocks: Sequence[Block]) -> str:
    """Return blocks as plain text, one paragraph each."""
    return "\n".join(block.text() for block in blocks)
