"""Rates of many streams of dated amounts: those of one stream, to a few units in the last place."""

from datetime import date, timedelta

import numpy as np
import pytest
import pyxirr

from lessons.credit import InputError, xirr
from lessons.credit.many_dated import xirr_many
from lessons.credit.many_rates import STATUSES
from tests.unit.credit import oracle

FIRST = date(2024, 1, 15)


def streams(seed: int, count: int, payments: int) -> tuple[np.ndarray, np.ndarray]:
    """Loans with uneven dates and payments; some repay less than was lent, some much more."""
    random = np.random.default_rng(seed)
    amounts = random.integers(10_000, 10**8, count)
    flows = -random.integers(0, 2_300, (payments + 1, count)) * amounts // (1_000 * payments)
    flows[-1, ::4] *= 9
    flows[0] = amounts
    gaps = random.integers(0, 60, (payments + 1, count))
    gaps[0] = 0
    return np.cumsum(gaps, axis=0) + FIRST.toordinal(), flows


@pytest.mark.parametrize("payments", [1, 12, 36])
def test_rates_are_those_of_one_stream(payments: int) -> None:
    days, flows = streams(payments, 250, payments)
    found = xirr_many(days, flows)
    for number in range(flows.shape[1]):
        dates = [date.fromordinal(day) for day in days[:, number].tolist()]
        one = xirr(dates, flows[:, number].tolist())
        assert STATUSES[found.status[number]] is one.status
        if one.value is None:
            assert np.isnan(found.values[number])
        else:
            # a rate of millions per cent is e^x − 1 of an x whose last digit counts for more
            few = 12 * max(1.0, abs(np.log1p(one.value))) * np.spacing(abs(one.value))
            assert abs(found.values[number] - one.value) <= few, (number, one.value)


def test_forty_digits_and_pyxirr_agree() -> None:
    days, flows = streams(3, 60, 12)
    flows[1:] = -(flows[0] * 1.1 // 12).astype(int)
    found = xirr_many(days, flows)
    for number in range(60):
        dates = [date.fromordinal(day) for day in days[:, number].tolist()]
        exact = float(oracle.refined(oracle.years(dates), flows[:, number].tolist(), found.values[number]))
        assert found.values[number] == pytest.approx(exact, rel=1.8e-15)
        assert found.values[number] == pytest.approx(pyxirr.xirr(dates, flows[:, number].tolist()), rel=1e-6)


def test_dates_are_read_as_dates_days_or_text_in_any_order() -> None:
    days, flows = streams(4, 20, 12)
    plain = xirr_many(days, flows).values
    dates = (days - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    np.testing.assert_array_equal(xirr_many(dates, flows).values, plain)
    np.testing.assert_array_equal(xirr_many(dates.astype(str), flows).values, plain)
    np.testing.assert_allclose(xirr_many(dates[::-1], flows[::-1]).values, plain, rtol=1e-13)
    np.testing.assert_array_equal(xirr_many(dates, -flows * 2.0**30).values, plain)


def test_what_has_no_rate_says_why() -> None:
    days = np.array([[0] * 4, [365] * 4, [730] * 4])
    flows = np.array([[100.0, 100.0, 100.0, np.nan], [-110.0, 10.0, -230.0, 1.0], [0.0, 1.0, 132.0, 1.0]])
    found = xirr_many(days, flows)
    assert [STATUSES[code].value for code in found.status] == ["ok", "no_sign_change", "several_roots", "not_finite"]
    assert found.values[0] == pytest.approx(0.1, rel=2e-15) and np.isnan(found.values[[1, 3]]).all()


@pytest.mark.parametrize(
    ("dates", "amounts", "field", "code"),
    [
        ([[0], [1]], [[1], [-1], [0]], "dates", "wrong_length"),
        ([[0], [1]], [1, -1], "flows", "wrong_kind"),
        ([["soon"], ["later"]], [[1], [-1]], "dates", "not_a_date"),
        ([[0.5], [1.5]], [[1], [-1]], "dates", "not_a_date"),
        (np.array([["2026-01-01"], ["NaT"]], "datetime64[D]"), [[1], [-1]], "dates", "missing"),
        ([[FIRST], [FIRST + timedelta(1)]], [[1], [-1]], "dates", "not_a_date"),
    ],
)
def test_bad_streams_are_input_errors(dates: object, amounts: object, field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        xirr_many(dates, amounts)  # type: ignore[arg-type]
    assert (error.value.field, error.value.code) == (field, code)
