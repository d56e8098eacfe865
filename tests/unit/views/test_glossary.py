"""The card of a term: both languages, the false friend, the rule with its rank and the day it was checked."""

import pytest

from lessons.language import LANGUAGES, in_language
from lessons.views import show
from lessons.views.glossary import glossary, term


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_all_in_text_html_and_markdown(language: str) -> None:
    found = term("guarantor")
    with in_language(language):
        card = show(found)
        for shown in (card.text(), card.html()):
            for text in (*found.name.values(), *found.sentence.values(), found.false_friend[language]):
                assert text in shown
        assert "担保人" in card.markdown()


def test_the_language_spoken_comes_first() -> None:
    for language in LANGUAGES:
        with in_language(language):
            text = show(term("诉讼时效")).text()
            first = min(("en", "zh_CN"), key=lambda each: text.index(term("诉讼时效").sentence[each]))
            assert first == language


def test_a_legal_term_shows_article_rank_confidence_and_day() -> None:
    with in_language("en"):
        text = show(term("limitation of actions")).text()
        assert "article 188" in text and "statute" in text and "the text was read" in text
        assert "Teaching material, not legal advice. Checked on" in text
    with in_language("zh_CN"):
        text = show(term("limitation of actions")).text()
        assert "第188条" in text and "教学材料" in text and "See " not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_can_be_shown(language: str) -> None:
    with in_language(language):
        for each in glossary().values():
            assert each.name[language] in show(each).text()


def test_what_a_term_says_is_escaped() -> None:
    assert "<script" not in show(term("IRR")).html()
    assert repr(term("IRR")) == "Term('internal_rate_of_return')"
