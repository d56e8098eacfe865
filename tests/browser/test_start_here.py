"""Page M00 as a newcomer meets it: opened but not run, first steps by hand, the other language, the passport.

The tests of one language share a page and run in this order. A first run takes ACTIONS clicks and keys, none of them
code: run the page (2), move the slider (2), answer a question (2), one question of the pre-test (3), the same page in
the other language (1), run it (2), download the passport (1).
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lessons.authoring.house import REPOSITORY
from lessons.authoring.lab import lab, listen, open_page, run_to_the_end
from lessons.language import LANGUAGES, in_language, say
from lessons.practice.course import course_map, lessons_there
from lessons.practice.pretest import items
from lessons.simulators import FirstSum
from tests.browser import every_lesson
from tests.browser.conftest import Desk
from tests.browser.every_lesson import text_of

NOTEBOOK = "00_start_here.ipynb"
ACTIONS = 13
# the words of the menu, as the page tells them to a newcomer
RUN, RUN_ALL = {"en": "Run", "zh_CN": "运行"}, {"en": "Run All Cells", "zh_CN": "运行所有单元格"}
OTHER = {"en": "zh_CN", "zh_CN": "en"}
CHANGE = {"en": "Open this page in Chinese", "zh_CN": "打开本页的英文版"}
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
EMPTY = json.dumps({"cells": [], "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5})
IN_FRONT = "path => jupyterapp.shell.currentWidget?.context?.path === path"
TO_FRONT = "path => { void jupyterapp.commands.execute('docmanager:open', {path}); }"  # its answer is a whole tab


@dataclass
class Newcomer(Desk):
    """A desk that counts what a hand does."""

    actions: int = 0

    def click(self, what: Any) -> None:
        """Click once."""
        self.actions += 1
        what.click()

    def key(self, name: str) -> None:
        """Press one key."""
        self.actions += 1
        self.page.keyboard.press(name)

    def write(self, box: Any, text: str) -> None:
        """Click into a box and write; one action, as nobody counts letters."""
        self.actions += 1
        box.fill(text)

    def run_all(self) -> None:
        """Run the notebook in front from the menu, as the page says."""
        self.click(self.page.locator(".lm-MenuBar-item").get_by_text(RUN[self.language], exact=True))
        self.click(self.page.locator(".lm-Menu-itemLabel").get_by_text(RUN_ALL[self.language], exact=True))
        run_to_the_end(self.page)

    def wait_for(self, path: str) -> None:
        """Wait until the notebook with this path stands in front."""
        self.page.wait_for_function(IN_FRONT, arg=path, timeout=30_000)

    @property
    def front(self) -> Any:
        """Return the notebook in front."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    def card(self, title: str, **values: object) -> Any:
        """Return the first card with this title in the notebook in front."""
        head = self.page.get_by_text(self.say(title, **values), exact=True).and_(self.page.locator(".ic-title"))
        return self.front.locator(".ic-card", has=head).first

    @property
    def kept(self) -> dict[str, Any]:
        """Return the passport as it stands in its file."""
        return dict(json.loads((self.folder / "passport.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=LANGUAGES)
def desk(request: pytest.FixtureRequest, chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newcomer]:
    """The start page in JupyterLab, not run yet, in both languages; empty pages stand for the lessons beside it."""
    folder: Path = tmp_path_factory.mktemp(request.param)
    for language in LANGUAGES:
        (folder / language).mkdir()
        for one in lessons_there():
            (folder / language / f"{one.file}.ipynb").write_text(EMPTY)
        shutil.copy(REPOSITORY / "notebooks" / language / NOTEBOOK, folder / language)
    with lab(folder, request.param, {"LESSONS_PASSPORT": str(folder / "passport.json")}) as address:
        page = chromium.new_page(viewport={"width": 1300, "height": 2000})
        made = Newcomer(page, request.param, folder, NOTEBOOK)
        page.on("request", lambda sent: made.requests.append(sent.url))
        open_page(page, address, f"{request.param}/{NOTEBOOK}")
        yield made
        page.close()


def test_the_first_steps_and_a_first_question(desk):
    desk.run_all()
    with in_language(desk.language):
        panel = FirstSum()
        panel.set(rides=11)
    card = desk.card("What do the bus rides cost?")
    desk.click(card.locator(".noUi-handle"))
    desk.key("ArrowRight")
    desk.settle()
    assert panel._areas[0].text in text_of(card) and desk.box(card, "Bus rides in a week").input_value() == "11"
    card = desk.card("Try a card: one payment")
    desk.write(card.locator("input[type=text]").first, "30")
    desk.click(card.get_by_role("button", name=desk.say("Check"), exact=True))
    desk.settle()
    assert desk.say("This answer is right: {answer}.", answer="¥30.00") in text_of(card)
    desk.shot("00-first-steps")


def test_no_error_and_no_warning(desk):
    every_lesson.no_error(desk)


def test_the_page_speaks_one_language(desk):
    every_lesson.one_language(desk)


def test_one_question_of_the_pretest_is_kept_without_a_verdict(desk):
    card, item = desk.card("Ten questions before you begin"), items("a")[0]
    desk.click(card.get_by_role("button", name=desk.say("Begin"), exact=True))
    desk.settle()
    with in_language(desk.language):
        asked, unknown = item.body.prompt[-1].text(), len(item.body.options)
    assert asked in text_of(card)
    desk.click(card.locator("input[type=radio]").nth(unknown))
    desk.click(card.get_by_role("button", name=desk.say("Keep and go on"), exact=True))
    desk.settle()
    assert desk.kept["pretest"]["a"] == {"m00-p1": ["unknown"]} and asked not in text_of(card)
    assert desk.say("Question {number} of {all}", number=2, all=10) in text_of(card)
    desk.shot("00-pretest", card)


def test_the_same_page_in_the_other_language_knows_the_passport(desk):
    other = OTHER[desk.language]
    desk.click(desk.front.get_by_role("link", name=CHANGE[desk.language]))
    desk.wait_for(f"{other}/{NOTEBOOK}")
    listen(desk.page)
    desk.run_all()
    with in_language(other):
        assert say("Kept so far: {count} of {all}.", count=1, all=10) in text_of(desk.front)


def test_the_passport_is_downloaded_with_one_click(desk):
    with in_language(OTHER[desk.language]):
        link = desk.front.get_by_role("link", name=say("Download my passport"), exact=True)
    with desk.page.expect_download() as waiting:
        desk.click(link)
    assert json.loads(Path(waiting.value.path()).read_text(encoding="utf-8")) == desk.kept
    assert desk.actions == ACTIONS


def test_the_map_leads_to_a_lesson_and_the_language_back(desk):
    desk.front.get_by_role("link", name=CHANGE[OTHER[desk.language]]).click()
    desk.wait_for(f"{desk.language}/{NOTEBOOK}")
    with in_language(desk.language):
        assert course_map().html().count("<a ") == desk.front.locator("table a").count()
    desk.front.get_by_role("link", name=desk.say("open {lesson}", lesson="M03"), exact=True).click()
    desk.wait_for(f"{desk.language}/03_true_cost.ipynb")
    desk.page.evaluate(TO_FRONT, f"{desk.language}/{NOTEBOOK}")
    desk.wait_for(f"{desk.language}/{NOTEBOOK}")


def test_the_pretest_by_keyboard_alone(desk):
    card = desk.card("Ten questions before you begin")
    card.locator("input[type=radio]").first.focus()
    desk.page.keyboard.press("Space")
    desk.settle()
    assert card.locator("input[type=radio]:checked").count() == 1
    keep = card.get_by_role("button", name=desk.say("Keep and go on"), exact=True)
    for _ in range(5):  # past the other options
        desk.page.keyboard.press("Tab")
    assert keep.evaluate("button => document.activeElement === button")
    desk.page.keyboard.press("Space")
    desk.settle()
    kept = desk.kept["pretest"]["a"]
    assert set(kept) == {"m00-p1", "m00-p2"} and kept["m00-p2"] != ["unknown"]
    desk.press(card, "Leave this one out")
    assert desk.say("Question {number} of {all}", number=4, all=10) in text_of(card)


def test_what_was_done_shows_in_the_overview(desk):
    card = desk.card("What I have done so far")
    row = text_of(card.locator("tr", has_text="M00"))
    # ten questions before the course, and the one sum that this page asks
    assert desk.say("{done} of {all}", done=3, all=11) in row and "%" not in row
    desk.shot("00-progress", card)


def test_the_page_asks_no_other_machine(desk):
    every_lesson.stays_here(desk)
