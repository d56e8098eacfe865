"""Leaks: nothing in a released notebook gives away what its learner is about to work out."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from lessons.authoring.build import Edition
from lessons.authoring.gates.case import Case, cell_text, plain
from lessons.authoring.house import Problem
from lessons.authoring.solutions import MARK, TAG

# Shorter answers are everywhere by chance: 12, 0.5, x.
LEAST_DIGITS = 3
LEAST_WHOLE_DIGITS = 4
LEAST_SOURCE = 8
LEAST_AMOUNT = 100  # a locked number from here on is money: its thousands may be set apart, and it is no share


def locked(case: Case) -> Iterator[Problem]:
    """Yield places that hold a number of the lesson's `locked:` list, also as a share or in basis points."""
    for edition in case.editions:
        for number in case.built.lesson.locked:
            pattern = re.compile("|".join(_locked_forms(number)))
            for cell, text in _texts(edition):
                found = pattern.search(text)
                if found:
                    wrong = f"it shows {found[0]}, which learners predict ({number} is locked)"
                    yield Problem(edition.file, cell, wrong, "Show another case there, or wait for the prediction")


def solutions(case: Case) -> Iterator[Problem]:
    """Yield places that hold the text of a solution, or the marks around one."""
    sources = [(kept.cell, text) for kept in case.built.kept_back for text in kept.sources]
    for edition in case.editions:
        for cell in edition.notebook.cells:
            if MARK.search(cell.source) or TAG in cell.metadata.get("tags", ()):
                yield Problem(edition.file, cell.id, "it still carries the mark of a solution", "Run build")
        for cell, text in _texts(edition):
            for origin, source in sources:
                if _tight(source) in _tight(text) and _telling(source):
                    wrong = f"it holds the solution of cell “{origin}”: {source[:60]}"
                    yield Problem(edition.file, cell, wrong, "Take it out, or mark its line with # solution")


def results(case: Case) -> Iterator[Problem]:
    """Yield places that show what a solution gives."""
    lesson = case.built.lesson
    for origin, values in case.built.results.items():
        for value in values:
            forms = _forms(value)
            allowed = [form for form in forms if any(re.search(form, plain(shown)) for shown in lesson.shown_answers)]
            forms = [form for form in forms if form not in allowed]
            if not forms:
                continue
            pattern = re.compile("|".join(forms))
            for edition in case.editions:
                for cell, text in _texts(edition):
                    found = pattern.search(text)
                    if found:
                        wrong = f"it shows {found[0].strip()}, the answer to “{origin}”"
                        remedy = "Use other numbers there, or name it under shown_answers with the reason"
                        yield Problem(edition.file, cell, wrong, remedy)


def _texts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield (cell id, all its text); the notebook's metadata has no cell."""
    for cell in edition.notebook.cells:
        yield cell.get("id", ""), cell_text(cell) + "\n" + plain(json.dumps(cell.metadata, ensure_ascii=False))
    yield "", plain(json.dumps(edition.notebook.metadata, ensure_ascii=False))


def _locked_forms(number: str) -> list[str]:
    value = Decimal(number)
    points = value * 100
    if value >= LEAST_AMOUNT:
        return [rf"(?<![\d.,]){re.escape(f'{value:,f}').replace(',', ',?')}"]
    return [
        rf"(?<![\d.,]){re.escape(number)}",
        rf"(?<![\d.,])0?\.{str(value / 100).partition('.')[2]}",
        rf"(?<![\d.,]){_grouped(points)}\s*(?:bp|basis|个?基点)",
    ]


def _grouped(value: Decimal) -> str:
    """Return a pattern for a number whose thousands may be set apart."""
    return re.escape(f"{value.normalize():,f}").replace(",", ",?")


def _forms(value: object) -> list[str]:
    """Return patterns for the ways in which a result may be written; none when it is too short to tell."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or value != value:
        text = str(value)
        return [re.escape(text)] if len(text) >= LEAST_SOURCE and re.search(r"\d", text) else []
    size = abs(value)
    written = [f"{size:,.2f}"] if size >= 1 else [f"{size:.4f}"]
    if size < 10:
        written.append(f"{size * 100:,.2f}")
    return [pattern for text in written if (pattern := _pattern(text))]


def _pattern(text: str) -> str:
    whole, _, decimals = text.partition(".")
    telling = len((whole + decimals).replace(",", "").strip("0"))
    number = re.escape(whole).replace(",", ",?")
    if not decimals.strip("0"):
        end = r"(?:\.0+)?(?![\d.,]*\d)"
        return rf"(?<![\d.,]){number}{end}" if len(whole.replace(",", "")) >= LEAST_WHOLE_DIGITS else ""
    # Further decimals of a long number are the same number told more exactly.
    end = "" if telling > LEAST_DIGITS else r"(?!\d)"
    return rf"(?<![\d.,]){number}\.{decimals}{end}" if telling >= LEAST_DIGITS else ""


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text).replace("'", '"')


def _telling(source: str) -> bool:
    return len(_tight(source)) >= LEAST_SOURCE and not re.fullmatch(r"[\w.]+", source.strip())
