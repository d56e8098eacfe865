"""WhoIsWho: a contract pack, a role for each name in it; then who is owed, who is paid, who holds which data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

import ipywidgets as W

from lessons.collection import ContractPack, Party, Role, contract_pack, contract_packs
from lessons.collection.claim_days import ClaimDay, claim_days
from lessons.collection.flows import CostSplit, DataMap, MoneyMap, cost_split, data_map, money_map
from lessons.language import iso_date, mark, say, speaking
from lessons.law.as_of import today
from lessons.simulators import who_is_who_parts as parts
from lessons.simulators.controls import Choice, Control
from lessons.simulators.form import AUTO, LABELLED, hide, row
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown
from lessons.simulators.who_is_who_roles import RoleList, controls_box
from lessons.views.flow_chart import FlowChart
from lessons.views.flow_tables import event
from lessons.views.party_words import ROLES, name

FIRST = "guaranteed_cash"
LOOKS = (
    ("roles", mark("the roles")),
    ("owed", mark("who is owed, and who may call")),
    ("money", mark("the money")),
    ("data", mark("the personal data")),
)


@dataclass(frozen=True)
class Traced:
    """A pack with its flows, the cost by who receives it, and the days of the claim; and what is looked at."""

    pack: ContractPack
    look: str
    money: MoneyMap
    data: DataMap
    cost: CostSplit
    days: tuple[ClaimDay, ...]


def controls() -> tuple[Control, ...]:
    """Return the controls: which papers, and what to look at once the roles are given."""
    packs = tuple((pack.name, pack.title[speaking()]) for pack in contract_packs().values())
    return (
        Choice("pack", mark("Papers"), packs, FIRST, literal=True),
        Choice("look", mark("What to look at"), LOOKS, "roles"),
    )


def model(values: Mapping[str, Any]) -> Traced:
    """Return the pack with everything that follows from it."""
    pack = contract_pack(values["pack"])
    return Traced(pack, values["look"], money_map(pack), data_map(pack), cost_split(pack), claim_days(pack))


class WhoIsWho(Panel):
    """Give each name in a contract its role; then see who is owed on a day, where the money and the data go.

    `give(chengqiao="lender", …)` gives roles and compares; before that, nothing of the answer is in any form of it.
    """

    name = "who_is_who"
    _numbers = count(1)

    def __init__(self) -> None:
        self._charts = {"money": FlowChart(), "data": FlowChart()}
        self._prefix = f"{self.name}-{next(self._numbers)}"
        self._compared: dict[str, Role] | None = None
        self._asked = False
        self._seen = ""
        self._roles = RoleList(self.button, self._compare)
        self._again = row(self.button(say("Give the roles again"), self._restart))
        self._day = W.Dropdown(options=[], description=say("Day"), style=LABELLED, layout=W.Layout(**AUTO))
        self._day.observe(self._picked, names="value")
        self._days = controls_box(self._day)
        self._days.children[0].add_class("ic-wide")
        super().__init__(
            controls(),
            model,
            self._parts,
            title=say("Who is who"),
            lead=say(
                "Choose papers and read them. Say what each name does. Then follow the claim, the money, the data."
            ),
            result=lambda found: f"{found.pack.name}: {self._state(found.pack)}",
            visible=lambda _: {"pack", "look"} if self._compared else {"pack"},
        )

    def arrange(self) -> None:
        """Put the papers first, then the roles or the list of days, then what was asked for."""
        asked = [self._areas[0], self._roles, self._days] if self._areas else [self._roles, self._days]
        shown = [*self._areas[1:-1], self._again, *self._areas[-1:]] if len(self._areas) > 1 else [self._again]
        self.children = [self._head, self._controls, self.notice, *asked, *shown]

    def give(self, **roles: str) -> None:
        """Give roles by party and compare, as a learner would."""
        self._roles.give(roles)
        self.attempt(self._compare)

    def set(self, **values: object) -> None:
        """Move controls; `day` (ISO text) picks a day of the claim."""
        day = values.pop("day", None)
        if values:
            super().set(**values)
        if day is not None:
            self.attempt(lambda: self._choose(str(day)))

    # what is asked and done ---------------------------------------------------------------------------------------

    def _compare(self) -> None:
        given = self._roles.given
        self._asked = True
        self._compared = given if len(given) == len(self._roles.parties) else None
        self._redraw()

    def _restart(self) -> None:
        self._compared, self._asked = None, False
        self._first_look()
        self._redraw()

    def _first_look(self) -> None:
        self._quiet, before = True, self._quiet
        self.knobs["look"].value = "roles"
        self._quiet = before

    def _choose(self, day: str) -> None:
        self._day.value = next(n for n, one in enumerate(self.noun.days) if one.day == date.fromisoformat(day))

    def _picked(self, _: object) -> None:
        if not self._quiet:
            self.refresh()

    def _left(self) -> list[Party]:
        given = self._roles.given
        return [party for party in self._roles.parties if party.id not in given]

    def _state(self, pack: ContractPack) -> str:
        if self._compared is None:
            return "roles to give"
        right = sum(role in pack.parties[id].roles for id, role in self._compared.items())
        return f"{right} of {len(self._compared)} roles"

    # what is shown ------------------------------------------------------------------------------------------------

    def _redraw(self) -> None:
        values = self.values
        if values["pack"] != self._seen:
            self._seen, self._compared, self._asked = values["pack"], None, False
            self._first_look()
        pack = contract_pack(values["pack"])
        self._roles.show(pack)
        open_ = self._compared is not None
        hide(self._roles, open_)
        hide(self._again, not open_)
        self._offer_days(pack, open_ and values["look"] == "owed")
        super()._redraw()

    def _offer_days(self, pack: ContractPack, wanted: bool) -> None:
        hide(self._days, not wanted)
        options = [
            (say("{day}: {what}", day=iso_date(one.day), what=event(one)), n) for n, one in enumerate(claim_days(pack))
        ]
        if options != list(self._day.options):
            self._quiet, before = True, self._quiet
            self._day.options = options
            self._day.value = 0
            self._quiet = before

    def _parts(self, found: Traced) -> list[Shown]:
        nothing = Shown("", "")
        paper = parts.paper(found.pack)
        if self._compared is None:
            return [paper, parts.asked(self._left() if self._asked else []), nothing, nothing, parts.ending()]
        if found.look == "owed":
            day = found.days[self._day.value or 0]
            return [paper, parts.owed(found.pack, day), nothing, nothing, parts.ending()]
        if found.look == "money":
            picture = self._picture("money", found.money)
            return [paper, parts.money_words(found.cost), picture, parts.money_table(found.money), parts.ending()]
        if found.look == "data":
            picture = self._picture("data", found.data)
            return [paper, parts.data_words(found.pack), picture, parts.data_table(found.data), parts.ending()]
        return [paper, parts.compared(found.pack, self._compared), nothing, nothing, parts.ending()]

    def _picture(self, kind: str, noun: MoneyMap | DataMap) -> Shown:
        chart = self._charts[kind].update(noun)
        return parts.pictured(chart.svg(f"{self._prefix}-{kind}"), chart.words)

    def on_screen(self) -> Sequence[Shown | None]:
        """Return the last part with the amber lines of the clock's day: seen, never kept."""
        return [None, None, None, None, parts.ending(today())]

    def settings(self) -> list[tuple[str, str]]:
        """Return the controls that can be seen, and each name with the role given to it so far."""
        pairs = super().settings()
        if self.noun is None or self._compared is not None:
            return pairs
        given = self._roles.given
        chosen = {id: say(ROLES[role]) for id, role in given.items()}
        return pairs + [(name(one), chosen.get(one.id, say("no role yet"))) for one in self._roles.parties]


__all__ = ["WhoIsWho", "controls", "model"]
