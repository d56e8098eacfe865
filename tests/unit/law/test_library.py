"""A value is asked for on a day; the day before the first value is an error that names the file."""

import os
import subprocess
import sys
from datetime import date
from fractions import Fraction

import pytest

from lessons.law import AS_OF, LawFileError, Rank, Unit, library, parameter, parameters
from lessons.law.as_of import CHECKED, VARIABLE, chosen


def test_the_disclosure_provisions_start_on_1_august_2026():
    # personal loans signed on 2026-07-31 and 2026-08-01 are the published boundary case: new business only
    with pytest.raises(LawFileError) as caught:
        parameter("cn.msz.start", date(2026, 7, 31))
    assert caught.value.file == "parameters/cn/msz/start.yaml"
    assert caught.value.code == "date_order"
    assert "parameters/cn/msz/start.yaml" in str(caught.value)
    assert parameter("cn.msz.start", date(2026, 8, 1)).date == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2025, 1, 1), 71900), (date(2025, 12, 31), 71900), (date(2026, 1, 1), 73400), (AS_OF, 73400)],
)
def test_a_value_that_changes_with_the_year(day, amount):
    assert parameter("us.regz.threshold", day).number == amount  # Bureau's releases for 2025 and 2026


def test_the_last_day_of_a_value_and_the_day_after():
    assert parameter("eu.ccd1.annual_rate", date(2026, 11, 19)).citation.end == date(2026, 11, 19)
    with pytest.raises(LawFileError) as caught:
        parameter("eu.ccd1.annual_rate", date(2026, 11, 20))
    assert caught.value.code == "out_of_range"
    assert parameter("eu.ccd2.annual_rate", date(2026, 11, 20)).citation.start.day == date(2026, 11, 20)


def test_the_civil_code_starts_with_2021():
    assert parameter("cn.cc.interest_in_advance", date(2021, 1, 1)).citation.rank is Rank.STATUTE
    with pytest.raises(LawFileError):
        parameter("cn.cc.interest_in_advance", date(2020, 12, 31))


def test_a_source_that_gives_only_a_month_counts_from_its_first_day():
    assert parameter("cn.jr22.court_ceiling", date(2017, 8, 1)).citation.start.written == "2017-08"
    with pytest.raises(LawFileError):
        parameter("cn.jr22.court_ceiling", date(2017, 7, 31))


def test_a_gap_between_two_values_is_an_error(spoil):
    folder = spoil("parameters/us/regz/threshold.yaml", 'to: "2025-12-31"', 'to: "2025-11-30"')
    with pytest.raises(LawFileError) as caught:
        parameter("us.regz.threshold", date(2025, 12, 1), folder)
    assert caught.value.code == "out_of_range"


def test_an_unknown_id_names_near_ones():
    with pytest.raises(LawFileError) as caught:
        parameter("cn.msz.strat", AS_OF)
    assert "cn.msz.start" in str(caught.value)


def test_an_unknown_box_names_the_boxes():
    with pytest.raises(LawFileError, match="m03-border"):
        library().box("m99")


def test_numbers_are_exact_and_a_rule_has_none():
    assert parameter("us.regz.accuracy_regular", AS_OF).number == Fraction(1, 8)  # 15 USC 1606(c): one eighth
    rule = parameter("cn.cc.usury", AS_OF)
    assert rule.unit is Unit.RULE
    with pytest.raises(LawFileError):
        _ = rule.number
    with pytest.raises(LawFileError):
        _ = rule.date


def test_ids_follow_the_files():
    assert all(library().records[id].file == "parameters/" + id.replace(".", "/") + ".yaml" for id in parameters())


def test_every_citation_names_a_registered_instrument_and_every_instrument_is_used():
    cited = {value.citation.instrument.key for record in library().records.values() for value in record.values}
    assert cited == set(library().instruments)


def test_as_of_stands_in_one_place_and_the_environment_can_move_it():
    assert date(2026, 11, 22) == CHECKED
    assert chosen(None) == chosen("") == CHECKED
    assert chosen("2027-01-01") == date(2027, 1, 1)
    with pytest.raises(LawFileError, match=VARIABLE):
        chosen("tomorrow")
    told = subprocess.run(
        [sys.executable, "-c", "from lessons.law import AS_OF; print(AS_OF)"],
        env={**os.environ, VARIABLE: "2026-07-31", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "2026-07-31"
