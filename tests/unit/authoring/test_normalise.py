"""Nothing that time, machine or chance put into a notebook is left in it."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lessons.authoring.normalise import normalise, text

BUNDLE = {
    "text/plain": "<Thing at 0x7f3a2b1c4d50> 640x480",
    "text/markdown": "twin",
    "application/vnd.jupyter.widget-view+json": {"model_id": "f3"},
}


def run_notebook() -> nbformat.NotebookNode:
    cells = [
        new_markdown_cell("# A", id="a"),
        new_code_cell(
            "x",
            id="b",
            execution_count=7,
            metadata={"execution": {"iopub.execute_input": "2026-11-22T07:00:00Z"}, "tags": ["t"]},
        ),
        new_code_cell("y", id="c", execution_count=9),
    ]
    cells[2].outputs = [new_output("execute_result", BUNDLE, execution_count=9)]
    metadata = {"widgets": {"x": 1}, "language_info": {"name": "python", "version": "3.11.7"}, "jupytext": {}}
    return new_notebook(cells=cells, metadata=metadata)


def test_only_what_is_meant_to_stay_stays() -> None:
    found = normalise(run_notebook(), {"id": "m03"})
    assert set(found.metadata) == {"kernelspec", "language_info", "lesson"}
    assert "version" not in found.metadata.language_info
    assert found.cells[1].metadata == {"tags": ["t"]}
    assert [cell.execution_count for cell in found.cells[1:]] == [1, 2]
    output = found.cells[2].outputs[0]
    assert output.execution_count == 2
    assert output.data == {"text/plain": "<Thing at 0x0> 640x480", "text/markdown": "twin"}


def test_the_file_is_the_same_every_time_and_readable() -> None:
    written = text(normalise(run_notebook(), {"id": "m03"}))
    assert written == text(normalise(nbformat.reads(written, as_version=4), {"id": "m03"}))
    assert written.endswith("}\n") and "\r" not in written
    assert "元" in text(normalise(new_notebook(cells=[new_markdown_cell("元", id="a")]), {}))
