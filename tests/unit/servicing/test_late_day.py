"""A day of lateness by hand: decimals and calendar days, no engine; and what must always hold."""

import json
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256

import pytest

from lessons import data
from lessons.credit import InputError
from lessons.servicing import Component
from lessons.servicing.late_contracts import FIELDS, late_contract, late_contracts, read_late_contract
from lessons.servicing.late_day import Cost, Ground, late_day
from lessons.servicing.late_events import REASONABLE, Stage, late_events, one_fifth_day

RECORDS = json.loads(data.read("late_contracts/late_contracts.json"))
CONTRACTS = list(late_contracts().values())
each_contract = pytest.mark.parametrize("contract", CONTRACTS, ids=lambda one: one.name)


def fen(value: Decimal) -> int:
    """Whole fen, half up."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def principals(name: str) -> list[int]:
    """Principal of each instalment [fen], by hand from the record."""
    terms = RECORDS[name]["terms"]
    owed, n, month = terms["amount"], terms["instalments"], Decimal(terms["annual_rate"]) / 12
    if not month:
        return [owed // n] * n
    level, found = fen(owed * month / (1 - (1 + month) ** -n)), []
    for _ in range(n - 1):
        found.append(level - fen(owed * month))
        owed -= found[-1]
    return [*found, owed]


def test_the_card_names_the_file() -> None:
    digest = sha256(data.path("late_contracts/late_contracts.json").read_bytes()).hexdigest()
    card = data.read("late_contracts/card.md")
    assert digest in card and "fictional" in card
    assert all(f"`{field}`" in card for field in FIELDS)


def test_half_a_year_of_zhous_instalment() -> None:
    # due 2026-05-10, half a year of 30-day months would be wrong: 180 calendar days end on 2026-11-06
    found = late_day(late_contract("zhou_engine"), 180)
    principal = principals("zhou_engine")[4]
    assert found.on == date(2026, 11, 6) and found.arrears.missed == (5, 6, 7, 8, 9, 10)
    interest = principal * Decimal("0.162") * Decimal("1.5") * 180 / 360
    once = principal * Decimal("0.02")
    assert found.first_cost == fen(interest + once)
    lines = {one.cost: one for one in found.costs}
    assert float(lines[Cost.PENALTY_INTEREST].amount) == pytest.approx(float(interest))
    assert float(lines[Cost.DAMAGES_ONCE].amount) == pytest.approx(float(once))
    assert lines[Cost.PENALTY_INTEREST].base == principal and lines[Cost.PENALTY_INTEREST].days == 180
    # the later ones: due on the 10th of June to October
    late = [(date(2026, 11, 6) - date(2026, month, 10)).days for month in range(6, 11)]
    others = [
        fen(part * (Decimal("0.243") * days / 360 + Decimal("0.02")))
        for part, days in zip(principals("zhou_engine")[5:10], late, strict=True)
    ]
    assert lines[Cost.LATER].amount == sum(others) and found.lateness_cost == found.first_cost + sum(others)


def test_grace_and_the_year_of_lins_course() -> None:
    course = late_contract("lin_course")
    # (principal + interest) × 12 % × 1.3 × 30 / 365, from the end of three days of grace
    by_hand = {year: fen(106_619 * Decimal("0.156") * 30 / year) for year in (365, 360)}
    assert late_day(course, 33).lateness_cost == by_hand[365]
    assert late_day(course, 33, count="act/360").lateness_cost == by_hand[360]
    assert [late_day(course, day).lateness_cost > 0 for day in (3, 4)] == [False, True]
    assert late_day(course, 3).arrears.days_past_due == 0


@pytest.mark.parametrize(
    ("order", "penalty", "interest", "principal"),
    # due on day 33: penalty 13.67, interest of two instalments 192.31, principal 1,940.07
    [("civil_code_561", 1_367, 19_231, 29_402), ("principal_first", 0, 0, 50_000)],
)
def test_what_five_hundred_yuan_pay(order: str, penalty: int, interest: int, principal: int) -> None:
    found = late_day(late_contract("lin_course"), 33, 50_000, order)
    today = [one for one in found.after.allocations if one.on == found.on]
    paid = {part: sum(one.amount for one in today if one.component is part) for part in Component}
    assert (paid[Component.PENALTY], paid[Component.INTEREST], paid[Component.PRINCIPAL]) == (
        penalty,
        interest,
        principal,
    )


def test_costs_of_enforcing_come_first() -> None:
    found = late_day(late_contract("zhou_engine"), 20, 30_000, claimed=20_000)
    today = [one for one in found.after.allocations if one.on == found.on]
    assert today[0].component is Component.COSTS and today[0].amount == 20_000
    line = next(one for one in found.costs if one.cost is Cost.CLAIMED)
    assert line.ground is Ground.PRACTICE and line.amount == 20_000
    assert not any(one.cost is Cost.CLAIMED for one in late_day(late_contract("zhou_engine"), 0, claimed=5).costs)


def test_called_due_on_its_day_and_not_before() -> None:
    car = late_contract("zhou_engine")
    assert late_day(car, 59, called_after=60).called_on is None
    called = late_day(car, 60, called_after=60)
    assert called.called_on == date(2026, 7, 9)
    assert called.before.left(Component.PRINCIPAL, due_only=True) == sum(principals("zhou_engine")[4:])
    assert called.arrears.not_due == sum(principals("zhou_engine")[6:])  # due on the day itself, late on the next
    assert late_day(car, 61, called_after=60).arrears.not_due == 0


@each_contract
def test_nothing_is_lost_and_nothing_falls(contract) -> None:
    before = -1
    for day in range(0, 181, 15):
        found = late_day(contract, day, 50_000)
        assert found.lateness_cost >= before
        before = found.lateness_cost
        today = sum(one.amount for one in found.after.allocations if one.on == found.on)
        assert today + found.after.credit == 50_000
        # whatever is rounded is rounded once, by the instalment
        own = [one.amount for one in found.costs if one.cost not in (Cost.LATER, Cost.CLAIMED)]
        assert abs(sum(own) - found.first_cost) <= Decimal("0.5")


@each_contract
def test_stages_come_in_order(contract) -> None:
    events = late_events(contract)
    assert [one.stage for one in events] == list(Stage)
    days = [one.day for one in events if one.day is not None and one.stage is not Stage.RECORD]
    assert days == sorted(days) and days[0] == 0
    assert {one.stage: one.ground for one in events}[Stage.ACCELERATION] is (
        Ground.LAW if contract.is_sale else Ground.CONTRACT
    )


def test_days_of_the_stages_by_hand() -> None:
    # the course: due 15 April, grace to the 18th, reported at the end of April
    assert {one.stage: one.day for one in late_events(late_contract("lin_course"))}[Stage.RECORD] == 15
    # late for the first time in the next month: reported at the end of that
    shifted = replace(
        late_contract("lin_course"), lateness=replace(late_contract("lin_course").lateness, grace_days=20)
    )
    assert {one.stage: one.day for one in late_events(shifted)}[Stage.RECORD] == 46
    # the bicycle: 6 × 600, a fifth is 720; two are late on 9 June, 35 days after 5 May
    bicycle = late_contract("bicycle")
    assert one_fifth_day(bicycle) == 35 + REASONABLE
    longer = replace(bicycle, terms=replace(bicycle.terms, instalments=4, amount=240_000))
    assert one_fifth_day(longer) == 4 + REASONABLE  # one of four is more than a fifth
    assert one_fifth_day(replace(bicycle, terms=replace(bicycle.terms, instalments=2, amount=120_000))) is None


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: late_contract("none"), "unknown_choice"),
        (lambda: late_day(late_contract("bicycle"), -1), "out_of_range"),
        (lambda: late_day(late_contract("bicycle"), 1, -1), "out_of_range"),
        (lambda: late_day(late_contract("bicycle"), 1, order="any"), "unknown_choice"),
        (lambda: late_day(late_contract("bicycle"), 1, count="none"), "unknown_choice"),
        (lambda: read_late_contract("x", {**RECORDS["bicycle"], "more": 1}), "unknown_field"),
        (lambda: read_late_contract("x", {k: v for k, v in RECORDS["bicycle"].items() if k != "order"}), "missing"),
        (lambda: read_late_contract("x", {**RECORDS["bicycle"], "missed": 9}), "out_of_range"),
        (lambda: read_late_contract("x", {**RECORDS["bicycle"], "reported": "no"}), "unknown_choice"),
    ],
)
def test_what_is_not_allowed_is_told(call, code: str) -> None:
    with pytest.raises(InputError) as error:
        call()
    assert error.value.code == code
