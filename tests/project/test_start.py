"""start.py: what it says when it cannot go on, what it copies, and that JupyterLab comes up."""

import ast
import datetime
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
START = ROOT / "start.py"
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def start() -> ModuleType:
    """Return start.py as a module."""
    spec = importlib.util.spec_from_file_location("start", START)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*arguments: str, code: str = "", cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run start.py, after some code that makes this Python poorer."""
    command = f"{code}\nimport runpy, sys; sys.argv[0] = 'start.py'; runpy.run_path('start.py', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", command, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **environment},
    )


def bare(folder: Path) -> Path:
    """Return a folder with start.py and what it reads, but nothing installed."""
    for name in ("start.py", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder / name)
    return folder


# ------------------------------------------------------------------------------------------- when it cannot go on


def test_old_pythons_can_read_the_file() -> None:
    ast.parse(START.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_gets_one_sentence(tmp_path: Path) -> None:
    done = run(code="import sys; sys.version_info = (3, 8, 2)", cwd=bare(tmp_path))
    assert done.returncode == 2
    assert "needs Python 3.11 or newer, and this is Python 3.8" in done.stderr
    assert "需要 Python 3.11" in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_a_missing_venv_module_gets_one_sentence(tmp_path: Path) -> None:
    done = run("test", code="import sys; sys.modules['ensurepip'] = None", cwd=bare(tmp_path))
    assert done.returncode == 1
    assert "apt install python3." in done.stderr and "此 Python 缺少 venv 模块" in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert not (tmp_path / ".venv").exists()


def test_an_unknown_wheelhouse_is_named(tmp_path: Path) -> None:
    done = run("test", "--wheelhouse", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "nowhere" in done.stderr


def test_a_failed_installation_says_what_to_try_and_is_repaired(tmp_path: Path) -> None:
    folder = bare(tmp_path)
    (folder / "empty").mkdir()
    done = run("test", "--wheelhouse", "empty", cwd=folder)
    assert done.returncode == 1
    assert "Installing failed" in done.stderr and "安装失败" in done.stderr
    assert (folder / ".venv").is_dir() and not (folder / ".venv" / "course.json").exists()
    again = run("test", "--wheelhouse", "empty", "--language", "zh_CN", cwd=folder)
    assert "正在创建 .venv" in again.stdout  # a half-made one is made anew


# -------------------------------------------------------------------------------------------------- the language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "zh_CN"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LANGUAGE": "zh_CN:en", "LANG": "en_US.UTF-8"}, "zh_CN"),
    ],
)
def test_the_language_follows_the_system(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert start.read_options([]).language == language
    assert start.read_options(["--language", "en"]).language == "en"
    assert start.read_options(["test", "--language", "zh_CN"]).language == "zh_CN"
    assert start.read_options(["--language", "zh_CN", "test"]).language == "zh_CN"


# ----------------------------------------------------------------------------------------------- learner's copies


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Return a folder of lessons of two languages."""
    for language in ("en", "zh_CN"):
        (tmp_path / "notebooks" / language).mkdir(parents=True)
        for name in ("00_start_here.ipynb", "10_last.ipynb"):
            (tmp_path / "notebooks" / language / name).write_text(f"first form of {name}")
    return tmp_path


def copy(start: ModuleType, shelf: Path, language: str = "en") -> Path:
    """Copy what is new on the shelf and return the copy that would be opened."""
    opened = start.copy_lessons(language, shelf / "notebooks", shelf / "my-work", TODAY)
    assert isinstance(opened, Path)
    return opened


def names(shelf: Path) -> set[str]:
    """Return the names of the English copies."""
    return {path.name for path in (shelf / "my-work" / "en").iterdir()}


def test_the_start_page_is_opened_in_the_asked_language(start: ModuleType, shelf: Path) -> None:
    assert copy(start, shelf, "zh_CN") == shelf / "my-work" / "zh_CN" / "00_start_here.ipynb"


def test_every_lesson_is_there_in_both_languages_so_that_a_learner_can_change(start: ModuleType, shelf: Path) -> None:
    copy(start, shelf, "zh_CN")
    for language in ("en", "zh_CN"):
        copies = {path.name for path in (shelf / "my-work" / language).iterdir()}
        assert copies == {"00_start_here.ipynb", "10_last.ipynb"}


def test_a_language_without_lessons_is_said(start: ModuleType, shelf: Path) -> None:
    for path in (shelf / "notebooks" / "zh_CN").iterdir():
        path.unlink()
    with pytest.raises(SystemExit, match="There is no lesson in notebooks/zh_CN"):
        copy(start, shelf, "zh_CN")


def test_who_comes_back_lands_on_the_start_page_again(start: ModuleType, shelf: Path) -> None:
    first = copy(start, shelf)
    (shelf / "my-work" / "en" / "10_last.ipynb").write_text("my answers in another lesson")
    assert copy(start, shelf) == first == shelf / "my-work" / "en" / "00_start_here.ipynb"


def test_a_copy_is_never_written_again(start: ModuleType, shelf: Path) -> None:
    mine = copy(start, shelf)
    mine.write_text("my answers")
    assert copy(start, shelf) == mine
    assert mine.read_text() == "my answers"
    assert names(shelf) == {"00_start_here.ipynb", "10_last.ipynb"}


def test_an_updated_lesson_appears_beside_it(start: ModuleType, shelf: Path) -> None:
    mine = copy(start, shelf)
    mine.write_text("my answers")
    lesson = shelf / "notebooks" / "en" / mine.name
    lesson.write_text("second form")
    newer = copy(start, shelf)
    assert newer.name == "00_start_here (2026-11 update).ipynb"
    assert (newer.read_text(), mine.read_text()) == ("second form", "my answers")
    newer.write_text("more answers")
    assert copy(start, shelf) == newer
    lesson.write_text("third form")
    assert copy(start, shelf).name == "00_start_here (2026-11 update 2).ipynb"
    assert newer.read_text() == "more answers"
    assert len(names(shelf)) == 4


def test_a_deleted_copy_comes_back(start: ModuleType, shelf: Path) -> None:
    copy(start, shelf).unlink()
    assert copy(start, shelf).read_text() == "first form of 00_start_here.ipynb"


def test_a_lost_or_damaged_record_loses_no_work(start: ModuleType, shelf: Path) -> None:
    mine = copy(start, shelf)
    mine.write_text("my answers")
    (shelf / "my-work" / ".lab" / "copies.json").write_text("{ damaged")
    assert copy(start, shelf) != mine
    assert mine.read_text() == "my answers"


def test_the_pages_lie_beside_the_lessons_and_are_kept_up_to_date(start: ModuleType, shelf: Path) -> None:
    for language in ("en", "zh_CN"):
        (shelf / "notebooks" / language / "if_you_are_late.html").write_text(f"first form in {language}")
    copy(start, shelf)
    mine = {language: shelf / "my-work" / language / "if_you_are_late.html" for language in ("en", "zh_CN")}
    assert {name: path.read_text() for name, path in mine.items()} == {
        "en": "first form in en",
        "zh_CN": "first form in zh_CN",
    }
    (shelf / "notebooks" / "en" / "if_you_are_late.html").write_text("today's law")
    copy(start, shelf)
    assert mine["en"].read_text() == "today's law"
    assert names(shelf) == {"00_start_here.ipynb", "10_last.ipynb", "if_you_are_late.html"}


# ------------------------------------------------------------------------------------------------- it really opens


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_jupyterlab_opens_on_the_copy(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "course"
    folder.mkdir()
    shutil.copy(START, folder)
    (folder / ".venv").mkdir()
    shelf = folder / "notebooks" / language
    shelf.mkdir(parents=True)
    (shelf / "03_x.ipynb").write_text(json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    code = (  # the environment of the tests stands for the one that start.py would make
        "import runpy, sys, pathlib; m = runpy.run_path('start.py'); g = m['main'].__globals__\n"
        "g['set_up'] = lambda *a, **k: None; g['PYTHON'] = pathlib.Path(sys.executable)\n"
        f"m['main'](['--no-browser', '--language', '{language}'])"
    )
    log = folder / "log"
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, stdout=out, stderr=out)
    try:
        address = wait_for(log, process)
        assert f"/lab/tree/{language}/03_x.ipynb" in address
        page = urllib.request.urlopen(address, timeout=30).read().decode()
        config = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
        assert config["treePath"] == f"{language}/03_x.ipynb"
        assert config["news"] == {"disabled": True}
        assert config["extensionManager"]["can_install"] is False
        assert config["userSettingsDir"].startswith(str(folder))
    finally:
        process.terminate()
        process.wait(30)
    settings = json.loads((folder / ".venv/share/jupyter/lab/settings/overrides.d/course.json").read_text())
    locale = settings["@jupyterlab/translation-extension:plugin"]["locale"]
    assert locale == {"en": "default", "zh_CN": "zh_CN"}[language]


def wait_for(log: Path, process: subprocess.Popen[bytes]) -> str:
    """Return the address that JupyterLab prints once it is up."""
    for _ in range(120):
        found = re.search(r"http://127\.0\.0\.1:\d+/lab/\S+", log.read_text("utf-8", errors="replace"))
        if found:
            return found[0]
        assert process.poll() is None, log.read_text("utf-8", errors="replace")
        time.sleep(0.5)
    raise AssertionError(log.read_text("utf-8", errors="replace"))
