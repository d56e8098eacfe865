"""A notebook as it is committed: the same bytes from every build."""

import re
from collections.abc import Mapping

import nbformat
from nbformat import NotebookNode

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
# No version: it differs between machines that are equally right.
LANGUAGE_INFO = {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"}
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
# Reads as an address to nbval's sanitiser too, so that a fresh one compares equal.
NO_ADDRESS = "0x0"
ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{6,}")


def normalise(notebook: NotebookNode, lesson: Mapping[str, object]) -> NotebookNode:
    """Return a copy without anything that time, machine or chance put in.

    Widget views go: without the live widget a reader would see "model not found" in place of the static twin beside it.
    """
    cells = []
    count = 0
    for cell in notebook.cells:
        new: dict[str, object] = {"cell_type": cell.cell_type, "id": cell.id, "source": cell.source, "metadata": {}}
        if cell.metadata.get("tags"):
            new["metadata"] = {"tags": list(cell.metadata.tags)}
        if cell.cell_type == "code":
            count += 1
            new["execution_count"] = count
            new["outputs"] = [_output(output, count) for output in cell.outputs]
        cells.append(new)
    metadata = {"kernelspec": KERNELSPEC, "language_info": LANGUAGE_INFO, "lesson": dict(lesson)}
    return nbformat.from_dict({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def text(notebook: NotebookNode) -> str:
    """Return the notebook as it is written to its file."""
    nbformat.validate(notebook)
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT, sort_keys=True, ensure_ascii=False, indent=1) + "\n"


def _output(output: NotebookNode, count: int) -> dict[str, object]:
    new = {key: value for key, value in output.items() if key not in ("transient", "metadata", "execution_count")}
    if "data" in new:
        new["data"] = {
            kind: ADDRESS.sub(NO_ADDRESS, data) if isinstance(data, str) and kind.startswith("text/") else data
            for kind, data in sorted(output.data.items())
            if kind != WIDGET_VIEW
        }
        new["metadata"] = {kind: value for kind, value in sorted(output.metadata.items()) if kind in new["data"]}
    if output.output_type == "execute_result":
        new["execution_count"] = count
    if output.output_type == "stream":
        new["text"] = ADDRESS.sub(NO_ADDRESS, output.text)
    return new
