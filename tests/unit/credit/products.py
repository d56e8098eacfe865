"""Random contracts of every product type, by name: for the oracle and for property tests."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from lessons.credit import Calendar, DayCount, DayRule, LoanTerms, Roll, Rounding, RoundingMode

SPACINGS: dict[str, dict[str, object]] = {
    "weekly": {"days_between": 7},
    "fortnightly": {"days_between": 14},
    "half-monthly": {"half_monthly": True},
    "monthly": {},
    "quarterly": {"months_between": 3},
    "half-yearly": {"months_between": 6},
    "yearly": {"months_between": 12},
}
DATED = [count for count in DayCount if count is not DayCount.PERIOD]


def gap(spacing: dict[str, object]) -> int:
    """Days that a period surely has."""
    return int(
        spacing.get("days_between") or (13 if spacing.get("half_monthly") else 28 * spacing.get("months_between", 1))
    )  # type: ignore[call-overload]


def base(random: Random, most: int = 24) -> dict[str, object]:
    """Amount, rate, number, dates and spacing; the amount is large enough for no payment to vanish in rounding."""
    spacing = random.choice(list(SPACINGS.values()))
    # interest is never more than the level payment of the longest of these
    rate = random.choice(
        [Fraction(0), Fraction(random.randint(1, 360), 1000), Fraction(random.randint(1, 36_000), 10**5)]
    )
    return {
        "amount": random.choice([10_000, 99_999, random.randint(10_000, 10**8)]),
        "instalments": random.randint(2, most),
        "annual_rate": rate,
        "drawdown": date(2019, 1, 1) + timedelta(random.randint(0, 3000)),
        **spacing,
        "rounding": Rounding(random.choice([*RoundingMode]), random.choice([None, *RoundingMode])),
    }


def draws(random: Random, terms: dict[str, object], most: int = 3) -> dict[str, object]:
    """Parts drawn within the first period or two, so that no payment is above what is owed."""
    amount = terms["amount"]
    assert isinstance(amount, int)
    drawdown = terms["drawdown"]
    assert isinstance(drawdown, date)
    days = sorted(random.sample(range(1, gap(terms)), min(most, gap(terms) - 1)))
    return {**terms, "drawdowns": tuple((drawdown + timedelta(day), random.randint(1, amount // 6)) for day in days)}


def calendar(random: Random) -> Calendar:
    first = date(2018, 6, 1)
    last = first + timedelta(random.randint(400, 4000))
    span = (last - first).days
    off = [first + timedelta(random.randint(0, span)) for _ in range(span // 20)]
    off += [day + timedelta(k) for day in off[::7] for k in range(9)]
    work = [first + timedelta(random.randint(0, span)) for _ in range(span // 60)]
    return Calendar(first, last, frozenset(off), frozenset(work) - frozenset(off))


def steps(random: Random, terms: dict[str, object]) -> dict[str, object]:
    """Payments that grow by up to a tenth, or fall, a few times."""
    n = terms["instalments"]
    assert isinstance(n, int)
    numbers = sorted(random.sample(range(2, n + 1), random.randint(1, min(4, n - 1))))
    factor, found = Fraction(1), []
    for number in numbers:
        factor *= Fraction(random.randint(90, 104), 100)
        found.append((number, factor))
    return {**terms, "annual_rate": min(terms["annual_rate"], Fraction(8, 100)), "steps": tuple(found)}  # type: ignore[type-var]


def first_due(random: Random, terms: dict[str, object], most: int = 60) -> dict[str, object]:
    drawdown = terms["drawdown"]
    assert isinstance(drawdown, date)
    return {**low(terms), "first_due": drawdown + timedelta(random.randint(1, most))}


def low(terms: dict[str, object]) -> dict[str, object]:
    """At a rate at which no level payment is below the interest of a longer period."""
    return {**terms, "annual_rate": min(terms["annual_rate"], Fraction(12, 100))}  # type: ignore[type-var]


def grace(random: Random, terms: dict[str, object]) -> dict[str, object]:
    n = terms["instalments"]
    assert isinstance(n, int)
    return {**terms, "grace": random.randint(1, min(n - 1, 6))}


def balloon(random: Random, terms: dict[str, object]) -> dict[str, object]:
    amount = terms["amount"]
    assert isinstance(amount, int)
    return {**terms, "balloon": random.randint(1, amount // 2)}


def bnpl(random: Random) -> dict[str, object]:
    return {**base(random), "instalments": 4, "annual_rate": 0, "in_advance": True, "days_between": 14,
            "months_between": 1, "half_monthly": False}  # fmt: skip


def every(method: str) -> Callable[[Random], dict[str, object]]:
    return lambda random: {**base(random), "method": method}


def add_on(random: Random) -> dict[str, object]:
    """Interest to the end is below the amount, so that the rule of 78 gives no payment more than it has."""
    terms = {**base(random, 36), "method": "add_on"}
    days = int(terms["instalments"]) * (gap(terms) + 3)  # type: ignore[call-overload]
    return {**terms, "annual_rate": Fraction(random.randint(0, 900), 1000) * 300 / days}


PRODUCTS: dict[str, Callable[[Random], dict[str, object]]] = {
    **{method: every(method) for method in ("equal_instalment", "equal_principal", "flat", "interest_only", "bullet")},
    "long": lambda random: base(random, 120),
    "add_on": add_on,
    "balloon": lambda random: balloon(random, base(random)),
    "balloon, equal principal": lambda random: {**balloon(random, base(random)), "method": "equal_principal"},
    "balloon, flat": lambda random: {**balloon(random, base(random)), "method": "flat"},
    "steps": lambda random: steps(random, base(random)),
    "grace": lambda random: grace(random, base(random)),
    "grace, equal principal": lambda random: {**grace(random, base(random)), "method": "equal_principal"},
    "grace, flat": lambda random: {**grace(random, base(random)), "method": "flat"},
    "grace, capitalised": lambda random: {**grace(random, base(random)), "grace_interest": "capitalised"},
    "grace, capitalised, equal principal": lambda random: {
        **grace(random, base(random)), "grace_interest": "capitalised", "method": "equal_principal",
    },
    "in advance": lambda random: {**base(random), "in_advance": True},
    "in advance, equal principal": lambda random: {**base(random), "in_advance": True, "method": "equal_principal"},
    "BNPL in four": bnpl,
    "drawdowns": lambda random: draws(random, {**base(random), "method": "equal_instalment"}),
    "drawdowns, interest only": lambda random: draws(random, {**base(random), "method": "interest_only"}),
    "drawdowns, bullet": lambda random: draws(random, {**base(random), "method": "bullet"}),
    "drawdowns, equal principal": lambda random: draws(random, {**base(random), "method": "equal_principal"}),
    "drawdowns in grace": lambda random: draws(random, grace(random, {**base(random), "day_count": "act/360"})),
    "odd first period": lambda random: {**first_due(random, base(random)), "first_count": random.choice(DATED)},
    **{
        f"{method}, dated": lambda random, method=method: {  # type: ignore[misc]
            **first_due(random, base(random)), "method": method, "day_count": random.choice(DATED),
        }
        for method in ("equal_instalment", "equal_principal", "flat", "interest_only", "bullet")
    },
    "add_on, dated": lambda random: {**add_on(random), "day_count": random.choice(DATED)},
    "moved dates": lambda random: {**base(random), "day_rule": DayRule(calendar(random), random.choice([*Roll]))},
    "moved interest": lambda random: {
        **low(base(random)), "day_count": random.choice(DATED),
        "day_rule": DayRule(calendar(random), random.choice([*Roll]), True),
    },
    "all at once": lambda random: draws(random, balloon(random, grace(random, steps_after(random, {
        **base(random), "day_count": random.choice(DATED), "grace_interest": "capitalised",
    })))),
}  # fmt: skip


def steps_after(random: Random, terms: dict[str, object]) -> dict[str, object]:
    n = max(int(terms["instalments"]), 9)  # type: ignore[call-overload]
    return {**terms, "instalments": n, "annual_rate": min(terms["annual_rate"], Fraction(6, 100)),  # type: ignore[type-var]
            "steps": ((8, Fraction(105, 100)), (9, Fraction(95, 100)))}  # fmt: skip


def product(name: str, seed: int) -> LoanTerms:
    """The contract of this product with this seed."""
    return LoanTerms(**PRODUCTS[name](Random(f"{name} {seed}")))  # type: ignore[arg-type]
