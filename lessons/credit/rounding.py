"""Rounding: how a plan comes to whole minor units."""

from dataclasses import dataclass
from enum import StrEnum

from lessons.credit.money import RoundingMode
from lessons.credit.reading import choice


class Residue(StrEnum):
    """Which instalment takes the minor units that rounding leaves over."""

    LAST = "last"
    FIRST = "first"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a plan comes to whole minor units.

    `mode` rounds interest and fees, `payment` the level payment or principal part (None: as `mode`); with `mode` None
    nothing is rounded and amounts are exact fractions (`UNROUNDED`).

    With Residue.LAST whatever rounding adds up to falls on the last instalment. For small amounts over many instalments
    that is much: `payment` UP may repay the loan early and leave zero payments at the end, DOWN may leave a last
    payment many times the level one (34 times has been seen). Residue.SPREAD keeps the payments close to each other.
    """

    mode: RoundingMode | None = RoundingMode.HALF_UP
    payment: RoundingMode | None = None
    residue: Residue = Residue.LAST

    def __post_init__(self) -> None:
        for name in ("mode", "payment"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, choice(value, "rounding", RoundingMode))
        object.__setattr__(self, "residue", choice(self.residue, "residue", Residue))

    @property
    def exact(self) -> bool:
        """Whether nothing is rounded."""
        return self.mode is None


UNROUNDED = Rounding(mode=None)
