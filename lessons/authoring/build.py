"""Notebooks <- lesson: both languages, with and without the solutions, executed and normalised."""

import ast
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import nbformat
from babel.messages.catalog import Catalog
from nbformat import NotebookNode

from lessons.authoring import solutions
from lessons.authoring.blocks import translated
from lessons.authoring.catalog import read_catalog
from lessons.authoring.execute import RELEASE_SEED, Job, Report, run_all
from lessons.authoring.house import TRANSLATIONS, AuthoringError, House, Problem
from lessons.authoring.normalise import normalise
from lessons.authoring.solutions import Solution
from lessons.authoring.source import LANGUAGE_CELL, LANGUAGE_LINE, Cell, Lesson

SEEDS = (0, 1, 2)
LANGUAGES = ("en", *TRANSLATIONS)
PROBE = "probe-"
# The practice room's words for a verdict.
RIGHT, UNANSWERED = "right", "no answer yet"
Answer = Callable[..., object]


def bank_answer(id: str, seed: int) -> object:
    """Return the question bank's right answer."""
    from lessons.authoring.answers import key

    return key(id, seed)


@dataclass(frozen=True)
class Edition:
    """One lesson in one language: the notebook, and the file that it is or will be."""

    lesson: Lesson
    language: str
    file: str
    notebook: NotebookNode

    @property
    def code(self) -> list[NotebookNode]:
        """The code cells."""
        return [cell for cell in self.notebook.cells if cell.cell_type == "code"]


@dataclass(frozen=True)
class Built:
    """What one build gives: an edition for each language, and what its solutions must not leak."""

    lesson: Lesson
    editions: Mapping[str, Edition]
    kept_back: Sequence[Solution]
    results: Mapping[str, Sequence[object]] = field(default_factory=dict)


def build(
    lesson: Lesson,
    house: House,
    seeds: Sequence[int] = SEEDS,
    languages: Sequence[str] = LANGUAGES,
    answer: Answer = bank_answer,
) -> Built:
    """Build the released notebooks; nothing is written.

    `answer` gives the right answer to a check that the source leaves open, for a question id and a seed.
    Raises AuthoringError when a cell stops, or when with the solutions in, for one of `seeds`, a check is not "right".
    """
    source = house.shown(lesson.path)
    keys = _keys(lesson, answer)
    catalogs = {language: _catalog(house, lesson, language) for language in languages}
    plain = [Job(assemble(lesson, language, catalogs[language]), source) for language in languages]
    # Languages differ in words only: the first one tries every seed, each other one the released seed.
    solved = [
        Job(solve(lesson, language, catalogs[language], seed, answer), source, seed)
        for language in languages
        for seed in (seeds if language == languages[0] else [RELEASE_SEED])
    ]
    reports = run_all([*plain, *solved])
    problems = []
    for job, said in zip(plain, reports, strict=False):
        problems += _verdicts(lesson, job, said, with_solutions=False)
    for job, said in zip(solved, reports[len(plain) :], strict=True):
        problems += _verdicts(lesson, job, said, with_solutions=True)
    if problems:
        raise AuthoringError(problems)
    editions = {}
    for language, job in zip(languages, plain, strict=True):
        metadata = {"id": lesson.front["id"], "language": language, "source": lesson.path.name}
        notebook = normalise(job.notebook, metadata)
        editions[language] = Edition(lesson, language, house.shown(house.notebook(lesson.name, language)), notebook)
    results = {**_results(solved), **keys}
    return Built(lesson, editions, kept_back(lesson), results)


def assemble(lesson: Lesson, language: str, catalog: Catalog, code=solutions.released) -> NotebookNode:  # type: ignore[no-untyped-def]
    """Return the notebook in one language, not executed; `code` gives a cell's code, by default without solutions."""
    cells = []
    for cell in lesson.cells:
        if cell.kind == "code":
            text = code(cell)
            if cell.id == LANGUAGE_CELL:
                text = text.replace(LANGUAGE_LINE, LANGUAGE_LINE.replace('"en"', f'"{language}"'))
            node = nbformat.v4.new_code_cell(text, id=cell.id)
        else:
            node = nbformat.v4.new_markdown_cell(in_language(cell, language, catalog), id=cell.id)
        tags = [tag for tag in cell.tags if tag != solutions.TAG]
        node.metadata = nbformat.from_dict({"tags": tags} if tags else {})
        cells.append(node)
    return nbformat.v4.new_notebook(cells=cells)


def in_language(cell: Cell, language: str, catalog: Catalog) -> str:
    """Return a Markdown cell's text in a language; an untranslated sentence stays English, and check says so."""
    if language == "en":
        return cell.text

    def lookup(message: str) -> str:
        found = catalog.get(message, cell.id)
        return str(found.string) if found and found.string else message

    return translated(cell.text, lookup)


def solve(lesson: Lesson, language: str, catalog: Catalog, seed: int, answer: Answer = bank_answer) -> NotebookNode:
    """Return the notebook with the solutions in, and after each of them a probe that prints what it gave."""
    notebook = assemble(lesson, language, catalog, partial(solutions.solved, answer=partial(answer, seed=seed)))
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        kept = next((kept for kept in kept_back(lesson) if kept.cell == cell.id and kept.names), None)
        if kept:
            cells.append(nbformat.v4.new_code_cell(_probe(kept.names), id=f"{PROBE}{cell.id}"[:64]))
    notebook.cells = cells
    return notebook


def kept_back(lesson: Lesson) -> list[Solution]:
    """Return what the lesson's cells keep back from learners."""
    found = [solutions.solution(cell, lesson.file) for cell in lesson.code]
    return [solution for solution in found if solution]


def without_probes(notebook: NotebookNode) -> NotebookNode:
    """Return a solved notebook as a teacher reads it."""
    cells = [cell for cell in notebook.cells if not cell.id.startswith(PROBE)]
    return nbformat.from_dict({**notebook, "cells": cells})


def _catalog(house: House, lesson: Lesson, language: str) -> Catalog:
    return read_catalog(house.catalog(lesson.name, language), language) if language != "en" else Catalog()


def _probe(names: Sequence[str]) -> str:
    plain = "lambda v: float(v) if hasattr(v, '__float__') else repr(v)"
    return f"import json\nprint(json.dumps({{n: ({plain})(globals()[n]) for n in {list(dict.fromkeys(names))!r}}}))"


def _results(solved: Iterable[Job]) -> dict[str, list[object]]:
    """Return cell id -> the values its solution gave for the released seed (the same in every language)."""
    found: dict[str, list[object]] = {}
    for job in solved:
        if job.seed != RELEASE_SEED:
            continue
        for cell in job.notebook.cells:
            if cell.id.startswith(PROBE):
                found[cell.id.removeprefix(PROBE)] = list(json.loads(cell.outputs[0].text).values())
    return found


def _keys(lesson: Lesson, answer: Answer) -> dict[str, list[object]]:
    """Return question id -> its right answer, for all that the lesson asks; AuthoringError names every unknown id."""
    keys: dict[str, list[object]] = {}
    problems = []
    for cell in lesson.code:
        for question in solutions.asked(cell.text):
            try:
                keys[question] = [answer(question, seed=RELEASE_SEED)]
            except AuthoringError as error:
                problems += [Problem(lesson.file, cell.id, found.wrong, found.mend) for found in error.problems]
    if problems:
        raise AuthoringError(problems)
    return keys


def _verdicts(lesson: Lesson, job: Job, said: Sequence[Report], with_solutions: bool) -> list[Problem]:
    """Compare what the checks reported with what they should: right with the solutions in, nothing without them."""
    wanted = RIGHT if with_solutions else UNANSWERED
    verdicts = {report.id: report.verdict for report in said}
    problems = []
    for cell in lesson.code:
        for question in solutions.checks(cell.text):
            found = verdicts.get(question, "no report")
            if found == wanted:
                continue
            state = f"with the solutions in and seed {job.seed}" if with_solutions else "without the solutions"
            wrong = f"{state}, check of {question} says {found}, not {wanted}"
            mend = (
                "Mend the solution or the question"
                if with_solutions
                else "Mark the line that holds the answer with # solution"
            )
            problems.append(Problem(job.file, cell.id, wrong, mend))
    return problems


def has_call(code: str, name: str) -> bool:
    """Return whether a cell's code calls a function by this name."""
    tree = ast.parse(code)
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
        for node in ast.walk(tree)
    )
