"""Tables show the engine's numbers, in both languages, and nothing in them is read as markup."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest

from lessons.credit import cashflows, cost_statement, rates, schedule
from lessons.language import in_language, iso_date, money, percent
from lessons.views import table
from lessons.views.layout import Table, pad, width
from tests.unit.views.cases import (
    GUARANTEED,
    KEPT_BACK,
    NASTY,
    NO_INTEREST,
    PHONE,
    POUNDS,
    TERMS,
    nouns,
)

NOUNS = nouns()
LANGUAGES = ("en", "zh_CN")


@pytest.mark.parametrize("name", TERMS)
def test_a_schedule_shows_the_rows_of_the_engine(name):
    plan = schedule(TERMS[name])
    shown = table(plan)
    body = [row for row in shown.rows[:-1] if row[0] != "0"]
    assert len(body) == len(plan.rows)
    for cells, row in zip(body, plan.rows, strict=True):
        assert cells[1] == iso_date(row.due)
        wanted = (row.opening, row.interest, row.principal, row.fee, row.payment, row.closing)
        wanted = wanted if plan.total_fees else wanted[:3] + wanted[4:]
        assert cells[2:] == tuple(money(amount, plan.terms.currency) for amount in wanted)
    assert money(plan.total_paid, plan.terms.currency) in shown.rows[-1]
    assert money(plan.total_interest, plan.terms.currency) in shown.rows[-1]


def test_what_is_taken_on_the_first_day_stands_in_a_row_of_its_own():
    # by hand: 432.00 kept back and 10.00 paid at once are 442.00 of fees; 10.00 leaves the borrower's pocket
    first = table(schedule(KEPT_BACK)).rows[0]
    assert first == ("0", "2026-01-10", "", "¥0.00", "¥0.00", "¥442.00", "¥10.00", "¥6,000.00")


def test_rates_are_the_worked_values():
    # flat fee 0.6 % of 6,000 a month, 12 months, solved with mpmath to 50 digits: 1.086185 %, 13.0342 %, 13.8418 %
    cells = {row[0]: row[1] for row in table(rates(PHONE)).rows}
    assert cells["Rate per period"] == "1.0862%"
    assert cells["Nominal annual rate"] == "13.03%"
    assert cells["Effective annual rate"] == "13.84%"
    assert cells["Flat annual rate"] == "7.20%"


def test_offers_stand_side_by_side():
    # 5,700 for 12 × 500: 9.5770 % and 10.0088 %; 12,000 at 12 % with 120 a month on top: 32.7581 % and 38.1527 %
    shown = table({"phone": PHONE, "free": NO_INTEREST, "guaranteed": GUARANTEED})
    assert shown.header[1:] == ("phone", "free", "guaranteed")
    cells = {row[0]: row[1:] for row in shown.rows}
    assert cells["You receive"] == ("¥6,000.00", "¥5,700.00", "¥12,000.00")
    assert cells["You pay in all"] == ("¥6,432.00", "¥6,000.00", "¥14,234.23")
    assert cells["Cost"] == ("¥432.00", "¥300.00", "¥2,234.23")
    assert cells["Nominal annual rate"] == ("13.03%", "9.58%", "32.76%")
    assert cells["Effective annual rate"] == ("13.84%", "10.01%", "38.15%")


def test_the_cost_statement_keeps_contingent_costs_apart():
    found = cost_statement(GUARANTEED)
    shown = table(found)
    assert shown.headings, "there is a heading above the contingent costs"
    heading = min(shown.headings)
    counted, contingent = shown.rows[:heading], shown.rows[heading + 1 :]
    assert [row[0] for row in counted[:2]] == ["Interest", "Guarantee fee"]
    assert [row[0] for row in contingent] == ["Late fee"]
    assert contingent[0][3:] == ("–", "–", "–")
    assert counted[2][5] == percent(found.item_sum)
    assert counted[3][5] == percent(found.all_in.nominal.value)
    assert counted[2][5] != counted[3][5], "the two ways to add up differ, and both are shown"


def test_cash_flows_add_up():
    shown = table(cashflows(PHONE))
    assert shown.rows[0] == ("2026-01-10", "0", "¥6,000.00", "")
    assert shown.rows[-1] == ("Sum", "", "¥6,000.00", "¥6,432.00")


def test_money_has_the_sign_of_its_currency():
    for noun in (schedule(POUNDS), cashflows(POUNDS), cost_statement(POUNDS), POUNDS, {"A": POUNDS}):
        text = table(noun).text()
        assert "£" in text
        assert "¥" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NOUNS)
def test_every_table_is_whole_in_every_form(name, language):
    with in_language(language):
        shown = table(NOUNS[name])
    full = [row for n, row in enumerate(shown.rows) if n not in shown.headings]
    assert {len(row) for row in full} == {len(shown.header)}
    assert all(isinstance(cell, str) for row in shown.rows for cell in row)
    root = ElementTree.fromstring(shown.html())
    cells = ["".join(cell.itertext()) for cell in root.iter() if cell.tag in ("td", "th")]
    assert cells == [*shown.header, *(cell for row in shown.rows for cell in row)]
    assert root.find(".//caption").text == shown.caption
    for cell in shown.rows[-1]:
        assert cell in shown.text()
    frame = shown.to_frame()
    assert frame.shape == (len(shown.rows), len(shown.header) - 1)


@pytest.mark.parametrize("name", NOUNS)
def test_headers_name_their_direction_and_numbers_stand_right(name):
    root = ElementTree.fromstring(table(NOUNS[name]).html())
    for cell in root.iter("th"):
        assert cell.get("scope") in ("col", "row", "colgroup")
    for row in root.iter("tr"):
        for cell in row.iter("td"):
            if re.fullmatch(r"[¥£−]*[\d,.]+%?", cell.text or ""):
                assert "text-align:right" in cell.get("style")


def test_names_are_escaped():
    found = table({NASTY: PHONE})
    assert "<script" not in found.html()
    assert "<script" not in found.markdown()
    assert "alert" in unescape(found.html())


def test_a_pipe_in_a_name_does_not_break_the_markdown_table():
    lines = table({"a|b": PHONE}).markdown().splitlines()
    bars = {len(re.findall(r"(?<!\\)\|", line)) for line in lines if line.startswith("|")}
    assert bars == {3}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_is_aligned_for_wide_characters(language):
    with in_language(language):
        lines = table(schedule(PHONE)).text().splitlines()
    # every full row ends at the same column as the rule above the body
    rule = len(lines[2])
    assert set(lines[2]) == {"-"}
    assert {width(line) for line in (lines[1], *lines[3:15])} == {rule}


def test_widths_of_characters():
    # Unicode Standard Annex 11: 年 is wide (2 columns), the fullwidth （ too, ¥ and % are narrow
    assert [width(text) for text in ("年", "（", "¥1%", "")] == [2, 2, 3, 0]
    assert pad("年", 4) == "年  "
    assert pad("年", 4, left=False) == "  年"


def test_what_has_no_table_says_so():
    with pytest.raises(TypeError, match="no table for object"):
        table(object())


def test_a_table_shows_itself():
    shown = table(rates(PHONE))
    bundle = shown._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html", "text/markdown"}
    assert isinstance(shown, Table)
    assert len(repr(shown)) <= 110
