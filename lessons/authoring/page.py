"""Page without code <- Markdown source: both languages, as HTML that stands alone and as Markdown for the web."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from babel.messages.catalog import Catalog
from markdown_it import MarkdownIt

from lessons.authoring.blocks import blocks, translated
from lessons.authoring.catalog import read_catalog
from lessons.authoring.house import TRANSLATIONS, AuthoringError, House, Problem
from lessons.authoring.placeholders import ANY, Filler
from lessons.language import LANGUAGES, in_language

CONTEXT = "page"
NAMES = {"en": "English", "zh_CN": "简体中文"}
PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")
SHELL = Template(Path(__file__).with_name("page.html").read_text(encoding="utf-8"))
WORDS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Page:
    """One page as its author wrote it, in English with placeholders."""

    path: Path
    file: str
    text: str

    @property
    def name(self) -> str:
        """The file name without its ending."""
        return self.path.stem


def read(path: Path, house: House | None = None) -> Page:
    """Read the source of a page."""
    return Page(path, (house or House()).shown(path), path.read_text(encoding="utf-8"))


def messages(page: Page) -> Iterator[str]:
    """Yield every paragraph, heading and list item that holds words outside its placeholders."""
    for block in blocks(page.text):
        if WORDS.search(ANY.sub(" ", block.message)):
            yield block.message


def template(page: Page) -> Catalog:
    """Return what there is to translate, in order."""
    found = Catalog(charset="utf-8")
    for message in messages(page):
        found.add(message, context=CONTEXT)
    return found


def build(page: Page, house: House) -> dict[Path, str]:
    """Return file -> content, HTML and Markdown in each language; AuthoringError names what cannot be filled in."""
    markdown, html, problems = {}, {}, []
    for language in LANGUAGES:
        text, file = _in_language(page, house, language), page.file
        if language in TRANSLATIONS:
            file = house.shown(house.catalog(page.name, language))
        with in_language(language):
            plain, linked = Filler(), Filler(html=True)
            markdown[language], html[language] = plain.fill(text).strip(), linked.fill(text).strip()
            problems += _told(plain, file)
    if problems:
        raise AuthoringError(problems)
    files = {}
    for language in LANGUAGES:
        files[house.handout(page.name, language, "md")] = _markdown(page.name, markdown[language], language)
        files[house.handout(page.name, language, "html")] = _html(html, language)
    return files


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a text, sorted, with their blanks made even."""
    return sorted(" ".join(found.split()) for found in ANY.findall(text))


def _told(filler: Filler, file: str) -> list[Problem]:
    """Return one problem for each reason: a damaged law file stops every placeholder alike."""
    first = {why: what for what, why in reversed(filler.problems)}
    return [Problem(file, "", f"{what} cannot be filled in: {why}", "Mend it") for why, what in first.items()]


def _in_language(page: Page, house: House, language: str) -> str:
    if language not in TRANSLATIONS:
        return page.text
    catalog = read_catalog(house.catalog(page.name, language), language)

    def lookup(message: str) -> str:
        found = catalog.get(message, CONTEXT)
        return str(found.string) if found and found.string and not found.fuzzy else message

    return translated(page.text, lookup)


def _markdown(name: str, text: str, language: str) -> str:
    others = " · ".join(f"[{NAMES[other]}](../{other}/{name}.md)" for other in LANGUAGES if other != language)
    head, _, rest = text.partition("\n")
    return f"{head}\n\n{others}\n{rest}\n"


def _html(texts: Mapping[str, str], language: str) -> str:
    """Return the page in one language, with the others folded into it.

    A link to another file would be refused inside JupyterLab's viewer, which gives each file a key of its own.
    """
    head = texts[language].partition("\n")[0].removeprefix("# ")
    others = "\n".join(
        f'<details lang="{code(other)}">\n<summary>{_switch(other, language)}</summary>\n{_folded(text)}\n</details>'
        for other, text in texts.items()
        if other != language
    )
    body = PARSER.render(texts[language]).strip()
    return SHELL.substitute(lang=code(language), title=escape(head), others=others, body=body)


def _switch(other: str, language: str) -> str:
    """Return what leads to the other language, and back when that one is open."""
    names = (("to", other), ("back", language))
    return "".join(f'<span class="{way}" lang="{code(name)}">{NAMES[name]}</span>' for way, name in names)


def _folded(text: str) -> str:
    """Return a page in another language as HTML; its title is one for readers, and no second one for the document."""
    body = PARSER.render(text).strip()
    return re.sub(r"<h1>(.*?)</h1>", r'<p class="title" role="heading" aria-level="1">\1</p>', body, count=1)


def code(language: str) -> str:
    """Return a language as HTML names it.

    >>> code("zh_CN")
    'zh-CN'
    """
    return language.replace("_", "-")
