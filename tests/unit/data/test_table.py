"""Data sets that are tables: one type a column, and an error for a file that does not fit its description."""

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from lessons import data

COLUMNS = {"day": "date", "at": "datetime", "rate": "decimal", "count": "whole", "sure": "flag", "name": "text"}


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one table."""
    folder = tmp_path / "calls"
    folder.mkdir()
    (folder / "columns.json").write_text(json.dumps({"columns": COLUMNS}), encoding="utf-8")
    (folder / "calls.csv").write_text(
        'day,at,rate,count,sure,name\n2026-08-01,2026-08-01T22:00:00,3.10,7,yes,"陈, A"\n,,,,,\n', encoding="utf-8"
    )
    monkeypatch.setattr(data, "ROOTS", (tmp_path,))
    data.table.cache_clear()
    yield folder
    data.table.cache_clear()


def test_every_value_has_the_type_of_its_column(shelf: Path) -> None:
    first, second = data.table("calls")
    assert list(first.values()) == [
        date(2026, 8, 1),
        datetime(2026, 8, 1, 22),
        Decimal("3.10"),
        7,
        True,
        "陈, A",
    ]
    assert set(second.values()) == {None}


@pytest.mark.parametrize("header", ["day,at", "at,day,rate,count,sure,name", "day,at,rate,count,sure,label"])
def test_other_columns_are_an_error(shelf: Path, header: str) -> None:
    (shelf / "calls.csv").write_text(header + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"calls\.csv"):
        data.table("calls")


def test_an_unknown_table_says_which_there_are(shelf: Path) -> None:
    with pytest.raises(data.UnknownName, match="calls"):
        data.table("letters")
