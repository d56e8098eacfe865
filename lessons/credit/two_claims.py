"""Disagreement: why two calculators show different figures for one loan."""

from dataclasses import dataclass

from lessons.credit.calculator import Calculator
from lessons.credit.claims import Claim, Known
from lessons.credit.explanation import Explanation, documented, last_resort
from lessons.credit.linked import linked
from lessons.credit.reading import of_kind
from lessons.credit.ways import alone, borrowed


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two claims about a loan, and all smallest explanations of each; no explanation: none found.

    `linked`: neither claim can be checked without the other, so that the explanations go in pairs, first with first.
    """

    known: Known
    claims: tuple[Claim, Claim]
    first: tuple[Explanation, ...]
    second: tuple[Explanation, ...]
    linked: bool = False

    @property
    def found(self) -> bool:
        """Whether both claims are explained."""
        return bool(self.first and self.second)


def disagreement(known: Known, first: Claim, second: Claim) -> Disagreement:
    """Return why two calculators disagree: the smallest sets of documented conventions that explain each claim.

    A claim with an instalment and a yearly rate is explained by itself: the instalment from the rate or the rate from
    the instalment, only from the one that both claims show where there is one. What a claim lacks is taken from
    `known`, or else from the other claim. Money agrees to the minor unit, rates to the decimals shown. Raises
    InputError.

    >>> found = disagreement(Known(600_000, 12), Claim(53_600, "7.20%"), Claim(53_600, "13.84%"))
    >>> [[(one.convention, one.option) for one in each[0].assumptions] for each in (found.first, found.second)]
    [[('quote', 'flat')], [('quote', 'effective')]]
    """
    of_kind(known, Known, "terms", "Known")
    for claim in (first, second):
        of_kind(claim, Claim, "payment", "Claim")
    calculator = Calculator(known)
    claims = (first, second)
    own = [alone(known, claim, other) for claim, other in ((first, second), (second, first))]
    if not own[0] and not own[1]:
        return Disagreement(known, claims, *linked(calculator, first, second), linked=True)
    explained = []
    for ways, claim, other in zip(own, claims, reversed(claims), strict=True):
        lent = borrowed(known, claim, other)
        found = documented(calculator, ways) or documented(calculator, lent)
        explained.append(found or last_resort(calculator, ways or lent))
    return Disagreement(known, claims, explained[0], explained[1])
