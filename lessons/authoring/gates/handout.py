"""Problems <- a page without code: is it translated, free of typed numbers, whole, and what its source gives today?

A gate here is a function from the page and its house to problems; tests/gates shows each of them stop a broken copy.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from lessons.authoring.catalog import catalog_problems, read_catalog
from lessons.authoring.house import TRANSLATIONS, AuthoringError, House, Problem
from lessons.authoring.page import CONTEXT, Page, build, code, messages, placeholders, read, template
from lessons.authoring.placeholders import ANY
from lessons.language import LANGUAGES

# What would ask another machine for something, or run: a page must work printed, offline and under strict viewers.
REACHES_OUT = re.compile(
    r"<script|<iframe|<img|<link|<form|<object|<embed|\bon\w+\s*=|\bsrc\s*=|@import|url\(|https?://|javascript:", re.I
)
OUTLINE = re.compile(r"<h([1-6])\b")
FOLDED = re.compile(r"<details\b.*?</details>", re.DOTALL)  # no part of the outline until it is opened


def translated(page: Page, house: House) -> Iterator[Problem]:
    """Yield every sentence that has no translation, and each whose placeholders differ from the English ones."""
    wanted = template(page)
    for language in TRANSLATIONS:
        path = house.catalog(page.name, language)
        found = read_catalog(path, language)
        yield from catalog_problems(found, wanted, house.shown(path))
        for message in messages(page):
            entry = found.get(message, CONTEXT)
            if entry and entry.string and placeholders(message) != placeholders(str(entry.string)):
                wrong = f"“{message[:40]}…” and its translation have different placeholders"
                yield Problem(house.shown(path), CONTEXT, wrong, "Use the same ones in both, each as often")


def typed_numbers(page: Page, house: House) -> Iterator[Problem]:
    """Yield digits that someone typed: a number of the page comes from a law file or a contact point."""
    texts = [(page.file, message) for message in messages(page)]
    for language in TRANSLATIONS:
        path = house.catalog(page.name, language)
        texts += [
            (house.shown(path), str(entry.string))
            for entry in read_catalog(path, language)
            if entry.id and entry.context == CONTEXT
        ]
    for file, text in texts:
        digits = re.search(r"\d+", ANY.sub(" ", text))
        if digits:
            wrong = f"“{' '.join(text.split())[:40]}…” holds {digits[0]}, typed by hand"
            yield Problem(file, "", wrong, "Write {{value …}} or {{contact …}}, or spell it out if it is no fact")


def fresh(page: Page, house: House) -> Iterator[Problem]:
    """Yield each committed page that is absent, or not what the source, the catalogs and the law files give."""
    for path, text in build(page, house).items():
        if not path.exists():
            yield Problem(house.shown(path), "", "it is not there", "Run build")
        elif path.read_text(encoding="utf-8") != text:
            wrong = "it is stale or was edited by hand"
            yield Problem(house.shown(path), "", wrong, "Edit the source, the catalog or the law file, then run build")


def whole(page: Page, house: House) -> Iterator[Problem]:
    """Yield what a committed page of HTML must not do: reach out, skip a heading, keep its language to itself."""
    for language in LANGUAGES:
        path = house.handout(page.name, language, "html")
        if not path.exists():
            continue  # `fresh` says so
        text, file = path.read_text(encoding="utf-8"), house.shown(path)
        reached = REACHES_OUT.search(text)
        if reached:
            yield Problem(file, "", f"it holds {reached[0]}", "Keep the page to words and its own style")
        levels = [int(level) for level in OUTLINE.findall(FOLDED.sub("", text))]
        if (
            levels[:1] != [1]
            or levels.count(1) != 1
            or any(b > a + 1 for a, b in zip(levels, levels[1:], strict=False))
        ):
            yield Problem(file, "", "its headings do not go down from one #", "One # first, then ## for each part")
        if f'<html lang="{code(language)}">' not in text:
            yield Problem(file, "", "it does not say its language", "Run build")
        others = [f'<details lang="{code(other)}">' for other in LANGUAGES if other != language]
        if not all(other in text for other in others):
            yield Problem(file, "", "it does not hold the other language", "Run build")
        ids, targets = re.findall(r'\bid="([^"]+)"', text), re.findall(r'href="#([^"]+)"', text)
        lost = [target for target in targets if target not in ids]
        if lost:
            yield Problem(file, "", f"the link to #{lost[0]} leads nowhere", "Run build")


GATES = (translated, typed_numbers, fresh, whole)


def problems_of_page(path: Path, house: House) -> list[Problem]:
    """Return all that is wrong with one page's source, catalogs and committed files."""
    page, problems = read(path, house), []
    for gate in GATES:
        try:
            problems += list(gate(page, house))
        except AuthoringError as error:
            problems += error.problems
    return problems
