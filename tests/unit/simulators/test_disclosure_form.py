"""DisclosureForm: both readings of the yearly total, and a fee to be found missing.

Expected values: ¥10,000 at 6 % over 12 months (860.66), guarantee ¥40 a month, consulting ¥300 at the start:
6.00 + 8.67 + 5.61 = 20.28 % item by item; 20.45 % nominal and 22.48 % effective all at once (computed independently for
the course's fact file); pyxirr for the rates of the forms that leave a fee out.
"""

import pytest
import pyxirr

from lessons.credit import CostStatement, cost_statement
from lessons.data import contract
from lessons.language import percent
from lessons.simulators.disclosure_cases import LEFT_OUT
from lessons.simulators.disclosure_form import BASIS, PICKS, DisclosureForm


@pytest.fixture
def simulator() -> DisclosureForm:
    return DisclosureForm()


def test_default_is_the_example(simulator: DisclosureForm) -> None:
    assert simulator.error is None
    assert simulator.noun == cost_statement(contract("form_example"))
    for shown in ("6.00%", "8.67%", "5.61%", "20.28%", "20.45%", "22.48%", "0.17 percentage points", "¥10,000.00"):
        assert shown in simulator.text
    assert repr(simulator) == "DisclosureForm(items=20.28%, nominal=20.45%, effective=22.48%)"


def test_the_form_says_what_it_is_and_what_is_unsettled(simulator: DisclosureForm) -> None:
    text = simulator.text
    assert "Reconstructed" in text and "unsettled" in text and "weak source" in text
    assert "the lender and its partners charge nothing" in text
    assert "Teaching material, not legal advice." in text
    assert BASIS[0].startswith("cn.msz.") and text.count("checked 22 November 2026]") == len(BASIS)


def test_each_rule_says_where_it_stands_whom_it_binds_and_since_when(simulator: DisclosureForm) -> None:
    rules = [line for line in simulator._areas[-1].text.split("\n") if "checked 22 November 2026]" in line]
    assert len(rules) == len(BASIS)
    for line in rules:
        assert "article number not seen" in line and "binds: " in line and "in force from 1 " in line
    assert all("Jingui [2026] No. 2" in line and "1 August 2026" in line for line in rules[:3])
    platform = rules[3]
    assert "paid to a servicer or a platform in assisted lending" in platform
    assert "may not charge the borrower" in platform and "Commercial banks" in platform
    assert "Jingui [2025] No. 9" in platform and "1 October 2025" in platform


def test_contingent_items_stand_apart_and_are_not_counted(simulator: DisclosureForm) -> None:
    rows = simulator._areas[2].text.split("\n")
    heading = next(n for n, row in enumerate(rows) if row.startswith("B. Only if something goes wrong"))
    penalty = next(n for n, row in enumerate(rows) if row.startswith("Penalty interest"))
    assert penalty == heading + 1 and "%" not in rows[penalty].split("on top of it")[1]


def test_every_control_at_its_ends(simulator: DisclosureForm) -> None:
    for mode in ("generate", "find"):
        simulator.set(mode=mode)
        for name, knob in simulator.knobs.items():
            spec, first = knob.spec, knob.value
            if name == "mode":
                continue
            for end in [key for key, _ in spec.options] if hasattr(spec, "options") else [spec.low, spec.high]:
                simulator.set(**{name: end})
                assert simulator.error is None, (mode, name, end)
                if isinstance(simulator.noun, CostStatement):
                    assert percent(simulator.noun.all_in.effective.value) in simulator.text, (mode, name, end)
            simulator.set(**{name: first})


def test_no_costs_at_all(simulator: DisclosureForm) -> None:
    simulator.set(rate=0, guarantee=0, consulting=0)
    assert simulator.error is None and "0.00%" in simulator.text


def test_one_payment_only(simulator: DisclosureForm) -> None:
    simulator.set(instalments=1, rate=24, guarantee=200, consulting=1000)
    assert simulator.error is None


@pytest.mark.parametrize("case", LEFT_OUT)
def test_only_the_fee_that_is_missing_is_right(simulator: DisclosureForm, case: str) -> None:
    simulator.set(mode="find", case=case)
    assert "Right." not in simulator.text and "Not that one." not in simulator.text
    for key, _ in PICKS[1:]:
        simulator.set(picked=key)
        assert ("Right." in simulator.text) == (key == LEFT_OUT[case]), key
        assert ("Not that one." in simulator.text) == (key != LEFT_OUT[case]), key
        if key != LEFT_OUT[case]:
            assert "in fact" not in simulator._areas[0].text  # a wrong pick does not give the answer away


@pytest.mark.parametrize(
    ("case", "start", "payment"), [("first", 9_700.0, 860.66), ("second", 10_000.0, 900.66), ("third", 9_700.0, 900.66)]
)
def test_the_rate_by_the_form_leaves_the_fee_out(
    simulator: DisclosureForm, case: str, start: float, payment: float
) -> None:
    simulator.set(mode="find", case=case)
    flows = [start, *[-payment] * 11, -payment - 0.04]  # the last instalment takes what rounding left over
    by_form = (1 + pyxirr.irr(flows)) ** 12 - 1
    assert percent(by_form) in simulator._areas[2].text


def test_form_and_facts_side_by_side(simulator: DisclosureForm) -> None:
    simulator.set(mode="find", case="first")
    rows = [row.split() for row in simulator._areas[1].text.split("\n")]
    assert [row[-3:] for row in rows if row[-1].startswith("¥")] == [
        ["¥9,700.00", "¥9,700.00", "¥0.00"],
        ["¥860.66", "¥900.66", "¥40.00"],  # 860.66: the level payment; the guarantee is 40 a month
        ["¥627.96", "¥1,107.96", "¥480.00"],  # interest 327.96 + consulting 300, and 12 × 40 more
    ]


def test_never_more_than_five_controls_to_be_seen(simulator: DisclosureForm) -> None:
    for mode in ("generate", "find"):
        simulator.set(mode=mode)
        assert sum("ic-hidden" not in knob._dom_classes for knob in simulator.knobs.values()) <= 5


def test_a_refused_value_keeps_the_form(simulator: DisclosureForm) -> None:
    simulator.set(guarantee=5000)
    assert simulator.error is not None and "20.28%" in simulator.text and "Error: Guarantee fee" in simulator.text


def test_a_rule_past_its_review_date_is_amber_on_screen_and_kept_nowhere(monkeypatch):
    assert "Amber" not in DisclosureForm()._areas[-1].value
    monkeypatch.setenv("LESSONS_TODAY", "2031-01-01")
    form = DisclosureForm()
    assert 'class="ic-amber"' in form._areas[-1].value and "⚠ Amber" in form._areas[-1].value
    assert "Amber" not in form.text + form.markdown + repr(form)
