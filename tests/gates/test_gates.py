"""Each gate stops a notebook that was right until one place in it was broken, and lets the unbroken one through.

Tried on the small sample of this folder and on every committed lesson that has all that can be broken. For the
latter the committed notebooks stand in for the rebuilt ones, so that nothing is executed here:
`python -m lessons.authoring check` does that.
"""

import copy
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import nbformat
import pretend
import pytest

from lessons.authoring import catalog as catalogs
from lessons.authoring import gates
from lessons.authoring.build import LANGUAGES, Built, _keys, bank_answer, kept_back
from lessons.authoring.gates import case as cases
from lessons.authoring.gates import code, leaks, notebook, page, prose
from lessons.authoring.gates.case import Case
from lessons.authoring.gates.fresh import fresh
from lessons.authoring.house import House
from lessons.authoring.source import read


def everything_in_it(path: Path) -> bool:
    """Whether a lesson is committed in all languages, and has a picture, a locked number and a solution to spoil."""
    house = House()
    committed = [house.notebook(path.stem, language) for language in LANGUAGES]
    lesson = read(path, house)
    if not lesson.locked or not all(file.exists() for file in committed):
        return False
    return all('"image/png"' in file.read_text(encoding="utf-8") for file in committed)


REAL = [path for path in House().sources() if everything_in_it(path)]
LESSONS = ["sample", *(path.stem for path in REAL)]
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture(scope="module", params=LESSONS)
def whole(request: pytest.FixtureRequest) -> Case:
    """Return a lesson as it is committed, with what its source says that it keeps back."""
    if request.param == "sample":
        house, answer = House(request.getfixturevalue("sample_house")), pretend.answer
        path = house.sources()[0]
    else:
        house, answer = House(), bank_answer
        path = next(path for path in REAL if path.stem == request.param)
    lesson = read(path, house)
    editions = {}
    for language in ("en", "zh_CN"):
        target = house.notebook(lesson.name, language)
        found = nbformat.read(target, as_version=nbformat.NO_CONVERT)
        editions[language] = cases.Edition(lesson, language, house.shown(target), found)
    built = Built(lesson, editions, kept_back(lesson), _keys(lesson, answer))
    return Case(built, dict(editions))


def broken(case: Case, spoil: Callable[[nbformat.NotebookNode], None], language: str = "zh_CN") -> Case:
    """Return the case with one committed notebook spoilt."""
    edition = case.committed[language]
    spoilt = copy.deepcopy(edition.notebook)
    spoil(spoilt)
    return replace(case, committed={**case.committed, language: replace(edition, notebook=spoilt)})


def code_cells(found: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in found.cells if cell.cell_type == "code"]


def text_cell(found: nbformat.NotebookNode) -> nbformat.NotebookNode:
    return [cell for cell in found.cells if cell.cell_type == "markdown"][1]


def check_cell(found: nbformat.NotebookNode) -> nbformat.NotebookNode:
    return next(cell for cell in code_cells(found) if "check(" in cell.source and "import" not in cell.source)


def figure(found: nbformat.NotebookNode) -> nbformat.NotebookNode:
    return next(
        output for cell in code_cells(found) for output in cell.outputs if "image/png" in output.get("data", {})
    )


def shown(found: nbformat.NotebookNode) -> nbformat.NotebookNode:
    return next(
        output for cell in code_cells(found) for output in cell.outputs if "text/plain" in output.get("data", {})
    )


def edited_text(found):
    text_cell(found).source += " 多了一句。"


def edited_number(found):
    data = shown(found).data
    data["text/plain"] = data["text/plain"] + " 1"


def other_picture(found):
    figure(found).data["image/png"] = PIXEL


def cell_gone(found):
    del found.cells[3]


def cells_swapped(found):
    found.cells[3], found.cells[4] = found.cells[4], found.cells[3]


def translated_code(found):
    code_cells(found)[-1].source += "\nlabel = '还款'"


def other_constant(found):
    code_cells(found)[2].source += " + 0"


def code_cell_gone(found):
    found.cells.remove(code_cells(found)[-1])


def never_run(found):
    code_cells(found)[2].execution_count = None


def run_out_of_order(found):
    code_cells(found)[1].execution_count, code_cells(found)[2].execution_count = 3, 2


def check_not_run(found):
    check_cell(found).execution_count = None


def check_without_output(found):
    check_cell(found).outputs = []


def check_with_picture_only(found):
    check_cell(found).outputs[0].data = nbformat.from_dict({"image/png": PIXEL})


def undescribed(found):
    del figure(found).data["text/plain"]


def described_by_repr(found):
    figure(found).data["text/plain"] = "<Figure size 640x480 with 1 Axes at a place that nobody can look up>"


def described_by_a_word(found):
    figure(found).data["text/plain"] = "图"


def widget_state(found):
    found.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}}}


def widget_view(found):
    shown(found).data["application/vnd.jupyter.widget-view+json"] = {"model_id": "a1"}


def timings(found):
    code_cells(found)[0].metadata["execution"] = {"iopub.execute_input": "2026-11-22T07:00:00Z"}


def python_version(found):
    found.metadata.language_info["version"] = "3.11.7"


def warning(found):
    code_cells(found)[1].outputs.append(nbformat.v4.new_output("stream", name="stderr", text="UserWarning: old"))


def error(found):
    code_cells(found)[1].outputs = [nbformat.v4.new_output("error", ename="ValueError", evalue="x", traceback=[])]


def address(found):
    shown(found).data["text/plain"] = "<lessons.Thing object at 0x0>"


def glyph_warning(found):
    text = "UserWarning: Glyph 24180 (CJK) missing from font(s) DejaVu Sans."
    code_cells(found)[1].outputs.append(nbformat.v4.new_output("stream", name="stderr", text=text))


def rare_glyph(found):
    figure(found).data["text/plain"] += "\U0002070e"


def second_title(found):
    text_cell(found).source += "\n\n# 又一个标题"


def skipped_level(found):
    text_cell(found).source += "\n\n##### 太深"


def no_title(found):
    found.cells[0].source = found.cells[0].source.removeprefix("# ")


def image_without_words(found):
    text_cell(found).source += "\n\n![](https://example.org/a.png)"


def html_image_without_words(found):
    text_cell(found).source += '\n\n<img src="a.png">'


def link_here(found):
    text_cell(found).source += "\n\n[这里](https://example.org)有说明。"


def bare_address(found):
    text_cell(found).source += "\n\n见 https://example.org"


def link_to_nowhere(found):
    text_cell(found).source += "\n\n[表格](#没有这个标题)"


def empty_emphasis(found):
    text_cell(found).source += "\n\n****"


def emphasis_of_a_space(found):
    text_cell(found).source += "\n\n**一** 然后 ** ** 下一段"


def output_with_empty_emphasis(found):
    check_cell(found).outputs[0].data["text/markdown"] = "**题目**\n\n****\n\n| 1 |\n"


def typed_result(found):
    text_cell(found).source += "\n\n合计 ¥8,317.29。"


def typed_rate(found):
    text_cell(found).source += "\n\n约 91.73%。"


def solution_mark(found):
    check_cell(found).source = "answer = 1  # solution\n" + check_cell(found).source


def solution_tag(found):
    check_cell(found).metadata["tags"] = ["solution"]


SPOILS = {
    fresh: [edited_text, edited_number, other_picture, cell_gone, cells_swapped, timings],
    code.same: [translated_code, other_constant, code_cell_gone],
    notebook.counted: [never_run, run_out_of_order],
    notebook.comparable: [check_not_run, check_without_output, check_with_picture_only],
    notebook.described: [undescribed, described_by_repr, described_by_a_word],
    notebook.stateless: [widget_state, widget_view, timings, python_version],
    notebook.quiet: [warning, error, address],
    notebook.glyphs: [glyph_warning, rare_glyph],
    leaks.solutions: [solution_mark, solution_tag],
    page.headings: [second_title, skipped_level, no_title],
    page.images: [image_without_words, html_image_without_words],
    page.emphasis: [empty_emphasis, emphasis_of_a_space, output_with_empty_emphasis],
    page.links: [link_here, bare_address, link_to_nowhere],
    prose.numbers: [typed_result, typed_rate],
}


def test_the_unbroken_lesson_passes(whole: Case) -> None:
    assert list(map(str, gates.problems_of_case(whole))) == []


@pytest.mark.parametrize(("gate", "spoil"), [(gate, spoil) for gate, spoils in SPOILS.items() for spoil in spoils])
def test_a_gate_stops_what_is_broken(whole: Case, gate, spoil) -> None:
    assert list(gate(whole)) == []
    problems = list(gate(broken(whole, spoil)))
    assert problems, f"{gate.__name__} lets {spoil.__name__} through"
    for problem in problems:
        assert problem.file.endswith(".ipynb") and problem.wrong and problem.mend
    assert gate in gates.NOTEBOOK_GATES


def test_every_gate_has_a_broken_copy() -> None:
    tried = {*SPOILS, leaks.locked, leaks.results}
    assert tried == set(gates.NOTEBOOK_GATES)


@pytest.mark.parametrize("words", ["**年** **月**", "**年**", "2 ** 3 ** 4", "***年***", "`****`", "**年**\n\n**月**"])
def test_emphasis_around_words_is_none_of_nothing(whole: Case, words: str) -> None:
    def add(found: nbformat.NotebookNode) -> None:
        text_cell(found).source += f"\n\n{words}"

    before = list(page.emphasis(whole))
    assert list(page.emphasis(broken(whole, add))) == before


# ------------------------------------------------------------------------------------------------------- leaks


def locked_forms(number: str) -> list[str]:
    """Return the ways in which a locked number could be told, by hand."""
    if float(number) >= 100:  # an amount
        return [number, f"{float(number):,.2f}", f"¥{float(number):,.2f}42", number + "元"]
    share = f"0.{number.replace('.', '').zfill(4)}" if float(number) >= 10 else f"0.0{number.replace('.', '')}"
    points = number.replace(".", "") + "bp"
    return [number, number + "%", number + "42 %", share, share + "42", *([points] if number == "13.03" else [])]


@pytest.mark.parametrize("place", ["prose", "code", "plain", "html", "alt", "stream", "metadata"])
def test_a_locked_number_is_found_wherever_it_stands(whole: Case, place: str) -> None:
    assert whole.built.lesson.locked
    for number in whole.built.lesson.locked:
        # in code, basis points would need a unit that code cannot carry
        for form in [form for form in locked_forms(number) if place != "code" or not form.endswith("bp")]:
            problems = list(leaks.locked(broken(whole, lambda found, form=form: tell(found, place, form))))
            assert problems, f"{form} in {place}"


def tell(found: nbformat.NotebookNode, place: str, words: str) -> None:
    """Put words into one place of a notebook."""
    output = shown(found)
    match place:
        case "prose":
            text_cell(found).source += f" {words}"
        case "code":
            code_cells(found)[1].source += f"\n{words.split()[0].rstrip('%bp')}"
        case "plain":
            output.data["text/plain"] += f" {words}"
        case "html":
            output.data["text/html"] = f"<b>{words}</b>"
        case "alt":
            output.metadata["image/png"] = {"alt": words}
        case "stream":
            code_cells(found)[1].outputs.append(nbformat.v4.new_output("stream", name="stdout", text=words))
        case "metadata":
            found.metadata["note"] = words


def test_full_width_digits_leak_too(whole: Case) -> None:
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    number = whole.built.lesson.locked[0].translate(wide)
    assert list(leaks.locked(broken(whole, lambda found: tell(found, "prose", number))))


@pytest.mark.parametrize("words", ["213.03", "13.3", "113030", "1,303 people", "2013.03 x".replace("2013", "20130")])
def test_other_numbers_are_no_leak(whole: Case, words: str) -> None:
    assert list(leaks.locked(broken(whole, lambda found: tell(found, "prose", words)))) == []


def test_a_solutions_text_is_found_elsewhere(whole: Case) -> None:
    sources = [text for kept in whole.built.kept_back for text in kept.sources if leaks._telling(text)]
    # a lesson may leave every answer to the bank; these two do not
    assert sources or whole.built.lesson.name not in ("90_sample", "03_true_cost")
    for text in sources:
        for place in ("prose", "plain", "stream"):
            assert list(leaks.solutions(broken(whole, lambda found, t=text, p=place: tell(found, p, t)))), text
        spread = text.replace(" ", "  ")
        assert list(leaks.solutions(broken(whole, lambda found, t=spread: tell(found, "prose", t))))


def test_a_solutions_result_is_found_elsewhere(whole: Case) -> None:
    tried = 0
    for origin, (value,) in whole.built.results.items():
        if not isinstance(value, float) or not leaks._forms(value):
            continue
        tried += 1
        told = f"{value:,.2f}" if value >= 1 else f"{value:.2%}"
        if any(told.rstrip("%") in shown for shown in whole.built.lesson.shown_answers):
            continue
        assert list(leaks.results(broken(whole, lambda found, t=told: tell(found, "plain", t)))), (origin, told)
    assert tried


def test_an_answer_may_be_shown_with_a_reason(whole: Case) -> None:
    value = next(v for (v,) in whole.built.results.values() if isinstance(v, float) and leaks._forms(v))
    told = f"{value:,.2f}" if value >= 1 else f"{value:.2%}"
    leaking = broken(whole, lambda found: tell(found, "plain", told))
    assert list(leaks.results(leaking))
    lesson = whole.built.lesson
    front = {
        **lesson.front,
        "shown_answers": {**lesson.shown_answers, told: "said by the story", f"{value:.4f}": "the same"},
    }
    excused = replace(leaking, built=replace(leaking.built, lesson=replace(lesson, front=front)))
    assert list(leaks.results(excused)) == []


# -------------------------------------------------------------------------------------------- sources and files

BROKEN_SOURCES = [
    (code.plain, "cell", 'title = "What Lin pays"'),
    (code.plain, "cell", 'title = "还款"'),
    (code.plain, "cell", 'title = f"{1} x"'),
    (code.plain, "cell", "a = 1  # the amount"),
    (code.plain, "cell", "金额 = 1"),
    (code.short, "cell", "def f(x):\n" + "    x += 1\n" * 7 + "    return x"),
    (code.short, "cell", "class Loan:\n    pass"),
    (code.imports, "cell", "import matplotlib.pyplot as plt"),
    (code.imports, "cell", "from ipywidgets import interact"),
    (code.silent, "cell", "a = 1;"),
    (prose.timing, "minutes: ", "minutes: 1"),
]


@pytest.mark.parametrize("path", [Path(__file__).parent / "fixture" / "source" / "90_sample.md", *REAL])
@pytest.mark.parametrize(("gate", "where", "line"), BROKEN_SOURCES)
def test_a_gate_stops_a_broken_source(tmp_path: Path, path: Path, gate, where: str, line: str) -> None:
    text = path.read_text(encoding="utf-8")
    spoilt = (
        text + f"\n```{{code-cell}}\n:id: broken\n\n{line}\n```\n" if where == "cell" else text.replace(where, line)
    )
    target = tmp_path / path.name
    target.write_text(spoilt, encoding="utf-8")
    assert list(gate(read(path))) == []
    problems = list(gate(read(target)))
    assert len(problems) >= 1
    assert gate in gates.SOURCE_GATES
    if where == "cell":
        assert {problem.cell for problem in problems} == {"broken"}


def test_a_missing_and_a_mangled_notebook_are_told(sample_house: Path, tmp_path: Path, whole: Case) -> None:
    root = tmp_path / "notebooks"
    shutil.copytree(sample_house, root)
    house = House(root)
    (root / "en" / "90_sample.ipynb").unlink()
    (root / "zh_CN" / "90_sample.ipynb").write_text("no notebook")
    built = replace(whole.built, lesson=read(house.sources()[0], house))
    problems = cases.open_case(built, house).absent
    assert ["not there" in problem.wrong for problem in problems] == [True, False]
    assert "not a notebook" in problems[1].wrong
    (root / "zh_CN" / "90_sample.ipynb").write_text(json.dumps({"cells": []}))
    assert len(cases.open_case(built, house).absent) == 2


# ----------------------------------------------------------------------------------------------------- catalogs


def fuzzy(text: str) -> str:
    return text.replace('\nmsgctxt "title"', '\n#, fuzzy\nmsgctxt "title"', 1)


def emptied(text: str) -> str:
    head, _, rest = text.partition('\nmsgctxt "title"')
    return head + '\nmsgctxt "title"' + re.sub(r'msgstr ".+"', 'msgstr ""', rest, count=1)


def dropped(text: str) -> str:
    return re.sub(r'\nmsgctxt "title"\nmsgid .*\nmsgstr .*\n', "\n", text, count=1)


@pytest.mark.parametrize(
    ("spoil", "told"), [(fuzzy, "is fuzzy"), (emptied, "has no translation"), (dropped, "is not in the catalog")]
)
@pytest.mark.parametrize("root", [Path(__file__).parent / "fixture", *([House().root] if REAL else [])])
def test_a_catalog_that_lags_behind_is_stopped(tmp_path: Path, root: Path, spoil, told: str) -> None:
    house = House(root)
    lesson = read(house.sources()[0], house)
    template = catalogs.lesson_template(lesson)
    text = house.catalog(lesson.name, "zh_CN").read_text(encoding="utf-8")
    path = tmp_path / "spoilt.po"
    for content, expected in ((text, 0), (spoil(text), 1)):
        path.write_text(content, encoding="utf-8")
        found = list(catalogs.catalog_problems(catalogs.read_catalog(path, "zh_CN"), template, "spoilt.po"))
        assert len(found) == expected
    assert told in str(found[0]) and found[0].cell == "title"


def test_check_tells_of_everything_at_once(sample_house: Path, tmp_path: Path) -> None:
    """One rebuild: a whole lesson gives no complaint, then each broken file is told by name."""
    root = tmp_path / "notebooks"
    shutil.copytree(sample_house, root)
    house = House(root)
    source = house.sources()[0]
    assert gates.problems_of_lesson(source, house, pretend.answer) == []
    notebook_path = root / "en" / "90_sample.ipynb"
    notebook_path.write_text(notebook_path.read_text(encoding="utf-8").replace("A sample lesson", "A simple lesson"))
    catalog_path = house.catalog("90_sample", "zh_CN")
    catalog_path.write_text(fuzzy(catalog_path.read_text(encoding="utf-8")), encoding="utf-8")
    told = [str(problem) for problem in gates.problems_of_lesson(source, house, pretend.answer)]
    assert len(told) == 2
    assert "90_sample.po, cell “title”" in told[0] and "fuzzy" in told[0]
    assert "en/90_sample.ipynb, cell “title”" in told[1] and "run build" in told[1]
