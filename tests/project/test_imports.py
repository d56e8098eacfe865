"""The one-way order of the rooms holds, and a planted wrong import is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHAIN = "credit servicing collection portfolio law views simulators practice authoring".split()
BESIDE = {"language", "data"}
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


@pytest.mark.parametrize(
    ("room", "imported"),
    [
        *((left, right) for left, right in zip(CHAIN, CHAIN[1:], strict=False)),
        ("credit", "data"),
        ("credit", "language"),
        ("law", "language"),
        ("data", "views"),
        ("data", "language"),
        ("language", "credit"),
        ("language", "data"),
        ("data", "authoring"),
    ],
)
def test_a_wrong_import_is_caught(house: Path, room: str, imported: str) -> None:
    (house / "lessons" / room / "wrong.py").write_text(f"import lessons.{imported}\n")
    done = lint(house)
    assert done.returncode == 1, done.stdout
    assert f"lessons.{room}.wrong -> lessons.{imported}" in done.stdout or f"lessons.{room}.wrong" in done.stdout


@pytest.mark.parametrize(
    ("room", "imported"), [("views", "ipywidgets"), ("practice", "ipywidgets"), ("simulators", "matplotlib.figure")]
)
def test_a_library_in_the_wrong_room_is_caught(house: Path, room: str, imported: str) -> None:
    (house / "lessons" / room / "wrong.py").write_text(f"import {imported}\n")
    done = lint(house)
    assert done.returncode == 1, done.stdout
    assert f"lessons.{room}.wrong" in done.stdout


@pytest.mark.parametrize(
    ("room", "imported"),
    [
        ("practice", "lessons.language"),
        ("practice", "lessons.simulators"),
        ("simulators", "ipywidgets"),
        ("views", "matplotlib.figure"),
        ("law", "lessons.credit"),
        ("data", "lessons.credit"),
        ("views", "lessons.data"),
    ],
)
def test_a_right_import_passes(house: Path, room: str, imported: str) -> None:
    (house / "lessons" / room / "right.py").write_text(f"import {imported}\n")
    done = lint(house)
    assert done.returncode == 0, done.stdout


def test_one_loan_needs_no_arrays_and_no_widgets() -> None:
    code = (
        "import sys, lessons.credit\n"
        "print(*sorted({'numpy', 'pandas', 'matplotlib', 'ipywidgets', 'babel', 'yaml'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr
