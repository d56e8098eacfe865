"""The course's worked values: stated digits, then forty digits, then what the cent schedule changes."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import chain, repeat
from pathlib import Path

import mpmath
import numpy_financial
import pytest
import yaml

from lessons.credit import (
    UNROUNDED,
    LoanTerms,
    RepaymentMethod,
    cashflows,
    effective,
    irr,
    nominal,
    present_value,
    rates,
    schedule,
)
from tests.unit.credit import oracle

FILE = Path(__file__).parents[2] / "scenarios" / "credit" / "worked_values.yaml"
SCENARIOS = yaml.safe_load(FILE.read_text(encoding="utf-8"))["scenarios"]
WITH_TERMS = [scenario for scenario in SCENARIOS if "terms" in scenario]
WITH_FLOWS = [scenario for scenario in SCENARIOS if "flows" in scenario]


def stated(text: str) -> object:
    """Half a unit in the last digit that was stated."""
    return pytest.approx(float(text), abs=0.500001 * 10.0 ** Decimal(text).as_tuple().exponent, rel=0)


def terms_of(scenario: dict) -> LoanTerms:
    return LoanTerms.from_dict({**scenario["terms"], "rounding": "unrounded"})


def found(terms: LoanTerms) -> dict[str, float]:
    values = {name: 100 * getattr(rates(terms), name).value for name in ("per_period", "nominal", "effective", "xirr")}
    plan = schedule(terms)
    return {**values, "payment": float(plan.rows[0].payment) / 100, "interest": float(plan.total_interest) / 100}


@pytest.mark.parametrize("scenario", WITH_TERMS, ids=lambda scenario: scenario["id"])
def test_contracts_with_nothing_rounded(scenario: dict) -> None:
    values = found(terms_of(scenario))
    for name, text in scenario["expected"].items():
        assert values[name] == stated(text), name


@pytest.mark.parametrize("scenario", WITH_FLOWS, ids=lambda scenario: scenario["id"])
def test_flows(scenario: dict) -> None:
    amounts = list(chain.from_iterable(repeat(Fraction(amount), count) for count, amount in scenario["flows"]))
    assert 100 * nominal(irr(amounts), 12).value == stated(scenario["expected"]["nominal"])
    assert irr(amounts).value == pytest.approx(numpy_financial.irr([float(amount) for amount in amounts]), rel=1e-9)


@pytest.mark.parametrize("scenario", WITH_TERMS, ids=lambda scenario: scenario["id"])
def test_forty_digits_agree(scenario: dict) -> None:
    flows = cashflows(terms_of(scenario))
    if sum(flows.amounts) == 0:
        return
    per_period = oracle.rate(flows.periods, flows.amounts, -0.5, 5)
    dated = oracle.rate(oracle.years(flows.dates), flows.amounts, -0.5, 5)
    solved = rates(flows)
    with mpmath.workdps(40):
        pairs = [
            (solved.per_period, per_period),
            (solved.nominal, 12 * per_period),
            (solved.effective, (1 + per_period) ** 12 - 1),
            (solved.xirr, dated),
        ]
    for rate, exact in pairs:
        assert float(abs(rate.value / exact - 1)) <= 2e-15, rate.convention


def fen_by_hand(principal: int, monthly: Fraction, count: int) -> list[int]:
    """Level payments with the decimal module: payment and interest half up, the last one takes the residue."""
    rate = Decimal(monthly.numerator) / monthly.denominator
    level = (principal * rate / (1 - (1 + rate) ** -count)).quantize(Decimal(1), "ROUND_HALF_UP")
    balance, payments = Decimal(principal), []
    for _ in range(count - 1):
        balance -= level - (balance * rate).quantize(Decimal(1), "ROUND_HALF_UP")
        payments.append(int(level))
    return [*payments, int(balance + (balance * rate).quantize(Decimal(1), "ROUND_HALF_UP"))]


@pytest.mark.parametrize("scenario", WITH_TERMS, ids=lambda scenario: scenario["id"])
def test_the_cent_schedule_moves_rates_by_less_than_a_tenth_of_a_basis_point(scenario: dict) -> None:
    exact = terms_of(scenario)
    cents = LoanTerms.from_dict(scenario["terms"])
    for name in ("nominal", "effective", "xirr"):
        assert getattr(rates(cents), name).value == pytest.approx(getattr(rates(exact), name).value, abs=1e-5)
    flows = cashflows(cents)
    assert all(type(amount) is int for amount in flows.amounts)
    if sum(flows.amounts):
        assert rates(flows).nominal.value == pytest.approx(
            float(12 * oracle.rate(flows.periods, flows.amounts, -0.5, 5)), rel=1e-14
        )
    if cents.method is RepaymentMethod.EQUAL_INSTALMENT and cents.annual_rate > 0:
        plain = schedule(replace(cents, fees=()))
        assert [row.payment for row in plain.rows] == fen_by_hand(cents.amount, cents.period_rate, cents.instalments)


def test_whole_yuan_contracts_are_the_same_in_cents() -> None:
    # 500 + 36 is whole: rounding changes nothing in G01, G04, G05, G06
    for scenario in WITH_TERMS:
        if scenario["id"] in ("G01", "G04", "G05", "G06"):
            exact, cents = terms_of(scenario), LoanTerms.from_dict(scenario["terms"])
            assert rates(exact).nominal == rates(cents).nominal


def test_cent_schedules_of_the_18_percent_loan() -> None:
    # by the decimal module (fen_by_hand): the unrounded 916.80 and 1,001.60 stay, in fen the last payment differs
    plan = schedule(LoanTerms(1_000_000, 12, "18%"))
    payments = fen_by_hand(1_000_000, Fraction(3, 200), 12)
    assert [row.payment for row in plan.rows] == payments
    assert plan.total_interest == sum(payments) - 1_000_000


def test_g03_the_ratio_to_twelve_times_the_fee_peaks_and_falls() -> None:
    def ratio(count: int) -> float:
        terms = LoanTerms(600_000, count, "7.2%", RepaymentMethod.FLAT, rounding=UNROUNDED)
        return rates(terms).nominal.value / 0.072

    for count, text in [(3, "1.50"), (6, "1.70"), (12, "1.81"), (24, "1.84"), (36, "1.83")]:
        assert ratio(count) == stated(text)
    assert max(range(1, 61), key=ratio) == 23  # the peak over whole numbers, as the misconception MC06 says


def test_g13_present_values() -> None:
    monthly = Fraction(78, 12_000)
    for payment, text in [("281.33", "13940.47"), ("290.15", "14377.52")]:
        value = present_value([0, *[Fraction(payment)] * 60], monthly)
        assert float(value) == stated(text)
        assert float(value) == pytest.approx(-numpy_financial.pv(float(monthly), 60, float(payment)), rel=1e-12)
    hidden = [float(present_value([-13650, *[Fraction(payment)] * 60], monthly)) for payment in ("281.33", "290.15")]
    assert hidden == [stated("290.47"), stated("727.52")]  # what E6 of the lesson recovers


def test_g14_the_public_shortcut() -> None:
    # twice the fee rate, n / (n + 1) of it: 24 · 0.76 % · 36 / 37
    assert stated("17.747") == 100 * 24 * 0.0076 * 36 / 37
    assert effective(irr([3600] + [-100 - 27.36] * 36), 12).value * 100 == stated("17.744")


def test_a_wrong_digit_would_be_noticed() -> None:
    assert found(terms_of(SCENARIOS[0]))["nominal"] != stated("13.0343")
    assert found(terms_of(SCENARIOS[0]))["nominal"] != stated("13.0341")
