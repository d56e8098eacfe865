"""How one sum of money is spread over what is due: among debts first, then within a debt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.servicing.charges import Charge, Component, Debt
from lessons.servicing.order import Order


@dataclass(slots=True)
class Open:
    """A charge and what is left of it [minor units]; the working state of a ledger."""

    due: date
    component: Component
    amount: int
    plan: int
    number: int
    left: int

    @classmethod
    def of(cls, charge: Charge) -> "Open":
        """Return a charge of which nothing is paid yet."""
        return cls(charge.due, charge.component, charge.amount, charge.plan, charge.number, charge.amount)


Pay = Callable[[Open, int], None]


def spread(pool: int, items: Iterable[Open], order: Order, days_overdue: int, pay: Pay) -> int:
    """Pay the items of one debt in an order; return what is left of the pool."""
    place = {
        component: (step, position)
        for step, components in enumerate(order.steps_at(days_overdue))
        for position, component in enumerate(components)
    }

    def rank(item: Open) -> tuple[object, ...]:
        step, position = place[item.component]
        if order.by_instalment:
            return item.due, item.number, step, position
        return step, item.due, item.number, position

    for item in sorted((item for item in items if item.left), key=rank):
        part = min(pool, item.left)
        if part:
            pay(item, part)
            pool -= part
    return pool


def shares(pool: int, amounts: Sequence[int]) -> list[int]:
    """Return a pool in proportion to amounts, whole units; rests go to the largest remainder, then to the first.

    >>> shares(100, [50, 50, 50])
    [34, 33, 33]
    """
    total = sum(amounts)
    pool = min(pool, total)
    if not total:
        return [0] * len(amounts)
    found = [pool * amount // total for amount in amounts]
    rests = sorted(range(len(amounts)), key=lambda k: (-(pool * amounts[k] % total), k))
    for k in rests[: pool - sum(found)]:
        found[k] += 1
    return found


def among(debts: Sequence[Debt], due: Sequence[Sequence[Open]]) -> list[list[int]]:
    """Return the debts that have something due in groups, the one to be paid first in front.

    Least secured, most burdensome, due longest; what is equal in all of these is one group and shares in proportion
    (Civil Code of the PRC, article 560).
    """
    ranks: dict[tuple[int, Fraction, date], list[int]] = {}
    for number, items in enumerate(due):
        if items:
            debt = debts[number]
            assert isinstance(debt.burden, Fraction)
            ranks.setdefault((debt.security, -debt.burden, min(item.due for item in items)), []).append(number)
    return [ranks[key] for key in sorted(ranks)]
