"""A million level loans at once: schedules as NumPy arrays, to the cent the same as one loan's.

Arrays are period-major, (periods, loans): what many loans do in one period lies together in memory. They are worked
through in chunks that stay in the processor's second-level cache. Amounts are whole minor units held in floats, which
are exact below 2^53; a loan beyond that goes through the functions for one loan.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.level import level
from lessons.credit.money import RoundingMode, divide
from lessons.credit.reading import whole
from lessons.credit.terms import MOST_INSTALMENTS, MOST_RATE, LoanTerms

Floats = NDArray[np.float64]
Wholes = NDArray[np.int64]
Cells = NDArray[Any]

CHUNK = 8192  # loans: a dozen columns of floats are 800 kB, within a second-level cache of 1 MiB
EXACT = 2.0**53  # every whole number below it is a float
MILLION = 1_000_000

# Exact interest is a multiple of 1/12,000,000: half of that added to a half rounds every tie up and crosses no other
# whole number, while floats are off by less, which they are up to 5·10^7 (four roundings of 1.1e-16 · 5·10^7 = 2.2e-8).
HALF, SMALL = 0.5 + 0.5 / (12 * MILLION), 5e7


@dataclass(frozen=True, slots=True, eq=False)
class Schedules:
    """The rows of many loans [minor units], each column an array (periods, loans), zero after a loan's last row."""

    interest: Cells
    principal: Cells
    payment: Cells
    closing: Cells


def schedules(
    amounts: ArrayLike,
    annual_ppm: ArrayLike,
    instalments: ArrayLike,
    months_between: int = 1,
    dtype: type = np.int64,
    out: Schedules | None = None,
    compiled: bool = False,
) -> Schedules:
    """Return the plans of many loans in equal instalments, interest and payment half up, residue in the last one.

    `amounts` [minor units], `annual_ppm` [millionths a year: 72,000 is 7.2 %] and `instalments` are whole, one for each
    loan or one for all. `dtype` is the type of the columns; `out` are columns to be filled, which saves the making of
    new ones; `compiled` needs numba (the extra `fast`) and gives the same. Raises InputError that names the first bad
    row.

    >>> plans = schedules([1_000_000, 600_000], 60_000, 12)
    >>> plans.payment[0].tolist(), plans.payment[-1].tolist(), plans.closing[-1].tolist()
    ([86066, 51640], [86070, 51639], [0, 0])
    """
    months = whole(months_between, "months_between", 1, 12)
    amount, ppm, terms = np.broadcast_arrays(
        column(amounts, "amount", 1, MOST),
        column(annual_ppm, "annual_rate", 0, MOST_RATE * MILLION),
        column(instalments, "instalments", 1, MOST_INSTALMENTS),
    )
    shape = (int(terms.max(initial=0)), len(amount))
    if out is None:
        out = Schedules(*(np.empty(shape, dtype) for _ in range(4)))
    elif any(column.shape != shape for column in (out.interest, out.principal, out.payment, out.closing)):
        raise InputError("wrong_length", "terms", out.interest.shape, {"low": shape[0], "high": shape[0]})
    if compiled:
        _fill_compiled(amount, ppm, months, terms, out)
    if not compiled:
        for part in _chunks(len(amount)):
            _fill(amount[part], ppm[part] * months, terms[part], out, part)
    if int(amount.max(initial=0)) * int(ppm.max(initial=0)) * months >= EXACT - 24 * MILLION:
        large = amount * (ppm * months).astype(np.float64) >= EXACT - 24 * MILLION
        for row in np.flatnonzero(large):
            rate = Fraction(int(ppm[row]), MILLION)
            _fill_one(LoanTerms(int(amount[row]), int(terms[row]), rate, months_between=months), out, int(row))
    return out


def column(values: ArrayLike, field: str, low: int, high: int) -> Wholes:
    """Return whole numbers between `low` and `high`, or raise InputError that names the first bad row."""
    found = np.atleast_1d(np.asarray(values))
    if found.ndim != 1 or found.dtype.kind not in "iuf":
        raise InputError("wrong_kind", field, "", {"choices": ("amounts",)})
    if found.dtype.kind != "f" and (not len(found) or low <= found.min() <= found.max() <= high):
        return found.astype(np.int64, copy=False)
    bad = ~((found >= low) & (found <= high)) | (found != np.floor(found))
    if bad.any():
        row = int(bad.argmax())
        raise InputError("out_of_range", field, found[row].item(), {"low": low, "high": high, "row": row})
    return found.astype(np.int64, copy=False)


def _chunks(count: int) -> Iterator[slice]:
    return (slice(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK))


def level_payments(amount: Wholes, rate: Wholes, terms: Wholes) -> Floats:
    """Return level payments rounded half up [minor units]; `rate` is in parts of 12,000,000 for one period."""
    per, count = rate / (12.0 * MILLION), terms.astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        exact = amount * per / -np.expm1(-count * np.log1p(per))
    return _rounded(exact, amount, rate, terms)


def _rounded(exact: Floats, amount: Wholes, rate: Wholes, terms: Wholes) -> Floats:
    """Round half up: near a half, where floats are off by a few units in the last place, whole numbers decide."""
    free = rate == 0
    exact[free] = 0.25
    low = np.floor(exact)
    found = low + (exact - low >= 0.5)
    doubtful = np.abs(exact - low - 0.5) <= 1e-14 * exact + 1e-9
    _settle(found, doubtful & ~free, amount, rate, terms)
    found[free] = (2 * amount[free] + terms[free]) // (2 * terms[free])
    return found


def _settle(payment: Floats, doubtful: NDArray[np.bool_], amount: Wholes, rate: Wholes, terms: Wholes) -> None:
    for row in np.flatnonzero(doubtful):
        payment[row] = _level_payment(int(amount[row]), int(rate[row]), int(terms[row]))


def _level_payment(amount: int, rate: int, count: int) -> int:
    behind, ahead = (12 * MILLION) ** count, (12 * MILLION + rate) ** count
    return divide(amount * rate * ahead, 12 * MILLION * (ahead - behind), RoundingMode.HALF_UP)


def _fill(amount: Wholes, rate: Wholes, terms: Wholes, out: Schedules, part: slice) -> None:
    """Write the rows of one chunk of loans."""
    periods, last = out.interest.shape[0], int(terms.min())
    payment = level_payments(amount, rate, terms)
    balance, numerator = amount.astype(np.float64), rate.astype(np.float64)
    due, product, rest = (np.empty_like(balance) for _ in range(3))
    share = numerator * (1 / (12.0 * MILLION))
    small = bool((balance * share).max() <= SMALL)
    for number in range(periods):
        if small:
            np.multiply(balance, share, out=due)
            np.add(due, HALF, out=due)
            np.floor(due, out=due)
        else:
            _interest(balance, numerator, due, product, rest)
        out.interest[number, part] = due
        np.subtract(payment, due, out=product)
        np.maximum(product, 0, out=product)
        np.minimum(product, balance, out=product)
        if number + 1 >= last:  # the last instalment closes the loan
            np.copyto(product, balance, where=terms == number + 1)
        out.principal[number, part] = product
        np.add(due, product, out=due)
        out.payment[number, part] = due
        np.subtract(balance, product, out=balance)
        out.closing[number, part] = balance


def _fill_compiled(amount: Wholes, ppm: Wholes, months: int, terms: Wholes, out: Schedules) -> None:
    """Write the rows of all loans by the compiled loops. Raises ModuleNotFoundError where numba is missing."""
    from lessons.credit.compiled import fill, levels, need_numba

    need_numba()
    amount, ppm, terms = (np.ascontiguousarray(column) for column in (amount, ppm, terms))
    payment, doubtful = np.empty(len(amount)), np.empty(len(amount), np.bool_)
    levels(amount, ppm, months, terms, payment, doubtful)
    if doubtful.any():
        _settle(payment, doubtful, amount, ppm * months, terms)
    fill(amount, ppm, months, terms, payment, HALF, SMALL, out.interest, out.principal, out.payment, out.closing)


def _interest(balance: Floats, numerator: Floats, due: Floats, product: Floats, rest: Floats) -> None:
    """Put balance · numerator / 12,000,000, rounded half up, into `due`."""
    whole_rate, half = 12.0 * MILLION, 6.0 * MILLION
    np.multiply(balance, numerator, out=product)
    np.divide(product, whole_rate, out=due)
    np.add(due, 0.5, out=due)
    np.floor(due, out=due)
    # the remainder is exact: it shows where the quotient was rounded across a half
    np.multiply(due, whole_rate, out=rest)
    np.subtract(product, rest, out=rest)
    if rest.max() >= half or rest.min() < -half:
        due += rest >= half
        due -= rest < -half


def _fill_one(terms: LoanTerms, out: Schedules, column: int) -> None:
    """Write the rows of a loan whose products are too large for floats, by the function for one loan."""
    balance = terms.amount
    for number, (interest, principal) in enumerate(level(terms)):
        balance -= int(principal)
        cells = (interest, principal, interest + principal, balance)
        for cell, value in zip((out.interest, out.principal, out.payment, out.closing), cells, strict=True):
            cell[number, column] = value
