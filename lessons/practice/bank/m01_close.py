"""M01, solo, across the border and the exit ticket: other credits, another country."""

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
    contract_packs,
    credit_offer,
    creditor,
    may_call,
)
from lessons.collection.parties import DataBasis
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m01_sale import NOTICE, draw_sale, sale_words
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, Figure, Grid, Share, Verbatim, brief, line
from lessons.practice.parties import Listed, Told, events, firms, name, roles, split
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct
from lessons.views.party_words import KINDS

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
    words = {
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
    words = {
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


ACT = "us.fdcpa.scope"
CALLS: dict[str, str] = {
    "own": mark("The bank itself calls, in its own name."),
    "other": mark("The bank itself calls, under the name of a collection firm that does not exist."),
    "agency": mark("A collection agency calls. The bank has asked it to."),
}
BOUND: dict[str, str] = {
    "own": mark("No: a creditor that collects in its own name is outside it"),
    "other": mark("Yes: a creditor whose name suggests somebody else is inside it"),
    "agency": mark("Yes: whoever collects debts owed to another is inside it"),
}
WRONG_BOUND: dict[str, str] = {
    "own": mark("That holds for a creditor under its own name. Next: look at who calls here, and under which name."),
    "other": mark("That holds for a creditor under a strange name. Next: look at who calls here, and for whom."),
    "agency": mark("That holds for those who collect for others. Next: look at whose debt it is here."),
}
TEXAS = Family(
    "m01-border",
    {"caller": "own", "amount": 120_000, "late": 20},
    lambda rng: {
        "caller": rng.choice(tuple(CALLS)),
        "amount": 5_000 * rng.randint(8, 90),
        "late": rng.randint(4, 75),
    },
)


@asks("m01-border", mark("Across the border: whom does the US federal Act bind?"), TEXAS)
def border(g: SimpleNamespace) -> Body:
    """The federal Act looks at whose debt it is, and under which name somebody asks."""
    law = Cited(ACT)
    words = {"amount": Amount(g.amount, "USD"), "late": Figure(g.late)}
    options = [
        Option(key, line(BOUND[key]), line(mark("{law}"), law=law))
        if key == g.caller
        else Option(key, line(BOUND[key]), line(WRONG_BOUND[key]), "MC17")
        for key in BOUND
    ]
    options.append(
        Option(
            "everyone",
            line(mark("Yes: it binds everyone who asks for a late payment, as texts of the mainland do")),
            line(
                mark(
                    "Rules stop at borders, and each says whom it binds. Next: ask for whom the caller works and under "
                    "which name."
                )
            ),
            "MC33",
        )
    )
    return Body(
        prompt=(
            line(
                mark("A friend of Lin’s in Texas owes a bank {amount} and is {late} days late."),
                **words,
            ),
            line(CALLS[g.caller]),
            line(mark("Does the federal Act on debt collection bind this caller?")),
        ),
        hints=(
            line(mark("Does this Act speak to all who ask for money, or to some?")),
            line(mark("Two things decide: whose debt it is, and which name is used.")),
            line(mark("Say it in one sentence: who calls, for whom, under whose name?")),
        ),
        solution=(
            line(mark("{law}"), law=law),
            line(mark("States have laws of their own. The course has not read them for this question.")),
        ),
        options=tuple(options),
    )


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
    words = {
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
    words = {
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


@asks("m01-x3", mark("Exit 3. How long was it sold, and she could not know?"), GAP, Unit.COUNT)
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


QUESTIONS: tuple[Question, ...] = (callers, van, border, guarantor_got, passed_on, days_between)
