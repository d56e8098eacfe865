"""Lesson <- MyST text: cells with ids, and a front matter that says what the lesson promises."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jupytext
import yaml

from lessons.authoring.house import AuthoringError, House, Problem

VALID_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
LANGUAGE_CELL = "language"
LANGUAGE_LINE = 'speak("en")'


@dataclass(frozen=True)
class Cell:
    """One cell as the author wrote it; `line` is where it begins in the source."""

    kind: str
    id: str
    text: str
    tags: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Lesson:
    """One lesson: its file, its front matter's `lesson:` block and its cells in order."""

    path: Path
    file: str
    front: Mapping[str, object]
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The file name without its ending: 03_true_cost."""
        return self.path.stem

    @property
    def title(self) -> str:
        """The English title."""
        return str(self.front["title"])

    @cached_property
    def locked(self) -> tuple[str, ...]:
        """Numbers that no released notebook may hold, because the learner predicts them."""
        return tuple(str(value) for value in self.front.get("locked", ()))  # type: ignore[attr-defined]

    @cached_property
    def given_numbers(self) -> tuple[str, ...]:
        """Numbers that the prose may name without a cell that computes them."""
        return tuple(str(value) for value in self.front.get("given_numbers", ()))  # type: ignore[attr-defined]

    @cached_property
    def shown_answers(self) -> Mapping[str, str]:
        """Answers that may stand in the notebook although a solution gives them: number -> reason."""
        return dict(self.front.get("shown_answers", {}))  # type: ignore[call-overload]

    @property
    def teach(self) -> Mapping[str, object]:
        """What the teaching plan is made from."""
        return self.front.get("teach", {})  # type: ignore[return-value]

    @property
    def code(self) -> tuple[Cell, ...]:
        """The code cells."""
        return tuple(cell for cell in self.cells if cell.kind == "code")


def read(path: Path, house: House | None = None) -> Lesson:
    """Read one source; AuthoringError names file, cell and line for a missing, repeated or unusable id."""
    file = (house or House()).shown(path)
    text = path.read_text(encoding="utf-8")
    front = _front(text, file)
    lines = text.splitlines()
    cells, problems, at, seen = [], [], 0, {}
    for node in jupytext.reads(text, fmt="md:myst").cells:
        at = _find(lines, node.source, at)
        cell = Cell(
            node.cell_type, str(node.metadata.get("id", "")), node.source, tuple(node.metadata.get("tags", ())), at + 1
        )
        problems += list(_id_problems(cell, file, seen))
        seen.setdefault(cell.id, cell.line)
        cells.append(cell)
        at += max(1, len(node.source.splitlines()))
    languages = [cell for cell in cells if cell.id == LANGUAGE_CELL and cell.text.splitlines()[-1:] == [LANGUAGE_LINE]]
    if len(languages) != 1:
        problems.append(
            Problem(file, LANGUAGE_CELL, "the one language line is missing",
                    f"Add a code cell with id {LANGUAGE_CELL} whose last line is {LANGUAGE_LINE}")
        )  # fmt: skip
    if problems:
        raise AuthoringError(problems)
    return Lesson(path, file, front, tuple(cells))


def _front(text: str, file: str) -> Mapping[str, object]:
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    try:
        front = (yaml.safe_load(match[1]) or {}).get("lesson") if match else None
    except yaml.YAMLError as error:
        raise AuthoringError(Problem(file, "", f"the front matter is not YAML: {error}", "Mend it")) from error
    missing = [key for key in ("id", "title", "minutes") if key not in (front or {})]
    if missing:
        wrong = f"the front matter has no lesson: {', '.join(missing)}"
        raise AuthoringError(Problem(file, "", wrong, "Add them; notebooks/source/README.md shows how"))
    return front


def _find(lines: list[str], source: str, start: int) -> int:
    """Return the index of the line where a cell's text begins, looking from `start` on."""
    first = source.splitlines()[0] if source else ""
    return next((number for number in range(start, len(lines)) if lines[number] == first), start)


def _id_problems(cell: Cell, file: str, seen: Mapping[str, int]) -> Iterator[Problem]:
    if not cell.id:
        remedy = ":id: NAME under the fence" if cell.kind == "code" else '+++ {"id": "NAME"} above it'
        yield Problem(file, "", f"the {cell.kind} cell at line {cell.line} has no id", f"Write {remedy}")
    elif not VALID_ID.fullmatch(cell.id):
        wrong = f"the id at line {cell.line} has characters a notebook does not allow"
        yield Problem(file, cell.id, wrong, "Use letters, digits, - and _, at most 64")
    elif cell.id in seen:
        wrong = f"the id stands at line {seen[cell.id]} and again at line {cell.line}"
        yield Problem(file, cell.id, wrong, "Give the second one another id")
