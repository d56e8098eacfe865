"""What a hand can move, as plain data: a label, a unit, the ends, the step, the first value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lessons.credit.errors import InputError
from lessons.language import iso_date, say


@dataclass(frozen=True)
class Number:
    """A number on a slider with a number box beside it.

    Labels and units are English messages (marked). Values are what the learner reads: yuan, percent, a count.
    `places` is the number of decimals that can be typed; the slider moves by `step`.
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    value: float
    unit: str = ""
    places: int = 0
    kind: str = "plain"  # money | rate | count | plain: how the number is written in text
    note: str = ""

    def read(self, raw: object) -> int | Decimal:
        """Return `raw` as the exact number on screen [int without decimals, else Decimal]; InputError otherwise."""
        allowed = {"low": self.low, "high": self.high}
        if raw is None or isinstance(raw, bool):
            raise InputError("missing", self.label, raw, allowed)
        try:
            exact = Decimal(str(raw).strip().replace(",", "").rstrip("%"))
        except InvalidOperation:
            raise InputError("not_a_number", self.label, raw, allowed) from None
        if not exact.is_finite():
            raise InputError("not_finite", self.label, raw, allowed)
        if not Decimal(str(self.low)) <= exact <= Decimal(str(self.high)):
            raise InputError("out_of_range", self.label, exact, allowed)
        rounded = exact.quantize(Decimal(1).scaleb(-self.places), ROUND_HALF_UP)
        return rounded if self.places else int(rounded)

    def write(self, value: object) -> str:
        """Return the value as text, with its unit."""
        text = f"{Decimal(str(value)):,.{self.places}f}"
        if self.kind == "money":
            return "¥" + text
        if self.kind == "rate":
            while self.places > 2 and text.endswith("0") and len(text.split(".")[1]) > 2:
                text = text[:-1]
            return text + "%"
        return f"{text} {say(self.unit)}".strip()


@dataclass(frozen=True)
class Choice:
    """One of several named options; `look` is "list" (drop-down) or "radio"."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]  # (value, English label)
    value: str
    look: str = "list"
    literal: bool = False  # option labels are data (names, already in the learner's language), not messages

    def read(self, raw: object) -> str:
        """Return the chosen key; InputError when it is not an option."""
        keys = [key for key, _ in self.options]
        if raw not in keys:
            raise InputError("unknown_choice", self.label, raw, {"choices": keys})
        return str(raw)

    def option(self, label: str) -> str:
        """Return an option's label in the current language."""
        return label if self.literal else say(label)

    def write(self, value: object) -> str:
        """Return the label of the chosen option."""
        return self.option(dict(self.options)[str(value)])


@dataclass(frozen=True)
class Switch:
    """Yes or no."""

    name: str
    label: str
    value: bool = False

    def read(self, raw: object) -> bool:
        """Return the switch's position; InputError for anything but true or false."""
        if not isinstance(raw, bool):
            raise InputError("unknown_choice", self.label, raw, {"choices": [True, False]})
        return raw

    def write(self, value: object) -> str:
        """Return yes or no in the current language."""
        return say("yes") if value else say("no")


@dataclass(frozen=True)
class Day:
    """A calendar day."""

    name: str
    label: str
    value: date
    low: date = date(2000, 1, 1)
    high: date = date(2099, 12, 31)

    def read(self, raw: object) -> date:
        """Return the day [date, or ISO text]; InputError when it is none or outside the ends."""
        allowed = {"low": self.low, "high": self.high}
        if raw is None:
            raise InputError("missing", self.label, raw, allowed)
        try:
            day = raw if isinstance(raw, date) else date.fromisoformat(str(raw))
        except ValueError:
            raise InputError("not_a_date", self.label, raw, allowed) from None
        if not self.low <= day <= self.high:
            raise InputError("out_of_range", self.label, day, allowed)
        return day

    def write(self, value: object) -> str:
        """Return the day in ISO form."""
        return iso_date(value) if isinstance(value, date) else ""


@dataclass(frozen=True)
class Text:
    """A line of free text."""

    name: str
    label: str
    value: str = ""
    longest: int = 60

    def read(self, raw: object) -> str:
        """Return the text; InputError when it is longer than `longest` characters."""
        text = "" if raw is None else str(raw)
        if len(text) > self.longest:
            raise InputError("out_of_range", self.label, text, {"high": self.longest})
        return text

    def write(self, value: object) -> str:
        """Return the text."""
        return str(value)


Control = Number | Choice | Switch | Day | Text


def defaults(controls: tuple[Control, ...]) -> dict[str, object]:
    """Return the first value of each control, by name."""
    return {control.name: control.read(control.value) for control in controls}


def label(control: Control) -> str:
    """Return the label with its unit in the current language."""
    unit = getattr(control, "unit", "")
    return say("{label} ({unit})", label=say(control.label), unit=say(unit)) if unit else say(control.label)


def written(controls: tuple[Control, ...], values: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return (label, value) pairs as text in the current language."""
    return [(say(control.label), control.write(values[control.name])) for control in controls]
