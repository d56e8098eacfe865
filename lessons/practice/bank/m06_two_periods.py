"""M06, E1: one loan of 2019 in a case of 2021 or later, and the same loan made anew: the line and the interest."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.facts_price import Lender, Loan
from lessons.law.rules.cn_price import PROTECTED, change_day, four_times_lpr, split_period
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lending import THEN, WHO_AND_WHEN, cited_line, law_words, line_on, lpr_notes, old_line, quiet_day
from lessons.practice.line import Amount, Day, Figure, Line, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]


def _draw(rng: random.Random) -> dict[str, Any]:
    filing = quiet_day(rng, date(2021, 1, 4), date(2025, 12, 31))
    return {
        "amount": 100_000 * rng.randint(10, 60),
        "rate": Fraction(5 * rng.randint(51, 70), 1000),
        "contract": quiet_day(rng, date(2018, 3, 1), date(2020, 2, 28)),
        "filing": filing,
        "newer": quiet_day(rng, date(2021, 1, 4), date(2024, 12, 31)),
    }


def _complete(amount: int, rate: Fraction, contract: date, filing: date, newer: date) -> dict[str, Any]:
    days, change = (filing - contract).days, change_day()
    loan = Loan(
        lender=Lender.PRIVATE, contract=contract, filing=filing, repaid=filing, amount=amount, rate=rate,
        old_rule_requested=True,
    )  # fmt: skip
    again = Loan(lender=Lender.PRIVATE, contract=newer, filing=newer, rate=rate)
    if line_on(newer).rate == line_on(contract, filing).rate:
        raise Degenerate("m06-e1")
    return {
        "days": days,
        "before_days": (change - contract).days,
        "after_days": (filing - change).days,
        "repaid": filing,
        "_split": split_period(loan),
        "_again": four_times_lpr(again),
    }


FIRST = {
    "amount": 2_000_000,
    "rate": Fraction(30, 100),
    "contract": date(2019, 5, 10),
    "filing": date(2021, 3, 1),
    "newer": date(2023, 11, 6),
}
LOANS = Family("m06-e1", FIRST, _draw, _complete)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    step = g._split.step
    words: dict[str, Any] = {
        **law_words(g.contract, g.filing),
        "amount": Amount(g.amount),
        "rate": brief(g.rate),
        "newer": Day(g.newer),
        "days": Figure(g.days),
        "before_days": Figure(g.before_days),
        "after_days": Figure(g.after_days),
    }
    words["line"] = brief(line_on(g.contract, g.filing).rate)
    return words | {name: Amount(step(name).minor) for name in ("before", "after", "total", "claimed", "excess")}


def interest(g: SimpleNamespace, rate: Fraction, days: int) -> Fraction:
    return g.amount * rate * days / 365


def _story(g: SimpleNamespace) -> Line:
    return line(
        mark(
            "A private loan: {amount} at {rate} a year, made on {contract}. The case is filed on {filing}, and the "
            "borrower repays that day. The lender asks that the older rules be applied to the older time. Interest "
            "is simple: days ÷ 365, on the whole amount. The first day counts, the last does not."
        ),
        **_words(g),
    )


HINTS = (
    line(WHO_AND_WHEN),
    line(mark("The rules changed while this loan was running. Cut the time at {day}."), day=Day(change_day())),
    line(
        mark(
            "Count the days on each side. Charge each side at the lower of two rates: the agreed one, and the "
            "line of that side."
        )
    ),
)


@asks("m06-e1a", mark("E1 (a). Which lines does the old loan have?"), LOANS)
def which_lines(g: SimpleNamespace) -> Body:
    """Two periods, two lines."""
    words = _words(g)
    options = (
        Option(
            "split",
            line(mark("{low} a year to {eve}, then {line} a year"), **words),
            sourced(
                line(mark("The contract is older than the change, the case is newer; the older rules were asked for.")),
                cited_line(g.contract, g.filing),
            ),
        ),
        Option("new", line(mark("{line} a year for the whole time"), **words), line(mark(
            "This carries the newer line back to {contract}. It counts from {change} on. Next: ask what a court "
            "applies to the time before, on request."
        ), **words), "MC28"),
        Option("old", line(mark("{low} a year for the whole time"), **words), line(mark(
            "This carries the older line past {change}. An old contract does not keep it for ever in a new case. "
            "Next: ask what counts from that day on."
        ), **words), "MC28"),
        Option("upper", line(mark("{high} a year for the whole time"), **words), line(mark(
            "Between {low} and {high}, a court never supported a claim, not even under the older rules. Next: take "
            "the line up to which it did."
        ), **words), "MC15"),
    )  # fmt: skip
    return Body(
        prompt=(_story(g), line(mark("Up to which rates does a court support the interest?"))),
        hints=HINTS,
        solution=_line_steps(g),
        options=options,
    )


def _line_steps(g: SimpleNamespace) -> tuple[Line, ...]:
    words = _words(g)
    return (
        line(mark("1. To {eve}: the rules of 2015 support up to {low}."), **words),
        line(mark("{law}"), law=Cited(PROTECTED, g.contract)),
        line(
            mark("2. From {change} on: the LPR at the time of filing is {lpr}; {times} times that is {cap}."), **words
        ),
        line(mark("{law}"), law=cited_line(g.contract, g.filing)),
    )


def _money(
    g: SimpleNamespace, right: Fraction, question: str, slips: list[Slip], steps: tuple[Line, ...], because: str
) -> Body:
    words = _words(g)
    return Body(
        prompt=(_story(g), line(question, **words)),
        hints=HINTS,
        solution=steps,
        because=sourced(line(because, **words), cited_line(g.contract, g.filing)),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )


def slip(id: str, value: Fraction, feedback: str, words: dict[str, Any]) -> Slip:
    return Slip(id, value, line(feedback, **words))


@asks("m06-e1b", mark("E1 (b). The interest of the older time"), LOANS, Unit.MONEY)
def older_time(g: SimpleNamespace) -> Body:
    """The part before the change, at the lower line of 2015."""
    words, right = _words(g), Fraction(g._split.step("before").minor)
    line_now: Fraction = g._split.step("cap").rate
    slips = [
        slip("MC15", interest(g, g.rate, g.before_days), mark(
            "{answer} charges the agreed {rate}. A court did not support all of it, even then. Next: take the "
            "lower of two rates, the agreed one and the line."
        ), words),
        slip("MC28", interest(g, line_now, g.before_days), mark(
            "{answer} charges the newer line, {line}, which counts from {change} on. Next: take the line of the "
            "older rules for this part."
        ), words),
        slip("MC09", interest(g, old_line(), g.days), mark(
            "{answer} counts all {days} days. The older line ends with {eve}. Next: count the days up to there."
        ), words),
    ]  # fmt: skip
    steps = (
        line(mark("1. From {contract} to {eve} there are {before_days} days."), **words),
        line(mark("2. {amount} × {low} × {before_days} ÷ 365 = {before}."), **words),
        line(mark("{law}"), law=Cited(PROTECTED, g.contract)),
        line(mark("{law}"), law=cited_line(g.contract, g.filing)),
    )
    question = mark("How much interest does a court support for the time to {eve}, in ¥?")
    because = mark("For {before_days} days the older rules count, with their line of {low}.")
    return _money(g, right, question, slips, steps, because)


@asks("m06-e1c", mark("E1 (c). What is not supported, over both times"), LOANS, Unit.MONEY)
def not_supported(g: SimpleNamespace) -> Body:
    """Interest agreed, less what both lines support."""
    words, right = _words(g), Fraction(g._split.step("excess").minor)
    line_now: Fraction = g._split.step("cap").rate
    claimed = interest(g, g.rate, g.days)
    slips = [
        slip("MC28", claimed - interest(g, line_now, g.days), mark(
            "{answer} uses {line} for all {days} days. It counts from {change} on. Next: give the older time its "
            "own line."
        ), words),
        slip("MC28", claimed - interest(g, old_line(), g.days), mark(
            "{answer} uses {low} for all {days} days. From {change} on another line counts. Next: cut the time "
            "there."
        ), words),
        slip("MC15", claimed - right, mark(
            "{answer} is what a court does support. The question asks for the rest. Next: take it off the interest "
            "agreed."
        ), words),
        slip("MC15", interest(g, g.rate, g.after_days) - Fraction(g._split.step("after").minor), mark(
            "{answer} looks at the newer time alone. In the older time a part is above the line too. Next: add "
            "what is not supported before {change}."
        ), words),
    ]  # fmt: skip
    steps = (
        line(mark("1. Older time, {before_days} days at {low}: {before}."), **words),
        line(mark("2. Newer time, {after_days} days at {line}: {after}."), **words),
        line(mark("3. Agreed: {amount} × {rate} × {days} ÷ 365 = {claimed}."), **words),
        line(mark("4. {claimed} − {before} − {after} = {excess}."), **words),
        *lpr_notes(g.filing),
        line(mark("{law}"), law=cited_line(g.contract, g.filing)),
    )
    question = mark("Of the interest agreed, how much does a court not support over the whole time, in ¥?")
    because = mark("Each part of the time has its own line; what lies above is not supported.")
    return _money(g, right, question, slips, steps, because)


QUESTIONS: tuple[Question, ...] = (which_lines, older_time, not_supported)
