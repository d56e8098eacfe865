"""Values past their review date make a list of warnings; they turn nothing red and change nothing that is shown."""

import datetime
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from lessons.authoring.house import House
from lessons.authoring.source import read
from lessons.language import in_language
from lessons.law import Finding, Verdict, Why, library, past_review
from lessons.law.__main__ import main
from lessons.law.as_of import today
from lessons.views.law_verdict import VerdictView
from tests.unit.law.clock_reads import clock_reads


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


# who may ask what day it is, and why
ALLOWED = {
    "lessons/law/as_of.py": {"datetime.date.today"},  # the one place
    "lessons/law/__main__.py": {"lessons.law.as_of.today"},  # a list of warnings
    "lessons/authoring/__main__.py": {"time.perf_counter"},  # how long a build took
    # live screens, where a value past its review date is amber
    "lessons/simulators/arrears_clock.py": {"lessons.law.as_of.today"},
    "lessons/simulators/call_audit.py": {"lessons.law.as_of.today"},
    "lessons/simulators/call_room.py": {"lessons.law.as_of.today"},
    "lessons/simulators/disclosure_form.py": {"lessons.law.as_of.today"},
    "lessons/simulators/law_time_machine.py": {"lessons.law.as_of.today"},
    "lessons/simulators/who_is_who.py": {"lessons.law.as_of.today"},
    "lessons/practice/card.py": {"lessons.law.as_of.today"},
}
ROOT = Path(__file__).parents[3]


def test_nothing_else_reads_the_clock():
    found = {
        path.relative_to(ROOT).as_posix(): set(clock_reads(path.read_text(encoding="utf-8")))
        for path in (ROOT / "lessons").rglob("*.py")
    }
    assert {file: reads for file, reads in found.items() if reads - ALLOWED.get(file, set())} == {}
    assert len(found) > 100 and found["lessons/law/as_of.py"] == ALLOWED["lessons/law/as_of.py"]


def test_no_lesson_reads_the_clock():
    cells = [cell.text for path in House().sources() for cell in read(path).code]
    assert len(cells) > 20
    assert [cell for cell in cells if list(clock_reads(cell))] == []


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("from datetime import date\ndate.today()", ["datetime.date.today"]),
        ("from datetime import date as d\nday = d.today", ["datetime.date.today"]),
        ("import datetime as dt\ndt.datetime.now(tz)", ["datetime.datetime.now"]),
        ("import time\ntime.time()", ["time.time"]),
        ("from time import time\ntime()", ["time.time"]),
        ("import pandas as pd\npd.Timestamp.now()", ["pandas.Timestamp.now"]),
        ("from lessons.law.as_of import today\ntoday()", ["lessons.law.as_of.today"]),
        ("from lessons.law import as_of\nas_of.today()", ["lessons.law.as_of.today"]),
        ("from datetime import date\ndate.fromisoformat(today)", []),
        ("def today(): return 1\ntoday()", []),
    ],
)
def test_a_clock_is_seen_under_any_name(code, read):
    assert list(clock_reads(code)) == read


LATER = "2099-01-01"  # after every review date


def test_every_value_is_past_its_review_date_by_then():
    assert len(past_review(date.fromisoformat(LATER))) == len(library().records)


def test_a_value_past_its_review_date_is_amber_where_it_is_live_and_nowhere_else():
    value = library().record("us.regf.calls").values[0]
    due = value.citation.review_by
    finding = Finding("US-CALL-1", Verdict.OK, Why("nothing_found"), value.citation, date(2026, 3, 2))
    for language, word in (("en", "Amber"), ("zh_CN", "⚠")):
        with in_language(language):
            kept = VerdictView(finding)
            assert word not in kept.text() + kept.html() + kept.markdown()
            assert VerdictView(finding, due).text() == kept.text()
            late = VerdictView(finding, due + timedelta(days=1))
            assert word in late.text() and "ic-amber" in late.html() and late.text().startswith(kept.text())


def test_no_output_that_is_compared_changes_years_later(tmp_path):
    # every cell of every lesson in both languages, every question: in a process whose clock stands years after every
    # review date, and in one that stands on the day of the last reading
    code = (
        "import datetime, sys, time\n"
        "class Later(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls): return cls.fromisoformat(sys.argv[1])\n"
        "import lessons.law.as_of\n"
        "lessons.law.as_of.date = Later; time.time = lambda: 4.07e9\n"
        "assert lessons.law.as_of.today().isoformat() == sys.argv[1]\n"
        "from lessons.authoring.probes import main\n"
        "main([sys.argv[2], '--probes', 'notebooks', 'questions', '--seeds', '0'])\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "MPLBACKEND": "agg", "PYTHONHASHSEED": "0"}
    for name in ("LESSONS_AS_OF", "LESSONS_TODAY"):
        environment.pop(name, None)
    running = []
    for day in ("2026-11-22", LATER):
        given = {**environment, "LESSONS_PASSPORT": str(tmp_path / f"{day}.passport")}
        command = [sys.executable, "-c", code, day, str(tmp_path / f"{day}.json")]
        running.append(subprocess.Popen(command, env=given, stderr=subprocess.PIPE))
    for process in running:
        _, said = process.communicate()
        assert process.returncode == 0, said.decode()
    now, later = (json.loads((tmp_path / f"{day}.json").read_text(encoding="utf-8")) for day in ("2026-11-22", LATER))
    assert [there for here, there in zip(now, later, strict=True) if here != there] == []
    shown = [text for _, _, part, text, *_ in now if part == "output"]
    assert len(shown) > 50 and not any("⚠ Amber" in text for text in shown)
