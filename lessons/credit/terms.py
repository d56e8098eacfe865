"""LoanTerms: what a contract says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from lessons.credit import combinations
from lessons.credit.dates import due_dates
from lessons.credit.day_count import DayCount
from lessons.credit.day_rule import Dating, DayRule
from lessons.credit.errors import InputError
from lessons.credit.fees import MOST, Fee, FeeTiming
from lessons.credit.methods import GraceInterest as GraceInterest
from lessons.credit.methods import RepaymentMethod as RepaymentMethod
from lessons.credit.money import RoundingMode
from lessons.credit.reading import Ratio, choice, day, of_kind, pairs, ratio, truth, whole
from lessons.credit.rounding import UNROUNDED as UNROUNDED
from lessons.credit.rounding import Residue as Residue
from lessons.credit.rounding import Rounding as Rounding

CURRENCIES = ("CNY", "USD", "EUR", "GBP", "HKD")
FIRST_DAY, LAST_DAY, LAST_DUE = date(1990, 1, 1), date(2199, 12, 31), date(2999, 12, 31)
MOST_INSTALMENTS = 600
MOST_RATE = 10  # 1,000 % a year
MOST_BARE_RATE = 3  # beyond it a rate is written with its per cent sign
MOST_STEP = 100  # times the first payment
LONGEST_WAIT = timedelta(3660)
MONTH, HALF_MONTH = Fraction(1, 12), Fraction(1, 24)


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """What a contract says. Amounts are whole minor units, rates shares of 1 read as the decimals written.

    `annual_rate` is on the balance owed (FLAT, ADD_ON: on the original amount; GIVEN: 0 means the rate that the
    payments imply); above 300 % it must be written with its sign: "720%".

    Time: instalments are `months_between` months apart, or `days_between` days or half months if that is given; the
    first falls on `first_due`, or with `in_advance` on the drawdown day. Interest is counted by the period, annual rate
    / periods per year, whatever the days in it, unless `day_count` counts them; `first_count` counts only the days by
    which `first_due` makes the first period longer or shorter than whole periods. `day_rule` moves due dates off
    weekends and holidays.

    Shape: `balloon` is principal left for the last instalment, on top of it. `grace` is the number of first instalments
    without principal; their interest is paid or capitalised. `steps` are (instalment, factor): from there on the
    payment is the first one times the factor. `drawdowns` are (date, amount) of parts of `amount` that are paid out
    later. `interest_deducted` takes all interest from the payout. `cash_discount` is the rebate that a buyer who pays
    at once would get. `rounding` may be a RoundingMode alone.

    Raises InputError, also for what cannot go together.

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
    half_monthly: bool = False
    day_count: DayCount = DayCount.PERIOD
    first_count: DayCount | None = None
    day_rule: DayRule | None = None
    in_advance: bool = False
    balloon: int = 0
    grace: int = 0
    grace_interest: GraceInterest = GraceInterest.PAID
    steps: tuple[tuple[int, Ratio], ...] = ()
    drawdowns: tuple[tuple[date, int], ...] = ()

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
        truth(self.interest_deducted, "interest_deducted")
        put(self, "cash_discount", whole(self.cash_discount, "cash_discount", 0, self.amount - 1))
        put(self, "fees", self._fees())
        put(self, "given", self._given())
        if not isinstance(self.rounding, Rounding):
            put(self, "rounding", Rounding(choice(self.rounding, "rounding", RoundingMode)))
        if not isinstance(self.currency, str) or self.currency not in CURRENCIES:
            raise InputError("unknown_choice", "currency", self.currency, {"choices": CURRENCIES})
        put(self, "day_count", choice(self.day_count, "day_count", DayCount))
        truth(self.half_monthly, "half_monthly")
        truth(self.in_advance, "in_advance")
        put(self, "balloon", whole(self.balloon, "balloon", 0, self.amount - 1))
        put(self, "grace", whole(self.grace, "grace", 0, self.instalments - 1))
        put(self, "grace_interest", choice(self.grace_interest, "grace_interest", GraceInterest))
        if self.first_count is not None:
            put(self, "first_count", choice(self.first_count, "first_count", DayCount))
        if self.day_rule is not None:
            of_kind(self.day_rule, DayRule, "day_rule", "DayRule")
        put(self, "steps", self._steps())
        put(self, "drawdowns", self._drawdowns())
        combinations.check(self)

    def _steps(self) -> tuple[tuple[int, Fraction], ...]:
        found: list[tuple[int, Fraction]] = []
        first = self.grace + 2
        for number, factor in pairs(self.steps, "steps", "list_of_steps"):
            number = whole(number, "steps", first, self.instalments)
            found.append((number, ratio(factor, "step_factor", 0, MOST_STEP)))
            first = number + 1
        return tuple(found)

    def _drawdowns(self) -> tuple[tuple[date, int], ...]:
        found: list[tuple[date, int]] = []
        earliest, left = self.drawdown + timedelta(1), self.amount - 1
        for when, amount in pairs(self.drawdowns, "drawdowns", "list_of_drawdowns"):
            when = day(when, "later_drawdown", earliest, LAST_DUE, after=True)
            found.append((when, whole(amount, "drawdowns", 1, left)))
            earliest, left = when + timedelta(1), left - found[-1][1]
        return tuple(found)

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
        pairs(self.given, "given", "list_of_payments")
        if len(self.given) != self.instalments:
            count = self.instalments
            raise InputError("wrong_length", "given", len(self.given), {"low": count, "high": count})
        found: list[tuple[date, int]] = []
        earliest = self.drawdown + timedelta(1)
        for number, (when, amount) in enumerate(self.given, 1):
            try:
                when = day(when, "given_date", earliest, LAST_DUE, after=True)
                found.append((when, whole(amount, "payment", 0, 100 * MOST)))
            except InputError as error:
                where: dict[str, object] = {**error.allowed, "instalment": number}
                raise InputError(error.code, error.field, error.value, where) from None
            earliest = when + timedelta(1)
        return tuple(found)

    @property
    def period_years(self) -> Fraction:
        """Length of a period [years]: months / 12, half a month / 24, or days / 365."""
        if self.days_between is not None:
            return Fraction(self.days_between, 365)
        if self.half_monthly:
            return HALF_MONTH
        return MONTH if self.months_between == 1 else Fraction(self.months_between, 12)

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
    def nominal_dates(self) -> tuple[date, ...]:
        """Due date of each instalment as the contract has it, before a day rule moves it."""
        if self.method is RepaymentMethod.GIVEN:
            return tuple(when for when, _ in self.given)
        first = self.drawdown if self.in_advance else self.first_due
        return due_dates(
            self.drawdown, self.instalments, self.months_between, self.days_between, first, self.half_monthly
        )

    @property
    def dated(self) -> tuple[tuple[date, Dating], ...]:
        """Due date of each instalment, and what it rests on; the drawdown day itself never moves."""
        found = self.nominal_dates
        if self.day_rule is None:
            return tuple((when, Dating.NOMINAL) for when in found)
        move = self.day_rule.moved
        return tuple((when, Dating.NOMINAL) if when == self.drawdown else move(when) for when in found)

    @property
    def due_dates(self) -> tuple[date, ...]:
        """Due date of each instalment."""
        return self.nominal_dates if self.day_rule is None else tuple(when for when, _ in self.dated)

    @classmethod
    def from_dict(cls, record: Mapping[str, object]) -> "LoanTerms":
        """Return the terms kept in a JSON record (see `to_dict`); unknown keys are an InputError."""
        from lessons.credit.record import read_terms

        return read_terms(record)

    def to_dict(self) -> dict[str, object]:
        """Return the terms as a JSON record: minor units, ISO dates, rates as text, only what is not the default."""
        from lessons.credit.record import write_terms

        return write_terms(self)
