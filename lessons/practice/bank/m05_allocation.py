"""M05, E2: where 500 yuan go, and what another order would change."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF
from lessons.law.rules.cn_payment import Debt, one_debt
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import amount_words, penalty, rate_words
from lessons.practice.line import Figure, Line, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
ORDER = "cn.cc.allocation_one_debt"
TIMES = Fraction(3, 2)


def _draw(rng: random.Random) -> dict[str, Any]:
    costs, interest = 500 * rng.randint(8, 20), 500 * rng.randint(21, 60)
    return {
        "costs": costs,
        "interest": interest,
        "principal": 5_000 * rng.randint(20, 60),
        "payment": costs + interest + 500 * rng.randint(20, 90),
        "rate": Fraction(6 * rng.randint(18, 30), 1000),
        "days": 10 * rng.randint(5, 12),
        "year": rng.choice((360, 365)),
    }


FIRST = {
    "costs": 5_000, "interest": 13_000, "principal": 100_000, "payment": 50_000,
    "rate": Fraction(162, 1000), "days": 60, "year": 360,
}  # fmt: skip
PAID = Family("m05-e2", FIRST, _draw)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    rest = g.payment - g.costs - g.interest
    return {
        **amount_words(
            costs=g.costs, interest=g.interest, principal=g.principal, payment=g.payment, rest=rest,
            first=g.costs + g.interest, left=g.principal - rest, other_left=g.principal - g.payment,
        ),
        **rate_words(g.rate, TIMES, g.year),
        "days": Figure(g.days),
    }  # fmt: skip


def _story(words: dict[str, Any]) -> Line:
    return line(
        mark(
            "Zhou is behind. Today he owes {costs} for costs of enforcing the claim, {interest} of interest and "
            "{principal} of late principal. He pays {payment}."
        ),
        **words,
    )


@asks("m05-e2a", mark("E2 (a). Who is served first?"), PAID, Unit.MONEY)
def default_order(g: SimpleNamespace) -> Body:
    """What is left of the principal where nobody agreed on an order."""
    found = one_debt(Debt(g.costs, g.interest, g.principal), g.payment, False, AS_OF)
    right = Fraction(found.step("principal_left").minor)  # type: ignore[attr-defined]
    words = _words(g)
    slips = [
        Slip("MC13", g.principal - g.payment, line(mark(
            "{answer} is left if all of {payment} pays principal. Two things stand before the principal. Next: pay "
            "those first, then see what remains."
        ), **words)),
        Slip("MC13", g.principal - g.payment + g.interest, line(mark(
            "{answer} is left if interest comes first and the costs of {costs} are passed over. Next: put the costs at "
            "the head of the row."
        ), **words)),
        Slip("MC13", g.principal - g.payment + g.costs, line(mark(
            "{answer} is left if only the costs stand before the principal. The interest of {interest} does too. Next: "
            "pay both before the principal."
        ), **words)),
        Slip("MC13", g.payment - g.costs - g.interest, line(mark(
            "{answer} is what the payment pays of the principal. The question asks what is left of it. Next: take it "
            "off {principal}."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            _story(words),
            line(mark("The contract names no order. How much principal is left, in ¥?")),
        ),
        hints=(
            line(mark("One payment meets three kinds of debt. Which one is served last?")),
            line(mark("If nobody agreed on an order, the Civil Code has one. It starts with costs.")),
            line(mark("Take the costs off the payment, then the interest. What remains lowers the principal.")),
        ),
        solution=(
            line(mark("1. Costs and interest come first: {costs} + {interest} = {first}."), **words),
            line(mark("2. Of {payment}, {rest} remains for the principal: {principal} − {rest} = {left}."), **words),
            line(mark("{law}"), law=Cited(ORDER)),
        ),
        because=sourced(
            line(mark("Costs first, then interest, then principal, because nothing else was agreed.")), Cited(ORDER)
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(
            mark("Next: open a hint, then write costs, interest and principal in the order in which they are paid.")
        ),
    )


@asks("m05-e2b", mark("E2 (b). What is another order worth?"), PAID, Unit.MONEY)
def other_order(g: SimpleNamespace) -> Body:
    """How much less penalty interest grows if the payment goes to principal first."""
    left, other = g.principal - (g.payment - g.costs - g.interest), g.principal - g.payment
    grown, less = (penalty(one, g.rate, TIMES, g.days, g.year) for one in (left, other))
    right = grown - less
    words = {**_words(g), **amount_words(grown=grown, less=less, right=right)}
    slips = [
        Slip("MC13", penalty(g.payment, g.rate, TIMES, g.days, g.year), line(mark(
            "{answer} counts on all of {payment}. A part of it reaches the principal in the first order too. Next: "
            "compare the principal that is left in each order."
        ), **words)),
        Slip("MC12", right / TIMES, line(mark(
            "{answer} charges the contract rate of {rate}. For late days the contract sets a higher one. Next: "
            "multiply the rate by {times} first."
        ), **words)),
        Slip("MC13", g.costs + g.interest, line(mark(
            "{answer} is how much lower the principal is. The question asks for the penalty interest on it. Next: "
            "multiply by the overdue rate and the days."
        ))),
        Slip("MC13", less, line(mark(
            "{answer} is all the penalty interest in the second order. The question asks how much less that is. Next: "
            "work out the same for the first order."
        ))),
        Slip("MC09", (g.costs + g.interest) * g.rate * TIMES, line(mark(
            "{answer} counts a whole year. He pays after {days} more days. Next: multiply by these days and divide by "
            "the days of a year."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            _story(words),
            line(
                mark(
                    "Suppose the contract puts principal first. Costs and interest then stay owed, and in this "
                    "contract they bear no interest. Late principal bears {times} times {rate} a year, {year} days to "
                    "a year. The rest is paid {days} days later. How much less penalty interest grows than in the "
                    "order of the Civil Code, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("What differs between the two orders on the evening of the payment?")),
            line(mark("Penalty interest here is counted on late principal. Find it for both orders.")),
            line(mark("Take the two sums of principal. Multiply the difference by the overdue rate and the days, and "
                      "divide by the days of a year.")),
        ),
        solution=(
            line(mark("1. Principal left: {left} in the order of the Civil Code, {other_left} with principal first."),
                 **words),
            line(mark("2. For {days} days at {overdue}: {grown} and {less}."), **words),
            line(mark("3. Difference: {right}. In both orders the same sum was paid."), **words),
        ),
        because=sourced(
            line(mark("The order can be agreed. With principal first, less of it stays late and bears penalty "
                      "interest.")),
            Cited(ORDER),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: open a hint, then write what each order leaves of the principal.")),
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (default_order, other_order)
