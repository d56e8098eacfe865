"""M02, E5: a loan of the 31st. When payments fall due, and what a short month costs."""

import random
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import add_months
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Day, Figure, Line, brief, line
from lessons.practice.plans import LIN
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

STARTS = tuple(date(year, month, 31) for year in (2025, 2026, 2027, 2028) for month in (1, 3, 5, 8, 10)) + tuple(
    date(year, 1, 30) for year in (2025, 2026, 2027)
)


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(40, 300),
        "rate": Fraction(6 * rng.randint(12, 36), 1000),
        "start": rng.choice(STARTS),
        "number": rng.choice((1, 2)),
    }


def _complete(amount: int, rate: Fraction, start: date, number: int) -> dict[str, Any]:
    right = [add_months(start, months) for months in (1, 2, 3)]
    first = right[0]
    fixed = [start + timedelta(days) for days in (30, 60, 90)]
    drifting = [first, *(_same_day(first, months) for months in (1, 2))]
    lists = {
        "anchored": right,
        "drifting": drifting,
        "thirty": fixed,
        "over": [_over(start, months) for months in (1, 2, 3)],
    }
    if len({tuple(days) for days in lists.values()}) < len(lists):
        raise Degenerate("m02-e5")
    return {"lists": lists, "dues": right}


def _same_day(day: date, months: int) -> date:
    """Return the same day of a later month; it exists, because `day` is at most the 30th and February is past."""
    months += day.year * 12 + day.month - 1
    return date(months // 12, months % 12 + 1, day.day)


def _over(start: date, months: int) -> date:
    """Return the day of a later month, counted on into the next one where the month is too short."""
    count = start.year * 12 + start.month - 1 + months
    return date(count // 12, count % 12 + 1, 1) + timedelta(start.day - 1)


ENDS = Family(
    "m02-e5", {"amount": LIN["amount"], "rate": LIN["rate"], "start": date(2026, 1, 31), "number": 1}, _draw, _complete
)


def _days(days: Sequence[date]) -> Line:
    first, second, third = days
    return line(mark("{first}, {second}, {third}"), first=Day(first), second=Day(second), third=Day(third))


def _words(g: SimpleNamespace) -> dict[str, Any]:
    before = [g.start, *g.dues][g.number - 1]
    due = g.dues[g.number - 1]
    return {
        "amount": Amount(g.amount),
        "rate": brief(g.rate),
        "start": Day(g.start),
        "day": Figure(g.start.day),
        "first": Day(g.dues[0]),
        "before": Day(before),
        "due": Day(due),
        "days": Figure((due - before).days),
        "number": Figure(g.number),
    }


STORY = mark(
    "Lin receives {amount} on {start}. The contract says: “Payments fall due each month on "
    "the day of the payout. A month that has no such day: on its last day.”"
)


@asks("m02-e5a", mark("E5 (a). The first three due days"), ENDS)
def due_days(g: SimpleNamespace) -> Body:
    """A short month does not move the later due days."""
    words = _words(g)
    options = (
        Option(
            "anchored",
            _days(g.lists["anchored"]),
            line(
                mark(
                    "Each month goes back to the contract: day {day}, or the last day of a shorter month. "
                    "A short month does not change the ones after it."
                ),
                **words,
            ),
        ),
        Option(
            "drifting",
            _days(g.lists["drifting"]),
            line(
                mark(
                    "This list keeps the day of {first} for the months after it. The contract counts from "
                    "the day of the payout. Next: look at each month by itself."
                ),
                **words,
            ),
            "MC09",
        ),
        Option(
            "thirty",
            _days(g.lists["thirty"]),
            line(
                mark(
                    "This list adds 30 days each time. Months have 28 to 31 days. Next: read what the "
                    "contract says about the day."
                )
            ),
            "MC09",
        ),
        Option(
            "over",
            _days(g.lists["over"]),
            line(
                mark(
                    "This list counts the missing days on into the next month. The contract names the last "
                    "day of the short month. Next: read its second sentence again."
                )
            ),
            "MC09",
        ),
    )
    return Body(
        prompt=(line(STORY, **words), line(mark("When are the first three payments due?"))),
        hints=(
            line(mark("Which of the next three months are too short?")),
            line(
                mark("The contract has one fixed day and one exception. The exception holds for one month at a time.")
            ),
            line(
                mark(
                    "Take the three months one by one. Does the month have the day of the payout? If not, "
                    "take its last day."
                )
            ),
        ),
        solution=(line(mark("{list}"), list=_days(g.dues)),),
        options=options,
    )


@asks("m02-e5b", mark("E5 (b). The interest of an uneven month"), ENDS, Unit.MONEY)
def short_month(g: SimpleNamespace) -> Body:
    """Interest between two due days, by actual days."""
    words = _words(g)
    before = [g.start, *g.dues][g.number - 1]
    due = g.dues[g.number - 1]
    days, a_year = (due - before).days, g.amount * g.rate
    right = a_year * days / 365
    words["right"] = Amount(right)
    long = 31 if days != 31 else monthrange(due.year, due.month)[1]
    slips = [
        Slip(
            "MC09",
            a_year / 12,
            line(
                mark(
                    "{answer} takes a twelfth of the year. This contract counts the days: {days} from "
                    "{before} to {due}. Next: take {days} days over 365."
                ),
                **words,
            ),
        ),
        Slip(
            "MC09",
            a_year * 30 / 365,
            line(mark("{answer} counts 30 days. Next: count the days from {before} to {due}."), **words),
        ),
        Slip(
            "MC09",
            a_year * days / 360,
            line(
                mark("{answer} divides by 360 days. This contract divides by 365. Next: read how it counts the days.")
            ),
        ),
        Slip(
            "MC09",
            a_year * long / 365,
            line(mark("{answer} counts another number of days. Next: count the days from {before} to {due}."), **words),
        ),
    ]
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "Until the end only interest is due, at {rate} a year on the full {amount}. Interest "
                    "is counted by actual days / 365 from one due day to the next. How much interest is "
                    "due with payment {number}, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Between which two days does this interest run?")),
            line(mark("Where days are counted, a short month costs less than a long one at the same rate.")),
            line(mark("Find both due days, count the days between them, and take that many days of 365.")),
        ),
        solution=(
            line(mark("1. From {before} to {due}: {days} days."), **words),
            line(mark("2. {amount} × {rate} × {days} ÷ 365 = {right}"), **words),
        ),
        because=line(
            mark("The contract must say how it counts: by months, every month costs the same; by days, it does not.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


QUESTIONS: tuple[Question, ...] = (due_days, short_month)
