"""What the collector does: contacts and logs of contacts."""

from lessons.collection.contact_csv import COLUMNS, contact, read_log
from lessons.collection.contact_words import (
    Association,
    Channel,
    Consent,
    ConsentFor,
    Direction,
    LenderType,
    Product,
    Reached,
    Style,
    Tag,
    Voice,
)
from lessons.collection.contacts import LENDER, Contact, ContactLog

__all__ = [
    "COLUMNS",
    "LENDER",
    "Association",
    "Channel",
    "Consent",
    "ConsentFor",
    "Contact",
    "ContactLog",
    "Direction",
    "LenderType",
    "Product",
    "Reached",
    "Style",
    "Tag",
    "Voice",
    "contact",
    "read_log",
]
