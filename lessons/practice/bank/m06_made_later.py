"""M06, E1: the loan of 2019 made anew. A newer contract has one line for its whole time."""

from types import SimpleNamespace

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m06_two_periods import HINTS, LOANS, interest, slip
from lessons.practice.cited import sourced
from lessons.practice.lending import THEN, cited_line, law_words, line_on, lpr_notes, old_line
from lessons.practice.line import Amount, Day, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Question, asks, distinct


@asks("m06-e1d", mark("E1 (d). The same loan, made later"), LOANS, Unit.MONEY)
def made_later(g: SimpleNamespace) -> Body:
    """A newer contract has one line, from the day of the contract."""
    over, days = g._again.step("excess").rate, 365
    cap, right = g._again.step("cap").rate, interest(g, g._again.step("excess").rate, days)
    words = {**law_words(g.newer), "amount": Amount(g.amount), "rate": brief(g.rate), "newer": Day(g.newer)}
    words |= {"over": Share(over), "right": Amount(right), "line": brief(line_on(g.contract, g.filing).rate)}
    slips = [
        slip("MC28", interest(g, g.rate - old_line(), days), mark(
            "{answer} is the part above {low}, the older line. This loan is newer than {change}. Next: use the "
            "LPR of {newer}."
        ), words),
        slip("MC28", interest(g, g.rate - line_on(g.contract, g.filing).rate, days), mark(
            "{answer} uses the line of the old loan, {line}. Each loan has the line of its own day. Next: use the "
            "LPR of {newer}."
        ), words),
        slip("MC15", interest(g, cap, days), mark(
            "{answer} is what a court does support. The question asks for the rest. Next: take it off the interest "
            "agreed."
        ), words),
        slip("MC15", interest(g, g.rate, days), mark(
            "{answer} is all of the interest. Only the part above the line is not supported; the loan stays valid. "
            "Next: take the line off the rate first."
        ), words),
    ]  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "The same two people make the same loan again on {newer}: {amount} at {rate} a year, for one "
                    "year of 365 days. It is paid back after that year."
                ),
                **words,
            ),
            line(mark("How much of the interest does a court not support, in ¥?")),
        ),
        hints=HINTS[:1]
        + (
            line(mark("A loan made under the newer rules has one line for its whole time: that of its own day.")),
            line(mark("Find the LPR of the day of the contract, multiply, take the result off the agreed rate.")),
        ),
        solution=(
            line(mark("1. The LPR that counts on {newer} is {lpr}; {times} times that is {cap}."), **words),
            line(mark("2. {rate} − {cap} = {over}; {amount} × {over} = {right} for one year."), **words),
            *lpr_notes(g.newer),
            line(mark("{law}"), law=cited_line(g.newer)),
        ),
        because=sourced(
            line(mark("Only what lies above {cap} a year is not supported."), **words), cited_line(g.newer)
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.MONEY]),
        then=line(THEN),
    )


QUESTIONS: tuple[Question, ...] = (made_later,)
