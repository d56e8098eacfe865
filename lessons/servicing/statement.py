"""Statement: a card account on its closing day, the interest that its purchases bear, and late fees by date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from lessons.credit.fees import MOST
from lessons.credit.money import Money, RoundingMode
from lessons.credit.reading import Ratio, choice, day, of_kind, pairs, ratio, whole
from lessons.credit.terms import FIRST_DAY, LAST_DUE
from lessons.servicing.revolving import Minimum, rounded


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
    return Statement(closed, due, balance, least, min(paid, balance), unpaid, short, rounded(exact, rule.mode), until)


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
    found = max(rounded(now.share * short, choice(mode, "rounding", RoundingMode)), now.floor)
    return found if now.most is None else min(found, now.most)


def _dated(entries: Sequence[tuple[date, int]], field: str) -> list[tuple[date, int]]:
    return [
        (day(when, "paid_on", FIRST_DAY, LAST_DUE), whole(amount, "paid", 1, MOST))
        for when, amount in pairs(entries, field, "list_of_purchases" if field == "purchases" else "list_of_payments")
    ]
