"""Questions on changing the plan, beyond what holds for every question: worked values, ways that are drawn, secrets."""

import re
from types import SimpleNamespace

import pytest

from lessons.language import in_language
from lessons.practice.bank import find, questions
from lessons.practice.line import as_text
from tests.unit.practice import oracle_m04

# the course's table of worked values (G09, G15), computed by another program
WORKED = {
    "m04-predict": 0.177781,
    "m04-e1a": 0.090738,
    "m04-e1b": 0.127435,
    "m04-e1c": 0.177781,
    "m04-e3a": 36,
    "m04-e3b": 165160,  # with fen half up; 1,651.59 where nothing is rounded
}
LOCKED = ("17.77", "17.78", "12.74", "9.07")


@pytest.mark.parametrize("id", WORKED)
def test_seed_0_is_a_worked_value(id: str) -> None:
    assert float(find(id).variant(0).right) == pytest.approx(WORKED[id], abs=5e-7)


def test_the_other_convention_is_the_other_worked_value() -> None:
    # G15: a share of the principal plus all interest takes 32 payments
    assert "32 payments" in find("m04-e3a").variant(0).body.because.text()  # type: ignore[union-attr]


def test_half_of_the_questions_of_the_lesson_ask_for_a_number() -> None:
    checked = [question for question in questions("m04") if question.checked]
    assert len(checked) >= 20
    assert 2 * sum(question.kind == "number" for question in checked) >= len(checked)


def test_the_lesson_has_every_part() -> None:
    wanted = "predict explain r1 r2 r3 f1 f2 f3 e1a e1b e1c e2 e3a e3b e4a e4b e5a e5b e6 solo-a solo-b border x1 x2 x3"
    assert {question.id for question in questions("m04")} == {f"m04-{part}" for part in wanted.split()}


def drawn(id: str) -> set[str]:
    """Return the keys that are right for one seed or another."""
    question = find(id)
    return {question.variant(s).body.options[question.variant(s).right_place].key for s in range(120)}


def test_every_decision_goes_more_than_one_way() -> None:
    assert drawn("m04-e4b") == {"longer", "both_dearer"}
    assert drawn("m04-solo-b") == {"keep", "end", "renew"}
    assert drawn("m04-border") == {"out", "open"}


@pytest.mark.parametrize("seed", range(60))
def test_a_decision_is_no_close_call(seed: int) -> None:
    ways = sorted(oracle_m04.salon(SimpleNamespace(**find("m04-solo-b").variant(seed).numbers)).values())
    assert ways[1] - ways[0] >= 3_000
    joined, rate = oracle_m04.joined(SimpleNamespace(**find("m04-e4b").variant(seed).numbers))
    assert joined > 0 and abs(rate - float(find("m04-e4b").variant(seed).numbers["old"])) > 0.0025


@pytest.mark.parametrize("seed", range(60))
def test_the_smallest_first_has_a_price_and_an_early_success(seed: int) -> None:
    g = SimpleNamespace(**find("m04-e5a").variant(seed).numbers)
    assert oracle_m04.run(g, True) > oracle_m04.run(g, False)
    assert list(g.balances) == sorted(g.balances, reverse=True) and list(g.rates) == sorted(g.rates, reverse=True)


@pytest.mark.parametrize("question", questions("m04"), ids=lambda question: question.id)
def test_no_fresh_card_shows_what_is_predicted_or_asked_next(question: object) -> None:
    body = question.variant(0).body  # type: ignore[attr-defined]
    for language in ("en", "zh_CN"):
        with in_language(language):
            shown = "\n".join([as_text(body.prompt), *(option.label.text() for option in body.options)])
            shown += "\n".join(hint.text() for hint in body.hints)
        assert not [one for one in re.findall(r"\d[\d,.]*\d", shown) if one.startswith(LOCKED)]


@pytest.mark.parametrize("id", ("m04-x1", "m04-x2", "m04-border"))
def test_a_right_answer_on_law_says_where_it_stands(id: str) -> None:
    for seed in range(20):
        variant = find(id).variant(seed)
        told = as_text(variant.body.solution)
        told += variant.body.options[variant.right_place].feedback.text() if variant.body.options else ""
        assert "Where it stands: " in told and "How sure: " in told and "Last checked: " in told


def test_the_bar_on_the_rule_of_78_has_a_number_and_the_loan_lies_clear_of_it() -> None:
    terms = {find("m04-border").variant(seed).numbers["term"] for seed in range(120)}
    # 15 U.S.C. 1615(b): more than 61 months
    assert min(terms) < 61 < max(terms) and 61 not in terms
