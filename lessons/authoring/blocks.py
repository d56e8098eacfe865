"""Markdown in translatable blocks: paragraph, heading, list item, quotation, table, each one message."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable("table")
NOT_WORDS = re.compile(r"`[^`]*`|<[^>]*>|\$\$.*?\$\$|\$[^$\n]*\$|\]\([^)]*\)", re.DOTALL)
HARD_BREAK = re.compile(r"(  +|\\)$")


@dataclass(frozen=True)
class Block:
    """Lines [first, last) of a text: `lead` begins the first line, `hang` the others, the rest is the message."""

    first: int
    last: int
    lead: str
    hang: str
    message: str


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text` that hold words; code, formulas and bare tags are left out.

    >>> [block.message for block in blocks("# Title\\n\\nOne\\nparagraph.\\n\\n- a list\\n- of *two*")]
    ['Title', 'One paragraph.', 'a list', 'of *two*']
    """
    lines = text.splitlines()
    return [
        block
        for block in _blocks(PARSER.parse(text), lines)
        if re.search(r"[^\W\d_]", NOT_WORDS.sub(" ", block.message))
    ]


def translated(text: str, lookup: Callable[[str], str]) -> str:
    """Return `text` with each block's message replaced by what `lookup` gives for it."""
    lines = text.splitlines()
    for block in reversed(blocks(text)):
        new = lookup(block.message).splitlines()
        lines[block.first : block.last] = [(block.hang if n else block.lead) + line for n, line in enumerate(new)]
    return "\n".join(lines)


def _blocks(tokens: list[Token], lines: list[str]) -> Iterator[Block]:
    for index, token in enumerate(tokens):
        if token.map is None or token.nesting < 0:
            continue
        first, last = token.map
        while last > first and not lines[last - 1].strip():
            last -= 1
        if token.level == 0 and token.type == "heading_open":
            lead = re.match(r"\s*#*\s*", lines[first])[0]  # type: ignore[index]
            yield Block(first, last, lead, "", tokens[index + 1].content)
        elif token.level == 0 and token.type == "paragraph_open":
            yield Block(first, last, "", "", _joined(lines[first:last]))
        elif token.level == 0 and token.type in ("table_open", "html_block"):
            yield Block(first, last, "", "", "\n".join(lines[first:last]))
        elif token.level == 0 and token.type == "blockquote_open":
            inner = [re.sub(r"^\s*> ?", "", line) for line in lines[first:last]]
            yield Block(first, last, "> ", "> ", _joined(inner) if _plain(tokens, index) else "\n".join(inner))
        elif token.level == 1 and token.type == "list_item_open":
            lead = re.match(r"\s*(?:[-*+]|\d+[.)])\s+", lines[first])[0]  # type: ignore[index]
            hang = " " * len(lead)
            inner = [lines[first][len(lead) :], *(line.removeprefix(hang) for line in lines[first + 1 : last])]
            yield Block(first, last, lead, hang, _joined(inner) if _plain(tokens, index) else "\n".join(inner))


def _plain(tokens: list[Token], index: int) -> bool:
    """Return whether the container that opens at `index` holds one paragraph and nothing else."""
    level, inside = tokens[index].level, []
    for token in tokens[index + 1 :]:
        if token.level == level:
            break
        inside.append(token.type)
    return inside == ["paragraph_open", "inline", "paragraph_close"]


def _joined(lines: list[str]) -> str:
    """Undo the source's line width, so that wrapping a paragraph anew changes no message; keep hard breaks."""
    text = ""
    for line in lines:
        text += ("" if not text or text.endswith("\n") else " ") + line.strip()
        if HARD_BREAK.search(line) and line is not lines[-1]:
            text = text.rstrip("\\").rstrip() + "\\\n"
    return text
