"""M04, the bonus: predict what Lin's loan costs if she ends it early and all fees stay due, then explain."""

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import Convention, Rate, Rates, rates, schedule
from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Day, Figure, Line, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Slip, asks, distinct
from lessons.servicing import SettlementFees, settle

PERCENT = Fraction(3, 100)  # the charge on what is still owed, where a contract has one


def _also(numbers: dict[str, Any]) -> dict[str, Any]:
    """Return the day of settlement (with the instalment in the middle) and what is paid and owed by then."""
    terms, fee = numbers["terms"], numbers["fee"]
    plan = schedule(terms)
    paid = terms.instalments // 2
    left = terms.instalments - paid
    return {
        "plan": plan,
        "paid": paid,
        "left": left,
        "on": plan.rows[paid - 1].due,
        "owed": numbers["part"] * left,
        "fees_left": fee * left,
        "all_fees": fee * terms.instalments,
        "last_payment": numbers["payment"] + numbers["part"] * left + fee * left,
    }


BONUS = fee_family("m04-e1", (1_200_000, 12, Fraction(6, 1000)), (10, 12, 18, 24), rates=(8, 24), also=_also)

STORY = mark(
    "On {drawdown} Lin Xiao borrows {amount} from Anheng Consumer Finance. She repays it in {count} monthly "
    "instalments of {payment}: {part} of what she borrowed and a fee of {fee}. {paid} instalments will be paid with "
    "the one of {on}. On that day she also has a bonus in hand."
)
ALL_DUE = mark(
    "Her contract says: “If the loan is settled early, all fees not yet due fall due on that day.” So on {on} she "
    "would pay the instalment, the {owed} that are left, and {fees_left} of fees."
)


def loan_words(g: SimpleNamespace) -> dict[str, Any]:
    """Return what sentences about Lin's loan name: its instalments, the day with the bonus, what is left then."""
    return {
        "drawdown": Day(g.terms.drawdown),
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "part": Amount(g.part),
        "fee": Amount(g.fee),
        "rate": brief(g.fee_rate),
        "paid": Figure(g.paid),
        "left": Figure(g.left),
        "on": Day(g.on),
        "owed": Amount(g.owed),
        "fees_left": Amount(g.fees_left),
        "all_fees": Amount(g.all_fees),
        "last_payment": Amount(g.last_payment),
    }


def story(g: SimpleNamespace) -> Line:
    """Return Lin's loan and her bonus in one paragraph."""
    return line(STORY, **loan_words(g))


def settled(g: SimpleNamespace, fees: SettlementFees, percent: Fraction = PERCENT) -> Rates:
    """Return the rates of the loan as it went, settled on the day with the bonus under a rule for fees."""
    return rates(settle(g.plan, g.on, fees, percent).cashflows)


def value(found: Rate) -> float:
    """Return a rate that a settled loan always has."""
    assert found.value is not None
    return found.value


@asks(
    "m04-predict",
    mark("Predict: what does the loan cost if Lin ends it early?"),
    BONUS,
    Unit.RATE,
    rolls=False,
    checked=False,
)
def predicted(g: SimpleNamespace) -> Body:
    """Which nominal yearly rate does the loan have if all fees are due when it is settled?"""
    words = loan_words(g)
    found = settled(g, SettlementFees.ALL_DUE)
    kept, waived, charged = rates(g.terms), settled(g, SettlementFees.WAIVED), settled(g, SettlementFees.PERCENT)
    right = value(found.nominal)
    assert found.nominal.convention is Convention.NOMINAL
    slips = [
        Slip(
            "MC10",
            value(kept.nominal),
            line(
                mark(
                    "{answer} is what the loan costs if it runs to its end. Ended early, the same fees are paid for "
                    "less time. Next: compare how long she has the money in each case."
                )
            ),
        ),
        Slip(
            "MC10",
            value(waived.nominal),
            line(
                mark(
                    "{answer} is what the loan costs if the fees not yet due are dropped. This contract does not drop "
                    "them. Next: read what falls due on {on}."
                ),
                **words,
            ),
        ),
        Slip(
            "MC10",
            value(charged.nominal),
            line(
                mark(
                    "{answer} belongs to another clause: {percent} of what is still owed, and no other fee. Next: read "
                    "what this contract makes due on {on}."
                ),
                percent=brief(PERCENT),
                **words,
            ),
        ),
        Slip(
            "MC01",
            12 * g.fee_rate,
            line(
                mark(
                    "{answer} is the fee rate times twelve, {rate} × 12. The fee is on the full amount, but what is "
                    "owed shrinks every month. Next: write down the cash flows with their months."
                ),
                **words,
            ),
        ),
        Slip(
            "MC01",
            Fraction(g.all_fees, g.amount) * 12 / g.paid,
            line(
                mark(
                    "{answer} spreads all fees over {paid} months on the full amount. She no longer owes all of it in "
                    "these months. Next: look for the monthly rate at which the cash flows balance."
                ),
                **words,
            ),
        ),
        Slip(
            "MC04",
            value(found.effective),
            line(
                mark(
                    "{answer} is the effective rate of the same payments. The question asks for the nominal one. Next: "
                    "multiply the monthly rate by 12."
                )
            ),
        ),
    ]
    return Body(
        prompt=(
            story(g),
            line(ALL_DUE, **words),
            line(
                mark(
                    "If she settles on these terms: what does a year of this loan cost, in %, as a nominal rate "
                    "(monthly rate of the cash flows × 12)? Write the number you would tell a friend now."
                )
            ),
        ),
        hints=(
            line(mark("Are the fees smaller if the loan ends early? And the time for which she has the money?")),
            line(mark("Cost is what is paid, and when. The same fees in half the time are a dearer loan.")),
            line(
                mark(
                    "Write down the cash flows: plus the amount, then one instalment a month, and on the last day "
                    "everything that falls due. Take their monthly IRR, times 12."
                )
            ),
        ),
        solution=(
            line(mark("1. Until the day before the bonus she pays {payment} a month."), **words),
            line(
                mark("2. On {on} she pays {payment} + {owed} + {fees_left} = {last_payment}."),
                **words,
            ),
            line(
                mark("3. The monthly rate at which these cash flows balance is {period}; times 12 that is {nominal}."),
                period=Share(value(found.per_period), 4),
                nominal=Share(right),
            ),
        ),
        because=line(
            mark(
                "She pays all {all_fees} of fees and has the money for half the time. To its end the loan would cost "
                "{kept}, ended on these terms {nominal}."
            ),
            kept=Share(value(kept.nominal)),
            nominal=Share(right),
            **words,
        ),
        right=right,
        slips=distinct(right, slips, TOLERANCES[Unit.RATE]),
    )


@asks(
    "m04-explain",
    mark("Explain: your prediction and the loan ended early"),
    BONUS,
    rolls=False,
    checked=False,
    explains="m04-predict",
)
def explained(g: SimpleNamespace) -> Body:
    """One sentence on why ending a loan early can make it dearer."""
    words = loan_words(g)
    found, kept = settled(g, SettlementFees.ALL_DUE), rates(g.terms)
    return Body(
        prompt=(
            story(g),
            line(
                mark(
                    "Compare your prediction with what the lab shows. In one sentence: how can a loan become dearer "
                    "by the year although it is paid back sooner?"
                )
            ),
        ),
        hints=(
            line(mark("Look at what falls due on the last day, fee by fee.")),
            line(mark("A yearly rate asks two things: how much is paid for the money, and how long it is there.")),
            line(mark("Hold the fees against the months in which she still owed something, in both cases.")),
        ),
        solution=(
            line(
                mark(
                    "She pays the same {all_fees} of fees, but she gives the money back after {paid} months instead of "
                    "{count}, so each month costs more: {nominal} a year instead of {kept}."
                ),
                nominal=Share(value(found.nominal)),
                kept=Share(value(kept.nominal)),
                **words,
            ),
        ),
    )


QUESTIONS = (predicted, explained)
