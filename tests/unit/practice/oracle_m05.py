"""Right answers on lateness once more, from the drawn numbers alone: plain arithmetic, a calendar, the LPR file.

Conventions of the cards: base × rate × days ÷ days of a year, nothing rounded; a contract with grace counts from its
end; costs, interest, principal where nothing else is agreed; three years on the same day of the month.
"""

import csv
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pyxirr

LPR = Path(__file__).parents[3] / "datasets" / "lpr" / "lpr.csv"


def simple(base: Fraction | int, rate: Fraction, days: int, year: int) -> Fraction:
    """Return simple interest by the day."""
    return base * rate * Fraction(days, year)


def late_days(g: SimpleNamespace) -> int:
    """Return the days from the end of grace to the payment."""
    return g.paid.toordinal() - g.due.toordinal() - g.grace  # type: ignore[no-any-return]


def cash_flow_rate(g: SimpleNamespace) -> Fraction:
    """Return twelve times the rate of a month of equal parts with a fee on the whole amount, to 0.0001 %."""
    amount, payment = g.part * g.count, g.part + g.part * g.count * g.fee_rate
    month = pyxirr.irr([-float(amount), *[float(payment)] * g.count])
    assert month is not None
    return Fraction(f"{12 * month:.6f}")


def twenty_days(g: SimpleNamespace, year: int) -> Fraction:
    """Return penalty interest on a whole instalment."""
    payment = g.part + g.part * g.count * g.fee_rate
    return simple(payment, cash_flow_rate(g) * g.times, g.days, year)


def base_after_part(g: SimpleNamespace) -> int:
    """Return the principal left after a payment that meets the interest first."""
    return g.principal + g.interest - g.part  # type: ignore[no-any-return]


def principal_left(g: SimpleNamespace) -> int:
    """Return what is left of the principal, one payment against three debts in a row."""
    purse, left = g.payment, []
    for owed in (g.costs, g.interest, g.principal):
        paid = min(purse, owed)
        purse -= paid
        left.append(owed - paid)
    return left[-1]


def order_gain(g: SimpleNamespace) -> Fraction:
    """Return how much less penalty interest grows where the whole payment lowers the principal."""
    spared = principal_left(g) - (g.principal - g.payment)
    return simple(spared, g.rate * 3 / 2, g.days, g.year)


def four_times(day: date) -> Fraction:
    """Return four times the one-year LPR that was published last by a day, from the file itself."""
    with LPR.open(encoding="utf-8", newline="") as file:
        known = [row for row in csv.DictReader(file) if date.fromisoformat(row["published"]) <= day]
    return 4 * Fraction(max(known, key=lambda row: row["published"])["one_year"]) / 100


def not_supported(g: SimpleNamespace) -> Fraction:
    """Return interest, damages and fee less the line for the same days."""
    asked = simple(g.principal, g.overdue, g.days, 365) + g.principal * g.daily * g.days + g.fee
    return asked - simple(g.principal, four_times(g.contract), g.days, 365)


def repaired(g: SimpleNamespace) -> str:
    """Return which condition of the one-off repair fails: 2020 to 2025, 10,000 yuan, 31 March 2026."""
    if not 2020 <= g.arose.year <= 2025:
        return "outside"
    if g.amount > 1_000_000:
        return "too_large"
    return "late" if g.repaid > date(2026, 3, 31) else "covered"


def days_earlier(g: SimpleNamespace) -> int:
    """Return the days between the ends of two periods of three years."""
    ends = [day.replace(year=day.year + 3) for day in (g.called, g.last)]
    return (ends[1] - ends[0]).days  # type: ignore[no-any-return]


def cost_of_parts(g: SimpleNamespace) -> Fraction:
    """Return penalties and interest, month by month."""
    share, owed, interest = Fraction(g.principal, g.many), Fraction(g.principal), Fraction(0)
    for _ in range(g.many):
        interest += owed * g.rate / 12
        owed -= share
    assert owed == 0
    return g.penalty + interest


def kept_offer(g: SimpleNamespace) -> str:
    """Return the first offer, from cheap to dear, that what is put aside each month can meet."""
    if g.limit * g.soon >= g.principal + g.penalty * (1 - g.cut):
        return "cut"
    if g.limit * g.wait >= g.principal + g.penalty + g.principal * g.rate * g.wait / 12:
        return "time"
    first = Fraction(g.principal, g.many) + Fraction(g.penalty, g.many) + g.principal * g.rate / 12
    return "parts" if g.limit >= first else "none"


def capped_damages(g: SimpleNamespace) -> Fraction:
    """Return damages on two instalments, each by its own days and to its own cap."""
    days = [(g.today - due).days - g.grace for due in (g.first, g.second)]
    return sum((min(g.instalment * g.daily * n, g.instalment * g.cap) for n in days), Fraction(0))


def whole_price(g: SimpleNamespace) -> str:
    """Return what the law on sales in instalments says: a fifth, then a demand in vain."""
    if 5 * g.late < g.count:
        return "share"
    return "yes" if g.demanded else "demand"


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m05-f1": lambda g: simple(g.base, g.rate * g.times, g.days, g.year),
    "m05-f2": lambda g: simple(g.base, g.rate * g.times, late_days(g), g.year),
    "m05-f3": lambda g: simple(base_after_part(g), g.rate * g.times, late_days(g), g.year),
    "m05-e1a": lambda g: twenty_days(g, 360),
    "m05-e1b": lambda g: twenty_days(g, 365),
    "m05-e2a": principal_left,
    "m05-e2b": order_gain,
    "m05-e3b": not_supported,
    "m05-e5b": days_earlier,
    "m05-e6a": cost_of_parts,
    "m05-solo-a": capped_damages,
    "m05-x1": lambda g: simple(g.principal + (g.interest if g.whole else 0), g.rate * g.times, late_days(g), g.year),
}

RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m05-e3a": lambda g: "all",
    "m05-e4a": lambda g: "ended",
    "m05-e4b": repaired,
    "m05-e5a": lambda g: "restart",
    "m05-e6b": kept_offer,
    "m05-solo-b": whole_price,
    "m05-border": lambda g: "cap",
    "m05-x2": lambda g: {"contract": "called", "law": "fifth", "practice": "write_off"}[g.asked],
    "m05-x3": lambda g: "stays",
}
