"""WhyDisagree: two calculators, two figures for one loan. The panel names the conventions behind each."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from lessons.credit.claims import Claim
from lessons.language import long_date, mark, money, number, percent, say
from lessons.simulators.controls import Choice, Number, Text
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown, grid, message, paragraph
from lessons.simulators.why_cases import CASES, FIGURES, OWN, Why, why
from lessons.views.disagreement_words import explanation

FIRST = {"a_payment": "730", "a_rate": "9.50%", "b_payment": "730", "b_rate": "18.50%"}
OWN_FIGURES = (OWN, mark("my own figures"))
CONTROLS = (
    Choice("case", mark("Two calculators"), (*((each.key, each.label) for each in CASES), OWN_FIGURES), CASES[0].key),
    Number("amount", mark("Amount borrowed"), 100, 1_000_000, 100, 8_000, mark("yuan"), places=2, kind="money"),
    Number("instalments", mark("Number of monthly instalments"), 1, 120, 1, 12, kind="count"),
    Number("fee", mark("Fee paid at the start, if known"), 0, 100_000, 1, 0, mark("yuan"), places=2, kind="money"),
    *(Text(name, label, FIRST.get(name, ""), 20) for name, label in FIGURES.items()),
)  # fmt: skip


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls that a case needs."""
    return {spec.name for spec in CONTROLS} if values["case"] == OWN else {"case"}


class WhyDisagree(Panel):
    """Choose a prepared pair of figures, or type two of your own; the panel names the shortest explanations."""

    name = "why_disagree"

    def __init__(self) -> None:
        super().__init__(
            CONTROLS,
            why,
            render,
            title=say("Why do two calculators disagree?"),
            lead=say(
                "Choose two calculators, or type what two of yours show; leave empty what they do not show. Known "
                "conventions are tried first, fewest first; a fee that nobody named comes last."
            ),
            result=key_words,
            visible=visible,
        )


def render(found: Why) -> list[Shown]:
    """Return the verdict, the loan and the table."""
    both = found.found
    tone = "good" if both.found else "warn"
    if any(each.hidden for each in (*both.first, *both.second)):
        tone = "warn"
    names = say("Calculator A"), say("Calculator B")
    rows = [
        [name, claimed(claim), number(ties[0].size) if ties else say("none found"), number(len(ties))]
        for name, claim, ties in zip(names, both.claims, (both.first, both.second), strict=True)
    ]
    head = [say("Calculator"), say("Shows"), say("Conventions needed"), say("Shortest explanations")]
    return [
        message("\n".join(explanation(both, *names)), tone),
        paragraph(about(found)),
        grid(head, rows, say("How much it takes to explain each figure"), (0, 1)),
        paragraph(
            say("Counted is what differs from the plain reckoning. A figure that fits is no proof: ask the lender.")
        ),
    ]


def about(found: Why) -> str:
    """Return the loan in a sentence."""
    known = found.found.known
    if found.case is None:
        return say("A loan of {amount} in {n} monthly instalments.", amount=money(known.amount), n=known.instalments)
    return say(
        found.case.about,
        amount=money(known.amount),
        n=number(known.instalments),
        payment=money(known.payment or 0),
        fee=money(known.fee),
        rate=percent(Fraction(known.rate or 0)),
        drawdown=long_date(known.drawdown) if known.drawdown else "",
        first_due=long_date(known.first_due) if known.first_due else "",
    )


def claimed(claim: Claim) -> str:
    """Return what a calculator shows."""
    parts = [] if claim.payment is None else [say("instalment {payment}", payment=money(claim.payment))]
    if claim.rate is not None:
        parts.append(percent(Fraction(claim.rate), claim.places or 0))
    if claim.cost is not None:
        parts.append(say("total cost {cost}", cost=money(claim.cost)))
    return say(", ").join(parts)


def key_words(found: Why) -> str:
    """Return both figures and how many conventions each needs, for the short repr."""
    both = found.found
    sizes = [str(ties[0].size) if ties else "none" for ties in (both.first, both.second)]
    shown = [claimed(claim) for claim in both.claims]
    return ", ".join(f"{side}={text} ({size})" for side, text, size in zip("AB", shown, sizes, strict=True))
