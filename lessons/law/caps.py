"""Price limits of other places on a date: which lines there are, and what each rule says of one contract there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from lessons.law.citation import Citation
from lessons.law.facts_caps import ForeignLoan, Place
from lessons.law.finding import Finding
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict
from lessons.law.rules import eu_price, hk_price, uk_price, us_price
from lessons.law.rules.ground import not_in_force, text

Rule = Callable[[ForeignLoan], Finding]

CAPS: dict[Place, tuple[Rule, ...]] = {
    Place.US: (us_price.mapr_cap, us_price.void_contract, us_price.state_cap, us_price.disclosure),
    Place.UK: (
        uk_price.initial_cap,
        uk_price.total_cap,
        uk_price.default_fees,
        uk_price.default_interest,
        uk_price.refinancing,
        uk_price.unenforceable,
        uk_price.deferred_payment,
        uk_price.deferred_check,
    ),
    Place.EU: (eu_price.caps, eu_price.old_scope, eu_price.new_scope),
    Place.HK: (hk_price.rate_cap, hk_price.extortionate, hk_price.bank_rate, hk_price.compound),
}

# line -> what a breach would be called
LINES: dict[Place, tuple[tuple[str, Verdict], ...]] = {
    Place.US: ((us_price.MAPR, Verdict.UNLAWFUL), (us_price.NEW_YORK, Verdict.UNSETTLED)),
    Place.UK: (
        (uk_price.INITIAL, Verdict.NON_COMPLIANT),
        (uk_price.TOTAL, Verdict.NON_COMPLIANT),
        (uk_price.FEES, Verdict.NON_COMPLIANT),
        (uk_price.INTEREST, Verdict.NON_COMPLIANT),
    ),
    Place.EU: ((eu_price.CAPS, Verdict.NEEDS_HUMAN),),
    Place.HK: ((hk_price.CAP, Verdict.UNLAWFUL), (hk_price.EXTORTIONATE, Verdict.PRESUMED)),
}


@dataclass(frozen=True)
class ForeignLimit:
    """A line of another place: the value with its unit, and the word for going above it.

    Whom it protects or binds stands in the scope of its citation. The line of the European Union has no number.
    """

    rule: str
    above: Verdict
    parameter: Parameter

    @property
    def citation(self) -> Citation:
        """Where the line stands."""
        return self.parameter.citation


def foreign_limits(place: Place, on: date) -> tuple[ForeignLimit, ...]:
    """Return the lines of a place for a contract of a day; empty where no text of the course sets one.

    >>> [(limit.parameter.id, limit.parameter.value) for limit in foreign_limits(Place.HK, date(2022, 12, 29))]
    [('hk.mlo.rate_cap', '60'), ('hk.mlo.extortionate', '48')]
    """
    found = ((text(id, on), above) for id, above in LINES[place] if not not_in_force("", id, on))
    return tuple(ForeignLimit(value.rules[0], above, value) for value, above in found)


def cap_findings(loan: ForeignLoan) -> tuple[Finding, ...]:
    """Return what each rule of the loan's place says of it; rules that do not apply say so."""
    return tuple(rule(loan) for rule in CAPS[loan.place])


def elsewhere(loan: ForeignLoan) -> dict[Place, tuple[Finding, ...]]:
    """Return what the rules of every place say of one contract; amounts keep the currency that they are in."""
    return {place: cap_findings(replace(loan, place=place, currency=loan.money)) for place in Place}
