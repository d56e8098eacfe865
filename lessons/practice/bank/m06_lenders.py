"""M06, E2: a licensed lender just below a famous number, and which lender a line binds."""

import random
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import parameter
from lessons.law.facts_price import APPROVED, SEVEN_LOCAL, Lender
from lessons.law.rules.cn_price import LOCAL_OUT
from lessons.law.rules.cn_scope import APPROVED_OUT, COURT_LINE
from lessons.practice.cited import Cited
from lessons.practice.lending import WHO_AND_WHEN, cited_line, law_words, line_on, quiet_day
from lessons.practice.line import Amount, Line, brief, line
from lessons.practice.question import Body, Family, Option, Question, asks

LENDERS = {
    Lender.BANK: mark("a bank"),
    Lender.CONSUMER_FINANCE: mark("Anheng Consumer Finance, a licensed consumer-finance company"),
    Lender.AUTO_FINANCE: mark("a licensed auto-finance company"),
    Lender.TRUST: mark("a trust company"),
    Lender.MICROCREDIT: mark("Kuaidui Microcredit, a microcredit company"),
    Lender.PAWN: mark("a pawnshop"),
    Lender.FINANCIAL_LEASING: mark("a financial leasing company"),
    Lender.FACTORING: mark("a commercial factoring company"),
    Lender.FINANCING_GUARANTEE: mark("a financing guarantee company"),
}
LICENSED = tuple(lender for lender in LENDERS if lender in APPROVED)
LOCAL = tuple(lender for lender in LENDERS if lender in SEVEN_LOCAL)
FRIENDS = (
    mark("a friend of the family"),
    mark("a workmate"),
    mark("a neighbour"),
    mark("a trading firm that is no lender by trade"),
)


def lender_name(lender: Lender) -> Line:
    """Return how a question speaks of a lender."""
    return line(LENDERS[lender])


def _draw_close(rng: random.Random) -> dict[str, Any]:
    return {
        "lender": rng.choice(LICENSED),
        "total": Fraction(rng.randint(226, 239), 1000),
        "amount": 100_000 * rng.randint(5, 60),
        "contract": quiet_day(rng, date(2021, 6, 1), date(2026, 3, 19)),
    }


FIRST_CLOSE = {
    "lender": Lender.CONSUMER_FINANCE,
    "total": Fraction(239, 1000),
    "amount": 1_200_000,
    "contract": date(2023, 2, 8),
}
CLOSE = Family("m06-e2a", FIRST_CLOSE, _draw_close)


@asks("m06-e2a", mark("E2 (a). A licensed lender below a famous number"), CLOSE)
def licensed(g: SimpleNamespace) -> Body:
    """The private-lending line does not bind it; the court's line is a cut on request."""
    words = {
        **law_words(g.contract), "lender": lender_name(g.lender), "total": brief(g.total), "amount": Amount(g.amount),
        "court": brief(parameter(COURT_LINE, g.contract).number / 100), "page": brief(line_on(g.contract).rate),
    }  # fmt: skip
    scope, court = Cited(APPROVED_OUT, g.contract), Cited(COURT_LINE, g.contract, noted=True)
    options = (
        Option(
            "not_bound",
            line(mark("That rule is not for this lender; a court can cut on request, and only above {court}"), **words),
            line(mark("{scope} A court’s own line is another text. {court}"), scope=scope, court=court),
        ),
        Option("cap", line(mark("The part above {page} is not supported"), **words), line(mark(
            "That line is for private lending, and this lender is licensed. Next: look at whom the rule binds, "
            "before you look at its number."
        )), "MC15"),
        Option("void", line(mark("The contract is void, because it costs more than {page}"), **words), line(mark(
            "Neither line makes a contract void, and one of them is not for this lender at all. Next: read what "
            "happens above a line, and for whom."
        )), "MC23"),
        Option("upper", line(mark("Nothing can be cut at any price up to {high}"), **words), line(mark(
            "{high} was a line of private lending, and it has ended for new contracts. Next: look for the line "
            "that courts use for licensed lenders."
        ), **words), "MC28"),
        Option("illegal", line(mark("It is illegal, because a court’s opinion names {court}"), **words), line(mark(
            "The opinion lets a court cut on request. It bans nothing, and the price is not above its line. Next: "
            "read the rank of the text and its verb."
        )), "MC27"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "Lin borrows {amount} from {lender} on {contract}. All costs together come to {total} a year. "
                    "A web page says: {times} times the LPR, now {page}, is the most that anyone may ask."
                ),
                **words,
            ),
            line(mark("What holds for this loan?")),
        ),
        hints=(
            line(WHO_AND_WHEN),
            line(mark("Each line has a scope: the lenders that it binds. Read the scope before the number.")),
            line(mark("A licensed lender is outside the private-lending rules. Look for the text that courts use.")),
        ),
        solution=(
            line(mark("1. The lender is licensed, so the line of private lending is not for its loans.")),
            line(mark("{law}"), law=scope),
            line(mark("2. {total} does not exceed {court}: even on request there is nothing to cut."), **words),
            line(mark("{law}"), law=court),
        ),
        options=options,
    )


def _draw_four(rng: random.Random) -> dict[str, Any]:
    one, other = rng.sample(LOCAL, 2)
    return {
        "friend": rng.choice(FRIENDS),
        "licensed": rng.choice(LICENSED),
        "one": one,
        "other": other,
        "rate": Fraction(rng.randint(160, 239), 1000),
        "contract": quiet_day(rng, date(2021, 6, 1), date(2026, 3, 19)),
    }


FIRST_FOUR = {
    "friend": FRIENDS[1],
    "licensed": Lender.BANK,
    "one": Lender.PAWN,
    "other": Lender.MICROCREDIT,
    "rate": Fraction(18, 100),
    "contract": date(2024, 4, 10),
}
FOUR = Family("m06-e2b", FIRST_FOUR, _draw_four)


@asks("m06-e2b", mark("E2 (b). Whom does the line bind?"), FOUR)
def bound(g: SimpleNamespace) -> Body:
    """One of four lenders is private."""
    words = {**law_words(g.contract), "rate": brief(g.rate)}
    local = Cited(LOCAL_OUT, g.contract)
    approved = Cited(APPROVED_OUT, g.contract)
    options = (
        Option("friend", line(g.friend), line(mark(
            "Neither licensed nor one of the seven local types: this is private lending. {law}"
        ), law=cited_line(g.contract))),
        Option("licensed", lender_name(g.licensed), line(mark(
            "A regulator has approved this lender. {law} Next: look for the lender that no regulator has approved."
        ), law=approved), "MC15"),
        Option("one", lender_name(g.one), line(mark(
            "This type ({lender}) is one of the seven local ones that a reply of the Supreme People’s Court takes "
            "out. Next: read its list, then look at the others."
        ), lender=lender_name(g.one)), "MC15"),
        Option("other", lender_name(g.other), line(mark(
            "A reply of the Supreme People’s Court names this type ({lender}) too. Next: strike out everyone on its "
            "list of seven."
        ), lender=lender_name(g.other)), "MC15"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(mark("Four loans of {contract}, each at {rate} a year in all. The lenders differ."), **words),
            line(mark("For which lender is {times} times the one-year LPR the line?"), **words),
        ),
        hints=(
            line(mark("The price is the same four times. What differs?")),
            line(mark("The rule is for private lending. Two texts say who is not in it.")),
            line(mark("Strike out whoever a regulator has approved, then the seven local types.")),
        ),
        solution=(
            line(mark("1. Approved by a regulator: {lender}. Outside."), lender=lender_name(g.licensed)),
            line(mark("{law}"), law=approved),
            line(
                mark("2. On the list of seven: {one}; {other}. Outside."),
                one=lender_name(g.one),
                other=lender_name(g.other),
            ),
            line(mark("{law}"), law=local),
            line(mark("3. Left: {friend}. This is private lending."), friend=line(g.friend)),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (licensed, bound)
