"""Code without its solution, and with it."""

import ast

import pytest

from lessons.authoring.house import AuthoringError
from lessons.authoring.solutions import asked, checks, open_questions, predicted, released, solution, solved
from lessons.authoring.source import Cell


def cell(text: str, *tags: str) -> Cell:
    return Cell("code", "e1", text, tags, 10)


CASES = [
    ("rate = 12 * fee  # solution", "rate = ..."),
    ("a = 1\nrate = 12 * fee  # solution\ncheck('q', rate)", "a = 1\nrate = ...\ncheck('q', rate)"),
    ("a, b = 1, 2  # solution", "a, b = ..., ..."),
    ("a = b = f(2)  # solution", "a = b = ..."),
    ("rate: float = 0.1  # solution", "rate: float = ..."),
    ("total = (\n    1\n    + 2\n)  # solution\nshow(total)", "total = ...\nshow(total)"),
    ("def f(x):\n    return 12 * x  # solution", "def f(x):\n    return ..."),
    ('check("q", 12 * fee)  # solution', 'check("q", ...)'),
    ('check("q", answer=12 * fee)  # solution', 'check("q", answer=...)'),
    ("年 = 3 * 4  # solution", "年 = ..."),
]


@pytest.mark.parametrize(("whole", "stub"), CASES)
def test_the_answer_becomes_three_dots(whole: str, stub: str) -> None:
    assert released(cell(whole)) == stub
    assert "# solution" not in solved(cell(whole), lambda id: 0)
    assert ast.unparse(ast.parse(solved(cell(whole), lambda id: 0))) == ast.unparse(ast.parse(whole))


def test_a_tagged_cell_keeps_its_shape() -> None:
    text = "from math import sqrt\nx = sqrt(2)\ndef half(v):\n    return v / 2\n\ncheck('q', half(x))"
    assert released(cell(text, "solution")) == (
        "from math import sqrt\nx = ...\ndef half(v):\n    ...\n\ncheck('q', ...)"
    )


def test_a_cell_without_a_solution_is_left_as_it_is() -> None:
    text = 'x = 1\ncheck("q", ...)\n'
    assert released(cell(text)) == text
    assert solution(cell(text)) is None


def test_an_open_check_is_answered_by_the_bank() -> None:
    assert solved(cell('a = "é"; check("q", ...)'), lambda id: f"{id}!") == 'a = "é"; check("q", \'q!\')'
    assert solved(cell('check("q", answer=...)'), lambda id: 0.25) == 'check("q", answer=0.25)'


def test_what_is_kept_back_is_told() -> None:
    kept = solution(cell("flows = [1] + [2] * n  # solution\nrate = irr(flows).value  # solution"))
    assert kept.sources == ("[1] + [2] * n", "irr(flows).value")
    assert kept.names == ("flows", "rate")


def test_questions_are_found() -> None:
    code = 'ask("a", "b")\ncheck("c", ...)\ngiven("d")'
    assert asked(code) == ["a", "b", "c"]
    assert checks(code) == ["c"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("for x in y:\n    pass  # solution", "cannot be taken out"),
        ("x += 1  # solution", "cannot be taken out"),
        ("show(1)  # solution", "cannot be taken out"),
        ("x = 1\n\n# solution", "without a statement"),
        ("x = = 1", "line 10 of the source is not plain Python"),
        ("%matplotlib inline", "not plain Python"),
    ],
)
def test_what_cannot_be_taken_out_is_told(text: str, told: str) -> None:
    with pytest.raises(AuthoringError, match=told):
        released(cell(text))


def test_questions_without_working_are_those_asked_and_those_left_open() -> None:
    code = 'ask("a", "b")\ncheck("c", x)\ncheck("d", ...)\npredict("e")'
    assert open_questions(code) == ["a", "b", "d"]
    assert predicted(code) == ["e"]
