"""What a cell ends with: the same bytes twice, words beside every picture, and a sentence in place of a traceback."""

from base64 import b64decode
from html import unescape

import pytest
from IPython.core.formatters import DisplayFormatter

from lessons.credit import InputError, LoanTerms, cashflows, cost_statement, rates, schedule
from lessons.language import in_language
from lessons.views import draw, note, sentence, show, table
from tests.unit.views.cases import GUARANTEED, PHONE, nouns

NOUNS = nouns()
LANGUAGES = ("en", "zh_CN")


def bad() -> LoanTerms:
    return LoanTerms(-1, 12)


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_gives_table_and_sentence_of_each_noun(language):
    with in_language(language):
        plan, found = schedule(PHONE), rates(PHONE)
        data = show(plan, found)._repr_mimebundle_()
        for noun in (plan, found):
            assert table(noun).text() in data["text/plain"]
            assert sentence(noun) in data["text/plain"]
            assert sentence(noun) in unescape(data["text/html"])
    assert set(data) == {"text/plain", "text/html"}


def test_the_notebook_sees_what_the_bundle_holds():
    data, _ = DisplayFormatter().format(show(rates(PHONE)))
    assert "13.84%" in data["text/plain"]
    assert "13.84%" in data["text/html"]
    data, metadata = DisplayFormatter().format(draw(rates(PHONE)))
    assert set(data) == {"image/png", "text/plain"}
    assert metadata["image/png"]["alt"] == data["text/plain"]


@pytest.mark.parametrize("noun", [schedule(PHONE), cashflows(PHONE), rates(PHONE), cost_statement(GUARANTEED), PHONE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_noun_gives_the_same_bytes(noun, language):
    with in_language(language):
        assert draw(noun)._repr_mimebundle_() == draw(noun)._repr_mimebundle_()
        assert show(noun)._repr_mimebundle_() == show(noun)._repr_mimebundle_()


def test_a_picture_is_png_with_words():
    picture = draw(PHONE)
    data, metadata = picture._repr_mimebundle_()
    assert b64decode(data["image/png"]).startswith(b"\x89PNG")
    assert data["text/plain"] == metadata["image/png"]["alt"] == picture.words
    assert (metadata["image/png"]["width"], metadata["image/png"]["height"]) == (picture.width, picture.height)
    assert b"Software" not in picture.png
    assert f'alt="{picture.words}"' in picture.html()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [bad, lambda: schedule(bad())])
def test_an_input_error_is_a_sentence(form, language):
    with in_language(language):
        for shown in (show(form), draw(form)):
            text = shown.text()
            assert text.startswith("Error: " if language == "en" else "错误：")
            assert "Traceback" not in text
            assert "\n" not in text


def test_an_error_that_was_caught_can_be_shown():
    with pytest.raises(InputError) as caught:
        bad()
    assert show(caught.value).text() == show(bad).text()


@pytest.mark.parametrize("answer", [..., None])
def test_an_empty_answer_asks_for_one(answer):
    assert "replace ..." in show(answer).text()
    assert "replace ..." in draw(answer).text()


def test_other_errors_are_not_hidden():
    with pytest.raises(TypeError):
        show(object())
    with pytest.raises(ZeroDivisionError):
        show(lambda: 1 / 0)


def test_a_note_is_escaped():
    shown = show("<b>bold</b> & *more*", note("<i>"))
    assert "<b>" not in shown.html()
    assert "<i>" not in shown.html()
    assert shown.markdown().count("\\*") == 2
    assert shown.text() == "<b>bold</b> & *more*\n\n<i>"


@pytest.mark.parametrize("name", NOUNS)
def test_reprs_are_short(name):
    assert len(repr(show(NOUNS[name]))) <= 110
    assert "\n" not in repr(show(NOUNS[name]))


def test_show_and_draw_leave_nothing_on_standard_output(capsys):
    show(rates(PHONE))
    draw(rates(PHONE))
    assert capsys.readouterr() == ("", "")
