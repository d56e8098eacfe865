"""Questions on plans, beyond what holds for every question: worked values, rows by hand, what a card must not show."""

import re
from datetime import date
from fractions import Fraction
from types import SimpleNamespace

import pytest

from lessons.language import in_language
from lessons.practice.bank import find, questions
from lessons.practice.feedback import judge
from lessons.practice.line import as_text
from tests.unit.practice import oracle_m02

# the course's table of worked values (G10, G12, G16), computed by another program; amounts in fen
WORKED = {
    "m02-predict": 156411,
    "m02-e2a": 84722,
    "m02-e4b": 0.151982,
    "m02-e6a": 0.0720,
}


@pytest.mark.parametrize("id", WORKED)
def test_seed_0_is_a_worked_value(id: str) -> None:
    right = float(find(id).variant(0).right)
    assert right == pytest.approx(WORKED[id], abs=1 if WORKED[id] > 1 else 5e-7)


def test_the_three_first_days_give_the_three_worked_rates() -> None:
    # G12: 01-25, 02-10, 02-25 after a payout on 2026-01-10
    numbers = find("m02-e4b").variant(0).numbers
    assert [day.isoformat() for day in numbers["firsts"].values()] == ["2026-01-25", "2026-02-10", "2026-02-25"]
    assert list(numbers["_by_days"].values()) == pytest.approx([0.151982, 0.139030, 0.128393], abs=5e-7)


def test_the_story_is_the_one_of_the_worked_values() -> None:
    # ¥12,000 at 13.0342 % nominal: level payment 1,072, interest 864.00 in all (G10)
    told = as_text(find("m02-e2a").variant(0).body.prompt)
    assert all(part in told for part in ("¥12,000.00", "13.0342%", "¥1,072.00", "¥864.00"))


def test_half_of_the_questions_of_the_lesson_ask_for_a_number() -> None:
    checked = [question for question in questions("m02") if question.checked]
    assert len(checked) >= 20
    assert 2 * sum(question.kind == "number" for question in checked) >= len(checked)


def test_the_lesson_has_every_part() -> None:
    wanted = (
        "predict explain r1 r2 r3 f1 f2 f3 f4 e1a e1b e2a e2b e3a e3b e4a e4b e4c e5a e5b e6a e6b solo-a solo-b border"
    )
    assert {question.id for question in questions("m02")} == {f"m02-{part}" for part in f"{wanted} x1 x2 x3".split()}


def test_the_missing_cent_is_found_by_hand() -> None:
    # 1,000 at 1 % a month in 3: 10.00 + 330.02, 6.70 + 333.32, then 336.66 + 3.37 = 340.03, a fen above 340.02
    variant = find("m02-e3a").variant(0)
    assert variant.right == 34003
    assert judge(variant, "340.03").right
    assert judge(variant, "340.02").misconception == "MC34" and not judge(variant, "340.04").right


@pytest.mark.parametrize("seed", range(40))
def test_a_last_payment_differs_by_a_few_fen_and_repays_exactly(seed: int) -> None:
    g = SimpleNamespace(**find("m02-e3a").variant(seed).numbers)
    written = oracle_m02.rows(g, str(g.rule))
    paid = sum(principal for _, principal, _ in written) + written[-1][2]
    assert paid == g.amount
    assert 0 < abs(oracle_m02.last(g) - oracle_m02.whole(oracle_m02.level(g), str(g.rule))) <= 2 * g.instalments


@pytest.mark.parametrize("seed", range(40))
def test_the_difference_of_the_exit_ticket_is_the_one_of_its_plan(seed: int) -> None:
    g = SimpleNamespace(**find("m02-x2").variant(seed).numbers, rule="half_up")
    fen = abs(oracle_m02.last(g) - oracle_m02.whole(oracle_m02.level(g)))
    assert fen and f"the difference of ¥{fen / 100:.2f}?" in as_text(find("m02-x2").variant(seed).body.prompt)


@pytest.mark.parametrize("seed", range(60))
def test_two_apps_differ_by_one_fen_at_an_exact_half(seed: int) -> None:
    g = SimpleNamespace(**find("m02-e3b").variant(seed).numbers)
    exact = g.owed * g.rate / 12
    assert (exact * 2).denominator == 1 and exact.denominator == 2
    assert (exact - Fraction(1, 2)) % 2 == 0  # else both rules go up and there is no question


@pytest.mark.parametrize("seed", range(60))
def test_due_days_follow_the_contract(seed: int) -> None:
    g = SimpleNamespace(**find("m02-e5a").variant(seed).numbers)
    assert g.dues == [oracle_m02.month_end(g.start, months) for months in (1, 2, 3)]


def test_due_days_of_31_january_and_of_a_leap_year() -> None:
    assert find("m02-e5a").variant(0).numbers["dues"] == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]
    assert oracle_m02.month_end(date(2028, 1, 31), 1) == date(2028, 2, 29)
    leap = [seed for seed in range(200) if find("m02-e5a").variant(seed).numbers["start"] == date(2028, 1, 31)]
    assert leap and find("m02-e5a").variant(leap[0]).numbers["dues"][0] == date(2028, 2, 29)


def test_every_method_and_every_way_out_is_drawn() -> None:
    def drawn(id: str) -> set[str]:
        question = find(id)
        return {question.variant(s).body.options[question.variant(s).right_place].key for s in range(80)}

    assert drawn("m02-e1b") == {"equal_instalment", "equal_principal", "interest_only", "flat"}
    assert drawn("m02-solo-b") == {"parts", "level", "only", "none"}
    assert drawn("m02-e4a") == {"early", "late"}


@pytest.mark.parametrize("question", questions("m02"), ids=lambda question: question.id)
def test_no_fresh_card_shows_what_is_predicted_or_asked_next(question: object) -> None:
    # 1,564.11 is predicted; 847.22 and the rates by days are asked for later in the lesson
    body = question.variant(0).body  # type: ignore[attr-defined]
    for language in ("en", "zh_CN"):
        with in_language(language):
            shown = "\n".join([as_text(body.prompt), *(option.label.text() for option in body.options)])
            shown += "\n".join(hint.text() for hint in body.hints)
        found = re.findall(r"\d[\d,.]*\d", shown)
        assert not [one for one in found if one.startswith(("1,564.1", "847.2", "15.19", "15.20", "12.83", "12.84"))]


def test_a_gap_hides_its_number_from_the_prompt() -> None:
    for id in ("m02-f1", "m02-f2", "m02-f3", "m02-e1a", "m02-e3a"):
        for seed in range(20):
            variant = find(id).variant(seed)
            prompt = as_text(variant.body.prompt)
            assert "?" in prompt.split("\n", 3)[3]
            assert variant.written(variant.right).text() not in prompt
