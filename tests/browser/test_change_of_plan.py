"""Lesson M04 as a learner meets it: locked, predicted, then plans changed by keyboard and held against hand-made sums.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import json
import re

from lessons.language import in_language, money, percent
from lessons.simulators.change_of_plan_debts import MINIMUMS
from lessons.simulators.change_of_plan_parts import CHANGES, CLAUSES
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "04_change_of_plan.ipynb"
# what the lesson must not give away before a prediction is stored
LOCKED = ("17.78", "12.74", "9.07")
LAB = "What does a change of plan do?"
NAMES = ("ChangeOfPlan",)


def lab(desk):
    card = desk.card(LAB)
    card.scroll_into_view_if_needed()
    return card


def pick(desk, card, label: str, key: str) -> None:
    """Choose from a list by keyboard; at most five controls can be seen afterwards."""
    desk.choose(card, label, desk.say(key))
    assert card.locator(".ic-controls .ic-control:visible").count() <= 5


def test_runs_from_top_to_bottom_without_an_error_and_gives_nothing_away(desk):
    every_lesson.no_error(desk)
    every_lesson.nothing_given_away(desk, LOCKED, LAB)
    every_lesson.one_language(desk, NAMES)


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_lab(desk):
    every_lesson.prediction_opens(desk, "10", LAB, "m04-predict")
    # the worked value of the course for Lin's clause, and the plan as it stands
    assert "17.78%" in text_of(lab(desk)) and "13.03%" in text_of(lab(desk))


def test_each_clause_chosen_by_keyboard_gives_its_worked_value(desk):
    card = lab(desk)
    worked = {"waived": ("6,000.00", "9.07%"), "percent_of_outstanding": ("6,180.00", "12.74%")}
    for key, (today, rate) in worked.items():
        pick(desk, card, "Fees and interest not yet due", CLAUSES[key])
        assert "¥" + today in text_of(card) and rate in text_of(card)
    desk.fill(card, "Charge on what is owed", "5")
    assert "¥6,300.00" in text_of(card)
    desk.shot("04-clause", card)


def test_changes_typed_into_boxes_give_sums_made_by_hand(desk):
    card = lab(desk)
    pick(desk, card, "Fees and interest not yet due", CLAUSES["all_due"])
    pick(desk, card, "What to do", CHANGES["shorter"])
    desk.fill(card, "Repaid early", "2000")
    # 6,000 owed, 2,000 back: four instalments of 1,072 are left in place of six
    assert "4 × ¥1,072.00" in text_of(card) and money(100 * (2_000 + 4 * 1_072)) in text_of(card)
    pick(desk, card, "What to do", CHANGES["extend"])
    desk.fill(card, "More instalments", "4")
    # ten instalments of 600 and the fee of 72 on the full amount
    assert "10 × ¥672.00" in text_of(card) and "¥6,720.00" in text_of(card)
    picture = card.locator("svg").first
    assert picture.get_attribute("role") == "img" and "16" in picture.get_attribute("aria-label")
    desk.shot("04-extend", card)


def test_money_in_hand_that_is_not_enough_is_told(desk):
    card = lab(desk)
    pick(desk, card, "What to do", CHANGES["settle"])
    pick(desk, card, "What to look at", "the loan, and the money in hand")
    desk.fill(card, "Money in hand on that day, besides the instalment", "6000")
    assert desk.say("{cash} in hand is not enough for this day: {left} is missing.", cash="¥6,000.00",
                    left="¥432.00") in text_of(card)  # fmt: skip
    desk.fill(card, "Instalments paid by then", "40")
    assert card.locator(".ic-bad").first.is_visible()
    desk.fill(card, "Instalments paid by then", "6")


def test_the_card_of_the_course_takes_36_payments(desk):
    card = lab(desk)
    pick(desk, card, "What to look at", "a card, paid by its minimum")
    desk.fill(card, "Owed on the card", "10000")
    desk.fill(card, "Interest per day", "0.05")
    assert "¥1,651.60" in text_of(card) and "36" in text_of(card)
    pick(desk, card, "Minimum payment", MINIMUMS["principal_10"][1])
    assert "32" in text_of(card)
    desk.shot("04-card", card)


def test_two_orders_of_paying_debts_stand_side_by_side(desk):
    card = lab(desk)
    pick(desk, card, "What to look at", "several debts: what is owed")
    before = text_of(card)
    desk.fill(card, "Paid every month for all debts", "2000")
    assert text_of(card) != before and "¥2,000.00" in text_of(card)
    pick(desk, card, "What to look at", "several debts: their rates")
    desk.fill(card, "Rate of debt B, per year", "30")
    assert percent(0.3) in text_of(card)
    desk.shot("04-debts", card)
    every_lesson.one_language(desk, NAMES)


def test_a_wrong_answer_gets_the_feedback_of_that_mistake_and_a_right_one_is_right(desk):
    head = desk.page.locator(".ic-title", has_text=re.compile(r"^E1 .b|^E1（b"))
    card = desk.page.locator(".ic-card", has=head).last
    card.scroll_into_view_if_needed()
    box = card.locator(".widget-text input").first
    for answer, verdict in (("13.03", "wrong"), ("12.74", "right")):
        box.fill(answer + "%")
        desk.press(card, "Check")
        kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
        assert kept["answers"]["m04-e1b"]["0"]["attempts"][-1]["verdict"] == verdict
    with in_language(desk.language):
        assert "12.74%" in text_of(card)


def test_labels_stay_inside_their_pictures_and_nothing_leaves_the_machine(desk):
    every_lesson.labels_in_place(desk)
    every_lesson.stays_here(desk)
