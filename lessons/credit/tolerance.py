"""AprCheck: whether a rate that was shown is near enough to the true one, by the rule of its regime."""

from dataclasses import dataclass
from fractions import Fraction

from lessons.credit.aprc import Aprc
from lessons.credit.irr import Convention
from lessons.credit.percent import decimals, rounded_rate
from lessons.credit.reading import Ratio, exact, of_kind, ratio
from lessons.credit.reg_z import RegZ


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far below and above the true rate a shown one may be [shares of 1]. Raises InputError."""

    below: Ratio
    above: Ratio

    def __post_init__(self) -> None:
        for name in ("below", "above"):
            object.__setattr__(self, name, ratio(getattr(self, name), "tolerance", 0, 1))


# 12 CFR 1026.22(a)(2) and (3): 1/8 and 1/4 of a percentage point
REG_Z_REGULAR, REG_Z_IRREGULAR = Tolerance("0.125%", "0.125%"), Tolerance("0.25%", "0.25%")
# SI 2010/1013, Schedule 2, paragraph 2, and SI 2010/1014, Schedule 4, paragraph 2: up to 1 point more, 0.1 less
UK_SHOWN = Tolerance("0.1%", "1%")


@dataclass(frozen=True, slots=True)
class AprCheck:
    """A shown rate against the true one [1 = 100 %]: how far it is off (+ too high), what is allowed, the verdict.

    `tolerance` is None where the rule is a rounding: then `right` is the only rate that may be shown with as many
    decimals.
    """

    shown: Fraction
    true: float
    off: Fraction
    tolerance: Tolerance | None
    right: Fraction | None
    accurate: bool


def apr_check(shown: Ratio, found: RegZ | Aprc) -> AprCheck | None:
    """Return how a shown rate stands to the true one, or None where there is no true one.

    Regulation Z: within 1/8 point, 1/4 in an irregular transaction. European Union: the true rate rounded half up
    to the decimals shown, at least one (Directive 2008/48/EC, Annex I, part I, remark (d)). United Kingdom: not more
    than 1 point above or 0.1 below (agreements and pre-contract information). Raises InputError.

    >>> from lessons.credit.irr import Rate, Status
    >>> from lessons.credit.years import Per
    >>> true = Aprc(Rate(0.06434, Convention.APRC_EU, Status.OK, (0.06434,)), Per.MONTH, ())
    >>> [apr_check(shown, true).accurate for shown in ("6.4%", "6.43%", "6.5%")]
    [True, True, False]
    """
    of_kind(found, (RegZ, Aprc), "rate", "RegZ", "Aprc")
    number = ratio(shown, "rate", -1, 10**6)
    if found.apr.value is None:
        return None
    true = exact(found.apr.value, "rate")
    if found.apr.convention is Convention.APRC_EU:
        right = rounded_rate(true, max(1, decimals(number)))
        return AprCheck(number, found.apr.value, number - true, None, right, number == right)
    allowed = UK_SHOWN
    if isinstance(found, RegZ):
        allowed = REG_Z_IRREGULAR if found.irregular else REG_Z_REGULAR
    return AprCheck(number, found.apr.value, number - true, allowed, None, within(number, true, allowed))


def within(shown: Ratio, true: Ratio, tolerance: Tolerance) -> bool:
    """Return whether a shown rate is inside a tolerance of the true one, bounds included. Raises InputError.

    >>> within("10.25%", "10%", REG_Z_IRREGULAR), within("10.26%", "10%", REG_Z_IRREGULAR)
    (True, False)
    """
    of_kind(tolerance, Tolerance, "tolerance", "Tolerance")
    off = ratio(shown, "rate", -1, 10**6) - ratio(true, "rate", -1, 10**6)
    assert isinstance(tolerance.below, Fraction) and isinstance(tolerance.above, Fraction)
    return -tolerance.below <= off <= tolerance.above
