"""A log under the law of a place and a day: the findings by row and by rank, and marks compared with them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from lessons.collection import ContactLog
from lessons.language import long_date, mark, say
from lessons.law.conduct import RULES, Difference, audit, difference, rows
from lessons.law.finding import Finding
from lessons.law.library import library
from lessons.law.rank import Rank, Verdict

NEUTRAL = frozenset({Verdict.OK, Verdict.NOT_APPLICABLE})
OPEN = frozenset({Verdict.UNSETTLED, Verdict.NEEDS_HUMAN})
USUAL = (Rank.STATUTE, Rank.REGULATOR_RULE, Rank.RECOMMENDED_STANDARD, Rank.SELF_REGULATION)
GOAL = Fraction(9, 10)  # the share of the objections that a lesson asks learners to find

PLACES = {
    "cn": mark("mainland China"),
    "us": mark("United States"),
    "uk": mark("United Kingdom"),
    "hk": mark("Hong Kong"),
    "eu": mark("European Union"),
}


def places() -> tuple[str, ...]:
    """Return the places whose law can be asked, by code."""
    return tuple(RULES)


def place_name(place: str) -> str:
    """Return the name of a place."""
    return say(PLACES[place]) if place in PLACES else place.upper()


def objects(finding: Finding) -> bool:
    """Return whether a finding speaks against a contact: not when all is well, open, or outside the rule."""
    return finding.verdict not in NEUTRAL | OPEN


@dataclass(frozen=True)
class Audited:
    """A log, the place and the day [None: each contact's own] whose law it was judged by, and what was found."""

    log: ContactLog
    place: str
    on: date | None
    findings: tuple[Finding, ...]

    @cached_property
    def by_row(self) -> dict[int, list[Finding]]:
        """Findings by row of the log, also those of the windows that a row belongs to."""
        found: dict[int, list[Finding]] = {}
        for finding in self.findings:
            for row in rows(finding):
                found.setdefault(row, []).append(finding)
        return {row: found[row] for row in sorted(found)}

    @cached_property
    def objections(self) -> dict[tuple[int, ...], list[Finding]]:
        """Findings against the collector by the rows they are about: one row, or those of a window."""
        found: dict[tuple[int, ...], list[Finding]] = {}
        for finding in filter(objects, self.findings):
            found.setdefault(tuple(sorted(rows(finding))), []).append(finding)
        return dict(sorted(found.items()))

    @cached_property
    def objected(self) -> frozenset[int]:
        """Rows that at least one finding speaks against."""
        return frozenset(row for group in self.objections for row in group)

    @cached_property
    def open(self) -> frozenset[int]:
        """Rows about which a question stays open."""
        return frozenset(row for finding in self.findings if finding.verdict in OPEN for row in rows(finding))

    def counts(self) -> list[tuple[Rank | None, int]]:
        """Return how many objections there are of each rank, strongest first; None counts the open questions."""
        found = Counter(finding.citation.rank for finding in self.findings if objects(finding))
        ranks = [rank for rank in Rank if rank in USUAL or found[rank]]
        undecided = sum(finding.verdict in OPEN for finding in self.findings)
        return [*((rank, found[rank]) for rank in ranks), (None, undecided)]


def audited(log: ContactLog, place: str, on: date | None = None) -> Audited:
    """Return a log judged by the law of a place, on a day or on each contact's own day."""
    return Audited(log, place, on, audit(log, place, on))


def citations(place: str, on: date) -> list[object]:
    """Return the citations of all rules of a place, as they stand on a day."""
    return [library().record(rule.id).nearest(on).citation for rule in RULES[place]]


@dataclass(frozen=True)
class Marked:
    """Rows that a learner marked, held against an audit.

    `found` and `missed` are objections, by their rows; a window is found when one of its rows is marked. `open` are
    marked rows that only an open question is about, `groundless` those with nothing at all.
    """

    found: tuple[tuple[int, ...], ...]
    missed: tuple[tuple[int, ...], ...]
    open: tuple[int, ...]
    groundless: tuple[int, ...]

    @property
    def recall(self) -> Fraction | None:
        """Return the share of the objections that was found; None where there is none to find."""
        every = len(self.found) + len(self.missed)
        return Fraction(len(self.found), every) if every else None

    @property
    def reached(self) -> bool:
        """Return whether enough was found, and nothing was marked without ground when there was nothing to find."""
        return self.recall >= GOAL if self.recall is not None else not self.groundless


def held_against(result: Audited, marks: Iterable[int]) -> Marked:
    """Return the marks compared with the audit."""
    chosen = set(marks)
    found = tuple(group for group in result.objections if chosen.intersection(group))
    missed = tuple(group for group in result.objections if not chosen.intersection(group))
    rest = sorted(chosen - result.objected)
    undecided = tuple(row for row in rest if row in result.open)
    return Marked(found, missed, undecided, tuple(row for row in rest if row not in result.open))


@dataclass(frozen=True)
class Change:
    """Findings of one rule that stand in only one of two audits: their rows, and why the other has none."""

    rows: tuple[tuple[int, ...], ...]
    finding: Finding
    because: str


def changes(first: Audited, second: Audited) -> tuple[list[Change], list[Change]]:
    """Return (gone, new): what only the first audit finds, and what only the second one does, each with the reason."""
    apart: Difference = difference(first.findings, second.findings)
    return _grouped(apart.gone, first, second), _grouped(apart.new, second, first)


def _grouped(findings: tuple[Finding, ...], own: Audited, other: Audited) -> list[Change]:
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        because = _because(finding, own, other)
        groups.setdefault((finding.step("parameter"), finding.verdict, because), []).append(finding)
    return [
        Change(tuple(sorted({rows(finding) for finding in group})), min(group, key=rows), str(key[-1]))
        for key, group in groups.items()
    ]


def _because(finding: Finding, own: Audited, other: Audited) -> str:
    """Return why the other audit does not hold this finding."""
    if other.place != own.place:
        return say("A rule of another place: {place}.", place=place_name(own.place))
    day = other.on or own.log.by_row[rows(finding)[-1]].local.date()
    start, end = finding.citation.start.day, finding.citation.end
    if day < start:
        return say("Not yet in force on {day}.", day=long_date(day))
    if end is not None and day > end:
        return say("No longer in force on {day}; its last day was {end}.", day=long_date(day), end=long_date(end))
    return say("In force on {day} too, but the contact is judged differently there.", day=long_date(day))
