"""What if a law value changes, as text: the values, what reads them, answers before and after, what comes next."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lessons.authoring.answer_key import width
from lessons.authoring.house import House
from lessons.authoring.law_changes import Change
from lessons.authoring.lesson_uses import Uses
from lessons.authoring.probe import ANSWERS, TAB, Key, results
from lessons.authoring.whatif_compared import PARTS, PROBES, Comparison
from lessons.language import long_date, say
from lessons.law import AS_OF, Parameter
from lessons.law.timeline import written as timeline
from lessons.practice.bank import bank
from lessons.views.law_verdict import cited, closing
from lessons.views.law_words import words

WIDTH = 110
NAMED = 10  # of a long list; the rest is counted
PIECES = re.compile(r"(?<=[,;] )|(?<=[、；])")
Listed = tuple[int, list[str]]  # how many, and the lines that name them


def report(found: Comparison, house: House, python: str = "python") -> str:
    """Return the whole answer in the current language."""
    head = [say("Before: {name}", name=found.before.name), say("After: {name}", name=found.after.name)]
    head.append(say("The day on which the course judges: {day}", day=long_date(AS_OF)))
    if not found.changes and not found.boxes:
        nothing = say("No law value differs. Edit a file under lessons/law/parameters, or try a value:")
        example = f"{python} -m lessons.authoring whatif cn.jr22.court_ceiling=20"
        return "\n".join([*head, "", nothing, f"  {example}"])
    uses = Uses(house)
    parts = [head, _values(found), _touched(found, uses), _answers(found), _next(found, house, python)]
    last = closing(change.record.values[-1].citation for change in found.changes)
    return "\n\n".join("\n".join(lines) for lines in [*parts, [last]])


# ------------------------------------------------------------------------------------------------- 1. the values


def _values(found: Comparison) -> list[str]:
    lines = [say("1. Law values that differ: {count}", count=len(found.changes))]
    for change in found.changes:
        value = _value(change)
        lines += ["", f"   {change.id} · {words(value.meaning)}"]
        lines += [f"   lessons/law/{change.record.file}", f"   {cited(value.citation)}"]
        if change.before is None:
            lines.append("   " + say("This file is new."))
        elif change.after is None:
            lines.append("   " + say("This file is gone."))
        else:
            lines += [f"   {field.key}: {_pair(field.before, field.after)}" for field in change.fields]
    return lines


def _value(change: Change) -> Parameter:
    """Return the first dated value that differs, else the last one."""
    keys = {field.key.partition(":")[0] for field in change.fields}
    values = change.record.values
    return next((value for value in values if f"value from {value.citation.start.written}" in keys), values[-1])


def _pair(before: str, after: str) -> str:
    return say("{before} → {after}", before=before or say("(nothing)"), after=after or say("(nothing)"))


# --------------------------------------------------------------------------------------------- 2. what is touched


def _touched(found: Comparison, uses: Uses) -> list[str]:
    simulators_ = [_used(name, uses.simulator(name)) for (name,) in found.touched("simulators")]
    groups = {
        "questions": _questions(found),
        "cases": _listed(found, "cases"),
        "contact logs": _logs(found),
        "scenarios": _listed(found, "scenarios"),
        "simulators": (len(simulators_), simulators_),
        "notebooks": _cells(found.touched("notebooks")),
        "pages": _pages(found),
    }
    boxes = [_used(name, uses.box(name)) for name in found.boxes]
    titled = [(say("Law boxes"), (len(boxes), boxes))]
    titled += [(say(PROBES[probe]), listed) for probe, listed in groups.items() if probe in found.looked_at]
    lines = [say("2. What reads them")]
    for title, (count, items) in titled:
        lines += ["", "   " + say("{title}: {count}", title=title, count=count), *_indented(items)]
    failed = [say("{place}: {pairs}", place=_place(*seen[:3]), pairs=seen.text) for seen in found.failed()]
    if failed:
        lines += ["", "   " + say("Not looked at, because the course itself stops there:"), *_indented(failed)]
    return lines


def _used(name: str, lessons: Sequence[str]) -> str:
    if not lessons:
        return say("{name} (no lesson shows it)", name=name)
    return say("{name} (lesson {lessons})", name=name, lessons=say(", ").join(lessons))


def _questions(found: Comparison) -> Listed:
    parts: dict[str, set[str]] = defaultdict(set)
    for (id, _seed), touched in found.touched("questions").items():
        parts[id] |= touched
    lines = [
        say("{id} “{title}”: {parts}", id=id, title=say(bank()[id].title), parts=_named(parts[id]))
        for id in bank() if id in parts
    ]  # fmt: skip
    return len(lines), lines


def _named(parts: Iterable[str]) -> str:
    return say(", ").join(say(PARTS[part]) for part in PARTS if part in parts)


def _listed(found: Comparison, probe: str) -> Listed:
    """Return one line for each first name of a key (a topic, a log, a case), with the second ones behind it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for first, second, *_rule in found.touched(probe):
        groups[first].append(second)
    names = {first: list(dict.fromkeys(seconds)) for first, seconds in groups.items()}
    lines = [say("{place}: {pairs}", place=first, pairs=_some(rest, found.in_full)) for first, rest in names.items()]
    return sum(map(len, names.values())), lines


def _logs(found: Comparison) -> Listed:
    logs = list(dict.fromkeys(log for log, *_rule in found.touched("contact logs")))
    return len(logs), [say(", ").join(logs)] if logs else []


def _some(names: Sequence[str], in_full: bool) -> str:
    shown = names if in_full or len(names) <= NAMED + 2 else names[:NAMED]
    more = [say("{count} more (--all names them)", count=len(names) - len(shown))] if len(shown) < len(names) else []
    return say(", ").join([*shown, *more])


def _pages(found: Comparison) -> Listed:
    names = list(dict.fromkeys(name for name, *_ in found.touched("pages")))
    return len(names), names


def _cells(keys: Iterable[Key]) -> Listed:
    cells: dict[str, dict[str, None]] = defaultdict(dict)
    for lesson, _language, cell in keys:
        cells[lesson][cell] = None
    lines = [say("{place}: {pairs}", place=lesson, pairs=say(", ").join(ids)) for lesson, ids in cells.items()]
    return sum(map(len, cells.values())), lines


# ------------------------------------------------------------------------------------ 3. answers, before and after


def _answers(found: Comparison) -> list[str]:
    lines, count = [], 0
    for probe, title in PROBES.items():
        changed = [(key, part) for key, parts in found.different(probe).items() for part in parts if part in ANSWERS]
        if changed:
            count += len(changed)
            lines += ["", f"   {say(title)}"]
        for key, part in changed:
            pairs = say("; ").join(_pairs(found, probe, key, part))
            lines += _indented([say("{place}: {pairs}", place=_place(probe, key, part), pairs=pairs)])
    seeds = ", ".join(map(str, found.seeds))
    head = say("3. Answers that changed, before → after (seeds {seeds}): {count}", seeds=seeds, count=count)
    if not count:
        lines = ["   " + say("No answer changed.")]
    return [head, *lines, *_reworded(found)]


def _place(probe: str, key: Key, part: str) -> str:
    if probe == "questions" and part in PARTS:
        return say("{id}, seed {seed}, {part}", id=key[0], seed=key[1], part=say(PARTS[part]))
    if probe == "notebooks":
        return " · ".join(key)
    return " · ".join(key[:1] if probe == "contact logs" else key[:2])  # the rule is named with the rows


def _pairs(found: Comparison, probe: str, key: Key, part: str) -> Iterator[str]:
    """Yield before → after for every named result that differs."""
    before, after = (results(found.text(side, probe, key, part)) for side in (found.before, found.after))
    for name in [*before, *(name for name in after if name not in before)]:
        if before.get(name) != after.get(name):
            pair = _pair(before.get(name, ""), after.get(name, ""))
            name = name.partition(TAB)[0]
            yield say("{place}: {pairs}", place=name, pairs=pair) if name else pair


def _reworded(found: Comparison) -> list[str]:
    """Return the places whose words changed although no answer did."""
    items = []
    reworded: dict[str, set[str]] = defaultdict(set)
    for (id, _seed), parts in found.different("questions").items():
        reworded[id] |= set(parts) - ANSWERS
    items += [say("{place}: {pairs}", place=id, pairs=_named(parts)) for id, parts in reworded.items() if parts]
    for probe in ("cases", "contact logs", "scenarios"):
        items += [
            say("{place}: {pairs}", place=" · ".join(key), pairs=say(PARTS["reason"]))
            for key, parts in found.different(probe).items() if not ANSWERS & set(parts)
        ]  # fmt: skip
    if not items:
        return []
    return ["", "   " + say("The same answers in other words or with other numbers:"), *_indented(items)]


# ------------------------------------------------------------------------------------------------- 4. next steps


def _next(found: Comparison, house: House, python: str) -> list[str]:
    outdated = sorted({(lesson, language) for lesson, language, _ in found.different("notebooks")})
    files = [house.shown(house.notebook(lesson, language)) for lesson, language in outdated]
    files += [house.shown(house.handout(*key)) for key in sorted(found.different("pages"))]
    names = dict.fromkeys([*(lesson[:2] for lesson, _ in outdated), *(key[0] for key in found.different("pages"))])
    lines = [say("4. What comes next")]
    if found.tried:
        lines += ["   " + say("No file was edited. Once the file is edited, this follows:")]
    if {"notebooks", "pages"} & set(found.looked_at):
        lines += ["", "   " + say("Notebooks and pages out of date: {count}", count=len(files)), *_indented(files)]
    lines += ["", *(f"   {step}" for step in _steps(found, " ".join(names), python))]
    return lines


def _steps(found: Comparison, names: str, python: str) -> Iterator[str]:
    yield say("{command}   checks the law files", command=f"{python} -m lessons.law")
    if timeline(found.before.folder) != timeline(found.after.folder):
        yield say("{command}   renews the timeline of the law", command=f"{python} -m lessons.law.timeline")
    if names:
        yield say("{command}   makes them anew", command=f"{python} -m lessons.authoring build {names}")
        yield say("{command}   looks for mistakes in them", command=f"{python} -m lessons.authoring check {names}")
    yield say(
        "{command}   prints the pinned words; read each source, then copy the rows of {ids} into that file",
        command=f"{python} tests/unit/law/test_facts.py",
        ids=say(", ").join(change.id for change in found.changes) or say("(nothing)"),
    )
    changed = {probe: {key[0] for key, parts in found.different(probe).items() if ANSWERS & set(parts)}
               for probe in ("contact logs", "scenarios")}  # fmt: skip
    if changed["contact logs"]:
        yield say("datasets/contact_logs/findings.csv   key the findings by hand anew, and its checksum in card.md")
    for topic in sorted(changed["scenarios"]):
        yield say(
            "{file}   expected verdicts: work them out anew from the source", file=f"tests/scenarios/{topic}.yaml"
        )
    yield say("{command}   runs every check", command="python3 start.py test")


def _indented(items: Iterable[str]) -> list[str]:
    """Return items as lines under a heading, broken after commas and semicolons where they are long."""
    return [line for item in items for line in _broken(item)]


def _broken(item: str) -> Iterator[str]:
    line, start = "", "     "
    for piece in PIECES.split(item):
        if line and width(start + line + piece.rstrip()) > WIDTH:
            yield start + line.rstrip()
            line, start = "", "       "
        line += piece
    yield start + line
