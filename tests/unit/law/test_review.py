"""Values past their review date make a list of warnings; they turn nothing red and change nothing that is shown."""

import datetime
import os
import subprocess
import sys
from datetime import date

import pytest

from lessons.law import library, past_review
from lessons.law.__main__ import main
from lessons.law.as_of import today


def test_nothing_is_due_on_the_day_of_the_last_reading():
    assert past_review(date(2026, 11, 22)) == ()


def test_a_value_is_due_on_the_day_after_its_review_date():
    assert "us.regz.threshold" not in {record.id for record in past_review(date(2026, 12, 31))}
    assert {record.id for record in past_review(date(2027, 1, 1))} == {"us.regz.threshold"}
    assert len(past_review(date(2100, 1, 1))) == len(library().records)


def test_the_command_lists_what_is_due_and_stays_green(capsys):
    assert main(["--today", "2027-01-01"]) == 0
    out = capsys.readouterr().out
    assert "review since 2026-12-31: parameters/us/regz/threshold.yaml" in out
    assert out.rstrip().endswith("1 past their review date on 2027-01-01")
    assert main(["--today", "2026-11-22"]) == 0
    assert "review since" not in capsys.readouterr().out


def test_the_command_without_a_day_reads_the_clock(monkeypatch, capsys):
    class Later(datetime.date):
        @classmethod
        def today(cls):
            return cls(2031, 5, 1)

    monkeypatch.delenv("LESSONS_TODAY", raising=False)
    monkeypatch.setattr("lessons.law.as_of.date", Later)
    assert main([]) == 0
    assert "on 2031-05-01" in capsys.readouterr().out


def test_the_day_can_be_set_forward_for_everything_that_warns(monkeypatch, capsys):
    monkeypatch.setenv("LESSONS_TODAY", "2027-01-01")
    assert today() == date(2027, 1, 1)
    assert main([]) == 0
    assert "review since 2026-12-31: parameters/us/regz/threshold.yaml" in capsys.readouterr().out
    monkeypatch.setenv("LESSONS_TODAY", "new year")
    assert main([]) == 1
    assert "LESSONS_TODAY “new year” is not a date" in capsys.readouterr().err


def test_the_command_names_a_broken_file(monkeypatch, capsys, spoil):
    folder = spoil("parameters/cn/msz/start.yaml", "unit: date", "unit: day")
    monkeypatch.setattr("lessons.law.__main__.library", lambda: library(folder))
    assert main(["--today", "2026-11-22"]) == 1
    assert "parameters/cn/msz/start.yaml: unit" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_what_is_shown_is_the_same_years_later(language):
    # the same box in a process whose clock stands years after every review date
    code = (
        "import datetime, time, sys\n"
        "class Later(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls): return cls(2099, 1, 1)\n"
        "if sys.argv[1] == 'later':\n"
        "    datetime.date = Later; time.time = lambda: 4.07e9\n"
        "from lessons.language import speak\n"
        "from lessons.views.law_box import law_box\n"
        f"speak({language!r})\n"
        "sys.stdout.buffer.write((law_box('m03').html() + law_box('m03-border').text()).encode())\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("LESSONS_AS_OF", None)
    now, later = (
        subprocess.run([sys.executable, "-c", code, when], env=environment, capture_output=True, check=True).stdout
        for when in ("now", "later")
    )
    assert now == later
    assert len(now) > 1000
