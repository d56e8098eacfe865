"""The twelve contact logs: readable, unchanged, and with the findings that were keyed by hand."""

import csv
import hashlib
import re
from collections import Counter

import pytest

from lessons import data
from lessons.collection import COLUMNS, read_log
from lessons.law.conduct import audit, rows

FOLDER = data.path("contact_logs")
LOGS = sorted(path.stem for path in FOLDER.glob("*.csv") if path.stem != "findings")
KEYED = list(csv.DictReader(data.read("contact_logs/findings.csv").splitlines()))
LAW = {log: "us" if log.endswith("_us") else "uk" if log.endswith("_uk") else "cn" for log in LOGS}


def test_there_are_twelve_in_three_kinds() -> None:
    assert Counter(log.split("_")[0] for log in LOGS) == {"clean": 3, "borderline": 5, "abusive": 4}
    assert {row["log"] for row in KEYED} <= set(LOGS)
    assert not {row["log"] for row in KEYED if row["log"].startswith("clean")}


@pytest.mark.parametrize("log", LOGS)
def test_the_audit_finds_what_was_keyed_by_hand(log: str) -> None:
    contacts, errors = read_log(data.read(f"contact_logs/{log}.csv"))
    assert errors == () and len(contacts) >= 6
    found = Counter((";".join(map(str, rows(f))), f.rule, str(f.verdict)) for f in audit(contacts, LAW[log]))
    keyed = Counter((row["rows"], row["rule"], row["verdict"]) for row in KEYED if row["log"] == log)
    assert all(row["law"] == LAW[log] for row in KEYED if row["log"] == log)
    assert found == keyed


def test_no_number_could_be_dialled() -> None:
    for log in LOGS:
        contacts, _ = read_log(data.read(f"contact_logs/{log}.csv"))
        assert all(re.fullmatch(r"N-[a-z-]+\d?", contact.number) for contact in contacts.contacts)


def test_the_card_names_every_column_and_every_checksum() -> None:
    card = data.read("contact_logs/card.md")
    assert [name for name in COLUMNS if f"`{name}`" not in card] == []
    for name in [*LOGS, "findings"]:
        digest = hashlib.sha256((FOLDER / f"{name}.csv").read_bytes()).hexdigest()
        assert f"{digest}  {name}.csv" in card, name
