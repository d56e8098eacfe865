"""The loops of `arrays` and `many_rates`, compiled by numba (the extra `fast`): the same results, sooner.

The same formulas in the same order, on blocks of loans that stay in the first caches, one block a thread at a time. The
first call compiles, and keeps what was compiled beside this file. Without numba the loops are plain Python: right, and
far too slow to be of use, so that `need_numba` is asked first.
"""

import math
from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np

try:
    numba: Any = import_module("numba")  # by name, as the base installation does not have it
    njit, prange, HAS_NUMBA = numba.njit, numba.prange, True
except ImportError:
    prange, HAS_NUMBA = range, False

    def njit(**_: object) -> Callable[[Any], Any]:
        """Return the decorator that changes nothing."""
        return lambda function: function


BLOCK = 512  # loans


def need_numba() -> None:
    """Raise ModuleNotFoundError, which says what to install, unless numba is there."""
    if not HAS_NUMBA:
        raise ModuleNotFoundError("numba is not installed; it is in the extra: pip install -e '.[fast]'", name="numba")


@njit(parallel=True, cache=True)
def levels(amount, ppm, months, terms, payment, doubtful):  # type: ignore[no-untyped-def]
    """Put rounded level payments into `payment`, and say where floats do not settle them; as `arrays.rounded`."""
    for k in prange(amount.shape[0]):
        if ppm[k]:
            # what one unit in each period is worth, Σ v^k, by doubling: all is added, so that no digit is lost
            count, power, worth, ahead = terms[k], 12e6 / (12e6 + ppm[k] * months), 0.0, 1.0
            part = power
            while count:
                if count & 1:
                    worth += ahead * part
                    ahead *= power
                part += part * power
                power *= power
                count >>= 1
            exact = amount[k] / worth
            low = np.floor(exact)
            payment[k] = low + (1.0 if exact - low >= 0.5 else 0.0)
            doubtful[k] = abs(exact - low - 0.5) <= 4e-16 * (terms[k] + 16) * exact + 1e-9
        else:
            payment[k] = (2 * amount[k] + terms[k]) // (2 * terms[k])
            doubtful[k] = False


@njit(parallel=True, cache=True)
def fill(amount, ppm, months, terms, payment, half, most, interest, principal, paid, closing):  # type: ignore[no-untyped-def]
    """Write the rows of loans; as `arrays._fill` for products below 2^53."""
    count, periods = amount.shape[0], interest.shape[0]
    for block in prange((count + BLOCK - 1) // BLOCK):
        low = block * BLOCK
        size = min(BLOCK, count - low)
        balance, numerator, level = np.empty(size), np.empty(size), np.empty(size)
        largest = 0.0
        for k in range(size):
            balance[k] = amount[low + k]
            numerator[k] = ppm[low + k] * months
            level[k] = payment[low + k]
            largest = max(largest, balance[k] * numerator[k])
        small = largest <= most * 12e6
        if small:
            for k in range(size):
                numerator[k] *= 1 / 12e6
        for number in range(periods):
            dues, parts = interest[number, low : low + size], principal[number, low : low + size]
            totals, lefts = paid[number, low : low + size], closing[number, low : low + size]
            last = terms[low : low + size]
            for k in range(size):
                owed = balance[k]
                if small:
                    due = np.floor(owed * numerator[k] + half)
                else:
                    product = owed * numerator[k]
                    due = np.floor(product / 12e6 + 0.5)
                    rest = product - due * 12e6
                    due += (1.0 if rest >= 6e6 else 0.0) - (1.0 if rest < -6e6 else 0.0)
                part = level[k] - due
                part = part if part > 0.0 else 0.0
                part = part if part < owed else owed
                part = owed if last[k] == number + 1 else part
                balance[k] = owed - part
                dues[k] = due
                parts[k] = part
                totals[k] = due + part
                lefts[k] = owed - part


@njit(parallel=True, cache=True, error_model="numpy")
def solve(flows, close, values, doubtful):  # type: ignore[no-untyped-def]
    """Put rates into `values` and say which are doubtful; as `many_rates._solve`."""
    periods, count = flows.shape[0] - 1, flows.shape[1]
    for block in prange((count + BLOCK - 1) // BLOCK):
        low, high = block * BLOCK, min((block + 1) * BLOCK, count)
        size = high - low
        sums = np.zeros((periods + 1, size))
        mass, moment = np.zeros(size), np.zeros(size)
        wrong = np.zeros(size, np.bool_)
        sign, lent = np.empty(size), np.empty(size)
        for k in range(size):
            first = float(flows[0, low + k])
            sign[k] = 1.0 if first > 0 else -1.0
            lent[k] = first * sign[k]
            wrong[k] = not lent[k] > 0
        for number in range(periods, 0, -1):
            for k in range(size):
                paid = flows[number, low + k] * -sign[k]
                wrong[k] |= paid < 0
                after = sums[number, k] + paid
                sums[number - 1, k] = after
                mass[k] += after
                moment[k] += (number - 1) * after
        d, gain = np.empty(size), np.empty(size)
        for k in range(size):
            total = sums[0, k]
            mean = mass[k] / total
            variance = (2 * moment[k] + mass[k]) / total - mean * mean
            gain[k] = total - lent[k]
            z = gain[k] / (total + lent[k])
            square = z * z
            x = 2 * z * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7)))) / mean
            x += x * x * variance / (2 * mean)
            d[k] = 12 * x / (12 + x * (6 + x))
        step, sure = np.zeros(size), np.zeros(size, np.bool_)
        v, q, slope, bend = np.empty(size), np.empty(size), np.empty(size), np.empty(size)
        for turn in range(2):
            for k in range(size):
                v[k] = 1 - d[k]
                q[k] = sums[periods - 1, k] if periods else math.nan
                slope[k] = 0.0
                bend[k] = bend[k] if turn else 0.0  # the second step takes the curvature of the first
            for number in range(periods - 2, -1, -1):
                if turn == 0:
                    for k in range(size):
                        bend[k] = bend[k] * v[k] + slope[k]
                for k in range(size):
                    slope[k] = slope[k] * v[k] + q[k]
                    q[k] = q[k] * v[k] + sums[number, k]
            for k in range(size):
                value = q[k] + ((1 - v[k]) - d[k]) * slope[k]
                f = gain[k] - d[k] * value
                down = d[k] * slope[k] - value
                if turn == 0:
                    bend[k] = 2 * (slope[k] - d[k] * bend[k])
                last = 2 * f * down / (2 * down * down - f * bend[k])
                d[k] -= last
                off = periods * periods * last * last * (abs(step[k]) + abs(last))
                sure[k] = off <= close * abs(d[k]) or gain[k] == 0
                step[k] = last
        for k in range(size):
            if not sure[k] and not wrong[k] and periods:
                growth, last = 1 - d[k], 0.0
                value, first, second = sums[periods - 1, k], 0.0, 0.0
                for number in range(periods - 2, -1, -1):
                    second = second * growth + first
                    first = first * growth + value
                    value = value * growth + sums[number, k]
                value += ((1 - growth) - d[k]) * first
                f = gain[k] - d[k] * value
                down = d[k] * first - value
                last = 2 * f * down / (2 * down * down - f * 2 * (first - d[k] * second))
                d[k] -= last
                sure[k] = 2 * periods * periods * abs(last) * last * last <= close * abs(d[k])
        for k in range(size):
            values[low + k] = d[k] / (1 - d[k])
            doubtful[low + k] = wrong[k] or not sure[k] or not math.isfinite(values[low + k])
