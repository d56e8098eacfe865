"""What the collector does: contacts, logs of contacts, and cases: branching stories made of them."""

from lessons.collection.case import Case, Chair, Event, Move, Plan, Replay, Scene, Wording
from lessons.collection.case_file import CaseError, case, read_case
from lessons.collection.contact_csv import COLUMNS, contact, read_log
from lessons.collection.contact_logs import contact_log
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
from lessons.collection.play import Play, Step, choose, start, take_back, walk

__all__ = [
    "COLUMNS",
    "LENDER",
    "Association",
    "Case",
    "CaseError",
    "Chair",
    "Channel",
    "Consent",
    "ConsentFor",
    "Contact",
    "ContactLog",
    "Direction",
    "Event",
    "LenderType",
    "Move",
    "Plan",
    "Play",
    "Product",
    "Reached",
    "Replay",
    "Scene",
    "Step",
    "Style",
    "Tag",
    "Voice",
    "Wording",
    "case",
    "choose",
    "contact",
    "contact_log",
    "read_case",
    "read_log",
    "start",
    "take_back",
    "walk",
]
