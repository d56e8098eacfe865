"""The pre-test: ten items, one at a time, kept and never marked; a parallel form for the end of the course."""

import json
import re
from pathlib import Path

import pytest

from lessons.language import LANGUAGES, in_language
from lessons.practice import drill, passport, pretest
from lessons.practice.bank import bank, find
from lessons.practice.feedback import judge
from lessons.practice.line import as_text
from lessons.practice.passport import current
from lessons.practice.pretest import ANSWERED_IN, FORMS, UNKNOWN, items

# the ten core misconceptions that the course names for its beginning, one for each item
CORE = "MC16 MC02 MC01 MC04 MC05 MC10 MC11 MC15 MC20 MC24"


def test_ten_items_each_with_its_misconception_and_a_lesson() -> None:
    assert [item.question.id for item in items("a")] == [f"m00-p{n}" for n in range(1, 11)]
    for item, core in zip(items("a"), CORE.split(), strict=True):
        assert core in {option.misconception for option in item.body.options}, item.question.id
    assert set(ANSWERED_IN.values()) == {"m01", "m03", "m04", "m06", "m08", "m09"}


def test_two_forms_ask_the_same_with_other_figures() -> None:
    for one, other in zip(items("a"), items("b"), strict=True):
        assert one.question is other.question and as_text(one.body.prompt) != as_text(other.body.prompt)
        assert {option.key for option in one.body.options} == {option.key for option in other.body.options}


def test_the_forms_are_the_same_for_every_class(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pretest().markdown
    monkeypatch.setenv("LESSONS_SEED", "7")
    assert pretest().markdown == before != pretest("b").markdown


def test_an_unknown_form_is_said() -> None:
    assert "form" in pretest("z").text and "Error" in pretest("z").text


def test_one_at_a_time_from_the_first_to_the_end() -> None:
    card = pretest()
    assert repr(card) == "PretestCard(form a: 0 of 10 kept)" and "Question 1" not in card.text
    card.begin_button.click()
    for number, item in enumerate(card.items, 1):
        assert f"Question {number} of 10" in card.text and item.body.prompt[-1].text() in card.text
        assert sum(other.body.prompt[-1].text() in card.text for other in card.items) == 1
        card.box.value = UNKNOWN if number == 4 else item.body.options[0].key
        card.keep_button.click()
    assert "That was the last question" in card.text and card.error is None
    assert repr(card) == "PretestCard(form a: 10 of 10 kept)"
    kept = json.loads(Path(current().path).read_text(encoding="utf-8"))["pretest"]["a"]
    assert len(kept) == 10 and kept["m00-p4"] == [UNKNOWN]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_ever_says_right_or_wrong(language: str, form: str) -> None:
    with in_language(language):
        for place in range(5):  # each option of each item once, "I don't know yet" among them
            card = pretest(form)
            card._go(0)
            for item in card.items:
                keys = [*(option.key for option in item.body.options), UNKNOWN]
                card.box.value = keys[place]
                card.keep_button.click()
                told = card.text + card.markdown
                assert not [option for option in item.body.options if option.feedback.text() in told]
            shown = card.text.replace("no right and no wrong", "").replace("不判对错", "")
            assert not re.search(r"\bright\b|\bwrong\b|\bscore|正确|错误|得分", shown)
    assert current().data["answers"] == {}  # nothing was judged, so nothing was noted as judged


def test_a_question_can_be_left_out_and_comes_first_next_time() -> None:
    card = pretest()
    card.begin_button.click()
    card.box.value = card.items[0].body.options[0].key
    card.keep_button.click()
    card.box.value = card.items[1].body.options[0].key  # chosen, then left out: not kept
    card.skip_button.click()
    assert "Question 3 of 10" in card.text and current().pretest("a", "m00-p2") is None
    again = pretest()
    assert "Kept so far: 1 of 10" in again.text and again.begin_button.description == "Go on"
    again.begin_button.click()
    assert "Question 2 of 10" in again.text
    again.back_button.click()
    assert again.box.value == again.items[0].body.options[0].key
    again.back_button.click()
    assert again.at is None


def test_all_of_it_can_be_skipped() -> None:
    card = pretest()
    card.pass_button.click()
    assert "Skipped, and nothing was kept" in card.text and not current().path.exists()


def test_going_on_without_a_choice_says_how_to_leave_it_out() -> None:
    card = pretest()
    card.begin_button.click()
    card.keep_button.click()
    assert "press “Leave this one out”" in card.text and card.at == 0


def test_a_passport_brought_back_shows_at_once_but_moves_no_question() -> None:
    cover, busy = pretest(), pretest()
    busy.begin_button.click()
    busy.box.value = UNKNOWN
    current().add_pretest("a", "m00-p1", "nobody")
    assert "Kept so far: 1 of 10" in cover.text and busy.box.value == UNKNOWN
    assert "Pre-test answers: 1." in passport().text


def test_all_ten_stand_on_paper() -> None:
    twin = pretest().markdown
    for item in items("a"):
        assert sum(option.label.text() in twin.replace("\\", "") for option in item.body.options) == 4
    assert twin.count("I don’t know yet") >= 10 and all(f"Question {n} of 10" in twin for n in range(1, 11))


def test_drills_leave_the_items_to_the_post_test() -> None:
    ids = {question.id for question in drill("m00").questions}
    assert ids == {question.id for question in bank().values() if question.lesson == "m00"} - set(ANSWERED_IN)


def test_the_items_are_questions_of_the_bank_for_after_the_post_test() -> None:
    report = judge(find("m00-p1").variant(1), "nobody")
    assert report.misconception == "MC16" and "Next: " in report.text
