"""A control spec made into something to hold: slider with number box, list, radio buttons, day, text."""

from collections.abc import Callable
from math import isfinite

import ipywidgets as W

from lessons.credit.errors import InputError
from lessons.language import say
from lessons.simulators.controls import Choice, Control, Day, Number, Switch, Text, label

AUTO = {"width": "auto"}
LABELLED = {"description_width": "initial"}


class Knob(W.Box):
    """One labelled control. `.value` is exact and checked; setting it moves what is on screen."""

    look = ""

    def __init__(self, spec: Control) -> None:
        self.spec = spec
        self._last: object = spec.read(spec.value)
        self._watchers: list[Callable[[], None]] = []
        super().__init__(self._pieces(), layout=W.Layout(**AUTO))
        self.add_class("ic-control")
        if self.look:
            self.add_class(self.look)

    def _pieces(self) -> list[W.Widget]:
        self._field = self._make()
        self._field.observe(self._moved, names="value")
        return [self._field]

    def _make(self) -> W.Widget:
        raise NotImplementedError

    def _moved(self, _: object) -> None:
        for action in self._watchers:
            action()

    def watch(self, action: Callable[[], None]) -> None:
        """Call `action()` after each change."""
        self._watchers.append(action)

    @property
    def value(self) -> object:
        """Return the value on screen, exact [InputError where it is none]."""
        self._last = self.spec.read(self._field.value)
        return self._last

    @value.setter
    def value(self, raw: object) -> None:
        self._field.value = self.spec.read(raw)

    @property
    def last(self) -> object:
        """Return the value on screen, or the last one that was allowed."""
        try:
            return self.value
        except InputError:
            return self._last

    @property
    def text(self) -> str:
        """Return label and value as text."""
        return say("{label}: {value}", label=label(self.spec), value=self.spec.write(self.last))


class NumberKnob(Knob):
    """A slider and a number box that move together; the box carries the label."""

    def _pieces(self) -> list[W.Widget]:
        spec = self.spec
        assert isinstance(spec, Number)
        kind, slider = (float, W.FloatSlider) if spec.places else (int, W.IntSlider)
        first, typed = float(spec.read(spec.value)), 10.0**-spec.places
        # A box without ends hands on what was typed; a bounded one, or one for integers, changes it without a word.
        self._field = W.FloatText(
            value=first, step=typed, description=label(spec), style=LABELLED, layout=W.Layout(**AUTO)
        )
        ends = {"min": kind(spec.low), "max": kind(spec.high), "value": self._on_slider(first)}
        self._slider = slider(**ends, step=kind(spec.step), readout=False, layout=W.Layout(**AUTO))
        self._slider.observe(self._slid, names="value")
        self._field.observe(self._typed, names="value")
        return [self._field, self._slider]

    # The box holds the value. A slider only stands on its steps, and a browser moves it there by itself; so it is
    # given the nearest step, and when it reports the step that belongs to the box, nothing has been moved.
    def _on_slider(self, value: float) -> float:
        spec = self.spec
        assert isinstance(spec, Number)
        inside = min(max(value, spec.low), spec.high) if isfinite(value) else float(self._last)  # type: ignore[arg-type]
        step = min(spec.low + round((inside - spec.low) / spec.step) * spec.step, spec.high)
        return round(step, 6) if spec.places else int(step)

    def _slid(self, change: dict[str, float]) -> None:
        spec, new = self.spec, change["new"]
        assert isinstance(spec, Number)
        if abs(new - self._on_slider(self._field.value)) > spec.step / 1000:
            self._field.value = round(new, spec.places)

    def _typed(self, change: dict[str, float]) -> None:
        try:
            used = float(self.value)  # type: ignore[arg-type]
        except InputError:  # what stands in the box is for whoever reads it to tell
            used = change["new"]
        if used != change["new"] and isfinite(used):  # more decimals than are used: the box shows what is used
            self._field.value = used
            return
        self._slider.value = self._on_slider(change["new"])
        self._moved(change)


class ChoiceKnob(Knob):
    """A drop-down list, or radio buttons where the spec asks for them."""

    def _make(self) -> W.Widget:
        spec = self.spec
        assert isinstance(spec, Choice)
        options = [(spec.option(text), key) for key, text in spec.options]
        kind = W.RadioButtons if spec.look == "radio" else W.Dropdown
        return kind(options=options, value=spec.value, description=label(spec), style=LABELLED, layout=W.Layout(**AUTO))


class SwitchKnob(Knob):
    """A check box with its label."""

    def _make(self) -> W.Widget:
        return W.Checkbox(value=self.spec.value, description=label(self.spec), indent=False, layout=W.Layout(**AUTO))


class DayKnob(Knob):
    """A date field."""

    def _make(self) -> W.Widget:
        spec = self.spec
        assert isinstance(spec, Day)
        ends = {"min": spec.low, "max": spec.high}
        return W.DatePicker(value=spec.value, description=label(spec), style=LABELLED, layout=W.Layout(**AUTO), **ends)


class TextKnob(Knob):
    """A line of text."""

    look = "ic-line"

    def _make(self) -> W.Widget:
        return W.Text(
            value=self.spec.value,
            description=label(self.spec),
            style=LABELLED,
            layout=W.Layout(**AUTO),
            continuous_update=False,
        )


KNOBS = {Number: NumberKnob, Choice: ChoiceKnob, Switch: SwitchKnob, Day: DayKnob, Text: TextKnob}


def knob(spec: Control) -> Knob:
    """Return the control for a spec."""
    return KNOBS[type(spec)](spec)
