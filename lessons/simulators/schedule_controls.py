"""What ScheduleExplorer lets a hand set, and the loan that these controls describe."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
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
    Residue,
    Rounding,
    RoundingMode,
    yuan,
)
from lessons.language import mark
from lessons.simulators.controls import Choice, Control, Day, Number
from lessons.simulators.schedule_trace import PARTS
from lessons.views.words import METHODS

FIVE = ("equal_instalment", "equal_principal", "interest_only", "bullet", "flat")
ROUNDINGS = {
    "half_up": Rounding(),
    "half_even": Rounding(RoundingMode.HALF_EVEN),
    "down": Rounding(RoundingMode.DOWN),
    "first": Rounding(residue=Residue.FIRST),
    "spread": Rounding(residue=Residue.SPREAD),
    "none": UNROUNDED,
}
FIRST = {"month": None, "15": 15, "31": 31, "46": 46}  # days to the first due date
PAGES = {
    "plan": {"method", "amount", "instalments"},
    "days": {"drawdown", "first", "count", "rounding"},
    "trace": {"row", "part"},
}

CONTROLS: tuple[Control, ...] = (
    Choice("page", mark("What to set"), (
        ("plan", mark("the loan and how it is repaid")),
        ("days", mark("days and rounding")),
        ("trace", mark("follow one amount")),
    ), "plan"),
    Choice("method", mark("Repayment"), tuple((name, METHODS[name]) for name in FIVE), FIVE[0]),
    Number("amount", mark("Amount of the loan"), 100, 100_000, 100, 12_000, mark("yuan"), 2, "money"),
    Number("instalments", mark("Number of payments"), 2, 36, 1, 12, kind="count"),
    Number("rate", mark("Rate per year on what is owed"), 0, 36, 0.1, 13.03422, "%", 5, "rate"),
    Number("fee", mark("Fee with each payment"), 0, 3, 0.05, 0.6, mark("% of the amount"), 3, "rate"),
    Day("drawdown", mark("Paid out on"), date(2026, 1, 10), date(2020, 1, 1), date(2040, 12, 31)),
    Choice("first", mark("First payment"), (
        ("month", mark("one month later")),
        ("15", mark("15 days later")),
        ("31", mark("31 days later")),
        ("46", mark("46 days later")),
    ), "month"),
    Choice("count", mark("How time is counted"), (
        ("period", mark("by the month, each 1/12 of a year")),
        ("act/365", mark("by actual days over 365")),
        ("act/360", mark("by actual days over 360")),
        ("30e/360", mark("by months of 30 days over 360")),
    ), "period"),
    Choice("rounding", mark("Rounding to the fen"), (
        ("half_up", mark("half up, the last payment takes the residue")),
        ("half_even", mark("half to even, the last payment takes the residue")),
        ("down", mark("always down, the last payment takes the residue")),
        ("first", mark("half up, the first payment takes the residue")),
        ("spread", mark("half up, the residue is spread")),
        ("none", mark("nothing is rounded")),
    ), "half_up"),
    Number("row", mark("Payment number"), 1, 36, 1, 1, kind="count"),
    Choice("part", mark("Which amount of it"), tuple(PARTS.items()), "cost"),
)  # fmt: skip


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the chosen page; the price is a fee where the plan has one, else a rate."""
    price = {"fee" if values["method"] == "flat" else "rate"} if values["page"] == "plan" else set()
    return {"page"} | PAGES[values["page"]] | price


def terms(values: Mapping[str, Any], method: str) -> LoanTerms:
    """Return the loan that the controls describe, repaid by `method`."""
    days = FIRST[values["first"]]
    flat = method == "flat"
    share = Fraction(values["fee"]) / 100
    fee = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate=share)
    return LoanTerms(
        amount=yuan(values["amount"]),
        instalments=values["instalments"],
        annual_rate=0 if flat else Fraction(values["rate"]) / 100,
        method=RepaymentMethod(method),
        drawdown=values["drawdown"],
        first_due=values["drawdown"] + timedelta(days) if days else None,
        fees=(fee,) if flat and share else (),
        rounding=ROUNDINGS[values["rounding"]],
        day_count=DayCount(values["count"]),
    )
