"""Do environment.yml, pyproject.toml and requirements.lock say the same? Each function returns its complaints."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Papers:
    """The three texts that must agree."""

    environment: str
    project: str
    lock: str

    @classmethod
    def of(cls, root: Path = ROOT) -> "Papers":
        """Return the texts that lie in `root`."""
        names = ("environment.yml", "pyproject.toml", "requirements.lock")
        return cls(*((root / name).read_text(encoding="utf-8") for name in names))


def pin(requirement: Requirement) -> str:
    """Return the exact version that a requirement asks for, or "" when it is not exact."""
    found = re.fullmatch(r"==([^*,]+)", str(requirement.specifier))
    return found[1] if found else ""


def locked(lock: str) -> dict[str, set[str]]:
    """Return every name in the lock with its pins (several where markers choose)."""
    pins: dict[str, set[str]] = {}
    for line in lock.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement = Requirement(line.split("#")[0].strip())
            pins.setdefault(canonicalize_name(requirement.name), set()).add(pin(requirement))
    return pins


def direct(project: str) -> dict[str, list[Requirement]]:
    """Return the requirements that pyproject.toml names, by extra ("" for the base)."""
    table = tomllib.loads(project)
    own = canonicalize_name(table["project"]["name"])
    groups = {"": table["project"]["dependencies"], **table["project"]["optional-dependencies"]}
    return {
        extra: [r for r in map(Requirement, lines) if canonicalize_name(r.name) != own]
        for extra, lines in groups.items()
    }


def lock_complaints(papers: Papers) -> list[str]:
    """Return where the lock is not exact, or pins something else than pyproject.toml, or names a host or a folder."""
    pins = locked(papers.lock)
    complaints = [f"requirements.lock: {name} has no exact pin" for name, found in pins.items() if "" in found]
    for extra, requirements in direct(papers.project).items():
        for requirement in requirements:
            wanted, found = pin(requirement), pins.get(canonicalize_name(requirement.name), set())
            if not wanted:
                complaints.append(f"pyproject.toml [{extra}]: {requirement} has no exact pin")
            elif found != {wanted}:
                complaints.append(
                    f"pyproject.toml [{extra}] has {requirement}, requirements.lock {sorted(found) or 'nothing'}"
                )
    if re.search(r"https?:|file:|--(extra-)?index|--find-links", papers.lock):
        complaints.append("requirements.lock names a host or a folder")
    build = sorted(tomllib.loads(papers.project)["build-system"]["requires"])
    if not set(build) <= {str(r) for r in direct(papers.project)["build"]}:
        complaints.append("pyproject.toml: build-system.requires and the extra `build` differ")
    return complaints


def pip_section(environment: str) -> list[str]:
    """Return the lines of the pip section of environment.yml.

    Raises ValueError when the file has another shape than Binder and conda read.
    """
    content = yaml.safe_load(environment)
    if not isinstance(content, dict) or not isinstance(content.get("dependencies"), list):
        raise ValueError("environment.yml: no list of dependencies")
    sections = [entry["pip"] for entry in content["dependencies"] if isinstance(entry, dict) and "pip" in entry]
    if len(sections) != 1 or "pip" not in content["dependencies"]:
        raise ValueError("environment.yml: one pip section, and pip itself before it")
    return list(sections[0])


def environment_complaints(papers: Papers) -> list[str]:
    """Return where environment.yml differs from what pyproject.toml and the lock say."""
    try:
        lines = pip_section(papers.environment)
    except (ValueError, yaml.YAMLError) as problem:
        return [str(problem)]
    complaints = []
    content = yaml.safe_load(papers.environment)
    if content.get("channels") != ["conda-forge"]:
        complaints.append("environment.yml: channels should be conda-forge alone")
    oldest = tomllib.loads(papers.project)["project"]["requires-python"].removeprefix(">=")
    if f"python={oldest}" not in content["dependencies"]:
        complaints.append(f"environment.yml: python is not pinned to {oldest}, the oldest that pyproject.toml allows")
    for line in ("-c requirements.lock", "-e ."):
        if line not in lines:
            complaints.append(f"environment.yml: the pip section lacks `{line}`")
    here = {canonicalize_name(r.name): r for r in map(Requirement, (line for line in lines if line[0] != "-"))}
    there = {canonicalize_name(r.name): r for r in direct(papers.project)[""]}
    for name in sorted(here.keys() ^ there.keys()):
        complaints.append(f"{name}: named in only one of environment.yml and pyproject.toml")
    pins = locked(papers.lock)
    for name, requirement in here.items():
        if name in there and pin(requirement) != pin(there[name]):
            complaints.append(f"{name}: environment.yml has {requirement}, pyproject.toml {there[name]}")
        if pins.get(name) != {pin(requirement)}:
            complaints.append(f"{name}: environment.yml has {requirement}, requirements.lock {pins.get(name)}")
    unexplained = [line for line in papers.environment.splitlines() if "==" in line and not re.search(r"# \w", line)]
    return complaints + [f"environment.yml: nothing says what this is for: {line.strip()}" for line in unexplained]
