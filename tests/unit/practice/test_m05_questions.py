"""Questions on lateness, beyond what holds for every question: worked values, days by hand, what a card hides."""

import re
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from lessons.language import in_language
from lessons.practice.bank import find, questions
from lessons.practice.feedback import judge
from lessons.practice.line import as_text
from tests.unit.practice import oracle_m05

# the course's table of worked values (G17) and its exercise E2, computed by another program; amounts in fen, rounded
WORKED = {"m05-e1a": 1164, "m05-e1b": 1148, "m05-e2a": 68000}


@pytest.mark.parametrize("id", WORKED)
def test_seed_0_is_a_worked_value(id: str) -> None:
    assert round(find(id).variant(0).right) == WORKED[id]


def test_the_base_of_e1_is_the_whole_instalment() -> None:
    # G17: on its principal of 1,000 alone it is 10.86 (360): a known slip, not the answer
    variant = find("m05-e1a").variant(0)
    assert "¥1,072.00" in as_text(variant.body.prompt) and "13.0342%" in as_text(variant.body.prompt)
    assert judge(variant, "11.64").right
    assert judge(variant, "11.48").misconception == "MC04" and judge(variant, "10.86").misconception == "MC12"
    assert not judge(variant, "11.66").right


def test_the_rate_of_e1_is_said_to_be_an_assumption() -> None:
    assert "assumption" in as_text(find("m05-e1a").variant(0).body.prompt)


def options_of(id: str, seed: int = 0) -> dict[str, str]:
    """Return the options of a choice by key."""
    return {option.key: option.label.text() for option in find(id).variant(seed).body.options}


def test_limitation_of_the_worked_value() -> None:
    # G18: last instalment 2023-03-15, demand 2024-06-01, so 2027-06-01; without it 15 March 2026, a Sunday, rolls on
    shown = options_of("m05-e5a")
    assert shown["restart"] == "Until the end of 1 June 2027"
    assert shown["last"] == "Until the end of 16 March 2026"


@pytest.mark.parametrize("seed", range(25))
def test_days_of_limitation_are_three_years_on(seed: int) -> None:
    g = SimpleNamespace(**find("m05-e5a").variant(seed).numbers)
    end = g.demand.replace(year=g.demand.year + 3)
    assert end.weekday() < 5 and g.last < g.demand < g.last.replace(year=g.last.year + 3)
    with in_language("zh_CN"):
        assert f"{end.year}年{end.month}月{end.day}日" in options_of("m05-e5a", seed)["restart"]


@pytest.mark.parametrize("seed", range(25))
def test_a_record_ends_five_years_after_the_last_payment(seed: int) -> None:
    g = SimpleNamespace(**find("m05-e4a").variant(seed).numbers)
    with in_language("zh_CN"):
        shown = options_of("m05-e4a", seed)
    for key, day in (("ended", g.ended), ("arose", g.arose), ("part", g.part)):
        if (day.month, day.day) != (2, 29):
            assert f"{day.year + 5}年{day.month}月{day.day}日" in shown[key]


@pytest.mark.parametrize("seed", range(100))
def test_a_line_asked_about_the_repair_still_stood_in_the_report_when_it_came(seed: int) -> None:
    # five years from the repayment; the repair began on 1 January 2026
    g = SimpleNamespace(**find("m05-e4b").variant(seed).numbers)
    assert g.arose < g.repaid and g.repaid.replace(day=1, year=g.repaid.year + 5) >= date(2026, 1, 1)


@pytest.mark.parametrize("seed", range(25))
def test_british_caps_by_hand(seed: int) -> None:
    # 15 pounds of default fees in all, 0.8 % a day: the regulator's own page on the price cap
    g = SimpleNamespace(**find("m05-border").variant(seed).numbers)
    pence = 1500 + g.borrowed * 8 * g.days / 1000
    assert options_of("m05-border", seed)["cap"] == f"£{pence / 100:,.2f}"
    assert pence < g.borrowed  # the cap on the whole cost is out of reach


@pytest.mark.parametrize("seed", range(25))
def test_each_price_alone_is_below_the_line_and_the_sum_is_not(seed: int) -> None:
    g = SimpleNamespace(**find("m05-e3b").variant(seed).numbers)
    line = oracle_m05.four_times(g.contract)
    assert max(g.overdue, g.daily * 365) < line < g.overdue + g.daily * 365


def test_the_private_loan_by_hand() -> None:
    # LPR of 20 February 2024: 3.45 %, so 13.8 %. 12,000 × 60 ÷ 365 days: 216.99 + 144.00 + 100.00 − 272.22
    variant = find("m05-e3b").variant(0)
    assert judge(variant, "188.77").right and judge(variant, "272.22").misconception == "MC15"


def test_the_offers_by_hand() -> None:
    # 6,000 in 12 parts of 500 at 1.35 % a month: 81.00 falling by 6.75, mean 43.875, times 12, and 360 of penalties
    assert judge(find("m05-e6a").variant(0), "886.50").right
    assert {oracle_m05.kept_offer(SimpleNamespace(**find("m05-e6b").variant(s).numbers)) for s in range(40)} == {
        "cut", "time", "parts", "none",
    }  # fmt: skip


def test_what_each_offer_needs_in_a_month_by_hand() -> None:
    # (6,000 + 180) ÷ 2; (6,000 + 360 + 243) ÷ 3; 500 + 30 + 81
    told = as_text(find("m05-e6b").variant(0).body.solution)
    assert "cut ¥3,090.00, time ¥2,201.00, parts ¥611.00" in told
    assert "cut ¥180.00, time ¥603.00, parts ¥886.50" in told


@pytest.mark.parametrize("seed", range(25))
def test_the_story_of_the_shop_tells_whether_it_asked(seed: int) -> None:
    variant = find("m05-solo-b").variant(seed)
    told = as_text(variant.body.prompt)
    assert ("asked for the late sum in writing" in told) is variant.numbers["demanded"]
    assert ("has sent no demand" in told) is not variant.numbers["demanded"]


@pytest.mark.parametrize("seed", range(25))
def test_the_cut_costs_least_and_the_parts_most(seed: int) -> None:
    g = SimpleNamespace(**find("m05-e6b").variant(seed).numbers)
    cut, time = g.penalty * (1 - g.cut), g.penalty + g.principal * g.rate * g.wait / 12
    assert cut < time < oracle_m05.cost_of_parts(g)


@pytest.mark.parametrize("seed", range(25))
def test_the_cap_binds_for_the_first_instalment(seed: int) -> None:
    g = SimpleNamespace(**find("m05-solo-a").variant(seed).numbers)
    free = [g.daily * ((g.today - due).days - g.grace) for due in (g.first, g.second)]
    assert free[0] >= g.cap and free[1] > 0


def test_every_case_is_drawn() -> None:
    def drawn(id: str) -> set[str]:
        question = find(id)
        return {question.variant(s).body.options[question.variant(s).right_place].key for s in range(40)}

    assert drawn("m05-e4b") == {"covered", "too_large", "outside", "late"}
    assert drawn("m05-e6b") == {"cut", "time", "parts", "none"}
    assert drawn("m05-solo-b") == {"yes", "share", "demand"}
    assert drawn("m05-x2") == {"called", "fifth", "write_off"}


def test_a_day_of_grace_is_never_counted() -> None:
    g = SimpleNamespace(**find("m05-f2").variant(0).numbers)
    counted = [g.due + timedelta(n) for n in range(1, 90) if g.due + timedelta(n + 0) <= g.paid]
    assert len(counted) - g.grace == oracle_m05.late_days(g) == 50
    assert counted[0] == date(2026, 3, 21)


def test_half_of_the_questions_of_the_lesson_ask_for_a_number() -> None:
    checked = [question for question in questions("m05") if question.checked]
    assert len(checked) >= 20
    assert 2 * sum(question.kind == "number" for question in checked) >= len(checked)


def test_the_lesson_has_every_part() -> None:
    wanted = "predict explain r1 r2 r3 f1 f2 f3 e1a e1b e2a e2b e3a e3b e4a e4b e5a e5b e6a e6b solo-a solo-b border"
    assert {question.id for question in questions("m05")} == {f"m05-{part}" for part in f"{wanted} x1 x2 x3".split()}


@pytest.mark.parametrize("question", questions("m05"), ids=lambda question: question.id)
def test_no_fresh_card_shows_what_is_predicted_or_asked(question: object) -> None:
    # 127.41 is predicted; 11.64, 11.48 and 680 are asked for
    body = question.variant(0).body  # type: ignore[attr-defined]
    for language in ("en", "zh_CN"):
        with in_language(language):
            shown = "\n".join([as_text(body.prompt), *(option.label.text() for option in body.options)])
            shown += "\n".join(hint.text() for hint in body.hints)
        assert not set(re.findall(r"\d[\d,.]*\d", shown)) & {"127.41", "11.64", "11.48", "680", "680.00"}


def test_the_one_off_repair_is_never_called_law_and_says_how_sure_it_is() -> None:
    for seed in range(20):
        told = as_text(find("m05-e4b").variant(seed).body.solution)
        assert "secondary source only" in told and "rule or notice of a regulator" in told


def test_the_reading_on_acceleration_is_said_to_be_one() -> None:
    body = find("m05-e5b").variant(0).body
    assert "reading" in as_text(body.prompt) and "the course's reading" in as_text(body.solution)
