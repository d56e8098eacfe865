"""M05, three questions to recall: what a part payment pays, how long a bad record is kept, what a late day costs."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF, parameter
from lessons.law.facts_price import Lender, Loan
from lessons.law.rules.cn_overdue import Late, penalty_rate
from lessons.law.rules.cn_payment import Debt, one_debt
from lessons.law.rules.cn_record import adverse_data
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, brief, line, plainly
from lessons.practice.question import Body, Degenerate, Family, Option, Question, Slip, asks


def _draw_part(rng: random.Random) -> dict[str, Any]:
    costs, interest = 500 * rng.randint(4, 18), 500 * rng.randint(14, 50)
    return {
        "costs": costs,
        "interest": interest,
        "principal": 5_000 * rng.randint(16, 60),
        "payment": costs + interest + 500 * rng.randint(20, 110),
    }


PART = Family("m05-r1", {"costs": 5_000, "interest": 13_000, "principal": 100_000, "payment": 50_000}, _draw_part)


@asks("m05-r1", mark("Recall M05: what a part payment pays"), PART, Unit.MONEY)
def part_payment(g: SimpleNamespace) -> Body:
    """Costs first, then interest, then principal."""
    found = one_debt(Debt(g.costs, g.interest, g.principal), g.payment, False, AS_OF)
    right = Fraction(found.step("principal_left").minor)  # type: ignore[attr-defined]
    words = {name: Amount(getattr(g, name)) for name in ("costs", "interest", "principal", "payment")}
    words |= {"first": Amount(g.costs + g.interest), "rest": Amount(g.payment - g.costs - g.interest)}
    words |= {"left": Amount(right)}
    slips = (
        Slip(
            "MC13",
            Fraction(g.principal - g.payment),
            line(
                mark(
                    "{answer} is left if all of {payment} pays principal. Two things stand before the "
                    "principal. Next: pay those first, then see what remains."
                ),
                **words,
            ),
        ),
        Slip(
            "MC13",
            Fraction(g.principal - g.payment + g.interest),
            line(
                mark(
                    "{answer} is left if interest comes first and the costs of {costs} are passed over. "
                    "Next: put the costs at the head of the row."
                ),
                **words,
            ),
        ),
        Slip(
            "MC13",
            Fraction(g.principal - g.payment + g.costs),
            line(
                mark(
                    "{answer} is left if only the costs stand before the principal. The interest of "
                    "{interest} does too. Next: pay both before the principal."
                ),
                **words,
            ),
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou is late. He owes {costs} for the costs of collecting the claim, {interest} of "
                    "interest and {principal} of principal. He pays {payment}. The contract says nothing "
                    "about the order."
                ),
                **words,
            ),
            line(mark("How much principal is left, in ¥?")),
        ),
        hints=(
            line(mark("One payment meets three kinds of debt. Which one is served last?")),
            line(mark("If nobody agreed on an order, the Civil Code has one. It starts with costs.")),
            line(mark("Take the costs off the payment, then the interest. What remains lowers the principal.")),
        ),
        solution=(
            line(mark("1. Costs and interest come first: {costs} + {interest} = {first}."), **words),
            line(mark("2. Of {payment}, {rest} remains for the principal: {principal} − {rest} = {left}."), **words),
            line(mark("{law}"), law=Cited("cn.cc.allocation_one_debt")),
        ),
        because=sourced(
            line(mark("Costs first, then interest, then principal, because nothing else was agreed.")),
            Cited("cn.cc.allocation_one_debt"),
        ),
        right=right,
        slips=slips,
        then=line(
            mark("Next: open a hint, then write costs, interest and principal in the order in which they are paid.")
        ),
    )


def _draw_record(rng: random.Random) -> dict[str, Any]:
    due = date(2021, 1, 5) + timedelta(days=rng.randint(0, 1300))
    return {"due": due, "paid": due + timedelta(days=rng.randint(40, 400)), "amount": 1_000 * rng.randint(40, 900)}


RECORD = Family("m05-r2", {"due": date(2022, 3, 15), "paid": date(2022, 9, 2), "amount": 107_200}, _draw_record)


def _last_day(ended: date) -> Day:
    day = adverse_data(ended, None, ended).step("last")
    assert isinstance(day, date)
    return Day(day)


@asks("m05-r2", mark("Recall M05: how long is a bad record kept?"), RECORD)
def record(g: SimpleNamespace) -> Body:
    """Five years from the end of the event."""
    law = {"law": Cited("cn.zx.kept_for")}
    words: dict[str, Any] = {"due": Day(g.due), "paid": Day(g.paid), "amount": Amount(g.amount)}
    ends = {"right": _last_day(g.paid), "early": _last_day(g.due)}
    options = (
        Option("end", line(mark("Until {day}"), day=ends["right"]), line(mark("{law}"), **law)),
        Option(
            "start",
            line(mark("Until {day}"), day=ends["early"]),
            line(
                mark(
                    "This counts from the day the payment was missed. The time begins when the bad event "
                    "ends. Next: ask on which day it ended."
                )
            ),
            "MC14",
        ),
        Option(
            "paid",
            line(mark("Until {day}, the day he pays"), day=Day(g.paid)),
            line(
                mark(
                    "Payment ends the arrears, not the record. The record then has a fixed time to run. "
                    "Next: count the years from the day of payment."
                )
            ),
            "MC14",
        ),
        Option(
            "ever",
            line(mark("For ever")),
            line(
                mark(
                    "No bad record on a person is kept for ever: a regulation sets an end. Next: ask when "
                    "the time begins, and how many years it runs."
                )
            ),
            "MC14",
        ),
    )
    return Body(
        prompt=(
            line(mark("Zhou misses {amount}, due on {due}. On {paid} he pays all that he owes."), **words),
            line(mark("Until when may his credit report still show the late payment?")),
        ),
        hints=(
            line(mark("Two days stand in the story. Which of them ends the bad event?")),
            line(mark("A regulation of the State Council sets the time, and says from which day it runs.")),
            line(mark("Start on the day on which nothing was late any more. Add the years that the law box names.")),
        ),
        solution=(
            line(mark("1. The event ends when he pays: {paid}."), **words),
            line(mark("2. The years run from there, until {day}."), day=ends["right"]),
            line(mark("{law}"), **law),
        ),
        options=options,
    )


def _draw_late(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(40, 180),
        "rate": Fraction(rng.randint(36, 72) * 2, 1000),
        "days": rng.randint(18, 88),
        "year": rng.choice((360, 365)),
        "contract": date(2022, 1, 10) + timedelta(days=rng.randint(0, 1200)),
    }


LATE = Family(
    "m05-r3",
    {"amount": 800_000, "rate": Fraction(12, 100), "days": 45, "year": 360, "contract": date(2024, 5, 8)},
    _draw_late,
)


@asks("m05-r3", mark("Recall M05: what the late days cost"), LATE, Unit.MONEY)
def late_days(g: SimpleNamespace) -> Body:
    """Overdue interest on the late principal, with the day count that the contract names."""
    times = parameter("cn.pbc251.overdue_to", g.contract).number
    overdue, other = g.rate * times, 365 if g.year == 360 else 360
    loan = Loan(lender=Lender.BANK, contract=g.contract, rate=g.rate, overdue_rate=overdue)
    found = penalty_rate(loan, Late(since=g.contract, amount=g.amount, days=g.days, year=g.year))
    right = Fraction(found.step("interest").minor)  # type: ignore[attr-defined]
    if right < 2000:
        raise Degenerate("m05-r3")
    words: dict[str, Any] = {"amount": Amount(g.amount), "rate": brief(g.rate), "overdue": brief(overdue)}
    words |= {"days": Figure(g.days), "year": Figure(g.year), "other": Figure(other), "right": Amount(right)}
    words |= {"times": plainly(times), "contract": Day(g.contract)}
    slips = (
        Slip(
            "MC04",
            right * g.year / other,
            line(
                mark(
                    "{answer} counts {other} days to a year; this contract counts {year}. Next: use the day "
                    "count that is named."
                ),
                **words,
            ),
        ),
        Slip(
            "MC12",
            right / times,
            line(
                mark(
                    "{answer} charges the contract rate of {rate}. For late days the contract sets a higher "
                    "one. Next: multiply the rate by {times} first."
                ),
                **words,
            ),
        ),
        Slip(
            "MC12",
            right - right / times,
            line(
                mark(
                    "{answer} is the extra part alone. The overdue rate takes the place of the contract "
                    "rate; it holds both parts. Next: charge all of {overdue}."
                ),
                **words,
            ),
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A bank loan of {contract} costs {rate} a year. The overdue rate is {times} times that. "
                    "{amount} of principal is {days} days late. The contract counts {year} days to a year, "
                    "and interest on interest is left out."
                ),
                **words,
            ),
            line(mark("How much overdue interest falls due for these days, in ¥?")),
        ),
        hints=(
            line(mark("Which rate runs on a sum that is late?")),
            line(mark("Interest is sum × rate × time. The contract says how long a year is.")),
            line(mark("Raise the rate first. Multiply by the sum and the days, then divide by the days of a year.")),
        ),
        solution=(
            line(mark("1. The overdue rate: {times} × {rate} = {overdue} a year."), **words),
            line(mark("2. {amount} × {overdue} × {days} ÷ {year} = {right}."), **words),
            line(mark("{law}"), law=Cited("cn.pbc251.overdue_to", g.contract)),
        ),
        because=sourced(
            line(mark("The late sum bears the overdue rate, day by day, with the day count of the contract.")),
            Cited("cn.pbc251.overdue_to", g.contract),
        ),
        right=right,
        slips=slips,
        then=line(mark("Next: open a hint. Then write down four things: base, rate, days, and the days of a year.")),
    )


QUESTIONS: tuple[Question, ...] = (part_payment, record, late_days)
