"""M04, across the border: how a refund of interest may be reckoned in the United States."""

import random
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF, parameter
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Figure, line
from lessons.practice.question import Body, Family, Option, Question, asks

LONG = "us.tila.rule_of_78"
REFUND = Cited("us.tila.prepayment_refund", noted=True)


def _draw_refund(rng: random.Random) -> dict[str, Any]:
    term = rng.choice((24, 36, 48, 60, 66, 72, 84, 96))
    return {"term": term, "paid": rng.randint(6, term - 6), "amount": 100_000 * rng.randint(5, 25)}


ABROAD = Family("m04-border", {"term": 72, "paid": 18, "amount": 1_500_000}, _draw_refund)


@asks("m04-border", mark("Across the border. A refund by the rule of 78"), ABROAD)
def refund(g: SimpleNamespace) -> Body:
    """Above the number of months of the US rule, the rule of 78 is out."""
    over = g.term > parameter(LONG, AS_OF).number
    words: dict[str, Any] = {
        "term": Figure(g.term),
        "paid": Figure(g.paid),
        "amount": Amount(g.amount, "USD"),
        "months": Figure(parameter(LONG, AS_OF).number),
    }
    options = (
        Option(
            "out",
            line(mark("Unearned interest goes back, and the rule of 78 may not be used for it")),
            sourced(line(mark("{term} months are more than {months}."), **words), Cited(LONG))
            if over
            else line(
                mark(
                    "The bar begins above {months} months; this loan runs {term}. Next: read the first "
                    "number of the US rules in the box."
                ),
                **words,
            ),
            "" if over else "MC33",
        ),
        Option(
            "open",
            line(mark("Unearned interest goes back; this bar on the rule of 78 does not reach a loan of this length")),
            line(
                mark(
                    "{term} months are more than {months}, so the bar does reach it. Next: compare the "
                    "length of the loan with the number in the box."
                ),
                **words,
            )
            if over
            else sourced(
                line(mark("{term} months are not more than {months}. A refund is due all the same."), **words), REFUND
            ),
            "MC33" if over else "",
        ),
        Option(
            "nothing",
            line(mark("Nothing goes back: interest reckoned in advance is owed in full")),
            line(
                mark(
                    "A refund of interest not yet earned is written down there. Next: read the first US "
                    "line of the box."
                )
            ),
            "MC10",
        ),
        Option(
            "china",
            line(mark("The Civil Code of China: interest for the actual time, unless agreed otherwise")),
            line(
                mark(
                    "That is the rule at home. A lender there follows the law there. Next: read whom each "
                    "line of the box binds."
                )
            ),
            "MC33",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "In the United States a consumer borrows {amount} for {term} months. The interest was "
                    "reckoned in advance; the lender spreads it by the rule of 78, which puts most of it "
                    "into the first months. The loan is repaid in full after {paid} months."
                ),
                **words,
            ),
            line(mark("What do the US lines of the box say about interest not yet earned?")),
        ),
        hints=(
            line(mark("Two lines of the box speak of this. One says whether, the other says how.")),
            line(mark("The second line has a number of months. On which side of it does this loan lie?")),
            line(mark("Compare the length of the loan, not the months already paid, with the number in the box.")),
        ),
        solution=(line(mark("{law}"), law=REFUND), line(mark("{law}"), law=Cited(LONG))),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (refund,)
