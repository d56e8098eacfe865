"""M02, the last part: Zhou's battery (solo), a bank that counts 360 days (border), the exit ticket."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.plans import draw_plan, interest, plan, plan_words
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

LEVEL, PARTS, ONLY = RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY
FEN = TOLERANCES[Unit.MONEY]

# Solo: Zhou's battery


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
    "Zhou drives for a ride-hailing platform and needs a new battery. A workshop offers "
    "{amount} over {count} months at {rate} a year. He may choose: interest only, with the "
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
            line(mark("None of the three")),
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


# Across the border: a year of 360 days


def _draw_border(rng: random.Random) -> dict[str, Any]:
    return {"rate": Fraction(rng.randint(310, 1490), 10_000), "leap": rng.random() < 0.3}


BORDER = Family("m02-border", {"rate": Fraction(72, 1000), "leap": False}, _draw_border)


@asks("m02-border", mark("Across the border. A year of 360 days"), BORDER, Unit.RATE, places=3)
def short_year(g: SimpleNamespace) -> Body:
    """Interest of a calendar year by actual days over 360."""
    days = 366 if g.leap else 365
    right = g.rate * days / 360
    words: dict[str, Any] = {"rate": brief(g.rate), "days": Figure(days), "right": Share(right, 3)}
    slips = [
        Slip("MC33", g.rate, line(mark(
            "{answer} is the printed rate. It would be the cost of 360 days; the year has {days}. "
"Next: count how many days are charged, and divide by 360."
        ), **words)),
        Slip("MC33", g.rate * 360 / days, line(mark(
            "{answer} turns the fraction round. More days are charged than the year of the "
"contract has, so the cost is higher. Next: multiply by {days}, divide by 360."
        ), **words)),
        Slip("MC04", (1 + float(g.rate) / 12) ** 12 - 1, line(mark(
            "{answer} compounds the rate over twelve months. No interest is added to the loan "
"here. Next: take the days of the year over 360."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A bank abroad lends for a calendar year of {days} days at {rate} a year. Its contract "
                    "counts “actual days / 360”, a habit of some markets. The full loan is owed all year, "
                    "and the interest is paid at the end."
                ),
                **words,
            ),
            line(mark("How much interest does the year cost, in % of the loan? Give three decimals.")),
        ),
        hints=(
            line(mark("How many days are charged, and how many days does the year of this contract have?")),
            line(mark("One rate, two ways to count time: the printed rate belongs to the contract’s own year.")),
            line(mark("Divide the rate by 360 to get one day. Multiply by the days that really pass.")),
        ),
        solution=(line(mark("{rate} × {days} ÷ 360 = {right}"), **words),),
        because=line(
            mark("The printed rate hides a few days. Before you compare two offers, ask how each of them counts days.")
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


# Exit ticket

END = Family(
    "m02-x1",
    {"amount": 900_000, "instalments": 8, "rate": Fraction(132, 1000)},
    lambda rng: draw_plan(rng, (5, 6, 7, 8, 9, 10, 15, 18)),
)


@asks("m02-x1", mark("Exit 1. Everything at the end"), END, Unit.MONEY)
def at_the_end(g: SimpleNamespace) -> Body:
    """What falls due at the end of a loan that pays nothing before."""
    cost = interest(g.amount, g.instalments, g.rate, RepaymentMethod.BULLET)
    right = g.amount + cost
    level = interest(g.amount, g.instalments, g.rate, LEVEL)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "cost": Amount(cost),
        "right": Amount(right),
    }
    slips = [
        Slip("MC03", cost, line(mark(
            "{answer} is the interest alone. Next: add the loan, which is due on the same day."
        ))),
        Slip("MC04", g.amount * (1 + g.rate), line(mark(
            "{answer} adds the interest of a whole year. The loan runs {count} months. Next: take "
"that part of the year."
        ), **words)),
        Slip("MC08", g.amount + level, line(mark(
            "{answer} adds the interest of a level plan. Here nothing is paid back on the way. "
"Next: charge the full loan for every month."
        ))),
        Slip("MC04", g.amount * (1 + float(g.rate) / 12) ** g.instalments, line(mark(
            "{answer} charges interest on interest. The contract says that there is none. Next: "
"take the same interest for each month and add it up."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A baker borrows {amount} at {rate} a year for {count} months. Loan and interest are "
                    "due together at the end, with no interest on interest."
                ),
                **words,
            ),
            line(mark("How much falls due on that day, in ¥?")),
        ),
        hints=(
            line(mark("How much is owed in the first month, and how much in the last?")),
            line(mark("If the full loan is owed all the time, every month costs the same.")),
            line(mark("Rate of a month × loan × months. Then do not forget the loan itself.")),
        ),
        solution=(
            line(mark("1. Interest: {amount} × {monthly} × {count} = {cost}"), **words),
            line(mark("2. Due at the end: {amount} + {cost} = {right}"), **words),
        ),
        because=line(mark("The full loan was owed in every month.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


def _draw_residue(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng)
    rows = plan(**numbers, method=LEVEL, exact=False).rows
    if rows[0].payment == rows[-1].payment:
        raise Degenerate("m02-x2")
    return numbers


RESIDUE = Family("m02-x2", {"amount": 700_000, "instalments": 9, "rate": Fraction(114, 1000)}, _draw_residue)


@asks("m02-x2", mark("Exit 2. A few fen at the end"), RESIDUE)
def few_fen(g: SimpleNamespace) -> Body:
    """Rounding differences belong where the contract puts them."""
    rows = plan(g.amount, g.instalments, g.rate, LEVEL, exact=False).rows
    payment, last = int(rows[0].payment), int(rows[-1].payment)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "before": Figure(g.instalments - 1),
        "payment": Amount(payment),
        "last": Amount(last),
        "fen": Amount(abs(last - payment)),
    }
    options = (
        Option(
            "rounding",
            line(mark("What rounding left over in the payments before; the contract lets the last one take it")),
            line(
                mark(
                    "Each rounded payment is off by a part of a fen. The last one takes what is left, so "
                    "that the debt ends at zero."
                )
            ),
        ),
        Option(
            "fee",
            line(mark("A small fee or rebate of the lender")),
            line(
                mark(
                    "A fee would be named in the contract. {fen} over {count} payments is what rounding "
                    "leaves. Next: work out the last balance and its interest, and add them."
                ),
                **words,
            ),
            "MC03",
        ),
        Option(
            "rate",
            line(mark("The rate has changed in the last month")),
            line(
                mark(
                    "The rate is the same to the end. The last payment is made of what is owed and its "
                    "interest. Next: work out both and compare."
                )
            ),
            "MC04",
        ),
        Option(
            "mistake",
            line(mark("A mistake: all payments of a level plan must be equal to the fen")),
            line(
                mark(
                    "Payments in whole fen rarely repay a loan to the fen. Something must take the rest. "
                    "Next: read what the contract says about the last payment."
                )
            ),
            "MC34",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A level plan for {amount}: {before} payments of {payment}, and a last one of {last}. "
                    "The contract says: “The last payment takes what is left.”"
                ),
                **words,
            ),
            line(mark("What is the difference of {fen}?"), **words),
        ),
        hints=(
            line(mark("Can every payment be a whole number of fen and still repay the loan exactly?")),
            line(mark("Each row is rounded. Small parts add up, and the debt must end at zero.")),
            line(mark("Ask where the contract puts what is left over.")),
        ),
        solution=(
            line(mark("It is the residue of rounding. The contract puts it into the last payment: {last}."), **words),
        ),
        options=options,
    )


def _draw_late_part(rng: random.Random) -> dict[str, Any]:
    numbers = draw_plan(rng, (8, 10, 12, 15, 18, 20, 24))
    return {**numbers, "number": rng.randint(4, numbers["instalments"])}


FALLING = Family(
    "m02-x3", {"amount": 1_500_000, "instalments": 20, "rate": Fraction(96, 1000), "number": 11}, _draw_late_part
)


@asks("m02-x3", mark("Exit 3. One payment of a falling row"), FALLING, Unit.MONEY)
def falling(g: SimpleNamespace) -> Body:
    """A later payment of a plan with equal principal parts."""
    row = plan(g.amount, g.instalments, g.rate, PARTS).rows[g.number - 1]
    part, owed = Fraction(g.amount, g.instalments), Fraction(row.opening)
    right = Fraction(row.payment)
    words: dict[str, Any] = {
        **plan_words(g.amount, g.instalments, g.rate),
        "number": Figure(g.number),
        "before": Figure(g.number - 1),
        "owed": Amount(owed),
        "interest": Amount(Fraction(row.interest)),
        "right": Amount(right),
    }
    slips = [
        Slip("MC08", _first(vars(g), LEVEL), line(mark(
            "{answer} is the payment of a level plan. Here the principal is equal and the payment "
"falls. Next: find what is owed before payment {number}."
        ), **words)),
        Slip("MC01", part + g.amount * g.rate / 12, line(mark(
            "{answer} charges interest on the full loan, as in month 1. Next: take off the "
"{before} parts that are paid back."
        ), **words)),
        Slip("MC08", part + (owed - part) * g.rate / 12, line(mark(
            "{answer} takes off one part too many. Before payment {number}, {before} parts are "
"paid back. Next: charge interest on the rest."
        ), **words)),
        Slip("MC03", part, line(mark("{answer} is the part of the loan alone. Next: add the interest of that month."))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A tailor repays {amount} in {count} months with equal principal parts, at {rate} a "
                    "year on what is owed."
                ),
                **words,
            ),
            line(mark("How much is payment {number}, in ¥?"), **words),
        ),
        hints=(
            line(mark("How much of the loan is paid back before this payment?")),
            line(mark("A payment is an equal part of the loan plus the interest on what is owed before it.")),
            line(
                mark(
                    "Loan ÷ months is the part. Take the parts already paid off the loan, charge the rate "
                    "of a month, add one part."
                )
            ),
        ),
        solution=(
            line(mark("1. Owed before payment {number}: {amount} − {before} × {part} = {owed}"), **words),
            line(mark("2. {part} + {owed} × {monthly} = {right}"), **words),
        ),
        because=line(mark("Equal part, falling interest: the payment falls month by month.")),
        right=right,
        slips=distinct(right, slips, FEN),
    )


QUESTIONS: tuple[Question, ...] = (low_payment, can_carry, short_year, at_the_end, few_fen, falling)
