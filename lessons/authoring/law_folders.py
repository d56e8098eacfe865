"""Folders of law files to compare: as they are, as the last commit has them, and with values that are only tried."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from lessons.authoring.house import AuthoringError, Problem
from lessons.language import mark, say
from lessons.law import LawFileError, Unit
from lessons.law.entries import record as checked
from lessons.law.files import read
from lessons.law.library import Library, library
from lessons.law.parameter import LAST_HOUR, WHOLE, Record

HERE = "lessons/law"
PARTS = ("instruments.yaml", "boxes.yaml", "parameters")

NUMBER = mark("a number, 0 or more, as in 24 or 0.125")
ALLOWED = {
    Unit.DATE: mark("a date, as in 2026-08-01"),
    Unit.HOUR_OF_DAY: mark("a whole hour from 0 to {last}"),
    **{unit: mark("a whole number, 0 or more") for unit in WHOLE - {Unit.HOUR_OF_DAY}},
}


def problem(file: str, wrong: str, mend: str) -> AuthoringError:
    """Return an error of one problem."""
    return AuthoringError(Problem(file, "", wrong, mend))


def last_commit(folder: Path, out: Path) -> str:
    """Write the law files of the last commit into `out` and return the commit's short name.

    Raises AuthoringError where there is no git, no commit, or the folder is not part of one.
    """
    try:
        name = _git(folder, "rev-parse", "--short", "HEAD").decode().strip()
        packed = _git(folder, "archive", "--format=tar", "HEAD", "--", *PARTS)
    except (OSError, subprocess.CalledProcessError):
        raise problem(
            HERE,
            say("git has no earlier version of this folder, so there is nothing to compare it with"),
            say("Name a folder with the earlier law files, --before DIR, or try a value: ID=VALUE"),
        ) from None
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        for member in files:
            content = files.extractfile(member)
            if content is not None:
                target = out / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())
    return name


def _git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True).stdout


def given(folder: Path) -> Path:
    """Return the folder of law files that someone named: itself, or lessons/law in it; AuthoringError for another."""
    for found in (folder, folder / "lessons" / "law", folder / "law"):
        if all((found / part).exists() for part in PARTS):
            return found
    wrong = say("there are no law files ({parts})", parts=", ".join(PARTS))
    raise problem(str(folder), wrong, say("Name a folder that has them"))


def trials(texts: Sequence[str]) -> dict[str, str]:
    """Return id -> value of trials written ID=VALUE; AuthoringError for anything else."""
    found: dict[str, str] = {}
    for text in texts:
        id, sign, value = text.partition("=")
        if not sign or not id.strip() or not value.strip():
            wrong = say("“{text}” is no trial", text=text)
            raise problem("whatif", wrong, say("Write ID=VALUE, as in cn.jr22.court_ceiling=20"))
        if id.strip() in found:
            wrong = say("{id} is given twice", id=id.strip())
            raise problem("whatif", wrong, say("Give one value for each id"))
        found[id.strip()] = value.strip()
    return found


def tried(folder: Path, out: Path, values: Mapping[str, str], on: date, start: date | None = None) -> None:
    """Write the law files of `folder` into `out`, with other values for some ids.

    A value takes the place of the one in force on `on` (else of the nearest); with `start` it is a new one that holds
    from that day, and the one before ends the day before. Raises AuthoringError for an unknown id or a value that the
    unit does not allow; the sentence names file, key and what is allowed.
    """
    for part in PARTS:
        copy = shutil.copytree if (folder / part).is_dir() else shutil.copyfile
        copy(folder / part, out / part)
    shelf = library(folder)
    for id, value in values.items():
        record = _record(shelf, id)
        content = read(out / record.file, record.file, "parameter")
        _begins(record, start)
        key = _put(content, record, value, start or on, new=start is not None)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        (out / record.file).write_text(text, encoding="utf-8")
        _check(out, shelf, record, key, value)


def _record(shelf: Library, id: str) -> Record:
    try:
        return shelf.record(id)
    except LawFileError as error:
        near = ", ".join(map(str, error.allowed["choices"][:4]))  # type: ignore[index]
        wrong = say("there is no law value {id}", id=id)
        raise problem(f"{HERE}/parameters", wrong, say("Near it: {ids}", ids=near)) from None


def _begins(record: Record, start: date | None) -> None:
    first = record.values[0].citation.start.day
    if start is not None and start < first:
        wrong = say("{id} begins on {first}; {day} comes too early", id=record.id, first=first, day=start)
        raise problem(f"{HERE}/{record.file}", wrong, say("Name that day or a later one after --from"))


def _put(content: dict[str, Any], record: Record, value: str, day: date, new: bool) -> str:
    """Change the content of a law file and return the key of the value as errors call it."""
    place = record.values.index(record.nearest(day))
    held = content["values"][place]
    start = record.values[place].citation.start.day
    if new and day > start:
        end = record.values[place].citation.end
        following = {**held, "from": day.isoformat(), "value": value}
        following.pop("from_confidence", None)
        if end is not None and end < day:
            following.pop("to", None)
        else:
            held["to"] = (day - timedelta(days=1)).isoformat()
        content["values"].insert(place + 1, following)
        return f"values {place + 2}: value"
    held["value"] = value
    return f"values {place + 1}: value"


def _check(folder: Path, shelf: Library, record: Record, key: str, value: str) -> None:
    """Read the changed file as the course reads it."""
    try:
        checked(record.file, read(folder / record.file, record.file, "parameter"), shelf.instruments)
    except LawFileError as error:
        unit, file = record.values[0].unit, f"{HERE}/{record.file}"
        if unit is Unit.RULE:
            wrong = say("{key}: this rule has no value, only a sentence", key=key)
            mend = say("Edit the sentence in the file, then run whatif without a value")
            raise problem(file, wrong, mend) from error
        if error.file != record.file or error.key != key:
            raise
        allowed = say(ALLOWED.get(unit, NUMBER), last=LAST_HOUR)
        wrong = say("{key}: “{value}” does not fit the unit {unit}", key=key, value=value, unit=unit)
        raise problem(file, wrong, say("Allowed: {allowed}", allowed=allowed)) from error
