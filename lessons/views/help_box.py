"""Where someone in debt can turn: contact points with their source, the day checked, and whether it was verified."""

import json
from dataclasses import dataclass
from html import escape

from lessons.data import read
from lessons.language import say, speaking


@dataclass(frozen=True)
class HelpBox:
    """The contact points as one table, in the language current when it is shown."""

    contacts: tuple[dict[str, object], ...]

    def rows(self) -> list[tuple[str, str, str, str]]:
        """Return (who, contact, what it can do, how far it was checked) for each contact point."""
        return [
            (*(str(contact[key][speaking()]) for key in ("who", "contact", "what")), _checked(contact))  # type: ignore[index]
            for contact in self.contacts
        ]

    def _repr_html_(self) -> str:
        heads = "".join(f'<th scope="col" style="text-align:left">{escape(head)}</th>' for head in _heads())
        body = "".join(
            "<tr>" + "".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in row) + "</tr>"
            for row in self.rows()
        )
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table><p>{escape(_advice())}</p>"

    def __repr__(self) -> str:
        return "\n".join([" | ".join(row) for row in self.rows()] + [_advice()])


def help_box() -> HelpBox:
    """Return the contact points of mainland China (data set help_contacts)."""
    return HelpBox(tuple(json.loads(read("help_contacts/contacts.json"))))


def _heads() -> tuple[str, ...]:
    return say("Who"), say("How to reach them"), say("What they can do"), say("How far checked")


def _checked(contact: dict[str, object]) -> str:
    words = say("checked {date}") if contact["verified"] else say("not verified; read {date}")
    text = words.format(date=contact["checked"])
    source = contact["source"][speaking()] if isinstance(contact["source"], dict) else ""
    return say("{checked}: {source}", checked=text, source=source) if source else text


def _advice() -> str:
    return say(
        "All of these are free. Do not borrow again to pay a debt, keep every message and receipt, "
        "and never pay anyone who promises to erase a debt or a credit record for a fee."
    )
