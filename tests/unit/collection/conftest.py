"""A small case with one of everything."""

from pathlib import Path

import pytest

from lessons.collection import Case, read_case

SMALL = Path(__file__).with_name("small_case.yaml")


@pytest.fixture(scope="session")
def small_text() -> str:
    return SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def small(small_text: str) -> Case:
    return read_case(small_text)
