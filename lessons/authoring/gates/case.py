"""Case <- a build and the committed notebooks: what the gates look at, and how they read it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser

import nbformat
from nbformat import NotebookNode

from lessons.authoring.build import Built, Edition
from lessons.authoring.house import House, Problem

SPOKEN = ("alt", "aria-label", "title", "placeholder")
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
UNSPOKEN = ("style", "script", "metadata")


@dataclass(frozen=True)
class Case:
    """What is committed beside what the source gives today; `absent` tells of notebooks that are not there."""

    built: Built
    committed: Mapping[str, Edition]
    absent: tuple[Problem, ...] = ()

    @property
    def editions(self) -> list[Edition]:
        """The committed editions."""
        return list(self.committed.values())


def open_case(built: Built, house: House) -> Case:
    """Read the committed notebooks of a lesson."""
    committed, absent = {}, []
    for language, edition in built.editions.items():
        path = house.notebook(built.lesson.name, language)
        try:
            notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
            nbformat.validate(notebook, version=4)
        except FileNotFoundError:
            absent.append(Problem(edition.file, "", "the notebook is not there", "Run build"))
        except (ValueError, KeyError, AttributeError, nbformat.ValidationError):
            absent.append(Problem(edition.file, "", "this is not a notebook", "Run build"))
        else:
            committed[language] = Edition(built.lesson, language, edition.file, notebook)
    return Case(built, committed, tuple(absent))


def outputs(edition: Edition) -> Iterator[tuple[NotebookNode, NotebookNode]]:
    """Yield each code cell with each of its outputs."""
    for cell in edition.code:
        for output in cell.outputs:
            yield cell, output


def said(output: NotebookNode) -> str:
    """Return every word of an output that a reader can see or hear, in one form of Unicode."""
    parts = [output.get("text", ""), output.get("evalue", "")]
    for kind, data in output.get("data", {}).items():
        if kind in ("text/html", "image/svg+xml", "text/markdown"):
            parts.append(spoken(str(data)))
        elif not kind.startswith("image/"):
            parts.append(str(data))
    described = [extra for extra in output.get("metadata", {}).values() if isinstance(extra, Mapping)]
    parts += [str(extra.get("alt", "")) for extra in described]
    return plain("\n".join(parts))


def cell_text(cell: NotebookNode) -> str:
    """Return the text of a cell: what it says and what its outputs say."""
    parts = [plain(spoken(cell.source) if cell.cell_type == "markdown" else cell.source)]
    parts += [said(output) for output in cell.get("outputs", ())]
    return "\n".join(parts)


def plain(text: str) -> str:
    """Return text with full-width digits and signs as plain ones, so that a search finds them."""
    return unicodedata.normalize("NFKC", text)


def numbers(text: str) -> Iterator[str]:
    """Yield the numbers of a text without grouping commas and closing zeros.

    >>> list(numbers("¥9,600.00 at 0.750 % in 12"))
    ['9600', '0.75', '12']
    """
    for match in re.finditer(rf"{NUMBER}|\.\d+", plain(text)):
        yield bare(match[0])


def bare(number: str) -> str:
    """Return one number as `numbers` writes it."""
    whole, _, decimals = number.replace(",", "").strip("¥ %").partition(".")
    decimals = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "")


class _Ear(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in UNSPOKEN
        self.heard += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in UNSPOKEN and self.silent > 0

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.heard.append(data)


@lru_cache(maxsize=4096)
def spoken(markup: str) -> str:
    """Return the words of HTML, SVG or Markdown, with those of its alternative texts.

    >>> spoken('<p style="margin:13px">Rate <b>7</b></p><img src="data:x" alt="A line.">')
    'Rate 7 A line.'
    """
    ear = _Ear()
    ear.feed(markup)
    ear.close()
    return re.sub(r"[ \t]+", " ", " ".join(ear.heard)).strip()
