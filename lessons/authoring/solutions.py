"""A code cell without its solution, and with it.

A statement with the comment `# solution`, or every statement of a cell tagged `solution`, loses its answer: the
right-hand side of an assignment, what is returned, the body of a function, the answer given to `check`. `...` stays.
"""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lessons.authoring.house import AuthoringError, Problem
from lessons.authoring.source import Cell

MARK = re.compile(r"[ \t]*#\s*solution\s*$", re.MULTILINE)
TAG = "solution"
STUB = "..."


@dataclass(frozen=True)
class Solution:
    """What one cell keeps back: the source text of each answer, and the names that hold the results."""

    cell: str
    sources: tuple[str, ...]
    names: tuple[str, ...]


def released(cell: Cell, file: str = "") -> str:
    """Return the cell's code as learners get it; AuthoringError for a statement that cannot be taken out."""
    text = cell.text
    for statement in reversed(_marked(cell, file)):
        lines = text.splitlines(keepends=True)
        before = "".join(lines[: statement.lineno - 1])
        after = "".join(lines[statement.end_lineno :])
        stub = "\n".join(" " * statement.col_offset + line for line in _stub(statement, cell, file).splitlines())
        text = before + stub + ("\n" if after else "") + after
    return text


def solved(cell: Cell, answer: Callable[[str], object]) -> str:
    """Return the cell's code with the solution in it; `answer(id)` fills a check that the source leaves open."""
    text = MARK.sub("", cell.text)
    for call in reversed([call for call in _calls(text, "check") if is_open(call)]):
        open_argument = _answer_argument(call)
        assert open_argument is not None
        text = _replace(text, open_argument, repr(answer(check_id(call))))
    return text


def solution(cell: Cell, file: str = "") -> Solution | None:
    """Return what the cell keeps back, or None when it holds no solution."""
    statements = _marked(cell, file)
    if not statements:
        return None
    parts = [part for statement in statements for part in _answers(statement)]
    sources = [ast.get_source_segment(cell.text, part) or "" for part in parts]
    targets = [target for statement in statements for target in _targets(statement)]
    names = [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
    return Solution(cell.id, tuple(sources), tuple(names))


def checks(code: str) -> list[str]:
    """Return the ids of the questions that a cell's code checks, in order."""
    return [check_id(call) for call in _calls(code, "check")]


def asked(code: str) -> list[str]:
    """Return the ids of the questions that a cell's code asks or checks, in order."""
    return _named(code, "ask") + checks(code)


def open_questions(code: str) -> list[str]:
    """Return the ids of the questions whose answer no line of a cell's code works out, in order."""
    return _named(code, "ask") + [check_id(call) for call in _calls(code, "check") if is_open(call)]


def predicted(code: str) -> list[str]:
    """Return the ids of the predictions that a cell's code asks for, in order."""
    return _named(code, "predict")


def check_id(call: ast.Call) -> str:
    """Return the question id that a call of `check` names; empty when it is not written out."""
    return str(call.args[0].value) if call.args and isinstance(call.args[0], ast.Constant) else ""


def is_open(call: ast.Call) -> bool:
    """Return whether the source leaves this check's answer to the question bank: check("id", ...)."""
    answer = _answer_argument(call)
    return isinstance(answer, ast.Constant) and answer.value is Ellipsis


def _named(code: str, name: str) -> list[str]:
    return [str(node.value) for call in _calls(code, name) for node in call.args if isinstance(node, ast.Constant)]


def _calls(code: str, name: str) -> list[ast.Call]:
    found = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    found = [call for call in found if isinstance(call.func, ast.Name) and call.func.id == name]
    return sorted(found, key=lambda call: (call.lineno, call.col_offset))


def _answer_argument(call: ast.Call) -> ast.expr | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg == "answer"]
    return named[0] if named else call.args[1] if len(call.args) > 1 else None


def _replace(text: str, node: ast.expr, new: str) -> str:
    lines = text.splitlines(keepends=True)
    start, end = _offset(lines, node.lineno, node.col_offset), _offset(lines, node.end_lineno, node.end_col_offset)
    return text[:start] + new + text[end:]


def _offset(lines: list[str], line: int | None, column: int | None) -> int:
    """Return an index into the text from ast's line and UTF-8 column."""
    assert line is not None and column is not None
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())


def _marked(cell: Cell, file: str) -> list[ast.stmt]:
    tree = parse(cell, file)
    if TAG in cell.tags:
        return [
            node for node in tree.body if not isinstance(node, (ast.Import, ast.ImportFrom)) and list(_answers(node))
        ]
    found = []
    for line in _mark_lines(cell.text):
        around = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
        ]
        if not around:
            wrong = "the comment “# solution” stands on a line without a statement"
            raise AuthoringError(Problem(file, cell.id, wrong, "Put it at the end of the line that holds the answer"))
        innermost = max(around, key=lambda node: (node.lineno, node.col_offset))
        if innermost not in found:
            found.append(innermost)
    return sorted(found, key=lambda node: node.lineno)


def parse(cell: Cell, file: str) -> ast.Module:
    """Return the cell's syntax tree; AuthoringError when it is not plain Python."""
    try:
        return ast.parse(cell.text)
    except SyntaxError as error:
        wrong = f"line {cell.line - 1 + (error.lineno or 1)} of the source is not plain Python: {error.msg}"
        raise AuthoringError(
            Problem(file, cell.id, wrong, "Mend the code; magics and shell lines are not used")
        ) from error


def _mark_lines(code: str) -> Iterator[int]:
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT and MARK.fullmatch(token.string):
            yield token.start[0]


def _answers(statement: ast.stmt) -> Iterator[ast.AST]:
    """Yield the parts of a statement that hold the answer."""
    match statement:
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value) | ast.Return(value=ast.expr() as value):
            yield value
        case ast.FunctionDef(body=body):
            yield from body
        case ast.Expr(value=ast.Call() as call):
            answer = _answer_argument(call) if isinstance(call.func, ast.Name) and call.func.id == "check" else None
            if answer is not None and not isinstance(answer, (ast.Name, ast.Constant)):
                yield answer


def _targets(statement: ast.stmt) -> list[ast.expr]:
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, ast.AnnAssign) else []


def _stub(statement: ast.stmt, cell: Cell, file: str) -> str:
    match statement:
        case ast.Assign(targets=targets):
            count = max(
                (len(target.elts) for target in targets if isinstance(target, (ast.Tuple, ast.List))), default=1
            )
            names = [ast.get_source_segment(cell.text, target) or "" for target in targets]
            return " = ".join([*names, ", ".join([STUB] * count)])
        case ast.AnnAssign(target=target, annotation=annotation):
            return f"{ast.unparse(target)}: {ast.unparse(annotation)} = {STUB}"
        case ast.Return():
            return f"return {STUB}"
        case ast.FunctionDef():
            head = ast.unparse(statement).splitlines()[0]
            return f"{head}\n    {STUB}"
        case ast.Expr(value=ast.Call() as call) if list(_answers(statement)):
            text = ast.get_source_segment(cell.text, statement) or ""
            return text.replace(ast.get_source_segment(cell.text, _answer_argument(call)) or "", STUB)  # type: ignore[arg-type]
    wrong = f"the solution at line {cell.line + statement.lineno - 1} cannot be taken out"
    raise AuthoringError(
        Problem(file, cell.id, wrong, "A solution is an assignment, a return, a function, or the answer given to check")
    )
