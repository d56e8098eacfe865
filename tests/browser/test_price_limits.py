"""Lesson M06 as a learner meets it: locked, predicted, then a loan moved by keyboard through lenders and days.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import json
import re
from datetime import date
from fractions import Fraction
from urllib.parse import unquote

from lessons.authoring.house import REPOSITORY
from lessons.credit import yuan
from lessons.language import in_language, iso_date, long_date, money, percent
from lessons.language.findings.price import FACTS
from lessons.law import lpr_changes
from lessons.law.facts_price import Lender
from lessons.law.price import limits
from lessons.law.price_claim import claim
from lessons.simulators.law_time_machine import LENDERS, LawTimeMachine, jumps, loan
from lessons.views.law_verdict import cited
from lessons.views.limit_words import rate_words
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "06_price_limits.ipynb"
# what the lesson must not give away before a prediction is stored: four times the LPR of 3.70 on the day of the filing
LOCKED = ("14.8",)
MACHINE = "The law on that day"
# the number of a rule, and the name of a law file that an exercise shows
NAMES = ("RATE", "target")


def machine(desk):
    card = desk.card(MACHINE)
    card.scroll_into_view_if_needed()
    return card


def lines_on_screen(desk, card) -> list[str]:
    """Return the rates of the rule cards."""
    return [text_of(head) for head in card.locator(".ic-time-card b").all()]


def expected(desk, lender: Lender, contract: date, filing: date, assisted: bool = False) -> list[str]:
    with in_language(desk.language):
        return [
            desk.say("{rate} a year", rate=rate_words(one.rate)) for one in limits(lender, contract, filing, assisted)
        ]


def test_runs_from_top_to_bottom_without_an_error(desk):
    every_lesson.no_error(desk)


def test_nothing_of_the_prediction_is_given_away(desk):
    every_lesson.nothing_given_away(desk, LOCKED, MACHINE)


def test_the_page_speaks_one_language(desk):
    every_lesson.one_language(desk, NAMES)


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_machine(desk):
    every_lesson.prediction_opens(desk, "24", MACHINE, "m06-predict")


def test_the_first_loan_stands_under_the_lines_of_the_law_room(desk):
    with in_language(desk.language):
        first = LawTimeMachine().noun.loan
    assert lines_on_screen(desk, machine(desk)) == expected(desk, first.lender, first.contract, first.filing)


def test_a_lender_chosen_by_keyboard_brings_that_lenders_line(desk):
    card = machine(desk)
    day, filing = date(2024, 10, 20), date(2025, 6, 2)
    seen = []
    for name in (FACTS["private"], FACTS["microcredit"], dict(LENDERS)["assisted_bank"]):
        desk.choose(card, "Who lends", desk.say(name))
        key = next(key for key, label in LENDERS if label == name)
        lender, assisted = (Lender.BANK, True) if key == "assisted_bank" else (Lender(key), False)
        assert lines_on_screen(desk, card) == expected(desk, lender, day, filing, assisted)
        seen.append(lines_on_screen(desk, card))
    assert seen[0] != seen[1]
    desk.shot("06-lender", card)


def test_days_and_a_rate_typed_into_boxes_give_the_law_rooms_line_and_amount(desk):
    card = machine(desk)
    desk.choose(card, "Who lends", desk.say(FACTS["private"]))
    contract, filing = date(2018, 3, 14), date(2023, 7, 6)
    desk.fill(card, "Day of the contract", contract.isoformat())
    desk.fill(card, "Day on which the case is filed", filing.isoformat())
    desk.fill(card, "Agreed interest per year", "27.5")
    assert lines_on_screen(desk, card) == expected(desk, Lender.PRIVATE, contract, filing)
    with in_language(desk.language):
        same = LawTimeMachine()
        values = {**same.values, "lender": "private", "contract": contract, "filing": filing, "rate": Fraction("27.5")}
        made = loan(values)
        assert made.amount == yuan(same.values["amount"])
        found = claim(made)
        for limit in limits(Lender.PRIVATE, contract, filing):
            assert cited(limit.citation) in text_of(card)
        assert long_date(contract) in text_of(card) and long_date(filing) in text_of(card)
    for amount in (found.claimed, found.above, *(period.within for period in found.periods)):
        assert money(amount) in text_of(card)
    desk.shot("06-two-periods", card)


def test_the_slider_moves_by_months_and_the_list_jumps_to_turning_days(desk):
    card = machine(desk)
    card.locator(".ic-time-day .noUi-handle").first.focus()
    desk.page.keyboard.press("ArrowRight")
    desk.settle()
    assert desk.box(card, "Day of the contract").input_value() == "2018-04-01"
    with in_language(desk.language):
        day, name = next((day, name) for day, name in jumps() if day == date(2020, 8, 20))
    before = card.locator("svg").first.inner_html()
    desk.choose(card, "Jump to a day on which a rule began", name)
    assert desk.box(card, "Day of the contract").input_value() == day.isoformat()
    assert lines_on_screen(desk, card) == expected(desk, Lender.PRIVATE, day, date(2023, 7, 6))
    picture = card.locator("svg").first
    assert picture.inner_html() != before and day.isoformat() in picture.inner_html()
    assert picture.get_attribute("role") == "img" and day.isoformat() in picture.get_attribute("aria-label")


def test_the_two_lines_of_zhous_loan_are_on_screen(desk):
    """The first thing that the lab asks for: the learner's own prediction beside the law room's answer."""
    card = machine(desk)
    desk.choose(card, "Who lends", desk.say(FACTS["private"]))
    desk.fill(card, "Day of the contract", "2019-05-10")
    desk.fill(card, "Day on which the case is filed", "2022-03-01")
    desk.fill(card, "Agreed interest per year", "24")
    # 24 % and 36 % of 2015; 4 x 3.70 % of 2022-02-21
    assert [re.search(r"[\d.]+%", head).group() for head in lines_on_screen(desk, card)] == ["24%", "36%", "14.8%"]
    # 10,000 yuan, 468 days at 24 %, then 558 days at 24 % and at 14.8 %, by hand
    for amount in ("¥3,077.26", "¥3,669.04", "¥2,262.58", "¥1,406.47"):
        assert amount in text_of(card)
    desk.shot("06-zhou", card)


def test_the_table_of_the_lpr_can_be_read_without_code(desk):
    page = text_of(desk.page.locator(".jp-Notebook"))
    with in_language(desk.language):
        assert desk.say("The one-year LPR and its changes") in page
        for one in lpr_changes():
            row = desk.page.locator("tr", has_text=iso_date(one.published)).filter(has_text=percent(one.one_year))
            assert row.count() >= 1


def test_what_is_not_allowed_is_told_in_words(desk):
    card = machine(desk)
    before = lines_on_screen(desk, card)
    desk.fill(card, "Agreed interest per year", "999")
    assert desk.say("Agreed interest per year") in text_of(card.locator(".ic-bad").first)
    assert lines_on_screen(desk, card) == before
    desk.fill(card, "Agreed interest per year", "27.5")
    desk.fill(card, "Day of the contract", "1999-01-01")
    assert desk.say("Day of the contract") in text_of(card.locator(".ic-bad").first)
    desk.fill(card, "Day of the contract", "2024-10-21")
    assert lines_on_screen(desk, card) == expected(desk, Lender.PRIVATE, date(2024, 10, 21), date(2024, 10, 21))


def test_the_second_page_of_settings_changes_the_amounts(desk):
    card = machine(desk)
    desk.choose(card, "What to set", desk.say("amounts, fees and lateness"))
    desk.fill(card, "Amount of the contract", "50000")
    assert money(yuan(50_000)) in text_of(card)
    assert card.locator(".ic-controls .ic-control:visible").count() <= 5


def test_every_rule_says_what_it_is_and_the_card_what_it_is_not(desk):
    card = machine(desk)
    for source in card.locator(".ic-time-card .ic-source, .ic-finding .ic-source").all():
        assert re.search(r"20\d\d", text_of(source))
    with in_language(desk.language):
        last = LawTimeMachine()._areas[-1].text.splitlines()[-1]
    assert re.split("[.。]", last)[0] in text_of(card)


def test_the_machine_speaks_one_language(desk):
    every_lesson.one_language(desk, NAMES)


def test_a_wrong_answer_gets_the_feedback_of_that_mistake_and_a_right_one_is_right(desk):
    head = desk.page.locator(".ic-title", has_text=re.compile(r"^E1 .d|^E1（d"))
    card = desk.page.locator(".ic-card", has=head).last
    card.scroll_into_view_if_needed()
    box = card.locator(".widget-text input").first
    box.fill("1200")  # 20,000 x (30 % - 24 %): the older line for a loan of 2023
    desk.press(card, "Check")
    card.get_by_text("24%").first.wait_for(timeout=10_000)
    wrong = text_of(card)
    with in_language(desk.language):
        told = desk.say(
            "{answer} is the part above {low}, the older line. This loan is newer than {change}. Next: use the LPR of "
            "{newer}.",
            answer=money(120_000),
            low="24%",
            change=long_date(date(2020, 8, 20)),
            newer=long_date(date(2023, 11, 6)),
        )
    assert told in wrong
    assert "24%" in wrong and "13.8" not in wrong  # the mistake is named, the line is not given away
    desk.press(card, "Hint ({next}/{all})", next=1, all=3)
    desk.shot("06-answer-wrong", card)
    box.fill("3240")  # 20,000 x (30 % - 4 x 3.45 %)
    desk.press(card, "Check")
    card.get_by_text("13.8").first.wait_for(timeout=10_000)  # only a right answer names the line
    assert told not in text_of(card)
    desk.shot("06-answer-right", card)
    kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
    verdicts = [attempt["verdict"] for attempt in kept["answers"]["m06-e1d"]["0"]["attempts"]]
    assert verdicts[-2:] == ["wrong", "right"]


def test_links_lead_to_a_heading_of_the_page_or_to_a_file_beside_it(desk):
    """Learners' copies stand side by side, with the page for whoever is late."""
    beside = {path.name for path in (REPOSITORY / "notebooks" / desk.language).iterdir()}
    links = desk.page.locator(".jp-MarkdownOutput a:not(.jp-InternalAnchorLink)").evaluate_all(
        "all => all.map(a => [a.getAttribute('href'), a.dataset.commandlinkerArgs || a.href])"
    )
    assert len(links) >= 5
    ids = set(desk.page.locator("[id]").evaluate_all("all => all.map(each => each.id)"))
    ids |= set(desk.page.locator("[data-jupyter-id]").evaluate_all("all => all.map(each => each.dataset.jupyterId)"))
    for shown, full in links:
        where = unquote(f"{shown} {full}")
        if "#" in where and ".ipynb" not in shown and ".html" not in where:
            assert unquote(shown).partition("#")[2] in ids, shown
        else:
            assert any(name in where for name in beside), where


def test_labels_stay_inside_their_pictures_and_off_each_other(desk):
    every_lesson.labels_in_place(desk)


def test_no_request_leaves_the_machine(desk):
    every_lesson.stays_here(desk)
