"""What every plan must fulfil, checked with the decimal module and without the engine's arithmetic."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, localcontext
from fractions import Fraction

from lessons.credit import RepaymentMethod, RoundingMode, Schedule

DECIMAL_MODES = {
    RoundingMode.HALF_UP: ROUND_HALF_UP,
    RoundingMode.HALF_EVEN: ROUND_HALF_EVEN,
    RoundingMode.UP: ROUND_UP,
    RoundingMode.DOWN: ROUND_DOWN,
}
ON_BALANCE = (RepaymentMethod.EQUAL_INSTALMENT, RepaymentMethod.EQUAL_PRINCIPAL, RepaymentMethod.INTEREST_ONLY)
PARTS = ("opening", "interest", "principal", "fee", "payment", "closing")


def rounded(value: Fraction, mode: RoundingMode | None) -> Fraction | int:
    """Round with the decimal module: an independent computation of lessons.credit.money."""
    if mode is None:
        return value
    with localcontext() as context:
        context.prec = 40
        whole, rest = divmod(value, 1)
        # only the comparison of the rest with a half counts, so a short stand-in has the same rounding
        stand_in = {True: "0.25", False: "0.75"}[rest < Fraction(1, 2)] if rest not in (0, Fraction(1, 2)) else None
        part = Decimal(stand_in) if stand_in else Decimal(rest.numerator) / rest.denominator
        return int((Decimal(int(whole)) + part).quantize(Decimal(1), DECIMAL_MODES[mode]))


def broken(plan: Schedule) -> list[str]:
    """Return what is wrong with a plan; nothing, for a right one."""
    terms, rows = plan.terms, plan.rows
    wrong = []
    if len(rows) != terms.instalments or [row.number for row in rows] != list(range(1, terms.instalments + 1)):
        wrong.append("one row for each instalment")
    if sum(row.principal for row in rows) != terms.amount:
        wrong.append("principal parts sum to the amount financed")
    if rows[-1].closing != 0:
        wrong.append("closing balance is zero")
    balance, before = terms.amount, terms.drawdown
    for row in rows:
        if row.opening != balance:
            wrong.append(f"{row.number}: opens with what was owed")
        if row.opening - row.principal != row.closing:
            wrong.append(f"{row.number}: opening − principal = closing")
        if row.principal + row.interest + row.fee != row.payment:
            wrong.append(f"{row.number}: principal + interest + fee = payment")
        if any(getattr(row, part) < 0 for part in PARTS):
            wrong.append(f"{row.number}: no negative component")
        if not terms.rounding.exact and any(type(getattr(row, part)) is not int for part in PARTS):
            wrong.append(f"{row.number}: whole minor units")
        if row.due <= before:
            wrong.append(f"{row.number}: dates ascend")
        if terms.method in ON_BALANCE and not terms.interest_deducted:
            rate = Fraction(terms.annual_rate) * terms.period_years
            if row.interest != rounded(row.opening * rate, terms.rounding.mode):
                wrong.append(f"{row.number}: interest is the balance times the rate, rounded")
        balance, before = row.closing, row.due
    received = terms.amount - plan.deducted_interest - plan.deducted_fees
    if plan.total_paid - received != plan.total_interest + plan.total_fees:
        wrong.append("what is paid beyond what was received is interest and fees")
    return wrong
