"""ConventionExplorer: two calculators, one contract, two numbers. Make them agree, and the convention has a name."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from lessons.credit import present_value
from lessons.language import mark, money, number, percent, say
from lessons.simulators.controls import Choice, Number
from lessons.simulators.conventions import BY_KEY, CASES, DAYS, PLAIN, Answer, answer
from lessons.simulators.panel import Panel
from lessons.simulators.pictures import ruler
from lessons.simulators.shown import Shown, grid, message, paragraph

ANNUALISATION = (
    ("flat", mark("flat (cost ÷ original amount)")),
    ("simple", mark("simple (cost ÷ what is still owed)")),
    ("nominal", mark("nominal (monthly IRR × 12)")),
    ("effective", mark("effective (monthly IRR, compounded)")),
    ("xirr", mark("by calendar days (compounded)")),
)
FEES = (
    ("contract", mark("counted as in the contract")),
    ("left_out", mark("left out")),
    ("spread", mark("spread over the instalments")),
    ("start", mark("all at the start")),
)
ROUNDING = (
    ("half_up", mark("to the nearest fen")),
    ("up", mark("up to the next fen")),
    ("none", mark("nothing is rounded")),
)
CONTROLS = (
    Choice("case", mark("Calculator A"), tuple((case.key, case.label) for case in CASES), CASES[0].key),
    Choice("annualisation", mark("B's yearly rate"), ANNUALISATION, PLAIN["annualisation"]),
    Choice("fees", mark("B's fees"), FEES, PLAIN["fees"]),
    Choice("rounding", mark("B's rounding of amounts"), ROUNDING, PLAIN["rounding"]),
    Number("days", mark("B's first payment after"), 15, 46, 1, DAYS, mark("days"), kind="count"),
    Number("financed", mark("B's fee lent with the loan"), 0, 1000, 0.5, 0, mark("yuan"), places=2, kind="money"),
    Number("rate", mark("B's contract rate per year"), 5, 15, 0.1, 7.8, "%", places=3, kind="rate"),
)
RATE_KNOBS = {"case", "annualisation", "fees", "rounding", "days"}
PAYMENT_KNOBS = {"case", "financed", "rate"}


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the knobs that a case needs."""
    return PAYMENT_KNOBS if BY_KEY[values["case"]].payment else RATE_KNOBS


class ConventionExplorer(Panel):
    """Turn the knobs of calculator B until it shows what calculator A shows; then the panel names the convention.

    What A does is not shown before.
    """

    name = "convention_explorer"

    def __init__(self) -> None:
        super().__init__(
            CONTROLS,
            answer,
            render,
            title=say("Make two calculators agree"),
            lead=say("Calculator A does not say how it calculates. Turn the knobs of calculator B until both agree."),
            result=key_words,
            visible=visible,
        )


def render(found: Answer) -> list[Shown]:
    """Return the verdict, the ruler and the table."""
    a, b = written(found, found.a), written(found, found.b)
    if found.agree:
        verdict = message("\n".join([say("They agree: both show {a}.", a=a), *named(found)]), "good")
    else:
        far = FAR["above" if found.gap > 0 else "below"]
        text = say(far, a=a, b=b, gap=difference(found, abs(found.gap)))
        unit = "" if found.case.payment else say("1 bp is 0.01 percentage points.")
        verdict = message("\n".join(filter(None, [text, unit])), "info")
    scale = 1 if found.case.payment else 100
    label = say("Number line from low to high: calculator A above at {a}, calculator B below at {b}.", a=a, b=b)
    marks = [(say("A"), found.a * scale, a), (say("B"), found.b * scale, b)]
    secret = say("not told until both agree")
    rows = [
        [say("Calculator A"), a, settings(found) if found.agree else secret],
        [say("Calculator B"), b, settings(found)],
        [say("B less A"), difference(found, found.gap), ""],
    ]
    head = [say("Calculator"), say("Shows"), say("How it calculates")]
    return [
        verdict,
        ruler(marks, "¥{:g}" if found.case.payment else "{:g}%", label),
        paragraph(about(found)),
        grid(head, rows, say("One contract, two calculations"), (0, 2)),
    ]


def about(found: Answer) -> str:
    """Return the contract in a sentence, with its own numbers."""
    terms = found.case.terms()
    return say(
        found.case.about,
        amount=money(terms.amount, terms.currency),
        n=number(terms.instalments),
        rate=percent(terms.annual_rate),
        fee=percent(terms.fees[0].rate) if terms.fees else "",
    )


def written(found: Answer, value: float) -> str:
    """Return what a calculator shows."""
    return money(Fraction(value) * 100) if found.case.payment else percent(value)


def difference(found: Answer, gap: float) -> str:
    """Return a gap with its unit: yuan, or hundredths of a percentage point (bp)."""
    return money(round(gap * 100)) if found.case.payment else say("{n} bp", n=number(gap, 1))


FAR = {
    "above": mark("Not yet: A shows {a}, B shows {b}. B is {gap} too high."),
    "below": mark("Not yet: A shows {a}, B shows {b}. B is {gap} too low."),
}


def settings(found: Answer) -> str:
    """Return the settings of calculator B in words."""
    values, each = found.settings, {spec.name: spec for spec in CONTROLS}
    names = ("financed", "rate") if found.case.payment else ("annualisation", "fees", "rounding", "days")
    texts = [
        each[name].write(values[name])
        if name == "annualisation"
        else say("{label}: {value}", label=say(SHORT[name]), value=each[name].write(values[name]))
        for name in names
    ]
    return say("; ").join(texts)


SHORT = {
    "fees": mark("fees"),
    "rounding": mark("amounts"),
    "days": mark("first payment after"),
    "financed": mark("fee lent with the loan"),
    "rate": mark("contract rate"),
}


def named(found: Answer) -> list[str]:
    """Return the sentences that name the convention, once both calculators agree."""
    if not found.case.payment:
        return [say("So calculator A can be read like this: {settings}.", settings=settings(found))]
    values, terms = found.settings, found.case.terms()
    if Fraction(values["rate"]) / 100 != terms.annual_rate:
        text = mark("With a fee of {fee} inside the loan, the instalment is that of a loan at {rate} a year.")
        return [say(text, fee=written_yuan(values["financed"]), rate=percent(Fraction(values["rate"]) / 100))]
    payments = [Fraction(0), *[Fraction(found.case.payment)] * terms.instalments]
    worth = present_value(payments, terms.period_rate) * 100
    return [
        say(
            "At {rate} a year {n} payments of {payment} are worth {worth} today. That is {fee} more than the "
            "{amount} you asked for: a fee lent with the loan.",
            rate=percent(terms.annual_rate),
            n=terms.instalments,
            payment=written(found, found.a),
            worth=money(worth),
            fee=money(worth - terms.amount),
            amount=money(terms.amount),
        ),
        say("Your slider stands at {fee}; the instalment is rounded, so a few fen more or less agree as well.",
            fee=written_yuan(values["financed"])),
    ]  # fmt: skip


def written_yuan(value: object) -> str:
    """Return an amount in yuan as text."""
    return money(Fraction(str(value)) * 100)


def key_words(found: Answer) -> str:
    """Return both numbers for the short repr."""
    return f"A={written(found, found.a)}, B={written(found, found.b)}, {'agree' if found.agree else 'differ'}"
