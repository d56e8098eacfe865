"""What the engine's choices are called on screen: one English key for each, translated when it is shown."""

from lessons.language import mark, say, speaking

METHODS = {
    "equal_instalment": mark("Equal instalments"),
    "equal_principal": mark("Equal principal"),
    "flat": mark("Flat charge on the original amount"),
    "interest_only": mark("Interest only, principal at the end"),
    "bullet": mark("One payment at the end"),
    "given": mark("Payments as given"),
}

COSTS = {
    "instalment_fee": mark("Instalment fee"),
    "guarantee": mark("Guarantee fee"),
    "consulting": mark("Consulting fee"),
    "insurance": mark("Insurance premium"),
    "service": mark("Service fee"),
    "membership": mark("Membership fee"),
    "penalty_interest": mark("Penalty interest"),
    "late_fee": mark("Late fee"),
    "misuse_penalty": mark("Charge for misuse of the loan"),
    "interest": mark("Interest"),
    "cash_discount": mark("Cash discount given up"),
    "other": mark("Other charge"),
}

PAYEES = {
    "lender": mark("Lender"),
    "platform": mark("Platform"),
    "guarantor": mark("Guarantor"),
    "insurer": mark("Insurer"),
    "seller": mark("Seller"),
    "servicer": mark("Servicer"),
    "other": mark("Other payee"),
}

TIMINGS = {
    "deducted": mark("Taken from the payout"),
    "up_front": mark("On the drawdown day"),
    "each_instalment": mark("With every instalment"),
    "with_instalment": mark("With one instalment"),
    "on_event": mark("Only if it happens"),
}

CONVENTIONS = {
    "per_period": mark("Rate per period"),
    "nominal": mark("Nominal annual rate"),
    "effective": mark("Effective annual rate"),
    "simple": mark("Simple annual rate"),
    "flat": mark("Flat annual rate"),
    "xirr": mark("Annual rate by calendar days"),
}

ROUNDING = {
    "half_up": mark("half up"),
    "half_even": mark("half to even"),
    "up": mark("upwards"),
    "down": mark("downwards"),
}

RESIDUE = {
    "last": mark("the last instalment takes the difference"),
    "first": mark("the first instalment takes the difference"),
    "spread": mark("the difference is spread over the instalments"),
}


def word(choices: dict[str, str], value: object) -> str:
    """Return the name of an engine's choice in the current language; an unknown one is shown as it is."""
    key = str(value)
    return say(choices[key]) if key in choices else key


def inline(name: str) -> str:
    """Return a name as it stands inside a sentence: English begins it with a small letter.

    >>> inline("Guarantee fee")
    'guarantee fee'
    """
    return name[:1].lower() + name[1:] if speaking() == "en" else name


def listed(names: list[str]) -> str:
    """Return names as a list in the current language: "a, b and c".

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    if len(names) < 2:
        return "".join(names)
    return say("{first} and {last}", first=say(", ").join(names[:-1]), last=names[-1])
