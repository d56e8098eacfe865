"""Track <- spans: which spans are one line of the picture of price limits, where it stands, what it is called."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lessons.language import mark, number, say
from lessons.law.price import Effect
from lessons.law.price_dates import Part, Span
from lessons.views.limit_words import family, rate_words, short

ASIDE = 0.009  # of 100 %: how far apart lines at the same rate are drawn
# a loan of two periods: its lines share a small place
PARTS = {
    (Part.BEFORE, Effect.NOT_SUPPORTED): mark("{rate}: first period"),
    (Part.BEFORE, Effect.VOID): mark("{rate}: first period, void above"),
    (Part.AFTER, Effect.NOT_SUPPORTED): mark("{rate}: second period"),
}
AGREED, BESIDE = mark("The agreed rate stands at {rate}."), mark("agreed:\n{rate}")
ALL_IN = mark("The agreed rate and all fees come to {rate}.")
ALL_IN_BESIDE = mark("with fees:\n{rate}")
SPLIT = (Part.BEFORE, Part.AFTER)


@dataclass(frozen=True)
class Lines:
    """What the chart shows: spans of one lender, a rate [1 = 100 %], the day of the contract and of filing.

    `all_in`: the rate holds the fees as well, as it does where a line is for the whole cost.
    """

    spans: tuple[Span, ...]
    lender: str
    filing: date
    rate: Fraction
    day: date
    first: date
    last: date
    all_in: bool = False

    def rate_sentence(self) -> str:
        """Return what rate is drawn."""
        told = ALL_IN if self.all_in else AGREED
        return say(told, rate=rate_words(self.rate))


@dataclass(frozen=True)
class Track:
    """The spans that are one line in the picture; `aside` counts the lines at the same rate that came before it."""

    spans: tuple[Span, ...]
    aside: int

    def height(self, span: Span) -> float:
        """Return where a span of this line is drawn [per cent]."""
        return (float(span.rate) - self.aside * ASIDE) * 100

    @property
    def below(self) -> bool:
        """Whether the words stand below the line: those above it are another line's."""
        return self.aside > 0 or self.spans[0].part is Part.AFTER or self.spans[0].effect is Effect.TARGET


def tracks(spans: tuple[Span, ...]) -> list[Track]:
    """Return the lines of the picture; those at the rate of an earlier one, on the same days, stand aside."""
    groups: dict[str, list[Span]] = {}
    for span in spans:
        groups.setdefault(family(span), []).append(span)
    found: list[Track] = []
    for group in groups.values():
        met = [other for other in found if any(_meet(span, one) for span in group for one in other.spans)]
        found.append(Track(tuple(group), len(met)))
    return found


def _meet(one: Span, other: Span) -> bool:
    return one.rate == other.rate and one.start <= other.end and other.start <= one.end


def track_words(track: Track) -> str:
    """Return what is written beside a line."""
    first = track.spans[0]
    if len({span.rate for span in track.spans}) > 1:
        return say("{times} × LPR: court supports no more", times=number(first.parameter.number))
    return say(PARTS[first.part, first.effect], rate=rate_words(first.rate)) if first.part in SPLIT else short(first)


def years(day: date) -> float:
    """Return a day as a number of years on the scale of the picture.

    >>> years(date(2024, 1, 1)), round(years(date(2024, 12, 31)), 2)
    (2024.0, 2025.0)
    """
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / ((date(day.year + 1, 1, 1) - first).days)
