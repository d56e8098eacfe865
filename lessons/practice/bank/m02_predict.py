"""M02, five offers at one rate: predict the interest of the plan that pays all at the end, then explain."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Line, line
from lessons.practice.plans import LIN, draw_plan, interest, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

OFFERS = Family("m02-predict", LIN, draw_plan)

STORY = mark(
    "Lin Xiao wants to borrow {amount} for {count} months. Five offers name the same rate, "
    "{rate} a year (nominal: the rate of a month × 12, on what is owed). One asks for "
    "{count} level payments of {payment}. Another asks for nothing until the end of month "
    "{count}. Then the loan and all interest are due at once, with no interest on interest."
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    level = plan(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT)
    bullet = interest(g.amount, g.instalments, g.rate, RepaymentMethod.BULLET)
    return {
        **plan_words(g.amount, g.instalments, g.rate),
        "payment": Amount(Fraction(level.rows[0].payment)),
        "level": Amount(Fraction(level.total_interest)),
        "bullet": Amount(bullet),
        "a_month": Amount(bullet / g.instalments),
    }


def _story(g: SimpleNamespace) -> Line:
    return line(STORY, **_words(g))


HINTS = (
    line(mark("Who holds the full loan for longer: someone who pays every month, or someone who pays at the end?")),
    line(mark("Interest is the rate × what is owed × the time. Only one of the three is the same in all offers.")),
    line(
        mark("For the payment at the end, the full loan is owed in every month. Take the interest of one such month.")
    ),
)


@asks("m02-predict", mark("Predict: what does paying at the end cost?"), OFFERS, Unit.MONEY, rolls=False, checked=False)
def predicted(g: SimpleNamespace) -> Body:
    """How much interest does the plan with one payment at the end cost?"""
    words = _words(g)
    right = interest(g.amount, g.instalments, g.rate, RepaymentMethod.BULLET)
    level = interest(g.amount, g.instalments, g.rate, RepaymentMethod.EQUAL_INSTALMENT)
    slips = [
        Slip(
            "MC08",
            level,
            line(
                mark(
                    "{answer} is the interest of the level plan. The rate is the same, the sum is not: who "
                    "pays at the end owes the full loan in every month. Next: compare what is owed in the "
                    "last month."
                )
            ),
        ),
        Slip(
            "MC04",
            g.amount * g.rate,
            line(
                mark(
                    "{answer} is the interest of a whole year on the full loan. Here the loan runs {count} "
                    "months. Next: take the rate of a month, {monthly}, and count the months."
                ),
                **words,
            ),
        ),
        Slip(
            "MC08",
            2 * level,
            line(
                mark(
                    "{answer} is twice the interest of the level plan. With level payments she owes a "
                    "little more than half on average, so twice is too much. Next: take the interest of "
                    "one month on the full loan."
                )
            ),
        ),
        Slip(
            "MC08",
            g.amount * g.rate / 12,
            line(
                mark(
                    "{answer} is the interest of one month. The full loan is owed for {count} months. "
                    "Next: count them all."
                ),
                **words,
            ),
        ),
    ]
    return Body(
        prompt=(
            _story(g),
            line(
                mark(
                    "How much interest, in ¥, does she pay in all if everything is due at the end? Write "
                    "the number that you would guess now."
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(mark("1. In every month the full {amount} is owed. At {monthly} that is {a_month} a month."), **words),
            line(mark("2. {count} months: {count} × {a_month} = {bullet} of interest."), **words),
            line(
                mark("3. With level payments the debt shrinks month by month, and the interest comes to {level}."),
                **words,
            ),
        ),
        because=line(
            mark(
                "Paying everything at the end costs {bullet} of interest, level payments cost {level}. "
                "The rate is the same. What differs is how much is owed, and for how long."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
    )


@asks(
    "m02-explain",
    mark("Explain: your prediction and the five totals"),
    OFFERS,
    rolls=False,
    checked=False,
    explains="m02-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on why one rate gives several totals."""
    words = _words(g)
    return Body(
        prompt=(
            _story(g),
            line(
                mark(
                    "Compare your prediction with what you saw. In one sentence: why do five plans with "
                    "one rate cost different sums of interest?"
                )
            ),
        ),
        hints=HINTS,
        solution=(
            line(
                mark(
                    "Interest is the rate times what is owed times the time: whoever pays at the end owes "
                    "{amount} all the time and pays {bullet}, whoever pays every month owes less and less "
                    "and pays {level}."
                ),
                **words,
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (predicted, explained)
