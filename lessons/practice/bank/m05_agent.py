"""M05, exit ticket 3: an agent offers to clean a record."""

import random
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.bank.m05_record import last_shown
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, asks


def _draw_agent(rng: random.Random) -> dict[str, Any]:
    due = date(2022, 2, 5) + timedelta(rng.randint(0, 900))
    return {
        "due": due, "paid": due + timedelta(rng.randint(40, 300)), "fee": 10_000 * rng.randint(8, 60),
        "today": date(2026, 10, 1) + timedelta(rng.randint(0, 60)),
    }  # fmt: skip


AGENT = Family(
    "m05-x3",
    {"due": date(2023, 5, 18), "paid": date(2023, 11, 6), "fee": 280_000, "today": date(2026, 11, 16)},
    _draw_agent,
)


@asks("m05-x3", mark("Exit 3. An agent offers to clean the record"), AGENT)
def exit_agent(g: SimpleNamespace) -> Body:
    """A right line ends by itself; a wrong one is objected to without an agent."""
    last, early = last_shown(g.due, 1, g.paid), last_shown(g.due, 1, g.due)
    if not g.today < early:
        raise Degenerate("m05-x3")
    words: dict[str, Any] = {
        "due": Day(g.due), "paid": Day(g.paid), "fee": Amount(g.fee), "today": Day(g.today), "last": Day(last),
        "early": Day(early),
    }  # fmt: skip
    options = (
        Option("stays", line(mark("It may stand until {last}. No agent can change that, and an objection is for lines "
                                  "that are wrong"), **words),
               sourced(line(mark("The line is right, so its years run from the last payment.")),
                       Cited("cn.zx.kept_for"))),
        Option("agent", line(mark("With {fee} the agent has it deleted today"), **words), line(mark(
            "Nobody can sell what the regulation does not give. A right line stays its time. Next: ask when that time "
            "ends."
        )), "MC26"),
        Option("gone", line(mark("It must go now: the debt was paid on {paid}"), **words), line(mark(
            "Payment ends the lateness; the record then has a time to run. Next: count the years from the payment."
        )), "MC14"),
        Option("early", line(mark("It may stand until {early}. Before that an objection removes it"), **words),
               line(mark(
            "An objection mends errors; this line is right. And the years do not run from the due date. Next: ask on "
            "which day the lateness ended."
        )), "MC14"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "It is {today}. A line in Lin's cousin's report is right: an instalment of {due} was late and was "
                    "paid on {paid}. An agent writes: “Clean record in three days, {fee}.”"
                ),
                **words,
            ),
            line(mark("What holds for the line?")),
        ),
        hints=(
            line(mark("First question: is the line wrong, or only unpleasant?")),
            line(mark("A wrong line can be objected to, without cost. A right one ends by itself after a time.")),
            line(mark("Take the day on which nothing was late any more, and add the years in the law box.")),
        ),
        solution=(
            line(mark("The lateness ended on {paid}; the line may stand until {last}."), **words),
            line(mark("{law}"), law=Cited("cn.zx.kept_for")),
            line(mark("{law}"), law=Cited("cn.zx.objection")),
        ),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (exit_agent,)
