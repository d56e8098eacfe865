"""M05, exit ticket 2: does a day on the clock rest on a contract, on a law, or on practice?"""

import random
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Figure, Line, line
from lessons.practice.question import Body, Family, Option, Question, asks


def _draw_ground(rng: random.Random) -> dict[str, Any]:
    return {
        "asked": rng.choice(("contract", "law", "practice")),
        "contact": rng.randint(1, 6),
        "called": rng.choice((45, 60, 75, 90)),
        "suit": rng.randint(100, 150),
        "write_off": rng.randint(160, 180),
        "grace": rng.randint(2, 7),
        "fifth": rng.randint(50, 95),
    }


GROUND = Family(
    "m05-x2",
    {"asked": "practice", "contact": 2, "called": 60, "suit": 120, "write_off": 180, "grace": 3, "fifth": 76},
    _draw_ground,
)
GROUNDS = {"contract": mark("on a contract"), "law": mark("on a law"), "practice": mark("on practice alone")}
EVENTS = {
    "contact": mark("Day {contact}: the first call"),
    "suit": mark("Day {suit}: the suit is filed"),
    "write_off": mark("Day {write_off}: the debt is written off"),
    "grace": mark("Day {grace}: the days of grace end"),
    "called": mark("Day {called}: a clause lets the lender call all of it due"),
    "fifth": mark("Day {fifth}: a fifth of the price is unpaid, the demand and its time are over"),
}
SHOWN = {
    "contract": ("called", "contact", "suit", "write_off"),
    "law": ("fifth", "contact", "suit", "write_off"),
    "practice": ("write_off", "grace", "called", "fifth"),
}
WHY = {
    "contact": mark("No text of this course sets a day for the first call; each lender has its own. Next: ask of each "
                    "day who set it."),
    "suit": mark("When to sue is the creditor's choice; no clause and no text of this course names the day. "
                 "Next: ask of each day who set it."),
    "write_off": mark("Writing off is book-keeping of the lender; the debt itself stays. Next: ask of each day who set "
                      "it."),
    "grace": mark("The contract gives these days; without its clause there are none here. Next: ask of each day who "
                  "set it."),
    "called": mark("A clause of the contract sets this day. Next: look for a day that no clause and no text names."),
    "fifth": mark("In a sale in instalments a law allows this, also without a clause. Next: look for a day that "
                  "no clause and no text names."),
}  # fmt: skip
TRUE = {
    "contract": mark("The clause of the contract names the number of days. Without it the rest is due on its own "
                     "days."),
    "law": mark("In a sale in instalments the law gives the seller this right: the share, the demand and the time."),
    "practice": mark("No text of this course names a day for it; the lender decides. What is owed does not change."),
}  # fmt: skip


@asks("m05-x2", mark("Exit 2. What does it rest on?"), GROUND)
def exit_ground(g: SimpleNamespace) -> Body:
    """Contract, law or practice."""
    words = {name: Figure(getattr(g, name)) for name in EVENTS}
    right = SHOWN[g.asked][0]
    because: Line = line(TRUE[g.asked])
    if g.asked == "law":
        because = sourced(because, Cited("cn.cc.instalment_sale_share"))
    options = tuple(
        Option(name, line(EVENTS[name], **words), because if name == right else line(WHY[name]),
               "" if name == right else "MC27")
        for name in SHOWN[g.asked]
    )  # fmt: skip
    solution: tuple[Line, ...] = (because,)
    if g.asked == "law":
        solution = (line(TRUE["law"]), line(mark("{law}"), law=Cited("cn.cc.instalment_sale_share")))
    return Body(
        prompt=(
            line(mark("Chen Min reads four clocks. On each, one stage of an unpaid debt comes next. The debts are "
                      "loans; where a price is named, it is a sale in instalments.")),
            line(mark("Which of these days rests {ground}?"), ground=line(GROUNDS[g.asked])),
        ),
        hints=(
            line(mark("Of each day, ask: who set it, and where is that written?")),
            line(mark("A clause, an article, or neither: these are the three.")),
            line(mark("Cross out the days that only the lender decides, then those that a clause names. Which is left "
                      "for what is asked?")),
        ),
        solution=solution,
        options=options,
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (exit_ground,)
