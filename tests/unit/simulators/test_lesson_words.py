"""The words of a lesson: a card on demand, any other word by its name, all of them on paper."""

import pytest

from lessons.credit.errors import InputError
from lessons.language import in_language
from lessons.simulators import LessonWords
from lessons.views.glossary import glossary

WORDS = ("nominal_annual_rate", "instalment", "guarantor")


def test_a_card_opens_for_the_word_chosen() -> None:
    with in_language("en"):
        card = LessonWords(*WORDS)
        for name in WORDS:
            card.set(term=name)
            entry = glossary()[name]
            assert card.noun.id == name
            assert entry.sentence["en"] in card.text and entry.name["zh_CN"] in card.text


@pytest.mark.parametrize(("language", "typed"), [("en", "年化利率"), ("zh_CN", "Annualised rate")])
def test_a_word_of_the_other_language_is_found(language: str, typed: str) -> None:
    with in_language(language):
        card = LessonWords(*WORDS)
        card.set(other=typed)
        assert card.noun.id == "annualised_rate" and card.error is None


def test_the_word_chosen_last_is_shown() -> None:
    with in_language("en"):
        card = LessonWords(*WORDS)
        card.set(other="IRR")
        assert card.noun.id == "internal_rate_of_return"
        card.set(term="guarantor")
        assert card.noun.id == "guarantor" and card.values["other"] == ""


@pytest.mark.parametrize("typed", ["guarantr", "qqqqqq"])
def test_a_word_that_is_not_there_is_told_in_a_sentence(typed: str) -> None:
    with in_language("en"):
        card = LessonWords(*WORDS)
        card.set(other=typed)
        assert f"“{typed}”" in card.text and len(card.text) < 2500
        assert ("It has: " in card.text) == (typed == "guarantr")


def test_on_paper_stand_all_words_in_both_languages() -> None:
    with in_language("zh_CN"):
        paper = LessonWords(*WORDS).markdown
    for name in WORDS:
        entry = glossary()[name]
        assert f"| {entry.name['zh_CN']} | {entry.name['en']} | {entry.sentence['zh_CN']} |" in paper


def test_a_name_that_no_glossary_has_is_refused() -> None:
    with pytest.raises(InputError, match="no 'not a term'"):
        LessonWords("not a term")
    with pytest.raises(InputError):
        LessonWords()
