"""Price limits on a date: which lines a loan in mainland China is under, and what every rule says of a given loan."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from lessons.law.citation import Citation
from lessons.law.facts_price import APPROVED, Lender, Loan
from lessons.law.finding import Finding
from lessons.law.lpr import Lpr
from lessons.law.parameter import Parameter
from lessons.law.rules import cn_guidance, cn_price, cn_principal, cn_scope
from lessons.law.rules.cn_price import CAP, FIRST_CAP, PROTECTED, SPLIT, VOID_ABOVE, change_day
from lessons.law.rules.cn_scope import COURT_LINE
from lessons.law.rules.ground import four_times, not_in_force, text, unsure


class Effect(StrEnum):
    """What happens above a line."""

    NOT_SUPPORTED = "not_supported"  # a court does not enforce it
    VOID = "void"  # the agreement is void in the excess; paid excess goes back
    CUT_ON_REQUEST = "cut_on_request"
    SUPERVISOR = "supervisor"  # a breach of the supervisor's rules
    TARGET = "target"  # unpublished guidance


@dataclass(frozen=True)
class Limit:
    """A line [1 = 100 %, per year] with what happens above it, for interest from `start` to `end` (last day).

    `base` is the loan prime rate that the line is a multiple of, where it is one.
    """

    rule: str
    rate: Fraction
    effect: Effect
    parameter: Parameter
    start: date | None = None
    end: date | None = None
    provisional: tuple[str, ...] = ()
    base: Lpr | None = None

    @property
    def citation(self) -> Citation:
        """Where the line stands."""
        return self.parameter.citation


def limits(lender: Lender, contract: date, filing: date, assisted: bool = False) -> tuple[Limit, ...]:
    """Return the lines that a loan is under: by lender, day of the contract, day on which a case is filed.

    Empty where no text of the course sets one: private lending before September 2015, the seven local types before
    the reply on them, a case filed on the very day of the change.

    >>> [(limit.rule, float(limit.rate)) for limit in limits(Lender.PRIVATE, date(2024, 10, 20), date(2025, 1, 5))]
    [('RATE-03', 0.134)]
    """
    if lender is Lender.PRIVATE:
        return _private(contract, filing)
    found = _percent("RATE-12", COURT_LINE, filing, Effect.CUT_ON_REQUEST, _uniform(lender))
    if lender is Lender.BANK and assisted:
        found += _percent("RATE-16", "cn.zd9.overall_cost", contract, Effect.SUPERVISOR, ("limit_is_a_reading",))
    if lender is Lender.CONSUMER_FINANCE:
        found += _percent("RATE-15", "cn.xj20.each_loan", contract, Effect.TARGET)
    if lender is Lender.MICROCREDIT:
        found += _percent("RATE-14", "cn.xdz.stop_above", contract, Effect.TARGET)
        if contract > text("cn.xdz.target_by", contract).date:
            found.append(_multiple("RATE-14", "cn.xdz.target", contract, contract, Effect.TARGET))
    return tuple(found)


def price_findings(loan: Loan) -> tuple[Finding, ...]:
    """Return what each rule on the agreed or the overall price says of a loan; rules that do not apply say so."""
    rules = (
        cn_scope.scope,
        cn_price.two_lines,
        cn_price.four_times_lpr,
        cn_price.split_period,
        cn_scope.court_ceiling,
        cn_guidance.assisted_cost,
        cn_guidance.microcredit_cost,
        cn_guidance.consumer_finance_cost,
        cn_principal.interest_in_advance,
        cn_scope.usury,
    )
    return tuple(rule(loan) for rule in rules)


def _uniform(lender: Lender) -> tuple[str, ...]:
    return () if lender in APPROVED else ("court_line_not_uniform",)


def _private(contract: date, filing: date) -> tuple[Limit, ...]:
    change = change_day()
    if contract >= change:
        id, rule = (CAP, "RATE-03") if contract >= text(CAP, contract).citation.start.day else (FIRST_CAP, "RATE-02")
        return (_multiple(rule, id, contract, contract, Effect.NOT_SUPPORTED),)
    if filing == change or not_in_force("RATE-01", PROTECTED, contract):
        return ()
    old = (
        *_percent("RATE-01", PROTECTED, contract, Effect.NOT_SUPPORTED),
        *_percent("RATE-01", VOID_ABOVE, contract, Effect.VOID),
    )
    if filing < change:
        return old
    early = ("text_of_2021",) if filing < text(SPLIT, filing).citation.start.day else ()
    newer = _multiple("RATE-04", CAP, filing, filing, Effect.NOT_SUPPORTED)
    before = tuple(replace(limit, start=contract, end=change - timedelta(days=1)) for limit in old)
    return (*before, replace(newer, start=change, parameter=text(SPLIT, filing), provisional=newer.provisional + early))


def _percent(rule: str, id: str, on: date, effect: Effect, flags: tuple[str, ...] = ()) -> list[Limit]:
    if not_in_force(rule, id, on):
        return []
    value = text(id, on)
    return [Limit(rule, value.number / 100, effect, value, provisional=flags)]


def _multiple(rule: str, id: str, on: date, rate_day: date, effect: Effect) -> Limit:
    base, cap = four_times(id, on, rate_day)
    return Limit(rule, cap.rate, effect, text(id, on), provisional=unsure(base), base=base)
