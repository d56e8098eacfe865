"""Tables of a loan that ends early, against amounts reckoned by hand and rates found by pyxirr."""

from datetime import date

import pyxirr

from lessons.credit import schedule
from lessons.data import contract
from lessons.language import in_language, percent
from lessons.servicing import settle
from lessons.views.columns import columns
from lessons.views.settlement_words import clause_table, settlement_table

REPAIR = schedule(contract("repair"))  # 9,600 in 12 x (800 + 72)
FOURTH = date(2026, 5, 10)
CLAUSES = [("all_due", 0), ("waived", 0), ("percent_of_outstanding", "2%"), ("minimum_months", 6)]


def test_parts_of_a_settlement() -> None:
    rows = settlement_table(settle(REPAIR, FOURTH, "percent_of_outstanding", "2%")).rows
    assert [row[1] for row in rows] == ["¥6,400.00", "¥0.00", "¥128.00", "¥6,528.00", "¥576.00"]


def test_clauses_side_by_side() -> None:
    found = clause_table(REPAIR, FOURTH, CLAUSES)
    last = [6_976, 6_976, 6_400, 6_528, 6_400 + 2 * 72]
    expected = [f"¥{amount:,.2f}" for amount in last]
    assert [row[1] for row in found.rows] == expected
    assert [row[2] for row in found.rows] == ["–", "¥0.00", "¥576.00", "¥448.00", "¥432.00"]
    kept = 12 * pyxirr.irr([9_600, *[-872] * 12])
    ended = [12 * pyxirr.irr([9_600, *[-872] * 3, -872 - amount]) for amount in last[1:]]
    assert [row[3] for row in found.rows] == [percent(rate) for rate in (kept, *ended)]


def test_two_payments_of_one_day_are_one_bar() -> None:
    (bars,) = columns(settle(REPAIR, FOURTH, "percent_of_outstanding", "2%").cashflows)
    assert [(up.period, up.received) for up in bars.ups] == [(0, 9_600.0)]
    assert [(down.period, down.total) for down in bars.downs] == [(1, 872), (2, 872), (3, 872), (4, 872 + 6_528)]


def test_the_clauses_are_named_in_chinese() -> None:
    with in_language("zh_CN"):
        text = clause_table(REPAIR, FOURTH, CLAUSES).text()
    assert "2%" in text and "6" in text and "instalment" not in text
