"""The page without code in a real browser: on a phone and a desk, light and dark, printed, in both languages."""

import re

import pytest

from lessons.authoring.house import House
from lessons.language import LANGUAGES

PAGE = "if_you_are_late"
TITLES = {"en": "If you are late or someone is calling", "zh_CN": "如果你逾期了，或者有人来催"}
NAMES = {"en": "English", "zh_CN": "简体中文"}
# an element whose words are wider than its place, or that reaches past the window
CUT_OFF = """() => [...document.querySelectorAll('main *')].filter(each =>
  each.getBoundingClientRect().right > window.innerWidth + 1 || each.scrollWidth > each.clientWidth + 1
  && getComputedStyle(each).display !== 'inline').map(each => each.tagName + ' ' + each.textContent.slice(0, 40))"""
BROKEN_WORDS = """() => [...document.querySelectorAll('th')].filter(each => {
  const range = document.createRange(); range.selectNodeContents(each);
  return /^[A-Za-z]+$/.test(each.textContent) && range.getClientRects().length > 1;
}).map(each => each.textContent)"""


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def opened(chromium, language, width=1250, scheme="light"):
    """Return the page, and the list of what it asks for."""
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(House().handout(PAGE, language, "html").as_uri())
    return page, asked


@pytest.mark.parametrize("width", [360, 390, 1250])
def test_it_fits_and_asks_for_nothing_but_itself(chromium, language, width):
    page, asked = opened(chromium, language, width)
    assert page.locator("h1").inner_text() == page.title() == TITLES[language]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(BROKEN_WORDS) == []
    assert len(asked) == 1 and asked[0].startswith("file:")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_scheme(chromium, language, scheme):
    page, _ = opened(chromium, language, scheme=scheme)
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    dark, light = sorted((ink, paper), key=lambda colour: sum(map(int, re.findall(r"\d+", colour))))
    assert (paper == dark) is (scheme == "dark") and ink != paper
    page.close()


def pages_printed(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_it_prints_on_three_sheets_at_most(chromium, language):
    page, _ = opened(chromium, language)
    assert 2 <= pages_printed(page) <= 3
    page.close()


def test_the_other_language_takes_its_place_and_prints_alike(chromium, language):
    other = next(name for name in LANGUAGES if name != language)
    page, asked = opened(chromium, language, 390)
    shown = page.locator("[role=heading], h1").filter(visible=True)
    assert shown.all_inner_texts() == [TITLES[language]]
    switch = page.locator("summary")
    assert switch.inner_text() == NAMES[other]
    switch.focus()
    page.keyboard.press("Enter")
    assert switch.inner_text() == NAMES[language]
    assert shown.all_inner_texts() == [TITLES[other]]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert 2 <= pages_printed(page) <= 3
    page.keyboard.press("Enter")
    assert shown.all_inner_texts() == [TITLES[language]]
    assert len(asked) == 1
    page.close()


def test_a_source_number_leads_to_its_source(chromium, language):
    page, _ = opened(chromium, language, 390)
    link = page.locator("main .mark a").first
    link.click()
    target = page.locator(f"[id='{link.get_attribute('href')[1:]}']")
    assert target.is_visible() and -1 <= target.bounding_box()["y"] < 900
    page.close()
