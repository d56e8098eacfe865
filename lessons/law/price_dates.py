"""Span <- price limits: the same loan on every day of a contract, and the days on which the answer turns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cache

from lessons import data
from lessons.law.citation import Day
from lessons.law.facts_price import Lender
from lessons.law.library import library
from lessons.law.parameter import Parameter
from lessons.law.price import Effect, Limit, limits
from lessons.law.rules.cn_price import CAP, FIRST_CAP, PROTECTED, change_day
from lessons.law.rules.cn_scope import COURT_LINE
from lessons.law.rules.ground import text

ASSISTED, MICROCREDIT, EACH_LOAN = "cn.zd9.overall_cost", "cn.xdz.stop_above", "cn.xj20.each_loan"
TARGET, TARGET_BY = "cn.xdz.target", "cn.xdz.target_by"
LINES = (PROTECTED, COURT_LINE, FIRST_CAP, CAP, ASSISTED, MICROCREDIT, EACH_LOAN)
ONE_DAY = timedelta(1)


class Part(StrEnum):
    """Which time of a loan's life a line is for."""

    WHOLE = "whole"
    BEFORE = "before"  # up to the day before the change of 2020
    AFTER = "after"  # from the change of 2020 to repayment


@dataclass(frozen=True)
class Span:
    """A line that is the same for contracts made from `start` to `end` (last day) [1 = 100 %, per year]."""

    rule: str
    effect: Effect
    part: Part
    rate: Fraction
    parameter: Parameter
    start: date
    end: date


@dataclass(frozen=True)
class Turn:
    """A day on which a line begins, and the text that brings it."""

    day: date
    given: Day
    parameter: Parameter


def part_of(limit: Limit) -> Part:
    """Return which time of the loan's life a limit is for."""
    if limit.end is not None:
        return Part.BEFORE
    return Part.WHOLE if limit.start is None else Part.AFTER


def turning_days() -> tuple[Turn, ...]:
    """Return the days on which a price line begins, oldest first, as the law files have them.

    >>> [turn.day.isoformat() for turn in turning_days()][1:4]
    ['2017-08-01', '2020-08-20', '2021-01-01']
    """
    found = [Turn(value.citation.start.day, value.citation.start, value) for value in map(_first, LINES)]
    due = target_day()
    found.append(Turn(due, Day(due, due.isoformat()), text(TARGET, due)))
    return tuple(sorted(found, key=lambda turn: turn.day))


def target_day() -> date:
    """Return the first day on which the target of the guidance to microcredit companies is due."""
    return _first(TARGET_BY).date + ONE_DAY


@cache
def spans(lender: Lender, filing: date, assisted: bool, first: date, last: date) -> tuple[Span, ...]:
    """Return the lines over all contract days from `first` to `last`, in order of rule and day.

    A case cannot be filed before its contract: where `filing` is earlier, the day of the contract stands for it.
    """
    days = [first, *sorted(day for day in set(_breaks()) if first < day <= last)]
    ends = [*(day - ONE_DAY for day in days[1:]), last]
    found: list[Span] = []
    for start, end in zip(days, ends, strict=True):
        for limit in limits(lender, start, max(filing, start), assisted):
            span = Span(limit.rule, limit.effect, part_of(limit), limit.rate, limit.parameter, start, end)
            _append(found, span)
    return tuple(sorted(found, key=lambda span: (span.rule, span.effect, span.part, span.start)))


def _append(found: list[Span], span: Span) -> None:
    for place, other in enumerate(found):
        if other.end == span.start - ONE_DAY and _same(other, span):
            found[place] = Span(
                other.rule, other.effect, other.part, other.rate, other.parameter, other.start, span.end
            )
            return
    found.append(span)


def _same(one: Span, other: Span) -> bool:
    return (one.rule, one.effect, one.part, one.rate) == (other.rule, other.effect, other.part, other.rate)


def _breaks() -> Iterator[date]:
    """Yield every day on which an answer may change: texts begin or end, a new LPR, the change, the target."""
    for id in (*LINES, TARGET, TARGET_BY):
        for value in library().record(id).values:
            yield value.citation.start.day
            if value.citation.end is not None:
                yield value.citation.end + ONE_DAY
    yield from (row["published"] for row in data.table("lpr"))
    yield from (change_day(), target_day())


def _first(id: str) -> Parameter:
    return library().record(id).values[0]
