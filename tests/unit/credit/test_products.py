"""Every product type: no wrong cent against exact rational arithmetic."""

from collections.abc import Callable

import pytest

from lessons.credit import InputError, LoanTerms, schedule
from tests.unit.credit import plan_oracle
from tests.unit.credit.bad_products import bad_calls
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


@pytest.mark.parametrize(("call", "field", "code"), bad_calls())
def test_what_cannot_go_together_is_an_input_error(call: Callable[[], object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        call()
    assert (error.value.field, error.value.code) == (field, code)
    assert str(error.value)
