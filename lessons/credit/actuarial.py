"""Rates of Appendix J's general equation: whole unit-periods compound, a fraction of one earns simple interest.

The equation is Σ amount / ((1 + fraction·i)·(1 + i)^full) = 0, 12 CFR 1026, Appendix J, paragraph (b)(8). With x =
ln(1 + i) the logarithm of a growth factor rises in x by full + fraction·(1 + i)/(1 + fraction·i), the faster the later
the amount is due. So where the signs change once, the ratio of what is owed and what is paid falls steadily: there is
one root, and Newton's method on its logarithm finds it. With several changes all terms are brought to one denominator:
with v = 1/(1 + i) the factor 1 + fraction·i is (fraction + (1 − fraction)·v)/v, positive for every v > 0, and what
remains is a polynomial in v with whole coefficients, of which `solver` finds all roots.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.irr import Convention, Rate, Status, chosen, whole_amounts
from lessons.credit.money import Money
from lessons.credit.reading import exact, of_kind, ratio, whole
from lessons.credit.solver import HIGHEST, LOWEST, NEAR, log_roots, sign_changes

MOST_UNITS = 10**6
Term = tuple[int, Fraction, int]  # full unit-periods, fraction of one, amount


@dataclass(frozen=True, slots=True)
class UnitFlow:
    """An amount, + received, − paid, due after `full` unit-periods and a `fraction` of one (0 ≤ fraction < 1).

    Raises InputError.
    """

    amount: Money
    full: int
    fraction: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "full", whole(self.full, "period", 0, MOST_UNITS))
        part = exact(self.fraction, "period", {"low": 0, "high": 1})
        if not 0 <= part < 1:
            raise InputError("out_of_range", "period", self.fraction, {"low": 0, "high": 1})
        object.__setattr__(self, "fraction", part)


def actuarial(flows: Iterable[UnitFlow], per_year: Fraction | int) -> Rate:
    """Return the annual percentage rate: unit-periods per year · i, with all roots. Raises InputError.

    >>> paid = [UnitFlow(-230, number) for number in range(1, 25)]
    >>> round(actuarial([UnitFlow(5000, 0), *paid], 12).value, 4)  # Appendix J, example (c)(1)(i): 9.69 %
    0.0969
    """
    times = ratio(per_year, "periods_per_year", Fraction(1, 10), 366)
    of_kind(flows, Iterable, "flows", "UnitFlow")
    listed = list(flows)
    for flow in listed:
        of_kind(flow, UnitFlow, "flows", "UnitFlow")
    found = unit_rate([(flow.full, flow.fraction) for flow in listed], whole_amounts(flow.amount for flow in listed))
    if found.value is None:
        return Rate(None, Convention.REG_Z, found.status)
    roots = tuple(root * float(times) for root in found.roots)
    if not all(map(math.isfinite, roots)):
        return Rate(None, Convention.REG_Z, Status.NOT_FINITE)
    return Rate(found.value * float(times), Convention.REG_Z, found.status, roots)


def unit_rate(times: Sequence[tuple[int, Fraction]], numbers: Sequence[int] | None) -> Rate:
    """Return the rate per unit-period of whole amounts at (full, fraction) unit-periods; None as amounts: not finite.

    >>> rate = unit_rate([(0, Fraction(0)), (1, Fraction(1, 2))], [100, -110]).value
    >>> round((1 + rate / 2) * (1 + rate), 12)
    1.1
    """
    convention = Convention.PER_PERIOD
    if numbers is None:
        return Rate(None, convention, Status.NOT_FINITE)
    sums: dict[tuple[int, Fraction], int] = {}
    for time, number in zip(times, numbers, strict=True):
        sums[time] = sums.get(time, 0) + number
    terms = [(full, fraction, sums[full, fraction]) for full, fraction in sorted(sums) if sums[full, fraction]]
    changes = sign_changes([amount for _, _, amount in terms])
    if changes == 0:
        return Rate(None, convention, Status.NO_SIGN_CHANGE)
    if changes == 1:
        logs = _single(terms)
    else:
        logs = [root for root in log_roots(*_cleared(terms)) if LOWEST <= root <= HIGHEST]
    if not logs:
        return Rate(None, convention, Status.NOT_FINITE if changes % 2 and _unbounded(terms) else Status.NO_ROOT)
    return chosen(tuple(math.expm1(root) for root in logs), convention)


def _unbounded(terms: Sequence[Term]) -> bool:
    """Whether a root must exist, be it beyond the floats: the last payment outgrows the first advance on both ends."""
    return terms[-1][0] > terms[0][0] + (terms[0][1] > 0)


def _cleared(terms: Sequence[Term]) -> tuple[list[int], list[int]]:
    """Exponents and coefficients of Σ amount·v^full·v/(f + (1 − f)·v), every denominator multiplied away."""
    fractions = sorted({fraction for _, fraction, _ in terms if fraction})
    # f = a/b: the factor b·f + b·(1 − f)·v has the whole coefficients a and b − a
    product = [1]
    for fraction in fractions:
        product = _times(product, fraction)
    rest = {fraction: _without(product, fraction) for fraction in fractions}
    totals: dict[int, int] = {}
    for full, fraction, amount in terms:
        # without a fraction nothing is divided, and the one v of its own falls away
        factor, shift = (rest[fraction], full + 1) if fraction else (product, full)
        for power, coefficient in enumerate(factor):
            scaled = amount * coefficient * (fraction.denominator if fraction else 1)
            totals[shift + power] = totals.get(shift + power, 0) + scaled
    kept = [(power, totals[power]) for power in sorted(totals) if totals[power]]
    return [power for power, _ in kept], [coefficient for _, coefficient in kept]


def _times(product: list[int], fraction: Fraction) -> list[int]:
    low, high = fraction.numerator, fraction.denominator - fraction.numerator
    raised = zip([*product, 0], [0, *product], strict=True)
    return [low * same + high * former for same, former in raised]


def _without(product: list[int], fraction: Fraction) -> list[int]:
    """The product without the factor of one fraction: exact division from the constant term on."""
    low, high = fraction.numerator, fraction.denominator - fraction.numerator
    quotient: list[int] = []
    former = 0
    for coefficient in product[:-1]:
        former = (coefficient - high * former) // low
        quotient.append(former)
    return quotient


def _single(terms: Sequence[Term]) -> list[float]:
    """The root x = ln(1 + i) of terms that change sign once, or none within the floats."""
    amounts = [amount for _, _, amount in terms]
    if sum(amounts) == 0:
        return [0.0]
    change = next(k for k in range(1, len(terms)) if (amounts[k] > 0) != (amounts[0] > 0))
    sized = [(full, float(fraction), math.log(abs(amount))) for full, fraction, amount in terms]
    before, after = sized[:change], sized[change:]
    at_zero = _log_sum(after, 0.0)[0] - _log_sum(before, 0.0)[0]
    # where the later side is worth more at 0 the rate is positive; double until the sides change places
    inner, outer, limit = 0.0, math.copysign(0.125, at_zero), HIGHEST if at_zero > 0 else LOWEST
    while True:
        outer = min(outer, limit) if limit > 0 else max(outer, limit)
        gap = _log_sum(after, outer)[0] - _log_sum(before, outer)[0]
        if gap * at_zero <= 0:
            break
        if outer == limit:
            return []
        inner, outer = outer, outer * 2
    low, high = min(inner, outer), max(inner, outer)
    root = inner
    for _ in range(200):
        (late, late_slope), (early, early_slope) = _log_sum(after, root), _log_sum(before, root)
        low, high = (root, high) if late > early else (low, root)
        following = root + (late - early) / (late_slope - early_slope) if late_slope > early_slope else math.inf
        if not low <= following <= high:
            following = (low + high) / 2
        done = abs(following - root) <= 1e-9 * abs(following)
        root = following
        if done or low == high:
            break
    return [_polish(terms, root)]


def _log_sum(side: Sequence[tuple[int, float, float]], root: float) -> tuple[float, float]:
    """Logarithm of Σ size / growth at x, and how fast it falls in x."""
    rate = math.expm1(root)
    exponents = [size - root * full - math.log1p(fraction * rate) for full, fraction, size in side]
    top = max(exponents)
    weights = [math.exp(exponent - top) for exponent in exponents]
    mass = sum(weights)
    slopes = (full + fraction * (1 + rate) / (1 + fraction * rate) for full, fraction, _ in side)
    return top + math.log(mass), sum(weight * slope for weight, slope in zip(weights, slopes, strict=True)) / mass


def _polish(terms: Sequence[Term], root: float) -> float:
    """Newton's last steps, in a form that loses no digits (see `solver`): values as of the first or the last term."""
    scale = 1 << max(abs(amount).bit_length() for _, _, amount in terms)
    base_full, base_fraction = terms[0][:2] if root > 0 else terms[-1][:2]
    parts = [
        (full - base_full, float(fraction), float(fraction - base_fraction), amount) for full, fraction, amount in terms
    ]
    for _ in range(4):
        rate = math.expm1(root)
        under = 1 + float(base_fraction) * rate
        base_slope = float(base_fraction) * (1 + rate) / under
        near, values, slope = 0, [], 0.0
        for full, fraction, apart, amount in parts:
            growth = root * full + math.log1p(apart * rate / under)
            size = amount / scale
            if growth < NEAR:  # the exact sum of these amounts is added once
                near += amount
                value = size * math.expm1(-growth)
                worth = size + value
            else:
                value = worth = size * math.exp(-growth)
            values.append(value)
            slope -= worth * (full + fraction * (1 + rate) / (1 + fraction * rate) - base_slope)
        if slope == 0:
            break
        step = math.fsum([near / scale, *values]) / slope
        if abs(step) > 0.01 * abs(root):
            break
        root -= step
        if abs(step) <= 1e-16 * abs(root):
            break
    return root
