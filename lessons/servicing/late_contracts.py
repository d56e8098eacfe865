"""LateContract <- the data set `late_contracts`: a contract, its rules of lateness, its lender's practice."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from lessons.credit import LoanTerms, Schedule, schedule
from lessons.credit.reading import choice, truth, whole
from lessons.data import fields_are, named, read
from lessons.servicing.order import OrderName
from lessons.servicing.penalty import Penalty

FIELDS = (
    *("label", "lender", "lender_kind", "terms", "lateness", "order", "missed", "called_after"),
    *("contact_day", "reported", "suit_day", "write_off_day"),
)
SELLER = "seller"
LONGEST = 3660


@dataclass(frozen=True, slots=True)
class LateContract:
    """One fictional contract of which an instalment is missed. Names are by language; days count from its due date.

    `missed` is the first instalment that is not paid. `called_after`: the contract lets the lender call the whole loan
    due after so many days; None: it does not. `contact_day`, `suit_day` and `write_off_day` are what this lender does
    (None: never), `reported` whether it reports to the credit register: practice, neither contract nor law.
    """

    name: str
    label: Mapping[str, str]
    lender: Mapping[str, str]
    lender_kind: str
    terms: LoanTerms
    lateness: Penalty
    order: OrderName
    missed: int
    called_after: int | None
    contact_day: int
    reported: bool
    suit_day: int | None
    write_off_day: int | None

    @property
    def plan(self) -> Schedule:
        """The schedule."""
        return schedule(self.terms)

    @property
    def due(self) -> date:
        """The due date of the instalment that is missed first."""
        return self.plan.rows[self.missed - 1].due

    @property
    def is_sale(self) -> bool:
        """Whether a seller sells in instalments, instead of a lender lending."""
        return self.lender_kind == SELLER


def late_contract(name: str) -> LateContract:
    """Return the contract of that name. Raises UnknownName.

    >>> late_contract("lin_course").due
    datetime.date(2026, 4, 15)
    """
    return named(late_contracts(), name)


@cache
def late_contracts() -> Mapping[str, LateContract]:
    """Return every contract by name, in the order of the file."""
    records = json.loads(read("late_contracts/late_contracts.json"))
    return {name: read_late_contract(name, record) for name, record in records.items()}


def read_late_contract(name: str, record: Mapping[str, Any]) -> LateContract:
    """Return the contract of a JSON record; raises InputError for what it lacks or what cannot be."""
    fields_are(record, FIELDS)
    terms = LoanTerms.from_dict(record["terms"])
    return LateContract(
        name,
        record["label"],
        record["lender"],
        record["lender_kind"],
        terms,
        Penalty(**record["lateness"]),
        choice(record["order"], "order", OrderName),
        whole(record["missed"], "instalment_number", 1, terms.instalments),
        _day(record["called_after"]),
        whole(record["contact_day"], "days", 0, LONGEST),
        _flag(record["reported"]),
        _day(record["suit_day"]),
        _day(record["write_off_day"]),
    )


def _day(value: object) -> int | None:
    return None if value is None else whole(value, "days", 1, LONGEST)


def _flag(value: bool) -> bool:
    truth(value, "record")
    return value
