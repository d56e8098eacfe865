"""Charge: an amount that falls due; Debt: a plan with what matters when several debts are paid at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.reading import Ratio, choice, day, of_kind, ratio, truth, whole
from lessons.credit.schedule import Schedule
from lessons.credit.terms import FIRST_DAY, LAST_DUE


class Component(StrEnum):
    """What a charge is: COSTS of enforcing the claim, a FEE, INTEREST, PENALTY (interest and damages), PRINCIPAL."""

    COSTS = "costs"
    FEE = "fee"
    INTEREST = "interest"
    PENALTY = "penalty"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True)
class Charge:
    """An amount [minor units] that falls due on a day; `plan` counts the debts from 0, `number` is the instalment or 0.

    Raises InputError.
    """

    due: date
    component: Component
    amount: int
    plan: int = 0
    number: int = 0

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "due", day(self.due, "charge_due", FIRST_DAY, LAST_DUE))
        put(self, "component", choice(self.component, "component", Component))
        put(self, "amount", whole(self.amount, "charge", 0, 1000 * MOST))
        put(self, "plan", whole(self.plan, "plan_number", 0, 10_000))
        put(self, "number", whole(self.number, "instalment_number", 0, 12_000))


@dataclass(frozen=True, slots=True)
class Debt:
    """A plan under a name. `security` [minor units] is what the creditor holds for it, `burden` its yearly cost.

    The burden is the contract rate unless given. `extra` are charges beside the plan, such as costs of enforcement.
    From `called_on` all principal is due; the interest and fees to come fall away, or with `future_costs` are due too.
    Raises InputError, also for a plan that is not in whole minor units.

    >>> from lessons.credit import LoanTerms, schedule
    >>> [c.amount for c in Debt(schedule(LoanTerms(200_000, 2, "12%"))).charges(0)]
    [2000, 99502, 1005, 100498]
    """

    plan: Schedule
    name: str = "loan"
    security: int = 0
    burden: Ratio | None = None
    extra: tuple[Charge, ...] = ()
    called_on: date | None = None
    future_costs: bool = False

    def __post_init__(self) -> None:
        put = object.__setattr__
        of_kind(self.plan, Schedule, "plan", "Schedule")
        if not isinstance(self.name, str) or not self.name.strip():
            raise InputError("missing", "debt", self.name)
        for row in self.plan.rows:
            if type(row.payment) is not int:
                raise InputError("sub_unit", "payment", row.payment, {"step": 1, "instalment": row.number})
        put(self, "security", whole(self.security, "security", 0, 1000 * MOST))
        rate = self.plan.terms.annual_rate if self.burden is None else self.burden
        put(self, "burden", ratio(rate, "burden", 0, 100))
        of_kind(self.extra, (tuple, list), "charges", "Charge")
        for charge in self.extra:
            of_kind(charge, Charge, "charges", "Charge")
        put(self, "extra", tuple(self.extra))
        if self.called_on is not None:
            put(self, "called_on", day(self.called_on, "called_on", self.first_day, self.last_day))
        truth(self.future_costs, "future_costs")

    @property
    def first_day(self) -> date:
        """The drawdown day."""
        return self.plan.terms.drawdown

    @property
    def last_day(self) -> date:
        """The last due date."""
        return max(row.due for row in self.plan.rows)

    def charges(self, index: int) -> list[Charge]:
        """Return what falls due under the plan, and the extra charges, as those of plan `index`; zeros are left out."""
        found: list[Charge] = []
        up_front = self.plan.up_front_fees
        if up_front:
            found.append(Charge(self.first_day, Component.FEE, int(up_front), index))
        for row in self.plan.rows:
            interest = row.interest - row.capitalised
            for component, amount in (
                (Component.FEE, row.fee),
                (Component.INTEREST, interest),
                (Component.PRINCIPAL, row.principal),
            ):
                if amount and (due := self._due(row.due, component)):
                    found.append(Charge(due, component, int(amount), index, row.number))
        found += [Charge(one.due, one.component, one.amount, index, one.number) for one in self.extra if one.amount]
        return found

    def _due(self, due: date, component: Component) -> date | None:
        """The day on which an amount falls due, also after the plan was called; None: it falls away."""
        if self.called_on is None or due <= self.called_on:
            return due
        return self.called_on if self.future_costs or component is Component.PRINCIPAL else None


def debts_of(subject: Schedule | Debt | Sequence[Debt]) -> tuple[Debt, ...]:
    """Return a plan, a debt or a list of debts as debts.

    Raises InputError where two plans under one name run at the same time, or are in two currencies.
    """
    if isinstance(subject, Schedule):
        return (Debt(subject),)
    found = (subject,) if isinstance(subject, Debt) else subject
    of_kind(found, (tuple, list), "debt", "Debt")
    if not found:
        raise InputError("empty", "debt", "", {"choices": ("Debt",)})
    for number, one in enumerate(found):
        of_kind(one, Debt, "debt", "Debt")
        if one.plan.terms.currency != found[0].plan.terms.currency:
            raise InputError("mixed", "currency", one.plan.terms.currency, {"choices": (found[0].plan.terms.currency,)})
        for other in found[:number]:
            if one.name == other.name and one.first_day < other.last_day and other.first_day < one.last_day:
                raise InputError("overlap", "debt", one.name)
    return tuple(found)
