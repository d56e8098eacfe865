"""One thing that is shown, in each form a reader may need: HTML, plain text, Markdown."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from lessons.views.layout import Table, plain_markdown


@dataclass(frozen=True)
class Shown:
    """The same content as HTML [safe: every learner or data text escaped], plain text and Markdown."""

    html: str
    text: str
    markdown: str = ""

    @property
    def static(self) -> str:
        """Return the Markdown form, or the plain text where there is none."""
        return self.markdown or plain_markdown(self.text)


def shown(thing: object) -> Shown:
    """Return anything that can show itself as a `Shown`: a Shown, a text, or an object with a mime bundle."""
    if isinstance(thing, Shown):
        return thing
    if isinstance(thing, str):
        return paragraph(thing)
    if all(callable(getattr(thing, form, None)) for form in ("html", "text", "markdown")):
        return Shown(thing.html(), thing.text(), thing.markdown())  # type: ignore[attr-defined]
    bundle = thing._repr_mimebundle_()  # type: ignore[attr-defined]
    data: Mapping[str, str] = bundle[0] if isinstance(bundle, tuple) else bundle
    text = data.get("text/plain", "")
    html = data.get("text/html") or f"<pre>{escape(text)}</pre>"
    return Shown(html, text, data.get("text/markdown", ""))


def paragraph(text: str, look: str = "") -> Shown:
    """Return plain text as a paragraph; nothing in it is read as HTML."""
    name = f' class="ic-{look}"' if look else ""
    return Shown(f"<p{name}>{escape(text)}</p>", text)


def message(text: str, tone: str = "info") -> Shown:
    """Return a boxed message; tone is info, good, bad or warn (a word in the text must carry the meaning too)."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    return Shown(f'<div class="ic-message ic-{tone}">{lines}</div>', text)


def grid(
    head: Iterable[str], rows: Iterable[Iterable[str]], caption: str = "", words: Iterable[int] = (0,), totals: int = 0
) -> Shown:
    """Return a table of texts; columns in `words` are set left, the last `totals` rows stand out.

    Without a caption there is no trace of one in any form.
    """
    made = shown(Table(caption, tuple(head), tuple(tuple(row) for row in rows), frozenset(words), totals))
    if caption:
        return made
    html = re.sub("<caption.*?</caption>", "", made.html, count=1)
    return Shown(html, made.text.removeprefix("\n"), made.markdown.removeprefix("****\n\n"))


def joined(parts: Iterable[object], gap: str = "\n") -> Shown:
    """Return several things as one, in order."""
    pieces = [shown(part) for part in parts if part is not None]
    return Shown(
        "".join(piece.html for piece in pieces),
        gap.join(piece.text for piece in pieces if piece.text),
        "\n\n".join(piece.static for piece in pieces if piece.static),
    )


def folded(title: str, lines: Iterable[str]) -> Shown:
    """Return lines that open under a title; the plain forms show them all."""
    lines = list(lines)
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    html = f'<details class="ic-folded"><summary>{escape(title)}</summary><ul>{items}</ul></details>'
    marked = "\n".join(f"- {plain_markdown(line)}" for line in lines)
    return Shown(html, "\n".join([title, *lines]), f"**{plain_markdown(title)}**\n\n{marked}")
