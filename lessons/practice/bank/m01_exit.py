"""M01, the exit ticket: what a guarantor got, on what basis data goes on, how long nobody knew."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import (
    Role,
    contract_pack,
    contract_packs,
)
from lessons.collection.parties import DataBasis
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m01_sale import NOTICE, draw_sale, sale_words
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, Words, brief, line
from lessons.practice.parties import Listed, Told, name, roles
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct
from lessons.views.party_words import KINDS


def _draw_early(rng: random.Random) -> dict[str, Any]:
    count = rng.choice((12, 18, 24, 36))
    return {
        "amount": 100_000 * rng.randint(5, 30),
        "instalments": count,
        "month": rng.randint(3, count - 3),
        "fee_rate": Fraction(5 * rng.randint(4, 16), 10_000),
    }


EARLY = Family(
    "m01-x1",
    {"amount": 900_000, "instalments": 24, "month": 10, "fee_rate": Fraction(5, 1000)},
    _draw_early,
    lambda amount, instalments, month, fee_rate: {"fee": int(amount * fee_rate)},
)


@asks("m01-x1", mark("Exit 1. How much did the guarantor get?"), EARLY, Unit.MONEY)
def guarantor_got(g: SimpleNamespace) -> Body:
    """Fees up to the month of early repayment, where the contract ends them there."""
    right = Fraction(g.fee * g.month)
    words: dict[str, Words] = {
        "amount": Amount(g.amount), "count": Figure(g.instalments), "month": Figure(g.month),
        "fee_rate": brief(g.fee_rate), "fee": Amount(g.fee), "right": Amount(right),
    }  # fmt: skip
    slips = [
        Slip("MC10", Fraction(g.fee * g.instalments), line(mark(
            "{answer} counts every month of the contract. By this clause no fee follows early repayment. Next: count "
            "the months that were paid."
        ))),
        Slip("MC10", Fraction(g.fee * (g.instalments - g.month)), line(mark(
            "{answer} is what was saved: the fees of the months that did not come. Next: take the months before."
        ))),
        Slip("MC03", Fraction(g.fee), line(mark(
            "{answer} is the fee of one month. Next: multiply by the months that were paid."
        ))),
        Slip("MC16", Fraction(0), line(mark(
            "{answer} would mean that the lender got the fee. The clause names another firm. Next: read who takes it."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A bank lends {amount} for {count} months. A guarantee company takes {fee_rate} of the {amount} "
                    "with each payment, “and nothing for months after early repayment”. With payment {month} the "
                    "borrower pays back all the rest."
                ),
                **words,
            ),
            line(mark("How much has the guarantee company got in all, in ¥? That payment has its fee, too.")),
        ),
        hints=(
            line(mark("What is the fee counted on? Does that change?")),
            line(mark("A fee that is taken each month ends when the contract says so.")),
            line(mark("Work out the fee of a month in ¥. Multiply by the number of payments made.")),
        ),
        solution=(
            line(mark("1. A month: {fee_rate} of {amount} is {fee}."), **words),
            line(mark("2. {fee} × {month} = {right}."), **words),
        ),
        because=line(mark("{month} fees of {fee} went to a firm that lent nothing."), **words),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Ask for how many months the fee was taken.")),
    )


ORDERS, OWN = "cn.pipl.entrusting", "cn.pipl.another_handler"
FLOWS = tuple(
    (pack.name, place)
    for pack in contract_packs().values()
    for place, flow in enumerate(pack.data)
    if flow.basis is not DataBasis.CONTRACT and Role.BORROWER not in pack.parties[flow.source].roles
)
PASSED = Family(
    "m01-x2",
    {"flow": next(flow for flow in FLOWS if flow[0] == "guaranteed_cash" and flow[1] == 4)},
    lambda rng: {"flow": rng.choice(FLOWS)},
)


@asks("m01-x2", mark("Exit 2. On what basis is the data passed on?"), PASSED)
def passed_on(g: SimpleNamespace) -> Body:
    """On orders for another, or for the receiver's own purposes with separate consent."""
    pack = contract_pack(g.flow[0])
    flow = pack.data[g.flow[1]]
    words: dict[str, Words] = {
        "source": name(pack, flow.source), "target": name(pack, flow.target),
        "kinds": Listed(tuple(line(KINDS[kind]) for kind in flow.kinds)), "purpose": Told(flow.purpose),
        "title": Told(pack.title), "roles": roles(pack, flow.target), "giver": roles(pack, flow.source),
    }  # fmt: skip
    entrusted = flow.basis is DataBasis.ENTRUSTED
    law = {True: Cited(ORDERS), False: Cited(OWN)}
    told = {
        True: line(mark("{target} works for {source} and on its orders alone. {law}"), **words, law=law[True]),
        False: line(mark("{target} decides itself what it does with the data. {law}"), **words, law=law[False]),
    }
    labels = {
        True: line(mark("It may use the data on the orders of {source}, and for nothing else"), **words),
        False: line(mark("It decides itself what to do with the data, and needs the borrower’s separate consent")),
    }
    wrong = {
        True: line(mark(
            "{target} has a purpose of its own here: {purpose}. Next: ask who decides what is done with the data."
        ), **words),
        False: line(mark(
            "{target} does this for {source}: {purpose}. Next: ask for whom it works."
        ), **words),
    }  # fmt: skip
    options = (
        Option("right", labels[entrusted], told[entrusted]),
        Option("other", labels[not entrusted], wrong[not entrusted], "MC22"),
        Option("free", line(mark("Both know the contract, so it may use the data as it likes")), line(mark(
            "A contract with the borrower opens no data to others beyond what is needed. Next: look for the purpose, "
            "and for who decides."
        )), "MC16"),
        Option("never", line(mark("The borrower can refuse, so {target} may never get any of it"), **words), line(mark(
            "There are grounds and limits for passing data on. It is neither free nor forbidden as such. Next: find "
            "the ground here."
        )), "MC22"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "“{title}”: {source} ({giver}) passes {kinds} on to {target} ({roles}). The purpose in the "
                    "contract: {purpose}."
                ),
                **words,
            ),
            line(mark("What holds for {target}?"), **words),
        ),
        hints=(
            line(mark("For whom does the receiver work here: for the one who gives, or for itself?")),
            line(mark("The law tells two cases apart: work on another’s behalf, and purposes of one’s own.")),
            line(mark("Ask who decides what is done with the data, and who would have to give it back at the end.")),
        ),
        solution=(told[entrusted], line(mark("{law}"), law=law[not entrusted])),
        options=options,
    )


GAP = Family("m01-x3", {"amount": 820_000, "sold": date(2025, 12, 30), "told": date(2026, 2, 12)}, draw_sale)


@asks("m01-x3", mark("Exit 3. For how many days was it sold without notice?"), GAP, Unit.COUNT)
def days_between(g: SimpleNamespace) -> Body:
    """Days from the sale to the notice: first day in, last day out."""
    words = sale_words(g)
    right = (g.told - g.sold).days
    by_thirties = (g.told.month - g.sold.month + 12 * (g.told.year - g.sold.year)) * 30 + g.told.day - g.sold.day
    slips = [
        Slip("MC18", Fraction(right + 1), line(mark(
            "{answer} counts the day of the notice, too. From that day on the new creditor counts. Next: leave it out."
        ))),
        Slip("MC18", Fraction(right - 1), line(mark(
            "{answer} leaves out the day of the sale as well. It belongs to the time without notice. Next: count it."
        ))),
        Slip("MC09", Fraction(by_thirties), line(mark(
            "{answer} takes each month for thirty days. Next: use the calendar."
        ))),
    ]  # fmt: skip
    words |= {"count": Figure(right), "eve": Day(g.told - timedelta(days=1))}
    kept = [slip for slip in slips if slip.value > 0]
    return Body(
        prompt=(
            line(
                mark(
                    "On {sold} {bank} assigns its claim of {amount} to {buyer}. The notice reaches {borrower} on "
                    "{told}."
                ),
                **words,
            ),
            line(
                mark(
                    "On how many days was the claim sold while {borrower} could still pay the bank with effect? "
                    "Count the day of the sale, and not the day of the notice."
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Which of the two days changes something for the debtor?")),
            line(mark("Months have different lengths. Count days on the calendar.")),
            line(mark("Count from the day of the sale to the day before the notice, both included.")),
        ),
        solution=(
            line(mark("From {sold} to {eve}, both included: {count} days."), **words),
            line(mark("{law}"), law=Cited(NOTICE, g.told)),
        ),
        because=sourced(line(mark("Until {eve} the bank was still the one to pay."), **words), Cited(NOTICE, g.told)),
        right=Fraction(right),
        slips=distinct(right, kept, Fraction(0)),
        then=line(mark("Next: open a hint. Take a calendar.")),
    )


QUESTIONS: tuple[Question, ...] = (guarantor_got, passed_on, days_between)
