"""CreditReport <- the data set `credit_reports`; every record is synthetic, and one that is not is refused."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from lessons.credit import InputError
from lessons.credit.fees import MOST
from lessons.credit.reading import choice, day, whole
from lessons.credit.terms import LAST_DUE
from lessons.data import fields_are, named, read
from lessons.servicing.credit_record import MARKS, Account, AccountKind, CreditReport, Enquiry, Look, Overdue

FIELDS = ("synthetic", "title", "made_on", "accounts", "enquiries")
EARLIEST = date(2000, 1, 1)


def credit_report(name: str) -> CreditReport:
    """Return the synthetic report of that name. Raises UnknownName.

    >>> [(line.id, line.marks) for line in credit_report("zhou").accounts][0]
    ('A1', 'NNNN123456')
    """
    return named(credit_reports(), name)


@cache
def credit_reports() -> Mapping[str, CreditReport]:
    """Return every report by name, in the order of the file."""
    records = json.loads(read("credit_reports/credit_reports.json"))
    return {name: read_report(name, record) for name, record in records.items()}


def read_report(name: str, record: Mapping[str, Any]) -> CreditReport:
    """Return the report of a JSON record; raises InputError for what it lacks or what cannot be."""
    fields_are(record, FIELDS)
    if record["synthetic"] is not True:
        raise InputError("unknown_choice", "record", record["synthetic"], {"choices": (True,)})
    made_on = _day(record["made_on"], LAST_DUE)
    accounts = tuple(_account(one, made_on) for one in record["accounts"])
    looks = tuple(
        Look(_day(one["on"], made_on), one["by"], choice(one["why"], "record", Enquiry)) for one in record["enquiries"]
    )
    return CreditReport(name, record["title"], made_on, accounts, looks)


def _account(record: Mapping[str, Any], made_on: date) -> Account:
    marks = record["marks"]
    for mark in marks:
        if mark not in MARKS:
            raise InputError("unknown_choice", "record", mark, {"choices": tuple(MARKS)})
    opened = _day(record["opened"], made_on)
    late = record["overdue"]
    found = Account(
        record["id"],
        record["lender"],
        choice(record["kind"], "record", AccountKind),
        opened,
        whole(record["amount"], "amount", 1, MOST),
        None if record["closed"] is None else _day(record["closed"], made_on, opened),
        _day(record["first_month"] + "-01", made_on),
        marks,
        None if late is None else _overdue(late, made_on, opened),
    )
    if (found.worst > 0) != (found.overdue is not None) or found.months()[-1][0] > made_on:
        raise InputError("conflict", "record", record["id"])
    return found


def _overdue(record: Mapping[str, Any], made_on: date, opened: date) -> Overdue:
    arose = _day(record["arose"], made_on, opened)
    ended = None if record["ended"] is None else _day(record["ended"], made_on, arose)
    return Overdue(arose, whole(record["amount"], "amount", 1, MOST), ended, record["told"])


def _day(text: str, last: date, first: date = EARLIEST) -> date:
    return day(text, "record", first, last)
