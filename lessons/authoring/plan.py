"""What a teacher takes into class: solved notebook, one page of plan, all answers. Learners never open any of them."""

import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from lessons.authoring import normalise
from lessons.authoring.answer_key import Wrong, answer_key, exercises, right, width, worked, wrongs
from lessons.authoring.build import LANGUAGES, solve, without_probes
from lessons.authoring.catalog import FRONT, read_catalog
from lessons.authoring.execute import PASSPORT, Job, run_all
from lessons.authoring.house import House
from lessons.authoring.solutions import open_questions, predicted
from lessons.authoring.source import Lesson
from lessons.language import in_language, mark, say
from lessons.practice.bank import find
from lessons.practice.passport import Passport
from lessons.practice.question import Variant

# columns of paper; a longer right option is told by its letter, its words stand in all answers
LONGEST_OPTION = 12
WORKED = "worked-"
SURE = 100

LINES = {
    "title": mark("Teaching plan: {title}"),
    "about": mark(
        "{minutes} minutes. The numbers are those of seed {seed}; learners get them with LESSONS_SEED={seed}. "
        "Keep this page, the solved notebook and all answers ({file}) away from learners."
    ),
    "timing": mark("Timing (minutes)"),
    "listen": mark("Also listen for"),
    "questions": mark("Questions to discuss"),
    "exercise": mark("Exercise"),
    "right": mark("Right"),
    "wrong": mark("Likely wrong, with its misconception"),
}


def write_plans(lesson: Lesson, house: House, seed: int, out: Path) -> Iterator[Path]:
    """Write solved notebook, plan and all answers in each language into `out`, and yield what was written."""
    out.mkdir(parents=True, exist_ok=True)
    jobs = []
    for language in LANGUAGES:
        catalog = read_catalog(house.catalog(lesson.name, language), language)
        jobs.append(Job(solve(lesson, language, catalog, seed), lesson.file, seed, with_predictions(lesson, seed)))
    run_all(jobs)
    for language, job in zip(LANGUAGES, jobs, strict=True):
        stem = f"{lesson.name}.{language}.seed{seed}"
        facts = {"id": lesson.front["id"], "language": language, "seed": seed}
        with in_language(language):
            solved = with_solutions(without_probes(job.notebook), lesson, seed)
            page = plan(lesson, house, language, seed)
            answers = answer_key(lesson, _title(lesson, house, language), seed)
        notebook = normalise.text(normalise.normalise(solved, facts))
        for ending, text in (("ipynb", notebook), ("plan.md", page), ("answers.md", answers)):
            path = out / f"{stem}.{ending}"
            path.write_text(text, encoding="utf-8", newline="\n")
            yield path


def with_predictions(lesson: Lesson, seed: int) -> bytes:
    """Return a passport in which every prediction of the lesson is stored, so that no part of the copy stays shut."""
    with tempfile.TemporaryDirectory() as folder:
        passport = Passport(Path(folder) / PASSPORT)
        for question in (find(id) for cell in lesson.code for id in predicted(cell.text)):
            own = seed if question.rolls else 0
            passport.add_prediction(question.id, own, "", str(question.variant(own).right), SURE)
        return passport.content()


def with_solutions(notebook: NotebookNode, lesson: Lesson, seed: int) -> NotebookNode:
    """Return the notebook with the worked solution under each question that no code of it works out."""
    asked = {cell.id: open_questions(cell.text) for cell in lesson.code}
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        if asked.get(cell.id):
            cells.append(nbformat.v4.new_markdown_cell(worked(asked[cell.id], seed), id=f"{WORKED}{cell.id}"[:64]))
    return nbformat.from_dict({**notebook, "cells": cells})


def plan(lesson: Lesson, house: House, language: str, seed: int) -> str:
    """Return the teaching plan as Markdown for one page, in the language that is spoken now."""
    catalog = read_catalog(house.catalog(lesson.name, language), language)

    def said(text: object) -> str:
        found = catalog.get(str(text), FRONT)
        return str(found.string) if found and found.string else str(text)

    def items(key: str) -> list[str]:
        return [f"- {said(text)}" for text in lesson.teach.get(key, ())]  # type: ignore[attr-defined]

    file = f"{lesson.name}.{language}.seed{seed}.answers.md"
    title = re.split("[:：]", said(lesson.title))[0]
    lines = [f"# {say(LINES['title'], title=title)}", ""]
    lines += [say(LINES["about"], minutes=lesson.front["minutes"], seed=seed, file=file), ""]
    lines += [f"**{say(LINES['timing'])}** " + " · ".join(_timing(lesson, said)), ""]
    lines += [*_table(("exercise", "right", "wrong"), _answers(lesson, seed)), ""]
    for heading, rows in (("listen", items("wrong_answers")), ("questions", items("questions"))):
        lines += [f"**{say(LINES[heading])}**", "", *rows, ""] if rows else []
    return "\n".join(lines).rstrip() + "\n"


def _title(lesson: Lesson, house: House, language: str) -> str:
    found = read_catalog(house.catalog(lesson.name, language), language).get(lesson.title, FRONT)
    return str(found.string) if found and found.string else lesson.title


def _timing(lesson: Lesson, said) -> Iterator[str]:  # type: ignore[no-untyped-def]
    start = 0
    for minutes, part in lesson.teach.get("timing", ()):  # type: ignore[attr-defined]
        yield f"{start}–{start + minutes} {said(part)}"
        start += minutes


def _answers(lesson: Lesson, seed: int) -> Iterator[tuple[str, ...]]:
    for parts in exercises(lesson, seed):
        names = _parts([part.question.id for part in parts])
        told = "; ".join(f"{name}{_brief(part)}" for name, part in zip(names, parts, strict=True))
        expected = (_why(name, wrong) for name, part in zip(names, parts, strict=True) for wrong in wrongs(part))
        yield _heading(parts), told, next(expected, "")


def _why(name: str, wrong: Wrong) -> str:
    said = "" if wrong.reason.startswith(wrong.said) else f"{wrong.said}: "
    return f"{name}{wrong.misconception}: {said}{wrong.reason}"


def _heading(parts: Sequence[Variant]) -> str:
    """Return what the titles of the parts begin with, up to a colon or a full stop: E1."""
    shared = os.path.commonprefix([say(part.question.title) for part in parts])
    return re.split(r"[.:：。]", shared)[0].rstrip(" (（") or say(parts[0].question.title)


def _parts(ids: Sequence[str]) -> list[str]:
    """Return how the parts of one exercise are told apart: (a), (b); nothing for an only part."""
    shared = len(os.path.commonprefix(ids))
    return [f"({id[shared:]}) " for id in ids] if len(ids) > 1 else [""]


def _brief(part: Variant) -> str:
    told = right(part)
    return told if part.question.unit is not None or width(told) <= LONGEST_OPTION else part.letter


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(say(LINES[name]) for name in head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(re.sub(r"[|\n]", " ", cell) for cell in row) + " |" for row in rows]
