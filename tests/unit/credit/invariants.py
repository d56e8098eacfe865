"""What every plan must fulfil, checked with the decimal module and without the engine's arithmetic."""

from lessons.credit import RepaymentMethod, Schedule
from tests.unit.credit import plan_oracle
from tests.unit.credit.decimals import rounded

ON_BALANCE = (RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY)
PARTS = ("opening", "interest", "principal", "fee", "payment", "closing")


def broken(plan: Schedule) -> list[str]:
    """Return what is wrong with a plan; nothing, for a right one."""
    terms, rows = plan.terms, plan.rows
    wrong = []
    if len(rows) != terms.instalments or [row.number for row in rows] != list(range(1, terms.instalments + 1)):
        wrong.append("one row for each instalment")
    if sum(row.principal for row in rows) != terms.amount + sum(row.capitalised for row in rows):
        wrong.append("principal parts sum to the amount financed and what is capitalised")
    if sum(row.drawn for row in rows) != sum(amount for _, amount in terms.drawdowns):
        wrong.append("everything is drawn")
    if rows[-1].closing != 0:
        wrong.append("closing balance is zero")
    exact = plan_oracle.interest_bearing(terms)
    balance, before = terms.amount - sum(row.drawn for row in rows), terms.drawdown
    for row, bears in zip(rows, exact, strict=False):
        if row.opening != balance:
            wrong.append(f"{row.number}: opens with what was owed")
        if row.opening + row.drawn + row.capitalised - row.principal != row.closing:
            wrong.append(f"{row.number}: opening + drawn + capitalised − principal = closing")
        if row.principal + row.interest - row.capitalised + row.fee != row.payment:
            wrong.append(f"{row.number}: principal + interest − capitalised + fee = payment")
        if any(getattr(row, part) < 0 for part in (*PARTS, "drawn", "capitalised")):
            wrong.append(f"{row.number}: no negative component")
        if not terms.rounding.exact and any(type(getattr(row, part)) is not int for part in PARTS):
            wrong.append(f"{row.number}: whole minor units")
        together = terms.day_rule is not None or (terms.in_advance and row.number == 1)
        if row.due < before or (row.due == before and not together):
            wrong.append(f"{row.number}: dates ascend")
        if (
            terms.method in ON_BALANCE
            and not terms.interest_deducted
            and row.interest != rounded(bears(row.opening), terms.rounding.mode)
        ):
            wrong.append(f"{row.number}: interest is the balance times the rate, rounded")
        balance, before = row.closing, row.due
    received = terms.amount - plan.deducted_interest - plan.deducted_fees
    if plan.total_paid - received != plan.total_interest + plan.total_fees:
        wrong.append("what is paid beyond what was received is interest and fees")
    return wrong
