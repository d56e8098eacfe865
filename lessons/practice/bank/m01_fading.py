"""M01, the fading steps: one role is missing, then several and an amount, then only the clauses are given."""

import random
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import Role, contract_pack, contract_packs
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, Grid, Share, Verbatim, brief, line
from lessons.practice.parties import Told, firms, name, roles, split
from lessons.practice.question import TOLERANCES, Body, Family, Option, Question, Slip, asks, distinct
from lessons.views.party_words import ROLES

NAME, DOES, GETS = mark("Name"), mark("Role"), mark("Gets from the borrower")
OPEN = Verbatim("?")
# what a wrong role would mean, and what to look for instead
WRONG: dict[Role, tuple[str, str]] = {
    Role.LENDER: ("MC16", mark(
        "Then its own money would be lent, and a clause would name it as the one to be repaid. Next: read what the "
        "clause says of {party}."
    )),
    Role.SELLER: ("MC16", mark(
        "Then it would hand over goods or a course. Next: look in the clause for what {party} gives."
    )),
    Role.PLATFORM: ("MC16", mark(
        "Then it would show offers and bills and stop there. Next: look in the clause for what else {party} does."
    )),
    Role.GUARANTOR: ("MC16", mark(
        "Then it would promise to pay if the borrower does not. Next: look in the clause for such a promise."
    )),
    Role.INSURER: ("MC16", mark(
        "Then it would take a premium and pay out after a loss. Next: look in the clause for a premium."
    )),
    Role.SERVICER: ("MC17", mark(
        "Then it would keep the account and pass payments on. Next: look in the clause for whose account {party} keeps."
    )),
    Role.AGENCY: ("MC17", mark(
        "Then it would ask for late payments on somebody else’s orders. Next: look in the clause for such orders."
    )),
    Role.ASSIGNEE: ("MC18", mark(
        "Then the claim would have been passed on to it. Next: look for a notice that says so."
    )),
}  # fmt: skip
FIRST_ROLE = {"pack": "insured_course", "party": "jianzhang", "wrong": (Role.LENDER, Role.AGENCY, Role.INSURER)}


def _draw_role(rng: random.Random) -> dict[str, Any]:
    pack = rng.choice([one for one in contract_packs().values() if len(firms(one)) > 2])
    party = rng.choice(firms(pack))
    wrong = rng.sample([role for role in WRONG if role not in party.roles], 3)
    return {"pack": pack.name, "party": party.id, "wrong": tuple(wrong)}


ONE_ROLE = Family("m01-f1", FIRST_ROLE, _draw_role)


@asks("m01-f1", mark("Step 1. One role is missing"), ONE_ROLE)
def one_role(g: SimpleNamespace) -> Body:
    """A table of names and roles with one gap, and the clauses on that name."""
    pack = contract_pack(g.pack)
    who = name(pack, g.party)
    told = [line(mark("“{clause}”"), clause=Told(each.text)) for each in pack.clauses if g.party in each.names]
    rows = tuple(
        (name(pack, party.id), OPEN if party.id == g.party else roles(pack, party.id))
        for party in pack.parties.values()
    )
    right = Option(
        "right",
        roles(pack, g.party),
        line(mark("That is what the clauses say of {party}. The logo on the screen decides nothing."), party=who),
    )
    wrong = (Option(role.value, line(ROLES[role]), line(WRONG[role][1], party=who), WRONG[role][0]) for role in g.wrong)
    return Body(
        prompt=(
            line(mark("“{title}”: a table of all who take part. One cell is open."), title=Told(pack.title)),
            Grid((line(NAME), line(DOES)), rows, words=(0, 1)),
            line(mark("The PDF says of {party}:"), party=who),
            *told,
            line(mark("Missing: the role of {party}. What does it do here?"), party=who),
        ),
        hints=(
            line(mark("Find the verb behind the name: gives, shows, promises, keeps, asks?")),
            line(mark("A role is what a clause makes a firm do. Its size and its logo say nothing.")),
            line(mark("Ask whose money it is, who gets it, and for whom {party} works."), party=who),
        ),
        solution=(line(mark("{party}: {roles}."), party=who, roles=roles(pack, g.party)),),
        options=(right, *wrong),
    )


PACKS = {"guaranteed_cash": ("chengqiao", "rongdun"), "insured_course": ("anheng", "luyuan")}
FEE_STORY = mark(
    "{borrower} borrows {amount} for {count} months. {lender} takes {rate} a year on what is still owed. A clause "
    "says: “{other} stands in when the loan is not repaid. For that it takes {fee_rate} of {amount} every month.”"
)


def draw_fee(rng: random.Random) -> dict[str, Any]:
    """Return a pack in which a third firm takes a monthly fee, with numbers of its own."""
    return {
        "pack": rng.choice(tuple(PACKS)),
        "amount": 100_000 * rng.randint(5, 30),
        "instalments": rng.choice((6, 9, 10, 12, 15, 18, 24)),
        "rate": Fraction(5 * rng.randint(12, 30), 1000),
        "fee_rate": Fraction(5 * rng.randint(4, 16), 10_000),
    }


def complete_fee(pack: str, amount: int, instalments: int, rate: Fraction, fee_rate: Fraction) -> dict[str, Any]:
    """Return who gets what of a pack with these numbers."""
    terms = contract_pack(pack).terms
    fee = replace(terms.fees[0], rate=fee_rate)
    terms = replace(terms, amount=amount, instalments=instalments, annual_rate=rate, fees=(fee,))
    return {"_terms": terms, "_split": split(terms), "fee": int(amount * fee_rate)}


def fee_words(g: SimpleNamespace) -> dict[str, Any]:
    """Return names and numbers of such a pack as sentences use them."""
    pack, (lender, other) = contract_pack(g.pack), PACKS[g.pack]
    return {
        "borrower": name(pack, pack.borrower.id), "lender": name(pack, lender), "other": name(pack, other),
        "amount": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.rate),
        "fee_rate": brief(g.fee_rate), "fee": Amount(g.fee), "fees": Amount(g._split.others),
        "interest": Amount(g._split.lender), "total": Amount(g._split.total), "share": Share(g._split.share),
    }  # fmt: skip


SEVERAL = Family(
    "m01-f2",
    {
        "pack": "insured_course",
        "amount": 1_500_000,
        "instalments": 24,
        "rate": Fraction(108, 1000),
        "fee_rate": Fraction(3, 1000),
    },
    draw_fee,
    complete_fee,
)


@asks("m01-f2", mark("Step 2. Two roles and an amount are missing"), SEVERAL, Unit.MONEY)
def several(g: SimpleNamespace) -> Body:
    """What the guarantor or insurer gets over all months."""
    words, right = fee_words(g), g._split.others
    twelve = Fraction(12 * g.fee)
    slips = [
        Slip("MC03", Fraction(g.fee), line(mark(
            "{answer} is the fee of one month. It comes back every month. Next: count the months."
        ))),
        Slip("MC16", g._split.total, line(mark(
            "{answer} is all that is paid above the loan. Part of it is interest, and that goes to the lender. Next: "
            "take the fee alone."
        ))),
        Slip("MC16", g._split.lender, line(mark(
            "{answer} is the interest. It goes to the lender. Next: find out who takes the other price."
        ))),
        Slip("MC03", twelve, line(mark(
            "{answer} counts twelve months, and this loan does not run for twelve. Next: take its own number of months."
        ))),
    ]  # fmt: skip
    rows = (
        (words["borrower"], line(ROLES[Role.BORROWER]), Verbatim("–")),
        (words["lender"], OPEN, line(mark("the loan back, and {interest}"), **words)),
        (words["other"], OPEN, OPEN),
    )
    return Body(
        prompt=(
            line(FEE_STORY, **words),
            Grid((line(NAME), line(DOES), line(GETS)), rows, words=(0, 1, 2)),
            line(mark("Missing: two roles and one amount. How much does {other} get over all months, in ¥?"), **words),
        ),
        hints=(
            line(mark("Fill in the roles first: who lends, and who stands in?")),
            line(mark("The fee is counted on the amount first borrowed. It does not fall as the debt falls.")),
            line(mark("Work out the fee of a month in ¥. Multiply by the number of months.")),
        ),
        solution=(
            line(mark("1. {lender} lends. {other} stands in if the loan is not repaid."), **words),
            line(mark("2. A month: {fee_rate} of {amount} is {fee}."), **words),
            line(mark("3. {fee} × {count} = {fees}."), **words),
        ),
        because=line(mark("{other} lends nothing and gets {fees}; the lender gets {interest} of interest."), **words),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(mark("Next: open a hint. Put the roles into the table first.")),
    )


REPAIR = contract_pack("repair")
# what the texts say of a payout from which something is kept back; the arithmetic stays that of the papers
KEPT_BACK = line(
    mark(
        "The sums follow the papers. Whether a fee may be kept back is another question. Two texts speak of what a "
        "lender keeps back; the course has not settled whether they reach a fee of a platform. {interest} {microcredit}"
    ),
    interest=Cited("cn.cc.interest_in_advance"),
    microcredit=Cited("cn.xd86.net_amount"),
)


def _draw_repair(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 60_000 * rng.randint(8, 40),
        "instalments": rng.choice((6, 9, 12, 18, 24)),
        "rate": Fraction(5 * rng.randint(14, 34), 1000),
        "fee_rate": Fraction(5 * rng.randint(3, 14), 1000),
    }


def complete_deducted(amount: int, instalments: int, rate: Fraction, fee_rate: Fraction) -> dict[str, Any]:
    """Return who gets what when a service fee is kept back from the payout."""
    fee = replace(REPAIR.terms.fees[0], rate=fee_rate)
    terms = replace(REPAIR.terms, amount=amount, instalments=instalments, annual_rate=rate, fees=(fee,))
    found = split(terms)
    return {"_terms": terms, "_split": found, "fee": int(amount * fee_rate), "paid": int(amount + found.lender)}


SERVICE = Family(
    "m01-f3",
    {"amount": 960_000, "instalments": 12, "rate": Fraction(12, 100), "fee_rate": Fraction(3, 100)},
    _draw_repair,
    complete_deducted,
)


def repair_words(g: SimpleNamespace) -> dict[str, Any]:
    """Return names and numbers of Zhou's repair as sentences use them."""
    return {
        "zhou": name(REPAIR, "zhou"), "lender": name(REPAIR, "kuaidui"), "platform": name(REPAIR, "yunzhan"),
        "amount": Amount(g.amount), "count": Figure(g.instalments), "rate": brief(g.rate),
        "fee_rate": brief(g.fee_rate), "fee": Amount(g.fee), "paid": Amount(g.paid),
        "received": Amount(g.amount - g.fee), "interest": Amount(g._split.lender), "total": Amount(g._split.total),
        "share": Share(g._split.share),
    }  # fmt: skip


@asks("m01-f3", mark("Step 3. Only the clauses are given"), SERVICE, Unit.RATE)
def service_share(g: SimpleNamespace) -> Body:
    """Which share of the cost goes to a firm that lends nothing."""
    words, right = repair_words(g), g._split.share
    slips = [
        Slip("MC03", g.fee_rate, line(mark(
            "{answer} is the fee as a share of the loan. The question asks for its share of the cost. Next: divide by "
            "all that the loan costs."
        ))),
        Slip("MC16", 1 - right, line(mark(
            "{answer} is the share of the lender. The question asks for the firm that lends nothing. Next: take the "
            "other part."
        ))),
        Slip("MC03", g._split.others / g._split.lender, line(mark(
            "{answer} divides the fee by the interest. The cost is both together. Next: add them up first."
        ))),
        Slip("MC07", Fraction(g.fee, g.paid), line(mark(
            "{answer} divides by all the instalments. Most of them is the loan itself, given back. Next: divide by the "
            "cost alone."
        ))),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "{zhou} borrows {amount} for a gearbox, in {count} instalments. Three clauses: “The lender is "
                    "{lender}.” “For arranging and servicing, {platform} keeps back {fee_rate} of the amount from the "
                    "payout.” “The instalments add up to {paid}.”"
                ),
                **words,
            ),
            line(
                mark("Which share of what the loan costs goes to a firm that lends him nothing, in %?"),
            ),
        ),
        hints=(
            line(mark("Two firms earn here. Which of them lends?")),
            line(mark("The cost is all that goes out, less all that came in. It is not the sum of the instalments.")),
            line(mark("Instalments less the loan: that goes to the lender. Add the fee. Divide the fee by the sum.")),
        ),
        solution=(
            line(mark("1. To the lender: {paid} − {amount} = {interest}."), **words),
            line(mark("2. To {platform}: {fee_rate} of {amount} is {fee}."), **words),
            line(mark("3. {fee} ÷ ({fee} + {interest}) = {share}."), **words),
            KEPT_BACK,
        ),
        because=line(
            mark("The loan costs {total}: {interest} for {lender} and {fee} for {platform}, which lends nothing."),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
        then=line(mark("Next: open a hint. Write down who gets which amount before you divide.")),
    )


QUESTIONS: tuple[Question, ...] = (one_role, several, service_share)
