"""The ledger against a clerk who goes through every day, with dictionaries and one rule at a time."""

from datetime import timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import Schedule
from lessons.servicing import Component, Payment, Penalty, ledger
from tests.unit.servicing.test_ledger import plans

FEE, INTEREST, PENALTY, PRINCIPAL = Component.FEE, Component.INTEREST, Component.PENALTY, Component.PRINCIPAL
ORDERS = {
    "civil_code_561": lambda key: (key[1] is PRINCIPAL, key[0], [FEE, PENALTY, INTEREST, PRINCIPAL].index(key[1])),
    "principal_first": lambda key: (key[1] is not PRINCIPAL, key[0], [FEE, PENALTY, INTEREST, PRINCIPAL].index(key[1])),
    "oldest_first": lambda key: (key[0], [FEE, PENALTY, INTEREST, PRINCIPAL].index(key[1])),
    "by_component": lambda key: ([FEE, PENALTY, INTEREST, PRINCIPAL].index(key[1]), key[0]),
}


def clerk(plan: Schedule, payments: list[Payment], order: str, penalty: Penalty | None, as_of) -> tuple[dict, int]:
    """Return what is left of each (instalment, component) and the credit, one day after the other."""
    left: dict[tuple[int, Component], int] = {}
    grown: dict[int, Fraction] = {}
    charged: dict[int, int] = {}
    credit, today = 0, plan.terms.drawdown
    while today <= as_of:
        for row in plan.rows:
            if row.due < today and penalty is not None:  # the night that has passed
                overdue = left[row.number, PRINCIPAL]
                daily = Fraction(plan.terms.annual_rate) * (1 + Fraction(penalty.surcharge)) / 360
                grown[row.number] = grown.get(row.number, Fraction(0)) + overdue * daily
                whole = int(grown[row.number] + Fraction(1, 2))
                key = row.number, PENALTY
                left[key] = left.get(key, 0) + whole - charged.get(row.number, 0)
                charged[row.number] = whole
            if row.due == today:
                for component, amount in ((FEE, row.fee), (INTEREST, row.interest), (PRINCIPAL, row.principal)):
                    left[row.number, component] = amount
        credit += sum(one.amount for one in payments if one.on == today)
        for key in sorted(left, key=ORDERS[order]):
            part = min(credit, left[key])
            left[key] -= part
            credit -= part
        today += timedelta(1)
    return {key: amount for key, amount in left.items() if amount}, credit


@settings(max_examples=60)
@given(
    plans(),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 2_000_000)), max_size=6),
    st.sampled_from(sorted(ORDERS)),
    st.booleans(),
    st.integers(0, 360),
)
def test_the_clerk_agrees(plan, lines, order: str, late: bool, days: int) -> None:
    start = plan.terms.drawdown
    payments = [Payment(start + timedelta(day), amount) for day, amount in lines]
    penalty = Penalty("50%") if late else None
    as_of = start + timedelta(days)
    found = ledger(plan, payments, order, penalty, as_of)
    due = {
        (one.charge.number, one.charge.component): one.left
        for one in found.owed
        if one.charge.due <= as_of and one.left
    }
    assert (due, found.credit) == clerk(plan, payments, order, penalty, as_of)
