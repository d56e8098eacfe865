"""RegZ: the annual percentage rate of the United States, by the actuarial method."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from lessons.credit.actuarial import UnitFlow, actuarial
from lessons.credit.dated import Dated, Subject, dated
from lessons.credit.errors import InputError
from lessons.credit.irr import Convention, Rate, Status
from lessons.credit.percent import rounded_rate
from lessons.credit.reading import of_kind
from lessons.credit.unit_periods import MONTH, UnitPeriod, anchor_day, elapsed, is_one, unit_period

PLACES = 2  # Appendix J prints its rates in per cent with two decimals


@dataclass(frozen=True, slots=True)
class RegZ:
    """An annual percentage rate of Regulation Z: the rate, the unit-period it counts in, each flow's time in them.

    `irregular` says whether the wider tolerance goes with it: several advances, irregular payment periods, or irregular
    payments (other than an irregular first period and an irregular first or final payment), 12 CFR 1026.22(a)(3).
    """

    apr: Rate
    unit: UnitPeriod
    flows: tuple[UnitFlow, ...]
    irregular: bool

    @property
    def shown(self) -> Fraction | None:
        """The rate as a share of 1, rounded half up to two decimals of a per cent."""
        return None if self.apr.value is None else rounded_rate(self.apr.value, PLACES)


def reg_z(
    subject: Subject,
    amounts: Iterable[object] | None = None,
    *,
    start: date | None = None,
    unit: UnitPeriod | None = None,
) -> RegZ:
    """Return the annual percentage rate of a loan, its cash flows, or dates with amounts, by the actuarial method.

    APR = unit-periods per year · i, Appendix J (b)(1), (b)(8). `start` is the day from which the finance charge is
    earned (the first flow, unless given); `unit` replaces the unit-period found in the dates. Dates moved for a weekend
    would count as irregular: give the dates that the contract names. Raises InputError.

    >>> days = [date(1978, 2, 10), *(date(1978 + (3 + k) // 12, (3 + k) % 12 + 1, 1) for k in range(36))]
    >>> found = reg_z(days, [6000] + [-200] * 36)  # Appendix J, example (c)(1)(ii): 11.82 %
    >>> float(found.shown), found.unit.span.value, found.irregular
    (0.1182, 'month', False)
    """
    stream = dated(subject, amounts)
    if stream is None:
        return RegZ(Rate(None, Convention.REG_Z, Status.NOT_FINITE), unit or MONTH, (), False)
    if not stream.dates:
        return RegZ(Rate(None, Convention.REG_Z, Status.NO_SIGN_CHANGE), unit or MONTH, (), False)
    begin = first_day(stream, start)
    found = counted_in(stream, begin, unit)
    anchors = {1: anchor_day([begin, *stream.received]), -1: anchor_day([begin, *stream.paid])}
    flows: list[UnitFlow] = []
    for day, amount in zip(stream.dates, stream.amounts, strict=True):
        time = elapsed(begin, day, found, anchors[1 if amount > 0 else -1])
        flows.append(UnitFlow(amount, time.full, time.fraction))
    return RegZ(actuarial(flows, found.per_year), found, tuple(flows), _irregular(stream, found))


def first_day(stream: Dated, start: date | None) -> date:
    """Return the day from which the finance charge is earned: `start`, or that of the first flow."""
    if start is None:
        return stream.dates[0]
    of_kind(start, date, "drawdown", "dates")
    if start > stream.dates[0]:
        raise InputError("out_of_range", "drawdown", start, {"high": stream.dates[0]})
    return start


def counted_in(stream: Dated, begin: date, unit: UnitPeriod | None) -> UnitPeriod:
    """Return the unit-period given, or else the one found in the dates."""
    if unit is None:
        return unit_period(begin, stream.received, stream.paid)
    of_kind(unit, UnitPeriod, "unit_period", "UnitPeriod")
    return unit


def _irregular(stream: Dated, unit: UnitPeriod) -> bool:
    if len(stream.received) > 1:
        return True
    paid, anchor = stream.paid, anchor_day([stream.dates[0], *stream.paid])
    if not all(is_one(former, later, unit, anchor) for former, later in pairwise(paid)):
        return True
    middle = [amount for amount in stream.amounts if amount < 0][1:-1]
    # that payments are collected in whole cents makes none of them irregular (12 CFR 1026.17(c)(3), as remembered)
    return bool(middle) and max(middle) - min(middle) > 1.5 * stream.cent
