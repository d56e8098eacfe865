"""M02, solo: Zhou's battery. What a low payment costs, and which plan he can carry."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, line
from lessons.practice.plans import draw_plan, interest, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

LEVEL, PARTS, ONLY = RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY
FEN = TOLERANCES[Unit.MONEY]


def _first(g: dict[str, Any], method: RepaymentMethod) -> Fraction:
    return Fraction(plan(g["amount"], g["instalments"], g["rate"], method).rows[0].payment)


def _draw_solo(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng, (12, 15, 18, 20, 24))
    low, middle, high = (_first(numbers, method) for method in (ONLY, LEVEL, PARTS))
    between = {"none": (low / 2, low), "only": (low, middle), "level": (middle, high), "parts": (high, 2 * high)}
    least, most = between[rng.choice(tuple(between))]
    limit = 1000 * round(least + (most - least) * Fraction(rng.randint(20, 80), 100)) // 1000 // 1000 * 1000
    if not least < limit < most:
        raise Degenerate("m02-solo")
    return {**numbers, "limit": limit}


SOLO = Family(
    "m02-solo", {"amount": 2_400_000, "instalments": 18, "rate": Fraction(108, 1000), "limit": 100_000}, _draw_solo
)
BATTERY = mark(
    "Zhou drives for a ride-hailing platform and needs a new battery. A workshop shows him a loan of Anheng Consumer "
    "Finance: {amount} over {count} months at {rate} a year. He may choose: interest only, with the "
    "loan at the end; level payments; or equal principal parts."
)


def _solo_words(g: SimpleNamespace) -> dict[str, Any]:
    words: dict[str, Any] = plan_words(g.amount, g.instalments, g.rate)
    for key, method in (("only", ONLY), ("level", LEVEL), ("parts", PARTS)):
        found = plan(g.amount, g.instalments, g.rate, method)
        words[f"{key}_first"] = Amount(Fraction(found.rows[0].payment))
        words[f"{key}_cost"] = Amount(Fraction(found.total_interest))
    words["limit"] = Amount(g.limit)
    words["more"] = Amount(_more(g))
    return words


def _more(g: SimpleNamespace) -> Fraction:
    return interest(g.amount, g.instalments, g.rate, ONLY) - interest(g.amount, g.instalments, g.rate, LEVEL)


@asks("m02-solo-a", mark("Solo (a). The price of a low payment"), SOLO, Unit.MONEY)
def low_payment(g: SimpleNamespace) -> Body:
    """How much more interest interest-only costs than a level plan."""
    words, right = _solo_words(g), _more(g)
    low, middle = interest(g.amount, g.instalments, g.rate, ONLY), interest(g.amount, g.instalments, g.rate, LEVEL)
    slips = [
        Slip("MC04", 0, line(mark(
            "{answer} would mean that one rate gives one total. With interest only the full loan "
"is owed to the end. Next: work out all interest of both plans."
        ))),
        Slip("MC05", low, line(mark(
            "{answer} is all interest of the plan with interest only. The question asks how much "
"more that is. Next: take off what the level plan costs."
        ))),
        Slip("MC08", middle, line(mark(
            "{answer} is all interest of the level plan. Next: work out the interest of the other "
"plan and compare."
        ))),
        Slip("MC05", _first(vars(g), LEVEL) - _first(vars(g), ONLY), line(mark(
            "{answer} compares the first payments. A low payment is no low price. Next: compare "
"all interest of both plans."
        ))),
        Slip("MC08", low - interest(g.amount, g.instalments, g.rate, PARTS), line(mark(
            "{answer} compares with equal principal parts. The question asks about level payments. "
"Next: take payments × {count} less the loan for the level plan."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(BATTERY, **words),
            line(
                mark(
                    "A level payment is {level_first}. How much more interest does he pay in all with "
                    "interest only than with level payments, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("In which plan does he owe more in the last month?")),
            line(mark("Interest in all = all payments less the loan. Work it out for both plans.")),
            line(
                mark(
                    "Interest only: one month on the full loan, times the months. Level: payment × months "
                    "less the loan."
                )
            ),
        ),
        solution=(
            line(mark("1. Interest only: {only_first} × {count} = {only_cost}"), **words),
            line(mark("2. Level: {count} payments less the loan = {level_cost}"), **words),
            line(mark("3. Difference: {more}"), **words),
        ),
        because=line(mark("The lower payment pays nothing back, so more is owed for longer. That is what costs more.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


FITS_WELL = mark("Its first payment fits into {limit}, and no other plan that fits has less interest.")
FITS_BUT = mark(
    "It is the only one that fits into {limit}. But at the end {amount} falls due at once: "
    "he must know today where that will come from."
)
FITS = {"parts": PARTS, "level": LEVEL, "only": ONLY}
NAMES = {
    "parts": mark("Equal principal parts"),
    "level": mark("Level payments"),
    "only": mark("Interest only, the loan at the end"),
}


def _cheapest(g: SimpleNamespace) -> str:
    """Return the plan with the least interest whose first payment he can make; they are listed from cheap to dear."""
    return next((key for key, method in FITS.items() if _first(vars(g), method) <= g.limit), "none")


@asks("m02-solo-b", mark("Solo (b). Which plan can he carry?"), SOLO)
def can_carry(g: SimpleNamespace) -> Body:
    """The least interest among the plans whose first payment fits."""
    words, right = _solo_words(g), _cheapest(g)
    too_high = {
        "parts": mark(
            "Its first payment is {parts_first}, and he has {limit}. Next: look for the next plan, "
            "with a lower first payment."
        ),
        "level": mark(
            "Its payment is {level_first}, and he has {limit}. Next: look for a plan with a lower first payment."
        ),
        "only": mark(
            "Even interest alone is {only_first} a month, and he has {limit}. Next: check the "
            "first payment of all three."
        ),
    }
    dearer = {
        "level": mark(
            "He can carry it, but it costs {level_cost} of interest in all. A plan that he can "
            "also carry costs less. Next: check the first payment of equal parts."
        ),
        "only": mark(
            "He can carry it, but it costs {only_cost} of interest in all, the most of the three. "
            "Next: check whether {limit} is enough for another plan."
        ),
    }
    options = []
    for key, method in FITS.items():
        if key == right:
            told, held = FITS_BUT if key == "only" else FITS_WELL, ""
        elif _first(vars(g), method) > g.limit:
            told, held = too_high[key], "MC08" if key == "parts" else "MC05"
        else:
            told, held = dearer[key], "MC05"
        options.append(Option(key, line(NAMES[key]), line(told, **words), held))
    none_right = mark(
        "Even the lowest first payment, {only_first}, is more than {limit}. An honest answer "
        "is to borrow less or not now."
    )
    none_wrong = mark("At least one plan fits into {limit}. Next: work out the first payment of each of the three.")
    options.append(
        Option(
            "none",
            line(mark("None of the three plans")),
            line(none_right if right == "none" else none_wrong, **words),
            "" if right == "none" else "MC34",
        )
    )
    return Body(
        prompt=(
            line(BATTERY, **words),
            line(
                mark(
                    "In the first months he can spare {limit} a month at most. Which plan fits into that "
                    "and costs the least interest in all?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Two tests: can he pay the first payment, and what does the plan cost in all?")),
            line(mark("The sooner the loan is paid back, the less interest. But the first payments are higher.")),
            line(
                mark(
                    "Work out the three first payments. Strike out what is above the limit. Of the rest, "
                    "take the one that pays back soonest."
                )
            ),
        ),
        solution=(
            line(mark("Interest only: first payment {only_first}, interest in all {only_cost}."), **words),
            line(mark("Level payments: first payment {level_first}, interest in all {level_cost}."), **words),
            line(mark("Equal principal parts: first payment {parts_first}, interest in all {parts_cost}."), **words),
            line(
                mark("None of them fits into {limit}.") if right == "none" else mark("With {limit} a month: {plan}."),
                limit=words["limit"],
                **({} if right == "none" else {"plan": line(NAMES[right])}),
            ),
        ),
        options=tuple(options),
    )


QUESTIONS: tuple[Question, ...] = (low_payment, can_carry)
