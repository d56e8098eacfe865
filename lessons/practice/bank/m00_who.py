"""M00, the pre-test on who and what binds: whose debt it is, and the highest price."""

import random
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Day, Figure, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

LENDERS = {"anheng": mark("Anheng Consumer Finance"), "kuaidui": mark("Kuaidui Microcredit")}


def _draw_owner(rng: random.Random) -> dict[str, Any]:
    return {
        "amount": 10_000 * rng.randint(12, 90),
        "instalments": rng.choice((9, 12, 18, 24)),
        "month": rng.randint(2, 8),
        "lender": rng.choice(tuple(LENDERS)),
    }


OWNER = Family("m00-p1", {"amount": 480_000, "instalments": 12, "month": 5, "lender": "kuaidui"}, _draw_owner)


@asks("m00-p1", mark("Pre-test 1: whose debt is it?"), OWNER)
def owner(g: SimpleNamespace) -> Body:
    """The debt outlives the app: it is owed to the lender in the contract."""
    words: dict[str, Any] = {"amount": Amount(g.amount), "count": Figure(g.instalments), "month": Figure(g.month)}
    words |= {"lender": line(LENDERS[g.lender]), "platform": line(mark("Yunzhan")), "agency": line(mark("Hengxin"))}
    options = (
        Option(
            "contract",
            line(mark("To {lender}, and the plan goes on"), **words),
            line(
                mark("The loan contract names {lender} as lender. The app was the way there, not the lender."), **words
            ),
        ),
        Option(
            "nobody",
            line(mark("To nobody: the app is gone, so the debt is gone")),
            line(
                mark(
                    "The app brought two sides together. Its end does not end what they agreed. Next: ask who lent the "
                    "money."
                )
            ),
            "MC16",
        ),
        Option(
            "agency",
            line(mark("To {agency}, because that is who writes to her now"), **words),
            line(
                mark(
                    "{agency} may ask on behalf of someone else. Asking does not make it the one who is owed. Next: "
                    "ask for whom it writes."
                ),
                **words,
            ),
            "MC17",
        ),
        Option(
            "shop",
            line(mark("To the shop that sold the phone")),
            line(
                mark(
                    "The shop has been paid: that is what the loan was for. Next: follow the money from the lender to "
                    "the shop."
                )
            ),
            "MC16",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin buys a phone for {amount} in the app of {platform}, in {count} instalments. The loan contract "
                    "names {lender} as lender. After month {month} the app is shut down. A letter comes from {agency}."
                ),
                **words,
            ),
            line(mark("To whom does she owe the rest?")),
        ),
        hints=(
            line(mark("Who gave money on the first day, and to whom?")),
            line(mark("Roles come from the contract, not from the logo on the screen.")),
            line(mark("Read the first page of the loan contract: who is called the lender?")),
        ),
        solution=(line(mark("The rest is owed to the lender named in the loan contract: {lender}."), **words),),
        options=options,
    )


def _draw_limit(rng: random.Random) -> dict[str, Any]:
    return {
        "claim": rng.choice((Fraction(154, 1000), Fraction(24, 100), Fraction(36, 100), Fraction(20, 100))),
        "read": date(2026, 1, 5) + timedelta(days=rng.randint(0, 300)),
        "amount": 100_000 * rng.randint(8, 60),
    }


LIMIT = Family("m00-p8", {"claim": Fraction(24, 100), "read": date(2026, 10, 12), "amount": 1_200_000}, _draw_limit)


@asks("m00-p8", mark("Pre-test 8: the highest price"), LIMIT)
def limit(g: SimpleNamespace) -> Body:
    """A number without lender, day and kind of text is no answer."""
    words: dict[str, Any] = {"claim": brief(g.claim), "read": Day(g.read), "amount": Amount(g.amount)}
    options = (
        Option(
            "ask_three",
            line(mark("Who lends, on which day, and what kind of text says so")),
            line(
                mark("The line depends on all three. One example, for private loans only: {law}"),
                law=Cited("cn.mj20b.private_lending_cap"),
            ),
        ),
        Option(
            "none",
            line(mark("Nothing: a limit holds for every lender")),
            line(
                mark(
                    "The texts differ by kind of lender. A line for loans among private people does not bind a bank. "
                    "Next: ask who lends."
                )
            ),
            "MC15",
        ),
        Option(
            "signed",
            line(mark("Only whether he signed: what is signed always holds")),
            line(
                mark(
                    "A signature matters, but some texts take support from a price above a line. Next: ask what kind "
                    "of text speaks, and whom it binds."
                )
            ),
            "MC27",
        ),
        Option(
            "looks",
            line(mark("Only whether the page looks official")),
            line(
                mark(
                    "A page can copy an old number with great care. Next: look for the text behind the number, with "
                    "its date and its rank."
                )
            ),
            "MC34",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou thinks of borrowing {amount}. On {read} he reads on a web page: “In China nobody may charge "
                    "more than {claim} a year.”"
                ),
                **words,
            ),
            line(mark("What should he ask before he relies on it?")),
        ),
        hints=(
            line(mark("Could the sentence be true for one loan and false for another?")),
            line(mark("A rule has an author, a first day and people whom it binds.")),
            line(mark("Name three things that the sentence on the page leaves out.")),
        ),
        solution=(
            line(mark("He asks who lends, on which day, and what kind of text says so.")),
            line(mark("{law}"), law=Cited("cn.mj20b.private_lending_cap")),
            line(mark("{law}"), law=Cited("cn.mj20b.not_for_licensed_lenders")),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (owner, limit)
