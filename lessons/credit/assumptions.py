"""Terms that European law has assumed where a contract leaves them open, so that it has an annual percentage rate.

Directive 2008/48/EC, Annex I, part II (and Directive 2014/17/EU, Annex I), as the European Commission's report with
worked examples applies them (G. M. Soto, 2015); the same is expected of Directive (EU) 2023/2225, whose annex was not
read, and of the United Kingdom's CONC App 1.2.
"""

import math
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from lessons.credit.fees import Fee
from lessons.credit.methods import RepaymentMethod
from lessons.credit.reading import Ratio, ratio
from lessons.credit.terms import MOST_RATE, UNROUNDED, LoanTerms

CEILING = 150_000  # cents of a euro: of a card whose limit is not known yet
LINE_MONTHS, OVERDRAFT_MONTHS = 12, 3


def credit_line(
    annual_rate: Ratio, ceiling: int = CEILING, fees: Iterable[Fee] = (), drawdown: date = date(2026, 1, 10)
) -> LoanTerms:
    """Return an open-ended line or card as a loan: all of it drawn at once, repaid in a year by equal principal parts.

    Nothing is rounded, as in the report. `annual_rate` is nominal (see `from_effective`). Raises InputError.

    >>> terms = credit_line("12%")
    >>> terms.amount, terms.instalments, terms.method.value
    (150000, 12, 'equal_principal')
    """
    return LoanTerms(
        ceiling, LINE_MONTHS, annual_rate, RepaymentMethod.EQUAL_PRINCIPAL, drawdown,
        fees=tuple(fees), rounding=UNROUNDED, currency="EUR",
    )  # fmt: skip


def overdraft(
    annual_rate: Ratio, ceiling: int = CEILING, fees: Iterable[Fee] = (), drawdown: date = date(2026, 1, 10)
) -> LoanTerms:
    """Return an overdraft as a loan: all of it drawn at once for three months, interest monthly. Raises InputError.

    >>> overdraft("12%", 300_000).instalments
    3
    """
    return LoanTerms(
        ceiling, OVERDRAFT_MONTHS, annual_rate, RepaymentMethod.INTEREST_ONLY, drawdown,
        fees=tuple(fees), rounding=UNROUNDED, currency="EUR",
    )  # fmt: skip


def from_effective(annual_rate: Ratio) -> Fraction:
    """Return the nominal rate, paid monthly, that comes to a yearly effective one. Raises InputError.

    >>> round(float(from_effective("9%")), 6)
    0.086488
    """
    effective = ratio(annual_rate, "annual_rate", 0, MOST_RATE)
    return Fraction(12 * math.expm1(math.log1p(effective) / 12)).limit_denominator(10**12)
