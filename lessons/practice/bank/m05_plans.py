"""M05, E6: three offers of help: what each costs, and which one can be kept."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import RepaymentMethod
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import amount_words
from lessons.practice.line import Figure, Line, brief, line
from lessons.practice.plans import interest
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
AGREED = "cn.cc.loan_extension"


def parts(g: SimpleNamespace) -> dict[str, Fraction]:
    """Return what each offer costs on top of the late principal, and what it asks for in each month that counts."""
    spread = interest(g.principal, g.many, g.rate, RepaymentMethod.EQUAL_PRINCIPAL)
    wait = g.principal * g.rate / 12 * g.wait
    kept = g.penalty * (1 - g.cut)
    return {
        "spread": spread,
        "waiting": wait,
        "cost_parts": g.penalty + spread,
        "cost_time": g.penalty + wait,
        "cost_cut": kept,
        "need_parts": Fraction(g.principal + g.penalty, g.many) + g.principal * g.rate / 12,
        "need_time": (g.principal + g.penalty + wait) / g.wait,
        "need_cut": (g.principal + kept) / g.soon,
    }


def _draw(rng: random.Random) -> dict[str, Any]:
    many = rng.choice((8, 10, 12))
    raw: dict[str, Any] = {
        "many": many,
        "principal": 1_000 * many * rng.randint(40, 120),
        "penalty": 100 * many * rng.randint(25, 60),
        "rate": Fraction(6 * rng.randint(16, 34), 1000),
        "wait": rng.choice((3, 4)),
        "soon": 2,
        "cut": Fraction(rng.choice((30, 40, 50, 60)), 100),
    }
    found = parts(SimpleNamespace(**raw))
    steps = [found[f"need_{name}"] for name in ("parts", "time", "cut")]
    place = rng.randint(0, 3)
    low, high = ((steps[0] / 2, steps[0]), (steps[0], steps[1]), (steps[1], steps[2]), (steps[2], steps[2] * 3 / 2))[
        place
    ]
    limit = 1_000 * int((low + (high - low) * Fraction(rng.randint(25, 75), 100)) / 1_000)
    if not low + 500 < limit < high - 500:
        raise Degenerate("m05-e6")
    return {**raw, "limit": limit}


FIRST = {
    "many": 12, "principal": 600_000, "penalty": 36_000, "rate": Fraction(162, 1000), "wait": 3, "soon": 2,
    "cut": Fraction(1, 2), "limit": 90_000,
}  # fmt: skip
OFFERS = Family("m05-e6", FIRST, _draw)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        **amount_words(
            principal=g.principal, penalty=g.penalty, limit=g.limit, interest_first=g.principal * g.rate / 12,
            interest_last=Fraction(g.principal, g.many) * g.rate / 12, **parts(g),
        ),
        "rate": brief(g.rate),
        "many": Figure(g.many),
        "wait": Figure(g.wait),
        "soon": Figure(g.soon),
        "cut": brief(g.cut),
    }  # fmt: skip


STORY = (
    mark(
        "Zhou's engine runs again. He owes {principal} of late principal and {penalty} of penalties. After talking, "
        "the lender makes three offers in writing. Each stops new penalties. Interest, where there is any, is {rate} a "
        "year on the principal still owed, by the month."
    ),
    mark("Time: nothing for {wait} months, then all at once, with the interest."),
    mark("Parts: {many} monthly payments, with equal shares of principal and penalties, plus the month's interest."),
    mark("Cut: {cut} off the penalties and no interest, if the rest comes in one payment in {soon} months."),
)


def _story(words: dict[str, Any]) -> tuple[Line, ...]:
    return tuple(line(part, **words) for part in STORY)


@asks("m05-e6a", mark("E6 (a). The price of smaller payments"), OFFERS, Unit.MONEY)
def price_of_parts(g: SimpleNamespace) -> Body:
    """Penalties and the interest of the offer in parts."""
    words, found = _words(g), parts(g)
    right = found["cost_parts"]
    slips = [
        Slip("MC12", found["spread"], line(mark(
            "{answer} is the interest alone. The penalties are paid as well. Next: add {penalty}."
        ), **words)),
        Slip("MC01", g.penalty + g.principal * g.rate / 12 * g.many, line(mark(
            "{answer} charges interest on all of the principal to the end. It falls with every payment. Next: work out "
            "what is still owed in each month."
        ))),
        Slip("MC12", Fraction(g.penalty), line(mark(
            "{answer} is the penalties alone. This offer bears interest too. Next: add the interest of each month."
        ))),
        Slip("MC05", found["cost_time"], line(mark(
            "{answer} is the price of the offer with more time. Next: work out the one in {many} payments."
        ), **words)),
    ]  # fmt: skip
    return Body(
        prompt=(
            *_story(words),
            line(mark("What does the offer in parts cost on top of the late principal, in ¥?")),
        ),
        hints=(
            line(mark("Two things come on top of the principal in this offer. Which?")),
            line(mark("Interest of a month = rate of a month × principal still owed. It falls by equal steps.")),
            line(mark("Work out the interest of the first and of the last month. Their mean times the months is all "
                      "interest. Add the penalties.")),
        ),
        solution=(
            line(mark("1. Interest of the first month: {interest_first}; of the last: {interest_last}. It falls by "
                      "equal steps."),
                 **words),
            line(mark("2. All interest: ({interest_first} + {interest_last}) ÷ 2 × {many} = {spread}."), **words),
            line(mark("3. With the penalties: {spread} + {penalty} = {cost_parts}."), **words),
        ),
        because=sourced(
            line(mark("Beside it: time costs {cost_time}, the cut {cost_cut}. None is a right; each takes the lender's "
                      "agreement."), **words),
            Cited(AGREED),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: write the principal still owed in each month, then its interest.")),
    )  # fmt: skip


ORDER = ("cut", "time", "parts")  # from cheap to dear
NAMES = {
    "cut": mark("The cut"),
    "time": mark("More time"),
    "parts": mark("The payments in parts"),
    "none": mark("None of the three; he asks for other terms before he signs"),
}
KEPT = {
    "cut": mark("He can have the sum ready in {soon} months, and no offer costs less."),
    "time": mark("For the cut he would need {need_cut} a month. With more time {need_time} is enough, and it costs "
                 "less than the parts."),
    "parts": mark("The first payment, {need_parts}, fits. The other two ask for a sum that he cannot have ready. It "
                  "costs more, and it can be kept."),
    "none": mark("Even the first payment in parts, {need_parts}, is more than he has. A plan that breaks after a "
                 "month helps nobody; smaller parts can be asked for."),
}  # fmt: skip
TOO_MUCH = {
    "cut": mark("He would need {need_cut} a month to have that sum ready, and he has {limit}. Next: look at the next "
                "cheapest offer."),
    "time": mark("All at once after {wait} months means {need_time} put aside each month, and he has {limit}. Next: "
                 "look for an offer that he can keep."),
    "parts": mark("The first payment is {need_parts}, and he has {limit}. Next: ask what he can do if no offer fits."),
}  # fmt: skip
DEARER = {
    "time": mark("He could keep it, but it costs {cost_time} on top. A cheaper offer fits as well. Next: compare what "
                 "each costs."),
    "parts": mark("He could keep it, but it costs {cost_parts} on top. A low payment is no low price. Next: compare "
                  "what each costs."),
    "none": mark("At least one offer fits into {limit} a month. Next: work out what each asks for in a month."),
}  # fmt: skip


@asks("m05-e6b", mark("E6 (b). Which offer can he keep?"), OFFERS)
def can_keep(g: SimpleNamespace) -> Body:
    """The cheapest offer for which the monthly sum is enough."""
    words, found = _words(g), parts(g)
    if not found["cost_cut"] < found["cost_time"] < found["cost_parts"]:
        raise Degenerate("m05-e6")
    right = next((name for name in ORDER if found[f"need_{name}"] <= g.limit), "none")

    def wrong(name: str) -> str:
        return TOO_MUCH[name] if name != "none" and found[f"need_{name}"] > g.limit else DEARER[name]

    options = tuple(
        Option(name, line(NAMES[name]), sourced(line(KEPT[name], **words), Cited(AGREED)))
        if name == right
        else Option(name, line(NAMES[name]), line(wrong(name), **words), "MC05")
        for name in NAMES
    )
    return Body(
        prompt=(
            *_story(words),
            line(
                mark(
                    "Nothing is put aside yet. From now on he can put aside {limit} a month for this debt. Which offer "
                    "is the cheapest of those that he can keep?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("A plan is worth what can be kept of it. What does each ask for, and when?")),
            line(mark("For a sum in some months: divide it by the months. For parts: look at the first payment.")),
            line(mark("Put the offers in order by what each costs on top of the principal. Start with the cheapest and "
                      "ask whether the monthly sum is enough.")),
        ),
        solution=(
            line(mark("1. On top of the principal: cut {cost_cut}, time {cost_time}, parts {cost_parts}."), **words),
            line(mark("2. Needed a month: cut {need_cut}, time {need_time}, parts {need_parts} at first."), **words),
            line(KEPT[right], **words),
            line(mark("{law}"), law=Cited(AGREED)),
        ),
        options=options,
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (price_of_parts, can_keep)
