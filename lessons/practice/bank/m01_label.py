"""M01, E1: from the clauses to the creditor on a day, to those who hold data, to who earns in a month."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import ContractPack, Party, Role, contract_pack, contract_packs, creditor, holds
from lessons.collection.parties import Change, DataBasis, DataKind
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m01_fading import FEE_STORY, complete_fee, draw_fee, fee_words
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Day, Figure, Grid, Line, Share, Words, line
from lessons.practice.parties import Listed, Told, clauses, events, firms, name
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct
from lessons.views.party_words import KINDS

NOTICE = "cn.cc.assignment_notice"
# by what a firm does here: the misconception of whoever takes it for the creditor
NOT_OWED: dict[Role, tuple[str, str]] = {
    Role.SELLER: ("MC16", mark(
        "{party} has been paid its price. What is left to pay is a loan. Next: find who is called the lender."
    )),
    Role.PLATFORM: ("MC16", mark(
        "{party} shows the loan, and its name is on the screen. It lends nothing. Next: find who is called the lender."
    )),
    Role.SERVICER: ("MC17", mark(
        "{party} keeps an account for somebody else. Next: find out for whom."
    )),
    Role.AGENCY: ("MC17", mark(
        "{party} asks for money that is owed to somebody else. Next: find out who gave the order."
    )),
    Role.INSURER: ("MC16", mark(
        "{party} has a contract on a risk, and takes a premium. Next: find who is called the lender."
    )),
    Role.GUARANTOR: ("MC16", mark(
        "{party} has promised to stand in. It is owed the loan only once it has paid and the borrower knows. Next: "
        "check both days."
    )),
    Role.ASSIGNEE: ("MC18", mark(
        "{party} may have bought the claim. Towards the borrower that counts from the notice on. Next: look for the "
        "day of the notice."
    )),
    Role.LENDER: ("MC18", mark(
        "{party} lent the money. By this day the borrower has been told of a new creditor. Next: read what happened "
        "after the contract."
    )),
}  # fmt: skip
GONE = mark("Nobody: the bank has got its money from the sale")
NOT_GONE = mark(
    "The price is between the two firms. What is owed stays owed. Next: find out to whom, as the borrower may take it."
)
OWED = mark("{party} is owed on {day}. {law}")
STANDS_IN = mark(
    "{party} is owed on {day}. The course treats a payment by the guarantor like an assignment: it counts for the "
    "borrower from the notice on. It has not read how courts see the days in between. Not legal advice."
)
FIRST_DAY = {"pack": "sold_loan", "on": date(2026, 5, 2)}


def _days(name: str) -> tuple[date, date]:
    pack = contract_pack(name)
    last = max((change.notified or change.on for change in pack.changes), default=pack.signed + timedelta(days=200))
    return pack.signed + timedelta(days=5), last + timedelta(days=60)


def draw_day(rng: random.Random) -> dict[str, Any]:
    """Return a pack and a day; often a day on which something has changed, and the borrower may not know it."""
    pack = contract_pack(rng.choice(("phone", "guaranteed_cash", "insured_course", "repair", "sold_loan", "sold_loan")))
    first, last = _days(pack.name)
    near = [day for change in pack.changes for day in (change.on, change.notified) if day]
    if near and rng.random() < 0.7:
        return {"pack": pack.name, "on": rng.choice(near) + timedelta(days=rng.randint(-2, 9))}
    return {"pack": pack.name, "on": first + timedelta(days=rng.randint(0, (last - first).days))}


WHO = Family("m01-e1a", FIRST_DAY, draw_day)


def _reason(pack: ContractPack, right: Party, on: date) -> Line:
    """Return why this party is owed on a day; the law files hold the rule for an assignment alone."""
    words: dict[str, Words] = {"party": Told(right.name), "day": Day(on), "law": Cited(NOTICE, on)}
    begun = [change for change in pack.changes if change.on <= on]
    if not begun:
        return line(mark("{party} lent the money, and nothing has changed since."), **words)
    return line(OWED if begun[-1].by is Change.ASSIGNMENT else STANDS_IN, **words)


def _unknown(pack: ContractPack, on: date) -> set[str]:
    """Return who works for an assignee alone: before the notice, no paper of the borrower's names them."""
    buyers = {party.id for party in pack.of(Role.ASSIGNEE)}
    told = any(change.to in buyers and change.notified and change.notified <= on for change in pack.changes)
    works_for = [(each.taker, each.giver) for each in pack.mandates]
    others = {taker for taker, giver in works_for if giver not in buyers}
    return set() if told else {taker for taker, giver in works_for if giver in buyers} - others


def _role_here(party: Party) -> Role:
    return next(role for role in NOT_OWED if role in party.roles)


@asks("m01-e1a", mark("E1 (a). Whom does the borrower owe on this day?"), WHO)
def owed(g: SimpleNamespace) -> Body:
    """The creditor that a borrower may go by: the lender, until notice of a change."""
    pack, right = contract_pack(g.pack), creditor(contract_pack(g.pack), g.on)
    borrower = name(pack, pack.borrower.id)
    told = (_reason(pack, right, g.on),)
    if pack.of(Role.ASSIGNEE) and g.on < pack.changes[0].on:
        raise Degenerate("m01-e1a")  # nobody would have heard of the buyer yet
    unknown = _unknown(pack, g.on)
    hidden = unknown | {party.id for party in pack.of(Role.ASSIGNEE) if unknown}
    shown = [each.about for each in pack.clauses if each.about != "assignment" and not hidden & set(each.names)]
    options = []
    for party in firms(pack):
        if party.id in unknown:
            continue
        if party is right:
            options.append(Option(party.id, Told(party.name), *told))
        else:
            code, message = NOT_OWED[_role_here(party)]
            options.append(Option(party.id, Told(party.name), line(message, party=Told(party.name)), code))
    if len(options) < 3:
        options.append(Option("gone", line(GONE), line(NOT_GONE), "MC23"))
    return Body(
        prompt=(
            line(mark("“{title}”, signed on {day}."), title=Told(pack.title), day=Day(pack.signed)),
            clauses(pack, shown),
            *events(pack, g.on),
            line(mark("It is {day}. Whom does {borrower} owe?"), day=Day(g.on), borrower=borrower),
        ),
        hints=(
            line(mark("Who is called the lender on the first page? Has anything happened since?")),
            line(mark("A new creditor counts for the borrower from the notice on, not from the day of the deal.")),
            line(mark("Put three days in a row: the contract, the deal, the notice. Where does this day fall?")),
        ),
        solution=told,
        options=tuple(options),
    )


LAWS = {DataBasis.SEPARATE_CONSENT: "cn.pipl.another_handler", DataBasis.ENTRUSTED: "cn.pipl.entrusting"}
FROM, TO, WHAT = mark("Given by"), mark("Given to"), mark("Personal data")


def _draw_data(rng: random.Random) -> dict[str, Any]:
    pack = contract_pack(rng.choice(tuple(contract_packs())))
    order = list(range(len(pack.data)))
    rng.shuffle(order)
    kind = rng.choice((DataKind.IDENTITY, DataKind.CONTACT, DataKind.REPAYMENT, DataKind.ORDER))
    return {"pack": pack.name, "kind": kind, "order": tuple(order)}


HOLDERS = Family(
    "m01-e1b", {"pack": "guaranteed_cash", "kind": DataKind.IDENTITY, "order": (0, 1, 2, 3, 4)}, _draw_data
)


@asks("m01-e1b", mark("E1 (b). How many firms were given this data?"), HOLDERS, Unit.COUNT)
def holders(g: SimpleNamespace) -> Body:
    """How many firms hold a kind of personal data: firms, not rows."""
    pack = contract_pack(g.pack)
    right = sum(g.kind in found for found in holds(pack).values())
    rows = sum(g.kind in flow.kinds for flow in pack.data)
    agreed = sum(g.kind in flow.kinds and flow.basis is DataBasis.SEPARATE_CONSENT for flow in pack.data)
    direct = sum(g.kind in flow.kinds and flow.source == pack.borrower.id for flow in pack.data)
    kind = line(KINDS[g.kind])
    if right < 2:
        raise Degenerate("m01-e1b")
    slips = [
        Slip("MC16", Fraction(1), line(mark(
            "{answer} would be one firm alone, the one on the screen. Data travels on. Next: follow each row."
        ))),
        Slip("MC22", Fraction(direct), line(mark(
            "{answer} counts those that the borrower told directly. Some got it from another firm. Next: look at the "
            "other rows, too."
        ))),
        Slip("MC17", Fraction(rows), line(mark(
            "{answer} counts rows. One firm can get the same data twice. Next: count each firm once."
        ))),
        Slip("MC22", Fraction(agreed), line(mark(
            "{answer} counts where separate consent was asked for. Data can also flow on another basis. Next: count "
            "every firm that gets it."
        ))),
        Slip("MC16", Fraction(len(firms(pack))), line(mark(
            "{answer} is every firm in the contract. Not each of them gets this kind of data. Next: read the last "
            "column."
        ))),
    ]  # fmt: skip
    kept = distinct(right, [slip for slip in slips if slip.value], Fraction(0))
    if len(kept) < 2:
        raise Degenerate("m01-e1b")
    table = tuple(
        (
            name(pack, pack.data[place].source),
            name(pack, pack.data[place].target),
            Listed(tuple(line(KINDS[one]) for one in pack.data[place].kinds)),
        )
        for place in g.order
    )
    laws = [law for basis, law in LAWS.items() if any(flow.basis is basis for flow in pack.data)]
    got = [name(pack, id) for id, found in holds(pack).items() if g.kind in found]
    return Body(
        prompt=(
            line(mark("“{title}”: who gives personal data to whom."), title=Told(pack.title)),
            Grid((line(FROM), line(TO), line(WHAT)), table, words=(0, 1, 2)),
            line(
                mark("How many firms have been given this about the borrower: {kind}? Count each firm once."), kind=kind
            ),
        ),
        hints=(
            line(mark("Look at the middle column: who receives?")),
            line(mark("A firm that got the data from another firm has it, too.")),
            line(mark("Cross out the rows without this kind of data. Then cross out names that come twice.")),
        ),
        solution=(
            line(mark("These firms were given it: {names}."), names=Listed(tuple(got))),
            line(mark("That makes {count}."), count=Figure(right)),
            *(line(mark("{law}"), law=Cited(law)) for law in laws),
        ),
        because=line(mark("{names}: one loan, and each of them has a copy."), names=Listed(tuple(got))),
        right=Fraction(right),
        slips=kept,
        then=line(mark("Next: open a hint, and follow the table row by row.")),
    )


MONTH = Family(
    "m01-e1c",
    {
        "pack": "insured_course",
        "amount": 1_800_000,
        "instalments": 18,
        "rate": Fraction(96, 1000),
        "fee_rate": Fraction(35, 10_000),
    },
    draw_fee,
    complete_fee,
)


@asks("m01-e1c", mark("E1 (c). Who earns in the first month?"), MONTH, Unit.RATE)
def first_month(g: SimpleNamespace) -> Body:
    """Share of the cost of the first month that goes past the lender."""
    words = fee_words(g)
    charge = g.amount * g.rate / 12
    right = g.fee / (g.fee + charge)
    words |= {"charge": Amount(charge), "right": Share(right)}
    slips = [
        Slip("MC16", 1 - right, line(mark(
            "{answer} is the share of the lender. The question asks for the other firm. Next: take the other part."
        ))),
        Slip("MC03", g.fee / (g.fee + g.rate * g.amount), line(mark(
            "{answer} puts the fee of a month beside the interest of a year. Next: take the interest of one month."
        ))),
        Slip("MC03", g.fee / charge, line(mark(
            "{answer} divides the fee by the interest. The cost of the month is both together. Next: add them first."
        ))),
        Slip("MC01", g._split.share, line(mark(
            "{answer} is the share over all months. In the first month the most is owed, so the interest is at its "
            "highest. Next: take that month alone."
        ))),
        Slip("MC03", g.fee_rate, line(mark(
            "{answer} is the fee as a share of the loan. Next: compare it with the interest of the month, in ¥."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(FEE_STORY, **words),
            line(
                mark(
                    "Take the first month alone. Of what it costs, interest and fee together, which share goes to "
                    "{other}, in %? A month is a twelfth of a year."
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("How much is owed during the first month?")),
            line(mark("Both prices are counted on the same amount in that month. Later they are not.")),
            line(mark("Work out the interest of a month in ¥. Add the fee. Divide the fee by the sum.")),
        ),
        solution=(
            line(mark("1. Interest of a month: {amount} × {rate} ÷ 12 = {charge}. It goes to {lender}."), **words),
            line(mark("2. Fee of the month: {fee}. It goes to {other}."), **words),
            line(mark("3. {fee} ÷ ({fee} + {charge}) = {right}."), **words),
        ),
        because=line(
            mark(
                "In the first month {other} gets {right} of the cost. Over all months it gets {share}: the interest "
                "falls with the debt, and the fee does not."
            ),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(mark("Next: open a hint. Bring both prices to one month, in ¥.")),
    )


QUESTIONS: tuple[Question, ...] = (owed, holders, first_month)
