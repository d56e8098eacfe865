"""Credits with several parties that questions speak of: their texts in the reader's language, and who gets how much."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.collection import ContractPack, Licence, Party
from lessons.collection.parties import Change
from lessons.credit import LoanTerms, Payee, schedule
from lessons.language import mark, say, speaking
from lessons.practice.line import Day, Grid, Line, Words, line
from lessons.views.party_words import ROLES

COMMA, SEMICOLON, PLUS = mark(", "), mark("; "), " + "
CLAUSES = mark("What the PDF says")
SOLD = mark("On {day} {old} assigns the claim to {new}.")
STOOD_IN = mark("On {day} {new} pays {old} for the borrower.")
NOTIFIED = mark("On {day} the borrower is told of it.")
UNTOLD = mark("The borrower has not been told of it yet.")


@dataclass(frozen=True)
class Told:
    """A text of a data set: a name, a clause, a headline, by language."""

    by_language: Mapping[str, str]

    def text(self) -> str:
        """Return the text in the current language."""
        return self.by_language[speaking()]


def name(pack: ContractPack, id: str) -> Told:
    """Return what a party of a pack is called.

    >>> from lessons.collection import contract_pack
    >>> name(contract_pack("phone"), "anheng").text()
    'Anheng Consumer Finance'
    """
    return Told(pack.parties[id].name)


def clause(pack: ContractPack, about: str) -> Told:
    """Return the clause of a pack on a subject."""
    return Told(next(each.text for each in pack.clauses if each.about == about))


@dataclass(frozen=True)
class Split:
    """What a credit costs above its principal [minor units]: what the lender takes, what others take."""

    lender: Fraction
    others: Fraction

    @property
    def total(self) -> Fraction:
        """Return the whole cost."""
        return self.lender + self.others

    @property
    def share(self) -> Fraction:
        """Return which share of the cost goes to somebody other than the lender."""
        return self.others / self.total


def split(terms: LoanTerms) -> Split:
    """Return to whom the cost of a credit goes while nobody is late; the fees of one credit have one payee here.

    >>> from lessons.collection import contract_pack
    >>> split(contract_pack("guaranteed_cash").terms)
    Split(lender=Fraction(59300, 1), others=Fraction(57600, 1))
    """
    plan = schedule(terms)
    interest, fees = Fraction(plan.total_interest), Fraction(plan.total_fees)
    payees = {fee.payee for fee in terms.fees if not fee.contingent}
    assert len(payees) <= 1
    if payees <= {Payee.LENDER}:
        return Split(interest + fees, Fraction(0))
    return Split(interest, fees)


@dataclass(frozen=True)
class Listed:
    """Several texts, one after the other; `between` parts those that hold commas themselves."""

    parts: tuple[Words, ...]
    between: str = COMMA

    def text(self) -> str:
        """Return the texts with the sign of a list between them."""
        return say(self.between).join(part.text() for part in self.parts)


def roles(pack: ContractPack, id: str) -> Listed:
    """Return what a party of a pack does."""
    return Listed(tuple(line(ROLES[role]) for role in pack.parties[id].roles))


def firms(pack: ContractPack) -> tuple[Party, ...]:
    """Return every party that is a firm: no borrower, no contact person."""
    return tuple(party for party in pack.parties.values() if party.licence is not Licence.PERSON)


def clauses(pack: ContractPack, about: Collection[str]) -> Grid:
    """Return the clauses of a pack on some subjects as a table of one column."""
    rows = tuple((Told(each.text),) for each in pack.clauses if each.about in about)
    return Grid((line(CLAUSES),), rows)


def events(pack: ContractPack, on: date) -> tuple[Line, ...]:
    """Return what has become of the claim by a day, in a sentence each."""
    told: list[Line] = []
    before = pack.first_creditor
    for change in pack.changes:
        words: dict[str, Words] = {"old": name(pack, before), "new": name(pack, change.to), "day": Day(change.on)}
        if change.on <= on:
            told.append(line(SOLD if change.by is Change.ASSIGNMENT else STOOD_IN, **words))
        if change.on <= on:
            known = change.notified is not None and change.notified <= on
            told.append(line(NOTIFIED, day=Day(change.notified)) if known and change.notified else line(UNTOLD))
        before = change.to
    return tuple(told)
