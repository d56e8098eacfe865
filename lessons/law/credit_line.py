"""Findings <- a line of a credit report on a day: how long it stays, the closed repair window, what was told first."""

from datetime import date

from lessons.credit.errors import InputError
from lessons.law.finding import Finding
from lessons.law.rules.cn_record import adverse_data, objection, one_off_repair, told_first
from lessons.servicing.credit_record import Overdue


def line_findings(overdue: Overdue, on: date, shown: bool | None = True) -> tuple[Finding, ...]:
    """Return what the rules say of a time of lateness on a day, in the order: how long, repair, told first.

    `shown`: the line stands in a report made on that day; None: not known.

    >>> late = Overdue(date(2021, 7, 16), 1_230_000, date(2021, 12, 15), True)
    >>> [found.verdict.value for found in line_findings(late, date(2026, 12, 15))]
    ['ok', 'not_applicable', 'ok']
    >>> line_findings(late, date(2026, 12, 16))[0].verdict.value
    'unlawful'
    """
    return (
        adverse_data(overdue.ended, shown, on),
        one_off_repair(overdue.arose, overdue.amount, overdue.ended, on),
        told_first(overdue.told, False, on),
    )


def kept_until(overdue: Overdue, on: date) -> date | None:
    """Return the last day on which a line may stand in a report, None while the lateness goes on."""
    found = adverse_data(overdue.ended, None, on if overdue.ended is None else overdue.ended)
    return None if overdue.ended is None else _step(found, "last")


def answer_by(received: date) -> date:
    """Return the last day for a written answer to an objection received on a day."""
    return _step(objection(received, None, received), "by")


def _step(found: Finding, name: str) -> date:
    day = found.step(name)
    if not isinstance(day, date):
        raise InputError("not_a_date", name, day)
    return day
