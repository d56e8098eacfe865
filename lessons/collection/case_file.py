"""A case read from YAML, with all that can be wrong in it told in one sentence: scene, move, field, what is allowed."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

import yaml

from lessons.collection.case import PEOPLE, Case, Chair, Debt, Draft, Event, Move, Plan, Replay, Scene, Wording
from lessons.collection.contact_csv import COLUMNS, contact
from lessons.collection.contact_words import Tag
from lessons.collection.play import moment
from lessons.credit.errors import InputError
from lessons.data import UnknownName, path, read
from lessons.strict_yaml import Strings

LANGUAGES = ("en", "zh_CN")
PLACES = ("cn", "us", "uk")
CASE = "id title lead briefs people budget debt common first example scenes harm_words replays".split()
SCENE = "chair text aside moves ending agreed".split()
NEEDED = ["text", "to"]
MOVE = [*NEEDED, *"at says then speaker chance contacts adds adds_seconds events asks harms plan paid lost".split()]
AFTER = re.compile(r"\+(\d\d):([0-5]\d):([0-5]\d)")
SOME_TIME = "2026-03-09 21:50:00"
# what a contact must have, for a bare moment to be read like the time of a contact
WITHOUT_SAYING = {"channel": "call", "direction": "outbound", "answered": "no"}
MOST = 10**10

REASONS = {
    "missing": "is missing",
    "empty": "is empty",
    "unknown_field": "is not a key that is known here",
    "unknown_choice": "is not one of the choices",
    "not_a_date": "is not a date",
    "not_a_number": "is not a whole number",
    "out_of_range": "is outside what is allowed",
    "date_order": "comes too early",
    "wrong_kind": "cannot be read",
    "conflict": "does not fit the rest",
}


class CaseError(InputError):
    """What is wrong in a case, for whoever writes it: `field` is the way to the place, "evening: ring: contacts 1"."""

    def __init__(self, code: str, field: str, value: object = "", allowed: Mapping[str, object] | None = None) -> None:
        super().__init__(code, field, value, allowed)

    def __str__(self) -> str:
        shown = f" “{self.value}”" if str(self.value) else ""
        rest = "; ".join(_listed(allowed) for allowed in self.allowed.values())
        sentence = f"{self.field}{shown} {REASONS.get(self.code, 'is not allowed')}"
        return f"{sentence}. Allowed: {rest}." if rest else f"{sentence}."

    def __reduce__(self) -> tuple[type["CaseError"], tuple[str, str, object, dict[str, object]]]:
        return CaseError, (self.code, self.field, self.value, dict(self.allowed))


def _listed(allowed: object) -> str:
    return ", ".join(map(str, allowed)) if isinstance(allowed, (list, tuple)) else str(allowed)


def case(name: str) -> Case:
    """Return a case of the course by name, as in `case("first_call")`. Raises UnknownName, CaseError."""
    known = sorted(file.stem for file in path("cases").glob("*.yaml"))
    if name not in known:
        raise UnknownName(name, known)
    return read_case(read(f"cases/{name}.yaml"))


def read_case(text: str) -> Case:
    """Return the case that a YAML text tells.

    Raises CaseError for the first thing that is wrong: a key that is unknown or missing, a text that lacks a language,
    a contact that cannot be, a scene that is not there or that no path reaches, a way back to a scene, time that runs
    backward, an event before any contact, an example that is no path.
    """
    try:
        data = yaml.load(text, Strings)  # noqa: S506 - a base loader, builds strings only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CaseError("wrong_kind", f"line {line}", error.problem or "") from None
    except yaml.YAMLError as error:
        raise CaseError("wrong_kind", "whole file", str(error).splitlines()[0]) from None
    top = _At(data, "").keys(CASE, [key for key in CASE if key != "replays"])
    common = top.at("common").mapping()
    for key in common.data:
        if key not in COLUMNS or key == "time":
            common.at(key).wrong("unknown_field", choices=[name for name in COLUMNS if name != "time"])
    scenes = {id: _scene(at, common.data) for id, at in top.at("scenes").items()}
    budget, debt = top.at("budget").keys(["free"]), top.at("debt").keys(["overdue", "instalment", "last_due"])
    made = Case(
        id=top.at("id").text(),
        title=top.at("title").wording(),
        lead=top.at("lead").wording(),
        briefs=_by_chair(top.at("briefs"), PEOPLE),
        people=top.at("people").wordings(),
        free=budget.at("free").whole(),
        debt=Debt(debt.at("overdue").whole(1), debt.at("instalment").whole(1), debt.at("last_due").day()),
        first=top.at("first").text(),
        example=tuple(at.text() for at in top.at("example").entries()),
        scenes=scenes,
        harm_words=top.at("harm_words").wordings(),
        replays=tuple(_replay(at) for at in top.at("replays").entries()) if "replays" in top.data else (),
    )
    _check(made)
    return made


class _At:
    """A place in the file: its data, and the way to it."""

    def __init__(self, data: Any, way: str) -> None:
        self.data, self.way = data, way

    def wrong(self, code: str, value: object = "", **allowed: object) -> NoReturn:
        """Raise the error for this place."""
        raise CaseError(code, self.way or "whole file", value, allowed)

    def at(self, key: str) -> "_At":
        """Return the place below a key."""
        way = f"{self.way}: {key}" if self.way and self.way != "scenes" else key
        return _At(self.data.get(key), way)

    def mapping(self) -> "_At":
        if self.data is None:
            self.wrong("missing")
        if not isinstance(self.data, dict):
            self.wrong("wrong_kind", str(self.data)[:60], expected="keys with values")
        if not self.data:
            self.wrong("empty")
        return self

    def keys(self, known: list[str], needed: list[str] | None = None) -> "_At":
        for key in self.mapping().data:
            if key not in known:
                self.at(key).wrong("unknown_field", choices=known)
        for key in known if needed is None else needed:
            if key not in self.data:
                self.at(key).wrong("missing")
        return self

    def items(self) -> list[tuple[str, "_At"]]:
        return [(key, self.at(key)) for key in self.mapping().data]

    def entries(self) -> list["_At"]:
        if not isinstance(self.data, list):
            self.wrong("missing" if self.data is None else "wrong_kind", expected="a list")
        return [_At(each, f"{self.way} {place}") for place, each in enumerate(self.data, start=1)]

    def text(self) -> str:
        if self.data is None:
            self.wrong("missing")
        if not isinstance(self.data, str):
            self.wrong("wrong_kind", str(self.data)[:60], expected="one text")
        if not self.data.strip():
            self.wrong("empty")
        return self.data.strip()

    def wording(self) -> Wording:
        self.keys(list(LANGUAGES))
        return Wording(*(self.at(language).text() for language in LANGUAGES))

    def wordings(self) -> dict[str, Wording]:
        return {key: at.wording() for key, at in self.items()}

    def choice(self, choices: list[str], word: str = "") -> str:
        """Return the text, or a word of it, if it is one of the choices."""
        found = word or self.text()
        if found not in choices:
            self.wrong("unknown_choice", found, choices=choices)
        return found

    def whole(self, low: int = 0) -> int:
        text = self.text()
        if not (text.isascii() and text.isdigit()):
            self.wrong("not_a_number", text, low=f"from {low} up")
        if not low <= int(text) <= MOST:
            self.wrong("out_of_range", text, low=f"from {low} to {MOST}")
        return int(text)

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            self.wrong("not_a_date", self.text(), choices=["2026-11-10"])


def _by_chair(at: _At, chairs: tuple[Chair, ...]) -> dict[Chair, Wording]:
    for key in at.mapping().data:
        if key not in chairs:
            at.at(key).wrong("unknown_field", choices=list(map(str, chairs)))
    return {Chair(key): place.wording() for key, place in at.items()}


def _scene(at: _At, common: Mapping[str, Any]) -> Scene:
    id = at.way
    at.keys(SCENE, ["text"])
    text = at.at("text").wording()
    if "ending" in at.data:
        for key in ("chair", "moves"):
            if key in at.data:
                at.at(key).wrong("conflict", choices=["an ending has neither chair nor moves"])
        agreed = "agreed" in at.data and at.at("agreed").choice(["yes", "no"]) == "yes"
        return Scene(id, text, aside=_aside(at), ending=at.at("ending").wording(), agreed=agreed)
    if "agreed" in at.data:
        at.at("agreed").wrong("conflict", choices=["only an ending is agreed or not"])
    chair = Chair(at.at("chair").choice(list(map(str, Chair))))
    ids = at.at("moves").mapping().data
    moves = {move: _move(_At(ids[move], f"{id}: {move}"), move, common) for move in ids}
    return Scene(id, text, chair, moves, _aside(at))


def _aside(at: _At) -> dict[Chair, Wording]:
    return _by_chair(at.at("aside"), PEOPLE) if "aside" in at.data else {}


def _move(at: _At, id: str, common: Mapping[str, Any]) -> Move:
    at.keys(MOVE, NEEDED)
    data = at.data
    plan = None
    if "plan" in data:
        agreed = at.at("plan").keys(["payment", "months"])
        plan = Plan(agreed.at("payment").whole(1), agreed.at("months").whole(1))
    return Move(
        id,
        at.at("text").wording(),
        at.at("to").text(),
        says=at.at("says").wording() if "says" in data else None,
        then=at.at("then").wording() if "then" in data else None,
        speaker=at.at("speaker").text() if "speaker" in data else "",
        weight=at.at("chance").whole(1) if "chance" in data else 1,
        at=_draft(at, {"time": data["at"]}, common, "at").contact.at if "at" in data else None,
        contacts=tuple(_draft(each, each.keys(list(COLUMNS), ["time"]).data, common) for each in _list(at, "contacts")),
        adds=frozenset(Tag(at.at("adds").choice(list(map(str, Tag)), tag)) for tag in _words(at, "adds")),
        adds_seconds=at.at("adds_seconds").whole(1) if "adds_seconds" in data else 0,
        events=tuple(Event(each.choice(list(map(str, Event)))) for each in _list(at, "events")),
        asks=tuple(each.text() for each in _list(at, "asks")),
        harms=tuple(each.text() for each in _list(at, "harms")),
        plan=plan,
        paid=at.at("paid").whole() if "paid" in data else 0,
        lost=at.at("lost").whole() if "lost" in data else 0,
    )


def _words(at: _At, key: str) -> list[str]:
    return at.at(key).text().split() if key in at.data else []


def _list(at: _At, key: str) -> list[_At]:
    return at.at(key).entries() if key in at.data else []


def _draft(at: _At, own: Mapping[str, Any], common: Mapping[str, Any], field: str = "") -> Draft:
    """Return a contact with what all contacts share; a time such as +00:05:00 counts from the story's clock."""
    cells = {**WITHOUT_SAYING, **common, **own} if field else {**common, **own}
    for key, value in cells.items():
        if not isinstance(value, str):
            at.at(field or key).wrong("wrong_kind", str(value)[:60], expected="one text")
    after = None if field else AFTER.fullmatch(cells["time"].strip())
    try:
        made = contact({**cells, "time": SOME_TIME} if after else cells)
    except KeyError as absent:
        raise CaseError("missing", f"{at.way}: {absent.args[0]}") from None
    except InputError as error:
        allowed = {name: value for name, value in error.allowed.items() if name != "row"}
        if error.field == "time" and not field:
            allowed["relative"] = "+00:05:00"
        raise CaseError(error.code, f"{at.way}: {field or error.field}", error.value, allowed) from None
    if after is None:
        return Draft(made)
    hours, minutes, seconds = map(int, after.groups())
    return Draft(made, timedelta(hours=hours, minutes=minutes, seconds=seconds))


def _replay(at: _At) -> Replay:
    at.keys(["place", "on"], ["place"])
    return Replay(at.at("place").choice(list(PLACES)), at.at("on").day() if "on" in at.data else None)


# -- what only the whole can show


def _check(case: Case) -> None:
    for chair in PEOPLE:
        if chair not in case.briefs:
            raise CaseError("missing", f"briefs: {chair}")
    scenes = case.scenes
    if case.first not in scenes:
        raise CaseError("unknown_choice", "first", case.first, {"choices": list(scenes)})
    for scene in scenes.values():
        for move in scene.moves.values():
            where = f"{scene.id}: {move.id}"
            if move.to not in scenes:
                raise CaseError("unknown_choice", f"{where}: to", move.to, {"choices": list(scenes)})
            if move.speaker and move.speaker not in case.people:
                raise CaseError("unknown_choice", f"{where}: speaker", move.speaker, {"choices": list(case.people)})
            for harm in move.harms:
                if harm not in case.harm_words:
                    raise CaseError("unknown_choice", f"{where}: harms", harm, {"choices": list(case.harm_words)})
    reached: set[str] = set()
    _follow(case, case.first, (), reached)
    for id in scenes:
        if id not in reached:
            raise CaseError("conflict", id, "", {"reason": "a scene that some path reaches"})
    _in_time(case, case.first, None, False, {})
    _example(case)


def _follow(case: Case, id: str, before: tuple[str, ...], reached: set[str]) -> None:
    """Visit every scene once; a way back to a scene on the same path would be a story without an end."""
    for move in case.scenes[id].moves.values():
        if move.to in (*before, id):
            reason = {"reason": "no way back to a scene that came before"}
            raise CaseError("conflict", f"{id}: {move.id}: to", move.to, reason)
        if move.to not in reached:
            _follow(case, move.to, (*before, id), reached)
    reached.add(id)


Seen = dict[tuple[str, bool, bool], datetime | None]


def _in_time(case: Case, id: str, clock: datetime | None, contacted: bool, seen: Seen) -> None:
    """Check that on no path the clock runs backward, or anything hangs on a clock or contact that is not there yet.

    `seen` holds the latest clock at which a scene was looked at, with and without a clock, with and without a contact
    before it: only a later one could show something new.
    """
    key = id, clock is None, contacted
    before = seen.get(key)
    if key in seen and (clock is None or (before is not None and before >= clock)):
        return
    seen[key] = clock
    for move in case.scenes[id].moves.values():
        where = f"{id}: {move.id}"
        now = _later(clock, move.at, f"{where}: at")
        if move.goes_on and not contacted:
            raise CaseError("conflict", f"{where}: adds", "", {"reason": "after a contact that goes on"})
        for place, draft in enumerate(move.contacts, start=1):
            field = f"{where}: contacts {place}: time"
            if draft.after is not None and now is None:
                raise CaseError("conflict", field, draft.after, {"reason": "a full time, or “at” before it"})
            now = _later(now, moment(draft, now), field)
        if move.events and now is None:
            raise CaseError("conflict", f"{where}: events", "", {"reason": "after a time, which dates it"})
        _in_time(case, move.to, now, contacted or bool(move.contacts), seen)


def _later(clock: datetime | None, at: datetime | None, field: str) -> datetime | None:
    if clock is not None and at is not None and at < clock:
        raise CaseError("date_order", field, at, {"low": f"{clock} or later"})
    return at or clock


def _example(case: Case) -> None:
    scene = case.scenes[case.first]
    for place, move in enumerate(case.example, start=1):
        if move not in scene.moves:
            raise CaseError("unknown_choice", f"example {place}", move, {"choices": list(scene.moves)})
        scene = case.scenes[scene.moves[move].to]
    if scene.ending is None:
        raise CaseError("missing", f"example {len(case.example) + 1}", "", {"choices": list(scene.moves)})
