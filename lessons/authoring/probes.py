"""What the course says under one folder of law files: lessons, simulators, questions, cases, contact logs, scenarios.

A probe is a function that yields `Look`s: what to call the thing, which part of it, and how to get the text. All of
them stand in PROBES; a new kind of thing is a few lines there. `look` notes which law values were read for each text.

    LESSONS_LAW=DIR python -m lessons.authoring.probes OUT.json

does it for the law files in DIR (default: those of the course) and writes the result for `whatif` to compare.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lessons.authoring.house import House
from lessons.authoring.probe import SEEDS, Found, Place, Probe, Seen
from lessons.authoring.probe_findings import cases, contact_logs, scenarios
from lessons.authoring.probe_lessons import notebooks, pages, panels
from lessons.authoring.probe_questions import questions
from lessons.language import LANGUAGES, say, speak
from lessons.law import LawFileError
from lessons.law.library import reading

PROBES: dict[str, Probe] = {
    "questions": questions,
    "cases": cases,
    "contact logs": contact_logs,
    "scenarios": scenarios,
    "simulators": panels,
    "notebooks": notebooks,
    "pages": pages,
}


# ------------------------------------------------------------------------------------------------------- looking


def look(place: Place, names: Iterable[str] = tuple(PROBES)) -> Iterator[Seen]:
    """Yield what the probes find under the law files of this process."""
    for name in names:
        for each in PROBES[name](place):
            with reading() as ids:
                failed = False
                try:
                    text = each.text()
                except LawFileError as error:  # no value on that day, for instance: that is an answer too
                    text = say("no answer: {error}", error=str(error))
                except Exception as error:
                    text, failed = say("no answer: {error}", error=f"{type(error).__name__}: {error}"), True
            if text is not None:
                yield Seen(name, each.key, each.part, text, frozenset(ids), failed)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what the probes find as JSON; return 0."""
    parser = argparse.ArgumentParser(prog="python -m lessons.authoring.probes", description=main.__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--root", type=Path, default=House().root)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--probes", nargs="+", choices=tuple(PROBES), default=tuple(PROBES))
    options = parser.parse_args(arguments)
    speak(options.language)
    place = Place(House(options.root), options.seeds)
    found = [[*seen[:4], sorted(seen.ids), seen.failed] for seen in look(place, options.probes)]
    options.out.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return 0


def load(path: Path) -> Found:
    """Return what `main` wrote, by probe, key and part."""
    found = (
        Seen(probe, tuple(key), part, text, frozenset(ids), failed)
        for probe, key, part, text, ids, failed in json.loads(path.read_text(encoding="utf-8"))
    )
    return {seen[:3]: seen for seen in found}


if __name__ == "__main__":
    sys.exit(main())
