"""The map of the course: its lessons in order, how long each is thought to take, and which of them are there."""

from dataclasses import dataclass
from pathlib import Path

from lessons.language import LANGUAGES, in_language, mark, say, speaking
from lessons.views.bundle import Shown
from lessons.views.layout import Note
from lessons.views.link_table import Linked, LinkTable

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
OWN_NAMES = {"en": "English", "zh_CN": "中文"}
MAP = mark("The lessons of the course")
LESSON, MINUTES, OPEN = mark("Lesson"), mark("Minutes (an estimate)"), mark("Open it")
LATER = mark("being written")
ESTIMATES = mark(
    "All times are estimates; no class has measured them yet. You can begin with any lesson: each says what it takes "
    "for granted, and begins with questions about it."
)


@dataclass(frozen=True)
class Module:
    """A lesson of the course: its id, the file of its notebook, its title and the minutes it is thought to take."""

    id: str
    file: str
    title: str
    minutes: int

    @property
    def name(self) -> str:
        """Return number and title in the current language."""
        return f"{self.id.upper()} {say(self.title)}"

    def is_there(self) -> bool:
        """Return whether the lesson can be opened in every language."""
        return all((NOTEBOOKS / language / f"{self.file}.ipynb").exists() for language in LANGUAGES)


COURSE = (
    Module("m00", "00_start_here", mark("Start here"), 20),
    Module("m01", "01_who_lends", mark("Who lends to whom?"), 60),
    Module("m02", "02_every_cent", mark("Where every cent goes: the repayment schedule"), 75),
    Module("m03", "03_true_cost", mark("The true cost: from a monthly fee to a yearly rate"), 90),
    Module("m04", "04_change_of_plan", mark("Changing the plan: early repayment, minimum payment, a new loan"), 60),
    Module("m05", "05_arrears_clock", mark("The arrears clock: day 1 to day 180"), 75),
    Module("m06", "06_price_limits", mark("Price limits: the law on that day"), 60),
    Module("m07", "07_who_is_calling", mark("Who is calling?"), 60),
    Module("m08", "08_limits_of_collection", mark("The limits of collection: two chairs (part one)"), 90),
    Module("m09", "09_rights_and_a_plan", mark("Rights, remedies and a plan"), 75),
    Module("m10", "10_strategy_lab", mark("The strategy lab"), 90),
    Module("m11", "11_check_the_article", mark("Check the article"), 75),
    Module("m12", "12_across_borders", mark("Across borders, and your own study"), 165),
)


def module(lesson: str) -> Module:
    """Return a lesson of the course by its id."""
    return next(one for one in COURSE if one.id == lesson)


def lessons_there() -> tuple[Module, ...]:
    """Return the lessons that can be opened."""
    return tuple(one for one in COURSE if one.is_there())


def course_map() -> Shown:
    """Return the table of all lessons, with links to those that are there, in this language and in the others."""
    others = [language for language in LANGUAGES if language != speaking()]
    head = (say(LESSON), say(MINUTES), say(OPEN), *(OWN_NAMES[language] for language in others))
    rows = tuple((one.name, str(one.minutes), *_ways(one, others)) for one in COURSE)
    words = frozenset(range(len(head))) - {1}
    return Shown((LinkTable(say(MAP), head, rows, words=words), Note(say(ESTIMATES))))


def _ways(one: Module, others: list[str]) -> tuple[str, ...]:
    if not one.is_there():
        return (say(LATER), *("" for _ in others))
    here = Linked(say(mark("open {lesson}"), lesson=one.id.upper()), f"{one.file}.ipynb")
    return (here, *(_elsewhere(one, language) for language in others))


def _elsewhere(one: Module, language: str) -> Linked:
    with in_language(language):
        return Linked(one.name, f"../{language}/{one.file}.ipynb")
