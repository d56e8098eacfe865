"""Trial rates: the balances agree with carrying the debt forward month by month."""

import mpmath

from lessons.credit import rates
from lessons.data import contract
from lessons.language import money
from lessons.views.trials import trials


def left(received: int, payment: int, count: int, rate: str) -> int:
    """Return what is owed after the last payment [fen], by simple book-keeping at 30 digits."""
    with mpmath.workdps(30):
        balance = mpmath.mpf(received)
        for _ in range(count):
            balance = balance * (1 + mpmath.mpf(rate)) - payment
        return int(mpmath.nint(balance))


def test_balances_agree_with_month_by_month_book_keeping() -> None:
    shown = trials(contract("repair"), 0.012, 0.015).rows
    expected = [money(left(960_000, 87_200, 12, rate)) for rate in ("0.012", "0.015")]
    assert [row[1] for row in shown[:2]] == expected
    assert shown[0][1].startswith("−") and not shown[1][1].startswith("−")


def test_the_solved_rate_leaves_nothing() -> None:
    solved = trials(contract("repair")).rows[-1]
    assert solved[1] == "¥0.00" and f"{rates(contract('repair')).per_period.value:.4%}" in solved[0]
