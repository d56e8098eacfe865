"""Questions on who lends, beyond what holds for every question: labels by the data files, sources of real names."""

import re
from types import SimpleNamespace

import pytest

from lessons.language import in_language
from lessons.law.citation import Confidence
from lessons.practice.bank import find, questions
from lessons.practice.institutions import INSTITUTIONS
from lessons.practice.line import as_text
from tests.unit.practice.oracle_m01 import KIND_OF, PACKS, RIGHT

WANTED = "predict explain r1 r2 r3 f1 f2 f3 e1a e1b e1c e2a e2b e2c e3a e3b e3c e4a e4b e5a e5b solo-a solo-b border"
WANTED += " terms x1 x2 x3"
LOCKED = "49.27"  # what learners predict, in %: 576 of fees beside 593 of interest
ROLE_WORDS = {"agency": "collection agency", "servicer": "loan servicer"}


def right_label(id: str, seed: int) -> str:
    """Return the words of the right option."""
    variant = find(id).variant(seed)
    return variant.body.options[variant.right_place].label.text()


def test_the_lesson_has_the_questions_it_names() -> None:
    assert {question.id for question in questions("m01")} == {f"m01-{name}" for name in WANTED.split()}


def test_half_of_the_checked_questions_ask_for_a_number() -> None:
    checked = [question for question in questions("m01") if question.checked]
    assert len(checked) >= 20
    assert 2 * sum(question.kind == "number" for question in checked) >= len(checked)


def test_the_prediction_is_about_the_pack_of_the_story() -> None:
    # interest of 593.00 by the oracle's own plan; 12 fees of 48.00 from the clause of the pack
    numbers = find("m01-predict").variant(0).numbers
    assert (numbers["amount"], numbers["instalments"]) == (1_200_000, 12)
    assert float(RIGHT["m01-predict"](SimpleNamespace(**numbers))) == pytest.approx(576 / 1169)  # type: ignore[arg-type]


@pytest.mark.parametrize("question", questions("m01"), ids=lambda question: question.id)
def test_nothing_on_a_fresh_card_shows_what_is_predicted(question: object) -> None:
    body = question.variant(0).body  # type: ignore[attr-defined]
    for language in ("en", "zh_CN"):
        with in_language(language):
            shown = "\n".join([as_text(body.prompt), *(hint.text() for hint in body.hints)])
        assert LOCKED not in shown


@pytest.mark.parametrize("seed", range(60))
def test_the_missing_role_is_the_one_of_the_data_file(seed: int) -> None:
    numbers = find("m01-f1").variant(seed).numbers
    found = PACKS[numbers["pack"]]["parties"][numbers["party"]]["roles"]
    assert right_label("m01-f1", seed) == ", ".join(ROLE_WORDS.get(role, role) for role in found)


@pytest.mark.parametrize("seed", range(60))
def test_data_on_orders_and_data_with_consent_are_told_apart(seed: int) -> None:
    pack, place = find("m01-x2").variant(seed).numbers["flow"]
    basis = PACKS[pack]["data"][place]["basis"]
    assert {"entrusted": "on the orders of", "separate_consent": "separate consent"}[basis] in right_label(
        "m01-x2", seed
    )


def test_every_real_name_has_a_dated_source_and_a_mark_of_doubt() -> None:
    assert set(INSTITUTIONS) == set(KIND_OF)
    assert len(INSTITUTIONS) >= 10
    for id, one in INSTITUTIONS.items():
        assert one.kind == KIND_OF[id]
        assert re.search(r"\b20[12]\d\b", one.source), id
        assert one.confidence is not Confidence.VERIFIED_TEXT  # excerpts of press and filings, no supervisor's decision


@pytest.mark.parametrize("id", ("m01-e3a", "m01-e3b", "m01-e3c"))
def test_the_solution_names_the_source_of_each_name(id: str) -> None:
    for seed in range(30):
        variant = find(id).variant(seed)
        told = as_text(variant.body.solution)
        names = variant.numbers.get("ids", (variant.numbers.get("id"),))
        for name in names:
            assert INSTITUTIONS[name].source in told
        assert told.count("source only") >= len(names)
        assert "public register" in told


def test_a_payment_by_a_guarantor_is_not_put_down_to_the_article_on_assignment() -> None:
    for seed in range(200):
        variant = find("m01-e1a").variant(seed)
        if variant.numbers["pack"] == "guaranteed_cash":
            assert "article 546" not in as_text(variant.body.solution)


def test_legal_sentences_say_where_they_stand() -> None:
    for id in (
        "m01-r3",
        "m01-terms",
        "m01-f3",
        "m01-e1b",
        "m01-e4a",
        "m01-e4b",
        "m01-e5a",
        "m01-e5b",
        "m01-border",
        "m01-x2",
        "m01-x3",
    ):
        assert "Where it stands: " in as_text(find(id).variant(0).body.solution), id
