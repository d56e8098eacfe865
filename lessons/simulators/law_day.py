"""The day whose law is asked for: each contact's own day, a day on which rules changed, or any other."""

from dataclasses import dataclass
from datetime import date, timedelta

import ipywidgets as W

from lessons.credit.errors import InputError
from lessons.language import long_date, say
from lessons.law.library import library
from lessons.simulators.controls import Day, label
from lessons.simulators.knobs import AUTO, KNOBS, LABELLED, Knob
from lessons.views.law_words import words

OWN, OTHER = "own", "other"
# the first day of each of these is a day on which the rules for collectors changed
BEGINNINGS = ("cn.nifa18.conduct", "cn.cba21.card_collection", "us.regf.calls", "cn.nifa24.no_subcontracting")
BEGINNINGS += ("cn.gbt.quiet_from", "cn.cba26.quiet_from")


def beginnings() -> list[tuple[date, str]]:
    """Return the turning days, oldest first, each with the number or name of what begins."""
    found = []
    for id in BEGINNINGS:
        citation = library().record(id).values[0].citation
        instrument = citation.instrument
        found.append((citation.start.day, words(instrument.number or instrument.name)))
    return sorted(found)


@dataclass(frozen=True)
class LawDay:
    """A day of the law; None stands for each contact's own day."""

    name: str
    label: str
    value: date | None = None
    low: date = date(2000, 1, 1)
    high: date = date(2099, 12, 31)

    def read(self, raw: object) -> date | None:
        """Return the day [date, ISO text; None or "own" for each contact's own]; InputError otherwise."""
        if raw is None or raw == OWN:
            return None
        return Day(self.name, self.label, self.low, self.low, self.high).read(raw)

    def write(self, value: object) -> str:
        """Return the day as text."""
        return long_date(value) if isinstance(value, date) else say("each contact’s own day")

    def options(self) -> list[tuple[str, str]]:
        """Return (text, key) of the days on offer."""
        days = [(self.write(None), OWN)]
        for day, name in beginnings():
            before = day - timedelta(days=1)
            days.append((say("{day}: the day before", day=before.isoformat()), before.isoformat()))
            days.append((say("{day}: {name} begins", day=day.isoformat(), name=name), day.isoformat()))
        return [*days, (say("another day …"), OTHER)]


class LawDayKnob(Knob):
    """A list of days; “another day” opens a date field below it."""

    def _pieces(self) -> list[W.Widget]:
        spec = self.spec
        ends = {"min": spec.low, "max": spec.high}
        self._list = W.Dropdown(
            options=spec.options(), value=OWN, description=label(spec), style=LABELLED, layout=W.Layout(**AUTO)
        )
        self._date = W.DatePicker(
            value=None, description=say("Date of the law"), style=LABELLED, layout=W.Layout(**AUTO), **ends
        )
        self._date.add_class("ic-hidden")
        self.value = spec.value
        self._list.observe(self._picked, names="value")
        self._date.observe(self._moved, names="value")
        return [self._list, self._date]

    def _picked(self, change: dict[str, str]) -> None:
        other = change["new"] == OTHER
        (self._date.remove_class if other else self._date.add_class)("ic-hidden")
        if other and self._date.value is None:
            self._date.value = date.fromisoformat(change["old"]) if change["old"] != OWN else beginnings()[-1][0]
            return  # the date field has told it
        self._moved(change)

    @property
    def value(self) -> date | None:
        """Return the day on screen; InputError where the date field is empty."""
        key = self._list.value
        if key == OTHER and self._date.value is None:
            raise InputError("missing", self.spec.label, None, {"low": self.spec.low, "high": self.spec.high})
        self._last = self.spec.read(self._date.value if key == OTHER else key)
        return self._last

    @value.setter
    def value(self, raw: object) -> None:
        day = self.spec.read(raw)
        key = OWN if day is None else day.isoformat()
        if key in [key for _, key in self._list.options]:
            self._list.value = key
        else:
            self._date.value = day
            self._list.value = OTHER


KNOBS[LawDay] = LawDayKnob  # one more kind of control
