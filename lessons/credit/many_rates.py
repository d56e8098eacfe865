"""Internal rates of return of many streams at once, as NumPy arrays, with a status for each.

With v = 1 / (1 + rate), d = 1 − v and the suffix sums D_k = c_k + … + c_m of what is paid, the present value of
−P, c_1, …, c_m is (D_1 − P) − d · Σ D_k · v^(k−1): nothing cancels near a rate of zero, and zero is no special case.
The start comes from mean and variance of the payment times (the first cumulants); two steps of Halley's method follow,
the second with the curvature of the first, and a third where one is needed. What a step leaves is bounded by its size,
so a small last step proves the result. Where it is not small, or the signs change more than once, the solver for one
stream decides.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lessons.credit.errors import InputError
from lessons.credit.irr import Status, irr

Floats = NDArray[np.float64]

CHUNK = 16384  # streams: fewer calls of NumPy, and still within the caches
SURE = 1e-17  # of a rate: far below its last digit
STATUSES = tuple(Status)  # what a code in `ManyRates.status` stands for
OK = STATUSES.index(Status.OK)


@dataclass(frozen=True, slots=True, eq=False)
class ManyRates:
    """Rates per period, not a number where there is none, and for each the place of its status in STATUSES."""

    values: Floats
    status: NDArray[np.int8]


def irr_many(flows: ArrayLike, compiled: bool = False) -> ManyRates:
    """Return the internal rate of return per period of many streams; `flows` is an array (periods + 1, streams).

    One period apart, the first at time 0, any sign convention and scale; several roots are chosen from as `irr` does.
    `compiled` needs numba (the extra `fast`) and gives the same. Raises InputError for what is not an array of numbers.

    >>> found = irr_many([[6000, 100], [-3090, -230], [-3090, 132]])
    >>> found.values.round(6).tolist(), [STATUSES[code].value for code in found.status]
    ([0.019934, 0.1], ['ok', 'several_roots'])
    """
    array = np.asarray(flows)
    if array.ndim != 2 or array.dtype.kind not in "iuf" or array.shape[0] == 0:
        raise InputError("wrong_kind", "flows", "", {"choices": ("amounts",)})
    values = np.empty(array.shape[1])
    status = np.full(array.shape[1], OK, np.int8)
    doubtful = np.empty(array.shape[1], np.bool_)
    if compiled:
        from lessons.credit.compiled import need_numba, solve

        need_numba()
        with np.errstate(all="ignore"):
            solve(array, SURE, values, doubtful)
    else:
        for start in range(0, array.shape[1], CHUNK):
            part = slice(start, min(start + CHUNK, array.shape[1]))
            doubtful[part] = _solve(array[:, part], values[part])
    for row in np.flatnonzero(doubtful):
        found = irr(array[:, row].tolist())
        values[row] = np.nan if found.value is None else found.value
        status[row] = STATUSES.index(found.status)
    return ManyRates(values, status)


def _solve(flows: NDArray[np.generic], values: Floats) -> NDArray[np.bool_]:
    """Put the rates of one chunk into `values`; return which of them are doubtful."""
    block = flows.astype(np.float64)
    if not (block[0] > 0).all():
        block *= np.sign(block[0])
    lent, sums = block[0].copy(), block[1:]
    if not len(sums):
        return np.ones(len(lent), np.bool_)
    wrong: NDArray[np.bool_] = ~((lent > 0) & (sums.max(axis=0) <= 0))
    # suffix sums of what is paid, in place; sums[k] = −D_(k+1)
    mass, moment = sums[-1].copy(), np.zeros_like(lent)
    for k in range(len(sums) - 2, -1, -1):
        sums[k] += sums[k + 1]
        # Σ D_k and Σ (k − 1) · D_k, which is the sum of the sums so far, give mean and variance of the payment times
        moment += mass
        mass += sums[k]
    with np.errstate(all="ignore"):
        total = sums[0]
        gain = total + lent
        mean = mass / total
        variance = (2 * moment + mass) / total - mean * mean
        d = start(gain / (total - lent), mean, variance)
        first_step, bend = _halley(sums, d, gain)
        step, _ = _halley(sums, d, gain, bend)
        unsure = ~(_off(step, first_step, len(sums)) <= SURE * np.abs(d)) & ~wrong & (gain != 0)
        if unsure.any():
            again = np.flatnonzero(unsure)
            part = d[again]
            step, _ = _halley(sums[:, again], part, gain[again])
            d[again] = part
            wrong[again] |= ~(_off(step, step, len(sums)) <= SURE * np.abs(part))
        np.divide(d, 1 - d, out=values)
        wrong |= ~np.isfinite(values)
    return wrong


def start(z: Floats, mean: Floats, variance: Floats) -> Floats:
    """Return d to begin with, z = (paid − lent) / (paid + lent): short series, which cost less than logarithms."""
    square = z * z
    x = 2 * z * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7)))) / mean
    x += x * x * variance / (2 * mean)
    d: Floats = 12 * x / (12 + x * (6 + x))
    return d


def _off(step: Floats, former: Floats, periods: int) -> Floats:
    """What a step, its curvature taken before the former one, may leave: |f″| ≤ m·|f′|, |f‴| ≤ m²·|f′|."""
    off: Floats = periods * periods * step * step * (np.abs(former) + np.abs(step))
    return off


def _halley(sums: Floats, d: Floats, gain: Floats, bend: Floats | None = None) -> tuple[Floats, Floats]:
    """Take one step of Halley's method on gain − d · q(1 − d), q and its derivatives by Horner's rule.

    Return the step and the curvature that it used: the one given, or that at d.
    """
    v = 1 - d
    q, first = sums[-1].copy(), np.zeros_like(d)
    second = None if bend is not None else np.zeros_like(d)
    for k in range(len(sums) - 2, -1, -1):
        if second is not None:
            second *= v
            second += first
        first *= v
        first += q
        q *= v
        q += sums[k]
    q += ((1 - v) - d) * first  # what rounding took from v, exactly
    # f = gain − d·q, f′ = −q + d·q′, f″ = 2·q′ − d·q″ (q″ = 2 · second)
    f = gain - d * q
    slope = d * first - q
    if second is not None:
        bend = 2 * (first - d * second)
    assert bend is not None
    step: Floats = 2 * f * slope / (2 * slope * slope - f * bend)
    d -= step
    return step, bend
