"""Many loans at once: to the cent the schedules of one loan, to a few units in the last place its rates."""

import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest

from lessons.credit import InputError, LoanTerms, Status, compiled, irr, schedule
from lessons.credit.arrays import Schedules, schedules
from lessons.credit.many_rates import STATUSES, irr_many

COLUMNS = ("interest", "principal", "payment", "closing")
TIES = [0, 60_000, 72_000, 180_000, 240_000]  # rates at which many an interest ends in exactly half a cent


def one_by_one(amount: int, ppm: int, count: int, months: int = 1) -> list[tuple[object, ...]]:
    terms = LoanTerms(amount, count, Fraction(ppm, 10**6), months_between=months)
    return [tuple(getattr(row, name) for name in COLUMNS) for row in schedule(terms).rows]


def column(plans: Schedules, number: int, count: int) -> list[tuple[object, ...]]:
    return list(zip(*(getattr(plans, name)[:count, number].tolist() for name in COLUMNS), strict=True))


def drawn(seed: int, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    amounts = np.concatenate([
        random.integers(1, 400, count), random.integers(10_000, 10**7, count), random.integers(10**9, 10**11, count),
    ])  # fmt: skip
    ppm = random.choice([*TIES, *random.integers(1, 360_001, 20), 10_000_000], len(amounts))
    return amounts, ppm, random.choice([1, 2, 3, 12, 24, 36, 60], len(amounts))


@pytest.mark.parametrize("months", [1, 3, 12])
def test_schedules_are_those_of_one_loan(months: int) -> None:
    amounts, ppm, counts = drawn(months, 150)
    plans = schedules(amounts, ppm, counts, months)
    for number, terms in enumerate(zip(amounts.tolist(), ppm.tolist(), counts.tolist(), strict=True)):
        assert column(plans, number, terms[2]) == one_by_one(*terms, months), terms
        assert not any(getattr(plans, name)[terms[2] :, number].any() for name in COLUMNS)


def test_no_cent_of_many_tie_heavy_rows_differs_from_whole_numbers() -> None:
    # written out here: level payment and interest half up in whole numbers, the last instalment closes
    random = np.random.default_rng(7)
    amounts, ppm = random.integers(10_000, 10**8, 3_000), random.choice(TIES, 3_000)
    plans = schedules(amounts, ppm, 12)
    for number, (amount, rate) in enumerate(zip(amounts.tolist(), ppm.tolist(), strict=True)):
        per, whole = rate, 12_000_000
        top = amount * per * (whole + per) ** 12 if per else amount
        bottom = whole * ((whole + per) ** 12 - whole**12) if per else 12
        level = (2 * top + bottom) // (2 * bottom)
        balance = amount
        for row in range(12):
            interest = (2 * balance * per + whole) // (2 * whole)
            principal = balance if row == 11 else level - interest
            balance -= principal
            found = tuple(getattr(plans, name)[row, number] for name in COLUMNS)
            assert found == (interest, principal, interest + principal, balance)


def test_every_column_adds_up() -> None:
    amounts, ppm, counts = drawn(3, 5_000)
    plans = schedules(amounts, ppm, counts)
    assert (plans.principal.sum(axis=0) == amounts).all()
    assert (plans.interest + plans.principal == plans.payment).all()
    assert (plans.closing[-1] == 0).all() and (plans.closing >= 0).all() and (plans.principal >= 0).all()


def test_columns_may_be_smaller_and_given() -> None:
    amounts, ppm = np.array([1_000_000, 600_000]), np.array([60_000, 0])
    wide, small = schedules(amounts, ppm, 12), schedules(amounts, ppm, 12, dtype=np.int32)
    assert small.payment.dtype == np.int32 and (small.payment == wide.payment).all()
    again = schedules(amounts[::-1], ppm[::-1], 12, out=small)
    assert again is small and (again.payment[:, ::-1] == wide.payment).all()


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        (([0], 1, 12), "amount", "out_of_range"),
        (([100, 1.5], 1, 12), "amount", "out_of_range"),
        (([100, np.nan], 1, 12), "amount", "out_of_range"),
        ((["x"], 1, 12), "amount", "wrong_kind"),
        (([[1]], 1, 12), "amount", "wrong_kind"),
        (([100], -1, 12), "annual_rate", "out_of_range"),
        (([100], 1, 601), "instalments", "out_of_range"),
        (([100], 1, 12, 13), "months_between", "out_of_range"),
    ],
)
def test_bad_rows_are_input_errors(values: tuple[object, ...], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        schedules(*values)  # type: ignore[arg-type]
    assert (error.value.field, error.value.code) == (field, code)
    if len(np.shape(values[0])) == 1 and len(values[0]) == 2:  # type: ignore[arg-type]
        assert error.value.allowed["row"] == 1


def test_columns_of_another_shape_are_an_input_error() -> None:
    with pytest.raises(InputError) as error:
        schedules([100, 200], 0, 12, out=schedules([100], 0, 12))
    assert error.value.code == "wrong_length"


def streams(seed: int, count: int, periods: int) -> np.ndarray:
    """Loans with a level plan, some with a balloon, a grace period, uneven payments, or repaid below the amount."""
    random = np.random.default_rng(seed)
    amounts = random.integers(10_000, 10**8, count)
    flows = -random.integers(0, 2_000, (periods + 1, count)) * amounts // (1_000 * periods)
    flows[:4, ::5] = 0
    flows[-1, ::3] -= amounts[::3] // 2
    flows[0] = amounts
    return flows


@pytest.mark.parametrize("periods", [1, 12, 36, 120])
def test_rates_are_those_of_one_stream(periods: int) -> None:
    flows = streams(periods, 400, periods)
    found = irr_many(flows)
    for number in range(flows.shape[1]):
        one = irr(flows[:, number].tolist())
        assert STATUSES[found.status[number]] is one.status
        if one.value is None:
            assert np.isnan(found.values[number])
        else:
            few = max(8, periods / 8)  # the roundings of a hundred periods add up
            assert abs(found.values[number] - one.value) <= few * np.spacing(abs(one.value)), (number, one.value)


def test_rates_of_level_plans_need_no_second_look_and_are_right_to_a_few_units() -> None:
    amounts, ppm, _ = drawn(5, 300)
    large = amounts > 10_000
    amounts, ppm = amounts[large], np.minimum(ppm[large], 360_000)
    plans = schedules(amounts, ppm, 12)
    flows = np.vstack([amounts, -plans.payment])
    found = irr_many(flows)
    assert (found.status == STATUSES.index(Status.OK)).all()
    exact = np.array([irr(flows[:, number].tolist()).value for number in range(flows.shape[1])])
    assert (np.abs(found.values - exact) <= 8 * np.spacing(np.abs(exact))).all()


def test_scale_and_sign_do_not_matter() -> None:
    flows = streams(1, 200, 12).astype(float)
    found = irr_many(flows).values
    for factor in (2.0**-40, 2.0**40, -1.0):
        np.testing.assert_array_equal(irr_many(flows * factor).values, found)
    for factor in (1e-12, 1e12):
        np.testing.assert_allclose(irr_many(flows * factor).values, found, rtol=1e-11)  # amounts are rounded anew


def test_what_has_no_rate_says_why() -> None:
    flows = np.array([
        [100.0, 100.0, 100.0, 0.0, np.nan, 100.0, -5.0],
        [-110.0, 10.0, -230.0, 0.0, -110.0, -100.0, 10.5],
        [0.0, 10.0, 132.0, 0.0, 0.0, 0.0, 1.0],
    ])  # fmt: skip
    found = irr_many(flows)
    names = [STATUSES[code].value for code in found.status]
    assert names == ["ok", "no_sign_change", "several_roots", "no_sign_change", "not_finite", "ok", "ok"]
    assert found.values[0] == pytest.approx(0.1, rel=1e-15) and found.values[5] == 0.0
    assert np.isnan(found.values[[1, 3, 4]]).all()


@pytest.mark.parametrize("bad", [[1, 2], "x", [["a"], ["b"]], np.empty((0, 3)), None])
def test_what_is_no_array_of_numbers_is_an_input_error(bad: object) -> None:
    with pytest.raises(InputError):
        irr_many(bad)  # type: ignore[arg-type]


def test_one_loan_still_needs_no_arrays() -> None:
    code = "import sys, lessons.credit; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_comes_late_is_all_there_and_nothing_else() -> None:
    code = (
        "import sys, lessons.credit as c; late = {'disclosure', 'two_claims', 'reg_z'};"
        "assert not late & {name.rpartition('.')[2] for name in sys.modules};"
        "from lessons.credit import *; assert callable(disagreement) and callable(schedule);"
        "import lessons.credit.two_claims; from lessons.credit import disagreement; assert callable(disagreement);"
        "assert {name for names in c.LATER.values() for name in names} <= set(c.__all__);"
        "sys.exit(hasattr(c, 'nothing_of_this_name') or any(not hasattr(c, name) for name in c.__all__))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_compiled_loops_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    # without numba the same loops run uncompiled, for which a few loans are enough
    size = 60 if compiled.HAS_NUMBA else 6
    monkeypatch.setattr(compiled, "HAS_NUMBA", True)
    amounts, ppm, counts = drawn(11, 10 * size)
    for months in (1, 12):
        plain, fast = schedules(amounts, ppm, counts, months), schedules(amounts, ppm, counts, months, compiled=True)
        for name in COLUMNS:
            np.testing.assert_array_equal(getattr(plain, name), getattr(fast, name))
    for periods in (1, 12, 36):
        flows = streams(periods, 50 * size, periods)
        plain_rates, fast_rates = irr_many(flows), irr_many(flows, compiled=True)
        np.testing.assert_array_equal(plain_rates.status, fast_rates.status)
        near = 4 * np.spacing(np.abs(plain_rates.values))
        assert ((np.abs(plain_rates.values - fast_rates.values) <= near) | np.isnan(plain_rates.values)).all()
    odd = np.array([[100.0, 0.0, np.nan, 100.0], [-110.0, 0.0, -1.0, -100.0]])
    np.testing.assert_array_equal(irr_many(odd).status, irr_many(odd, compiled=True).status)


def test_what_is_to_be_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "HAS_NUMBA", False)
    for call in (lambda: schedules([100], 0, 1, compiled=True), lambda: irr_many([[1], [-1]], compiled=True)):
        with pytest.raises(ModuleNotFoundError, match="fast"):
            call()
