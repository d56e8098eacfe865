"""MoneyMap, CostShare <- ContractPack: what each flow of money comes to by the terms, and who receives the cost.

Everything is the plan as agreed: each payment on its due day, nothing late. What only an event brings, and what firms
pay each other, is not in the terms: such a flow has no amounts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.collection.parties import Change, ContractPack, DataFlow, Money, MoneyFlow, Party, Role, creditor
from lessons.credit import Schedule, schedule
from lessons.credit.money import Money as Minor

# what an event must bring about first
ON_EVENT = frozenset({Money.GUARANTEE_PAYMENT, Money.RECOURSE, Money.INSURANCE_PAYMENT, Money.CLAIM_PRICE})


@dataclass(frozen=True, slots=True)
class Paid:
    """A flow of money with its payments in order of time [minor units]; None where the terms do not say."""

    flow: MoneyFlow
    amounts: tuple[Minor, ...] | None

    @property
    def total(self) -> Minor | None:
        """Return all payments together [minor units]."""
        return None if self.amounts is None else sum(self.amounts)

    @property
    def on_event(self) -> bool:
        """Tell whether the flow is no part of the plan as agreed."""
        return self.flow.what in ON_EVENT


@dataclass(frozen=True, slots=True)
class MoneyMap:
    """Who pays whom in a pack, and how much by its terms."""

    pack: ContractPack
    paid: tuple[Paid, ...]


@dataclass(frozen=True, slots=True)
class DataMap:
    """Who hands whose personal data to whom in a pack."""

    pack: ContractPack

    @property
    def flows(self) -> tuple[DataFlow, ...]:
        """Return the flows of personal data."""
        return self.pack.data


@dataclass(frozen=True, slots=True)
class CostShare:
    """What of the cost goes to one party [minor units]: in the first month, and over the agreed time."""

    party: Party
    first: Minor
    total: Minor


@dataclass(frozen=True, slots=True)
class CostSplit:
    """Who receives what the borrower pays above the amount borrowed, the creditor of the claim first."""

    pack: ContractPack
    shares: tuple[CostShare, ...]

    @property
    def total(self) -> Minor:
        """Return the whole cost [minor units]."""
        return sum(share.total for share in self.shares)

    def share(self, party: str) -> Fraction | None:
        """Return the part of the cost that goes to a party (id); None where nothing is paid above the amount."""
        whole = Fraction(self.total)
        mine = sum(Fraction(share.total) for share in self.shares if share.party.id == party)
        return mine / whole if whole else None


def money_map(pack: ContractPack) -> MoneyMap:
    """Return who pays whom, and how much.

    >>> from lessons.collection.packs import contract_pack
    >>> [(paid.flow.what.value, paid.total) for paid in money_map(contract_pack("bicycle")).paid]
    [('instalment', 240000), ('instalment', 240000), ('commission', None)]
    """
    plan = schedule(pack.terms)
    return MoneyMap(pack, tuple(Paid(flow, _amounts(pack, plan, flow)) for flow in pack.money))


def data_map(pack: ContractPack) -> DataMap:
    """Return who hands personal data to whom."""
    return DataMap(pack)


def cost_split(pack: ContractPack) -> CostSplit:
    """Return who receives the cost of the plan as agreed: interest goes to the creditor, a fee to its payee."""
    plan = schedule(pack.terms)
    first: dict[str, Minor] = {pack.first_creditor: 0}
    total: dict[str, Minor] = {pack.first_creditor: 0}
    for number, row in enumerate(plan.rows):
        _add(total, _owner(pack, row.due).id, row.interest)
        if number == 0:
            _add(first, _owner(pack, row.due).id, row.interest)
    _add(total, pack.first_creditor, plan.deducted_interest)
    for fee in pack.terms.fees:
        if not fee.contingent:
            charges, payee = plan.charges(fee), _payee(pack, fee.payee.value)
            _add(total, payee, sum(charges))
            _add(first, payee, charges[1])
    found = (CostShare(pack.parties[id], first.get(id, 0), total[id]) for id in total)
    return CostSplit(pack, tuple(found))


def _amounts(pack: ContractPack, plan: Schedule, flow: MoneyFlow) -> tuple[Minor, ...] | None:
    if flow.what is Money.PAYOUT:
        return (plan.received,)
    if flow.what is Money.PRICE:
        return (plan.terms.amount,)
    if flow.what is Money.FEE:
        charges = [plan.charges(fee) for fee in pack.terms.fees if _payee(pack, fee.payee.value) == flow.target]
        each = [sum(amounts) for amounts in zip(*charges, strict=True)]
        return tuple(amount for amount in each if amount)
    if flow.what is not Money.INSTALMENT:
        return None
    return tuple(row.payment - row.fee for row in plan.rows if flow.target in _way(pack, _owner(pack, row.due).id))


def _owner(pack: ContractPack, due: date) -> Party:
    """Whom the plan pays on a day: after a sale the buyer, from the notice on; a guarantor after lateness only."""
    sold = all(change.by is Change.ASSIGNMENT for change in pack.changes)
    return creditor(pack, due) if sold else pack.parties[pack.first_creditor]


def _way(pack: ContractPack, owner: str) -> set[str]:
    """The parties through whose hands an instalment goes to its owner, the owner among them."""
    before: Mapping[str, str] = {f.target: f.source for f in pack.money if f.what is Money.INSTALMENT}
    way, here = set(), owner
    while here in before and here not in way:
        way.add(here)
        here = before[here]
    return way


def _payee(pack: ContractPack, role: str) -> str:
    return pack.first_creditor if role == Role.LENDER.value else pack.of(Role(role))[0].id


def _add(amounts: dict[str, Minor], party: str, amount: Minor) -> None:
    amounts[party] = amounts.get(party, 0) + amount
