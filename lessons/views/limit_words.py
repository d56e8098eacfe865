"""What a price line is called, what happens above it, and how a picture of the lines reads."""

from collections.abc import Iterable, Mapping
from datetime import date

from lessons.language import iso_date, long_date, mark, percent, say
from lessons.law.citation import Day
from lessons.law.price import Effect, Limit
from lessons.law.price_dates import Part, Span, part_of
from lessons.law.rank import Rank
from lessons.views.sentence import joined

# the one place that says what happens above a line: cards and tables show the same clause
ABOVE: dict[Effect, str] = {
    Effect.NOT_SUPPORTED: mark("a court does not support the interest"),
    Effect.VOID: mark("the agreement is void, and what was paid beyond can be claimed back"),
    Effect.CUT_ON_REQUEST: mark(
        "a court supports a cut of the excess, if the borrower asks for it and the total is plainly above the actual "
        "loss; the contract stays valid"
    ),
    Effect.SUPERVISOR: mark("a breach of the supervisor's rules; by itself it does not undo the contract"),
    Effect.TARGET: mark("outside a target that was never published; it is guidance, not law"),
}
# as short as a table or a picture needs it
SHORT: dict[Effect, str] = {
    Effect.NOT_SUPPORTED: mark("{rate}: court supports no more"),
    Effect.VOID: mark("{rate}: void above"),
    Effect.CUT_ON_REQUEST: mark("{rate}: court may cut on request"),
    Effect.SUPERVISOR: mark("{rate}: supervisor's rule"),
    Effect.TARGET: mark("{rate}: unpublished target"),
}
TIMES: dict[Part, str] = {
    Part.WHOLE: mark("for the whole time"),
    Part.BEFORE: mark("for the time up to {day}, if a party asks for the older interpretation"),
    Part.AFTER: mark("for the time from {day}"),
}
SHORT_TIMES: dict[Part, str] = {
    Part.WHOLE: mark("{line}"),
    Part.BEFORE: mark("{line} (first period)"),
    Part.AFTER: mark("{line} (second period)"),
}


class Strength:
    """How a line is drawn: what binds is solid; what only guides is not."""

    BINDS, GUIDES_COURTS, GUIDANCE = "binds", "guides_courts", "guidance"


STRENGTHS: Mapping[Rank, str] = {
    Rank.STATUTE: Strength.BINDS,
    Rank.JUDICIAL_INTERPRETATION: Strength.BINDS,
    Rank.REGULATOR_RULE: Strength.BINDS,
    Rank.JUDICIAL_POLICY: Strength.GUIDES_COURTS,
}
STYLES = mark("Solid line: a binding text. Dashes: an opinion that guides courts. Dots: guidance that does not bind.")
ASIDE = mark("Lines at the same rate are drawn one below the other.")


def strength(rank: Rank) -> str:
    """Return how strong a line of this rank is."""
    return STRENGTHS.get(rank, Strength.GUIDANCE)


def rate_words(rate: object) -> str:
    """Return a rate as short as it can be written: 24%, 15.4%."""
    text = percent(rate)  # type: ignore[arg-type]
    return text[:-1].rstrip("0").rstrip(".") + "%"


def short(line: Limit | Span) -> str:
    """Return a line in a few words: 24%: court may cut on request."""
    part = line.part if isinstance(line, Span) else part_of(line)
    return say(SHORT_TIMES[part], line=say(SHORT[line.effect], rate=rate_words(line.rate)))


def time_words(limit: Limit) -> str:
    """Return which time of the loan a limit is for; nothing where it is for all of it."""
    part = part_of(limit)
    day = limit.end if part is Part.BEFORE else limit.start
    return "" if day is None or part is Part.WHOLE else say(TIMES[part], day=long_date(day))


def given(day: Day) -> str:
    """Return a day as its source gives it: 2025-10-01, or 2025-12 where there is only a month."""
    return day.written


def describe(spans: Iterable[Span], lender: str, filing: date, rate: object, day: date, ends: tuple[date, date]) -> str:
    """Return what a picture of the lines shows, in four sentences; `rate` is the last of them."""
    found = list(spans)
    kind = say(
        "Step chart: the price lines for one lender ({lender}), by the day of the contract, {first} to {last}, "
        "in a case filed on {filing}.",
        lender=lender,
        first=iso_date(ends[0]),
        last=iso_date(ends[1]),
        filing=iso_date(filing),
    )
    names: dict[str, list[Span]] = {}
    for span in found:
        names.setdefault(family(span), []).append(span)
    clauses = [_clause(group) for group in names.values()]
    lines = (
        say("Lines: {clauses}.", clauses=say("; ").join(clauses))
        if clauses
        else say("There is no line: no text of the course sets one for this lender.")
    )
    now = [short(span) for span in found if span.start <= day <= span.end]
    here = (
        say("On {day} these lines hold: {lines}.", day=iso_date(day), lines=say(", ").join(now))
        if now
        else say("On {day} no line holds.", day=iso_date(day))
    )
    return joined([kind, lines, here, rate])


def family(span: Span) -> str:
    """Return the name under which spans belong together: the same effect, the same time, the same kind of value."""
    moving = span.parameter.unit.value == "times_lpr_1y" or span.part is Part.AFTER
    return f"{span.effect} {span.part} {'lpr' if moving else span.rule}"


def _clause(group: list[Span]) -> str:
    first, last = group[0], group[-1]
    start, end = iso_date(first.start), iso_date(last.end)
    if len({span.rate for span in group}) == 1:
        return say("{line}, {start} to {end}", line=short(first), start=start, end=end)
    return say(
        "{line} at first, {rate} in the end, {start} to {end}",
        line=short(first), rate=rate_words(last.rate), start=start, end=end,
    )  # fmt: skip
