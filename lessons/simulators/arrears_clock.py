"""ArrearsClock: one debt that stays unpaid, day by day: how late, what it costs, what a payment pays, what is next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from lessons.credit import yuan
from lessons.language import mark, number, say, speaking
from lessons.law.as_of import today
from lessons.law.citation import Citation
from lessons.law.facts_price import Lender
from lessons.law.late_claim import LateClaim, LateFacts, late_claim
from lessons.law.library import library
from lessons.servicing.late_contracts import LateContract, late_contract, late_contracts
from lessons.servicing.late_day import LateDay, late_day
from lessons.servicing.late_events import LateEvent, Stage, late_events
from lessons.simulators import arrears_parts as parts
from lessons.simulators.controls import Choice, Control, Number, Switch
from lessons.simulators.day_number import DayNumber
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown
from lessons.views.late_chart import LAST, LateChart
from lessons.views.late_words import source_id

FIRST = "lin_course"
OWN = "own"
KNOWN = {"unknown": None, "yes": True, "no": False}
ORDERS = (
    (OWN, mark("as the contract says")),
    ("civil_code_561", mark("costs, then interest and penalties, then principal")),
    ("principal_first", mark("principal first")),
    ("oldest_first", mark("the oldest instalment first")),
    ("by_component", mark("fees, penalties, interest, principal")),
)
COUNTS = ((OWN, mark("as the contract says")), ("act/360", mark("360 days to a year")),
          ("act/365", mark("365 days to a year")))  # fmt: skip
PAGES = {
    "day": {"contract", "day", "payment", "order"},
    "terms": {"day", "count", "claimed", "called"},
    "court": {"day", "requested", "plainly", "loss"},
}
JUMPS = (
    (0, mark("day {n}: the instalment is due")),
    (1, mark("day {n}: the first late day")),
    (20, mark("day {n}: twenty days late")),
    (30, mark("day {n}: the last day of M1")),
    (31, mark("day {n}: M2 begins")),
    (60, mark("day {n}: two months")),
    (90, mark("day {n}: three months")),
    (91, mark("day {n}: the ninety-first day")),
    (180, mark("day {n}: half a year")),
)


def jumps() -> tuple[tuple[int, str], ...]:
    """Return the days worth a look, with their names."""
    return tuple((day, say(name, n=number(day))) for day, name in JUMPS)


def controls() -> tuple[Control, ...]:
    """Return the controls; the page chooses which of them are to be seen."""
    names = tuple((name, each.label[speaking()]) for name, each in late_contracts().items())
    return (
        Choice("page", mark("What to set"), (
            ("day", mark("the contract, the day and a payment")),
            ("terms", mark("day count, costs, calling the loan due")),
            ("court", mark("what is said in court")),
        ), "day"),
        Choice("contract", mark("Contract"), names, FIRST, literal=True),
        DayNumber("day", mark("Days after the missed due date"), 0, LAST, 1, 45, mark("days"), 0, "count", "", jumps,
                  mark("Jump to a day")),
        Number("payment", mark("Part payment on this day"), 0, 50_000, 50, 500, mark("yuan"), 2, "money"),
        Choice("order", mark("The payment goes to"), ORDERS, OWN),
        Choice("count", mark("Days of a year"), COUNTS, OWN),
        Number("claimed", mark("Costs of enforcing that are claimed"), 0, 5_000, 10, 0, mark("yuan"), 2, "money"),
        Switch("called", mark("The lender uses the clause and calls the loan due")),
        Switch("requested", mark("The borrower asks the court for a cut"), True),
        Choice("plainly", mark("Is the total plainly above the lender's actual loss?"), (
            ("unknown", mark("not known")), ("yes", mark("yes")), ("no", mark("no")),
        ), "unknown"),
        Number("loss", mark("Proven loss from lateness (0: not known)"), 0, 5_000, 10, 0, mark("yuan"), 2, "money"),
    )  # fmt: skip


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the chosen page."""
    return {"page"} | PAGES[values["page"]]


@dataclass(frozen=True)
class Clock:
    """A day of a late debt, its stages, and what a court would support on it."""

    day: LateDay
    events: tuple[LateEvent, ...]
    claim: LateClaim
    called: bool  # asked for, whether or not the contract allows it by then

    @property
    def findings(self) -> tuple:  # type: ignore[type-arg]
        """What the rules say."""
        return self.claim.findings

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation that is shown."""
        ids = [source_id(event, self.day.contract) for event in self.events if event.day is not None]
        ids += [parts.ALLOCATION, parts.NOT_DUE]
        cited = [library().record(id).nearest(self.day.on).citation for id in ids if id]
        return (*cited, *(finding.citation for finding in self.findings))


def lender(contract: LateContract) -> Lender | None:
    """Return who lends, None for a sale in instalments."""
    return None if contract.is_sale else Lender(contract.lender_kind)


def model(values: Mapping[str, Any]) -> Clock:
    """Return the debt on the chosen day."""
    contract = late_contract(values["contract"])
    found = late_day(
        contract,
        values["day"],
        yuan(values["payment"]),
        None if values["order"] == OWN else values["order"],
        None if values["count"] == OWN else values["count"],
        yuan(values["claimed"]),
        contract.called_after if values["called"] else None,
    )
    events = late_events(contract)
    fifth = next((one.day for one in events if one.stage is Stage.ACCELERATION), None)
    waited = contract.is_sale and fifth is not None and values["day"] >= fifth
    facts = LateFacts(
        lender=lender(contract),
        requested=values["requested"],
        plainly_above_loss=KNOWN[values["plainly"]],
        loss=yuan(values["loss"]) or None,
        demanded=waited if contract.is_sale else None,
        time_passed=waited if contract.is_sale else None,
        called_on=found.called_on,
    )
    return Clock(found, events, late_claim(found.before, facts), values["called"])


class ArrearsClock(Panel):
    """Move through half a year of lateness; each cost and each stage says what it rests on."""

    name = "arrears_clock"
    _numbers = count(1)

    def __init__(self) -> None:
        self._chart = LateChart()
        self._prefix = f"{self.name}-{next(self._numbers)}"
        super().__init__(
            controls(),
            model,
            self._parts,
            title=say("The arrears clock"),
            lead=say(
                "An instalment is missed and nothing is paid after it. Choose a contract and a day. Below stands how "
                "late the debt is, what lateness has cost, and what a payment of that day would pay."
            ),
            result=key_words,
            visible=visible,
        )

    def _parts(self, found: Clock) -> list[Shown]:
        self._found = found
        self._chart.update(found.day)
        self._drawn = parts.pictured(self._chart.svg(self._prefix), self._chart.words, found)
        return self._shown(found, None)

    def on_screen(self) -> Sequence[object] | None:
        """Return the parts with the amber line of values past their review date: seen, never kept."""
        day = today()
        late = any(citation.review_by < day for citation in self._found.citations)
        return self._shown(self._found, day) if late else None

    def _shown(self, found: Clock, day: Any) -> list[Shown]:
        return [
            parts.summary(found),
            self._drawn,
            parts.costs(found),
            parts.payment(found),
            parts.court(found, day),
        ]


def key_words(found: Clock) -> str:
    """Return contract, day, bucket and cost for the short repr."""
    late = found.day.arrears
    return f"{found.day.contract.name}, day {found.day.days}: {late.bucket}, lateness {found.day.lateness_cost}"


__all__ = ["ArrearsClock", "Clock", "controls", "jumps", "lender", "model"]
