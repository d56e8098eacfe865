"""Right answers once more, from the drawn numbers alone: pyxirr finds the rates, mpmath the annuities. No engine."""

from collections.abc import Callable
from fractions import Fraction
from types import SimpleNamespace

import mpmath
import pyxirr

mpmath.mp.dps = 30


def monthly(flows: list[Fraction | float | int]) -> float:
    """Return the monthly IRR of flows that start with what is received."""
    found = pyxirr.irr([float(flow) for flow in flows])
    assert found is not None
    return found


def level(amount: int, yearly: Fraction, count: int) -> mpmath.mpf:
    """Return the payment of an annuity."""
    i = mpmath.mpf(yearly.numerator) / yearly.denominator / 12
    return amount / count if i == 0 else amount * i / (1 - (1 + i) ** -count)


def flat_fee(g: SimpleNamespace) -> float:
    """Return the monthly rate of a price in equal parts with a fee on the full price in each."""
    payment = Fraction(g.amount, g.instalments) + g.amount * g.fee_rate
    return monthly([g.amount] + [-payment] * g.instalments)


def simple(g: SimpleNamespace) -> Fraction:
    """Return all fees over what is owed before each instalment, each balance counted for a twelfth of a year."""
    balances = [g.amount - Fraction(g.amount, g.instalments) * paid for paid in range(g.instalments)]
    return g.amount * g.fee_rate * g.instalments / (sum(balances) / 12)


def year(rate: float) -> float:
    """Return the effective rate of a monthly one."""
    return (1 + rate) ** 12 - 1


def ratio(g: SimpleNamespace) -> float:
    """Return nominal rate over twelve fee rates; the price is 1."""
    payment = Fraction(1, g.instalments) + g.fee_rate
    return monthly([1] + [-payment] * g.instalments) / float(g.fee_rate)


def zero(g: SimpleNamespace) -> float:
    """Return the monthly rate of equal parts of the price against the cash price."""
    return monthly([g.price - g.discount] + [-Fraction(g.price, g.instalments)] * g.instalments)


def early(g: SimpleNamespace) -> float:
    """Return the monthly rate when all fees are kept back."""
    start = g.amount - g.amount * g.fee_rate * g.instalments
    return monthly([start] + [-Fraction(g.amount, g.instalments)] * g.instalments)


def guaranteed(g: SimpleNamespace) -> float:
    """Return the monthly rate of a level loan with a fee on top."""
    return monthly([g.amount] + [-(level(g.amount, g.rate, g.instalments) + g.guarantee)] * g.instalments)


def hidden(g: SimpleNamespace, payment: int) -> mpmath.mpf:
    """Return what the payments repay at the stated rate, less what is received."""
    i = mpmath.mpf(g.rate.numerator) / g.rate.denominator / 12
    return payment * (1 - (1 + i) ** -g.instalments) / i - g.amount


def in_advance(g: SimpleNamespace) -> float:
    """Return the monthly rate when flat interest is kept back."""
    start = g.amount - g.amount * g.flat_rate * g.instalments / 12
    return monthly([start] + [-Fraction(g.amount, g.instalments)] * g.instalments)


def second_interest(g: SimpleNamespace) -> mpmath.mpf:
    """Return the interest in the second level instalment."""
    i = mpmath.mpf(g.rate.numerator) / g.rate.denominator / 12
    return (g.amount * (1 + i) - level(g.amount, g.rate, g.instalments)) * i


def van(g: SimpleNamespace) -> dict[str, float]:
    """Return the effective rate of each of the four offers."""
    cash, short, long = g.cash_price, 24, 36
    offers = {
        "dealer": [cash] + [-(cash + g.discount) / short] * short,
        "fee": [cash] + [-(cash / short + float(cash * g.fee_rate))] * short,
        "guarantee": [cash] + [-(level(cash, g.guaranteed_rate, long) + g.guarantee)] * long,
        "deducted": [cash - g.deducted_fee] + [-level(cash, g.deducted_rate, short)] * short,
    }
    return {key: year(monthly(flows)) for key, flows in offers.items()}


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m02-r1": second_interest,
    "m03-predict": lambda g: year(flat_fee(g)),
    "m03-e1a": lambda g: 12 * flat_fee(g),
    "m03-e1b": lambda g: year(flat_fee(g)),
    "m03-e1c": simple,
    "m03-e2a": ratio,
    "m03-e3": lambda g: 12 * zero(g),
    "m03-e4": lambda g: 12 * early(g),
    "m03-e5a": lambda g: 12 * guaranteed(g),
    "m03-e5b": lambda g: year(guaranteed(g)),
    "m03-e6a": lambda g: hidden(g, g.first),
    "m03-e6b": lambda g: hidden(g, g.second),
    "m03-f1": lambda g: year(flat_fee(g)),
    "m03-f2": flat_fee,
    "m03-f3": lambda g: year(flat_fee(g)),
    "m03-solo-b": lambda g: min(van(g).values()),
    "m03-border": lambda g: year(flat_fee(g)),
    "m03-x1": lambda g: year(flat_fee(g)),
    "m03-x3": lambda g: 12 * in_advance(g),
}


def best_term(g: SimpleNamespace) -> str:
    """Return the number of instalments with the largest ratio."""
    return str(max(g.choices, key=lambda n: ratio(SimpleNamespace(fee_rate=g.fee_rate, instalments=n))))


RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m01-r1": lambda g: "lender",
    "m01-r2": lambda g: "lender",
    "m01-r3": lambda g: "major",
    "m02-r2": lambda g: "interest_only",
    "m02-r3": lambda g: "time",
    "m03-e2b": best_term,
    "m03-e7a": lambda g: "right",
    "m03-e7b": lambda g: "leaves_out",
    "m03-e7c": lambda g: "flat",
    "m03-solo-a": lambda g: min(van(g), key=van(g).__getitem__),
    "m03-solo-c": lambda g: "-".join(sorted(van(g), key=van(g).__getitem__)),
    "m03-x2": lambda g: "all_three",
}
