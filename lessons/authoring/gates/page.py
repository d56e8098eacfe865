"""The page as a screen reader meets it: headings in order, pictures with words, links that say where they lead."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lessons.authoring.build import Edition
from lessons.authoring.gates.case import Case
from lessons.authoring.house import Problem

PARSER = MarkdownIt("commonmark").enable("table")
SAYS_NOTHING = {
    "here",
    "click here",
    "link",
    "this",
    "this link",
    "read more",
    "more",
    "这里",
    "此处",
    "点击这里",
    "点这里",
    "链接",
    "更多",
}
CODE_OR_STRONG = re.compile(r"`[^`\n]+`|\*\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*\*")
EMPTY_EMPHASIS = re.compile(r"(?<![*\\])\*\*[ \t]*\*\*(?!\*)")
BARE_ADDRESS = re.compile(r"https?://")


def headings(case: Case) -> Iterator[Problem]:
    """Yield a missing or second title, and headings that skip a level."""
    for edition in case.editions:
        before = 0
        for cell, token, _inline in _tokens(edition, "heading_open"):
            level = int(token.tag[1])
            if level == 1 and before:
                yield Problem(edition.file, cell.id, "it holds a second heading of level 1", "Use ## for a section")
            elif level > before + 1:
                wrong = (
                    f"a heading of level {level} follows one of level {before}" if before else "no title stands first"
                )
                yield Problem(edition.file, cell.id, wrong, "Let each heading go down one level at a time, from one #")
            before = level
        if not before:
            yield Problem(edition.file, "", "it has no heading", "Begin the first cell with # and the title")


def images(case: Case) -> Iterator[Problem]:
    """Yield pictures in the text that have no alternative text."""
    for edition in case.editions:
        for cell in edition.notebook.cells:
            if cell.cell_type != "markdown":
                continue
            without = re.search(r"!\[\s*\]\(", cell.source)
            without = without or re.search(r"<img(?![^>]*\balt=\"[^\"]+\")[^>]*>", cell.source)
            if without:
                yield Problem(
                    edition.file, cell.id, "a picture has no alternative text", "Write what it shows: ![…](…)"
                )


def links(case: Case) -> Iterator[Problem]:
    """Yield links whose words do not say where they lead, bare addresses, and links to headings that are not there."""
    for edition in case.editions:
        anchors = {_anchor(inline.content) for _cell, _token, inline in _tokens(edition, "heading_open")}
        for cell, _token, inline in _tokens(edition, "inline"):
            depth, words, target = 0, "", ""
            for child in inline.children or ():
                if child.type == "link_open":
                    depth, words, target = 1, "", str(child.attrGet("href"))
                elif child.type == "link_close":
                    depth = 0
                    if words.strip().lower() in SAYS_NOTHING or BARE_ADDRESS.match(words.strip()) or not words.strip():
                        wrong = f"the words “{words.strip()}” do not say where the link leads"
                        yield Problem(edition.file, cell.id, wrong, "Name the page or the part it opens")
                    if target.startswith("#") and _decoded(target[1:]) not in anchors:
                        wrong = f"the link “{words}” leads to {_decoded(target)}, which no heading here has"
                        yield Problem(edition.file, cell.id, wrong, "Write the heading after # with - for each space")
                elif child.type == "text":
                    words += child.content
                    if not depth and BARE_ADDRESS.search(child.content):
                        yield Problem(
                            edition.file, cell.id, "it holds a bare address", "Write [what it opens](address)"
                        )


def emphasis(case: Case) -> Iterator[Problem]:
    """Yield emphasis around nothing, in the text or in what a cell shows: a reader sees bare asterisks."""
    for edition in case.editions:
        for cell in edition.notebook.cells:
            texts = [cell.source] if cell.cell_type == "markdown" else []
            shown = (output.get("data", {}).get("text/markdown", "") for output in cell.get("outputs", ()))
            if any(EMPTY_EMPHASIS.search(CODE_OR_STRONG.sub("-", text)) for text in [*texts, *shown]):
                yield Problem(edition.file, cell.id, "it holds emphasis around nothing, **** or ** **",
                              "Put words between the asterisks, or let the view leave out an empty title")  # fmt: skip


def _tokens(edition: Edition, kind: str) -> Iterator[tuple]:  # type: ignore[type-arg]
    """Yield (cell, token, the token after it, or itself when it is inline) for each Markdown token of a kind."""
    for cell in edition.notebook.cells:
        if cell.cell_type == "markdown":
            tokens: list[Token] = PARSER.parse(cell.source)
            for index, token in enumerate(tokens):
                if token.type == kind:
                    yield cell, token, token if kind == "inline" else tokens[index + 1]


def _anchor(heading: str) -> str:
    """Return the anchor that JupyterLab gives a heading."""
    return re.sub(r"[*_`]", "", heading).strip().replace(" ", "-")


def _decoded(target: str) -> str:
    from urllib.parse import unquote

    return unquote(target)
