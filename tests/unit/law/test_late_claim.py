"""What a court would support of lateness, and what the rules say of a line of a credit report; expected by hand.

Lines: 4 × 3.00 % for a private loan of February 2026 (LPR published 2026-01-20), 24 % for a licensed lender.
"""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from lessons.credit import InputError
from lessons.law.credit_line import answer_by, kept_until, line_findings
from lessons.law.facts_price import Lender
from lessons.law.late_claim import LateFacts, late_claim
from lessons.law.rank import Verdict
from lessons.servicing.charges import Component
from lessons.servicing.credit_record import Overdue
from lessons.servicing.late_contracts import late_contract
from lessons.servicing.late_day import late_day
from lessons.servicing.ledger import ledger

LENDERS = {
    "lin_course": Lender.BANK,
    "zhou_engine": Lender.CONSUMER_FINANCE,
    "colleague": Lender.PRIVATE,
    "bicycle": None,
}


def judged(name: str, days: int, **facts: object):
    return late_claim(late_day(late_contract(name), days).before, LateFacts(lender=LENDERS[name], **facts))


def found(claim, rule: str):
    return next(one for one in claim.findings if one.rule == rule)


def late_principal(name: str, days: int) -> Decimal:
    """Σ late principal × days late / 365 [fen], from the rows and the calendar."""
    contract = late_contract(name)
    on = contract.due + timedelta(days)
    rows = [row for row in contract.plan.rows[contract.missed - 1 :] if row.due < on]
    return sum((Decimal(int(row.principal)) * (on - row.due).days / 365 for row in rows), Decimal(0))


@pytest.mark.parametrize("days", [1, 30, 90, 180])
def test_a_private_loan_holds_up_to_four_times_lpr(days: int) -> None:
    claim = judged("colleague", days)
    assert claim.line == Decimal("0.12")
    assert float(claim.within) == pytest.approx(float(Decimal("0.12") * late_principal("colleague", days)))
    # 15 % by the contract for lateness, and 0.05 % a day of damages: 15 % + 18.25 %
    assert float(claim.rate) == pytest.approx(0.3325, abs=0.0025)
    assert claim.above == claim.charged - claim.within > 0
    assert found(claim, "RATE-08").verdict is Verdict.UNENFORCEABLE  # 15 % > 12 %
    assert found(claim, "RATE-09").verdict is Verdict.UNENFORCEABLE


def test_a_licensed_lender_is_cut_only_on_request_and_when_plainly_above() -> None:
    claim = judged("zhou_engine", 180)
    assert claim.line == Decimal("0.24") and claim.above > 0
    assert float(claim.within) == pytest.approx(float(Decimal("0.24") * late_principal("zhou_engine", 180)))
    assert found(claim, "RATE-12").verdict is Verdict.NEEDS_HUMAN
    for plainly, verdict in ((True, Verdict.REDUCIBLE), (False, Verdict.OK)):
        claim = judged("zhou_engine", 180, requested=True, plainly_above_loss=plainly)
        assert found(claim, "RATE-12").verdict is verdict
    # 1.5 × 16.2 % is the upper end of the corridor
    assert found(claim, "PEN-01").verdict is Verdict.OK
    assert not any(one.rule in ("RATE-08", "RATE-09") for one in claim.findings)


def test_a_bank_within_the_line_keeps_all_of_it() -> None:
    claim = judged("lin_course", 33)
    assert claim.above == 0 and claim.within == claim.charged == 1_367
    assert found(claim, "RATE-12").verdict is Verdict.OK and found(claim, "PEN-01").verdict is Verdict.OK
    assert not any(one.rule in ("PEN-04", "PEN-05") for one in claim.findings)  # no damages in this contract


def test_damages_are_held_against_the_proven_loss() -> None:
    assert found(judged("zhou_engine", 1), "PEN-05").verdict is Verdict.NEEDS_HUMAN
    # damages of 18.01 on the first day: 1.3 × 13.85 is below, 1.3 × 13.86 is not
    assert judged("zhou_engine", 1).damages == pytest.approx(1_800.88)
    assert found(judged("zhou_engine", 1, loss=1_385, requested=True), "PEN-05").verdict is Verdict.NEEDS_HUMAN
    assert found(judged("zhou_engine", 1, loss=1_386), "PEN-05").verdict is Verdict.OK


def test_a_sale_has_no_line_and_a_fifth() -> None:
    claim = judged("bicycle", 180, demanded=True, time_passed=True)
    assert claim.line is None and claim.above == 0
    assert found(claim, "INST-01").verdict is Verdict.OK
    assert found(judged("bicycle", 30), "INST-01").verdict is Verdict.UNENFORCEABLE  # 600 of 3,600 is no fifth
    assert not any(one.rule in ("PEN-01", "PEN-08", "RATE-12") for one in claim.findings)


def test_acceleration_starts_the_limitation_clock_earlier() -> None:
    # the last instalment is due 2027-12-10; called due on 2026-07-09: three years from there
    claim = judged("zhou_engine", 180)
    assert found(claim, "LIM-01").why.code == "limitation_not_started"
    day = late_day(late_contract("zhou_engine"), 180, called_after=60)
    called = late_claim(day.before, LateFacts(lender=Lender.CONSUMER_FINANCE, called_on=day.called_on))
    assert found(called, "LIM-01").step("expiry") == date(2029, 7, 9)
    assert "acceleration_reading" in found(called, "LIM-01").provisional


def test_nothing_late_is_nothing_to_judge() -> None:
    claim = judged("lin_course", 3)
    assert (claim.charged, claim.rate, claim.line, claim.above) == (0, None, None, 0)
    assert [one.rule for one in claim.findings] == ["LIM-01"]


def test_what_cannot_be_judged_is_told() -> None:
    plain = ledger(late_contract("bicycle").plan)
    with pytest.raises(InputError) as error:
        late_claim(plain, LateFacts(lender=None))
    assert error.value.field == "penalty"
    partly = late_day(late_contract("lin_course"), 33, 50_000).after
    assert partly.applied(Component.PRINCIPAL, number=3) > 0
    with pytest.raises(InputError) as error:
        late_claim(partly, LateFacts(lender=Lender.BANK))
    assert error.value.code == "conflict"


UNPAID = Overdue(date(2026, 5, 10), 117_741, None, True)
OLD = Overdue(date(2021, 7, 16), 1_230_000, date(2021, 12, 15), True)
SMALL = Overdue(date(2021, 7, 16), 1_000_000, date(2026, 3, 31), None)
UNTOLD = Overdue(date(2026, 2, 25), 42_000, date(2026, 3, 2), False)


@pytest.mark.parametrize(
    ("late", "on", "verdicts"),
    [
        # article 16: five years from the end; the repair: 2020 to 2025, at most 10,000, paid by 2026-03-31
        (UNPAID, date(2026, 11, 10), ("ok", "not_applicable", "ok")),
        (OLD, date(2026, 12, 15), ("ok", "not_applicable", "ok")),
        (OLD, date(2026, 12, 16), ("unlawful", "not_applicable", "ok")),
        (SMALL, date(2026, 11, 10), ("ok", "ok", "needs_human")),
        (UNTOLD, date(2026, 11, 10), ("ok", "not_applicable", "unlawful")),
    ],
)
def test_a_line_of_a_report(late: Overdue, on: date, verdicts: tuple[str, ...]) -> None:
    assert tuple(one.verdict.value for one in line_findings(late, on)) == verdicts


def test_the_last_day_of_a_line_and_of_an_answer() -> None:
    assert kept_until(OLD, date(2026, 1, 1)) == date(2026, 12, 15)
    assert kept_until(UNPAID, date(2026, 11, 10)) is None
    assert answer_by(date(2026, 11, 10)) == date(2026, 11, 30)  # article 25: twenty days
