"""M07, three questions to recall: for whom an agency calls, what a sale needs, the lender's duty."""

import random
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, line
from lessons.practice.question import Body, Family, Option, Question, asks

LENDERS = {"anheng": mark("Anheng Consumer Finance"), "kuaidui": mark("Kuaidui Microcredit")}


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "lender": rng.choice(tuple(LENDERS)),
        "amount": 1_000 * rng.randint(120, 990),
        "days": rng.randint(20, 170),
        "agencies": rng.randint(2, 9),
    }


def _family(name: str, lender: str, amount: int, days: int, agencies: int) -> Family:
    return Family(name, {"lender": lender, "amount": amount, "days": days, "agencies": agencies}, _draw)


WHO = _family("m07-r1", "anheng", 214_400, 41, 3)
SOLD = _family("m07-r2", "kuaidui", 386_000, 130, 4)
DUTY = _family("m07-r3", "anheng", 512_000, 75, 5)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "lender": line(LENDERS[g.lender]),
        "amount": Amount(g.amount),
        "days": Figure(g.days),
        "agencies": Figure(g.agencies),
    }


@asks("m07-r1", mark("Recall M07: for whom does the caller call?"), WHO)
def caller(g: SimpleNamespace) -> Body:
    """An agency acts for the creditor; the creditor stays."""
    words = _words(g)
    options = (
        Option(
            "lender",
            line(mark("Still {lender}"), **words),
            line(
                mark("Hengxin acts for {lender}. Who acts for a creditor does not become one; nobody sold the debt."),
                **words,
            ),
        ),
        Option(
            "agency",
            line(mark("Hengxin, since it calls")),
            line(
                mark(
                    "Calling is a task that can be handed on; the debt was not. Next: ask whether the debt itself "
                    "changed hands, or the work of collecting it."
                )
            ),
            "MC16",
        ),
        Option(
            "nobody",
            line(mark("Nobody, once the debt is at an agency")),
            line(
                mark(
                    "What is owed stays owed when somebody else asks for it. Next: look for the lender’s name in the "
                    "contract."
                )
            ),
            "MC17",
        ),
        Option(
            "both",
            line(mark("Both, each for the whole amount")),
            line(
                mark(
                    "There is one claim, and it is paid once. An agency asks for it on behalf of its "
                    "owner. Next: ask whose money it was."
                )
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Zhou is {days} days late with {amount}. {lender} has told him that Hengxin, an agency, now "
                    "collects for it. Hengxin calls."
                ),
                **words,
            ),
            line(mark("To whom does Zhou owe the money today?")),
        ),
        hints=(
            line(mark("Two firms appear. What did each of them do?")),
            line(mark("Handing on the work of collecting is one thing, selling the claim another.")),
            line(mark("Was there a word of a sale? If not, look at who lent.")),
        ),
        solution=(line(mark("An agency collects for the creditor. The creditor is still {lender}."), **words),),
        options=options,
    )


@asks("m07-r2", mark("Recall M07: when does a sale of the debt count for the debtor?"), SOLD)
def assignment(g: SimpleNamespace) -> Body:
    """From notice on, without consent."""
    words, law = _words(g), Cited("cn.cc.assignment_notice")
    options = (
        Option("notice", line(mark("Once Zhou has been notified of it")), line(mark("{law}"), law=law)),
        Option(
            "consent",
            line(mark("Once Zhou has agreed to it")),
            line(
                mark(
                    "His consent is not asked for; he is told. Next: ask from when on he must know whom to pay. That "
                    "is the day that counts for him."
                )
            ),
            "MC18",
        ),
        Option(
            "signed",
            line(mark("Once the two firms have signed, whether he knows or not")),
            line(
                mark(
                    "Between the two firms it counts then. Zhou cannot know it, and may go on paying the "
                    "old creditor. Next: ask what must reach him first."
                )
            ),
            "MC18",
        ),
        Option(
            "never",
            line(mark("Never: a personal debt cannot be sold")),
            line(
                mark(
                    "Claims can be passed on, unless something speaks against it. Next: ask what protects the debtor "
                    "when they are."
                )
            ),
            "MC18",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{lender} sells its claim of {amount} against Zhou to Beian Asset. The two firms "
                    "sign on a Monday. Zhou is {days} days late and hears nothing yet."
                ),
                **words,
            ),
            line(mark("From when on does the sale have an effect for Zhou?")),
        ),
        hints=(
            line(mark("Whom would you pay if you knew nothing of the sale?")),
            line(mark("The rule protects a debtor who does not know; it does not ask for a signature.")),
            line(mark("Between the firms one day counts, towards the debtor another: what must happen in between?")),
        ),
        solution=(line(mark("{law}"), law=law),),
        options=options,
    )


@asks("m07-r3", mark("Recall M07: what does a lender owe when agencies collect for it?"), DUTY)
def duty(g: SimpleNamespace) -> Body:
    """At least yearly evaluation, by a standard that recommends it."""
    words, law = _words(g), Cited("cn.gbt.agency_review")
    options = (
        Option(
            "yearly",
            line(mark("To look at each agency’s work at least once a year; a standard recommends it")),
            line(mark("{law}"), law=law),
        ),
        Option(
            "nothing",
            line(mark("Nothing: what an agency does is the agency’s affair")),
            line(
                mark(
                    "A lender that hands on the work does not hand on what it answers for. Next: ask in "
                    "whose name the agency calls."
                )
            ),
            "MC17",
        ),
        Option(
            "statute",
            line(mark("To look at each agency’s work at least once a year; a statute orders it")),
            line(
                mark(
                    "The content is right, the rank is not: no statute of this course says so. Next: "
                    "look at the rank of the text before you quote it."
                )
            ),
            "MC27",
        ),
        Option(
            "once",
            line(mark("To check each agency once, before the contract with it is signed")),
            line(
                mark(
                    "A check at the start is good, and work changes after it. Next: ask how often "
                    "somebody should look again."
                )
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{lender} lends online. {agencies} agencies collect for it; one of them calls Zhou about {amount}."
                ),
                **words,
            ),
            line(mark("What does the standard on collecting online loans say of the lender’s part in this?")),
        ),
        hints=(
            line(mark("Who chose the agencies, and who can stop using them?")),
            line(mark("Two things are asked for: the content of the duty, and how strong the text is.")),
            line(mark("Think of a regular check. Then ask whether its text is a law or a recommendation.")),
        ),
        solution=(line(mark("{law}"), law=law),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (caller, assignment, duty)
