"""Look, Seen: what a probe looks at, and what was found there. A probe yields `Look`s; `probes` has all of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lessons.authoring.house import House

SEEDS = (0, 1, 2)
TAB = "\t"

# what an instructor would call an answer; every other part is words around it
ANSWERS = frozenset({"right answer", "wrong answers", "verdict"})


Key = tuple[str, ...]
Line = tuple[str, str]  # what it is, and what comes out


class Look(NamedTuple):
    """One thing to look at; `text` gives None where the law has nothing to do with it."""

    key: Key
    part: str
    text: Callable[[], str | None]


def table(lines: Iterable[Line]) -> str:
    """Return an answer of several named results as text; `results` reads it back."""
    return "\n".join(f"{name}{TAB}{result}" for name, result in lines)


def results(text: str) -> dict[str, str]:
    """Return name -> result; a name that comes again is counted; a plain text has the name ""."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        name, tab, result = line.partition(TAB)
        name, result = (name, result) if tab else ("", line)
        times = sum(other.partition(TAB)[0] == name for other in found)
        found[name if not times else f"{name}{TAB}{times + 1}"] = result
    return found


class Seen(NamedTuple):
    """What was found at one place, the ids of the law values that were read for it, and whether the course failed."""

    probe: str
    key: Key
    part: str
    text: str
    ids: frozenset[str]
    failed: bool = False


Found = dict[tuple[str, Key, str], Seen]


class Place(NamedTuple):
    """Where the probes look: the sources of the lessons, and the seeds of the questions."""

    house: House
    seeds: Sequence[int]


Probe = Callable[[Place], Iterable[Look]]
