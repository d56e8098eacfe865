"""The conduct audit: what a contact log shows, row by row and window by window, under the law of a place and a day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from lessons.collection import ContactLog
from lessons.credit.errors import InputError
from lessons.law.facts_conduct import Sheet
from lessons.law.finding import Finding
from lessons.law.rules import (
    cn_conduct,
    cn_conduct_law,
    eu_conduct,
    hk_conduct,
    uk_conduct,
    us_calls,
    us_conduct,
    us_hours,
    us_notice,
)
from lessons.law.rules.conduct_rule import Rule


def _of(*modules: object) -> tuple[Rule, ...]:
    rules = {rule.id: rule for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}
    return tuple(rules.values())


RULES: dict[str, tuple[Rule, ...]] = {
    "cn": _of(cn_conduct_law, cn_conduct),
    "us": _of(us_conduct, us_hours, us_calls, us_notice),
    "uk": _of(uk_conduct),
    "eu": _of(eu_conduct),
    "hk": _of(hk_conduct),
}


def audit(log: ContactLog, jurisdiction: str, on: date | None = None, every: bool = False) -> tuple[Finding, ...]:
    """Return the findings on a log under the law of "cn", "us", "uk", "eu" or "hk".

    Each contact is judged by the law in force on its own day at the consumer's place, or, with `on`, by the law of that
    day. `every` adds an OK for each contact that a rule looked at and found nothing against. Findings come rule by
    rule, in order of time; `rows(finding)` says to which rows of the log one belongs. Raises InputError for another
    jurisdiction.
    """
    if jurisdiction not in RULES:
        raise InputError("unknown_choice", "jurisdiction", jurisdiction, {"choices": tuple(RULES)})
    sheet = Sheet(log, on)
    return tuple(finding for rule in RULES[jurisdiction] for finding in rule(sheet, every))


def rows(finding: Finding) -> tuple[int, ...]:
    """Return the rows of the log that a finding of the audit is about: one, or those of a window."""
    found = finding.step("rows")
    assert isinstance(found, tuple)
    return found


@dataclass(frozen=True)
class Difference:
    """What two audits of one log do not share: findings of the first only, and of the second only."""

    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]


def difference(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> Difference:
    """Return what changes between two audits of one log.

    Two findings are the same when law value, verdict, reason and rows are.
    """
    return Difference(_without(before, after), _without(after, before))


def _without(those: tuple[Finding, ...], these: tuple[Finding, ...]) -> tuple[Finding, ...]:
    left = Counter(_key(finding) for finding in these)
    found = []
    for finding in those:
        key = _key(finding)
        if left[key]:
            left[key] -= 1
        else:
            found.append(finding)
    return tuple(found)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.step("parameter"), finding.verdict, finding.why.code, finding.step("rows")
