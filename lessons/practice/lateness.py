"""Late sums that questions speak of: penalty interest by the day, and the slips that are made with it."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from lessons.language import mark
from lessons.practice.line import Amount, Day, Figure, brief, line, plainly
from lessons.practice.question import Slip
from lessons.servicing.penalty import Penalty

OVERDUE_TO = "cn.pbc251.overdue_to"
ANY_DAY = date(2026, 5, 10)

OTHER_YEAR = mark(
    "{answer} counts {other} days to a year; this contract counts {year}. Next: use the day count that is named."
)
PLAIN_RATE = mark(
    "{answer} charges the contract rate of {rate}. For late days the contract sets a higher "
    "one. Next: multiply the rate by {times} first."
)
EXTRA_ONLY = mark(
    "{answer} is the extra part alone. The overdue rate takes the place of the contract "
    "rate; it holds both parts. Next: charge all of {overdue}."
)
WITH_GRACE = mark(
    "{answer} counts from the due date. This contract lets {grace} days pass first. Next: count from the end of these "
    "days."
)
THEN = mark("Next: open a hint. Then write down four things: base, rate, days, and the days of a year.")
BASE_RATE_DAYS = mark("Penalty interest is base × overdue rate × days ÷ days of a year.")


def penalty(base: int | Fraction, rate: Fraction, times: Fraction, days: int, year: int) -> Fraction:
    """Return the penalty interest on a base [fen] for so many days, at `times` the contract rate; nothing rounded.

    >>> float(penalty(100_000, Fraction(12, 100), Fraction(3, 2), 20, 360))
    1000.0
    """
    terms = Penalty(times - 1, day_count=f"act/{year}")  # type: ignore[arg-type]
    return terms.interest(base, ANY_DAY, ANY_DAY + timedelta(days), rate)


def other_year(year: int) -> int:
    """Return the other number of days that contracts give a year."""
    return 365 if year == 360 else 360


def rate_words(rate: Fraction, times: Fraction, year: int) -> dict[str, Any]:
    """Return the terms of lateness as text in waiting."""
    return {
        "rate": brief(rate),
        "times": plainly(times),
        "overdue": brief(rate * times),
        "year": Figure(year),
        "other": Figure(other_year(year)),
    }


def span_words(due: date, paid: date, grace: int) -> dict[str, Any]:
    """Return the days of a late payment as text in waiting."""
    end = due + timedelta(grace)
    return {
        "due": Day(due),
        "paid": Day(paid),
        "grace": Figure(grace),
        "end": Day(end),
        "days": Figure((paid - end).days),
    }


def rate_slips(base: int | Fraction, rate: Fraction, times: Fraction, days: int, year: int) -> list[Slip]:
    """Return the slips with the rate and the year: not raised, the extra part alone, the other day count."""
    words = rate_words(rate, times, year)
    right, plain = penalty(base, rate, times, days, year), penalty(base, rate, Fraction(1), days, year)
    other = penalty(base, rate, times, days, other_year(year))
    return [
        Slip("MC12", plain, line(PLAIN_RATE, **words)),
        Slip("MC12", right - plain, line(EXTRA_ONLY, **words)),
        Slip("MC04", other, line(OTHER_YEAR, **words)),
    ]


def amount_words(**amounts: int | Fraction) -> dict[str, Any]:
    """Return amounts [fen] as text in waiting, by name."""
    return {name: Amount(value) for name, value in amounts.items()}
