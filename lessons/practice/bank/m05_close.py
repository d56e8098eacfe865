"""M05, the last part: what a British short-term loan may cost when it is late (border), and the exit ticket."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF, parameter
from lessons.practice.answer import Unit
from lessons.practice.bank.m05_fading import draw_span, draw_terms
from lessons.practice.bank.m05_record import last_shown
from lessons.practice.cited import Cited, sourced
from lessons.practice.lateness import (
    BASE_RATE_DAYS,
    OVERDUE_TO,
    THEN,
    WITH_GRACE,
    amount_words,
    penalty,
    rate_slips,
    rate_words,
    span_words,
)
from lessons.practice.line import Amount, Day, Figure, Line, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

FEN = TOLERANCES[Unit.MONEY]
FEES, DAILY = "uk.conc.default_fees", "uk.conc.default_interest"


def _draw_border(rng: random.Random) -> dict[str, Any]:
    return {
        "borrowed": 1_000 * rng.randint(10, 40),
        "days": rng.randint(6, 24),
        "fee": 100 * rng.choice((18, 20, 22, 24, 25)),
        "times": 2,
        "daily": Fraction(rng.choice((9, 10, 11, 12)), 1000),
    }


BORDER = Family(
    "m05-border", {"borrowed": 20_000, "days": 10, "fee": 2_000, "times": 2, "daily": Fraction(1, 100)}, _draw_border
)


@asks("m05-border", mark("Across the border: a late short-term loan in the United Kingdom"), BORDER)
def border(g: SimpleNamespace) -> Body:
    """Default fees to a cap in all, interest after default to a cap a day."""
    most, rate = int(parameter(FEES, AS_OF).number * 100), parameter(DAILY, AS_OF).number / 100
    interest = g.borrowed * rate * g.days
    sums = {
        "cap": most + interest,
        "each": g.times * most + interest,
        "contract": g.times * g.fee + g.borrowed * g.daily * g.days,
        "interest": interest,
    }
    if min(abs(a - b) for n, a in enumerate(sums.values()) for b in list(sums.values())[n + 1 :]) < 100:
        raise Degenerate("m05-border")
    words: dict[str, Any] = {
        "borrowed": Amount(g.borrowed, "GBP"), "fee": Amount(g.fee, "GBP"), "most": Amount(most, "GBP"),
        "interest": Amount(interest, "GBP"), "right": Amount(sums["cap"], "GBP"), "days": Figure(g.days),
        "asked": brief(g.daily), "capped": Share(rate, 1),
    }  # fmt: skip
    labels = {name: Amount(value, "GBP") for name, value in sums.items()}
    options = (
        Option("cap", labels["cap"], sourced(
            line(mark("The fees have one cap in all, the interest a cap for each day; both together make it.")),
            Cited(FEES, noted=True))),
        Option("each", labels["each"], line(mark(
            "This allows the capped fee twice. The cap is for all default fees of the loan. Next: take it once."
        )), "MC33"),
        Option("contract", labels["contract"], line(mark(
            "This is what the contract asks for. There the regulator caps both parts. Next: look up both caps in the "
            "box."
        )), "MC33"),
        Option("interest", labels["interest"], line(mark(
            "This leaves the fee out. A default fee may be asked for, up to its cap. Next: add it."
        )), "MC12"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A firm in the United Kingdom lent {borrowed} as high-cost short-term credit. All of it is {days} "
                    "days late. The contract asks for {fee} for each of two reminders, and {asked} a day on the sum."
                ),
                **words,
            ),
            line(mark("How much may the firm ask for lateness so far? The cap on the whole cost of the loan is far "
                      "away here.")),
        ),
        hints=(
            line(mark("Two parts of the claim, two caps.")),
            line(mark("One cap is for all default fees together, the other for each day of interest.")),
            line(mark("Take the lower of cap and claim for each part. Add the two.")),
        ),
        solution=(
            line(mark("1. Default fees: {most} at most in all."), **words),
            line(mark("2. Interest: {borrowed} × {capped} × {days} = {interest}."), **words),
            line(mark("3. Together: {right}."), **words),
            line(mark("{law}"), law=Cited(FEES, noted=True)),
            line(mark("{law}"), law=Cited(DAILY, noted=True)),
        ),
        options=options,
    )  # fmt: skip


def _draw_exit(rng: random.Random) -> dict[str, Any]:
    principal, interest = 5_000 * rng.randint(16, 50), 500 * rng.randint(10, 40)
    return {**draw_terms(rng), **draw_span(rng), "principal": principal, "interest": interest,
            "whole": rng.random() < 0.5}  # fmt: skip


EXIT = Family(
    "m05-x1",
    {
        "rate": Fraction(18, 100), "times": Fraction(7, 5), "year": 365, "principal": 110_000, "interest": 17_500,
        "due": date(2026, 4, 8), "grace": 4, "paid": date(2026, 6, 1), "whole": True,
    },
    _draw_exit,
)  # fmt: skip


@asks("m05-x1", mark("Exit 1. Penalty interest"), EXIT, Unit.MONEY)
def exit_interest(g: SimpleNamespace) -> Body:
    """Base, rate, days and year, all from the text of a contract."""
    days = (g.paid - g.due).days - g.grace
    both = g.principal + g.interest
    base, other = (both, g.principal) if g.whole else (g.principal, both)
    right = penalty(base, g.rate, g.times, days, g.year)
    words = {
        **rate_words(g.rate, g.times, g.year),
        **span_words(g.due, g.paid, g.grace),
        **amount_words(both=both, principal=g.principal, interest=g.interest, base=base, right=right),
        "named": line(mark("on the whole late instalment") if g.whole else mark("on the late principal alone")),
    }
    slips = [
        Slip("MC12", penalty(other, g.rate, g.times, days, g.year), line(mark(
            "{answer} takes another base. This contract counts {named}. Next: use the base that it names."
        ), **words)),
        Slip("MC09", penalty(base, g.rate, g.times, days + g.grace, g.year), line(WITH_GRACE, **words)),
        *rate_slips(base, g.rate, g.times, days, g.year),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "An instalment of {both} ({principal} principal, {interest} interest) is due on {due} and paid on "
                    "{paid}. For late days the contract asks for {times} times {rate} a year, {named}. It lets {grace} "
                    "days pass and counts from their end, {year} days to a year."
                ),
                **words,
            ),
            line(mark("How much penalty interest is that, in ¥?")),
        ),
        hints=(
            line(mark("Find four things in the text: base, rate, days, and the days of a year.")),
            line(BASE_RATE_DAYS),
            line(mark("Count from the end of grace to the payment. Raise the rate. Multiply by the base that is named, "
                      "and divide.")),
        ),
        solution=(
            line(mark("1. Base: {base}. Rate: {times} × {rate} = {overdue} a year. Days from {end}: {days}."), **words),
            line(mark("2. {base} × {overdue} × {days} ÷ {year} = {right}."), **words),
        ),
        because=sourced(line(mark("Each of the four stands in the contract; none can be guessed.")), Cited(OVERDUE_TO)),
        right=right,
        slips=distinct(right, slips, FEN),
        then=line(THEN),
    )  # fmt: skip


def _draw_ground(rng: random.Random) -> dict[str, Any]:
    return {
        "asked": rng.choice(("contract", "law", "practice")),
        "contact": rng.randint(1, 6),
        "called": rng.choice((45, 60, 75, 90)),
        "suit": rng.randint(100, 150),
        "write_off": rng.randint(160, 180),
        "grace": rng.randint(2, 7),
        "fifth": rng.randint(50, 95),
    }


GROUND = Family(
    "m05-x2",
    {"asked": "practice", "contact": 2, "called": 60, "suit": 120, "write_off": 180, "grace": 3, "fifth": 76},
    _draw_ground,
)
GROUNDS = {"contract": mark("on a contract"), "law": mark("on a law"), "practice": mark("on practice alone")}
EVENTS = {
    "contact": mark("Day {contact}: the first call"),
    "suit": mark("Day {suit}: the suit is filed"),
    "write_off": mark("Day {write_off}: the debt is written off"),
    "grace": mark("Day {grace}: the days of grace end"),
    "called": mark("Day {called}: a clause lets the lender call all of it due"),
    "fifth": mark("Day {fifth}: a fifth of the price is unpaid, the demand and its time are over"),
}
SHOWN = {
    "contract": ("called", "contact", "suit", "write_off"),
    "law": ("fifth", "contact", "suit", "write_off"),
    "practice": ("write_off", "grace", "called", "fifth"),
}
WHY = {
    "contact": mark("No text of this course sets a day for the first call; each lender has its own. Next: ask of each "
                    "day who set it."),
    "suit": mark("When to sue is the creditor's choice while the claim lasts; no clause and no law names the day. "
                 "Next: ask of each day who set it."),
    "write_off": mark("Writing off is book-keeping of the lender; the debt itself stays. Next: ask of each day who set "
                      "it."),
    "grace": mark("The contract gives these days; without its clause there are none here. Next: ask of each day who "
                  "set it."),
    "called": mark("A clause of the contract sets this day. Next: look for a day that no clause and no text names."),
    "fifth": mark("In a sale in instalments a law allows this, whatever the contract says. Next: look for a day that "
                  "no clause and no text names."),
}  # fmt: skip
TRUE = {
    "contract": mark("The clause of the contract names the number of days. Without it the rest is due on its own "
                     "days."),
    "law": mark("In a sale in instalments the law gives the seller this right: the share, the demand and the time."),
    "practice": mark("No text of this course names a day for it; the lender decides. What is owed does not change."),
}  # fmt: skip


@asks("m05-x2", mark("Exit 2. What does it rest on?"), GROUND)
def exit_ground(g: SimpleNamespace) -> Body:
    """Contract, law or practice."""
    words = {name: Figure(getattr(g, name)) for name in EVENTS}
    right = SHOWN[g.asked][0]
    because: Line = line(TRUE[g.asked])
    if g.asked == "law":
        because = sourced(because, Cited("cn.cc.instalment_sale_share"))
    options = tuple(
        Option(name, line(EVENTS[name], **words), because if name == right else line(WHY[name]),
               "" if name == right else "MC27")
        for name in SHOWN[g.asked]
    )  # fmt: skip
    solution: tuple[Line, ...] = (because,)
    if g.asked == "law":
        solution = (line(TRUE["law"]), line(mark("{law}"), law=Cited("cn.cc.instalment_sale_share")))
    return Body(
        prompt=(
            line(mark("Chen Min reads four clocks. On each, one stage of an unpaid debt comes next. The debts are "
                      "loans; where a price is named, it is a sale in instalments.")),
            line(mark("Which of these days rests {ground}?"), ground=line(GROUNDS[g.asked])),
        ),
        hints=(
            line(mark("Of each day, ask: who set it, and where is that written?")),
            line(mark("A clause, an article, or neither: these are the three.")),
            line(mark("Cross out the days that only the lender decides, then those that a clause names. Which is left "
                      "for what is asked?")),
        ),
        solution=solution,
        options=options,
    )  # fmt: skip


def _draw_agent(rng: random.Random) -> dict[str, Any]:
    due = date(2022, 2, 5) + timedelta(rng.randint(0, 900))
    return {
        "due": due, "paid": due + timedelta(rng.randint(40, 300)), "fee": 10_000 * rng.randint(8, 60),
        "today": date(2026, 10, 1) + timedelta(rng.randint(0, 60)),
    }  # fmt: skip


AGENT = Family(
    "m05-x3",
    {"due": date(2023, 5, 18), "paid": date(2023, 11, 6), "fee": 280_000, "today": date(2026, 11, 16)},
    _draw_agent,
)


@asks("m05-x3", mark("Exit 3. An agent offers to clean the record"), AGENT)
def exit_agent(g: SimpleNamespace) -> Body:
    """A right line ends by itself; a wrong one is objected to without an agent."""
    last, early = last_shown(g.due, 1, g.paid), last_shown(g.due, 1, g.due)
    if not g.today < early:
        raise Degenerate("m05-x3")
    words: dict[str, Any] = {
        "due": Day(g.due), "paid": Day(g.paid), "fee": Amount(g.fee), "today": Day(g.today), "last": Day(last),
        "early": Day(early),
    }  # fmt: skip
    options = (
        Option("stays", line(mark("It may stand until {last}. No agent can change that, and an objection is for lines "
                                  "that are wrong"), **words),
               sourced(line(mark("The line is right, so its years run from the last payment.")),
                       Cited("cn.zx.kept_for"))),
        Option("agent", line(mark("With {fee} the agent has it deleted today"), **words), line(mark(
            "Nobody can sell what the regulation does not give. A right line stays its time. Next: ask when that time "
            "ends."
        )), "MC26"),
        Option("gone", line(mark("It must go now: the debt was paid on {paid}"), **words), line(mark(
            "Payment ends the lateness; the record then has a time to run. Next: count the years from the payment."
        )), "MC14"),
        Option("early", line(mark("It may stand until {early}. Before that an objection removes it"), **words),
               line(mark(
            "An objection mends errors; this line is right. And the years do not run from the due date. Next: ask on "
            "which day the lateness ended."
        )), "MC14"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "It is {today}. A line in Lin's cousin's report is right: an instalment of {due} was late and was "
                    "paid on {paid}. An agent writes: “Clean record in three days, {fee}.”"
                ),
                **words,
            ),
            line(mark("What holds for the line?")),
        ),
        hints=(
            line(mark("First question: is the line wrong, or only unpleasant?")),
            line(mark("A wrong line can be objected to, without cost. A right one ends by itself after a time.")),
            line(mark("Take the day on which nothing was late any more, and add the years in the law box.")),
        ),
        solution=(
            line(mark("The lateness ended on {paid}; the line may stand until {last}."), **words),
            line(mark("{law}"), law=Cited("cn.zx.kept_for")),
            line(mark("{law}"), law=Cited("cn.zx.objection")),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (border, exit_interest, exit_ground, exit_agent)
