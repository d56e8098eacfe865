"""M06, E2 (c): above the courts' line. What is a rule, what is done on request, what is not settled."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.facts_price import APPROVED, Lender, Loan
from lessons.law.rules.cn_price import LOCAL_OUT
from lessons.law.rules.cn_scope import APPROVED_OUT, COURT_LINE, court_ceiling
from lessons.practice.bank.m06_lenders import LICENSED, LOCAL, lender_name
from lessons.practice.cited import Cited
from lessons.practice.lending import law_words, quiet_day
from lessons.practice.line import Amount, Day, Line, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

KEYS = {"court_cuts": "cut", "court_needs_request": "waits", "court_line_local_type": "open"}


def _draw(rng: random.Random) -> dict[str, Any]:
    local = rng.random() < 0.4
    return {
        "lender": rng.choice(LOCAL if local else LICENSED),
        "total": Fraction(rng.randint(246, 350), 1000),
        "amount": 100_000 * rng.randint(5, 60),
        "filing": quiet_day(rng, date(2021, 6, 1), date(2026, 3, 19)),
        "requested": rng.random() < 0.5,
    }


def _complete(lender: Lender, total: Fraction, amount: int, filing: date, requested: bool) -> dict[str, Any]:
    loan = Loan(lender=lender, filing=filing, total_rate=total, plainly_above_loss=True, requested=requested)
    return {"_key": KEYS[court_ceiling(loan).why.code]}


FIRST = {
    "lender": Lender.MICROCREDIT,
    "total": Fraction(28, 100),
    "amount": 1_500_000,
    "filing": date(2024, 6, 5),
    "requested": True,
}
ABOVE = Family("m06-e2c", FIRST, _draw, _complete)

ASKED, NOT_ASKED = mark("The borrower asks for a cut."), mark("So far nobody has asked for a cut.")
# why each wrong option is wrong, for each right one
CUT_BUT_OPEN = mark(
    "That is what the text says of financial loans. Whether it serves for this type of lender, courts do not all "
    "answer alike. Next: say so, in place of a rule."
)
CUT_UNASKED = mark("Nobody has asked, and a court does not cut by itself here. Next: read what the borrower must do.")
WAITS_BUT_ASKED = mark("The borrower has asked; the story says so. Next: read the last sentence of the story again.")
WAITS_BUT_OPEN = mark(
    "A request alone does not settle it for this type of lender: courts differ on whether the line is for it. Next: "
    "look at the list of seven."
)
OPEN_BUT_LICENSED = mark(
    "For a licensed lender the text is plain. The doubt is about the seven local types. Next: ask to which group "
    "this lender belongs."
)
PRIVATE_LINE = mark(
    "A multiple of the LPR is the line of private lending; this lender is outside. Next: strike that line out and "
    "look at what is left."
)


@asks("m06-e2c", mark("E2 (c). Above the courts’ line"), ABOVE)
def above(g: SimpleNamespace) -> Body:
    """Cut on request for a licensed lender; not uniform for a local type."""
    words = {
        **law_words(g.filing), "lender": lender_name(g.lender), "total": brief(g.total), "amount": Amount(g.amount),
        "filing": Day(g.filing), "court": brief(parameter(COURT_LINE, g.filing).number / 100),
        "request": line(ASKED if g.requested else NOT_ASKED),
    }  # fmt: skip
    court = Cited(COURT_LINE, g.filing, noted=True)
    scope = Cited(APPROVED_OUT if g.lender in APPROVED else LOCAL_OUT, g.filing)
    right = {
        "cut": line(mark("The borrower has asked, and the lender is licensed. {law}"), law=court),
        "waits": line(mark("The text works on request, and nobody has asked yet. {law}"), law=court),
        "open": line(mark("The text speaks of financial loans; for this type courts do not agree. {law}"), law=court),
    }
    wrong: dict[str, tuple[str, str]] = {
        "cut": (CUT_BUT_OPEN if g._key == "open" else CUT_UNASKED, "MC27"),
        "waits": (WAITS_BUT_OPEN if g._key == "open" else WAITS_BUT_ASKED, "MC27"),
        "open": (OPEN_BUT_LICENSED, "MC15"),
        "private": (PRIVATE_LINE, "MC15"),
    }
    labels: dict[str, str] = {
        "cut": mark("A court cuts the part above {court}"),
        "waits": mark("A court may cut the part above {court}, once the borrower asks"),
        "open": mark("This is not settled: courts treat such lenders differently"),
        "private": mark("A court does not support the part above {times} times the LPR"),
    }

    def option(key: str) -> Option:
        if key == g._key:
            return Option(key, line(labels[key], **words), right[key])
        feedback, misconception = wrong[key]
        return Option(key, line(labels[key], **words), line(feedback), misconception)

    steps: tuple[Line, ...] = (
        line(mark("1. The lender is {lender}. The line of private lending is not for it."), **words),
        line(mark("{law}"), law=scope),
        line(mark("2. The courts’ line, with what happens above it:"), **words),
        line(mark("{law}"), law=court),
        line(mark("3. For this type of lender courts do not agree. The honest answer says so."))
        if g._key == "open"
        else line(mark("3. It works on request. {request}"), **words),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A claim for {amount} is filed on {filing}. The lender is {lender}. Interest, penalty interest and "
                    "fees come to {total} a year. The court finds this plainly above the lender’s real loss. {request}"
                ),
                **words,
            ),
            line(mark("What may He Lü, the lawyer, write about the part above the courts’ line?")),
        ),
        hints=(
            line(mark("Three groups of lenders: private, licensed, and seven local types. Which group is this?")),
            line(mark("A text may be clear for one group and open for another. Then the honest answer says so.")),
            line(mark("Check two facts: is the lender licensed, and did the borrower ask?")),
        ),
        solution=steps,
        options=tuple(option(key) for key in labels),
    )


QUESTIONS: tuple[Question, ...] = (above,)
