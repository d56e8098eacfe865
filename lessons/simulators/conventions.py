"""The cases of ConventionExplorer: a contract, and how calculator A reckons it without saying so."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from lessons.credit import (
    UNROUNDED,
    Fee,
    FeeKind,
    FeeTiming,
    LoanTerms,
    Payee,
    RepaymentMethod,
    Rounding,
    rates,
    schedule,
    yuan,
)
from lessons.data import contract
from lessons.language import mark

DAYS = 31  # from the drawdown to the first payment, where a case does not say otherwise
PLAIN = {"annualisation": "flat", "fees": "contract", "rounding": "half_up", "days": DAYS}
ROUNDINGS = {"half_up": Rounding(), "up": Rounding("up"), "none": UNROUNDED}


@dataclass(frozen=True)
class Case:
    """A contract and the hidden settings of calculator A; calculator B starts from `PLAIN`.

    With `payment` set [yuan], A shows an instalment instead of a rate, and what is hidden is a fee lent with the loan.
    """

    key: str
    label: str
    about: str
    hidden: Mapping[str, Any]
    contract: str = ""
    payment: str = ""

    def terms(self) -> LoanTerms:
        """Return the contract."""
        if self.payment:
            return CAR
        return PURCHASE if not self.contract else _contract(self.contract)


_contract = cache(contract)
CAR = LoanTerms(amount=yuan(13_650), instalments=60, annual_rate="7.8%")
PURCHASE = LoanTerms(
    amount=yuan(99),
    instalments=12,
    method=RepaymentMethod.FLAT,
    fees=(Fee(FeeKind.INSTALMENT_FEE, Payee.LENDER, FeeTiming.EACH_INSTALMENT, rate="0.75%"),),
)

REPAIR = mark("{amount} for a repair, {n} instalments, a fee of {fee} of the amount with each.")
CASH = mark(
    "A cash loan of {amount} at {rate} a year, {n} equal instalments; a fee of {fee} is kept back from the payout."
)
CARS = mark(
    "A loan of {amount} for a car at {rate} a year, {n} equal instalments. Calculator A shows the instalment only."
)
SMALL = mark("Headphones for {amount}, {n} instalments, a fee of {fee} of the price with each.")

# what A does, in the order of the list: a rate by each convention, a fee handled wrongly, days, rounding, a hidden fee
COMPOUND = {"annualisation": "effective"}
MONTHLY = {"annualisation": "nominal"}
CASES = (
    Case("lender", mark("repair, the lender's calculator"), REPAIR, MONTHLY, "repair"),
    Case("compare", mark("repair, a comparison site"), REPAIR, COMPOUND, "repair"),
    Case("simple", mark("repair, a bank's leaflet"), REPAIR, {"annualisation": "simple"}, "repair"),
    Case("left_out", mark("cash loan, the advert"), CASH, {**MONTHLY, "fees": "left_out"}, "cash_loan"),
    Case("spread", mark("cash loan, a friend's spreadsheet"), CASH, {**COMPOUND, "fees": "spread"}, "cash_loan"),
    Case("dates", mark("repair, by the calendar"), REPAIR, {"annualisation": "xirr", "days": 15}, "repair"),
    Case("small", mark("headphones, to the fen"), SMALL, {**MONTHLY, "rounding": "up"}),
    Case("car_a", mark("car loan, first calculator"), CARS, {}, payment="281.33"),
    Case("car_b", mark("car loan, second calculator"), CARS, {}, payment="290.15"),
)
BY_KEY = {case.key: case for case in CASES}


@dataclass(frozen=True)
class Answer:
    """What both calculators show [rates as shares, payments in yuan], and what B was set to."""

    case: Case
    settings: Mapping[str, Any]
    a: float
    b: float

    @property
    def agree(self) -> bool:
        """Tell whether both show the same two decimals, as a reader sees them."""
        return round(self.a, 2) == round(self.b, 2) if self.case.payment else abs(self.a - self.b) < 0.5e-4

    @property
    def gap(self) -> float:
        """Return B less A [basis points; yuan for payments]."""
        return self.b - self.a if self.case.payment else (self.b - self.a) * 1e4


def answer(settings: Mapping[str, Any]) -> Answer:
    """Return what both calculators show for the case and the knobs in `settings`."""
    case = BY_KEY[settings["case"]]
    if case.payment:
        return Answer(case, settings, float(case.payment), instalment(case.terms(), settings))
    return Answer(case, settings, annual(case.terms(), {**PLAIN, **case.hidden}), annual(case.terms(), settings))


def annual(terms: LoanTerms, settings: Mapping[str, Any]) -> float:
    """Return the annual rate of a contract as a calculator with these settings shows it [share]."""
    changed = replace(
        terms,
        fees=_fees(terms, settings["fees"]),
        rounding=ROUNDINGS[settings["rounding"]],
        first_due=terms.drawdown + timedelta(int(settings["days"])),
    )
    return float(getattr(rates(changed), settings["annualisation"]).value)


def instalment(terms: LoanTerms, settings: Mapping[str, Any]) -> float:
    """Return the level instalment when a fee is lent with the loan [yuan]."""
    financed = replace(
        terms, amount=terms.amount + yuan(settings["financed"]), annual_rate=Fraction(settings["rate"]) / 100
    )
    return schedule(financed).rows[0].payment / 100


def _fees(terms: LoanTerms, how: str) -> tuple[Fee, ...]:
    if how == "contract":
        return terms.fees
    total = sum((_share(fee, terms) for fee in terms.fees if not fee.contingent), Fraction(0))
    if how == "left_out" or not total:
        return ()
    each = how == "spread"
    timing = FeeTiming.EACH_INSTALMENT if each else FeeTiming.DEDUCTED
    return (Fee(FeeKind.OTHER, Payee.OTHER, timing, rate=total / (terms.instalments if each else 1)),)


def _share(fee: Fee, terms: LoanTerms) -> Fraction:
    """Return all charges of a fee as a share of the amount; the contracts here have fees on the amount only."""
    times = terms.instalments if fee.timing is FeeTiming.EACH_INSTALMENT else 1
    return fee.charge(terms.amount, terms.amount, terms.period_years) * times / terms.amount
