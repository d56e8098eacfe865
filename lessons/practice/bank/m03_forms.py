"""M03, E7: three cost forms for one contract. One leaves out the guarantee, one shows a flat rate, one is right."""

import random
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from lessons.credit import LoanTerms, level_payment, rates, schedule
from lessons.language import mark
from lessons.practice.contracts import Cost, cost, guaranteed_loan
from lessons.practice.line import Amount, Figure, Grid, Line, Share, brief, line
from lessons.practice.question import Body, Degenerate, Family, Option, Question, asks

KINDS = ("right", "left_out", "flat")


def _draw(rng: random.Random) -> dict[str, Any]:
    amount = 100_000 * rng.randint(6, 30)
    return {
        "amount": amount,
        "instalments": rng.choice((12, 18, 24)),
        "rate": Fraction(5 * rng.randint(10, 24), 1000),
        "guarantee": amount * rng.randint(3, 9) // 1000,
        "_order": tuple(rng.sample(KINDS, 3)),
    }


def _complete(amount: int, instalments: int, rate: Fraction, guarantee: int, _order: tuple[str, ...]) -> dict[str, Any]:
    level = level_payment(amount, rate / 12, instalments)
    interest = schedule(LoanTerms(amount, instalments, rate)).total_interest  # to the fen, as a form shows it
    terms = guaranteed_loan(amount, instalments, rate, guarantee)
    flat = rates(terms).flat.value
    found = cost(terms)
    if flat is None or found.nominal - flat < 0.02 or found.nominal - float(rate) < 0.02:
        raise Degenerate("m03-e7")
    return {
        "level": level,
        "payment": level + guarantee,
        "interest": interest,
        "fees": guarantee * instalments,
        "terms": terms,
        "_found": found,
        "_flat": flat,
    }


FORMS = Family(
    "m03-e7",
    {
        "amount": 1_000_000,
        "instalments": 12,
        "rate": Fraction(6, 100),
        "guarantee": 4_000,
        "_order": ("left_out", "right", "flat"),
    },
    _draw,
    _complete,
)

CONTRACT = mark(
    "Contract: Zhou gets {amount} and pays {count} × {payment}, that is {level} for "
    "principal and interest at {rate} a year and {guarantee} for a guarantee. Three forms "
    "claim to show its all-in cost as a nominal rate a year (IRR × 12)."
)
FORM = mark("Form {number}")


def _number(g: SimpleNamespace, kind: str) -> Figure:
    return Figure(g._order.index(kind) + 1)


def _shown_rate(g: SimpleNamespace, kind: str) -> float:
    found: Cost = g._found
    return {"right": found.nominal, "left_out": float(g.rate), "flat": g._flat}[kind]


def _forms(g: SimpleNamespace) -> Grid:
    head = (mark("Form"), mark("Interest in all"), mark("Guarantee in all"), mark("Yearly cost shown"))
    rows = []
    for kind in g._order:
        guarantee: Line | Amount = line(mark("not listed")) if kind == "left_out" else Amount(g.fees)
        rows.append((line(FORM, number=_number(g, kind)), Amount(g.interest), guarantee, Share(_shown_rate(g, kind))))
    return Grid(tuple(line(name) for name in head), tuple(rows))


def _words(g: SimpleNamespace) -> dict[str, Any]:
    return {
        "amount": Amount(g.amount),
        "count": Figure(g.instalments),
        "payment": Amount(g.payment),
        "level": Amount(g.level),
        "rate": brief(g.rate),
        "guarantee": Amount(g.guarantee),
        "nominal": Share(g._found.nominal),
        "effective": Share(g._found.effective),
        "flat": Share(g._flat),
        "fees": Amount(g.fees),
        "costs": Amount(g.fees + g.interest),
        "right_form": _number(g, "right"),
        "left_out_form": _number(g, "left_out"),
        "flat_form": _number(g, "flat"),
    }


HINTS = (
    line(mark("Take the contract first, the forms second. What leaves Zhou’s account each month?")),
    line(mark("A complete form lists every cost that he must pay, and its rate follows what is still owed.")),
    line(
        mark(
            "Compute the IRR × 12 of the whole payment. Then check each form: is every cost "
            "listed, and does the rate fit?"
        )
    ),
)


def _solution(g: SimpleNamespace) -> tuple[Line, ...]:
    words = _words(g)
    return (
        line(
            mark("1. The cash flows are plus {amount}, then {count} times minus {payment}. IRR × 12 is {nominal}."),
            **words,
        ),
        line(
            mark("2. Form {left_out_form} does not list the guarantee of {fees}. Its {rate} is the interest alone."),
            **words,
        ),
        line(
            mark(
                "3. Form {flat_form} lists all costs, but divides them by the full loan and the years: "
                "{flat}. That is a flat rate."
            ),
            **words,
        ),
        line(mark("4. Form {right_form} lists all costs and shows {nominal}. It is right."), **words),
    )


@asks("m03-e7a", mark("E7 (a). Which form is right?"), FORMS)
def which(g: SimpleNamespace) -> Body:
    """Find the form that lists everything and annualises it well."""
    words = _words(g)
    label = {kind: line(FORM, number=_number(g, kind)) for kind in KINDS}
    options = (
        Option(
            "right",
            label["right"],
            line(
                mark("It lists interest and guarantee, and its {nominal} is the IRR × 12 of what Zhou really pays."),
                **words,
            ),
        ),
        Option(
            "left_out",
            label["left_out"],
            line(
                mark(
                    "This form leaves out the guarantee, {fees} in all. A fee that must be paid is part of "
                    "the cost. Next: add up what leaves his account each month, and compare with the form."
                ),
                **words,
            ),
            "MC03",
        ),
        Option(
            "flat",
            label["flat"],
            line(
                mark(
                    "This form lists every cost, but its rate divides {costs} by the full loan. Zhou owes "
                    "less every month, so the true rate is higher. Next: compute the IRR × 12."
                ),
                **words,
            ),
            "MC01",
        ),
        Option(
            "none",
            line(mark("None of the three")),
            line(
                mark(
                    "One of them does fit. Perhaps you compared with the effective rate, {effective}; the "
                    "forms show IRR × 12. Next: compute the nominal rate and look again."
                ),
                **words,
            ),
            "MC04",
        ),
    )
    in_order = sorted(options[:3], key=lambda option: g._order.index(option.key))
    return Body(
        prompt=(line(CONTRACT, **words), _forms(g), line(mark("Which form is right?"))),
        hints=HINTS,
        solution=_solution(g),
        options=(*in_order, options[3]),
        shuffled=False,
    )


LEAVES_OUT = mark("It leaves out a cost that Zhou must pay.")
FLAT_RATE = mark("It shows a flat rate as if it were a yearly rate.")
EFFECTIVE_RATE = mark("It shows the effective rate in place of the nominal one.")
NOTHING_WRONG = mark("Nothing is wrong with it.")


def _fault(g: SimpleNamespace, kind: str) -> Body:
    words = _words(g)
    number = _number(g, kind)
    left_out = kind == "left_out"
    shown = Share(_shown_rate(g, kind))
    options = (
        Option(
            "leaves_out",
            line(LEAVES_OUT),
            line(
                mark("The guarantee of {fees} is not listed, so {rate} covers the interest alone.")
                if left_out
                else mark(
                    "It does list both costs, {costs} in all. Look at the rate: {flat} is {costs} over the "
                    "full loan. Next: ask what happens to the rate when the debt shrinks."
                ),
                **words,
            ),
            "" if left_out else "MC03",
        ),
        Option(
            "flat",
            line(FLAT_RATE),
            line(
                mark(
                    "Its {rate} is a true rate, but of the interest alone. Look at the list of costs. "
                    "Next: compare the list with what leaves his account each month."
                )
                if left_out
                else mark(
                    "It divides {costs} by the full loan and the years. On the shrinking debt the rate is {nominal}."
                ),
                **words,
            ),
            "MC01" if left_out else "",
        ),
        Option(
            "effective",
            line(EFFECTIVE_RATE),
            line(
                mark(
                    "The effective rate of this contract is {effective}; the form shows {shown}, which is "
                    "lower even than the nominal rate. Next: check the list of costs, then how the rate "
                    "was computed."
                ),
                shown=shown,
                **words,
            ),
            "MC04",
        ),
        Option(
            "nothing",
            line(NOTHING_WRONG),
            line(
                mark(
                    "The form looks in order, yet its {shown} does not fit the payments. Next: compute the "
                    "IRR × 12 of {count} × {payment} on {amount}."
                ),
                shown=shown,
                **words,
            ),
            "MC34",
        ),
    )
    return Body(
        prompt=(line(CONTRACT, **words), _forms(g), line(mark("What is wrong with form {number}?"), number=number)),
        hints=HINTS,
        solution=_solution(g),
        options=options,
    )


@asks("m03-e7b", mark("E7 (b). Find the fault in one form"), FORMS)
def first_fault(g: SimpleNamespace) -> Body:
    """The form without the guarantee."""
    return _fault(g, "left_out")


@asks("m03-e7c", mark("E7 (c). Find the fault in another form"), FORMS)
def second_fault(g: SimpleNamespace) -> Body:
    """The form with the flat rate."""
    return _fault(g, "flat")


QUESTIONS: tuple[Question, ...] = (which, first_fault, second_fault)
