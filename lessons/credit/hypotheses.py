"""Setting: one documented way to reckon, and all of them in order of how many conventions they need.

What the options rest on: nominal, effective and flat rates, dated rates and the day counts as elsewhere in this room;
SIMPLE is cost over the mean of the principal owed, 2n/(n + 1) times the flat rate for equal periods (People's Bank of
China, Announcement 2021 No. 3, as the course reads it; Hong Kong's Schedule 2 is the same for equal instalments);
DOUBLED (twice the flat rate), TIMES_22 (22 monthly fee rates) and a monthly rate cut to 0.01 % are rules of thumb of
articles and forums. Without dates ACT_360 takes every period for 365/360 of its part of a year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import combinations, product
from typing import Any

from lessons.credit.claims import FeePlace, Known
from lessons.credit.day_count import DayCount
from lessons.credit.money import RoundingMode


class Quote(StrEnum):
    """How a yearly rate and an instalment belong together."""

    NOMINAL = "nominal"
    EFFECTIVE = "effective"
    DATED = "dated"
    SIMPLE = "simple"
    FLAT = "flat"
    DOUBLED = "doubled"
    TIMES_22 = "times_22"


class Start(StrEnum):
    """Whether an instalment is paid at the end or at the beginning of its period."""

    ARREARS = "arrears"
    ADVANCE = "advance"


class MonthRate(StrEnum):
    """Whether the rate of a month is used as it is, or rounded to 0.01 % first."""

    EXACT = "exact"
    ROUNDED = "rounded"


class Cents(StrEnum):
    """How an instalment comes to a payable amount; WHOLE: without cents, to the nearest or the next one."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    UP = "up"
    DOWN = "down"
    WHOLE = "whole"
    WHOLE_UP = "whole_up"


class Total(StrEnum):
    """Where the total is rounded: each interest, so that the last instalment differs; each instalment; the end."""

    SCHEDULE = "schedule"
    TIMES = "times"
    END = "end"


LINEAR = (Quote.SIMPLE, Quote.FLAT, Quote.DOUBLED, Quote.TIMES_22)
THUMBS = (Quote.DOUBLED, Quote.TIMES_22)


@dataclass(frozen=True, slots=True)
class Setting:
    """One option for every convention; the first option of each is the plain one. `fee` is plain as in the contract."""

    quote: Quote = Quote.NOMINAL
    count: DayCount = DayCount.PERIOD
    start: Start = Start.ARREARS
    month_rate: MonthRate = MonthRate.EXACT
    fee: FeePlace = FeePlace.UP_FRONT
    cents: Cents = Cents.HALF_UP
    total: Total = Total.SCHEDULE
    interest: RoundingMode = RoundingMode.HALF_UP
    shown_rate: RoundingMode = RoundingMode.HALF_UP


@dataclass(frozen=True, slots=True)
class Assumption:
    """One convention by name: a field of `Setting` (or hidden_fee) and the option taken."""

    convention: str
    option: str


def plain(known: Known) -> Setting:
    """Return the setting without any assumption."""
    return Setting(fee=known.fee_place)


def assumptions(setting: Setting, known: Known) -> tuple[Assumption, ...]:
    """Return where a setting differs from the plain one.

    >>> assumptions(Setting(quote=Quote.FLAT), Known(600_000, 12))
    (Assumption(convention='quote', option='flat'),)
    """
    base = plain(known)
    named = [(field.name, getattr(setting, field.name), getattr(base, field.name)) for field in fields(Setting)]
    return tuple(Assumption(name, option.value) for name, option, usual in named if option is not usual)


def settings(known: Known, names: Sequence[str], size: int) -> Iterator[Setting]:
    """Yield every possible setting with `size` assumptions among the conventions `names`.

    >>> [len(list(settings(Known(600_000, 12), ("quote", "start"), size))) for size in (0, 1, 2)]
    [1, 6, 3]
    """
    base = plain(known)
    others = {name: _others(known, name, base) for name in names}
    for chosen in combinations(names, size):
        for options in product(*(others[name] for name in chosen)):
            changed: dict[str, Any] = dict(zip(chosen, options, strict=True))
            found = replace(base, **changed)
            if _possible(found):
                yield found


def _others(known: Known, name: str, base: Setting) -> list[StrEnum]:
    kind: type[StrEnum] = type(getattr(base, name))
    options = list(kind)
    if name == "quote":
        if not known.drawdown:
            options.remove(Quote.DATED)
        if not (known.monthly and known.instalments == 12):
            options.remove(Quote.TIMES_22)
    elif name == "count":
        dated = [DayCount.ACT_365, DayCount.ACT_ACT_ISDA, DayCount.THIRTY_360] if known.drawdown else []
        options = [DayCount.PERIOD, DayCount.ACT_360, *dated]
    elif name == "month_rate" and not known.monthly:
        options = [MonthRate.EXACT]
    elif name == "fee" and not known.fee:
        options = [base.fee]
    elif name in ("interest", "shown_rate"):
        options = [RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP]
    return [option for option in options if option is not getattr(base, name)]


def _possible(setting: Setting) -> bool:
    """Whether the options go together, and say nothing twice."""
    if setting.quote is Quote.DATED or setting.quote in THUMBS:
        exact = setting.count is DayCount.PERIOD and setting.month_rate is MonthRate.EXACT
        return exact and not (setting.quote in THUMBS and setting.start is Start.ADVANCE)
    if setting.quote is Quote.EFFECTIVE and setting.count is DayCount.ACT_365:
        return False  # that is DATED
    return setting.interest is RoundingMode.HALF_UP or setting.total is Total.SCHEDULE
