"""ScheduleExplorer: five plans, each amount traced back, days and rounding.

Expected values: the course's hand-computed ones (level 864.00, equal principal 847.22, at the end 1,564.11; XIRR
15.1982, 13.9030 and 12.8393 % with a first payment after 15, 31 and 46 days), and plans written out below in Decimal.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import cycle

import pytest

from lessons.credit import InputError, rates
from lessons.language import in_language
from lessons.simulators import ScheduleExplorer
from lessons.simulators.schedule_controls import FIVE, PAGES, ROUNDINGS
from lessons.simulators.schedule_explorer import cost, explored
from lessons.simulators.schedule_trace import PARTS, trace

CENT = Decimal("0.01")
NUMBER = r"[\d,]+\.\d+"


@pytest.fixture
def explorer() -> ScheduleExplorer:
    return ScheduleExplorer()


def by_hand(method: str, amount: Decimal, count: int, rate: Decimal) -> list[tuple[Decimal, Decimal, Decimal]]:
    """Return (interest, principal, left) of each payment, written out with Decimal, half up, the last one closing."""
    month, owed, found = rate / 12, amount, []
    level = (amount * month / (1 - (1 + month) ** -count)).quantize(CENT, ROUND_HALF_UP) if month else amount / count
    for number in range(1, count + 1):
        interest = (owed * month).quantize(CENT, ROUND_HALF_UP)
        if method == "equal_instalment":
            principal = level - interest
        elif method == "equal_principal":
            principal = (amount / count).quantize(CENT, ROUND_HALF_UP)
        else:
            principal = Decimal(0)
        if method == "bullet":
            interest = (amount * rate * count / 12).quantize(CENT, ROUND_HALF_UP) if number == count else Decimal(0)
        if number == count:
            principal = owed
        owed -= principal
        found.append((interest, principal, owed))
    return found


@pytest.mark.parametrize("method", FIVE[:4])
@pytest.mark.parametrize(("amount", "count", "rate"), [(12_000, 12, "13.03422"), (9_999.99, 7, "7.3"), (500, 36, "24")])
def test_the_rows_are_those_written_out_by_hand(
    explorer: ScheduleExplorer, method: str, amount: float, count: int, rate: str
) -> None:
    explorer.set(method=method, amount=amount, instalments=count, rate=rate)
    assert explorer.error is None
    expected = by_hand(method, Decimal(str(amount)), count, Decimal(rate) / 100)
    for row, (interest, principal, left) in zip(explorer.noun.plan.rows, expected, strict=True):
        assert (row.interest, row.principal, row.closing) == (interest * 100, principal * 100, left * 100)


def test_five_plans_at_one_rate_have_the_sums_of_the_course(explorer: ScheduleExplorer) -> None:
    explorer.set(rounding="none")
    sums = [round(cost(plan) / 100, 2) for plan in explorer.noun.five]
    assert [float(each) for each in sums] == [864.00, 847.22, 1564.11, 1564.11, 864.00]
    for text in ("¥864.00", "¥847.22", "¥1,564.11"):
        assert text in explorer.text
    explorer.set(rounding="half_up")
    assert repr(explorer) == "ScheduleExplorer(equal_instalment, 12 payments, cost ¥863.99)"


def test_the_missing_cent_is_in_the_last_payment_and_said(explorer: ScheduleExplorer) -> None:
    rows = explorer.noun.plan.rows
    assert [row.payment for row in rows] == [107_200] * 11 + [107_199]
    assert "rounding takes off ¥0.0097" in explorer.text  # 863.9997 (mpmath: 863.99971074) less 863.99
    explorer.set(page="trace", row=12, part="payment")
    assert "takes the residue, what rounding leaves over: −¥0.01" in explorer._areas[0].text


@pytest.mark.parametrize(("first", "expected"), [("15", 0.151982), ("31", 0.139030), ("46", 0.128393)])
def test_a_year_by_calendar_days_depends_on_the_first_due_date(
    explorer: ScheduleExplorer, first: str, expected: float
) -> None:
    # worked value G12 is for the flat plan: 12 times 1,072 from that day on, drawn on 2026-01-10
    explorer.set(method="flat", first=first)
    assert rates(explorer.noun.plan.terms).xirr.value == pytest.approx(expected, abs=5e-7)
    assert f"{expected * 100:.2f}%" in explorer.text


def test_due_dates_from_31_january_keep_to_the_end_of_the_month(explorer: ScheduleExplorer) -> None:
    explorer.set(drawdown="2026-01-31")
    days = [row.due.isoformat() for row in explorer.noun.plan.rows[:4]]
    assert days == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    explorer.set(count="act/365", page="trace", row=1, part="cost")
    # 12,000 at 13.03422 % is 1,564.1064; times 28 is 43,794.9792; over 365 that is 119.98624438, by hand
    assert "¥119.986244…" in explorer._areas[0].text and "28/365" in explorer._areas[0].text
    explorer.set(count="act/360")
    assert "¥121.65272" in explorer._areas[0].text  # the same over 360


def test_every_amount_of_every_plan_is_traced_to_itself(explorer: ScheduleExplorer) -> None:
    for rounding in ROUNDINGS:
        explorer.set(rounding=rounding, instalments=7, amount="9999.99")
        for plan in explorer.noun.five:
            for row in plan.rows:
                for part in PARTS:
                    found = trace(plan, row.number, part)
                    whole = {"cost": row.interest + row.fee}.get(part, getattr(row, part, None))
                    assert found.amount == whole and found.steps
                    assert abs(Fraction(found.exact) - whole) < 100 or part == "cost"


def test_the_products_in_the_steps_are_right(explorer: ScheduleExplorer) -> None:
    """Each "a × b × c/d = e" on screen is worked out again from its own words."""
    seen = 0
    for count in ("period", "act/365", "act/360", "30e/360"):
        for method in FIVE:
            explorer.set(page="trace", count=count, method=method, part="cost", row=12, drawdown="2026-01-31")
            pattern = rf"¥({NUMBER}) × ({NUMBER})%(?: × (\d+)/(\d+))? = ¥({NUMBER})"
            for owed, rate, top, bottom, result in re.findall(
                pattern, explorer._areas[0].text.replace("0.6%", "0.60%")
            ):
                product = Decimal(owed.replace(",", "")) * Decimal(rate) / 100
                product = product * Decimal(top) / Decimal(bottom) if top else product
                assert abs(product - Decimal(result.replace(",", ""))) < Decimal("0.000002")
                seen += 1
    assert seen == 20


def test_a_payment_beyond_the_end_shows_the_last_one_and_says_so(explorer: ScheduleExplorer) -> None:
    explorer.set(page="trace", row=36, instalments=10)
    assert explorer.noun.traced.number == 10 and "has 10 payments" in explorer._areas[0].text


def test_no_page_shows_more_than_five_controls_and_the_price_is_a_rate_or_a_fee(explorer: ScheduleExplorer) -> None:
    for page in PAGES:
        for method in FIVE:
            explorer.set(page=page, method=method)
            seen = {name for name, knob in explorer.knobs.items() if "ic-hidden" not in knob._dom_classes}
            assert len(seen) <= 5 and {"rate", "fee"} - seen
            assert (page == "plan") == bool({"rate", "fee"} & seen)


def test_every_control_at_its_ends_gives_a_plan_that_closes(explorer: ScheduleExplorer) -> None:
    first = {name: knob.value for name, knob in explorer.knobs.items()}
    for name, knob in explorer.knobs.items():
        spec = knob.spec
        for end in [key for key, _ in spec.options] if hasattr(spec, "options") else [spec.low, spec.high]:
            explorer.set(**{**first, name: end})
            assert explorer.error is None, (name, end)
            plans = explored({**first, name: spec.read(end)}).five
            assert [plan.rows[-1].closing for plan in plans] == [0] * 5


def test_table_picture_and_sentences_tell_the_same(explorer: ScheduleExplorer) -> None:
    explorer.set(method="equal_principal", amount=8_000, instalments=10, rate=12)
    text = explorer.text
    # 1 % of 8,000 first, 1 % of 800 last; 80 × 5.5 in all, by hand
    for amount in ("¥880.00", "¥808.00", "¥440.00", "interest goes from ¥80.00 to ¥8.00"):
        assert amount in text
    assert text.count("¥440.00") >= 3  # the sentence, the table of the plan, the five plans


def test_what_is_not_allowed_is_said_and_the_last_plan_stays(explorer: ScheduleExplorer) -> None:
    before = explorer._areas[0].text
    explorer.set(rate=99)
    assert isinstance(explorer.error, InputError) and explorer._areas[0].text == before
    explorer.set(rate=12)
    assert explorer.error is None and explorer._areas[0].text != before


def test_nothing_english_is_left_in_chinese() -> None:
    with in_language("zh_CN"):
        explorer = ScheduleExplorer()
        seen = []
        counts, rules = cycle(("period", "act/365", "act/360", "30e/360")), cycle(ROUNDINGS)
        for method in FIVE:
            for part in PARTS:
                explorer.set(method=method, part=part, row=12, count=next(counts), rounding=next(rules))
                assert explorer.error is None
                seen.append(explorer.text)
        for page in PAGES:
            explorer.set(page=page)
            seen.append(explorer.text)
        explorer.set(method="flat", fee=0, part="cost", row=36, page="trace", rounding="spread")
        seen.append(explorer.text)
        for knob in explorer.knobs.values():
            seen += [label for _, text in getattr(knob.spec, "options", ()) for label in [knob.spec.option(text)]]
    assert not {word for text in seen for word in re.findall(r"[A-Za-z]{2,}", text)}
