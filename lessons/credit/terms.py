"""LoanTerms: what a contract says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lessons.credit.dates import due_dates
from lessons.credit.errors import InputError
from lessons.credit.fees import MOST, Fee, FeeTiming
from lessons.credit.money import RoundingMode
from lessons.credit.reading import Ratio, choice, day, ratio, whole

CURRENCIES = ("CNY", "USD", "EUR", "GBP", "HKD")
FIRST_DAY, LAST_DAY, LAST_DUE = date(1990, 1, 1), date(2199, 12, 31), date(2999, 12, 31)
MOST_INSTALMENTS = 600
MOST_RATE = 10  # 1,000 % a year
MOST_BARE_RATE = 3  # beyond it a rate is written with its per cent sign
LONGEST_WAIT = timedelta(3660)


class RepaymentMethod(StrEnum):
    """How principal and interest are repaid.

    EQUAL_INSTALMENT: level payments, interest on the balance. EQUAL_PRINCIPAL: level principal, interest on the
    balance. FLAT: level principal, interest on the original amount to the end. INTEREST_ONLY: interest each time,
    principal with the last instalment. BULLET: both with the last one, simple interest; the rows before it are zero.
    GIVEN: dated payments as they are given, of which each must cover its interest.
    """

    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    FLAT = "flat"
    INTEREST_ONLY = "interest_only"
    BULLET = "bullet"
    GIVEN = "given"


class Residue(StrEnum):
    """Which instalment takes the minor units that rounding leaves over."""

    LAST = "last"
    FIRST = "first"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a plan comes to whole minor units.

    `mode` rounds interest and fees, `payment` the level payment or principal part (None: as `mode`); with `mode` None
    nothing is rounded and amounts are exact fractions (`UNROUNDED`).

    With Residue.LAST whatever rounding adds up to falls on the last instalment. For small amounts over many instalments
    that is much: `payment` UP may repay the loan early and leave zero payments at the end, DOWN may leave a last
    payment many times the level one (34 times has been seen). Residue.SPREAD keeps the payments close to each other.
    """

    mode: RoundingMode | None = RoundingMode.HALF_UP
    payment: RoundingMode | None = None
    residue: Residue = Residue.LAST

    def __post_init__(self) -> None:
        for name in ("mode", "payment"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, choice(value, "rounding", RoundingMode))
        object.__setattr__(self, "residue", choice(self.residue, "residue", Residue))

    @property
    def exact(self) -> bool:
        """Whether nothing is rounded."""
        return self.mode is None


UNROUNDED = Rounding(mode=None)


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """What a contract says. Amounts are whole minor units, rates shares of 1 read as the decimals written.

    `annual_rate` is on the balance owed (FLAT: on the original amount; GIVEN: 0 means the rate that the payments
    imply); above 300 % it must be written with its sign: "720%". Instalments are `months_between` months apart, or
    `days_between` days if that is given. Interest is counted by the period, annual rate / periods per year, whatever
    the days in it, also where `first_due` makes the first period longer or shorter; only XIRR sees the dates.
    `interest_deducted` takes all interest from the payout. `cash_discount` is the rebate that a buyer who pays at once
    would get. `rounding` may be a RoundingMode alone. Raises InputError.

    >>> terms = LoanTerms(amount=600_000, instalments=12, annual_rate="7.2%", method=RepaymentMethod.FLAT)
    >>> terms.annual_rate, terms.period_rate
    (Fraction(9, 125), Fraction(3, 500))
    """

    amount: int
    instalments: int
    annual_rate: Ratio = 0
    method: RepaymentMethod = RepaymentMethod.EQUAL_INSTALMENT
    drawdown: date = date(2026, 1, 10)
    first_due: date | None = None
    months_between: int = 1
    days_between: int | None = None
    fees: tuple[Fee, ...] = ()
    interest_deducted: bool = False
    cash_discount: int = 0
    given: tuple[tuple[date, int], ...] = ()
    rounding: Rounding = Rounding()
    currency: str = "CNY"

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "amount", whole(self.amount, "amount", 1, MOST))
        put(self, "instalments", whole(self.instalments, "instalments", 1, MOST_INSTALMENTS))
        put(self, "annual_rate", ratio(self.annual_rate, "annual_rate", 0, MOST_RATE, MOST_BARE_RATE))
        put(self, "method", choice(self.method, "method", RepaymentMethod))
        put(self, "drawdown", day(self.drawdown, "drawdown", FIRST_DAY, LAST_DAY))
        put(self, "months_between", whole(self.months_between, "months_between", 1, 12))
        if self.days_between is not None:
            put(self, "days_between", whole(self.days_between, "days_between", 1, 366))
            if self.months_between != 1:
                raise InputError("either", "days_between", self.days_between, {"other": "months_between"})
        if self.first_due is not None:
            earliest, latest = self.drawdown + timedelta(1), self.drawdown + LONGEST_WAIT
            put(self, "first_due", day(self.first_due, "first_due", earliest, latest, after=True))
        if not isinstance(self.interest_deducted, bool):
            raise InputError("unknown_choice", "interest_deducted", self.interest_deducted, {"choices": (True, False)})
        put(self, "cash_discount", whole(self.cash_discount, "cash_discount", 0, self.amount - 1))
        put(self, "fees", self._fees())
        put(self, "given", self._given())
        if not isinstance(self.rounding, Rounding):
            put(self, "rounding", Rounding(choice(self.rounding, "rounding", RoundingMode)))
        if not isinstance(self.currency, str) or self.currency not in CURRENCIES:
            raise InputError("unknown_choice", "currency", self.currency, {"choices": CURRENCIES})

    def _fees(self) -> tuple[Fee, ...]:
        if isinstance(self.fees, Fee) or not isinstance(self.fees, (tuple, list)):
            raise InputError("wrong_kind", "fee", self.fees, {"choices": ("list_of_fees",)})
        for fee in self.fees:
            if not isinstance(fee, Fee):
                raise InputError("wrong_kind", "fee", fee, {"choices": ("list_of_fees",)})
            if fee.amount is not None and fee.amount > self.amount and not fee.contingent:
                raise InputError("exceeds_amount", "fee_amount", fee.amount, {"low": 0, "high": self.amount})
            if fee.timing is FeeTiming.WITH_INSTALMENT:
                whole(fee.instalment, "fee_instalment", 1, self.instalments)
        return tuple(self.fees)

    def _given(self) -> tuple[tuple[date, int], ...]:
        if self.method is not RepaymentMethod.GIVEN:
            if self.given is not None and not (isinstance(self.given, (tuple, list)) and not self.given):
                allowed = {"other": "method", "choices": (RepaymentMethod.GIVEN.value,)}
                raise InputError("only_with", "given", self.given, allowed)
            return ()
        if self.interest_deducted:
            raise InputError("unknown_choice", "interest_deducted", True, {"choices": (False,)})
        if not isinstance(self.given, (tuple, list)) or not all(
            isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in self.given
        ):
            raise InputError("wrong_kind", "given", self.given, {"choices": ("list_of_payments",)})
        if len(self.given) != self.instalments:
            count = self.instalments
            raise InputError("wrong_length", "given", len(self.given), {"low": count, "high": count})
        pairs: list[tuple[date, int]] = []
        earliest = self.drawdown + timedelta(1)
        for number, (when, amount) in enumerate(self.given, 1):
            try:
                found = day(when, "given_date", earliest, LAST_DUE, after=True)
                pairs.append((found, whole(amount, "payment", 0, 100 * MOST)))
            except InputError as error:
                where: dict[str, object] = {**error.allowed, "instalment": number}
                raise InputError(error.code, error.field, error.value, where) from None
            earliest = found + timedelta(1)
        return tuple(pairs)

    @property
    def period_years(self) -> Fraction:
        """Length of a period [years]: months / 12, or days / 365."""
        if self.days_between is not None:
            return Fraction(self.days_between, 365)
        return Fraction(self.months_between, 12)

    @property
    def periods_per_year(self) -> Fraction:
        """Number of periods in a year; 12 for monthly instalments, 365/14 for fortnightly ones."""
        return 1 / self.period_years

    @property
    def period_rate(self) -> Fraction:
        """Contract rate per period, exact."""
        assert isinstance(self.annual_rate, Fraction)
        return self.annual_rate * self.period_years

    @property
    def due_dates(self) -> tuple[date, ...]:
        """Due date of each instalment."""
        if self.method is RepaymentMethod.GIVEN:
            return tuple(when for when, _ in self.given)
        return due_dates(self.drawdown, self.instalments, self.months_between, self.days_between, self.first_due)

    @classmethod
    def from_dict(cls, record: Mapping[str, object]) -> "LoanTerms":
        """Return the terms kept in a JSON record (see `to_dict`); unknown keys are an InputError."""
        from lessons.credit.record import read_terms

        return read_terms(record)

    def to_dict(self) -> dict[str, object]:
        """Return the terms as a JSON record: minor units, ISO dates, rates as text, only what is not the default."""
        from lessons.credit.record import write_terms

        return write_terms(self)
