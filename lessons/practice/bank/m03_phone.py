"""M03, the phone: predict, then the nominal and the effective rate of one flat-fee contract."""

from fractions import Fraction
from types import SimpleNamespace

from lessons.language import mark
from lessons.practice.answer import Unit
from lessons.practice.contracts import Cost, compound, cost, solved
from lessons.practice.families import fee_family
from lessons.practice.line import Amount, Figure, Line, Share, brief, line
from lessons.practice.question import TOLERANCES, Body, Slip, asks, distinct

STORY = mark(
    "Lin Xiao buys a phone for {amount}. She pays {count} monthly instalments of "
    "{payment}: {part} of the price and a fee of {fee}. The page says: “only {rate} a "
    "month”."
)


PHONE = fee_family("m03-e1", (600_000, 12, Fraction(6, 1000)), (6, 9, 10, 12, 15, 18, 24))


def story(g: SimpleNamespace) -> Line:
    """Return the contract of Lin's phone in one paragraph."""
    return line(
        STORY,
        amount=Amount(g.amount),
        count=Figure(g.instalments),
        payment=Amount(g.payment),
        part=Amount(g.part),
        fee=Amount(g.fee),
        rate=brief(g.fee_rate),
    )


TIMES_TWELVE = mark(
    "{answer} is the fee rate times twelve, {rate} × 12. That would fit if the full "
    "{amount} were owed all year. Part of it is paid back every month, but the fee stays "
    "the same. Next: compare the fee of the last month with what is still owed then."
)
WHOLE_FEE = mark(
    "{answer} is all fees over the price, {fees} ÷ {amount}. It leaves out the time: "
    "{count} months are not a year, and what is owed shrinks. Next: look for the monthly "
    "rate that fits the cash flows."
)
DOUBLE = mark(
    "{answer} is twice {rate} × 12, the rule of thumb. It is a rough guess that misses for "
    "every number of instalments. Next: look for the monthly rate that fits the cash flows."
)
IS_EFFECTIVE = mark(
    "{answer} is the effective rate: the month compounded twelve times. The question asks "
    "for the nominal rate, monthly rate × 12. Next: take the same monthly rate and "
    "multiply."
)
IS_NOMINAL = mark(
    "{answer} is the nominal rate: the monthly rate times 12. The question asks for the "
    "effective rate. Next: compound the same monthly rate over twelve months."
)
IS_MONTHLY = mark(
    "{answer} is the rate of one month. You have done the hard part. Next: bring it to a "
    "year, in the way the question asks for."
)
COMPOUNDED_FEE = mark(
    "{answer} compounds the fee rate, (1 + {rate})^12 − 1. The fee rate is no interest "
    "rate on what is owed. Next: find the monthly rate that fits the cash flows, and "
    "compound that one."
)
NUDGE_HALF = mark("How much is owed in the first month, and how much in the last? And the fee, does it change?")
PRINCIPLE_IRR = mark(
    "The true rate is charged on what is still owed. Look for the monthly rate that makes "
    "the payments worth exactly the price today."
)
STEP_NOMINAL = mark(
    "Put the cash flows in a row: plus the price at the start, minus one payment each "
    "month. Take their monthly IRR, then multiply by 12."
)
STEP_EFFECTIVE = mark(
    "Put the cash flows in a row: plus the price at the start, minus one payment each "
    "month. Take their monthly IRR i, then compute (1 + i)^12 − 1."
)
FEE_REASON = mark(
    "The fee stays at {fee} a month while the debt falls to {part}. In the last month "
    "the fee is {last} of what is owed, for that one month."
)


IS_SIMPLE = mark(
    "{answer} is the simple rate: the cost over what is still owed, nothing compounded. The "
    "question asks for a rate that comes from the monthly IRR. Next: find the monthly rate "
    "that fits the cash flows."
)


def simple_slip(found: Cost) -> Slip:
    """Return the simple rate as a wrong answer to a question for the nominal or effective one."""
    return Slip("MC04", found.simple, line(IS_SIMPLE))


def flat_slips(g: SimpleNamespace) -> list[Slip]:
    """Return what the fee rate alone suggests: times twelve, the whole fee, twice as much."""
    twelve = 12 * g.fee_rate
    whole = Fraction(g.fee * g.instalments, g.amount)
    words = {"rate": brief(g.fee_rate), "amount": Amount(g.amount)}
    fees = {"fees": Amount(g.fee * g.instalments), "amount": Amount(g.amount), "count": Figure(g.instalments)}
    return [
        Slip("MC01", twelve, line(TIMES_TWELVE, **words)),
        Slip("MC01", whole, line(WHOLE_FEE, **fees)),
        Slip("MC06", 2 * twelve, line(DOUBLE, rate=brief(g.fee_rate))),
    ]


def fee_reason(g: SimpleNamespace) -> Line:
    """Return why a fee on the full price costs more than it seems."""
    return line(FEE_REASON, fee=Amount(g.fee), part=Amount(g.part), last=Share(Fraction(g.fee, g.part)))


@asks("m03-predict", mark("Predict: what does the phone cost a year?"), PHONE, Unit.RATE, rolls=False, checked=False)
def predicted(g: SimpleNamespace) -> Body:
    """What do you think the year costs, before any calculation?"""
    found = cost(g.terms)
    return Body(
        prompt=(
            story(g),
            line(mark("What does this cost a year, in percent? Write the number you would tell a friend now.")),
        ),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_EFFECTIVE)),
        solution=solved(g.amount, g.payment, g.instalments, found, effective=True),
        because=line(
            mark(
                "The engine finds {nominal} a year as a nominal rate (monthly rate × 12) and "
                "{effective} as an effective rate (monthly rate compounded). Both describe the same "
                "payments."
            ),
            nominal=Share(found.nominal),
            effective=Share(found.effective),
        ),
        right=found.effective,
        slips=distinct(found.effective, flat_slips(g), TOLERANCES[Unit.RATE]),
    )


@asks("m03-e1a", mark("E1 (a). The nominal rate of the phone"), PHONE, Unit.RATE)
def nominal(g: SimpleNamespace) -> Body:
    """Monthly IRR times 12."""
    found = cost(g.terms)
    slips = [
        *flat_slips(g),
        Slip("MC04", found.effective, line(IS_EFFECTIVE)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(story(g), line(mark("What is the nominal rate, in % a year? Nominal means: monthly IRR × 12."))),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_NOMINAL)),
        solution=solved(g.amount, g.payment, g.instalments, found, effective=False),
        because=fee_reason(g),
        right=found.nominal,
        slips=distinct(found.nominal, slips, TOLERANCES[Unit.RATE]),
    )


@asks("m03-e1b", mark("E1 (b). The effective rate of the phone"), PHONE, Unit.RATE)
def effective(g: SimpleNamespace) -> Body:
    """Monthly IRR compounded."""
    found = cost(g.terms)
    slips = [
        *flat_slips(g),
        Slip("MC01", compound(g.fee_rate), line(COMPOUNDED_FEE, rate=brief(g.fee_rate))),
        Slip("MC04", found.nominal, line(IS_NOMINAL)),
        Slip("MC04", found.period, line(IS_MONTHLY)),
        simple_slip(found),
    ]
    return Body(
        prompt=(
            story(g),
            line(
                mark(
                    "What is the effective rate, in % a year? Effective means: the monthly IRR compounded over a year."
                )
            ),
        ),
        hints=(line(NUDGE_HALF), line(PRINCIPLE_IRR), line(STEP_EFFECTIVE)),
        solution=solved(g.amount, g.payment, g.instalments, found, effective=True),
        because=fee_reason(g),
        right=found.effective,
        slips=distinct(found.effective, slips, TOLERANCES[Unit.RATE]),
    )


@asks("m03-e1c", mark("E1 (c). The simple rate of the phone"), PHONE, Unit.RATE)
def simple(g: SimpleNamespace) -> Body:
    """All fees over what is owed, added up over the months and brought to a year."""
    found, fees = cost(g.terms), g.fee * g.instalments
    owed = Fraction(g.part * g.instalments * (g.instalments + 1), 2)
    words = {
        "amount": Amount(g.amount),
        "part": Amount(g.part),
        "fees": Amount(fees),
        "owed": Amount(owed),
        "year": Amount(owed / 12),
        "simple": Share(found.simple),
    }
    slips = [
        Slip("MC01", 12 * g.fee_rate, line(TIMES_TWELVE, rate=brief(g.fee_rate), amount=Amount(g.amount))),
        Slip(
            "MC04",
            found.nominal,
            line(
                mark(
                    "{answer} is the nominal rate, monthly IRR × 12. The simple rate needs no IRR. "
                    "Next: add up what is owed, month by month."
                )
            ),
        ),
        Slip(
            "MC04",
            found.effective,
            line(
                mark(
                    "{answer} is the effective rate: it compounds, and the simple rate does not. "
                    "Next: add up what is owed, month by month."
                )
            ),
        ),
        Slip("MC04", found.period, line(IS_MONTHLY)),
    ]
    return Body(
        prompt=(
            story(g),
            line(
                mark(
                    "What is the simple rate, in % a year? Simple means: all fees ÷ what is still owed, "
                    "brought to a year; nothing compounds."
                )
            ),
        ),
        hints=(
            line(NUDGE_HALF),
            line(mark("What is owed counts for as long as it is owed: a month is a twelfth of a year.")),
            line(mark("Add up what is owed before each instalment. Divide by 12. Divide all fees by the result.")),
        ),
        solution=(
            line(mark("1. Owed before each instalment: {amount}, then {part} less each month."), **words),
            line(mark("2. Added up {owed}, each for a month; that is {year} owed for a year."), **words),
            line(mark("3. {fees} ÷ {year} = {simple} a year."), **words),
        ),
        because=line(
            mark("The fees are counted on what is owed, like {year} for a year, and nothing compounds."), **words
        ),
        right=found.simple,
        slips=distinct(found.simple, slips, TOLERANCES[Unit.RATE]),
    )


QUESTIONS = (predicted, nominal, effective, simple)
