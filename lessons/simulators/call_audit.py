"""CallAudit: a log of contacts under the law of a place and a day, marked by hand, or held against another law."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import ipywidgets as W

from lessons.collection import ContactLog, contact_log
from lessons.language import mark, say
from lessons.law.as_of import today
from lessons.simulators import audit_report
from lessons.simulators import audit_views as views
from lessons.simulators.audit_picture import RankPicture
from lessons.simulators.audited import Audited, audited, held_against, place_name, places
from lessons.simulators.contact_logs import BY_KEY, STORIES
from lessons.simulators.controls import Choice, Control
from lessons.simulators.form import LABELLED, hide
from lessons.simulators.law_day import LawDay
from lessons.simulators.mark_list import MarkList
from lessons.simulators.own_log import OwnLog
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown, joined, message, paragraph, shown
from lessons.views.contact_words import log_table

FIRST = "borderline_counts"  # thirty contacts, to be marked
WORKED = "borderline_hours"  # the worked log of the text form; what is kept beside a log of the learner's own
OWN = "own"
TASKS = (
    ("read", mark("read the audit")),
    ("mark", mark("mark it myself first")),
    ("compare", mark("compare two laws")),
)
SECOND_DAY = date(2025, 2, 27)  # the day before the recommended standard
INSTRUCTION = mark(
    "Tick each contact that you think breaks a rule: a law, a regulator’s rule, a standard or a guideline. Think of "
    "the rule before you tick. Then compare."
)


@dataclass(frozen=True)
class Asked:
    """What the panel shows: an audit, what it is read for, and the second audit of a comparison."""

    key: str
    name: str
    told: str
    task: str
    first: Audited
    second: Audited | None = None


def controls(log: str, task: str) -> tuple[Control | LawDay, ...]:
    """Return the controls; the places are those whose rules the law room has."""
    logs = [(story.key, say(story.name)) for story in STORIES]
    options = tuple((place, place_name(place)) for place in places())
    return (
        Choice("task", mark("What to do"), TASKS, task),
        Choice("log", mark("Log"), (*logs, (OWN, say("my own file (CSV)"))), log, literal=True),
        Choice("place", mark("Whose law"), options, BY_KEY[log].place, literal=True),
        LawDay("day", mark("Which day’s law")),
        Choice("other_place", mark("Second law: whose"), options, BY_KEY[log].place, literal=True),
        LawDay("other_day", mark("Second law: which day"), SECOND_DAY),
    )


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the task; while two laws are compared, the log stays as it is."""
    if values["task"] == "compare":
        return {"task", "place", "day", "other_place", "other_day"}
    return {"task", "log", "place", "day"}


@lru_cache(maxsize=64)
def _audit(key: str, place: str, on: date | None) -> Audited:
    return audited(contact_log(key), place, on)


def model(values: Mapping[str, Any]) -> Asked:
    """Return the audit that the values ask for; a log of the learner's own is never in it."""
    story = BY_KEY[values["log"] if values["log"] != OWN else WORKED]
    first = _audit(story.key, values["place"], values["day"])
    second = _audit(story.key, values["other_place"], values["other_day"]) if values["task"] == "compare" else None
    return Asked(story.key, say(story.name), say(story.told), values["task"], first, second)


class CallAudit(Panel):
    """A contact log with its findings, row by row; marked by the learner first, or held against a second law.

    `log` names one of the twelve synthetic logs, `task` is "read", "mark" or "compare". The text form of a log that is
    still to be marked holds another one, worked. A log of the learner's own is read in memory and seen on screen only:
    it is in no text, repr, bundle or value of this object.
    """

    name = "call_audit"

    def __init__(self, log: str = FIRST, task: str = "mark") -> None:
        self._picture = RankPicture(self.name)
        self._own = OwnLog(self.refresh)
        self._row = W.Dropdown(
            options=[], description=say("Row to read in full"), style=LABELLED, layout=W.Layout(width="auto")
        )
        self._row.add_class("ic-audit-row")
        self._row.observe(self._picked, names="value")
        self._marks = MarkList(self.button, self._compare)
        self._compared_with: frozenset[int] | None = None
        self._seen: tuple[object, ...] = ()
        super().__init__(
            controls(log, task),
            model,
            self._parts,
            title=say("A contact log under audit"),
            lead=say(
                "Choose a log, a place and a day. Each finding says which rule it rests on, how strong that rule is, "
                "and how sure the course is of it."
            ),
            result=key_words,
            visible=visible,
            look="ic-two",
        )
        self.add_class("ic-audit")

    def arrange(self) -> None:
        """Put the upload below the controls, the boxes to tick and the list of rows where they belong."""
        above = [self._head, self._controls, self._own, self.notice, *self._areas[:2], self._marks]
        self.children = [*above, *self._areas[2:3], self._row, *self._areas[3:]]

    # values -------------------------------------------------------------------------------------------------------

    def set(self, **values: object) -> None:
        """Move several controls at once; a log brings its own place, unless one is given. `row` opens a row."""
        row = values.pop("row", None)
        if values.get("log") in BY_KEY:
            values = {"place": BY_KEY[str(values["log"])].place, **values}
        super().set(**values)
        if row is not None:
            self.attempt(lambda: setattr(self._row, "value", row))

    def mark(self, *rows: int) -> None:
        """Tick these rows, as a learner would, and compare them with the audit."""
        self._marks.mark(*rows)
        self.attempt(self._compare)

    @property
    def marked(self) -> frozenset[int]:
        """Return the rows that are ticked in a synthetic log."""
        return self._marks.marked if self.noun is not None and self._marks.shows(self.noun.first.log) else frozenset()

    @property
    def _is_own(self) -> bool:
        return self.knobs["log"].last == OWN

    def _changed(self) -> None:
        key = self.knobs["log"].last
        if not self._quiet and self.noun is not None and key in BY_KEY and key != self._seen[0]:
            self._quiet = True  # another log comes with the law that it was written for
            self.knobs["place"].value = BY_KEY[str(key)].place
            self._quiet = False
        super()._changed()

    def _picked(self, _: object) -> None:
        if not self._quiet:
            self.refresh()

    def _compare(self) -> None:
        self._compared_with = self._marks.marked
        self._redraw()

    # what is shown ------------------------------------------------------------------------------------------------

    def _redraw(self) -> None:
        values = self._read()
        self._seen, before = (
            (values["log"], id(self._own.contacts), values["task"], values["place"], values["day"]),
            self._seen,
        )
        if before != self._seen:
            self._compared_with = None  # marks are held against the law they were made for
        result = self._on_desk(values)
        task = values["task"]
        hide(self._own, not self._is_own or task == "compare")
        if result is not None and task == "mark":
            self._marks.show(result.log)
        hide(self._marks, result is None or task != "mark")
        self._offer_rows(result if task == "read" else None)
        super()._redraw()

    def _on_desk(self, values: Mapping[str, Any]) -> Audited | None:
        """Return the audit that is seen: of the synthetic log, or of the learner's own; None while there is no file."""
        if not self._is_own:
            return model(values).first
        log = self._own.first_page if values["task"] == "mark" else self._own.contacts
        return None if log is None else self._judged(log, values["place"], values["day"])

    def _judged(self, log: ContactLog, place: str, on: date | None) -> Audited:
        kept = getattr(self, "_own_kept", None)
        if kept is None or kept[0] is not log or (kept[1].place, kept[1].on) != (place, on):
            kept = (log, audited(log, place, on))  # one audit for all parts of the card
            self._own_kept = kept
        return kept[1]

    def _offer_rows(self, result: Audited | None) -> None:
        rows = list(result.by_row)[:200] if result else []
        hide(self._row, not rows)
        options = [
            (say("row {row}: {findings}", row=row, findings=views.brief(result.by_row[row])), row)
            for row in rows
            if result is not None
        ]
        if options != list(self._row.options):
            before, quiet = self._row.value, self._quiet
            self._quiet = True
            try:
                self._row.options = options
                self._row.value = before if before in rows else rows[0] if rows else None
            finally:
                self._quiet = quiet

    def _parts(self, asked: Asked) -> list[Shown]:
        if self._is_own:  # neither the row that is open nor the marks may be told
            parts = self._drawn(asked, next(iter(asked.first.by_row), None), None)
        else:
            parts = self._drawn(asked, self._row.value, self._compared_with)
        self._kept_parts = parts
        return parts if asked.task != "mark" else [*parts[:2], self._log(asked), self._worked(), parts[4]]

    def _log(self, asked: Asked) -> Shown:
        """Return the log that is to be marked, for readers who do not see the boxes."""
        return shown(log_table(asked.first.log))

    def _worked(self) -> Shown:
        """Return a worked log, for readers who do not work in the panel."""
        story = BY_KEY[WORKED]
        result = _audit(WORKED, story.place, None)
        told = [paragraph(say("A worked example")), views.story(say(story.name), say(story.told), result)]
        return joined([*told, paragraph(views.verdict(result)), views.table(result), views.cards(result, 1)])

    def _drawn(
        self, asked: Asked, row: int | None, marks: frozenset[int] | None, live: date | None = None
    ) -> list[Shown]:
        first, nothing = asked.first, Shown("", "")
        told = views.story(asked.name, asked.told, first)
        closing = views.checked(first)
        if asked.task == "compare" and asked.second is not None:
            return [told, audit_report.compared(first, asked.second), nothing, nothing, closing]
        if asked.task == "mark":
            return [told, self._marking(first, marks), nothing, nothing, closing]
        picture = self._picture.of(first.counts())
        summary = joined([told, paragraph(views.verdict(first))])
        return [summary, picture, views.table(first), views.cards(first, row, live), closing]

    def _marking(self, result: Audited, marks: frozenset[int] | None) -> Shown:
        if marks is None:
            return paragraph(say(INSTRUCTION))
        return audit_report.report(result, held_against(result, marks))

    def on_screen(self) -> Sequence[Shown] | None:
        """Return what is seen: the learner's own log, and on any log the amber lines of the clock's day."""
        values = self.values
        if not self._is_own:
            asked = model(values)
            if asked.task != "read":
                return self._kept_parts
            return [*self._kept_parts[:3], views.cards(asked.first, self._row.value, today()), self._kept_parts[4]]
        first = self._on_desk(values)
        if first is None:
            waiting = message(say("Choose a CSV file above. Its columns are explained there."))
            return [waiting, *[Shown("", "")] * 3, self._kept_parts[4]]
        compares = values["task"] == "compare"
        second = audited(first.log, values["other_place"], values["other_day"]) if compares else None
        asked = Asked(OWN, say("Your own log"), "", values["task"], first, second)
        return self._drawn(asked, self._row.value, self._compared_with, today())

    def settings(self) -> list[tuple[str, str]]:
        """Return (label, value) of the controls as text; beside a log of the learner's own, those of the worked one."""
        pairs = super().settings()
        if self._is_own:
            own = self.knobs["log"].spec.write(OWN)
            worked = say(BY_KEY[WORKED].name)
            pairs = [(name, worked if value == own else value) for name, value in pairs]
        return pairs


def key_words(asked: Asked) -> str:
    """Return log, law and number of findings for the short repr."""
    day = asked.first.on.isoformat() if asked.first.on else "own day"
    words = f"{asked.key}, {asked.first.place}, {day}: {len(asked.first.findings)} findings"
    if asked.second is not None:
        words += f" against {len(asked.second.findings)}"
    return words if asked.task != "mark" else f"{asked.key}, {asked.first.place}, {day}: to mark"
