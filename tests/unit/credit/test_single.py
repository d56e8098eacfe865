"""The quick way to one rate: correctly rounded by exact arithmetic, and what the way for every stream finds."""

import math
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from lessons.credit import Convention, Rate, Status, irr
from lessons.credit.single import single_rate
from lessons.credit.solver import log_roots, rate_from_log
from tests.unit.credit import oracle

SEED = 20261122


def owed_after(amounts: list[int], rate: Fraction) -> int:
    """Sign of the future value of the stream at an exact rate."""
    up, down = (1 + rate).numerator, (1 + rate).denominator
    value, power = 0, 1
    for amount in amounts:
        value = value * up + amount * power
        power *= down
    return (value > 0) - (value < 0)


def is_nearest(amounts: list[int], rate: float) -> bool:
    """Whether the root lies within half a unit in the last place: the signs at both ends of it differ."""
    here = Fraction(rate)
    below, above = (Fraction(math.nextafter(rate, side)) for side in (-math.inf, math.inf))
    return owed_after(amounts, (here + below) / 2) * owed_after(amounts, (here + above) / 2) <= 0


def loan(draw: random.Random) -> list[int]:
    """A loan, its payments level, growing, with a balloon, a grace period or gaps; its cost from a fen to fivefold."""
    count, amount = draw.choice([1, 2, 3, 6, 12, 12, 24, 36, 60, 120]), draw.randint(100, 10 ** draw.randint(3, 14))
    weights = [draw.choice([1.0, 1.0, draw.random()]) for _ in range(count)]
    if draw.random() < 0.3:
        weights = [(1 + draw.random() / 10) ** number for number in range(count)]
    if draw.random() < 0.2:
        weights[: count // 3] = [0.0] * (count // 3)
    weights[-1] += draw.choice([0, 0, 5])
    cost = max(1, int(amount * draw.choice([0.0, 1e-9, 0.001, 0.03, 0.2, 0.6, 4.0]) * draw.random()))
    paid = [int((amount + cost) * weight / sum(weights)) for weight in weights]
    paid[-1] += amount + cost - sum(paid)
    return [amount, *(-one for one in paid)]


LOANS = [loan(random.Random(SEED + number)) for number in range(3_000)]


def test_thousands_of_planted_streams_are_rounded_correctly_and_few_are_left_to_the_other_way() -> None:
    found = [(amounts, single_rate(amounts)) for amounts in LOANS]
    assert all(is_nearest(amounts, rate) for amounts, rate in found if rate is not None)
    left = [amounts for amounts, rate in found if rate is None]
    assert len(left) <= 15 and all(-sum(amounts) < 1e-11 * amounts[0] for amounts in left)


def test_a_unit_in_the_last_place_is_told_apart() -> None:
    for amounts in LOANS[:200]:
        rate = single_rate(amounts)
        assert rate is not None
        assert rate == 0 or not any(is_nearest(amounts, math.nextafter(rate, side)) for side in (-math.inf, math.inf))


def test_the_way_for_every_stream_finds_the_same() -> None:
    for amounts in LOANS[::3]:
        kept = [(time, amount) for time, amount in enumerate(amounts) if amount]
        (root,) = log_roots([time for time, _ in kept], [amount for _, amount in kept])
        rate = irr(amounts).value
        assert rate is not None and abs(rate_from_log(root) - rate) <= 2 * math.ulp(rate), amounts


@pytest.mark.parametrize(
    "amounts",
    [
        [10**15, -(10**15) - 1],  # the logarithms of these have no digit of the rate 1e-15
        [10**17, *[-(10**16)] * 9, -(10**16) - 3],
        [10**12, 10**12, *[-(10**11)] * 19, -(10**11) - 1],
        [10**12, *[-(10**11)] * 9, -(10**11) + 1],
    ],
)
def test_next_to_nothing_charged_is_solved_to_the_last_digits(amounts: list[int]) -> None:
    exact = oracle.refined(range(len(amounts)), amounts, 0)
    found = irr(amounts).value
    assert found is not None and float(abs(found / exact - 1)) <= 4e-16
    (root,) = log_roots(range(len(amounts)), amounts)
    assert float(abs(rate_from_log(root) / exact - 1)) <= 4e-16


def test_any_size_sign_and_kind_of_number_has_the_very_same_rate() -> None:
    draw = random.Random(SEED)
    for amounts in LOANS[:400]:
        power, found = draw.randint(-12, 15), irr(amounts)
        quick = single_rate(amounts)
        assert quick is None or found == Rate(quick, Convention.PER_PERIOD, Status.OK, (quick,))
        assert irr([-amount for amount in amounts]) == irr([amount * 10**15 for amount in amounts]) == found
        assert irr([amount * Fraction(10) ** power for amount in amounts]) == found
        assert irr([Decimal(amount).scaleb(power) for amount in amounts]) == found


@pytest.mark.parametrize(
    "amounts",
    [
        [100],
        [0, -100],
        [0, 0],
        [100, 5],
        [100, 0],
        [100, -90],  # a loss
        [100, -230, 132],  # two rates
        [100, 100, -300],  # one rate, but drawn twice
        [100, -200_000],  # 199,900 %
        [1 << 310, -(3 << 309)],  # its square is no float
    ],
)
def test_what_is_not_certain_is_left_to_the_other_way(amounts: list[int]) -> None:
    assert single_rate(amounts) is None


def test_nothing_charged_is_zero_and_known_fractions_are_exact() -> None:
    assert single_rate([300, -100, -100, -100]) == 0.0
    assert single_rate([4, -5]) == 0.25 and single_rate([-100, 50, 75]) == irr([100, -50, -75]).value
    assert single_rate([100, -60, -60]) == pytest.approx((0.6 + (0.36 + 2.4) ** 0.5) / 2 - 1, rel=1e-14)
