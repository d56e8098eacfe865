"""Terms in both languages: what a paragraph calls by its name in one language, its translation calls by its name, too.

Long names win: "annual percentage rate" is not also "rate", 年利率 is not also 利率. The counterpart may be any name of
the term, in any inflection, its words also parted by others. Where a paragraph says it otherwise for a reason, the
front matter of the lesson lists it under `terms_apart`: `"<cell>/<term>": "<reason>"`; a reason that nothing needs is
told as well.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel.messages.catalog import Catalog

from lessons.authoring import catalog as catalogs
from lessons.authoring.house import TRANSLATIONS, House, Problem
from lessons.authoring.source import Lesson
from lessons.views.glossary import CHINESE, ENGLISH, Term, glossary, stems

NOT_READ = re.compile(r"`[^`]*`|<[^>]*>|\]\([^)]*\)|https?://\S+|\$[^$\n]*\$|\{[a-z_]+\}")
NEAR = 9  # words in which the words of one name may stand apart
NAMES = {ENGLISH: "English", CHINESE: "Chinese"}


@dataclass(frozen=True)
class Apart:
    """A term that a text names in `said_in` only, by the name `written`."""

    term: Term
    said_in: str
    written: str


def apart(english: str, chinese: str) -> list[Apart]:
    """Return the terms that one text names and its translation does not.

    >>> [(found.term.id, found.said_in) for found in apart("The guarantor pays the late fee.", "担保人付钱。")]
    [('late_fee', 'en')]
    """
    words, signs = stems(_read(english)), _plain(_read(chinese))
    found = [Apart(term, ENGLISH, name) for term, name in in_english(words) if not _named(term, signs)]
    for term, name in in_chinese(signs):
        if not any(_spread(words, stems(each)) for each in term.names(ENGLISH)):
            found.append(Apart(term, CHINESE, name))
    return [each for each in found if each.term.checked]


def in_english(words: tuple[str, ...]) -> list[tuple[Term, str]]:
    """Return each term that word stems name, with the name; a word counts for the longest name it is part of."""
    taken: set[int] = set()
    found: dict[str, tuple[Term, str]] = {}
    for stemmed, name, term in _english():
        for start in _places(words, stemmed):
            place = set(range(start, start + len(stemmed)))
            if not place & taken:
                taken |= place
                found.setdefault(term.id, (term, name))
    return list(found.values())


def in_chinese(signs: str) -> list[tuple[Term, str]]:
    """Return each term that a Chinese text names, with the name; a sign counts for the longest name it is part of."""
    found: dict[str, tuple[Term, str]] = {}
    for name, term in _chinese():
        if _stands(name, signs):
            signs = signs.replace(name, "\0" * len(name))
            found.setdefault(term.id, (term, name))
    return list(found.values())


def terms(lesson: Lesson, found: Catalog, file: str) -> Iterator[Problem]:
    """Yield the terms of a lesson that its catalog has in one language only, and reasons that nothing needs."""
    reasons: Mapping[str, str] = lesson.front.get("terms_apart", {})  # type: ignore[assignment]
    needed: set[str] = set()
    for message in found:
        if not message.id or not message.string or message.fuzzy:
            continue
        for each in apart(str(message.id), str(message.string)):
            place = f"{message.context}/{each.term.id}"
            needed.add(place)
            if str(reasons.get(place) or "").strip():
                continue
            other = ENGLISH if each.said_in == CHINESE else CHINESE
            wrong = f"{NAMES[each.said_in]} names “{each.written}”, {NAMES[other]} does not: {message.id[:60]!r}"
            name = each.term.name[other]
            yield Problem(file, message.context or "", wrong, f"Write “{name}”, or list “{place}” under terms_apart")
    for place in sorted(set(reasons) - needed):
        yield Problem(lesson.file, "", f"terms_apart has “{place}”, which nothing needs", "Take it out")


def terms_of_lesson(lesson: Lesson, house: House) -> Iterator[Problem]:
    """Yield what `terms` says about each catalog of a lesson."""
    for language in TRANSLATIONS:
        path = house.catalog(lesson.name, language)
        yield from terms(lesson, catalogs.read_catalog(path, language), house.shown(path))


def _named(term: Term, signs: str) -> bool:
    return any(_plain(name) in signs for name in term.names(CHINESE))


def _stands(name: str, signs: str) -> bool:
    """Whether a name stands in a Chinese text; Latin letters must be a word of their own."""
    return bool(re.search(rf"(?<![A-Z]){name}(?![A-Z])", signs)) if name.isascii() and name.isalpha() else name in signs


def _places(words: tuple[str, ...], name: tuple[str, ...]) -> list[int]:
    size = len(name)
    return [start for start in range(len(words) - size + 1) if words[start : start + size] == name] if size else []


def _spread(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the words of a name stand in a text in order and near: "the nominal and the effective yearly rate"."""
    for start in _places(words, name[:1]):
        rest = iter(words[start + 1 : start + NEAR])
        if all(word in rest for word in name[1:]):
            return True
    return False


def _read(text: str) -> str:
    return NOT_READ.sub(" ", text)


def _plain(text: str) -> str:
    # spaces and emphasis may stand inside a Chinese name
    return re.sub(r"[\s*_]", "", unicodedata.normalize("NFKC", text)).upper()


@cache
def _english() -> list[tuple[tuple[str, ...], str, Term]]:
    names = [(stems(name), name, term) for term in glossary().values() for name in term.names(ENGLISH)]
    return sorted(names, key=lambda entry: (-len(entry[0]), entry[1]))


@cache
def _chinese() -> list[tuple[str, Term]]:
    names = [(_plain(name), term) for term in glossary().values() for name in term.names(CHINESE)]
    return sorted(names, key=lambda entry: (-len(entry[0]), entry[0]))
