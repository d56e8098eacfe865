"""M01, solo: who may call on a day, and another product with another payee."""

import random
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import (
    ContractPack,
    Party,
    Role,
    contract_pack,
    credit_offer,
    creditor,
    may_call,
)
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Day, Figure, Grid, Share, Verbatim, Words, brief, line
from lessons.practice.parties import Listed, Told, events, firms, name, roles, split
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Question, Slip, asks, distinct

NAME, DOES = mark("Name"), mark("Role")
SINCE, UNTIL, WHO, FOR = mark("From"), mark("Until the day before"), mark("Who may ask"), mark("On whose orders")
NO_END = Verbatim("–")


def _draw_call(rng: random.Random) -> dict[str, Any]:
    pack = contract_pack(rng.choice(("guaranteed_cash", "repair", "repair", "sold_loan", "sold_loan")))
    days = [day for change in pack.changes for day in (change.on, change.notified) if day]
    days += [day for mandate in pack.mandates for day in (mandate.since, mandate.until) if day]
    return {"pack": pack.name, "on": rng.choice(days) + timedelta(days=rng.randint(-12, 12))}


CALLERS = Family("m01-solo-a", {"pack": "repair", "on": date(2026, 9, 9)}, _draw_call)


def _mandates(pack: ContractPack) -> Grid:
    rows = tuple(
        (
            Day(each.since, short=True),
            Day(each.until, short=True) if each.until else NO_END,
            name(pack, each.taker),
            name(pack, each.giver),
        )
        for each in pack.mandates
    )
    return Grid(tuple(line(head) for head in (SINCE, UNTIL, WHO, FOR)), rows, words=(0, 1, 2, 3))


@asks("m01-solo-a", mark("Solo (a). How many may call on this day?"), CALLERS, Unit.COUNT)
def callers(g: SimpleNamespace) -> Body:
    """The creditor of the day, and those who hold its mandate on that day."""
    pack = contract_pack(g.pack)
    if g.on < (pack.changes[0].on if pack.of(Role.ASSIGNEE) else pack.signed):
        raise Degenerate("m01-solo-a")
    right: tuple[Party, ...] = may_call(pack, g.on)
    running = sum(mandate.runs(g.on) for mandate in pack.mandates)
    slips = [
        Slip("MC17", Fraction(1), line(mark(
            "{answer} would be the creditor alone. It may give others the order to ask. Next: look at the mandates of "
            "that day."
        ))),
        Slip("MC17", Fraction(len(firms(pack))), line(mark(
            "{answer} is every firm in the contract. To take part is no right to call. Next: look for the creditor and "
            "its mandates."
        ))),
        Slip("MC17", Fraction(1 + len(pack.mandates)), line(mark(
            "{answer} counts every mandate. A mandate has days, and belongs to the one who gave it. Next: check giver "
            "and days."
        ))),
        Slip("MC18", Fraction(1 + running), line(mark(
            "{answer} counts a mandate of somebody who is not the creditor on that day. Next: ask who gave the order."
        ))),
        Slip("MC16", Fraction(len(right) + 1), line(mark(
            "{answer} is one too many. Next: give the reason for each one that you counted."
        ))),
    ]  # fmt: skip
    kept = distinct(len(right), slips, Fraction(0))
    words: dict[str, Words] = {
        "names": Listed(tuple(Told(party.name) for party in right)),
        "count": Figure(len(right)),
        "day": Day(g.on),
        "owed": name(pack, creditor(pack, g.on).id),
        "borrower": name(pack, pack.borrower.id),
    }
    table = tuple((name(pack, id), roles(pack, id)) for id in pack.parties)
    return Body(
        prompt=(
            line(mark("“{title}”, signed on {day}."), title=Told(pack.title), day=Day(pack.signed)),
            Grid((line(NAME), line(DOES)), table, words=(0, 1)),
            *events(pack, g.on),
            _mandates(pack),
            line(
                mark(
                    "It is {day}, and a payment is late. By this contract, how many of the firms may ask {borrower} "
                    "for money on that day?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("First find the creditor of that day.")),
            line(mark("Whoever is owed may ask. Others may ask while they have an order from the one who is owed.")),
            line(mark("Check each mandate twice: does its time cover that day, and did the creditor give it?")),
        ),
        solution=(
            line(mark("1. On {day} {owed} is owed."), **words),
            line(mark("2. May ask: {names}."), **words),
            line(mark("3. That makes {count}. Rules on calls can limit what the contract allows."), **words),
        ),
        because=line(mark("{names}: the creditor, and whoever has its order on that day."), **words),
        right=Fraction(len(right)),
        slips=kept,
        then=line(mark("Next: open a hint. Find the creditor first.")),
    )


VAN = credit_offer("van_36")
TRADE = mark("Zhou buys a van for {amount} in {count} instalments from {lender}, at {rate} a year.")


def _draw_van(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 100_000 * rng.randint(20, 70),
        "instalments": rng.choice((12, 18, 24, 30, 36)),
        "rate": Fraction(2 * rng.randint(20, 48), 1000),
        "fee_rate": Fraction(5 * rng.randint(2, 12), 1000),
    }


def _complete_van(amount: int, instalments: int, rate: Fraction, fee_rate: Fraction) -> dict[str, Any]:
    fee = replace(next(fee for fee in VAN.terms.fees if not fee.contingent), rate=fee_rate)
    terms = replace(VAN.terms, amount=amount, instalments=instalments, annual_rate=rate, fees=(fee,))
    found = split(terms)
    return {"_split": found, "fee": int(amount * fee_rate), "paid": int(amount + found.lender)}


TRADED = Family(
    "m01-solo-b",
    {"amount": 4_800_000, "instalments": 36, "rate": Fraction(588, 10_000), "fee_rate": Fraction(3, 100)},
    _draw_van,
    _complete_van,
)


@asks("m01-solo-b", mark("Solo (b). The van: who gets how much of the cost?"), TRADED, Unit.RATE)
def van(g: SimpleNamespace) -> Body:
    """Another product, another payee, paid on the first day."""
    right = g._split.share
    words: dict[str, Words] = {
        "lender": Told(VAN.lender), "amount": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.rate),
        "fee": Amount(g.fee), "paid": Amount(g.paid), "interest": Amount(g._split.lender), "share": Share(right),
        "fee_rate": brief(g.fee_rate),
    }  # fmt: skip
    slips = [
        Slip("MC03", g.fee_rate, line(mark(
            "{answer} is the fee as a share of the price. The question asks for its share of the cost. Next: divide by "
            "interest and fee together."
        ))),
        Slip("MC16", 1 - right, line(mark(
            "{answer} is the share of the lender. The question asks for the adviser. Next: take the other part."
        ))),
        Slip("MC03", g._split.others / g._split.lender, line(mark(
            "{answer} divides the fee by the interest. The cost is both together. Next: add them first."
        ))),
        Slip("MC03", Fraction(0), line(mark(
            "{answer} would mean that the fee is no cost. He pays it to get the van on credit. Next: count it in."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(TRADE, **words),
            line(
                mark(
                    "The instalments add up to {paid}. On the first day he also pays {fee} to an adviser who arranged "
                    "it all and lends nothing."
                ),
                **words,
            ),
            line(mark("Which share of what the credit costs goes to the adviser, in %?")),
        ),
        hints=(
            line(mark("Who earns here, and who lends?")),
            line(mark("Cost is what he pays above the price of the van, to whomever and whenever.")),
            line(mark("Take the price off the instalments. Add the fee. Divide the fee by the sum.")),
        ),
        solution=(
            line(mark("1. To {lender}: {paid} − {amount} = {interest}."), **words),
            line(mark("2. To the adviser: {fee}."), **words),
            line(mark("3. {fee} ÷ ({fee} + {interest}) = {share}."), **words),
        ),
        because=line(mark("{interest} goes to {lender} and {fee} to the adviser, who lends nothing."), **words),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(mark("Next: open a hint. Write each amount beside the one who gets it.")),
    )


QUESTIONS: tuple[Question, ...] = (callers, van)
