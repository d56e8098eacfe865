"""Right answers on plans once more, from the drawn numbers alone: mpmath, pyxirr and whole fen, no engine.

Conventions: interest by the month (a twelfth of the yearly rate) on what is owed; XIRR by actual days / 365; where a
question speaks of whole fen, each amount is rounded with halves up.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import SimpleNamespace

import mpmath
import pyxirr

mpmath.mp.dps = 40
RULES = {"half_up": ROUND_HALF_UP, "up": ROUND_CEILING, "down": ROUND_FLOOR}


def exact(number: Fraction) -> mpmath.mpf:
    """Return a fraction as a number of mpmath."""
    return mpmath.mpf(number.numerator) / number.denominator


def level(g: SimpleNamespace) -> mpmath.mpf:
    """Return the payment of an annuity [fen]."""
    i = exact(g.rate) / 12
    return g.amount * i / (1 - (1 + i) ** -g.instalments)


def whole(amount: mpmath.mpf, rule: str = "half_up") -> int:
    """Return an amount in whole fen."""
    return int(Decimal(mpmath.nstr(amount, 30)).quantize(Decimal(1), RULES[rule]))


def rows(g: SimpleNamespace, rule: str = "half_up") -> list[tuple[int, int, int]]:
    """Return (interest, principal, left) of each level payment but the last, in whole fen, as a clerk writes them."""
    payment, owed, found = whole(level(g), rule), g.amount, []
    for _ in range(g.instalments - 1):
        interest = whole(exact(g.rate) * owed / 12)
        owed -= payment - interest
        found.append((interest, payment - interest, owed))
    return found


def last(g: SimpleNamespace) -> int:
    """Return the last payment: what is left, and its interest."""
    owed = rows(g, str(g.rule))[-1][2]
    return owed + whole(exact(g.rate) * owed / 12)


def on_all_of_it(g: SimpleNamespace) -> Fraction:
    """Return the interest of a loan of which nothing is repaid before its end."""
    return g.amount * g.rate * g.instalments / 12


def of_parts(g: SimpleNamespace) -> Fraction:
    """Return the interest with equal principal parts, month by month."""
    part = Fraction(g.amount, g.instalments)
    return sum(((g.amount - month * part) * g.rate / 12 for month in range(g.instalments)), Fraction(0))


def parts_payment(g: SimpleNamespace, number: int) -> Fraction:
    """Return one payment of a plan with equal principal parts."""
    part = Fraction(g.amount, g.instalments)
    return part + part * (g.instalments - number + 1) * g.rate / 12


def days_on(start: date, first: date, payment: Fraction, amount: int, count: int) -> float:
    """Return XIRR of equal payments, one a month, on the day of the first or the last day of a shorter month."""
    flows, dates, year, month = [float(amount)], [start], first.year, first.month
    for _ in range(count):
        dates.append(date(year, month, min(first.day, monthrange(year, month)[1])))
        flows.append(-float(payment))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    found = pyxirr.xirr(dates, flows)
    assert found is not None
    return found


def first_day_rate(g: SimpleNamespace) -> float:
    """Return the yearly rate by days of the version that is asked for."""
    payment = Fraction(g.amount, g.instalments) + g.amount * g.fee_rate
    first = g.drawdown + timedelta(g.early if g._asked == "early" else g.late)
    return days_on(g.drawdown, first, payment, g.amount, g.instalments)


def month_end(day: date, months: int) -> date:
    """Return the day of a later month, or its last day: one day back from the first of the month after it."""
    count = day.year * 12 + day.month - 1 + months
    after = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(after - timedelta(1), date(count // 12, count % 12 + 1, 1) + timedelta(day.day - 1))


def uneven(g: SimpleNamespace) -> Fraction:
    """Return the interest between two due days, by actual days / 365."""
    days = (month_end(g.start, g.number) - month_end(g.start, g.number - 1)).days
    return g.amount * g.rate * days / 365


def first_payments(g: SimpleNamespace) -> dict[str, object]:
    """Return what each of Zhou's plans asks for in the first month."""
    interest = g.amount * g.rate / 12
    return {"only": interest, "level": level(g), "parts": Fraction(g.amount, g.instalments) + interest}


def carried(g: SimpleNamespace) -> str:
    """Return the plan that pays back soonest among those whose first payment fits."""
    first = first_payments(g)
    return next((key for key in ("parts", "level", "only") if float(first[key]) <= g.limit), "none")  # type: ignore[arg-type]


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m02-predict": on_all_of_it,
    "m02-f1": lambda g: rows(g)[1][0],
    "m02-f2": lambda g: rows(g)[1][2],
    "m02-f3": lambda g: rows(g)[2][1],
    "m02-f4": lambda g: parts_payment(g, 3),
    "m02-e1a": lambda g: rows(g)[1][0],
    "m02-e2a": of_parts,
    "m02-e3a": last,
    "m02-e4b": first_day_rate,
    "m02-e4c": lambda g: g.amount * g.rate * g.days / g.base,
    "m02-e5b": uneven,
    "m02-e6a": lambda g: g.fee_rate / (1 - Fraction(g.month - 1, g.instalments)),
    "m02-solo-a": lambda g: on_all_of_it(g) - Fraction(str(mpmath.nstr(level(g) * g.instalments - g.amount, 30))),
    "m02-border": lambda g: g.rate * (366 if g.leap else 365) / 360,
    "m02-x1": lambda g: g.amount + on_all_of_it(g),
    "m02-x3": lambda g: parts_payment(g, g.number),
}

RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m02-e1b": lambda g: str(g._method),
    "m02-e2b": lambda g: "same_rate",
    "m02-e3b": lambda g: "both",
    "m02-e4a": lambda g: "early" if g.dearest else "late",
    "m02-e5a": lambda g: "anchored",
    "m02-e6b": lambda g: "month",
    "m02-solo-b": carried,
    "m02-x2": lambda g: "rounding",
}
