"""The data set of changes is what the law files say, and each row says where it comes from."""

from datetime import date

import pytest

from lessons import data
from lessons.law import library
from lessons.law.timeline import COLUMNS, NAME, Change, timeline, written


def test_the_data_set_is_fresh():
    # if this fails: python -m lessons.law.timeline
    assert data.read(NAME) == written(), "run python -m lessons.law.timeline"


def test_columns_are_typed_and_every_row_has_a_source():
    rows = data.table("law_timeline")
    assert list(data.about("law_timeline")["columns"]) == COLUMNS
    assert len(rows) == len(timeline())
    for row in rows:
        assert isinstance(row["day"], date) and isinstance(row["settled"], bool)
        assert row["source"] and row["sentence_en"] and row["sentence_zh_CN"] and row["article_en"]
        assert "{" not in row["sentence_en"] + row["sentence_zh_CN"]
        assert row["change"] in set(Change)
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)


def test_every_value_begins_once():
    begun = [moment.value for moment in timeline() if moment.change is not Change.ENDS]
    assert sorted(value.id for value in begun) == sorted(
        value.id for record in library().records.values() for value in record.values
    )


@pytest.mark.parametrize(
    ("id", "moments"),
    [
        # a corridor of four years: it ends with 2020
        ("cn.pbc111.daily_ceiling", [("2017-01-01", "begins"), ("2021-01-01", "ends")]),
        # a threshold that is set for each year changes without a gap
        ("us.regz.threshold", [("2025-01-01", "begins"), ("2026-01-01", "changes")]),
        ("eu.ccd1.annual_rate", [("2010-06-11", "begins"), ("2026-11-20", "ends")]),
        ("cn.cc.limitation_period", [("2021-01-01", "begins")]),
    ],
)
def test_moments(id, moments):
    found = [(moment.day.isoformat(), moment.change) for moment in timeline() if moment.value.id == id]
    assert found == moments


def test_a_gap_between_two_values_is_an_end(spoil):
    folder = spoil("parameters/us/regz/threshold.yaml", 'to: "2025-12-31"', 'to: "2025-11-30"')
    found = [(m.day.isoformat(), m.change) for m in timeline(folder) if m.value.id == "us.regz.threshold"]
    assert found == [("2025-01-01", "begins"), ("2025-12-01", "ends"), ("2026-01-01", "changes")]


def test_a_changed_law_file_makes_the_data_set_stale(spoil):
    folder = spoil("parameters/cn/cc/limitation_period.yaml", '    value: "3"', '    value: "4"')
    assert written(folder) != written()
