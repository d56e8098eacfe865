"""M01, E4: the clause that moves part of the price into a “service”, and what the loan costs with it."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m01_fading import KEPT_BACK, REPAIR, complete_deducted, repair_words
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Words, brief, line
from lessons.practice.parties import name
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct

COUNTED, CHARGES_NOTHING, BEGINS = "cn.msz.cost_means", "cn.zd9.platform_charges", date(2026, 8, 1)
# words under which part of a price can stand; each keeps the rest of the clause
NAMES = (
    mark("a service fee"),
    mark("a consulting fee"),
    mark("a membership fee"),
    mark("an account-care fee"),
    mark("a technology fee"),
)
MOVED = mark("“For arranging the loan, {platform} takes {what} of {fee}, kept back from the payout.”")
INTEREST = mark("“{lender} takes interest of {rate} a year on what is still owed.”")
EARLY = mark("“After early repayment {lender} takes no interest for later months.”")
SHOWS = mark("“{platform} shows the bill and passes payments on to {lender}.”")
AGENCY = mark("“{lender} may ask Hengxin to collect overdue payments, and tells the borrower first.”")


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "what": rng.choice(NAMES),
        "fee": 1_000 * rng.randint(12, 90),
        "rate": Fraction(5 * rng.randint(14, 34), 1000),
        "third": rng.choice((EARLY, AGENCY)),
    }


MOVE = Family("m01-e4a", {"what": NAMES[1], "fee": 36_000, "rate": Fraction(12, 100), "third": EARLY}, _draw)


@asks("m01-e4a", mark("E4 (a). Which clause moves part of the price?"), MOVE)
def moving_clause(g: SimpleNamespace) -> Body:
    """A fee under another name is part of what the loan costs."""
    words: dict[str, Words] = {
        "lender": name(REPAIR, "kuaidui"), "platform": name(REPAIR, "yunzhan"), "zhou": name(REPAIR, "zhou"),
        "what": line(g.what), "fee": Amount(g.fee), "rate": brief(g.rate),
    }  # fmt: skip
    options = (
        Option("moved", line(MOVED, **words), line(mark(
            "It takes {fee} from the borrower for getting the loan, and calls it {what}. {law}"
        ), **words, law=Cited(COUNTED, BEGINS))),
        Option("interest", line(INTEREST, **words), line(mark(
            "This clause names a price, and calls it interest. Nothing is moved. Next: look for a price under another "
            "name."
        )), "MC03"),
        Option("shows", line(SHOWS, **words), line(mark(
            "A service is done here, and the borrower pays nothing for it. Next: look for an amount that the borrower "
            "pays."
        )), "MC16"),
        Option("third", line(g.third, **words), line(mark(
            "This clause says what happens later. It takes nothing for the loan itself. Next: look for an amount that "
            "the borrower pays to get the loan."
        )), "MC10" if g.third == EARLY else "MC17"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark("{zhou} reads four clauses of his loan. “We take {rate} a year, and no more”, says the app."),
                **words,
            ),
            line(mark("Which clause moves part of the price out of sight?")),
        ),
        hints=(
            line(mark("In which clauses does money leave the borrower?")),
            line(mark("What a payment is called does not change who pays it, and what for.")),
            line(mark("Two clauses cost him money. One says so in the word that the app uses. Take the other.")),
        ),
        solution=(
            line(mark("The price is in two clauses. The one that says {what} is not in the rate of the app."), **words),
            line(mark("{law}"), law=Cited(COUNTED, BEGINS)),
            line(
                mark("Where a bank lends through a platform, one more text speaks of such fees. {law}"),
                law=Cited(CHARGES_NOTHING, BEGINS),
            ),
            KEPT_BACK,
        ),
        options=options,
    )


def _draw_cost(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 60_000 * rng.randint(8, 40),
        "instalments": rng.choice((6, 9, 12, 18, 24)),
        "rate": Fraction(5 * rng.randint(14, 34), 1000),
        "fee_rate": Fraction(5 * rng.randint(3, 14), 1000),
    }


COST = Family(
    "m01-e4b",
    {"amount": 1_200_000, "instalments": 12, "rate": Fraction(12, 100), "fee_rate": Fraction(6, 100)},
    _draw_cost,
    complete_deducted,
)


@asks("m01-e4b", mark("E4 (b). What does the loan cost, service included?"), COST, Unit.MONEY)
def whole_cost(g: SimpleNamespace) -> Body:
    """All that goes out, less all that comes in."""
    words, right = repair_words(g), g._split.total
    slips = [
        Slip("MC03", g._split.lender, line(mark(
            "{answer} is the interest alone. The fee left his pocket, too: it never reached it. Next: start from what "
            "he received."
        ))),
        Slip("MC03", Fraction(g.fee), line(mark(
            "{answer} is the service fee alone. He pays interest as well. Next: add what he pays above the loan."
        ))),
        Slip("MC07", g._split.lender - g.fee, line(mark(
            "{answer} takes the fee off the interest. It was kept back from him, so it makes the loan dearer. Next: "
            "mind the sign."
        ))),
        Slip("MC16", Fraction(g.paid), line(mark(
            "{answer} is all the instalments. Part of them gives back what he received. Next: take that off."
        ))),
    ]  # fmt: skip
    reason = line(
        mark("He gives back {paid} for {received}: {interest} goes to {lender} and {fee} to {platform}."), **words
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{zhou} signs for {amount} at {rate} a year. {platform} keeps back {fee} “for its service”, and "
                    "{received} comes into his account. His {count} instalments add up to {paid}."
                ),
                **words,
            ),
            line(mark("What does the loan cost him in all, in ¥?")),
        ),
        hints=(
            line(mark("How much came in? How much goes out?")),
            line(mark("A fee that is kept back is paid on the first day, whatever it is called.")),
            line(mark("Take what he received off the sum of his instalments.")),
        ),
        solution=(
            line(mark("1. Out: {paid}. In: {received}."), **words),
            line(mark("2. {paid} − {received} = {total}."), **words),
            line(mark("3. Of that, {interest} is interest and {fee} the service."), **words),
            line(mark("{law}"), law=Cited(COUNTED, BEGINS)),
            KEPT_BACK,
        ),
        because=sourced(reason, Cited(COUNTED, BEGINS)),
        right=right,
        slips=distinct(right, [slip for slip in slips if slip.value > 0], TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Write down what comes in and what goes out.")),
    )


QUESTIONS: tuple[Question, ...] = (moving_clause, whole_cost)
