"""Right answers once more, from the drawn numbers alone: pyxirr finds the rates, mpmath the annuities. No engine.

The legal numbers (the lines of 2015, four times the LPR, the days of change) are copied from the course's fact sheet;
the LPR is read from the CSV itself. Nothing here asks the law room.
"""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
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


with (Path(__file__).parents[3] / "datasets" / "lpr" / "lpr.csv").open(encoding="utf-8") as file:
    LPR = [(date.fromisoformat(row["published"]), Fraction(row["one_year"]) / 100) for row in csv.DictReader(file)]
CHANGE, LOW, HIGH = date(2020, 8, 20), Fraction(24, 100), Fraction(36, 100)
HONG_KONG = date(2022, 12, 30)


def cap(day: date) -> Fraction:
    """Return four times the last one-year LPR published on or before a day."""
    return 4 * [rate for published, rate in LPR if published <= day][-1]


def spell(line: Fraction) -> tuple[date, date]:
    """Return the first and the last day on which four times the LPR was the line of private lending and just this."""
    days = [CHANGE + timedelta(days=n) for n in range((LPR[-1][0] - CHANGE).days)]
    right = [day for day in days if cap(day) == line]
    return right[0], right[-1]


def two_periods(g: SimpleNamespace) -> tuple[Fraction, Fraction, Fraction]:
    """Return interest agreed, supported before the change, supported after it."""
    before, after = (CHANGE - g.contract).days, (g.filing - CHANGE).days
    rates = (g.rate * (before + after), min(g.rate, LOW) * before, min(g.rate, cap(g.filing)) * after)
    return tuple(g.amount * part / 365 for part in rates)  # type: ignore[return-value]


def excess(g: SimpleNamespace) -> Fraction:
    """Return what is not supported of an old loan in a new case."""
    agreed, before, after = two_periods(g)
    return agreed - before - after


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m05-r1": lambda g: g.principal + g.interest + g.costs - g.payment,
    "m05-r3": lambda g: g.amount * g.rate * Fraction(3, 2) * g.days / g.year,
    "m06-predict": lambda g: cap(g.filing),
    "m06-f1": lambda g: cap(g.contract),
    "m06-f2": lambda g: cap(g.contract),
    "m06-f3": lambda g: g.amount * (g.rate - cap(g.contract)),
    "m06-e1b": lambda g: two_periods(g)[1],
    "m06-e1c": excess,
    "m06-e1d": lambda g: g.amount * (g.rate - cap(g.newer)),
    "m06-e3c": lambda g: g.total - cap(g.contract),
    "m06-e4b": lambda g: 4 * g.new if g.contract >= g.published else cap(LPR[-1][0]),
    "m06-e5c": lambda g: g.amount * (g.claim - cap(g.contract)),
    "m06-e6": lambda g: 1 / (1 - g.rate) - 1,
    "m06-e6b": lambda g: g.amount * (1 - g.rate * g.rate),
    "m06-e7": lambda g: g.overdue + g.fees + 365 * g.daily - cap(g.contract),
    "m06-solo-a": lambda g: g.amount * (g.rate - HIGH),
    "m06-x1": lambda g: g.rate - cap(g.contract),
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


APPROVED = {"bank", "consumer_finance", "auto_finance", "group_finance", "trust"}


def above_court_line(g: SimpleNamespace) -> str:
    """Return what may be said above 24 %: a licensed lender is cut on request, for a local type it is open."""
    return ("cut" if g.requested else "waits") if str(g.lender) in APPROVED else "open"


def guided(g: SimpleNamespace) -> str:
    """Return what the guidance of December 2025 says: nothing yet, stop above 24 %, or a target to come."""
    return "not_yet" if g.contract < date(2025, 12, 1) else "stop" if g.total > LOW else "to_come"


def hong_kong(g: SimpleNamespace) -> str:
    """Return the zone of a rate: 60 and 48 % before 30 December 2022, then 48 and 36 %."""
    most, presumed = (48, 36) if g.agreed >= HONG_KONG else (60, 48)
    return "offence" if 100 * g.rate > most else "presumed" if 100 * g.rate > presumed else "none"


def open_question(g: SimpleNamespace) -> str:
    """Return which line holds before the change: by the day of filing and the request."""
    return "old" if g.filing < CHANGE else "open" if g.filing == CHANGE or not g.asked else "asked"


RANK_OF = {
    "cn.cc": "statute",
    "cn.mj20b": "judicial_interpretation",
    "cn.jr22": "judicial_policy",
    "cn.xdz": "window_guidance",
}

RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m05-r2": lambda g: "end",
    "m06-e1a": lambda g: "split",
    "m06-e2a": lambda g: "not_bound",
    "m06-e2b": lambda g: "friend",
    "m06-e2c": above_court_line,
    "m06-e3a": guided,
    "m06-e3b": lambda g: "guidance",
    "m06-e4": lambda g: "right",
    "m06-e5a": lambda g: "right",
    "m06-e5b": lambda g: "private",
    "m06-solo-b": lambda g: "rests",
    "m06-border": hong_kong,
    "m06-x2": lambda g: RANK_OF[g.text.rpartition(".")[0]],
    "m06-x3": open_question,
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
