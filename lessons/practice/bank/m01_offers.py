"""M01, E2: offers of the data set. Who lends, who only shows, who only asks, and who earns beside the lender."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.collection import CreditOffer, credit_offer, credit_offers
from lessons.credit import FeeKind, Payee
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.line import Amount, Figure, Grid, Verbatim, Words, line
from lessons.practice.parties import PLUS, SEMICOLON, Listed, Told
from lessons.practice.question import TOLERANCES, Body, Degenerate, Family, Option, Question, Slip, asks, distinct

AGENCY = mark("Hengxin")
SHOWN = tuple(one for one, offer in credit_offers().items() if offer.platform)
OFFER, LENDER, SHOWN_BY, LENT = (
    mark("Offer"), mark("Lender"), mark("Shown by"), mark("Amount"),
)  # fmt: skip
ITSELF = mark("the lender itself")


def _platform(offer: CreditOffer) -> Words:
    return Told(offer.platform) if offer.platform else line(ITSELF)


THREE = Family(
    "m01-e2a",
    {"offers": ("micro_daily", "bank_level_24", "laptop_12"), "about": "micro_daily"},
    lambda rng: _draw_three(rng),
)


def _draw_three(rng: random.Random) -> dict[str, Any]:
    about = rng.choice(SHOWN)
    others = rng.sample([name for name in credit_offers() if name != about], 2)
    offers = [about, *others]
    rng.shuffle(offers)
    return {"offers": tuple(offers), "about": about}


def _table(offers: tuple[str, ...]) -> Grid:
    rows = tuple(
        (Told(offer.label), Told(offer.lender), _platform(offer), Amount(offer.terms.amount))
        for offer in map(credit_offer, offers)
    )
    return Grid(tuple(line(head) for head in (OFFER, LENDER, SHOWN_BY, LENT)), rows, words=(0, 1, 2))


@asks("m01-e2a", mark("E2 (a). Three offers: who does what?"), THREE)
def who_does_what(g: SimpleNamespace) -> Body:
    """The lender lends, the platform shows, the agency asks for somebody else."""
    offer = credit_offer(g.about)
    words: dict[str, Words] = {
        "lender": Told(offer.lender),
        "platform": _platform(offer),
        "agency": line(AGENCY),
        "offer": Told(offer.label),
    }
    options = (
        Option("right", line(mark(
            "{lender} is owed. {platform} showed the offer. {agency} asks on the orders of whoever is owed."
        ), **words), line(mark(
            "{lender} is called the lender. Showing an offer and asking for money make nobody a creditor."
        ), **words)),
        Option("platform", line(mark(
            "{platform} is owed, because the offer stood in its app. {lender} only paid the money out."
        ), **words), line(mark(
            "An app shows offers of several lenders. The one that paid the money out lent it. Next: read the column "
            "“Lender”."
        )), "MC16"),
        Option("agency", line(mark(
            "From the first call on, {agency} is owed, because it asks for the money."
        ), **words), line(mark(
            "An order to ask for money leaves the claim where it was. Next: ask for whom {agency} calls."
        ), **words), "MC17"),
        Option("nobody", line(mark(
            "{lender} is owed. So a call by {agency} for it has nothing to do with the loan."
        ), **words), line(mark(
            "A creditor may give others the order to ask. They work for it and own no claim. Next: keep claim and "
            "order apart."
        )), "MC17"),
    )  # fmt: skip
    return Body(
        prompt=(
            _table(g.offers),
            line(
                mark(
                    "Lin takes up the offer “{offer}” and is late once. {agency} calls her and says for whom. Which "
                    "sentence fits?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Three things can be done by three firms: lend, show, ask.")),
            line(mark("A claim belongs to whoever lent, until it is passed on and the borrower is told.")),
            line(mark("Find the row of the offer. Read the column that says who lent the money.")),
        ),
        solution=(
            line(mark("{lender} lent the money. {platform} showed the offer. {agency} works on orders."), **words),
        ),
        options=options,
    )


def _draw_owed(rng: random.Random) -> dict[str, Any]:
    offers = rng.sample(tuple(credit_offers()), 4)
    lender = credit_offer(rng.choice(offers)).lender["en"]
    return {"offers": tuple(offers), "lender": lender}


OWED = Family(
    "m01-e2b",
    {"offers": ("cash_fee_kept", "sofa_24", "micro_yuan_a_day", "guaranteed_12"), "lender": "Kuaidui Microcredit"},
    _draw_owed,
)


@asks("m01-e2b", mark("E2 (b). How much does she owe to one lender?"), OWED, Unit.MONEY)
def to_one_lender(g: SimpleNamespace) -> Body:
    """Amounts added by lender, not by the app that shows them."""
    offers = [credit_offer(name) for name in g.offers]
    mine = [offer for offer in offers if offer.lender["en"] == g.lender]
    right = Fraction(sum(offer.terms.amount for offer in mine))
    shown = Fraction(sum(offer.terms.amount for offer in offers if offer.platform))
    every = Fraction(sum(offer.terms.amount for offer in offers))
    own = Fraction(sum(offer.terms.amount for offer in mine if not offer.platform))
    slips = [
        Slip("MC16", every, line(mark(
            "{answer} is all four together. They have different lenders. Next: read the column “Lender”."
        ))),
        Slip("MC16", shown, line(mark(
            "{answer} is what stood in the app of the platform. Whoever shows a loan has not lent it. Next: add by "
            "lender."
        ))),
        Slip("MC16", every - right, line(mark(
            "{answer} is what she owes to the others. Next: take the rows of this lender."
        ))),
        Slip("MC16", own, line(mark(
            "{answer} leaves out loans that an app has shown. They are owed to the lender all the same. Next: read the "
            "column “Lender” alone."
        ))),
    ]  # fmt: skip
    kept = distinct(right, [slip for slip in slips if slip.value], TOLERANCES[Unit.MONEY])
    if len(kept) < 2:
        raise Degenerate("m01-e2b")
    words: dict[str, Words] = {"lender": Told(mine[0].lender), "sum": Amount(right)}
    added = Listed(tuple(Amount(offer.terms.amount) for offer in mine), PLUS)
    return Body(
        prompt=(
            _table(g.offers),
            line(
                mark(
                    "Suppose Lin takes up all four on one day, and nothing is paid back yet. Going by the amounts in "
                    "the table, how much does she owe to {lender}, in ¥?"
                ),
                **words,
            ),
        ),
        hints=(
            line(mark("Which column says to whom money is owed?")),
            line(mark("One app can show several lenders, and one lender can be shown in several places.")),
            line(mark("Mark the rows of the lender that is asked for. Add up their amounts.")),
        ),
        solution=(
            line(mark("1. Rows of {lender}: {amounts}."), **words, amounts=added),
            line(mark("2. Together {sum}."), **words),
        ),
        because=line(mark("{lender} lent {sum} of it, wherever the offers were shown."), **words),
        right=right,
        slips=kept,
        then=line(mark("Next: open a hint. Add by the column “Lender”.")),
    )


FEES: dict[FeeKind, str] = {
    FeeKind.INSTALMENT_FEE: mark("instalment fee"),
    FeeKind.SERVICE: mark("service fee"),
    FeeKind.GUARANTEE: mark("guarantee fee"),
    FeeKind.INSURANCE: mark("premium"),
    FeeKind.MEMBERSHIP: mark("membership fee"),
    FeeKind.CONSULTING: mark("consulting fee"),
}
PAYEES: dict[Payee, str] = {
    Payee.LENDER: mark("{fee}, to the lender"),
    Payee.PLATFORM: mark("{fee}, to the platform"),
    Payee.GUARANTOR: mark("{fee}, to a guarantor"),
    Payee.INSURER: mark("{fee}, to an insurer"),
    Payee.SERVICER: mark("{fee}, to a servicer"),
}
PRICE = mark("Fee, and to whom")
NONE = Verbatim("–")


def payees(offer: CreditOffer) -> set[Payee]:
    """Return who takes a fee of an offer while nobody is late."""
    return {fee.payee for fee in offer.terms.fees if not fee.contingent}


def _fee(offer: CreditOffer) -> Words:
    found = [fee for fee in offer.terms.fees if not fee.contingent]
    return Listed(tuple(line(PAYEES[fee.payee], fee=line(FEES[fee.kind])) for fee in found)) if found else NONE


def _draw_beside(rng: random.Random) -> dict[str, Any]:
    offers = rng.sample(tuple(credit_offers()), rng.randint(6, 8))
    return {"offers": tuple(offers)}


BESIDE = Family(
    "m01-e2c",
    {"offers": ("laptop_12", "cash_fee_kept", "bank_level_24", "guaranteed_12", "van_36", "sofa_24")},
    _draw_beside,
)


@asks("m01-e2c", mark("E2 (c). Who earns beside the lender?"), BESIDE, Unit.COUNT)
def beside(g: SimpleNamespace) -> Body:
    """In how many offers does the borrower pay somebody other than the lender."""
    offers = [credit_offer(name) for name in g.offers]
    right = sum(bool(payees(offer) - {Payee.LENDER}) for offer in offers)
    platforms = sum(bool(offer.platform) for offer in offers)
    with_fee = sum(bool(payees(offer)) for offer in offers)
    if not right:
        raise Degenerate("m01-e2c")
    slips = [
        Slip("MC16", Fraction(platforms), line(mark(
            "{answer} is how many a platform shows. A platform can be paid by the lender instead. Next: read the last "
            "column."
        ))),
        Slip("MC03", Fraction(with_fee), line(mark(
            "{answer} is how many have a fee at all. Some fees go to the lender. Next: look at who gets each fee."
        ))),
        Slip("MC16", Fraction(len(offers) - with_fee), line(mark(
            "{answer} is how many have no fee. There the lender gets all there is. Next: count the others by payee."
        ))),
        Slip("MC16", Fraction(with_fee - right), line(mark(
            "{answer} is how many pay a fee to the lender. The question asks for the others. Next: read on."
        ))),
    ]  # fmt: skip
    kept = distinct(right, [slip for slip in slips if slip.value], Fraction(0))
    if len(kept) < 2:
        raise Degenerate("m01-e2c")
    rows = tuple((Told(offer.label), Told(offer.lender), _platform(offer), _fee(offer)) for offer in offers)
    named = Listed(tuple(Told(one.label) for one in offers if payees(one) - {Payee.LENDER}), SEMICOLON)
    return Body(
        prompt=(
            Grid(tuple(line(head) for head in (OFFER, LENDER, SHOWN_BY, PRICE)), rows, words=(0, 1, 2, 3)),
            line(mark("In how many of these offers does the borrower pay a fee to somebody other than the lender?")),
        ),
        hints=(
            line(mark("Which column says where a fee goes?")),
            line(mark("A fee counts here by who gets it. What it is called does not matter.")),
            line(mark("Cross out the rows without a fee. Then cross out those whose fee goes to the lender.")),
        ),
        solution=(line(mark("These: {offers}."), offers=named), line(mark("That makes {count}."), count=Figure(right))),
        because=line(mark("These: {offers}. A firm that lends nothing can still be paid."), offers=named),
        right=Fraction(right),
        slips=kept,
        then=line(mark("Next: open a hint. Read the last column, row by row.")),
    )


QUESTIONS: tuple[Question, ...] = (who_does_what, to_one_lender, beside)
