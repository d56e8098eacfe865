"""Plans of every product in exact fractions: an independent reference for the schedule, row by row.

Shares no arithmetic with the engine: dates come from dateutil, time is counted day by day, a level payment is found by
letting a loan run with a payment of 0 and of 1 (what is left at the end is a straight line in it), and amounts are
rounded with the decimal module. Residues in the last instalment only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from dateutil.relativedelta import relativedelta

from lessons.credit import Calendar, LoanTerms, RepaymentMethod, Residue
from tests.unit.credit.decimals import rounded


@dataclass
class Line:
    due: date
    opening: Fraction
    drawn: Fraction
    interest: Fraction
    principal: Fraction
    capitalised: Fraction
    payment: Fraction
    closing: Fraction


def leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def last_of_february(day: date) -> bool:
    return day.month == 2 and (day + timedelta(1)).month == 3


def years(start: date, end: date, count: str) -> Fraction:
    """Time between two dates, counted day by day or month by month."""
    if count in ("act/365", "act/360"):
        return Fraction(end.toordinal() - start.toordinal(), int(count[-3:]))
    if count == "act/act_isda":
        total, day = Fraction(0), start
        while day < end:
            stop = min(end, date(day.year + 1, 1, 1))
            total += Fraction((stop - day).days, 366 if leap(day.year) else 365)
            day = stop
        return total
    if count == "act/act_afb":
        whole, now = 0, end
        while True:
            earlier = now - relativedelta(years=1)
            if end.month == 2 and end.day >= 28 and leap(earlier.year):
                earlier = date(earlier.year, 2, 29)
            if earlier < start:
                break
            whole, now = whole + 1, earlier
        days = [start + timedelta(k) for k in range((now - start).days)]
        return whole + Fraction(len(days), 366 if any((day.month, day.day) == (2, 29) for day in days) else 365)
    first, last = start.day, end.day
    if count == "30e/360":
        first, last = (30 if day == 31 else day for day in (first, last))
    else:
        if count == "30u/360" and last_of_february(start):
            last = 30 if last_of_february(end) else last
            first = 30
        if last == 31 and first in (30, 31):
            last = 30
        if first == 31:
            first = 30
    return Fraction(end.year - start.year) + Fraction(end.month - start.month, 12) + Fraction(last - first, 360)


def step(terms: LoanTerms, day: date, number: int) -> date:
    if terms.days_between:
        return day + timedelta(terms.days_between * number)
    if not terms.half_monthly:
        return day + relativedelta(months=terms.months_between * number)
    months, odd = number // 2, number % 2
    if not odd:
        return day + relativedelta(months=months)
    if day.day <= 15:
        return day + relativedelta(months=months, day=day.day + 15)
    return day + relativedelta(months=months + 1, day=15 if day.day == 31 else day.day - 15)


def nominal_dates(terms: LoanTerms) -> list[date]:
    if terms.first_due:
        return [step(terms, terms.first_due, k) for k in range(terms.instalments)]
    return [step(terms, terms.drawdown, k + (not terms.in_advance)) for k in range(terms.instalments)]


def moved(terms: LoanTerms, day: date) -> date:
    """Follow the rule day by day through the known days; where they end, the date stays."""
    rule = terms.day_rule
    if rule is None or day == terms.drawdown:
        return day
    calendar = rule.calendar
    if not calendar.first <= day <= calendar.last:
        return day
    working = working_days(calendar)
    place = bisect_left(working, day)
    after, before = working[place:], working[: bisect_right(working, day)]
    if rule.roll == "preceding":
        return before[-1] if before else day
    if rule.roll == "following":
        return after[0] if after else day
    if after and (after[0].year, after[0].month) == (day.year, day.month):
        return after[0]
    month_known = day + relativedelta(day=31) <= calendar.last
    return before[-1] if month_known and before else day


@cache
def working_days(calendar: Calendar) -> list[date]:
    known = [calendar.first + timedelta(k) for k in range((calendar.last - calendar.first).days + 1)]
    weekend = {one for one in known if one.weekday() in calendar.weekend}
    return sorted(set(known) - set(calendar.off) - (weekend - set(calendar.work)))


def period_years(terms: LoanTerms) -> Fraction:
    if terms.days_between:
        return Fraction(terms.days_between, 365)
    return Fraction(1, 24) if terms.half_monthly else Fraction(terms.months_between, 12)


def lengths(terms: LoanTerms, ends: list[date]) -> list[Fraction]:
    starts = [terms.drawdown, *ends[:-1]]
    if terms.day_count != "period":
        return [years(start, end, terms.day_count) for start, end in zip(starts, ends, strict=True)]
    found = [period_years(terms)] * terms.instalments
    if terms.in_advance:
        found[0] = Fraction(0)
    if terms.first_count and terms.first_due != step(terms, terms.drawdown, 1):
        whole = 0
        while step(terms, terms.first_due, -whole - 1) >= terms.drawdown:
            whole += 1
        start = step(terms, terms.first_due, -whole)
        found[0] = whole * period_years(terms) + years(terms.drawdown, start, terms.first_count)
    return found


def part(terms: LoanTerms, when: date, start: date, end: date, length: Fraction) -> Fraction:
    if terms.day_count != "period":
        return years(when, end, terms.day_count)
    return length * (end - when).days / (end - start).days


def interest_bearing(terms: LoanTerms) -> list[Callable[[Fraction], Fraction]]:
    """For each period, the exact interest on what is owed at its start and what is drawn in it."""
    if terms.day_count == "period" and not terms.drawdowns and not terms.first_count:
        ends = [terms.drawdown] * terms.instalments  # no date matters
    elif terms.given:
        ends = [when for when, _ in terms.given]
    else:
        nominal = nominal_dates(terms)
        moves = terms.day_rule and terms.day_rule.interest_moves
        ends = [moved(terms, day) for day in nominal] if moves else nominal
    found: list[Callable[[Fraction], Fraction]] = []
    for start, end, length in zip([terms.drawdown, *ends], ends, lengths(terms, ends), strict=False):
        parts = [
            amount * part(terms, when, start, end, length) for when, amount in terms.drawdowns if start <= when < end
        ]

        def bears(owed: Fraction, length: Fraction = length, parts: list[Fraction] = parts) -> Fraction:
            return Fraction(terms.annual_rate) * (owed * length + sum(parts))

        found.append(bears)
    return found


def plan(terms: LoanTerms) -> list[Line]:
    """The rows of a loan without fees whose residue falls on the last instalment."""
    assert terms.rounding.residue is Residue.LAST and not terms.fees and not terms.interest_deducted
    mode = terms.rounding.mode
    payment_mode = terms.rounding.payment or mode
    n, rate = terms.instalments, Fraction(terms.annual_rate)
    nominal = nominal_dates(terms)
    due = [moved(terms, day) for day in nominal]
    ends = due if terms.day_rule and terms.day_rule.interest_moves else nominal
    starts = [terms.drawdown, *ends[:-1]]
    time = lengths(terms, ends)
    exact_interest = interest_bearing(terms)
    drawn = [
        Fraction(sum(amount for when, amount in terms.drawdowns if start <= when < end))
        for start, end in zip(starts, ends, strict=True)
    ]
    first_amount = Fraction(terms.amount - sum(amount for _, amount in terms.drawdowns))

    capitalising = terms.grace_interest == "capitalised"
    owed, lines = first_amount, []
    # rows of the grace period
    for k in range(terms.grace):
        interest = rounded(exact_interest[k](owed), mode) if terms.method != "flat" else flat(terms, time[k])
        added = interest if capitalising else 0
        closing = owed + drawn[k] + added
        lines.append(Line(due[k], owed, drawn[k], interest, 0, added, interest - added, closing))
        owed = closing
    rest = range(terms.grace, n)
    if terms.method is RepaymentMethod.EQUAL_INSTALMENT:
        weight, weights = Fraction(1), {}
        for k in rest:
            weight = dict(terms.steps).get(k + 1, weight)
            weights[k] = Fraction(weight)

        def left(payment: int) -> Fraction:
            balance = owed
            for k in rest:
                balance += drawn[k] + exact_interest[k](balance) - payment * weights[k]
            return balance

        # left(P) = left(0) + P · (left(1) − left(0)) must be the balloon
        first = (left(0) - terms.balloon) / (left(0) - left(1))
        payments = {k: rounded(first * weights[k], payment_mode) for k in rest}
    principals = principal_parts(terms, owed + sum(drawn[k] for k in rest), payment_mode)
    if terms.method is RepaymentMethod.ADD_ON:
        return add_on(terms, due, rate * sum_time(terms, ends, time), payment_mode)
    for k in rest:
        interest = rounded(exact_interest[k](owed), mode)
        if terms.method is RepaymentMethod.FLAT:
            interest = flat(terms, time[k])
        elif terms.method is RepaymentMethod.BULLET:
            interest = 0 if k < n - 1 else bullet(terms, ends, time, starts)
        total = owed + drawn[k]
        if k == n - 1:
            principal = total
        elif terms.method is RepaymentMethod.EQUAL_INSTALMENT:
            principal = min(max(payments[k] - interest, 0), total)
        else:
            principal = principals[k - terms.grace]
        lines.append(Line(due[k], owed, drawn[k], interest, principal, 0, interest + principal, total - principal))
        owed = total - principal
    return lines


def flat(terms: LoanTerms, length: Fraction) -> Fraction | int:
    return rounded(terms.amount * Fraction(terms.annual_rate) * length, terms.rounding.mode)


def sum_time(terms: LoanTerms, ends: list[date], time: list[Fraction]) -> Fraction:
    return sum(time) if terms.day_count == "period" else years(terms.drawdown, ends[-1], terms.day_count)


def bullet(terms: LoanTerms, ends: list[date], time: list[Fraction], starts: list[date]) -> Fraction | int:
    """Simple interest of each part from its own day to the end."""
    later = sum(amount for _, amount in terms.drawdowns)
    total = Fraction(0)
    for when, amount in [(terms.drawdown, terms.amount - later), *terms.drawdowns]:
        if terms.day_count != "period":
            total += amount * years(when, ends[-1], terms.day_count)
            continue
        for start, end, length in zip(starts, ends, time, strict=True):
            if when <= start:
                total += amount * length
            elif when < end:
                total += amount * length * (end - when).days / (end - start).days
    return rounded(total * Fraction(terms.annual_rate), terms.rounding.mode)


def principal_parts(terms: LoanTerms, owed: Fraction, mode: object) -> list[Fraction]:
    count = terms.instalments - terms.grace
    if terms.method in (RepaymentMethod.INTEREST_ONLY, RepaymentMethod.BULLET):
        return [Fraction(0)] * count
    share = rounded((owed - terms.balloon) / count, mode)
    parts, left = [], owed - terms.balloon
    for _ in range(count):
        parts.append(min(share, left))
        left -= parts[-1]
    return parts


def add_on(terms: LoanTerms, due: list[date], growth: Fraction, payment_mode: object) -> list[Line]:
    """Level payments of amount and interest; of n instalments number k earns n + 1 − k parts of n · (n + 1) / 2."""
    n, mode = terms.instalments, terms.rounding.mode
    total = rounded(terms.amount * growth, mode)
    share, left, payments = rounded(Fraction(terms.amount + total, n), payment_mode), terms.amount + total, []
    for _ in range(n - 1):
        payments.append(min(share, left))
        left -= payments[-1]
    payments.append(left)
    digits = n * (n + 1) // 2
    owed, lines, unearned = Fraction(terms.amount), [], total
    for k in range(n):
        remaining = sum(range(1, n - k))  # digits of the instalments still to come
        now_unearned = rounded(Fraction(total * remaining, digits), mode)
        interest = unearned - now_unearned
        unearned = now_unearned
        principal = payments[k] - interest
        lines.append(Line(due[k], owed, 0, interest, principal, 0, payments[k], owed - principal))
        owed -= principal
    return lines
