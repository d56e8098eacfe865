"""What if a law value changes: both sets of law files are tried on everything that the course says.

Each side runs in a process of its own, with LESSONS_LAW naming its folder; code, lessons and data are those of the
working folder on both sides, so that whatever differs comes from the law files.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from lessons.authoring.house import REPOSITORY, AuthoringError, House
from lessons.authoring.law_folders import given, last_commit, problem, trials, tried
from lessons.authoring.probe import Found
from lessons.authoring.probes import PROBES, load
from lessons.authoring.whatif_compared import Comparison, Side
from lessons.authoring.whatif_report import report
from lessons.language import LANGUAGES, explain, in_language, say, speaking
from lessons.law import AS_OF, LawFileError
from lessons.law.as_of import CHECKED
from lessons.law.library import FOLDER, library


def whatif(house: House, options: argparse.Namespace) -> int:
    """Say what an edited law file touches, and which answers change; with ID=VALUE, what a value would change."""
    with in_language(options.language or preferred_language()), tempfile.TemporaryDirectory() as scratch:
        try:
            found = compared(house, options, Path(scratch))
            print(report(found, house, shown_python()))
        except AuthoringError as error:
            for each in error.problems:
                print(
                    say("{file}: {wrong}. {mend}.", file=each.file, wrong=each.wrong, mend=each.mend), file=sys.stderr
                )
            return 1
        except LawFileError as error:
            print(explain(error) if speaking() != "en" else error, file=sys.stderr)
            return 1
    return 0


def compared(house: House, options: argparse.Namespace, scratch: Path) -> Comparison:
    """Return both sides, looked at; AuthoringError or LawFileError for what cannot be compared."""
    values = trials(options.values)
    probes = tuple(options.only or PROBES)
    unknown = [name for name in probes if name not in PROBES]
    if unknown:
        wrong = say("there is no {name} to look at", name=unknown[0])
        raise problem("--only", wrong, say("Allowed: {allowed}", allowed=say(", ").join(PROBES)))
    if options.start and not values:
        raise problem("--from", say("there is no value that could begin"), say("Add ID=VALUE"))
    here = say("the law files in {folder}", folder=shown(FOLDER))
    before, after = scratch / "before", scratch / "after"
    before.mkdir()
    after.mkdir()
    if values:
        before = given(options.before) if options.before else FOLDER
        names = (shown(before), say("the same files with {values}", values=say(", ").join(options.values)))
        tried(before, after, values, options.on, options.start)
    elif options.before:
        before, after = given(options.before), FOLDER
        names = (shown(before), here)
    else:
        commit, after = last_commit(FOLDER, before), FOLDER
        names = (say("the last commit, {name}", name=commit), here)
    shelves = library(before), library(after)
    same = shelves[0] == shelves[1]
    found: tuple[Found, ...] = ({}, {}) if same else looked((before, after), house, options.seeds, scratch, probes)
    first, second = (Side(*each) for each in zip(names, (before, after), shelves, found, strict=True))
    seeds = tuple(options.seeds)
    return Comparison(first, second, seeds, tried=bool(values), in_full=options.all, looked_at=probes)


def looked(
    folders: Sequence[Path], house: House, seeds: Sequence[int], scratch: Path, probes: Sequence[str] = tuple(PROBES)
) -> tuple[Found, ...]:
    """Return what the probes find under each folder of law files; the folders are looked at side by side."""
    running = []
    for number, folder in enumerate(folders):
        command = [sys.executable, "-m", "lessons.authoring.probes", str(scratch / f"{number}.json")]
        command += ["--root", str(house.root), "--language", speaking()]
        command += ["--seeds", *map(str, seeds), "--probes", *probes]
        process = subprocess.Popen(command, env=environment(folder, scratch), stderr=subprocess.PIPE, cwd=scratch)
        running.append(process)
    for process in running:
        _, said = process.communicate()
        if process.returncode:
            last = said.decode(errors="replace").strip().splitlines()[-1:]
            wrong = say("the course cannot be run: {error}", error="".join(last))
            raise problem("lessons", wrong, say("Mend it, then run this command again"))
    return tuple(load(scratch / f"{number}.json") for number in range(len(folders)))


def environment(folder: Path, scratch: Path) -> dict[str, str]:
    """Return the variables of a side: its law files, the course's own day, and nothing of the learner's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LESSONS_")}
    return {
        **kept,
        "LESSONS_LAW": str(folder.resolve()),
        "LESSONS_AS_OF": AS_OF.isoformat(),
        "LESSONS_TODAY": CHECKED.isoformat(),
        "LESSONS_PASSPORT": str(scratch / "passport.json"),
        "LESSONS_SEED": "0",
        "MPLBACKEND": "agg",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(REPOSITORY), kept.get("PYTHONPATH", "")])),
        "PYTHONUTF8": "1",
        "TZ": "UTC",
    }


def preferred_language() -> str:
    """Return the language that start.py would choose; English where there is no start.py."""
    path = REPOSITORY / "start.py"
    spec = importlib.util.spec_from_file_location("_start", path) if path.exists() else None
    if spec is None or spec.loader is None:
        return LANGUAGES[0]
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    return str(start.preferred_language())


def shown(folder: Path) -> str:
    """Return a folder as it is named in the report: from the repository where it is in there."""
    folder = folder.resolve()
    return folder.relative_to(REPOSITORY).as_posix() if folder.is_relative_to(REPOSITORY) else str(folder)


def shown_python() -> str:
    """Return how to call this Python from the course's folder."""
    path = Path(sys.executable)
    return path.relative_to(REPOSITORY).as_posix() if path.is_relative_to(REPOSITORY) else "python"
