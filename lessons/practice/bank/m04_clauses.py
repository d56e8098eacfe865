"""M04, E1 and E2: one day and three clauses; why the first months of a fee plan are the cheap ones."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import rates
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m04_predict import ALL_DUE, BONUS, PERCENT, loan_words, settled, story, value
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Option, Question, Slip, asks, distinct
from lessons.servicing import SettlementFees

BP = TOLERANCES[Unit.RATE]
WAIVED, PERCENTAGE, ALL = SettlementFees.WAIVED, SettlementFees.PERCENT, SettlementFees.ALL_DUE

DROPPED = mark(
    "Suppose her contract says: “On early settlement the principal that is left is due. "
    "Fees not yet due are not charged.” So on {on} she would pay the instalment and the "
    "{owed} that are left."
)
CHARGED = mark(
    "Suppose her contract says: “On early settlement the principal that is left is due, "
    "and a charge of {percent} of it. Fees not yet due are not charged.” So on {on} she "
    "would pay the instalment, the {owed} that are left, and {charge}."
)
ASKED = mark("If she settles on {on}: what does the loan cost a year as a nominal rate (monthly rate × 12), in %?")
IS_KEPT = mark(
    "{answer} is what the loan costs if it runs to its end. Now the cash flows stop in "
    "month {paid}. Next: write the sum of the last day in place of the payments after it."
)
IS_OTHER = mark("{answer} belongs to another clause. Next: read what falls due on {on}, part by part.")
IS_FLAT = mark(
    "{answer} is {rate} × 12, on the full amount. What is owed shrinks month by month. "
    "Next: write down the cash flows and take their monthly IRR."
)
IS_EFFECTIVE = mark("{answer} is the effective rate of the same cash flows. Next: multiply the monthly rate by 12.")
HINTS = (
    line(mark("Which payments are made, and which are not made any more?")),
    line(mark("The rate belongs to the cash flows as they went: the same start, another end.")),
    line(
        mark(
            "Plus the loan; then one instalment a month; on the last day the instalment and all "
            "that the clause makes due."
        )
    ),
)


def _words(g: SimpleNamespace) -> dict[str, Any]:
    charge = Fraction(g.owed) * PERCENT
    return {**loan_words(g), "percent": brief(PERCENT), "charge": Amount(charge)}


def _body(g: SimpleNamespace, clause: str, fees: SettlementFees, last: Fraction) -> Body:
    words, found = _words(g), settled(g, fees)
    right = value(found.nominal)
    others = [one for one in (WAIVED, PERCENTAGE, ALL) if one is not fees]
    slips = [
        Slip("MC10", value(rates(g.terms).nominal), line(IS_KEPT, **words)),
        *(Slip("MC10", value(settled(g, one).nominal), line(IS_OTHER, **words)) for one in others),
        Slip("MC01", 12 * g.fee_rate, line(IS_FLAT, **words)),
        Slip("MC04", value(found.effective), line(IS_EFFECTIVE)),
    ]
    words |= {"last": Amount(last), "period": Share(value(found.per_period), 4), "nominal": Share(right)}
    words |= {"kept": Share(value(rates(g.terms).nominal)), "before": Figure(g.paid - 1)}
    because = {
        WAIVED: mark(
            "To its end the loan would cost {kept}. Here she had the cheap months and skips the dear ones: {nominal}."
        ),
        PERCENTAGE: mark("The charge takes back part of what early settlement saves: {nominal}. To its end: {kept}."),
        ALL: mark("All fees for part of the time: {nominal}. To its end: {kept}. The loan ends, its cost does not."),
    }[fees]
    return Body(
        prompt=(story(g), line(clause, **words), line(ASKED, **words)),
        hints=HINTS,
        solution=(
            line(
                mark("1. Cash flows: plus {amount}, then {before} × minus {payment}, and minus {last} on {on}."),
                **words,
            ),
            line(mark("2. The monthly rate at which they balance is {period}; times 12 that is {nominal}."), **words),
        ),
        because=line(because, **words),
        right=right,
        slips=distinct(right, slips, BP),
    )


@asks("m04-e1a", mark("E1 (a). Fees not yet due are dropped"), BONUS, Unit.RATE)
def dropped(g: SimpleNamespace) -> Body:
    """The nominal rate when the rest of the fees is waived."""
    return _body(g, DROPPED, WAIVED, Fraction(g.payment + g.owed))


@asks("m04-e1b", mark("E1 (b). A charge on what is owed"), BONUS, Unit.RATE)
def charged(g: SimpleNamespace) -> Body:
    """The nominal rate with a charge of three per cent."""
    return _body(g, CHARGED, PERCENTAGE, g.payment + g.owed * (1 + PERCENT))


@asks("m04-e1c", mark("E1 (c). All fees fall due"), BONUS, Unit.RATE)
def all_due(g: SimpleNamespace) -> Body:
    """The nominal rate when every fee stays due."""
    return _body(g, ALL_DUE, ALL, Fraction(g.last_payment))


MONTHS = fee_family("m04-e2", (840_000, 14, Fraction(7, 1000)), (8, 10, 14, 15, 16, 18, 20))


@asks("m04-e2", mark("E2. Cheap months, dear months"), MONTHS)
def cheap_months(g: SimpleNamespace) -> Body:
    """The same fee beside a shrinking debt."""
    last = Fraction(g.fee, g.part)
    words: dict[str, Any] = {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "fee": Amount(g.fee),
        "part": Amount(g.part),
        "first": brief(g.fee_rate),
        "last": Share(last),
    }
    options = (
        Option(
            "shrinking",
            line(
                mark("Each month has the same fee, but she holds much money in the first months and little in the last")
            ),
            line(mark("The fee is {first} of what she holds in month 1, and {last} of it in the last month."), **words),
        ),
        Option(
            "half",
            line(mark("Half the time means half the fees, so half the yearly rate")),
            line(
                mark(
                    "Half the fees for half the time would leave a yearly rate as it is. What changes is "
                    "how much she holds in these months. Next: set the fee beside the debt of month 1 and "
                    "of the last month."
                )
            ),
            "MC10",
        ),
        Option(
            "growing",
            line(mark("The lender raises the fee towards the end")),
            line(
                mark("The fee is {fee} in every month. Next: look at what it is a fee for: how much is owed then?"),
                **words,
            ),
            "MC03",
        ),
        Option(
            "rate",
            line(mark("It cannot be: one contract has one yearly rate, whenever it ends")),
            line(
                mark(
                    "A rate belongs to cash flows, and other cash flows have another rate. Next: write "
                    "them down for both cases and compare the ends."
                )
            ),
            "MC04",
        ),
    )
    return Body(
        prompt=(
            line(
                mark(
                    "{amount} in {count} parts of {part}, each with a fee of {fee}. A clause drops all "
                    "fees not yet due. Whoever settles half-way has a lower yearly rate than whoever stays "
                    "to the end."
                ),
                **words,
            ),
            line(mark("Why is that so?")),
        ),
        hints=(
            line(mark("Take the first month and the last month. What is the same in both, and what is not?")),
            line(mark("A month is cheap if its fee is small beside the money that is held in it.")),
            line(mark("Divide the fee by what is owed in month 1, and by what is owed in the last month.")),
        ),
        solution=(line(mark("Month 1: {fee} ÷ {amount} = {first}. Last month: {fee} ÷ {part} = {last}."), **words),),
        options=options,
    )


QUESTIONS: tuple[Question, ...] = (dropped, charged, all_due, cheap_months)
