"""M02, fading steps: one cell is missing, then a row, then all rows, then the plan is of another kind."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Gaps, line
from lessons.practice.plans import draw_plan, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
SHOWN = ("interest", "principal", "closing")


def _family(name: str, amount: int, instalments: int, rate: Fraction) -> Family:
    first = {"amount": amount, "instalments": instalments, "rate": rate}
    return Family(name, first, lambda rng: draw_plan(rng, (8, 9, 10, 12, 15, 18, 20, 24)))


ONE = _family("m02-f1", 800_000, 10, Fraction(96, 1000))
ROW = _family("m02-f2", 1_500_000, 18, Fraction(108, 1000))
ALL = _family("m02-f3", 2_400_000, 24, Fraction(84, 1000))
OTHER = _family("m02-f4", 900_000, 9, Fraction(72, 1000))

LEVEL = mark(
    "{amount} at {rate} a year, {count} level monthly payments of {payment}. A month costs "
    "one twelfth of the yearly rate. Every amount is rounded to the fen."
)
ON_WHAT_IS_OWED = mark("What is the interest of a month charged on?")
INTEREST_FIRST = mark("A payment covers the interest of its month first. Only the rest lowers the debt.")
IS_BEFORE = mark(
    "{answer} is the number of the month before. The debt has become smaller since then. "
    "Next: take the rate of a month, {monthly}, on what is owed now."
)


def _rows(g: SimpleNamespace) -> tuple[Any, dict[str, Any]]:
    found = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT, exact=False)
    words: dict[str, Any] = plan_words(g.amount, g.instalments, g.rate)
    words["payment"] = Amount(found.rows[0].payment)
    for number, row in enumerate(found.rows[:3], 1):
        words |= {
            f"owed{number}": Amount(row.opening),
            f"interest{number}": Amount(row.interest),
            f"principal{number}": Amount(row.principal),
            f"left{number}": Amount(row.closing),
        }
    return found, words


@asks("m02-f1", mark("Fading 1. One cell is missing"), ONE, Unit.MONEY)
def one_cell(g: SimpleNamespace) -> Body:
    """The interest of the second month, with the rest of the row hidden but what is owed."""
    found, words = _rows(g)
    first, second = found.rows[0], found.rows[1]
    right = Fraction(second.interest)
    slips = [
        Slip("MC08", Fraction(first.interest), line(IS_BEFORE, **words)),
        Slip(
            "MC04",
            second.opening * g.rate,
            line(mark("{answer} is the interest of a whole year. Next: divide the yearly rate by 12 first.")),
        ),
        Slip(
            "MC08",
            Fraction(second.principal) * g.rate / 12,
            line(
                mark(
                    "{answer} charges interest on what is paid back this month. Interest is charged on "
                    "what is still owed. Next: take {monthly} of {owed2}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            g.amount * g.rate / 12 * (1 - Fraction(1, g.instalments)),
            line(
                mark(
                    "{answer} supposes that an equal part of the loan, {part}, was paid back in month 1. "
                    "In a level plan it was {principal1}. Next: read what is owed before payment 2."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            line(LEVEL, **words),
            Gaps(found, {2: ("interest", "principal"), 3: SHOWN}, 3),
            line(mark("How much is the interest in row 2, in ¥?")),
        ),
        hints=(
            line(ON_WHAT_IS_OWED),
            line(mark("Row 1 shows the way: interest of the month = rate of a month × what is owed before.")),
            line(mark("Divide the yearly rate by 12. Multiply it by what is owed before payment 2.")),
        ),
        solution=(line(mark("{owed2} × {monthly} = {interest2}"), **words),),
        because=line(mark("The interest of a month is the rate of a month × what is owed in that month.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


@asks("m02-f2", mark("Fading 2. A whole row is missing"), ROW, Unit.MONEY)
def one_row(g: SimpleNamespace) -> Body:
    """What is owed after the second payment."""
    found, words = _rows(g)
    first, second = found.rows[0], found.rows[1]
    right = Fraction(second.closing)
    slips = [
        Slip(
            "MC13",
            Fraction(second.opening - second.payment),
            line(
                mark(
                    "{answer} takes the whole payment off the debt. Part of it is interest. Next: work out "
                    "the interest of month 2 and take only the rest off."
                )
            ),
        ),
        Slip(
            "MC08",
            Fraction(second.opening - first.principal),
            line(
                mark(
                    "{answer} takes off {principal1}, the same as in month 1. The debt is smaller now, so "
                    "the interest is lower and more of the payment is left. Next: work out the interest of "
                    "month 2."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            g.amount - 2 * Fraction(g.amount, g.instalments),
            line(
                mark(
                    "{answer} takes an equal part, {part}, off each month. That is another kind of plan. "
                    "Next: payment − interest gives what is paid back here."
                ),
                **words,
            ),
        ),
        Slip(
            "MC13",
            Fraction(second.opening + second.interest),
            line(
                mark(
                    "{answer} adds the interest, and takes no payment off. Next: take the payment of {payment} off it."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            line(LEVEL, **words),
            Gaps(found, {2: SHOWN}, 2),
            line(mark("How much is still owed after payment 2, in ¥?")),
        ),
        hints=(
            line(INTEREST_FIRST),
            line(
                mark(
                    "Three steps: interest of the month, then what the payment leaves for the debt, then the new debt."
                )
            ),
            line(
                mark(
                    "Payment − (rate of a month × owed before) is the principal. Owed before − principal is the answer."
                )
            ),
        ),
        solution=(
            line(mark("1. Interest: {owed2} × {monthly} = {interest2}"), **words),
            line(mark("2. Principal: {payment} − {interest2} = {principal2}"), **words),
            line(mark("3. Left: {owed2} − {principal2} = {left2}"), **words),
        ),
        because=line(mark("Interest first, and the rest of the payment lowers the debt.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


@asks("m02-f3", mark("Fading 3. Only the contract is left"), ALL, Unit.MONEY)
def all_rows(g: SimpleNamespace) -> Body:
    """The principal in the third payment, from the contract alone."""
    found, words = _rows(g)
    first, second, third = found.rows[:3]
    right = Fraction(third.principal)
    slips = [
        Slip(
            "MC08",
            Fraction(first.principal),
            line(
                mark(
                    "{answer} is paid back in month 1. After that the debt is smaller, so less of the same "
                    "payment is interest. Next: write row 2, then row 3."
                )
            ),
        ),
        Slip(
            "MC08",
            Fraction(second.principal),
            line(mark("{answer} is paid back in month 2. Next: write what is owed then, and go one row on.")),
        ),
        Slip(
            "MC13",
            Fraction(third.payment),
            line(
                mark(
                    "{answer} is the whole payment. Part of it is interest. Next: work out the interest of "
                    "month 3 and take it off."
                )
            ),
        ),
        Slip(
            "MC08",
            Fraction(g.amount, g.instalments),
            line(
                mark(
                    "{answer} is an equal part of the loan. In a level plan the payment is the same each "
                    "month, not the part of the loan in it. Next: write the first three rows."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(LEVEL, **words),
            Gaps(found, {1: ("interest", "principal", "closing"), 2: SHOWN, 3: SHOWN}, 3),
            line(mark("How much of payment 3 is principal, in ¥?")),
        ),
        hints=(
            line(INTEREST_FIRST),
            line(mark("What is left after one row is what is owed before the next. Start with row 1.")),
            line(
                mark(
                    "Write three rows: interest = rate of a month × owed; principal = payment − interest; "
                    "left = owed − principal."
                )
            ),
        ),
        solution=tuple(
            line(
                mark(
                    "Row {row}: interest {owed} × {monthly} = {interest}; principal {payment} − {interest} "
                    "= {principal}; left {left}"
                ),
                row=Figure(number),
                owed=words[f"owed{number}"],
                interest=words[f"interest{number}"],
                principal=words[f"principal{number}"],
                left=words[f"left{number}"],
                monthly=words["monthly"],
                payment=words["payment"],
            )
            for number in (1, 2, 3)
        ),
        because=line(mark("The payment stays the same. Month by month less of it is interest and more is principal.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


@asks("m02-f4", mark("Fading 4. Another kind of plan"), OTHER, Unit.MONEY)
def other_kind(g: SimpleNamespace) -> Body:
    """The third payment of a plan with equal principal parts."""
    found = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_PRINCIPAL)
    level = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT)
    first, second, third = (Fraction(row.payment) for row in found.rows[:3])
    part, owed = Fraction(g.amount, g.instalments), Fraction(found.rows[2].opening)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "owed": Amount(owed),
        "interest": Amount(Fraction(found.rows[2].interest)),
        "third": Amount(third),
    }
    slips = [
        Slip(
            "MC08",
            Fraction(level.rows[0].payment),
            line(
                mark(
                    "{answer} is the payment of a level plan. Here the principal is equal, {part} each "
                    "month, and the payment is not. Next: add the interest of month 3 to {part}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            first,
            line(
                mark(
                    "{answer} charges interest on the full loan. Two parts of it are paid back by then. "
                    "Next: take two parts off before you work out the interest."
                )
            ),
        ),
        Slip("MC08", second, line(mark("{answer} is payment 2. Next: one more part is paid back before month 3."))),
        Slip(
            "MC03",
            part,
            line(mark("{answer} is the part of the loan alone. Next: add the interest of month 3.")),
        ),
        Slip(
            "MC08",
            part + (owed - part) * g.rate / 12,
            line(
                mark(
                    "{answer} charges interest on what is left after payment 3. During month 3 more is "
                    "owed. Next: take off only the two parts paid before."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} at {rate} a year over {count} months, with equal principal parts: each month "
                    "the same part of the loan and the interest on what is owed."
                ),
                **words,
            ),
            line(mark("How much is payment 3, in ¥?")),
        ),
        hints=(
            line(mark("Two things make up a payment. Which of them is the same every month here?")),
            line(mark("The rule for interest has not changed: the rate of a month × what is owed before the payment.")),
            line(mark("Find the equal part. Take two parts off the loan, charge the rate of a month, add one part.")),
        ),
        solution=(
            line(mark("1. Equal part: {amount} ÷ {count} = {part}"), **words),
            line(mark("2. Owed before payment 3: {amount} − 2 × {part} = {owed}"), **words),
            line(mark("3. Interest: {owed} × {monthly} = {interest}"), **words),
            line(mark("4. Payment: {part} + {interest} = {third}"), **words),
        ),
        because=line(mark("The principal is equal, the interest falls, so the payment falls.")),
        right=third,
        slips=distinct(third, slips, FEN),
    )


QUESTIONS: tuple[Question, ...] = (one_cell, one_row, all_rows, other_kind)
