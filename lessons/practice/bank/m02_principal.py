"""M02, E2: equal principal parts beside a level plan at the same rate. Who is cheaper?"""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Line, line
from lessons.practice.plans import LIN, draw_plan, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

TWO = Family("m02-e2", LIN, draw_plan)

STORY = mark(
    "Two offers for {amount} over {count} months, both at {rate} a year on what is owed. "
    "Level instalments: {payment} each month, {level} of interest in all. Equal principal "
    "parts: {part} of the loan each month, plus interest on what is still owed. Nothing is "
    "rounded."
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    level = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT)
    parts = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_PRINCIPAL)
    cost, other = Fraction(level.total_interest), Fraction(parts.total_interest)
    n = g.instalments
    return {
        **plan_words(g.amount, n, g.rate),
        "payment": Amount(Fraction(level.rows[0].payment)),
        "level": Amount(cost),
        "parts": Amount(other),
        "less": Amount(cost - other),
        "first": Amount(Fraction(parts.rows[0].payment)),
        "last": Amount(Fraction(parts.rows[-1].payment)),
        "step": Amount(Fraction(g.amount, n) * g.rate / 12),
        "all_parts": Figure(n * (n + 1) // 2),
        "next": Figure(n + 1),
    }


def _hints() -> tuple[Line, Line, Line]:
    return (
        line(mark("In which plan does she owe more after half of the time?")),
        line(
            mark(
                "Both plans charge the same rate on what is owed. What is owed falls along a straight "
                "line in one of them."
            )
        ),
        line(
            mark(
                "The interest of the last month is the rate of a month on one part; of the month "
                "before, on two parts; and so on. Add up 1 + 2 + 3 + … parts."
            )
        ),
    )


@asks("m02-e2a", mark("E2 (a). Equal principal parts: interest in all"), TWO, Unit.MONEY)
def parts_interest(g: SimpleNamespace) -> Body:
    """All interest of the plan with equal principal parts."""
    words = _words(g)
    right = Fraction(plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_PRINCIPAL).total_interest)
    level = Fraction(plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT).total_interest)
    whole = g.amount * g.rate * g.instalments / 12
    slips = [
        Slip(
            "MC04",
            level,
            line(
                mark(
                    "{answer} is the interest of the level plan. One rate does not give one total: the "
                    "debt falls in another way. Next: list what is owed each month with equal parts."
                )
            ),
        ),
        Slip(
            "MC01",
            whole,
            line(
                mark(
                    "{answer} charges the full loan in every month. The debt falls by {part} each month. "
                    "Next: take the interest on what is owed, month by month."
                ),
                **words,
            ),
        ),
        Slip(
            "MC06",
            whole / 2,
            line(
                mark(
                    "{answer} supposes that half of the loan is owed on average. It is a little more: in "
                    "month 1 all of it is owed, and in the last month still one part. Next: add up the "
                    "months."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(STORY, **words),
            line(mark("How much interest does the plan with equal principal parts cost in all, in ¥?")),
        ),
        hints=_hints(),
        solution=(
            line(mark("1. Interest on one part for one month: {part} × {monthly} = {step}"), **words),
            line(
                mark(
                    "2. {count} parts are owed in month 1, one part in the last: 1 + 2 + … + {count} = "
                    "{count} × {next} ÷ 2 = {all_parts} of them."
                ),
                **words,
            ),
            line(
                mark("3. {all_parts} times the interest on one part, with all digits kept: {parts}. Level: {level}."),
                **words,
            ),
        ),
        because=line(
            mark("It is {less} less than with level payments. The rate is the same; she owes less for less time."),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


@asks("m02-e2b", mark("E2 (b). Who is cheaper?"), TWO)
def cheaper(g: SimpleNamespace) -> Body:
    """Less interest at the same rate, for higher payments at first."""
    words = _words(g)
    options = (
        Option(
            "same_rate",
            line(
                mark(
                    "Same rate in both. Equal parts cost less interest because she pays back sooner and "
                    "pays more at first."
                )
            ),
            line(
                mark(
                    "Equal parts begin at {first} and end at {last}; level stays at {payment}. She saves "
                    "{less} and gives money earlier. Which one suits her depends on her first months."
                ),
                **words,
            ),
        ),
        Option(
            "lower_rate",
            line(
                mark(
                    "The plan with equal parts is the cheaper credit: its rate must be lower, as it costs "
                    "less interest."
                )
            ),
            line(
                mark(
                    "Both plans charge {rate} a year on what is owed. The sum is smaller because the debt "
                    "is smaller, month after month. Next: divide the interest of month 2 by what is owed, "
                    "in both plans."
                ),
                **words,
            ),
            "MC08",
        ),
        Option(
            "lower_payment",
            line(mark("The level plan is the cheaper credit: its first payment is lower.")),
            line(
                mark(
                    "Its first payment is {payment} and not {first}. But it pays back less at first, so "
                    "more stays owed and the interest is {less} higher. Next: compare the totals."
                ),
                **words,
            ),
            "MC05",
        ),
        Option(
            "error",
            line(mark("Neither: with the same loan, rate and time, both totals must be equal. One of them is wrong.")),
            line(
                mark(
                    "Both totals are right. The interest depends on what is owed in each month, and that "
                    "differs. Next: write what is owed in the middle month of both plans."
                )
            ),
            "MC04",
        ),
    )
    return Body(
        prompt=(line(STORY, **words), line(mark("Four friends compare the offers. Whose sentence fits both plans?"))),
        hints=(
            line(mark("Compare three things, one by one: the rate, the total, and the payments of the first months.")),
            line(mark("A total of interest is no rate. It depends on how long how much is owed.")),
            line(
                mark(
                    "Work out the first payment and the last payment of both plans, then read the four sentences again."
                )
            ),
        ),
        solution=(
            line(
                mark(
                    "Same rate {rate}. Level: {payment} each month, {level} of interest. Equal parts: from "
                    "{first} down to {last}, {parts} of interest. {less} is the price of "
                    "paying later."
                ),
                **words,
            ),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (parts_interest, cheaper)
