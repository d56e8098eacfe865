"""M01, E5: a claim is sold. Is consent needed, and which payments still count?"""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import contract_pack
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, Grid, line
from lessons.practice.parties import name
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

PACK = contract_pack("sold_loan")
NOTICE, BEFORE, DOUBTED = "cn.cc.assignment_notice", "cn.htj.paid_before_notice", "cn.blt.licensed_buyers"


def draw_sale(rng: random.Random) -> dict[str, Any]:
    """Return an amount, the day of a sale and the day of its notice."""
    sold = date(2025, 3, 3) + timedelta(days=rng.randint(0, 420))
    return {
        "amount": 10_000 * rng.randint(40, 300),
        "sold": sold,
        "told": sold + timedelta(days=rng.randint(6, 75)),
    }


def sale_words(g: SimpleNamespace) -> dict[str, Any]:
    """Return names and days of a sale as sentences use them."""
    return {
        "borrower": name(PACK, "sun"), "bank": name(PACK, "chengqiao"), "buyer": name(PACK, "beian"),
        "amount": Amount(g.amount), "sold": Day(g.sold), "told": Day(g.told),
    }  # fmt: skip


CONSENT = Family("m01-e5a", {"amount": 1_260_000, "sold": date(2026, 4, 20), "told": date(2026, 5, 8)}, draw_sale)


@asks("m01-e5a", mark("E5 (a). Does a sale of the claim need consent?"), CONSENT)
def consent(g: SimpleNamespace) -> Body:
    """No consent to the sale; towards the debtor it counts from the notice on."""
    words = sale_words(g)
    options = (
        Option("notice", line(mark(
            "No consent is needed. For {borrower} the new creditor counts from {told} on"
        ), **words), line(mark("{law}"), law=Cited(NOTICE, g.told))),
        Option("consent", line(mark(
            "The sale has no effect, because {borrower} never agreed to it"
        ), **words), line(mark(
            "The rule asks for a notice to the debtor, not for agreement. Next: read what the notice does."
        )), "MC18"),
        Option("sold", line(mark(
            "No consent is needed. For {borrower} the new creditor counts from {sold} on"
        ), **words), line(mark(
            "On {sold} the two firms agreed. Nobody had told the debtor yet. Next: look for the day on which that "
            "changed."
        ), **words), "MC18"),
        Option("gone", line(mark(
            "The debt is gone: {bank} has got its money from the buyer"
        ), **words), line(mark(
            "The price of the claim is between the two firms. What is owed stays owed, to another creditor. Next: keep "
            "the claim and its price apart."
        )), "MC23"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "{borrower} still owes {amount}. On {sold} {bank} assigns the claim to {buyer}, with nobody asking "
                    "{borrower}. The notice arrives on {told}."
                ),
                **words,
            ),
            line(mark("What holds?")),
        ),
        hints=(
            line(mark("Two firms make a deal about a claim. What must the debtor get to know?")),
            line(mark("To agree to something and to be told of it are two different things.")),
            line(mark("There are two days in the story. Which of them could the debtor know about?")),
        ),
        solution=(
            line(mark("{law}"), law=Cited(NOTICE, g.told)),
            line(mark("A doubt remains about the buyer. {law}"), law=Cited(DOUBTED, g.told, noted=True)),
        ),
        options=options,
    )


def _draw_paid(rng: random.Random) -> dict[str, Any]:
    before, between, after = rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 3)
    first = date(2025, 2, 1) + timedelta(days=rng.randint(0, 330))
    days = [first + timedelta(days=30 * place + rng.randint(0, 3)) for place in range(before + between + after)]
    # a sale and a notice between two payments, on the day of none
    sold = days[before - 1] + timedelta(days=rng.randint(5, 20))
    told = days[before + between - 1] + timedelta(days=rng.randint(5, 20))
    return {
        "paid": tuple((day, 100 * rng.randint(300, 1800)) for day in days),
        "sold": sold,
        "told": told,
        "amount": 10_000 * rng.randint(150, 300),
    }


PAID = Family(
    "m01-e5b",
    {
        "paid": (
            (date(2026, 3, 17), 89_700),
            (date(2026, 4, 17), 60_000),
            (date(2026, 5, 4), 45_000),
            (date(2026, 5, 17), 89_700),
            (date(2026, 6, 17), 30_000),
        ),
        "sold": date(2026, 4, 20),
        "told": date(2026, 5, 8),
        "amount": 1_260_000,
    },
    _draw_paid,
)
DAY_PAID, AMOUNT_PAID = mark("Day"), mark("Paid to the bank")


@asks("m01-e5b", mark("E5 (b). Which payments must be made once more?"), PAID, Unit.MONEY)
def once_more(g: SimpleNamespace) -> Body:
    """What was paid to the old creditor after the notice does not free from the new one."""
    words = sale_words(g)
    every = Fraction(sum(amount for _, amount in g.paid))
    after = [amount for day, amount in g.paid if day > g.told]
    right = Fraction(sum(after))
    since = Fraction(sum(amount for day, amount in g.paid if day > g.sold))
    if len({amount for _, amount in g.paid}) < 2:
        raise Degenerate("m01-e5b")
    slips = [
        Slip("MC18", since, line(mark(
            "{answer} counts from the sale on. Until the notice, a payment to the bank was a payment to the right one. "
            "Next: start at {told}."
        ), **words)),
        Slip("MC18", every, line(mark(
            "{answer} is all of it. What was paid before the notice counts. Next: look at the days."
        ))),
        Slip("MC16", every - right, line(mark(
            "{answer} is what counts: it was paid before the notice. The question asks for the rest. Next: take what "
            "came later."
        ))),
        Slip("MC18", since - right, line(mark(
            "{answer} was paid between the sale and the notice. {borrower} could not know then. Next: take what came "
            "after {told}."
        ), **words)),
    ]  # fmt: skip
    words |= {"right": Amount(right), "count": Figure(len(after))}
    rows = tuple((Day(day, short=True), Amount(amount)) for day, amount in g.paid)
    return Body(
        prompt=(
            line(
                mark(
                    "On {sold} {bank} assigns its claim to {buyer}. The notice reaches {borrower} on {told}. "
                    "{borrower} goes on paying the bank, by habit:"
                ),
                **words,
            ),
            Grid((line(DAY_PAID), line(AMOUNT_PAID)), rows),
            line(
                mark(
                    "The bank keeps all of it. {buyer} then asks for the instalments. How much of what {borrower} paid "
                    "to the bank can {buyer} claim once more, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Draw a line through the table. On which of the two days?")),
            line(mark("Whoever could not know of a new creditor may pay the old one.")),
            line(mark("Add up what was paid to the bank after the notice had arrived.")),
        ),
        solution=(
            line(mark("1. The line is the notice, {told}. Before it, a payment to the bank counts."), **words),
            line(mark("2. After it, payments in the table: {count}. Together {right}."), **words),
            line(mark("{law}"), law=Cited(BEFORE, g.told)),
            line(
                mark("How {borrower} gets it back from the bank is another question, not answered here."),
                **words,
            ),
        ),
        because=sourced(
            line(mark("Up to {told} the bank was the right one to pay; {right} came later."), **words),
            Cited(BEFORE, g.told),
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Put the sale and the notice into the table.")),
    )


QUESTIONS: tuple[Question, ...] = (consent, once_more)
