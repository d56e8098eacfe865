"""Questions on price limits, beyond what holds for every question: days in labels, law files, secrets of the lesson."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from lessons.language import in_language
from lessons.law.entries import record
from lessons.law.errors import LawFileError
from lessons.law.files import read
from lessons.law.library import FOLDER, library
from lessons.practice.bank import bank, find, questions
from lessons.practice.bank.m06_file import FAULTS, fragment
from lessons.practice.line import as_text
from tests.unit.practice.oracle import CHANGE, LPR, spell

LOCKED = ("14.8", "0.148")  # what learners predict: four times 3.70 %, the LPR of 1 March 2022


def label(id: str, seed: int) -> str:
    """Return the words of the right option."""
    variant = find(id).variant(seed)
    return variant.body.options[variant.right_place].label.text()


def in_words(day: date) -> str:
    """Return a date as the course writes it in English."""
    return f"{day.day} {day:%B %Y}"


def test_half_of_the_questions_of_the_lesson_ask_for_a_number() -> None:
    checked = [question for question in questions("m06") if question.checked]
    assert len(checked) >= 20
    assert 2 * sum(question.kind == "number" for question in checked) >= len(checked)


@pytest.mark.parametrize("seed", range(60))
def test_a_claim_is_dated_by_the_days_of_the_table(seed: int) -> None:
    claim = find("m06-e5a").variant(seed).numbers["claim"]
    first, last = spell(claim)
    assert label("m06-e5a", seed) == f"For contracts from {in_words(first)} to {in_words(last)}"


def test_the_number_of_the_web_was_right_from_the_change_to_the_cut_of_december_2021() -> None:
    # from the fact sheet: 3.85 from 2020-04-20, 3.80 from 2021-12-20; the rule itself began on 2020-08-20
    assert label("m06-e5a", 0) == "For contracts from 20 August 2020 to 19 December 2021"


@pytest.mark.parametrize("seed", range(60))
def test_a_record_ends_five_years_after_the_payment(seed: int) -> None:
    paid = find("m05-r2").variant(seed).numbers["paid"]
    # 29 February has no fifth anniversary; the course then takes the last day of the month
    last = paid.replace(year=paid.year + 5) if (paid.month, paid.day) != (2, 29) else date(paid.year + 5, 2, 28)
    assert label("m05-r2", seed) == f"Until {in_words(last)}"


def changed_file(kind: str) -> dict[str, object]:
    """Return the law file of the exercise with the values and the citation of a fragment written into it."""
    import yaml

    day = date(2027, 3, 1)
    loaded = yaml.safe_load(fragment(kind, day, day - timedelta(days=11), "3.5"))
    file = dict(read(FOLDER / "parameters/cn/xdz/target.yaml", "parameters/cn/xdz/target.yaml", "parameter"))
    sentence = file["values"][0]["sentence"]  # type: ignore[index]
    values = [{**value, "sentence": sentence} for value in loaded["values"]]
    old = {key: value for key, value in file["citation"].items() if key != "last_checked"}  # type: ignore[attr-defined]
    return {**file, "values": values, "citation": {**old, **loaded["citation"]}}


def loads(kind: str, tmp_path: object) -> object:
    """Return the record that the law room makes of a fragment."""
    import yaml

    path = tmp_path / "target.yaml"  # type: ignore[operator]
    path.write_text(yaml.safe_dump(changed_file(kind), allow_unicode=True), encoding="utf-8")
    name = "parameters/cn/xdz/target.yaml"
    return record(name, read(path, name, "parameter"), library().instruments)


def test_the_right_fragment_gives_each_day_its_value(tmp_path: object) -> None:
    found = loads("right", tmp_path)
    values = [found.on(day).value for day in (date(2026, 1, 5), date(2027, 2, 28), date(2027, 3, 1))]  # type: ignore[attr-defined]
    assert values == ["4", "4", "3.5"]
    assert found.values[-1].citation.rank == "window_guidance"  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ("overlap", "unchecked", "rank"))
def test_the_law_room_refuses_three_faults(kind: str, tmp_path: object) -> None:
    with pytest.raises(LawFileError):
        loads(kind, tmp_path)


def test_a_past_that_is_written_over_loads_and_is_wrong(tmp_path: object) -> None:
    assert set(FAULTS) == {"overlap", "unchecked", "history", "rank"}
    assert loads("history", tmp_path).on(date(2026, 1, 5)).value == "3.5"  # type: ignore[attr-defined]


@pytest.mark.parametrize("question", [*questions("m05"), *questions("m06")], ids=lambda question: question.id)
def test_nothing_on_a_fresh_card_shows_what_is_predicted(question: object) -> None:
    body = question.variant(0).body  # type: ignore[attr-defined]
    for language in ("en", "zh_CN"):
        with in_language(language):
            shown = "\n".join([as_text(body.prompt), *(option.label.text() for option in body.options)])
        assert not [secret for secret in LOCKED if secret in shown]


def test_no_loan_of_a_story_is_made_on_a_day_of_publication() -> None:
    days = {day for day, _ in LPR}
    for id in ("m06-f1", "m06-f2", "m06-f3", "m06-e1d", "m06-e5c", "m06-e7", "m06-x1"):
        for seed in range(100):
            numbers = find(id).variant(seed).numbers
            assert numbers.get("newer", numbers["contract"]) not in days, (id, seed)


def test_no_answer_rests_on_an_lpr_from_memory_or_of_a_disputed_day() -> None:
    table = (Path(__file__).parents[3] / "datasets" / "lpr" / "lpr.csv").read_text(encoding="utf-8").splitlines()
    doubtful = [line.split(",")[0] for line in table if "unverified" in line or "doubtful" in line]
    days = [day.isoformat() for day, _ in LPR]
    assert len(doubtful) == 8
    for id in ("m06-f1", "m06-f2", "m06-f3", "m06-e1d", "m06-e3c", "m06-e5c", "m06-e7", "m06-x1"):
        for seed in range(100):
            numbers = find(id).variant(seed).numbers
            day = numbers.get("newer", numbers["contract"]).isoformat()
            assert [published for published in days if published <= day][-1] not in doubtful, (id, seed)
            assert not {row["published"].isoformat() for row in numbers.get("rows", ())} & set(doubtful)


def test_an_lpr_from_a_secondary_source_is_called_so() -> None:
    told = as_text(find("m06-e3c").variant(0).body.solution)
    assert "How sure the LPR of 22 December 2025 is: secondary source only" in told
    assert "How sure the LPR" not in as_text(find("m06-f1").variant(0).body.solution)


def test_the_day_of_the_change_itself_is_drawn_and_is_open() -> None:
    seeds = [seed for seed in range(200) if find("m06-x3").variant(seed).numbers["filing"] == CHANGE]
    assert seeds
    assert all(label("m06-x3", seed).startswith("Not settled") for seed in seeds)


def test_every_law_in_the_bank_of_the_lesson_says_where_it_stands() -> None:
    for question in bank().values():
        if question.lesson == "m06" and question.checked:
            told = as_text(question.variant(0).body.solution) + "".join(
                option.feedback.text() for option in question.variant(0).body.options
            )
            assert "Where it stands: " in told or question.id == "m06-e4", question.id
            because = question.variant(0).body.because
            assert because is None or "Where it stands: " in because.text(), question.id
