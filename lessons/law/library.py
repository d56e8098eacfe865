"""The law files of one folder, read once, each checked against the others."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from lessons.law import files
from lessons.law.citation import Instrument, Words
from lessons.law.entries import instrument, record
from lessons.law.errors import LawFileError
from lessons.law.parameter import Parameter, Record

VARIABLE = "LESSONS_LAW"
# the folder of instruments.yaml, boxes.yaml and parameters/; an author may name another one, to see what would change
FOLDER = Path(os.environ.get(VARIABLE) or Path(__file__).parent)

_readers: list[set[str]] = []


@dataclass(frozen=True)
class BoxPart:
    """A heading of a law box, and the ids under it."""

    heading: Words
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Box:
    """Which parameters a lesson's law box shows, in which order."""

    name: str
    title: Words
    parts: tuple[BoxPart, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """All parameter ids of the box, in order."""
        return tuple(entry for part in self.parts for entry in part.entries)


@dataclass(frozen=True)
class Library:
    """Instruments, records and boxes by name."""

    instruments: dict[str, Instrument]
    records: dict[str, Record]
    boxes: dict[str, Box]

    def record(self, id: str) -> Record:
        """Return all dated values of a parameter; raises LawFileError for an unknown id."""
        if id not in self.records:
            near = get_close_matches(id, self.records, n=3) or sorted(self.records)
            raise LawFileError("unknown_choice", "parameters", "id", id, {"choices": near})
        if _readers:
            _readers[-1].add(id)
        return self.records[id]

    def box(self, name: str) -> Box:
        """Return the contents of a law box; raises LawFileError for an unknown name."""
        if name not in self.boxes:
            raise LawFileError("unknown_choice", "boxes.yaml", "name", name, {"choices": sorted(self.boxes)})
        return self.boxes[name]


@contextmanager
def reading() -> Iterator[set[str]]:
    """Give the set of ids of the parameters that are read inside the block; an inner block keeps its own to itself.

    >>> with reading() as ids:
    ...     starts = parameter("cn.msz.start", date(2026, 8, 1)).date
    >>> ids
    {'cn.msz.start'}
    """
    ids: set[str] = set()
    _readers.append(ids)
    try:
        yield ids
    finally:
        _readers.pop()


def library(folder: Path = FOLDER) -> Library:
    """Read and check instruments.yaml, boxes.yaml and every file under parameters/ of `folder`, once for each folder.

    Raises LawFileError, which names file and key, at the first thing that is wrong.
    """
    return _read(folder)


@cache
def _read(folder: Path) -> Library:
    registry = files.read(folder / "instruments.yaml", "instruments.yaml", "instruments")
    instruments = {key: instrument(key, entry) for key, entry in registry.items()}
    records = {}
    for path in sorted((folder / "parameters").rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        found = record(name, files.read(path, name, "parameter"), instruments)
        records[found.id] = found
    boxes = {}
    for name, entry in files.read(folder / "boxes.yaml", "boxes.yaml", "boxes").items():
        parts = (BoxPart(Words(**part["heading"]), tuple(part["entries"])) for part in entry["parts"])
        boxes[name] = Box(name, Words(**entry["title"]), tuple(parts))
        for id in boxes[name].ids:
            if id not in records:
                raise LawFileError("unknown_choice", "boxes.yaml", f"{name}: entries", id)
    return Library(instruments, records, boxes)


def parameter(id: str, as_of: date, folder: Path = FOLDER) -> Parameter:
    """Return a legal value as it stands on `as_of`, with its citation.

    Raises LawFileError, which names the file, for an unknown id or a day on which no value is in force.

    >>> parameter("cn.msz.start", date(2026, 8, 1)).date
    datetime.date(2026, 8, 1)
    >>> parameter("cn.msz.start", date(2026, 7, 31))
    Traceback (most recent call last):
    ...
    lessons.law.errors.LawFileError: parameters/cn/msz/start.yaml: as_of “2026-07-31” comes too early. Allowed: low: ...
    """
    return library(folder).record(id).on(as_of)


def parameters(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the ids of all parameters, sorted."""
    return tuple(sorted(library(folder).records))


def past_review(today: date, folder: Path = FOLDER) -> tuple[Record, ...]:
    """Return the records whose sources should have been looked at again before `today`."""
    return tuple(record for record in library(folder).records.values() if record.review_by < today)
