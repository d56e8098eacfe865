"""Data sets by name, wherever the lesson runs: from a checkout or from an installed package."""

import csv
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from lessons.credit import Calendar, InputError, LoanTerms

# beside the package in a checkout, inside it in a wheel
ROOTS = (Path(__file__).parent.parent / "datasets", Path(__file__).parent / "_datasets")

Noun = TypeVar("Noun")


class UnknownName(InputError, KeyError):
    """No data set or record of that name; says which there are."""

    def __init__(self, name: str, choices: list[str]) -> None:
        super().__init__("unknown_choice", "name", name, {"choices": tuple(choices)})
        self.name = name
        self.choices = choices

    def __str__(self) -> str:
        return f"there is no {str(self.name)!r} here; choose one of: {', '.join(self.choices) or '(nothing found)'}"

    def __reduce__(self) -> tuple[type["UnknownName"], tuple[str, list[str]]]:  # type: ignore[override]
        return UnknownName, (self.name, self.choices)


def path(name: str) -> Path:
    """Return the folder or file of a data set: "contracts" or "contracts/contracts.json".

    Raises UnknownName, which names the data sets there are, also for a name that leaves the data folder.
    """
    for root in ROOTS if isinstance(name, str) and "\0" not in name else ():
        found = root / name
        if found.exists() and found.resolve().is_relative_to(root.resolve()) and found.resolve() != root.resolve():
            return found
    raise UnknownName(name, sorted(folder.name for root in ROOTS for folder in root.glob("*") if folder.is_dir()))


def read(name: str) -> str:
    """Return the text of a file of a data set, as in `read("contracts/card.md")`."""
    found = path(name)
    if found.is_dir():
        raise UnknownName(name, sorted(f"{name}/{file.name}" for file in found.iterdir() if file.is_file()))
    return found.read_text(encoding="utf-8")


def named(found: Mapping[str, Noun], name: str) -> Noun:
    """Return what has this name; UnknownName offers the names there are."""
    if not isinstance(name, str) or name not in found:
        raise UnknownName(name, sorted(found))
    return found[name]


def fields_are(record: Mapping[str, Any], fields: Sequence[str], left_out: Collection[str] = ()) -> None:
    """Raise InputError for a field that a record lacks, unless it may be left out, or that it should not have."""
    for key in record:
        if key not in fields:
            raise InputError("unknown_field", "record", key, {"choices": fields})
    for key in fields:
        if key not in record and key not in left_out:
            raise InputError("missing", "record", None, {"choices": (key,)})


TYPES: dict[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "decimal": Decimal,
    "whole": int,
    "flag": {"yes": True, "no": False}.__getitem__,
    "text": str,
}


def about(name: str) -> Mapping[str, Any]:
    """Return what `columns.json` of a table says: the type of each column, and what else must be known of it."""
    found: Mapping[str, Any] = json.loads(read(f"{name}/columns.json"))
    return found


@cache
def table(name: str) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of a data set that is a table, in order, each value in the type of its column; empty is None.

    Raises UnknownName; ValueError for a file whose columns are not those of columns.json.

    >>> table("lpr")[0]["published"], table("lpr")[0]["one_year"]
    (datetime.date(2019, 8, 20), Decimal('4.25'))
    """
    columns = about(name)["columns"]
    rows = csv.DictReader(read(f"{name}/{name}.csv").splitlines())
    if list(rows.fieldnames or ()) != list(columns):
        raise ValueError(f"{name}.csv: columns {rows.fieldnames}, columns.json has {list(columns)}")
    return tuple({key: TYPES[columns[key]](text) if text else None for key, text in row.items()} for row in rows)


@cache
def _records() -> Mapping[str, Mapping[str, Any]]:
    records: Mapping[str, Mapping[str, Any]] = json.loads(read("contracts/contracts.json"))
    return records


def record(name: str) -> Mapping[str, Any]:
    """Return the whole record of a fictional contract: its terms, the parties, notes. Raises UnknownName."""
    return named(_records(), name)


def contract(name: str) -> LoanTerms:
    """Return the terms of a fictional contract. Raises UnknownName, InputError for a bad record."""
    return LoanTerms.from_dict(record(name)["terms"])


def contracts() -> dict[str, LoanTerms]:
    """Return all fictional contracts by name."""
    return {name: contract(name) for name in _records()}


@cache
def calendar(name: str = "days_off") -> Calendar:
    """Return the days off of a data set, for a rule that moves due dates; the default is mainland China.

    Raises UnknownName.

    >>> from lessons.credit import Roll
    >>> calendar().moved(date(2026, 10, 1), Roll.FOLLOWING)[0].isoformat()
    '2026-10-08'
    """
    known = json.loads(read(f"{name}/{name}.json"))
    off: set[date] = set()
    work: set[date] = set()
    for year in known["years"].values():
        for first, last in year["off"]:
            start = date.fromisoformat(first)
            off.update(start + timedelta(days) for days in range((date.fromisoformat(last) - start).days + 1))
        work.update(map(date.fromisoformat, year["work"]))
    return Calendar(known["verified_from"], known["verified_through"], frozenset(off), frozenset(work))
