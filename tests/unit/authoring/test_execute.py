"""A run knows neither the network, nor the learner, nor the clock, and says where it stopped."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from lessons.authoring.execute import Job, Report, environment, read_reports, run_all
from lessons.authoring.house import AuthoringError
from lessons.law.as_of import CHECKED

NETWORK = "import socket\nsocket.create_connection((%r, 80), timeout=5)"
ASK = """\
import json, os, pathlib
names = ["LESSONS_AS_OF", "LESSONS_SEED", "MPLBACKEND"]
[os.environ[name] for name in names] + [pathlib.Path(os.environ["LESSONS_PASSPORT"]).exists(), os.listdir()]
"""
TELL = """\
import json, os
with open(os.environ["LESSONS_REPORT"], "a") as file:
    print(json.dumps({"id": "q", "verdict": "right"}), file=file)
"""


def job(*codes: str, seed: int = 0) -> Job:
    cells = [new_code_cell(code, id=f"cell-{number}") for number, code in enumerate(codes)]
    return Job(new_notebook(cells=cells), "a.md", seed)


def test_runs_are_fresh_and_told_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    full = tmp_path / "passport.json"
    full.write_text("{}")
    monkeypatch.setenv("LESSONS_PASSPORT", str(full))
    monkeypatch.setenv("LESSONS_SEED", "9")
    monkeypatch.setenv("LESSONS_AS_OF", "2030-01-01")
    first, second = job(TELL, ASK), job(ASK, seed=2)
    assert run_all([first, second]) == [[Report("q", "right")], []]
    for done, seed in ((first, "0"), (second, "2")):
        shown = done.notebook.cells[-1].outputs[0].data["text/plain"]
        assert shown == f"['{CHECKED.isoformat()}', '{seed}', 'agg', False, []]"


def test_a_run_may_begin_with_a_passport() -> None:
    begin_with = Job(job("import os; open(os.environ['LESSONS_PASSPORT']).read()").notebook, "a.md", passport=b"kept")
    run_all([begin_with])
    assert begin_with.notebook.cells[0].outputs[0].data["text/plain"] == "'kept'"


@pytest.mark.parametrize("host", ["198.51.100.7", "93.184.216.34"])  # the first is reserved for documents (RFC 5737)
def test_a_lesson_that_asks_for_the_network_stops(host: str) -> None:
    with pytest.raises(AuthoringError, match=r"a\.md, cell “cell-1”.*lessons run offline"):
        run_all([job("1", NETWORK % host)])


def test_every_job_that_stopped_is_told() -> None:
    with pytest.raises(AuthoringError) as caught:
        run_all([job("1 / 0"), job("x = 1", seed=1), job("1", "missing", seed=2)])
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 2
    assert "cell “cell-0”: with seed 0 it stopped: ZeroDivisionError" in told[0]
    assert "cell “cell-1”: with seed 2 it stopped: NameError" in told[1]


def test_the_environment_is_one_place(tmp_path: Path) -> None:
    found = environment(tmp_path, 3)
    assert found["LESSONS_AS_OF"] == CHECKED.isoformat()
    assert found["LESSONS_LAW"] == ""  # the course's own law files, whatever an author was trying
    assert Path(found["LESSONS_PASSPORT"]).parent == tmp_path
    assert read_reports(Path(found["LESSONS_REPORT"])) == []
