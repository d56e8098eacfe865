"""Pieces <- what the law room returns: a limit, a finding, the loan prime rate, each with where it stands."""

from collections.abc import Sequence
from datetime import timedelta

from lessons.language import iso_date, long_date, percent, say
from lessons.language.findings import PROVISIONAL, filled, reason, verdict_word, written
from lessons.law.citation import Citation
from lessons.law.finding import Finding
from lessons.law.lpr import Lpr
from lessons.law.price import Limit
from lessons.law.rank import Verdict
from lessons.views.law_verdict import VerdictView, cited, closing, sign
from lessons.views.law_words import CONFIDENCES, rank_word, words
from lessons.views.layout import Note, Table
from lessons.views.limit_words import ABOVE, rate_words

Piece = Table | Note | VerdictView

CARDS = 3  # more findings than this are told in a table


def limit_pieces(found: Sequence[Limit]) -> tuple[Piece, ...]:
    """Return the lines of a loan as a table, and where each stands; a sentence where there is none."""
    if not found:
        return nothing()
    head = (say("Line"), say("Made of"), say("For interest"), say("What happens above it"), say("Rank"))
    rows = tuple(
        (rate_line(limit), made_of(limit), span(limit), say(ABOVE[limit.effect]), rank_word(limit.citation.instrument))
        for limit in found
    )
    notes = [Note(note) for limit in found for note in (cited(limit.citation), *open_points(limit))]
    table = Table(say("Lines for this loan"), head, rows, frozenset(range(5)))
    return (table, *dict.fromkeys(notes), Note(closing(limit.citation for limit in found)))


def nothing() -> tuple[Piece, ...]:
    """Return the sentence for an empty answer: no line, or no finding."""
    return (Note(say("No rule of this course says anything here.")), Note(closing(())))


def rate_line(limit: Limit) -> str:
    """Return the rate of a line."""
    return say("{rate} a year", rate=rate_words(limit.rate))


def made_of(limit: Limit) -> str:
    """Return the loan prime rate behind a line; a line that stands in the text as a number says so."""
    if limit.base is None:
        return say("a number in the text")
    return say(
        "{times} × {rate}, the one-year LPR of {published}",
        times=written(limit.rate / limit.base.one_year),
        rate=percent(limit.base.one_year),
        published=long_date(limit.base.published),  # a day in words breaks between words
    )


def span(limit: Limit) -> str:
    """Return the days whose interest a line is about."""
    if limit.start is None and limit.end is None:
        return say("the whole time")
    if limit.start is not None and limit.end is None:
        return say("from {start}", start=long_date(limit.start))
    start = long_date(limit.start) if limit.start else ""
    return say("from {start} to {end}", start=start, end=long_date(limit.end))


def open_points(limit: Limit) -> tuple[str, ...]:
    """Return what a line rests on that is not checked."""
    base = limit.base
    values = {"verified": base.verified_through, "published": base.published} if base else {}
    return tuple(filled(PROVISIONAL, code, values) for code in limit.provisional)


def finding_pieces(found: Sequence[Finding]) -> tuple[Piece, ...]:
    """Return findings as cards, or as a table where there are many; those that do not apply are counted only."""
    if not found:
        return nothing()
    end = Note(closing(finding.citation for finding in found))
    if len(found) <= CARDS:
        return (*(VerdictView(finding) for finding in found), end)
    spoken = [finding for finding in found if finding.verdict is not Verdict.NOT_APPLICABLE]
    head = (say("Rule"), say("Verdict"), say("Rank"), say("Why"))
    rows = tuple((_rule(one), _verdict(one), rank_word(one.citation.instrument), reason(one)) for one in spoken)
    silent = len(found) - len(spoken)
    notes = [Note(say("{n} more rules were asked and do not apply.", n=written(silent)))] if silent else []
    return (Table(say("What the rules say"), head, rows, frozenset(range(4))), *notes, end)


def stands(citation: Citation, rule: str) -> str:
    """Return in which text and article a rule of the course stands; its number alone says nothing to a reader."""
    return say(
        "{instrument}, {article} ({rule})",
        instrument=words(citation.instrument.name),
        article=words(citation.article),
        rule=rule,
    )


def _rule(finding: Finding) -> str:
    steps = dict(finding.computation)
    numbers = steps.get("rows")
    rule = say("{rule}, rows {rows}", rule=finding.rule, rows=written(numbers)) if numbers else finding.rule
    return stands(finding.citation, rule)


def _verdict(finding: Finding) -> str:
    return say("{sign} {verdict}", sign=sign(finding.verdict), verdict=verdict_word(finding.verdict))


def lpr_pieces(found: Lpr) -> tuple[Piece, ...]:
    """Return which one-year loan prime rate counts on a day, and four times it."""
    text = say(
        "On {day} the one-year LPR is {rate}, published on {published}. Four times it is {four}.",
        day=long_date(found.on),
        rate=percent(found.one_year),
        published=iso_date(found.published),
        four=percent(found.one_year * 4),
    )
    if not found.provisional:
        return (Note(text),)
    late = say("Published values are checked to {day} only.", day=long_date(found.verified_through))
    return (Note(text), Note(late))


def lpr_changes_pieces(found: Sequence[Lpr]) -> tuple[Piece, ...]:
    """Return the one-year loan prime rates as a table, each with the days for which it held, and how sure it is."""
    ends = [iso_date(after.published - timedelta(days=1)) for after in found[1:]]
    verified = found[-1].verified_through
    ends.append(say("{day} at least", day=iso_date(verified)))
    head = (say("From"), say("To"), say("One-year LPR"), say("How sure"))
    rows = tuple(
        (iso_date(one.published), end, percent(one.one_year), say(CONFIDENCES[one.value_confidence]))
        for one, end in zip(found, ends, strict=True)
    )
    told = say(
        "A value holds from the day on which it was published, and for that whole day, until another one comes. "
        "Values are checked to {day}; what came later is not checked.",
        day=long_date(verified),
    )
    return (Table(say("The one-year LPR and its changes"), head, rows, frozenset({0, 1, 3})), Note(told))
