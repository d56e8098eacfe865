"""A simulator's panel: control spec -> values -> model -> what is shown. It works with no kernel and no browser."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as W

from lessons.credit.errors import InputError
from lessons.language import say
from lessons.simulators.controls import Choice, Control, Day, Number, Switch, Text, written
from lessons.simulators.form import (
    Area,
    Confidence,
    Form,
    choice,
    error_sentence,
    file_upload,
    hide,
    number_box,
    row,
    text_area,
    text_box,
)
from lessons.simulators.knobs import knob
from lessons.simulators.shown import Shown, grid, joined, message, paragraph, shown
from lessons.views.layout import plain_markdown

__all__ = [
    "Area",
    "Choice",
    "Confidence",
    "Day",
    "Form",
    "Number",
    "Panel",
    "Shown",
    "Switch",
    "Text",
    "choice",
    "error_sentence",
    "file_upload",
    "grid",
    "hide",
    "joined",
    "message",
    "number_box",
    "paragraph",
    "row",
    "shown",
    "text_area",
    "text_box",
]


class Panel(Form):
    """Controls above, what they make below; redrawn after every change.

    `model(values)` is a pure function from the values on screen to a noun; `render(noun)` returns the things to show,
    always the same number of them. An InputError from either is shown in words; the last good picture stays.
    """

    name = "panel"

    def __init__(
        self,
        controls: Sequence[Control],
        model: Callable[[Mapping[str, Any]], Any],
        render: Callable[[Any], Sequence[object]],
        *,
        title: str = "",
        lead: str = "",
        result: Callable[[Any], str] | None = None,
        visible: Callable[[Mapping[str, Any]], set[str]] | None = None,
        look: str = "",
    ) -> None:
        self._specs = tuple(controls)
        self._model, self._render, self._result, self._visible = model, render, result, visible
        self.noun: Any = None
        self.knobs = {spec.name: knob(spec) for spec in self._specs}
        self._quiet = False
        for each in self.knobs.values():
            each.watch(self._changed)
        self._controls = W.Box(list(self.knobs.values()))
        self._controls.add_class("ic-controls")
        if look:
            self._controls.add_class(look)
        self._areas: list[Area] = []
        super().__init__(title, lead)
        self.arrange()
        self.refresh()

    def arrange(self) -> None:
        """Put controls, errors and results in order; a simulator with more pieces overrides this."""
        self.children = [self._head, self._controls, self.notice, *self._areas]

    @property
    def values(self) -> dict[str, Any]:
        """Return the numbers and choices on screen, by control name: yuan, percent, counts [int or Decimal], keys.

        Where a box holds what is not allowed, its last allowed value stands.
        """
        return {name: each.last for name, each in self.knobs.items()}

    def set(self, **values: object) -> None:
        """Move several controls at once, then redraw once; a value that is not allowed is reported like any error."""

        def move() -> None:
            for name, value in values.items():
                if name not in self.knobs:
                    raise InputError("unknown_field", name, name, {"choices": list(self.knobs)})
                self.knobs[name].value = value

        self._quiet = True
        try:
            fine = self.attempt(move)
        finally:
            self._quiet = False
        if fine:
            self.refresh()

    def _changed(self) -> None:
        if not self._quiet:
            self.refresh()

    def refresh(self) -> None:
        """Compute and show the current values."""
        self.attempt(self._redraw)

    def _redraw(self) -> None:
        noun = self._model(self._read())
        parts = [shown(part) for part in self._render(noun)]  # all of it, before anything on screen changes
        seen = self.on_screen() or [None] * len(parts)
        self.noun = noun
        while len(self._areas) < len(parts):
            self._areas.append(Area(live=not self._areas, picture=True))
            self.arrange()
        for area, part, private in zip(self._areas, parts, seen, strict=True):
            area.show(part, on_screen=private)

    def _read(self) -> dict[str, Any]:
        """Return the values for the model; InputError where a control that can be seen holds what is not allowed."""
        values = self.values
        wanted = self._visible(values) if self._visible else set(values)
        for name, each in self.knobs.items():
            hide(each, name not in wanted)
        return {name: each.value if name in wanted else values[name] for name, each in self.knobs.items()}

    def on_screen(self) -> Sequence[object] | None:
        """Return what is seen instead of what is kept, one for each part, or None where both are the same."""
        return None

    def key_result(self) -> str:
        """Return the words that the short repr carries."""
        return self._result(self.noun) if self._result and self.noun is not None else ""

    def settings(self) -> list[tuple[str, str]]:
        """Return (label, value) of the controls that can be seen, as text in the current language."""
        seen = tuple(spec for spec in self._specs if "ic-hidden" not in self.knobs[spec.name]._dom_classes)
        return written(seen, {spec.name: self.knobs[spec.name].last for spec in seen})

    @property
    def text(self) -> str:
        """Return all that is shown, as plain text: title, settings, error if any, sentences, tables."""
        set_to = [_pair(name, value) for name, value in self.settings()]
        parts = [self._head.text, *set_to, self.notice.text, *(area.text for area in self._areas)]
        return "\n".join(filter(None, parts))

    @property
    def markdown(self) -> str:
        """Return the same as Markdown, for places where no widget can live."""
        set_to = "\n".join("- " + plain_markdown(_pair(name, value)) for name, value in self.settings())
        shown_below = (area.shown.static for area in self._areas)
        parts = [self._head.shown.static, set_to, self.notice.shown.static, *shown_below]
        return "\n\n".join(filter(None, parts))


def _pair(name: str, value: str) -> str:
    return f"{name} {value}" if name.endswith(("?", "？")) else say("{label}: {value}", label=name, value=value)
