"""Tables of a loan that ends early: what one settlement is made of, and the same day under several clauses."""

from collections.abc import Sequence
from datetime import date

from lessons.credit import Schedule, rates
from lessons.language import iso_date, mark, money, number, say
from lessons.servicing import Settlement, SettlementFees, settle
from lessons.views.layout import Table
from lessons.views.table import rate_text

CLAUSES = {
    SettlementFees.ALL_DUE: mark("All fees and interest are due"),
    SettlementFees.WAIVED: mark("None of them is due any more"),
    SettlementFees.PERCENT: mark("None of them, but {rate} of what is owed"),
    SettlementFees.MINIMUM: mark("Those up to instalment {months} are due"),
}
Clause = tuple[SettlementFees | str, str | int]  # the rule, and its percentage or its number of months


def settlement_table(ended: Settlement) -> Table:
    """Return what is paid on the day a loan ends, part by part, and what need not be paid any more."""
    currency = ended.plan.terms.currency
    rows = (
        (say("Principal still owed"), money(ended.principal, currency)),
        (say("Fees and interest that the clause makes due"), money(ended.interest + ended.fee, currency)),
        (say("Charge for ending early"), money(ended.charge, currency)),
        (say("Paid on the day, beside the instalment"), money(ended.total, currency)),
        (say("No longer to be paid"), money(ended.waived, currency)),
    )
    caption = say("Settled on {day}, after instalment {n}", day=iso_date(ended.on), n=number(ended.paid))
    return Table(caption, (say("Part"), say("Amount")), rows)


def clause_table(plan: Schedule, on: date, clauses: Sequence[Clause]) -> Table:
    """Return what ends a loan on a day under each clause, what it saves, and what the loan then costs a year.

    >>> from lessons.data import contract
    >>> from lessons.credit import schedule
    >>> plan = schedule(contract("repair"))
    >>> [row[1:3] for row in clause_table(plan, date(2026, 5, 10), [("percent_of_outstanding", "2%")]).rows]
    [('¥6,976.00', '–'), ('¥6,528.00', '¥448.00')]
    """
    going_on = sum(row.payment for row in plan.rows if row.due > on)
    rows = [(say("Going on to the end"), money(going_on), "–", rate_text(rates(plan.terms).nominal))]
    for name, size in clauses:
        rule = SettlementFees(name)
        months = int(size) if rule is SettlementFees.MINIMUM else 0
        ended = settle(plan, on, rule, size if rule is SettlementFees.PERCENT else 0, months)
        label = say(CLAUSES[rule], rate=size, months=number(months))
        rows.append(
            (label, money(ended.total), money(going_on - ended.total), rate_text(rates(ended.cashflows).nominal))
        )
    head = (say("Clause"), say("Still to pay after the day's instalment"), say("Less than going on"),
            say("The whole loan, nominal a year"))  # fmt: skip
    return Table(say("One day, several clauses"), head, tuple(rows))
