"""M03, the close: one contract on both sides of a border, and the sentence that explains it all."""

from fractions import Fraction
from types import SimpleNamespace

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.bank.m03_phone import (
    IS_MONTHLY,
    NUDGE_HALF,
    PHONE,
    PRINCIPLE_IRR,
    STEP_EFFECTIVE,
    simple_slip,
    story,
)
from lessons.practice.cited import Cited
from lessons.practice.contracts import cost, effective_to_nominal
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Share, line
from lessons.practice.question import TOLERANCES, Body, Question, Slip, asks, distinct

BP = TOLERANCES[Unit.RATE]
EURO = "EUR"


SOFA = fee_family("m03-border", (240_000, 12, Fraction(9, 1000)), (6, 12, 18, 24), rates=(8, 24), parts=(8, 40))


@asks("m03-border", mark("Across the border: one contract, two yearly rates"), SOFA, Unit.RATE)
def border(g: SimpleNamespace) -> Body:
    """From a nominal figure to an effective one, on the same flows."""
    found = cost(g.terms)
    words = {
        "amount": Amount(g.amount, EURO),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment, EURO),
        "nominal": Share(found.nominal),
        "period": Share(found.period, 4),
        "effective": Share(found.effective),
    }
    flat = Fraction(12 * g.fee, g.amount)
    slips = [
        Slip(
            "MC33",
            found.nominal,
            line(
                mark(
                    "{answer} is the nominal rate of the first form. The payments are the same on both, the "
                    "convention is not: the effective rate compounds. Next: go back to the month, then "
                    "compound."
                )
            ),
        ),
        Slip(
            "MC04",
            effective_to_nominal(found.nominal),
            line(
                mark(
                    "{answer} goes the wrong way: it treats {nominal} as an effective rate and looks for "
                    "the nominal one. Next: {nominal} ÷ 12 is the month; compound it."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            flat,
            line(
                mark(
                    "{answer} is the monthly fee times twelve over the price. Neither form shows that. "
                    "Next: start from {nominal} ÷ 12 and compound."
                ),
                **words,
            ),
        ),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            line(
                mark(
                    "A sofa costs {amount}, or {count} × {payment}. Two forms speak of the same payments. "
                    "Form 1 shows a nominal rate of {nominal}. Form 2 shows an effective rate."
                ),
                **words,
            ),
            line(mark("Form 1 follows a rule of the United States. {law}"), law=Cited("us.tila.annual_rate")),
            line(mark("Form 2 follows a rule of the European Union. {law}"), law=Cited("eu.ccd2.annual_rate")),
            line(mark("Which yearly rate stands on form 2, in %?")),
        ),
        hints=(
            line(mark("Do the payments change at the border? What does change?")),
            line(mark("The nominal rate lets no month bear cost in the next; the effective rate does.")),
            line(mark("Divide the nominal rate by 12, add 1, take the twelfth power, subtract 1.")),
        ),
        solution=(
            line(mark("1. The month: {nominal} ÷ 12 = {period}."), **words),
            line(mark("2. The year: (1 + {period})^12 − 1 = {effective}."), **words),
        ),
        because=line(mark("One stream of payments, two honest numbers. A rate without its convention says little.")),
        right=found.effective,
        slips=distinct(found.effective, slips, BP),
    )


@asks(
    "m03-explain",
    mark("Explain: your prediction and the result"),
    PHONE,
    rolls=False,
    checked=False,
    explains="m03-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on why the fee rate times twelve is not the rate."""
    found = cost(g.terms)
    return Body(
        prompt=(
            story(g),
            line(
                mark(
                    "Compare your prediction with what you saw. In one sentence: why is the fee rate times "
                    "twelve not what the year costs?"
                )
            ),
        ),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_EFFECTIVE)),
        solution=(
            line(
                mark(
                    "The fee of {fee} is charged on the full {amount} every month, but I pay {part} back "
                    "each time and owe only about half on average; counted on what I still owe, the year "
                    "costs {nominal} (nominal) or {effective} (effective)."
                ),
                fee=Amount(g.fee),
                amount=Amount(g.amount),
                part=Amount(g.part),
                nominal=Share(found.nominal),
                effective=Share(found.effective),
            ),
        ),
    )


QUESTIONS: tuple[Question, ...] = (border, explained)
