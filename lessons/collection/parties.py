"""ContractPack: who stands behind one credit, how money and personal data flow, who is owed and who acts for whom.

What a pack says is what its contract says. Whether that is allowed is for the law room.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.credit import LoanTerms

Words = Mapping[str, str]


class Role(StrEnum):
    """What a party does in a credit; one party may do several things."""

    BORROWER = "borrower"
    LENDER = "lender"
    SELLER = "seller"
    PLATFORM = "platform"
    GUARANTOR = "guarantor"
    INSURER = "insurer"
    SERVICER = "servicer"
    AGENCY = "agency"
    ASSIGNOR = "assignor"
    ASSIGNEE = "assignee"
    CONTACT_PERSON = "contact_person"


class Licence(StrEnum):
    """What kind of institution a party is by its licence; BUSINESS: a firm with no financial licence."""

    PERSON = "person"
    BUSINESS = "business"
    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROCREDIT = "microcredit"
    FINANCING_GUARANTEE = "financing_guarantee"
    INSURANCE = "insurance"
    ASSET_MANAGEMENT = "asset_management"


LENDERS = frozenset({Licence.BANK, Licence.CONSUMER_FINANCE, Licence.MICROCREDIT})


class Money(StrEnum):
    """What money is paid for."""

    PAYOUT = "payout"  # to the borrower
    PRICE = "price"  # to the seller, in place of the borrower
    INSTALMENT = "instalment"
    FEE = "fee"
    COMMISSION = "commission"  # for work done for the payer
    GUARANTEE_PAYMENT = "guarantee_payment"
    RECOURSE = "recourse"  # back to the guarantor who has paid
    INSURANCE_PAYMENT = "insurance_payment"
    CLAIM_PRICE = "claim_price"


class DataKind(StrEnum):
    """Kinds of personal data."""

    IDENTITY = "identity"
    CONTACT = "contact"
    ORDER = "order"
    DEVICE = "device"
    CREDIT_REPORT = "credit_report"
    REPAYMENT = "repayment"
    OTHER_PERSON_CONTACT = "other_person_contact"  # of somebody the borrower names


class DataBasis(StrEnum):
    """On what, by the contract, personal data is passed on."""

    CONTRACT = "contract"  # the borrower gives it, to get what the contract is about
    ENTRUSTED = "entrusted"  # handled for another and on its orders
    SEPARATE_CONSENT = "separate_consent"  # for the receiver's own purposes


class Change(StrEnum):
    """How a claim comes to another creditor."""

    ASSIGNMENT = "assignment"
    PAYMENT_BY_GUARANTOR = "payment_by_guarantor"


@dataclass(frozen=True, slots=True)
class Party:
    """One party: its id in the pack, its name by language, its roles and its licence."""

    id: str
    name: Words
    roles: tuple[Role, ...]
    licence: Licence


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """Money from one party to another (ids), what for, and when by language."""

    source: str
    target: str
    what: Money
    when: Words


@dataclass(frozen=True, slots=True)
class DataFlow:
    """Personal data from one party to another (ids): its kinds, on what basis, and for what purpose by language."""

    source: str
    target: str
    kinds: tuple[DataKind, ...]
    basis: DataBasis
    purpose: Words


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in plain words by language; `about` is its subject, `names` the parties (ids) it speaks of."""

    about: str
    names: tuple[str, ...]
    text: Words


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """The claim goes to another creditor (id) `on` a day; the borrower is `notified` on another, or not yet (None)."""

    to: str
    by: Change
    on: date
    notified: date | None


@dataclass(frozen=True, slots=True)
class Mandate:
    """A creditor (`giver`) has another party (`taker`) remind or collect, from a day to before another (None: open)."""

    giver: str
    taker: str
    since: date
    until: date | None = None

    def runs(self, on: date) -> bool:
        """Return whether the mandate is in force on a day."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class ContractPack:
    """A credit with all who take part; `first_creditor` is the id of who is owed at the start."""

    name: str
    title: Words
    signed: date
    parties: Mapping[str, Party]
    terms: LoanTerms
    first_creditor: str
    changes: tuple[ClaimChange, ...]
    mandates: tuple[Mandate, ...]
    money: tuple[MoneyFlow, ...]
    data: tuple[DataFlow, ...]
    clauses: tuple[Clause, ...]

    def of(self, role: Role) -> tuple[Party, ...]:
        """Return the parties with a role."""
        return tuple(party for party in self.parties.values() if role in party.roles)

    @property
    def borrower(self) -> Party:
        """Return the one who owes."""
        return self.of(Role.BORROWER)[0]


def creditor(pack: ContractPack, on: date) -> Party:
    """Return who is owed, as the borrower may take it on a day: a change counts from its notice on.

    >>> from lessons.collection.packs import contract_pack
    >>> pack = contract_pack("sold_loan")
    >>> creditor(pack, date(2026, 5, 7)).id, creditor(pack, date(2026, 5, 8)).id
    ('chengqiao', 'beian')
    """
    known = [change for change in pack.changes if change.notified is not None and change.notified <= on]
    return pack.parties[known[-1].to if known else pack.first_creditor]


def may_call(pack: ContractPack, on: date) -> tuple[Party, ...]:
    """Return who may remind or collect by the contract on a day: the creditor, and those it has given a mandate."""
    owed = creditor(pack, on)
    takers = (mandate.taker for mandate in pack.mandates if mandate.giver == owed.id and mandate.runs(on))
    return (owed, *(pack.parties[taker] for taker in takers))


def holds(pack: ContractPack) -> dict[str, frozenset[DataKind]]:
    """Return which kinds of personal data each party but the borrower has been given, by id; none: an empty set."""
    return {
        id: frozenset(kind for flow in pack.data if flow.target == id for kind in flow.kinds)
        for id, party in pack.parties.items()
        if party is not pack.borrower
    }
