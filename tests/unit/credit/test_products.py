"""Every product type: no wrong cent against exact rational arithmetic."""

import json
import pickle
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import UNROUNDED, InputError, LoanTerms, cashflows, rates, schedule
from tests.unit.credit import plan_oracle
from tests.unit.credit.bad_products import bad_calls
from tests.unit.credit.contracts import fees, roundings
from tests.unit.credit.invariants import broken
from tests.unit.credit.products import PRODUCTS, product

LOANS = 60  # of each product: some 25,000 rows in all


def rows_of(terms: LoanTerms) -> list[tuple[object, ...]]:
    rows = schedule(terms).rows
    names = ("due", "opening", "drawn", "interest", "principal", "capitalised", "payment", "closing")
    return [tuple(getattr(row, name) for name in names) for row in rows]


@pytest.mark.parametrize("name", PRODUCTS)
def test_no_cent_differs_from_exact_arithmetic(name: str) -> None:
    cells = 0
    for seed in range(LOANS):
        terms = product(name, seed)
        expected = [
            (line.due, line.opening, line.drawn, line.interest, line.principal, line.capitalised, line.payment,
             line.closing)
            for line in plan_oracle.plan(terms)
        ]  # fmt: skip
        found = rows_of(terms)
        assert found == expected, terms
        assert broken(schedule(terms)) == [], terms
        cells += 8 * len(found)
    assert cells > 8 * LOANS


@st.composite
def wide_contracts(draw) -> LoanTerms:
    """A contract of any product, with any rounding, residue rule and fees."""
    terms = product(draw(st.sampled_from(list(PRODUCTS))), draw(st.integers(0, 10**6)))
    charged = draw(st.lists(fees(terms.instalments), max_size=2))
    return replace(terms, rounding=draw(roundings()), fees=tuple(charged))


@settings(max_examples=250, deadline=None)
@given(wide_contracts())
def test_every_plan_of_every_product_holds_its_invariants(terms: LoanTerms) -> None:
    try:
        plan = schedule(terms)
    except InputError as error:
        # rounded up, a payment may be above what is owed while more is still to be drawn
        assert error.code == "out_of_range" and terms.drawdowns
        return
    assert broken(plan) == []
    flows = cashflows(terms)
    assert -sum(flows.amounts) == plan.total_interest + plan.total_fees + terms.cash_discount
    assert [flow.date for flow in flows.flows] == sorted(flow.date for flow in flows.flows)


@settings(max_examples=150, deadline=None)
@given(wide_contracts())
def test_records_of_every_product_come_back_as_the_same_terms(terms: LoanTerms) -> None:
    text = json.dumps(terms.to_dict(), allow_nan=False)
    assert LoanTerms.from_dict(json.loads(text)) == terms
    assert pickle.loads(pickle.dumps(terms)) == terms and hash(terms) == hash(replace(terms))


BY_THE_PERIOD = [
    "equal_instalment",
    "equal_principal",
    "interest_only",
    "balloon",
    "balloon, equal principal",
    "steps",
    "grace",
    "grace, equal principal",
    "grace, capitalised",
    "grace, capitalised, equal principal",
    "in advance",
    "in advance, equal principal",
]


@pytest.mark.parametrize("name", BY_THE_PERIOD)
def test_with_nothing_rounded_the_contract_rate_discounts_the_flows_to_exactly_nothing(name: str) -> None:
    for seed in range(12):
        terms = replace(product(name, seed), rounding=UNROUNDED)
        growth = 1 + terms.period_rate
        assert sum(Fraction(flow.amount) / growth ** int(flow.period) for flow in cashflows(terms).flows) == 0


def test_drawn_on_a_due_date_the_contract_rate_discounts_the_flows_to_nothing_too() -> None:
    drawn = (("2026-02-10", 40_000), ("2026-04-10", 10_000))
    for method in ("equal_instalment", "equal_principal", "interest_only"):
        terms = LoanTerms(150_000, 9, "18%", method, rounding=UNROUNDED, drawdowns=drawn)
        growth = 1 + terms.period_rate
        assert sum(Fraction(flow.amount) / growth**flow.period for flow in cashflows(terms).flows) == 0
        assert rates(terms).per_period.value == pytest.approx(0.015, rel=1e-12)


@pytest.mark.parametrize("name", ["steps", "balloon", "all at once", "in advance"])
def test_stepped_payments_keep_their_proportions_when_nothing_is_rounded(name: str) -> None:
    for seed in range(8):
        terms = replace(product(name, seed), rounding=UNROUNDED)
        rows = schedule(terms).rows
        factor, factors = Fraction(1), []
        for number in range(terms.grace + 1, terms.instalments + 1):
            factor = Fraction(dict(terms.steps).get(number, factor))
            factors.append(factor)
        paid = [Fraction(row.payment) for row in rows[terms.grace :]]
        paid[-1] -= terms.balloon
        assert paid == [paid[0] * factor for factor in factors]


@pytest.mark.parametrize("part", ["drawn", "capitalised", "interest", "principal", "payment"])
def test_a_planted_fen_is_found_in_wider_products_too(part: str) -> None:
    plan = schedule(product("all at once", 1))
    assert broken(plan) == []
    for number, row in enumerate(plan.rows):
        wrong = replace(row, **{part: getattr(row, part) + 1})
        assert broken(replace(plan, rows=(*plan.rows[:number], wrong, *plan.rows[number + 1 :])))


@pytest.mark.parametrize(("call", "field", "code"), bad_calls())
def test_what_cannot_go_together_is_an_input_error(call: Callable[[], object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        call()
    assert (error.value.field, error.value.code) == (field, code)
    assert str(error.value)
