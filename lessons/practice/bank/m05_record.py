"""M05, E4: on which day a line of a credit report ends, and what the one-off repair covered."""

import random
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from lessons.language import mark
from lessons.law import AS_OF, parameter
from lessons.law.credit_line import kept_until
from lessons.law.rank import Verdict
from lessons.law.rules.cn_record import one_off_repair
from lessons.practice.cited import Cited, sourced
from lessons.practice.line import Amount, Day, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, asks
from lessons.servicing.credit_record import Overdue
from lessons.servicing.credit_reports import credit_report

KEPT, REPAIR = "cn.zx.kept_for", "cn.xf25"
_B2 = credit_report("lin").accounts[1].overdue  # the lesson reads the report of Zhou in the open
assert _B2 is not None and _B2.ended is not None


def last_shown(arose: date, amount: int, ended: date) -> date:
    """Return the last day on which a line may stand."""
    last = kept_until(Overdue(arose, amount, ended, True), ended)
    assert last is not None
    return last


def _draw_line(rng: random.Random) -> dict[str, Any]:
    arose = date(2020, 3, 5) + timedelta(rng.randint(0, 1700))
    part = arose + timedelta(rng.randint(35, 120))
    return {
        "arose": arose, "part": part, "ended": part + timedelta(rng.randint(35, 300)),
        "amount": 10_000 * rng.randint(20, 300),
    }  # fmt: skip


LINE = Family(
    "m05-e4a",
    {"arose": _B2.arose, "part": date(2021, 8, 31), "ended": _B2.ended, "amount": _B2.amount},
    _draw_line,
)


@asks("m05-e4a", mark("E4 (a). Which day starts the years?"), LINE)
def which_day(g: SimpleNamespace) -> Body:
    """Five years from the day on which nothing was late any more."""
    ends = {name: last_shown(g.arose, g.amount, getattr(g, name)) for name in ("arose", "part", "ended")}
    if len(set(ends.values())) < 3:
        raise Degenerate("m05-e4a")
    words: dict[str, Any] = {
        "amount": Amount(g.amount), "arose": Day(g.arose), "part": Day(g.part), "ended": Day(g.ended),
        "last": Day(ends["ended"]),
    }  # fmt: skip
    until = mark("Until {day}")
    options = (
        Option("ended", line(until, day=Day(ends["ended"])), sourced(
            line(mark("The lateness ended on {ended}, and the years run from there."), **words), Cited(KEPT))),
        Option("arose", line(until, day=Day(ends["arose"])), line(mark(
            "This counts from the due date. The lateness began then; it had not ended. Next: find the day on which "
            "nothing was late any more."
        )), "MC14"),
        Option("part", line(until, day=Day(ends["part"])), line(mark(
            "This counts from the part payment. Something was still late on that evening. Next: find the day of the "
            "last payment."
        )), "MC14"),
        Option("paid", line(mark("Until {day}, the day of the last payment"), day=Day(g.ended)), line(mark(
            "Payment ends the lateness, not the record. Next: count the years of the regulation from that day."
        )), "MC14"),
        Option("ever", line(mark("For as long as the bank keeps its books")), line(mark(
            "A regulation sets an end; the books of a bank do not decide it. Next: ask when the time begins, and how "
            "many years it runs."
        )), "MC14"),
    )  # fmt: skip
    return Body(
        prompt=(
            line(
                mark(
                    "A line in a credit report: {amount} fell due on {arose} and was not paid. On {part} half of it "
                    "was paid, on {ended} all the rest. Nothing has been late since."
                ),
                **words,
            ),
            line(mark("Until when may the line stand in the report?")),
        ),
        hints=(
            line(mark("Three days stand in the story. On which evening was nothing late any more?")),
            line(mark("A regulation of the State Council sets the time, and says from which day it runs.")),
            line(mark("Take the day of the last payment. Add the years that the law box names.")),
        ),
        solution=(
            line(mark("1. The event ends with the last payment: {ended}."), **words),
            line(mark("2. The years run from there, until {last}."), **words),
            line(mark("{law}"), law=Cited(KEPT)),
        ),
        options=options,
    )


CASES = ("covered", "too_large", "outside", "late")


def _draw_repair(rng: random.Random) -> dict[str, Any]:
    case = rng.choice(CASES)
    arose = date(2021, 2, 1) + timedelta(rng.randint(0, 1550))
    repaid = arose + timedelta(rng.randint(60, 120))
    if case == "outside":  # paid late enough for the line to stand in the report of early 2026 at all
        arose, repaid = arose - timedelta(1250), date(2021, 3, 1) + timedelta(rng.randint(0, 1500))
    if case == "late":
        arose = date(2025, 1, 10) + timedelta(rng.randint(0, 330))
        repaid = date(2026, 4, 8) + timedelta(rng.randint(0, 180))
    large = 10_000 * rng.randint(104, 300)
    return {"arose": arose, "amount": large if case == "too_large" else 10_000 * rng.randint(8, 96), "repaid": repaid}


REPAIRED = Family("m05-e4b", {"arose": _B2.arose, "amount": _B2.amount, "repaid": _B2.ended}, _draw_repair)
CODES = {"overdue_too_large": "too_large", "overdue_outside_window": "outside", "repaid_too_late": "late"}
LABELS = {
    "covered": mark("Yes: the line is no longer shown"),
    "too_large": mark("No: the overdue item is too large"),
    "outside": mark("No: it fell due on a day that the notice does not reach"),
    "late": mark("No: it was repaid after the last day"),
}
WRONG = {
    "covered": mark(
        "One condition is not met here. Next: hold day, amount and repayment against the part of the law box on the "
        "one-off repair."
    ),
    "too_large": mark("{amount} is within the limit of {most}. Next: look at the two days."),
    "outside": mark("{arose} lies between {low} and {high}. Next: look at the amount and the day of repayment."),
    "late": mark("{repaid} is not after {by}. Next: look at the amount and the day on which it fell due."),
}
RIGHT = {
    "covered": mark("Day, amount and repayment all lie within the notice. It worked by itself and cost nothing."),
    "too_large": mark("{amount} is more than {most} for one item. The other conditions are met; this one is not."),
    "outside": mark("{arose} lies outside {low} to {high}. The other conditions are met; this one is not."),
    "late": mark("{repaid} is after {by}. The other conditions are met; this one is not."),
}
SOURCES = {"covered": "automatic", "too_large": "amount", "outside": "arose_from", "late": "repaid_by"}


@asks("m05-e4b", mark("E4 (b). Did the one-off repair cover it?"), REPAIRED)
def covered(g: SimpleNamespace) -> Body:
    """Day, amount and repayment against the notice; each case fails in one point at most."""
    found = one_off_repair(g.arose, g.amount, g.repaid, AS_OF)
    right = "covered" if found.verdict is Verdict.OK else CODES[found.why.code]
    if g.repaid > AS_OF:
        raise Degenerate("m05-e4b")
    most, by, low, high = (parameter(f"{REPAIR}.{name}", AS_OF) for name in ("amount", "repaid_by", "arose_from",
                                                                             "arose_to"))  # fmt: skip
    words: dict[str, Any] = {
        "amount": Amount(g.amount), "arose": Day(g.arose), "repaid": Day(g.repaid), "by": Day(by.date),
        "most": Amount(int(most.number * 100)), "low": Day(low.date), "high": Day(high.date),
    }  # fmt: skip
    wrong = {**WRONG}
    if right == "covered":
        del wrong["covered"]
    options = tuple(
        Option(key, line(LABELS[key]), sourced(line(RIGHT[key], **words), Cited(f"{REPAIR}.{SOURCES[key]}")))
        if key == right
        else Option(key, line(LABELS[key]), line(wrong[key], **words), "MC14")
        for key in CASES
    )
    return Body(
        prompt=(
            line(
                mark(
                    "A line in a credit report: one overdue item of {amount}, due on {arose}, repaid in full on "
                    "{repaid}. In early 2026 there was a one-off repair of credit records."
                ),
                **words,
            ),
            line(mark("Does it cover this line?")),
        ),
        hints=(
            line(mark("The notice asks for several things at once. One that fails is enough.")),
            line(mark("Look at three things: when it fell due, how much it was, when it was repaid.")),
            line(mark("Hold each of the three against its row in the law box, one after the other.")),
        ),
        solution=(
            line(mark("Due between {low} and {high}, at most {most} for one item, repaid by {by}: all three must be "
                      "met."), **words),
            line(RIGHT[right], **words),
            *(line(mark("{law}"), law=Cited(f"{REPAIR}.{name}"))
              for name in ("arose_from", "arose_to", "amount", "repaid_by", "automatic")),
        ),
        options=options,
    )  # fmt: skip


QUESTIONS: tuple[Question, ...] = (which_day, covered)
