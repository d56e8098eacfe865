"""The teaching plan is one printed page with timing, answers for the seed, wrong answers to expect and questions."""

import math
import re

import nbformat
import pytest

from lessons.authoring.answer_key import answer_key, exercises, right, width, wrongs
from lessons.authoring.build import assemble, bank_answer
from lessons.authoring.catalog import FRONT, read_catalog
from lessons.authoring.house import House
from lessons.authoring.plan import plan, with_predictions, with_solutions
from lessons.authoring.solutions import asked, open_questions
from lessons.authoring.source import read
from lessons.language import in_language, percent
from lessons.practice.passport import parse

HOUSE = House()
LESSON = read(HOUSE.sources(["03"])[0], HOUSE)
# An A4 page at a browser's own type size holds 95 columns and 55 lines of plain text. Headings, gaps between paragraphs
# and table cells that share a line leave 48: printed with Chromium, the plans of 48 such lines filled one page.
COLUMNS, LINES = 95, 50


def row(page: str, name: str) -> str:
    return next(line for line in page.splitlines() if line.startswith(f"| {name} |"))


def test_the_plan_holds_what_a_teacher_needs() -> None:
    page = plan(LESSON, HOUSE, "en", 0)
    minutes = [row[0] for row in LESSON.teach["timing"]]
    assert f"{sum(minutes) - minutes[-1]}–{LESSON.front['minutes']}" in page
    # G01 of the worked values: 6,000 in 12 instalments of 500 + 36 is 13.03 % nominal, 13.84 % effective; MC01: 7.2 %
    shown = row(page, "E1")
    assert "(a) 13.03%; (b) 13.84%" in shown and "7.20%" in shown and "MC01" in shown
    assert all(text in page for text in LESSON.teach["questions"])


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("seed", [0, 1, 2, 7, 23])
def test_the_plan_is_one_printed_page(language: str, seed: int) -> None:
    with in_language(language):
        page = plan(LESSON, HOUSE, language, seed)
    assert sum(max(1, math.ceil(width(line) / COLUMNS)) for line in page.splitlines()) <= LINES


def test_each_exercise_is_one_row_with_all_its_parts() -> None:
    groups = list(exercises(LESSON, 0))
    shown = [line for line in plan(LESSON, HOUSE, "en", 0).splitlines() if line.startswith("| ")]
    assert len(shown) == 1 + len(groups)
    together = [[part.question.id for part in group] for group in groups]
    assert ["m03-e7a", "m03-e7b", "m03-e7c"] in together and ["m03-e3"] in together
    assert sorted(sum(together, [])) == sorted(id for cell in LESSON.code for id in asked(cell.text))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_reasons_are_whole_sentences(language: str) -> None:
    with in_language(language):
        page = plan(LESSON, HOUSE, language, 0)
    for line in page.splitlines():
        if re.search(r"MC\d\d", line):
            assert line.removesuffix(" |")[-1] in ".。", line
            assert "Next:" not in line and "下一步" not in line


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_answer_stands_in_the_answer_key(language: str) -> None:
    with in_language(language):
        page = answer_key(LESSON, LESSON.title, 0)
        for question in (one for group in exercises(LESSON, 0) for one in group):
            section = page.partition(f"({question.question.id})")[2].partition("\n## ")[0]
            assert right(question) in section
            assert wrongs(question)
            for wrong in wrongs(question):
                assert wrong.said in section and wrong.misconception in section and wrong.feedback in section


def test_an_answer_without_working_has_its_solution_below() -> None:
    en = read_catalog(HOUSE.catalog(LESSON.name, "en"), "en")
    solved = with_solutions(assemble(LESSON, "en", en), LESSON, 0)
    nbformat.validate(solved)
    for before, cell in zip(solved.cells, solved.cells[1:], strict=False):
        assert (cell.id == f"worked-{before.id}") == bool(before.cell_type == "code" and open_questions(before.source))
    # E3 of the worked values: whoever pays at once pays 5,700; the plan of 6,000 without a fee is 9.58 % nominal
    below = next(cell for cell in solved.cells if "E3" in cell.source and cell.id.startswith("worked-")).source
    assert "5,700" in below and "9.58%" in below


def test_the_lab_of_the_teachers_copy_is_open() -> None:
    stored = parse(with_predictions(LESSON, 7))["predictions"]
    asked_for = [id for cell in LESSON.code for id in re.findall(r'predict\("(.+?)"\)', cell.text)]
    assert sorted(stored) == sorted(asked_for) == ["m03-predict"]


def test_another_seed_has_other_answers() -> None:
    zero, seven = plan(LESSON, HOUSE, "en", 0), plan(LESSON, HOUSE, "en", 7)
    assert "LESSONS_SEED=7" in seven and zero != seven
    assert percent(bank_answer("m03-e1a", 7)) in row(seven, "E1")


def test_the_chinese_plan_is_chinese() -> None:
    with in_language("zh_CN"):
        page = plan(LESSON, HOUSE, "zh_CN", 0)
    assert page.startswith("# 教学计划：") and "时间安排" in page
    catalog = read_catalog(HOUSE.catalog(LESSON.name, "zh_CN"), "zh_CN")
    found = catalog.get(LESSON.title, FRONT)
    assert found and found.string and found.string.split("：")[0] in page.splitlines()[0]
    assert not re.search("away from learners|Timing|Exercise|Likely", page)
