"""Looks <- whatever rules judge: cases, contact logs, the scenarios of the tests."""

import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cache, partial
from pathlib import Path
from types import ModuleType

from lessons import data
from lessons.authoring.house import REPOSITORY
from lessons.authoring.probe import Key, Line, Look, Place, table
from lessons.collection import Case, ContactLog, Play, case, read_log, walk
from lessons.collection.play import record
from lessons.language import say
from lessons.language.findings import explain_finding, verdict_word, written
from lessons.law import Amount, Finding, Percent, Verdict
from lessons.law.conduct import RULES, rows
from lessons.law.facts_conduct import Sheet
from lessons.law.rules.conduct_rule import Rule
from lessons.simulators import call_law
from lessons.views.law_words import sentence

SCENARIOS = REPOSITORY / "tests" / "scenarios"
# what a rule worked out, as against what it names
RESULTS = (Amount, Percent, Fraction, int, date)


def contact_logs(_: Place) -> Iterator[Look]:
    """Every rule on every contact log of the data set: the rows that it finds something against, and the verdict."""
    for path in sorted(data.path("contact_logs").glob("*.csv")):
        if path.stem != "findings":
            ending = path.stem.rpartition("_")[2]
            law = ending if ending in RULES else "cn"
            log, _faulty = read_log(path.read_text(encoding="utf-8"))
            yield from _audited((path.stem,), law, log)


def scenarios(_: Place) -> Iterator[Look]:
    """Every scenario of the tests, in a checkout that has them: verdicts, and the numbers and dates worked out."""
    if not (SCENARIOS / "judge.py").exists():
        return
    judge = _module(SCENARIOS / "judge.py")
    for topic, id, found in judge.everything():
        yield from _findings((topic, id), cache(found), _results)
    for id, law, log in judge.contact_logs():
        yield from _audited(("conduct", id), law, log)


def cases(_: Place) -> Iterator[Look]:
    """Every move of every case, made after the shortest way there: what the audit says of the contacts in it,
    from when the limitation period then runs, and the law behind what the borrower asks for.

    Then the case's own example as a whole, under each law under which it is replayed.
    """
    for path in sorted(data.path("cases").glob("*.yaml")):
        story = case(path.stem)
        for way in _ways(story):
            play = walk(story, way)
            made = record(play)
            if made.rows[-1]:
                yield from _audited((story.id, way[-1]), "cn", made.log, frozenset(made.rows[-1]))
            if play.steps[-1].move.events:
                yield Look((story.id, way[-1], "clock"), "verdict", partial(_clock, play))
            if play.steps[-1].move.asks:
                yield Look((story.id, way[-1], "asks"), "reason", partial(_asked, play))
        example = record(walk(story, story.example)).log
        for replay in story.replays:
            name = " ".join(filter(None, ["example", replay.place, str(replay.on or "")]))
            yield from _audited((story.id, name), replay.place, example, on=replay.on)


def _clock(play: Play) -> str:
    moved = call_law.clock(play).get(len(play.steps) - 1, ())
    return table(
        (f"{one.step.what} {one.step.day}", " ".join(filter(None, [one.step.effect, str(one.step.expiry or "")])))
        for one in moved
    )


def _asked(play: Play) -> str:
    clock = record(play).clocks[-1]
    asked = call_law.answers(play.steps[-1], clock.date() if clock else None)
    return "\n".join(sentence(value) for answer in asked for value in answer.values)


def _ways(story: Case) -> Iterator[tuple[str, ...]]:
    """Yield the shortest way to each move of a case, the move at its end."""
    ways: dict[str, tuple[str, ...]] = {story.first: ()}
    left = [story.first]
    while left:
        scene = left.pop(0)
        for move in story.scenes[scene].moves.values():
            way = (*ways[scene], move.id)
            yield way
            if move.to not in ways:
                ways[move.to] = way
                left.append(move.to)


def _audited(
    key: Key, law: str, log: ContactLog, about: frozenset[int] = frozenset(), on: date | None = None
) -> Iterator[Look]:
    """Look rule by rule, at the rows `about`, or all: a rule with no contact in its scope does not concern the log."""

    def found(rule: Rule) -> tuple[Finding, ...]:
        return tuple(one for one in rule(sheet, every=True) if not about or about & set(rows(one)))

    sheet = Sheet(log, on)
    for rule in RULES[law]:
        yield from _findings((*key, rule.id), cache(partial(found, rule)), _against)


def _findings(key: Key, found: Callable[[], Sequence[Finding]], told: Callable[..., Iterator[Line]]) -> Iterator[Look]:
    """Yield the verdicts of findings, and what else they say; nothing where no rule looked at anything."""

    def verdicts() -> str | None:
        return table(line for finding in found() for line in told(finding)) if found() else None

    def reasons() -> str | None:
        return "\n".join(explain_finding(finding) for finding in found() if list(told(finding))) if found() else None

    yield Look(key, "verdict", verdicts)
    yield Look(key, "reason", reasons)


def _results(finding: Finding) -> Iterator[Line]:
    yield "", say("{rule} {verdict}", rule=finding.rule, verdict=verdict_word(finding.verdict))
    for name, value in finding.computation:
        if isinstance(value, RESULTS):
            yield name, written(value)


def _against(finding: Finding) -> Iterator[Line]:
    if finding.verdict is not Verdict.OK:
        yield say("{rule} (rows {rows})", rule=finding.rule, rows=runs(rows(finding))), verdict_word(finding.verdict)


def runs(numbers: Iterable[int]) -> str:
    """Return whole numbers as text, those in a row as one: "1-4, 7".

    >>> runs((1, 2, 3, 4, 7))
    '1-4, 7'
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in found)


def _module(path: Path) -> ModuleType:
    """Return a module by its path: another package may be called `tests` too."""
    spec = importlib.util.spec_from_file_location(f"_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
