"""Catalogs <- sources: what there is to translate, and what has become of it since."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from lessons.authoring.blocks import blocks
from lessons.authoring.house import REPOSITORY, Problem
from lessons.authoring.source import Lesson

# No dates and no names: two runs over the same sources write the same bytes.
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: lessons\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
FRONT = "lesson"
KEYWORDS = ("say", "mark")
# The law room does not speak: what it says of a value is worded by the modules of the views that are named after it.
LAW_VIEWS = "views/law_*.py"


@dataclass(frozen=True)
class Counts:
    """What one update found: messages in all, and how many are new, fuzzy, empty or gone."""

    messages: int
    new: int
    fuzzy: int
    empty: int
    gone: int

    def __str__(self) -> str:
        return f"{self.messages} messages, {self.new} new, {self.fuzzy} fuzzy, {self.empty} empty, {self.gone} gone"


def lesson_template(lesson: Lesson) -> Catalog:
    """Return every translatable message of a lesson, in order, with the cell's id as context."""
    template = Catalog(charset="utf-8")
    for text in front_messages(lesson):
        template.add(text, context=FRONT)
    for cell in lesson.cells:
        if cell.kind == "markdown":
            for block in blocks(cell.text):
                template.add(block.message, context=cell.id)
    return template


def front_messages(lesson: Lesson) -> Iterator[str]:
    """Yield the sentences of the front matter that a reader or a teacher sees."""
    yield lesson.title
    teach = lesson.teach
    yield from (str(row[1]) for row in teach.get("timing", ()))  # type: ignore[attr-defined]
    for key in ("wrong_answers", "questions"):
        yield from (str(text) for text in teach.get(key, ()))  # type: ignore[attr-defined]


def room_template(room: str, package: Path = REPOSITORY / "lessons") -> Catalog:
    """Return every message that the modules of a room pass to `say` or `mark`, with the file that holds it."""
    template = Catalog(charset="utf-8")
    of_law = set(package.glob(LAW_VIEWS))
    paths = of_law if room == "law" else set((package / room).rglob("*.py")) - of_law
    for path in sorted(paths):
        place = path.relative_to(package.parent).as_posix()
        for message in _spoken(path.read_text(encoding="utf-8")):
            template.add(message, locations=[(place, 0)])
    return template


def _spoken(code: str) -> list[str]:
    """Return the messages written out in calls of `say` and `mark`, in order."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and node.args]
    calls = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in KEYWORDS]
    firsts = sorted((call.args[0] for call in calls), key=lambda node: (node.lineno, node.col_offset))
    return [
        node.value for node in firsts if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    ]


def room_catalog(room: str, language: str, package: Path = REPOSITORY / "lessons") -> Path:
    """Return the path of a room's catalog."""
    return package / "language" / "locale" / language / f"{room}.po"


def read_catalog(path: Path, language: str) -> Catalog:
    """Read a catalog; one that is not there yet is empty."""
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def update(catalog: Catalog, template: Catalog) -> Counts:
    """Bring `catalog` up to date: a changed sentence keeps its translation and turns fuzzy, a gone one obsolete."""
    before = {_key(message) for message in catalog if message.id}
    _bring_back(catalog, template)
    catalog.update(template, update_creation_date=False)
    after = [message for message in catalog if message.id]
    for message in after:
        # Babel guesses these flags from a percent sign or a brace in plain prose.
        message.flags -= {"python-format", "python-brace-format"}
    keys = {_key(message) for message in after}
    return Counts(
        len(after),
        len(keys - before),
        sum(message.fuzzy for message in after),
        sum(not message.string for message in after),
        len(before - keys),
    )


def _bring_back(catalog: Catalog, template: Catalog) -> None:
    """Keep a translation whose sentence came back, or moved to another cell unchanged."""
    known = {message.id: message for message in catalog if message.id and message.string and not message.fuzzy}
    for message in catalog.obsolete.values():
        known.setdefault(message.id, message)
    for message in template:
        if message.id and catalog.get(message.id, message.context) is None and message.id in known:
            catalog.add(message.id, known[message.id].string, context=message.context)
            for key in [key for key, old in catalog.obsolete.items() if _key(old) == _key(message)]:
                del catalog.obsolete[key]


def _key(message) -> tuple[str | None, str]:  # type: ignore[no-untyped-def]
    return message.context, message.id


def catalog_text(catalog: Catalog, language: str, prune: bool = False) -> str:
    """Return a catalog as it is written: fixed header, order of appearance, whole sentences on one line."""
    file = BytesIO()
    write_po(
        file, catalog, width=0, omit_header=True, ignore_obsolete=prune, include_previous=True, include_lineno=False
    )
    return HEADER.format(language=language) + file.getvalue().decode().strip() + "\n"


def write_catalog(path: Path, catalog: Catalog, language: str, prune: bool = False) -> None:
    """Write a catalog, with plain line ends on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(catalog_text(catalog, language, prune), encoding="utf-8", newline="\n")


def catalog_problems(catalog: Catalog, template: Catalog, file: str) -> Iterator[Problem]:
    """Yield every message that is missing, empty or fuzzy, or whose {names} differ from the English ones."""
    for wanted in template:
        if not wanted.id:
            continue
        found = catalog.get(wanted.id, wanted.context)
        start = f"“{_short(str(wanted.id))}”"
        cell = wanted.context or ""
        if found is None:
            yield Problem(file, cell, f"{start} is not in the catalog", "Run translate, then translate the sentence")
        elif not found.string:
            yield Problem(file, cell, f"{start} has no translation", "Write one in msgstr")
        elif found.fuzzy:
            yield Problem(file, cell, f"{start} is fuzzy: the English has changed", "Mend msgstr, delete “#, fuzzy”")
        elif cell == "" and _names(str(found.id)) != _names(str(found.string)):
            yield Problem(
                file, cell, f"{start} and its translation have different {{names}}", "Use the same names in both"
            )


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)", text))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"
