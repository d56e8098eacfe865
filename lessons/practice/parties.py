"""Credits with several parties that questions speak of: their texts in the reader's language, and who gets how much."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from lessons.collection import ContractPack
from lessons.credit import LoanTerms, Payee, schedule
from lessons.language import speaking


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
