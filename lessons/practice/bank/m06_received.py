"""M06, E6 and E7: interest taken out first, and everything that lateness may cost, against one line."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law.facts_price import Lender, Loan
from lessons.law.rules.cn_overdue import overdue_total
from lessons.law.rules.cn_principal import principal_received
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.lending import LAST_BEFORE, THEN, YEAR, law_words, line_on, lpr_notes, old_line, quiet_day
from lessons.practice.line import Amount, Day, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Family, Question, Slip, asks, distinct

TOTAL, NET = "cn.mj20b.overdue_total", "cn.mj20b.principal_received"


def _draw_net(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(5, 60),
        "rate": Fraction(rng.randint(50, 118), 1000),
        "contract": quiet_day(rng, date(2021, 1, 4), date(2025, 3, 10)),
    }


def _complete_net(amount: int, rate: Fraction, contract: date) -> dict[str, Any]:
    deducted = int(amount * rate)
    loan = Loan(
        lender=Lender.PRIVATE, contract=contract, repaid=contract + YEAR, amount=amount, deducted=deducted, rate=rate
    )
    return {"deducted": deducted, "received": amount - deducted, "_found": principal_received(loan)}


NET_LOAN = Family(
    "m06-e6",
    {"amount": 1_000_000, "rate": Fraction(10, 100), "contract": date(2024, 3, 6)},
    _draw_net,
    _complete_net,
)


def _net_words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount), "deducted": Amount(g.deducted), "received": Amount(g.received),
        "rate": brief(g.rate), "contract": Day(g.contract),
    }  # fmt: skip


NET_STORY = mark(
    "On {contract} an acquaintance lends Zhou {amount} for one year of 365 days at {rate} a year. The interest of "
    "{deducted} is kept back at once, so {received} reaches him."
)


@asks("m06-e6", mark("E6 (a). Interest kept back: the rate on the real loan"), NET_LOAN, Unit.RATE)
def real_rate(g: SimpleNamespace) -> Body:
    """What is kept back, over what arrived."""
    right, words = Fraction(g.deducted, g.received), _net_words(g)
    words["right"] = Share(right)
    slips = [
        Slip("MC07", g.rate, line(mark(
            "{answer} is the rate in the contract, {deducted} over {amount}. He never had {amount}. Next: divide by "
            "what arrived."
        ), **words)),
        Slip("MC07", g.rate + g.rate**2, line(mark(
            "{answer} adds interest on the interest once. That is nearer, and not yet it. Next: divide {deducted} by "
            "{received}."
        ), **words)),
        Slip("MC07", Fraction(g.received, g.amount) * g.rate, line(mark(
            "{answer} charges the rate on what arrived, which is the law’s answer. The paper asks for more. Next: "
            "take what the paper makes him pay, over what arrived."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(NET_STORY, **words),
            line(
                mark(
                    "After the year the paper asks for {amount}. Which yearly rate on the money he had is that, in %?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("How much money did he have in his hands for the year?")),
            line(mark("A rate is the price over what was lent, and only what arrived was lent.")),
            line(mark("Take what he pays back, less what he got. Divide by what he got.")),
        ),
        solution=(
            line(mark("1. He has {received} for one year and pays back {amount}: {deducted} more."), **words),
            line(mark("2. {deducted} ÷ {received} = {right}."), **words),
            line(mark("{law}"), law=Cited("cn.cc.interest_in_advance", g.contract)),
        ),
        because=sourced(
            line(mark("The same {deducted}, but on {received}: the paper asks for more than {rate}."), **words),
            Cited("cn.cc.interest_in_advance", g.contract),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(mark("Next: open a hint. Ask what arrived and what is paid back.")),
    )


@asks("m06-e6b", mark("E6 (b). Interest kept back: what a court supports"), NET_LOAN, Unit.MONEY)
def real_debt(g: SimpleNamespace) -> Body:
    """The principal is what arrived; the agreed rate runs on it."""
    right = Fraction(g._found.step("repay").minor)
    interest = Fraction(g._found.step("interest").minor)
    words = {**_net_words(g), "interest": Amount(interest), "right": Amount(right)}
    slips = [
        Slip("MC07", Fraction(g.amount), line(mark(
            "{answer} is what the paper asks for. The principal is what arrived. Next: start from {received}."
        ), **words)),
        Slip("MC07", Fraction(g.amount + g.deducted), line(mark(
            "{answer} charges the interest a second time. Next: start from {received}, and charge one year on it."
        ), **words)),
        Slip("MC23", Fraction(g.received), line(mark(
            "{answer} is the principal alone. Keeping interest back does not make the loan free of interest. Next: add "
            "a year’s interest on what arrived."
        ))),
        Slip("MC07", Fraction(g.received + g.deducted) + interest, line(mark(
            "{answer} counts what was kept back and charges interest too. Next: let the kept part go, and charge the "
            "rate on what arrived."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(NET_STORY, **words),
            line(
                mark(
                    "He pays after 365 days; the agreed rate is below the line of that day. How much does he owe in "
                    "all, in ¥?"
                )
            ),
        ),
        hints=(
            line(mark("Which sum does a court call the principal?")),
            line(mark("Interest runs on the principal, at the rate agreed, for the time it was lent.")),
            line(mark("Take what arrived, then add one year’s interest on that sum.")),
        ),
        solution=(
            line(mark("1. The principal is {received}, not {amount}."), **words),
            line(mark("2. Interest for the year: {received} × {rate} = {interest}."), **words),
            line(mark("3. {received} + {interest} = {right}."), **words),
            line(mark("{law}"), law=Cited(NET, g.contract)),
        ),
        because=sourced(
            line(mark("Principal and interest both follow the money that arrived.")), Cited(NET, g.contract)
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Ask what arrived and what is paid back.")),
    )


def _draw_late(rng: random.Random) -> dict[str, Any]:
    return {
        "contract": quiet_day(rng, date(2021, 1, 4), date(2026, 3, 19)),
        "overdue": Fraction(5 * rng.randint(18, 24), 1000),
        "daily": Fraction(rng.randint(18, 32), 100_000),
        "fees": Fraction(5 * rng.randint(2, 8), 1000),
    }


LATE = Family(
    "m06-e7",
    {
        "contract": date(2021, 6, 1),
        "overdue": Fraction(12, 100),
        "daily": Fraction(2, 10_000),
        "fees": Fraction(15, 1000),
    },
    _draw_late,
)


@asks("m06-e7", mark("E7. Penalty, damages and fees together"), LATE, Unit.RATE)
def all_together(g: SimpleNamespace) -> Body:
    """The sum of all that lateness costs, less the line."""
    damages, cap = g.daily * 365, line_on(g.contract).rate
    loan = Loan(
        lender=Lender.PRIVATE, contract=g.contract, overdue_rate=g.overdue, damages_rate=damages, fees_rate=g.fees
    )
    right: Fraction = overdue_total(loan).step("excess").rate  # type: ignore[attr-defined]
    total = g.overdue + damages + g.fees
    words: dict[str, Any] = {
        **law_words(g.contract), "overdue": brief(g.overdue), "daily": brief(g.daily), "fees": brief(g.fees),
        "damages": Share(damages), "total": Share(total), "right": Share(right),
    }  # fmt: skip
    slips = [
        Slip("MC03", g.overdue + damages - cap, line(mark(
            "{answer} leaves out the fees of {fees}. They count in, whatever they are called. Next: add all three."
        ), **words)),
        Slip("MC12", g.overdue + g.fees - cap, line(mark(
            "{answer} leaves out the damages. They run every day. Next: bring {daily} a day to a year, and add it."
        ), **words)),
        Slip("MC15", total, line(mark(
            "{answer} is the whole claim. A court supports it up to the line. Next: take the line off."
        ))),
        Slip("MC28", total - old_line(), line(mark(
            "{answer} takes off {low}, a line of older rules. Next: work out the line of {contract}."
        ), **words)),
    ]  # fmt: skip
    kept = [slip for slip in slips if slip.value > 0]
    return Body(
        prompt=(
            line(
                mark(
                    "A private loan of {contract} is late. The contract gives the lender overdue interest of {overdue} "
                    "a year, damages of {daily} a day, and fees of {fees} a year, all on the late sum."
                ),
                **words,
            ),
            line(
                mark(
                    "The lender claims all three. For a year of 365 days, how many percentage points does a court not "
                    "support? Write 2.5 points as 2.5 %. The LPR table in lesson M06 lists every change."
                )
            ),
        ),
        hints=(
            line(mark("Three claims with three names. Does the line look at names?")),
            line(LAST_BEFORE),
            line(mark("Bring all three to a year and add them. Take off the multiple of the LPR of the contract day.")),
        ),
        solution=(
            line(mark("1. Damages for a year: {daily} × 365 = {damages}."), **words),
            line(mark("2. Together: {overdue} + {damages} + {fees} = {total}."), **words),
            line(mark("3. The line of {contract}: {times} × {lpr} = {cap}."), **words),
            line(mark("4. {total} − {cap} = {right}."), **words),
            *lpr_notes(g.contract),
            line(mark("{law}"), law=Cited(TOTAL, g.contract)),
        ),
        because=sourced(
            line(mark("All that lateness costs is added up, and one line holds for the sum.")), Cited(TOTAL, g.contract)
        ),
        right=right,
        slips=distinct(right, kept, TOLERANCES[Unit.RATE]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (real_rate, real_debt, all_together)
