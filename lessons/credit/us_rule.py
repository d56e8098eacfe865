"""The annual percentage rate by the United States Rule: interest is never added to what earns interest."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

from lessons.credit.dated import Subject, dated
from lessons.credit.irr import Convention, Rate, Status
from lessons.credit.reg_z import counted_in, first_day
from lessons.credit.unit_periods import UnitPeriod, anchor_day, elapsed

DIGITS = 60
CLOSE = Decimal("1e-30")
MOST_RATE = Decimal("1e306")


def us_rule(
    subject: Subject,
    amounts: Iterable[object] | None = None,
    *,
    start: date | None = None,
    unit: UnitPeriod | None = None,
) -> Rate:
    """Return the annual percentage rate of a loan, its cash flows, or dates with amounts, by the United States Rule.

    After each payment period the balance rises by simple interest and falls by the payment; a payment that does not
    cover the interest waits, with the interest, for the next one: 12 CFR 1026, Appendix J, paragraph (a)(3). Time is
    counted in the unit-periods of `reg_z`, which Appendix J leaves open for this method. Only rates from zero up are
    looked for, and only where the stream begins with an advance and is never overpaid: otherwise NO_ROOT. There the
    last balance rises with the rate, so that there is one root at most. Raises InputError.

    >>> days, paid = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)], [1000, -5, -1015]
    >>> round(us_rule(days, paid).value, 12)  # 10 of interest a month; 5 of them wait
    0.12
    """
    stream = dated(subject, amounts)
    if stream is None:
        return Rate(None, Convention.US_RULE, Status.NOT_FINITE)
    if not stream.received or not stream.paid:
        return Rate(None, Convention.US_RULE, Status.NO_SIGN_CHANGE)
    begin = first_day(stream, start)
    found = counted_in(stream, begin, unit)
    anchor = anchor_day([begin, *stream.paid])
    waits = [elapsed(former, later, found, anchor) for former, later in pairwise(stream.dates)]
    with localcontext() as context:
        context.prec = DIGITS
        root = _root([_decimal(wait.full + wait.fraction) for wait in waits], [Decimal(a) for a in stream.amounts])
        value = None if root is None else root * _decimal(found.per_year)
    if value is None:
        return Rate(None, Convention.US_RULE, Status.NO_ROOT)
    if value > MOST_RATE:
        return Rate(None, Convention.US_RULE, Status.NOT_FINITE)
    return Rate(float(value), Convention.US_RULE, Status.OK, (float(value),))


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / number.denominator


def _root(times: Sequence[Decimal], amounts: Sequence[Decimal]) -> Decimal | None:
    """Rate per unit-period at which nothing is left after the last flow; regula falsi (Illinois) with a bracket."""
    if sum(amounts) > 0 or amounts[0] < 0:
        return None
    low, at_low = Decimal(0), _left(times, amounts, Decimal(0))
    high = Decimal(1) / 16
    while (at_high := _left(times, amounts, high)) < 0:
        low, at_low, high = high, at_high, high * 2
        if high > MOST_RATE:
            return high
    side = 0
    for _ in range(500):
        if at_low == 0 or at_high == 0 or high - low <= CLOSE * high:
            break
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        left = _left(times, amounts, middle)
        if left < 0:
            low, at_low, at_high = middle, left, at_high / 2 if side < 0 else at_high
            side = -1
        else:
            high, at_high, at_low = middle, left, at_low / 2 if side > 0 else at_low
            side = 1
    root = low if at_low == 0 else high
    least = -max(map(abs, amounts)) * CLOSE
    return root if all(principal >= least for principal, _ in _states(times, amounts, root)) else None


def _left(times: Sequence[Decimal], amounts: Sequence[Decimal], rate: Decimal) -> Decimal:
    """What is still owed after the last flow."""
    principal, waiting = list(_states(times, amounts, rate))[-1]
    return principal + waiting


def _states(times: Sequence[Decimal], amounts: Sequence[Decimal], rate: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Principal, and interest that waits, after each flow."""
    principal, waiting = amounts[0], Decimal(0)
    yield principal, waiting
    for time, amount in zip(times, amounts[1:], strict=True):
        due = waiting + principal * rate * time
        if amount < 0 and -amount >= due:
            principal, waiting = principal + amount + due, Decimal(0)
        elif amount < 0:
            waiting = due + amount
        else:
            principal, waiting = principal + amount, due
        yield principal, waiting
