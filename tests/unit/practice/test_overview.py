"""The whole course: its map agrees with the lessons, and what was done is counted, never judged."""

import re
from pathlib import Path

import nbformat
import pytest

from lessons.language import LANGUAGES, in_language
from lessons.practice import ask, check, course_map, drill, predict, pretest, progress, reflect
from lessons.practice.bank import questions
from lessons.practice.course import COURSE, NOTEBOOKS, lessons_there

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted((ROOT / "notebooks" / "source").glob("[0-9]*.md"))


def test_every_lesson_with_a_source_is_on_the_map_with_its_file_and_minutes() -> None:
    modules = {one.file: one for one in COURSE}
    for path in SOURCES:
        front = path.read_text(encoding="utf-8")
        assert modules[path.stem].minutes == int(re.search(r"^  minutes: (\d+)$", front, re.MULTILINE)[1]), path.stem


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_calls_each_lesson_as_it_calls_itself(language: str) -> None:
    for one in lessons_there():
        book = nbformat.read(NOTEBOOKS / language / f"{one.file}.ipynb", as_version=nbformat.NO_CONVERT)
        title = next(cell.source for cell in book.cells if cell.cell_type == "markdown").splitlines()[0]
        with in_language(language):
            assert title == f"# {one.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_link_of_the_map_leads_to_a_notebook_in_both_languages(language: str) -> None:
    with in_language(language):
        links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', course_map().html())
    assert len(links) == 2 * len(lessons_there()) >= 6
    for address, words in links:
        assert (NOTEBOOKS / language / address).resolve().exists() and len(words) > 2


def test_a_lesson_that_is_not_there_has_no_link(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("lessons.practice.course.NOTEBOOKS", tmp_path)
    assert "<a " not in course_map().html() and course_map().text().count("being written") == len(COURSE)


def row(text: str, lesson: str) -> list[str]:
    """Return the cells of a lesson in the table of what was done."""
    return re.split(r"\s{2,}", next(line for line in text.splitlines() if line.startswith(lesson)))[1:]


def test_nothing_done_yet_says_so() -> None:
    card = progress()
    assert repr(card) == "OverviewCard(0 lessons begun)" and row(card.text, "M03") == ["0", "0", "0", "not begun"]


def test_answers_predictions_and_sentences_are_counted_and_the_next_thing_is_named() -> None:
    card = progress()
    check("m03-e1a", "7.2 %")  # wrong, and it counts all the same
    check("m03-e1b", "13.84 %")
    predict("m03-predict").predict("7.2", 70)
    reflect("m03-explain").write("The debt gets smaller every month and the fee stays.")
    answered, predictions, sentences, then = row(card.text, "M03")
    assert re.fullmatch(r"2 of \d+", answered) and (predictions, sentences) == ("1", "1")
    assert then == ask("m03-e1c").title and repr(card) == "OverviewCard(1 lessons begun)"
    assert not re.search(r"\bright\b|\bscore\b.*\d|%|minute|second", card.text.replace("no score", ""))


def test_one_lesson_is_shown_as_before() -> None:
    check("m03-e1b", "13.84 %")
    assert "What I have done in M03" in progress("m03").text and "right" in progress("m03").text


def test_what_later_lessons_ask_to_recall_a_lesson_is_not_due_in_it() -> None:
    recall = [question for question in questions("m03") if question.title.startswith("Recall")]
    assert len(recall) == 3 and not [question for question in recall if question.title in progress("m03").text]


def test_the_pretest_counts_as_done_without_a_verdict() -> None:
    card = pretest()
    card.begin_button.click()
    card.box.value = card.items[0].body.options[0].key
    card.keep_button.click()
    states = [line for line in progress("m00").text.splitlines() if line.startswith("Pre-test 1:")]
    assert states and states[0].endswith("done")


def test_a_drill_over_everything_asks_only_what_was_met() -> None:
    assert {question.lesson for question in drill().questions} == {"m00"}  # the start page, when nothing was begun
    check("m03-e1a", "7.2 %")
    check("m06-x2", "A")
    card = drill()
    assert {question.lesson for question in card.questions} == {"m03", "m06"}
    assert repr(card).startswith("DrillCard(all: m0") and "Practise what you have met so far" in card.text
    check("m08-f1", "1")
    card.next_button.click()
    assert card.error is None and {question.lesson for question in card.questions} == {"m03", "m06", "m08"}
    assert repr(drill("m03")).startswith("DrillCard(m03: m03-")
