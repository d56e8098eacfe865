"""Descriptions of pictures for readers who do not see them: kind, axes, range, trend, in two to four sentences."""

from typing import TYPE_CHECKING

from lessons.credit import Schedule
from lessons.language import mark, money, number, say
from lessons.views.columns import Column
from lessons.views.sentence import joined
from lessons.views.words import CONVENTIONS, word

if TYPE_CHECKING:
    from lessons.views.rate_chart import Group


def describe_columns(found: list[Column]) -> str:
    """Return what a cash-flow picture shows."""
    most = max((down.total for column in found for down in column.downs), default=0.0)
    longest = max((column.last for column in found), default=0)
    currency = found[0].currency if found else "CNY"
    kind = (
        say("Bar chart of the cash flows of one contract.")
        if len(found) == 1
        else say("Bar chart of the cash flows of {n} contracts, side by side.", n=number(len(found)))
    )
    axes = say(
        "Across: payments 0 to {last}. Up: money received; down: money paid, at most {most} at a time.",
        last=number(longest),
        most=_money(most, currency),
    )
    return joined([kind, axes, _clauses([(column.name, _trend(column)) for column in found])])


def _clauses(named: list[tuple[str, str]]) -> str:
    """Return one sentence out of a clause for each contract, each after its name."""
    clauses = [
        say("{name}: {text}", name=name, text=text) if name else text[:1].upper() + text[1:] for name, text in named
    ]
    return say("{clauses}.", clauses=say("; ").join(clauses)) if clauses else ""


def _trend(column: Column) -> str:
    values = {"received": _money(sum(up.received for up in column.ups), column.currency)}
    at_once = sum(down.total for down in column.downs if down.period == 0)
    paid = [down.total for down in column.downs if down.period > 0 and down.total > 0]
    if not paid:
        return say("{received} comes in, no payment follows", **values)
    values |= {"n": number(len(paid)), "first": _money(paid[0], column.currency)}
    if len(paid) == 1:
        text = say("{received} comes in, then one payment of {first} goes out", **values)
    elif max(paid) - min(paid) <= 0.01 * len(paid):
        text = say("{received} comes in, then {n} payments of {first} go out", **values)
    else:
        changing = mark("{received} comes in, then {n} payments go out, from {first} first to {last} last")
        text = say(changing, last=_money(paid[-1], column.currency), **values)
    if at_once:
        fees = _money(at_once, column.currency)
        return say("{text}, and {fees} of fees on the first day", text=text, fees=fees)
    return text


def _money(amount: float, currency: str) -> str:
    return money(round(amount * 100), currency)


def describe_rates(found: "list[Group]") -> str:
    """Return what a picture of annual rates shows."""
    lines = [line for group in found for line in group.lines]
    known = [line for line in lines if line.rate is not None]
    kind = (
        say("Bar chart of {n} annual rates of one contract.", n=number(len(lines)))
        if len(found) == 1
        else say("Bar chart of the annual rates of {n} contracts, in groups.", n=number(len(found)))
    )
    if not known:
        return joined([kind, say("No rate could be found, so there are no bars.")])
    low, high = (choose(known, key=lambda line: line.rate or 0.0).text for choose in (min, max))
    axes = say("Down: the rates by name; across: per cent a year, from {low} to {high}.", low=low, high=high)
    return joined([kind, axes, _clauses([(group.name, _listed(group)) for group in found])])


def _listed(group: "Group") -> str:
    texts = [
        say("{name} {rate}", name=line.label or word(CONVENTIONS, line.kind), rate=line.text) for line in group.lines
    ]
    return say(", ").join(texts)


def describe_balances(found: list[tuple[str, Schedule]]) -> str:
    """Return what a picture of balances shows."""
    longest = max(len(plan.rows) for _, plan in found)
    kind = (
        say("Step chart of the principal still owed.")
        if len(found) == 1
        else say("Step chart of the principal still owed under {n} contracts.", n=number(len(found)))
    )
    most = max(plan.terms.amount for _, plan in found)
    axes = say(
        "Across: payments 0 to {last}; up: principal owed, from 0 to {most}.",
        last=number(longest),
        most=money(most, found[0][1].terms.currency),
    )
    return joined([kind, axes, _clauses([(name, _fall(plan)) for name, plan in found])])


def _fall(plan: Schedule) -> str:
    owed = [plan.terms.amount, *(row.closing for row in plan.rows)]
    falls = [before - after for before, after in zip(owed, owed[1:], strict=False)]
    half = next((i for i, amount in enumerate(owed) if 2 * amount <= owed[0]), len(plan.rows))
    if falls[-1] == owed[0]:
        return say("the whole amount is owed until the last payment")
    if max(falls) - min(falls) <= len(falls):
        return say("it falls by {step} with each payment, down to 0", step=money(falls[0], plan.terms.currency))
    return say("it falls with each payment; half or less is left after payment {half}", half=number(half))
