"""Terms: exact reading, and every way in which an input can be wrong."""

import copy
import json
import math
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.credit import (
    UNROUNDED,
    Basis,
    Fee,
    FeeKind,
    FeeTiming,
    InputError,
    LoanTerms,
    Payee,
    Rounding,
    RoundingMode,
    schedule,
)
from tests.unit.credit.contracts import contracts

GOOD = {"amount": 600_000, "instalments": 12}
FEE = {"kind": "service", "payee": "platform", "timing": "each_instalment", "amount": 100}
PAID = [["2026-02-10", 300_000], ["2026-03-10", 310_000]]
GIVEN = {"amount": 600_000, "instalments": 2, "method": "given", "given": PAID}
HUGE = 10**60


@pytest.mark.parametrize(
    "written", [0.12, "0.12", "12%", "12 %", "12％", Decimal("0.12"), Fraction(3, 25), "3/25", " .12 "]
)
def test_a_rate_is_the_decimal_that_is_written(written: object) -> None:
    assert LoanTerms(600_000, 12, written).annual_rate == Fraction(12, 100)


def test_a_third_of_a_percent_and_a_float_are_exact() -> None:
    assert LoanTerms(1, 1, 0.1).annual_rate == Fraction(1, 10) != Fraction(0.1)


def test_a_rate_above_three_hundred_percent_is_written_with_its_sign() -> None:
    assert LoanTerms(1, 1, "720%").annual_rate == Fraction(36, 5)
    assert LoanTerms(1, 1, 3).annual_rate == 3
    for rate in ("720%", "1000/3%", "1000%"):
        terms = LoanTerms(600_000, 12, rate)
        assert LoanTerms.from_dict(json.loads(json.dumps(terms.to_dict()))) == replace(terms, amount=600_000) == terms


def test_a_rounding_mode_is_a_rounding() -> None:
    assert LoanTerms(1, 1, rounding=RoundingMode.UP).rounding == Rounding(RoundingMode.UP)  # type: ignore[arg-type]


def test_the_last_given_payment_may_differ_by_one_fen_an_instalment() -> None:
    # ¥6,000 at 1 % a month, by hand: 60.00 interest and 3,000.00 principal, then 30.00 on 3,000.00; two instalments
    def paid(last: int) -> dict[str, object]:
        return {**GIVEN, "annual_rate": "12%", "given": [["2026-02-10", 306_000], ["2026-03-10", last]]}

    for last in (302_998, 303_000, 303_002):
        assert schedule(LoanTerms.from_dict(paid(last))).rows[-1].payment == last
    for last in (302_997, 303_003):
        with pytest.raises(InputError) as error:
            schedule(LoanTerms.from_dict(paid(last)))
        assert (error.value.field, error.value.allowed["high"]) == ("payment", 303_000)


def bad_terms() -> list[tuple[dict[str, object], str, str]]:
    """(changes to good terms, field, code): what the engine must refuse, and how."""
    numbers: list[tuple[object, str]] = [
        (None, "missing"),
        ("6000", "not_a_number"),
        ("", "not_a_number"),
        (True, "not_a_number"),
        ([1], "not_a_number"),
        (1j, "not_a_number"),
        (math.nan, "not_finite"),
        (math.inf, "not_finite"),
        (-math.inf, "not_finite"),
        (Decimal("NaN"), "not_finite"),
        (Decimal("1e999999"), "out_of_range"),
        (1.5, "not_whole"),
        (Fraction(1, 3), "not_whole"),
        (-1, "out_of_range"),
        (HUGE, "out_of_range"),
        (10**5000, "out_of_range"),
        (1e300, "out_of_range"),
    ]
    cases: list[tuple[dict[str, object], str, str]] = []
    for field in ("amount", "instalments", "months_between", "cash_discount"):
        cases += [({field: value}, field, code) for value, code in numbers]
    cases += [({"days_between": value}, "days_between", code) for value, code in numbers if value is not None]
    cases += [
        ({field: 0}, field, "out_of_range") for field in ("amount", "instalments", "months_between", "days_between")
    ]
    rates = [case for case in numbers if case[1] != "not_whole" and not isinstance(case[0], str)]
    cases += [({"annual_rate": value}, "annual_rate", code) for value, code in rates]
    for text, code in [("a lot", "not_a_number"), ("", "missing"), ("-1%", "out_of_range"), ("NaN", "not_finite")]:
        cases.append(({"annual_rate": text}, "annual_rate", code))
    cases += [
        ({"annual_rate": text}, "annual_rate", "not_a_number") for text in ("1/0", "9" * 500, "12%%", "１２ per cent")
    ]
    cases += [({"annual_rate": text}, "annual_rate", "out_of_range") for text in ("1001%", "1e99999")]
    cases += [({"annual_rate": rate}, "annual_rate", "bare_rate") for rate in (7.2, "7.2", 12, Decimal("10.5"), 3.01)]
    cases += [
        ({"instalments": 601}, "instalments", "out_of_range"),
        ({"cash_discount": 600_000}, "cash_discount", "out_of_range"),
    ]
    for field in ("drawdown", "first_due"):
        cases += [
            ({field: value}, field, "not_a_date")
            for value in ("soon", "2026-02-30", 20260110, True, datetime(2026, 2, 1))
        ]
        cases.append(({field: date(9999, 12, 31)}, field, "out_of_range"))
    cases += [({"drawdown": None}, "drawdown", "missing"), ({"drawdown": date(1800, 1, 1)}, "drawdown", "out_of_range")]
    for day in (date(2026, 1, 10), date(2026, 1, 9), date(1, 1, 1)):
        cases.append(({"first_due": day}, "first_due", "date_order"))
    for field in ("method", "currency", "rounding"):
        cases += [({field: value}, field, "unknown_choice") for value in ("magic", 7, ["x"])]
    cases += [
        ({"method": None}, "method", "missing"),
        ({"days_between": 30, "months_between": 2}, "days_between", "either"),
    ]
    cases += [({"interest_deducted": value}, "interest_deducted", "unknown_choice") for value in ("yes", 1, None)]
    cases += [({"fees": value}, "fee", "wrong_kind") for value in ("none", 7, None, [7], [None])]
    cases += [({"given": PAID}, "given", "only_with")]
    return cases


@pytest.mark.parametrize(("changes", "field", "code"), bad_terms())
def test_bad_terms_are_input_errors(changes: dict[str, object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        LoanTerms(**{**GOOD, **changes})  # type: ignore[arg-type]
    assert (error.value.field, error.value.code) == (field, code)
    assert str(error.value) and error.value.value is not GOOD


def bad_fees() -> list[tuple[dict[str, object], str, str]]:
    return [
        ({"kind": "bribe"}, "fee_kind", "unknown_choice"),
        ({"kind": None}, "fee_kind", "missing"),
        ({"payee": "nobody"}, "payee", "unknown_choice"),
        ({"timing": "someday"}, "fee_timing", "unknown_choice"),
        ({"basis": "wishes"}, "fee_basis", "unknown_choice"),
        ({"basis": "overdue_day"}, "fee_basis", "unknown_choice"),  # only a contingent fee can be on what is overdue
        ({"contingent": "no"}, "contingent", "unknown_choice"),
        ({"amount": -1}, "fee_amount", "out_of_range"),
        ({"amount": math.nan}, "fee_amount", "not_finite"),
        ({"amount": 0.5}, "fee_amount", "not_whole"),
        ({"amount": "ten"}, "fee_amount", "not_a_number"),
        ({"amount": None}, "fee_amount", "missing"),
        ({"amount": None, "rate": 1.5}, "fee_rate", "out_of_range"),
        ({"amount": None, "rate": "some"}, "fee_rate", "not_a_number"),
        ({"amount": None, "rate": math.nan}, "fee_rate", "not_finite"),
        ({"amount": None, "rate": True}, "fee_rate", "not_a_number"),
        ({"rate": "1%"}, "fee_rate", "either"),
        ({"instalment": 3}, "fee_instalment", "only_with"),
        ({"timing": "with_instalment"}, "fee_instalment", "missing"),
        ({"timing": "with_instalment", "instalment": 0}, "fee_instalment", "out_of_range"),
        ({"timing": "with_instalment", "instalment": 13}, "fee_instalment", "out_of_range"),  # of 12
        ({"timing": "with_instalment", "instalment": 1.5}, "fee_instalment", "not_whole"),
        ({"amount": 600_001}, "fee_amount", "exceeds_amount"),
    ]


@pytest.mark.parametrize(("changes", "field", "code"), bad_fees())
def test_bad_fees_are_input_errors(changes: dict[str, object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        LoanTerms(600_000, 12, fees=(Fee(**{**FEE, **changes}),))  # type: ignore[arg-type]
    assert (error.value.field, error.value.code) == (field, code)


def bad_given() -> list[tuple[dict[str, object], str, str]]:
    return [
        ({"given": ()}, "given", "wrong_length"),
        ({"given": PAID[:1]}, "given", "wrong_length"),
        ({"given": 7}, "given", "wrong_kind"),
        ({"given": [1, 2]}, "given", "wrong_kind"),
        ({"given": [PAID[0], ["2026-02-10", 1]]}, "given_date", "date_order"),
        ({"given": [["2026-01-10", 1], PAID[1]]}, "given_date", "date_order"),
        ({"given": [["x", 1], PAID[1]]}, "given_date", "not_a_date"),
        ({"given": [[None, 1], PAID[1]]}, "given_date", "missing"),
        ({"given": [[date.max, 1], PAID[1]]}, "given_date", "out_of_range"),
        ({"given": [PAID[0], ["2026-03-10", "much"]]}, "payment", "not_a_number"),
        ({"given": [PAID[0], ["2026-03-10", math.nan]]}, "payment", "not_finite"),
        ({"given": [PAID[0], ["2026-03-10", -1]]}, "payment", "out_of_range"),
        ({"given": [PAID[0], ["2026-03-10", None]]}, "payment", "missing"),
        ({"interest_deducted": True}, "interest_deducted", "unknown_choice"),
        ({"given": [PAID[0], ["2026-03-10", 299_999]]}, "given_total", "out_of_range"),  # less than was borrowed
        # 12 % a year is 6,000 in the first month; the implied rate of 0 now and 620,000 later is above that
        (
            {"annual_rate": "12%", "given": [["2026-02-10", 5_999], PAID[1]], "amount": 300_000},
            "payment",
            "out_of_range",
        ),
        (
            {"annual_rate": "12%", "given": [["2026-02-10", 5_999], ["2026-03-10", 700_000]]},
            "payment",
            "payment_below_interest",
        ),
        ({"given": [["2026-02-10", 0], ["2026-03-10", 620_000]]}, "payment", "payment_below_interest"),
        ({"annual_rate": "12%", "given": [["2026-02-10", 606_001], ["2026-03-10", 0]]}, "payment", "out_of_range"),
        (
            {"annual_rate": "12%", "given": [["2026-02-10", 300_000], ["2026-03-10", 300_000]]},
            "payment",
            "out_of_range",
        ),
    ]


@pytest.mark.parametrize(("changes", "field", "code"), bad_given())
def test_bad_given_payments_are_input_errors(changes: dict[str, object], field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        schedule(LoanTerms.from_dict({**GIVEN, **changes}))
    assert (error.value.field, error.value.code) == (field, code)


def test_which_instalment_is_named() -> None:
    with pytest.raises(InputError) as error:
        schedule(LoanTerms.from_dict({**GIVEN, "given": [["2026-02-10", 0], ["2026-03-10", 620_000]]}))
    assert error.value.allowed["instalment"] == 1 and error.value.allowed["low"] > 0


@pytest.mark.parametrize(
    "changes",
    [
        {"annual_rate": "1000%", "instalments": 120, "method": "flat", "interest_deducted": True},
        {"fees": (Fee(**{**FEE, "timing": "deducted", "amount": 600_000}),)},
        {"fees": (Fee(**{**FEE, "timing": "up_front", "amount": 300_000}),) * 2},
        {"fees": (Fee(**{**FEE, "timing": "deducted", "amount": 300_000}),), "cash_discount": 300_000},
    ],
)
def test_what_is_taken_from_the_payout_leaves_something(changes: dict[str, object]) -> None:
    with pytest.raises(InputError) as error:
        schedule(LoanTerms(**{**GOOD, **changes}))  # type: ignore[arg-type]
    assert (error.value.code, error.value.field, error.value.allowed["high"]) == ("exceeds_amount", "deducted", 599_999)


@pytest.mark.parametrize(
    ("record", "field", "code"),
    [
        ({**GOOD, "colour": "red"}, "record", "unknown_field"),
        ({**GOOD, "fees": [{**FEE, "colour": "red"}]}, "fee", "unknown_field"),
        ({**GOOD, "rounding": {"colour": "red"}}, "rounding", "unknown_field"),
        ({**GOOD, "rounding": "sideways"}, "rounding", "unknown_choice"),
        ({**GOOD, "rounding": {"residue": "nowhere"}}, "residue", "unknown_choice"),
        ({**GOOD, "rounding": 7}, "rounding", "wrong_kind"),
        ({**GOOD, "fees": "none"}, "fee", "wrong_kind"),
        ({**GOOD, "fees": [7]}, "fee", "wrong_kind"),
        ({**GOOD, "given": "none"}, "given", "wrong_kind"),
        ([1, 2], "record", "wrong_kind"),
        ({"instalments": 12}, "amount", "missing"),
        ({"amount": 1}, "instalments", "missing"),
        ({**GOOD, "fees": [{"kind": "service"}]}, "payee", "missing"),
    ],
)
def test_bad_records_are_input_errors(record: object, field: str, code: str) -> None:
    with pytest.raises(InputError) as error:
        LoanTerms.from_dict(record)  # type: ignore[arg-type]
    assert (error.value.field, error.value.code) == (field, code)


@settings(max_examples=500, deadline=None)
@given(contracts())
def test_records_come_back_as_the_same_terms(terms: LoanTerms) -> None:
    text = json.dumps(terms.to_dict(), allow_nan=False)
    assert LoanTerms.from_dict(json.loads(text)) == terms
    assert replace(terms) == terms and copy.deepcopy(terms) == terms and pickle.loads(pickle.dumps(terms)) == terms
    assert hash(terms) == hash(replace(terms))


def test_a_record_is_short_and_readable() -> None:
    fee = Fee(FeeKind.LATE_FEE, Payee.LENDER, FeeTiming.ON_EVENT, rate="0.05%", basis=Basis.OVERDUE_DAY)
    terms = LoanTerms(600_000, 12, "7.2%", "flat", first_due="2026-02-25", fees=[fee], rounding=UNROUNDED)
    assert terms.to_dict() == {
        "amount": 600_000,
        "instalments": 12,
        "annual_rate": "0.072",
        "method": "flat",
        "first_due": "2026-02-25",
        "fees": [
            {
                "kind": "late_fee",
                "payee": "lender",
                "timing": "on_event",
                "rate": "0.0005",
                "contingent": True,
                "basis": "overdue_day",
            }
        ],
        "rounding": "unrounded",
    }
    given_terms = LoanTerms.from_dict(GIVEN)
    assert given_terms.to_dict()["given"] == PAID and LoanTerms.from_dict(given_terms.to_dict()) == given_terms
    assert LoanTerms(1, 1, rounding=Rounding("half_even", "up", "spread")).to_dict()["rounding"] == {
        "mode": "half_even",
        "payment": "up",
        "residue": "spread",
    }


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.dates(),
    st.lists(st.integers(), max_size=2),
)


@settings(max_examples=2000, deadline=None)
@given(st.dictionaries(st.sampled_from([*LoanTerms.__dataclass_fields__, "x"]), ANYTHING, max_size=4))
def test_whatever_is_put_in_is_a_plan_or_an_input_error(changes: dict[str, object]) -> None:
    try:
        schedule(LoanTerms.from_dict({**GOOD, **changes}))
    except InputError as error:
        assert error.field and error.code


def test_errors_survive_copying() -> None:
    error = InputError("out_of_range", "amount", 0, {"low": 1})
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (twin.code, twin.field, twin.value, dict(twin.allowed)) == ("out_of_range", "amount", 0, {"low": 1})


def test_one_loan_needs_no_array_library() -> None:
    code = (
        "import sys; from lessons.credit import *; t = LoanTerms(600000, 12, '7.2%'); cost_statement(t); "
        "sys.exit(any(name in sys.modules for name in ('numpy', 'pandas', 'matplotlib', 'babel')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
