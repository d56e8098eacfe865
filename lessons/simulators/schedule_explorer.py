"""ScheduleExplorer: one loan repaid in five ways; where each cent of each payment goes, and how it came about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count
from typing import Any

from lessons.credit import UNROUNDED, DayCount, Money, RepaymentMethod, Schedule, rates, schedule
from lessons.language import iso_date, mark, money, number, say
from lessons.simulators.panel import Panel
from lessons.simulators.schedule_controls import CONTROLS, FIVE, terms, visible
from lessons.simulators.schedule_trace import PARTS, Trace, trace
from lessons.simulators.shown import Shown, grid, joined, message, paragraph, shown
from lessons.views.parts_chart import PartsChart
from lessons.views.sentence import joined as joined_words
from lessons.views.sentence import sentence
from lessons.views.table import rate_text, table
from lessons.views.words import METHODS

COUNTED = {
    DayCount.PERIOD: mark("Interest is counted by the month: each month is 1/12 of a year, whatever its days."),
    DayCount.ACT_365: mark("Interest is counted by actual days, over 365."),
    DayCount.ACT_360: mark("Interest is counted by actual days, over 360."),
    DayCount.THIRTY_E_360: mark("Interest is counted by months of 30 days, over 360."),
}
FLAT = mark("The fee is taken on the original amount with each payment, whatever the days and whatever is still owed.")


@dataclass(frozen=True)
class Explored:
    """The chosen plan, the same loan repaid in five ways, and one amount of the plan traced back."""

    page: str
    plan: Schedule
    five: tuple[Schedule, ...]
    traced: Trace
    asked: int  # the payment that was asked for; the plan may have fewer


def explored(values: Mapping[str, Any]) -> Explored:
    """Return what the controls describe."""
    five = tuple(schedule(terms(values, method)) for method in FIVE)
    plan = five[FIVE.index(values["method"])]
    return Explored(values["page"], plan, five, trace(plan, values["row"], values["part"]), values["row"])


class ScheduleExplorer(Panel):
    """One loan, five ways to repay it: the parts of each payment as picture and table, and each amount step by step."""

    name = "schedule_explorer"
    _numbers = count(1)

    def __init__(self) -> None:
        self._chart = PartsChart()
        self._prefix = f"{self.name}-{next(self._numbers)}"
        super().__init__(
            CONTROLS,
            explored,
            self._parts,
            title=say("Where every cent goes"),
            lead=say(
                "Choose how the loan is repaid. Picture and tables show the same plan; each amount can be followed."
            ),
            result=key_words,
            visible=visible,
        )

    def _parts(self, found: Explored) -> list[Shown]:
        following = found.page == "trace"
        self._chart.update((found.plan, found.traced.number) if following else found.plan)
        picture = Shown(self._chart.svg(self._prefix), self._chart.words)
        told, compared, steps = summary(found.plan), five(found), steps_of(found)
        if following:
            return [steps, picture, rows(found), told, compared]
        return [told, picture, compared, rows(found), steps]


def summary(plan: Schedule) -> Shown:
    """Return the plan in sentences: what is paid, how time is counted, what rounding did, the rate by calendar days."""
    counted = say(FLAT if plan.terms.method is RepaymentMethod.FLAT else COUNTED[plan.terms.day_count])
    lines = [sentence(plan), joined_words([counted, rounding_moved(plan), by_calendar(plan)])]
    return message("\n".join(lines))


def cost(plan: Schedule) -> Money:
    """Return interest and fees in all [minor units]."""
    return plan.total_interest + plan.total_fees


def rounding_moved(plan: Schedule) -> str:
    """Return by how much rounding has moved the sum, nothing where nothing is rounded."""
    currency = plan.terms.currency
    if plan.terms.rounding.mode is None:
        return ""
    exact = cost(schedule(replace(plan.terms, rounding=UNROUNDED)))
    gap = cost(plan) - exact
    moved = round(abs(gap), 4)
    if not moved:
        return say("Rounding does not move the sum.")
    text = {
        True: mark("With nothing rounded, interest and fees would be {exact}; rounding adds {gap}."),
        False: mark("With nothing rounded, interest and fees would be {exact}; rounding takes off {gap}."),
    }[gap > 0]
    return say(text, exact=money(exact, currency, 4), gap=money(abs(gap), currency, 4))


def by_calendar(plan: Schedule) -> str:
    """Return what a year of the plan costs by calendar days."""
    text = mark("By calendar days, actual days over 365 and compounded, a year of this plan costs {rate}.")
    return say(text, rate=rate_text(rates(plan.terms).xirr))


def five(found: Explored) -> Shown:
    """Return the same loan repaid in five ways, side by side, and why the sums differ."""

    def line(plan: Schedule) -> tuple[str, ...]:
        paid = [row.payment for row in plan.rows if row.payment] or [plan.rows[-1].payment]
        average = Fraction(sum((row.opening for row in plan.rows), 0)) / len(plan.rows)
        amounts = (paid[0], paid[-1], cost(plan), average)
        name = say(METHODS[plan.terms.method.value])
        chosen = say("▸ {name}", name=name) if plan is found.plan else name
        return chosen, *(money(amount, plan.terms.currency) for amount in amounts)

    head = [say("Repayment"), say("First payment"), say("Last payment"), say("Interest and fees in all"),
            say("Owed before a payment, on average")]  # fmt: skip
    compared = grid(head, [line(plan) for plan in found.five], say("The same loan, repaid in five ways"))
    why = say(
        "Interest is rate × what is owed × time. The first four plans have one rate; they differ in how much is owed "
        "for how long. The fifth has a fee instead. ▸ marks the plan shown above."
    )
    return joined([compared, paragraph(why, "note")])


def rows(found: Explored) -> Shown:
    """Return the plan as a table; on the page that follows an amount, ▸ marks its payment."""
    made = table(found.plan)
    if found.page == "trace":
        at = found.traced.number - 1
        marked = [(say("▸ {name}", name=line[0]), *line[1:]) if n == at else line for n, line in enumerate(made.rows)]
        made = replace(made, rows=tuple(marked))
    return shown(made)


def steps_of(found: Explored) -> Shown:
    """Return how the traced amount came about."""
    traced = found.traced
    title = say(
        "Payment {n}, due on {day}: {part}",
        n=number(traced.number),
        day=iso_date(found.plan.rows[traced.number - 1].due),
        part=say(PARTS[traced.part]),
    )
    few = mark("This plan has {n} payments, so the last one is shown.")
    lines = [say(few, n=number(traced.number))] if found.asked > traced.number else []
    lines += [say("{n}. {step}", n=number(n), step=step) for n, step in enumerate(traced.steps, 1)]
    lines.append(say("Result: {amount}.", amount=money(traced.amount, found.plan.terms.currency)))
    return message("\n".join([title, *lines]))


def key_words(found: Explored) -> str:
    """Return method and sum for the short repr."""
    plan = found.plan
    return (
        f"{plan.terms.method.value}, {plan.terms.instalments} payments, cost {money(cost(plan), plan.terms.currency)}"
    )
