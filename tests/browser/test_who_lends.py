"""Lesson M01 as a learner meets it: locked, predicted, roles given by keyboard, then claim, money and data followed.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import json
import re

from lessons.collection import contract_pack
from lessons.collection.claim_days import claim_days
from lessons.language import in_language, iso_date
from lessons.simulators.who_is_who import LOOKS
from lessons.views.flow_tables import event, owed_words
from lessons.views.party_words import ROLES
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "01_who_lends.ipynb"
# 0.4 % of 12,000 yuan twelve times is 576 yuan; 576 of 1,169 yuan in all; and the other part
LOCKED = ("49.27", "50.73")
CARD = "Who is who"
# names that stand on cards as they are written
NAMES = ("WhoIsWho", "WeBank", "MYbank", "PPDai", "FinVolution")


def lab(desk):
    card = desk.card(CARD)
    card.scroll_into_view_if_needed()
    return card


def give(desk, card, pack: str, **other: str) -> None:
    """Give each name the role that the pack gives it, or another one, by keyboard; then compare."""
    for party in contract_pack(pack).parties.values():
        if party is not contract_pack(pack).borrower:
            role = other.get(party.id, party.roles[0].value)
            word = next(text for key, text in ROLES.items() if key.value == role)
            desk.choose(card, party.name[desk.language], desk.say(word))
    desk.press(card, "Compare with the contract")


def look(desk, card, key: str) -> None:
    desk.choose(card, "What to look at", desk.say(dict(LOOKS)[key]))


def test_runs_in_one_language_and_gives_nothing_away(desk):
    every_lesson.no_error(desk)
    every_lesson.nothing_given_away(desk, LOCKED, CARD)
    every_lesson.one_language(desk, NAMES)


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_lab(desk):
    every_lesson.prediction_opens(desk, "20", CARD, "m01-predict")
    assert "49.27%" in text_of(desk.page.locator(".jp-Notebook"))


def test_a_platform_taken_for_the_lender_is_marked_with_the_clause(desk):
    card = lab(desk)
    assert card.locator(".ic-controls .ic-control:visible").count() <= 5
    give(desk, card, "guaranteed_cash", yunzhan="lender")
    row = card.locator("tr", has_text=re.compile("✗"))
    pack = contract_pack("guaranteed_cash")
    assert row.count() == 1 and pack.parties["yunzhan"].name[desk.language] in text_of(row)
    clause = next(each for each in pack.clauses if each.about == "platform")
    assert clause.text[desk.language] in text_of(row)
    desk.shot("01-wrong-role", card)


def test_the_roles_can_be_given_again_and_then_fit(desk):
    card = lab(desk)
    desk.press(card, "Give the roles again")
    give(desk, card, "guaranteed_cash")
    assert "✗" not in text_of(card) and text_of(card).count("✓") == 4


def test_each_day_has_its_creditor(desk):
    card = lab(desk)
    look(desk, card, "owed")
    pack = contract_pack("guaranteed_cash")
    for one in (claim_days(pack)[-2], claim_days(pack)[-1]):  # the day before the notice, and that of the notice
        with in_language(desk.language):
            named, told = f"{iso_date(one.day)}", owed_words(one, pack)
            option = desk.say("{day}: {what}", day=named, what=event(one))
        desk.choose(card, "Day", option)
        assert told in text_of(card)
    desk.shot("01-owed", card)


def test_the_money_is_drawn_with_the_amounts_of_the_terms(desk):
    card = lab(desk)
    look(desk, card, "money")
    # a level loan of 12,000 yuan at 9 % in 12 parts: 1,049.42 a month; a fee of 48 a month
    for amount in ("¥12,593.00", "¥576.00", "¥593.00", "49.27%", "¥1,049.42"):
        assert amount in text_of(card), amount
    picture = card.locator("svg").first
    assert picture.get_attribute("role") == "img" and "¥576.00" in picture.get_attribute("aria-label")
    assert len(picture.locator("text").all()) > 10
    every_lesson.labels_in_place(desk)
    desk.shot("01-money", card)


def test_the_data_are_drawn_and_another_pack_starts_again(desk):
    card = lab(desk)
    look(desk, card, "data")
    every_lesson.labels_in_place(desk)
    desk.shot("01-data", card)
    pack = contract_pack("sold_loan")
    desk.choose(card, "Papers", pack.title[desk.language])
    assert pack.clauses[0].text[desk.language] in text_of(card) and "✓" not in text_of(card)
    give(desk, card, "sold_loan")
    assert text_of(card).count("✓") == 3
    every_lesson.one_language(desk, NAMES)


def test_a_wrong_answer_gets_the_feedback_of_that_mistake_and_a_right_one_is_right(desk):
    head = desk.page.locator(".ic-title", has_text=desk.say("Step 2. Two roles and an amount are missing"))
    card = desk.page.locator(".ic-card", has=head).last
    card.scroll_into_view_if_needed()
    box = card.locator(".widget-text input").first
    box.fill("45")  # 0.3 % of 15,000: one month only
    desk.press(card, "Check")
    desk.page.wait_for_timeout(300)
    assert "¥45.00" in text_of(card) and "1,080" not in text_of(card)
    box.fill("1080")  # 24 times
    desk.press(card, "Check")
    card.get_by_text("1,080").first.wait_for(timeout=10_000)
    desk.shot("01-answer-right", card)
    kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
    verdicts = [attempt["verdict"] for attempt in kept["answers"]["m01-f2"]["0"]["attempts"]]
    assert verdicts[-2:] == ["wrong", "right"]


def test_no_request_leaves_the_machine(desk):
    every_lesson.stays_here(desk)
