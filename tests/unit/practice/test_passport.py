"""The passport keeps everything, loses nothing, and says what is wrong with a file."""

import json
import os
import sys
from pathlib import Path

import pytest

from lessons.practice.passport import FORMAT, VERSION, NoPassport, Passport, empty, merge, parse, usual_path

# the package has a function of the same name; this is the module
STORE = sys.modules["lessons.practice.passport"]
ATTEMPT = {"said": "7.2%", "value": "9/125", "verdict": "wrong", "misconception": "MC01"}


def used(path: Path) -> Passport:
    """Return a passport with something of everything in it."""
    passport = Passport(path)
    passport.add_answer("m03-e1a", 0, ATTEMPT)
    passport.open_hint("m03-e1a", 0, 2)
    passport.open_solution("m03-e1a", 0)
    passport.add_prediction("m03-predict", 0, "7.2", "9/125", 70)
    passport.add_reflection("m03-explain", 0, "因为本金越还越少")
    passport.set_roll("m03-e1", 2)
    passport.add_pretest("a", "m00-p1", "contract")
    return passport


def test_everything_survives_closing_and_opening(tmp_path: Path) -> None:
    first = used(tmp_path / "passport.json")
    again = Passport(tmp_path / "passport.json")
    assert again.data == first.data and again.trouble is None
    assert again.answers("m03-e1a", 0) == [ATTEMPT] and again.hints("m03-e1a", 0) == 2
    assert again.solution_open("m03-e1a", 0) and again.roll("m03-e1") == 2
    assert again.prediction("m03-predict", 0) == {"said": "7.2", "value": "9/125", "confidence": 70}
    assert again.reflections("m03-explain", 0) == ["因为本金越还越少"]
    assert (again.pretest("a", "m00-p1"), again.pretest("b", "m00-p1")) == ("contract", None)


def test_the_file_is_json_with_a_version_and_nothing_about_the_person(tmp_path: Path) -> None:
    used(tmp_path / "passport.json")
    text = (tmp_path / "passport.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["format"] == FORMAT and data["version"] == VERSION == 1
    assert set(data) == {"format", "version", "answers", "predictions", "reflections", "rolls", "pretest"}
    for private in (os.environ.get("USER", "?user"), os.environ.get("HOME", "?home"), "202"):
        assert private not in text
    assert [path.name for path in tmp_path.iterdir()] == ["passport.json"]  # no left-over of the writing


def test_the_same_answer_twice_is_one_attempt_and_a_first_prediction_counts(tmp_path: Path) -> None:
    passport = used(tmp_path / "passport.json")
    passport.add_answer("m03-e1a", 0, dict(ATTEMPT))
    assert len(passport.answers("m03-e1a", 0)) == 1
    passport.add_prediction("m03-predict", 0, "13", "13/100", 90)
    assert passport.prediction("m03-predict", 0)["said"] == "7.2"  # type: ignore[index]
    assert len(passport.data["predictions"]["m03-predict"]["0"]) == 2


def newer() -> bytes:
    """Return a passport of an edition to come."""
    return json.dumps({**empty(), "version": VERSION + 1, "extra": 1}).encode()


def predicted(entry: object) -> bytes:
    """Return a passport with this prediction."""
    return json.dumps({**empty(), "predictions": {"q": {"0": [entry]}}}).encode()


BAD = {
    "text": (b"hello", "damaged", "damaged or not a JSON file"),
    "cut": (json.dumps(empty()).encode()[:-9], "damaged", "damaged or not a JSON file"),
    "empty": (b"", "damaged", "damaged or not a JSON file"),
    "binary": (b"\xff\xfe\x00\x01", "damaged", "damaged or not a JSON file"),
    "nan": (json.dumps({**empty(), "rolls": {"a": float("nan")}}).encode(), "damaged", "damaged or not a JSON file"),
    "deep": (b"[" * 100_000, "damaged", "damaged or not a JSON file"),
    "foreign": (b'{"cells": []}', "foreign", "not a passport of this course"),
    "list": (b"[1, 2]", "foreign", "not a passport of this course"),
    "newer": (newer(), "newer", "newer edition"),
    "no version": (json.dumps({"format": FORMAT}).encode(), "damaged", "version"),
    "true version": (json.dumps({"format": FORMAT, "version": True}).encode(), "damaged", "version"),
    "answers": (json.dumps({**empty(), "answers": {"q": {"0": [1]}}}).encode(), "damaged", "answers"),
    "attempts": (
        json.dumps({**empty(), "answers": {"q": {"0": {"attempts": [{}], "hints": 0, "solution": False}}}}).encode(),
        "damaged",
        "answers",
    ),
    "seed": (json.dumps({**empty(), "reflections": {"q": {"x": ["a"]}}}).encode(), "damaged", "reflections"),
    "confidence": (predicted({"said": "", "value": "0", "confidence": "high"}), "damaged", "predictions"),
    "value": (predicted({"said": "", "value": "x", "confidence": 5}), "damaged", "predictions"),
    "sure": (predicted({"said": "", "value": "0", "confidence": 101}), "damaged", "predictions"),
    "unsure": (predicted({"said": "", "value": "0", "confidence": 0}), "damaged", "predictions"),
    "huge": (predicted({"said": "", "value": "1" + "0" * 15, "confidence": 5}), "damaged", "too large"),
    "endless": (json.dumps({**empty(), "reflections": {"q": {"0": ["a" * 2001]}}}).encode(), "damaged", "too long"),
    "rolls": (json.dumps({**empty(), "rolls": {"q": -1}}).encode(), "damaged", "rolls"),
    "pretest": (json.dumps({**empty(), "pretest": {"a": {"m00-p1": "contract"}}}).encode(), "damaged", "pretest"),
    "choice": (json.dumps({**empty(), "pretest": {"a": {"m00-p1": ["x" * 61]}}}).encode(), "damaged", "pretest"),
    "large": (b" " * 5_000_000, "damaged", "too large"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_file_that_cannot_be_used_is_set_aside_unchanged_and_said(case: str, tmp_path: Path) -> None:
    content, label, told = BAD[case]
    path = tmp_path / "passport.json"
    path.write_bytes(content)
    passport = Passport(path)
    assert passport.trouble is not None and told in passport.trouble.text()
    assert f"passport-{label}-1.json" in passport.trouble.text()
    assert (tmp_path / f"passport-{label}-1.json").read_bytes() == content
    passport.add_answer("m03-e1a", 0, ATTEMPT)
    assert Passport(path).answers("m03-e1a", 0) == [ATTEMPT]
    path.write_bytes(content)  # and again: the first one set aside is not written over
    Passport(path)
    assert (tmp_path / f"passport-{label}-2.json").read_bytes() == content


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_brought_back_touches_nothing(case: str, tmp_path: Path) -> None:
    passport = used(tmp_path / "passport.json")
    before, on_disk = json.dumps(passport.data), (tmp_path / "passport.json").read_bytes()
    with pytest.raises(NoPassport) as found:
        passport.bring_back(BAD[case][0])
    assert BAD[case][2] in found.value.line.text()
    assert json.dumps(passport.data) == before and (tmp_path / "passport.json").read_bytes() == on_disk


def test_a_file_damaged_while_the_lesson_runs_loses_nothing(tmp_path: Path) -> None:
    passport = used(tmp_path / "passport.json")
    (tmp_path / "passport.json").write_bytes(b"{")
    passport.add_reflection("m03-explain", 0, "again")
    assert (tmp_path / "passport-damaged-1.json").exists()
    assert Passport(tmp_path / "passport.json").data == passport.data


def test_merging_keeps_everything_of_both(tmp_path: Path) -> None:
    mine, other = used(tmp_path / "a.json"), Passport(tmp_path / "b.json")
    right = {"said": "13.03%", "value": "1303/10000", "verdict": "right"}
    other.add_answer("m03-e1a", 0, ATTEMPT)
    other.add_answer("m03-e1a", 0, right)
    other.add_answer("m03-e3", 4, right)
    other.add_prediction("m03-predict", 0, "20", "1/5", 10)
    other.add_reflection("m03-explain", 0, "other sentence")
    other.set_roll("m03-e1", 1)
    mine.bring_back(other.content())
    assert mine.answers("m03-e1a", 0) == [ATTEMPT, right] and mine.answers("m03-e3", 4) == [right]
    assert mine.prediction("m03-predict", 0)["said"] == "7.2"  # type: ignore[index]
    assert [one["said"] for one in mine.data["predictions"]["m03-predict"]["0"]] == ["7.2", "20"]
    assert mine.reflections("m03-explain", 0) == ["因为本金越还越少", "other sentence"]
    assert mine.roll("m03-e1") == 2 and mine.solution_open("m03-e1a", 0)
    assert Passport(tmp_path / "a.json").data == mine.data


def test_merging_twice_changes_nothing_and_unknown_parts_are_kept() -> None:
    one = parse(json.dumps({**empty(), "note of a later part": {"a": 1}}).encode())
    assert merge(empty(), one)["note of a later part"] == {"a": 1}
    assert merge(merge(one, empty()), one) == one


def test_a_passport_from_before_the_pretest_is_read_and_goes_on(tmp_path: Path) -> None:
    old = {name: part for name, part in empty().items() if name != "pretest"}
    (tmp_path / "passport.json").write_text(json.dumps({**old, "rolls": {"m03-e1": 2}}))
    passport = Passport(tmp_path / "passport.json")
    assert passport.trouble is None and passport.pretest("a", "m00-p1") is None and passport.roll("m03-e1") == 2
    passport.add_pretest("a", "m00-p1", "nobody")
    assert Passport(tmp_path / "passport.json").pretest("a", "m00-p1") == "nobody"


def test_the_last_choice_of_the_pretest_counts_and_none_is_lost(tmp_path: Path) -> None:
    mine, other = Passport(tmp_path / "a.json"), Passport(tmp_path / "b.json")
    for said in ("nobody", "shop", "shop", "nobody"):
        mine.add_pretest("a", "m00-p1", said)
    assert mine.data["pretest"]["a"]["m00-p1"] == ["nobody", "shop", "nobody"]
    other.add_pretest("a", "m00-p1", "contract")
    other.add_pretest("b", "m00-p1", "agency")
    for _ in range(2):  # brought back twice it adds nothing
        mine.bring_back(other.content())
        assert mine.data["pretest"]["a"]["m00-p1"] == ["contract", "nobody", "shop", "nobody"]
    assert (mine.pretest("a", "m00-p1"), mine.pretest("b", "m00-p1")) == ("nobody", "agency")


def test_a_choice_changed_in_another_notebook_stays_changed(tmp_path: Path) -> None:
    path = tmp_path / "passport.json"
    english, chinese = Passport(path), Passport(path)
    english.add_pretest("a", "m00-p1", "nobody")
    chinese.add_pretest("a", "m00-p1", "contract")
    english.add_pretest("a", "m00-p2", "nothing")
    assert english.pretest("a", "m00-p1") == Passport(path).pretest("a", "m00-p1") == "contract"


def test_a_cell_run_again_sees_what_another_notebook_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESSONS_PASSPORT", str(tmp_path / "passport.json"))
    here, told = STORE.current(), []
    here.watch(lambda: told.append(here.roll("m03-e1")))
    assert not here.seeds("m03-e1a")
    used(tmp_path / "passport.json")
    assert STORE.current() is here and here.answers("m03-e1a", 0) == [ATTEMPT] and told == [2]
    STORE.current()
    assert told == [2]  # nothing new, so no card is drawn again


def test_two_notebooks_open_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "passport.json"
    english, chinese = Passport(path), Passport(path)
    english.add_answer("m03-e1a", 0, ATTEMPT)
    chinese.add_answer("m03-e3", 0, ATTEMPT)
    english.add_reflection("m03-explain", 0, "one")
    kept = Passport(path)
    assert kept.seeds("m03-e1a") == kept.seeds("m03-e3") == [0] and kept.reflections("m03-explain", 0) == ["one"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such mode there")
def test_a_place_that_cannot_be_written_is_said_and_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    passport = Passport(tmp_path / "file" / "passport.json")
    passport.add_answer("m03-e1a", 0, ATTEMPT)
    assert passport.answers("m03-e1a", 0) == [ATTEMPT]
    assert passport.trouble is not None and "could not be saved" in passport.trouble.text()


def test_a_file_that_cannot_be_set_aside_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "passport.json"
    path.write_bytes(b"{")

    move = os.replace

    def refuses(source: object, target: object) -> None:
        if "damaged" in str(target):
            raise PermissionError(13, "in use")
        move(source, target)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "replace", refuses)
    passport = Passport(path)
    passport.add_answer("m03-e1a", 0, ATTEMPT)
    assert path.read_bytes() == b"{" and passport.trouble is not None
    assert passport.answers("m03-e1a", 0) == [ATTEMPT]
    monkeypatch.setattr(os, "replace", move)  # whoever held the file lets go
    passport.open_hint("m03-e1a", 0, 1)
    assert (tmp_path / "passport-damaged-1.json").read_bytes() == b"{" and Passport(path).data == passport.data


def test_where_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert usual_path() == tmp_path / "passport.json"  # the variable, set for every test
    monkeypatch.delenv("LESSONS_PASSPORT")
    root = Path(__file__).parents[3]
    assert usual_path() == root / "my-work" / "passport.json"
    monkeypatch.setattr(STORE, "__file__", str(tmp_path / "site" / "lessons" / "practice" / "passport.py"))
    assert usual_path() == Path("passport.json")


def test_watchers_hear_of_every_change(tmp_path: Path) -> None:
    passport, heard = Passport(tmp_path / "passport.json"), []
    passport.watch(lambda: heard.append(1))
    passport.add_answer("m03-e1a", 0, ATTEMPT)
    passport.bring_back(json.dumps(empty()).encode())
    assert len(heard) == 2
