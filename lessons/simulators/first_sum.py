"""FirstSum: one slider, one sum from everyday life, the answer in words; the first thing that a newcomer moves."""

from collections.abc import Mapping, Sequence
from typing import Any

from lessons.language import mark, money, say
from lessons.simulators.panel import Number, Panel, grid, paragraph

FARE = 200  # one bus ride [fen]
RIDES = Number("rides", mark("Bus rides in a week"), 0, 40, 1, 10)
WEEKS = ((1, mark("One week")), (4, mark("Four weeks")), (52, mark("A year of 52 weeks")))
NONE = mark("No ride, nothing to pay.")
SOME = mark("At {fare} a ride that makes {week} a week, and {month} in four weeks.")


class FirstSum(Panel):
    """How many rides a week; what they cost in a week, in four weeks and in a year."""

    name = "first-sum"

    def __init__(self) -> None:
        title, lead = say(mark("What do the bus rides cost?")), say(mark("Move the slider, or type a number."))
        super().__init__((RIDES,), _rides, _parts, title=title, lead=lead, result=lambda rides: money(rides * FARE))


def _rides(values: Mapping[str, Any]) -> int:
    return int(values["rides"])


def _parts(rides: int) -> Sequence[object]:
    words = {"fare": money(FARE), "week": money(rides * FARE), "month": money(4 * rides * FARE)}
    head = (say(mark("Time")), say(mark("Rides")), say(mark("Cost")))
    rows = [(say(name), str(weeks * rides), money(weeks * rides * FARE)) for weeks, name in WEEKS]
    return paragraph(say(SOME, **words) if rides else say(NONE)), grid(head, rows)
