"""Yearly effective rates of many streams of dated amounts at once, actual days / 365, with a status for each.

With y = ln(1 + rate) per day, S what is paid in all and P what was lent, the present value of −P, c_1, …, c_m after t_k
days is (S − P) + Σ c_k · (e^(−y·t_k) − 1): expm1 keeps every digit near a rate of zero. The unknown is found from
ln(value of the payments / P), which is nearly straight in y, by Halley's method; the start comes from mean and variance
of the payment times. As in `many_rates`, a last step that is not small sends the stream to the solver for one.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lessons.credit.errors import InputError
from lessons.credit.irr import Convention, rate_of, whole_amounts
from lessons.credit.many_rates import OK, STATUSES, Floats, ManyRates

CHUNK = 8192  # streams
YEAR = 365
EXTREME = 30  # in ln(1 + rate)


def xirr_many(dates: ArrayLike, amounts: ArrayLike) -> ManyRates:
    """Return the yearly effective rates of streams; `dates` and `amounts` are arrays (flows, streams).

    Dates are datetime64 or whole numbers of days. Any sign convention, scale and order. Raises InputError.

    >>> found = xirr_many([["2016-01-01"], ["2017-05-05"]], [[-10_000], [11_000]])
    >>> found.values.round(6).tolist()
    [0.073577]
    """
    days, flows = _days(dates), np.asarray(amounts)
    if flows.ndim != 2 or flows.dtype.kind not in "iuf" or not len(flows):
        raise InputError("wrong_kind", "flows", "", {"choices": ("amounts",)})
    if days.shape != flows.shape:
        raise InputError("wrong_length", "dates", days.size, {"low": flows.size, "high": flows.size})
    values = np.empty(flows.shape[1])
    status = np.full(flows.shape[1], OK, np.int8)
    for start in range(0, flows.shape[1], CHUNK):
        part = slice(start, min(start + CHUNK, flows.shape[1]))
        doubtful = _solve(days[:, part], flows[:, part], values[part])
        for row in np.flatnonzero(doubtful) + start:
            numbers = whole_amounts(flows[:, row].tolist())
            times = days[:, row].tolist() if numbers is not None else ()
            found = rate_of(times, numbers, YEAR, Convention.XIRR)
            values[row] = np.nan if found.value is None else found.value
            status[row] = STATUSES.index(found.status)
    return ManyRates(values, status)


def _days(dates: ArrayLike) -> NDArray[np.int64]:
    found = np.asarray(dates)
    if found.dtype.kind == "U":
        try:
            found = found.astype("datetime64[D]")
        except ValueError:
            raise InputError("not_a_date", "dates", "", {"choices": ("dates",)}) from None
    if found.dtype.kind == "M":
        if np.isnat(found).any():
            raise InputError("missing", "dates", "", {"choices": ("dates",)})
        found = found.astype("datetime64[D]", copy=False).view(np.int64)
    if found.ndim != 2 or found.dtype.kind not in "iu":
        raise InputError("not_a_date", "dates", "", {"choices": ("dates",)})
    return found.astype(np.int64, copy=False)


def _solve(days: NDArray[np.int64], flows: NDArray[np.generic], values: Floats) -> NDArray[np.bool_]:
    """Put the rates of one chunk into `values`; return which of them are doubtful."""
    lent, paid = flows[0].astype(np.float64), flows[1:].astype(np.float64)
    sign = np.sign(lent)
    lent *= sign
    paid *= -sign
    time = (days[1:] - days[0]).astype(np.float64)
    with np.errstate(all="ignore"):
        total = paid.sum(axis=0)
        weighted = paid * time
        mean = weighted.sum(axis=0) / total
        variance = np.einsum("ij,ij->j", weighted, time) / total - mean * mean
        log = np.log(total / lent)
        y = log / mean + log * log * variance / (2 * mean * mean * mean)
        step = y
        for _ in range(2):
            step = _halley(paid, weighted, time, y, total, lent)
            y = y - step
        values[:] = np.expm1(YEAR * y)
        doubtful: NDArray[np.bool_] = ~(np.abs(step) <= 1e-5 * np.abs(y))
        # one change of sign only, and no more than a third of the digits lost where much more is paid than lent
        doubtful |= ~((paid.min(axis=0, initial=0) >= 0) & (time.min(axis=0, initial=0) >= 0))
        doubtful |= ~((lent > 0) & np.isfinite(values))
        doubtful |= (total > 3 * lent) | (3 * total < lent) | (np.abs(YEAR * y) > EXTREME)
    return doubtful


def _halley(paid: Floats, weighted: Floats, time: Floats, y: Floats, total: Floats, lent: Floats) -> Floats:
    """One step of Halley's method on ln(Σ c · e^(−y·t) / P)."""
    below = time * -y
    np.expm1(below, out=below)
    change = np.einsum("ij,ij->j", paid, below)
    # Σ c·t·e^(−y·t) and Σ c·t²·e^(−y·t)
    below += 1
    below *= weighted
    first = below.sum(axis=0)
    second = np.einsum("ij,ij->j", below, time)
    worth = total + change
    f = np.log1p((total - lent + change) / lent)
    slope = -first / worth
    bend = second / worth - slope * slope
    step: Floats = 2 * f * slope / (2 * slope * slope - f * bend)
    return step
