"""What the law says to each move of a play: the case knows no law, the law knows no case, and here they meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lessons.collection import Contact, Play, Step
from lessons.collection.play import record
from lessons.law import AS_OF, Finding, Parameter, Rank, Verdict, library
from lessons.law.conduct import audit, rows
from lessons.simulators.call_asks import ASKS, Ask
from lessons.simulators.call_clock import ClockMove, clock


class Mark(StrEnum):
    """How a contact stands to the rules, as one word for all that was found."""

    WITHIN = "within"
    BINDING = "binding"  # against a statute or a regulator's rule
    SOFT = "soft"  # departs from a standard, a guideline, a target
    LOOK = "look"  # open: a fact is missing, or the law is not settled


STRENGTH = (Mark.BINDING, Mark.SOFT, Mark.LOOK, Mark.WITHIN)
SOFT = frozenset({Verdict.DEVIATION, Verdict.SUPERVISORY_TARGET})
OPEN = frozenset({Verdict.NEEDS_HUMAN, Verdict.UNSETTLED})


def strength(finding: Finding) -> Mark:
    """Return how strong a finding is; a rule that is met, or does not apply, is within.

    A verdict that is in none of the groups speaks against a rule that binds.
    """
    if finding.verdict in (Verdict.OK, Verdict.NOT_APPLICABLE):
        return Mark.WITHIN
    if finding.verdict in OPEN:
        return Mark.LOOK
    return Mark.SOFT if finding.verdict in SOFT else Mark.BINDING


def strongest(findings: Iterable[Finding]) -> Mark:
    """Return the strongest word for several findings; without any, within."""
    return min((strength(finding) for finding in findings), key=STRENGTH.index, default=Mark.WITHIN)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with the strongest first, and by rank; rules that do not apply last."""
    ranks = list(Rank)
    return tuple(
        sorted(findings, key=lambda found: (STRENGTH.index(strength(found)), ranks.index(found.citation.rank)))
    )


@dataclass(frozen=True)
class Answer:
    """What the borrower asks for, and the law values behind it as they stood on the day; none: no rule here speaks."""

    code: str
    ask: Ask
    values: tuple[Parameter, ...]


@dataclass(frozen=True)
class Heard:
    """One move of a play under the law.

    `rows` are the contacts that it made or added to, `contacts` those that it made, as it left them. `found` is what
    the audit finds with this move and did not find before; `replaced` what it found before and now finds as part of
    something wider; `clean` the rules that looked at these contacts and found nothing. A move may also move the clock,
    and ask for something.
    """

    step: Step
    rows: tuple[int, ...]
    contacts: tuple[Contact, ...]
    found: tuple[Finding, ...]
    replaced: tuple[Finding, ...]
    clean: tuple[Finding, ...]
    clock: tuple[ClockMove, ...]
    answers: tuple[Answer, ...]

    def wider(self, finding: Finding) -> bool:
        """Return whether a finding of this move takes in one that was there before."""
        key = finding.step("parameter"), finding.why.code
        return any((old.step("parameter"), old.why.code) == key for old in self.replaced)


def heard(play: Play, jurisdiction: str = "cn", on: date | None = None) -> tuple[Heard, ...]:
    """Return what the law says to each move, in order.

    The findings of all moves, less what later ones replace, are the audit of the whole log.
    """
    kept = record(play)
    moved = clock(play)
    told: list[Heard] = []
    before: tuple[Finding, ...] = ()
    for place, step in enumerate(play.steps):
        touched = kept.rows[place]
        after, clean, made = before, (), ()
        if touched:
            # the log as it stood after this move: later moves may add rows, or tags to this one
            then = record(_until(play, place + 1)).log
            everything = audit(then, jurisdiction, on, every=True)
            after = tuple(found for found in everything if found.why.code != "nothing_found")
            clean = _clean(everything, touched)
            made = then.contacts[len(then) - len(step.move.contacts) :]
        # whole findings are compared: one that names a further act than before is a new one
        new = in_order(found for found in after if found not in before)
        replaced = tuple(found for found in before if found not in after)
        told.append(
            Heard(
                step,
                touched,
                made,
                new,
                replaced,
                clean,
                moved.get(place, ()),
                answers(step, kept.clocks[place].date() if kept.clocks[place] else None),
            )
        )
        before = after
    return tuple(told)


def _until(play: Play, count: int) -> Play:
    return Play(play.case, play.chair, play.seed, play.steps[:count])


def _clean(everything: Iterable[Finding], touched: tuple[int, ...]) -> tuple[Finding, ...]:
    """Return one finding for each rule that looked at these rows and found nothing against any of them."""
    about = [found for found in everything if set(rows(found)) & set(touched)]
    against = {found.step("parameter") for found in about if found.why.code != "nothing_found"}
    clean: dict[object, Finding] = {}
    for found in about:
        if found.step("parameter") not in against:
            clean.setdefault(found.step("parameter"), found)
    return tuple(clean.values())


def answers(step: Step, day: date | None) -> tuple[Answer, ...]:
    """Return the law behind what is asked for in a move, as it stood on the day."""
    shelf = library()
    return tuple(
        Answer(code, ASKS[code], tuple(shelf.record(id).nearest(day or AS_OF) for id in ASKS[code].ids))
        for code in step.move.asks
        if code in ASKS
    )
