"""Finding: what a rule says about facts, in words its rank allows, with computation, citation, dates and remedies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from lessons.credit.errors import InputError
from lessons.law.citation import Citation
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict, verdicts


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount [minor units] that is shown as money."""

    minor: int | Fraction
    currency: str = "CNY"


@dataclass(frozen=True, slots=True)
class Percent:
    """A rate or a difference of rates [1 = 100 %] that is shown as a percentage."""

    rate: Fraction


@dataclass(frozen=True)
class Why:
    """The reason of a verdict: a code, and the values that its sentence shows.

    Amount, Percent, a date, a time, a whole number, a truth value, Words or a name: each is written by its type.
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    def __reduce__(self) -> tuple[type["Why"], tuple[str, dict[str, object]]]:
        return type(self), (self.code, dict(self.values))


class Remedy(Why):
    """What someone can do about it: who, what, where, by when, as a code with values."""


@dataclass(frozen=True)
class Finding:
    """What a rule says about facts on a day.

    `rule` is the course's number of the rule (RATE-03); `on` is the day whose law was applied; `computation` are the
    named steps, in order; `missing` names the facts that are not there; `provisional` names what the answer rests on
    that is not checked. Raises InputError for a verdict that the rank of the citation does not allow, for
    NEEDS_HUMAN without a missing fact, and for a missing fact beside another verdict.
    """

    rule: str
    verdict: Verdict
    why: Why
    citation: Citation
    on: date
    computation: tuple[tuple[str, object], ...] = ()
    remedies: tuple[Remedy, ...] = ()
    missing: tuple[str, ...] = ()
    provisional: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        allowed = verdicts(self.citation.rank)
        if self.verdict not in allowed:
            choices = tuple(sorted(str(verdict) for verdict in allowed))
            raise InputError("unknown_choice", "verdict", str(self.verdict), {"choices": choices})
        if (self.verdict is Verdict.NEEDS_HUMAN) != bool(self.missing):
            raise InputError("conflict" if self.missing else "missing", "missing", self.missing)

    def step(self, name: str) -> object:
        """Return a value of the computation by its name; raises InputError, which lists the names."""
        steps = dict(self.computation)
        if name not in steps:
            raise InputError("unknown_choice", "computation", name, {"choices": tuple(steps)})
        return steps[name]


def needs_human(rule: str, parameter: Parameter, on: date, *missing: str) -> Finding:
    """Return the finding of a rule that cannot answer: `missing` names the facts that it needs."""
    return Finding(rule, Verdict.NEEDS_HUMAN, Why("facts_missing"), parameter.citation, on, missing=missing)
