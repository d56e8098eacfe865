"""Code cells: the same in every language, short, and without a word to translate."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from lessons.authoring.gates.case import Case
from lessons.authoring.house import Problem
from lessons.authoring.solutions import MARK, parse
from lessons.authoring.source import LANGUAGE_CELL, LANGUAGE_LINE, Lesson

LONGEST_DEF = 8
ROOM_ONLY = {"matplotlib": "lessons.views", "pylab": "lessons.views", "ipywidgets": "lessons.simulators"}
NAME = re.compile(r"[!-~]*")


def same(case: Case) -> Iterator[Problem]:
    """Yield code cells that differ between the languages by more than the language line."""
    if len(case.editions) < 2:
        return
    first, *others = case.editions
    english = [(cell.get("id"), cell.source) for cell in first.code]
    for other in others:
        translated = [(cell.get("id"), _in_english(cell, other.language)) for cell in other.code]
        for mine, theirs in zip(english, translated, strict=False):
            if mine != theirs:
                wrong = f"its code differs from the {first.language} notebook"
                yield Problem(other.file, theirs[0] or "", wrong, "Edit the source, not the notebook, then run build")
        if len(english) != len(translated):
            wrong = f"it has {len(translated)} code cells, the {first.language} notebook {len(english)}"
            yield Problem(other.file, "", wrong, "Edit the source, not the notebook, then run build")


def _in_english(cell, language: str) -> str:  # type: ignore[no-untyped-def]
    if cell.get("id") != LANGUAGE_CELL:
        return cell.source
    return cell.source.replace(LANGUAGE_LINE.replace('"en"', f'"{language}"'), LANGUAGE_LINE)


def plain(lesson: Lesson) -> Iterator[Problem]:
    """Yield strings and comments in code cells that somebody would have to translate."""
    for cell in lesson.code:
        for node in ast.walk(parse(cell, lesson.file)):
            if isinstance(node, ast.JoinedStr):
                wrong = f"line {_line(cell, node)} of the source puts a sentence together in code"
                yield Problem(lesson.file, cell.id, wrong, "Show it with a view; words belong in Markdown or a room")
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not NAME.fullmatch(node.value):
                wrong = f"line {_line(cell, node)} of the source holds the words “{node.value[:40]}”"
                yield Problem(lesson.file, cell.id, wrong, "Move them into Markdown or a room; code is not translated")
        for token in tokenize.generate_tokens(io.StringIO(cell.text).readline):
            if token.type == tokenize.COMMENT and not MARK.fullmatch(token.string):
                wrong = f"line {cell.line + token.start[0] - 1} of the source has a comment"
                yield Problem(lesson.file, cell.id, wrong, "Say it in Markdown; comments are not translated")
            elif token.type == tokenize.NAME and not token.string.isascii():
                wrong = f"line {cell.line + token.start[0] - 1} of the source has the name {token.string}"
                yield Problem(lesson.file, cell.id, wrong, "Use an English name")


def short(lesson: Lesson) -> Iterator[Problem]:
    """Yield functions that are too long for a lesson, and classes."""
    for cell in lesson.code:
        for node in ast.walk(parse(cell, lesson.file)):
            if isinstance(node, ast.ClassDef):
                yield Problem(lesson.file, cell.id, f"it defines the class {node.name}", "Move it into a room")
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > LONGEST_DEF:
                    wrong = f"the function {node.name} has {length} lines"
                    yield Problem(lesson.file, cell.id, wrong, f"Move it into a room, or keep it to {LONGEST_DEF}")


def imports(lesson: Lesson) -> Iterator[Problem]:
    """Yield imports that a lesson leaves to the rooms."""
    for cell in lesson.code:
        for node in ast.walk(parse(cell, lesson.file)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                room = ROOM_ONLY.get(name.split(".")[0])
                if room:
                    yield Problem(lesson.file, cell.id, f"it imports {name}", f"Use what {room} offers")


def silent(lesson: Lesson) -> Iterator[Problem]:
    """Yield cells that end in a semicolon: JupyterLab then hides the output and nbval does not, so they never agree."""
    for cell in lesson.code:
        lines = cell.text.rstrip().splitlines()
        if lines and lines[-1].rstrip().endswith(";"):
            yield Problem(lesson.file, cell.id, "its last line ends in a semicolon", "Give the value a name instead")


def _line(cell, node) -> int:  # type: ignore[no-untyped-def]
    return cell.line + node.lineno - 1
