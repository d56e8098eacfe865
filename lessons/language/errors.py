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
    "ahead": (mark("Paid ahead to later instalments"), "choice"),
    "as_of": (mark("Day of the ledger"), "date"),
    "below": (mark("Balance at which to stop"), "money"),
    "budget": (mark("Sum paid each month"), "money"),
    "burden": (mark("Burden of the debt per year"), "rate"),
    "by_instalment": (mark("Instalment by instalment"), "choice"),
    "called_on": (mark("Day on which everything was called due"), "date"),
    "card_interest": (mark("How card interest is counted"), "choice"),
    "charge": (mark("Amount due"), "money"),
    "charge_due": (mark("Day on which it is due"), "date"),
    "charges": (mark("Amounts due"), "text"),
    "closed": (mark("Closing day of the statement"), "date"),
    "component": (mark("Kind of amount"), "choice"),
    "costs_on_rest": (mark("Costs on what is left"), "choice"),
    "daily_rate": (mark("Rate per day"), "rate"),
    "damages": (mark("Liquidated damages"), "rate"),
    "days": (mark("Days"), "count"),
    "demanded_on": (mark("Day of the demand"), "date"),
    "designated": (mark("Debt named by the payer"), "text"),
    "future_costs": (mark("Costs still to come"), "choice"),
    "grace_days": (mark("Days of grace"), "count"),
    "instalment_number": (mark("Number of the instalment"), "count"),
    "keep": (mark("What stays the same"), "choice"),
    "late_after": (mark("Days overdue after which the order changes"), "count"),
    "late_fee": (mark("Late fee terms"), "text"),
    "late_fee_share": (mark("Late fee as a share"), "rate"),
    "least_share": (mark("Least share that is unpaid"), "rate"),
    "ledger": (mark("Ledger"), "text"),
    "minimum": (mark("Minimum payment"), "money"),
    "minimum_basis": (mark("What the minimum payment is a share of"), "choice"),
    "minimum_share": (mark("Minimum payment as a share"), "rate"),
    "more_instalments": (mark("Instalments added"), "count"),
    "most_instalments": (mark("Most instalments"), "count"),
    "order": (mark("Order of allocation"), "choice"),
    "owed": (mark("Amount owed"), "money"),
    "owing": (mark("Debts to pay off"), "text"),
    "paid": (mark("Amount paid"), "money"),
    "paid_on": (mark("Date of the payment"), "date"),
    "pause": (mark("Instalments with interest only"), "count"),
    "payments": (mark("Recorded payments"), "text"),
    "payments_csv": (mark("Table of payments"), "text"),
    "penalty": (mark("Terms of lateness"), "text"),
    "penalty_base": (mark("What penalty interest is on"), "choice"),
    "plan": (mark("Repayment plan"), "text"),
    "plan_number": (mark("Number of the plan"), "count"),
    "prepaid": (mark("Amount prepaid"), "money"),
    "price": (mark("Total price"), "money"),
    "purchases": (mark("Purchases"), "text"),
    "reversed_on": (mark("Day on which the payment was taken back"), "date"),
    "running": (mark("Costs of the running period"), "choice"),
    "security": (mark("Value of the security"), "money"),
    "settled_on": (mark("Day of early settlement"), "date"),
    "settlement": (mark("Early settlement"), "text"),
    "settlement_fees": (mark("Costs at early settlement"), "choice"),
    "settlement_months": (mark("Months that are charged in any case"), "count"),
    "settlement_percent": (mark("Charge for early settlement"), "rate"),
    "short": (mark("Missing part of the minimum payment"), "money"),
    "since": (mark("In force from"), "date"),
    "strategy": (mark("Order of paying off"), "choice"),
    "surcharge": (mark("Surcharge for lateness"), "rate"),
    "tolerance_amount": (mark("Rest that counts as paid"), "money"),
    "tolerance_days": (mark("Days of tolerance"), "count"),
    "until": (mark("Day of the next statement"), "date"),
    "waived": (mark("Amount waived"), "money"),
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
    "not_changeable": mark(
        "{field}: the terms of this loan do not say how its rest is reckoned after a change. An early settlement or a "
        "new loan can still be worked out. {allowed}"
    ),
    "mixed": mark("{field}: {value} stands beside another currency in one list. {allowed}"),
    "overlap": mark("{field}: two plans under the name {value} run at the same time. {allowed}"),
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
    "all_due": mark("everything is due"),
    "avalanche": mark("highest rate first"),
    "by_component": mark("fees of all instalments, then penalty, interest, principal"),
    "card": mark("card: interest first, after 90 days principal first"),
    "civil_code_561": mark("costs, interest, principal (Civil Code, article 561)"),
    "costs": mark("costs of enforcement"),
    "days": mark("by days"),
    "fee": mark("fee"),
    "from_due_date": mark("on the unpaid part from the due date"),
    "from_posting_all": mark("on all of it from posting"),
    "from_posting_unpaid": mark("on the unpaid part from posting"),
    "interest": mark("interest"),
    "minimum_months": mark("at least some months"),
    "oldest_first": mark("oldest instalment first"),
    "outstanding_principal": mark("of all principal owed"),
    "overdue_instalment": mark("of the whole overdue instalment"),
    "overdue_principal": mark("of the overdue principal"),
    "overdue_principal_and_interest": mark("of overdue principal and interest"),
    "payment": mark("the payment"),
    "penalty": mark("penalty"),
    "percent_of_outstanding": mark("a share of what is left"),
    "principal": mark("principal"),
    "principal_first": mark("principal first"),
    "share_of_balance": mark("of the whole balance"),
    "share_of_principal_plus_costs": mark("of the principal, plus all interest and fees"),
    "snowball": mark("smallest balance first"),
    "term": mark("the number of instalments"),
    "waived": mark("waived from then on"),
    "whole": mark("the whole period"),
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
    "Schedule": mark("a repayment plan"),
    "Debt": mark("a debt, or a list of debts"),
    "Payment": mark("a list of payments"),
    "Charge": mark("a list of amounts due"),
    "Penalty": mark("terms of lateness"),
    "Ledger": mark("a ledger"),
    "Settlement": mark("an early settlement, or a list of them"),
    "Owing": mark("a list of debts with rate and minimum payment"),
    "Minimum": mark("a rule for the minimum payment"),
    "list_of_late_fees": mark("a list of late fee terms"),
    "list_of_steps_of_components": mark("steps of kinds of amounts"),
    "list_of_purchases": mark("a list of purchases, each a date and an amount"),
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
