"""Rows of a log with a box to tick beside each, and a button that asks for the comparison."""

from collections.abc import Callable

import ipywidgets as W

from lessons.collection import ContactLog
from lessons.language import say
from lessons.simulators.form import AUTO, hide, row
from lessons.views.contact_words import told

MOST = 60  # boxes; nobody ticks more


class MarkList(W.VBox):
    """One box for each contact of a log; `.marked` are the rows whose box is ticked."""

    def __init__(self, button: Callable[..., W.Button], ready: Callable[[], None]) -> None:
        self._boxes: list[W.Checkbox] = []
        self._log: ContactLog | None = None
        self._list = W.VBox(layout=W.Layout(**AUTO))
        self._list.add_class("ic-audit-marks")
        self.ready = button(say("Compare with the audit"), ready, primary=True)
        super().__init__([self._list, row(self.ready)])
        hide(self)

    def show(self, log: ContactLog) -> None:
        """Offer the contacts of a log; another log starts without a mark."""
        if log is self._log:
            return
        self._log = log
        contacts = log.contacts[:MOST]
        while len(self._boxes) < len(contacts):
            self._boxes.append(W.Checkbox(value=False, indent=False, layout=W.Layout(**AUTO)))
        for box, contact in zip(self._boxes, contacts, strict=False):
            box.value, box.description = False, told(contact)
        self._list.children = self._boxes[: len(contacts)]

    def shows(self, log: ContactLog) -> bool:
        """Return whether the boxes are those of this log."""
        return log is self._log

    @property
    def marked(self) -> frozenset[int]:
        """Return the rows that are ticked."""
        contacts = self._log.contacts if self._log else ()
        return frozenset(contact.row for box, contact in zip(self._list.children, contacts, strict=False) if box.value)

    def mark(self, *rows: int) -> None:
        """Tick these rows, and no others."""
        for box, contact in zip(self._list.children, self._log.contacts if self._log else (), strict=False):
            box.value = contact.row in rows
