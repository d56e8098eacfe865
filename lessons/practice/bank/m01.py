"""M01, three questions to recall: who the creditor is, what kind of lender it is, which clauses must be pointed out."""

import random
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, line
from lessons.practice.question import Body, Family, Option, Question, asks

GOODS = (
    mark("a phone"),
    mark("a laptop"),
    mark("a fridge"),
    mark("a sofa"),
    mark("a scooter"),
    mark("an evening course"),
    mark("a washing machine"),
    mark("a camera"),
)
LENDERS = {"anheng": mark("Anheng Consumer Finance"), "kuaidui": mark("Kuaidui Microcredit")}
PLATFORM, GUARANTOR, AGENCY = mark("Yunzhan"), mark("the guarantee company"), mark("Hengxin")


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "goods": rng.choice(GOODS),
        "amount": 10_000 * rng.randint(12, 90),
        "instalments": rng.choice((6, 9, 12, 18, 24)),
        "lender": rng.choice(tuple(LENDERS)),
        "pages": rng.randint(9, 40),
        "clause": rng.randint(4, 30),
    }


def _family(name: str, **first: Any) -> Family:
    return Family(name, first, _draw)


WHO = _family("m01-r1", goods=GOODS[1], amount=480_000, instalments=12, lender="kuaidui", pages=14, clause=9)
KIND = _family("m01-r2", goods=GOODS[2], amount=360_000, instalments=9, lender="anheng", pages=18, clause=7)
NOTICE = _family("m01-r3", goods=GOODS[5], amount=540_000, instalments=18, lender="anheng", pages=16, clause=11)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "goods": line(g.goods),
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "lender": line(LENDERS[g.lender]),
        "platform": line(PLATFORM),
        "agency": line(AGENCY),
        "pages": Figure(g.pages),
        "clause": Figure(g.clause),
    }


@asks("m01-r1", mark("Recall M01: to whom does Lin owe the money?"), WHO)
def creditor(g: SimpleNamespace) -> Body:
    """The creditor is the lender named in the loan contract."""
    words = _words(g)
    options = (
        Option(
            "lender",
            line(LENDERS[g.lender]),
            line(
                mark(
                    "The loan contract names {lender} as the lender. Whoever else appears, the money is "
                    "owed to the lender named there."
                ),
                **words,
            ),
        ),
        Option(
            "platform",
            line(PLATFORM),
            line(
                mark(
                    "{platform} arranged the loan and runs the app. It did not lend the money. Next: look "
                    "for the word “lender” in the loan contract."
                ),
                **words,
            ),
            "MC16",
        ),
        Option(
            "guarantor",
            line(GUARANTOR),
            line(
                mark(
                    "The guarantee company promises to pay the lender if Lin does not. It may charge a fee "
                    "for that promise, but it did not lend the money. Next: look for the word “lender” in "
                    "the loan contract."
                )
            ),
            "MC16",
        ),
        Option(
            "agency",
            line(AGENCY),
            line(
                mark(
                    "{agency} asks for late payments on behalf of someone else. Asking for money does not "
                    "make it the creditor. Next: look for the word “lender” in the loan contract."
                ),
                **words,
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin buys {goods} for {amount} and presses “pay in {count} instalments” in the app of "
                    "{platform}. The loan contract names {lender} as lender and a guarantee company as "
                    "guarantor. If a payment is late, {agency} calls."
                ),
                **words,
            ),
            line(mark("Who is Lin’s creditor?")),
        ),
        hints=(
            line(mark("Four firms appear. Which of them gave money?")),
            line(mark("Roles come from the contract, not from the logo on the screen.")),
            line(mark("Read the first page of the loan contract: who is called the lender?")),
        ),
        solution=(line(mark("The creditor is the lender named in the loan contract: {lender}."), **words),),
        options=options,
    )


@asks("m01-r2", mark("Recall M01: what kind of firm is it?"), KIND)
def firm(g: SimpleNamespace) -> Body:
    """What the course calls a consumer-finance company."""
    words = _words(g)
    options = (
        Option(
            "lender",
            line(mark("A lender that is not a bank")),
            line(mark("It lends in its own name, and it does not call itself a bank.")),
        ),
        Option(
            "bank",
            line(mark("A bank")),
            line(
                mark(
                    "It lends, as a bank does, but it does not call itself a bank. Next: look at the name of the firm."
                )
            ),
            "MC16",
        ),
        Option(
            "platform",
            line(mark("A platform that only brings borrowers and lenders together")),
            line(
                mark("A platform arranges; this firm lends and is named in the contract. Next: ask whose money it is.")
            ),
            "MC16",
        ),
        Option(
            "agency",
            line(mark("An agency that collects for others")),
            line(
                mark(
                    "An agency asks for money that is owed to somebody else. This firm is owed the money "
                    "itself. Next: ask who gave the loan."
                )
            ),
            "MC17",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "Lin’s contract for {goods} ({amount}, {count} instalments) names Anheng Consumer "
                    "Finance as lender."
                ),
                **words,
            ),
            line(mark("What does this course call a firm of this kind?")),
        ),
        hints=(
            line(mark("Does it lend, arrange or collect?")),
            line(mark("Banks lend. Not every firm that lends in this story is a bank.")),
            line(mark("Ask two things: does it lend in its own name, and is it a bank?")),
        ),
        solution=(line(mark("This course calls a consumer-finance company a lender that is not a bank.")),),
        options=options,
    )


@asks("m01-r3", mark("Recall M01: what must be pointed out?"), NOTICE)
def standard_terms(g: SimpleNamespace) -> Body:
    """Clauses of major concern must be pointed out."""
    words = _words(g)
    options = (
        Option(
            "major",
            line(mark("Those that matter greatly to Lin, such as price and liability")),
            line(mark("{law}"), law=Cited("cn.cc.standard_terms_notice")),
        ),
        Option(
            "none",
            line(mark("None: her tick in the box settles everything")),
            line(
                mark(
                    "A tick shows that she saw a box, not that anyone pointed a clause out to her. Next: "
                    "ask what the firm must do before she signs."
                )
            ),
            "MC27",
        ),
        Option(
            "payment",
            line(mark("Only the monthly payment")),
            line(
                mark(
                    "The payment matters, but so do other fees and what happens when something goes wrong. "
                    "Next: ask which clauses could cost her much."
                )
            ),
            "MC03",
        ),
        Option(
            "platform",
            line(mark("Those that the platform picks")),
            line(
                mark(
                    "Who arranged the loan does not decide what is important to the borrower. Next: ask "
                    "for whom a clause is of great concern."
                )
            ),
            "MC16",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "The contract for {goods} ({amount}) is a printed form of {pages} pages. Nobody "
                    "discusses it with Lin. Clause {clause} says who pays the costs of a dispute."
                ),
                **words,
            ),
            line(mark("Which clauses must the firm point out to her?")),
        ),
        hints=(
            line(mark("Lin had no say in the wording. Who should carry the effort of making it clear?")),
            line(mark("The duty depends on what a clause means for the other side.")),
            line(mark("Think of a clause that could cost her much money. Should a small print be enough for it?")),
        ),
        solution=(line(mark("{law}"), law=Cited("cn.cc.standard_terms_notice")),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (creditor, firm, standard_terms)
