"""A number of days: a slider, a number box, and a list of days to jump to."""

from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets as W

from lessons.language import say
from lessons.simulators.controls import Number
from lessons.simulators.knobs import AUTO, KNOBS, LABELLED, NumberKnob


@dataclass(frozen=True)
class DayNumber(Number):
    """A number of days; `jumps` returns (day, name in the current language) of the days worth a look."""

    jumps: Callable[[], tuple[tuple[int, str], ...]] = tuple
    jump_label: str = ""


class DayNumberKnob(NumberKnob):
    """Slider and box as for any number; the list stands on the day where it has it."""

    look = "ic-time-day"

    def _pieces(self) -> list[W.Widget]:
        spec = self.spec
        assert isinstance(spec, DayNumber)
        pieces = super()._pieces()
        jumps = spec.jumps()
        self._days = {day for day, _ in jumps}
        self._list = W.Dropdown(
            options=[(say("choose a day …"), -1), *((name, day) for day, name in jumps)],
            value=self._listed(spec.value),
            description=say(spec.jump_label),
            style=LABELLED,
            layout=W.Layout(**AUTO),
        )
        self._list.observe(self._jumped, names="value")
        return [*pieces, self._list]

    def _listed(self, day: float) -> int:
        return int(day) if day in self._days else -1

    def _jumped(self, change: dict[str, int]) -> None:
        if change["new"] >= 0:
            self._field.value = change["new"]

    def _typed(self, change: dict[str, float]) -> None:
        super()._typed(change)
        self._list.value = self._listed(change["new"])


KNOBS[DayNumber] = DayNumberKnob  # one more kind of control
