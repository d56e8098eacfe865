"""ChangeOfPlan: end a loan early, prepay a part, stretch it, replace it; a card by its minimum; several debts."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from lessons.language import mark, say
from lessons.servicing import SettlementFees
from lessons.simulators import change_of_plan_debts as owed
from lessons.simulators import change_of_plan_parts as parts
from lessons.simulators import sample
from lessons.simulators.change_of_plan_loan import EXTEND, REFINANCE, SETTLE, SHORTER, SMALLER, Comparison, compare
from lessons.simulators.controls import Choice, Control, Number
from lessons.simulators.panel import Panel
from lessons.simulators.pictures import WideChart
from lessons.simulators.rate_cards import shown_rate
from lessons.simulators.shown import Shown
from lessons.views.debt_chart import DebtChart

CONTRACTS = ("bonus_loan", "car_loan", "card_plan")
PAGES = {
    "change": {"what"},
    "loan": {"contract", "after", "cash"},
    "card": {"balance", "daily_rate", "minimum", "fixed"},
    "debts": {"budget", "owed_a", "owed_b", "owed_c"},
    "rates": {"rate_a", "rate_b", "rate_c", "each"},
}
OF_CHANGE = {
    SETTLE: {"clause"},
    SMALLER: {"amount", "clause"},
    SHORTER: {"amount", "clause"},
    EXTEND: {"more", "pause"},
    REFINANCE: {"rate", "count", "fee"},
}
OF_CLAUSE = {SettlementFees.PERCENT.value: {"percent"}, SettlementFees.MINIMUM.value: {"months"}}
YUAN, PERCENT = mark("yuan"), "%"


def controls() -> tuple[Control, ...]:
    """Return the controls; the page and the change choose which of them are to be seen."""
    return (
        Choice("page", mark("What to look at"), (
            ("change", mark("a change of a loan")),
            ("loan", mark("the loan, and the money in hand")),
            ("card", mark("a card, paid by its minimum")),
            ("debts", mark("several debts: what is owed")),
            ("rates", mark("several debts: their rates")),
        ), "change"),
        Choice("what", mark("What to do"), tuple(parts.CHANGES.items()), SETTLE),
        Choice("clause", mark("Fees and interest not yet due"),
               tuple((key.value, text) for key, text in parts.CLAUSES.items()), SettlementFees.ALL_DUE.value),
        Number("percent", mark("Charge on what is owed"), 0, 10, 0.5, 3, PERCENT, 2, "rate"),
        Number("months", mark("First months whose fees are due in any case"), 0, 24, 1, 8, kind="count"),
        Number("amount", mark("Repaid early"), 100, 50_000, 100, 3_000, YUAN, 2, "money"),
        Number("more", mark("More instalments"), 0, 36, 1, 6, kind="count"),
        Number("pause", mark("First of them without principal"), 0, 12, 1, 0, kind="count"),
        Number("rate", mark("Interest of the new loan, per year"), 0, 36, 0.5, 15, PERCENT, 2, "rate"),
        Number("count", mark("Instalments of the new loan"), 1, 36, 1, 12, kind="count"),
        Number("fee", mark("Fee of the new loan, paid on the day"), 0, 10, 0.5, 2, mark("% of the amount"), 2, "rate"),
        Choice("contract", mark("Loan"), tuple((name, sample.label(name)) for name in CONTRACTS), CONTRACTS[0],
               literal=True),
        Number("after", mark("Instalments paid by then"), 1, 23, 1, 6, kind="count"),
        Number("cash", mark("Money in hand on that day, besides the instalment"), 0, 100_000, 100, 8_000, YUAN, 2,
               "money"),
        Number("balance", mark("Owed on the card"), 100, 100_000, 100, 6_000, YUAN, 2, "money"),
        Number("daily_rate", mark("Interest per day"), 0, 0.1, 0.005, 0.045, PERCENT, 4, "rate"),
        Choice("minimum", mark("Minimum payment"), tuple((key, text) for key, (_, text) in owed.MINIMUMS.items()),
               "balance_10"),
        Number("fixed", mark("Or the same sum every month"), 100, 20_000, 50, 600, YUAN, 2, "money"),
        Number("budget", mark("Paid every month for all debts"), 100, 50_000, 100, 1_500, YUAN, 2, "money"),
        Number("owed_a", mark("Owed: debt A"), 0, 100_000, 100, 9_000, YUAN, 2, "money"),
        Number("owed_b", mark("Owed: debt B"), 0, 100_000, 100, 2_500, YUAN, 2, "money"),
        Number("owed_c", mark("Owed: debt C"), 0, 100_000, 100, 4_000, YUAN, 2, "money"),
        Number("rate_a", mark("Rate of debt A, per year"), 0, 36, 0.5, 21, PERCENT, 2, "rate"),
        Number("rate_b", mark("Rate of debt B, per year"), 0, 36, 0.5, 9, PERCENT, 2, "rate"),
        Number("rate_c", mark("Rate of debt C, per year"), 0, 36, 0.5, 15, PERCENT, 2, "rate"),
        Number("each", mark("Minimum payment of each debt"), 0, 5_000, 50, 200, YUAN, 2, "money"),
    )  # fmt: skip


def visible(values: Mapping[str, Any]) -> set[str]:
    """Return the controls of the chosen page, and of the chosen change on it: never more than five."""
    seen = {"page"} | PAGES[values["page"]]
    if values["page"] == "change":
        seen |= OF_CHANGE.get(values["what"], set())
        if "clause" in seen:
            seen |= OF_CLAUSE.get(values["clause"], set())
    return seen


def model(values: Mapping[str, Any]) -> Comparison | owed.Card | owed.Debts:
    """Return the noun of the chosen page. Raises InputError."""
    if values["page"] == "card":
        return owed.card(values)
    if values["page"] in ("debts", "rates"):
        return owed.debts(values)
    return compare(values)


class ChangeOfPlan(Panel):
    """What a change does to the money of each month, to all that is still to pay, to the rate, to the cash in hand."""

    name = "change_of_plan"
    _numbers = count(1)

    def __init__(self) -> None:
        self._prefix = f"{self.name}-{next(self._numbers)}"
        self._flows: WideChart | None = None
        self._lines: DebtChart | None = None
        super().__init__(
            controls(),
            model,
            self._parts,
            title=say("What does a change of plan do?"),
            lead=say("Choose what to look at. Change one thing at a time, and read the money before the rate."),
            result=key_words,
            visible=visible,
            look="ic-two",
        )

    def _parts(self, found: Comparison | owed.Card | owed.Debts) -> list[Shown]:
        if isinstance(found, owed.Card):
            return [owed.card_story(found), self._drawn(owed.card_paths(found)), owed.card_table(found)]
        if isinstance(found, owed.Debts):
            return [owed.debts_story(found), self._drawn(owed.debts_paths(found)), owed.debts_table(found)]
        return [parts.story(found), self._bars(found), parts.side_by_side(found)]

    def _bars(self, found: Comparison) -> Shown:
        ways = {say(parts.GO_ON): found.keep.whole}
        if found.change:
            ways[say(parts.CHANGED)] = found.change.whole
        self._flows = self._flows or WideChart()
        self._flows.update(ways)
        return Shown(self._flows.svg(self._prefix), self._flows.words)

    def _drawn(self, paths: list[tuple[str, list[int]]]) -> Shown:
        self._lines = self._lines or DebtChart()
        self._lines.update(paths)
        return Shown(self._lines.svg(self._prefix), self._lines.words)


def key_words(found: Comparison | owed.Card | owed.Debts) -> str:
    """Return what was found, for the short repr."""
    if isinstance(found, owed.Card):
        return f"card: {len(found.slow)} payments, interest {owed.interest(found.slow) / 100:.2f}"
    if isinstance(found, owed.Debts):
        return f"debts: {found.dearest.interest / 100:.2f} or {found.smallest.interest / 100:.2f} of interest"
    return f"{found.what} after {found.after}: {shown_rate(found.chosen.whole_rate)} a year"
