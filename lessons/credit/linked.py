"""Pairs of explanations, for two claims that say something only together."""

from fractions import Fraction
from itertools import product

from lessons.credit.calculator import CLOSE, Calculator
from lessons.credit.claims import Claim
from lessons.credit.explanation import MOST, Explanation, documented, last_resort
from lessons.credit.hypotheses import Assumption, Setting, assumptions, plain, settings
from lessons.credit.reckoning import PRICING, Figures, Reckoning, Way
from lessons.credit.ways import borrowed, plain_payment

Pairs = tuple[tuple[Explanation, ...], tuple[Explanation, ...]]


def linked(calculator: Calculator, first: Claim, second: Claim) -> Pairs:
    """Explanations in pairs of two claims that say something only together."""
    if first.rate is not None and second.rate is not None:
        return _two_rates(calculator, first, second)
    known, nothing = calculator.known, plain(calculator.known)
    for search in (documented, last_resort):
        pairs: list[tuple[Explanation, Explanation]] = []
        for base, claim in sorted(((first, second), (second, first)), key=lambda pair: pair[1].rate is None):
            figures = Figures(base.payment, None if base.rate is None else float(base.rate), base.cost)
            given = Explanation(Way.GIVEN, nothing, (), figures)
            for other in search(calculator, borrowed(known, claim, base)):
                pairs.append((given, other) if base is first else (other, given))
        if pairs:
            least = min(one.size + two.size for one, two in pairs)
            kept: dict[tuple[Assumption, ...], tuple[Explanation, Explanation]] = {}
            for one, two in pairs:  # a convention between the two is one, whichever of them it is said of
                if one.size + two.size == least:
                    kept.setdefault(one.assumptions + two.assumptions, (one, two))
            return tuple(one for one, _ in kept.values()), tuple(two for _, two in kept.values())
    return (), ()


Band = tuple[Setting, float, float]


def _two_rates(calculator: Calculator, first: Claim, second: Claim) -> Pairs:
    """Pairs of settings in which both rates are those of the same instalment."""
    bands = [[_bands(calculator, claim, size) for size in range(MOST + 1)] for claim in (first, second)]
    for size in range(MOST + 1):
        ones: list[Explanation] = []
        twos: list[Explanation] = []
        for part in range(size + 1):
            for one, two in product(bands[0][part], bands[1][size - part]):
                low, high = max(one[1], two[1]), min(one[2], two[2])
                if high - low > CLOSE * high:
                    ones.append(_banded(calculator, first, one[0], low, high))
                    twos.append(_banded(calculator, second, two[0], low, high))
        if ones:
            return tuple(ones), tuple(twos)
    return _rate_and_fee(calculator, first, second)


def _bands(calculator: Calculator, claim: Claim, size: int) -> list[Band]:
    """Settings, and the range of instalments to which each gives the claimed rate."""
    assert isinstance(claim.rate, Fraction) and claim.places is not None
    found: list[Band] = []
    for setting in settings(calculator.known, (*PRICING, "shown_rate"), size):
        received, top = calculator.sides(setting)
        for low, high in calculator.cells(setting, claim.rate, claim.places):
            ends = [received / calculator.annuity(setting, end) - top for end in (low, high)]
            found.append((setting, ends[0], ends[1]))
    return found


def _banded(calculator: Calculator, claim: Claim, setting: Setting, low: float, high: float) -> Explanation:
    payment = round((low + high) / 2)
    assert isinstance(claim.rate, Fraction)
    figures = Figures(payment, float(claim.rate), None)
    return Explanation(Way.PAYMENT, setting, assumptions(setting, calculator.known), figures)


def _rate_and_fee(calculator: Calculator, first: Claim, second: Claim) -> Pairs:
    """The lower rate prices the instalment, the higher one holds a hidden fee besides."""
    claims = sorted((first, second), key=lambda claim: claim.rate or 0)
    lower, higher = claims
    assert isinstance(lower.rate, Fraction)
    payment = plain_payment(calculator.known, lower.rate)
    base = documented(calculator, [Reckoning(Way.PAYMENT, payment, lower)])
    fees = last_resort(calculator, [Reckoning(Way.PAYMENT, payment, higher)])
    if not base or base[0].size or not fees:
        return (), ()
    pairs = base[:1] * len(fees), fees
    return pairs if lower is first else (pairs[1], pairs[0])
