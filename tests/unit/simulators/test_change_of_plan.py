"""ChangeOfPlan: worked values of the course, independent computations, ends of the controls, five of them at most.

Worked values (computed for the course by another program): ¥12,000 in 12 × ¥1,072, settled with instalment 6: nominal
9.0738 % with fees waived, 12.7435 % with a charge of 3 %, 17.7781 % with all fees due; a minimum of 10 % (at least
¥100) at 0.05 % a day × 30: 36 payments from ¥10,000 to below ¥100 and ¥1,651.60 of interest, rounded half up.
"""

import pytest
import pyxirr

from lessons.credit import InputError, Status
from lessons.language import LANGUAGES, explain, in_language, money, percent
from lessons.simulators import ChangeOfPlan
from lessons.simulators.change_of_plan import PAGES, controls, model, visible
from lessons.simulators.change_of_plan_debts import interest
from lessons.simulators.change_of_plan_loan import Comparison
from lessons.simulators.change_of_plan_parts import CHANGES, side_by_side, story
from lessons.simulators.controls import Choice, Number, defaults


@pytest.fixture
def simulator() -> ChangeOfPlan:
    return ChangeOfPlan()


@pytest.mark.parametrize(
    ("clause", "today", "rate"),
    [
        ("all_due", 643_200, 0.177781),
        ("waived", 600_000, 0.090738),
        ("percent_of_outstanding", 618_000, 0.127435),
        ("minimum_months", 614_400, None),  # 6,000 and two fees of 72
    ],
)
def test_lins_loan_settled_under_each_clause(simulator: ChangeOfPlan, clause: str, today: int, rate) -> None:
    simulator.set(what="settle", clause=clause)
    assert simulator.error is None
    found = simulator.noun
    assert found.change.today == today and found.left_in_hand == 800_000 - today
    expected = 12 * pyxirr.irr([12_000, *[-1_072] * 5, -1_072 - today / 100])
    assert found.change.whole_rate.value == pytest.approx(expected, abs=1e-9)
    if rate:
        assert found.change.whole_rate.value == pytest.approx(rate, abs=1e-6)
    for shown in (money(today), percent(expected), "13.03%"):
        assert shown in simulator.text


def test_going_on_needs_no_second_column(simulator: ChangeOfPlan) -> None:
    simulator.set(what="keep")
    assert simulator.error is None and simulator.noun.change is None
    # what is left: 6,000 owed, six payments of 1,072
    expected = 12 * pyxirr.irr([6_000, *[-1_072] * 6])
    assert simulator.noun.keep.rest_rate.value == pytest.approx(expected, abs=1e-9)
    assert percent(expected) in simulator.text and "The change" not in simulator.text


@pytest.mark.parametrize(
    ("values", "flows", "total"),
    [
        # 3,000 of 6,000 repaid; fees go on in full, or fall to 18
        ({"what": "smaller", "clause": "all_due"}, [3_000, *[572] * 6], 6_432),
        ({"what": "smaller", "clause": "waived"}, [3_000, *[518] * 6], 6_108),
        ({"what": "shorter", "clause": "all_due"}, [3_000, *[1_072] * 3], 6_216),
        ({"what": "extend", "more": 6}, [0, *[572] * 12], 6_864),
        ({"what": "extend", "more": 3, "pause": 3}, [0, *[72] * 3, *[1_072] * 6], 6_648),
    ],
)
def test_changes_of_lins_loan_by_hand(simulator: ChangeOfPlan, values: dict, flows: list[float], total: int) -> None:
    simulator.set(**values)
    assert simulator.error is None
    found = simulator.noun.change
    assert [found.today, *(amount for _, amount in found.payments)] == [100 * flow for flow in flows]
    assert found.to_pay == 100 * total and money(100 * total) in simulator.text
    rest = 12 * pyxirr.irr([6_000 - flows[0], *(-flow for flow in flows[1:])])
    assert found.rest_rate.value == pytest.approx(rest, abs=1e-9)


def test_a_new_loan_by_an_annuity_of_its_own(simulator: ChangeOfPlan) -> None:
    simulator.set(what="refinance", clause="percent_of_outstanding", rate=12, count=9, fee=3)
    assert simulator.error is None
    found = simulator.noun.change
    # 6,000 and 3 % of it end the old loan; 9 payments at 1 % a month; the fee of 3 % of the new sum is paid at once
    payment = 6_180 * 0.01 / (1 - 1.01**-9)
    assert found.today == 18_540
    assert all(amount == pytest.approx(100 * payment, abs=9) for _, amount in found.payments)
    assert found.rest_rate.value == pytest.approx(12 * pyxirr.irr([6_000 - 185.4, *[-payment] * 9]), abs=1e-5)
    assert "none, but a share of what is owed" in simulator.text


def test_too_little_money_in_hand_is_told(simulator: ChangeOfPlan) -> None:
    simulator.set(cash=6_000)
    assert simulator.noun.left_in_hand == -43_200
    assert "¥432.00 is missing" in simulator.text


def test_the_card_of_the_course(simulator: ChangeOfPlan) -> None:
    simulator.set(page="card", balance=10_000, daily_rate="0.05", fixed=1_000)
    found = simulator.noun
    assert (len(found.slow), interest(found.slow)) == (36, 165_160)
    assert "36 payments and ¥1,651.60 of interest" in simulator.text
    simulator.set(minimum="principal_10")
    assert len(simulator.noun.slow) == 32
    assert interest(simulator.noun.slow) == pytest.approx(143_797, abs=5)  # the course's value rounds nothing
    # the same 1,000 every month, by hand
    owed, cost, months = 10_000.0, 0.0, 0
    while owed >= 100:
        grown = round(owed * 0.015 + 1e-9, 2)
        owed, cost, months = max(owed + grown - 1_000, 0), cost + grown, months + 1
    assert (len(found.quick), interest(found.quick)) == (months, round(100 * cost))


def test_the_dearest_first_costs_less_and_the_smallest_first_is_gone_sooner(simulator: ChangeOfPlan) -> None:
    simulator.set(page="debts")
    found = simulator.noun
    assert simulator.error is None
    assert found.dearest.done[0][0] == "Debt A" and found.smallest.done[0][0] == "Debt B"
    assert found.smallest.done[0][1] < found.dearest.done[0][1] and found.dearest.interest < found.smallest.interest
    assert money(found.smallest.interest - found.dearest.interest) + " more interest: the price" in simulator.text
    # sorted by hand: each month a twelfth of the rate, 200 to each debt, the rest to the first that is still there
    for order, plan in (("acb", found.dearest), ("bca", found.smallest)):
        owed, rates, cost = {"a": 9e5, "b": 2.5e5, "c": 4e5}, {"a": 0.21, "b": 0.09, "c": 0.15}, 0.0
        for _ in range(plan.months):
            pool = 150_000.0
            for key in owed:
                grown = int(owed[key] * rates[key] / 12 + 0.5)
                cost, owed[key] = cost + grown, owed[key] + grown
            for key, most in [*((k, 20_000.0) for k in owed), *((k, 1e9) for k in order)]:
                part = min(pool, most, owed[key])
                pool, owed[key] = pool - part, owed[key] - part
        assert not any(owed.values()) and cost == pytest.approx(plan.interest, abs=1)


def test_an_order_that_ends_no_debt_sooner_is_not_called_a_success(simulator: ChangeOfPlan) -> None:
    simulator.set(page="rates", rate_b=30)  # the smallest debt is now the dearest: both orders begin with it
    assert "ends no debt sooner" in simulator.text and "early success" not in simulator.text


def ends(spec) -> list[object]:
    """Return the values of a control that lie farthest apart."""
    return [key for key, _ in spec.options] if isinstance(spec, Choice) else [spec.read(spec.low), spec.read(spec.high)]


def test_every_control_at_its_ends_gives_finite_results_or_a_sentence() -> None:
    start, told = defaults(controls()), 0
    for page in PAGES:
        for what in CHANGES if page == "change" else ("settle",):
            for spec in controls():
                for end in ends(spec) if spec.name not in ("page", "what") else ():
                    try:
                        found = model({**start, "page": page, "what": what, spec.name: end})
                    except InputError as error:  # what cannot be is said in words
                        assert explain(error).startswith("Error") and not isinstance(error, KeyError)
                        told += 1
                        continue
                    if isinstance(found, Comparison):
                        assert found.chosen.whole_rate.status is Status.OK, (what, spec.name, end)
                        assert story(found).text and side_by_side(found).text
    assert 0 < told < 40


def test_never_more_than_five_controls_to_be_seen() -> None:
    values = defaults(controls())
    choices = {spec.name: [key for key, _ in spec.options] for spec in controls() if isinstance(spec, Choice)}
    for page in choices["page"]:
        for what in choices["what"]:
            for clause in choices["clause"]:
                assert len(visible({**values, "page": page, "what": what, "clause": clause})) <= 5, (page, what, clause)


def test_every_control_can_be_reached_and_has_a_unit_or_counts() -> None:
    values = defaults(controls())
    choices = {spec.name: [key for key, _ in spec.options] for spec in controls() if isinstance(spec, Choice)}
    seen = set()
    for page in choices["page"]:
        for what in choices["what"]:
            for clause in choices["clause"]:
                seen |= visible({**values, "page": page, "what": what, "clause": clause})
    assert seen == {spec.name for spec in controls()}
    assert all(spec.unit or spec.kind == "count" for spec in controls() if isinstance(spec, Number))


def test_an_impossible_change_is_told_in_words_and_the_last_good_one_stays(simulator: ChangeOfPlan) -> None:
    before = simulator.noun
    simulator.set(after=12)
    assert "Number of instalments paid" in simulator.notice.text and simulator.noun is before
    simulator.set(after=6)
    assert simulator.error is None
    simulator.set(page="card", fixed=100, balance=90_000)
    assert simulator.notice.text.startswith("Error")


def test_picture_and_text_twin_on_every_page() -> None:
    for language in LANGUAGES:
        with in_language(language):
            simulator = ChangeOfPlan()
            for page in PAGES:
                simulator.set(page=page)
                story, picture, table = simulator._areas
                assert 'role="img"' in picture.value and "aria-label=" in picture.value
                assert len(picture.text) > 40 and story.text and "<table" in table.value


def test_two_panels_have_pictures_with_ids_of_their_own() -> None:
    one, two = (ChangeOfPlan()._areas[1].value for _ in range(2))
    assert one != two


def test_the_short_repr_names_the_result(simulator: ChangeOfPlan) -> None:
    assert repr(simulator) == "ChangeOfPlan(settle after 6: 17.78% a year)"
