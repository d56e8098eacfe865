"""Problems <- a lesson: every gate that a committed notebook must pass, told by file, cell and what to do.

A gate is a function from a `Case` to problems. tests/gates shows each of them stop a copy broken in one place.
"""

from collections.abc import Iterator
from pathlib import Path

from lessons.authoring import catalog as catalogs
from lessons.authoring.build import Answer, bank_answer, build
from lessons.authoring.gates import code, leaks, notebook, page, prose
from lessons.authoring.gates.case import Case, open_case
from lessons.authoring.gates.fresh import fresh
from lessons.authoring.gates.terms import terms_of_lesson
from lessons.authoring.house import ROOMS, TRANSLATIONS, AuthoringError, House, Problem
from lessons.authoring.source import read

SOURCE_GATES = (code.plain, code.short, code.imports, code.silent, prose.timing)
NOTEBOOK_GATES = (
    fresh,
    code.same,
    leaks.locked,
    leaks.solutions,
    leaks.results,
    notebook.counted,
    notebook.comparable,
    notebook.described,
    notebook.stateless,
    notebook.quiet,
    notebook.glyphs,
    page.headings,
    page.images,
    page.links,
    page.emphasis,
    prose.numbers,
)


def problems_of_lesson(path: Path, house: House, answer: Answer = bank_answer) -> list[Problem]:
    """Rebuild one lesson aside; return all that is wrong with its source, catalogs and committed notebooks."""
    try:
        lesson = read(path, house)
        problems = [problem for gate in SOURCE_GATES for problem in gate(lesson)]
        for language in TRANSLATIONS:
            target = house.catalog(lesson.name, language)
            found = catalogs.read_catalog(target, language)
            problems += catalogs.catalog_problems(found, catalogs.lesson_template(lesson), house.shown(target))
        problems += terms_of_lesson(lesson, house)
        case = open_case(build(lesson, house, answer=answer), house)
    except AuthoringError as error:
        return [*error.problems]
    return problems + problems_of_case(case)


def problems_of_case(case: Case) -> list[Problem]:
    """Return what the gates say about committed notebooks beside freshly built ones."""
    return [*case.absent, *(problem for gate in NOTEBOOK_GATES for problem in gate(case))]


def problems_of_rooms() -> Iterator[Problem]:
    """Yield what is missing, empty or fuzzy in the catalogs of the rooms."""
    for room in ROOMS:
        template = catalogs.room_template(room)
        for language in TRANSLATIONS:
            path = catalogs.room_catalog(room, language)
            yield from catalogs.catalog_problems(catalogs.read_catalog(path, language), template, House().shown(path))
