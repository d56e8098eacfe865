"""What the collector does: contacts, logs, cases; and for whom: parties to a credit, offers with their lender."""

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
from lessons.collection.offers import CreditOffer, credit_offer, credit_offers
from lessons.collection.packs import contract_pack, contract_packs
from lessons.collection.parties import ContractPack, Licence, Party, Role, creditor, holds, may_call
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
    "ContractPack",
    "CreditOffer",
    "Direction",
    "Event",
    "LenderType",
    "Licence",
    "Move",
    "Party",
    "Plan",
    "Play",
    "Product",
    "Reached",
    "Replay",
    "Role",
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
    "contract_pack",
    "contract_packs",
    "credit_offer",
    "credit_offers",
    "creditor",
    "holds",
    "may_call",
    "read_case",
    "read_log",
    "start",
    "take_back",
    "walk",
]
