"""The passport: one small JSON file with a learner's answers, predictions and sentences, and nothing about the person.

It is read and written whole, never shortened: two files are merged by taking the union, and a file that cannot be
used is set aside under another name.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from lessons.language import mark
from lessons.practice.line import Line, Verbatim, line

FORMAT = "instalment-credit-passport"
VERSION = 1
LARGEST_FILE = 4_000_000  # bytes; a full course needs a few thousand
PATH_VARIABLE = "LESSONS_PASSPORT"

Data = dict[str, Any]

NOT_JSON = mark("This file cannot be read as a passport: it is damaged or not a JSON file.")
TOO_LARGE = mark("This file is too large to be a passport.")
FOREIGN = mark("This is not a passport of this course.")
NEWER = mark("This passport comes from a newer edition of the course (version {found}; this edition reads {known}).")
BAD_SHAPE = mark(
    "This passport is damaged: its part “{part}” does not have the expected form, or "
    "holds something too long or too large."
)
SET_ASIDE = mark("{why} It was kept as {name}, unchanged, and a new passport was begun.")
NOT_TOUCHED = mark("{why} Your present passport was not touched.")
NOT_SAVED = mark(
    "Your answers could not be saved to a file ({detail}). They last as long as this "
    "notebook runs: download your passport before you close it."
)


class NoPassport(ValueError):
    """A file that is no usable passport; `line` says why, `label` is the word for its file name."""

    def __init__(self, why: Line, label: str = "damaged") -> None:
        super().__init__(why.message)
        self.line, self.label = why, label


def empty() -> Data:
    """Return a passport with nothing in it."""
    parts: Data = {"answers": {}, "predictions": {}, "reflections": {}, "rolls": {}, "pretest": {}}
    return {"format": FORMAT, "version": VERSION, **parts}


def usual_path() -> Path:
    """Return where the passport is kept: LESSONS_PASSPORT, else my-work/ of a checkout, else the current folder."""
    named = os.environ.get(PATH_VARIABLE)
    if named:
        return Path(named)
    root = Path(__file__).resolve().parents[2]
    return root / "my-work" / "passport.json" if (root / "pyproject.toml").exists() else Path("passport.json")


def parse(content: bytes) -> Data:
    """Return the passport in `content`; raises NoPassport, whose `line` says what is wrong with it."""
    if len(content) > LARGEST_FILE:
        raise NoPassport(line(TOO_LARGE))
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise NoPassport(line(NOT_JSON)) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NoPassport(line(FOREIGN), "foreign")
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise NoPassport(line(BAD_SHAPE, part=Verbatim("version")))
    if version > VERSION:
        found, known = Verbatim(str(version)), Verbatim(str(VERSION))
        raise NoPassport(line(NEWER, found=found, known=known), "newer")
    return _checked({**empty(), **data})


def merge(mine: Data, other: Data) -> Data:
    """Return a passport that holds everything of both; where only one entry counts, the one in `mine` does."""
    both = {**other, **mine}
    both["answers"] = _each(mine["answers"], other["answers"], _merge_answers)
    both["predictions"] = _each(mine["predictions"], other["predictions"], _union)
    both["reflections"] = _each(mine["reflections"], other["reflections"], _union)
    rolls = {**other["rolls"], **mine["rolls"]}
    both["rolls"] = {name: max(n, other["rolls"].get(name, n)) for name, n in rolls.items()}
    both["pretest"] = _each(mine["pretest"], other["pretest"], _last_counts)
    return both


class Passport:
    """The learner's record in memory and on disk. `trouble` is what to tell the learner about the file, if anything."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: Line | None = None
        self._blocked = False  # a file that could not be set aside must not be written over
        self._watchers: list[Callable[[], object]] = []
        self.data = self._read() or empty()

    def watch(self, action: Callable[[], object]) -> None:
        """Call `action()` after every change, as long as the session lasts."""
        self._watchers.append(action)

    # what is in it

    def answers(self, question: str, seed: int) -> list[Data]:
        """Return the attempts at a question with the numbers of `seed`, oldest first."""
        return list(self._entry(question, seed).get("attempts", []))

    def seeds(self, question: str) -> list[int]:
        """Return the seeds at which a question was tried."""
        return sorted(int(seed) for seed, entry in self.data["answers"].get(question, {}).items() if entry["attempts"])

    def hints(self, question: str, seed: int) -> int:
        """Return how many hints were opened."""
        return int(self._entry(question, seed).get("hints", 0))

    def solution_open(self, question: str, seed: int) -> bool:
        """Return whether the solution was opened."""
        return bool(self._entry(question, seed).get("solution", False))

    def prediction(self, question: str, seed: int) -> Data | None:
        """Return the first prediction {said, value, confidence [percent]}, the one that counts; None before it."""
        stored = self.data["predictions"].get(question, {}).get(str(seed), [])
        return stored[0] if stored else None

    def reflections(self, question: str, seed: int) -> list[str]:
        """Return the learner's sentences, oldest first."""
        return list(self.data["reflections"].get(question, {}).get(str(seed), []))

    def pretest(self, form: str, question: str) -> str | None:
        """Return the option last chosen for an item of the pre-test, None before it."""
        said = self.data["pretest"].get(form, {}).get(question, [])
        return said[-1] if said else None

    def roll(self, family: str) -> int:
        """Return how often new numbers were asked for."""
        return int(self.data["rolls"].get(family, 0))

    # what is added

    def add_answer(self, question: str, seed: int, attempt: Data) -> None:
        """Add an attempt; the same answer given again right after is not a new attempt."""

        def change(data: Data) -> None:
            attempts = _opened(data, question, seed)["attempts"]
            if not attempts or attempts[-1] != attempt:
                attempts.append(attempt)

        self._change(change)

    def open_hint(self, question: str, seed: int, number: int) -> None:
        """Note that hint `number` was opened."""

        def change(data: Data) -> None:
            entry = _opened(data, question, seed)
            entry["hints"] = max(entry["hints"], number)

        self._change(change)

    def open_solution(self, question: str, seed: int) -> None:
        """Note that the solution was opened."""
        self._change(lambda data: _opened(data, question, seed).update(solution=True))

    def add_prediction(self, question: str, seed: int, said: str, value: str, confidence: int) -> None:
        """Add a prediction with its confidence [percent]; an earlier one goes on counting."""
        entry = {"said": said, "value": value, "confidence": confidence}
        self._change(lambda data: _add(data["predictions"], question, seed, entry))

    def add_reflection(self, question: str, seed: int, sentence: str) -> None:
        """Add a sentence."""
        self._change(lambda data: _add(data["reflections"], question, seed, sentence))

    def add_pretest(self, form: str, question: str, said: str) -> None:
        """Note the option chosen for an item of the pre-test; nobody marks it, and it can be changed."""

        def change(data: Data) -> None:
            chosen = data["pretest"].setdefault(form, {}).setdefault(question, [])
            if chosen[-1:] != [said]:
                chosen.append(said)

        self._change(change)

    def set_roll(self, family: str, count: int) -> None:
        """Note how often new numbers were asked for."""
        self._change(lambda data: data["rolls"].update({family: count}))

    def bring_back(self, content: bytes) -> None:
        """Merge a passport that the learner brought; raises NoPassport and changes nothing if it is none."""
        brought = parse(content)
        self._change(lambda data: None, brought)

    def look_again(self) -> None:
        """Take in what another notebook has written since; open cards follow."""
        on_disk = self._read()
        joined = merge(self.data, on_disk) if on_disk else self.data
        if joined != self.data:
            self.data = joined
            for action in list(self._watchers):
                action()

    def content(self) -> bytes:
        """Return the passport as the bytes of its file."""
        return (json.dumps(self.data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()

    # the file

    def _entry(self, question: str, seed: int) -> Data:
        return dict(self.data["answers"].get(question, {}).get(str(seed), {}))

    def _change(self, change: Callable[[Data], object], brought: Data | None = None) -> None:
        on_disk = self._read()  # another notebook may have written since: keep what it wrote
        if on_disk:
            self.data = merge(self.data, on_disk)
        if brought:
            self.data = merge(self.data, brought)
        change(self.data)
        self._write()
        for action in list(self._watchers):
            action()

    def _read(self) -> Data | None:
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self.trouble = line(NOT_SAVED, detail=Verbatim(error.strerror or type(error).__name__))
            return None
        try:
            return parse(content)
        except NoPassport as problem:
            self._set_aside(problem)
            return None

    def _set_aside(self, problem: NoPassport) -> None:
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}-{problem.label}-{number}.json")).exists():
            number += 1
        try:
            os.replace(self.path, aside)
        except OSError as error:
            self._blocked = True
            self.trouble = line(NOT_SAVED, detail=Verbatim(error.strerror or type(error).__name__))
            return
        self._blocked = False
        self.trouble = line(SET_ASIDE, why=problem.line, name=Verbatim(aside.name))

    def _write(self) -> None:
        if self._blocked:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".passport-", suffix=".json")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(self.content())
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(name, self.path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:  # a read-only folder: say it, go on in memory
            self.trouble = line(NOT_SAVED, detail=Verbatim(error.strerror or type(error).__name__))


_open: dict[Path, Passport] = {}


def current() -> Passport:
    """Return the passport of this session, opened once for each place; a cell run again sees the file as it is now."""
    path = usual_path().absolute()
    if path in _open:
        _open[path].look_again()
    else:
        _open[path] = Passport(path)
    return _open[path]


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _checked(data: Data) -> Data:
    for part, fits in _SHAPES.items():
        kept = data[part]
        if not isinstance(kept, dict) or not all(fits(value) for value in kept.values()):
            raise NoPassport(line(BAD_SHAPE, part=Verbatim(part)))
    return data


LONGEST_SENTENCE = 2000  # characters
LONGEST_SAID = 60
LARGEST_VALUE = 10**14  # [unit of the question]: the largest answer that can be typed, in fen
_NUMBER = re.compile(r"-?\d{1,200}(/[1-9]\d{0,199})?")


def _by_seed(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    def check(value: Any) -> bool:
        return isinstance(value, dict) and all(seed.isdecimal() and fits(entry) for seed, entry in value.items())

    return check


def _is_answers(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("attempts"), list)
        and all(_is_texts(attempt, "said", "value", "verdict") for attempt in entry["attempts"])
        and _is_count(entry.get("hints"))
        and isinstance(entry.get("solution"), bool)
    )


def _is_predictions(entry: Any) -> bool:
    return isinstance(entry, list) and all(
        _is_texts(one, "said", "value")
        and len(one["said"]) <= LONGEST_SAID
        and _NUMBER.fullmatch(one["value"])
        and abs(Fraction(one["value"])) <= LARGEST_VALUE
        and _is_count(one.get("confidence"))
        and 1 <= one["confidence"] <= 100
        for one in entry
    )


def _is_texts(entry: Any, *names: str) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in names)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10**6


def _is_sentences(entry: Any) -> bool:
    return isinstance(entry, list) and all(
        isinstance(sentence, str) and len(sentence) <= LONGEST_SENTENCE for sentence in entry
    )


def _is_pretest(form: Any) -> bool:
    return isinstance(form, dict) and all(
        isinstance(chosen, list) and all(isinstance(one, str) and len(one) <= LONGEST_SAID for one in chosen)
        for chosen in form.values()
    )


_SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "answers": _by_seed(_is_answers),
    "predictions": _by_seed(_is_predictions),
    "reflections": _by_seed(_is_sentences),
    "rolls": _is_count,
    "pretest": _is_pretest,
}


def _opened(data: Data, question: str, seed: int) -> Data:
    entries = data["answers"].setdefault(question, {})
    entry: Data = entries.setdefault(str(seed), {"attempts": [], "hints": 0, "solution": False})
    return entry


def _add(part: Data, question: str, seed: int, entry: object) -> None:
    entries = part.setdefault(question, {}).setdefault(str(seed), [])
    if entry not in entries:
        entries.append(entry)


def _each(mine: Data, other: Data, join: Callable[[Any, Any], Any]) -> Data:
    joined: Data = {}
    for question in {**mine, **other}:
        left, right = mine.get(question, {}), other.get(question, {})
        joined[question] = {
            seed: join(left[seed], right[seed]) if seed in left and seed in right else left.get(seed, right.get(seed))
            for seed in {**left, **right}
        }
    return joined


def _union(mine: list[Any], other: list[Any]) -> list[Any]:
    """Return `mine`, then what only `other` has."""
    return [*mine, *(entry for entry in other if entry not in mine)]


def _last_counts(mine: list[str], other: list[str]) -> list[str]:
    """Return both, with what only `other` has before the last word of `mine`, unless `other` goes on from `mine`."""
    same = 0
    while same < min(len(mine), len(other)) and mine[same] == other[same]:
        same += 1
    rest = [one for one in other[same:] if one not in mine[same:]]
    return [*mine[:same], *rest, *mine[same:]]


def _merge_answers(mine: Data, other: Data) -> Data:
    ours, theirs = mine["attempts"], other["attempts"]
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    rest = [attempt for attempt in theirs[same:] if attempt not in ours[same:]]
    return {
        **other,
        **mine,
        "attempts": [*ours[:same], *ours[same:], *rest],
        "hints": max(mine["hints"], other["hints"]),
        "solution": mine["solution"] or other["solution"],
    }
