"""M04, E3: a card on which only the minimum is paid. How long, and what it costs."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Line, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct
from lessons.servicing import Minimum, MinimumBasis, minimum_path

DAYS = 30
BELOW = FLOOR = 10_000


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "owed": 10_000 * rng.randint(40, 300),
        "daily": Fraction(rng.randint(6, 10), 20_000),
        "share": Fraction(rng.choice((8, 9, 10, 12)), 100),
    }


def _complete(owed: int, daily: Fraction, share: Fraction) -> dict[str, Any]:
    path = minimum_path(owed, daily, Minimum(share, FLOOR), BELOW, DAYS)
    other = minimum_path(owed, daily, Minimum(share, FLOOR, MinimumBasis.PRINCIPAL_PLUS_COSTS), BELOW, DAYS)
    return {"path": path, "other": other}


CARD = Family("m04-e3", {"owed": 1_000_000, "daily": Fraction(5, 10_000), "share": Fraction(10, 100)}, _draw, _complete)

STORY = mark(
    "Zhou owes {owed} on a card and buys nothing more. His bank’s convention: every month "
    "has {days} days; interest is {daily} a day on what is owed and is added to it; the "
    "minimum payment is {share} of that sum, at least {floor}. Amounts are rounded to the "
    "fen. We stop when less than {floor} is owed."
)
THEN = mark(
    "Next: set these numbers on the card page of the lab, or write rows until less than the last limit is owed."
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    first, last = g.path[0], g.path[-1]
    return {
        "owed": Amount(g.owed),
        "days": Figure(DAYS),
        "daily": brief(g.daily),
        "share": brief(g.share),
        "floor": Amount(FLOOR),
        "interest": Amount(first.interest),
        "payment": Amount(first.payment),
        "back": Amount(first.payment - first.interest),
        "next": Amount(first.closing),
        "left": Amount(last.closing),
        "count": Figure(len(g.path)),
        "all": Amount(_interest(g.path)),
        "other_count": Figure(len(g.other)),
        "month": brief(g.daily * DAYS),
    }


def _interest(path: tuple[Any, ...]) -> Fraction:
    return Fraction(sum(month.interest for month in path))


def _solution(words: dict[str, Any]) -> tuple[Line, ...]:
    return (
        line(
            mark(
                "1. Month 1: interest {owed} × {month} = {interest}; minimum {payment}; so {back} of "
                "the debt is paid back."
            ),
            **words,
        ),
        line(
            mark("2. Month 2 begins with {next}. Go on in the same way; from some month on the minimum is {floor}."),
            **words,
        ),
        line(mark("3. After {count} payments {left} are left. All interest: {all}."), **words),
    )


@asks("m04-e3a", mark("E3 (a). How many minimum payments?"), CARD, Unit.COUNT)
def how_many(g: SimpleNamespace) -> Body:
    """Payments until less than the floor is owed."""
    words, right = _words(g), len(g.path)
    naive = -(-1 // g.share)
    slips = [
        Slip("MC11", Fraction(naive), line(mark(
            "{answer} would fit if each payment were {share} of the first debt. The minimum "
"shrinks with the debt. Next: write the first three months."
        ), **words)),
        Slip("MC11", Fraction(len(g.other)), line(mark(
            "{answer} belongs to another convention: a share of the principal, plus all interest. "
"Next: take the share of debt and interest together, as this bank does."
        ))),
        Slip("MC11", Fraction(12), line(mark(
            "{answer} would be a year. The first payment gives back only {back}, and the later "
"ones less. Next: write the first three months and look how fast the debt falls."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(line(STORY, **words), line(mark("After how many minimum payments is that?"))),
        hints=(
            line(mark("How much of the first payment is interest, and how much of it lowers the debt?")),
            line(mark("A minimum that is a share of the debt falls with it, so the end comes slowly.")),
            line(mark("Each month: add the interest, take the share (at least the floor), and count the payment.")),
        ),
        solution=_solution(words),
        because=line(
            mark("On another convention it would be {other_count} payments. Name the convention with the number."),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, Fraction(0)),
        then=line(THEN),
    )


@asks("m04-e3b", mark("E3 (b). What the minimum costs"), CARD, Unit.MONEY)
def how_much(g: SimpleNamespace) -> Body:
    """All interest on the way."""
    words, right = _words(g), _interest(g.path)
    first = g.path[0].interest
    slips = [
        Slip("MC11", Fraction(0), line(mark(
            "{answer} would be right if the minimum kept interest away. It does not: interest runs "
"on what is left. Next: work out the interest of month 1."
        ))),
        Slip("MC11", Fraction(first), line(mark(
            "{answer} is the interest of month 1. Next: add the months after it, each on a smaller "
"debt."
        ))),
        Slip("MC11", Fraction(first * len(g.path)), line(mark(
            "{answer} takes the interest of month 1 for every month. The debt falls, if slowly. "
"Next: work out each month on what is owed then."
        ))),
        Slip("MC11", _interest(g.other), line(mark(
            "{answer} belongs to another convention: a share of the principal, plus all interest. "
"Next: take the share of debt and interest together."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(line(STORY, **words), line(mark("How much interest does he pay on the way, in ¥?"))),
        hints=(
            line(mark("On what is interest charged in month 2: on the first debt or on what is left?")),
            line(mark("The slower a debt falls, the more months of interest it has.")),
            line(
                mark(
                    "Write the interest of each month in a column and add the column up, or read the card "
                    "page of the lab."
                )
            ),
        ),
        solution=_solution(words),
        because=line(
            mark(
                "A fixed sum of {payment} each month would end the debt much sooner. The minimum keeps a card in order."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (how_many, how_much)
