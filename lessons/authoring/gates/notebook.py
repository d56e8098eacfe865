"""Outputs: there to be compared, described, free of noise, and drawn in full."""

import re
from collections.abc import Iterator

from lessons.authoring.build import has_call
from lessons.authoring.gates.case import Case, outputs, said
from lessons.authoring.house import Problem
from lessons.authoring.normalise import NO_ADDRESS, WIDGET_VIEW

PICTURES = ("image/png", "image/jpeg", "image/svg+xml")
SHORTEST = {"en": 60, "zh_CN": 25}
NOISY_KEYS = ("execution", "ExecuteTime", "collapsed", "scrolled", "jupyter")


def counted(case: Case) -> Iterator[Problem]:
    """Yield code cells that were not run in order, first to last."""
    for edition in case.editions:
        for number, cell in enumerate(edition.code, 1):
            if cell.execution_count != number:
                wrong = f"its execution count is {cell.execution_count}, not {number}"
                yield Problem(
                    edition.file, cell.id, wrong, "Run build; nbval compares nothing in a cell that was not run"
                )


def comparable(case: Case) -> Iterator[Problem]:
    """Yield check cells whose output nbval could not compare with anything."""
    for edition in case.editions:
        for cell in edition.code:
            if not has_call(cell.source, "check"):
                continue
            kinds = {kind for output in cell.outputs for kind in output.get("data", {}) if kind.startswith("text/")}
            text = "".join(said(output) for output in cell.outputs).strip()
            if cell.execution_count is None or not kinds or not text:
                yield Problem(
                    edition.file, cell.id, "there is nothing to compare in this check", "End the cell with check(…)"
                )


def described(case: Case) -> Iterator[Problem]:
    """Yield figures without a description in words in the same bundle."""
    for edition in case.editions:
        for cell, output in outputs(edition):
            data = output.get("data", {})
            if not any(kind in data for kind in PICTURES):
                continue
            words = str(data.get("text/plain", "")).strip()
            if words.startswith("<") or len(words) < SHORTEST[edition.language]:
                wrong = "a figure has no description in words beside it"
                yield Problem(
                    edition.file, cell.id, wrong, "Show it with draw(…), whose text/plain says what there is to see"
                )


def stateless(case: Case) -> Iterator[Problem]:
    """Yield saved widget state, timings and versions: they change at every run, or show "model not found"."""
    for edition in case.editions:
        remedy = "Run build, and do not save the notebook from JupyterLab"
        if "widgets" in edition.notebook.metadata:
            yield Problem(edition.file, "", "widget state is saved in it", remedy)
        if "version" in edition.notebook.metadata.get("language_info", {}):
            yield Problem(edition.file, "", "the version of Python is saved in it", remedy)
        for cell in edition.notebook.cells:
            for key in NOISY_KEYS:
                if key in cell.metadata:
                    yield Problem(edition.file, cell.id, f"“{key}” is saved in its metadata", remedy)
        for cell, output in outputs(edition):
            if WIDGET_VIEW in output.get("data", {}):
                yield Problem(edition.file, cell.id, "a live widget's view is saved in its output", remedy)


def quiet(case: Case) -> Iterator[Problem]:
    """Yield errors, warnings and the addresses of objects in outputs."""
    for edition in case.editions:
        for cell, output in outputs(edition):
            if output.output_type == "error":
                yield Problem(edition.file, cell.id, f"it ends in {output.ename}", "Mend the cell or what it calls")
            elif output.output_type == "stream" and output.name == "stderr":
                first = output.text.strip().splitlines()[:1]
                wrong = f"it warns: {''.join(first)[:80]}"
                yield Problem(
                    edition.file, cell.id, wrong, "Mend what warns; learners take a red box for an error of theirs"
                )
            elif re.search(rf"\b{NO_ADDRESS}\b", said(output)):
                wrong = "it shows the address of an object in memory"
                yield Problem(edition.file, cell.id, wrong, "End the cell with show(…), or give the object a repr")


def glyphs(case: Case) -> Iterator[Problem]:
    """Yield figures with a character that the course's fonts would draw as an empty box."""
    from lessons.views.fonts import missing_glyphs

    for edition in case.editions:
        for cell, output in outputs(edition):
            text = said(output)
            if "Glyph" in text and "missing" in text:
                yield Problem(
                    edition.file, cell.id, "a glyph is missing in a figure", "Add it to the font in lessons/views/fonts"
                )
            elif any(kind in output.get("data", {}) for kind in PICTURES):
                lacking = "".join(sorted(missing_glyphs(text)))
                if lacking:
                    wrong = f"the fonts of the figures lack {lacking}"
                    yield Problem(
                        edition.file, cell.id, wrong, "Reword it, or add them to the font in lessons/views/fonts"
                    )
