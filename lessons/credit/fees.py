"""Fee: what is charged besides interest, to whom, when, and whether only if something happens."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.reading import Ratio, choice, ratio, whole

MOST = 10**11  # minor units; a bound on consumer credit that catches slips of the keyboard


class FeeTiming(StrEnum):
    """When a fee is paid."""

    DEDUCTED = "deducted"
    UP_FRONT = "up_front"
    EACH_INSTALMENT = "each_instalment"
    WITH_INSTALMENT = "with_instalment"
    ON_EVENT = "on_event"


class FeeKind(StrEnum):
    """What a fee is charged for."""

    INSTALMENT_FEE = "instalment_fee"
    GUARANTEE = "guarantee"
    CONSULTING = "consulting"
    INSURANCE = "insurance"
    SERVICE = "service"
    MEMBERSHIP = "membership"
    PENALTY_INTEREST = "penalty_interest"
    LATE_FEE = "late_fee"
    MISUSE_PENALTY = "misuse_penalty"
    OTHER = "other"


class Payee(StrEnum):
    """Who receives a payment."""

    LENDER = "lender"
    PLATFORM = "platform"
    GUARANTOR = "guarantor"
    INSURER = "insurer"
    SELLER = "seller"
    SERVICER = "servicer"
    OTHER = "other"


class Basis(StrEnum):
    """What a rate is multiplied with.

    The overdue ones (what is overdue: once, per day, per year; the contract rate, as a surcharge on it) can only be the
    standard of a contingent fee.
    """

    AMOUNT = "amount"
    BALANCE = "balance"
    AMOUNT_YEAR = "amount_year"
    BALANCE_YEAR = "balance_year"
    OVERDUE = "overdue"
    OVERDUE_DAY = "overdue_day"
    OVERDUE_YEAR = "overdue_year"
    CONTRACT_RATE = "contract_rate"

    @property
    def overdue(self) -> bool:
        """Whether it needs something overdue."""
        return self.value.startswith("overdue") or self is Basis.CONTRACT_RATE

    @property
    def yearly(self) -> bool:
        """Whether the rate is per year and counts by the length of the period."""
        return self.value.endswith("_year")


@dataclass(frozen=True, slots=True)
class Fee:
    """One fee: `amount` [minor units] or `rate` [share of `basis`], charged each time its timing comes.

    `rate` is a share of the amount financed, unless `basis` says: the balance owed before the instalment, either of
    them per year, or (contingent fees) what is overdue. `instalment` is the number of the
    one that carries a fee WITH_INSTALMENT. A fee ON_EVENT is contingent: it is in the statement, not in the flows.
    Raises InputError.

    >>> Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%").rate
    Fraction(3, 500)
    """

    kind: FeeKind
    payee: Payee
    timing: FeeTiming
    amount: int | None = None
    rate: Ratio | None = None
    contingent: bool = False
    instalment: int | None = None
    basis: Basis = Basis.AMOUNT

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "kind", choice(self.kind, "fee_kind", FeeKind))
        put(self, "payee", choice(self.payee, "payee", Payee))
        put(self, "timing", choice(self.timing, "fee_timing", FeeTiming))
        put(self, "basis", choice(self.basis, "fee_basis", Basis))
        if not isinstance(self.contingent, bool):
            raise InputError("unknown_choice", "contingent", self.contingent, {"choices": (True, False)})
        if self.amount is not None:
            put(self, "amount", whole(self.amount, "fee_amount", 0, MOST))
        if self.rate is not None:
            put(self, "rate", ratio(self.rate, "fee_rate", 0, 10 if self.basis.overdue else 1))
        if self.amount is None and self.rate is None:
            raise InputError("missing", "fee_amount", None, {"low": 0, "high": MOST})
        if self.amount is not None and self.rate is not None:
            raise InputError("either", "fee_rate", self.rate, {"other": "fee_amount"})
        if self.timing is FeeTiming.ON_EVENT:
            put(self, "contingent", True)
        if self.basis.overdue and not self.contingent:
            regular = tuple(basis.value for basis in Basis if not basis.overdue)
            raise InputError("unknown_choice", "fee_basis", self.basis, {"choices": regular})
        if self.timing is FeeTiming.WITH_INSTALMENT:
            put(self, "instalment", whole(self.instalment, "fee_instalment", 1, 600))
        elif self.instalment is not None:
            allowed = {"other": "fee_timing", "choices": (FeeTiming.WITH_INSTALMENT.value,)}
            raise InputError("only_with", "fee_instalment", self.instalment, allowed)

    def falls_on(self, number: int) -> bool:
        """Return whether the fee is charged with instalment `number` (0 = on the drawdown day)."""
        if self.contingent:
            return False
        if number == 0:
            return self.timing in (FeeTiming.DEDUCTED, FeeTiming.UP_FRONT)
        if self.timing is FeeTiming.WITH_INSTALMENT:
            return number == self.instalment
        return self.timing is FeeTiming.EACH_INSTALMENT

    def charge(self, financed: int, balance: Fraction | int, years: Fraction) -> Fraction:
        """Return one charge, exact [minor units], given the amount financed, the balance and a period's years."""
        if self.amount is not None:
            return Fraction(self.amount)
        assert isinstance(self.rate, Fraction)
        base = balance if self.basis in (Basis.BALANCE, Basis.BALANCE_YEAR) else financed
        return self.rate * base * (years if self.basis.yearly else 1)
