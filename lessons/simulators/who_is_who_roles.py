"""Names of a contract pack with a list of roles beside each, and a button that asks for the comparison."""

from collections.abc import Callable, Mapping

import ipywidgets as W

from lessons.collection.parties import ContractPack, Party, Role
from lessons.language import say
from lessons.simulators.form import AUTO, LABELLED, row
from lessons.views.party_words import MEANINGS, ROLES, name


class RoleList(W.VBox):
    """One list for each of the `.parties` but the borrower; `.given` are the roles chosen so far, by party (id)."""

    def __init__(self, button: Callable[..., W.Button], ready: Callable[[], None]) -> None:
        self.parties: tuple[Party, ...] = ()
        self._lists: list[W.Dropdown] = []
        self._box = controls_box()
        self.ready = button(say("Compare with the contract"), ready, primary=True)
        super().__init__([self._box, row(self.ready)])

    def show(self, pack: ContractPack) -> None:
        """Offer the parties of a pack; another pack starts without a role."""
        parties = tuple(party for party in pack.parties.values() if party is not pack.borrower)
        if parties == self.parties:
            return
        self.parties = parties
        while len(self._lists) < len(parties):
            self._lists.append(self._list())
        for one, party in zip(self._lists, parties, strict=False):
            one.value, one.description = "", name(party)
        self._box.children = [_held(one) for one in self._lists[: len(parties)]]

    @property
    def given(self) -> dict[str, Role]:
        """Return the roles that have been chosen, by party."""
        return {party.id: Role(one.value) for one, party in zip(self._lists, self.parties, strict=False) if one.value}

    def give(self, roles: Mapping[str, str]) -> None:
        """Choose roles by party, as a learner would."""
        for one, party in zip(self._lists, self.parties, strict=False):
            one.value = roles.get(party.id, "")

    @staticmethod
    def _list() -> W.Dropdown:
        options = [(say("choose a role …"), ""), *((say(ROLES[role]), role.value) for role in MEANINGS)]
        return W.Dropdown(options=options, value="", style=LABELLED, layout=W.Layout(**AUTO))


def controls_box(*fields: W.Widget) -> W.Box:
    """Return labelled fields as a panel sets its controls."""
    box = W.Box([_held(field) for field in fields], layout=W.Layout(**AUTO))
    box.add_class("ic-controls")
    return box


def _held(field: W.Widget) -> W.Box:
    held = W.Box([field], layout=W.Layout(**AUTO))
    held.add_class("ic-control")
    return held
