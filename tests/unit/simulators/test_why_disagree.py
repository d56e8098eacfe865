"""WhyDisagree: five prepared pairs, the learner's own, and nothing that learners are asked to find by themselves.

Expected values: the instalments and rates of the cases are reckoned again by `planted`, which does not use `lessons`.
"""

import re
from decimal import Decimal

import pytest

from lessons.language import in_language
from lessons.simulators.why_cases import BY_KEY, CASES, OWN
from lessons.simulators.why_disagree import CONTROLS, WhyDisagree
from tests.unit.credit.planted import PLAIN, Loan, monthly_dates, priced, rate_of

# the phone's rates and what E6 asks for
ASKED = ("13.03", "13.84", "1.0862", "290.47", "727.52", "13,940.47", "14,377.52", "14.02", "281.33", "290.15")


@pytest.fixture
def panel() -> WhyDisagree:
    return WhyDisagree()


def test_the_figures_of_the_cases_by_hand() -> None:
    course, bicycle, cash = Loan(500_000, 10), Loan(360_000, 36), Loan(800_000, 10, 24_000)
    known = {key: case.known for key, case in BY_KEY.items()}
    early = Loan(720_000, 12, 0, monthly_dates(known["days"].drawdown, known["days"].first_due, 12))
    by_hand = {
        "flat": (rate_of(course, {**PLAIN, "quote": "flat"}, 54_000, 2), rate_of(course, PLAIN, 54_000, 2)),
        "shortcut": tuple(rate_of(bicycle, {**PLAIN, "quote": quote}, 12_736, 3) for quote in ("simple", "effective")),
        "fee": tuple(rate_of(cash, {**PLAIN, "fee": place}, 83_337, 2) for place in ("left_out", "deducted")),
        "days": (rate_of(early, PLAIN, 63_971, 2), rate_of(early, {**PLAIN, "quote": "dated"}, 63_971, 2)),
    }
    for key, rates in by_hand.items():
        case = BY_KEY[key]
        assert tuple(f"{float(100 * claim.rate):.{claim.places}f}%" for claim in (case.a, case.b)) == rates
    assert priced(Loan(800_000, 10), PLAIN, Decimal("0.09"))[0] == known["fee"].payment
    assert priced(Loan(720_000, 12), PLAIN, Decimal("0.12"))[0] == known["days"].payment
    hidden = [priced(Loan(2_000_000 + fee, 24), PLAIN, Decimal("0.06"))[0] for fee in (0, 36_000)]
    assert hidden == [BY_KEY["hidden"].a.payment, BY_KEY["hidden"].b.payment]


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("flat", {("quote", "flat")}, set()),
        ("shortcut", {("quote", "simple")}, {("quote", "effective")}),
        ("fee", {("fee", "left_out")}, set()),
        ("days", set(), {("quote", "dated")}),
    ],
)
def test_each_case_has_one_explanation(panel: WhyDisagree, key: str, first: set, second: set) -> None:
    panel.set(case=key)
    assert panel.error is None
    for ties, causes in ((panel.noun.found.first, first), (panel.noun.found.second, second)):
        assert [{(each.convention, each.option) for each in tie.assumptions} for tie in ties] == [causes]


def test_the_hidden_fee_comes_last_and_with_its_ties(panel: WhyDisagree) -> None:
    panel.set(case="hidden")
    assert "no documented convention gives the figure" in panel.text
    low, high = re.findall(r"¥(\d+\.\d\d) to ¥(\d+\.\d\d), lent with the loan", panel.text)[0]
    assert float(low) <= 360 <= float(high) and "inside the instalments" in panel.text


def test_own_figures(panel: WhyDisagree) -> None:
    panel.set(case=OWN)  # 8,000 in 12 payments of 730: 9.50 % flat, 18.50 % effective
    assert panel.error is None
    assert "A: cost over the whole amount (flat)" in panel.text and "B: a rate that is compounded" in panel.text
    assert repr(panel) == "WhyDisagree(A=instalment ¥730.00, 9.50% (1), B=instalment ¥730.00, 18.50% (1))"
    panel.set(a_rate="17.54", b_payment="")  # a rate without its sign is per cent too; B takes A's instalment
    assert "principal owed on average" in panel.text and "B: a rate that is compounded" in panel.text
    panel.set(a_rate="", b_rate="", b_payment="700", a_cost="760")
    assert panel.error is None and "B: no documented convention" not in panel.text.split("Calculator B")[0]


def test_none_found_is_said(panel: WhyDisagree) -> None:
    panel.set(case=OWN, a_payment="100", a_rate="9.5%", b_payment="100", b_rate="9.5%")
    assert panel.error is None and panel.text.count("none found") >= 2


def test_what_cannot_be_read_is_said_and_the_last_answer_stays(panel: WhyDisagree) -> None:
    panel.set(case=OWN)
    before = panel.noun
    for changes, words in (
        ({"a_rate": "abc"}, "A's yearly rate"),
        ({"a_rate": "9.5", "b_payment": "7,3,x"}, "B's instalment"),
        ({"b_payment": "", "b_rate": "", "b_cost": ""}, "B's instalment in yuan is missing"),
        ({"b_rate": "5", "fee": 8_000}, "Fee amount"),
    ):
        panel.set(**changes)
        assert panel.error is not None and words in panel.notice.text, changes
        assert panel.noun is before
    panel.set(fee=0)
    assert panel.error is None and panel.noun is not before


def test_every_control_at_its_ends_gives_an_answer_or_a_plain_error(panel: WhyDisagree) -> None:
    panel.set(case=OWN)
    for name in ("amount", "instalments"):
        spec, first = panel.knobs[name].spec, panel.knobs[name].value
        for end in (spec.low, spec.high):
            panel.set(**{name: end})
            assert panel.error is None, (name, end)
        panel.set(**{name: first})


def test_only_what_a_case_needs_is_seen(panel: WhyDisagree) -> None:
    for case in CASES:
        panel.set(case=case.key)
        seen = [name for name, knob in panel.knobs.items() if "ic-hidden" not in knob._dom_classes]
        assert seen == ["case"]
    panel.set(case=OWN)
    assert not any("ic-hidden" in knob._dom_classes for knob in panel.knobs.values())
    assert len(panel.knobs) == len(CONTROLS)


def test_nothing_is_shown_that_learners_are_asked_for() -> None:
    for language in ("en", "zh_CN"):
        with in_language(language):
            panel = WhyDisagree()
            for case in [*BY_KEY, OWN]:
                panel.set(case=case)
                shown = panel.text + panel.markdown + repr(panel) + "".join(area.value for area in panel._areas)
                assert not any(figure in shown for figure in ASKED), case


def test_both_languages_are_whole() -> None:
    for language, foreign in (
        ("zh_CN", re.compile("[A-Za-z]{2,}")),
        ("en", re.compile(r"[\u4e00-\u9fff，。：；（）]")),
    ):
        with in_language(language):
            panel = WhyDisagree()
            texts = [
                *(knob._field.description for knob in panel.knobs.values()),
                *panel.knobs["case"]._field._options_labels,
            ]
            for case in [*BY_KEY, OWN]:
                panel.set(case=case)
                texts += [panel.text, panel.markdown]
            panel.set(a_payment="100", b_rate="")
            texts.append(panel.text)
        assert set(foreign.findall("\n".join(texts))) <= {"XIRR"}
