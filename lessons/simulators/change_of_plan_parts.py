"""What ChangeOfPlan says of a loan and its change: a story in money first, and two ways side by side."""

from lessons.language import iso_date, long_date, mark, money, number, say
from lessons.servicing import SettlementFees
from lessons.simulators.change_of_plan_loan import EXTEND, REFINANCE, SETTLE, SHORTER, SMALLER, Comparison, Way
from lessons.simulators.rate_cards import shown_rate
from lessons.simulators.shown import Shown, grid, joined, message, paragraph
from lessons.views.sentence import joined as sentences

CHANGES = {
    "keep": mark("go on as planned"),
    SETTLE: mark("settle it early"),
    SMALLER: mark("repay a part, smaller payments"),
    SHORTER: mark("repay a part, fewer payments"),
    EXTEND: mark("more instalments"),
    REFINANCE: mark("a new loan that ends the old one"),
}
CLAUSES = {
    SettlementFees.ALL_DUE: mark("all of it is due"),
    SettlementFees.WAIVED: mark("none of it is due"),
    SettlementFees.PERCENT: mark("none, but a share of what is owed"),
    SettlementFees.MINIMUM: mark("that of the first months is due"),
}
GO_ON, CHANGED = mark("Going on"), mark("The change")
SETTLED = mark(
    "On {day}, after instalment {after}, you pay {today} more: {owed} that is owed, {costs} of fees and interest not "
    "yet due, and a charge of {charge}. Then the loan is over."
)
PREPAID = mark("On {day}, after instalment {after}, you pay {today} more. After it come {payments}.")
LONGER = mark("After instalment {after} come {payments}. It takes an agreement with the lender.")
REPLACED = mark(
    "A new loan of {sum} ends the old one on {day}. You pay {today} of fees that day; after it come {payments}."
)
STAYS = mark("Still to come: {payments}, together {to_pay}. {owed} of it is what is owed.")
SAVES = mark("In all you pay {sum} less than by going on.")
ADDS = mark("In all you pay {sum} more than by going on.")
SAME = mark("In all you pay exactly as much as by going on.")
WHOLE = mark("From its first day the loan costs {changed} a year this way; going on, it costs {keep}.")
WHOLE_KEEP = mark("From its first day the loan costs {keep} a year.")
HAND = mark("Of {cash} in hand, {left} is left after this day.")
SHORT = mark("{cash} in hand is not enough for this day: {left} is missing.")
CONVENTION = mark(
    "Rates are nominal: the monthly rate at which the cash flows balance, times 12. “What is left” takes what is owed "
    "on the day as if it were lent on that day. The instalment of the day is paid in every case, from other money."
)
KEEPS_COSTS = mark("After a part repayment, fees go on as on the full amount: this clause keeps them.")
OLD_CLAUSE = mark("The old loan ends under this clause: {clause}. It can be changed at “{settle}”.")
BY_REST = mark(
    "A rate alone does not decide. Look at the money still to pay, too: a longer loan can have a lower rate and cost "
    "more."
)


def story(found: Comparison) -> Shown:
    """Return the change in one paragraph, money first, then rate and cash."""
    chosen = found.chosen
    lines = [_what(found)]
    if found.change:
        amount = abs(found.saved)
        lines.append(say(SAME if not amount else SAVES if found.saved > 0 else ADDS, sum=money(amount)))
        rates = {"changed": shown_rate(chosen.whole_rate), "keep": shown_rate(found.keep.whole_rate)}
        lines.append(say(WHOLE, **rates))
    else:
        lines.append(say(WHOLE_KEEP, keep=shown_rate(found.keep.whole_rate)))
    enough = found.left_in_hand >= 0
    lines.append(say(HAND if enough else SHORT, cash=money(found.cash), left=money(abs(found.left_in_hand))))
    return message(sentences(lines), "info" if enough else "warn")


def _what(found: Comparison) -> str:
    way, plan = found.chosen, found.plan
    words = {
        "day": long_date(found.on),
        "after": number(found.after),
        "today": money(way.today),
        "to_pay": money(way.to_pay),
        "owed": money(way.owed),
        "payments": _payments(way),
    }
    if found.what == SETTLE and found.settlement:
        ended = found.settlement
        return say(SETTLED, costs=money(ended.interest + ended.fee), charge=money(ended.charge), **words)
    if found.what == REFINANCE and found.settlement:
        return say(REPLACED, sum=money(found.settlement.total, plan.terms.currency), **words)
    return say({SMALLER: PREPAID, SHORTER: PREPAID, EXTEND: LONGER}.get(found.what, STAYS), **words)


def side_by_side(found: Comparison) -> Shown:
    """Return going on and the change as columns of one table, with the conventions under it."""
    ways = [found.keep, *([found.change] if found.change else [])]
    head = [say("From {day} on", day=iso_date(found.on)), say(GO_ON), *([say(CHANGED)] if found.change else [])]
    rows = [
        [say("Paid on this day, beside the instalment"), *(money(way.today) for way in ways)],
        [say("Payments after it"), *(_payments(way) for way in ways)],
        [say("Last payment on"), *(iso_date(way.payments[-1][0] if way.payments else found.on) for way in ways)],
        [say("Still to pay, in all"), *(money(way.to_pay) for way in ways)],
        [say("Of it, cost"), *(money(way.cost) for way in ways)],
        [say("What is left costs a year"), *(_rest(way) for way in ways)],
        [say("The whole loan costs a year"), *(shown_rate(way.whole_rate) for way in ways)],
        [say("Left in hand after this day"), *(money(found.cash - way.today) for way in ways)],
    ]
    return joined([grid(head, rows), *(paragraph(line, "note") for line in notes(found))])


def notes(found: Comparison) -> list[str]:
    """Return the conventions, and what the clause does to this change."""
    lines = [say(CONVENTION)]
    flat = any(row.fee for row in found.plan.rows)
    if found.what in (SMALLER, SHORTER) and flat and found.clause is SettlementFees.ALL_DUE:
        lines.append(say(KEEPS_COSTS))
    if found.what == REFINANCE:
        lines.append(say(OLD_CLAUSE, clause=say(CLAUSES[found.clause]), settle=say(CHANGES[SETTLE])))
        lines.append(say(BY_REST))
    return lines


def _payments(way: Way) -> str:
    amounts = [amount for _, amount in way.payments]
    if not amounts:
        return say("none")
    if max(amounts) - min(amounts) <= len(amounts):
        return say("{n} × {payment}", n=number(len(amounts)), payment=money(amounts[0]))
    return say(
        "{n} payments, {first} to {last}", n=number(len(amounts)), first=money(amounts[0]), last=money(amounts[-1])
    )


def _rest(way: Way) -> str:
    rate = way.rest_rate
    return "–" if rate is None else shown_rate(rate)


__all__ = ["CHANGES", "CLAUSES", "notes", "side_by_side", "story"]
