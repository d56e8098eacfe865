"""LawTimeMachine: what it shows is what the law room says, on every boundary day; ends of controls; words; amber.

Expected lines: four times the one-year LPR that the People's Bank published (3.85 from 2020-04-20, 3.35 from
2024-07-22, 3.10 from 2024-10-21), 24 % and 36 % of the texts of 2015, 2017 and 2025, as in the course's fact table.
"""

import re
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import pytest

from lessons.language import in_language, money
from lessons.language.findings import reason, verdict_word
from lessons.law.facts_price import Lender
from lessons.law.price import limits, price_findings
from lessons.law.price_dates import turning_days
from lessons.law.rank import Verdict
from lessons.simulators.controls import defaults
from lessons.simulators.law_time_machine import ASSISTED, LENDERS, PAGES, LawTimeMachine, controls, kind, loan
from lessons.views.law_verdict import cited
from lessons.views.limit_words import rate_words

LANGUAGES = ("en", "zh_CN")
# what the lesson lets its reader predict; the machine must not hold it before anything is moved
LOCKED = re.compile(r"14\.8|0\.148|1,?480\s*(bp|个?基点)|15\.4")
DAYS = sorted({day + timedelta(n) for day in (turn.day for turn in turning_days()) for n in (-1, 0)})
FILINGS = (date(2020, 8, 19), date(2020, 8, 20), date(2020, 8, 21), date(2028, 6, 1))


@pytest.fixture(scope="module")
def shared() -> LawTimeMachine:
    return LawTimeMachine()


@pytest.fixture
def machine(shared: LawTimeMachine) -> LawTimeMachine:
    shared.set(**defaults(controls()))
    return shared


def html(machine: LawTimeMachine) -> str:
    return "\n".join(area.value for area in machine._areas)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_default_gives_nothing_of_the_prediction_away(language):
    with in_language(language):
        first = LawTimeMachine()
        bundle = first._repr_mimebundle_()
    for text in (first.text, first.markdown, html(first), repr(first), bundle["text/markdown"]):
        assert not LOCKED.search(text)
    assert first.error is None
    first.set(lender="private", filing=date(2022, 3, 1), contract=date(2019, 5, 10))
    assert "14.8%" in first.text  # the search finds it where it is


@pytest.mark.parametrize("key", [key for key, _ in LENDERS])
def test_every_boundary_day_shows_the_lines_and_verdicts_of_the_law_room(machine, key):
    lender, assisted = kind(key)
    grid = product(DAYS, FILINGS[1:3]) if key == "private" else zip(DAYS, FILINGS * 4, strict=True)
    for contract, filing in grid:
        machine.set(lender=key, contract=contract, filing=filing, rate=30)
        assert machine.error is None, (contract, filing)
        expected = limits(lender, contract, max(contract, filing), assisted)
        assert machine.noun.limits == expected
        card = machine._areas[0].text
        assert card.count(" a year") == len(expected)
        for limit in expected:
            assert f"{rate_words(limit.rate)} a year" in card and cited(limit.citation) in card
        if not expected:
            assert "No text of the course sets a line" in card
        rules = machine._areas[3].text
        for finding in price_findings(machine.noun.loan):
            assert reason(finding) in rules
            if finding.verdict is not Verdict.NOT_APPLICABLE:
                assert verdict_word(finding.verdict) in rules


@pytest.mark.parametrize(
    ("lender", "contract", "filing", "lines"),
    [
        ("private", "2019-05-10", "2020-08-19", ["24%", "36%"]),
        ("private", "2019-05-10", "2021-03-01", ["24%", "36%", "15.4%"]),
        ("private", "2024-10-20", "2025-06-02", ["13.4%"]),
        ("private", "2024-10-21", "2025-06-02", ["12.4%"]),
        ("private", "2015-08-31", "2025-06-02", []),
        ("bank", "2025-10-01", "2026-06-01", ["24%"]),
        (ASSISTED, "2025-09-30", "2026-06-01", ["24%"]),
        (ASSISTED, "2025-10-01", "2026-06-01", ["24%", "24%"]),
        ("microcredit", "2025-11-30", "2026-06-01", ["24%"]),
        ("microcredit", "2028-01-01", "2028-06-01", ["24%", "24%", "12%"]),
        ("consumer_finance", "2026-04-01", "2026-06-01", ["24%", "24%"]),
        ("pawn", "2014-01-01", "2017-07-31", []),
    ],
)
def test_lines_by_hand(machine, lender, contract, filing, lines):
    machine.set(lender=lender, contract=contract, filing=filing)
    assert re.findall(r"^([\d.]+%) a year$", machine._areas[0].text, re.M) == lines
    assert len(repr(machine)) <= 110 and lender in repr(machine)


def test_what_is_above_the_line_in_yuan(machine):
    # ¥10,000 at 24 %: 468 days at no more than 24 %, then 193 days at 15.4 %: 10,000 × 8.6 % × 193 / 365 = 454.74
    machine.set(lender="private", contract="2019-05-10", filing="2021-03-01", rate=24, amount=10_000)
    text = machine._areas[2].text
    assert "a court would not support ¥454.74" in text
    for shown in ("468", "193", "¥3,077.26", "¥814.30", "¥4,346.30"):
        assert shown in text
    machine.set(rate=40)
    # 4 % of 10,000 for 468 days is void: 512.88
    assert "¥512.88 of it is void" in machine._areas[2].text
    machine.set(older=False)
    assert "Nobody asks for the older interpretation" in machine._areas[2].text
    machine.set(older=True, lender="bank", contract="2024-10-20", filing="2025-10-20", rate=30)
    assert "Of ¥3,000.00 claimed, ¥600.00 lie above the line" in machine._areas[2].text
    machine.set(rate=20)
    assert "¥2,000.00 are claimed; all of it lies within the line" in machine._areas[2].text
    machine.set(lender="private", contract="2015-01-01", filing="2016-01-01")
    assert "there is no line" in machine._areas[2].text


def test_the_same_contract_on_five_dates(machine):
    machine.set(lender="private", contract="2024-02-29", filing="2025-06-02")
    text = machine._areas[4].text
    for day in ("2014-02-28", "2016-02-28", "2019-02-28", "2022-02-28", "2026-02-28"):
        assert day in text
    rows = dict(machine.noun.five)
    assert [len(dict(rows[day])["private"]) for day in rows] == [0, 3, 3, 1, 1]
    assert dict(rows[date(2022, 2, 28)])["private"] == limits(Lender.PRIVATE, date(2022, 2, 28), date(2025, 6, 2))
    assert "no line" in text and "14.8%" in text
    machine.set(lender="trust")
    assert "trust company" in machine._areas[4].text.split("\n")[1]


def test_an_answer_that_is_not_checked_says_so(machine):
    machine.set(lender="private", contract="2026-11-01", filing="2026-11-20")
    assert "The LPR was checked through" in machine._areas[0].text
    assert "The LPR was checked through" in machine._areas[1].text
    assert (
        "12%: court supports no more\u00a0*" in machine._areas[4].text and "Not fully checked" in machine._areas[4].text
    )


def test_a_filing_before_the_contract_is_told_and_no_error(machine):
    machine.set(lender="bank", contract="2025-06-03", filing="2025-06-02")
    assert machine.error is None and "lies before the contract" in machine._areas[0].text
    assert machine.noun.loan.filing == date(2025, 6, 3)
    machine.set(filing="2025-06-03")
    assert "lies before the contract" not in machine._areas[0].text


def test_fees_deductions_and_lateness_reach_the_rules(machine):
    machine.set(lender="bank", contract="2025-06-03", filing="2026-06-03", rate=20, fees=5, overdue=31, deducted=1000)
    rules = machine._areas[3].text
    assert "25.00%" in machine._areas[2].text and "¥90.00 lie above the line" in machine._areas[2].text
    assert "The overdue rate of 31%" in rules and "¥1,000.00 were taken before the payout" in rules
    assert "interest runs on ¥9,000.00" in machine._areas[2].text
    assert "with fees" in machine._areas[1].value and "come to 25%" in machine._areas[1].text
    assert "you can set under “what is said in court”" in machine._areas[2].text
    machine.set(plainly="yes")
    assert "you can set under" not in machine._areas[2].text
    assert "Can be reduced on request" in machine._areas[3].text
    machine.set(lender="private")
    assert "holds only up to 12%" in machine._areas[3].text  # 4 × 3.00
    assert "The agreed rate stands at 20%" in machine._areas[1].text  # its line is for the interest alone


def test_every_control_at_its_ends_gives_an_answer_and_no_error():
    machine = LawTimeMachine()
    for name, knob in machine.knobs.items():
        spec, first = knob.spec, knob.value
        options = [key for key, _ in spec.options] if hasattr(spec, "options") else []
        for end in options or ([spec.low, spec.high] if hasattr(spec, "low") else [True, False]):
            machine.set(**{name: end})
            assert machine.error is None, (name, end)
            assert not re.search(r"\b(nan|inf)\b", html(machine))
        machine.set(**{name: first})


def test_a_wrong_day_is_told_in_words_and_the_picture_stays():
    machine = LawTimeMachine()
    before = machine._areas[1].value
    machine.knobs["contract"]._field.value = date(1999, 1, 1)
    assert "Day of the contract" in machine.notice.text and "2014" in machine.notice.text
    assert machine._areas[1].value == before
    machine.knobs["contract"]._field.value = None
    assert machine.error is not None and "Day of the contract" in machine.notice.text
    machine.knobs["contract"]._field.value = date(2025, 1, 1)
    assert machine.error is None and machine.notice.text == ""


def test_slider_box_and_list_move_together():
    knob = LawTimeMachine().knobs["contract"]
    knob._slider.value += 1
    assert knob.value == date(2024, 11, 1)
    knob._field.value = date(2020, 8, 20)
    assert knob._list.value == "2020-08-20" and knob._slider.value == 6 * 12 + 7
    knob._list.value = "2025-10-01"
    assert knob.value == date(2025, 10, 1) and knob._slider.value == 11 * 12 + 9
    knob._field.value = date(2025, 10, 17)
    assert knob._list.value == "" and knob._slider.value == 11 * 12 + 9 and knob.value == date(2025, 10, 17)


def test_never_more_than_five_controls_to_be_seen():
    machine = LawTimeMachine()
    for page in PAGES:
        machine.set(page=page)
        seen = [name for name, knob in machine.knobs.items() if "ic-hidden" not in knob._dom_classes]
        assert len(seen) <= 5 and "page" in seen
    assert set().union(*PAGES.values()) | {"page"} == set(machine.knobs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_one_language(language):
    other = r"[\u4e00-\u9fff，。：；（）]" if language == "en" else r"[A-Za-z]{2,}"
    with in_language(language):
        machine = LawTimeMachine()
        for key in ("private", ASSISTED, "consumer_finance", "microcredit", "pawn"):
            for contract in ("2014-06-01", "2019-05-10", "2028-06-01"):
                machine.set(lender=key, contract=contract, filing="2026-06-01", overdue=30, deducted=100, fees=2)
                labels = [child.description for knob in machine.knobs.values() for child in knob.children]
                lists = (machine.knobs["contract"]._list, machine.knobs["lender"]._field)
                listed = [str(label) for each in lists for label in each._options_labels]
                text = "\n".join([machine.text, machine.markdown, *labels, *listed])
                assert set(re.findall(other, text)) <= {"LPR", "RATE"}, (key, contract)
    assert machine.error is None


def test_the_amber_line_is_seen_and_never_kept(monkeypatch):
    monkeypatch.setenv("LESSONS_TODAY", "2026-11-22")
    fresh = LawTimeMachine()
    assert "Amber" not in html(fresh)
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    late = LawTimeMachine()
    assert "Amber" in html(late) and html(late).count("ic-amber") >= 2
    for kept in (late.text, late.markdown, repr(late)):
        assert "Amber" not in kept
    assert (late.text, late.markdown) == (fresh.text, fresh.markdown)


def test_it_ends_with_what_it_is_not(machine):
    assert "Teaching material, not legal advice. Checked" in machine._areas[-1].text


def test_amounts_are_escaped_and_exact(machine):
    machine.set(
        lender="private", contract="2021-06-01", filing="2022-06-01", rate="15.41", amount="1234.56", page="loan"
    )
    assert machine.noun.claim.above == Fraction(123456) * Fraction(1, 10000)
    assert money(machine.noun.claim.above) in machine._areas[2].text
    made = loan(machine.values)
    assert made.total_rate == made.rate == Fraction(1541, 10000)
