"""What if a law value changes: exactly the right things are touched, and a value that cannot be gets its sentence.

What must be touched is worked out here from the data itself (the clock times in the contact logs, the ids written in
the question bank), not by the code that is tried.
"""

import argparse
import csv
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lessons import data
from lessons.authoring.__main__ import main
from lessons.authoring.house import AuthoringError, House
from lessons.authoring.law_changes import changes
from lessons.authoring.law_folders import PARTS, given, last_commit, trials, tried
from lessons.authoring.probe import results, table
from lessons.authoring.whatif import compared, looked
from lessons.authoring.whatif_compared import Comparison
from lessons.authoring.whatif_report import report
from lessons.language import in_language
from lessons.law import LawFileError, Unit, library
from lessons.law.library import FOLDER
from lessons.practice.bank import MODULES, bank

QUIET, NOTICE = "cn.gbt.quiet_from", "cn.cc.standard_terms_notice"
ON = date(2026, 11, 22)
LESSON = """\
---
lesson:
  id: m90
  title: "A small lesson"
  minutes: 10
---

```{code-cell}
:id: language

from lessons.language import speak
speak("en")
```

```{code-cell}
:id: setup

from lessons.views import law_box
1 + 1
```

```{code-cell}
:id: law

law_box("m03")
```
"""


def options(**given: object) -> argparse.Namespace:
    known = {"values": [], "before": None, "on": ON, "start": None, "seeds": [0], "all": True, "language": "en"}
    return argparse.Namespace(**{**known, "only": ["questions", "contact logs", "notebooks"], **given})


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    root = tmp_path_factory.mktemp("house") / "notebooks"
    (root / "source").mkdir(parents=True)
    (root / "source" / "90_small.md").write_text(LESSON, encoding="utf-8")
    return House(root)


def copy_law(folder: Path) -> Path:
    for part in PARTS:
        (shutil.copytree if (FOLDER / part).is_dir() else shutil.copyfile)(FOLDER / part, folder / part)
    return folder


def edit(folder: Path, id: str, old: str, new: str) -> None:
    path = folder / library().record(id).file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, house: House) -> Comparison:
    """Two real law files that were different before: a number, and a sentence."""
    before = copy_law(tmp_path_factory.mktemp("law"))
    edit(before, QUIET, 'value: "22"', 'value: "21"')
    edit(before, NOTICE, "Whoever drafted", "Once. Whoever drafted")
    scratch = tmp_path_factory.mktemp("scratch")
    with in_language("en"):
        return compared(house, options(before=before), scratch)


def test_the_values_that_differ_are_named_key_by_key(found: Comparison) -> None:
    assert [change.id for change in found.changes] == [NOTICE, QUIET]
    sentence, quiet = (change.fields for change in found.changes)
    assert [(field.key, field.before, field.after) for field in quiet] == [("value from 2025-02-28", "21", "22")]
    assert [field.key for field in sentence] == ["value from 2021-01-01: sentence: en"]
    assert sentence[0].before == f"Once. {sentence[0].after}"


def test_logs_with_contacts_in_the_hour_between_answer_differently(found: Comparison) -> None:
    # the clock times in the files: a call or message at 21:.. about an online loan was against the standard before
    between, about = set(), set()
    for path in data.path("contact_logs").glob("*.csv"):
        if path.stem == "findings" or path.stem.endswith(("_us", "_uk")):
            continue
        for number, row in enumerate(csv.DictReader(path.read_text(encoding="utf-8").splitlines()), start=1):
            if (row["product"], row["direction"]) == ("online_loan", "outbound") and row["time"] >= "2025-02-28":
                about.add(path.stem)
                if row["time"][11:13] == "21" and row["channel"] in ("call", "message"):
                    between.add((path.stem, str(number)))
    assert {("borderline_hours", "3"), ("clean_online", "7")} <= between  # at 21:59
    assert set(found.touched("contact logs")) == {(log, QUIET) for log in about}
    told = found.different("contact logs")
    assert set(told) == {(log, QUIET) for log, _ in between}
    for log, row in between:
        before, after = (
            found.text(side, "contact logs", (log, QUIET), "verdict") for side in (found.before, found.after)
        )
        gone = set(results(before)) - set(results(after))
        assert gone == {f"COL-01 (rows {row})"} and not set(results(after)) - set(results(before))


def test_the_questions_that_cite_a_sentence_are_touched_and_no_other(found: Comparison) -> None:
    # questions whose own module writes the id of the rule, and shows it in this question
    modules = [Path(__file__).parents[3] / "lessons/practice/bank" / f"{name}.py" for name in MODULES]
    citing = {path.stem.partition("_")[0] for path in modules if NOTICE in path.read_text(encoding="utf-8")}
    touched = {id for id, _ in found.touched("questions")}
    notice = {id for id in touched if id.split("-")[0] in citing}
    assert citing == {"m01"} and notice
    # quiet hours count in audits of contact logs, and one item of the pre-test asks for them
    assert all(id.startswith("m08-") or id == "m00-p9" for id in touched - notice)
    parts = {part for (id, _), parts in found.different("questions").items() if id in notice for part in parts}
    assert parts and parts <= {"prompt", "feedback", "hints", "solution"}
    for id in bank():
        said = [found.text(found.before, "questions", (id, "0"), part) for part in ("prompt", "feedback", "solution")]
        assert any("Once. " in text for text in said) == (id in notice), id


def test_the_notebooks_that_show_it_are_out_of_date_in_the_language_that_changed(found: Comparison) -> None:
    assert found.boxes == tuple(name for name, box in sorted(library().boxes.items()) if {NOTICE, QUIET} & set(box.ids))
    assert NOTICE in library().box("m03").ids and QUIET not in library().box("m03").ids
    assert set(found.touched("notebooks")) == {("90_small", "en", "law"), ("90_small", "zh_CN", "law")}
    assert set(found.different("notebooks")) == {("90_small", "en", "law")}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_report_says_all_of_it(found: Comparison, house: House, language: str) -> None:
    with in_language(language):
        text = report(found, house)
    for piece in (QUIET, NOTICE, "21 → 22", "lessons/law/parameters/cn/gbt/quiet_from.yaml", "borderline_hours",
                  "m01-", "90_small", "notebooks/en/90_small.ipynb", "lessons.authoring build 90",
                  "lessons.law.timeline", "tests/unit/law/test_facts.py", "datasets/contact_logs/findings.csv",
                  "start.py test"):  # fmt: skip
        assert piece in text, piece
    assert "notebooks/zh_CN/90_small.ipynb" not in text and "{" not in text
    assert ("not legal advice" in text) == (language == "en") and ("不构成法律意见" in text) == (language == "zh_CN")
    assert ("Answers that changed" in text) == (language == "en")


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.zh_CN.md", "zh_CN")])
def test_the_worked_example_of_the_readme_is_true(
    found: Comparison, house: House, tmp_path: Path, readme: str, language: str
) -> None:
    text = (Path(__file__).parents[3] / readme).read_text(encoding="utf-8")
    (shown,) = (block for block in re.findall(r"```\n(.*?)```", text, re.DOTALL) if "→" in block)
    lines = [line.strip() for line in shown.splitlines() if line.strip() not in ("", "…")]
    with in_language(language):
        # the same two sides, the other way round: the fixture goes from 21 to 22
        sides = [found.after, found.before]
        if language != "en":
            seen = looked([side.folder for side in sides], house, [0], tmp_path, ["contact logs"])
            sides = [replace(side, found=each) for side, each in zip(sides, seen, strict=True)]
        told = [line.strip() for line in report(Comparison(*sides, seeds=(0,)), house).splitlines()]
    assert len(lines) == 3 and [line for line in lines if line not in told] == []


def test_a_value_that_nothing_reads_says_so(found: Comparison, house: House, tmp_path: Path) -> None:
    seen = {id for side in (found.before, found.after) for each in side.found.values() for id in each.ids}
    boxed = {id for box in library().boxes.values() for id in box.ids}
    id = next(id for id, record in library().records.items() if id not in seen | boxed and record.values[0].value)
    tried(FOLDER, tmp_path, {id: library().record(id).values[-1].value + "0"}, ON)
    after = replace(found.after, shelf=library(tmp_path), folder=tmp_path)
    text = report(Comparison(found.after, after, (0,), tried=True), house)
    assert id in text and "No answer changed." in text and "Questions: 0" in text and "out of date: 0" in text
    assert "No file was edited" in text and "authoring build" not in text


def test_nothing_differs_and_an_example_is_given(house: House, tmp_path: Path, capsys) -> None:
    before = copy_law(tmp_path)
    assert main(["--root", str(house.root), "whatif", "--before", str(before), "--language", "en"]) == 0
    assert "No law value differs." in capsys.readouterr().out


CAP, USURY = "cn.mj20b.private_lending_cap", "cn.cc.usury"


@pytest.mark.parametrize(
    ("trial", "said"),
    [
        (
            f"{CAP}=four",
            "cn/mj20b/private_lending_cap.yaml: values 1: value: “four” does not fit the unit times_lpr_1y.",
        ),
        (f"{CAP}=-1", "Allowed: a number, 0 or more"),
        (f"{QUIET}=25", "Allowed: a whole hour from 0 to 24."),
        (f"{QUIET}=21.5", "“21.5” does not fit the unit hour_of_day."),
        ("us.regf.calls=6.5", "Allowed: a whole number, 0 or more."),
        (
            "cn.msz.start=soon",
            "lessons/law/parameters/cn/msz/start.yaml: values 1: value: “soon” does not fit the unit date.",
        ),
        (f"{USURY}=4", "this rule has no value, only a sentence."),
        ("cn.mj20b.private_lending_caps=4", f"Near it: {CAP}"),
        (CAP, "Write ID=VALUE"),
        ("=4", "Write ID=VALUE"),
    ],
)
def test_a_value_that_cannot_be_gets_its_sentence(trial: str, said: str, capsys) -> None:
    assert main(["whatif", trial, "--language", "en"]) == 1
    error = capsys.readouterr().err
    assert said in error and "Traceback" not in error
    assert main(["whatif", trial, "--language", "zh_CN"]) == 1
    assert "。" in capsys.readouterr().err


def test_other_slips_of_the_hand_are_told(tmp_path: Path, capsys) -> None:
    for words, said in (
        ([f"{CAP}=4", f"{CAP}=5"], f"{CAP} is given twice"),
        (["--from", "2026-12-01"], "there is no value that could begin"),
        ([f"{CAP}=5", "--from", "2020-01-01"], "2020-01-01 comes too early"),
        (["--before", str(tmp_path)], "there are no law files"),
        (["--only", "answers"], "Allowed: questions, cases, contact logs, scenarios"),
    ):
        assert main(["whatif", *words, "--language", "en"]) == 1
        assert said in capsys.readouterr().err


def test_a_broken_file_is_named(tmp_path: Path, capsys) -> None:
    before = copy_law(tmp_path)
    edit(before, QUIET, 'value: "22"', 'value: "late"')
    for language in ("en", "zh_CN"):
        assert main(["whatif", "--before", str(before), "--language", language]) == 1
        assert "parameters/cn/gbt/quiet_from.yaml: values 1: value" in capsys.readouterr().err


def test_a_tried_value_changes_that_value_alone(tmp_path: Path) -> None:
    threshold = "us.regz.threshold"  # two dated values: the one in force on the day is meant
    tried(FOLDER, tmp_path, {threshold: "80000"}, date(2025, 6, 1))
    (change,) = changes(library(), library(tmp_path))
    old = library().record(threshold).on(date(2025, 6, 1))
    assert [(f.key, f.before, f.after) for f in change.fields] == [
        (f"value from {old.citation.start.written}", old.value, "80000")
    ]


def test_a_value_can_begin_on_a_day(tmp_path: Path) -> None:
    tried(FOLDER, tmp_path, {CAP: "3"}, ON, date(2026, 12, 1))
    record = library(tmp_path).record(CAP)
    assert record.on(date(2026, 11, 30)).value == "4" and record.on(date(2026, 12, 1)).value == "3"
    again = tmp_path / "again"
    again.mkdir()
    tried(FOLDER, again, {CAP: "3"}, ON, date(2021, 1, 1))  # the day on which the old one begins: it takes its place
    assert [value.value for value in library(again).record(CAP).values] == ["3"]


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.RULE])
def test_every_unit_has_a_value_that_it_refuses(unit: Unit, tmp_path: Path) -> None:
    record = next((one for one in library().records.values() if one.values[0].unit is unit), None)
    if record is None:
        return  # a unit that no file uses yet
    with pytest.raises(AuthoringError, match=f"does not fit the unit {unit}"):
        tried(FOLDER, tmp_path, {record.id: "-5"}, ON)


def test_the_last_commit_is_what_git_has(tmp_path: Path) -> None:
    folder = tmp_path / "repo" / "lessons" / "law"
    folder.mkdir(parents=True)
    copy_law(folder)
    git = ["git", "-C", str(tmp_path / "repo"), "-c", "user.name=a", "-c", "user.email=a@b"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "law"]):
        subprocess.run([*git, *words], check=True)
    edit(folder, QUIET, 'value: "22"', 'value: "21"')
    before = tmp_path / "before"
    before.mkdir()
    name = last_commit(folder, before)
    assert len(name) >= 7 and [change.id for change in changes(library(before), library(folder))] == [QUIET]
    assert given(tmp_path / "repo") == folder


@pytest.mark.parametrize("git", [True, False])
def test_without_an_earlier_version_the_way_out_is_named(git: bool, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if not git:
        monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AuthoringError, match="--before DIR, or try a value"):
        last_commit(copy_law(tmp_path), tmp_path)


def test_trials_are_read_as_they_are_written() -> None:
    assert trials(["a.b.c=1", " d.e.f = x=y "]) == {"a.b.c": "1", "d.e.f": "x=y"}


def test_named_results_come_back_from_their_text() -> None:
    lines = [("cap", "4"), ("cap", "5"), ("", "ok"), ("day", "")]
    assert list(results(table(lines)).values()) == ["4", "5", "ok", ""]
    assert results("plain\nwords") == {"": "plain", "\t2": "words"}


def test_the_law_files_of_another_folder_are_read_when_the_environment_names_it(tmp_path: Path) -> None:
    import os
    import sys

    folder = copy_law(tmp_path)
    edit(folder, QUIET, 'value: "22"', 'value: "21"')
    code = f"from lessons.law import library; print(library().record({QUIET!r}).values[0].value)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for name, value in (("", "22"), (str(folder), "21")):
        said = subprocess.run(
            [sys.executable, "-c", code], env={**environment, "LESSONS_LAW": name}, capture_output=True
        )
        assert said.stdout.decode().strip() == value, said.stderr


def test_what_is_read_is_listed_and_an_inner_block_keeps_its_own() -> None:
    from lessons.law.library import parameter, reading

    with reading() as outer:
        parameter(CAP, ON)
        with reading() as inner, pytest.raises(LawFileError):
            parameter("cn.nobody.knows", ON)
        parameter(USURY, ON)
    assert (outer, inner) == ({CAP, USURY}, set())
    parameter(QUIET, ON)
    assert QUIET not in outer


def test_every_scenario_file_is_looked_at() -> None:
    # a new file of scenarios joins `everything` of tests/scenarios/judge.py
    from tests.scenarios import judge

    topics = {topic for topic, _, _ in judge.everything()} | {"conduct"}
    assert topics == {path.stem for path in judge.FOLDER.glob("*.yaml")}
