"""README: every public name of the engine stands in it; its examples run in the step "readme"."""

import re
from pathlib import Path

import lessons.credit

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def missing(names: list[str], text: str) -> list[str]:
    """Return the names that a text does not mention as code."""
    return [name for name in names if not re.search(rf"\b{name}\b", text)]


def test_every_public_name_is_in_the_readme() -> None:
    assert missing(lessons.credit.__all__, README) == []


def test_a_name_that_is_left_out_is_found() -> None:
    assert missing(["schedule"], README.replace("schedule", "plan")) == ["schedule"]
