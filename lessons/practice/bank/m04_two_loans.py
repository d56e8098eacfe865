"""M04, E4: two loans become one. A lower payment, a lower printed rate, and what it costs in all."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod, irr
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m04_predict import value
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.plans import plan
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

LEVEL = RepaymentMethod.EQUAL_INSTALMENT


def _draw(rng: random.Random) -> dict[str, Any]:
    old = Fraction(6 * rng.randint(20, 34), 1000)
    return {
        "first": 10_000 * rng.randint(30, 120),
        "first_left": rng.randint(5, 11),
        "second": 10_000 * rng.randint(30, 120),
        "second_left": rng.randint(8, 14),
        "old": old,
        "new": old - Fraction(6 * rng.randint(2, 8), 1000),
        "count": rng.choice((24, 30, 36)),
        "fee_rate": Fraction(rng.choice((0, 1, 2, 3, 4, 5, 6)), 100),
    }


def _level(amount: int, count: int, rate: Fraction) -> int:
    return int(plan(amount, count, rate, LEVEL, exact=False).rows[0].payment)


def _complete(
    first: int,
    first_left: int,
    second: int,
    second_left: int,
    old: Fraction,
    new: Fraction,
    count: int,
    fee_rate: Fraction,
) -> dict[str, Any]:
    owed = first + second
    one, two, joined = _level(first, first_left, old), _level(second, second_left, old), _level(owed, count, new)
    fee = int(owed * fee_rate)
    before, after = one * first_left + two * second_left, joined * count + fee
    by_year = 12 * value(irr([owed - fee, *[-joined] * count]))
    if joined >= one + two or after <= before + 5_000 or abs(by_year - float(old)) < 0.003:
        raise Degenerate("m04-e4")
    return {
        "owed": owed,
        "one": one,
        "two": two,
        "joined": joined,
        "fee": fee,
        "before": before,
        "after": after,
        "by_year": by_year,
    }


LOANS = Family(
    "m04-e4",
    {
        "first": 600_000,
        "first_left": 6,
        "second": 400_000,
        "second_left": 10,
        "old": Fraction(18, 100),
        "new": Fraction(144, 1000),
        "count": 36,
        "fee_rate": Fraction(3, 100),
    },
    _draw,
    _complete,
)

STORY = mark(
    "Zhou owes {first} on one loan ({first_left} payments of {one} left) and {second} on "
    "another ({second_left} payments of {two} left). Both cost {old} a year. A third firm "
    "offers to join them: {owed} at {new} a year, {count} level payments of {joined}, and "
    "a service fee of {fee}, paid on the first day."
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    amounts = ("first", "second", "one", "two", "joined", "owed", "fee", "before", "after")
    return {
        **{name: Amount(getattr(g, name)) for name in amounts},
        **{name: Figure(getattr(g, name)) for name in ("first_left", "second_left", "count")},
        "old": brief(g.old),
        "new": brief(g.new),
        "both": Amount(g.one + g.two),
        "more": Amount(g.after - g.before),
        "by_year": Share(g.by_year),
    }


@asks("m04-e4a", mark("E4 (a). Two loans into one: what is paid in all?"), LOANS, Unit.MONEY)
def in_all(g: SimpleNamespace) -> Body:
    """How much more is paid in total."""
    words, right = _words(g), Fraction(g.after - g.before)
    slips = [
        Slip("MC03", right - g.fee, line(mark(
            "{answer} leaves out the service fee of {fee}. Next: add what is paid on the first day."
        ), **words)),
        Slip("MC05", Fraction(g.one + g.two - g.joined), line(mark(
            "{answer} is how much lower the payment is in the first months. The question is about "
"the sum of all payments. Next: add up each way to its end."
        ))),
        Slip("MC05", Fraction(g.after), line(mark(
            "{answer} is all that the new loan asks for. Next: take off what the two old loans "
"still ask for."
        ))),
        Slip("MC05", -right, line(mark(
            "{answer} has its sign turned: in all the new loan asks for more, not for less. Next: take the old sum "
"off the new one."
        ))),
        Slip("MC05", Fraction((g.one + g.two) * g.count - g.joined * g.count), line(mark(
            "{answer} supposes that the old payments also run for {count} months. Next: count how "
"many of each are left."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark("He would pay {joined} a month in place of {both}. How much more does he pay in all, in ¥?"),
                **words,
            ),
        ),
        hints=(
            line(mark("How many payments are left today, and how many would there be?")),
            line(
                mark("A payment times its number is what a way costs in all. Fees of the change belong to the new way.")
            ),
            line(mark("Old: payments left × payment, for both loans. New: all payments and the fee. Subtract.")),
        ),
        solution=(
            line(mark("1. Old: {first_left} × {one} + {second_left} × {two} = {before}"), **words),
            line(mark("2. New: {count} × {joined} + {fee} = {after}"), **words),
            line(mark("3. More: {after} − {before} = {more}"), **words),
        ),
        because=line(mark("The payment is lower because the time is longer. Interest runs for all of it.")),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: add up the payments of each way to its end, and the fee.")),
    )


LABELS = {
    "both_cheaper": mark("Cheaper by the year, and less in all"),
    "longer": mark("Cheaper by the year, but more in all"),
    "shorter": mark("Dearer by the year, but less in all"),
    "both_dearer": mark("Dearer by the year, and more in all"),
}


@asks("m04-e4b", mark("E4 (b). Is the joined loan cheaper?"), LOANS)
def cheaper(g: SimpleNamespace) -> Body:
    """The rate by cash flows with the fee, and the total."""
    words = _words(g)
    right = "longer" if g.by_year < float(g.old) else "both_dearer"
    year = (
        mark("With its fee the new loan costs {by_year} a year, the old ones {old}.")
        if right == "longer"
        else mark("With its fee the new loan costs {by_year} a year and not {new}; the old ones cost {old}.")
    )
    told = {
        "both_cheaper": mark(
            "In all it asks for {more} more. A lower payment runs for longer. Next: add up all payments of both ways."
        ),
        "shorter": mark(
            "In all it asks for {more} more, not less. Next: add up all payments of both ways, and the fee."
        ),
        "longer": mark(
            "Look at the fee: {fee} on the first day leaves less than {owed} to use. Next: take "
            "the monthly IRR of the new cash flows, times 12."
        ),
        "both_dearer": mark(
            "More in all is not the same as dearer by the year. Next: take the monthly IRR of the "
            "new cash flows, times 12, and compare with {old}."
        ),
    }
    held = {"both_cheaper": "MC05", "shorter": "MC05", "longer": "MC07", "both_dearer": "MC04"}
    options = tuple(
        Option(key, line(label), line(year if key == right else told[key], **words), "" if key == right else held[key])
        for key, label in LABELS.items()
    )
    return Body(
        prompt=(
            line(STORY, **words),
            line(
                mark(
                    "Compare the joined loan with the two old ones: the nominal rate by cash flows with "
                    "its fee, and the sum of all payments. What is it?"
                )
            ),
        ),
        hints=(
            line(mark("Two questions, two answers: what does a year cost, and what is paid in all?")),
            line(mark("The printed rate leaves the fee out. The cash flows do not.")),
            line(
                mark(
                    "Cash flows of the new loan: plus the amount less the fee, then the payments. IRR × "
                    "12, against the old rate."
                )
            ),
        ),
        solution=(
            line(mark("By the year: {by_year} with the fee, against {old}."), **words),
            line(mark("In all: {after} against {before}, so {more} more."), **words),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (in_all, cheaper)
