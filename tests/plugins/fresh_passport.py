"""A pytest plugin for nbval: every notebook starts its kernel with an empty passport of its own."""

import os
import tempfile
from pathlib import Path

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Name a passport that does not exist yet before the first cell of a notebook starts the kernel."""
    notebook = item.path
    if getattr(item.config, "_passport_of", None) != notebook:
        item.config._passport_of = notebook
        os.environ["LESSONS_PASSPORT"] = str(Path(tempfile.mkdtemp(prefix="lessons-nbval-")) / "passport.json")
