"""Lesson M05 as a learner meets it: locked, predicted, then half a year of lateness moved through by keyboard.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import json
import re

from lessons.language import in_language, money
from lessons.practice.lateness import OTHER_YEAR
from lessons.servicing.credit_reports import credit_report
from lessons.servicing.late_contracts import late_contract
from lessons.servicing.late_day import late_day
from lessons.simulators.arrears_clock import jumps
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "05_arrears_clock.ipynb"
# what the lesson must not give away before a prediction is stored: 900.44 × (16.2 % × 1.5 × 180 / 360 + 2 %), by hand
LOCKED = ("127.41",)
CLOCK = "The arrears clock"
NAMES = ("RATE",)


def clock(desk):
    card = desk.card(CLOCK)
    card.scroll_into_view_if_needed()
    return card


def label(desk, name: str) -> str:
    return late_contract(name).label[desk.language]


def test_runs_and_gives_nothing_away_in_one_language(desk):
    every_lesson.no_error(desk)
    every_lesson.nothing_given_away(desk, LOCKED, CLOCK)
    every_lesson.one_language(desk, NAMES)


def test_the_credit_report_can_be_read_without_code(desk):
    page = text_of(desk.page.locator(".jp-Notebook"))
    for line in credit_report("zhou").accounts:
        assert " ".join(line.marks) in page and line.lender[desk.language] in page
    assert ("Synthetic" if desk.language == "en" else "合成数据") in page


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_clock(desk):
    every_lesson.prediction_opens(desk, "18", CLOCK, "m05-predict")


def test_the_prediction_stands_beside_the_answer_of_the_contract(desk):
    card = clock(desk)
    desk.choose(card, "Contract", label(desk, "zhou_engine"))
    desk.fill(card, "Days after the missed due date", "180")
    assert "¥127.41" in text_of(card)  # by hand, as above
    found = late_day(late_contract("zhou_engine"), 180, 50_000)
    assert money(found.lateness_cost) in text_of(card) and money(found.arrears.total) in text_of(card)
    desk.shot("05-zhou", card)


def test_slider_list_and_box_move_one_day(desk):
    card = clock(desk)
    with in_language(desk.language):
        name = dict(jumps())[30]
    desk.choose(card, "Jump to a day", name)
    assert desk.box(card, "Days after the missed due date").input_value() == "30"
    before = card.locator("svg").first.inner_html()
    card.locator(".ic-time-day .noUi-handle").first.focus()
    desk.page.keyboard.press("ArrowRight")
    desk.settle()
    assert desk.box(card, "Days after the missed due date").input_value() == "31"
    assert "M2" in text_of(card.locator(".ic-message").first)
    picture = card.locator("svg").first
    assert picture.inner_html() != before and picture.get_attribute("role") == "img"
    assert desk.say("day {n}", n=31) in picture.get_attribute("aria-label")


def test_a_payment_goes_where_its_order_sends_it(desk):
    card = clock(desk)
    desk.choose(card, "Contract", label(desk, "lin_course"))
    desk.fill(card, "Days after the missed due date", "33")
    # 13.67 of penalty and 192.31 of interest first: 500 − 205.98, by hand
    assert "¥294.02" in text_of(card)
    desk.choose(card, "The payment goes to", desk.say("principal first"))
    assert "¥294.02" not in text_of(card)
    desk.fill(card, "Part payment on this day", "120.5")
    assert "¥120.50" in text_of(card)
    desk.shot("05-payment", card)


def test_the_other_pages_hold_few_controls_and_change_what_they_say(desk):
    card = clock(desk)
    desk.choose(card, "Contract", label(desk, "zhou_engine"))
    desk.fill(card, "Days after the missed due date", "90")
    desk.choose(card, "What to set", desk.say("day count, costs, calling the loan due"))
    assert card.locator(".ic-controls .ic-control:visible").count() <= 5
    card.get_by_text(desk.say("The lender uses the clause and calls the loan due")).click()
    desk.settle()
    assert desk.say("Not due yet: {amount} of principal.", amount="¥0.00") in text_of(card)
    desk.choose(card, "What to set", desk.say("what is said in court"))
    desk.choose(card, "Is the total plainly above the lender's actual loss?", desk.say("yes"))
    assert desk.say("Can be reduced on request") in text_of(card)
    desk.shot("05-court", card)


def test_what_is_not_allowed_is_told_in_words(desk):
    card = clock(desk)
    desk.fill(card, "Days after the missed due date", "999")
    assert desk.say("Days after the missed due date") in text_of(card.locator(".ic-bad").first)
    desk.fill(card, "Days after the missed due date", "90")
    assert desk.say("Can be reduced on request") in text_of(card)


def test_a_wrong_answer_gets_the_feedback_of_that_mistake_and_a_right_one_is_right(desk):
    head = desk.page.locator(".ic-title", has_text=re.compile(r"^E1 ?[(（]b"))
    card = desk.page.locator(".ic-card", has=head).last
    card.scroll_into_view_if_needed()
    box = card.locator(".widget-text input").first
    told = desk.say(OTHER_YEAR, answer="¥11.64", other="360", year="365")
    # G17, by hand: 1,072 × 13.0342 % × 1.5 × 20 / 360 = 11.64, / 365 = 11.48; the card asks for the longer year
    box.fill("11.64")
    desk.press(card, "Check")
    assert told in text_of(card) and "11.48" not in text_of(card)
    desk.shot("05-answer-wrong", card)
    box.fill("11.48")
    desk.press(card, "Check")
    because = desk.say("Nothing but the day count has changed. It is worth {difference} here.", difference="¥0.16")
    assert because in text_of(card) and told not in text_of(card)
    kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
    verdicts = [attempt["verdict"] for attempt in kept["answers"]["m05-e1b"]["0"]["attempts"]]
    assert verdicts[-2:] == ["wrong", "right"]


def test_labels_stay_in_place_and_nothing_leaves_the_machine(desk):
    every_lesson.labels_in_place(desk)
    every_lesson.one_language(desk, NAMES)
    every_lesson.stays_here(desk)
