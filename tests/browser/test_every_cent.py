"""Lesson M02 as a learner meets it: locked, predicted, then one loan repaid in five ways and an amount followed back.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import re
from decimal import Decimal

from lessons.language import in_language, money
from lessons.simulators import ScheduleExplorer
from lessons.simulators.schedule_controls import FIVE
from lessons.views.words import METHODS
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "02_every_cent.ipynb"
# what the lesson must not give away before a prediction is stored: 12,000 x 13.03422 %
LOCKED = ("1,564.1", "1564.1")
EXPLORER = "Where every cent goes"
NAMES = ("ScheduleExplorer",)


def explorer(desk):
    card = desk.card(EXPLORER)
    card.scroll_into_view_if_needed()
    return card


def same(desk, **values):
    """Return an explorer without a browser, set to the same values."""
    with in_language(desk.language):
        made = ScheduleExplorer()
        made.set(**values)
    assert made.error is None
    return made


def test_the_lesson_runs_and_gives_nothing_away(desk):
    every_lesson.no_error(desk)
    every_lesson.nothing_given_away(desk, LOCKED, EXPLORER)
    every_lesson.one_language(desk, NAMES)


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_explorer(desk):
    every_lesson.prediction_opens(desk, "900", EXPLORER, "m02-predict")
    card = explorer(desk)
    # the course's worked values: the fifth as 12 x 72
    for amount in ("¥847.22", "¥1,564.11", "¥864.00"):
        assert amount in text_of(card)


def test_each_method_chosen_by_keyboard_shows_its_own_plan(desk):
    card, seen = explorer(desk), set()
    for method in FIVE:
        desk.choose(card, "Repayment", desk.say(METHODS[method]))
        plan = same(desk, method=method).noun.plan
        table = text_of(card.locator("table").last)
        for row in plan.rows:
            assert money(row.payment) in table and money(row.closing) in table
        seen.add(table)
        assert card.locator(".ic-controls .ic-control:visible").count() <= 5
    assert len(seen) == 5
    desk.shot("02-flat", card)


def test_numbers_typed_give_the_engines_plan(desk):
    card = explorer(desk)
    desk.choose(card, "Repayment", desk.say(METHODS["equal_principal"]))
    desk.fill(card, "Amount of the loan", "8000")
    desk.fill(card, "Number of payments", "10")
    desk.fill(card, "Rate per year on what is owed", "12")
    # 1 % of 8,000 in the first month, 80 x 5.5 in all, by hand
    for amount in ("¥880.00", "¥808.00", "¥440.00"):
        assert amount in text_of(card)
    picture = card.locator("svg").first
    assert picture.get_attribute("role") == "img" and "¥880.00" in picture.get_attribute("aria-label")


def test_the_slider_moves_by_the_arrow_key(desk):
    card = explorer(desk)
    card.locator(".noUi-handle:visible").nth(1).focus()  # the number of payments
    desk.page.keyboard.press("ArrowRight")
    desk.settle()
    assert desk.box(card, "Number of payments").input_value() == "11"
    assert money(80_000_00 // 110) in text_of(card)  # 8,000 in eleven parts


def test_the_first_due_date_moves_the_year_by_the_calendar(desk):
    card = explorer(desk)
    desk.choose(card, "Repayment", desk.say(METHODS["flat"]))
    desk.fill(card, "Amount of the loan", "12000")
    desk.fill(card, "Number of payments", "12")
    desk.choose(card, "What to set", desk.say("days and rounding"))
    for name, rate in (("15 days later", "15.20%"), ("46 days later", "12.84%"), ("31 days later", "13.90%")):
        desk.choose(card, "First payment", desk.say(name))
        assert rate in text_of(card)  # worked values of the course: 15.1982, 12.8393, 13.9030 %


def test_an_amount_is_followed_back_to_its_fen(desk):
    card = explorer(desk)
    desk.choose(card, "First payment", desk.say("one month later"))
    desk.choose(card, "What to set", desk.say("the loan and how it is repaid"))
    desk.choose(card, "Repayment", desk.say(METHODS["equal_instalment"]))
    desk.fill(card, "Rate per year on what is owed", "13.03422")
    desk.choose(card, "What to set", desk.say("follow one amount"))
    desk.fill(card, "Payment number", "3")
    told = text_of(card.locator(".ic-message").first)
    owed, rate, months, exact = re.search(r"¥([\d,.]+) × ([\d.]+)% × (\d+)/12 = ¥([\d,.]+)", told).groups()
    product = Decimal(owed.replace(",", "")) * Decimal(rate) / 100 * int(months) / 12
    assert abs(product - Decimal(exact.rstrip("."))) < Decimal("0.000002")
    assert "▸ 3" in text_of(card.locator("table").first)
    desk.choose(card, "Which amount of it", desk.say("the whole payment"))
    desk.fill(card, "Payment number", "12")
    assert "¥1,071.99" in text_of(card.locator(".ic-message").first)
    desk.shot("02-followed", card)


def test_what_is_not_allowed_is_told_in_words(desk):
    card = explorer(desk)
    desk.fill(card, "Payment number", "99")
    assert desk.say("Payment number") in text_of(card.locator(".ic-bad").first)
    desk.fill(card, "Payment number", "1")
    assert card.locator(".ic-bad").count() == 0


def test_pictures_and_words_are_in_place_and_nothing_leaves_the_machine(desk):
    every_lesson.one_language(desk, NAMES)
    every_lesson.labels_in_place(desk)
    every_lesson.stays_here(desk)
