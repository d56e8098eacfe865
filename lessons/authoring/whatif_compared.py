"""Comparison: what the probes found under two sets of law files, and how the two differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lessons.authoring.law_changes import Change, boxes_changed, changes
from lessons.authoring.probe import Found, Key, Seen
from lessons.language import mark
from lessons.law.library import Library

PARTS = {
    "working": mark("numbers and answers"),
    "prompt": mark("prompt"),
    "right answer": mark("right answer"),
    "wrong answers": mark("wrong answers"),
    "feedback": mark("feedback"),
    "hints": mark("hints"),
    "solution": mark("solution"),
    "verdict": mark("verdict"),
    "reason": mark("reason"),
}
PROBES = {
    "questions": mark("Questions"),
    "cases": mark("Cases"),
    "contact logs": mark("Contact logs (datasets/contact_logs)"),
    "scenarios": mark("Scenarios (tests/scenarios)"),
    "simulators": mark("Simulators"),
    "notebooks": mark("Cells of the lessons"),
    "pages": mark("Pages without code"),
}


@dataclass(frozen=True)
class Side:
    """The law files of one side, what they are called, and what the probes found under them."""

    name: str
    folder: Path
    shelf: Library
    found: Found


@dataclass(frozen=True)
class Comparison:
    """Both sides; `tried` says that the second one is only tried, in no file."""

    before: Side
    after: Side
    seeds: Sequence[int]
    tried: bool = False
    in_full: bool = False
    looked_at: Sequence[str] = tuple(PROBES)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The law values that differ."""
        return changes(self.before.shelf, self.after.shelf)

    @property
    def boxes(self) -> tuple[str, ...]:
        """The law boxes that show a value that differs, or are put together differently."""
        ids = {change.id for change in self.changes}
        boxes = {**self.before.shelf.boxes, **self.after.shelf.boxes}
        shown = {name for name, box in boxes.items() if ids & set(box.ids)}
        return tuple(sorted(shown | set(boxes_changed(self.before.shelf, self.after.shelf))))

    def touched(self, probe: str) -> dict[Key, set[str]]:
        """Return key -> the parts that read a value that differs, or that came out differently."""
        ids = {change.id for change in self.changes}
        found: dict[Key, set[str]] = defaultdict(set)
        for name, key, part in sorted({*self.before.found, *self.after.found}):
            read: set[str] = set()
            for side in (self.before, self.after):
                seen = side.found.get((name, key, part))
                read |= set(seen.ids) if seen else set()
            if name == probe and (read & ids or self.differs(name, key, part)):
                found[key].add(part)
        return dict(found)

    def text(self, side: Side, probe: str, key: Key, part: str) -> str:
        """Return what one side says at a place; "" where it says nothing."""
        seen = side.found.get((probe, key, part))
        return seen.text if seen else ""

    def differs(self, probe: str, key: Key, part: str) -> bool:
        """Return whether the two sides say different things at a place."""
        return self.text(self.before, probe, key, part) != self.text(self.after, probe, key, part)

    def failed(self) -> Iterator[Seen]:
        """Yield the places where the course stops with an error of its own on both sides, the first of each thing."""
        told = set()
        for place, seen in self.before.found.items():
            now = self.after.found.get(place)
            if seen.failed and now is not None and now.failed and seen.key[:2] not in told:
                told.add(seen.key[:2])
                yield seen

    def different(self, probe: str) -> dict[Key, list[str]]:
        """Return key -> the parts that came out differently."""
        found = {key: [part for part in parts if self.differs(probe, key, part)]
                 for key, parts in self.touched(probe).items()}  # fmt: skip
        return {key: sorted(parts, key=list(PARTS).index) if parts[0] in PARTS else parts
                for key, parts in found.items() if parts}  # fmt: skip
