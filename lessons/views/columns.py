"""Column <- LoanTerms, Offer or Cashflows: the bars of one contract in a cash-flow picture."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lessons.credit import Cashflows, LoanTerms, Schedule, schedule
from lessons.views.offers import Offer, pairs


@dataclass(frozen=True)
class Up:
    """Money that comes in at a period: what is received, and what is kept back from it [major units]."""

    period: int
    received: float
    withheld: float = 0.0


@dataclass(frozen=True)
class Down:
    """Money that goes out at a period, by purpose [major units]; `whole` is a payment not split up."""

    period: int
    principal: float = 0.0
    interest: float = 0.0
    fee: float = 0.0
    whole: float = 0.0

    @property
    def total(self) -> float:
        """Return the whole payment."""
        return self.principal + self.interest + self.fee + self.whole


@dataclass(frozen=True)
class Column:
    """The bars of one contract, drawn side by side with those of others."""

    name: str
    currency: str
    ups: tuple[Up, ...]
    downs: tuple[Down, ...]

    @property
    def last(self) -> int:
        """Return the number of the last period."""
        return max([0, *(up.period for up in self.ups), *(down.period for down in self.downs)])


def columns(noun: Any) -> list[Column]:
    """Return the columns of a contract, of cash flows, or of several contracts: a mapping, or (name, terms) pairs."""
    if isinstance(noun, (LoanTerms, Offer, Cashflows, Schedule)):
        return [column(noun)]
    if isinstance(noun, Iterable):
        return [column(thing, name) for name, thing in pairs(noun)]
    raise TypeError(f"no cash-flow picture for {type(noun).__name__}")


def column(noun: LoanTerms | Offer | Cashflows | Schedule, name: str = "") -> Column:
    """Return the bars of one contract."""
    if isinstance(noun, Cashflows):
        ups = tuple(Up(period, amount) for period, amount in _sums(noun, 1).items())
        downs = tuple(Down(period, whole=amount) for period, amount in _sums(noun, -1).items())
        return Column(name, noun.currency, ups, downs)
    if isinstance(noun, Offer):
        name, terms, plan = name or noun.name, noun.terms, noun.plan
    elif isinstance(noun, Schedule):
        terms, plan = noun.terms, noun
    elif isinstance(noun, LoanTerms):
        terms, plan = noun, schedule(noun)
    else:
        raise TypeError(f"no cash-flow picture for {type(noun).__name__}")
    received, paid = plan.received - terms.cash_discount, plan.up_front_fees
    ups = (Up(0, float(received) / 100, float(terms.amount - received) / 100),)
    downs = tuple(
        Down(row.number, float(row.principal) / 100, float(row.interest) / 100, float(row.fee) / 100)
        for row in plan.rows
    )
    at_once = (Down(0, fee=float(paid) / 100),) if paid else ()
    return Column(name, terms.currency, ups, at_once + downs)


def _sums(noun: Cashflows, way: int) -> dict[int, float]:
    """Return what comes in (1) or goes out (-1) at each period: two payments of one day are one bar [major units]."""
    found: dict[int, float] = {}
    for flow in noun.flows:
        if way * flow.amount > 0:
            found[flow.period] = found.get(flow.period, 0.0) + way * float(flow.amount) / 100
    return found
