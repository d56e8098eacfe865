"""What every rule does first: find its text on the day, say so when the text is not about the facts, ask for the rest.

Whether a text is about the facts is decided by those that are known; only then is a missing one asked for.
"""

from datetime import date

from lessons.law.as_of import CHECKED
from lessons.law.finding import Finding, Percent, Why, needs_human
from lessons.law.library import library
from lessons.law.lpr import Lpr, lpr
from lessons.law.parameter import Parameter
from lessons.law.rank import Verdict


def text(id: str, on: date) -> Parameter:
    """Return the value in force on a day, else the one nearest to it."""
    return library().record(id).nearest(on)


def ask(rule: str, id: str, on: date | None, **facts: object) -> Finding:
    """Return the finding that names the facts which are None; without a day it cites the text as last checked."""
    day = on or CHECKED
    return needs_human(rule, text(id, day), day, *(name for name, fact in facts.items() if fact is None))


def not_in_force(rule: str, id: str, on: date | None) -> Finding | None:
    """Return the finding for a day on which the text was not in force, None where it was or the day is not known."""
    if on is None:
        return None
    value = text(id, on)
    start, end = value.citation.start.day, value.citation.end
    if on < start:
        why = Why("not_yet_in_force", {"day": on, "start": start})
    elif end is not None and end < on:
        why = Why("no_longer_in_force", {"day": on, "end": end})
    else:
        return None
    return Finding(rule, Verdict.NOT_APPLICABLE, why, value.citation, on)


def not_applicable(rule: str, id: str, on: date | None, code: str, **values: object) -> Finding:
    """Return the finding for facts outside the scope of a text; without a day it cites the text as last checked."""
    day = on or CHECKED
    return Finding(rule, Verdict.NOT_APPLICABLE, Why(code, values), text(id, day).citation, day)


def four_times(id: str, on: date, rate_day: date) -> tuple[Lpr, Percent]:
    """Return the one-year LPR of `rate_day` and its multiple under the text `id` as it stands on `on`."""
    base = lpr(rate_day)
    return base, Percent(base.one_year * text(id, on).number)


def base_steps(base: Lpr, cap: Percent) -> tuple[tuple[str, object], ...]:
    """Return the first steps of a computation with the LPR."""
    return (("lpr_published", base.published), ("lpr_1y", Percent(base.one_year)), ("cap", cap))


def unsure(*bases: Lpr) -> tuple[str, ...]:
    """Return what must be said of the LPR values that an answer rests on."""
    codes = ["lpr_not_verified"] if any(base.provisional for base in bases) else []
    codes += ["lpr_that_day"] if any(base.published_that_day for base in bases) else []
    return tuple(codes)
