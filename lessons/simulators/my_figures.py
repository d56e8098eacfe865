"""The learner's own figures in TrueCost: a contract of given payments, ended early, and with one payment late."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from math import isfinite
from typing import Any

from lessons.credit import (
    UNROUNDED,
    DayCount,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Rounding,
    Schedule,
    rates,
    schedule,
    yuan,
)
from lessons.credit.reading import whole
from lessons.language import mark, money, percent, say
from lessons.servicing import Arrears, Penalty, PenaltyBase, Settlement, arrears, ledger, settle
from lessons.simulators.controls import Choice, Control, Number
from lessons.views.offers import Offer, offer

YUAN = mark("yuan")
MINE, ENDED = mark("My figures"), mark("My figures, ended early")
CONTROLS = (
    Number("received", mark("Money I receive"), 100, 200_000, 100, 5_000, YUAN, places=2, kind="money"),
    Number("count", mark("Number of payments"), 1, 60, 1, 12, kind="count"),
    Number("payment", mark("Each payment"), 10, 50_000, 10, 450, YUAN, places=2, kind="money"),
    Number("fees", mark("Other fees on the first day"), 0, 20_000, 10, 0, YUAN, places=2, kind="money"),
)
FEE_PLAN, ON_BALANCE = "fee_plan", "on_balance"
CLAUSES = {
    "all_due": (("all_due", 0), mark("all of it is due")),
    "waived": (("waived", 0), mark("none of it is due")),
    "percent_1": (("percent_of_outstanding", Fraction(1, 100)), mark("none, but 1% of what is owed")),
    "percent_3": (("percent_of_outstanding", Fraction(3, 100)), mark("none, but 3% of what is owed")),
    "percent_5": (("percent_of_outstanding", Fraction(5, 100)), mark("none, but 5% of what is owed")),
}
PAGE = Choice("my_page", mark("Which of my figures"), (
    ("payments", mark("what I receive and pay")),
    ("early", mark("ending it early")),
    ("late", mark("fees on the first day, a late payment")),
), "payments")  # fmt: skip
MORE: tuple[Control, ...] = (
    Number("after", mark("Ended with payment number (0: not ended early)"), 0, 59, 1, 0, kind="count"),
    Choice("clause", mark("Fees and interest not yet due"),
           tuple((key, text) for key, (_, text) in CLAUSES.items()), "all_due"),
    Choice("kind", mark("How the cost is reckoned"), (
        (FEE_PLAN, mark("the same fee in each payment")), (ON_BALANCE, mark("interest on what is owed")),
    ), FEE_PLAN),
    Number("days", mark("The first payment comes late by (0: on time)"), 0, 28, 1, 0, mark("days"), kind="count"),
    Number("late_rate", mark("Rate for lateness, per year"), 0, 60, 0.5, 18, "%", places=2, kind="rate"),
)  # fmt: skip
PAGES = {
    "payments": {"received", "count", "payment"},
    "early": {"after", "clause", "kind"},
    "late": {"fees", "days", "late_rate"},
}
FIRST = date(2026, 1, 10)


def my_terms(values: Mapping[str, Any], payments: list[int] | None = None) -> LoanTerms:
    """Return the learner's own figures as a contract of given monthly payments."""
    paid = payments or [yuan(values["payment"])] * values["count"]
    fees = yuan(values["fees"])
    return LoanTerms(
        amount=yuan(values["received"]),
        instalments=len(paid),
        method=RepaymentMethod.GIVEN,
        drawdown=FIRST,
        given=tuple((_due(month), amount) for month, amount in enumerate(paid, 1)),
        fees=(Fee(FeeKind.OTHER, Payee.OTHER, FeeTiming.UP_FRONT, amount=fees),) if fees else (),
    )


def _due(month: int) -> date:
    return date(FIRST.year + month // 12, month % 12 + 1, FIRST.day)


def split(values: Mapping[str, Any], rounding: Rounding = UNROUNDED) -> Schedule:
    """Return the same payments split into principal and cost, as the learner says that the contract does it."""
    received, count, payment = yuan(values["received"]), values["count"], yuan(values["payment"])
    cost = Fraction(count * payment - received)
    method, yearly = RepaymentMethod.FLAT, cost * 12 / (received * count)
    if cost > 0 and values["kind"] == ON_BALANCE:
        found = rates(my_terms({**values, "fees": 0})).nominal.value
        assert found is not None and isfinite(found)
        method, yearly = RepaymentMethod.EQUAL_INSTALMENT, Fraction(found).limit_denominator(10**9)
    return schedule(LoanTerms(received, count, yearly, method, drawdown=FIRST, rounding=rounding))


def settled(values: Mapping[str, Any]) -> Settlement | None:
    """Return what ends the loan early, None where it is not ended. Raises InputError from the last payment on."""
    if not values["after"]:
        return None
    after = whole(values["after"], "instalments_paid", 1, max(values["count"] - 1, 1))
    (rule, percent_due), _ = CLAUSES[values["clause"]]
    return settle(split(values), _due(after), rule, percent_due)


def ended(values: Mapping[str, Any]) -> Offer | None:
    """Return the contract as it goes when it is ended early, its last payment with all that is due on the day."""
    found = settled(values)
    if found is None:
        return None
    payment = yuan(values["payment"])
    payments = [*[payment] * (values["after"] - 1), payment + int(found.total + Fraction(1, 2))]  # half up
    return offer(say(ENDED), my_terms(values, payments))


def late(values: Mapping[str, Any]) -> Arrears | None:
    """Return what is overdue on the day on which the first payment comes, None where it comes on time."""
    if not values["days"]:
        return None
    terms = Penalty(0, Fraction(values["late_rate"]) / 100, PenaltyBase.INSTALMENT, DayCount.ACT_365)
    return arrears(ledger(split(values, Rounding()), penalty=terms, as_of=_due(1) + timedelta(values["days"])))


EARLY = mark(
    "Ended with payment {after}, you pay {total} more on that day: {owed} that is owed, {costs} of fees and interest "
    "not yet due, and a charge of {charge}. You no longer pay {saved}."
)
LATE = mark(
    "The first payment, late by {days} days, costs {penalty} more: {rate} a year on what is overdue, actual days ÷ "
    "365. It is not counted in the rates. Other costs of lateness may come on top."
)


def told(values: Mapping[str, Any]) -> list[str]:
    """Return the sentences on ending early and on lateness, as far as either is set."""
    lines = []
    found, overdue = settled(values), late(values)
    if found:
        rest = sum(row.payment for row in found.plan.rows[found.paid :])
        lines.append(
            say(
                EARLY,
                after=values["after"],
                total=money(found.total),
                owed=money(found.principal),
                costs=money(found.interest + found.fee),
                charge=money(found.charge),
                saved=money(rest - found.total),
            )
        )
    if overdue:
        rate = percent(Fraction(values["late_rate"]) / 100)
        lines.append(say(LATE, days=values["days"], penalty=money(overdue.penalty), rate=rate))
    return lines
