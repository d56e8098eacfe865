"""What the course says under one folder of law files: lessons, simulators, questions, contact logs, scenarios.

A probe is a function that yields `Look`s: what to call the thing, which part of it, and how to get the text. All of
them stand in PROBES; a new kind of thing is a few lines there. `look` notes which law values were read for each text.

    LESSONS_LAW=DIR python -m lessons.authoring.probes OUT.json

does it for the law files in DIR (default: those of the course) and writes the result for `whatif` to compare.
"""

import argparse
import ast
import importlib.util
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from datetime import date
from fractions import Fraction
from functools import cache, partial, wraps
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from lessons import data, simulators
from lessons.authoring import page
from lessons.authoring.answer_key import right, wrongs
from lessons.authoring.house import REPOSITORY, TRANSLATIONS, House
from lessons.authoring.solutions import released
from lessons.authoring.source import LANGUAGE_CELL, LANGUAGE_LINE, Cell, read
from lessons.collection import Case, ContactLog, Play, case, read_log, walk
from lessons.collection.play import record
from lessons.language import LANGUAGES, in_language, say, speak
from lessons.language.findings import explain_finding, verdict_word, written
from lessons.law import Amount, Finding, LawFileError, Percent, Verdict, library
from lessons.law.conduct import RULES, rows
from lessons.law.facts_conduct import Sheet
from lessons.law.library import reading
from lessons.law.rules.conduct_rule import Rule
from lessons.practice.bank import bank
from lessons.practice.line import as_text
from lessons.practice.question import Family, Question, Variant
from lessons.simulators import call_law
from lessons.views.law_words import sentence

SEEDS = (0, 1, 2)
SCENARIOS = REPOSITORY / "tests" / "scenarios"
MIMES = ("text/plain", "text/markdown", "text/html")

# what a rule worked out, as against what it names
RESULTS = (Amount, Percent, Fraction, int, date)
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


# ------------------------------------------------------------------------------------------------- the questions


def questions(place: Place) -> Iterator[Look]:
    """Every question of the bank at each seed: what it asks, its answers, what a wrong one is told, hints, solution."""
    for question in bank().values():
        for seed in place.seeds:
            yield from _question(question, seed)


def _question(question: Question, seed: int) -> Iterator[Look]:
    @cache
    def asked() -> Variant:
        numbers, ids = _drawn(question.family, seed)
        for id in ids:
            library().record(id)
        return Variant(question, seed, numbers, question.body(numbers, seed))

    def right_answer() -> str | None:
        body = asked().body
        if body.options:
            return right(asked()) if any(not option.misconception for option in body.options) else None
        return asked().written(asked().right, exact=True).text() if body.right is not None else None

    def wrong_answers() -> str:
        return table((wrong.misconception, wrong.said) for wrong in wrongs(asked()))

    def feedback() -> str:
        because = asked().body.because
        fine = [option.feedback for option in asked().body.options if not option.misconception]
        told = [wrong.feedback for wrong in wrongs(asked())]
        return "\n".join([*(line.text() for line in (because, *fine) if line), *told])

    parts: dict[str, Callable[[], str | None]] = {
        "working": lambda: "" if asked() else None,
        "prompt": lambda: as_text(asked().body.prompt),
        "right answer": right_answer,
        "wrong answers": wrong_answers,
        "feedback": feedback,
        "hints": lambda: as_text(asked().body.hints),
        "solution": lambda: as_text(asked().body.solution),
    }
    return (Look((question.id, str(seed)), part, text) for part, text in parts.items())


@cache
def _drawn(family: Family, seed: int) -> tuple[Any, frozenset[str]]:
    """Return the numbers of a family and what was read for them, apart from what the questions tried on them read."""
    write = Question.body

    @wraps(write)
    def apart(*arguments: Any) -> Any:
        with reading():
            return write(*arguments)

    Question.body = apart  # type: ignore[method-assign, assignment]
    try:
        with reading() as ids:
            return family.numbers(seed), frozenset(ids)
    finally:
        Question.body = write  # type: ignore[method-assign]


# --------------------------------------------------------------------------------------- contact logs, scenarios


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


# ---------------------------------------------------------------------------------------- lessons and simulators


def notebooks(place: Place) -> Iterator[Look]:
    """Every code cell of every lesson, run without its solution in both languages: what it shows, pictures apart."""
    for path in place.house.sources():
        lesson = read(path, place.house)
        for language in ("en", *TRANSLATIONS):
            names: dict[str, Any] = {"__name__": "__main__"}
            for cell in lesson.code:
                text = cache(lambda cell=cell, names=names, language=language: _run(cell, names, language))
                yield Look((lesson.name, language, cell.id), "output", text)


def _run(cell: Cell, names: dict[str, Any], language: str) -> str:
    code = released(cell)
    if cell.id == LANGUAGE_CELL:
        code = code.replace(LANGUAGE_LINE, LANGUAGE_LINE.replace('"en"', f'"{language}"'))
    tree = ast.parse(code)
    last = tree.body[-1] if tree.body else None
    shown = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    if shown:
        tree.body.pop()
    with in_language(language), redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, cell.id, "exec"), names)  # noqa: S102 - the lesson's own code
        value = eval(compile(shown, cell.id, "eval"), names) if shown else None  # noqa: S307
        return printed.getvalue() + _shown(value)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if not hasattr(value, "_repr_mimebundle_"):
        return repr(value)
    bundle = value._repr_mimebundle_()
    bundle = bundle[0] if isinstance(bundle, tuple) else bundle
    return "\n".join(str(bundle[mime]) for mime in MIMES if mime in bundle)


def pages(place: Place) -> Iterator[Look]:
    """Every file of every page without code."""
    house = place.house

    def text(path: Path, file: Path) -> str:
        return page.build(page.read(path, house), house)[file]

    for path in house.pages():
        for language, form in product(LANGUAGES, ("html", "md")):
            file = house.handout(path.stem, language, form)
            yield Look((path.stem, language, form), "output", partial(text, path, file))


def panels(_: Place) -> Iterator[Look]:
    """Every simulator as it opens."""
    for name in simulators.__all__:
        made = getattr(simulators, name)
        if isinstance(made, type):
            yield Look((name,), "text", partial(_opened, made))


def _opened(simulator: Callable[[], Any]) -> str:
    return str(simulator().text)


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
