"""Where someone in debt can turn: contact points with their source, the day read, and whether it was verified."""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from lessons.data import read
from lessons.language import say, speaking
from lessons.views.bundle import Shown
from lessons.views.layout import Note, Table, plain_markdown

# The page that lies beside every lesson, in the lesson's language.
PAGE = "if_you_are_late.html"


@dataclass(frozen=True)
class Link(Note):
    """A sentence that leads to a page: `words` before it, the page's `title`, its `address` beside the lesson."""

    title: str = ""
    address: str = ""

    def html(self) -> str:
        """Return a paragraph with the link; every sign of the texts is escaped."""
        link = f'<a href="{escape(self.address)}">{escape(self.title)}</a>'
        return f'<p style="max-width:46em;margin:4px 0 10px">{escape(self.words)} {link}</p>'

    def text(self) -> str:
        """Return words, title and address."""
        return say("{words} {title} ({address})", words=self.words, title=self.title, address=self.address)

    def markdown(self) -> str:
        """Return the sentence with a Markdown link."""
        return f"{plain_markdown(self.words)} [{plain_markdown(self.title)}]({self.address})"

    def __str__(self) -> str:
        return self.text()


def help_box() -> Shown:
    """Return the contact points of mainland China (data set help_contacts), advice, and a page to read."""
    head = (say("Who"), say("How to reach them"), say("What they can do"), say("How far checked"))
    rows = tuple(_row(contact) for contact in json.loads(read("help_contacts/contacts.json")))
    advice = say(
        "Asking here costs no fee that we know of; call charges were not checked. Do not borrow again to pay a debt, "
        "keep every message and receipt, and never pay anyone who promises to erase a debt or a credit record "
        "for a fee."
    )
    more = Link(say("Ten minutes, no code, made to be printed:"), title=say("If you are late or someone is calling"),
                address=PAGE)  # fmt: skip
    return Shown((Table(say("Where to turn"), head, rows, words=frozenset(range(4))), Note(advice), more))


def _row(contact: dict[str, Any]) -> tuple[str, ...]:
    language = speaking()
    words = say("checked {date}") if contact["verified"] else say("not verified; read {date}")
    checked = words.format(date=contact["checked"])
    if contact["source"]:
        checked = say("{checked}: {source}", checked=checked, source=contact["source"][language])
    return (*(contact[key][language] for key in ("who", "contact", "what")), checked)
