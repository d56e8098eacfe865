"""Every rule of mainland China that judges one record of facts: a Disclosure, an Advert, a Passing of data, ..."""

from collections.abc import Callable
from functools import cache
from inspect import getmembers, isfunction
from types import ModuleType
from typing import get_type_hints

from lessons.credit.errors import InputError
from lessons.law.finding import Finding
from lessons.law.rules import (
    cn_agencies,
    cn_annual_rate,
    cn_assignment,
    cn_assisted,
    cn_card_bill,
    cn_contract,
    cn_court,
    cn_disclosure,
    cn_estate,
    cn_harm,
    cn_police,
    cn_privacy,
    cn_report,
    cn_terms,
)

MODULES: tuple[ModuleType, ...] = (
    cn_annual_rate,
    cn_disclosure,
    cn_assisted,
    cn_terms,
    cn_card_bill,
    cn_contract,
    cn_assignment,
    cn_court,
    cn_privacy,
    cn_harm,
    cn_police,
    cn_agencies,
    cn_report,
    cn_estate,
)
RecordRule = Callable[..., Finding]


@cache
def record_rules() -> dict[str, tuple[type, RecordRule]]:
    """Return name -> the kind of record that a rule takes, and the rule."""
    found: dict[str, tuple[type, RecordRule]] = {}
    for module in MODULES:
        for name, rule in getmembers(module, isfunction):
            hints = get_type_hints(rule) if rule.__module__ == module.__name__ and not name.startswith("_") else {}
            if list(hints) == ["facts", "return"]:
                found[name] = hints["facts"], rule
    return found


def record_findings(facts: object) -> tuple[Finding, ...]:
    """Return what every rule says of a record of facts; raises InputError for a record that no rule takes.

    >>> from datetime import date
    >>> from lessons.law.facts_disclosure import Advert
    >>> from lessons.law.facts_price import Lender
    >>> shown = Advert(on=date(2026, 3, 2), lender=Lender.BANK, annual_rate_shown=True, other_rate_stands_out=True)
    >>> [(finding.rule, finding.verdict.value) for finding in record_findings(shown)]
    [('APR-01', 'non_compliant'), ('APR-02', 'ok')]
    """
    rules = record_rules().values()
    found = tuple(rule(facts) for kind, rule in rules if kind is type(facts))
    if not found:
        choices = tuple(sorted({kind.__name__ for kind, _ in rules}))
        raise InputError("wrong_kind", "facts", type(facts).__name__, {"choices": choices})
    return found
