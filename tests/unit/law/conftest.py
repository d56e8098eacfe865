"""A copy of the law files that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lessons.law.library import FOLDER


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with its own instruments.yaml, boxes.yaml and parameters/."""
    folder = tmp_path / "law"
    shutil.copytree(FOLDER / "parameters", folder / "parameters")
    for name in ("instruments.yaml", "boxes.yaml"):
        shutil.copy(FOLDER / name, folder / name)
    return folder


@pytest.fixture
def spoil(copied: Path) -> Callable[[str, str, str], Path]:
    """Return a function that replaces a text in one file of the copy, and insists that it was there."""

    def replace(file: str, old: str, new: str) -> Path:
        path = copied / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} holds no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return copied

    return replace
