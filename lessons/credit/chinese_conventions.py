"""ChineseRate: what one loan costs by each convention that is published or in use in mainland China.

Standing of the sources. RULE: People's Bank of China, Announcement 2021 No. 3, paragraphs 3 and 4, read: the annual
rate is all costs over the principal really in use; an internal rate of return compounds, and a simple rate must be
called simple. UNREAD: the annex with its worked examples was not retrievable, so that it is open whether an internal
rate per month is multiplied by 12 or compounded; and that the items of the 2026 cost form are annualised one by one and
then added was seen only in reprints of the official answers. THUMB: rules of thumb of articles and forums. QUOTE: how
advertisements quote, which is not the annual rate of the announcement.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lessons.credit.cashflows import Cashflows, cashflows
from lessons.credit.disclosure import cost_statement
from lessons.credit.irr import Convention, Rate, Status
from lessons.credit.rates import rates
from lessons.credit.reading import Ratio, of_kind, ratio, whole
from lessons.credit.terms import LoanTerms

MONTHS = 12
BANK_YEAR = 360


class Standing(StrEnum):
    """What a convention rests on."""

    RULE = "rule"
    UNREAD = "unread"
    THUMB = "thumb"
    QUOTE = "quote"


class Practice(StrEnum):
    """Conventions of mainland China.

    IRR_TIMES, IRR_COMPOUNDED: rate per period times the periods of a year, or compounded. SIMPLE: cost over principal
    in use. ITEM_SUM: internal rates of the single items, added. FLAT_MONTH, FLAT_YEAR: cost over the original amount.
    DOUBLED: flat rate · 2n/(n + 1). ROUNDED_MONTH: monthly rate rounded to 0.01 %, then compounded. TIMES_22: 22 · flat
    monthly rate, for twelve monthly instalments. DAY: nominal rate / 360.
    """

    IRR_TIMES = "irr_times"
    IRR_COMPOUNDED = "irr_compounded"
    SIMPLE = "simple"
    ITEM_SUM = "item_sum"
    FLAT_MONTH = "flat_month"
    FLAT_YEAR = "flat_year"
    DOUBLED = "doubled"
    ROUNDED_MONTH = "rounded_month"
    TIMES_22 = "times_22"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ChineseRate:
    """A rate [1 = 100 %], by which practice, and what that practice rests on."""

    practice: Practice
    rate: Rate
    standing: Standing


def chinese_rates(subject: LoanTerms | Cashflows) -> tuple[ChineseRate, ...]:
    """Return the rates of a loan by every convention of `Practice` that applies to it. Raises InputError.

    >>> loan = LoanTerms(1_200_000, 12, "7.2%", "flat")  # 12,000 in 12 payments of 1,000 and 72
    >>> {found.practice.value: round(100 * found.rate.value, 2) for found in chinese_rates(loan)}
    {'irr_times': 13.03, 'irr_compounded': 13.84, 'simple': 13.29, 'item_sum': 13.03, 'flat_month': 0.6, \
'flat_year': 7.2, 'doubled': 13.29, 'rounded_month': 13.89, 'times_22': 13.2, 'day': 0.04}
    """
    of_kind(subject, (LoanTerms, Cashflows), "terms", "LoanTerms", "Cashflows")
    flows = subject if isinstance(subject, Cashflows) else cashflows(subject)
    found = rates(subject)
    listed = [
        ChineseRate(Practice.IRR_TIMES, found.nominal, Standing.UNREAD),
        ChineseRate(Practice.IRR_COMPOUNDED, found.effective, Standing.UNREAD),
        ChineseRate(Practice.SIMPLE, found.simple, Standing.RULE),
    ]
    if isinstance(subject, LoanTerms):
        total = cost_statement(subject).item_sum
        status = Status.NO_ROOT if total is None else Status.OK
        listed.append(ChineseRate(Practice.ITEM_SUM, _rate(total, Convention.NOMINAL, status), Standing.UNREAD))
    count = sum(amount < 0 for amount in flows.amounts)
    month, flat = _times(found.flat, Fraction(1, MONTHS), Convention.FLAT), found.flat
    listed += [
        ChineseRate(Practice.FLAT_MONTH, month, Standing.QUOTE),
        ChineseRate(Practice.FLAT_YEAR, flat, Standing.QUOTE),
        ChineseRate(Practice.DOUBLED, _times(flat, Fraction(2 * count, count + 1), Convention.SIMPLE), Standing.THUMB),
    ]
    if flows.periods_per_year == MONTHS:
        listed.append(ChineseRate(Practice.ROUNDED_MONTH, _rounded_month(found.per_period), Standing.THUMB))
        if count == MONTHS:
            listed.append(
                ChineseRate(Practice.TIMES_22, _times(month, Fraction(22), Convention.NOMINAL), Standing.THUMB)
            )
    listed.append(ChineseRate(Practice.DAY, daily(found.nominal), Standing.QUOTE))
    return tuple(listed)


def daily(rate: Rate, days: int = BANK_YEAR) -> Rate:
    """Return a nominal annual rate as the rate of a day: a 360th, as banks convert, or another part. Raises InputError.

    >>> daily(Rate(0.18, Convention.NOMINAL, Status.OK, (0.18,))).value  # five in ten thousand
    0.0005
    """
    of_kind(rate, Rate, "rate", "Rate")
    return _times(rate, Fraction(1, whole(days, "days_between", 1, 366)), Convention.PER_PERIOD)


def from_daily(rate: Ratio, days: int = 365) -> tuple[Rate, Rate]:
    """Return a daily rate as nominal (days · rate) and effective ((1 + rate)^days − 1) annual rate. Raises InputError.

    >>> [round(found.value, 4) for found in from_daily("0.05%")], from_daily("0.05%", 360)[0].value
    ([0.1825, 0.2002], 0.18)
    """
    number = ratio(rate, "rate", 0, 1)
    length = whole(days, "days_between", 1, 366)
    compounded = math.expm1(length * math.log1p(number))
    return _rate(float(number * length), Convention.NOMINAL), _rate(compounded, Convention.EFFECTIVE)


def _rounded_month(per_period: Rate) -> Rate:
    if per_period.value is None or per_period.value > 1e6:
        return Rate(None, Convention.EFFECTIVE, per_period.status if per_period.value is None else Status.NOT_FINITE)
    return _rate(math.expm1(MONTHS * math.log1p(round(per_period.value, 4))), Convention.EFFECTIVE)


def _times(rate: Rate, factor: Fraction, convention: Convention) -> Rate:
    if rate.value is None:
        return Rate(None, convention, rate.status)
    roots = tuple(float(Fraction(root) * factor) for root in rate.roots)
    return Rate(float(Fraction(rate.value) * factor), convention, rate.status, roots)


def _rate(value: float | None, convention: Convention, status: Status = Status.OK) -> Rate:
    return Rate(value, convention, status, () if value is None else (value,))
