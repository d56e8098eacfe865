"""Present values and rates in forty digits: the reference for what the engine solves in floats."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import mpmath

DIGITS = 40


def present_value(times: Sequence[Fraction | int], amounts: Sequence[object], rate: object) -> mpmath.mpf:
    growth = 1 + mpmath.mpf(rate)
    terms = zip(times, amounts, strict=True)
    return mpmath.fsum(number(amount) * growth ** (-number(time)) for time, amount in terms)


def number(value: object) -> mpmath.mpf:
    if isinstance(value, Fraction):
        return mpmath.mpf(value.numerator) / value.denominator
    return mpmath.mpf(value)


def rate(
    times: Sequence[Fraction | int], amounts: Sequence[object], low: float = -0.99, high: float = 1000.0
) -> mpmath.mpf:
    """Return the one rate between `low` and `high` that discounts the amounts to zero, by bisection in ln(1 + rate)."""
    with mpmath.workdps(DIGITS):
        left, right = mpmath.log1p(low), mpmath.log1p(high)
        sign = mpmath.sign(present_value(times, amounts, mpmath.expm1(left)))
        assert sign * present_value(times, amounts, mpmath.expm1(right)) < 0
        for _ in range(40):
            middle = (left + right) / 2
            if sign * present_value(times, amounts, mpmath.expm1(middle)) > 0:
                left = middle
            else:
                right = middle
        return refined(times, amounts, mpmath.expm1((left + right) / 2))


def refined(times: Sequence[Fraction | int], amounts: Sequence[object], start: object) -> mpmath.mpf:
    """Return the rate near `start`, by Newton's steps in forty digits."""
    with mpmath.workdps(DIGITS + 10):
        exact = [(number(time), number(amount)) for time, amount in zip(times, amounts, strict=True)]
        log = mpmath.log1p(start)
        for _ in range(60):
            powers = [amount * mpmath.exp(-time * log) for time, amount in exact]
            step = mpmath.fsum(powers) / mpmath.fsum(
                -time * power for (time, _), power in zip(exact, powers, strict=True)
            )
            log -= step
            if abs(step) <= abs(log) * mpmath.mpf(10) ** -(DIGITS - 2) + mpmath.mpf(10) ** -(DIGITS + 5):
                break
        return mpmath.expm1(log)


def years(dates: Sequence[date]) -> list[Fraction]:
    return [Fraction((day - dates[0]).days, 365) for day in dates]
