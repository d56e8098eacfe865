"""Findings <- scenarios on prices in other places: rates in percent, amounts in major units of the place's money."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import yaml

from lessons.law import Finding
from lessons.law.caps import CAPS
from lessons.law.facts_caps import ForeignLender, ForeignLoan, Place
from lessons.law.rules import eu_price, us_price

FILE = Path(__file__).parent / "foreign_price.yaml"
RULES = {rule.__name__: rule for rules in CAPS.values() for rule in rules}
WITHOUT_LOAN = {"apr_accuracy": us_price.apr_accuracy, "printed_apr": eu_price.printed_apr}
WORDS_OF_YAML = {"real": "true", "day": "on", "apart": "off"}  # to YAML, "on" and "true" are no names
RATES = {"mapr", "apr", "effective_rate", "default_rate", "real", "shown"}
MONEY = {"amount", "charges", "balance_days", "total_charges", "default_fees"}


def facts(entries: dict) -> dict:
    """Return the facts as the rules take them: percent to a fraction, amounts to minor units."""
    found = {}
    for name, value in entries.items():
        if name in RATES:
            value = Fraction(value) / 100
        elif name in MONEY:
            value = int(Fraction(value) * 100)
        elif name == "lender":
            value = ForeignLender(value)
        found[WORDS_OF_YAML.get(name, name)] = value
    return found


def judged(row: dict) -> Finding:
    """Return what the rule of a row says."""
    if row["call"] in WITHOUT_LOAN:
        given = facts(row["facts"])
        if row["call"] == "apr_accuracy":
            given = {"true": None, "shown": None, "irregular": None, "on": None, **given}
        return WITHOUT_LOAN[row["call"]](**given)
    return RULES[row["call"]](ForeignLoan(place=Place(row["place"]), **facts(row["facts"])))


def everything() -> Iterator[dict]:
    """Yield every row of the file."""
    yield from yaml.safe_load(FILE.read_text(encoding="utf-8"))["scenarios"]
