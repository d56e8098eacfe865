"""What a learner can do with the cards, without a browser: answer, hint, solution, new numbers, predict, explain."""

import base64
import json
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import ipywidgets
import pytest

from lessons.language import in_language
from lessons.practice import ask, check, drill, given, passport, predict, progress, reflect, unlock
from lessons.practice.answer import Unit
from lessons.practice.bank import bank, find
from lessons.practice.passport import Passport, current, empty
from lessons.practice.question import Question

LOCKED = ("13.03", "13.84", "1.086", "13.29")
REPR_LIMIT = 110


def bundle(card: ipywidgets.Widget) -> dict[str, str]:
    """Return what a notebook would keep of a card."""
    return card._repr_mimebundle_()


def uploaded(content: bytes) -> dict[str, object]:
    """Return a file as the browser hands it over."""
    file = {"name": "x.json", "type": "", "size": len(content), "content": memoryview(content)}
    return {**file, "last_modified": datetime(2026, 11, 22)}


def test_check_with_three_dots_says_where_an_answer_goes() -> None:
    card = check("m03-e1a", ...)
    assert repr(card) == bundle(card)["text/plain"] == "QuestionCard(m03-e1a, seed 0: no answer yet)"
    assert "No answer yet." in card.text and "“...”" in card.text and "¥536.00" in bundle(card)["text/markdown"]
    assert current().seeds("m03-e1a") == []


def test_check_with_an_answer_reports_it_and_keeps_it() -> None:
    card = check("m03-e1a", 0.1303)
    assert card.right and repr(card) == "QuestionCard(m03-e1a, seed 0: right)"
    assert "This answer is right: 13.03%." in card.text
    kept = Passport(current().path).answers("m03-e1a", 0)
    assert kept == [{"said": "13.03%", "value": "1303/10000", "verdict": "right"}]
    assert "right" in repr(ask("m03-e1a"))  # it is still there when the lesson is opened again


def test_a_wrong_answer_then_hints_then_the_solution() -> None:
    card = ask("m03-e1b")
    card.solution_button.click()
    assert "opens after your first try" in card.text and "Solution, step by step" not in card.text
    for number in (1, 2, 3, 3):
        card.hint_button.click()
        assert f"Hint {number}" in card.text
    assert card.hint_button.disabled
    card.box.value = "7.2 %"
    card.check_button.click()
    assert not card.right and card.report.misconception == "MC01" and "7.20% is the fee rate times twelve" in card.text
    card.solution_button.click()
    assert "Solution, step by step" in card.text and "13.84%" in card.text
    assert card.error is None


def test_an_unreadable_answer_opens_no_solution() -> None:
    card = ask("m03-e1b")
    card.box.value = "a lot"
    card.check_button.click()
    assert "is not a number" in card.text and card.error is None
    card.solution_button.click()
    assert "Solution, step by step" not in card.text


def press_enter(card: ipywidgets.Widget) -> None:
    """Send what the browser sends for the Enter key."""
    card.box._handle_custom_msg({"event": "submit"}, [])


def test_enter_checks_whichever_of_key_and_text_comes_first() -> None:
    for id, key_first in (("m03-e1a", True), ("m03-e1b", False)):
        card = ask(id)
        steps = [lambda card=card: press_enter(card), lambda card=card: setattr(card.box, "value", "7.2")]
        for step in steps if key_first else reversed(steps):
            step()
        assert card.report.misconception == "MC01" and card.error is None
        card.check_button.click()
        assert len(current().answers(id, 0)) == 1  # the same answer again is no second attempt


def test_a_card_says_how_near_an_answer_must_come() -> None:
    exact = next(one for one in bank().values() if one.unit is Unit.MONEY and not one.tolerance)
    near = next(one for one in bank().values() if one.unit is Unit.MONEY and one.tolerance)
    assert "Only the exact answer counts" in check(exact.id).text and "within" not in check(exact.id).text
    assert "An answer within ¥0.05 counts" in check(near.id).text


def test_text_alone_is_not_checked() -> None:
    card = ask("m03-e1a")
    card.box.value = "7.2"
    assert current().answers("m03-e1a", 0) == []
    card.check_button.click()
    assert len(current().answers("m03-e1a", 0)) == 1


def test_a_choice_is_answered_by_its_button() -> None:
    card = ask("m03-e2b")
    assert isinstance(card.box, ipywidgets.RadioButtons) and card.box.value is None
    assert "A. " in bundle(card)["text/markdown"] and "E. " in card.text
    card.check_button.click()
    assert "Choose an option" in card.text
    card.box.value = "36"
    card.check_button.click()
    assert not card.right and "36 instalments the ratio is 1.83" in card.text
    card.box.value = "24"
    card.check_button.click()
    assert card.right


def test_new_numbers_reach_every_part_and_given() -> None:
    first, second = ask("m03-e1a"), check("m03-e1b", 0.1384)
    before = given("m03-e1").amount
    first.renew_button.click()
    assert "seed 1" in repr(first) and "seed 1" in repr(second)
    assert "no answer yet" in repr(second)  # the answer belonged to the other numbers
    assert given("m03-e1").amount != before and given("m03-e1").amount == find("m03-e1a").variant(1).numbers["amount"]
    assert "run the cell with “given” again" in first.text


def test_the_seed_of_a_class(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_SEED", "5")
    assert "seed 5" in repr(ask("m03-e3")) and given("m03-e3").seed == 5
    assert predict("m03-predict").seed == 0  # the story is told of one phone
    monkeypatch.setenv("LESSONS_SEED", "many")
    assert "seed 0" in repr(ask("m03-e3"))


def test_given_holds_what_code_needs() -> None:
    phone = given("m03-e1a")
    assert (phone.amount, phone.instalments, phone.payment) == (600_000, 12, 53_600)
    assert phone.terms.amount == 600_000 and len(repr(phone)) <= REPR_LIMIT
    assert given("m03-f1").monthly_rate == pytest.approx(0.012802)
    assert not [secret for secret in LOCKED if secret in repr(phone)]


def flat(value: object) -> list[object]:
    """Return what a number, a text, or a mapping of them holds."""
    return list(value.values()) if isinstance(value, dict) else [value]


@pytest.mark.parametrize("question", [q for q in bank().values() if q.checked], ids=lambda q: q.id)
def test_given_never_holds_the_answer(question: Question) -> None:
    numbers = [inner for value in vars(given(question.id)).values() for inner in flat(value)]
    plain = [value for value in numbers if isinstance(value, (int, float, Fraction)) and value is not True]
    if question.kind == "number":
        assert not [value for value in plain if abs(Fraction(value) - question.variant(0).right) <= question.tolerance]
    else:
        right = question.variant(0).body.options[question.variant(0).right_place].key
        assert right not in [value for value in numbers if isinstance(value, str)]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_fresh_card_shows_a_result_of_the_phone(language: str) -> None:
    with in_language(language):
        asked = [question for question in bank().values() if question.kind != "sentence" and question.checked]
        # what the page of M03 asks: its own questions, and in its warm-up those of M01 and M02
        cards = [ask(*(each.id for each in asked if each.lesson == "m03" or each.id.startswith(("m01-r", "m02-r"))))]
        cards += [predict("m03-predict"), unlock("m03-predict", lambda: None), reflect("m03-explain")]
        cards += [progress("m03"), passport()]
        for card in cards:
            kept = "".join(str(value) for name, value in bundle(card).items() if name.startswith("text/"))
            assert not [secret for secret in LOCKED if secret in kept + card.text]
            assert len(repr(card)) <= REPR_LIMIT


def test_a_prediction_needs_a_number_and_a_confidence() -> None:
    card = predict("m03-predict")
    card.save_button.click()
    assert "Write down your prediction first" in card.text and current().prediction("m03-predict", 0) is None
    card.box.value = "7.2"
    card.save_button.click()
    assert "how sure you are" in card.text and current().prediction("m03-predict", 0) is None
    card.confidence.set(70)
    card.save_button.click()
    assert current().prediction("m03-predict", 0) == {"said": "7.2", "value": "9/125", "confidence": 70}
    assert "you predict 7.20%, and you are 70% sure" in card.text
    assert repr(card) == "PredictionCard(m03-predict, seed 0: stored)"


@pytest.mark.parametrize("odd", ["x", "¥5", "nan", 10**400])
def test_an_odd_prediction_is_explained_and_not_stored(odd: object) -> None:
    card = predict("m03-predict")
    card.predict(odd, 50)
    assert "Error" in card.text and current().prediction("m03-predict", 0) is None


@pytest.mark.parametrize("odd", [-1, 101, 0.5, "high", True])
def test_an_odd_confidence_is_explained_and_not_stored(odd: object) -> None:
    card = predict("m03-predict")
    card.attempt(lambda: card.predict("7", odd))  # type: ignore[arg-type]
    assert current().prediction("m03-predict", 0) is None and "Confidence" in card.text


def test_a_prediction_opens_the_gate_where_it_stands() -> None:
    made: list[str] = []

    def factory() -> ipywidgets.Widget:
        made.append("made")
        return ask("m03-e3")

    gate = unlock("m03-predict", factory)
    assert repr(gate) == "Gate(m03-predict: locked)" and not made and "Locked until you predict" in gate.text
    predict("m03-predict").predict("7.2", 70)
    assert made == ["made"] and repr(gate) == "Gate(m03-predict: open)" and gate.error is None
    assert "You predicted 7.20%, 70% sure." in gate.text
    assert "13.03%" in gate.text and "13.84%" in gate.text and "E3." in gate.text
    assert "7.20% is the fee rate times twelve" in gate.text
    predict("m03-predict").predict("13", 90)
    assert made == ["made"] and "You predicted 7.20%" in gate.text  # the first prediction counts
    assert unlock("m03-predict", factory).is_open  # also when the cell is run again


def test_a_gate_whose_content_fails_says_so_and_raises_nothing() -> None:
    def fails() -> None:
        raise RuntimeError("no picture")

    gate = unlock("m03-predict", fails)
    predict("m03-predict").predict("7.2", 70)
    assert isinstance(gate.error, RuntimeError) and "no picture" in gate.text and not gate.is_open


def test_a_passport_that_is_brought_back_opens_the_gate(tmp_path: Path) -> None:
    elsewhere = Passport(tmp_path / "elsewhere.json")
    elsewhere.add_prediction("m03-predict", 0, "7", "7/100", 60)
    gate, card = unlock("m03-predict", lambda: "open"), passport()
    card.bring_back(elsewhere.content())
    assert gate.is_open and "Your passport was read" in card.text


def test_the_model_sentence_comes_after_the_learners_own() -> None:
    predict("m03-predict").predict("7.2", 70)
    card = reflect("m03-explain")
    for nothing in ("", "  ", "ok.", "I owe less now."):
        card.box.value = nothing
        card.save_button.click()
        assert "model sentence opens when you save it" in card.text and "13.84%" not in card.text
    card.box.value = "Because I owe <b>less</b> each month."
    card.save_button.click()
    assert "I predicted 7.20%." in card.text and "13.84%" in card.text
    assert "<b>" not in "".join(area.value for area in (card._report, card._model))  # a learner's text is never markup
    assert reflect("m03-explain").sentences == ["Because I owe <b>less</b> each month."]


def test_a_chinese_sentence_may_be_short() -> None:
    card = reflect("m03-explain")
    card.write("本金越还越少")
    assert card.sentences == [] and "10" in card.text
    card.write("本金越还越少，手续费却不变")
    assert card.sentences == ["本金越还越少，手续费却不变"]


def test_the_passport_card_gives_the_file_and_takes_it_back() -> None:
    check("m03-e1a", 0.1303)
    card = passport()
    link = card._link.value
    assert 'download="passport.json"' in link and "data:application/json;base64," in link
    content = base64.b64decode(link.split("base64,")[1].split('"')[0])
    assert content == current().path.read_bytes()
    check("m03-e3", 0)
    assert base64.b64decode(card._link.value.split("base64,")[1].split('"')[0]) == current().path.read_bytes()
    card.upload.value = (uploaded(b"{}"),)
    assert "Your present passport was not touched" in card.text and len(current().seeds("m03-e1a")) == 1
    card.upload.value = (uploaded(content),)
    assert "Your passport was read" in card.text


def test_the_static_passport_never_shows_where_it_is_kept() -> None:
    card = passport()
    assert str(current().path) in card.text  # on the screen
    assert str(current().path.parent) not in "".join(map(str, bundle(card).values()))


def test_the_passport_card_tells_of_a_file_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_PASSPORT", str(tmp_path / "other" / "passport.json"))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "passport.json").write_text(json.dumps({**empty(), "version": 99}))
    assert "passport-newer-1.json" in passport().text


def test_progress_follows_what_is_done() -> None:
    card = progress("m03")
    assert "not yet" in card.text and card.done == 0 and repr(card) == "ProgressCard(m03: 0 of 26 done)"
    check("m03-e1a", 0.1303)
    check("m03-e3", 0)
    predict("m03-predict").predict("7", 50)
    assert card.done == 2 and "tried" in card.text and "2 of 26 done" in card.text


def test_a_drill_draws_without_a_clock_and_leaves_the_lesson_alone() -> None:
    card, again = drill("m03"), drill("m03")
    assert repr(card) == repr(again)
    seen = {card.card.sheet.question.id}
    for _ in range(12):
        before = card.card.sheet.question.id
        card.next_button.click()
        assert card.card.sheet.question.id != before and card.card.sheet.seed > 0 and card.error is None
        seen.add(card.card.sheet.question.id)
    card.card.renew()
    assert len(seen) > 5 and given("m03-e1").amount == 600_000


@pytest.mark.parametrize("name", ["m03-e99", "", "M03-E1A"])
def test_an_unknown_id_is_a_sentence_and_not_a_traceback(name: str) -> None:
    for card in (ask(name), check(name, 1), predict(name), unlock(name, lambda: None), reflect(name)):
        assert "Error" in card.text and card.error is not None


def test_an_exercise_id_stands_for_its_parts() -> None:
    assert repr(ask("m03-e1")) == "Cards(m03-e1a: no answer yet, m03-e1b: no answer yet, m03-e1c: no answer yet)"
    assert "m03-e1a" in check("m03-e1", 0.13).text


@pytest.mark.parametrize("id", [id for id, question in bank().items() if question.checked])
@pytest.mark.parametrize("seed", [0, 3])
def test_every_card_lives_through_everything_in_both_languages(
    id: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LESSONS_SEED", str(seed))
    for language in ("en", "zh_CN"):
        with in_language(language):
            card = ask(id)
            options = card.sheet.variant.body.options
            number = "7" if card.sheet.question.unit is Unit.COUNT else "7.2"
            card.box.value = options[0].key if options else number
            for button in (card.check_button, *[card.hint_button] * 3, card.solution_button):
                button.click()
            assert card.error is None and card.report.verdict.value in ("right", "wrong")
            assert card.text and bundle(card)["text/markdown"] and card.sheet.solution
            assert "{" not in card.text  # no name left unfilled


def test_a_cited_value_past_its_review_date_is_amber_on_screen_and_kept_nowhere(monkeypatch):
    def opened():
        card = ask("m06-x2")
        card.answer("z")
        card.sheet.open_solution()
        card.refresh()
        return card

    assert "Amber" not in opened()._amber.value
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    card = opened()
    assert "⚠ Amber" in card._amber.value
    assert "Amber" not in card.text + card.markdown + repr(card)
