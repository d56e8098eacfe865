"""Rates of many level annuities at once, from number, payment and amount alone.

With r the rate, x = ln(1 + r) and y = n·x the equation amount = payment · (1 − e^(−y)) / r becomes gain / payment =
(n·r − 1 + e^(−y)) / r, gain being what is paid less what was lent. The bracket is small beside its parts: where y is
small it is n·(r − x) + (y − 1 + e^(−y)), both as series, so that no digit is lost at rates near zero. The start is that
of `many_rates`; what stays doubtful goes to the solver for one stream.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lessons.credit.arrays import column
from lessons.credit.fees import MOST
from lessons.credit.irr import irr
from lessons.credit.many_rates import OK, STATUSES, Floats, ManyRates, start
from lessons.credit.terms import MOST_INSTALMENTS

CHUNK = 16384  # loans
SURE = 1e-17  # of a rate
LOW, HIGH = 0.5, 1.0  # y below which the bracket is made of series, and from which it is not small
TERMS = 15  # odd; what is left out, 2 · 0.5^14 / 16!, is far below the last digit
STEPS = 6


def rate_many(instalments: ArrayLike, payments: ArrayLike, amounts: ArrayLike) -> ManyRates:
    """Return the rate per period of loans that are repaid in level payments, the first one period after the payout.

    All three are whole [minor units], one for each loan or one for all. A payment sum below the amount is a loss, with
    a rate below zero. Raises InputError that names the first bad row.

    >>> rate_many([12, 3], [53_600, 100_000], 600_000).values.round(6).tolist()
    [0.010862, -0.280158]
    """
    count, paid, lent = np.broadcast_arrays(
        column(instalments, "instalments", 1, MOST_INSTALMENTS),
        column(payments, "payment", 1, MOST),
        column(amounts, "amount", 1, MOST),
    )
    values, status = np.empty(len(lent)), np.full(len(lent), OK, np.int8)
    for begin in range(0, len(lent), CHUNK):
        part = slice(begin, min(begin + CHUNK, len(lent)))
        doubtful = _solve(count[part], paid[part], lent[part], values[part])
        for row in np.flatnonzero(doubtful) + begin:
            found = irr([int(lent[row])] + [-int(paid[row])] * int(count[row]))
            values[row] = np.nan if found.value is None else found.value
            status[row] = STATUSES.index(found.status)
    return ManyRates(values, status)


def _solve(
    count: NDArray[np.int64], paid: NDArray[np.int64], lent: NDArray[np.int64], values: Floats
) -> NDArray[np.bool_]:
    """Put the rates of one chunk into `values`; return which of them are doubtful."""
    n, payment = count.astype(np.float64), paid.astype(np.float64)
    total = payment * n
    gain = total - lent
    with np.errstate(all="ignore"):
        d = start(gain / (total + lent), (n + 1) / 2, (n * n - 1) / 12)
        r = d / (1 - d)
        share, worth = gain / payment, lent / payment
        r -= _halley(n, share, worth, r, low=0.0)
        step = _halley(n, share, worth, r)
        r -= step
        unsure = gain > 0
        for _ in range(STEPS):
            # the equation is smooth on the scale of 1/n: what a step leaves is about its cube on that scale
            unsure &= ~(np.abs(4 * n * n * step * step * step) <= SURE * r)
            again = np.flatnonzero(unsure)
            if not len(again):
                break
            step[again] = _halley(n[again], share[again], worth[again], r[again])
            r[again] -= step[again]
        values[:] = r
    doubtful: NDArray[np.bool_] = (gain < 0) | unsure | ~np.isfinite(values)
    values[gain == 0] = 0.0
    doubtful &= gain != 0
    return doubtful


def _halley(n: Floats, share: Floats, wanted: Floats, r: Floats, low: float = LOW) -> Floats:
    """One step of Halley's method on wanted − (1 − e^(−y)) / r, for low y on bracket / r − share, which is the same."""
    x = np.log1p(r)
    y = n * x
    fall = np.expm1(-y)
    bracket = n * r + fall
    if low:
        small = np.flatnonzero(y < low)
        bracket[small] = n[small] * _log_rest(r[small]) + _exp_rest(y[small])
    worth = -fall / r  # what payments of 1 are worth
    f = np.where(y < HIGH, bracket / r - share, wanted - worth)
    # with w = worth: w′ = (n·e^(−y)/(1 + r) − w) / r, f′ = −w′, f″ = −w″
    power = n * (1 + fall) / (1 + r)
    first = (power - worth) / r
    second = (-power * (n + 1) / (1 + r) - 2 * first) / r
    step: Floats = 2 * f * first / (-2 * first * first - f * second)
    return step


def _exp_rest(y: Floats) -> Floats:
    """e^(−y) − 1 + y = y²/2 − y³/6 + …, for small y."""
    found = np.ones_like(y)
    for k in range(TERMS, 2, -1):
        found = 1 - found * y / k
    rest: Floats = found * y * y / 2
    return rest


def _log_rest(r: Floats) -> Floats:
    """r − ln(1 + r) for small r, by z = r / (2 + r): ln(1 + r) = 2·(z + z³/3 + …)."""
    z = r / (2 + r)
    square, found = z * z, np.zeros_like(r)
    for k in range(TERMS, 1, -2):
        found = found * square + 1 / k
    rest: Floats = z * r - 2 * z * square * found  # r − 2z = z·r
    return rest
