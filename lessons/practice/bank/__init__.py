"""The bank: every question of the course, by id."""

import difflib
from functools import cache
from importlib import import_module

from lessons.credit.errors import InputError
from lessons.language import mark
from lessons.practice.question import Question

MODULES = (
    *("m00_try", "m00_who", "m00_price", "m00_plan", "m00_rules"),
    *("m01", "m01_predict", "m01_fading", "m01_label", "m01_offers", "m01_licences", "m01_service", "m01_sale"),
    *("m01_solo", "m01_terms", "m01_border", "m01_exit", "m02", "m02_predict"),
    *("m02_fading", "m02_level", "m02_principal", "m02_cent", "m02_first_period", "m02_day_count", "m02_month_end"),
    *("m02_one_month", "m02_solo", "m02_border", "m02_exit"),
    *("m03_phone", "m03_ratio", "m03_fees", "m03_guarantee", "m03_hidden", "m03_forms"),
    *("m03_steps", "m03_van", "m03_close", "m03_exit", "m03_recall"),
    *("m04_predict", "m04_fading", "m04_clauses", "m04_minimum", "m04_two_loans", "m04_order", "m04_reserve"),
    *("m04_solo", "m04_border", "m04_exit", "m04_recall"),
    *("m05", "m05_predict", "m05_fading", "m05_late_days", "m05_allocation", "m05_ceiling", "m05_record"),
    *("m05_acceleration", "m05_plans", "m05_solo", "m05_border", "m05_exit", "m05_ground", "m05_agent"),
    *("m06_predict", "m06_fading", "m06_two_lenders", "m06_two_periods", "m06_made_later", "m06_lenders"),
    *("m06_open", "m06_micro", "m06_target", "m06_file", "m06_web", "m06_received"),
    *("m06_solo", "m06_exit", "m06_ranks"),
    *("m07", "m08_predict", "m08_counts", "m08_hours", "m08_third", "m08_rank", "m08_stop", "m08_replay", "m08_solo"),
)
FIELDS = (mark("question"), mark("lesson"))  # what an unknown id is called in the sentence about it


@cache
def bank() -> dict[str, Question]:
    """Return all questions by id, in the order in which the lessons ask them."""
    found: dict[str, Question] = {}
    for module in MODULES:
        for question in import_module(f"{__name__}.{module}").QUESTIONS:
            if question.id in found:
                raise ValueError(f"two questions are called {question.id}")
            found[question.id] = question
    return found


def questions(lesson: str) -> list[Question]:
    """Return the questions of a lesson ("m03"), in order; InputError for a lesson that has none."""
    found = [question for question in bank().values() if question.lesson == lesson.lower()]
    if not found:
        lessons = sorted({question.lesson for question in bank().values()})
        raise InputError("unknown_choice", "lesson", lesson, {"choices": lessons})
    return found


def find(id: str) -> Question:
    """Return the question called `id`; InputError with the nearest ids for any other."""
    if id not in bank():
        near = [question.id for question in _parts(id)] or difflib.get_close_matches(str(id), bank(), 4, 0.3)
        raise InputError("unknown_choice", "question", id, {"choices": near or sorted(bank())[:4]})
    return bank()[id]


def parts(id: str) -> list[Question]:
    """Return the question called `id`, or the parts of the exercise called so: "m03-e1" is m03-e1a and m03-e1b."""
    return [bank()[id]] if id in bank() else _parts(id) or [find(id)]


def _parts(id: str) -> list[Question]:
    stems = {f"{id}{letter}" for letter in "abcdef"} | {f"{id}-{letter}" for letter in "abcdef"}
    return [question for name, question in bank().items() if name in stems]
