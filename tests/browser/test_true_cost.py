"""Lesson M03 as a learner meets it: locked, predicted, opened, worked by keyboard, answered wrong and right.

The tests of one language share a page and run in this order, as a learner would go through the lesson.
"""

import json
import re

from lessons.credit import rates
from lessons.data import contract
from lessons.language import in_language, percent
from lessons.simulators.convention_explorer import ConventionExplorer
from lessons.simulators.disclosure_form import DisclosureForm, controls, model
from lessons.simulators.true_cost import TrueCost, vary
from tests.browser import every_lesson
from tests.browser.every_lesson import text_of

NOTEBOOK = "03_true_cost.ipynb"
# what the lesson must not give away before a prediction is stored: the yearly rates of Lin's phone
LOCKED = ("13.03", "13.84", "13.29")
# a foreign law keeps its own name beside the translated one
LAW_NAMES = ("Truth", "Lending")


def test_runs_from_top_to_bottom_without_an_error(desk):
    every_lesson.no_error(desk)


def test_the_kernel_hears_a_box_before_the_button_pressed_after_it(desk):
    """A kernel with subshells answers widgets in two threads: a press may then judge the text of before."""
    assert desk.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.session.kernel.supportsSubshells") is False


def test_nothing_of_the_prediction_is_given_away(desk):
    every_lesson.nothing_given_away(desk, LOCKED, "What does it cost a year?")


def test_the_page_speaks_one_language(desk):
    every_lesson.one_language(desk, LAW_NAMES)


def test_a_prediction_needs_a_number_and_a_confidence_and_opens_the_lab(desk):
    lab = every_lesson.prediction_opens(desk, "7.2", "What does it cost a year?", "m03-predict")
    assert percent(rates(contract("phone")).nominal.value) in text_of(lab)


def test_true_cost_answers_the_arrow_keys_with_the_engines_numbers(desk):
    lab = desk.card("What does it cost a year?")
    handle = lab.locator(".noUi-handle").first
    handle.focus()
    for _ in range(3):
        desk.page.keyboard.press("ArrowRight")
    desk.settle()
    typed = float(desk.box(lab, "Fee with each instalment").input_value())
    assert typed == 0.75
    with in_language(desk.language):
        same = TrueCost()
        same.set(fee_rate=typed)
        expected = rates(vary(contract("phone"), same.values))
        for rate in (expected.flat, expected.simple, expected.nominal, expected.effective):
            assert percent(rate.value) in text_of(lab)
    desk.shot("true-cost", lab)


def test_a_number_typed_into_a_box_moves_the_picture(desk):
    lab = desk.card("What does it cost a year?")
    before = lab.locator("svg").first.inner_html()
    box = desk.box(lab, "Number of instalments")
    box.fill("24")
    box.press("Tab")
    desk.settle()
    assert lab.locator("svg").first.inner_html() != before
    assert lab.locator("svg").first.get_attribute("role") == "img"
    assert lab.locator("svg").first.get_attribute("aria-label")


def test_my_figures_stay_on_the_screen(desk):
    lab = desk.card("What does it cost a year?")
    lab.locator("input[type=checkbox]").first.focus()
    desk.page.keyboard.press("Space")
    desk.settle()
    box = desk.box(lab, "Money I receive")
    box.fill("4321")
    box.press("Tab")
    desk.settle()
    assert "4,321" in text_of(lab)
    desk.page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    desk.page.wait_for_timeout(1500)
    written = "".join(path.read_text(encoding="utf-8") for path in desk.folder.glob("*.*") if path.is_file())
    assert "4,321" not in written and '4321"' not in written
    lab.locator("input[type=checkbox]").first.focus()
    desk.page.keyboard.press("Space")
    desk.settle()


def test_two_calculators_agree_by_keyboard(desk):
    with in_language(desk.language):
        same = ConventionExplorer()
        far, title = same.text, same.title
        same.set(annualisation="nominal")
    card = desk.card(title)
    card.scroll_into_view_if_needed()
    agreed = desk.say("They agree: both show {a}.", a=percent(rates(contract("repair")).nominal.value))
    assert agreed in same.text and agreed not in far and agreed not in text_of(card)
    card.locator("select:visible").nth(1).focus()
    desk.page.keyboard.press("Space")  # a list opens with the space bar; arrows choose, Enter takes
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        desk.page.keyboard.press(key)
    desk.settle()
    assert agreed in text_of(card)
    desk.shot("convention-explorer", card)


def test_disclosure_form_shows_sum_and_whole_by_keyboard(desk):
    with in_language(desk.language):
        card = desk.card(DisclosureForm().title)
    card.scroll_into_view_if_needed()
    card.locator(".noUi-handle:visible").first.focus()
    for _ in range(2):
        desk.page.keyboard.press("ArrowRight")
    desk.settle()
    rate = float(desk.box(card, "Contract rate per year").input_value())
    assert rate == 7.0
    values = {spec.name: spec.value for spec in controls()} | {"rate": rate}
    form = model(values)
    for number in (form.item_sum, form.all_in.nominal.value, form.all_in.effective.value):
        assert percent(number) in text_of(card)
    desk.shot("disclosure-form", card)


def test_a_wrong_answer_gets_the_feedback_of_that_mistake_and_a_right_one_is_right(desk):
    head = desk.page.locator(".ic-title", has_text=re.compile(r"^E1 \(a\)"))
    card = desk.page.locator(".ic-card", has=head).last
    card.scroll_into_view_if_needed()
    box = card.locator(".widget-text input").first
    box.fill("7.2 %")
    desk.press(card, "Check")
    wrong = text_of(card)
    assert "7.2" in wrong and "13.03" not in wrong
    desk.press(card, "Hint ({next}/{all})", next=1, all=3)
    desk.shot("answer-wrong", card)
    box.fill("1303 bp")
    desk.press(card, "Check")
    assert text_of(card) != wrong
    desk.shot("answer-right", card)
    kept = json.loads((desk.folder / "passport.json").read_text(encoding="utf-8"))
    verdicts = [attempt["verdict"] for attempt in kept["answers"]["m03-e1a"]["0"]["attempts"]]
    assert verdicts[-2:] == ["wrong", "right"]


def test_labels_stay_inside_their_pictures_and_off_each_other(desk):
    every_lesson.labels_in_place(desk)


def test_no_request_leaves_the_machine(desk):
    every_lesson.stays_here(desk)
