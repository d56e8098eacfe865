"""Why two calculators disagree, in words: each convention, each explanation, and what it means that there is none."""

from collections.abc import Sequence

from lessons.credit.explanation import MOST, Explanation
from lessons.credit.hidden_fee import MOST_SHARE, HiddenFee, Hiding
from lessons.credit.hypotheses import Assumption
from lessons.credit.reckoning import Way
from lessons.credit.two_claims import Disagreement
from lessons.language import mark, money, number, percent, say

CONVENTIONS: dict[tuple[str, str], str] = {
    ("quote", "effective"): mark("a rate that is compounded (effective)"),
    ("quote", "dated"): mark("a rate that is compounded by calendar days (XIRR)"),
    ("quote", "simple"): mark("cost over the principal owed on average (simple)"),
    ("quote", "flat"): mark("cost over the whole amount (flat)"),
    ("quote", "doubled"): mark("twice the flat rate (rule of thumb)"),
    ("quote", "times_22"): mark("22 monthly fee rates (rule of thumb)"),
    ("count", "act/365"): mark("interest by calendar days over 365"),
    ("count", "act/360"): mark("interest by calendar days over 360"),
    ("count", "act/act_isda"): mark("interest by calendar days, leap years over 366"),
    ("count", "30/360"): mark("interest by months of 30 days"),
    ("start", "advance"): mark("first instalment on the drawdown day"),
    ("month_rate", "rounded"): mark("monthly rate rounded to 0.01% first"),
    ("fee", "up_front"): mark("fee paid on the drawdown day, beside the whole amount"),
    ("fee", "deducted"): mark("fee taken from the payout"),
    ("fee", "each"): mark("fee spread over the instalments"),
    ("fee", "financed"): mark("fee lent with the loan"),
    ("fee", "left_out"): mark("fee left out"),
    ("cents", "half_even"): mark("instalment rounded half to even"),
    ("cents", "up"): mark("instalment rounded up to the next fen"),
    ("cents", "down"): mark("instalment cut to whole fen"),
    ("cents", "whole"): mark("instalment rounded to whole yuan"),
    ("cents", "whole_up"): mark("instalment rounded up to the next yuan"),
    ("total", "times"): mark("total = rounded instalment × number of instalments"),
    ("total", "end"): mark("nothing rounded but the total"),
    ("interest", "down"): mark("interest of each month cut to whole fen"),
    ("interest", "up"): mark("interest of each month rounded up to the next fen"),
    ("shown_rate", "down"): mark("last decimal of the rate cut, not rounded"),
    ("shown_rate", "up"): mark("last decimal of the rate rounded up"),
}
HIDDEN: dict[Hiding, str] = {
    Hiding.INSIDE: mark("{fee} in all, inside the instalments"),
    Hiding.ON_TOP: mark("{fee} in all, on top of the instalments"),
    Hiding.START: mark("{fee}, paid or kept back at the start"),
    Hiding.FINANCED: mark("{fee}, lent with the loan"),
}
PLAIN = mark(
    "the plain reckoning (nominal rate, equal periods, paid at their end, fees as in the contract, usual rounding)"
)


def convention(assumption: Assumption) -> str:
    """Return a documented convention in a few words."""
    return say(CONVENTIONS[assumption.convention, assumption.option])


def conventions(explanation: Explanation) -> str:
    """Return the conventions of an explanation, joined; without any, what plain means."""
    if explanation.way is Way.GIVEN:
        return say("taken as it stands; the other is measured against it")
    documented = [convention(each) for each in explanation.assumptions if (each.convention, each.option) in CONVENTIONS]
    if explanation.hidden is not None:
        return say(" + ").join([*documented, hidden_fee(explanation.hidden)])
    return say(" + ").join(documented) or say(PLAIN)


def hidden_fee(fee: HiddenFee) -> str:
    """Return where a hidden fee is, and how much, as near as the claim tells."""
    spread = say("{low} to {high}", low=money(fee.low), high=money(fee.high))
    return say(HIDDEN[fee.hiding], fee=money(fee.low) if fee.low == fee.high else spread)


def explained(name: str, ties: Sequence[Explanation]) -> str:
    """Return a sentence on one calculator: its smallest explanations, or that none was found."""
    if not ties:
        text = mark(
            "{name}: none found. No documented convention of this course gives the figure, alone or {most} together, "
            "nor does a fee of up to {share} of the amount."
        )
        return say(text, name=name, most=number(MOST), share=percent(MOST_SHARE, 0))
    if ties[0].hidden is not None:
        start = say(
            "{name}: no documented convention gives the figure. A fee that nobody named would give it:", name=name
        )
    elif len(ties) > 1:
        start = say("{name}: {n} explanations are equally short, and the figures alone cannot tell them apart:",
                    name=name, n=number(len(ties)))  # fmt: skip
    else:
        return say("{name}: {conventions}.", name=name, conventions=conventions(ties[0]))
    return say("{start} {list}.", start=start, list=say("; or ").join(conventions(each) for each in ties))


def explanation(found: Disagreement, first: str, second: str) -> list[str]:
    """Return why two calculators called `first` and `second` disagree, one sentence each; pairs stay together.

    >>> from lessons.credit.claims import Claim, Known
    >>> from lessons.credit.two_claims import disagreement
    >>> print(*explanation(disagreement(Known(500_000, 10), Claim(54_000, "9.60%"), Claim(54_000, "18.50%")), "A", "B"))
    A: cost over the whole amount (flat). B: a rate that is compounded (effective).
    """
    if not found.linked or len(found.first) < 2:
        return [explained(first, found.first), explained(second, found.second)]
    pairs = zip(found.first, found.second, strict=True)
    text = mark("{n} pairs of explanations are equally short, and the figures alone cannot tell them apart:")
    each = mark("{number}. {first}: {one}. {second}: {two}.")
    lines = [
        say(each, number=number(k), first=first, one=conventions(one), second=second, two=conventions(two))
        for k, (one, two) in enumerate(pairs, 1)
    ]
    return [say(text, n=number(len(found.first))), *lines]
