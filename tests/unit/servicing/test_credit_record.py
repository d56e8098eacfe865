"""Credit reports: each record is synthetic, fits together, and says what its dates say."""

import copy
import json
from datetime import date
from hashlib import sha256

import pytest

from lessons import data
from lessons.credit import InputError
from lessons.servicing.credit_record import month_mark, recorded
from lessons.servicing.credit_reports import credit_report, credit_reports, read_report
from lessons.servicing.late_contracts import late_contract
from lessons.servicing.late_day import late_day

RECORDS = json.loads(data.read("credit_reports/credit_reports.json"))
ACCOUNTS = [one for report in credit_reports().values() for one in report.accounts]


def test_the_card_names_the_file_and_says_what_it_is() -> None:
    digest = sha256(data.path("credit_reports/credit_reports.json").read_bytes()).hexdigest()
    card = data.read("credit_reports/card.md")
    assert digest in card and "synthetic" in card and "not checked" in card
    assert f"{len(RECORDS)} reports with {len(ACCOUNTS)} accounts" in card


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda one: one.id)
def test_marks_follow_from_the_days_of_the_lateness(account) -> None:
    late = account.overdue
    for end, mark in account.months():
        if late is None or end <= late.arose or (late.ended and end >= late.ended):
            assert mark in "NC"
        else:  # a bucket of thirty days, by hand
            assert int(mark) == -(-(end - late.arose).days // 30)
    if account.closed:
        assert account.marks.endswith("C") and account.months()[-1][0] >= account.closed


def test_the_loan_of_the_story_is_the_first_line() -> None:
    line = credit_report("zhou").accounts[0]
    car = late_contract("zhou_engine")
    assert (line.opened, line.amount, line.overdue.arose) == (car.terms.drawdown, car.terms.amount, car.due)
    assert line.overdue.amount == int(car.plan.rows[car.missed - 1].payment)
    assert line.marks == recorded(late_day(car, 184).before, date(2026, 1, 1), len(line.marks))


def test_marks_at_their_edges() -> None:
    days = (0, 1, 30, 31, 60, 61, 90, 91, 120, 121, 150, 151, 180, 181, 5000)
    assert "".join(map(month_mark, days)) == "N11223344556677"


def test_the_reports_hold_what_the_lesson_reads() -> None:
    zhou, lin = credit_report("zhou"), credit_report("lin")
    assert [one.worst for one in zhou.accounts] == [6, 5, 1, 0] and [one.worst for one in lin.accounts] == [0, 2]
    assert zhou.accounts[2].overdue.told is False and zhou.accounts[0].overdue.ended is None


def broken(change) -> dict:
    record = copy.deepcopy(RECORDS["zhou"])
    change(record)
    return record


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda one: one.update(synthetic=False), "unknown_choice"),
        (lambda one: one.pop("made_on"), "missing"),
        (lambda one: one.update(name="a real one"), "unknown_field"),
        (lambda one: one["accounts"][0].update(marks="NNX"), "unknown_choice"),
        (lambda one: one["accounts"][0].update(marks="NNNN"), "conflict"),
        (lambda one: one["accounts"][3].update(marks="NNNNNNNNN1"), "conflict"),
        (lambda one: one["accounts"][3].update(marks="N" * 11), "conflict"),
        (lambda one: one["accounts"][0].update(kind="loan"), "unknown_choice"),
        (lambda one: one["accounts"][0].update(amount=0), "out_of_range"),
        (lambda one: one["accounts"][0]["overdue"].update(arose="2025-12-09"), "out_of_range"),
        (lambda one: one["accounts"][1]["overdue"].update(ended="2021-07-15"), "out_of_range"),
        (lambda one: one["enquiries"][0].update(why="curious"), "unknown_choice"),
        (lambda one: one["enquiries"][0].update(on="2026-11-11"), "out_of_range"),
    ],
)
def test_a_record_that_cannot_be_is_refused(change, code: str) -> None:
    with pytest.raises(InputError) as error:
        read_report("x", broken(change))
    assert error.value.code == code


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(data.UnknownName) as error:
        credit_report("mine")
    assert error.value.choices == ["lin", "zhou"]
