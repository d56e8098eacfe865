"""The table of the engine beside other programs: its shape, not its numbers, which are this or that machine's."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "benchmarks" / "engine_peers.md").read_text(encoding="utf-8")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("engine_peers", ROOT / "benchmarks" / "engine_peers.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(text: str) -> list[list[str]]:
    """Cells of the first table."""
    start = text.index("| target |")
    lines = text[start : text.index("\n\n", start)].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def shape_faults(text: str, versions: dict[str, str]) -> list[str]:
    found = []
    if not re.search(r"on \d{4}-\d{2}-\d{2}: Python 3\.\d+\.\d+", text):
        found.append("date and Python")
    found += [name for name, version in versions.items() if f"{name} {version}" not in text]
    for target in (f"T{number}" for number in range(1, 15)):
        if target not in {row[0] for row in rows(text)}:
            found.append(target)
    for row in rows(text):
        if len(row) != 5 or row[3] not in ("yes", "no") or (row[3] == "no") != bool(row[4]) or not all(row[:3]):
            found.append(" | ".join(row))
    tables = text.split("\n## ")[1:]
    if len(tables) < 7 or not all("| contender | time |" in part and "engine" in part for part in tables):
        found.append("a table for each task")
    return found


def test_the_table_has_versions_date_and_a_reason_for_each_target_that_is_missed() -> None:
    assert shape_faults(TABLE, script().PEERS) == []


def test_results_that_must_be_right_are() -> None:
    met = {row[1]: row[3] for row in rows(TABLE)}
    assert met["no wrong cent"] == met["rates right to 1.8e-15"] == "yes"
    assert next(row for row in rows(TABLE) if row[0] == "T1")[3] == "yes"


def test_what_is_missing_is_found() -> None:
    peers = script().PEERS
    assert shape_faults(TABLE.replace(f"pyxirr {peers['pyxirr']}", "pyxirr"), peers) == ["pyxirr"]
    assert "T13" in shape_faults(re.sub(r"\| T13 .*\n", "", TABLE), peers)
    assert len(shape_faults(re.sub(r"\| no \|[^|\n]+\|\n", "| no | |\n", TABLE, count=1), peers)) == 1


def test_the_command_writes_this_shape() -> None:
    module = script()
    lines = [module.Line(row[0], row[1], row[2], row[3] == "yes", row[4]) for row in rows(TABLE)]
    tasks = {str(number): {"engine": 1.0, "other": 2.0} for number in range(7)}
    assert shape_faults(module.report(lines, tasks, 10, 1), module.PEERS) == []
