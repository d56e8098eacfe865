"""PartsChart: bars as high as the amounts, a description with the numbers, one language at a time.

Heights are read off the drawn paths; expected amounts are the rows of the plan; for the flat plan 1,000 + 72, by hand.
"""

import re

import numpy as np
import pytest

from lessons.credit import Fee, FeeKind, FeeTiming, LoanTerms, Payee, RepaymentMethod, Schedule, schedule
from lessons.language import in_language
from lessons.views.parts_chart import PartsChart

FEE = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%")


def plan(method: str, count: int = 12) -> Schedule:
    if method == "flat":
        return schedule(LoanTerms(1_200_000, count, method=RepaymentMethod.FLAT, fees=(FEE,)))
    return schedule(LoanTerms(1_200_000, count, "12%", RepaymentMethod(method)))


def heights(chart: PartsChart, part: str) -> list[tuple[float, float]]:
    """Return (low, high) of each bar of a part that has any height."""
    corners = np.asarray(chart._bars[part].get_path().vertices).reshape(-1, 5, 2)
    return [(bar[:, 1].min(), bar[:, 1].max()) for bar in corners]


def test_bars_stand_on_each_other_and_add_up_to_the_payment() -> None:
    made = plan("equal_instalment")
    chart = PartsChart().update(made)
    lower, upper = heights(chart, "principal"), heights(chart, "interest")
    assert len(lower) == len(upper) == 12
    for row, (low, middle), (start, top) in zip(made.rows, lower, upper, strict=True):
        assert low == 0 and middle == start == pytest.approx(row.principal / 100)
        assert top == pytest.approx(row.payment / 100)


def test_the_flat_plan_has_a_fee_of_72_on_1000_each_time() -> None:
    chart = PartsChart().update(plan("flat"))
    assert set(chart._bars) == {"principal", "fee"}
    assert heights(chart, "fee") == [(1000.0, 1072.0)] * 12


@pytest.mark.parametrize("method", ["equal_instalment", "equal_principal", "interest_only", "bullet", "flat"])
@pytest.mark.parametrize("count", [1, 12, 36])
def test_every_method_and_length_is_drawn_in_both_languages(method: str, count: int) -> None:
    chart = PartsChart()
    for language in ("en", "zh_CN"):
        with in_language(language):
            chart.update((plan(method, count), count))
            svg = chart.svg("x")
        other = r"[\u4e00-\u9fff]" if language == "en" else r"[A-Za-z]{4,}"
        texts = re.findall(r">([^<>]+)</text>", svg)
        assert texts and not [text for text in texts if re.search(other, text)]
        assert not re.search(other, chart.words)


def test_the_description_gives_kind_axes_range_and_trend() -> None:
    made = plan("equal_instalment")
    words = PartsChart().update(made).words
    assert 2 <= len(re.findall(r"\.(?:\s|$)", words)) <= 6
    for part in ("Bar chart", "¥12,000.00", "payments 1 to 12", "¥120.00"):  # 1 % of 12,000 in the first month
        assert part in words


def test_the_mark_stands_over_the_payment_that_is_followed() -> None:
    chart = PartsChart()
    chart.update((plan("equal_instalment"), 5))
    assert list(chart._mark.get_xdata()) == [5] and chart._mark.get_ydata()[0] > 1066  # the payment at 1 % a month
    chart.update(plan("equal_instalment"))
    assert list(chart._mark.get_xdata()) == []
