"""One JupyterLab per lesson and language, with the lesson open and run, worked through by the tests in their order.

Each module of tests names its notebook in a constant NOTEBOOK; what every lesson must hold is in every_lesson.py.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from lessons.authoring.house import REPOSITORY
from lessons.authoring.lab import CHROMIUM, lab, open_notebook, settle
from lessons.language import LANGUAGES, in_language, say

pytest.register_assert_rewrite("tests.browser.every_lesson")  # a failing check there shows what it saw

SHOTS = REPOSITORY / "test-results"


@dataclass
class Desk:
    """A learner's desk: the page with the lesson, its language, and every request the page has made."""

    page: Any
    language: str
    folder: Path
    notebook: str
    requests: list[str] = field(default_factory=list)

    @property
    def lesson(self) -> str:
        """Return the number of the lesson, as in 03."""
        return self.notebook.partition("_")[0]

    def say(self, message: str, **values: object) -> str:
        """Return what the course says in this desk's language."""
        with in_language(self.language):
            return say(message, **values)

    def card(self, title: str, **values: object) -> Any:
        """Return the innermost card with this title."""
        head = self.page.get_by_text(self.say(title, **values), exact=True).and_(self.page.locator(".ic-title"))
        return self.page.locator(".ic-card", has=head).last

    def box(self, card: Any, label: str) -> Any:
        """Return the box in a card whose label begins with these words."""
        field = card.locator(".widget-text, .widget-inline-hbox").filter(has_text=self.say(label))
        return field.locator("input").first

    def fill(self, card: Any, label: str, value: str) -> None:
        """Type into a box, leave it, and give the kernel time to answer."""
        box = self.box(card, label)
        box.fill(value)
        box.press("Tab")
        self.settle()

    def press(self, card: Any, label: str, **values: object) -> None:
        """Press a button of a card, and give the kernel time to answer."""
        card.get_by_role("button", name=self.say(label, **values), exact=True).click()
        self.settle()

    def choose(self, card: Any, label: str, key: str) -> None:
        """Choose from the list with this label by keyboard alone: focus, open, walk to the option, take it."""
        named = self.page.locator(".widget-label").filter(has_text=self.say(label))
        field = card.locator(".widget-dropdown:visible", has=named).locator("select").first
        field.focus()
        # a list has spaces that do not break
        options = [" ".join(option.split()) for option in field.locator("option").all_text_contents()]
        steps = options.index(" ".join(key.split())) - field.evaluate("list => list.selectedIndex")
        self.page.keyboard.press("Space")  # a list opens with the space bar; arrows choose, Enter takes
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
        self.page.keyboard.press("Enter")
        self.settle()

    def settle(self) -> None:
        """Wait until the kernel has answered and the page has drawn it."""
        settle(self.page)

    def shot(self, name: str, part: Any = None) -> None:
        """Keep a picture of the page, or of a part of it."""
        SHOTS.mkdir(exist_ok=True)
        (part or self.page).screenshot(path=SHOTS / f"{name}.{self.language}.png")

    @property
    def strangers(self) -> list[str]:
        """Return the requests that left this machine."""
        return [url for url in self.requests if urlsplit(url).hostname not in ("127.0.0.1", "localhost", None)]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser of this machine."""
    named = os.environ.get("LESSONS_BROWSER") or shutil.which("chromium") or "none"
    if named == "none":
        pytest.skip("NOT RUN: this machine has no Chromium, Chrome or Edge")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=named, args=list(CHROMIUM))
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=LANGUAGES)
def desk(request: pytest.FixtureRequest, chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The lesson in JupyterLab, run from top to bottom, for a learner who has done nothing yet."""
    folder, notebook = tmp_path_factory.mktemp(request.param), str(request.module.NOTEBOOK)
    shutil.copy(REPOSITORY / "notebooks" / request.param / notebook, folder)
    environment = {"LESSONS_PASSPORT": str(folder / "passport.json")}
    with lab(folder, request.param, environment) as address:
        page = chromium.new_page(viewport={"width": 1300, "height": 2000})
        made = Desk(page, request.param, folder, notebook)
        page.on("request", lambda sent: made.requests.append(sent.url))
        open_notebook(page, address, notebook)
        yield made
        made.shot(f"{made.lesson}-last")
        page.close()
