"""The same loan in another unit has the same rate: amounts from 10⁻¹² to 10¹⁵, by every function that solves."""

import math
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lessons.credit import Convention, Status, add_months, irr, xirr
from lessons.credit.aprc import annual_rate, aprc
from lessons.credit.hong_kong import apr_hk, schedule_2
from lessons.credit.reg_z import reg_z
from lessons.credit.us_rule import us_rule
from tests.unit.credit import oracle

POWERS = st.integers(-12, 15)
STREAMS = st.lists(st.integers(-(10**7), 10**7), min_size=2, max_size=24)
START = date(2026, 1, 10)


def days_of(amounts: list[int]) -> list[date]:
    return [add_months(START, number) for number in range(len(amounts))]


@settings(max_examples=300, deadline=None)
@given(STREAMS, POWERS)
def test_exact_amounts_of_any_size_have_exactly_the_same_rate(amounts: list[int], power: int) -> None:
    factor = Fraction(10) ** power
    scaled = [amount * factor for amount in amounts]
    written = [Decimal(amount).scaleb(power) for amount in amounts]
    days = [START + timedelta(37 * number) for number in range(len(amounts))]
    assert irr(scaled) == irr(written) == irr(amounts)
    assert xirr(days, scaled) == xirr(days, written) == xirr(days, amounts)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 10**8), st.lists(st.integers(0, 10**6), min_size=1, max_size=12), POWERS)
def test_every_regime_s_rate_is_the_same(amount: int, payments: list[int], power: int) -> None:
    amounts = [amount, *(-payment for payment in payments)]
    days, scaled = days_of(amounts), [number * Fraction(10) ** power for number in amounts]
    for solve in (reg_z, aprc, apr_hk, us_rule, schedule_2):
        assert solve(days, scaled) == solve(days, amounts)
    times = [Fraction(number, 12) for number in range(len(amounts))]
    assert annual_rate(times, scaled, Convention.APRC_EU) == annual_rate(times, amounts, Convention.APRC_EU)


@settings(max_examples=300, deadline=None)
@given(st.integers(1_000, 10**8), st.integers(1, 36), st.floats(0.001, 0.5), POWERS)
def test_floats_of_any_size_are_solved_as_the_numbers_they_are(
    amount: int, count: int, cost: float, power: int
) -> None:
    # a float is rounded when it is scaled, so that it is a slightly different loan: its own rate is found, to 4 ulp
    level = -round(amount * (1 + cost) / count)
    flows = [float(number) * 10.0**power for number in (amount, *[level] * count)]
    assume(sum(flows) < 0)
    found = irr(flows)
    exact = oracle.refined(range(count + 1), flows, found.value)
    assert found.status is Status.OK
    assert float(abs(found.value - exact)) <= 4 * math.ulp(float(exact)) * max(1.0, math.log1p(found.value))


@settings(max_examples=200, deadline=None)
@given(STREAMS, st.integers(-900, 900))
def test_powers_of_two_change_nothing_at_all(amounts: list[int], power: int) -> None:
    floats = [float(amount) for amount in amounts]
    assert irr([math.ldexp(amount, power) for amount in floats]) == irr(floats)
