"""environment.yml, pyproject.toml, requirements.lock: they agree, install, suit Binder; a broken one is caught."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.project.agreement import ROOT, Papers, environment_complaints, lock_complaints, locked, pip_section

PAPERS = Papers.of()


def changed(paper: str, old: str, new: str) -> Papers:
    """Return the three papers with one sentence of one of them changed."""
    text = getattr(PAPERS, paper)
    assert old in text
    return replace(PAPERS, **{paper: text.replace(old, new, 1)})


def complaints(papers: Papers) -> list[str]:
    """Return all complaints about the three papers."""
    return lock_complaints(papers) + environment_complaints(papers)


def test_the_three_papers_agree() -> None:
    assert complaints(PAPERS) == []


@pytest.mark.parametrize(
    ("paper", "old", "new", "said"),
    [
        ("environment", "pandas==3.1.1", "pandas==3.1.0", "pandas: environment.yml has pandas==3.1.0"),
        ("environment", "pandas==3.1.1", "pandas>=3.1.1", "pandas: environment.yml has pandas>=3.1.1"),
        ("environment", "      - nbval==0.11.0 ", "      # ", "nbval: named in only one"),
        ("environment", "python=3.11", "python=3.12", "python is not pinned"),
        ("environment", "python=3.11", "python", "python is not pinned"),
        ("environment", "-e .", "-e ..", "lacks `-e .`"),
        ("environment", "-c requirements.lock", "-r requirements.lock", "lacks `-c requirements.lock`"),
        ("environment", "conda-forge", "defaults", "channels"),
        ("environment", "# every figure", "", "nothing says what this is for: - matplotlib"),
        ("environment", "  - pip ", "  - pop ", "pip itself before it"),
        ("environment", "  - pip:", "  - pop:", "one pip section"),
        ("environment", "channels:", "channels: [", "while parsing"),
        ("lock", "pandas==3.1.1", "pandas==3.1.0", "has pandas==3.1.1, requirements.lock ['3.1.0']"),
        ("lock", "tornado==", "tornado>=", "tornado has no exact pin"),
        ("lock", "ruff==", "rough==", "requirements.lock nothing"),
        ("lock", "anyio==", "# from https:" + "//example.org\nanyio==", "host"),
        ("project", '"pandas==3.1.1"', '"pandas>=3"', "pandas>=3 has no exact pin"),
        ("project", '"mpmath==1.4.1"', '"mpmath==1.3.0"', "[test] has mpmath==1.3.0"),
        ("project", 'requires = ["hatchling==1.33.0"]', 'requires = ["hatchling==1.20.0"]', "build-system.requires"),
    ],
)
def test_a_broken_paper_is_caught(paper: str, old: str, new: str, said: str) -> None:
    found = complaints(changed(paper, old, new))
    assert any(said in complaint for complaint in found), found


# ------------------------------------------------------------------------------------------------ a fresh install


def clone(folder: Path, environment: str = PAPERS.environment) -> Path:
    """Return a copy of what an installation reads, with this environment.yml."""
    for name in ("pyproject.toml", "requirements.lock", "LICENSE", "LICENSE-text.md"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("lessons", "datasets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "environment.yml").write_text(environment, encoding="utf-8")
    return folder


def install(folder: Path) -> subprocess.CompletedProcess[str]:
    """Install the pip section of the clone's environment.yml into a fresh environment, as conda does: from a file."""
    (folder / "pip.txt").write_text("\n".join(pip_section((folder / "environment.yml").read_text("utf-8"))), "utf-8")
    subprocess.run([sys.executable, "-m", "venv", folder / "fresh"], check=True)
    return subprocess.run(
        [*fresh(folder), "-m", "pip", "install", "-q", "-r", "pip.txt"], cwd=folder, capture_output=True, text=True
    )


def fresh(folder: Path) -> list[str]:
    """Return the command of the fresh environment's Python."""
    return [str(folder / "fresh" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))]


def test_the_pip_section_installs_in_a_fresh_environment_as_the_lock_says(tmp_path: Path) -> None:
    folder = clone(tmp_path)
    done = install(folder)
    assert done.returncode == 0, done.stderr[-2000:]

    listed = subprocess.run([*fresh(folder), "-m", "pip", "list", "--format=json"], capture_output=True, check=True)
    installed = {canonicalize_name(each["name"]): each["version"] for each in json.loads(listed.stdout)}
    for brought_along in ("pip", "setuptools", "instalment-credit-lessons"):
        installed.pop(brought_along, None)
    pins = locked(PAPERS.lock)
    assert {name: version for name, version in installed.items() if version not in pins.get(name, ())} == {}

    imports = "import lessons.language, jupyterlab, ipywidgets, pandas, matplotlib, nbval, babel, yaml, jsonschema"
    ran = subprocess.run([*fresh(folder), "-c", imports], cwd=tmp_path.parent, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    subprocess.run([*fresh(folder), "-m", "pip", "check"], check=True)


def test_a_pin_that_contradicts_the_lock_does_not_install(tmp_path: Path) -> None:
    done = install(clone(tmp_path, PAPERS.environment.replace("babel==2.18.0", "babel==2.17.0")))
    assert done.returncode != 0
    assert "babel" in done.stderr


# -------------------------------------------------------------------------------------------------------- Binder


def binder(folder: Path) -> subprocess.CompletedProcess[str]:
    """Let repo2docker read a folder as Binder would, up to the Dockerfile."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(folder)]
    return subprocess.run(command, capture_output=True, text=True)


def test_binder_accepts_the_environment(tmp_path: Path) -> None:
    done = binder(clone(tmp_path))
    assert done.returncode == 0, done.stderr[-2000:]
    dockerfile = done.stdout + done.stderr
    # the course itself is in the pip section, so the repository must be there before the environment is made
    assert 0 < dockerfile.index("src/ ${REPO_DIR}/") < dockerfile.index('--file "environment.yml"')


@pytest.mark.parametrize(("old", "new"), [("python=3.11", "python=3.99"), ("channels:", "channels: [")])
def test_binder_refuses_a_broken_environment(tmp_path: Path, old: str, new: str) -> None:
    assert binder(clone(tmp_path, PAPERS.environment.replace(old, new, 1))).returncode != 0
