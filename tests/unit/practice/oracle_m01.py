"""Right answers of M01 once more, from the drawn numbers and the data files alone; no engine, no pack reader.

Interest is reckoned month by month in whole fen, halves up, with the difference in the last payment: the rule that the
course states for its plans. Kinds of real institutions are keyed here a second time, by hand, from the sources named in
the question.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

DATASETS = Path(__file__).parents[3] / "datasets"
PACKS: dict[str, Any] = json.loads((DATASETS / "contract_packs" / "packs.json").read_text(encoding="utf-8"))
OFFERS: dict[str, Any] = json.loads((DATASETS / "offers" / "offers.json").read_text(encoding="utf-8"))
KINDS = {
    "bank": "webank mybank minsheng nanyang",
    "consumer_finance": "ant_consumer jd_consumer merchants_union mashang",
    "microcredit": "jd_micro tenpay_micro",
    "group": "ant_group finvolution jd_finance jiedaibao",
}
KIND_OF = {name: kind for kind, names in KINDS.items() for name in names.split()}


def fen(value: Fraction) -> int:
    """Return an amount rounded to whole fen, halves up."""
    return int((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def interest(g: SimpleNamespace) -> int:
    """Return the interest of a level loan over all its months."""
    i, owed, total = g.rate / 12, g.amount, 0
    payment = fen(g.amount * i / (1 - (1 + i) ** -g.instalments))
    for month in range(1, g.instalments + 1):
        charge = fen(owed * i)
        total += charge
        owed -= owed if month == g.instalments else payment - charge
    return total


def monthly_fees(g: SimpleNamespace) -> Fraction:
    """Return fees on the full amount over all months."""
    return g.amount * g.fee_rate * g.instalments  # type: ignore[no-any-return]


def share(fees: Fraction, g: SimpleNamespace) -> Fraction:
    """Return fees as a share of fees and interest together."""
    return fees / (fees + interest(g))


def owner(pack: str, on: date) -> str:
    """Return who is owed on a day: the last creditor of whom the borrower has been told."""
    claim = PACKS[pack]["claim"]
    told = [one["to"] for one in claim["changes"] if one["notified"] and date.fromisoformat(one["notified"]) <= on]
    return [claim["first"], *told][-1]


def callers(g: SimpleNamespace) -> int:
    """Return the creditor of the day and those with its mandate."""
    running = [
        one
        for one in PACKS[g.pack]["mandates"]
        if one["from"] == owner(g.pack, g.on)
        and date.fromisoformat(one["since"]) <= g.on
        and ("until" not in one or g.on < date.fromisoformat(one["until"]))
    ]
    return 1 + len(running)


def holders(g: SimpleNamespace) -> int:
    """Return how many parties receive a kind of data in a pack."""
    return len({flow["to"] for flow in PACKS[g.pack]["data"] if g.kind in flow["kinds"]})


def beside(g: SimpleNamespace) -> int:
    """Return in how many offers a fee goes to somebody other than the lender."""
    return sum(any(fee["payee"] != "lender" for fee in OFFERS[name]["terms"].get("fees", ())) for name in g.offers)


def to_lender(g: SimpleNamespace) -> int:
    """Return what one lender lends in some offers."""
    return sum(OFFERS[name]["terms"]["amount"] for name in g.offers if OFFERS[name]["lender"]["en"] == g.lender)


RIGHT: dict[str, Callable[[SimpleNamespace], object]] = {
    "m01-predict": lambda g: share(monthly_fees(g), g),
    "m01-f2": monthly_fees,
    "m01-f3": lambda g: share(g.amount * g.fee_rate, g),
    "m01-e1b": holders,
    "m01-e1c": lambda g: g.fee_rate / (g.fee_rate + g.rate / 12),
    "m01-e2b": to_lender,
    "m01-e2c": beside,
    "m01-e3c": lambda g: sum(KIND_OF[name] == g.kind for name in g.ids),
    "m01-e4b": lambda g: interest(g) + g.amount * g.fee_rate,
    "m01-e5b": lambda g: sum(amount for day, amount in g.paid if day > g.told),
    "m01-solo-a": callers,
    "m01-solo-b": lambda g: share(g.amount * g.fee_rate, g),
    "m01-x1": lambda g: g.amount * g.fee_rate * g.month,
    "m01-x3": lambda g: g.told.toordinal() - g.sold.toordinal(),
}
RIGHT_KEY: dict[str, Callable[[SimpleNamespace], str]] = {
    "m01-f1": lambda g: "right",
    "m01-e1a": lambda g: owner(g.pack, g.on),
    "m01-e2a": lambda g: "right",
    "m01-e3a": lambda g: KIND_OF[g.id],
    "m01-e3b": lambda g: "right",
    "m01-e4a": lambda g: "moved",
    "m01-e5a": lambda g: "notice",
    # Civil Code 496: only what matters greatly; 2023 interpretation 9 and 10: a tick alone is no proof
    "m01-terms": lambda g: "light" if g.term in {"headings", "copies", "colour"} else "told" if g.shown else "missed",
    "m01-border": lambda g: g._caller,
    "m01-x2": lambda g: "right",
}
# counts of firms, of names and of rows: a credit has few parties. The tables around them vary
FEW = {"m01-e1b": 2, "m01-e2c": 4, "m01-e3c": 4, "m01-solo-a": 3}
