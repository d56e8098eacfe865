"""A calendar day on a line: a slider by months, a date box for the day itself, and a list of days to jump to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import ipywidgets as W

from lessons.credit.errors import InputError
from lessons.language import say
from lessons.simulators.controls import Day, label
from lessons.simulators.knobs import AUTO, KNOBS, LABELLED, Knob


@dataclass(frozen=True)
class DayLine(Day):
    """A day between two ends; `jumps` returns (day, name in the current language) of the days worth a look."""

    jumps: Callable[[], tuple[tuple[date, str], ...]] = tuple
    jump_label: str = ""


class DayLineKnob(Knob):
    """The date box holds the value; the slider stands on its month, the list on its day where it has it."""

    look = "ic-time-day"

    def _pieces(self) -> list[W.Widget]:
        spec = self.spec
        assert isinstance(spec, DayLine)
        # a box without ends hands on what was typed; one with ends changes it without a word
        self._field = W.DatePicker(value=spec.value, description=label(spec), style=LABELLED, layout=W.Layout(**AUTO))
        months = _month(spec.high) - _month(spec.low)
        self._slider = W.IntSlider(
            value=self._step(spec.value), min=0, max=months, step=1, readout=False, layout=W.Layout(**AUTO)
        )
        jumps = spec.jumps()
        options = [(say("choose a day …"), ""), *((name, day.isoformat()) for day, name in jumps)]
        self._days = {day.isoformat() for day, _ in jumps}
        self._list = W.Dropdown(
            options=options,
            value=self._listed(spec.value),
            description=say(spec.jump_label),
            style=LABELLED,
            layout=W.Layout(**AUTO),
        )
        self._field.observe(self._typed, names="value")
        self._slider.observe(self._slid, names="value")
        self._list.observe(self._jumped, names="value")
        return [self._field, self._slider, self._list]

    def _step(self, day: date) -> int:
        spec = self.spec
        assert isinstance(spec, DayLine)
        return min(max(_month(day), _month(spec.low)), _month(spec.high)) - _month(spec.low)

    def _listed(self, day: date) -> str:
        return day.isoformat() if day.isoformat() in self._days else ""

    def _slid(self, change: dict[str, int]) -> None:
        spec = self.spec
        assert isinstance(spec, DayLine)
        shown = self._field.value
        if shown is not None and self._step(shown) == change["new"]:
            return  # the slider follows the box: nothing has been moved
        months = _month(spec.low) + change["new"]
        first = date(months // 12, months % 12 + 1, 1)
        self._field.value = min(max(first, spec.low), spec.high)

    def _jumped(self, change: dict[str, str]) -> None:
        if change["new"]:
            self._field.value = date.fromisoformat(change["new"])

    def _typed(self, change: dict[str, object]) -> None:
        try:
            day = self.value
        except InputError:  # what stands in the box is for whoever reads it to tell
            day = self._last
        assert isinstance(day, date)
        self._slider.value = self._step(day)
        self._list.value = self._listed(day)
        self._moved(change)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


KNOBS[DayLine] = DayLineKnob
