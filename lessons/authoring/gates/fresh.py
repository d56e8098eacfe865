"""Is the committed notebook what the source gives today?"""

import base64
import io
from collections.abc import Iterator

from nbformat import NotebookNode

from lessons.authoring.gates.case import Case
from lessons.authoring.house import Problem

REBUILD = "Edit the source, not the notebook, then run build"
# Fonts are drawn a hair differently by another processor; a changed curve moves whole pixels by far more.
GREY_STEPS, SHARE_OF_PIXELS = 32, 0.002


def fresh(case: Case) -> Iterator[Problem]:
    """Yield the first cell of each notebook that differs from a rebuild: stale, or edited by hand."""
    for language, edition in case.committed.items():
        rebuilt = case.built.editions[language].notebook
        difference = _difference(edition.notebook, rebuilt)
        if difference:
            cell, what = difference
            yield Problem(edition.file, cell, f"it is stale or was edited by hand: {what}", REBUILD)


def _difference(old: NotebookNode, new: NotebookNode) -> tuple[str, str] | None:
    ids = [cell.get("id", "") for cell in old.cells], [cell.id for cell in new.cells]
    for before, after in zip(*ids, strict=False):
        if before != after:
            return before, f"the source has cell “{after}” in this place"
    if len(ids[0]) != len(ids[1]):
        longer = max(ids, key=len)
        return longer[min(map(len, ids))], f"it has {len(ids[0])} cells and the source gives {len(ids[1])}"
    for before, after in zip(old.cells, new.cells, strict=True):
        for part in ("cell_type", "source", "metadata", "execution_count"):
            if before.get(part) != after.get(part):
                return before.id, f"its {part} is not what the source gives"
        if not _same_outputs(before.get("outputs", []), after.get("outputs", [])):
            return before.id, "its output is not what the cell prints now"
    for part in ("metadata", "nbformat", "nbformat_minor"):
        if old.get(part) != new.get(part):
            return "", f"the notebook's {part} is not what build writes"
    return None


def _same_outputs(old: list[NotebookNode], new: list[NotebookNode]) -> bool:
    if len(old) != len(new):
        return False
    for before, after in zip(old, new, strict=True):
        pictures = before.get("data", {}).get("image/png"), after.get("data", {}).get("image/png")
        if _without_picture(before) != _without_picture(after) or (pictures[0] is None) != (pictures[1] is None):
            return False
        if pictures[0] is not None and pictures[0].strip() != pictures[1].strip() and not _alike(*pictures):
            return False
    return True


def _without_picture(output: NotebookNode) -> dict[str, object]:
    rest = {key: value for key, value in output.items() if key != "data"}
    return {**rest, "data": {kind: data for kind, data in output.get("data", {}).items() if kind != "image/png"}}


def _alike(old: str, new: str) -> bool:
    from PIL import Image, ImageChops

    try:
        pictures = [Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB") for data in (old, new)]
    except (OSError, ValueError):
        return False
    if pictures[0].size != pictures[1].size:
        return False
    counts = ImageChops.difference(*pictures).convert("L").histogram()
    return sum(counts[GREY_STEPS:]) <= SHARE_OF_PIXELS * sum(counts)
