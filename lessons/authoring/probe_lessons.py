"""Looks <- what the lessons show: cells, pages without code, simulators."""

import ast
import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import Any

from lessons import simulators
from lessons.authoring import page
from lessons.authoring.house import TRANSLATIONS
from lessons.authoring.probe import Look, Place
from lessons.authoring.solutions import released
from lessons.authoring.source import LANGUAGE_CELL, LANGUAGE_LINE, Cell, read
from lessons.language import LANGUAGES, in_language

MIMES = ("text/plain", "text/markdown", "text/html")


def notebooks(place: Place) -> Iterator[Look]:
    """Every code cell of every lesson, run without its solution in both languages: what it shows, pictures apart."""
    for path in place.house.sources():
        lesson = read(path, place.house)
        for language in ("en", *TRANSLATIONS):
            names: dict[str, Any] = {"__name__": "__main__"}
            for cell in lesson.code:
                text = cache(lambda cell=cell, names=names, language=language: _run(cell, names, language))
                yield Look((lesson.name, language, cell.id), "output", text)


def _run(cell: Cell, names: dict[str, Any], language: str) -> str:
    code = released(cell)
    if cell.id == LANGUAGE_CELL:
        code = code.replace(LANGUAGE_LINE, LANGUAGE_LINE.replace('"en"', f'"{language}"'))
    tree = ast.parse(code)
    last = tree.body[-1] if tree.body else None
    shown = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    if shown:
        tree.body.pop()
    with in_language(language), redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, cell.id, "exec"), names)  # noqa: S102 - the lesson's own code
        value = eval(compile(shown, cell.id, "eval"), names) if shown else None  # noqa: S307
        return printed.getvalue() + _shown(value)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if not hasattr(value, "_repr_mimebundle_"):
        return repr(value)
    bundle = value._repr_mimebundle_()
    bundle = bundle[0] if isinstance(bundle, tuple) else bundle
    return "\n".join(str(bundle[mime]) for mime in MIMES if mime in bundle)


def pages(place: Place) -> Iterator[Look]:
    """Every file of every page without code."""
    house = place.house

    def text(path: Path, file: Path) -> str:
        return page.build(page.read(path, house), house)[file]

    for path in house.pages():
        for language, form in product(LANGUAGES, ("html", "md")):
            file = house.handout(path.stem, language, form)
            yield Look((path.stem, language, form), "output", partial(text, path, file))


def panels(_: Place) -> Iterator[Look]:
    """Every simulator as it opens."""
    for name in simulators.__all__:
        made = getattr(simulators, name)
        if isinstance(made, type):
            yield Look((name,), "text", partial(_opened, made))


def _opened(simulator: Callable[[], Any]) -> str:
    return str(simulator().text)
