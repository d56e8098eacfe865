"""Data sets by name."""

import json
import pickle
from pathlib import Path

import pytest

from lessons import data
from lessons.credit import InputError, LoanTerms, rates
from lessons.language import LANGUAGES, explain, in_language


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, in place of the project's."""
    (tmp_path / "contracts").mkdir()
    records = {"tv": {"terms": {"amount": 1200, "instalments": 3}, "label": {"en": "a TV"}}}
    (tmp_path / "contracts" / "contracts.json").write_text(json.dumps(records), encoding="utf-8")
    (tmp_path / "contracts" / "card.md").write_text("虚构", encoding="utf-8")
    monkeypatch.setattr(data, "ROOTS", (tmp_path / "nothing here", tmp_path))
    data._records.cache_clear()
    yield tmp_path
    data._records.cache_clear()


def test_a_contract_by_name(shelf: Path) -> None:
    assert data.contract("tv") == LoanTerms(1200, 3)
    assert data.contracts() == {"tv": LoanTerms(1200, 3)}
    assert data.record("tv")["label"] == {"en": "a TV"}
    assert data.read("contracts/card.md") == "虚构"
    assert data.path("contracts") == shelf / "contracts"


@pytest.mark.parametrize(
    ("call", "choice"),
    [
        (lambda: data.contract("radio"), "tv"),
        (lambda: data.path("nothing"), "contracts"),
        (lambda: data.read("contracts"), "contracts/card.md"),
        (lambda: data.path("../secret"), "contracts"),
        (lambda: data.path("."), "contracts"),
    ],
)
def test_an_unknown_name_says_what_there_is(shelf: Path, call, choice: str) -> None:
    (shelf.parent / "secret").write_text("x", encoding="utf-8")
    with pytest.raises(data.UnknownName) as error:
        call()
    assert choice in str(error.value) and choice in error.value.choices


@pytest.mark.parametrize("name", ["x", None, 7, [], "a\0b"])
def test_an_unknown_name_is_an_input_error_with_a_sentence(shelf: Path, name: object) -> None:
    for call in (data.contract, data.path):
        with pytest.raises(InputError) as error:
            call(name)  # type: ignore[arg-type]
        assert str(error.value)
        for language in LANGUAGES:
            with in_language(language):
                assert ("tv" if call is data.contract else "contracts") in explain(error.value)
        twin = pickle.loads(pickle.dumps(error.value))
        assert (twin.name, twin.choices) == (name, error.value.choices)


def test_a_bad_record_is_an_input_error(shelf: Path) -> None:
    (shelf / "contracts" / "contracts.json").write_text(
        '{"tv": {"terms": {"amount": 0, "instalments": 3}}}', encoding="utf-8"
    )
    with pytest.raises(InputError) as error:
        data.contract("tv")
    assert error.value.field == "amount"


def test_an_installed_package_finds_its_own_copy() -> None:
    package = Path(data.__file__).parent
    assert (package.parent / "datasets", package / "_datasets") == data.ROOTS


def test_the_project_s_contracts_are_valid() -> None:
    assert {"phone", "repair"} <= set(data.contracts())
    # the worked values of the course: 0.6 % and 0.75 % of the amount each month for twelve months
    assert rates(data.contract("phone")).nominal.value == pytest.approx(0.130342, abs=5e-7)
    assert rates(data.contract("repair")).nominal.value == pytest.approx(0.16216, abs=5e-6)
