"""A learner's own contact log: read in memory, what is wrong with it told row by row, nothing kept."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from enum import StrEnum
from html import escape
from typing import Any

import ipywidgets as W

from lessons.collection import COLUMNS, ContactLog, read_log
from lessons.collection import contact_words as kinds
from lessons.collection.contact_csv import REQUIRED
from lessons.credit.errors import InputError
from lessons.language import explain, mark, number, say
from lessons.language.errors import FIELDS
from lessons.simulators.form import Area, file_upload, hide
from lessons.simulators.mark_list import MOST as PAGE
from lessons.simulators.shown import Shown, folded, joined, message, paragraph

MOST = 5_000  # rows; they are read and audited while the learner waits
MOST_ERRORS = 20
PRIVACY = mark(
    "Your file stays in this panel: it goes into no file, saved notebook or report, and is gone when the kernel stops. "
    "(Leave JupyterLab’s own option to save widget state off, as it is.) Names are not needed: write tokens such as "
    "N-1 in their place."
)
FORMS: dict[str, str] = {
    "time": mark("date and time, as 2026-03-02 09:30:00"),
    "zone": mark("time zone of that clock, as Asia/Shanghai"),
    "consumer_zone": mark("time zone where the person is; empty: the same"),
    "actor": mark("lender, or the name of the agency"),
    "number": mark("a token for the number dialled"),
    "seconds": mark("whole number"),
    "consent_on": mark("a day, as 2026-03-02"),
}
CHOICES: dict[str, type[StrEnum]] = {
    "product": kinds.Product,
    "lender_type": kinds.LenderType,
    "association": kinds.Association,
    "channel": kinds.Channel,
    "direction": kinds.Direction,
    "style": kinds.Style,
    "voice": kinds.Voice,
    "reached": kinds.Reached,
    "consent": kinds.Consent,
    "consent_for": kinds.ConsentFor,
    "tags": kinds.Tag,
}


def sentence(error: InputError) -> str:
    """Return what is wrong with a file or a row: row, field, value, what is allowed."""
    if error.code == "wrong_kind" and error.field == "log":  # Python's own words are in English only
        row = error.allowed.get("row")
        if row is None:
            return say("Error: the first line cannot be read as CSV. It must hold the names of the columns.")
        return say(
            "Error: row {row}, contact log: the line cannot be read as CSV. A quotation mark is opened and not closed, "
            "or something stands behind one that is closed.",
            row=row,
        )
    return explain(error)


def read(content: bytes) -> tuple[ContactLog, list[str]]:
    """Return the good rows of a file, at most the first `MOST`, and a sentence for each thing that is wrong."""
    lines = content.splitlines(keepends=True)
    cut = len(lines) > MOST + 1
    log, errors = read_log(b"".join(lines[: MOST + 1]) if cut else content)
    told = [sentence(error) for error in errors[:MOST_ERRORS]]
    if len(errors) > MOST_ERRORS:
        told.append(say("… and {n} more.", n=number(len(errors) - MOST_ERRORS)))
    if cut:
        told.insert(
            0,
            say(
                "The file has more than {most} rows: only the first {most} are audited here, so that the page does not "
                "stop. A code cell takes all of them: read_log of lessons.collection, then audit of "
                "lessons.law.conduct.",
                most=number(MOST),
            ),
        )
    return log, told


def template() -> Shown:
    """Return a link to an empty file with the right columns, and what each column holds."""
    line = ",".join(COLUMNS)
    code = b64encode(f"\ufeff{line}\r\n".encode()).decode("ascii")  # the mark makes spreadsheets read Chinese
    words = say("Download an empty file with these columns (contact_log.csv)")
    place = f'download="contact_log.csv" href="data:text/csv;base64,{code}"'
    link = f'<p><a class="ic-audit-link" {place}>{escape(words)}</a></p>'
    text = say("The first line of the file: {line}", line=line)
    return joined([Shown(link, text), folded(say("What each column holds"), _columns())])


def _columns() -> Iterable[str]:
    for name in COLUMNS:
        needed = say("needed") if name in REQUIRED else say("may be empty or left out")
        words = {"code": name, "name": say(FIELDS[name][0]), "needed": needed, "form": _form(name)}
        yield say("{code}: {name} ({needed}). {form}", **words)


def _form(name: str) -> str:
    if name == "answered":
        return "yes, no"
    if name in CHOICES:
        words = ", ".join(CHOICES[name])
        several = name in ("tags", "consent_for")
        return say("Several words, with spaces between: {words}", words=words) if several else words
    return say(FORMS[name]) if name in FORMS else say("any text")


class OwnLog(W.VBox):
    """Takes a CSV file; `.contacts` holds its good rows in memory. What is wrong is seen, and kept nowhere."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.contacts: ContactLog | None = None
        self._page: ContactLog | None = None
        self._changed = changed
        self.upload = file_upload(say("Choose a CSV file"), ".csv,text/csv")
        self.upload.observe(self._given, names="value")
        self._told = Area(live=True)
        super().__init__([Area(paragraph(say(PRIVACY), "note")), self.upload, Area(template()), self._told])
        self.add_class("ic-audit-own")
        self.close_up()

    @property
    def first_page(self) -> ContactLog | None:
        """Return the contacts that can be ticked one by one."""
        if self.contacts is None or len(self.contacts) <= PAGE:
            return self.contacts
        if self._page is None:
            self._page = ContactLog(self.contacts.contacts[:PAGE])
        return self._page

    def close_up(self, hidden: bool = True) -> None:
        """Hide the piece, or bring it back."""
        hide(self, hidden)

    def _given(self, change: dict[str, Any]) -> None:
        if not change["new"]:
            return
        content = bytes(change["new"][0]["content"])
        self.upload.value = ()  # the widget must not keep the file
        self.take(content)

    def take(self, content: bytes) -> None:
        """Read a file, tell what is wrong with it, and hand on its good rows."""
        log, told = read(content)
        self.contacts, self._page = log if len(log) else None, None
        head = (
            say("Contacts read: {n}.", n=number(len(log)))
            if len(log)
            else say("No contact could be read, so there is nothing to audit yet.")
        )
        self._told.show("", on_screen=message("\n".join([head, *told]), "warn" if told else "good"))
        self._changed()
