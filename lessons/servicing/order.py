"""Order: to what a payment goes first."""

from dataclasses import dataclass
from enum import StrEnum

from lessons.credit.errors import InputError
from lessons.credit.reading import choice, truth, whole
from lessons.servicing.charges import Component

Steps = tuple[tuple[Component, ...], ...]
COSTS, FEE, INTEREST, PENALTY, PRINCIPAL = Component


class OrderName(StrEnum):
    """Named orders.

    CIVIL_CODE_561: costs of enforcement, interest, principal (Civil Code of the PRC, article 561, where nothing else is
    agreed); the fees of a contract and penalty interest are taken with the interest, which the article does not say.
    PRINCIPAL_FIRST: principal before everything. CARD: interest and fees before principal up to 90 days overdue, from
    the 91st day principal first (Measures for Credit Card Business of 2011, article 57). OLDEST_FIRST: the instalment
    due longest, in it fees, penalty, interest, principal. BY_COMPONENT: fees of all instalments, then penalty,
    interest, principal, as loan software often has it.
    """

    CIVIL_CODE_561 = "civil_code_561"
    PRINCIPAL_FIRST = "principal_first"
    CARD = "card"
    OLDEST_FIRST = "oldest_first"
    BY_COMPONENT = "by_component"


@dataclass(frozen=True, slots=True)
class Order:
    """Steps of components; in one step the amount due longest comes first.

    `by_instalment`: all of one instalment before the next. After `late_after` days overdue `late_steps` take the place
    of `steps`. Raises InputError unless each component stands in one step.
    """

    steps: Steps
    by_instalment: bool = False
    late_after: int | None = None
    late_steps: Steps | None = None

    def __post_init__(self) -> None:
        truth(self.by_instalment, "by_instalment")
        for steps in (self.steps, self.late_steps):
            if steps is None:
                continue
            if not isinstance(steps, (tuple, list)) or not all(isinstance(step, (tuple, list)) for step in steps):
                raise InputError("wrong_kind", "order", steps, {"choices": ("list_of_steps_of_components",)})
            named = [choice(one, "order", Component) for step in steps for one in step]
            if sorted(named) != sorted(Component):
                raise InputError("conflict", "order", ", ".join(named), {"choices": tuple(Component)})
        if self.late_after is not None:
            whole(self.late_after, "late_after", 0, 10_000)
            if self.late_steps is None:
                raise InputError("missing", "order", None, {"choices": tuple(Component)})

    def steps_at(self, days_overdue: int) -> Steps:
        """Return the steps for a debt that has been overdue for so many days."""
        if self.late_after is not None and self.late_steps is not None and days_overdue > self.late_after:
            return self.late_steps
        return self.steps


_561: Steps = ((COSTS,), (FEE, PENALTY, INTEREST), (PRINCIPAL,))
_PRINCIPAL_FIRST: Steps = ((PRINCIPAL,), (COSTS,), (FEE, PENALTY, INTEREST))
_EACH: Steps = ((COSTS,), (FEE,), (PENALTY,), (INTEREST,), (PRINCIPAL,))

ORDERS: dict[OrderName, Order] = {
    OrderName.CIVIL_CODE_561: Order(_561),
    OrderName.PRINCIPAL_FIRST: Order(_PRINCIPAL_FIRST),
    OrderName.CARD: Order(_561, late_after=90, late_steps=_PRINCIPAL_FIRST),
    OrderName.OLDEST_FIRST: Order(_EACH, by_instalment=True),
    OrderName.BY_COMPONENT: Order(_EACH),
}


def order_of(order: Order | OrderName | str) -> Order:
    """Return an order, also by its name. Raises InputError for an unknown one.

    >>> order_of("card").steps_at(91)[0][0].value
    'principal'
    """
    return order if isinstance(order, Order) else ORDERS[choice(order, "order", OrderName)]
