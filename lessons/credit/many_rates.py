"""Internal rates of return of many streams at once, as NumPy arrays, with a status for each.

With v = 1 / (1 + rate), d = 1 − v and the suffix sums D_k = c_k + … + c_m of what is paid, the present value of
−P, c_1, …, c_m is (D_1 − P) − d · Σ D_k · v^(k−1): nothing cancels near a rate of zero, and zero is no special case.
The start comes from mean and variance of the payment times (the first cumulants); two steps of Halley's method follow.
Their error is the cube of the one before, so a small second step proves the result. Where it is not small, or the signs
change more than once, the solver for one stream decides.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lessons.credit.errors import InputError
from lessons.credit.irr import Status, irr

Floats = NDArray[np.float64]

CHUNK = 4096  # streams
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
            solve(array, values, doubtful)
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
    periods, count = flows.shape[0] - 1, flows.shape[1]
    sums = np.empty((periods + 1, count))
    lent = flows[0].astype(np.float64)
    sign = np.sign(lent)
    lent *= sign
    # suffix sums of what is paid, turned positive; sums[k] = D_(k+1)
    sums[periods] = 0.0
    paid = np.empty(count)
    smallest, turn = np.zeros(count), -sign
    mass, moment = np.zeros(count), np.zeros(count)
    for k in range(periods, 0, -1):
        np.multiply(flows[k], turn, out=paid)
        np.minimum(smallest, paid, out=smallest)
        np.add(sums[k], paid, out=sums[k - 1])
        # Σ D_k and Σ (k − 1) · D_k, which is the sum of the sums so far, give mean and variance of the payment times
        mass += sums[k - 1]
        if k > 1:
            moment += mass
    wrong: NDArray[np.bool_] = ~((lent > 0) & (smallest >= 0))
    with np.errstate(all="ignore"):
        total = sums[0]
        mean = mass / total
        variance = (2 * moment + mass) / total - mean * mean
        log = np.log(total / lent)
        d = -np.expm1(-(log / mean + log * log * variance / (2 * mean * mean * mean)))
        gain = total - lent
        step = d
        for _ in range(2):
            step = _halley(sums[:periods], d, gain)
            d = d - step
        np.divide(d, 1 - d, out=values)
        wrong |= ~(np.abs(step) <= 1e-5 * np.abs(d)) & (gain != 0)
        wrong |= ~np.isfinite(values)
    return wrong


def _halley(sums: Floats, d: Floats, gain: Floats) -> Floats:
    """One step of Halley's method on gain − d · q(1 − d), q and its derivatives by Horner's rule."""
    v = 1 - d
    q, first, second = sums[-1].copy(), np.zeros_like(d), np.zeros_like(d)
    for k in range(len(sums) - 2, -1, -1):
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
    bend = 2 * (first - d * second)
    step: Floats = 2 * f * slope / (2 * slope * slope - f * bend)
    return step
