"""Where sources, catalogs and notebooks stand, and the sentence that says what is wrong with one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import lessons

REPOSITORY = Path(lessons.__file__).resolve().parents[1]
TRANSLATIONS = ("zh_CN",)
# Pages without code: written and translated like a lesson, shipped as HTML and Markdown.
PAGES = ("if_you_are_late",)
ROOMS = ("language", "law", "views", "simulators", "practice", "authoring")


@dataclass(frozen=True)
class Problem:
    """One thing to mend: the file, the cell in it (may be empty), what is wrong and what to do about it."""

    file: str
    cell: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}, cell “{self.cell}”" if self.cell else self.file
        return f"{place}: {self.wrong}. {self.mend}."


class AuthoringError(Exception):
    """Work that cannot go on; carries the problems that stopped it."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class House:
    """The folder that holds source/, locale/<language>/ and one folder of notebooks for each language."""

    root: Path = REPOSITORY / "notebooks"

    def sources(self, numbers: Iterable[str] = ()) -> list[Path]:
        """Return the lesson sources, all or those that begin with one of `numbers`; an unknown number is an error."""
        paths = sorted((self.root / "source").glob("[0-9][0-9]_*.md"))
        wanted = list(numbers)
        for number in wanted:
            if not any(path.name.startswith(number) for path in paths):
                known = ", ".join(path.stem for path in paths) or "none"
                raise AuthoringError(
                    Problem(
                        self.shown(self.root / "source"), "", f"no lesson begins with {number}", f"There is: {known}"
                    )
                )
        return [path for path in paths if not wanted or any(path.name.startswith(number) for number in wanted)]

    def pages(self, names: Iterable[str] = ()) -> list[Path]:
        """Return the sources of the pages without code, all or those named, as far as this house has them."""
        paths = [self.root / "source" / f"{name}.md" for name in tuple(names) or PAGES]
        return [path for path in paths if path.exists()]

    def catalog(self, name: str, language: str) -> Path:
        """Return the path of a lesson's or a page's catalog."""
        return self.root / "locale" / language / f"{name}.po"

    def notebook(self, name: str, language: str) -> Path:
        """Return the path of a lesson's released notebook."""
        return self.root / language / f"{name}.ipynb"

    def handout(self, name: str, language: str, form: str) -> Path:
        """Return the path of a page without code, as "html" or "md"."""
        return self.root / language / f"{name}.{form}"

    def shown(self, path: Path) -> str:
        """Return a path as it is named in messages: from the repository, never from this machine's root."""
        for base in (REPOSITORY, self.root.parent):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return path.name
