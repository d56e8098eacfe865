"""Two builds write the same bytes; a wrong solution, and a solution that is left in, stop a build."""

import shutil
import sys
from pathlib import Path

import pytest

from lessons.authoring import normalise
from lessons.authoring.build import build, without_probes
from lessons.authoring.house import AuthoringError, House
from lessons.authoring.source import read

FIXTURE = Path(__file__).parents[2] / "gates" / "fixture"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    shutil.copytree(FIXTURE / "source", tmp_path / "source")
    shutil.copytree(FIXTURE / "locale", tmp_path / "locale")
    monkeypatch.setenv("PYTHONPATH", str(FIXTURE))
    return House(tmp_path)


def answer(id: str, seed: int) -> object:
    """Return the right answers, worked out by hand: 12 × 0.0068, and 0.72025 of 6,000 (+ 1,000 for each seed)."""
    return {"s-e1": 0.0816, "s-e2": [4321.5, 5041.75, 5762.0][seed], "s-e3": "B"}[id]


def edited(house: House, old: str, new: str) -> House:
    path = house.sources()[0]
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return house


def test_two_builds_write_the_same_bytes_and_take_the_solutions_out(house: House) -> None:
    lesson = read(house.sources()[0], house)
    first = build(lesson, house, seeds=(0,), answer=answer)
    second = build(lesson, house, seeds=(), languages=("zh_CN",), answer=answer)
    again = normalise.text(second.editions["zh_CN"].notebook)
    assert again == normalise.text(first.editions["zh_CN"].notebook)
    for language in ("en", "zh_CN"):
        written = normalise.text(first.editions[language].notebook)
        assert "# solution" not in written and "probe-" not in written and "0.72025" not in written
        code = {cell.id: cell.source for cell in first.editions[language].code}
        assert code["language"].endswith(f'speak("{language}")')
        assert code["e1"] == 'amount, fee = given()\nyearly = ...\ncheck("s-e1", yearly)'
        assert code["e2"] == 'share = ...\ntotal = ...\ncheck("s-e2", total)'
    assert first.editions["zh_CN"].notebook.cells[0].source.startswith("# 样例课")
    assert first.results["e2"] == [0.72025, 4321.5]
    assert first.results["s-e1"] == [0.0816]


def test_a_wrong_solution_stops_the_build_for_the_seed_that_shows_it(house: House) -> None:
    lesson = read(edited(house, "total = amount * share", "total = 6000 * share").sources()[0], house)
    with pytest.raises(AuthoringError) as caught:
        build(lesson, house, seeds=(0, 1), languages=("en",), answer=answer)
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 1
    assert "cell “e2”: with the solutions in and seed 1, check of s-e2 says wrong, not right" in told[0]


def test_a_solution_that_is_left_in_stops_the_build(house: House) -> None:
    lesson = read(edited(house, "yearly = 12 * fee  # solution", "yearly = 12 * fee").sources()[0], house)
    with pytest.raises(AuthoringError, match="without the solutions, check of s-e1 says right, not no answer yet"):
        build(lesson, house, seeds=(0,), languages=("en",), answer=answer)


def test_a_wrong_key_in_the_bank_stops_the_build(house: House) -> None:
    lesson = read(house.sources()[0], house)
    with pytest.raises(AuthoringError, match="check of s-e3 says wrong, not right"):
        build(lesson, house, (0,), ("en",), lambda id, seed: "A" if id == "s-e3" else answer(id, seed))


def test_probes_are_for_the_build_only() -> None:
    import nbformat

    cells = [nbformat.v4.new_code_cell("1", id="a"), nbformat.v4.new_code_cell("2", id="probe-a")]
    assert [cell.id for cell in without_probes(nbformat.v4.new_notebook(cells=cells)).cells] == ["a"]


def test_the_sample_is_importable_here_too() -> None:
    sys.path.insert(0, str(FIXTURE))
    import pretend

    assert pretend.answer("s-e2", 2) == pytest.approx(answer("s-e2", 2))
