"""ConventionExplorer: cases that can be solved, hidden amounts that stay hidden.

Expected values: the course's hand-computed ones. Repair: 0.75 % a month for 12 months is 16.216 % nominal and
17.478 % effective. Car: 13,650 at 7.8 % over 60 months is 275.47; 281.33 and 290.15 are worth 13,940.47 and 14,377.52.
"""

import pytest

from lessons.language import in_language
from lessons.simulators.convention_explorer import ConventionExplorer
from lessons.simulators.conventions import BY_KEY, CASES, PLAIN, answer

HIDDEN = ("290.47", "727.52", "13,940.47", "14,377.52", "8.69", "10.02")
RATE_CASES = [case.key for case in CASES if not case.payment]


@pytest.fixture
def explorer() -> ConventionExplorer:
    return ConventionExplorer()


def test_default_shows_two_different_numbers(explorer: ConventionExplorer) -> None:
    assert explorer.error is None and not explorer.noun.agree
    assert explorer.noun.a == pytest.approx(0.16216, abs=1e-5) and explorer.noun.b == pytest.approx(0.09)
    assert "16.22%" in explorer.text and "9.00%" in explorer.text and "721.6 bp too low" in explorer.text
    assert repr(explorer) == "ConventionExplorer(A=16.22%, B=9.00%, differ)"


def test_compounded_rate_of_the_comparison_site(explorer: ConventionExplorer) -> None:
    explorer.set(case="compare", annualisation="effective")
    assert explorer.noun.agree and explorer.noun.a == pytest.approx(0.17478, abs=1e-5)


@pytest.mark.parametrize("key", RATE_CASES)
def test_each_case_can_be_solved_and_is_not_solved_at_the_start(explorer: ConventionExplorer, key: str) -> None:
    explorer.set(**{**PLAIN, "case": key})
    assert explorer.error is None and not explorer.noun.agree
    assert "not told until both agree" in explorer.text
    explorer.set(**BY_KEY[key].hidden)
    assert explorer.noun.agree and "They agree" in explorer.text
    assert "not told until both agree" not in explorer.text


def test_the_convention_is_named_only_when_both_agree(explorer: ConventionExplorer) -> None:
    explorer.set(annualisation="effective")
    assert "can be read like this" not in explorer.text
    explorer.set(annualisation="nominal")
    assert "can be read like this: nominal (monthly IRR × 12)" in explorer.text


def test_every_control_at_its_ends_gives_a_number_and_no_error(explorer: ConventionExplorer) -> None:
    for case in CASES:
        explorer.set(**{**PLAIN, "case": case.key, "financed": 0, "rate": "7.8"})
        for name, knob in explorer.knobs.items():
            spec, first = knob.spec, knob.value
            if name == "case":
                continue
            for end in [key for key, _ in spec.options] if hasattr(spec, "options") else [spec.low, spec.high]:
                explorer.set(**{name: end})
                assert explorer.error is None, (case.key, name, end)
                assert explorer.noun.b == pytest.approx(explorer.noun.b, abs=0), (case.key, name, end)
            explorer.set(**{name: first})


def test_payment_without_a_hidden_fee(explorer: ConventionExplorer) -> None:
    explorer.set(case="car_a")
    assert "¥275.47" in explorer.text and "¥281.33" in explorer.text


def test_hidden_fees_are_nowhere_before_the_learner_finds_them() -> None:
    for language in ("en", "zh_CN"):
        with in_language(language):
            explorer = ConventionExplorer()
            for case in CASES:
                explorer.set(case=case.key)
                shown = explorer.text + explorer.markdown + repr(explorer) + "".join(a.value for a in explorer._areas)
                assert not any(amount in shown for amount in HIDDEN), case.key


@pytest.mark.parametrize(("key", "fee", "worth"), [("car_a", "290.47", "13,940.47"), ("car_b", "727.52", "14,377.52")])
def test_the_found_fee_is_confirmed(explorer: ConventionExplorer, key: str, fee: str, worth: str) -> None:
    explorer.set(case=key)
    explorer.set(financed=fee)
    assert explorer.noun.agree and f"¥{fee}" in explorer.text and f"¥{worth}" in explorer.text
    explorer.set(financed=float(fee) + 1)
    assert not explorer.noun.agree and f"¥{fee}" not in explorer.text


def test_the_slider_itself_can_find_both_fees(explorer: ConventionExplorer) -> None:
    for key in ("car_a", "car_b"):
        steps = [step / 2 for step in range(2001)]
        assert any(answer({"case": key, "financed": step, "rate": "7.8"}).agree for step in steps)


def test_a_higher_rate_explains_the_instalment_as_well(explorer: ConventionExplorer) -> None:
    explorer.set(case="car_a", rate="8.694")
    assert explorer.noun.agree and "8.69%" in explorer.text and "290.47" not in explorer.text


def test_only_the_knobs_of_a_case_are_seen_and_never_more_than_five(explorer: ConventionExplorer) -> None:
    for case in CASES:
        explorer.set(case=case.key)
        seen = [name for name, knob in explorer.knobs.items() if "ic-hidden" not in knob._dom_classes]
        assert len(seen) <= 5 and ("financed" in seen) == bool(case.payment)


def test_results_that_learners_are_asked_to_predict_are_not_shown() -> None:
    # the phone: 13.03 % and 13.84 %, 1.0862 % a month
    explorer = ConventionExplorer()
    for case in CASES:
        explorer.set(case=case.key)
        assert not any(number in explorer.text for number in ("13.03", "13.84", "1.0862"))


def test_numbers_that_a_reader_can_tell_apart_do_not_agree(explorer: ConventionExplorer) -> None:
    explorer.set(case="lender", annualisation="simple")  # 16.62 %, 40 bp above
    assert not explorer.noun.agree and "bp too high" in explorer.text
    explorer.set(case="small", annualisation="nominal", rounding="none")  # 0.75 a month instead of 0.7425
    assert not explorer.noun.agree and "bp too low" in explorer.text
