"""Random contracts for property tests: all methods, roundings, residue rules, spacings and fees."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from lessons.credit import (
    UNROUNDED,
    Basis,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Residue,
    Rounding,
    RoundingMode,
)

AMOUNTS = st.one_of(st.integers(1, 400), st.integers(1_000, 10_000_000), st.integers(1, 10**11))
RATES = st.one_of(
    st.just(Fraction(0)),
    st.integers(1, 3600).map(lambda points: Fraction(points, 10_000)),
    st.decimals(0, 3, places=6).map(Fraction),
    st.fractions(0, 1, max_denominator=997),
)
# without ADD_ON, which many of these amounts, rates and terms cannot have: see products.py
PLANNED = [method for method in RepaymentMethod if method not in (RepaymentMethod.GIVEN, RepaymentMethod.ADD_ON)]
REGULAR = [basis for basis in Basis if not basis.overdue]


@st.composite
def fees(draw, instalments: int) -> Fee:
    """A small fee; deducted and up-front ones cannot use up the amount."""
    timing = draw(st.sampled_from(FeeTiming))
    basis = draw(st.sampled_from(REGULAR if timing is not FeeTiming.ON_EVENT else list(Basis)))
    number = draw(st.integers(1, instalments)) if timing is FeeTiming.WITH_INSTALMENT else None
    rate = Fraction(draw(st.integers(0, 500)), 10_000)
    kind, payee = draw(st.sampled_from(FeeKind)), draw(st.sampled_from(Payee))
    contingent = draw(st.booleans()) if basis in REGULAR else True
    return Fee(kind, payee, timing, rate=rate, contingent=contingent, instalment=number, basis=basis)


@st.composite
def roundings(draw) -> Rounding:
    if draw(st.integers(0, 5)) == 0:
        return UNROUNDED
    mode, payment = draw(st.sampled_from(RoundingMode)), draw(st.sampled_from([None, *RoundingMode]))
    return Rounding(mode, payment, draw(st.sampled_from(Residue)))


@st.composite
def contracts(draw, methods=PLANNED, rounding=None, most=60) -> LoanTerms:
    """A valid contract whose interest is not deducted."""
    chosen = rounding or draw(roundings())
    instalments = draw(st.integers(1, 18 if chosen.exact else most))
    drawdown = draw(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
    days = draw(st.one_of(st.none(), st.integers(1, 366)))
    return LoanTerms(
        amount=draw(AMOUNTS),
        instalments=instalments,
        annual_rate=draw(RATES),
        method=draw(st.sampled_from(methods)),
        drawdown=drawdown,
        first_due=draw(st.one_of(st.none(), st.integers(1, 90).map(lambda gap: drawdown + timedelta(gap)))),
        months_between=1 if days else draw(st.integers(1, 12)),
        days_between=days,
        fees=tuple(draw(st.lists(fees(instalments), max_size=3))),
        rounding=chosen,
    )
