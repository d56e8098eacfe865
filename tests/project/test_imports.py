"""The one-way order of the rooms holds, and a planted wrong import is caught."""

import ast
import importlib.metadata
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.project.agreement import direct, locked

ROOT = Path(__file__).resolve().parents[2]
CHAIN = "credit servicing collection portfolio law views simulators practice authoring".split()
BESIDE = {"language", "data", "strict_csv", "strict_yaml"}
LINT = "import sys; from importlinter.cli import lint_imports_command as lint; sys.path.insert(0, '.'); lint()"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of pyproject.toml over the package in `folder`."""
    return subprocess.run([sys.executable, "-c", LINT, "--no-cache"], cwd=folder, capture_output=True, text=True)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house with every room empty, under the contracts of the real one."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room in ["", *CHAIN, *BESIDE]:
        (tmp_path / "lessons" / room).mkdir()
        (tmp_path / "lessons" / room / "__init__.py").write_text('"""A room."""\n')
    return tmp_path


def test_every_room_of_the_package_has_its_place() -> None:
    rooms = {p.stem for p in (ROOT / "lessons").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert rooms - {"__init__"} <= {*CHAIN, *BESIDE}


def test_empty_rooms_pass(house: Path) -> None:
    done = lint(house)
    assert done.returncode == 0, done.stdout


WRONG = [
    *((left, f"lessons.{right}") for left, right in zip(CHAIN, CHAIN[1:], strict=False)),
    ("credit", "lessons.data"),
    ("credit", "lessons.language"),
    ("law", "lessons.language"),
    ("data", "lessons.views"),
    ("data", "lessons.language"),
    ("data", "lessons.authoring"),
    ("language", "lessons.credit"),
    ("language", "lessons.data"),
    ("strict_csv", "lessons.data"),
    ("strict_yaml", "lessons.data"),
    ("views", "ipywidgets"),
    ("practice", "ipywidgets"),
    ("simulators", "matplotlib"),
]


def test_every_wrong_import_is_caught(house: Path) -> None:
    for number, (room, imported) in enumerate(WRONG):
        (house / "lessons" / room / f"wrong{number}.py").write_text(f"import {imported}\n")
    done = lint(house)
    assert done.returncode == 1
    caught = [f"lessons.{room}.wrong{number} -> {imported}" for number, (room, imported) in enumerate(WRONG)]
    assert [each for each in caught if each not in done.stdout] == [], done.stdout


@pytest.mark.parametrize(("room", "imported"), [WRONG[0], ("data", "lessons.language"), ("views", "ipywidgets")])
def test_one_wrong_import_is_enough(house: Path, room: str, imported: str) -> None:
    (house / "lessons" / room / "wrong.py").write_text(f"import {imported}\n")
    assert lint(house).returncode == 1


RIGHT = [
    ("practice", "lessons.language"),
    ("practice", "lessons.simulators"),
    ("simulators", "ipywidgets"),
    ("views", "matplotlib.figure"),
    ("law", "lessons.credit"),
    ("data", "lessons.credit"),
    ("views", "lessons.data"),
]


def test_right_imports_pass(house: Path) -> None:
    for number, (room, imported) in enumerate(RIGHT):
        (house / "lessons" / room / f"right{number}.py").write_text(f"import {imported}\n")
    done = lint(house)
    assert done.returncode == 0, done.stdout


def test_one_loan_needs_no_arrays_and_no_widgets() -> None:
    code = (
        "import sys, lessons.credit\n"
        "print(*sorted({'numpy', 'pandas', 'matplotlib', 'ipywidgets', 'babel', 'yaml'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


# ------------------------------------------------------------------------------------------- libraries are declared

DECLARED = direct((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKSHOP = {"lessons/views/fonts/make.py"}  # run by hand, by authors
FAST = {"lessons/credit/compiled.py"}  # the same results, faster, where the extra is there


def imported(path: Path) -> Iterator[str]:
    """Yield the top name of every import in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@cache
def brings() -> Mapping[str, list[str]]:
    """Return the packages that bring each top-level module."""
    return importlib.metadata.packages_distributions()


def undeclared(path: Path, allowed: set[str]) -> set[str]:
    """Return what a file imports that no allowed package brings."""
    return {
        name
        for name in set(imported(path)) - {"lessons", "tests"} - sys.stdlib_module_names
        if not allowed & {canonicalize_name(package) for package in brings().get(name, [])}
    }


def named(*extras: str) -> set[str]:
    """Return the packages that pyproject.toml names in the base and these extras."""
    return {canonicalize_name(r.name) for extra in ("", *extras) for r in DECLARED[extra]}


def test_every_library_the_lessons_use_is_declared() -> None:
    found = {}
    for path in sorted((ROOT / "lessons").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        authors = name.startswith("lessons/authoring/") or name in WORKSHOP
        found[name] = undeclared(path, named("authoring") if authors else named())
        if name in FAST:  # the extra may not be installed here: by its own name
            found[name] -= named("fast")
    assert len(found) > 20
    assert {name: missing for name, missing in found.items() if missing} == {}


def test_every_library_the_tests_use_is_locked() -> None:
    allowed = set(locked((ROOT / "requirements.lock").read_text(encoding="utf-8")))
    files = [path for folder in ("tests", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py"))]
    own = {path.stem for path in files}
    found = {path.name: undeclared(path, allowed) - own for path in files}
    assert {name: missing for name, missing in found.items() if missing} == {}


@pytest.mark.parametrize("line", ["import pluggy", "from nbformat import v4", "import no_such_library"])
def test_an_undeclared_library_is_caught(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.py").write_text(line)
    assert undeclared(tmp_path / "a.py", named())
