"""IRR and XIRR: published vectors, forty digits, other libraries, and the streams that have no answer."""

import math
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest

import mpmath
import numpy
import pytest
import pyxirr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessons.credit import Convention, InputError, Rate, Status, cashflows, irr, xirr
from lessons.credit.solver import log_roots, sign_changes
from tests.unit.credit import oracle
from tests.unit.credit.contracts import contracts
from tests.unit.credit.published import STREAMS as VECTORS
from tests.unit.credit.published import annuity
from tests.unit.credit.published import stream_rate as solve

SOLVED = [vector for vector in VECTORS if vector["func"] != "rate"]
STREAMS = {vector["id"]: vector for vector in SOLVED}


@pytest.mark.parametrize("vector", SOLVED, ids=lambda vector: vector["id"])
def test_published_vectors(vector: dict) -> None:
    found = solve(vector)
    expected = [float(root) for root in vector["roots"]]
    assert list(found.roots) == [pytest.approx(root, rel=1e-12, abs=0) for root in expected]
    if not expected:
        assert found.value is None and found.status in (Status.NO_SIGN_CHANGE, Status.NO_ROOT)
        assert (found.status is Status.NO_SIGN_CHANGE) == (vector["sign_changes"] == 0)
    else:
        assert found.value in found.roots
        assert found.status is (Status.OK if len(expected) == 1 else Status.SEVERAL_ROOTS)


@pytest.mark.parametrize("vector", [v for v in VECTORS if v["func"] == "rate"], ids=lambda vector: vector["id"])
def test_published_annuity_vectors(vector: dict) -> None:
    flows = annuity(vector["inputs"])
    found = irr(flows)
    assert found.status is Status.OK
    assert found.value == pytest.approx(float(oracle.rate(range(len(flows)), flows)), rel=1e-14)
    if vector["reported"] is not None:
        assert found.value == pytest.approx(vector["reported"], abs=vector["tol"])


def test_every_vector_is_there() -> None:
    assert len(VECTORS) == 41


def ulps(found: float, exact: mpmath.mpf) -> float:
    return abs(float((mpmath.mpf(found) - exact) / math.ulp(float(exact) or 5e-324)))


@settings(max_examples=1500, deadline=None)
@given(contracts())
def test_loans_are_solved_to_the_last_digits(terms) -> None:
    try:
        flows = cashflows(terms)
    except InputError:
        assume(False)
    found = irr(flows.amounts)
    if sum(flows.amounts) >= 0:  # nothing is charged (or it is rounded away)
        assert found.value == 0
        return
    exact = oracle.refined(flows.periods, flows.amounts, found.value)
    assert found.status is Status.OK
    assert float(abs(found.value - exact) / exact) <= 1.5e-15
    assert found.roots == (found.value,)
    dated = xirr(flows.dates, flows.amounts)
    if dated.value is None:
        assert dated.status is Status.NOT_FINITE  # huge rates over a few days
    else:
        exact = oracle.refined(oracle.years(flows.dates), flows.amounts, dated.value)
        # r = e^x − 1 cannot be closer than x itself: half a unit in the last place of x is x · 1e-16 of r
        assert float(abs(dated.value - exact) / exact) <= 1.5e-15 * max(1, math.log1p(dated.value))


def test_the_fourty_digits_are_not_the_engine_s_own() -> None:
    # a root planted one part in 10^12 beside the true one is told apart
    flows = [6000] + [-536] * 12
    found = irr(flows).value
    assert found is not None
    assert float(abs(oracle.refined(range(13), flows, found * (1 + 1e-12)) / oracle.rate(range(13), flows) - 1)) < 1e-30
    assert float(abs(found * (1 + 1e-12) / oracle.rate(range(13), flows) - 1)) > 5e-13


@settings(max_examples=300, deadline=None)
@given(st.integers(10_000, 10_000_000), st.integers(3, 36), st.floats(0.001, 0.36))
def test_ordinary_loans_agree_with_pyxirr(amount: int, count: int, yearly: float) -> None:
    level = -round(amount * (1 + yearly * count / 24) / count)
    assume(sum([level] * count) < -amount)
    flows = [amount, *[level] * count]
    days = [date(2026, 1, 10) + timedelta(30 * k) for k in range(count + 1)]
    assert irr(flows).value == pytest.approx(pyxirr.irr(flows), rel=1e-8)
    assert xirr(days, flows).value == pytest.approx(pyxirr.xirr(days, flows), rel=1e-6)


SCALES = [1e-12, 1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9, 1e12, 1e15]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("flows", [[6000.0] + [-536.0] * 12, STREAMS["issue-npf-28"]["inputs"]["values"]])
def test_amounts_of_any_size_have_the_same_rate(flows: list[float], scale: float) -> None:
    plain, scaled = irr(flows), irr([flow * scale for flow in flows])
    assert scaled.status is plain.status
    assert scaled.roots == tuple(pytest.approx(root, rel=2e-15) for root in plain.roots)


def test_powers_of_two_change_nothing_at_all() -> None:
    flows = [6000.07] + [-536.31] * 12
    assert {irr([flow * 2.0**power for flow in flows]) for power in (-900, -40, -1, 0, 1, 40, 900)} == {irr(flows)}


def test_sign_convention_and_unit_do_not_matter() -> None:
    flows = [6000] + [-536] * 12
    assert irr(flows) == irr([-flow for flow in flows]) == irr([flow * 100 for flow in flows])
    exact = [Fraction(flow, 7) for flow in flows]
    assert irr(exact) == irr(flows) == irr(map(Decimal, flows)) == irr(numpy.array(flows))


@pytest.mark.parametrize("charge", [1, 2, 7])
def test_one_fen_on_a_million_is_still_exact(charge: int) -> None:
    flows = [120_000_000] + [-10_000_000] * 11 + [-10_000_000 - charge]
    found = irr(flows).value
    assert float(abs(found / oracle.rate(range(13), flows, -0.01, 1) - 1)) <= 1e-15


def test_nothing_charged_is_zero_exactly() -> None:
    assert irr([1200] + [-100] * 12).value == 0.0
    assert xirr([date(2026, 1, 1), date(2027, 1, 1)], [100, -100]).value == 0.0


@pytest.mark.parametrize("count", [360, 1000, 10_000])
def test_long_streams(count: int) -> None:
    flows = [-100_000.0] + [300_000.0 / count] * count
    found = irr(flows)
    exact = oracle.refined(range(count + 1), flows, found.value)
    assert float(abs(found.value / exact - 1)) <= 4e-15 and found.status is Status.OK


def test_dates_in_any_order_and_twice_the_same_day() -> None:
    days = [date(2026, 1, 10), date(2026, 7, 10), date(2027, 1, 10), date(2026, 7, 10)]
    amounts = [-1000, 300, 500, 350]
    expected = xirr([days[0], days[1], days[2]], [-1000, 650, 500])
    for order in ([3, 1, 0, 2], [2, 0, 3, 1]):
        assert xirr([days[k] for k in order], [amounts[k] for k in order]) == expected


def polynomial(rates: list[Fraction]) -> list[Fraction]:
    """Amounts whose present value is zero at exactly these rates per period."""
    amounts = [Fraction(1)]
    for rate in rates:
        raised = [Fraction(0), *amounts]  # amounts · (v·(1 + rate) − 1), v = the discount factor
        amounts = [up * (1 + rate) - flat for up, flat in zip(raised, [*amounts, Fraction(0)], strict=True)]
    return amounts


@settings(max_examples=400, deadline=None)
@given(st.lists(st.integers(-90, 300), min_size=2, max_size=5, unique=True))
def test_all_roots_are_found(points: list[int]) -> None:
    expected = sorted(Fraction(point, 100) for point in points)
    assume(all(later - former >= Fraction(1, 50) for former, later in zip(expected, expected[1:], strict=False)))
    found = irr(polynomial(expected))
    assert found.status is Status.SEVERAL_ROOTS
    assert found.roots == tuple(pytest.approx(float(root), rel=1e-7, abs=1e-9) for root in expected)
    assert found.value == min(found.roots, key=lambda root: abs(math.log1p(root)))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=14))
def test_the_number_of_roots_has_the_parity_of_the_sign_changes(amounts: list[int]) -> None:
    # Descartes' rule; a polynomial's positive roots by numpy are the second witness
    assume(sign_changes(amounts) > 0)
    found = irr(amounts)
    trimmed = numpy.trim_zeros(numpy.array(amounts, float))
    roots = numpy.roots(trimmed)  # in 1 + rate
    real = sorted(root.real - 1 for root in roots if abs(root.imag) < 1e-9 and root.real > 1e-9)
    near = any(abs(root.imag) < 1e-4 and root.real > 0 and abs(root.imag) > 0 for root in roots)
    close = any(later - former < 1e-4 for former, later in zip(real, real[1:], strict=False))
    assume(not near and not close)
    assert len(found.roots) % 2 == sign_changes(amounts) % 2
    assert found.roots == tuple(pytest.approx(root, rel=1e-6, abs=1e-8) for root in real)


def test_a_double_root_is_given_once() -> None:
    found = irr([-100, 220, -121])  # −100·(1 − 1.1 v)²
    assert found.status is Status.OK and found.roots == (pytest.approx(0.1, abs=1e-7),)


def planted(points: list[int]) -> list[int]:
    """Whole amounts with these rates [1/100], each as often as it is listed."""
    amounts = polynomial([Fraction(point, 100) for point in points])
    return [int(amount * 100 ** len(points)) for amount in amounts]


def distinct_roots(amounts: list[int]) -> int:
    """Number of distinct growth factors above zero, by Sturm's theorem (the chain counts a multiple root once)."""
    chain = [[Fraction(amount) for amount in amounts]]
    chain.append([(len(amounts) - 1 - k) * amount for k, amount in enumerate(chain[0][:-1])])
    while True:
        rest, by = chain[-2], chain[-1]
        while len(rest) >= len(by):
            rest = [a - rest[0] / by[0] * b for a, b in zip_longest(rest, by, fillvalue=Fraction(0))][1:]
        while rest and rest[0] == 0:
            rest = rest[1:]
        if not rest:
            break
        chain.append([-term for term in rest])
    return sign_changes([by[-1] for by in chain]) - sign_changes([by[0] for by in chain])


POINTS = st.lists(st.integers(-40, 100).map(lambda point: 2 * point), min_size=1, max_size=4, unique=True)


@settings(max_examples=300, deadline=None)
@given(POINTS, st.lists(st.integers(1, 3), min_size=4, max_size=4), st.sampled_from([30, 73, 365]))
def test_touching_roots_are_given_once_and_in_order(points: list[int], times: list[int], gap: int) -> None:
    listed = [point for point, often in zip(points, times, strict=False) for _ in range(often)]
    amounts = planted(listed)
    assert distinct_roots(amounts) == len(points)
    expected = tuple(pytest.approx(point / 100, rel=1e-9, abs=1e-9) for point in sorted(points))
    assert irr(amounts).roots == expected
    assert irr(amounts).status is (Status.OK if len(points) == 1 else Status.SEVERAL_ROOTS)
    days = [date(2026, 1, 1) + timedelta(gap * k) for k in range(len(amounts))]
    yearly = tuple(pytest.approx((1 + point / 100) ** (365 / gap) - 1, rel=1e-7, abs=1e-7) for point in sorted(points))
    assert xirr(days, amounts).roots == yearly


@pytest.mark.parametrize("points", [[10, 10, 20], [10, 20, 20], [3, 3, 185], [36, 36], [36, 36, -20, 150], [0, 0, 10]])
def test_a_touching_root_beside_others(points: list[int]) -> None:
    found = irr(planted(points))
    assert found.roots == tuple(pytest.approx(point / 100, rel=1e-12, abs=1e-15) for point in sorted(set(points)))


def test_a_touching_root_of_dates_without_a_common_step() -> None:
    # (1 − 1.1 v)², v the discount of 731 days, and next to nothing a day later: 1,463 steps of a day
    days = [date(2026, 1, 1), date(2028, 1, 2), date(2030, 1, 2), date(2030, 1, 3)]
    found = xirr(days, [-100, 220, -121, Fraction(-1, 10**18)])
    assert len(found.roots) == 1 and found.roots[0] == pytest.approx(1.1 ** (365 / 731) - 1, abs=1e-6)


def test_roots_closer_than_the_floats_are_given_once() -> None:
    assert len(irr(polynomial([Fraction(1, 10), Fraction(1, 10) + Fraction(1, 10**8)])).roots) == 1


def test_amounts_beyond_the_floats_are_still_scaled() -> None:
    assert irr([1000, -5, 10**400]).status is Status.NO_ROOT  # 25 < 4 · 1000 · 10^400
    found = irr([10**400, -11 * 10**399, 0, -(10**380), 10**380])
    assert found.status is Status.SEVERAL_ROOTS


def test_two_roots_ten_to_the_minus_four_apart_are_told_apart() -> None:
    pair = [Fraction(1000, 10_000), Fraction(1001, 10_000)]
    assert irr(polynomial(pair)).roots == tuple(pytest.approx(float(root), abs=1e-9) for root in pair)


def test_many_sign_changes_come_to_an_end() -> None:
    assert irr([1, -1] * 60).status is Status.OK  # only 1 + rate = 1


@pytest.mark.parametrize(
    ("amounts", "status"),
    [
        ([0, 0], Status.NO_SIGN_CHANGE),
        ([5], Status.NO_SIGN_CHANGE),
        ([100, 5, 0.01], Status.NO_SIGN_CHANGE),
        ([10, 1, 2, -3, 4], Status.NO_ROOT),
        ([math.nan, 1], Status.NOT_FINITE),
        ([1, -math.inf], Status.NOT_FINITE),
        ([Decimal("NaN"), 1], Status.NOT_FINITE),
        ([1e300, -1e-300], Status.NOT_FINITE),  # −1 + 1e-600 is no float
        ([Decimal("1e-320"), Decimal("-1e300")], Status.NOT_FINITE),
        ([Decimal("sNaN"), 1], Status.NOT_FINITE),
    ],
)
def test_streams_without_an_answer_say_why(amounts: list, status: Status) -> None:
    assert irr(amounts) == Rate(None, Convention.PER_PERIOD, status)


def test_a_rate_beyond_the_floats_is_not_finite_for_dates_too() -> None:
    days = [date(2026, 1, 1), date(2026, 1, 2)]
    assert xirr(days, [-1, 8]).status is Status.NOT_FINITE  # 8^365
    assert xirr(days, [-1, 2]).value == pytest.approx(float(mpmath.mpf(2) ** 365 - 1), rel=1e-13)
    assert xirr(days, [math.nan, 2]).status is Status.NOT_FINITE


@pytest.mark.parametrize("bad", [["a", 1], [True, 1], [None, 1], [[1], 2], [1 + 2j, 3]])
def test_what_is_no_number_is_an_input_error(bad: list) -> None:
    for call in (lambda: irr(bad), lambda: xirr([date(2026, 1, 1), date(2026, 2, 1)], bad)):
        with pytest.raises(InputError) as error:
            call()
        assert error.value.field == "flows" and error.value.code in ("not_a_number", "missing")


def test_bad_dates_are_input_errors() -> None:
    for days, code in [
        ([date(2026, 1, 1)], "wrong_length"),
        ([date(2026, 1, 1), "2026-02-01"], "not_a_date"),
        ([date(2026, 1, 1), None], "not_a_date"),
        (7, "wrong_kind"),
    ]:
        with pytest.raises(InputError) as error:
            xirr(days, [1, -1])
        assert (error.value.code, error.value.field) == (code, "dates")
    for amounts, code in [([], "empty"), (7, "wrong_kind")]:
        with pytest.raises(InputError) as error:
            irr(amounts)
        assert (error.value.code, error.value.field) == (code, "flows")


def test_the_solver_finds_nothing_where_signs_do_not_change() -> None:
    assert log_roots([0, 1], [1, 2]) == []
