"""The branching cases: readable, unchanged, described."""

import hashlib

import pytest

from lessons import data
from lessons.collection import case
from lessons.collection.case_file import CASE, MOVE, SCENE

FOLDER = data.path("cases")
CASES = sorted(file.stem for file in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", CASES)
def test_each_case_is_read_and_is_called_like_its_file(name: str) -> None:
    assert case(name).id == name


def test_the_card_names_every_key_and_every_checksum() -> None:
    card = data.read("cases/card.md")
    known = {*CASE, *SCENE, *MOVE} - {"scenes"}
    assert [key for key in sorted(known) if not any(form in card for form in (f"`{key}`", f".{key}", f"`{key}."))] == []
    for name in CASES:
        digest = hashlib.sha256((FOLDER / f"{name}.yaml").read_bytes()).hexdigest()
        assert f"{digest}  {name}.yaml" in card, name
