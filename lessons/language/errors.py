"""One sentence for each thing that can be wrong with an input: which field, which value, what is allowed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from numbers import Number
from typing import Protocol

from lessons.language.formats import iso_date, money, number, percent
from lessons.language.speech import mark, say


class Complaint(Protocol):
    """What an input error carries: a code, the field, the value found and what is allowed."""

    code: str
    field: str
    value: object
    allowed: Mapping[str, object]


# field -> (label, kind); kind says how values of the field are written
FIELDS: dict[str, tuple[str, str]] = {
    "amount": (mark("Amount borrowed"), "money"),
    "drawdown": (mark("Drawdown date"), "date"),
    "first_due": (mark("First due date"), "date"),
    "instalments": (mark("Number of instalments"), "count"),
    "months_between": (mark("Months between instalments"), "count"),
    "days_between": (mark("Days between instalments"), "count"),
    "annual_rate": (mark("Contract rate per year"), "rate"),
    "method": (mark("Repayment method"), "choice"),
    "payment": (mark("Payment"), "money"),
    "given": (mark("Payments given"), "text"),
    "given_date": (mark("Date of a given payment"), "date"),
    "cash_discount": (mark("Cash discount"), "money"),
    "fee": (mark("Fee"), "text"),
    "fee_amount": (mark("Fee amount"), "money"),
    "fee_rate": (mark("Fee rate"), "rate"),
    "fee_timing": (mark("Time of the fee"), "choice"),
    "fee_instalment": (mark("Instalment that carries the fee"), "count"),
    "fee_kind": (mark("Kind of fee"), "choice"),
    "fee_basis": (mark("What the fee rate is a share of"), "choice"),
    "contingent": (mark("Only if something happens"), "choice"),
    "interest_deducted": (mark("Interest taken from the payout"), "choice"),
    "deducted": (mark("Taken off on the drawdown day"), "money"),
    "given_total": (mark("Sum of the payments given"), "money"),
    "record": (mark("Record of the contract"), "text"),
    "payee": (mark("Payee"), "choice"),
    "rounding": (mark("Rounding"), "choice"),
    "residue": (mark("Residue rule"), "choice"),
    "currency": (mark("Currency"), "choice"),
    "flows": (mark("Cash flows"), "text"),
    "dates": (mark("Dates of the cash flows"), "text"),
    "periods_per_year": (mark("Instalments per year"), "count"),
    "period": (mark("Period of a cash flow"), "count"),
    "rate": (mark("Rate for one period"), "rate"),
    "unit_period": (mark("Unit-period"), "choice"),
    "counting": (mark("How time is counted"), "choice"),
    "years": (mark("Times of the cash flows in years"), "text"),
    "tolerance": (mark("Tolerance of a rate"), "rate"),
    "claimed_rate": (mark("Yearly rate shown"), "rate"),
    "claimed_cost": (mark("Total cost shown"), "money"),
    "places": (mark("Decimals of a rate"), "count"),
    "half_monthly": (mark("Two instalments a month"), "choice"),
    "day_count": (mark("Day count"), "choice"),
    "first_count": (mark("Day count of an odd first period"), "choice"),
    "day_rule": (mark("Rule for due dates on days off"), "text"),
    "calendar": (mark("Calendar of days off"), "text"),
    "roll": (mark("Where a due date moves"), "choice"),
    "interest_moves": (mark("Interest counted to the moved date"), "choice"),
    "in_advance": (mark("First instalment on the drawdown day"), "choice"),
    "balloon": (mark("Balloon with the last instalment"), "money"),
    "grace": (mark("Instalments without principal"), "count"),
    "grace_interest": (mark("Interest of the grace period"), "choice"),
    "steps": (mark("Steps of the payment"), "count"),
    "step_factor": (mark("Payment after a step, in first payments"), "rate"),
    "drawdowns": (mark("Later drawdowns"), "money"),
    "later_drawdown": (mark("Date of a later drawdown"), "date"),
    "instalments_paid": (mark("Number of instalments paid"), "count"),
    "terms": (mark("Terms of the contract"), "text"),
    "name": (mark("Name"), "text"),
    "log": (mark("Contact log"), "text"),
    "time": (mark("Time of the contact"), "text"),
    "zone": (mark("Time zone"), "choice"),
    "consumer_zone": (mark("Consumer's time zone"), "choice"),
    "debtor": (mark("Debtor"), "text"),
    "debt": (mark("Debt"), "text"),
    "product": (mark("Product"), "choice"),
    "lender": (mark("Lender"), "text"),
    "lender_type": (mark("Type of lender"), "choice"),
    "association": (mark("Association of the lender"), "choice"),
    "actor": (mark("Who made the contact"), "text"),
    "number": (mark("Number dialled"), "text"),
    "channel": (mark("Channel"), "choice"),
    "direction": (mark("Direction"), "choice"),
    "answered": (mark("Answered"), "choice"),
    "seconds": (mark("Duration in seconds"), "count"),
    "style": (mark("Notification or interactive"), "choice"),
    "voice": (mark("Human or AI"), "choice"),
    "reached": (mark("Person reached"), "choice"),
    "consent": (mark("Consent"), "choice"),
    "consent_for": (mark("What the consent is for"), "choice"),
    "consent_on": (mark("Day of the consent"), "date"),
    "tags": (mark("Content tags"), "choice"),
    "jurisdiction": (mark("Jurisdiction"), "choice"),
    "answer": (mark("Your answer"), "text"),
    "confidence": (mark("Confidence"), "rate"),
}

SENTENCES: dict[str, str] = {
    "missing": mark("{field} is missing. {allowed}"),
    "empty": mark("{field}: there is nothing here. {allowed}"),
    "not_a_number": mark("{field}: {value} is not a number. {allowed}"),
    "not_finite": mark("{field}: {value} is not a finite number. {allowed}"),
    "not_whole": mark("{field}: {value} is not a whole number. {allowed}"),
    "sub_unit": mark("{field}: {value} is finer than the smallest coin. {allowed}"),
    "out_of_range": mark("{field}: {value} is outside what is allowed. {allowed}"),
    "bare_rate": mark(
        "{field}: without a percent sign this is a share of 1, that is {value}; write “{written}” if you mean that. "
        "{allowed}"
    ),
    "not_a_date": mark("{field}: {value} is not a date. {allowed}"),
    "not_a_time": mark("{field}: {value} is not a date with a time. {allowed}"),
    "clock_change": mark("{field}: {value} falls where clocks are changed; add the offset from UTC. {allowed}"),
    "date_order": mark("{field}: {value} comes too early. {allowed}"),
    "unknown_choice": mark("{field}: {value} is not one of the choices. {allowed}"),
    "unknown_field": mark("{field}: {value} is not a field that is known here. {allowed}"),
    "wrong_kind": mark("{field}: {value} cannot be read. {allowed}"),
    "wrong_length": mark("{field}: {value} entries were given. {allowed}"),
    "payment_below_interest": mark("{field}: {value} does not cover the interest of that period. {allowed}"),
    "exceeds_amount": mark("{field}: {value} is too much for the amount borrowed. {allowed}"),
    "either": mark("{field}: {value} cannot stand beside “{other}”; give one of the two. {allowed}"),
    "only_with": mark("{field}: {value} needs another choice for “{other}”. {allowed}"),
    "conflict": mark("{field}: {value} does not fit the other entries. {allowed}"),
}

# how the choices of credit are called in a sentence, beside the code that a program takes
CHOICES: dict[str, str] = {
    "True": mark("yes"),
    "False": mark("no"),
    "equal_instalment": mark("equal instalments"),
    "equal_principal": mark("equal principal"),
    "flat": mark("flat interest"),
    "interest_only": mark("interest only, principal at the end"),
    "bullet": mark("all at the end"),
    "given": mark("payments as given"),
    "add_on": mark("add-on interest, rule of 78"),
    "paid": mark("paid"),
    "capitalised": mark("added to what is owed"),
    "period": mark("every period the same"),
    "act/365": mark("actual days / 365"),
    "act/360": mark("actual days / 360"),
    "act/act_isda": mark("actual days, leap years 366"),
    "act/act_afb": mark("actual days, years counted back"),
    "30/360": mark("30-day months"),
    "30u/360": mark("30-day months, American"),
    "30e/360": mark("30-day months, European"),
    "following": mark("the next working day"),
    "modified_following": mark("the next working day of the month, else the one before"),
    "preceding": mark("the working day before"),
    "half_up": mark("half up"),
    "half_even": mark("half to even"),
    "up": mark("up"),
    "down": mark("down"),
    "last": mark("in the last instalment"),
    "first": mark("in the first instalment"),
    "spread": mark("spread over the instalments"),
    "deducted": mark("taken from the payout"),
    "up_front": mark("paid on the drawdown day"),
    "each_instalment": mark("with each instalment"),
    "with_instalment": mark("with one instalment"),
    "on_event": mark("only if something happens"),
    "instalment_fee": mark("instalment fee"),
    "guarantee": mark("guarantee fee"),
    "consulting": mark("consulting fee"),
    "insurance": mark("insurance premium"),
    "service": mark("service fee"),
    "membership": mark("membership fee"),
    "penalty_interest": mark("penalty interest"),
    "late_fee": mark("late fee"),
    "misuse_penalty": mark("penalty for misuse"),
    "other": mark("other"),
    "lender": mark("lender"),
    "platform": mark("platform"),
    "guarantor": mark("guarantor"),
    "insurer": mark("insurer"),
    "seller": mark("seller"),
    "servicer": mark("servicer"),
    "amount": mark("of the amount borrowed"),
    "balance": mark("of the balance owed"),
    "amount_year": mark("of the amount borrowed, per year"),
    "balance_year": mark("of the balance owed, per year"),
    "overdue": mark("of what is overdue"),
    "overdue_day": mark("of what is overdue, per day"),
    "overdue_year": mark("of what is overdue, per year"),
    "LoanTerms": mark("terms of a loan"),
    "Calendar": mark("days off from one day to another"),
    "DayRule": mark("a calendar and where a due date moves"),
    "Cashflows": mark("cash flows of a loan"),
    "Flow": mark("a list of cash flows"),
    "Rate": mark("a rate that was worked out"),
    "contract_rate": mark("of the contract rate, on top of it"),
    "day": mark("day"),
    "week": mark("week"),
    "semimonth": mark("half a month"),
    "month": mark("month"),
    "year": mark("year"),
    "eu": mark("rule of the European Union"),
    "uk": mark("rule of the United Kingdom"),
    "UnitPeriod": mark("a unit-period"),
    "UnitFlow": mark("a list of amounts due after unit-periods"),
    "RegZ": mark("an annual percentage rate of the United States"),
    "Aprc": mark("an annual percentage rate of charge"),
    "Tolerance": mark("a tolerance"),
    "Known": mark("what is known of a loan"),
    "Claim": mark("what a calculator shows"),
    "each": mark("in equal parts with the instalments"),
    "financed": mark("lent with the loan"),
    "left_out": mark("nowhere"),
}

# what a function takes, where it is not one of a few codes
KINDS: dict[str, str] = {
    "amounts": mark("two or more amounts, each a number"),
    "dates": mark("one date for each amount"),
    "years": mark("one time in years for each amount"),
    "list_of_fees": mark("a list of fees"),
    "list_of_steps": mark("a list of steps, each the number of an instalment and a factor"),
    "list_of_drawdowns": mark("a list of drawdowns, each a date and an amount"),
    "list_of_days": mark("a list of days"),
    "list_of_payments": mark("a list of payments, each a date and an amount"),
    "record": mark("a record of named values"),
}


def explain(error: Complaint) -> str:
    """Return the sentence for an input error in the current language.

    It names field, value and allowed range, and starts with the word for "Error".
    """
    label, kind = FIELDS.get(error.field, (error.field, "text"))
    field = say(label)
    if "instalment" in error.allowed:
        field = say("{field} (instalment {number})", field=field, number=error.allowed["instalment"])
    if "row" in error.allowed:
        field = say("{field} (row {number})", field=field, number=error.allowed["row"])
    code = "sub_unit" if error.code == "not_whole" and kind == "money" else error.code
    other, _ = FIELDS.get(str(error.allowed.get("other")), ("", ""))
    sentence = say(
        SENTENCES.get(code, SENTENCES["out_of_range"]),
        field=field,
        value=_written(error.value, kind),
        other=say(other) if other else "",
        written=error.allowed.get("written", ""),
        allowed=_allowed(error.allowed, FIELDS.get(str(error.allowed.get("other")), ("", kind))[1]),
    )
    return say("Error: {sentence}", sentence=sentence.strip())


def _written(value: object, kind: str) -> str:
    if isinstance(value, bool) or value is None:
        return say("“{value}”", value=say(CHOICES[str(value)]) if isinstance(value, bool) else "")
    if isinstance(value, Decimal):
        value = Fraction(value) if value.is_finite() and abs(value.adjusted()) <= 400 else str(value)
    if isinstance(value, date):
        return iso_date(value)
    if not isinstance(value, (int, float, Fraction)):
        try:
            text = " ".join(str(value).split())
        except ValueError:  # a list that holds a number of thousands of digits
            text = "…"
        return say("“{value}”", value=text if len(text) <= 60 else text[:59] + "…")
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    if kind == "money":
        return money(exact, places=_places(exact / 100, 2))
    if kind == "rate":
        return percent(exact, _places(exact * 100, 2))
    return number(exact, _places(exact, 0))


def _places(exact: Fraction, least: int) -> int:
    """Decimals that show the value as it is: a rounded one could seem to be allowed."""
    return next((places for places in range(least, 6) if (exact * 10**places).denominator == 1), 6)


def _allowed(allowed: Mapping[str, object], kind: str) -> str:
    if "choices" in allowed:
        choices = allowed["choices"]
        assert isinstance(choices, (list, tuple))
        # the cells of a table are written as they are
        names = (str(choice) if "row" in allowed else _name(choice) for choice in choices)
        return say("Allowed: {choices}.", choices=say(", ").join(names))
    low, high = (_bound(allowed.get(name), kind) for name in ("low", "high"))
    if low and low == high:
        return say("Allowed: {choices}.", choices=low)
    if low and high:
        return say("Allowed: from {low} to {high}.", low=low, high=high)
    if low:
        return say("Allowed: {low} or more.", low=low) if kind != "date" else say("Allowed: {low} or later.", low=low)
    if high:
        return say("Allowed: {high} at most.", high=high)
    if "step" in allowed:
        return say("Allowed: whole multiples of {step}.", step=_bound(allowed["step"], kind))
    return ""


def _name(choice: object) -> str:
    code = str(choice)
    if code in CHOICES:
        return say("{name} ({code})", name=say(CHOICES[code]), code=code)
    return say(KINDS[code]) if code in KINDS else code


def _bound(bound: object, kind: str) -> str:
    return "" if bound is None else _written(bound, kind) if isinstance(bound, (Number, date)) else str(bound)
