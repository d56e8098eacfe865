"""How one amount of a repayment schedule came about, step by step: what it is taken on, for how long, how rounded."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from lessons.credit import UNROUNDED, DayCount, LoanTerms, RepaymentMethod, Row, Schedule, schedule
from lessons.credit.accrual import accrual, accrual_dates, whole_time
from lessons.credit.day_count import year_fraction
from lessons.credit.money import Money, round_minor
from lessons.language import iso_date, mark, money, number, percent, say
from lessons.views.table import decimals
from lessons.views.words import ROUNDING, word

PARTS = {
    "cost": mark("interest or fee"),
    "principal": mark("principal"),
    "payment": mark("the whole payment"),
    "closing": mark("what is owed after it"),
}
FINE = 6  # decimals of a yuan that show what rounding takes away


@dataclass(frozen=True)
class Trace:
    """The steps that lead to one amount [sentences], the amount before rounding, and the amount [minor units]."""

    number: int
    part: str
    steps: tuple[str, ...]
    exact: Money
    amount: Money


def trace(plan: Schedule, number: int, part: str) -> Trace:
    """Return how the amount `part` (a key of PARTS) of payment `number` came about; beyond the end, the last payment's.

    Plans have one of the five methods of ScheduleExplorer, level from first to last.
    """
    row = plan.rows[min(number, len(plan.rows)) - 1]
    steps, exact, amount = {"cost": _cost, "principal": _principal, "payment": _payment, "closing": _closing}[part](
        plan, row
    )
    told = tuple(step.replace("….", "…") for step in steps if step)  # one sign ends a sentence
    return Trace(row.number, part, told, exact, amount)


Told = tuple[list[str], Money, Money]


def _cost(plan: Schedule, row: Row) -> Told:
    terms = plan.terms
    if terms.method is RepaymentMethod.FLAT:
        return _fee(plan, row)
    if terms.method is RepaymentMethod.BULLET:
        return _at_the_end(plan, row)
    assert isinstance(terms.annual_rate, Fraction)
    periods = accrual(terms)
    exact = Fraction(row.opening * periods.rates[row.number - 1], periods.denominator)
    ends = accrual_dates(terms)
    share, told = _time(terms, ends[row.number - 1], ends[row.number], 1)
    steps = [
        say("Before payment {n} {amount} is owed.", n=number(row.number), amount=_money(plan, row.opening)),
        told,
        say("{owed} × {rate} × {time} = {exact}.", owed=_money(plan, row.opening), rate=_rate(terms.annual_rate),
            time=share, exact=_fine(plan, exact)),
        _rounded(plan, exact, row.interest),
    ]  # fmt: skip
    return steps, exact, row.interest


def _fee(plan: Schedule, row: Row) -> Told:
    terms = plan.terms
    if not terms.fees:
        return [say("This plan has neither interest nor a fee.")], 0, row.fee
    rate = Fraction(terms.fees[0].rate or 0)
    exact = terms.amount * rate
    shrunk = mark("Before this payment only {owed} is still owed; the fee does not ask for it.")
    steps = [
        say("The fee is taken on the original amount, {amount}, each time.", amount=_money(plan, terms.amount)),
        say(shrunk, owed=_money(plan, row.opening)) if row.number > 1 else "",
        say("{owed} × {rate} = {exact}.", owed=_money(plan, terms.amount), rate=_rate(rate), exact=_fine(plan, exact)),
        _rounded(plan, exact, row.fee),
    ]  # fmt: skip
    return steps, exact, row.fee


def _at_the_end(plan: Schedule, row: Row) -> Told:
    terms = plan.terms
    if row.number < len(plan.rows):
        return [say("Nothing is paid before the end. The interest of this time is taken with the last payment.")], 0, 0
    assert isinstance(terms.annual_rate, Fraction)
    ends = accrual_dates(terms)
    exact = Fraction(terms.amount) * terms.annual_rate * whole_time(terms, terms.drawdown)
    share, told = _time(terms, ends[0], ends[-1], terms.instalments)
    steps = [
        say("Nothing was paid before, so {amount} is owed all the time.", amount=_money(plan, terms.amount)),
        told,
        say("{owed} × {rate} × {time} = {exact}.", owed=_money(plan, terms.amount), rate=_rate(terms.annual_rate),
            time=share, exact=_fine(plan, exact)),
        _rounded(plan, exact, row.interest),
    ]  # fmt: skip
    return steps, exact, row.interest


def _time(terms: LoanTerms, start: date, end: date, months: int) -> tuple[str, str]:
    """Return the share of a year that counts, as it stands in a product, and the sentence that says why."""
    values = {"start": iso_date(start), "end": iso_date(end), "days": number((end - start).days)}
    if terms.day_count is DayCount.PERIOD:
        text = mark("From {start} to {end} there are {days} days; they count as {months}/12 of a year, by the month.")
        return f"{months}/12", say(text, months=number(months), **values)
    base = 365 if terms.day_count is DayCount.ACT_365 else 360
    counted = year_fraction(start, end, terms.day_count) * base
    text = mark("From {start} to {end} there are {days} days; {counted} of them are counted, over {base}.")
    return f"{counted}/{base}", say(text, counted=number(counted), base=number(base), **values)


def _principal(plan: Schedule, row: Row) -> Told:
    terms, last = plan.terms, row.number == len(plan.rows)
    n = number(terms.instalments)
    if terms.method in (RepaymentMethod.INTEREST_ONLY, RepaymentMethod.BULLET):
        if not last:
            return [say("This plan gives back no principal before the last payment.")], 0, row.principal
        return [say("The whole loan comes back with the last payment: {amount}.",
                    amount=_money(plan, row.principal))], row.principal, row.principal  # fmt: skip
    if terms.method is RepaymentMethod.EQUAL_INSTALMENT:
        if last:
            text = mark("The last payment gives back all that is still owed: {amount}.")
            return [say(text, amount=_money(plan, row.principal))], row.principal, row.principal
        values = {"payment": row.payment, "interest": row.interest, "amount": row.principal}
        text = mark("The payment less its interest: {payment} − {interest} = {amount}.")
        return [say(text, **_written(plan, values))], row.principal, row.principal
    exact = Fraction(terms.amount, terms.instalments)
    steps = [
        say("The loan in {n} equal parts: {amount} ÷ {n} = {exact}.", n=n, amount=_money(plan, terms.amount),
            exact=_fine(plan, exact)),
        *_with_residue(plan, exact, row.principal),
    ]  # fmt: skip
    return steps, exact, row.principal


def _payment(plan: Schedule, row: Row) -> Told:
    terms = plan.terms
    cost = row.interest + row.fee
    values = _written(plan, {"cost": cost, "principal": row.principal, "amount": row.payment})
    sum_up = say("Interest or fee {cost} + principal {principal} = {amount}.", **values)
    if terms.method is not RepaymentMethod.EQUAL_INSTALMENT:
        return [sum_up], row.payment, row.payment
    exact = schedule(replace(terms, rounding=UNROUNDED)).rows[0].payment
    text = mark("One payment, {n} times the same, that brings what is owed to zero: {exact}.")
    steps = [say(text, n=number(terms.instalments), exact=_fine(plan, exact))]
    return [*steps, *_with_residue(plan, exact, row.payment), sum_up], exact, row.payment


def _closing(plan: Schedule, row: Row) -> Told:
    text = mark("Owed before the payment, less the principal in it: {opening} − {principal} = {amount}.")
    steps = [say(text, **_written(plan, {"opening": row.opening, "principal": row.principal, "amount": row.closing}))]
    if row.number == len(plan.rows):
        steps.append(say("Nothing is left over: the plan closes to the cent."))
    return steps, row.closing, row.closing


def _with_residue(plan: Schedule, exact: Money, amount: Money) -> list[str]:
    """Return how an amount that all payments share was rounded, and what the residue makes of it in this payment."""
    rule = plan.terms.rounding
    if rule.mode is None:
        return [_rounded(plan, exact, amount)]
    level = round_minor(Fraction(exact), rule.payment or rule.mode)
    steps = [_rounded(plan, exact, level)]
    if amount != level:
        text = mark("This payment takes the residue, what rounding leaves over: {residue}. So it is {amount} here.")
        steps.append(say(text, **_written(plan, {"residue": amount - level, "amount": amount})))
    return steps


def _rounded(plan: Schedule, exact: Money, amount: Money) -> str:
    mode = plan.terms.rounding.mode
    if mode is None:
        return say("Nothing is rounded.")
    if exact == amount:
        return say("This is a whole number of fen: nothing to round.")
    return say("Rounded {mode} to 0.01: {amount}.", mode=word(ROUNDING, mode), amount=_money(plan, amount))


def _written(plan: Schedule, values: dict[str, Money]) -> dict[str, str]:
    return {name: _money(plan, value) for name, value in values.items()}


def _money(plan: Schedule, value: Money) -> str:
    return money(value, plan.terms.currency)


def _fine(plan: Schedule, exact: Money) -> str:
    """Return an amount with so many decimals that rounding can be seen; "…" where there are more."""
    more = Fraction(exact) * 10 ** (FINE - 2)
    if more.denominator == 1:
        places = next(p for p in range(2, FINE + 1) if (Fraction(exact) * 10 ** (p - 2)).denominator == 1)
        return money(exact, plan.terms.currency, places)
    return money(Fraction(int(more), 10 ** (FINE - 2)), plan.terms.currency, FINE) + "…"


def _rate(rate: Fraction) -> str:
    places = next((p for p in range(decimals(rate), 6) if (rate * 100 * 10**p).denominator == 1), 5)
    return percent(rate, places)
