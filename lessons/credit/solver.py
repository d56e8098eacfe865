"""All roots of a stream of payments, in the logarithm of the growth factor.

With x = ln(1 + rate) the present value Σ a·e^(−x·t) is an exponential sum: it has at most as many roots as the amounts
have sign changes (Descartes' rule, generalised: Pólya and Szegő, Problems and Theorems in Analysis II, part V, no. 77).
Multiplied by e^(s·x) with s between two times it keeps its roots, and its derivative has one sign change less; by
Rolle's theorem the derivative's roots separate those of the sum. So all roots are found, one level at a time, with no
grid and no starting value.

Where the sum only touches zero there is no sign to change. Where the times are multiples of one step, few enough for
`square_free`, touching roots are made simple ones, exactly. Elsewhere a turning point counts as a root if the sum there
is below what its floats can be off by: 3e-16 · Σ |term| · (8 + |ln size| + |x·t|). Roots closer than MERGED are one.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from lessons.credit.squarefree import square_free

# e^LOWEST − 1 is the smallest number above −1, e^HIGHEST − 1 the largest that a float can hold
LOWEST, HIGHEST = math.log(2.0**-52), 709.78

MERGED = 1e-6  # in ln(1 + rate per unit): what floats make of a double root can be as far apart

FLAT = 10**7  # where x · time is below its inverse, e^(−x·t) is 1 − x·t but for as small a part

NEAR = 0.7  # e^−0.7 is about a half: from there on e^−y is smaller than 1 − e^−y

Term = tuple[int, float, float]  # time, sign, logarithm of the size


def rate_from_log(log_rate: float) -> float:
    """Return the rate r of x = ln(1 + r), accurate near zero."""
    return math.expm1(log_rate)


def sign_changes(amounts: Sequence[int]) -> int:
    """Return how often the sign of the amounts changes, zeros left out.

    >>> sign_changes([-100, 0, 230, -132])
    2
    """
    signs = [amount > 0 for amount in amounts if amount]
    return sum(one != two for one, two in pairwise(signs))


def log_roots(times: Sequence[int], amounts: Sequence[int], unit: int = 1) -> list[float]:
    """Return every root x = ln(1 + rate per `unit` of time) whose rate is a float above −1, ascending.

    `times` ascend strictly, `amounts` are whole and not zero. Every distinct root is given once; those closer than
    MERGED are taken as one.
    """
    if sign_changes(amounts) == 0:
        return []
    low, high = LOWEST / unit, HIGHEST / unit
    shifted = [time - times[0] for time in times]
    if sign_changes(amounts) > 1:
        shifted, amounts = square_free(shifted, amounts)
    changes = sign_changes(amounts)
    scale = 1 << max(abs(amount).bit_length() for amount in amounts)
    if changes == 1:
        found = [0.0] if sum(amounts) == 0 else [_single(shifted, amounts)]
    else:
        terms = [
            (time, 1.0 if amount > 0 else -1.0, _log_ratio(abs(amount), scale))
            for time, amount in zip(shifted, amounts, strict=True)
        ]
        found = _several(terms, low, high)
    polished = sorted(_polish(shifted, amounts, scale, root) * unit for root in found)
    if sum(amounts) == 0:
        polished = [0.0 if abs(root) <= MERGED else root for root in polished]
    inside = [root for root in polished if low * unit <= root <= high * unit]
    return [root for k, root in enumerate(inside) if k == 0 or root - inside[k - 1] > MERGED]


def _log_ratio(amount: int, scale: int) -> float:
    """Logarithm of amount / scale, to the last digit also for large numbers, unless it is below every float."""
    share = amount / scale
    return math.log(share) if share > 1e-300 else math.log(amount) - math.log(scale)


def _single(times: Sequence[int], amounts: Sequence[int]) -> float:
    """Root of a sum with one sign change: Newton on ln(later side) − ln(earlier side), which is nearly straight."""
    gain, slope = sum(amounts), sum(time * amount for time, amount in zip(times, amounts, strict=True))
    if abs(gain) * times[-1] * FLAT < abs(slope):  # nearly a straight line, and logarithms would lose its digits
        return gain / slope
    change = next(k for k in range(1, len(amounts)) if (amounts[k] > 0) != (amounts[0] > 0))
    gap = times[change] - times[change - 1]
    sizes = [math.log(abs(amount)) for amount in amounts]
    pairs = list(zip(times, sizes, strict=True))
    sides = pairs[:change], pairs[change:]
    root = 0.0
    before, before_mean = _log_sum(sides[0], root)
    after, after_mean = _log_sum(sides[1], root)
    # the slope is at least the gap between the sides, which bounds the root
    bound = (after - before) / gap
    low, high = min(0.0, bound), max(0.0, bound)
    for _ in range(200):
        step = (after - before) / (after_mean - before_mean)
        low, high = (root, high) if after > before else (low, root)
        following = root + step
        if not low <= following <= high:
            following = (low + high) / 2
        if abs(following - root) <= 1e-6 * abs(following):
            return following
        root = following
        before, before_mean = _log_sum(sides[0], root)
        after, after_mean = _log_sum(sides[1], root)
    return root


def _log_sum(side: Sequence[tuple[int, float]], root: float) -> tuple[float, float]:
    """Logarithm of Σ size·e^(−x·time), and the mean time with these weights."""
    exponents = [size - root * time for time, size in side]
    top = max(exponents)
    weights = [math.exp(exponent - top) for exponent in exponents]
    mass = sum(weights)
    return top + math.log(mass), sum(weight * time for weight, (time, _) in zip(weights, side, strict=True)) / mass


def _several(terms: list[Term], low: float, high: float) -> list[float]:
    """All roots between `low` and `high`, level by level from the derivative that has no sign change left."""
    levels = [terms]
    while True:
        now = levels[-1]
        change = next((k for k in range(1, len(now)) if now[k][1] != now[k - 1][1]), None)
        if change is None:
            break
        split = (now[change][0] + now[change - 1][0]) / 2
        levels.append([(t, s if t < split else -s, size + math.log(abs(split - t))) for t, s, size in now])
    turning: list[float] = []
    for level in levels[-2::-1]:
        turning = _between(level, [low, *turning, high])
    return turning


def _between(terms: list[Term], points: list[float]) -> list[float]:
    """Roots of a sum that turns at most at the inner `points`."""
    values = [_value(terms, point) for point in points]
    roots: list[float] = []
    for k, (left, right) in enumerate(pairwise(points)):
        if k and values[k] == 0:
            roots.append(left)
        elif values[k] * values[k + 1] < 0:
            roots.append(_bracketed(terms, left, right, values[k], values[k + 1]))
    return roots


def _value(terms: list[Term], x: float) -> float:
    """Sum at x, divided by its largest term; 0 where it cannot be told from 0."""
    exponents = [size - x * time for time, _, size in terms]
    top = max(exponents)
    sizes = [math.exp(exponent - top) for exponent in exponents]
    value = math.fsum(sign * part for (_, sign, _), part in zip(terms, sizes, strict=True))
    # each exponent is off by a part of its two summands, each exponential by a unit in its last place
    parts = zip(terms, sizes, strict=True)
    noise = 3e-16 * sum(part * (8 + abs(size) + abs(x) * time) for (time, _, size), part in parts)
    return 0.0 if abs(value) <= noise else value


def _bracketed(terms: list[Term], old: float, new: float, at_old: float, at_new: float) -> float:
    """Root between two points of opposite sign: regula falsi (Anderson–Björck), bisection when it is slow."""
    for turn in range(300):
        if abs(new - old) <= 4e-16 * max(abs(new), abs(old)):
            break
        middle = new - at_new * (new - old) / (at_new - at_old)
        if turn % 4 == 3 or not min(old, new) < middle < max(old, new):
            middle = old + (new - old) / 2
        value = _value(terms, middle)
        if value == 0:
            return middle
        if value * at_new < 0:
            old, at_old = new, at_new
        else:
            factor = 1 - value / at_new
            at_old *= factor if factor > 0 else 0.5
        new, at_new = middle, value
    return old + (new - old) / 2


def _polish(times: Sequence[int], amounts: Sequence[int], scale: int, root: float) -> float:
    """Newton's last steps, in a form that loses no digits.

    For early amounts e^(−x·t) is near 1 and would cancel: there the exact sum of the amounts is added to
    Σ a·(e^(−x·t) − 1). For later ones e^(−x·t) is the smaller number.
    """
    if root == 0:
        return root
    if root < 0:  # seen from the end the rate is positive, and no power can overflow
        return -_polish([times[-1] - time for time in reversed(times)], amounts[::-1], scale, -root)
    early = bisect_left(times, NEAR / root)
    start = sum(amounts[:early]) / scale
    sizes = [amount / scale for amount in amounts]
    near = list(zip(times[:early], sizes[:early], strict=True))
    far = list(zip(times[early:], sizes[early:], strict=True))
    for _ in range(4):
        terms = [(time, size, size * math.expm1(-root * time)) for time, size in near]
        rest = [(time, size * math.exp(-root * time)) for time, size in far]
        value = math.fsum([start, *(part for _, _, part in terms), *(part for _, part in rest)])
        slope = -sum(time * (size + part) for time, size, part in terms) - sum(time * part for time, part in rest)
        if slope == 0:
            return root
        step = value / slope
        if abs(step) > 1e-5 * root:  # two roots nearly meet: the bracket is the better answer
            return root
        root -= step
        if abs(step) <= 1e-16 * root:
            break
    return root
