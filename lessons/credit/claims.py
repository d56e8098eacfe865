"""Known, Claim: what is known of a loan, and what a calculator claims about it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lessons.credit.dates import due_dates
from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.percent import MOST_PLACES, decimals
from lessons.credit.reading import Ratio, choice, day, ratio, whole
from lessons.credit.terms import FIRST_DAY, LAST_DAY, LONGEST_WAIT, MOST_BARE_RATE, MOST_INSTALMENTS, MOST_RATE


class FeePlace(StrEnum):
    """Where a calculator puts a fee that comes on top of the instalments.

    UP_FRONT: paid on the drawdown day, the amount lent stays what it is. DEDUCTED: the amount lent is what is left.
    EACH: in equal parts with the instalments. FINANCED: lent with the loan. LEFT_OUT: nowhere.
    """

    UP_FRONT = "up_front"
    DEDUCTED = "deducted"
    EACH = "each"
    FINANCED = "financed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a loan in equal instalments, whoever calculates [minor units; rates as shares of 1].

    `rate` is the yearly rate that both start from, `payment` the instalment of the loan without `fee`, a fee known in
    total. `drawdown` and `first_due` are needed where days are to be counted; instalments are `months_between` months
    apart, or `days_between` days. Raises InputError.

    >>> Known(600_000, 12, payment=50_000, fee=43_200, fee_place="each").fee_place.value
    'each'
    """

    amount: int
    instalments: int
    rate: Ratio | None = None
    payment: int | None = None
    fee: int = 0
    fee_place: FeePlace = FeePlace.UP_FRONT
    drawdown: date | None = None
    first_due: date | None = None
    months_between: int = 1
    days_between: int | None = None

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "amount", whole(self.amount, "amount", 1, MOST))
        put(self, "instalments", whole(self.instalments, "instalments", 1, MOST_INSTALMENTS))
        if self.rate is not None:
            put(self, "rate", ratio(self.rate, "annual_rate", 0, MOST_RATE, MOST_BARE_RATE))
        if self.payment is not None:
            put(self, "payment", whole(self.payment, "payment", 1, 10 * MOST))
        put(self, "fee", whole(self.fee, "fee_amount", 0, self.amount - 1))
        put(self, "fee_place", choice(self.fee_place, "fee_timing", FeePlace))
        put(self, "months_between", whole(self.months_between, "months_between", 1, 12))
        if self.days_between is not None:
            put(self, "days_between", whole(self.days_between, "days_between", 1, 366))
            if self.months_between != 1:
                raise InputError("either", "days_between", self.days_between, {"other": "months_between"})
        if self.drawdown is not None:
            put(self, "drawdown", day(self.drawdown, "drawdown", FIRST_DAY, LAST_DAY))
        if self.first_due is not None:
            if self.drawdown is None:
                raise InputError("missing", "drawdown", None, {"low": FIRST_DAY, "high": LAST_DAY})
            earliest, latest = self.drawdown + timedelta(1), self.drawdown + LONGEST_WAIT
            put(self, "first_due", day(self.first_due, "first_due", earliest, latest, after=True))

    @property
    def period_years(self) -> Fraction:
        """Length of a period [years]: months / 12 or days / 365."""
        return Fraction(self.months_between, 12) if self.days_between is None else Fraction(self.days_between, 365)

    @property
    def monthly(self) -> bool:
        """Whether a period is a month."""
        return self.days_between is None and self.months_between == 1

    @property
    def dates(self) -> tuple[date, ...]:
        """Drawdown and due dates, or nothing where no dates are known."""
        if self.drawdown is None:
            return ()
        later = due_dates(self.drawdown, self.instalments, self.months_between, self.days_between, self.first_due)
        return (self.drawdown, *later)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one calculator shows: an instalment, a yearly rate, a total cost, or several of them [minor units, share].

    The cost is everything paid above what is lent. `places` are the decimals of a per cent that the rate is shown
    with, counted where `rate` is text. Raises InputError.

    >>> Claim(53_600, "13.00%").places, Claim(rate=0.1303).places
    (2, 2)
    """

    payment: int | None = None
    rate: Ratio | None = None
    cost: int | None = None
    places: int | None = None

    def __post_init__(self) -> None:
        put = object.__setattr__
        if self.payment is None and self.rate is None and self.cost is None:
            raise InputError("missing", "payment", None, {"low": 0})
        if self.payment is not None:
            put(self, "payment", whole(self.payment, "payment", 0, 10 * MOST))
        if self.cost is not None:
            put(self, "cost", whole(self.cost, "claimed_cost", 0, 100 * MOST))
        if self.rate is None:
            put(self, "places", None)
            return
        number = ratio(self.rate, "claimed_rate", 0, MOST_RATE, MOST_BARE_RATE)
        places = _places(self.rate, number) if self.places is None else self.places
        put(self, "places", whole(places, "places", 0, MOST_PLACES))
        put(self, "rate", number)


def _places(written: object, number: Fraction) -> int:
    if not isinstance(written, str) or "/" in written:
        return decimals(number)
    digits = written.strip().replace("％", "%")
    after = len(digits.rstrip("% ").partition(".")[2])
    return min(after if digits.endswith("%") else max(after - 2, 0), MOST_PLACES)
