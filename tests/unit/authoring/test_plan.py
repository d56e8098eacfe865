"""The teaching plan is one page with timing, answers for the seed, wrong answers to expect and questions."""

from lessons.authoring.build import bank_answer
from lessons.authoring.catalog import FRONT, read_catalog
from lessons.authoring.house import House
from lessons.authoring.plan import plan
from lessons.authoring.source import read
from lessons.language import in_language, percent

HOUSE = House()
LESSON = read(HOUSE.sources(["03"])[0], HOUSE)


def test_the_plan_holds_what_a_teacher_needs() -> None:
    page = plan(LESSON, HOUSE, "en", 0)
    minutes = [row[0] for row in LESSON.teach["timing"]]
    assert f"{sum(minutes) - minutes[-1]}–{LESSON.front['minutes']}" in page
    # G01 of the worked values: 6,000 in 12 instalments of 500 + 36 is 13.03 % nominal; MC01 answers 7.2 %
    row = next(line for line in page.splitlines() if "(m03-e1a)" in line)
    assert "13.03%" in row and "7.20%" in row and "MC01" in row
    assert all(text in page for text in LESSON.teach["questions"])
    assert len(page.splitlines()) < 70


def test_another_seed_has_other_answers() -> None:
    zero, seven = plan(LESSON, HOUSE, "en", 0), plan(LESSON, HOUSE, "en", 7)
    assert "LESSONS_SEED=7" in seven and zero != seven
    row = next(line for line in seven.splitlines() if "(m03-e1a)" in line)
    assert percent(bank_answer("m03-e1a", 7)) in row


def test_the_chinese_plan_is_chinese() -> None:
    with in_language("zh_CN"):
        page = plan(LESSON, HOUSE, "zh_CN", 0)
    assert page.startswith("# 教学计划：") and "## 时间安排" in page
    catalog = read_catalog(HOUSE.catalog(LESSON.name, "zh_CN"), "zh_CN")
    found = catalog.get(LESSON.title, FRONT)
    assert found and found.string and found.string in page
