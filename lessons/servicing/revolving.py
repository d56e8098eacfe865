"""Revolving credit: minimum payments month after month, and a statement by the dates on which things were posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.errors import InputError
from lessons.credit.fees import MOST
from lessons.credit.money import Money, RoundingMode, divide
from lessons.credit.reading import Ratio, choice, day, of_kind, pairs, ratio, whole
from lessons.credit.terms import FIRST_DAY, LAST_DUE

LONGEST = 12_000  # payments


class MinimumBasis(StrEnum):
    """What the minimum payment is a share of.

    BALANCE: the whole statement balance, with its interest and fees. PRINCIPAL_PLUS_COSTS: a share of the principal,
    plus all interest and fees.
    """

    BALANCE = "share_of_balance"
    PRINCIPAL_PLUS_COSTS = "share_of_principal_plus_costs"


@dataclass(frozen=True, slots=True)
class Minimum:
    """The rule of a minimum payment: `share` of its basis, at least `floor` [minor units], never more than is owed.

    What was overdue or beyond the limit before is added in full. Raises InputError.

    >>> [Minimum(basis=one).payment(1_000_000, 15_000) for one in MinimumBasis]
    [101500, 115000]
    """

    share: Ratio = Fraction(1, 10)
    floor: int = 10_000
    basis: MinimumBasis = MinimumBasis.BALANCE
    mode: RoundingMode | None = RoundingMode.HALF_UP

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "share", ratio(self.share, "minimum_share", 0, 1))
        put(self, "floor", whole(self.floor, "minimum", 0, MOST))
        put(self, "basis", choice(self.basis, "minimum_basis", MinimumBasis))
        if self.mode is not None:
            put(self, "mode", choice(self.mode, "rounding", RoundingMode))

    def payment(self, principal: Money, costs: Money, overdue: Money = 0) -> Money:
        """Return the minimum payment for principal and costs (interest and fees) of a statement [minor units]."""
        assert isinstance(self.share, Fraction)
        owed = principal + costs
        if self.basis is MinimumBasis.BALANCE:
            found = _rounded(self.share * (owed - overdue), self.mode)
        else:
            found = _rounded(self.share * (principal - min(overdue, principal)), self.mode) + costs
        return min(max(found + overdue, self.floor), owed)


@dataclass(frozen=True, slots=True)
class Month:
    """One month of minimum payments [minor units]: closing = opening + interest − payment."""

    number: int
    opening: Money
    interest: Money
    payment: Money
    closing: Money


def minimum_path(
    balance: int,
    daily_rate: Ratio = Fraction(5, 10_000),
    minimum: Minimum | None = None,
    below: int = 10_000,
    days: int = 30,
) -> tuple[Month, ...]:
    """Return the months until less than `below` is owed, when only the minimum is paid and nothing is bought.

    Interest of `days` at the daily rate is added to the balance, then the minimum is paid. The mode of the minimum
    rounds interest too; None rounds nothing. Raises InputError where the balance does not fall.

    >>> path = minimum_path(1_000_000)
    >>> len(path), sum(month.interest for month in path)
    (36, 165160)
    """
    opening: Money = whole(balance, "owed", 1, MOST)
    rate = ratio(daily_rate, "daily_rate", 0, 1) * whole(days, "days", 1, 366)
    rule = Minimum() if minimum is None else minimum
    of_kind(rule, Minimum, "minimum_basis", "Minimum")
    below = whole(below, "below", 1, MOST)
    months: list[Month] = []
    while opening >= below:
        interest = _rounded(opening * rate, rule.mode)
        payment = rule.payment(opening, interest)
        closing = opening + interest - payment
        if closing >= opening or len(months) >= LONGEST:
            raise InputError("payment_below_interest", "minimum", payment, {"low": int(interest) + 1})
        months.append(Month(len(months) + 1, opening, interest, payment, closing))
        opening = closing
    return tuple(months)


class CardInterest(StrEnum):
    """On what a card bears interest when a statement is not paid in full by its due date.

    FROM_POSTING_ALL: on every amount from its posting until it is repaid, also what was repaid in time. FROM_POSTING:
    only on what was not repaid by the due date, from its posting. FROM_DUE: on that, from the due date.
    """

    FROM_POSTING_ALL = "from_posting_all"
    FROM_POSTING = "from_posting_unpaid"
    FROM_DUE = "from_due_date"


@dataclass(frozen=True, slots=True)
class Statement:
    """A card statement and the interest that the next one shows [minor units].

    `unpaid` is what was not repaid by the due date, `minimum` what had to be, `short` what was missing of it.
    """

    closed: date
    due: date
    balance: int
    minimum: Money
    paid: int
    unpaid: int
    short: Money
    interest: Money
    until: date


def statement(
    purchases: Sequence[tuple[date, int]],
    payments: Sequence[tuple[date, int]],
    closed: date,
    due: date,
    until: date,
    daily_rate: Ratio = Fraction(5, 10_000),
    interest: CardInterest | str = CardInterest.FROM_POSTING_ALL,
    minimum: Minimum | None = None,
) -> Statement:
    """Return a statement closed on a day, and the interest it has caused by the day `until` (that of the next one).

    `purchases` and `payments` are (day of posting, amount). Payments go to what was posted first. Interest counts from
    the day of posting up to the day before repayment, and of what is still owed to the day `until`, inclusive. A
    statement repaid in full by its due date bears none. Purchases after the statement are left out. Raises InputError.

    >>> from datetime import date
    >>> bought, paid = [(date(2026, 3, 30), 1_000_000)], [(date(2026, 4, 24), 990_000)]
    >>> days = date(2026, 4, 5), date(2026, 4, 25), date(2026, 5, 5)
    >>> [statement(bought, paid, *days, interest=one).interest for one in CardInterest]
    [12560, 185, 55]
    """
    closed = day(closed, "closed", FIRST_DAY, LAST_DUE)
    due = day(due, "charge_due", closed, LAST_DUE, after=True)
    until = day(until, "until", due, LAST_DUE, after=True)
    rate = ratio(daily_rate, "daily_rate", 0, 1)
    how = choice(interest, "card_interest", CardInterest)
    rule = Minimum() if minimum is None else minimum
    of_kind(rule, Minimum, "minimum_basis", "Minimum")
    bought = sorted(one for one in _dated(purchases, "purchases") if one[0] <= closed)
    came = sorted(one for one in _dated(payments, "payments") if one[0] <= until)
    balance = sum(amount for _, amount in bought)
    least = rule.payment(balance, 0)
    paid = sum(amount for when, amount in came if when <= due)
    unpaid = max(balance - paid, 0)
    exact = Fraction(0)
    if unpaid:
        for start, amount, end in _pieces(bought, came):
            in_time = end is not None and end <= due
            if in_time and how is not CardInterest.FROM_POSTING_ALL:
                continue
            start = due if how is CardInterest.FROM_DUE else start
            days = (until - start).days + 1 if end is None else (end - start).days
            exact += amount * rate * max(days, 0)
    short = max(least - paid, 0)
    return Statement(closed, due, balance, least, min(paid, balance), unpaid, short, _rounded(exact, rule.mode), until)


def _pieces(
    bought: Sequence[tuple[date, int]], came: Sequence[tuple[date, int]]
) -> list[tuple[date, int, date | None]]:
    """Parts of purchases, each with the day on which it was repaid, or None."""
    left = [list(one) for one in came]
    found: list[tuple[date, int, date | None]] = []
    for start, owed in bought:
        for one in left:
            when, amount = one
            assert isinstance(amount, int) and isinstance(when, date)
            part = min(owed, amount)
            if part:
                found.append((start, part, max(when, start)))
                one[1] = amount - part
                owed -= part
        if owed:
            found.append((start, owed, None))
    return found


@dataclass(frozen=True, slots=True)
class LateFee:
    """A late fee in force from a day: `share` of the minimum payment that is missing, at least `floor`, at most `most`.

    Amounts are minor units. Raises InputError.
    """

    since: date
    share: Ratio
    floor: int = 0
    most: int | None = None

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "since", day(self.since, "since", date(1, 1, 1), LAST_DUE))
        put(self, "share", ratio(self.share, "late_fee_share", 0, 1))
        put(self, "floor", whole(self.floor, "fee_amount", 0, MOST))
        if self.most is not None:
            put(self, "most", whole(self.most, "fee_amount", self.floor, MOST))


def late_fee(short: Money, on: date, terms: Sequence[LateFee], mode: RoundingMode = RoundingMode.HALF_UP) -> Money:
    """Return the late fee on a day for what is missing of a minimum payment, by the terms in force on that day.

    Before the first of them there is none, nor where nothing is missing. Raises InputError.

    >>> from datetime import date
    >>> terms = [LateFee(date(2011, 1, 13), "5%", 500), LateFee(date(2017, 1, 1), "5%", 500, 50_000)]
    >>> [late_fee(2_000_000, day, terms) for day in (date(2016, 12, 31), date(2017, 1, 1))]
    [100000, 50000]
    """
    of_kind(terms, (tuple, list), "late_fee", "list_of_late_fees")
    for one in terms:
        of_kind(one, LateFee, "late_fee", "list_of_late_fees")
    on = day(on, "charge_due", FIRST_DAY, LAST_DUE)
    short = whole(short, "short", 0, MOST)
    now = max((one for one in terms if one.since <= on), key=lambda one: one.since, default=None)
    if now is None or not short:
        return 0
    assert isinstance(now.share, Fraction)
    found = max(_rounded(now.share * short, choice(mode, "rounding", RoundingMode)), now.floor)
    return found if now.most is None else min(found, now.most)


def _dated(entries: Sequence[tuple[date, int]], field: str) -> list[tuple[date, int]]:
    return [
        (day(when, "paid_on", FIRST_DAY, LAST_DUE), whole(amount, "paid", 1, MOST))
        for when, amount in pairs(entries, field, "list_of_payments")
    ]


def _rounded(amount: Fraction | int, mode: RoundingMode | None) -> Money:
    return amount if mode is None else divide(amount.numerator, amount.denominator, mode)
