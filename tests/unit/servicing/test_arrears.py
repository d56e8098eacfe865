"""How late on a day, and what it costs: worked values, conventions by hand, and what must always hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lessons.credit import Fee, FeeKind, FeeTiming, InputError, LoanTerms, Payee, schedule
from lessons.servicing import (
    Component,
    Debt,
    Payment,
    Penalty,
    accelerated,
    acceleration,
    arrears,
    bucket,
    day_bucket,
    ledger,
)

FEE = Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.6%")
LIN = schedule(LoanTerms(1_200_000, 12, fees=(FEE,)))  # 12 × (1,000 + 72), due from 2026-02-10
DUE = LIN.rows[0].due


@pytest.mark.parametrize(
    ("base", "count", "fen"),
    [
        ("overdue_instalment", "act/360", 1164),
        ("overdue_instalment", "act/365", 1148),
        ("overdue_principal", "act/360", 1086),
    ],
)
def test_twenty_days_late_at_half_again(base: str, count: str, fen: int) -> None:
    # G17: the IRR nominal of 13.0342 % taken as the contract rate, which is itself an assumption
    terms = Penalty("50%", rate="13.0342%", base=base, day_count=count)
    found = arrears(ledger(LIN, [], penalty=terms, as_of=DUE + timedelta(20)))
    assert (found.days_past_due, found.bucket, found.penalty) == (20, "M1", fen)
    by_hand = (107_200 if base == "overdue_instalment" else 100_000) * 0.130342 * 1.5 * 20 / int(count[-3:])
    assert abs(by_hand - fen) <= 0.5


def test_penalty_of_a_bank_loan() -> None:
    # 10,000 overdue 45 days, contract rate 12 %, + 50 %: 10,000 · 18 % · 45/365 = 221.92, /360 = 225.00
    plan = schedule(LoanTerms(1_000_000, 1, "12%", drawdown=date(2026, 1, 10)))
    for count, fen in (("act/365", 22_192), ("act/360", 22_500)):
        found = ledger(plan, penalty=Penalty("50%", day_count=count), as_of=DUE + timedelta(45))
        assert found.left(Component.PENALTY) == fen
    # principal and interest: 10,100 · 18 % · 45/360 = 227.25
    both = Penalty("50%", base="overdue_principal_and_interest")
    assert ledger(plan, penalty=both, as_of=DUE + timedelta(45)).left(Component.PENALTY) == 22_725


@pytest.mark.parametrize(("surcharge", "fen"), [("50%", 22_500), ("100%", 30_000)])
def test_penalty_for_misuse(surcharge: str, fen: int) -> None:
    # the notice's range for misuse, + 50 % to + 100 %: 10,000 · 12 % · 1.5 or 2 · 45/360 = 225.00 or 300.00
    plan = schedule(LoanTerms(1_000_000, 1, "12%", drawdown=date(2026, 1, 10)))
    found = ledger(plan, penalty=Penalty(surcharge, day_count="act/360"), as_of=DUE + timedelta(45))
    assert found.left(Component.PENALTY) == fen


def test_outstanding_base_bears_once() -> None:
    # two instalments overdue, all 12,000 of principal outstanding from the first due date: 12,000 · 10 % · 40/360
    terms = Penalty(0, rate="10%", base="outstanding_principal")
    found = ledger(LIN, penalty=terms, as_of=DUE + timedelta(40))
    assert found.left(Component.PENALTY) == 13_333


def test_a_part_payment_changes_the_base() -> None:
    # 1,000 for 10 days, then 500 (after the fee of 72 is paid) for 10 days, at 36 % / 360 = 0.1 % a day: 10 + 5
    terms = Penalty(0, rate="36%")
    paid = [Payment(DUE + timedelta(10), 57_200 + 1_000)]  # fee 72, penalty 10, principal 500
    found = ledger(LIN, paid, penalty=terms, as_of=DUE + timedelta(20))
    assert found.applied(Component.PENALTY) == 1_000 and found.left(Component.PENALTY) == 500
    assert found.applied(Component.PRINCIPAL) == 50_000


def test_grace_moves_and_tolerance_forgives() -> None:
    grace, tolerance = (Penalty(0, rate="36%", **{name: 3}) for name in ("grace_days", "tolerance_days"))
    for days, by_grace, by_tolerance in ((3, 0, 0), (4, 100, 400), (5, 200, 500)):
        on = DUE + timedelta(days)
        found = [arrears(ledger(LIN, penalty=one, as_of=on)) for one in (grace, tolerance)]
        assert [one.penalty for one in found] == [by_grace, by_tolerance]
        assert [one.days_past_due for one in found] == [max(days - 3, 0), days if days > 3 else 0]
    in_time = ledger(LIN, [Payment(DUE + timedelta(3), 107_200)], penalty=tolerance, as_of=DUE + timedelta(9))
    assert in_time.left(due_only=True) == 0
    small = ledger(LIN, [Payment(DUE, 106_500)], penalty=replace(tolerance, tolerance_amount=1_000))
    assert arrears(small, DUE + timedelta(9)).days_past_due == 0


def test_liquidated_damages() -> None:
    # 0.05 % a day of 1,000 for 20 days is 10; capped at 0.6 % it is 6; 2 % once is 20
    for terms, fen in (
        (Penalty(0, rate=0, damages_daily="0.05%"), 1_000),
        (Penalty(0, rate=0, damages_daily="0.05%", damages_cap="0.6%"), 600),
        (Penalty(0, rate=0, damages_once="2%"), 2_000),
        (Penalty(0, rate="36%", damages_once="2%"), 4_000),
    ):
        assert arrears(ledger(LIN, penalty=terms, as_of=DUE + timedelta(20))).penalty == fen
        assert terms.damages(100_000, 20) + terms.interest(100_000, DUE, DUE + timedelta(20)) == fen


def test_buckets() -> None:
    assert [bucket(days) for days in (0, 1, 30, 31, 60, 61, 90, 91, 150, 151, 180, 181)] == (
        ["M0", "M1", "M1", "M2", "M2", "M3", "M3", "M4", "M5", "M6", "M6", "M6+"]
    )
    assert [day_bucket(days) for days in (0, 1, 31, 90, 91)] == ["0", "1-30", "31-60", "61-90", "90+"]


def test_one_missed_instalment_grows_old() -> None:
    paid_later = [Payment(row.due, row.payment) for row in LIN.rows[1:6]]
    # oldest first: each payment goes to the oldest, so one instalment stays missing and its age never passes a month
    found = ledger(LIN, paid_later, "oldest_first")
    assert arrears(found, LIN.rows[5].due).missed == ()
    assert arrears(found, LIN.rows[5].due + timedelta(1)).missed == (6,)
    assert arrears(found, date(2026, 7, 20)).bucket == "M1"
    assert arrears(ledger(LIN), date(2026, 7, 20)).bucket == "M6"


def test_due_today_is_not_overdue() -> None:
    assert arrears(ledger(LIN), DUE).days_past_due == 0
    found = arrears(ledger(LIN), DUE + timedelta(1))
    assert (found.days_past_due, found.overdue, found.not_due) == (1, 107_200, 1_100_000)


def test_a_fifth_of_the_price() -> None:
    # Civil Code of the PRC, article 634: price 10,000 in 10, two unpaid: 2,000 is a fifth; a demand and time are needed
    sale = ledger(schedule(LoanTerms(1_000_000, 10)))
    second = date(2026, 3, 11)
    found = acceleration(sale, second, demanded_on=second, reasonable_days=15)
    assert found.reached and found.unpaid == 200_000 and found.from_day is None
    found = acceleration(sale, second + timedelta(15), demanded_on=second, reasonable_days=15)
    assert found.from_day == second + timedelta(15)
    assert not acceleration(sale, second - timedelta(1)).reached
    assert not acceleration(ledger(schedule(LoanTerms(1_000_000, 2))), second).reached, "three payments or more"
    assert not acceleration(sale, second, least="21%").reached


def test_called_due() -> None:
    on = date(2026, 5, 20)
    waived, kept = (ledger(accelerated(Debt(LIN), on, costs), as_of=on) for costs in (False, True))
    assert waived.left(due_only=True) == 1_200_000 + 4 * 7_200
    assert kept.left(due_only=True) == 12 * 107_200
    paid = ledger(accelerated(Debt(LIN), on), [Payment(on, 1_300_000)], as_of=on)
    assert paid.left() == 0 and paid.credit == 1_300_000 - 1_228_800


@pytest.mark.parametrize(
    ("make", "code", "field"),
    [
        (lambda: Penalty(-1), "out_of_range", "surcharge"),
        (lambda: Penalty(base="all"), "unknown_choice", "penalty_base"),
        (lambda: Penalty(day_count="period"), "unknown_choice", "day_count"),
        (lambda: Penalty(grace_days=-1), "out_of_range", "grace_days"),
        (lambda: Penalty(damages_daily="2"), "out_of_range", "damages"),
        (lambda: bucket(-1), "out_of_range", "days"),
        (lambda: arrears(ledger(LIN), plan=1), "out_of_range", "plan_number"),
        (lambda: arrears("ledger"), "wrong_kind", "ledger"),
        (lambda: accelerated(Debt(LIN), date(2025, 1, 1)), "out_of_range", "called_on"),
        (lambda: acceleration(ledger(LIN), demanded_on="soon"), "not_a_date", "demanded_on"),
    ],
)
def test_refused(make, code: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        make()
    assert (caught.value.code, caught.value.field) == (code, field)
