"""What every test starts from: English, practice seed, and a passport that is empty and its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.run import browser, no_browser


@pytest.fixture(autouse=True)
def fresh_learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test a learner who has done nothing yet and reads English; leave no language behind."""
    from lessons.language import in_language

    monkeypatch.setenv("LESSONS_PASSPORT", str(tmp_path / "passport.json"))
    monkeypatch.delenv("LESSONS_SEED", raising=False)
    with in_language("en"):
        yield


@pytest.fixture(scope="session")
def browser_path() -> str:
    """Return the browser of this machine; without one the test says why it did not run."""
    if not browser():
        pytest.skip(f"NOT RUN: {no_browser()}")
    return browser()
