"""Rates of many level annuities: those of one stream, forty digits, and other programs' RATE."""

import numpy as np
import numpy_financial
import pytest

from lessons.credit import InputError, Status, irr
from lessons.credit.many_level import rate_many
from lessons.credit.many_rates import STATUSES
from tests.unit.credit import oracle

TERMS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 360, 600]


def loans(seed: int, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Level loans of 0.00001 % to 900 % a year, some repaid below the amount."""
    random = np.random.default_rng(seed)
    terms, amounts = random.choice(TERMS, count), random.integers(10_000, 10**10, count)
    rate = random.choice([1e-7, 1e-5, 1e-3, 0.01, 0.05, 0.24, 0.36, 2.0, 9.0, -0.02], count) / 12
    return terms, np.maximum(1, np.ceil(amounts * rate / (1 - (1 + rate) ** -terms))).astype(int), amounts


def test_rates_are_those_of_one_stream() -> None:
    terms, payments, amounts = loans(1, 600)
    found = rate_many(terms, payments, amounts)
    for number, (count, payment, amount) in enumerate(
        zip(terms.tolist(), payments.tolist(), amounts.tolist(), strict=True)
    ):
        one = irr([amount] + [-payment] * count)
        assert STATUSES[found.status[number]] is one.status is Status.OK
        assert found.values[number] == pytest.approx(one.value, rel=2e-15, abs=0), (count, payment, amount)


def test_forty_digits_and_numpy_financial_agree() -> None:
    terms, payments, amounts = loans(2, 60)
    found = rate_many(terms, payments, amounts).values
    for number in range(60):
        flows = [int(amounts[number])] + [-int(payments[number])] * int(terms[number])
        exact = float(oracle.refined(range(len(flows)), flows, found[number]))
        assert found[number] == pytest.approx(exact, rel=2e-15, abs=0)
        if terms[number] <= 60 and 0.001 < found[number] < 0.1:
            peer = numpy_financial.rate(int(terms[number]), -int(payments[number]), int(amounts[number]), 0)
            assert found[number] == pytest.approx(peer, rel=1e-6)


def test_nothing_charged_is_zero() -> None:
    # RATE(12, −100, 1200) is zero, where other programs have 1.7e-10 and 2.6e-9
    found = rate_many([12, 120, 1], [100, 10_000, 11], [1_200, 1_200_000, 10])
    assert found.values[:2].tolist() == [0.0, 0.0] and found.values[2] == pytest.approx(0.1, rel=1e-15)


def test_one_for_all_is_one_for_each() -> None:
    wide = rate_many([12] * 3, [53_600, 60_000, 70_000], [600_000] * 3)
    np.testing.assert_array_equal(rate_many(12, [53_600, 60_000, 70_000], 600_000).values, wide.values)
    assert len(rate_many([], [], []).values) == 0


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (([12, 0], [5, 5], [50, 50]), "instalments"),
        (([12, 12], [5, 0.5], [50, 50]), "payment"),
        (([12, 12], [5, 5], [50, -1]), "amount"),
        ((["a"], [5], [50]), "instalments"),
    ],
)
def test_bad_rows_are_input_errors(values: tuple[list[int], ...], field: str) -> None:
    with pytest.raises(InputError) as error:
        rate_many(*values)
    assert error.value.field == field
