"""What a teacher takes into class: the solved notebook for a seed, and one page of plan. Learners never open either."""

import re
from collections.abc import Iterator
from pathlib import Path

from lessons.authoring import normalise
from lessons.authoring.answers import variant
from lessons.authoring.build import LANGUAGES, solve, without_probes
from lessons.authoring.catalog import FRONT, read_catalog
from lessons.authoring.execute import Job, run_all
from lessons.authoring.house import House
from lessons.authoring.solutions import asked
from lessons.authoring.source import Lesson
from lessons.language import in_language, mark, say
from lessons.practice.line import Line
from lessons.practice.question import Variant

LINES = {
    "title": mark("Teaching plan: {title}"),
    "about": mark(
        "{minutes} minutes. The numbers are those of seed {seed}; learners get them with LESSONS_SEED={seed}."
    ),
    "keep": mark("This page and the solved notebook hold the answers. Keep them away from learners."),
    "timing": mark("Timing"),
    "answers": mark("Answers, and a wrong one to expect"),
    "listen": mark("Also listen for"),
    "questions": mark("Questions to discuss"),
    "from_to": mark("Minutes"),
    "part": mark("Part"),
    "question": mark("Question"),
    "right": mark("Right"),
    "wrong": mark("Likely wrong"),
    "because": mark("Misconception"),
}


def write_plans(lesson: Lesson, house: House, seed: int, out: Path) -> Iterator[Path]:
    """Write solved notebook and plan in each language into `out`, and yield what was written."""
    out.mkdir(parents=True, exist_ok=True)
    jobs = []
    for language in LANGUAGES:
        catalog = read_catalog(house.catalog(lesson.name, language), language)
        jobs.append(Job(solve(lesson, language, catalog, seed), lesson.file, seed))
    run_all(jobs)
    for language, job in zip(LANGUAGES, jobs, strict=True):
        stem = f"{lesson.name}.{language}.seed{seed}"
        facts = {"id": lesson.front["id"], "language": language, "seed": seed}
        solved = normalise.normalise(without_probes(job.notebook), facts)
        with in_language(language):
            page = plan(lesson, house, language, seed)
        for path, text in ((out / f"{stem}.ipynb", normalise.text(solved)), (out / f"{stem}.plan.md", page)):
            path.write_text(text, encoding="utf-8", newline="\n")
            yield path


def plan(lesson: Lesson, house: House, language: str, seed: int) -> str:
    """Return the teaching plan as Markdown, in the language that is spoken now."""
    catalog = read_catalog(house.catalog(lesson.name, language), language)

    def said(text: object) -> str:
        found = catalog.get(str(text), FRONT)
        return str(found.string) if found and found.string else str(text)

    def items(key: str) -> list[str]:
        return [f"- {said(text)}" for text in lesson.teach.get(key, ())]  # type: ignore[attr-defined]

    lines = [f"# {say(LINES['title'], title=said(lesson.title))}", ""]
    lines += [say(LINES["about"], minutes=lesson.front["minutes"], seed=seed), "", say(LINES["keep"]), ""]
    lines += [f"## {say(LINES['timing'])}", "", *_table(("from_to", "part"), _timing(lesson, said)), ""]
    lines += [f"## {say(LINES['answers'])}", ""]
    lines += [*_table(("question", "right", "wrong", "because"), _answers(lesson, seed)), ""]
    for heading, rows in (("listen", items("wrong_answers")), ("questions", items("questions"))):
        lines += [f"## {say(LINES[heading])}", "", *rows, ""] if rows else []
    return "\n".join(lines).rstrip() + "\n"


def _timing(lesson: Lesson, said) -> Iterator[tuple[str, ...]]:  # type: ignore[no-untyped-def]
    start = 0
    for minutes, part in lesson.teach.get("timing", ()):  # type: ignore[attr-defined]
        yield f"{start}–{start + minutes}", said(part)
        start += minutes


def _answers(lesson: Lesson, seed: int) -> Iterator[tuple[str, ...]]:
    ids = dict.fromkeys(question for cell in lesson.code for question in asked(cell.text))
    for id in ids:
        question = variant(id, seed)
        yield (f"{say(question.question.title)} ({id})", *_right_and_wrong(question))


def _right_and_wrong(asked: Variant) -> tuple[str, str, str]:
    """Return the right answer, the first known wrong one, and the misconception with how it gets there."""
    if asked.question.unit is not None:
        slip = next(iter(asked.body.slips), None)
        if slip is None:
            return asked.written(asked.right).text(), "", ""
        said = asked.written(slip.value)
        why = Line(slip.feedback.message, (*slip.feedback.values, ("answer", said))).text()
        return asked.written(asked.right).text(), said.text(), f"{slip.misconception}: {_first_sentence(why)}"
    options = list(asked.body.options)
    right = options[asked.right_place]
    other = next((option for option in options if option.misconception), None)
    why = f"{other.misconception}: {_first_sentence(other.feedback.text())}" if other else ""
    return f"{asked.letter}: {right.label.text()}", other.label.text() if other else "", why


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s|(?<=[。！？])", text, maxsplit=1)[0]


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(say(LINES[name]) for name in head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in row) + " |" for row in rows]
