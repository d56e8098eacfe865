"""M01, beside the law box: had this standard term to be pointed out, and was it?"""

import random
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.bank.m01 import GOODS
from lessons.practice.cited import Cited
from lessons.practice.line import Amount, Figure, line
from lessons.practice.question import Body, Family, Option, Question, asks

NOTICE, TICK_BOX = "cn.cc.standard_terms_notice", "cn.htj.tick_box"
# the first three can cost the other side much, the last three cannot
HEAVY = {
    "rest": mark("“Whoever is late once owes the whole rest at once.”"),
    "costs": mark("“In a dispute the borrower bears all costs of the lender.”"),
    "early": mark("“Whoever repays early pays all fees of the later months, too.”"),
}
LIGHT = {
    "headings": mark("“The headings only help to find a clause.”"),
    "copies": mark("“Each side keeps one copy of this contract.”"),
    "colour": mark("“The contract may be printed in black and white.”"),
}
TICKED = mark("All that the page had was a box: “I have read everything.” Lin ticked it and missed the clause.")
SHOWN = mark(
    "A page of its own showed this clause in large type, before she signed. She asked about it and got an answer."
)
LABELS: dict[str, str] = {
    "missed": mark(
        "It had to be pointed out, and a tick does not prove that. Lin may claim that it is no part of the contract"
    ),
    "told": mark("It had to be pointed out, and it was. To say that she missed it does not help Lin"),
    "light": mark("It need not be pointed out: little hangs on it for Lin"),
    "void": mark("It is void, as every standard term is towards a consumer"),
}  # fmt: skip
WRONG: dict[str, tuple[str, str]] = {
    "missed": ("MC23", mark(
        "Two things must come together: a clause of great concern, and nobody pointed it out. Next: check both here."
    )),
    "told": ("MC27", mark(
        "Two things must come together: a clause of great concern, and a notice that she could not miss. Next: check "
        "both here."
    )),
    "light": ("MC03", mark("Ask what the clause can cost her when something goes wrong. Next: put an amount to it.")),
    "void": ("MC23", mark(
        "Most contracts of daily life are standard terms, and they bind. Some clauses do not. Next: ask what was done "
        "before she signed."
    )),
}  # fmt: skip


def truth(term: str, shown: bool) -> str:
    """Return which label fits a clause that was shown to the borrower, or stood behind a box to tick."""
    return "light" if term in LIGHT else "told" if shown else "missed"


def _draw(rng: random.Random) -> dict[str, Any]:
    return {
        "goods": rng.choice(GOODS),
        "amount": 10_000 * rng.randint(12, 90),
        "pages": rng.randint(9, 40),
        "clause": rng.randint(4, 30),
        "term": rng.choice((*HEAVY, *HEAVY, *LIGHT)),
        "shown": rng.random() < 0.5,
    }


FORM = Family(
    "m01-terms",
    {"goods": GOODS[1], "amount": 560_000, "pages": 21, "clause": 14, "term": "early", "shown": False},
    _draw,
)


@asks("m01-terms", mark("Law. Did this clause have to be pointed out?"), FORM)
def pointed_out(g: SimpleNamespace) -> Body:
    """A clause of great concern must be pointed out; a ticked box alone does not prove that it was."""
    fits = truth(g.term, g.shown)
    told = line(mark("{notice} {box}"), notice=Cited(NOTICE), box=Cited(TICK_BOX))
    options = [
        Option(key, line(label), told) if key == fits else Option(key, line(label), line(WRONG[key][1]), WRONG[key][0])
        for key, label in LABELS.items()
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "The contract for {goods} ({amount}) is a ready-made form of {pages} pages. Nobody discusses it "
                    "with Lin. Clause {clause} says:"
                ),
                goods=line(g.goods),
                amount=Amount(g.amount),
                pages=Figure(g.pages),
                clause=Figure(g.clause),
            ),
            line((HEAVY | LIGHT)[g.term]),
            line(SHOWN if g.shown else TICKED),
            line(mark("What holds for this clause?")),
        ),
        hints=(
            line(mark("What happens to Lin if this clause is used against her?")),
            line(mark("The duty is there for clauses that matter greatly to the other side.")),
            line(mark("First ask whether the clause can cost her much. Then ask what was done besides a box to tick.")),
        ),
        solution=(
            told,
            line(mark("A clause that was pointed out can still be void on another ground: see the law box.")),
        ),
        options=tuple(options),
    )


QUESTIONS: tuple[Question, ...] = (pointed_out,)
