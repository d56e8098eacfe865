"""What Regulation Z lets pass beside the rate's own tolerance: small errors of the finance charge, odd first periods.

Standing: 12 CFR 1026.17(c)(4) is read from a compliance note of a credit unions' association (2009) that quotes its
three cases under the older number 226.17(c)(4). 12 CFR 1026.18(d) is as remembered; its text was not read.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction

from lessons.credit.cashflows import cashflows
from lessons.credit.dates import add_months, half_months
from lessons.credit.disclosure_us import TilaBox
from lessons.credit.errors import InputError
from lessons.credit.methods import RepaymentMethod
from lessons.credit.money import Money
from lessons.credit.payment_lines import as_contracted
from lessons.credit.reading import exact, of_kind, truth
from lessons.credit.reg_z import RegZ, reg_z
from lessons.credit.terms import LoanTerms

SMALL_CREDIT = 100_000  # amount financed [cents] up to which the smaller tolerance holds
SMALL_OFF, LARGE_OFF, DWELLING_BELOW = 500, 1_000, 10_000  # cents

# term in years, days by which the first period may be shorter (None: by any number) or longer
FIRST_PERIODS = ((1, 6, 13), (10, 11, 21), (None, None, 32))


@dataclass(frozen=True, slots=True)
class ChargeCheck:
    """A shown finance charge against the true one [cents]: how far it is off (+ too high), what is let pass.

    `above` is None where too high a charge never counts as wrong.
    """

    shown: Fraction
    true: Fraction
    off: Fraction
    below: int
    above: int | None
    accurate: bool


def charge_check(shown: Money, box: TilaBox, dwelling: bool = False) -> ChargeCheck:
    """Return how a shown finance charge [cents] stands to the true one, 12 CFR 1026.18(d), as remembered.

    Within $5 where the amount financed is $1,000 or less, within $10 above; with `dwelling`, credit secured by a home,
    at most $100 too low, and never too high. The box is one in dollars. Raises InputError.

    >>> from lessons.credit.disclosure_us import tila_box
    >>> box = tila_box(LoanTerms(100_000, 12, "12%", "flat", currency="USD"))
    >>> box.finance_charge, charge_check(11_500, box).accurate, charge_check(11_499, box).accurate
    (12000, True, False)
    """
    of_kind(box, TilaBox, "terms", "TilaBox")
    truth(dwelling, "dwelling")
    if box.terms.currency != "USD":
        raise InputError("unknown_choice", "currency", box.terms.currency, {"choices": ("USD",)})
    number, true = exact(shown, "flows", {"choices": ("amounts",)}), Fraction(box.finance_charge)
    allowed = SMALL_OFF if box.amount_financed <= SMALL_CREDIT else LARGE_OFF
    below, above = (DWELLING_BELOW, None) if dwelling else (allowed, allowed)
    off = number - true
    return ChargeCheck(number, true, off, below, above, -below <= off and (above is None or off <= above))


def with_regular_first(terms: LoanTerms) -> RegZ | None:
    """Return the annual percentage rate with the first period taken as a regular one, 12 CFR 1026.17(c)(4).

    That is allowed where the first period is at most 6 days shorter or 13 longer than a regular one (term below a
    year), 11 and 21 (below ten years), or any number shorter and 32 longer (from ten years on); else None. Not for
    several drawdowns, a first payment at once, or dated payments. Raises InputError.

    >>> from datetime import date
    >>> loan = LoanTerms(500_000, 24, "9.69%", drawdown=date(2026, 1, 11), first_due=date(2026, 3, 1), currency="USD")
    >>> found = with_regular_first(loan)
    >>> float(found.shown), float(reg_z(loan).shown)
    (0.0969, 0.0916)
    """
    of_kind(terms, LoanTerms, "terms", "LoanTerms")
    if terms.drawdowns or terms.in_advance or terms.method is RepaymentMethod.GIVEN:
        return None
    first, last = terms.nominal_dates[0], terms.nominal_dates[-1]
    if terms.days_between is not None:
        start = first - timedelta(terms.days_between)
    else:
        start = half_months(first, -1) if terms.half_monthly else add_months(first, -terms.months_between)
    # a short first period begins after the regular one would
    shorter = (terms.drawdown - start).days
    for years, short, long in FIRST_PERIODS:
        if years is None or last < add_months(terms.drawdown, 12 * years):
            if -long <= shorter and (short is None or shorter <= short):
                flows = as_contracted(terms, cashflows(terms))
                moved = (replace(flow, date=start) if flow.period == 0 else flow for flow in flows.flows)
                return reg_z(replace(flows, flows=tuple(moved)))
            break
    return None
