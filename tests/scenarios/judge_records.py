"""Findings <- scenarios whose rule takes one record of facts: groups of cases, each a difference from a base."""

import types
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import yaml

from lessons.credit import Fee, LoanTerms
from lessons.credit.fees import FeeKind, FeeTiming, Payee
from lessons.credit.terms import RepaymentMethod
from lessons.law import Finding
from lessons.law.record_rules import record_rules

TOPICS = ("cost_disclosure", "personal_data", "contract")
MONEY = {"short_by", "principal", "charges", "balance", "gain", "price", "exempt", "income_per_head"}
Group = dict[str, Any]


def groups(topic: str) -> list[Group]:
    """Return the groups of a scenario file: a rule, a day, base facts and the cases."""
    found: list[Group] = yaml.safe_load((Path(__file__).parent / f"{topic}.yaml").read_text(encoding="utf-8"))[
        "scenarios"
    ]
    return found


def everything() -> Iterator[tuple[str, Group, Group]]:
    """Yield topic, group and case of every scenario."""
    for topic in TOPICS:
        for group in groups(topic):
            for case in group["cases"]:
                yield topic, group, case


def judged(group: Group, case: Group, **changed: object) -> Finding:
    """Return what the rule of a case says; `changed` replaces facts."""
    record, rule = record_rules()[group["call"]]
    hints = get_type_hints(record)
    given = {**group["base"], **case.get("facts", {})}
    assert set(given) <= {field.name for field in fields(record)}
    facts = {name: built(hints[name], name, value) for name, value in given.items()}
    return rule(record(**{"on": case.get("day", group["day"]), **facts, **changed}))


def built(hint: object, name: str, value: Any) -> object:
    """Return a fact of a scenario as the record takes it, by the type of its field."""
    if value is None or isinstance(value, date):
        return value
    if name in MONEY and isinstance(value, str):
        return fen(value)
    for kind in get_args(hint) if get_origin(hint) is types.UnionType else (hint,):
        if kind is LoanTerms:
            return terms(value)
        if kind is Fraction:
            return Fraction(value) / 100
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(value)
        if get_origin(kind) is frozenset:
            return frozenset(get_args(kind)[0](each) for each in value)
    return value


def terms(given: Group) -> LoanTerms:
    """Return loan terms: amounts in yuan."""
    charges = tuple(
        Fee(FeeKind(fee["kind"]), Payee(fee["payee"]), FeeTiming(fee["timing"]), amount=fen(fee["amount"]))
        for fee in given.get("fees", ())
    )
    method, days = RepaymentMethod(given["method"]), given.get("days")
    return LoanTerms(fen(given["amount"]), given["n"], given["rate"], method, fees=charges, days_between=days)


def fen(yuan: str) -> int:
    """Return yuan as fen."""
    return int(Fraction(yuan) * 100)
