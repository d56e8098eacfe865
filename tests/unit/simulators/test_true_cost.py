"""TrueCost: defaults, ends of the controls, private figures.

Expected rates: values computed by hand for the course (a fee of 0.6 % a month: 13.0342 % nominal, 13.8418 % effective;
¥432 taken at the start: 14.0249 % and 14.9625 %; ¥6,000 on credit or ¥5,700 in cash: 9.5770 % and 10.0088 %), and
pyxirr, which shares no code with the engine.
"""

import json

import numpy as np
import pytest
import pyxirr

from lessons.credit import Fee, FeeKind, FeeTiming, LoanTerms, Payee, RepaymentMethod, Status, rates
from lessons.data import contract
from lessons.language import in_language, percent
from lessons.simulators.my_figures import CONTROLS as MY_CONTROLS
from lessons.simulators.my_figures import PAGES
from lessons.simulators.true_cost import TrueCost

SECRET = {"received": 4_321, "count": 11, "payment": "456.78", "fees": "65.43"}
# what only the private column can hold: inputs, sums and rates
TRACES = ("4,321", "4321", "456.78", "65.43", "5,090.01", "769.01", "34.51%", "40.53%")


@pytest.fixture
def simulator() -> TrueCost:
    return TrueCost()


def test_default_is_the_first_contract(simulator: TrueCost) -> None:
    assert simulator.error is None
    expected = rates(contract("phone"))
    found = rates(simulator.noun)
    for name in ("flat", "simple", "nominal", "effective"):
        assert getattr(found, name).value == pytest.approx(getattr(expected, name).value, abs=1e-12)
    for shown in ("7.20%", "13.03%", "13.84%", "¥536.00", "¥6,432.00", "¥432.00"):
        assert shown in simulator.text
    assert repr(simulator) == "TrueCost(nominal=13.03%, effective=13.84%)"


@pytest.mark.parametrize(
    ("values", "nominal", "effective"),
    [
        ({"timing": "deducted"}, 0.140249, 0.149625),
        ({"fee_rate": 0, "cash_discount": 300}, 0.095770, 0.100088),
        ({"fee_rate": "0.76", "instalments": 36}, 0.16446, 0.17744),
    ],
)
def test_worked_values_of_the_course(simulator: TrueCost, values: dict, nominal: float, effective: float) -> None:
    simulator.set(**values)
    assert simulator.error is None
    found = rates(simulator.noun)
    assert found.nominal.value == pytest.approx(nominal, abs=1e-5)
    assert found.effective.value == pytest.approx(effective, abs=1e-5)
    assert percent(found.effective.value) in simulator.text


def test_agrees_with_pyxirr(simulator: TrueCost) -> None:
    simulator.set(fee_rate="0.9", instalments=18, cash_discount=200, timing="each_instalment")
    payment = np.full(18, -round(6000 / 18, 2) - 54)
    payment[-1] = -(6000 - 17 * round(6000 / 18, 2)) - 54  # the last instalment takes the odd fen
    expected = pyxirr.irr([5800.0, *payment]) * 12
    assert rates(simulator.noun).nominal.value == pytest.approx(expected, abs=1e-9)


def test_every_control_at_its_ends_gives_finite_rates(simulator: TrueCost) -> None:
    for name, knob in simulator.knobs.items():
        spec = knob.spec
        first = knob.value
        ends = [key for key, _ in spec.options] if hasattr(spec, "options") else [spec.low, spec.high]
        for end in ends:
            simulator.set(**{name: end})
            assert simulator.error is None, (name, end)
            assert rates(simulator.noun).effective.status is Status.OK, (name, end)
        simulator.set(**{name: first})


def test_all_controls_at_once_at_their_highest(simulator: TrueCost) -> None:
    simulator.set(fee_rate=2, instalments=36, timing="deducted", cash_discount=1200)
    assert simulator.error is None and rates(simulator.noun).effective.value > 1


def test_own_offers_by_name_and_their_names_are_only_words() -> None:
    fee = Fee(FeeKind.GUARANTEE, Payee.GUARANTOR, FeeTiming.EACH_INSTALMENT, amount=12_000)
    loan = LoanTerms(amount=1_200_000, instalments=12, annual_rate="12%", fees=(fee,))
    flat = LoanTerms(amount=300_000, instalments=6, annual_rate="7.2%", method=RepaymentMethod.FLAT)
    simulator = TrueCost({"<b>loan</b>": loan, "$x$": flat, "c": flat, "d": flat, "e": flat})
    assert simulator.error is None
    assert "38.15%" in simulator.text  # 12 % and ¥120 a month: 38.1527 % effective, worked by hand
    assert all("<b>loan" not in area.value for area in simulator._areas)


def test_four_rates_each_with_its_meaning(simulator: TrueCost) -> None:
    cards = simulator._areas[0].value
    assert cards.count('class="ic-rate"') == 4 and cards.count("<small>") == 4


def test_the_names_of_the_offers_fit_into_the_picture() -> None:
    simulator = TrueCost()
    simulator._switch.value = True
    for count in (1, 12, 60):
        simulator._mine["payment"].value = 5_000
        simulator._mine["count"].value = count
        assert "…" not in simulator._areas[1].value and "My figures" in simulator._areas[1].value, count


def test_the_picture_is_svg_with_a_name_and_ids_of_its_own() -> None:
    one, two = (TrueCost()._areas[1].value for _ in range(2))
    assert 'role="img"' in one and "aria-label=" in one and "<svg" in one
    assert one != two  # ids differ, so that two panels may stand in one page


def secret() -> TrueCost:
    simulator = TrueCost()
    simulator._switch.value = True
    for spec in MY_CONTROLS:
        simulator._mine[spec.name].value = SECRET[spec.name]
    assert simulator.error is None
    return simulator


def test_my_figures_are_on_screen() -> None:
    story, bars, table = (area.value for area in secret()._areas)
    for part in (story, bars, table):
        assert "My figures" in part and "Your version" not in part
    assert "¥4,321" in story and "11 times ¥456.78" in story and "¥5,090.01" in story
    # 4,321 less 65.43 at the start, then 11 payments of 456.78
    monthly = pyxirr.irr([4321 - 65.43, *[-456.78] * 11])
    assert percent(monthly * 12) in story and percent((1 + monthly) ** 12 - 1) in story
    assert "¥456.78" in table and "¥5,090.01" in table


def test_a_wrong_figure_of_mine_is_told_on_screen_only() -> None:
    simulator = secret()
    before = [area.value for area in simulator._areas]
    simulator._mine["received"]._field.value = 98_765_432
    assert "98,765,432" in simulator._my_notice.value and "200,000" in simulator._my_notice.value
    assert [area.value for area in simulator._areas] == before
    kept = [simulator.text, simulator.markdown, json.dumps(simulator._repr_mimebundle_(), default=str)]
    assert not any("98,765,432" in text or "98765432" in text for text in [*kept, repr(simulator.error)])
    simulator._mine["received"]._field.value = 4321.5
    assert "98,765,432" not in simulator._my_notice.value and "¥4,321.50" in simulator._areas[0].value


def test_a_wrong_number_of_the_version_does_not_stop_my_figures() -> None:
    simulator = TrueCost()
    simulator.knobs["fee_rate"]._field.value = 99
    assert "Fee with each instalment: 99 is outside" in simulator.notice.text
    simulator._switch.value = True
    assert simulator.error is None and "My figures" in simulator._areas[0].value


def test_a_rate_beyond_reason_is_told_as_such_and_one_payment_is_one_time() -> None:
    simulator = TrueCost()
    simulator._switch.value = True
    for name, value in {"received": 100, "count": 1, "payment": 50_000}.items():
        simulator._mine[name].value = value
    story = simulator._areas[0].value
    assert story.count("more than 1,000%") == 5  # the story, and each of four cards
    assert "1 time ¥50,000.00" in story and "1 times" not in story


def test_my_figures_are_nowhere_else() -> None:
    simulator = secret()
    kept = [
        repr(simulator),
        simulator.text,
        simulator.markdown,
        json.dumps(simulator._repr_mimebundle_(), default=str),
        repr(simulator.values),
        repr(simulator.noun),
        repr(simulator.settings()),
        simulator.key_result(),
        *(area.text + area.shown.html + area.shown.static for area in simulator._areas),
    ]
    for text in kept:
        assert not any(trace in text for trace in TRACES), text
        assert "My figures" not in text


def test_without_the_switch_my_figures_change_nothing_on_screen(simulator: TrueCost) -> None:
    before = [area.value for area in simulator._areas]
    simulator._mine["payment"].value = "456.78"
    assert [area.value for area in simulator._areas] == before


def test_switched_off_again_they_leave_the_screen() -> None:
    simulator = secret()
    simulator._switch.value = False
    assert not any(trace in area.value for area in simulator._areas for trace in TRACES)


def test_never_more_than_five_controls_to_be_seen(simulator: TrueCost) -> None:
    def shown_of(box) -> list:
        return [] if "ic-hidden" in box._dom_classes else [c for c in box.children if "ic-hidden" not in c._dom_classes]

    assert 1 + len(shown_of(simulator._controls)) + len(shown_of(simulator._my_box)) == 5
    simulator._switch.value = True
    for page in PAGES:
        simulator._mine["my_page"].value = page
        names = {name for name, each in simulator._mine.items() if each in shown_of(simulator._my_box)}
        assert names == PAGES[page] | {"my_page"} and 1 + len(names) == 5
        assert not shown_of(simulator._controls)


def mine(**values: object) -> TrueCost:
    """Return a panel with 6,000 received, 12 payments of 536, and these figures."""
    simulator = TrueCost()
    simulator._switch.value = True
    for name, value in {"received": 6_000, "count": 12, "payment": 536, **values}.items():
        simulator._mine[name].value = value
    return simulator


@pytest.mark.parametrize(
    ("clause", "kind", "total"),
    [
        ("all_due", "fee_plan", 6 * 536),
        ("waived", "fee_plan", 3_000),
        ("percent_3", "fee_plan", 3_090),
        # the balance after six payments at the rate of the twelve, by hand: 536 times the annuity of six months
        ("waived", "on_balance", 536 * (1 - 1.01086185**-6) / 0.01086185),
    ],
)
def test_my_figures_ended_early(clause: str, kind: str, total: float) -> None:
    simulator = mine(after=6, clause=clause, kind=kind)
    story, bars, table = (area.value for area in simulator._areas)
    assert simulator._my_notice.value.count("Error") == 0
    monthly = pyxirr.irr([6_000, *[-536] * 5, -536 - round(total, 2)])
    assert f"¥{total:,.2f}" in story and percent((1 + monthly) ** 12 - 1) in story
    assert "My figures, ended early" in story and "My figures, ended early" in table
    assert percent(12 * monthly) in table


def test_a_late_payment_of_mine_costs_by_the_day() -> None:
    story = mine(days=20, late_rate="18.25")._areas[0].value
    # 536 of it overdue, 20 of 365 days at 18.25 %: a twentieth of a per cent a day
    assert "¥5.36" in story and "20 days" in story
    assert "late by" not in mine()._areas[0].value


def test_an_end_after_the_last_payment_is_told_on_screen() -> None:
    simulator = mine(after=12)
    assert "Number of instalments paid" in simulator._my_notice.value and simulator.error is None


def test_ended_early_and_late_are_nowhere_else() -> None:
    simulator = mine(after=6, clause="percent_5", days=20, late_rate="18.25")
    kept = [simulator.text, simulator.markdown, json.dumps(simulator._repr_mimebundle_(), default=str)]
    for trace in ("¥3,150.00", "¥5.36", "ended early", "18.25"):
        assert trace in simulator._areas[0].value and not any(trace in text for text in kept)


def test_all_due_is_every_payment_to_the_cent() -> None:
    story = mine(received=5_000, payment=450, after=6)._areas[0].value  # 416.666… of principal, 33.333… of cost
    assert "¥2,700.00 more on that day" in story and "You no longer pay ¥0.00" in story


def test_without_a_cost_all_of_it_is_principal() -> None:
    story = mine(received=6_000, payment=500, after=6)._areas[0].value
    assert "¥3,000.00 that is owed, ¥0.00 of fees" in story


def test_chinese_names_the_version_in_chinese() -> None:
    with in_language("zh_CN"):
        assert "你的版本" in TrueCost().text
