"""M05, solo: an e-tricycle bought from the shop in instalments: damages by the day, and the whole price."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.rank import Verdict
from lessons.law.rules.cn_payment import InstalmentSale, instalment_sale
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import WITH_GRACE, amount_words
from lessons.practice.line import Day, Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct
from lessons.servicing.penalty import Penalty

FEN = TOLERANCES[Unit.MONEY]
SHARE, COUNT, DAMAGES = "cn.cc.instalment_sale_share", "cn.mmj.instalment_sale_count", "cn.cc.damages_adjusted"


def _draw_damages(rng: random.Random) -> dict[str, Any]:
    first = date(2026, 1, 5) + timedelta(rng.randint(0, 120))
    return {
        "instalment": 5_000 * rng.randint(10, 40),
        "count": rng.choice((6, 8, 10, 12)),
        "first": first,
        "second": first + timedelta(30),
        "grace": rng.randint(2, 6),
        "after": rng.randint(45, 140),
        "daily": Fraction(rng.randint(5, 15), 10_000),
        "cap": Fraction(rng.choice((5, 6, 8)), 100),
    }


def _complete(
    instalment: int, count: int, first: date, second: date, grace: int, after: int, daily: Fraction, cap: Fraction
) -> dict[str, Any]:
    today = first + timedelta(after)
    return {"today": today, "days": [(today - due).days - grace for due in (first, second)]}


SALE = Family(
    "m05-solo-a",
    {
        "instalment": 90_000, "count": 8, "first": date(2026, 3, 18), "second": date(2026, 4, 18), "grace": 3,
        "after": 110, "daily": Fraction(5, 10_000), "cap": Fraction(5, 100),
    },
    _draw_damages,
    _complete,
)  # fmt: skip
TRICYCLE = mark(
    "A fruit seller buys an e-tricycle from the shop in {count} instalments of {instalment}, without interest. The "
    "contract: {grace} days of grace, then damages of {daily} a day on the late instalment, counted from the end of "
    "grace, up to {cap} of each instalment."
)


@asks("m05-solo-a", mark("Solo (a). Damages by the day"), SALE, Unit.MONEY)
def damages(g: SimpleNamespace) -> Body:
    """Two late instalments, each with its own days and its own cap."""
    terms = Penalty(0, damages_daily=g.daily, damages_cap=g.cap)
    free = Penalty(0, damages_daily=g.daily)
    one, two = (terms.damages(g.instalment, days) for days in g.days)
    right, most = one + two, g.instalment * g.cap
    uncapped = sum((free.damages(g.instalment, days) for days in g.days), Fraction(0))
    early = sum((terms.damages(g.instalment, days + g.grace) for days in g.days), Fraction(0))
    if one != most:
        raise Degenerate("m05-solo-a")
    words: dict[str, Any] = {
        **amount_words(instalment=g.instalment, one=one, two=two, right=right, most=most,
                       plain=free.damages(g.instalment, g.days[0]),
                       second_plain=free.damages(g.instalment, g.days[1])),
        "count": Figure(g.count), "grace": Figure(g.grace), "daily": Share(g.daily), "cap": brief(g.cap),
        "first": Day(g.first), "second": Day(g.second), "today": Day(g.today),
        "days": Figure(g.days[0]), "later": Figure(g.days[1]),
    }  # fmt: skip
    slips = [
        Slip("MC12", uncapped, line(mark(
            "{answer} counts every day. This contract stops at {cap} of an instalment. Next: hold each instalment "
            "against that cap."
        ), **words)),
        Slip("MC12", one, line(mark(
            "{answer} is the damages on the first instalment. A second one is late as well. Next: work out its days "
            "and add its damages."
        ))),
        Slip("MC09", early, line(WITH_GRACE, **words)),
        Slip("MC09", one + terms.damages(g.instalment, g.days[0]), line(mark(
            "{answer} gives both instalments the same days. The second fell due later. Next: count its own days."
        ))),
        Slip("MC12", uncapped * g.count / 2, line(mark(
            "{answer} counts on the whole price. Damages run on late instalments alone. Next: take the two that are "
            "late."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(TRICYCLE, **words),
            line(
                mark(
                    "He misses the instalments of {first} and {second}. Today is {today}, nothing has been paid since. "
                    "What do the damages come to under the contract, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("How many instalments are late, and for how many days each?")),
            line(mark("Damages are base × rate of a day × days, and no more than the cap. Each instalment by itself.")),
            line(mark("Take grace off the days of each instalment. Multiply. Where the cap is lower, take the cap. Add "
                      "both.")),
        ),
        solution=(
            line(mark("1. First instalment: {instalment} × {daily} × {days} = {plain}; the cap is {most}. So {one}."),
                 **words),
            line(mark("2. Second instalment: {instalment} × {daily} × {later} = {second_plain}; the cap is {most}. So "
                      "{two}."), **words),
            line(mark("3. Together: {one} + {two} = {right}."), **words),
        ),
        because=sourced(
            line(mark("That is what the contract asks for. A court can cut damages that are far above the loss, if it "
                      "is asked to.")),
            Cited(DAMAGES),
        ),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(mark("Next: write a row for each late instalment: base, days, damages, cap.")),
    )  # fmt: skip


def _draw_price(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((6, 8, 9, 10, 12))
    late = rng.randint(1, count // 2)
    return {
        "count": count,
        "late": late,
        "instalment": 5_000 * rng.randint(10, 40),
        "demanded": rng.random() < 0.65,
    }


PRICE = Family("m05-solo-b", {"count": 8, "late": 2, "instalment": 90_000, "demanded": True}, _draw_price)
LABELS = {
    "yes": mark("Yes: enough is unpaid, and it asked and waited in vain"),
    "share": mark("No: what is unpaid is too small a share of the price"),
    "demand": mark("No: it has not yet asked for the late sum and given time"),
    "loan": mark("No: without a clause on it in the contract, never"),
}


@asks("m05-solo-b", mark("Solo (b). May the shop ask for the whole price?"), PRICE)
def whole_price(g: SimpleNamespace) -> Body:
    """A fifth of the price, a demand, a reasonable time."""
    price, unpaid = g.instalment * g.count, g.instalment * g.late
    sale = InstalmentSale(price, unpaid, g.count, g.demanded, g.demanded)
    found = instalment_sale(sale, date(2026, 9, 1))
    right = {"one_fifth_reached": "yes", "below_one_fifth": "share", "no_demand_in_vain": "demand"}[found.why.code]
    if (found.verdict is Verdict.OK) != (right == "yes") or (right == "share" and not g.demanded):
        raise Degenerate("m05-solo-b")
    words: dict[str, Any] = {
        **amount_words(price=price, unpaid=unpaid, instalment=g.instalment),
        "count": Figure(g.count), "late": Figure(g.late), "share": Share(Fraction(unpaid, price), 1),
    }  # fmt: skip
    told = {
        "yes": mark("{unpaid} of {price} is {share}. The demand went out and a reasonable time passed in vain."),
        "share": mark("{unpaid} of {price} is {share}, less than the law asks for. The late sum itself is owed."),
        "demand": mark("{unpaid} of {price} is {share}, enough. But the law asks for a demand first, and for time to "
                       "pay."),
    }  # fmt: skip
    missing = {
        "yes": mark("One thing that the law asks for is missing here. Next: check the share, the demand and the time."),
        "share": mark("{late} of {count} instalments are unpaid: {share} of the price. Next: compare this with the "
                      "share in the law box."),
        "demand": mark("The story tells of a demand and of the time after it. Next: check the share of the price."),
        "loan": mark("This is a sale in instalments, not a loan. Here a law gives the seller that right, within "
                     "limits. Next: look up what it asks for."),
    }  # fmt: skip
    ids = {"yes": "MC12", "share": "MC12", "demand": "MC12", "loan": "MC27"}
    options = tuple(
        Option(name, line(LABELS[name]), sourced(line(told[name], **words), Cited(SHARE)))
        if name == right
        else Option(name, line(LABELS[name]), line(missing[name], **words), ids[name])
        for name in LABELS
    )
    demand = (
        mark("Three weeks ago the shop asked for the late sum in writing and gave two weeks. Nothing was paid.")
        if g.demanded
        else mark("The shop has sent no demand yet. Today it asks for all of it at once.")
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A fruit seller buys an e-tricycle from the shop for {price}, in {count} instalments of "
                    "{instalment}. Of these, {late} are due and unpaid; the contract has no clause on calling the rest "
                    "due."
                ),
                **words,
            ),
            line(demand),
            line(mark("May the shop ask for the whole price now?")),
        ),
        hints=(
            line(mark("Is this a loan, or a sale that is paid in parts? The answer decides which text is about it.")),
            line(mark("The law asks for several things: a share of the price, a demand, and time to pay.")),
            line(mark("Divide the unpaid sum by the price. Compare with the share in the law box. Then look for the "
                      "demand and the time.")),
        ),
        solution=(
            line(told[right], **words),
            line(mark("{law}"), law=Cited(SHARE)),
            line(mark("{law}"), law=Cited(COUNT)),
        ),
        options=options,
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (damages, whole_price)
