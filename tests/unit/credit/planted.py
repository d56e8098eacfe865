"""Pairs of calculators that disagree for a cause planted here; nothing of `lessons` reckons in this file.

Instalments and costs by `decimal` with 40 digits, rates by bisection on the present value, dates by `calendar`. A cause
is kept only if it shows: the claim must differ from that of every smaller set of its causes.
"""

import random
from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, getcontext
from itertools import combinations

getcontext().prec = 40
ONE = Decimal(1)
WAYS = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "up": ROUND_CEILING, "down": ROUND_FLOOR}
PLAIN = {
    "quote": "nominal",
    "count": "period",
    "start": "arrears",
    "month_rate": "exact",
    "fee": "up_front",
    "cents": "half_up",
    "total": "schedule",
    "interest": "half_up",
    "shown_rate": "half_up",
}
LINEAR = ("flat", "simple", "doubled", "times_22")
Causes = dict[str, str]


@dataclass(frozen=True)
class Loan:
    """A loan [minor units; days is empty or holds drawdown and due dates]."""

    amount: int
    n: int
    fee: int = 0
    days: tuple[date, ...] = ()


def monthly_dates(start: date, first: date, n: int) -> tuple[date, ...]:
    found = [start]
    for k in range(n):
        year, month = divmod(first.year * 12 + first.month - 1 + k, 12)
        found.append(date(year, month + 1, min(first.day, monthrange(year, month + 1)[1])))
    return tuple(found)


def rounded(value: Decimal, how: str) -> int:
    if how in ("whole", "whole_up"):
        return 100 * int((value / 100).quantize(ONE, ROUND_CEILING if how == "whole_up" else ROUND_HALF_UP))
    return int(value.quantize(ONE, WAYS[how]))


def spans(loan: Loan, how: Causes) -> list[Decimal]:
    count = "act/365" if how["quote"] == "dated" else how["count"]
    month = ONE / 12
    if count == "period":
        return [month] * loan.n
    if not loan.days:
        assert count == "act/360"
        return [month * 365 / 360] * loan.n
    found = []
    for before, after in zip(loan.days, loan.days[1:], strict=False):
        days = (after - before).days
        if count == "30/360":
            day = min(before.day, 30)
            last = 30 if after.day == 31 and day == 30 else after.day
            days = 360 * (after.year - before.year) + 30 * (after.month - before.month) + last - day
        if count == "act/act_isda":
            later = max((after - max(before, date(after.year, 1, 1))).days, 0)
            earlier = days - later
            assert after.year - before.year <= 1
            found.append(Decimal(earlier) / (365 + isleap(before.year)) + Decimal(later) / (365 + isleap(after.year)))
        else:
            found.append(Decimal(days) / (365 if count == "act/365" else 360))
    return found


def mean_years(loan: Loan, how: Causes) -> Decimal:
    """Years that the amount counts for in a linear rate."""
    lengths, n = spans(loan, how), loan.n
    if how["quote"] == "simple":
        paid = 1 if how["start"] == "advance" else 0
        return sum((Decimal(n - k - paid) / n * length for k, length in enumerate(lengths)), Decimal(0))
    return sum(lengths, Decimal(0)) * {"flat": ONE, "doubled": ONE / 2, "times_22": Decimal(12) / 22}[how["quote"]]


def worth(loan: Loan, how: Causes, rate: Decimal) -> Decimal:
    """What instalments of 1 are worth on the drawdown day."""
    compound = how["quote"] in ("effective", "dated")
    values, value = [ONE], ONE
    for length in spans(loan, how):
        value /= (1 + rate) ** length if compound else 1 + rate * length
        values.append(value)
    return sum(values[:-1] if how["start"] == "advance" else values[1:], Decimal(0))


def month_rounded(how: Causes, rate: Decimal) -> Decimal:
    if how["month_rate"] == "exact":
        return rate
    if how["quote"] == "effective":
        month = ((1 + rate) ** (ONE / 12) - 1).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        return (1 + month) ** 12 - 1
    return 12 * (rate / 12).quantize(Decimal("0.0001"), ROUND_HALF_UP)


def priced(loan: Loan, how: Causes, rate: Decimal) -> tuple[int, int]:
    """Instalment and total cost at a yearly rate."""
    rate = month_rounded(how, rate)
    lent = Decimal(loan.amount + (loan.fee if how["fee"] == "financed" else 0))
    if how["quote"] in LINEAR:
        exact = (lent + lent * rate * mean_years(loan, how)) / loan.n
    else:
        exact = lent / worth(loan, how, rate)
    each = rounded(Decimal(loan.fee) / loan.n, "half_up") if how["fee"] == "each" else 0
    loan_part = rounded(exact, how["cents"])
    begun = loan.fee if how["fee"] in ("up_front", "deducted") else 0
    if how["total"] == "times":
        return loan_part + each, loan.n * (loan_part + each) - loan.amount + begun
    if how["total"] == "end":
        fee = loan.fee if how["fee"] == "each" else begun
        return loan_part + each, rounded(loan.n * exact - loan.amount, "half_up") + fee
    interest, balance, lengths = 0, int(lent), spans(loan, how)
    if how["quote"] == "flat":
        interest = sum(rounded(lent * rate * length, how["interest"]) for length in lengths)
    elif how["quote"] in LINEAR:
        interest = rounded(lent * rate * mean_years(loan, how), how["interest"])
    else:
        if how["start"] == "advance":
            balance, lengths = balance - loan_part, lengths[:-1]
        for length in lengths:
            growth = (1 + rate) ** length - 1 if how["quote"] in ("effective", "dated") else rate * length
            due = rounded(balance * growth, how["interest"])
            interest, balance = interest + due, balance + due - loan_part
    return loan_part + each, interest + int(lent) - loan.amount + begun + loan.n * each


def rate_of(loan: Loan, how: Causes, payment: int, places: int, own: bool = False) -> str:
    """The yearly rate of instalments, as it is shown."""
    fee, place = Decimal(loan.fee), how["fee"]
    paid = payment + (fee / loan.n if place == "each" and not own else 0)
    received = loan.amount + {"up_front": -fee, "deducted": -fee, "financed": fee}.get(place, Decimal(0))
    if how["quote"] in LINEAR:
        base = Decimal(loan.amount) if place == "up_front" else received
        rate = (loan.n * paid - received) / (base * mean_years(loan, how))
    else:
        low, high = -0.2, 9.0
        for _ in range(60):
            middle = (low + high) / 2
            if float(paid) * _worth(loan, how, middle) > received:
                low = middle
            else:
                high = middle
        rate = Decimal(low)
    rate = month_rounded(how, rate)
    return f"{(100 * rate).quantize(ONE.scaleb(-places), WAYS[how['shown_rate']])}%"


def _worth(loan: Loan, how: Causes, rate: float) -> float:
    """As `worth`, in floats: a shown rate has few decimals."""
    compound = how["quote"] in ("effective", "dated")
    values, value = [1.0], 1.0
    for length in _float_spans(loan, how["quote"] == "dated", how["count"]):
        value /= (1 + rate) ** length if compound else 1 + rate * length
        values.append(value)
    return sum(values[:-1] if how["start"] == "advance" else values[1:])


def _float_spans(loan: Loan, dated: bool, count: str) -> list[float]:
    key = (loan, dated, count)
    if key not in _SPANS:
        how = {**PLAIN, "count": count, "quote": "dated" if dated else "nominal"}
        _SPANS[key] = [float(span) for span in spans(loan, how)]
    return _SPANS[key]


_SPANS: dict[tuple[Loan, bool, str], list[float]] = {}


@dataclass(frozen=True)
class Pair:
    """Two claims [payment, rate, cost; None where not shown], what is known, and the causes of each."""

    kind: str
    loan: Loan
    known: dict[str, object]
    claims: tuple[dict[str, object], dict[str, object]]
    causes: tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]
    fee: int = 0  # the hidden one


OPTIONS = {
    "quote": ("effective", "simple", "flat", "doubled"),
    "count": ("act/360",),
    "start": ("advance",),
    "month_rate": ("rounded",),
    "fee": ("deducted", "each", "financed", "left_out"),
    "cents": ("up", "down", "whole", "whole_up"),
    "total": ("times", "end"),
    "interest": ("down", "up"),
    "shown_rate": ("down", "up"),
}
RATED = ("quote", "count", "start", "month_rate", "fee", "shown_rate")
PRICED = ("quote", "count", "start", "month_rate", "fee", "cents", "total", "interest")


def possible(how: Causes) -> bool:
    """Whether causes can stand together."""
    if how["quote"] in ("dated", "doubled", "times_22"):
        alone = how["count"] == "period" and how["month_rate"] == "exact"
        return alone and (how["quote"] == "dated" or how["start"] == "arrears")
    if how["quote"] == "effective" and how["count"] == "act/365":
        return False
    return how["interest"] == "half_up" or how["total"] == "schedule"


def draw_loan(chance: random.Random) -> Loan:
    n = chance.choice([6, 10, 12, 12, 18, 24, 36])
    amount = chance.randrange(200_000, 5_000_000, 100)
    fee = chance.randrange(amount // 100, amount // 20) if chance.random() < 0.5 else 0
    if chance.random() < 0.5:
        return Loan(amount, n, fee)
    start = date(2026, chance.randint(1, 12), chance.randint(1, 28))
    year, month = divmod(start.year * 12 + start.month, 12)
    first = date(year, month + 1, chance.choice([start.day, chance.randint(1, 28)]))
    return Loan(amount, n, fee, monthly_dates(start, first, n))


def draw_causes(chance: random.Random, loan: Loan, names: tuple[str, ...], size: int) -> Causes:
    while True:
        how = dict(PLAIN)
        for name in chance.sample([name for name in names if name != "fee" or loan.fee], size):
            options = OPTIONS[name]
            if name == "quote":
                options += (("dated",) if loan.days else ()) + (("times_22",) if loan.n == 12 else ())
            if name == "count" and loan.days:
                options += ("act/365", "act/act_isda", "30/360")
            how[name] = chance.choice(options)
        if possible(how):
            return how


def named(how: Causes) -> frozenset[tuple[str, str]]:
    return frozenset((name, option) for name, option in how.items() if option != PLAIN[name])


def shows(claim: object, how: Causes, make: Callable[[Causes], object]) -> bool:
    """Whether every cause is seen: no smaller set of them makes the same claim."""
    causes = named(how)
    smaller = (part for size in range(len(causes)) for part in combinations(causes, size))
    return all(make({**PLAIN, **dict(part)}) != claim for part in smaller)


def maker(
    kind: str, loan: Loan, rate: Decimal, payment: int, places: int, figures: tuple[str, ...]
) -> Callable[[Causes], dict[str, object]]:
    """What a calculator with these causes shows."""

    def make(how: Causes) -> dict[str, object]:
        if kind in ("solved", "two_rates"):
            return {"rate": rate_of(loan, how, payment, places)}
        instalment, cost = priced(loan, how, rate)
        if kind == "both":
            return {"payment": instalment, "rate": f"{(100 * rate).normalize():f}%"}
        values = {"payment": instalment, "cost": cost}
        return {name: values[name] for name in figures}

    return make


def planted(seed: int, count: int) -> list[Pair]:
    """Draw pairs whose causes, one or two in all, show."""
    chance, found = random.Random(seed), []
    while len(found) < count:
        kind = ("solved", "priced", "both", "two_rates", "hidden")[len(found) % 5]
        size = 1 + len(found) // 5 % 2
        if kind == "hidden":
            found.append(hidden(chance, size))
            continue
        loan = draw_loan(chance)
        split = chance.choice([(0, size), (size, 0), (1, 1)] if size == 2 else [(0, 1), (1, 0)])
        places = chance.choice([2, 3]) if kind != "two_rates" else 2
        rate = Decimal(chance.randrange(400, 3000, 5)) / 10_000
        payment, _ = priced(loan, PLAIN, rate)
        figures = chance.choice([("payment",), ("cost",), ("payment", "cost")])
        names = {"solved": RATED, "priced": PRICED, "both": PRICED[:6], "two_rates": RATED[:5]}[kind]
        if kind == "priced" and "cost" not in figures:
            names = PRICED[:6]

        make = maker(kind, loan, rate, payment, places, figures)
        hows = [draw_causes(chance, loan, names, part) for part in split]
        claims = [make(how) for how in hows]
        if claims[0] == claims[1] or any(str(claim.get("rate", "")).startswith("-") for claim in claims):
            continue
        if all(shows(claim, how, make) for claim, how in zip(claims, hows, strict=True)):
            known: dict[str, object] = {"fee": loan.fee}
            if loan.days:
                known |= {"drawdown": loan.days[0], "first_due": loan.days[1]}
            if kind == "solved":
                known["payment"] = payment
            if kind == "priced":
                known["rate"] = f"{(100 * rate).normalize():f}%"
            causes = (named(hows[0]), named(hows[1]))
            found.append(Pair(kind, loan, known, (claims[0], claims[1]), causes))
    return found


def hidden(chance: random.Random, size: int) -> Pair:
    """A second claim with a fee that nobody named; with a second cause its amount shows in the cost."""
    loan = Loan(chance.randrange(200_000, 5_000_000, 100), chance.choice([12, 18, 24, 36]))
    fee = loan.n * chance.randrange(loan.amount // 100 // loan.n, loan.amount // 10 // loan.n)
    rate = Decimal(chance.randrange(400, 3000, 5)) / 10_000
    payment, cost = priced(loan, PLAIN, rate)
    how = dict(PLAIN)
    hiding = chance.choice(["inside", "on_top", "financed", "start"] if size == 1 else ["on_top", "start"])
    if hiding in ("inside", "financed"):
        dearer = payment + fee // loan.n
        if hiding == "financed":
            dearer, _ = priced(Loan(loan.amount + fee, loan.n), PLAIN, rate)
        known: dict[str, object] = {"rate": f"{(100 * rate).normalize():f}%"}
        claims: tuple[dict[str, object], dict[str, object]] = ({"payment": payment}, {"payment": dearer})
    else:
        known = {"payment": payment}
        if size == 2:
            name = chance.choice(["quote", "count", "start"])
            how[name] = chance.choice([option for option in OPTIONS[name] if option != "doubled"])
        place = {"start": "deducted", "on_top": "each"}[hiding]
        shown = rate_of(Loan(loan.amount, loan.n, fee), {**how, "fee": place}, payment, 2)
        first = {"rate": rate_of(loan, PLAIN, payment, 2)}
        total = loan.n * payment + fee - loan.amount
        claims = (first, {"rate": shown} if size == 1 else {"payment": payment, "rate": shown, "cost": total})
    return Pair("hidden", loan, known, claims, (frozenset(), named(how) | {("hidden_fee", hiding)}), fee)


def unsolvable(seed: int, count: int) -> list[Pair]:
    """Draw pairs of which the second claim cannot come from the loan by anything documented, nor by a fee added."""
    chance, found = random.Random(seed), []
    while len(found) < count:
        loan = Loan(chance.randrange(200_000, 5_000_000, 100), chance.choice([12, 18, 24, 36]))
        rate = Decimal(chance.randrange(400, 3000, 5)) / 10_000
        written = f"{(100 * rate).normalize():f}%"
        payment, cost = priced(loan, PLAIN, rate)
        kind = ("too_little_paid", "cost_below", "usury", "tiny_payment")[len(found) % 4]
        short = chance.randrange(payment // 50, payment // 20)
        known: dict[str, object] = {}
        claims: tuple[dict[str, object], dict[str, object]]
        if kind == "too_little_paid":  # less than the rate asks, by an amount that no rounding makes
            known, claims = {"rate": written}, ({"payment": payment}, {"payment": payment - short - 7_000})
        elif kind == "cost_below":  # the instalments add up to more
            claims = (
                {"payment": payment, "rate": written},
                {"payment": payment, "rate": written, "cost": cost - short},
            )
        elif kind == "usury":  # more than half of the amount would have to be a fee
            known, claims = (
                {"payment": payment},
                ({"rate": written}, {"rate": f"{chance.randrange(90_000, 99_900) / 100}%"}),
            )
        else:  # not even half of what was lent comes back
            claims = ({"payment": payment, "rate": written}, {"payment": payment * 2 // 5, "rate": written})
        if claims[1].get("payment", 1) > 0 and claims[1].get("cost", 1) > 0:  # type: ignore[operator]
            found.append(Pair(kind, loan, known, claims, (frozenset(), frozenset())))
    return found
