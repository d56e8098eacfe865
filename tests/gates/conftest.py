"""The lessons that the gates are tried on: a small one, built here, and every real one as it is committed."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FIXTURE = Path(__file__).parent / "fixture"
sys.path.insert(0, str(FIXTURE))


@pytest.fixture(scope="session")
def sample_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build the sample lesson, as `build` does, in a folder of its own."""
    import pretend

    from lessons.authoring import normalise
    from lessons.authoring.build import build
    from lessons.authoring.house import House
    from lessons.authoring.source import read

    root = tmp_path_factory.mktemp("house") / "notebooks"
    shutil.copytree(FIXTURE / "source", root / "source")
    shutil.copytree(FIXTURE / "locale", root / "locale")
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(FIXTURE), before]))
    try:
        house = House(root)
        for language, edition in build(read(house.sources()[0], house), house, answer=pretend.answer).editions.items():
            target = house.notebook("90_sample", language)
            target.parent.mkdir()
            target.write_text(normalise.text(edition.notebook), encoding="utf-8")
        yield root
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before
