"""Picture <- any noun: the fixed figure of a lesson, as PNG with its description."""

from collections.abc import Mapping
from typing import Any

from lessons.collection.flows import DataMap, MoneyMap
from lessons.credit import Cashflows, CostStatement, LoanTerms, Rate, Rates, Schedule
from lessons.servicing.late_day import LateDay
from lessons.views.balance_chart import BalanceChart
from lessons.views.bundle import Picture
from lessons.views.cashflow_chart import CashflowChart
from lessons.views.chart import Chart
from lessons.views.flow_chart import FlowChart
from lessons.views.late_chart import LateChart
from lessons.views.rate_chart import RateChart


def picture(noun: Any) -> Picture:
    """Return the picture of a noun.

    LoanTerms and Cashflows: cash-flow bars. Schedule: balance owed. Rates, CostStatement, offers by name: annual rates.
    LateDay: the stages of an unpaid debt. MoneyMap, DataMap: who pays whom, who hands whose data to whom.
    """
    chart = chart_of(noun).update(noun)
    width, height = chart.pixels()
    return Picture(chart.png(), chart.words, width, height)


def describe(noun: Any) -> str:
    """Return what the picture of a noun shows, in two to four sentences: kind, axes, range, trend."""
    return chart_of(noun).update(noun).words


def chart_of(noun: Any) -> Chart:
    """Return an empty chart of the kind that suits a noun."""
    if isinstance(noun, (MoneyMap, DataMap)):
        return FlowChart()
    if isinstance(noun, LateDay):
        return LateChart()
    if isinstance(noun, (LoanTerms, Cashflows)):
        return CashflowChart()
    if isinstance(noun, Schedule):
        return BalanceChart()
    if isinstance(noun, (Rates, CostStatement, Mapping)) and not isinstance(noun, Rate):
        return RateChart()
    raise TypeError(f"no picture for {type(noun).__name__}")
