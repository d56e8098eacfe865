"""Rates of Hong Kong: the banks' annualised percentage rate, and the effective rate of the Money Lenders Ordinance."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from itertools import pairwise

from lessons.credit.aprc import annual_rate, counted_in, times_in_years
from lessons.credit.dated import Subject, dated
from lessons.credit.irr import Convention, Rate, Status
from lessons.credit.unit_periods import MONTH, anchor_day, elapsed
from lessons.credit.years import Counting, Per


def apr_hk(subject: Subject, amounts: Iterable[object] | None = None, *, per: Per | None = None) -> Rate:
    """Return the annualised percentage rate of a bank loan: yearly effective, all charges counted.

    The bankers' associations' guidelines of 1997 take the net-present-value method of the British consumer credit
    rules (paper of the Hong Kong Monetary Authority on credit card APRs, paragraph 3); intervals as there: whole months
    or weeks, and days. Banks print two decimals and not how they count days. Raises InputError.

    >>> days = [date(2026 + (k + 1) // 13, k % 12 + 1, 5) for k in range(13)]
    >>> round(100 * apr_hk(days, [20000] + [-5666.67] * 12).value, 2)  # a bank's calculator prints 1606.98 %
    1606.98
    """
    stream = dated(subject, amounts)
    if stream is None:
        return Rate(None, Convention.APR_HK, Status.NOT_FINITE)
    if not stream.received:
        return Rate(None, Convention.APR_HK, Status.NO_SIGN_CHANGE)
    times = times_in_years(stream, per or counted_in(stream), Counting.UK)
    return annual_rate(times, stream.amounts, Convention.APR_HK)


def schedule_2(subject: Subject, amounts: Iterable[object] | None = None) -> Rate:
    """Return the effective rate of the Money Lenders Ordinance (Cap. 163), Schedule 2: no internal rate of return.

    Interest is everything paid above the principal; principal is what reaches the borrower. Each payment repays
    principal and interest in the proportion of their totals, and the rate is 12 · interest / Σ (principal outstanding ·
    months), a day being a thirtieth of a month. For n equal monthly payments at the flat monthly rate f it is
    24·f·n / (n + 1).

    Standing: the Schedule itself was not read. The Companies Registry's calculator takes these inputs (amount less
    deductions, equal payments, months and days of the interval); the method, days as thirtieths of a month included, is
    that of Ireland's Moneylenders Act 1933, section 4 and First Schedule, which was read. Raises InputError.

    >>> days = [date(2026 + (k + 1) // 13, k % 12 + 1, 5) for k in range(13)]
    >>> schedule_2(days, [1200] + [-118] * 12).value  # 1.5 % a month flat: 24 · 0.015 · 12 / 13
    0.3323076923076923
    """
    convention = Convention.SCHEDULE_2
    stream = dated(subject, amounts)
    if stream is None:
        return Rate(None, convention, Status.NOT_FINITE)
    principal = sum(amount for amount in stream.amounts if amount > 0)
    paid = -sum(amount for amount in stream.amounts if amount < 0)
    if not principal or not paid:
        return Rate(None, convention, Status.NO_SIGN_CHANGE)
    share, anchor = Fraction(principal, paid), anchor_day(stream.dates)
    owed, aggregate = Fraction(0), Fraction(0)
    flows = list(zip(stream.dates, stream.amounts, strict=True))
    for (former, amount), (later, _) in pairwise(flows):
        owed += amount if amount > 0 else amount * share
        aggregate += owed * _months(former, later, anchor)
    if aggregate <= 0:
        return Rate(None, convention, Status.NO_ROOT)
    try:
        value = float(12 * (paid - principal) / aggregate)
    except OverflowError:
        return Rate(None, convention, Status.NOT_FINITE)
    return Rate(value, convention, Status.OK, (value,))


def _months(former: date, later: date, anchor: int | None) -> Fraction:
    time = elapsed(former, later, MONTH, anchor)
    return time.full + time.fraction
