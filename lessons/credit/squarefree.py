"""The square-free part of a polynomial with whole coefficients: the same roots, each of them once."""

import math
from collections.abc import Sequence

Polynomial = list[int]  # coefficients, ascending, the last one not zero

MOST_DEGREE = 1000
SCREEN = 2**61 - 1
PRIMES = tuple(2**power - 1 for power in (607, 2203, 9689))  # Mersenne primes


def square_free(times: Sequence[int], amounts: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return times and amounts of the square-free part of Σ amount·v^time; `times` ascend from 0.

    It is p / gcd(p, p′), so that every multiple root becomes a simple one. Unchanged beyond degree 1,000 (in the
    largest common step of the times).

    >>> square_free([0, 1, 2], [-100, 220, -121])
    ([0, 1], [10, -11])
    """
    step = math.gcd(*times)
    degree = times[-1] // step
    if degree > MOST_DEGREE:
        return list(times), list(amounts)
    whole = [0] * (degree + 1)
    for time, amount in zip(times, amounts, strict=True):
        whole[time // step] = amount
    whole = _primitive(whole)
    slope = _primitive([number * term for number, term in enumerate(whole)][1:])
    if whole[-1] % SCREEN and len(_common(whole, slope, SCREEN)) == 1:
        return list(times), list(amounts)
    for prime in PRIMES:
        # modulo a prime larger than its coefficients the divisor is the true one, which the two divisions prove
        shared = _common(whole, slope, prime)
        lead = math.gcd(whole[-1], slope[-1])
        shared = _primitive([_nearest(lead * term, prime) for term in shared])
        rest = _quotient(whole, shared)
        if rest is not None and _quotient(slope, shared) is not None:
            found = [(number * step, term) for number, term in enumerate(rest) if term]
            return [time for time, _ in found], [term for _, term in found]
    return list(times), list(amounts)


def _primitive(terms: Polynomial) -> Polynomial:
    factor = math.gcd(*terms)
    return [term // factor for term in terms]


def _nearest(term: int, prime: int) -> int:
    term %= prime
    return term - prime if term > prime // 2 else term


def _common(one: Polynomial, other: Polynomial, prime: int) -> Polynomial:
    """Greatest common divisor modulo a prime, its last coefficient 1 (Euclid)."""
    one, other = ([term % prime for term in terms] for terms in (one, other))
    _strip(one)
    _strip(other)
    while other:
        inverse = pow(other[-1], -1, prime)
        other = [term * inverse % prime for term in other]
        while len(one) >= len(other):
            factor, shift = one[-1], len(one) - len(other)
            one[shift:] = [(a - factor * b) % prime for a, b in zip(one[shift:], other, strict=True)]
            _strip(one)
        one, other = other, one
    return one


def _strip(terms: Polynomial) -> None:
    while terms and terms[-1] == 0:
        terms.pop()


def _quotient(one: Polynomial, other: Polynomial) -> Polynomial | None:
    """Exact quotient in whole numbers, or None if there is none."""
    left, found = list(one), [0] * (len(one) - len(other) + 1)
    for shift in range(len(found) - 1, -1, -1):
        factor, remainder = divmod(left[shift + len(other) - 1], other[-1])
        if remainder:
            return None
        found[shift] = factor
        for number, term in enumerate(other):
            left[shift + number] -= factor * term
    return None if any(left) else found
