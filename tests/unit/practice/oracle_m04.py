"""Right answers of M04 once more, from the drawn numbers alone: flows written down here, rates found by pyxirr.

Plans and cards are run in whole fen with halves up, month by month; nothing asks the engine or the law room. The bar on
the rule of 78 (more than 61 months) is copied from the course's fact sheet (US-ER-2, 15 U.S.C. 1615(b)).
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import SimpleNamespace

from tests.unit.practice import oracle_m02
from tests.unit.practice.oracle import monthly


def fen(amount: Fraction) -> int:
    """Return an exact amount in whole fen, halves up."""
    return int((Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def settled(g: SimpleNamespace, paid: int, percent: Fraction = Fraction(0), fees: bool = False) -> float:
    """Return the nominal rate of a fee loan that ends with an instalment, by what its clause makes due."""
    part, fee = Fraction(g.amount, g.instalments), g.amount * g.fee_rate
    left = g.instalments - paid
    last = part + fee + left * part * (1 + percent) + (left * fee if fees else 0)
    return 12 * monthly([g.amount, *[-(part + fee)] * (paid - 1), -last])


def half_way(g: SimpleNamespace, percent: Fraction = Fraction(0), fees: bool = False) -> float:
    """Return the rate of Lin's loan, which ends with the instalment in the middle."""
    return settled(g, g.instalments // 2, percent, fees)


def owed_after(g: SimpleNamespace, paid: int) -> Fraction:
    """Return what is owed of a fee loan after some instalments."""
    return g.amount * Fraction(g.instalments - paid, g.instalments)


def card(g: SimpleNamespace) -> tuple[int, int]:
    """Return payments and interest until less than 100 yuan are owed; a share of all of it, 100 at least."""
    owed, count, interest = g.owed, 0, 0
    while owed >= 10_000:
        month = fen(owed * g.daily * 30)
        total = owed + month
        owed = total - min(max(fen(total * g.share), 10_000), total)
        count, interest = count + 1, interest + month
    return count, interest


def level(amount: int, count: int, rate: Fraction) -> int:
    """Return a level payment in whole fen."""
    return oracle_m02.whole(oracle_m02.level(SimpleNamespace(amount=amount, instalments=count, rate=rate)))


def written(amount: int, count: int, rate: Fraction) -> list[int]:
    """Return all payments of a level plan as a clerk writes them; the last one takes what is left."""
    g = SimpleNamespace(amount=amount, instalments=count, rate=rate, rule="half_up")
    return [level(amount, count, rate)] * (count - 1) + [oracle_m02.last(g)]


def joined(g: SimpleNamespace) -> tuple[int, float]:
    """Return how much more the joined loan asks for in all, and its nominal rate with the fee."""
    owed = g.first + g.second
    new, fee = level(owed, g.count, g.new), int(owed * g.fee_rate)
    old = level(g.first, g.first_left, g.old) * g.first_left + level(g.second, g.second_left, g.old) * g.second_left
    return new * g.count + fee - old, 12 * monthly([owed - fee, *[-new] * g.count])


def run(g: SimpleNamespace, smallest: bool) -> int:
    """Return all interest of three debts that share one monthly sum."""
    left, paid_in, months = list(g.balances), 0, 0
    while sum(left) > 0:
        left = [owed + fen(owed * rate / 12) for owed, rate in zip(left, g.rates, strict=True)]
        pool = g.budget
        for place, least in enumerate(g.minimums):
            part = min(least, left[place])
            left[place] -= part
            pool -= part
        for place in sorted(range(3), key=lambda n: left[n] if smallest else -g.rates[n]):
            part = min(pool, left[place])
            left[place] -= part
            pool -= part
        paid_in, months = paid_in + g.budget - pool, months + 1
        assert months < 2000
    return paid_in - sum(g.balances)


def salon(g: SimpleNamespace) -> dict[str, int]:
    """Return what each way asks for from today; a way that leaves less than the reserve is left out."""
    terms = SimpleNamespace(amount=g.amount, instalments=g.instalments, rate=g.rate)
    owed = oracle_m02.rows(terms)[g.paid - 1][2]
    charge = fen(owed * g.percent)
    left = g.instalments - g.paid
    ways = {
        "keep": sum(written(g.amount, g.instalments, g.rate)[g.paid :]),
        "renew": sum(written(owed, left, g.new)) + g.fee + charge,
    }
    return ways | ({"end": owed + charge} if g.cash - owed - charge >= g.reserve else {})


def salon_end(g: SimpleNamespace) -> int:
    """Return what ends the hairdresser's loan."""
    owed = oracle_m02.rows(SimpleNamespace(amount=g.amount, instalments=g.instalments, rate=g.rate))[g.paid - 1][2]
    return owed + fen(owed * g.percent)


def first_minimum(g: SimpleNamespace) -> int:
    """Return what the first minimum payment gives back."""
    interest = fen(g.owed * g.daily * g.days)
    return fen((g.owed + interest) * g.share) - interest


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m04-predict": lambda g: half_way(g, fees=True),
    "m04-f1": lambda g: (
        owed_after(g, g.paid) * (1 + g.percent) + owed_after(g, g.instalments - 1) + g.amount * g.fee_rate
    ),
    "m04-f2": lambda g: owed_after(g, g.paid) + (g.least - g.paid) * g.amount * g.fee_rate,
    "m04-f3": lambda g: settled(g, g.paid, g.percent),
    "m04-e1a": half_way,
    "m04-e1b": lambda g: half_way(g, Fraction(3, 100)),
    "m04-e1c": lambda g: half_way(g, fees=True),
    "m04-e3a": lambda g: card(g)[0],
    "m04-e3b": lambda g: card(g)[1],
    "m04-e4a": lambda g: joined(g)[0],
    "m04-e5a": lambda g: run(g, True) - run(g, False),
    "m04-e6": lambda g: g.kept * (g.rate - g.saving) * g.months / 12,
    "m04-solo-a": salon_end,
    "m04-x1": lambda g: g.amount * g.rate * g.days / 365,
    "m04-x3": first_minimum,
    "m04-r1": lambda g: owed_after(g, g.paid) * (1 + g.fee_rate * g.instalments),
}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m04-e2": lambda g: "shrinking",
    "m04-e4b": lambda g: "longer" if joined(g)[1] < g.old else "both_dearer",
    "m04-e5b": lambda g: "named",
    "m04-solo-b": lambda g: min(salon(g), key=salon(g).__getitem__),
    "m04-border": lambda g: "out" if g.term > 61 else "open",
    "m04-x2": lambda g: "consent",
    "m04-r2": lambda g: "same_rate",
    "m04-r3": lambda g: "order",
}
# a card is paid off after some dozens of payments, so that there are not many different counts
FEW = {"m04-e3a": 20}
