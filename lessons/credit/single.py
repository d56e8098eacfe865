"""The rate of one amount and later ones of the other sign, one period apart: quick, proved, correctly rounded.

The signs change once, so there is one rate (Descartes). With v = 1/(1 + rate), d = 1 − v and the suffix sums D_k of
what is paid, the present value is f(d) = gain − d · Σ D_k · v^(k−1): nothing cancels near zero. A start from mean and
variance of the payment times (the first cumulants) and a step or two of Halley's method in floats come near; the last
step is taken from a residual in whole numbers.

The proof: all terms of f′ have one sign, so that |f″| ≤ m·|f′| and |f‴| ≤ m²·|f′| with m = periods / v, which bounds
what the last step can be off by. Both ends of that bound become the same float, or nothing is returned.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import expm1, log

STEPS = 6
NEAR = 1e-4  # m · step below which the residual in whole numbers is worth its time
MOST = 0.9  # d: a rate of 900 % per period
LARGEST = 1 << 300  # its square is a float
# binary digits: of d in the residual, of what is paid below its unit, of d in the end
FEW, MANY, GUARD, FINEST = 30, 60, 96, 120
LOST, FINE_ONE = 2.0 ** (1 - GUARD), 1 << FINEST


def single_rate(amounts: Sequence[int]) -> float | None:
    """Return the rate per period that is the only one; None where the signs, a loss or doubt need another way.

    >>> single_rate([100, -110]), single_rate([100, -230, 132])
    (0.1, None)
    """
    owed, paid = -amounts[0], amounts[:0:-1]
    if not paid or (min(paid) < 0 if owed >= 0 else max(paid) > 0):
        return None
    sums = list(accumulate(paid))
    total = sums[-1]
    gain = total - owed
    if gain == 0 and owed:
        return 0.0
    if not abs(owed) < abs(total) < min(16 * abs(owed), LARGEST):
        return None
    mass = sum(sums)
    mean = mass / total
    x = log(total / owed) / mean
    x += x * x * ((2 * sum(accumulate(sums)) - mass) / total - mean * mean) / (2 * mean)
    return _proved(sums, gain, -expm1(-x))


def _proved(sums: Sequence[int], gain: int, d: float) -> float | None:
    """Steps from d on, until the last one proves the rate."""
    count, digits = len(sums), FEW
    for _ in range(STEPS):
        if not 0 < d < MOST:
            return None
        v = 1 - d
        q = first = second = 0.0
        for number in sums:
            second = second * v + first
            first = first * v + q
            q = q * v + number
        f, slope, bend = gain - d * q, d * first - q, 2 * (first - d * second)
        step = 2 * f * slope / (2 * slope * slope - f * bend)
        d -= step
        curve = abs(count * step / v)
        if curve > NEAR:
            continue
        # the residual at d cut to few digits, and the slope there
        whole = int(d * (1 << digits))
        rest, worth = (1 << digits) - whole, 0
        for number in sums:
            worth = (worth * rest >> digits) + (number << GUARD)
        f = ((gain << digits + GUARD) - whole * worth) / (1 << digits + GUARD)
        slope -= bend * (step + d - whole / (1 << digits))
        last = 2 * f * slope / (2 * slope * slope - f * bend)
        curve += 2 * count / (v * (1 << digits))
        bent, noise = count / v * abs(last), 1e-15 * count * abs((q + d * first) / slope)
        off = abs(last) * (curve * curve + noise + bent * (bent + curve)) * 2 + count / abs(slope) * LOST
        at, around = (whole << FINEST - digits) - int(last * FINE_ONE), int(off * FINE_ONE) + 2
        low, high = (at - around) / (FINE_ONE - at + around), (at + around) / (FINE_ONE - at - around)
        if low == high:
            return low
        digits = MANY
    return None
