"""Where someone in debt can turn: contact points with their source, the day read, and whether it was verified."""

import json
from typing import Any

from lessons.data import read
from lessons.language import say, speaking
from lessons.views.bundle import Shown
from lessons.views.layout import Note, Table


def help_box() -> Shown:
    """Return the contact points of mainland China (data set help_contacts), and what to keep in mind."""
    head = (say("Who"), say("How to reach them"), say("What they can do"), say("How far checked"))
    rows = tuple(_row(contact) for contact in json.loads(read("help_contacts/contacts.json")))
    advice = say(
        "Asking here costs no fee that we know of; call charges were not checked. Do not borrow again to pay a debt, "
        "keep every message and receipt, and never pay anyone who promises to erase a debt or a credit record "
        "for a fee."
    )
    return Shown((Table(say("Where to turn"), head, rows, words=frozenset(range(4))), Note(advice)))


def _row(contact: dict[str, Any]) -> tuple[str, ...]:
    language = speaking()
    words = say("checked {date}") if contact["verified"] else say("not verified; read {date}")
    checked = words.format(date=contact["checked"])
    if contact["source"]:
        checked = say("{checked}: {source}", checked=checked, source=contact["source"][language])
    return (*(contact[key][language] for key in ("who", "contact", "what")), checked)
